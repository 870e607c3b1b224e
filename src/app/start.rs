//! What the program is started with, and the state that it begins in.

use super::{
    Answer, App, Asked, Bookmark, Changes, Comparison, CostsView, Detail, DistanceView, Effect, Files, Focus, History,
    Kept, Keymap, Looks, Map, Notice, OverviewPage, Request, Size, ViewSpec, compute, update,
};
use crate::domain::Dataset;
use crate::domain::query::{Context, Groups};
use chrono::NaiveDate;
use std::sync::Arc;

/// What the program is started with.
#[derive(Clone, Debug)]
pub struct Start {
    /// The data.
    pub dataset: Arc<Dataset>,
    /// Named lists of the user.
    pub groups: Arc<Groups>,
    /// What is shown first, as the settings and the command line have it.
    pub spec: ViewSpec,
    /// How it looks and reads.
    pub looks: Looks,
    /// The size of the screen.
    pub size: Size,
    /// The day it is.
    pub today: NaiveDate,
    /// The data files, to be read again when they change.
    pub files: Files,
    /// Which keys do what.
    pub keymap: Keymap,
    /// What there is to tell the user first.
    pub notice: Option<Notice>,
    /// What was kept of earlier runs.
    pub kept: Kept,
}

impl Start {
    /// A start on `dataset` with nothing set, nothing asked for and nothing kept.
    pub fn new(dataset: Arc<Dataset>, looks: Looks, size: Size, today: NaiveDate) -> Self {
        Self {
            dataset,
            groups: Arc::default(),
            spec: ViewSpec::new(today),
            looks,
            size,
            today,
            files: Files::default(),
            keymap: Keymap::default(),
            notice: None,
            kept: Kept::default(),
        }
    }
}

impl App {
    /// The program as it starts: the first rows and the page of the view are already there.
    pub fn new(start: Start) -> Self {
        let Start { dataset, groups, mut spec, looks, size, today, files, keymap, notice, kept } = start;
        let begin = (kept.place != Bookmark::default()).then(|| spec.clone());
        kept.place.apply(&mut spec, &Context { dataset: &dataset, groups: &groups });
        let request = Request {
            generation: 0,
            dataset: Arc::clone(&dataset),
            as_of: spec.as_of,
            rule: spec.rule.clone(),
            query: spec.query.clone(),
            since: spec.wanted_since(),
            page: None,
            previous: None,
        };
        let asked = Asked::rows(&spec);
        let Answer { snapshot, rows, summary, changes, .. } = compute::answer(&request);
        let mut app = Self {
            dataset,
            groups,
            snapshot,
            rows,
            summary,
            shown: asked.clone(),
            asked,
            resting: spec.clone(),
            spec,
            looks,
            size,
            today,
            files,
            overlay: None,
            focus: Focus::default(),
            offset: 0,
            column_offset: 0,
            detail: Detail::default(),
            comparison: Comparison::default(),
            map: Map::default(),
            overview: OverviewPage::default(),
            playing: false,
            changes: Changes::default(),
            distance: DistanceView::default(),
            costs: CostsView::default(),
            keymap,
            history: History::default(),
            export: None,
            notice,
            kept,
            computing: false,
            writing: false,
            incoming: None,
            generation: 0,
            answered: 0,
        };
        app.changes.answer(changes);
        update::begin(&mut app);
        if let Some(Effect::Compute(request)) = app.ask(&app.spec.clone()) {
            app.take_over(Box::new(compute::answer(&request)));
        }
        update::settle(&mut app);
        app.kept.place = app.place();
        if let Some(begin) = begin {
            app.history.began(begin, &app.spec);
        }
        if app.history.can_undo() {
            app.notice.get_or_insert(Notice::Resumed);
        }
        app
    }
}
