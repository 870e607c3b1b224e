//! Real cases of the bundled data, to the person.

use crate::build::{at, bundled, day, ix, p, share};
use cakupan::domain::{ClauseKind, DenominatorOrigin, Flag, Metric, Outcome, RuleChoice, ShareKind, Snapshot, gap};

#[test]
fn tanjungbalai_on_30_april_2025() {
    let snapshot = bundled("2025-04-30");
    let state = at(&snapshot, "12.74");
    let registered = state.registered().chosen.unwrap();
    assert_eq!((registered.share.to_string(), registered.people.unwrap().count), ("97.45".into(), 183_139));
    let whole = registered.denominator.unwrap();
    assert_eq!((whole.people.count, whole.origin), (187_939, DenominatorOrigin::Register));
    let active = state.standing(Metric::ActivePopulation).chosen.unwrap();
    assert_eq!((active.share.to_string(), active.people.unwrap().count), ("80.08".into(), 150_499));
    assert_eq!(active.denominator.unwrap().people.count, 187_939);

    let gap_to = |line: &str| {
        let rule = RuleChoice { registered: Some(p(line)), ..RuleChoice::default() };
        let snapshot = Snapshot::new(snapshot.dataset.clone(), snapshot.as_of, rule);
        at(&snapshot, "12.74").verdict.registered().unwrap().gap()
    };
    assert_eq!(["98", "98.6", "99"].map(gap_to), [Some(1_042), Some(2_169), Some(2_921)]);
    let clause = state.verdict.active().unwrap();
    assert_eq!((clause.outcome, clause.cushion()), (Outcome::Met, Some(147)));
    assert_eq!(state.status(), Outcome::Near);
    assert!(state.flags.contains(Flag::StatusClaim));

    // The other active rate: of the members.
    assert_eq!(cakupan::domain::Percent::of(150_499, 183_139), Some(p("82.18")));
    assert_eq!(state.standing(Metric::ActiveMembers).chosen, None);
}

#[test]
fn tanjungbalai_is_not_known_before_april_2025() {
    // Published some day in 2025, for 1 April: known from that day, closing March.
    assert_eq!(share(&bundled("2025-03-31"), "12.74"), "95.63");
    let snapshot = bundled("2025-04-01");
    let claim = at(&snapshot, "12.74").registered().chosen.unwrap();
    assert_eq!((claim.closing, claim.publication_uncertain), (day("2025-03-31"), true));
}

#[test]
fn kutai_barat_is_measured_by_its_own_population() {
    let snapshot = bundled("2024-06-30");
    let state = at(&snapshot, "64.07");
    let claim = state.registered().chosen.unwrap();
    assert_eq!((claim.share.to_string(), claim.people.unwrap().count), ("105.07".into(), 181_764));
    let whole = claim.denominator.unwrap();
    assert_eq!((whole.people.count, whole.origin), (173_001, DenominatorOrigin::Stated));
    assert_eq!(state.verdict.registered().unwrap().cushion(), Some(12_223));
    assert!(state.flags.contains(Flag::Over100));
    assert!(!state.flags.contains(Flag::Date), "an inferred date is a quiet mark");
    assert_eq!(cakupan::domain::Percent::of(181_764, 186_581), Some(p("97.42")));
}

#[test]
fn karawang_chooses_the_counts_and_flags_the_other() {
    let december = bundled("2025-12-31");
    assert_eq!(share(&december, "32.15"), "100.25");
    assert!(at(&december, "32.15").flags.contains(Flag::Over100));
    assert_eq!(at(&december, "32.15").rank[0].unwrap().of, december_ranked(&december));

    let january = bundled("2026-01-01");
    let state = at(&january, "32.15");
    let claim = state.registered().chosen.unwrap();
    assert_eq!((claim.share.to_string(), claim.people.unwrap().count), ("99.03".into(), 2_613_970));
    assert_eq!(claim.denominator.unwrap().people.count, 2_639_594);
    let period: Vec<String> = state.registered().period.iter().map(|c| c.share.to_string()).collect();
    assert_eq!(period, ["100.25", "99.03"]);
    assert!(state.registered().is_contradicted() && state.registered().tied.is_empty());
    assert!(state.flags.contains(Flag::Contradiction));
}

fn december_ranked(snapshot: &Snapshot) -> usize {
    let listed = snapshot.dataset.listed().iter();
    listed.filter(|ix| snapshot.state(**ix).registered().rankable().is_some()).count()
}

#[test]
fn pontianak_stays_at_the_exact_percentage() {
    for date in ["2025-02-07", "2025-02-28", "2025-05-31"] {
        let snapshot = bundled(date);
        assert_eq!(share(&snapshot, "61.71"), "87.86", "{date}");
        assert!(at(&snapshot, "61.71").flags.contains(Flag::Approximate), "almost 600 thousand");
    }
    assert_eq!(share(&bundled("2025-02-06"), "61.71"), "74.06");
}

#[test]
fn balikpapan_keeps_both_date_candidates() {
    let snapshot = bundled("2025-03-31");
    let state = at(&snapshot, "64.71");
    let claim = state.registered().chosen.unwrap();
    assert_eq!((claim.share.to_string(), claim.effective), ("98.76".into(), day("2025-02-24")));
    let observation = snapshot.dataset.observation(claim.observation);
    assert_eq!(observation.rare.date_candidates, [day("2025-02-24"), day("2025-12-24")]);
    assert!(state.flags.contains(Flag::Date));
    // March 2023 alone, once it is old.
    let before = bundled("2025-02-23");
    assert_eq!(share(&before, "64.71"), "99.58");
    assert!(at(&before, "64.71").registered().stale && at(&before, "64.71").flags.contains(Flag::Stale));
}

#[test]
fn batang_prints_a_share_that_its_counts_do_not_give() {
    let snapshot = bundled("2023-03-31");
    let state = at(&snapshot, "33.25");
    assert_eq!(cakupan::domain::Percent::of(726_521, 828_576), Some(p("87.68")));
    assert_eq!(state.registered().share(), Some(p("87.86")));
    assert!(state.flags.contains(Flag::Arithmetic));
    // 75.81 % is of the members; of the population it is computed.
    let active = state.standing(Metric::ActivePopulation).chosen.unwrap();
    assert_eq!((active.share.to_string(), active.kind), ("66.47".into(), ShareKind::Computed));
    assert_eq!(state.standing(Metric::ActiveMembers).share(), Some(p("75.81")));
}

#[test]
fn pasuruan_lists_more_in_segments_than_in_total() {
    let snapshot = bundled("2019-02-26");
    let state = at(&snapshot, "35.75");
    assert!(state.flags.contains(Flag::Segments));
    // 203,646 of 208,199 is 97.81 %, printed 97.6 %.
    assert!(state.flags.contains(Flag::Arithmetic));
    let sum: u64 = [56_847, 58_950, 56_095, 24_231, 20_619].iter().sum();
    assert_eq!((sum, sum > 203_646), (216_742, true));
}

#[test]
fn banyumas_prints_its_target_as_actual() {
    let snapshot = bundled("2023-10-31");
    let state = at(&snapshot, "33.02");
    assert_eq!(gap::needed(p("95"), 1_842_582), 1_750_453);
    assert_eq!(gap::distance(p("95"), 1_842_582, 1_713_303), -37_150);
    assert!(state.flags.contains(Flag::TargetAsActual) && state.flags.contains(Flag::Doubtful));
    // What is doubtful does not stand: the figure of March does.
    assert_eq!(state.registered().share(), Some(p("89.57")));
}

#[test]
fn kendal_needs_876_961_active() {
    assert_eq!(gap::needed(p("80"), 1_096_201), 876_961);
}

#[test]
fn kendal_stands_at_its_floor() {
    let snapshot = bundled("2024-12-31");
    let state = at(&snapshot, "33.24");
    assert_eq!(state.registered().chosen.unwrap().kind, ShareKind::Floor);
    assert_eq!((state.status(), state.verdict.registered().unwrap().gap()), (Outcome::Met, Some(0)));
    assert_eq!(state.rank, [None, None]);
}

#[test]
fn kutai_kartanegara_growth_does_not_lead_to_its_result() {
    assert_ne!(143_925 + 12 * 2_433, 161_925);
    let snapshot = bundled("2025-03-31");
    assert!(at(&snapshot, "64.02").flags.contains(Flag::Growth));
    let flagged = snapshot.evidence(ix(&snapshot, "64.02")).into_iter().filter(|(_, f)| f.contains(Flag::Growth));
    let ids: Vec<_> = flagged.map(|(ix, _)| snapshot.dataset.observation(ix).id.to_string()).collect();
    assert_eq!(ids, ["ofbf37b439", "o1aa4a63f5"], "the projection and its start");
}

#[test]
fn ogan_komering_ilir_2026_is_doubtful() {
    let snapshot = bundled("2026-01-31");
    let state = at(&snapshot, "16.02");
    assert!(state.flags.contains(Flag::Doubtful));
    assert_eq!(state.registered().share(), Some(p("87.61")), "81.85 is shown, it does not stand");
    assert!(state.registered().stale && state.rank[0].is_none());
}

#[test]
fn bogor_is_registered_enough_and_not_active_enough() {
    let snapshot = bundled("2025-10-31");
    let state = at(&snapshot, "32.71");
    assert_eq!((state.status(), state.active_status()), (Outcome::Met, Outcome::Near));
    assert_eq!(state.active().share(), Some(p("79.85")));
    assert_eq!((state.verdict.outcome(), state.verdict.figures_outcome()), (Outcome::Near, Outcome::Near));
    let kinds: Vec<_> = state.verdict.clauses.iter().map(|clause| clause.kind).collect();
    assert_eq!(kinds.len(), 4);
    assert_eq!(kinds[..2], [ClauseKind::Registered, ClauseKind::ActivePopulation]);
}
