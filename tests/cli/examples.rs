//! The examples of the help and of the manual page do what they say.

use crate::support::{cakupan, dataset, printed};
use rstest::rstest;
use std::fs;
use std::process::{Command, Output};

/// The lines of examples in `text`, without what they say about themselves.
fn lines(text: &str) -> Vec<&str> {
    let lines = text.lines().filter(|line| line.trim_start() == line.strip_prefix("  ").unwrap_or_default());
    let lines = lines.filter_map(|line| line.trim_start().split("  # ").next());
    lines.filter(|line| line.starts_with("cakupan")).map(str::trim).collect()
}

/// A line typed into a shell, in a folder with data of one's own.
fn typed(line: &str, lang: &str) -> Output {
    let (home, data) = (tempfile::tempdir().unwrap(), dataset("Uji", "Dinas"));
    let own = home.path().join(if lang == "id" { "data-saya" } else { "my-data" });
    fs::create_dir(&own).unwrap();
    fs::copy(data.path().join("sources.jsonl"), own.join("sources.jsonl")).unwrap();
    let sheet = "kode;nama;jumlah penduduk;peserta terdaftar\n12.74;Kota Tanjungbalai;187939;183139\n";
    fs::write(home.path().join(if lang == "id" { "laporan.csv" } else { "report.csv" }), sheet).unwrap();
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_cakupan")).parent().unwrap();
    let path = format!("{}:/usr/bin:/bin", program.display());
    let kept = home.path().join("kept").display().to_string();
    let settings = [("CAKUPAN_CONFIG", "/nonexistent"), ("CAKUPAN_DATA", &kept), ("CAKUPAN_LANG", lang)];
    let mut shell = Command::new("sh");
    shell.args(["-c", line]).current_dir(home.path()).env_clear().env("PATH", path).envs(settings);
    shell.output().unwrap()
}

#[rstest]
#[case("id")]
#[case("en")]
fn every_example_of_the_help_runs(#[case] lang: &str) {
    for command in cakupan::cli::COMMANDS {
        let help = printed(&format!("help {command} --lang {lang}"));
        let examples = lines(&help);
        assert!((2..=3).contains(&examples.len()), "{command}: {examples:?}");
        for example in examples {
            assert!(example.starts_with(&format!("cakupan {command}")), "{example}");
            let output = typed(example, lang);
            let said = String::from_utf8_lossy(&output.stderr);
            let only_fell = example.contains("--fail-on") && said.lines().count() == 1;
            assert!(output.status.success() && (said.is_empty() || only_fell), "{example}: {said}");
            assert!(
                !output.stdout.is_empty() || example.contains('>') || example.contains(" -o "),
                "{example} prints nothing"
            );
        }
    }
}

#[rstest]
#[case("id", "dasbor")]
#[case("en", "dashboard")]
fn the_examples_of_the_program_run(#[case] lang: &str, #[case] dashboard: &str) {
    let help = printed(&format!("--help --lang {lang}"));
    let examples = lines(help.rsplit_once(":\n").unwrap().1);
    assert_eq!(examples.len(), 3);
    for example in examples {
        let output = typed(example, lang);
        let said = String::from_utf8(output.stderr).unwrap();
        // Two of them open the dashboard, which finds no terminal here.
        let opens = !example.contains(" list ");
        assert!(if opens { said.contains(dashboard) } else { said.is_empty() }, "{example}: {said}");
        assert_eq!(output.status.success(), !opens, "{example}");
    }
}

#[rstest]
#[case("id", "NAMA|RINGKASAN|DESKRIPSI|OPSI|PERINTAH|STATUS KELUAR|VARIABEL LINGKUNGAN|BERKAS|CONTOH")]
#[case("en", "NAME|SYNOPSIS|DESCRIPTION|OPTIONS|COMMANDS|EXIT STATUS|ENVIRONMENT|FILES|EXAMPLES")]
fn the_manual_page_tells_every_command_and_option(#[case] lang: &str, #[case] sections: &str) {
    let page = printed(&format!("man --lang {lang}"));
    for section in sections.split('|') {
        assert!(
            page.contains(&format!(".SH \"{section}\"\n")) || page.contains(&format!(".SH {section}\n")),
            "{section}"
        );
    }
    let plain = page.replace("\\-", "-");
    for command in cakupan::cli::COMMANDS {
        assert!(plain.contains(&format!(".SS {command}\n")), "{command}");
        let help = printed(&format!("help {command} --lang {lang}"));
        let words = help.split(|c: char| c.is_whitespace() || ['[', ']', ',', '.'].contains(&c));
        for option in words.filter(|word| word.starts_with("--") && word.len() > 2) {
            assert!(plain.contains(option), "{command} {option}");
        }
    }
}

#[test]
fn man_reads_the_manual_page_without_complaint() {
    let Ok(version) = Command::new("groff").arg("--version").output() else {
        eprintln!("left out: groff is not installed");
        return;
    };
    assert!(version.status.success());
    let folder = tempfile::tempdir().unwrap();
    for lang in ["id", "en"] {
        let file = folder.path().join(lang);
        fs::write(&file, cakupan(&format!("man --lang {lang}")).output().unwrap().stdout).unwrap();
        let read = Command::new("groff").args(["-man", "-Tutf8", "-ww", "-Kutf8"]).arg(&file).output().unwrap();
        let complaints = String::from_utf8_lossy(&read.stderr);
        assert!(read.status.success() && complaints.is_empty(), "{complaints}");
        let text = String::from_utf8_lossy(&read.stdout);
        assert!(text.contains("kutai") || text.contains("tanjungbalai"), "{text}");
    }
}
