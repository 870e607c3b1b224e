//! What the user sees.

#[path = "../support/mod.rs"]
mod support;

use cakupan::locale::Lang;
use support::{Stage, looks};

#[test]
fn look() {
    let arg = |name: &str, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    let size = arg("SIZE", "120x40");
    let (w, h) = size.split_once('x').unwrap();
    let mut looks = looks(Lang::parse(&arg("L", "id")).unwrap());
    if arg("ASCII", "") == "1" {
        looks.glyphs = cakupan::page::GlyphSet::Ascii;
    }
    let mut stage = Stage::new(w.parse().unwrap(), h.parse().unwrap(), looks);
    stage.keys(&arg("KEYS", ""));
    println!("{}", stage.text());
}
