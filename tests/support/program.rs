//! The program as it is built, apart from the environment of whoever runs the tests.

use assert_cmd::Command;

/// The program: Indonesian, Unicode, without settings and data of the user's own.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
    command.env_clear().env("LANG", "id_ID.UTF-8").env("CAKUPAN_CONFIG", "/nonexistent/config.toml");
    command.env("CAKUPAN_DATA", "/nonexistent/data");
    command
}
