//! Both languages always: words that a user reads stand in the table of texts, in two languages that differ.

use crate::sources::{Piece, pieces, sources};

/// The rooms that show something to the user but hold no words.
const SHOWING: [&str; 9] = ["ui", "term", "cli", "report", "app", "main", "export", "brief", "plain"];

/// Literals that are no words of a language, each with its reason.
const NOT_WORDS: [(&str, &str); 43] = [
    ("src/ui/title.rs", " cakupan "),          // the program's own name
    ("src/app/update/input.rs", "{} prov:{}"), // a word of the query language
    ("src/export/brief.rs", "code:{}"),
    ("src/app/keys/key.rs", "Ctrl-"), // keys are named as they are printed on them
    ("src/app/keys/key.rs", "Alt-"),
    ("src/app/keys/key.rs", "Space"),
    ("src/app/keys/key.rs", "Enter"),
    ("src/app/keys/key.rs", "Esc"),
    ("src/app/keys/key.rs", "Tab"),
    ("src/app/keys/key.rs", "Shift-Tab"),
    ("src/app/keys/key.rs", "Backspace"),
    ("src/app/keys/key.rs", "Del"),
    ("src/app/keys/key.rs", "Left"),
    ("src/app/keys/key.rs", "Right"),
    ("src/app/keys/key.rs", "Up"),
    ("src/app/keys/key.rs", "Down"),
    ("src/app/keys/key.rs", "Home"),
    ("src/app/keys/key.rs", "End"),
    ("src/app/keys/key.rs", "PgUp"),
    ("src/app/keys/key.rs", "PgDn"),
    ("src/cli/commands/config.rs", "keys.{}"),
    ("src/cli/start/keys.rs", "keys.{}"),
    ("src/cli/commands/config.rs", "colors.{}"),
    ("src/cli/commands/config.rs", "colors.{name}"),
    ("src/cli/commands/config.rs", "groups.{name}"), // settings are named as in their file
    ("src/cli/start/env.rs", "utf-8"),               // the name of an encoding
    ("src/cli/start/env.rs", "utf8"),
    ("src/export/xlsx.rs", "https://"),
    ("src/export/xlsx.rs", "http://"),
    ("src/export/xlsx.rs", "5FAFFF"), // a colour
    ("src/export/svg.rs", "'DejaVu Sans Mono', 'Cascadia Mono', 'Noto Sans Mono', Menlo, Consolas, monospace"), // names of fonts
    ("src/brief/html.rs", "https://"), // the schemes of addresses
    ("src/brief/html.rs", "http://"),
    ("src/brief/markdown.rs", "```text\\n"), // what opens a block of plain text
    ("src/cli/arguments/man.rs", "~/.config/cakupan/config.toml"), // files
    ("src/cli/arguments/man.rs", "~/.local/share/cakupan/own.json"),
    ("src/cli/arguments/man.rs", "~/.local/share/cakupan/views.json"),
    ("src/cli/arguments/man.rs", "~/.local/state/cakupan/session.json"),
    ("src/cli/arguments/man.rs", "TH"), // macros of a manual page
    ("src/cli/arguments/man.rs", "SH"),
    ("src/cli/arguments/man.rs", "SS"),
    ("src/cli/arguments/man.rs", "PP"),
    ("src/cli/arguments/man.rs", "TP"),
];

/// Environment variables are named by `POSIX` and by custom.
fn is_variable(text: &str) -> bool {
    let is_one = |name: &str| name.len() > 2 && name.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    text.split(", ").all(is_one)
}

/// Options, values and fields of the command line are one lower-case word, the same in every language.
fn is_name(text: &str) -> bool {
    let text = text.strip_prefix("--").unwrap_or(text);
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '_' | '='))
}

/// Whether a literal holds two letters side by side, outside places to be filled in and escapes.
fn has_letters(text: &str) -> bool {
    let mut depth = 0;
    let kept: String = text
        .chars()
        .map(|c| match c {
            '{' => (depth += 1, ' ').1,
            '}' => (depth -= 1, ' ').1,
            c if depth == 0 => c,
            _ => ' ',
        })
        .collect();
    let kept = kept.replace("\\n", " ").replace("\\t", " ").replace("\\u", " ").replace("\\x1b", " ");
    kept.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_alphabetic))
}

#[test]
fn no_words_stand_outside_the_table_of_texts() {
    let mut wrong = Vec::new();
    for file in sources() {
        if !SHOWING.contains(&file.room()) {
            continue;
        }
        let mut before = String::new();
        for piece in pieces(file.without_tests()) {
            match piece {
                Piece::Code(code) => before = if code.trim().is_empty() { before } else { code },
                Piece::Comment(_) => {}
                Piece::Text(text, line) => {
                    let code = before.trim_end();
                    // Reasons, texts of errors for developers and names in the actions table are not shown.
                    let attribute = [
                        "reason =",
                        "skip_serializing_if =",
                        "rename_all =",
                        "#[error(",
                        "concat!(",
                        "include_str!(",
                        "#[command(",
                        "#[arg(",
                    ]
                    .iter()
                    .any(|start| code.ends_with(start));
                    let id = file.path == "src/app/keys/action.rs" && code.contains(',');
                    let known = NOT_WORDS.contains(&(file.path.as_str(), text.as_str())) || is_variable(&text);
                    let is_named = [
                        "src/cli/",
                        "src/export/",
                        "src/brief/",
                        "src/app/spec.rs",
                        "src/app/keys/key.rs",
                        "src/app/kept/bookmark.rs",
                        "src/app/views/map/",
                    ]
                    .iter()
                    .any(|room| file.path.starts_with(room));
                    let name = is_named && is_name(&text);
                    // Elements, attributes and signs as XML, Markdown and pages write them.
                    let tag = file.path == "src/export/svg.rs" && text.starts_with(['<', ' ']);
                    let is_page = ["src/brief/html.rs", "src/brief/svg.rs"].contains(&file.path.as_str());
                    let page = is_page && ['<', '=', '&'].iter().any(|sign| text.contains(*sign));
                    let markup = tag || page || text.starts_with('&') && text.ends_with(';');
                    if has_letters(&text) && !attribute && !id && !known && !name && !markup {
                        wrong.push(format!("{}:{line}: {text:?}", file.path));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_exception_is_still_needed() {
    let files = sources();
    for (path, text) in NOT_WORDS {
        let file = files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("{path} is gone"));
        let found = pieces(&file.text).iter().any(|piece| matches!(piece, Piece::Text(found, _) if found == text));
        assert!(found, "{path} no longer holds {text:?}");
    }
}

/// Texts that are the same in both languages, each a name, a number, a sign or a word that both have.
const SAME: [&str; 5] = ["group_program", "puskesmas", "date_alone", "target_of", "cli_value_format"];

/// A text of the table.
struct Text {
    name: String,
    id: String,
    en: String,
    /// The English of one thing, where the text counts things.
    one: Option<String>,
}

/// The texts of the table.
fn texts() -> Vec<Text> {
    let mut texts = Vec::new();
    for file in sources().into_iter().filter(|file| file.path.starts_with("src/locale/texts/")) {
        let pieces: Vec<Piece> =
            pieces(&file.text).into_iter().filter(|piece| !matches!(piece, Piece::Comment(_))).collect();
        for (at, window) in pieces.windows(5).enumerate() {
            let [Piece::Code(before), Piece::Text(id, _), Piece::Code(comma), Piece::Text(en, _), Piece::Code(after)] =
                window
            else {
                continue;
            };
            let declared = before.trim_end().strip_suffix('=');
            let counts = after.starts_with(", one ");
            if let Some(declared) = declared.filter(|_| comma.trim() == "," && (after.starts_with(';') || counts)) {
                let name = declared.rsplit([';', '{']).next().unwrap().split('(').next().unwrap().trim().to_owned();
                let one = match pieces.get(at + 5) {
                    Some(Piece::Text(one, _)) if counts => Some(one.clone()),
                    _ => None,
                };
                texts.push(Text { name, id: id.clone(), en: en.clone(), one });
            }
        }
    }
    assert!(texts.len() > 200, "the table of texts is read as {} texts", texts.len());
    texts
}

#[test]
fn no_translation_is_forgotten() {
    let texts = texts();
    let same = |text: &&Text| text.id == text.en && has_letters(&text.id) && !SAME.contains(&text.name.as_str());
    let forgotten: Vec<_> = texts.iter().filter(same).map(|text| format!("{} = {:?}", text.name, text.id)).collect();
    assert!(forgotten.is_empty(), "{}", forgotten.join("\n"));
    for name in SAME {
        assert!(texts.iter().any(|text| text.name == name && text.id == text.en), "{name} is no exception any longer");
    }
}

#[test]
fn both_languages_fill_in_the_same_values() {
    let values = |text: &str| {
        let mut values: Vec<String> =
            text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect();
        values.sort();
        values.dedup();
        values
    };
    for Text { name, id, en, one } in texts() {
        assert_eq!(values(&id), values(&en), "{name}");
        assert!(one.is_none_or(|one| values(&one) == values(&en)), "{name}");
    }
}

/// Things that English counts, in the plural.
const COUNTED: [&str; 9] =
    ["people", "regions", "figures", "days", "months", "members", "residents", "bounds", "points"];

/// Texts with such a word behind a number that is never one, or that stands as well behind one.
const NEVER_ONE: [&str; 14] = [
    "projected",        // a range of months
    "trend_basis",      // five figures at least; a slope with decimals
    "no_date_too_few",  // 36 months, five figures
    "short_too_few",    // of five figures
    "points_a_month",   // a slope with decimals
    "compared_regions", // two at least
    "cli_compared",     // six at most
    "no_best_dates",    // a fixed number of days
    "stale_since",      // twelve months
    "tie",              // two figures at least
    "rollup_members",   // of many regions
    "of_regions",       // a fraction
    "export_regions",   // a fraction
    "cost_lasts_years", // over a year of months
];

#[test]
fn english_counts_one_thing_as_one() {
    let counts = |en: &str| {
        en.split('}').skip(1).any(|rest| {
            let words = rest.split(|c: char| !c.is_alphabetic() && c != ' ').next().unwrap_or_default();
            let words = words.split_whitespace().take_while(|word| !["of", "among", "at", "the"].contains(word));
            rest.starts_with(' ') && words.take(3).any(|word| COUNTED.contains(&word))
        })
    };
    for Text { name, en, one, .. } in texts() {
        let excepted = NEVER_ONE.contains(&name.as_str());
        assert!(!counts(&en) || one.is_some() != excepted, "{name}: {en}");
        assert!(!excepted || counts(&en), "{name} is no exception any longer");
        assert!(!one.is_some_and(|one| counts(&one)), "{name}");
    }
}

#[test]
fn neither_language_speaks_the_other() {
    let in_id = [" the ", " of ", " and ", " with ", " not ", "people", "region", "population"];
    let in_en = [" dan ", " atau ", " yang ", " untuk ", " dari ", " tidak ", "jiwa", "wilayah", "penduduk"];
    for Text { name, id, en, .. } in texts() {
        let (id, en) = (format!(" {} ", id.to_lowercase()), format!(" {} ", en.to_lowercase()));
        assert!(!in_id.iter().any(|word| id.contains(word)), "{name}: {id}");
        assert!(!in_en.iter().any(|word| en.contains(word)), "{name}: {en}");
    }
}
