//! Settings read from text, and what is said of those that cannot be read.

use super::*;
use crate::config::from_environment;
use crate::page::{Colour, Slot};
use insta::assert_snapshot;

fn told(text: &str) -> String {
    let (_, faults) = parse("config.toml", text);
    assert!(!faults.is_empty());
    let lines = |lang: Lang| faults.iter().map(move |fault| fault.in_words(lang));
    Lang::ALL.into_iter().flat_map(lines).collect::<Vec<_>>().join("\n")
}

#[test]
fn settings_are_read() {
    let text = "\u{feff}lang = \"en\"\ntheme = \"light\"\nglyphs = \"quadrant\"\nascii = true\n[groups]\n\"Cabang Medan\" = [\"12.71\",\n  \"1274\"]\nkosong = []\n";
    let (file, faults) = parse("config.toml", text);
    assert_eq!(faults, []);
    let wanted = Preferences {
        lang: Some(Lang::En),
        theme: Some(Theme::Light),
        ascii: Some(true),
        glyphs: Some(MapGlyphs::Quadrant),
    };
    assert_eq!(file.preferences, wanted);
    assert_eq!(file.places["lang"].to_string(), "1:8", "the mark of the bytes takes no column");
    let medan: Vec<_> = file.groups["Cabang Medan"].iter().map(|p| (p.value.to_string(), p.at.to_string())).collect();
    assert_eq!(medan, [("12.71".to_owned(), "6:19".to_owned()), ("12.74".to_owned(), "7:3".to_owned())]);
    assert!(file.groups["kosong"].is_empty());
    assert_eq!(parse("config.toml", "").0.preferences, Preferences::default());
}

#[test]
fn every_fault_has_its_line_and_mend() {
    assert_snapshot!(told(
        "lang = \"fr\"\ntheme = 3\nascii = \"ya\"\nthem = \"dark\"\nwarna = 1\n[groups]\na = \"12\"\nb = [\"12\", 12, \"Medan\\u001b\"]\n"
    ));
    assert_snapshot!(told("lang = \"id\"\ntheme = \n"));
    assert_snapshot!(told("groups = [1]"));
    assert_snapshot!(told("rule = true\nrate = []\nquery = 3\n  columns = \"code\""));
}

#[test]
fn a_slip_of_the_pen_is_told_once() {
    for text in ["lang = = = \"id\"\n", "theme = [\"a\" \"b\" \"c\"\n", "theme = \"dark\" \"light\" = 2\n", "a b c d\n"]
    {
        let (_, faults) = parse("config.toml", &format!("ascii = true\n{text}"));
        let lines: Vec<usize> = faults.iter().map(|fault| fault.at.unwrap().line).collect();
        assert!(lines.contains(&2) && lines.is_sorted_by(|a, b| a < b), "{text}: {faults:?}");
    }
}

#[test]
fn what_is_sound_is_followed_beside_what_is_not() {
    let text = "lang = \"en\"\ntheme = \nglyphs = \"tiny\"\nascii = true\nrule = 98.60\nrate = 42_000\nquery = \"kind:kota\"\n[groups]\na = [\"12.71\", \"x\"]\nb = [\n";
    let (file, faults) = parse("config.toml", text);
    let kept = Preferences { lang: Some(Lang::En), ascii: Some(true), ..Preferences::default() };
    assert_eq!(file.preferences, kept);
    let text = |setting: &Option<Placed<String>>| setting.as_ref().unwrap().value.clone();
    assert_eq!([text(&file.rule), text(&file.rate), text(&file.query)], ["98.60", "42000", "kind:kota"]);
    assert_eq!(file.groups["a"].len(), 1);
    let places: Vec<_> = faults.iter().map(|fault| fault.at.unwrap().to_string()).collect();
    assert_eq!(places[..3], ["2:9", "3:10", "9:15"], "{faults:?}");
    assert!(!file.places.contains_key("glyphs") && file.places["rate"].to_string() == "6:8");
}

#[test]
fn the_file_to_begin_with_explains_every_setting() {
    for lang in Lang::ALL {
        let template = lang.config_template("\"flags\"", "rank", "text, dim");
        assert_eq!(
            parse("config.toml", &template),
            (File { origin: "config.toml".to_owned(), ..File::default() }, Vec::new())
        );
        let is_setting = |line: &&str| line.split_whitespace().nth(2) == Some("=") || line.starts_with("# [");
        let set: Vec<_> = template.lines().filter(is_setting).map(|line| line.trim_start_matches("# ")).collect();
        let (file, faults) = parse("config.toml", &set.join("\n"));
        assert_eq!(faults, []);
        for key in KEYS {
            assert!(file.places.contains_key(key), "{key}");
        }
    }
}

#[test]
fn higher_settings_win_one_by_one() {
    let (half, whole) = (Some(MapGlyphs::Half), Some(MapGlyphs::Whole));
    let lower = Preferences { lang: Some(Lang::En), theme: Some(Theme::Light), ascii: None, glyphs: half };
    let higher = Preferences { lang: None, theme: Some(Theme::Dark), ascii: Some(false), glyphs: whole };
    let wanted = Preferences { lang: Some(Lang::En), ..higher };
    assert_eq!(higher.over(lower), wanted);
}

#[test]
fn keys_are_bound_in_the_order_of_the_file() {
    let (file, faults) = parse("c", "[keys]\nsort = \"x\"\nfilter = [\"y\", \"z\"]\nundo = 3\nmark = []\n");
    let bound = file.keys.iter().map(|(action, keys)| {
        let keys: Vec<&str> = keys.iter().map(|key| &*key.value).collect();
        (&*action.value, keys)
    });
    assert_eq!(bound.collect::<Vec<_>>(), [("sort", vec!["x"]), ("filter", vec!["y", "z"]), ("mark", vec![])]);
    assert_eq!(faults.iter().map(|fault| fault.at.unwrap().to_string()).collect::<Vec<_>>(), ["4:8"]);
}

#[test]
fn the_environment_is_read() {
    let set = |name: &str| match name {
        "CAKUPAN_LANG" => Some("en".to_owned()),
        "CAKUPAN_THEME" => Some("contrast".to_owned()),
        "CAKUPAN_GLYPHS" => Some("half".to_owned()),
        "CAKUPAN_ASCII" => Some("true".to_owned()),
        _ => None,
    };
    let wanted = Preferences {
        lang: Some(Lang::En),
        theme: Some(Theme::HighContrast),
        ascii: Some(true),
        glyphs: Some(MapGlyphs::Half),
    };
    assert_eq!(from_environment(&set), (wanted, Vec::new()));
    assert_eq!(from_environment(&|_| None), (Preferences::default(), Vec::new()));
    assert_eq!(from_environment(&|_| Some(String::new())), (Preferences::default(), Vec::new()), "empty is not set");
    let (_, wrong) = from_environment(&|_| Some("x\u{1b}".to_owned()));
    let told: Vec<_> = wrong.iter().map(|fault| fault.in_words(Lang::En)).collect();
    assert_snapshot!(told.join("\n"));
}

#[test]
fn colours_are_read_and_each_fault_has_its_place() {
    let text = "[colors]\ntext = \"#e4e4e4\"\ndim = 248\nkey = \"light-cyan\"\nmet = \"blau\"\nnear = 300\nstale = true\nlnik = 1\nseries = [1, 2, 3, 4, 5, 6]\nactive = [1, 2]\nregistered = [1, 2, \"x\", 4, 5]\n";
    let (file, faults) = parse("c", text);
    let known = [(Slot::Text, "#e4e4e4"), (Slot::Dim, "248"), (Slot::Key, "light-cyan"), (Slot::Series(5), "cyan")];
    for (slot, colour) in known {
        assert_eq!(file.colours.get(slot), Colour::parse(colour), "{slot:?}");
    }
    for slot in [Slot::Met, Slot::Near, Slot::Stale, Slot::Active(0), Slot::Registered(0), Slot::Border] {
        assert_eq!(file.colours.get(slot), None, "{slot:?}");
    }
    let told: Vec<String> = faults.iter().map(|fault| fault.in_words(Lang::En)).collect();
    let starts = [
        "c:5:7: colors.met: «blau» is not a colour",
        "c:6:8: colors.near: «300» is not a colour",
        "c:7:9: colors.stale: must be a colour",
        "c:8:1: colors.lnik: unknown setting; remove it, or change it to link",
        "c:10:10: colors.active: must be a list of 5 colours",
        "c:11:21: colors.registered: «x» is not a colour",
    ];
    assert_eq!(told.len(), starts.len(), "{told:#?}");
    for (told, start) in told.iter().zip(starts) {
        assert!(told.starts_with(start), "{told}");
    }
    assert!(file.places.contains_key("colors.text") && !file.places.contains_key("colors.active"));
    assert_eq!(parse("c", "colors = 1").1.len(), 1);
}
