//! What stands above every view: which one it is, what everything is measured by, and the regions found, summed up.

use crate::app::App;
use crate::domain::Outcome;
use crate::export::{About, view_of};
use crate::locale::format;
use crate::page::Line;
use crate::report::figures::{count, own_label};
use crate::report::overview::spoken_sum;

/// The lines of the header.
pub(super) fn lines(app: &App) -> Vec<String> {
    let (lang, spec, summary) = (app.looks.lang, &app.spec, &app.summary);
    let mut lines = vec![lang.plain_title(spec.screen.action().name(lang))];
    lines.extend(About::of(&view_of(app)).facts());
    if spec.query.sort.is_empty() {
        lines.push(lang.plain_order(lang.default_order()));
    }
    lines.extend(app.dataset.own_layers().iter().map(|layer| own_label(lang, lang.pick(&layer.title), layer.imported)));
    lines.extend(app.snapshot.newest().map(|newest| lang.newest(format::date(newest, lang))));
    let active = format!("{} {}", lang.active(), lang.of_population());
    for (name, sum) in [(lang.registered(), &summary.registered), (&active, &summary.active)] {
        lines.extend(spoken_sum(name, sum, lang).iter().map(Line::plain));
    }
    let said = |k: usize, word: &str| lang.status_count(count(lang, k as u64), word);
    let counted = Outcome::ALL.into_iter().zip(summary.statuses).map(|(outcome, k)| said(k, lang.outcome(outcome)));
    lines.push(counted.chain([said(summary.stale, lang.stale())]).collect::<Vec<_>>().join("; "));
    lines
}
