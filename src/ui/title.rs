//! The first line: the program, the tabs of its views, and what everything below is measured by.

use super::canvas::Canvas;
use super::hits::Hits;
use crate::app::help::key_label;
use crate::app::{App, Area, Screen, Target};
use crate::domain::{Fit, RegionCode, RuleScope};
use crate::locale::{Lang, format};
use crate::page::{Line, Role, text};
use crate::report::figures::number_text;

/// How much of the tabs is written out.
#[derive(Clone, Copy, PartialEq)]
enum Tabs {
    /// Every name.
    Named,
    /// The name of the open one, the keys of the others.
    Open,
    /// None: the keys still work.
    Hidden,
}

/// How much is told of date and rule. Each says that a rule is known from the press only.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Facts {
    /// The date and the lines; a sign where there is more to say of them.
    Least,
    /// What there is to say of them, in words.
    Short,
    /// The language.
    Lines,
    /// The rule's name.
    Full,
}

/// From the most telling to the one that fits the smallest screen.
const PLANS: [(Tabs, Facts); 9] = [
    (Tabs::Named, Facts::Full),
    (Tabs::Named, Facts::Lines),
    (Tabs::Named, Facts::Short),
    (Tabs::Open, Facts::Full),
    (Tabs::Open, Facts::Lines),
    (Tabs::Open, Facts::Short),
    // What is odd about date or rule is said in words, even where the tabs have to go.
    (Tabs::Hidden, Facts::Short),
    (Tabs::Open, Facts::Least),
    (Tabs::Hidden, Facts::Least),
];

/// Draws the most telling line that fits.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Area, hits: &mut Hits) {
    canvas.clear(area, Role::Bar);
    // That everything is shown as it was known then is worth more than the names of the tabs.
    let needs_words = app.spec.as_of < app.today;
    let fits = |(tabs, shown): &(Tabs, Facts)| {
        let says_enough = !(needs_words && *tabs == Tabs::Named && *shown == Facts::Short);
        says_enough && tabs_line(app, *tabs).0.width() + facts(app, *shown).width() <= usize::from(area.width)
    };
    let (tabs, shown) = PLANS.into_iter().find(fits).unwrap_or((Tabs::Hidden, Facts::Least));
    let (line, places) = tabs_line(app, tabs);
    for (screen, start, width) in places {
        let cells = |cells: usize| u16::try_from(cells).unwrap_or(0);
        hits.add(Area { x: area.x + cells(start), width: cells(width), height: 1, ..area }, Target::Tab(screen));
    }
    canvas.line(area, 0, &line);
    canvas.line_right(area, 0, line.width(), &facts(app, shown));
}

/// The tabs, and where each starts and how wide it is.
fn tabs_line(app: &App, tabs: Tabs) -> (Line, Vec<(Screen, usize, usize)>) {
    let mut line = Line::of(Role::TabActive, " cakupan ").with(Role::Bar, " ");
    let mut places = Vec::new();
    for screen in Screen::ALL.into_iter().filter(|_| tabs != Tabs::Hidden) {
        let action = screen.action();
        let key = key_label(app, action);
        let active = screen == app.spec.screen;
        let named = active || tabs == Tabs::Named || key.is_empty();
        let name = if named { format!("{key} {}", action.name(app.looks.lang)).trim_start().to_owned() } else { key };
        places.push((screen, line.width(), text::width(&name)));
        line.push(if active { Role::Title } else { Role::Tab }, name);
        line.push(Role::Bar, " ");
    }
    (line, places)
}

/// Date, rule and language.
fn facts(app: &App, shown: Facts) -> Line {
    let lang = app.looks.lang;
    let mut line = as_of(app, shown);
    if app.spec.as_of > app.today {
        let sign = app.looks.glyphs.glyphs().flagged;
        line.push(Role::Warning, format!(" ({})", if shown == Facts::Least { sign } else { lang.as_of_future() }));
    }
    line.push(Role::Dim, " · ");
    rule(app, shown, lang, &mut line);
    if shown > Facts::Short {
        line.push(Role::Dim, " · ");
        line.push(Role::Text, lang.id().to_uppercase());
    }
    line.push(Role::Text, " ");
    line
}

/// The date. One in the past is a warning: everything is shown as it was known then.
fn as_of(app: &App, shown: Facts) -> Line {
    let lang = app.looks.lang;
    let date = format::date(app.spec.as_of, lang);
    let playing = if app.playing { format!("{} ", app.looks.glyphs.glyphs().above) } else { String::new() };
    let is_past = app.spec.as_of < app.today;
    let text = match shown {
        // Without room for words, a sign says that there is more to the date.
        Facts::Least | Facts::Short if is_past => format!("{date} ({})", app.looks.glyphs.glyphs().flagged),
        Facts::Least | Facts::Short => date,
        _ if is_past => lang.known_as_of(date),
        _ => lang.as_of(date),
    };
    Line::of(Role::Key, playing).with(if is_past { Role::Warning } else { Role::Strong }, text)
}

fn rule(app: &App, shown: Facts, lang: Lang, line: &mut Line) {
    let applied = app.spec.rule.apply(&app.dataset, RegionCode::NATION, app.spec.as_of);
    let number = |line| number_text(lang, line);
    let mut lines: Vec<String> = [applied.registered, applied.active()].into_iter().flatten().map(number).collect();
    let space = if lines.is_empty() { "" } else { " " };
    if let Some(line) = lines.first_mut().filter(|_| applied.is_typed && shown > Facts::Least) {
        *line = format!("{line} ({})", lang.typed());
    }
    if let Some(rule) = applied.rule.filter(|_| shown == Facts::Full && !applied.is_typed) {
        line.push(Role::Text, format!("{} ", lang.pick(&rule.name)));
    }
    line.push(Role::Text, lines.join("/"));
    if applied.rule.is_some_and(|rule| !rule.verified) {
        line.push(Role::Dim, format!(" ({})", lang.press()));
    }
    let fit = match applied.rule {
        Some(rule) if rule.scope == RuleScope::Nation && applied.fit == Fit::Applies => Fit::NationalPlan,
        Some(rule) if matches!(rule.scope, RuleScope::Province(_)) && !rule.in_force_on(app.spec.as_of) => {
            Fit::NotInForce
        }
        // The rule's name says for which province it is.
        Some(_) if applied.fit == Fit::OtherProvince => Fit::Applies,
        _ => applied.fit,
    };
    match (lang.fit(fit), shown) {
        (Some(_), Facts::Least) => line.push(Role::Warning, format!("{space}{}", app.looks.glyphs.glyphs().flagged)),
        (Some(why), _) => line.push(Role::Warning, format!("{space}({why})")),
        (None, _) => {}
    }
}
