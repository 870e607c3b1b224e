//! What may stand at the cursor, as the scripts of the shells are told.

use crate::support::{cakupan, printed, shown, told};
use rstest::rstest;
use std::fs;

#[rstest]
// Nothing else begins so.
#[case("complete zsh .va", "validate\tPeriksa berkas data: setiap kesalahan beserta letaknya\n")]
#[case(
    "complete zsh list --lang=en .--dat",
    "--data\tFolder or file of your own data, laid over the bundled ones; repeatable\n"
)]
#[case("complete zsh show .12.74", "12.74\tKota Tanjungbalai\n")]
#[case("complete zsh show kota .tanjungb", "tanjungbalai\t12.74 Kota Tanjungbalai\n")]
#[case("complete zsh compare kota .tanjungb", "tanjungbalai\t12.74 Kota Tanjungbalai\n")]
#[case("complete zsh list .prov:kaltara,kalimantan-s", "prov:kaltara,kalimantan-selatan\n")]
#[case("complete zsh list .-flag:tar", "-flag:target-as-actual\n")]
#[case("complete zsh list .FAILS:act", "FAILS:active\n")]
#[case("complete zsh --query .kind:ko", "kind:kota\n")]
#[case("complete zsh list --format=j .", "")]
#[case("complete zsh list .--format=j", "--format=json\n")]
#[case("complete zsh list -- .--form", "")]
#[case("complete zsh list --format .J", "json\n")]
#[case("complete zsh list .-balikp", "")]
// The value of an option is none of the words.
#[case("complete zsh --lang id .va", "validate\tPeriksa berkas data: setiap kesalahan beserta letaknya\n")]
#[case("complete zsh help .evalu", "evaluate\n")]
#[case("complete zsh completions .f", "fish\n")]
#[case("complete zsh changes --since .", "")]
#[case("complete bash", "")]
#[case("complete", "")]
fn only_what_may_stand_there_is_told(#[case] args: &str, #[case] expected: &str) {
    let lines = printed(args);
    match expected {
        "" if args.ends_with("--format=j .") => assert!(lines.contains("prov:\n") && lines.contains("kota-bogor\t")),
        expected => assert_eq!(lines, expected),
    }
}

#[test]
fn paths_are_left_to_the_shell() {
    assert_eq!(told("complete fish validate ./ho"), "[1]\n");
    assert_eq!(told("complete fish --data ."), "[1]\n");
}

#[test]
fn every_command_completes_with_its_meaning_in_the_language_of_the_user() {
    let lines = |lang| String::from_utf8(cakupan("complete fish .").env("CAKUPAN_LANG", lang).output().unwrap().stdout);
    let (id, en) = (lines("id").unwrap(), lines("en").unwrap());
    for command in cakupan::cli::COMMANDS {
        let of = |text: &str| text.lines().find(|line| line.starts_with(&format!("{command}\t"))).map(str::to_owned);
        assert!(of(&id).is_some() && of(&id) != of(&en), "{command}");
    }
}

#[test]
fn a_name_that_is_begun_between_quotes_goes_on_with_blanks() {
    let output = cakupan("complete bash").args(["cakupan show 'kota bo", "kota bo"]).output().unwrap();
    assert_eq!(shown(&output), "[0]\nkota bogor\nkota bontang\n");
}

#[test]
fn groups_of_the_user_complete() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(&file, "[groups]\n\"cabang medan\" = [\"12.71\"]\nmebidang = [\"12.71\"]\n").unwrap();
    let asked = |args| shown(&cakupan(args).env("CAKUPAN_CONFIG", &file).output().unwrap());
    assert_eq!(asked("complete zsh list .group:"), "[0]\ngroup:\"cabang medan\"\ngroup:mebidang\n");
}
