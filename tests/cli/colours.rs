//! `--color`: the option goes before the environment, which goes before the terminal.

use crate::support::cakupan;
use rstest::rstest;

/// Whether standard output or standard error holds anything that a terminal would obey.
fn has_codes(args: &str, envs: &[(&str, &str)]) -> bool {
    let output = cakupan(args).envs(envs.iter().copied()).output().unwrap();
    [output.stdout, output.stderr].concat().contains(&0x1b)
}

const MAP: &str = "map prov:bali --as-of 2026-02-28";

#[rstest]
#[case("", &[], false)]
#[case("--color auto", &[("COLORTERM", "truecolor")], false)]
#[case("--color always", &[], true)]
#[case("--color ALWAYS", &[("NO_COLOR", "1"), ("TERM", "dumb")], true)]
#[case("--color always --color never", &[], false)]
#[case("--color never", &[("CLICOLOR_FORCE", "1")], false)]
#[case("", &[("CLICOLOR_FORCE", "1")], true)]
#[case("", &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false)]
fn a_map_through_a_pipe_has_colours_where_they_are_asked_for(
    #[case] option: &str,
    #[case] envs: &[(&str, &str)],
    #[case] coloured: bool,
) {
    assert_eq!(has_codes(&format!("{MAP} {option}"), envs), coloured);
    assert_eq!(has_codes(&format!("{option} {MAP}"), envs), coloured, "before the command");
}

#[test]
fn the_depth_is_that_of_the_terminal() {
    let printed = |envs: [(&str, &str); 1]| {
        let output = cakupan(&format!("{MAP} --color always")).envs(envs).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(printed([("COLORTERM", "truecolor")]).contains("\u{1b}[38;2;"));
    let indexed = printed([("TERM", "xterm-256color")]);
    assert!(indexed.contains("\u{1b}[38;5;") && !indexed.contains("8;2;"));
    assert!(!printed([("TERM", "linux")]).contains("8;5;"));
}

#[rstest]
#[case("map prov:bali --format json")]
#[case("list prov:bali --format csv")]
#[case("--help")]
#[case("--formt")]
#[case("show bogor")]
fn answers_for_programs_help_and_complaints_have_no_codes(#[case] args: &str) {
    assert!(!has_codes(&format!("{args} --color always"), &[("CLICOLOR_FORCE", "1")]));
}
