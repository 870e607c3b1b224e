//! The fact sheet of what the user looks at, as `cakupan brief` would write it.

use crate::app::compute::{Request, answer};
use crate::app::{App, BriefOf};
use crate::brief::{Format, Options, brief};
use crate::domain::query::{Context, Query};
use crate::domain::{Level, RegionCode, RegionIx, Snapshot};
use std::sync::Arc;

/// The fact sheet of `of` in `format`; `None` where nothing can be asked for it.
pub(super) fn sheet(app: &App, format: Format, of: BriefOf) -> Option<String> {
    let looks = app.looks;
    let options = Options { lang: looks.lang, glyphs: looks.glyphs, format };
    let written = |snapshot: &Snapshot, regions: &[RegionIx], query: &str| {
        Some(brief(snapshot, regions, query, options).written(format, looks.glyphs))
    };
    let read = |text: &str| Query::parse(text, &Context { dataset: &app.dataset, groups: &app.groups }).ok();
    let query = match of {
        BriefOf::Found => app.spec.query.clone(),
        BriefOf::Marked => {
            let codes: Vec<String> = app.spec.marks.iter().map(RegionCode::to_string).collect();
            read(&format!("code:{}", codes.join(",")))?
        }
        // What consists of regions is about them.
        BriefOf::Region(code) if code.level() <= Level::Province => read(&code.to_string())?,
        BriefOf::Region(code) => return written(&app.snapshot, &[app.dataset.find(code)?], ""),
    };
    let text = query.to_string();
    let request = Request {
        generation: 0,
        dataset: Arc::clone(&app.dataset),
        as_of: app.spec.as_of,
        rule: app.spec.rule.clone(),
        query,
        since: None,
        page: None,
        previous: Some(app.previous()),
    };
    let found = answer(&request);
    written(&found.snapshot, &found.rows, &text)
}
