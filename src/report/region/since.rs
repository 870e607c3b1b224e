//! Since when the region has been on its side of the line.

use crate::domain::{Claim, Metric};
use crate::page::Role;
use crate::report::figures::{period_text, share_text};
use crate::report::sheet::Sheet;

/// Says since when, or why that is not known; nothing where no figure stands.
pub(super) fn write(sheet: &mut Sheet<'_>, metric: Metric) {
    if let Some(text) = sentence(sheet, metric) {
        sheet.tell(Role::Text, text);
    }
}

/// Since when, or why that is not known; `None` where no figure stands.
pub(in crate::report) fn sentence(sheet: &Sheet<'_>, metric: Metric) -> Option<String> {
    let (lang, state) = (sheet.lang, sheet.state);
    let clause = state.verdict.clause(metric);
    if state.standing(metric).chosen.is_none() || clause.is_none() {
        return None;
    }
    let dataset = sheet.dataset;
    let date = |claim: &Claim| period_text(lang, dataset.observation(claim.observation).as_of);
    let share = |claim: &Claim| share_text(lang, sheet.set, claim);
    Some(match sheet.snapshot.since(state.region, metric) {
        Ok(since) => {
            let (first, before) = (&since.first, &since.before);
            let (first, at, before, last) = (date(first), share(first), date(before), share(before));
            if since.met { lang.since_met(first, at, before, last) } else { lang.since_missed(first, at, before, last) }
        }
        Err(why) => lang.since_unknown(lang.no_since(&why, date)),
    })
}
