//! The program, apart from the user's own environment.

use assert_cmd::Command;
use cakupan::domain::is_hidden;
use std::path::Path;
use std::time::Duration;

/// The program in `folder`, which holds its own data as well. It must end soon.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
    apart(&mut command, folder);
    command
}

/// A shell in `folder` whose commands find the program as `$CAKUPAN`.
pub(crate) fn shell(folder: &Path, script: &str) -> Command {
    let mut command = Command::new("sh");
    apart(&mut command, folder);
    command.env("CAKUPAN", env!("CARGO_BIN_EXE_cakupan")).args(["-c", script]);
    command
}

fn apart(command: &mut Command, folder: &Path) {
    command.current_dir(folder).env_clear().env("LANG", "en_GB.UTF-8").env("CAKUPAN_DATA", folder);
    command.env("CAKUPAN_CONFIG", folder.join("none.toml")).timeout(Duration::from_secs(60));
}

/// Asserts that a line says something, and holds nothing that a terminal obeys or does not show.
#[track_caller]
pub(crate) fn is_sayable(line: &str) {
    assert!(!line.trim().is_empty() && !line.contains(is_hidden), "{line:?}");
}
