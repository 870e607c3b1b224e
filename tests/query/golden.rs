//! Golden cases: what people type and what they must get.

use super::bundled::{SNAPSHOT, context, found, names, parse, snapshot};
use cakupan::domain::query::{Query, QueryErrorKind, Resolve, SortColumn, SortKey, resolve_one, run};
use cakupan::domain::{
    Clause, Dataset, Figure, Flag, Kind, Mark, Metric, Outcome, Percent, Records, RegionCode, RegionIx, RegionState,
    Snapshot,
};
use chrono::Datelike as _;
use rstest::rstest;
use std::collections::HashSet;

#[rstest]
#[case("bogor", &["Kabupaten Bogor", "Kota Bogor"])]
#[case("kab. bogor", &["Kabupaten Bogor"])]
#[case("Pemkot BOGOR", &["Kota Bogor"])]
#[case("pemkab bogor", &["Kabupaten Bogor"])]
#[case("32.71", &["Kota Bogor"])]
#[case("3271", &["Kota Bogor"])]
#[case("gorontalo", &["Kabupaten Gorontalo", "Kota Gorontalo"])]
#[case("kukar", &["Kabupaten Kutai Kartanegara"])]
#[case("yogjakarta", &["Kota Yogyakarta"])]
#[case("gunung kidul", &["Kabupaten Gunungkidul"])]
#[case("gunung kidl", &["Kabupaten Gunungkidul"])]
#[case("kab gunung kidl", &["Kabupaten Gunungkidul"])]
#[case("kota gunung kidl", &[])]
#[case("Tanjung Balai", &["Kota Tanjungbalai"])]
#[case("balik", &["Kota Balikpapan"])]
#[case("tojo una-una", &["Kabupaten Tojo Una Una"])]
#[case("aceh ten kab", &[])]
#[case("zzqx", &[])]
#[case("bogor kind:kota", &["Kota Bogor"])]
#[case("prov:\"jawa barat\" kota b", &["Kota Bandung", "Kota Banjar", "Kota Bekasi", "Kota Bogor"])]
#[case("group:\"cabang medan\" sort:name", &["Kota Medan", "Kota Tanjungbalai"])]
#[case("code:12.74,32.71 sort:code", &["Kota Tanjungbalai", "Kota Bogor"])]
fn words_and_qualifiers_find(#[case] text: &str, #[case] expected: &[&str]) {
    assert_eq!(names(&found(text)), expected);
}

#[rstest]
#[case("prov:kaltim,kalbar", 24)]
#[case("prov:64,61", 24)]
#[case("prov:\"East Kalimantan\",kalimantan-barat", 24)]
#[case("code:64,61", 24)]
#[case("prov:kaltim prov:kalbar", 0)]
#[case("kaltim", 10)]
#[case("jawa barat", 27)]
#[case("island:java kind:kota", 34)]
#[case("group:\"KALBAR dan Bali\"", 23)]
#[case("kota", 98)]
#[case("-kind:kota", 416)]
#[case("kalimantan tim", 10)]
#[case("sulawsi", 75)]
#[case("", 514)]
fn whole_provinces_are_counted(#[case] text: &str, #[case] expected: usize) {
    assert_eq!(found(text).len(), expected);
}

#[rstest]
#[case("kota bogor", &["Kota Bogor"])]
#[case("bogor", &["Kabupaten Bogor", "Kota Bogor"])]
#[case("gorontalo", &["Gorontalo", "Kabupaten Gorontalo", "Kota Gorontalo"])]
#[case("provinsi gorontalo", &["Gorontalo"])]
#[case("yogyakarta", &["DI Yogyakarta", "Kota Yogyakarta"])]
#[case("kaltim", &["Kalimantan Timur"])]
#[case("east kalimantan", &["Kalimantan Timur"])]
#[case("00", &["Indonesia"])]
#[case("indonesia", &["Indonesia"])]
#[case("64.71", &["Kota Balikpapan"])]
fn one_region_is_found_or_all_candidates_listed(#[case] text: &str, #[case] expected: &[&str]) {
    let candidates = match resolve_one(&SNAPSHOT.dataset, text) {
        Ok(one) => vec![one],
        Err(Resolve::Ambiguous(several)) => several,
        Err(none @ Resolve::NotFound(_)) => panic!("{none:?}"),
    };
    assert_eq!(names(&candidates), expected);
}

#[test]
fn every_pair_of_twins_is_ambiguous() {
    let dataset = &SNAPSHOT.dataset;
    let bare = |ix: &RegionIx| dataset.region(*ix).bare_name();
    let kabupaten = dataset.listed().iter().filter(|ix| dataset.region(**ix).kind == Kind::Kabupaten);
    let kabupaten: HashSet<&str> = kabupaten.map(bare).collect();
    let twins: Vec<RegionIx> = dataset.listed().iter().copied().filter(|ix| kabupaten.contains(bare(ix))).collect();
    let kota = twins.iter().filter(|ix| dataset.region(**ix).kind == Kind::Kota);
    let mut count = 0;
    for twin in kota {
        count += 1;
        let Err(Resolve::Ambiguous(candidates)) = resolve_one(dataset, bare(twin)) else { panic!("{}", bare(twin)) };
        assert!(candidates.contains(twin) && candidates.len() >= 2);
        assert_eq!(resolve_one(dataset, &dataset.region(*twin).name), Ok(*twin));
    }
    assert_eq!(count, 26);
}

#[test]
fn an_unknown_name_gets_the_nearest() {
    let Err(Resolve::NotFound(nearest)) = resolve_one(&SNAPSHOT.dataset, "blxxkxpn") else { panic!() };
    assert!(names(&nearest).contains(&"Kota Balikpapan"), "{:?}", names(&nearest));
    assert_eq!(resolve_one(&SNAPSHOT.dataset, ""), Err(Resolve::NotFound(Vec::new())));
}

#[test]
fn outcomes_and_flags_narrow() {
    let state = |ix: &RegionIx| SNAPSHOT.state(*ix);
    let all = found("");
    let expect = |text: &str, holds: &dyn Fn(&RegionIx) -> bool| {
        let hits: HashSet<RegionIx> = found(text).into_iter().collect();
        assert!(!hits.is_empty() && hits.len() < all.len(), "{text}");
        assert_eq!(hits, all.iter().copied().filter(|ix| holds(ix)).collect::<HashSet<_>>(), "{text}");
    };
    let fails = |ix: &RegionIx| (state(ix).status().fails(), state(ix).active_status().fails());
    expect("status:met,near", &|ix| matches!(state(ix).status(), Outcome::Met | Outcome::Near));
    expect("-status:met", &|ix| state(ix).status() != Outcome::Met);
    expect("active-status:unknown", &|ix| state(ix).active_status() == Outcome::Unknown);
    expect("fails:any", &|ix| fails(ix).0 || fails(ix).1);
    expect("fails:registered", &|ix| fails(ix).0);
    expect("fails:active", &|ix| fails(ix).1);
    expect("fails:registered fails:active", &|ix| fails(ix) == (true, true));
    expect("fails:unknown", &|ix| {
        state(ix).status() == Outcome::Unknown || state(ix).active_status() == Outcome::Unknown
    });
    expect("flag:stale", &|ix| state(ix).flags.contains(Flag::Stale));
    expect("-flag:stale,over-100", &|ix| {
        !state(ix).flags.contains(Flag::Stale) && !state(ix).flags.contains(Flag::Over100)
    });
    expect("gap:>10000", &|ix| state(ix).verdict.registered().and_then(Clause::gap).is_some_and(|gap| gap > 10_000));
    expect("pop:..100.000", &|ix| SNAPSHOT.dataset.region(*ix).population.is_some_and(|p| p <= 100_000));
    expect("asof:2025", &|ix| {
        let effective = state(ix).registered().chosen.map(|claim| claim.effective);
        effective.is_some_and(|day| day.year() == 2025)
    });
    let definite = |ix: &RegionIx| state(ix).registered().definite_share();
    let line = Percent::from_basis_points(9_800);
    let bounds = |ix: &RegionIx| state(ix).registered().chosen.is_some_and(|claim| claim.kind.is_bound());
    expect("reg:<98", &|ix| {
        let ceiling = bounds(ix) && state(ix).status() == Outcome::NotMet;
        definite(ix).is_some_and(|share| share < line) || ceiling
    });
    assert!(found("").iter().any(bounds), "the data hold bounds");
}

/// The bundled region 12.74 alone, with one registered share and its mark.
fn with_share(share: &str, mark: Option<Mark>) -> Snapshot {
    let bundled = &SNAPSHOT.dataset;
    let code = RegionCode::parse("12.74").unwrap();
    let region = bundled.region(bundled.find(code).unwrap()).clone();
    let (_, observation) = bundled.observations(bundled.find(code).unwrap()).next().unwrap();
    let mut observation = observation.clone();
    (observation.source, observation.registered, observation.rare.unregistered) = (0, None, None);
    (observation.active, observation.active_pct, observation.rare.unregistered_pct) = (None, None, None);
    observation.registered_pct = Some(Figure { value: Percent::parse(share).unwrap(), mark });
    let records = Records {
        layers: bundled.layers().to_vec(),
        regions: vec![(region, 0)],
        sources: vec![bundled.source(0).clone()],
        observations: vec![observation],
        rules: bundled.rules().to_vec(),
        ..Default::default()
    };
    snapshot(Dataset::new(records))
}

#[rstest]
#[case("98", Some(Mark::Floor), "reg:>=98", true, false)]
#[case("98", Some(Mark::Floor), "reg:>98", false, false)]
#[case("98", Some(Mark::Floor), "reg:<98", false, true)]
#[case("98", Some(Mark::Floor), "reg:<99", false, false)]
#[case("98", Some(Mark::Floor), "reg:98..99,>=99", true, false)]
#[case("98", Some(Mark::Ceiling), "reg:<=98", true, false)]
#[case("98", Some(Mark::Ceiling), "reg:<98", false, false)]
#[case("98", Some(Mark::Ceiling), "reg:>98", false, true)]
#[case("98", Some(Mark::Ceiling), "reg:0..98", true, false)]
#[case("98", None, "reg:=98.00", true, false)]
#[case("98", None, "reg:98,00", true, false)]
#[case("98", None, "reg:<98", false, true)]
#[case("98", None, "active:<98", false, false)]
#[case("98", Some(Mark::Planned), "reg:<99", false, false)]
fn a_comparison_that_is_left_open_matches_neither_way(
    #[case] share: &str,
    #[case] mark: Option<Mark>,
    #[case] text: &str,
    #[case] matches: bool,
    #[case] negation_matches: bool,
) {
    let snapshot = with_share(share, mark);
    let count = |text: &str| run(&parse(text), &snapshot).len();
    assert_eq!((count(text), count(&format!("-{text}"))), (usize::from(matches), usize::from(negation_matches)));
}

#[test]
fn the_default_order_is_fresh_first_lowest_first() {
    let rows = found("");
    assert_eq!(rows, found("sort:stale,reg,name"));
    let class = |ix: &RegionIx| {
        let registered = SNAPSHOT.state(*ix).registered();
        if registered.period.is_empty() { "no figure" } else { ["fresh", "stale"][usize::from(registered.stale)] }
    };
    let classes: Vec<&str> = rows.iter().map(class).collect();
    let in_order = classes.chunk_by(|a, b| a == b).map(|same| same[0]);
    assert_eq!(in_order.collect::<Vec<_>>(), ["fresh", "stale", "no figure"]);
    let first = SNAPSHOT.state(rows[0]).registered();
    assert!(!first.stale && first.share().is_some());
}

#[test]
fn the_best_match_comes_first_unless_a_sort_is_asked_for() {
    let begins = |ix: &RegionIx| SNAPSHOT.dataset.region(*ix).bare_name().starts_with("Jay");
    let (best, sorted) = (found("jay"), found("jay sort:name"));
    assert_eq!(names(&best[..3]), ["Kabupaten Jayapura", "Kota Jayapura", "Kabupaten Jayawijaya"]);
    assert!(best.len() > 3 && !best[3..].iter().any(begins), "{:?}", names(&best));
    assert_ne!(best, sorted);
    // A name that begins so comes before one of which another word does, whatever the kind that is asked for.
    let south = found("kab s");
    let at = |name: &str| names(&south).iter().position(|other| *other == name).unwrap();
    assert!(at("Kabupaten Sumenep") < at("Kabupaten Aceh Selatan"), "{:?}", names(&south));
    assert_eq!(best.iter().collect::<HashSet<_>>(), sorted.iter().collect());
}

#[test]
fn the_gap_sorts_by_signed_distance() {
    let distances = |text: &str| -> Vec<Option<i64>> {
        let clause = |ix: &RegionIx| SNAPSHOT.state(*ix).verdict.registered().and_then(|clause| clause.distance);
        found(text).iter().map(|ix| clause(ix).map(|distance| distance.people)).collect()
    };
    let (up, down) = (distances("sort:gap"), distances("sort:gap-desc"));
    let known = up.iter().flatten().count();
    assert!(up[..known].is_sorted() && down[..known].is_sorted_by(|a, b| a >= b));
    assert!(up[0] < Some(0) && down[0] > Some(0) && up[known..].iter().chain(&down[known..]).all(Option::is_none));
}

#[rstest]
#[case("active-gap", |state: &RegionState| state.verdict.active()?.distance.map(|distance| distance.people))]
#[case("asof", |state: &RegionState| Some(state.registered().chosen?.effective.num_days_from_ce().into()))]
#[case("active-asof", |state: &RegionState| {
    Some(state.standing(Metric::ActivePopulation).chosen?.effective.num_days_from_ce().into())
})]
#[case("active-members", |state: &RegionState| Some(state.standing(Metric::ActiveMembers).share()?.micro()))]
#[case("active-unstated", |state: &RegionState| Some(state.standing(Metric::ActiveUnstated).share()?.micro()))]
#[case("rank", |state: &RegionState| i64::try_from(state.rank[0]?.place).ok())]
fn a_column_sorts_by_what_it_names(#[case] column: &str, #[case] of: fn(&RegionState) -> Option<i64>) {
    let values = |text: String| found(&text).iter().map(|ix| of(SNAPSHOT.state(*ix))).collect::<Vec<_>>();
    let (up, down) = (values(format!("sort:{column}")), values(format!("sort:{column}-desc")));
    let known = up.iter().flatten().count();
    assert!(known > 10 && known < up.len(), "{known}");
    assert!(up[..known].is_sorted() && up[..known].iter().all(Option::is_some), "{up:?}");
    assert!(down[..known].is_sorted_by(|a, b| a >= b) && down[..known].iter().all(Option::is_some), "{down:?}");
}

#[test]
fn sorting_is_part_of_the_text() {
    let query = parse("bogor sort:gap-desc,name,gap-asc");
    assert_eq!(query.sort, [SortKey::descending(SortColumn::Gap), SortKey::ascending(SortColumn::Name)]);
    assert_eq!(query.to_string(), "bogor sort:gap-desc,name");
    let by_population = query.with_sort([SortKey::descending(SortColumn::Population)]);
    assert_eq!(by_population.to_string(), "bogor sort:pop-desc");
    assert_eq!(by_population.with_sort([]).to_string(), "bogor");
    assert_eq!(parse("prov:KalTim -kind:kota \"a:b\" \"-x\"").to_string(), "\"a:b\" \"-x\" prov:kaltim -kind:kota");
}

#[rstest]
#[case("reg<98 -active>=80", "reg:<98 -active:>=80")]
#[case("gap=0", "gap:=0")]
#[case("a<b \"reg<98\"", "\"a<b\" \"reg<98\"")]
fn a_comparison_needs_no_colon(#[case] typed: &str, #[case] read: &str) {
    assert_eq!(parse(typed).to_string(), read);
}

#[rstest]
#[case("prov:", 0..5)]
#[case("bogor prov:kaltm", 11..16)]
#[case("kabb:x", 0..4)]
#[case("-bogor", 0..6)]
#[case("-sort:name", 0..10)]
#[case("kota \"bogor", 5..11)]
#[case("reg:x", 4..5)]
#[case("reg:é", 4..6)]
#[case("kind:kabupaten,désa", 15..20)]
#[case("-\"a\"\"b\"", 0..7)]
#[case("reg>>9", 3..6)]
#[case("reg:98..97", 4..10)]
#[case("gap:1,0000", 4..10)]
#[case("sort:gap,nam", 9..12)]
#[case("group:medan", 6..11)]
#[case("code:99.99", 5..10)]
fn an_error_shows_its_place(#[case] text: &str, #[case] span: std::ops::Range<usize>) {
    let errors = Query::parse(text, &context()).unwrap_err();
    assert_eq!(errors.iter().map(|error| error.span.clone()).collect::<Vec<_>>(), [span]);
}

#[test]
fn an_error_names_what_is_allowed() {
    let kind = |text| Query::parse(text, &context()).unwrap_err().remove(0).kind;
    let QueryErrorKind::UnknownValue { suggestion, allowed, .. } = kind("kind:kotaa") else { panic!() };
    assert_eq!((suggestion.as_deref(), allowed), (Some("kota"), vec!["kabupaten".into(), "kota".into()]));
    let QueryErrorKind::UnknownQualifier { suggestion, .. } = kind("flg:stale") else { panic!() };
    assert_eq!(suggestion.as_deref(), Some("flag"));
    assert_eq!(Query::parse("kind:x reg:y zz:1", &context()).unwrap_err().len(), 3);
}
