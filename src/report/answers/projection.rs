//! When the registered line would be reached at the pace of the last years: a range of months, or why there is none.

use crate::domain::trend::{Trend, events_between};
use crate::domain::{Event, NoDate, Projection};
use crate::locale::{Lang, format};
use crate::page::{Line, Role};
use crate::report::figures::{percent_text, period_text, span_text};
use crate::report::sheet::Sheet;
use chrono::{Datelike, Months, NaiveDate};

pub(in crate::report) fn write(sheet: &mut Sheet<'_>) {
    let Some((role, text)) = sentence(sheet) else { return };
    sheet.heading(sheet.lang.title_projection());
    sheet.tell(role, text);
    if let Some(trend) = sheet.state.outlook.trend {
        basis(sheet, &trend);
    }
}

/// When the line would be reached, or why that is not said; `None` where nothing is known.
pub(in crate::report) fn sentence(sheet: &Sheet<'_>) -> Option<(Role, String)> {
    let (lang, state) = (sheet.lang, sheet.state);
    let outlook = state.outlook;
    let clause = state.verdict.registered();
    if !state.has_data() || outlook.projection == Err(NoDate::Undecided) && outlook.trend.is_none() {
        return None;
    }
    Some(match (outlook.projection, clause.and_then(|clause| clause.line)) {
        (Ok(Projection { earliest, latest }), Some(line)) => {
            let line = percent_text(lang, line);
            let first = month(lang, sheet.snapshot.as_of, earliest);
            let text = match latest {
                Some(latest) => {
                    let last = month(lang, sheet.snapshot.as_of, latest);
                    lang.projected(line, earliest, latest, first, last)
                }
                None => lang.projected_open(line, earliest, first),
            };
            (Role::Strong, text)
        }
        (projection, _) => {
            let why = projection.err().unwrap_or(NoDate::Undecided);
            (Role::Text, lang.projection_refused(lang.no_date(why)))
        }
    })
}

/// What the trend rests on, and what lies within it.
fn basis(sheet: &mut Sheet<'_>, trend: &Trend) {
    let (lang, g) = (sheet.lang, sheet.glyphs);
    sheet.tell(Role::Dim, basis_text(lang, trend));
    if trend.fixed_population > 0 {
        sheet.say(&Line::of(Role::Dim, format!("{} {}", g.estimated, lang.trend_fixed(trend.fixed_population))));
    }
    let known = |event: &&Event| event.known_from(sheet.dataset) <= sheet.snapshot.as_of;
    for event in events_between(sheet.dataset, sheet.region.code, trend.span).filter(known) {
        let name = format!("{}, {} ({})", period_text(lang, event.date), lang.pick(&event.name), lang.press());
        sheet.behind(
            Line::of(Role::Warning, format!("{} ", g.flagged)),
            &Line::of(Role::Text, lang.trend_crosses(name)),
        );
    }
}

/// The figures that the trend rests on, its pace and the interval of it.
pub(in crate::report) fn basis_text(lang: Lang, trend: &Trend) -> String {
    let mut text = lang.trend_basis(trend.points, span_text(lang, trend.span), pace(lang, trend.line.slope));
    if let Some((low, high)) = trend.line.interval {
        text = format!("{text}; {}", lang.trend_interval(pace(lang, low), pace(lang, high)));
    }
    text + "."
}

/// Points a month with their sign: `+0,45`.
pub fn pace(lang: Lang, slope: f64) -> String {
    let text = format::fixed(slope, 2, lang);
    if slope >= 0.005 { format!("+{text}") } else { text }
}

/// The month so many months after `day`.
fn month(lang: Lang, day: NaiveDate, months: u32) -> String {
    let then = day.checked_add_months(Months::new(months)).unwrap_or(day);
    format::month_year(then.year(), then.month(), lang)
}
