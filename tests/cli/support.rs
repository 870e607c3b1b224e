//! The program run with arguments, apart from the user's own environment.

use crate::program::program;
use crate::small::{self, quoted};
use assert_cmd::Command;
use std::process::Output;
use tempfile::TempDir;

/// The program with `args`, split at blanks; Indonesian, Unicode, no settings.
pub(crate) fn cakupan(args: &str) -> Command {
    let mut command = program();
    command.args(args.split_whitespace());
    command
}

/// What a run of `args` printed and its exit code: `[code]`, standard output, standard error.
pub(crate) fn told(args: &str) -> String {
    shown(&cakupan(args).output().unwrap())
}

pub(crate) fn shown(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    format!("[{}]\n{}{}", output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// Standard output of a run of `args` that succeeds without complaint.
pub(crate) fn printed(args: &str) -> String {
    let output = cakupan(args).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", shown(&output));
    String::from_utf8(output.stdout).unwrap()
}

pub(crate) fn json(args: &str) -> serde_json::Value {
    serde_json::from_str(&printed(args)).unwrap()
}

/// A dataset of its own: one province, a kabupaten and a kota named `name`, one figure of a source named `publisher`.
pub(crate) fn dataset(name: &str, publisher: &str) -> TempDir {
    let (name, publisher) = (quoted(&format!("Kota {name}")), quoted(publisher));
    let regions = format!(
        "{}\n{{\"code\":\"11.71\",\"name\":{name},\"kind\":\"kota\",\"province\":\"11\",\"population\":1000}}",
        r#"{"code":"11.01","name":"Kabupaten Aceh Selatan","kind":"kabupaten","province":"11","population":2000}"#
    );
    small::folder(&regions, &format!(r#"{{"id":"s1","publisher":{publisher},"published":"2025-02"}}"#))
}
