//! Rooms use only what lies below them, and the libraries that are theirs.

use crate::sources::{File, code, sources};
use std::collections::BTreeSet;

/// A room of `src/`: what it may use of the others.
struct Room {
    name: &'static str,
    uses: &'static [&'static str],
}

const fn room(name: &'static str, uses: &'static [&'static str]) -> Room {
    Room { name, uses }
}

/// Every room, from the top of the house to its ground. A new room needs its line here.
const ROOMS: [Room; 20] = [
    room("lib", &[]),
    room("main", &["cli", "term", "app"]),
    room(
        "cli",
        &[
            "plain", "brief", "session", "export", "import", "sheet", "ui", "app", "report", "page", "locale",
            "config", "store", "domain", "disk",
        ],
    ),
    // Panics in the reading of sheets do not end the program.
    room("term", &["session", "export", "ui", "app", "page", "locale", "store", "sheet", "domain"]),
    room("session", &["app", "locale", "store", "domain", "disk"]),
    room("plain", &["export", "ui", "app", "report", "page", "locale", "domain"]),
    room("export", &["ui", "app", "brief", "report", "page", "locale", "sheet", "domain", "disk"]),
    room("ui", &["app", "report", "page", "locale", "domain"]),
    room("app", &["report", "page", "locale", "domain"]),
    room("brief", &["report", "page", "locale", "domain"]),
    room("report", &["page", "locale", "domain"]),
    room("config", &["page", "locale", "domain", "disk"]),
    // Faults of the store are put in words here, and the legend of the marks names their roles.
    room("locale", &["page", "store", "import", "sheet", "domain"]),
    room("store", &["import", "domain", "disk", "parallel"]),
    room("import", &["sheet", "domain"]),
    room("sheet", &["disk"]),
    room("page", &[]),
    room("disk", &[]),
    room("domain", &["parallel"]),
    room("parallel", &[]),
];

/// A library or a part of the standard one, and the only places where it may be used.
const KEPT_TO: [(&str, &[&str]); 21] = [
    ("crossterm", &["src/term/"]),
    // Cells are drawn in `ui`, put on the screen in `term`, and measured as they will be drawn.
    ("ratatui", &["src/ui/", "src/term/", "src/page/text.rs"]),
    // Colours as codes of a terminal, for what is printed.
    ("anstyle", &["src/ui/printed.rs"]),
    ("color_eyre", &["src/main.rs"]),
    ("serde_json", &["src/store/", "src/session/", "src/sheet/", "src/cli/output/mod.rs", "src/export/json.rs"]),
    ("csv", &["src/sheet/", "src/cli/output/mod.rs", "src/export/delimited.rs"]),
    ("roff", &["src/cli/arguments/man.rs"]),
    ("strsim", &["src/domain/words/nearest.rs"]),
    // What reads files of others.
    ("calamine", &["src/sheet/"]),
    ("cfb", &["src/sheet/xls/"]),
    ("encoding_rs", &["src/sheet/text.rs"]),
    ("quick_xml", &["src/sheet/"]),
    ("zip", &["src/sheet/package.rs"]),
    ("std::fs", &["src/disk.rs", "src/store/"]),
    ("notify", &["src/term/watch.rs"]),
    ("rust_xlsxwriter", &["src/export/xlsx.rs"]),
    ("tempfile", &["src/disk.rs"]),
    ("std::env", &["src/main.rs"]),
    ("std::thread", &["src/term/", "src/parallel.rs", "src/disk.rs"]),
    // The clock is read at the top, and passed down.
    ("Local::now", &["src/main.rs", "src/term/"]),
    ("Utc::now", &[]),
];

/// The names that follow `start` (`crate::`) in `code`, those of a `{…}` list included.
fn names_after(code: &str, start: &str) -> BTreeSet<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(start) {
        let rest = &code[at + start.len()..];
        let Some(list) = rest.strip_prefix('{') else {
            names.insert(word(rest));
            continue;
        };
        let mut depth = 1;
        let mut at_name = true;
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => at_name = true,
                c if at_name && !c.is_whitespace() => {
                    names.insert(word(&list[at..]));
                    at_name = false;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    names
}

/// How many modules deep a file stands: 1 for `src/app/mod.rs`, 2 for `src/app/keys/key.rs`.
fn depth(file: &File) -> usize {
    file.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod").split('/').count()
}

#[test]
fn every_room_uses_only_what_lies_below_it() {
    let mut wrong = Vec::new();
    for file in sources() {
        let Some(room) = ROOMS.iter().find(|room| room.name == file.room()) else {
            wrong.push(format!("{}: the room `{}` has no rule yet", file.path, file.room()));
            continue;
        };
        let code = code(&file.text);
        let mut used = names_after(&code, "crate::");
        used.extend(names_after(&code, "cakupan::"));
        let outside = used.into_iter().filter(|name| name != room.name && !room.uses.contains(&name.as_str()));
        wrong.extend(outside.map(|name| format!("{} uses {name}", file.path)));
        // In tests inside a file, one more step up leads to the file itself.
        let steps = depth(&file) + usize::from(code.contains("mod tests {"));
        if code.contains(&"super::".repeat(steps)) {
            wrong.push(format!("{} climbs out of its room with `super`", file.path));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_rule_lets_two_rooms_use_each_other() {
    for (at, room) in ROOMS.iter().enumerate() {
        for used in room.uses {
            let below = ROOMS.iter().position(|other| other.name == *used);
            assert!(below.is_some_and(|below| below > at), "{} lies above {used}", room.name);
        }
    }
}

#[test]
fn no_rule_says_more_than_the_code_needs() {
    let with_code = |file: File| {
        let code = code(&file.text);
        (file, code)
    };
    let files: Vec<(File, String)> = sources().into_iter().map(with_code).collect();
    let mut idle = Vec::new();
    for room in &ROOMS {
        let codes = || files.iter().filter(|(file, _)| file.room() == room.name).map(|(_, code)| code);
        let names =
            |code: &String| ["crate::", "cakupan::"].map(|start| names_after(code, start)).into_iter().flatten();
        let used: BTreeSet<String> = codes().flat_map(names).collect();
        assert!(codes().next().is_some(), "there is no room {}", room.name);
        idle.extend(
            room.uses.iter().filter(|name| !used.contains(**name)).map(|name| format!("{}: {name}", room.name)),
        );
    }
    for (library, places) in KEPT_TO {
        let uses = |place: &str| files.iter().any(|(f, code)| f.path.starts_with(place) && code.contains(library));
        idle.extend(places.iter().filter(|place| !uses(place)).map(|place| format!("{library}: {place}")));
    }
    assert!(idle.is_empty(), "{}", idle.join("\n"));
}

#[test]
fn every_library_is_kept_to_its_place() {
    let mut wrong = Vec::new();
    for file in sources() {
        let code = code(file.without_tests());
        for (library, places) in KEPT_TO {
            let path = format!("{library}::");
            let named = code.match_indices(library).any(|(at, _)| {
                let before = code[..at].chars().next_back();
                let whole = !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
                whole && (code[at..].starts_with(&path) || library.contains("::"))
            });
            if named && !places.iter().any(|place| file.path.starts_with(place)) {
                wrong.push(format!("{} uses {library}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_in_lists_are_found() {
    let found = names_after("use crate::{app::{App, Key}, ui}; crate::page::Line", "crate::");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["app", "page", "ui"]);
}
