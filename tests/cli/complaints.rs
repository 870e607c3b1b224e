//! What is said of wrong arguments: in either language, on standard error, with exit code 2.

use crate::support::{cakupan, told};
use insta::assert_snapshot;
use rstest::rstest;

/// Arguments that are wrong, each in another way.
const WRONG: [&str; 33] = [
    "lst",
    "bogor",
    "list --formt json",
    "list -bogor",
    "-x",
    "list --format jsn",
    "list --limit sepuluh",
    "list --limit",
    "--lang",
    "--lang fr",
    "--theme pink",
    "list --only=ya",
    "list --only",
    "show",
    "--query x list",
    "--theme light show 12.74",
    "help lst",
    "list prv:x -flg:stale",
    "--query sort:x",
    "list --as-of 2025-13",
    "--as-of besok",
    "list --threshold uhc-2024",
    "list --threshold 0",
    "list --threshold 98%%",
    "list code:99.99 reg: group:",
    "list flag:x fails:x status:x active-status:x island:x kind:x",
    "show 64.71 --as-of 2025-02-29",
    "show bogor",
    "show gorontalo",
    "show xyzzyq",
    "list --data gone",
    "list kota group:medan",
    "show 12.74 --format csv",
];

#[rstest]
#[case("id")]
#[case("en")]
fn wrong_arguments_are_told(#[case] lang: &str) {
    let told: Vec<String> = WRONG
        .iter()
        .map(|args| {
            let output = cakupan(args).env("LANG", format!("{lang}.UTF-8")).output().unwrap();
            assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args}");
            format!("$ cakupan {args}\n{}", String::from_utf8(output.stderr).unwrap())
        })
        .collect();
    assert_snapshot!(format!("wrong_{lang}"), told.join("\n"));
}

#[test]
fn the_language_is_known_before_the_rest_is_read() {
    assert_eq!(
        told("list --foo --lang en"),
        "[2]\nthere is no option «--foo»\nHelp: cakupan --help, or cakupan help COMMAND\n"
    );
    assert_eq!(told("--lang=en lst --lang id"), told("lst"));
    let other = |name| cakupan("--foo").env_remove("LANG").env(name, "en_GB.UTF-8").output().unwrap().stderr;
    assert!(["LANG", "LC_ALL", "LC_MESSAGES"].iter().all(|name| other(name).starts_with(b"there is no option")));
    let none = cakupan("--foo").env_remove("LANG").output().unwrap().stderr;
    assert!(none.starts_with("opsi".as_bytes()));
}

#[rstest]
#[case("help_id", "--help")]
#[case("help_en", "--lang en -h")]
#[case("help_list_en", "help list --lang en")]
#[case("help_show_id", "show -h")]
fn help_is_in_the_language_of_the_user(#[case] name: &str, #[case] args: &str) {
    let help = told(args);
    assert!(help.lines().all(|line| line.chars().count() <= 120), "{help}");
    assert_snapshot!(name, help);
}

#[test]
fn the_version_is_printed() {
    assert_eq!(told("--version"), format!("[0]\ncakupan {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_dashboard_needs_a_terminal() {
    let told = told("--query prov:jabar --theme light --as-of 2025 --threshold in-force");
    assert!(told.starts_with("[2]\n") && told.lines().count() == 2, "{told}");
}
