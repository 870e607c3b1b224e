//! Every view as linear text: all that the screen says, in its order, in words alone.
#![cfg(test)]

mod figures;
mod lines;

#[path = "../support/mod.rs"]
mod support;

use cakupan::app::{App, Screen, Size, Start};
use cakupan::domain::Period;
use cakupan::domain::query::{Context, Groups, Query};
use cakupan::locale::Lang;

/// The dashboard as it opens in `screen`, as of 28 February 2026.
fn opened(screen: Screen, query: &str, lang: Lang) -> App {
    let (dataset, groups) = (support::bundled(), Groups::new());
    let today = Period::parse("2026-02-28").unwrap().last_day();
    let query = Query::parse(query, &Context { dataset: &dataset, groups: &groups }).unwrap();
    let mut start = Start::new(dataset, support::looks(lang), Size { width: 300, height: 90 }, today);
    (start.spec.screen, start.spec.query) = (screen, query);
    App::new(start)
}

/// The view as linear text.
fn plain(screen: Screen, query: &str, lang: Lang) -> String {
    cakupan::plain::view(&opened(screen, query, lang))
}
