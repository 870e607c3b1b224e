//! What leaves comes back: an export of any kind is imported with every field as it was.

use crate::support::{Stage, bundled, looks};
use cakupan::app::Column;
use cakupan::domain::{
    ActiveBasis, Bilingual, Claim, Dataset, DateMark, DenominatorOrigin, Figure, Level, Mark, Metric, Observation,
    Particulars, Percent, Period, Records, RegionCode, RegionIx, RuleChoice, Snapshot, Source,
};
use cakupan::export::{self, CsvStyle, Decimal, Table};
use cakupan::import::{Intake, Options, understand};
use cakupan::locale::Lang;
use cakupan::page::ExportFormat;
use cakupan::sheet;
use cakupan::store::own::{Added, Document, Facts, add};
use cakupan::store::{Input, open_all};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::fmt::Debug;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

const TODAY: &str = "2026-11-22";

/// A file in each form, by its name.
fn files(table: &Table) -> Vec<(&'static str, Vec<u8>)> {
    let tabs = CsvStyle { separator: b'\t', decimal: Decimal::Comma, mark: false };
    let written = |format, style| export::written(table, format, style).unwrap();
    vec![
        ("program.csv", written(ExportFormat::Csv, None)),
        ("sheet.csv", written(ExportFormat::CsvSheet, None)),
        ("tabs.tsv", written(ExportFormat::Csv, Some(tabs))),
        ("book.xlsx", written(ExportFormat::Xlsx, None)),
        ("table.json", written(ExportFormat::Json, None)),
    ]
}

/// The table of all regions of `dataset` with `columns`.
fn table(dataset: &Arc<Dataset>, lang: Lang, columns: &[Column]) -> Table {
    let mut stage = Stage::on(Arc::clone(dataset), 120, 40, looks(lang), TODAY, "");
    stage.app.spec.columns = columns.to_vec();
    export::table_of(&stage.app)
}

fn read(name: &str, bytes: &[u8], dataset: &Dataset) -> Intake {
    let mut options = Options::new(TODAY.parse().unwrap());
    options.heads = export::heads().into_iter().map(|(head, id)| (head.into(), id)).collect();
    let intake = understand(&sheet::read_bytes(name, bytes).unwrap().sheets, &options, dataset).unwrap();
    let refused: Vec<String> = intake.refused.iter().take(3).map(|r| format!("{r:?}")).collect();
    assert!(refused.is_empty(), "{name}: {}", refused.join("\n"));
    intake
}

/// What the records of `intake` are to `dataset`, and the text of the imports with them.
fn taken(name: &str, intake: &Intake, dataset: &Dataset) -> (Added, String) {
    let records: Vec<_> = intake.taken.iter().map(|taken| taken.record.clone()).collect();
    let facts = Facts { file: name, today: TODAY.parse().unwrap(), publisher: None, published: None };
    let mut document = Document::default();
    let added = add(&mut document, dataset, &records, &intake.regions, &facts);
    (added, document.text())
}

/// The bundled regions without any figure, as files of a folder.
static REGIONS: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data");
    for name in ["dataset.json", "islands.jsonl", "provinces.jsonl", "regions.jsonl"] {
        std::fs::copy(data.join(name), folder.path().join(name)).unwrap();
    }
    folder
});

/// The bundled regions with what the file brings, and nothing else.
fn brought(name: &str, bytes: &[u8]) -> Dataset {
    let regions = Input::Path(REGIONS.path().to_owned());
    let empty = open_all(std::slice::from_ref(&regions), true).unwrap();
    let (added, text) = taken(name, &read(name, bytes, &empty), &empty);
    assert!(added.changed.is_empty() && added.unchanged.is_empty());
    open_all(&[regions, Input::Imports(PathBuf::from("own.json"), text)], true).unwrap()
}

/// The fields of an observation, as far as `keeps` says which of its figures are of interest.
fn fields(dataset: &Dataset, o: &Observation, keeps: impl Fn(&str) -> bool) -> Vec<String> {
    let Source { id, publisher, title, url, url_cut, published } = dataset.source(o.source);
    let mut fields = vec![
        format!("{} {:?} {} {:?} {:?}", o.region, o.as_of, o.dated_by_publication, o.date_mark, o.rare.date_candidates),
        format!("{id} {publisher:?} {title:?} {url:?} {url_cut} {published:?} {:?}", o.rare.caveat),
    ];
    let mut add = |name: &str, value: Option<&dyn Debug>| {
        fields.extend(value.filter(|_| keeps(name)).map(|value| format!("{name} {value:?}")));
    };
    add("registered_pct", o.registered_pct.as_ref().map(|v| v as _));
    add("registered", o.registered.as_ref().map(|v| v as _));
    add("unregistered", o.rare.unregistered.as_ref().map(|v| v as _));
    add("unregistered_pct", o.rare.unregistered_pct.as_ref().map(|v| v as _));
    add("active_pct", o.active_pct.as_ref().map(|v| v as _));
    add("active_basis", o.active_basis.as_ref().map(|v| v as _));
    add("active", o.active.as_ref().map(|v| v as _));
    add("population", o.population.as_ref().map(|v| v as _));
    fields
}

/// The figures of an observation that a claim rests on.
fn rests_on(claim: &Claim, o: &Observation) -> Vec<&'static str> {
    fn counts<T: Copy>(figure: Option<Figure<T>>, or_bound: bool) -> bool {
        figure.is_some_and(|f| f.usable().is_some() || or_bound && matches!(f.mark, Some(Mark::Floor | Mark::Ceiling)))
    }
    let has_stated = claim.denominator.is_some_and(|whole| whole.origin == DenominatorOrigin::Stated);
    let (people, pct) = (claim.people.is_none(), o.active_pct.is_some());
    let basis = match claim.metric {
        Metric::ActivePopulation => Some(ActiveBasis::Population),
        Metric::ActiveMembers => Some(ActiveBasis::Members),
        _ => Some(ActiveBasis::Unstated),
    };
    let figures = match claim.metric {
        Metric::Registered => vec![
            (o.registered_pct.is_some(), "registered_pct"),
            (counts(o.registered, people), "registered"),
            (counts(o.rare.unregistered, true), "unregistered"),
            (counts(o.rare.unregistered_pct, true), "unregistered_pct"),
            (has_stated, "population"),
        ],
        Metric::PemdaShare => Vec::new(),
        _ => vec![
            (pct && o.active_basis == basis, "active_pct"),
            (pct && o.active_basis == basis, "active_basis"),
            (counts(o.active, people), "active"),
            (has_stated, if claim.metric == Metric::ActiveMembers { "registered" } else { "population" }),
        ],
    };
    figures.into_iter().filter_map(|(is, name)| is.then_some(name)).collect()
}

/// For each record that figures of `ix` rest on: its fields.
fn expected(dataset: &Arc<Dataset>, snapshot: &Snapshot, ix: RegionIx) -> Vec<Vec<String>> {
    let state = snapshot.state(ix);
    let [members, unstated] = [Metric::ActiveMembers, Metric::ActiveUnstated].map(|metric| state.standing(metric));
    let standing = [state.registered(), state.active(), members, unstated];
    let claims: Vec<Claim> = standing.into_iter().filter_map(|standing| standing.chosen).collect();
    let mut records: Vec<_> = claims.iter().map(|claim| claim.observation).collect();
    records.dedup();
    records.sort_unstable();
    records.dedup();
    let of = |ix| {
        let o = dataset.observation(ix);
        let figures = claims.iter().filter(|claim| claim.observation == ix).flat_map(|claim| rests_on(claim, o));
        let figures: Vec<&str> = figures.collect();
        fields(dataset, o, |name| figures.contains(&name))
    };
    records.into_iter().map(of).collect()
}

/// Asserts that the files of `dataset` bring all that its table rests on, and nothing else.
fn comes_back(dataset: &Arc<Dataset>, lang: Lang) -> usize {
    let snapshot = Snapshot::new(Arc::clone(dataset), TODAY.parse().unwrap(), RuleChoice::default());
    let files = files(&table(dataset, lang, &Column::ALL));
    let mut count = 0;
    for (name, bytes) in &files {
        let brought = brought(name, bytes);
        count = brought.all_observations().len();
        let mut wanted_in_all = 0;
        for ix in dataset.listed() {
            let wanted = expected(dataset, &snapshot, *ix);
            let region = brought.find(dataset.region(*ix).code).unwrap();
            let got: Vec<_> = brought.observations(region).map(|(_, o)| fields(&brought, o, |_| true)).collect();
            for record in &wanted {
                assert!(got.contains(record), "{name}: {record:#?}\nis not among\n{got:#?}");
            }
            wanted_in_all += wanted.len();
        }
        assert_eq!(count, wanted_in_all, "{name} brings more");
    }
    count
}

#[track_caller]
fn brings_nothing(name: &str, bytes: &[u8], dataset: &Dataset) {
    let intake = read(name, bytes, dataset);
    assert!(intake.taken.len() > 500, "{name}");
    let (added, _) = taken(name, &intake, dataset);
    let found = [&added.new, &added.changed, &added.unchanged].map(Vec::len);
    let first = added.new.first().or(added.changed.first()).map(|at| &intake.taken[*at].record);
    assert_eq!(found, [0, 0, intake.taken.len()], "{name}: {first:#?}");
}

#[test]
fn an_unchanged_export_brings_nothing_new() {
    for lang in Lang::ALL {
        for (name, bytes) in files(&table(&bundled(), lang, &Column::ALL)) {
            brings_nothing(name, &bytes, &bundled());
        }
        for columns in [&[Column::Registered, Column::Active][..], &[]] {
            let bytes = export::csv(&table(&bundled(), lang, columns), CsvStyle::PROGRAM).unwrap();
            brings_nothing("few.csv", &bytes, &bundled());
        }
    }
}

#[test]
fn bundled_figures_come_back_with_every_field() {
    for lang in Lang::ALL {
        assert!(comes_back(&bundled(), lang) > 500);
    }
}

fn mark() -> impl Strategy<Value = Option<Mark>> {
    let marks = [Mark::Rounded, Mark::Floor, Mark::Ceiling, Mark::Doubtful];
    prop_oneof![3 => Just(None), 2 => prop::sample::select(marks.to_vec()).prop_map(Some)]
}

/// A share between so many percent.
fn share(least: i64, most: i64) -> impl Strategy<Value = Figure<Percent>> {
    let value = (0..=6_u8).prop_flat_map(move |decimals| {
        let unit = 10_i64.pow(decimals.into());
        (least * unit..=most * unit).prop_map(move |scaled| Percent::new(scaled, decimals).unwrap())
    });
    (value, mark()).prop_map(|(value, mark)| Figure { value, mark })
}

fn count(range: std::ops::Range<u64>) -> impl Strategy<Value = Option<Figure<u64>>> {
    prop::option::of((range, mark()).prop_map(|(value, mark)| Figure { value, mark }))
}

fn words() -> impl Strategy<Value = Box<str>> {
    "['=@+-]{0,2}\\PC{1,20}"
        .prop_filter("says something", |text| !text.trim().is_empty())
        .prop_map(|text| cakupan::domain::visible(text.trim()).into())
}

fn period() -> impl Strategy<Value = Period> {
    (2019..=2026_i32, 1..=9_u32, 1..=28_u32, 0..3_usize).prop_map(|(year, month, day_of, precision)| {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        [Period::Year(day(1, 1)), Period::Month(day(month, 1)), Period::Day(day(month, day_of))][precision]
    })
}

fn source() -> impl Strategy<Value = Source> {
    let texts = (prop::option::of(words()), prop::option::of(words()), prop::option::of(words()));
    (texts, any::<bool>(), prop::option::of(period())).prop_map(|((publisher, title, url), cut, published)| {
        let url_cut = cut && url.is_some();
        Source { id: "".into(), publisher, title, url, url_cut, published }
    })
}

/// Figures that can be true together of a place of a hundred thousand people.
fn observation() -> impl Strategy<Value = Observation> {
    let counts = (count(70_000..120_000), count(20_000..60_000), count(1_000..30_000), count(90_000..110_000));
    let shares = (share(95, 130), share(0, 20), share(20, 94));
    let shares = (prop::option::of(shares.0), prop::option::of(shares.1), prop::option::of(shares.2));
    let basis = prop::sample::select(vec![ActiveBasis::Population, ActiveBasis::Members, ActiveBasis::Unstated]);
    let date_mark = prop::option::of(prop::sample::select(vec![DateMark::Inferred, DateMark::Doubtful]));
    let days = prop::collection::vec(period().prop_map(Period::first_day), 0..3);
    let dates = (period(), any::<bool>(), date_mark, days);
    let caveat = prop::option::of((words(), words()).prop_map(|(id, en)| Bilingual { id, en }));
    (counts, shares, basis, dates, caveat).prop_map(|(counts, shares, basis, dates, caveat)| {
        let (registered, active, unregistered, population) = counts;
        let (registered_pct, unregistered_pct, active_pct) = shares;
        let (as_of, dated_by_publication, date_mark, date_candidates) = dates;
        Observation {
            id: "".into(),
            region: RegionCode::NATION,
            as_of,
            dated_by_publication,
            date_mark,
            source: 0,
            layer: 0,
            registered_pct,
            registered,
            active_pct,
            active,
            active_basis: active_pct.map(|_| basis),
            population,
            survey: false,
            projected: false,
            rare: Particulars { date_candidates, unregistered, unregistered_pct, caveat, ..Particulars::default() }
                .into(),
        }
    })
}

/// How many regions have figures that are made up.
const PLACES: usize = 4;

/// Some of the bundled regions with other figures: each with the place of its region and of its source.
fn with_figures(sources: &[Source], figures: &[(usize, usize, Observation)]) -> Dataset {
    let bundled = bundled();
    let near = |ix: &&RegionIx| (80_000..200_000).contains(&bundled.region(**ix).population.unwrap_or(0));
    let places: Vec<RegionCode> =
        bundled.listed().iter().filter(near).map(|ix| bundled.region(*ix).code).take(PLACES).collect();
    let is_needed = |code: RegionCode| code.level() <= Level::Province || places.contains(&code);
    let source = |(n, source): (usize, &Source)| Source { id: format!("s{n}").into(), ..source.clone() };
    let figure = |(n, (place, source, o)): (usize, &(usize, usize, Observation))| Observation {
        id: format!("o{n}").into(),
        region: places[*place],
        source: u32::try_from(source % sources.len()).unwrap(),
        ..o.clone()
    };
    Dataset::new(Records {
        layers: bundled.layers().to_vec(),
        islands: bundled.islands().to_vec(),
        regions: bundled.regions().filter(|(_, r)| is_needed(r.code)).map(|(_, r)| (r.clone(), 0)).collect(),
        sources: sources.iter().enumerate().map(source).collect(),
        observations: figures.iter().enumerate().map(figure).collect(),
        ..Records::default()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_figures_come_back_with_every_field(
        sources in prop::collection::vec(source(), 1..4),
        figures in prop::collection::vec((0..PLACES, 0..4_usize, observation()), 1..12),
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        comes_back(&Arc::new(with_figures(&sources, &figures)), lang);
    }
}
