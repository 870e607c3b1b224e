//! Every view as linear text, for screen readers and logs: a heading or a sentence a line, all rows in their order, and
//! every mark in words.

mod header;
mod regions;
mod views;

use crate::app::{App, Looks, Screen};
use crate::domain::plan::Plan;
use crate::domain::{RegionIx, Snapshot, visible};
use crate::locale::format;
use crate::page::Line;
use crate::report::{self, Options, Part};

/// The view that `app` shows.
pub fn view(app: &App) -> String {
    let mut lines = header::lines(app);
    lines.push(String::new());
    lines.extend(match app.spec.screen {
        _ if app.rows.is_empty() => vec![app.looks.lang.nothing_found().to_owned()],
        Screen::Table => regions::table(app),
        Screen::Gauges => regions::gauges(app),
        Screen::Map => regions::map(app),
        Screen::Overview => views::overview(app),
        Screen::Distance => views::distance(app),
        Screen::Compare => views::compare(app),
        Screen::Changes => views::changes(app),
        Screen::Costs => views::costs(app),
    });
    text(lines, app.looks)
}

/// The region at `ix` under its name: everything known about it, or the answer to one question.
pub fn region(snapshot: &Snapshot, ix: RegionIx, part: Option<Part>, plan: &Plan, looks: Looks) -> String {
    let lang = looks.lang;
    let options = Options::spoken(lang);
    let region = snapshot.dataset.region(ix);
    let lines = match part {
        None => report::region(snapshot, ix, plan, &options),
        Some(part) => report::part(snapshot, ix, part, plan, &options),
    };
    let mut all = vec![format!("{} ({})", lang.region_name(region), region.code)];
    all.push(lang.as_of(format::date(snapshot.as_of, lang)));
    all.push(report::rule_text(snapshot, region.code, lang));
    all.push(String::new());
    all.extend(lines.iter().map(Line::plain));
    text(all, looks)
}

/// Lines for ears as text: marks in words, nothing that a terminal would obey, one blank line between parts.
fn text(lines: Vec<String>, looks: Looks) -> String {
    let mut text = String::new();
    let mut is_apart = false;
    for line in lines {
        let line = looks.lang.spoken(&line);
        if line.is_empty() {
            is_apart = !text.is_empty();
            continue;
        }
        if std::mem::take(&mut is_apart) {
            text.push('\n');
        }
        text.push_str(&looks.glyphs.shown(&visible(&line)));
        text.push('\n');
    }
    text
}
