//! Completions in real shells: a key is pressed, and the words that the shell then has are printed.

use crate::session::{Session, USUAL};
use portable_pty::CommandBuilder;
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// What is typed before Tab, and the words that the shell has then.
const TYPED: [(&str, &[&str]); 12] = [
    ("sho", &["show"]),
    ("show tanjungba", &["show", "tanjungbalai"]),
    ("show kota tanjungba", &["show", "kota", "tanjungbalai"]),
    ("show 'kota tanjungba", &["show", "kota tanjungbalai"]),
    ("show kalimantan-bar", &["show", "kalimantan-barat"]),
    ("compare 12.74 kutai-k", &["compare", "12.74", "kutai-kartanegara"]),
    ("list prov:kalimantan-b", &["list", "prov:kalimantan-barat"]),
    ("list fails:reg", &["list", "fails:registered"]),
    ("list -prov:bal", &["list", "-prov:bali"]),
    ("list sort:active-g", &["list", "sort:active-gap"]),
    ("list --threshold in-f", &["list", "--threshold", "in-force"]),
    ("list --form", &["list", "--format"]),
];

/// A folder with the program, its script for `shell`, a file to find and nothing else; `None` where the machine has no
/// such shell, which is said.
fn home(shell: &str) -> Option<TempDir> {
    if Command::new(shell).arg("--version").output().is_err() {
        eprintln!("left out: {shell} is not installed");
        return None;
    }
    let home = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_cakupan");
    std::os::unix::fs::symlink(program, home.path().join("cakupan")).unwrap();
    let script = Command::new(program).args(["completions", shell]).output().unwrap();
    assert!(script.status.success());
    fs::write(home.path().join("script"), script.stdout).unwrap();
    fs::write(home.path().join("laporan-bulanan.csv"), "").unwrap();
    Some(home)
}

/// `shell` at its prompt, with the script loaded by `load`.
fn at_prompt(shell: &str, options: &[&str], home: &Path, load: &str) -> Session {
    let mut command = CommandBuilder::new(shell);
    command.args(options);
    command.cwd(home);
    let home = home.to_str().unwrap();
    let path = format!("{home}:/usr/bin:/bin");
    let envs = [("HOME", home), ("PATH", &path), ("CAKUPAN_LANG", "en")];
    let mut session = Session::spawn(USUAL, command, &envs);
    session.send(&format!("{load}; printf '<%s>' ready\r"));
    session.wait_for("<ready>");
    session
}

/// What is typed, completed, and printed word by word.
fn complete_all(session: &mut Session) {
    let quoted = |words: &[&str]| format!("<{}>", words.join("><"));
    for (typed, words) in TYPED {
        let expected = quoted(words);
        session.send(&format!("cakupan {typed}\t\r"));
        session.wait_until(&format!("{typed} → {expected}"), |screen| screen.contents().contains(&expected));
    }
    // Where a path belongs, the shell completes one.
    session.send("cakupan validate lapo\t\r");
    session.wait_for("<validate><laporan-bulanan.csv>");
}

#[test]
fn bash_completes() {
    let Some(home) = home("bash") else { return };
    let mut session = at_prompt("bash", &["--norc", "--noprofile", "-i"], home.path(), "source ./script");
    // The words are printed by a function of the program's name.
    session.send("cakupan() { [[ $1 == complete ]] && { ./cakupan \"$@\"; return; }; printf '<%s>' \"$@\"; echo; }\r");
    complete_all(&mut session);
}

#[test]
fn zsh_completes() {
    let Some(home) = home("zsh") else { return };
    let load = "bindkey -e; autoload -Uz compinit; compinit -u; source ./script";
    let mut session = at_prompt("zsh", &["-f", "-i"], home.path(), load);
    session.send("cakupan() { [[ $1 == complete ]] && { ./cakupan \"$@\"; return; }; printf '<%s>' \"$@\"; echo; }\r");
    complete_all(&mut session);
}

#[test]
fn fish_completes() {
    let Some(home) = home("fish") else { return };
    let mut session = at_prompt("fish", &["--no-config", "-i"], home.path(), "source ./script");
    let function = "if test \"$argv[1]\" = complete; ./cakupan $argv; return; end; printf '<%s>' $argv; echo";
    session.send(&format!("function cakupan; {function}; end\r"));
    complete_all(&mut session);
}
