//! How long each step from the bundled data to a drawn screen takes.
#![expect(clippy::expect_used, reason = "a benchmark that cannot set its stage should stop")]

mod scenes;
#[path = "../tests/support/mod.rs"]
mod support;

use cakupan::app::{Key, Looks, Msg, Request, Size, compute};
use cakupan::domain::plan::Plan;
use cakupan::domain::query::{self, Context, Groups, Query, SortColumn, SortKey};
use cakupan::domain::{Metric, RegionIx, RuleChoice, Snapshot};
use cakupan::locale::Lang;
use cakupan::page::{GlyphSet, MapGlyphs};
use cakupan::report::{self, Options};
use cakupan::{store, ui};
use criterion::Criterion;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use scenes::{AS_OF, SIZES, views};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;
use support::{Stage, bundled, looks};

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_millis(1500))
        .configure_from_args();
    data(&mut criterion);
    start(&mut criterion);
    frames(&mut criterion);
    dates(&mut criterion);
    changes(&mut criterion);
    criterion.final_summary();
}

/// From text to rows.
fn data(criterion: &mut Criterion) {
    let dataset = bundled();
    let as_of = Stage::on(bundled(), 80, 24, looks(Lang::Id), AS_OF, "").app.spec.as_of;
    let snapshot = || Arc::new(Snapshot::new(Arc::clone(&dataset), as_of, RuleChoice::default()));
    let groups = Groups::new();
    let context = Context { dataset: &dataset, groups: &groups };
    let query = Query::parse("kab reg:>=90 -flag:stale sort:gap,name", &context).expect("a query");
    let request = Request {
        generation: 0,
        dataset: Arc::clone(&dataset),
        as_of,
        rule: RuleChoice::default(),
        query,
        since: None,
        page: None,
        previous: None,
    };
    assert!(!compute::answer(&request).rows.is_empty(), "the query finds something");
    criterion.bench_function("load", |b| b.iter(|| store::bundled().expect("sound data")));
    criterion.bench_function("standing of all regions", |b| b.iter(snapshot));
    let known = snapshot();
    let sorted = Query::default().with_sort([SortKey::descending(SortColumn::Population)]);
    criterion.bench_function("sort", |b| b.iter(|| query::run(black_box(&sorted), &known)));
    criterion.bench_function("roll-up", |b| {
        b.iter(|| known.rollup(Metric::Registered, black_box(dataset.listed()).iter().copied()));
    });
    criterion.bench_function("query", |b| b.iter(|| compute::answer(black_box(&request))));
}

/// From loaded data to the first screen.
fn start(criterion: &mut Criterion) {
    for (width, height) in SIZES {
        criterion.bench_function(&format!("first frame {width}×{height}"), |b| {
            b.iter(|| Stage::on(bundled(), width, height, looks(Lang::Id), AS_OF, "").draw());
        });
    }
}

/// One complete frame of each view.
fn frames(criterion: &mut Criterion) {
    for (width, height) in SIZES {
        for (view, stage) in views(width, height) {
            let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a stage");
            criterion.bench_function(&format!("{view} {width}×{height}"), |b| {
                b.iter(|| {
                    terminal.clear().expect("cleared");
                    terminal.draw(|frame| drop(ui::render(black_box(&stage.app), frame))).expect("drawn");
                });
            });
        }
    }
}

/// Another date: everything computed anew, and the view in step with it.
fn dates(criterion: &mut Criterion) {
    // A start that was chosen stays, and so does what was known on it; else it moves with the date.
    let views =
        [("table", "", false), ("overview", "4", false), ("changes, same start", "7<", false), ("changes", "7", true)];
    for (view, keys, starts_anew) in views {
        let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), AS_OF, "");
        stage.keys(keys);
        let (known, before) = (Arc::clone(&stage.app.snapshot), stage.app.changes.before.clone());
        stage.keys("[");
        assert!(!Arc::ptr_eq(&known, &stage.app.snapshot), "{view}: the date is another");
        let kept = before.zip(stage.app.changes.before.as_ref()).is_none_or(|(before, now)| Arc::ptr_eq(&before, now));
        assert_eq!(kept, !starts_anew, "{view}: the start");
        let mut months = [']', '['].into_iter().cycle().map(Key::char);
        criterion.bench_function(&format!("another date, {view}"), |b| {
            b.iter(|| months.next().map(|key| stage.send(Msg::Key(key))));
        });
    }
}

/// What a key asks for.
fn changes(criterion: &mut Criterion) {
    // Larger, then smaller: the picture of the country is made anew each time, and its frame drawn.
    let mut stage = Stage::on(bundled(), 200, 60, looks(Lang::Id), AS_OF, "");
    stage.keys("3");
    let mut terminal = Terminal::new(TestBackend::new(200, 60)).expect("a stage");
    let mut widths = [199, 200].into_iter().cycle();
    criterion.bench_function("map made anew 200×60", |b| {
        b.iter(|| {
            let width = widths.next().unwrap_or(200);
            stage.send(Msg::Resize(Size { width, height: 60 }));
            terminal.draw(|frame| drop(ui::render(black_box(&stage.app), frame))).expect("drawn");
        });
    });
    // The finest picture: of the country, and near.
    let quadrants = Looks { map: MapGlyphs::Quadrant, ..looks(Lang::Id) };
    for (name, keys) in [("map in quadrants 200×60", "3"), ("province in quadrants 200×60", "3++")] {
        let mut stage = Stage::on(bundled(), 200, 60, quadrants, AS_OF, "");
        stage.keys(keys);
        criterion.bench_function(name, |b| {
            b.iter(|| {
                terminal.clear().expect("cleared");
                terminal.draw(|frame| drop(ui::render(black_box(&stage.app), frame))).expect("drawn");
            });
        });
    }
    let stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), AS_OF, "");
    let snapshot = &stage.app.snapshot;
    let told = |ix: &RegionIx| snapshot.dataset.observations(*ix).count();
    let region = snapshot.dataset.listed().iter().copied().max_by_key(told).expect("a region");
    let options = Options { lang: Lang::Id, glyphs: GlyphSet::Unicode, width: 110 };
    criterion.bench_function("report", |b| {
        b.iter(|| report::region(snapshot, black_box(region), &Plan::default(), &options));
    });
}
