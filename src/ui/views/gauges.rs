//! Progress towards the line: registered and active of each region as gauges on one scale.

use super::{active_cell, active_role, clauses_cell, nothing_found, people_cell, registered_cell, registered_role};
use crate::app::{App, Area, Panes, Target};
use crate::domain::{Flag, Metric, Percent, RegionIx, RegionState};
use crate::locale::{Lang, format};
use crate::page::{Glyphs, Line, Role, text};
use crate::report::figures::{percent_text, signed_distance};
use crate::ui::bars::{self, Scale};
use crate::ui::canvas::Canvas;
use crate::ui::hits::Hits;

/// Cells behind a gauge: share, people, clauses, over 100.
const VALUES: usize = 1 + 10 + 1 + 11 + 1 + 2 + 1;
/// The shortest gauge that tells anything.
const GAUGE: usize = 10;

/// How many cells stand before a gauge.
#[derive(Clone, Copy)]
struct Plan {
    /// Of a region's name, and below it of its province.
    name: usize,
    /// Of the word that says what the gauge shows; none where room is scarce and the word takes the province's place.
    word: usize,
}

impl Plan {
    const USUAL: Self = Self { name: 24, word: 11 };
    const NARROW: Self = Self { name: 19, word: 0 };

    const fn new(width: usize) -> Self {
        if width < Self::USUAL.taken() + GAUGE { Self::NARROW } else { Self::USUAL }
    }

    /// Cells of everything but the gauge.
    const fn taken(self) -> usize {
        1 + self.name + 1 + self.word + VALUES
    }
}

/// Draws the gauges.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let (area, lang) = (panes.list, app.looks.lang);
    let (_, body) = area.split_rows(1);
    if app.rows.is_empty() {
        return nothing_found(app, canvas, body);
    }
    let plan = Plan::new(area.width.into());
    let scale = scale(app, usize::from(area.width).saturating_sub(plan.taken()).max(GAUGE));
    let legends = [true, false].map(|full| legend(app, scale, lang, canvas.glyphs, full));
    let fits = |line: &&Line| text::width(&line.plain()) <= area.width.into();
    let [_, short] = &legends;
    canvas.line(area, 0, legends.iter().find(fits).unwrap_or(short));
    let selected = app.selected_row();
    let mut province = None;
    let mut y = body.y;
    let bottom = body.y + body.height;
    for (n, ix) in app.rows.iter().enumerate().skip(app.offset) {
        let here = app.dataset.province_of(*ix);
        let heading = app.spec.grouped && (province != here || n == app.offset);
        if y + u16::from(heading) + 1 >= bottom {
            break;
        }
        if heading {
            let name = here.map(|ix| lang.region_name(app.dataset.region(ix))).unwrap_or_default();
            canvas.line(Area { y, height: 1, ..body }, 0, &Line::of(Role::Title, format!(" {name}")));
            province = here;
            y += 1;
        }
        let place = Area { y, height: 2, ..body };
        let [first, second] = region_lines(app, canvas.glyphs, *ix, selected == Some(n), scale, plan);
        canvas.line(place, 0, &first);
        canvas.line(place, 1, &second);
        if selected == Some(n) {
            canvas.tint(place, Role::Selection);
        }
        hits.add(place, Target::Row(n));
        y += 2;
    }
    canvas.scroll_bar(body, app.offset, app.rows_in_view(), app.rows.len());
}

/// One scale for registered and active of all rows: from zero, or from below the lowest of them.
fn scale(app: &App, width: usize) -> Scale {
    let summary = &app.summary;
    let shares = [summary.range, summary.active_range].into_iter().flatten();
    let bp = Percent::from_basis_points;
    let (lowest, highest) = shares.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((bp(7_000), bp(10_000)));
    let from_zero = Scale::from_zero(highest, width);
    if app.spec.from_zero {
        return from_zero;
    }
    // Zoomed to where the lines are; what lies beyond is cut, with an arrow.
    let from = ((lowest.value() / 10.0).floor() * 10.0).clamp(50.0, 70.0);
    Scale { from, to: from_zero.to.min(120.0), ..from_zero }
}

/// What the gauges span, `full` with how, and where the lines are.
fn legend(app: &App, scale: Scale, lang: Lang, glyphs: &Glyphs, full: bool) -> Line {
    let ends = lang.gauge_scale(format::fixed(scale.from, 0, lang), format::fixed(scale.to, 0, lang));
    let how = if app.spec.from_zero { lang.gauge_from_zero() } else { lang.gauge_zoomed() };
    let rule = app.spec.rule.apply(&app.dataset, crate::domain::RegionCode::NATION, app.spec.as_of);
    let how = if full { format!(" ({how})") } else { String::new() };
    let mut line = Line::of(Role::Dim, format!(" {ends}{how}   "));
    let mut tick = |word: &str, share: Option<Percent>| {
        if let Some(share) = share {
            line.push(Role::Line, glyphs.tick);
            let share = percent_text(lang, share);
            line.push(Role::Text, format!(" {} {share}   ", word.to_lowercase()));
        }
    };
    tick(lang.registered(), rule.registered);
    tick(lang.active(), rule.active());
    line
}

fn region_lines(app: &App, glyphs: &Glyphs, ix: RegionIx, selected: bool, scale: Scale, plan: Plan) -> [Line; 2] {
    let lang = app.looks.lang;
    let (region, state) = (app.dataset.region(ix), app.snapshot.state(ix));
    let rule = app.spec.rule.apply(&app.dataset, region.code, app.spec.as_of);
    let sign = if app.is_marked(ix) {
        glyphs.marked
    } else if selected {
        glyphs.selection
    } else {
        " "
    };
    let mut first = Line::of(Role::Mark, sign);
    let name = text::cut_with(&region.short_name(), plan.name, glyphs.ellipsis);
    first.push(if selected { Role::Strong } else { Role::Text }, text::pad_right(&name, plan.name + 1));
    if plan.word > 0 {
        first.push(Role::Dim, text::pad_right(lang.registered(), plan.word));
    }
    let gauge = match state.registered().chosen {
        Some(claim) => {
            bars::gauge(scale, rule.registered, claim.share, registered_role(claim.share, rule.registered), glyphs)
        }
        None => bars::no_data(scale, rule.registered, lang.no_data(), glyphs),
    };
    first = first.joined(gauge);
    first.push(Role::Text, " ");
    let end = first.width() + 10;
    first = first.joined(registered_cell(state, rule.registered, lang, glyphs));
    first.pad_to(end);
    let people = people_cell(state, lang, glyphs);
    first.pad_to(end + 12 - people.width().min(11));
    first = first.joined(people);
    first.push(Role::Text, " ");
    first = first.joined(clauses_cell(state, glyphs));
    if state.flags.contains(Flag::Over100) {
        first.push(Role::Over100, glyphs.over100);
    }
    [first, active_line(app, glyphs, state, rule.active(), scale, plan)]
}

fn active_line(
    app: &App,
    glyphs: &Glyphs,
    state: &RegionState,
    line: Option<Percent>,
    scale: Scale,
    plan: Plan,
) -> Line {
    let lang = app.looks.lang;
    // Grouped, it stands in the heading.
    let province = app.dataset.province_of(state.region).filter(|_| !app.spec.grouped);
    let province = province.map(|ix| lang.region_name(app.dataset.region(ix)));
    let (province, word) = match plan.word {
        0 => (lang.active(), String::new()),
        cells => (province.unwrap_or_default(), text::pad_right(lang.active(), cells)),
    };
    let province = text::cut_with(province, plan.name, glyphs.ellipsis);
    let mut second = Line::of(Role::Text, " ").with(Role::Dim, text::pad_right(&province, plan.name + 1));
    second.push(Role::Dim, word);
    let active = state.active();
    let gauge = match active.chosen {
        Some(claim) if claim.metric == Metric::ActivePopulation => {
            bars::gauge(scale, line, claim.share, active_role(&claim), glyphs)
        }
        // Of another basis the share may not be read against this scale.
        Some(claim) => bars::no_data(scale, line, lang.basis(claim.metric), glyphs),
        None => bars::no_data(scale, line, lang.no_data(), glyphs),
    };
    second = second.joined(gauge);
    second.push(Role::Text, " ");
    let end = second.width() + 10;
    second = second.joined(active_cell(active, lang, glyphs));
    second.pad_to(end);
    if let Some(distance) = state.verdict.active().and_then(|clause| clause.distance) {
        let people = signed_distance(lang, distance);
        second.pad_to(end + 12 - text::width(&people).min(11));
        second.push(Role::Text, people);
    }
    second
}
