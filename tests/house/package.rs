//! The package for Debian holds what there is, where Debian looks for it.

use crate::sources::root;
use std::fs;
use toml::{Table, Value};

/// The files of the package: where each is from, and where it goes.
fn assets() -> Vec<[String; 2]> {
    let manifest: Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let assets = &manifest["package"]["metadata"]["deb"]["assets"];
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    assets.as_array().unwrap().iter().map(|asset| [text(&asset[0]), text(&asset[1])]).collect()
}

/// The lines of the block of commands that makes the package.
fn commands() -> Vec<String> {
    let paper = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let after = paper.split_once("## Packages").unwrap().1;
    let block = after.split_once("```sh\n").unwrap().1.split_once("```").unwrap().0;
    block.lines().map(str::to_owned).collect()
}

#[test]
fn every_file_of_the_package_exists_or_is_made_by_the_commands() {
    let commands = commands();
    for [from, _] in assets() {
        let is_made = from == "target/release/cakupan" && commands.contains(&"cargo build --release".to_owned())
            || commands.iter().any(|command| command.ends_with(&format!(" > {from}")));
        assert_eq!(is_made, from.starts_with("target/"), "{from}");
        assert!(is_made || root().join(&from).is_file(), "{from}");
    }
}

#[test]
fn manual_pages_and_completions_are_where_debian_looks_for_them() {
    let assets = assets();
    let goes = |to: &str| assets.iter().find(|[_, place]| place == to).map(|[from, _]| from.as_str());
    let shells = [
        ("bash", "usr/share/bash-completion/completions/cakupan"),
        ("zsh", "usr/share/zsh/vendor-completions/_cakupan"),
        ("fish", "usr/share/fish/vendor_completions.d/cakupan.fish"),
    ];
    for (shell, place) in shells {
        let from = goes(place).unwrap_or_else(|| panic!("no {place}"));
        let printed = std::process::Command::new(env!("CARGO_BIN_EXE_cakupan")).args(["completions", shell]).output();
        assert_eq!(fs::read(root().join(from)).unwrap(), printed.unwrap().stdout, "{shell}");
    }
    for (lang, place) in [("en", "usr/share/man/man1/cakupan.1.gz"), ("id", "usr/share/man/id/man1/cakupan.1.gz")] {
        let from = goes(place).unwrap_or_else(|| panic!("no {place}"));
        let made = format!("target/release/cakupan man --lang {lang} | gzip -9n > {from}");
        assert!(commands().contains(&made), "{made}");
    }
}

#[test]
fn what_the_program_is_built_with_is_packed() {
    let manifest: Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let left_out = manifest["package"]["exclude"].as_array().unwrap();
    let left_out: Vec<&str> = left_out.iter().map(|place| place.as_str().unwrap().trim_start_matches('/')).collect();
    for needed in ["data", "src", "LICENSE", "README.md", "Cargo.lock"] {
        assert!(root().join(needed).exists() && !left_out.contains(&needed), "{needed}");
    }
}
