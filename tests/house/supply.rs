//! What comes into the build from elsewhere is what `.deny.toml` lets in: licences, bans, duplicates, sources.

use crate::sources::root;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::process::Command;
use toml::Table;

fn table(file: &str) -> Table {
    fs::read_to_string(root().join(file)).unwrap().parse().unwrap()
}

/// The field `name` of each entry of `section`'s `list` in `.deny.toml`; each entry says why it is there.
fn listed(section: &str, list: &str) -> BTreeSet<String> {
    let deny = table(".deny.toml");
    let entries = deny[section][list].as_array().unwrap();
    let name = |entry: &toml::Value| {
        assert!(entry["reason"].as_str().is_some_and(|reason| !reason.is_empty()), "{entry}");
        entry["crate"].as_str().unwrap().to_owned()
    };
    let names: BTreeSet<String> = entries.iter().map(name).collect();
    assert_eq!(names.len(), entries.len(), "{list} names one twice");
    names
}

/// Every locked package, of all platforms: its name, version and source.
fn locked() -> Vec<(String, String, Option<String>)> {
    let lock = table("Cargo.lock");
    let packages = lock["package"].as_array().unwrap();
    let field = |package: &toml::Value, name: &str| Some(package.get(name)?.as_str()?.to_owned());
    packages.iter().map(|p| (field(p, "name").unwrap(), field(p, "version").unwrap(), field(p, "source"))).collect()
}

/// What cargo knows of the packages that this platform builds with; it has them already, since it builds this test.
fn packages() -> Vec<Value> {
    let version = Command::new("rustc").arg("-vV").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let args = ["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", host];
    let told = Command::new(env!("CARGO")).current_dir(root()).args(args).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let mut told: Value = serde_json::from_slice(&told.stdout).unwrap();
    serde_json::from_value(told["packages"].take()).unwrap()
}

/// Whether a licence expression can be met by `allowed` licences alone: of what stands beside OR one, beside AND all.
fn is_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    // Older packages write a slash for OR.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words: Vec<&str> = spaced.split_whitespace().rev().collect();
    let met = either(&mut words, allowed);
    assert!(words.is_empty(), "not an expression: {expression}");
    met
}

fn either(words: &mut Vec<&str>, allowed: &BTreeSet<String>) -> bool {
    let mut met = both(words, allowed);
    while words.pop_if(|word| *word == "OR").is_some() {
        met |= both(words, allowed);
    }
    met
}

fn both(words: &mut Vec<&str>, allowed: &BTreeSet<String>) -> bool {
    let mut met = one(words, allowed);
    while words.pop_if(|word| *word == "AND").is_some() {
        met &= one(words, allowed);
    }
    met
}

fn one(words: &mut Vec<&str>, allowed: &BTreeSet<String>) -> bool {
    let word = words.pop().expect("a licence");
    if word == "(" {
        let met = either(words, allowed);
        assert_eq!(words.pop(), Some(")"));
        return met;
    }
    if words.pop_if(|word| *word == "WITH").is_some() {
        return allowed.contains(&format!("{word} WITH {}", words.pop().expect("an exception")));
    }
    allowed.contains(word)
}

fn licences() -> BTreeSet<String> {
    let deny = table(".deny.toml");
    let allowed = deny["licenses"]["allow"].as_array().unwrap();
    allowed.iter().map(|licence| licence.as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_overflows_in_a_workbook_ends_its_reading_in_the_program_as_in_tests() {
    let calamine = &table("Cargo.toml")["profile"]["release"]["package"]["calamine"];
    assert_eq!(calamine["overflow-checks"].as_bool(), Some(true));
}

#[test]
fn licence_expressions_are_read_as_they_are_meant() {
    let allowed = BTreeSet::from(["MIT".to_owned(), "Zlib".to_owned(), "A WITH x".to_owned()]);
    for met in ["MIT", "GPL OR MIT", "GPL/MIT", "MIT AND Zlib", "(GPL OR MIT) AND Zlib", "A WITH x", "GPL AND B OR MIT"]
    {
        assert!(is_met(met, &allowed), "{met}");
    }
    for unmet in ["GPL", "GPL AND MIT", "MIT AND (GPL OR B)", "A", "A WITH y", "MIT WITH x", "GPL OR MIT AND B"] {
        assert!(!is_met(unmet, &allowed), "{unmet}");
    }
}

#[test]
fn every_licence_is_allowed_and_every_allowed_one_needed() {
    let (allowed, packages) = (licences(), packages());
    assert!(packages.len() > 100, "cargo tells of few packages");
    let refused = |allowed: &BTreeSet<String>| -> Vec<String> {
        let expression = |package: &Value| package["license"].as_str().unwrap_or("unstated").to_owned();
        let refused = packages.iter().filter(|package| !is_met(&expression(package), allowed));
        refused.map(|package| format!("{} {}: {}", package["name"], package["version"], expression(package))).collect()
    };
    assert_eq!(refused(&allowed), [""; 0]);
    for licence in &allowed {
        let others = allowed.iter().filter(|other| *other != licence).cloned().collect();
        // What watches files on Linux is the one package of its licence.
        let needed = !refused(&others).is_empty() || !cfg!(target_os = "linux");
        assert!(needed, "no package needs {licence}");
    }
}

#[test]
fn nothing_banned_comes_in() {
    let banned = listed("bans", "deny");
    let found: Vec<_> = locked().into_iter().filter(|(name, ..)| banned.contains(name)).collect();
    assert_eq!(found, []);
}

#[test]
fn of_each_package_there_is_one_version_but_for_those_listed() {
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, version, _) in locked() {
        versions.entry(name).or_default().push(version);
    }
    let mut skipped = listed("bans", "skip");
    for (name, versions) in versions.iter().filter(|(_, versions)| versions.len() > 1) {
        let kept: Vec<&String> = versions.iter().filter(|v| !skipped.remove(&format!("{name}@{v}"))).collect();
        assert_eq!(kept.len(), 1, "{name}: {versions:?}");
    }
    assert_eq!(skipped, BTreeSet::new(), "listed, but no duplicate");
}

#[test]
fn everything_comes_from_the_registry_in_versions_that_are_named() {
    // The program has no source; a folder has none either, and a git repository or another registry would be a second one.
    let mut sources = BTreeSet::new();
    for (name, version, source) in locked() {
        let is_own = name == env!("CARGO_PKG_NAME");
        assert_eq!(source.is_none(), is_own, "{name} {version}");
        sources.extend(source);
    }
    let source = sources.pop_first().unwrap();
    assert!(source.starts_with("registry+https://") && sources.is_empty(), "{source}, {sources:?}");
    let manifest = table("Cargo.toml");
    let unix = &manifest["target"]["cfg(unix)"]["dependencies"];
    for dependencies in [&manifest["dependencies"], &manifest["dev-dependencies"], unix] {
        for (name, asked) in dependencies.as_table().unwrap() {
            let version = asked.as_str().or_else(|| asked.get("version")?.as_str());
            assert!(version.is_some_and(|version| !version.contains('*')), "{name}");
        }
    }
    assert_eq!(manifest["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
}
