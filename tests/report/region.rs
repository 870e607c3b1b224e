//! Reports of the bundled regions.

use crate::data::BUNDLED;
use cakupan::domain::plan::Plan;
use cakupan::domain::{Percent, RegionCode, RuleBase, RuleChoice, Snapshot};
use cakupan::locale::Lang;
use cakupan::page::{GlyphSet, Line, Role};
use cakupan::report::chart::{Chart, ChartPoint, PointKind, Series};
use cakupan::report::{Options, region};
use rstest::rstest;

pub(crate) fn snapshot(as_of: &str) -> Snapshot {
    Snapshot::new(BUNDLED.clone(), as_of.parse().unwrap(), RuleChoice::default())
}

fn lines(snapshot: &Snapshot, code: &str, options: Options) -> Vec<Line> {
    let ix = BUNDLED.find(RegionCode::parse(code).unwrap()).unwrap();
    region(snapshot, ix, &Plan::default(), &options)
}

/// The report's text as it is drawn.
fn drawn(code: &str, as_of: &str, lang: Lang, width: usize) -> String {
    let options = Options { lang, glyphs: GlyphSet::Unicode, width };
    lines(&snapshot(as_of), code, options).iter().map(Line::plain).collect::<Vec<_>>().join("\n")
}

/// The report's text with each break of a line as one space.
pub(crate) fn said(code: &str, as_of: &str, lang: Lang) -> String {
    said_at(code, as_of, lang, 110)
}

/// The same on a page so many cells wide.
pub(crate) fn said_at(code: &str, as_of: &str, lang: Lang, width: usize) -> String {
    drawn(code, as_of, lang, width).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[rstest]
#[case("2026-11-21", Lang::Id, GlyphSet::Unicode)]
#[case("2025-04-30", Lang::En, GlyphSet::Ascii)]
fn every_region_fits_every_width(#[case] as_of: &str, #[case] lang: Lang, #[case] glyphs: GlyphSet) {
    let snapshot = snapshot(as_of);
    for (n, (ix, place)) in BUNDLED.regions().enumerate() {
        // Each region in seven widths, every width in many regions.
        for width in (30 + n % 13..=120).step_by(13) {
            for line in region(&snapshot, ix, &Plan::default(), &Options { lang, glyphs, width }) {
                assert!(line.width() <= width, "{} in {width}: {}", place.code, line.plain());
            }
        }
    }
}

#[test]
fn any_rule_fits_and_is_put_in_words() {
    for rule in BUNDLED.rules() {
        let choice = RuleChoice::of_id(&rule.id);
        let snapshot = Snapshot::new(BUNDLED.clone(), "2026-03-01".parse().unwrap(), choice);
        for width in [30, 47, 110] {
            let options = Options { lang: Lang::Id, glyphs: GlyphSet::Unicode, width };
            let lines = lines(&snapshot, "12.74", options);
            assert!(lines.iter().all(|line| line.width() <= width), "{}", rule.id);
            let text = lines.iter().map(Line::plain).collect::<Vec<_>>().join(" ");
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(&format!("{} (menurut pers)", rule.name.id)), "{}", rule.id);
        }
    }
}

#[rstest]
#[case(Lang::Id, "id")]
#[case(Lang::En, "en")]
fn a_report_reads_well(#[case] lang: Lang, #[case] name: &str) {
    insta::assert_snapshot!(format!("report_{name}"), drawn("12.74", "2025-04-30", lang, 72));
}

#[test]
fn a_province_opens_with_its_regions() {
    insta::assert_snapshot!("report_province", drawn("64", "2026-03-01", Lang::Id, 72));
}

#[test]
fn a_chart_reads_well() {
    let points = [("2022-06-30", "72.56"), ("2022-10-26", "74.06"), ("2025-02-07", "87.86"), ("2025-06-30", "98.14")];
    let point = |(date, share): (&str, &str)| ChartPoint {
        date: date.parse().unwrap(),
        share: Percent::parse(share).unwrap(),
        kind: PointKind::Figure,
        flagged: false,
    };
    let series = vec![Series { role: Role::Series(0), mark: "●", points: points.map(point).to_vec() }];
    let chart = Chart { series, line: Percent::parse("98"), future: None };
    let lines = chart.draw(60, 12, GlyphSet::Unicode, Lang::Id);
    insta::assert_snapshot!("chart", lines.iter().map(Line::plain).collect::<Vec<_>>().join("\n"));
}

#[track_caller]
pub(crate) fn assert_says(text: &str, facts: &[&str]) {
    for fact in facts {
        assert!(text.contains(fact), "“{fact}” is missing in:\n{text}");
    }
}

#[test]
fn balikpapan_with_all_it_published() {
    let text = said("64.71", "2026-11-21", Lang::Id);
    assert_says(
        &text,
        &[
            "kota · Kalimantan Timur",
            "kode 64.71",
            "Penduduk 757.418 jiwa (Dukcapil, Semester II 2024, per 31 Des 2024)",
            "98,76 %† · per 24 Feb 2025?",
            "24 Feb 2025 atau 24 Des 2025",
            "tanggal disimpulkan",
            "terdaftar ≥ 99,58 % (sekurang-kurangnya; ÷ penduduk)",
            "UHC Award 2023 · per Mar 2023",
            "~160.000 jiwa (dibulatkan)",
            "≥ 190.000 jiwa (sekurang-kurangnya)",
            "200.000 jiwa (proyeksi)",
            "cakupan penuh seluruh warga, tanpa tenggat",
            "Alwiati, Kepala Dinas Kesehatan Kota Balikpapan",
            "Inibalikpapan.com",
            "Puskesmas Gunung Bahagia",
            "14 Maret 2023",
            "alamat tidak diketahui",
        ],
    );
}

#[test]
fn pontianak_with_all_it_published() {
    let text = said("61.71", "2025-02-28", Lang::En);
    assert_says(
        &text,
        &[
            "87.86 % · as of 7 Feb 2025",
            "≤ 600,000 people (almost, at most)",
            "target 98 %, without a date",
            "14 hospitals, 23 puskesmas, 82 clinics",
            "Edi Suryanto, Penjabat Wali Kota Pontianak",
            "re-registering companies",
        ],
    );
}

#[test]
fn tanjungbalai_with_all_it_published() {
    let text = said("12.74", "2025-04-30", Lang::Id);
    assert_says(
        &text,
        &[
            "97,45 % · per 1 Apr 2025",
            "183.139 peserta terdaftar ÷ 187.939 penduduk (Dukcapil, Semester II 2024)",
            "80,08 % ÷ penduduk · per 1 Apr 2025",
            "150.499 peserta aktif ÷ 187.939 penduduk",
            "kekurangan 1.042 jiwa",
            "147 jiwa di atas target",
            "status tidak didukung angka",
            "Sri Widyastuti, Kepala BPJS Kesehatan Cabang Kisaran",
            "UHC Prioritas 2025 (menurut pers)",
        ],
    );
}

#[test]
fn kutai_kartanegara_with_all_it_published() {
    let text = said("64.02", "2025-06-30", Lang::En);
    assert_says(
        &text,
        &[
            "98.18 % · as of 2024",
            "target 100 %, without a date",
            "UHC Award (year not stated)",
            "143,925 people",
            "2,433 members a month · as of 1 Dec 2024, Ika Irawati",
            "161,925 people (projected)",
            "growth: The stated growth does not lead to the projected figure.",
            "Rp69.7 billion (Rp69,700,000,000), a need, not a budget",
            "Ika Irawati, Kepala BPJS Kesehatan Cabang Kutai Kartanegara",
            "2 more published figures became known after 30 Jun 2025.",
        ],
    );
}

#[test]
fn every_published_figure_of_every_region_is_listed() {
    let snapshot = snapshot("2026-11-21");
    for (ix, place) in BUNDLED.regions() {
        let options = Options { lang: Lang::En, glyphs: GlyphSet::Unicode, width: 110 };
        let text =
            region(&snapshot, ix, &Plan::default(), &options).iter().map(Line::plain).collect::<Vec<_>>().join("\n");
        let squeezed: String = text.split_whitespace().collect();
        for (known, _) in snapshot.evidence(ix) {
            let observation = BUNDLED.observation(known);
            let texts = [&observation.rare.caveat, &observation.rare.note].into_iter().flatten().map(|text| &text.en);
            for said in texts.chain(BUNDLED.source_of(known).url.as_ref()) {
                let said: String = said.split_whitespace().collect();
                assert!(squeezed.contains(&said), "{}: {said}", place.code);
            }
            let share = observation.registered_pct.map(|figure| format!("{} %", figure.value));
            assert!(share.is_none_or(|share| text.contains(&share)), "{}", place.code);
        }
    }
}

#[test]
fn before_anything_was_known_it_says_so() {
    let text = said("12.74", "2012-01-01", Lang::En);
    assert_says(
        &text,
        &[
            "no data",
            "No published figure stands for this region as of 1 Jan 2012.",
            "choose another date",
            "Population 187,939",
            "not in force on 1 Jan 2012",
        ],
    );
    assert!(!text.contains("97.45"), "a figure known later is shown");
}

#[test]
fn before_the_first_rule_the_clauses_are_unknown() {
    let choice = RuleChoice { base: RuleBase::InForce, registered: None };
    let snapshot = Snapshot::new(BUNDLED.clone(), "2018-12-31".parse().unwrap(), choice);
    let options = Options { lang: Lang::En, glyphs: GlyphSet::Unicode, width: 110 };
    let text = lines(&snapshot, "64.71", options).iter().map(Line::plain).collect::<Vec<_>>().join("\n");
    assert_says(
        &text,
        &["no rule in force on 31 Dec 2018; the first came into force in Jan 2019", "· registered: unknown"],
    );
}

#[test]
fn a_province_stands_beside_its_regions_and_warns_of_its_former_area() {
    let text = said("92", "2026-03-01", Lang::En);
    assert_says(
        &text,
        &[
            "7 of 7 regencies and cities, 100.00 % of the population",
            "they are not merged with the sum above",
            "This province was divided in 2022",
            "no figure: data cover less than half of the population",
        ],
    );
}

#[test]
fn a_figure_of_the_undivided_province_is_listed_but_never_stands() {
    let snapshot = Snapshot::new(BUNDLED.clone(), "2023-06-30".parse().unwrap(), RuleChoice::default());
    let papua = BUNDLED.find(RegionCode::parse("91").unwrap()).unwrap();
    assert!(
        snapshot
            .dataset
            .observations(papua)
            .any(|(_, o)| o.registered_pct.is_some() && o.as_of.last_day().to_string().as_str() < "2023")
    );
    assert_eq!(snapshot.state(papua).registered().share(), None);
    assert!(said("91", "2023-06-30", Lang::Id).contains("dimekarkan"));
}
