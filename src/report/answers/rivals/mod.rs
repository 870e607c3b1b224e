//! Which figure is right: the published figures of a period side by side, the one that stands, and the rule.

mod row;

use crate::domain::{Metric, Reason, Reproduction, Rivals};
use crate::locale::format;
use crate::page::{Line, Role};
use crate::report::figures::share_text;
use crate::report::sheet::Sheet;
use row::{Columns, Row, rows};

/// How much of what was published is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Extent {
    /// Periods with several figures, and figures that their own counts contradict; the rest is counted.
    Disputed,
    /// Every period.
    All,
}

pub(in crate::report) fn write(sheet: &mut Sheet<'_>, extent: Extent) {
    let of = |metric| Told::of(sheet.snapshot.rivals(sheet.state.region, metric), extent);
    let told: Vec<Told> = Metric::ALL.into_iter().filter_map(of).collect();
    if told.is_empty() {
        return;
    }
    sheet.heading(sheet.lang.title_rivals());
    for (n, metric) in told.iter().filter(|told| !told.is_quiet()).enumerate() {
        if n > 0 {
            sheet.blank();
        }
        metric.write(sheet);
    }
    let (quiet, is_first) = (told.iter().filter(|told| told.is_quiet()), told.iter().all(Told::is_quiet));
    for (n, metric) in quiet.enumerate() {
        if n == 0 && !is_first {
            sheet.blank();
        }
        let name = format!("{}: ", sheet.lang.metric_row(metric.metric));
        sheet.item(&Line::of(Role::Text, name).with(Role::Dim, sheet.lang.rivals_quiet(metric.folded)));
    }
}

/// What is told of a metric.
struct Told {
    metric: Metric,
    /// Periods with several figures.
    disputed: Vec<Rivals>,
    /// Periods with one figure that are listed.
    single: Vec<Rivals>,
    /// How many of those are not.
    folded: usize,
}

impl Told {
    /// Nothing where nothing was published that can stand; counts that nothing divides are told with all the rest only.
    fn of(all: Vec<Rivals>, extent: Extent) -> Option<Self> {
        let metric = all.first()?.metric;
        let (disputed, single): (Vec<Rivals>, Vec<Rivals>) = all.into_iter().partition(Rivals::is_disputed);
        let known = single.iter().filter(|rivals| !rivals.claims.is_empty()).count();
        let is_listed = |rivals: &Rivals| extent == Extent::All || contradicts_itself(rivals);
        let single: Vec<Rivals> = single.into_iter().filter(is_listed).collect();
        let shown = single.iter().filter(|rivals| !rivals.claims.is_empty()).count();
        let told = Self { metric, disputed, single, folded: known - shown };
        (!told.is_quiet() || told.folded > 0).then_some(told)
    }

    /// Whether there is nothing to choose and nothing to doubt.
    const fn is_quiet(&self) -> bool {
        self.disputed.is_empty() && self.single.is_empty()
    }

    fn write(&self, sheet: &mut Sheet<'_>) {
        sheet.tell(Role::Header, sheet.lang.metric_row(self.metric));
        let disputed: Vec<Vec<Row>> = self.disputed.iter().map(|rivals| rows(sheet, rivals)).collect();
        let single: Vec<Row> = self.single.iter().flat_map(|rivals| rows(sheet, rivals)).collect();
        let all: Vec<&Row> = disputed.iter().flatten().chain(&single).collect();
        let columns = Columns::of(sheet, &all);
        columns.heading(sheet);
        for (rivals, rows) in self.disputed.iter().zip(&disputed) {
            conclusion(sheet, rivals);
            for row in rows {
                columns.write(sheet, row);
            }
        }
        if !single.is_empty() {
            sheet.tell(Role::Dim, sheet.lang.rivals_single());
            for row in &single {
                columns.write(sheet, row);
            }
        }
        if self.folded > 0 {
            sheet.tell(Role::Dim, sheet.lang.rivals_folded(self.folded));
        }
    }
}

/// Whether its own counts give another share than it prints.
fn contradicts_itself(rivals: &Rivals) -> bool {
    rivals.claims.iter().any(|claim| claim.reproduction == Reproduction::Contradicted)
}

/// The period, which figure stands for it, and why.
fn conclusion(sheet: &mut Sheet<'_>, rivals: &Rivals) {
    let (lang, why) = (sheet.lang, sheet.lang.reason(rivals.reason));
    let verdict = match &rivals.chosen {
        Some(claim) => lang.rivals_stands(share_text(lang, sheet.set, claim), why),
        None => lang.rivals_none(why),
    };
    let role = if rivals.reason == Reason::Tie { Role::Warning } else { Role::Text };
    let period = format!("{}: ", format::date(rivals.closing, lang));
    sheet.say(&Line::of(Role::Strong, period).with(role, verdict + "."));
}
