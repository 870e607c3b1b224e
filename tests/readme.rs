//! Whether the README shows the program as it is; `UPDATE_README=1` writes what it should show.
#![cfg(test)]

#[path = "support/mod.rs"]
mod support;

use cakupan::app::action::Group;
use cakupan::app::{Action, Column};
use cakupan::cli;
use cakupan::domain::query::{Context, Groups, QualifierName, Query, SortColumn};
use cakupan::domain::{Flag, RegionCode};
use cakupan::export::picture;
use cakupan::locale::{Lang, MARKS, SIGNS, mark_line, sign_line};
use cakupan::page::{GlyphSet, Glyphs};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};
use support::{Stage, bundled, looks};

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn path() -> PathBuf {
    folder().join("README.md")
}

fn readme() -> String {
    fs::read_to_string(path()).unwrap_or_else(|error| panic!("README.md: {error}"))
}

/// What stands in `text` between the marker that opens `name` and the one that closes it.
fn between<'a>(text: &'a str, name: &str) -> &'a str {
    let after = text.split_once(&format!("<!-- {name} -->\n"));
    let end = format!("<!-- /{} -->", name.split(':').next().unwrap_or(name));
    let inside = after.and_then(|(_, after)| after.split_once(&end));
    inside.unwrap_or_else(|| panic!("README.md has no part {name}")).0
}

/// The pictures: a name, the size of the screen, its language, and the keys that lead to it.
const PICTURES: [(&str, (u16, u16), Lang, &str); 6] = [
    ("table", (120, 40), Lang::En, ""),
    ("detail", (100, 40), Lang::Id, "/tanjungbalai<Enter><Enter>"),
    ("map", (120, 40), Lang::En, "3"),
    ("overview", (120, 40), Lang::En, "4"),
    ("compare", (120, 40), Lang::En, "/karawang<Enter> <Esc>/balikpapan<Enter> <Esc>/tanjungbalai<Enter> <Esc>c"),
    ("changes", (120, 40), Lang::En, "7"),
];

#[test]
fn the_pictures_of_the_readme_are_what_the_program_draws() {
    let text = readme();
    for (name, (width, height), lang, keys) in PICTURES {
        let mut stage = Stage::on(bundled(), width, height, looks(lang), "2026-02-28", "");
        let drawn = picture(&stage.keys(keys).app).unwrap();
        let file = format!("tests/pictures/{name}.svg");
        if env::var_os("UPDATE_README").is_some() {
            fs::write(folder().join(&file), &drawn).unwrap();
        }
        let kept = fs::read(folder().join(&file)).unwrap_or_default();
        assert!(kept == drawn, "{file}: run UPDATE_README=1 cargo test --test readme, and look at it");
        assert!(text.contains(&format!("]({file})")), "README.md shows no {file}");
    }
}

/// The keys of every action, by group.
fn keys(glyphs: &Glyphs) -> String {
    let mut table = "| Keys | Does | Indonesian | Name |\n|---|---|---|---|\n".to_owned();
    for group in Group::ALL {
        let _ = writeln!(table, "| **{}** | | *{}* | |", group.name(Lang::En), group.name(Lang::Id));
        for action in Action::ALL.iter().filter(|action| action.group() == group) {
            let keys: Vec<String> =
                action.keys().iter().map(|key| format!("`{}`", key.label(Lang::En, glyphs))).collect();
            let [id, en] = Lang::ALL.map(|lang| action.name(lang));
            let _ = writeln!(table, "| {} | {en} | {id} | `{}` |", keys.join(" "), action.id());
        }
    }
    table
}

/// The legend of the marks.
fn marks(glyphs: &Glyphs) -> String {
    let ascii = GlyphSet::Ascii.glyphs();
    let mut table = "| Mark | ASCII | Means | Indonesian |\n|---|---|---|---|\n".to_owned();
    for n in 0..MARKS {
        let lines = [(glyphs, Lang::En), (ascii, Lang::En), (glyphs, Lang::Id)];
        let [Some((mark, _, en)), Some((plain, ..)), Some((.., id))] = lines.map(|(set, lang)| mark_line(n, set, lang))
        else {
            panic!("the legend ends before mark {n}")
        };
        let _ = writeln!(table, "| `{mark}` | `{plain}` | {en} | {id} |");
    }
    for n in 0..SIGNS {
        let lines = [(glyphs, Lang::En), (ascii, Lang::En), (glyphs, Lang::Id)];
        let [Some((sign, en)), Some((plain, _)), Some((_, id))] = lines.map(|(set, lang)| sign_line(n, set, lang))
        else {
            panic!("the signs end before sign {n}")
        };
        let _ = writeln!(table, "| `{sign}` | `{}` | {en} | {id} |", cell(&GlyphSet::Ascii.shown(&plain)));
    }
    table
}

/// A cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// Every option with the commands that have it.
fn options() -> String {
    let mut rows: Vec<([String; 3], Vec<String>)> = Vec::new();
    for (en, id) in cli::options(Lang::En).into_iter().zip(cli::options(Lang::Id)) {
        let (option, meaning) = (cell(&en.option), [cell(&en.meaning), cell(&id.meaning)]);
        let [en_meaning, id_meaning] = meaning;
        let row = [option, en_meaning, id_meaning];
        let of = match (en.command, en.shared) {
            (Some(command), _) => format!("`{command}`"),
            (None, true) => "all".to_owned(),
            (None, false) => "dashboard".to_owned(),
        };
        match rows.iter_mut().find(|(known, _)| *known == row) {
            Some((_, commands)) => commands.push(of),
            None => rows.push((row, vec![of])),
        }
    }
    let mut table = "| Option | Of | Meaning | Indonesian |\n|---|---|---|---|\n".to_owned();
    for ([option, en, id], commands) in rows {
        let _ = writeln!(table, "| `{option}` | {} | {en} | {id} |", commands.join(", "));
    }
    table
}

/// Names, and what they mean in both languages.
fn named(head: &str, all: [Vec<(&str, &str)>; 2]) -> String {
    let mut table = format!("| {head} | Meaning | Indonesian |\n|---|---|---|\n");
    let [en, id] = all;
    for ((name, en), (_, id)) in en.into_iter().zip(id) {
        let names: Vec<String> = name.split(", ").map(|name| format!("`{name}`")).collect();
        let _ = writeln!(table, "| {} | {en} | {id} |", names.join(", "));
    }
    table
}

#[test]
fn the_readme_shows_the_program_as_it_is() {
    let glyphs = GlyphSet::Unicode.glyphs();
    let parts = [
        ("keys", keys(glyphs)),
        ("marks", marks(glyphs)),
        ("options", options()),
        ("variables", named("Variable", [Lang::En, Lang::Id].map(|lang| cli::variables(lang).to_vec()))),
        ("codes", named("Code", [Lang::En, Lang::Id].map(|lang| cli::exit_codes(lang).collect()))),
    ];
    let mut text = readme();
    if env::var_os("UPDATE_README").is_some() {
        for (name, part) in &parts {
            let old = format!("<!-- {name} -->\n{}", between(&text, name));
            text = text.replacen(&old, &format!("<!-- {name} -->\n{part}"), 1);
        }
        fs::write(path(), &text).unwrap();
    }
    for (name, part) in parts {
        assert_eq!(between(&text, name), part, "{name}: run UPDATE_README=1 cargo test --test readme");
    }
}

#[test]
fn every_column_is_named_in_the_readme() {
    let text = readme();
    let listed = text.split_once("The columns are ").and_then(|(_, rest)| rest.split_once(". ")).unwrap().0;
    for column in Column::ALL {
        assert!(listed.contains(&format!("`{}`", column.id())), "{}", column.id());
    }
}

#[test]
fn the_smallest_screen_is_as_told() {
    let shown = |width, height| Stage::on(bundled(), width, height, looks(Lang::Id), "2026-02-28", "").text();
    assert!(readme().contains("The smallest usable screen is 60×16."));
    assert!(shown(60, 16).contains("Kab. Pulau Taliabu"));
    for (width, height) in [(59, 16), (60, 15)] {
        let text = shown(width, height);
        assert!(text.contains("60×16") && !text.contains("Taliabu"), "{text}");
    }
}

#[test]
fn every_query_of_the_readme_is_one_and_every_word_is_explained() {
    let (text, dataset) = (readme(), bundled());
    let part = between(&text, "queries");
    let groups = Groups::from([("wilker-medan".to_owned(), vec![RegionCode::parse("12.71").unwrap()])]);
    let table = part.split("\n\n").next().unwrap();
    let examples = table.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(query, _)| query);
    let examples: Vec<&str> = examples.collect();
    assert!(examples.len() >= 10);
    for example in examples {
        let read = Query::parse(example, &Context { dataset: &dataset, groups: &groups });
        assert!(read.is_ok(), "{example}: {read:?}");
    }
    let words = QualifierName::ALL.map(QualifierName::id).map(|id| format!("`{id}:"));
    let columns = SortColumn::ALL.map(SortColumn::id).map(|id| format!("`{id}`"));
    let flags = Flag::ALL.map(Flag::id).map(|id| format!("`{id}`"));
    for word in words.iter().chain(&columns).chain(&flags) {
        assert!(part.contains(word), "the query language in README.md lacks {word}");
    }
}

/// The words of `text` that begin with `start`.
fn words<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let all = text.split(|c: char| !c.is_ascii_uppercase() && c != '_');
    all.filter(move |word| word.len() > start.len() && word.starts_with(start))
}

#[test]
fn every_variable_that_the_program_reads_is_explained() {
    let mut read = BTreeSet::new();
    let mut folders = vec![folder().join("src")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(path).unwrap();
                read.extend(words(&text, "CAKUPAN_").map(str::to_owned));
            }
        }
    }
    let told = cli::variables(Lang::En).map(|(names, _)| names);
    let own: BTreeSet<String> = told.iter().flat_map(|names| words(names, "CAKUPAN_")).map(str::to_owned).collect();
    assert_eq!(read, own);
}

#[test]
fn every_command_is_shown_in_the_readme() {
    let text = readme();
    let shown =
        |name: &str| text.contains(&format!("\ncakupan {name} ")) || text.contains(&format!("\ncakupan {name}\n"));
    let missing: Vec<&str> = cli::COMMANDS.into_iter().filter(|name| !shown(name)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn the_files_that_the_papers_link_to_exist() {
    for paper in ["README.md", "CONTRIBUTING.md"] {
        let text = fs::read_to_string(folder().join(paper)).unwrap();
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target);
        for target in targets.filter(|target| !target.starts_with("http") && !target.starts_with('#')) {
            assert!(folder().join(target).exists(), "{paper} links to {target}");
        }
    }
}
