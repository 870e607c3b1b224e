//! `cakupan cost`: one region or many, the plan of one's own, the budget and its reverse.

use crate::support::{json, printed, told};
use insta::assert_snapshot;
use rstest::rstest;
use serde_json::Value;

const DATE: &str = "--as-of 2025-04-30";

fn cost(args: &str) -> Value {
    json(&format!("cost {args} {DATE} --format json"))
}

#[test]
fn the_gap_of_tanjungbalai() {
    let found = cost("tanjungbalai");
    assert_eq!((&found["gap"], &found["rate"]), (&1_042.into(), &37_800.into()));
    assert_eq!(found["rupiah_per_year"], 472_651_200);
    assert_eq!(found["rupiah_per_month"], 39_387_600);
    assert_eq!(found["rupiah_by_month"], Value::from(vec![39_387_600; 12]));
    assert_eq!(found["months_affordable"], Value::Null);
    assert_eq!(cost("tanjungbalai --threshold 98.6")["gap"], 2_169);
    assert_eq!(cost("tanjungbalai --threshold 99")["gap"], 2_921);
    let rates: Vec<u64> =
        found["neighbours"].as_array().unwrap().iter().map(|rate| rate["rate"].as_u64().unwrap()).collect();
    assert_eq!(rates, [35_000, 42_000, 42_000]);
}

#[test]
fn a_plan_of_ones_own() {
    let found = cost("64.02 --members 143.925 --growth 1500");
    assert_eq!(found["rupiah_per_year"], 69_706_980_000_u64);
    let months = found["rupiah_by_month"].as_array().unwrap();
    assert_eq!((&months[0], &months[11]), (&5_497_065_000_u64.into(), &6_120_765_000_u64.into()));
    assert_eq!(found["rupiah_per_month"], 5_808_915_000_u64);
    let shrinking = cost("64.02 --members 1000 --growth -100 --rate 10");
    assert_eq!(shrinking["rupiah_per_year"], 10 * (900 + 800 + 700 + 600 + 500 + 400 + 300 + 200 + 100));
}

#[rstest]
#[case(1, 12)]
#[case(5, 8)]
#[case(12, 1)]
fn a_budget_and_its_reverse(#[case] start: u64, #[case] paid: u64) {
    let asked = format!("tanjungbalai --rate 42000 --start-month {start}");
    let year = cost(&asked)["rupiah_per_year"].as_u64().unwrap();
    assert_eq!(year, 1_042 * 42_000 * paid);
    let enough = cost(&format!("{asked} --budget {year}"));
    assert_eq!((&enough["months_affordable"], &enough["people_affordable"]), (&paid.into(), &1_042.into()));
    let short = cost(&format!("{asked} --budget {}", year - 1));
    assert_eq!((&short["months_affordable"], &short["people_affordable"]), (&(paid - 1).into(), &1_041.into()));
    assert_eq!((&enough["budget_left"], &short["budget_left"]), (&0.into(), &(-1).into()));
}

#[test]
fn the_reverse_is_told_where_the_budget_is_short() {
    let told = |budget: u64| printed(&format!("cost tanjungbalai {DATE} --budget {budget}"));
    assert!(told(472_651_199).contains("membiayai paling banyak 1.041 peserta"), "{}", told(472_651_199));
    assert!(!told(472_651_200).contains("membiayai paling banyak"), "{}", told(472_651_200));
}

#[rstest]
#[case("samarinda")]
#[case("code:64.71,64.72")]
fn a_budget_without_a_gap_is_said_to_be_unused(#[case] regions: &str) {
    let told = |more: &str| printed(&format!("cost {regions} --as-of 2026-02-28 {more}"));
    let without = told("");
    assert!(without.contains("anpa kekurangan") || without.contains("Tidak ada kekurangan"), "{without}");
    assert!(!without.contains("tidak terpakai"), "{without}");
    let with = told("--budget 5miliar");
    assert!(with.contains("Anggaran Rp5.000.000.000 tidak terpakai: tidak ada kekurangan"), "{with}");
    let english = told("--budget 5miliar --lang en");
    assert!(english.contains("The budget of Rp5,000,000,000 stays unused: no registered gap is known."), "{english}");
    assert!(!printed(&format!("cost tanjungbalai {DATE} --budget 5miliar")).contains("tidak terpakai"));
}

#[test]
fn a_rate_of_another_time_says_so() {
    let told = |date: &str| printed(&format!("cost 12.14 --rate pemda-35000 --as-of {date}"));
    assert!(told("2020-12-31").contains("Tarif ini tidak berlaku per 31 Des 2020."), "{}", told("2020-12-31"));
    assert!(!told("2021-01-31").contains("Tarif ini tidak berlaku"), "{}", told("2021-01-31"));
}

#[test]
fn many_regions_are_summed() {
    let found = cost("prov:jateng");
    let rows = json(&format!("list prov:jateng {DATE} --format json"));
    let gaps: Vec<u64> = rows.as_array().unwrap().iter().filter_map(|row| row["gap"].as_u64()).collect();
    let regions = found["regions"].as_array().unwrap();
    assert_eq!(regions.len(), gaps.iter().filter(|gap| **gap > 0).count());
    assert_eq!(found["regions_without_gap"], gaps.iter().filter(|gap| **gap == 0).count());
    assert_eq!(found["regions_without_figure"], rows.as_array().unwrap().len() - gaps.len());
    let sum = |name: &str| regions.iter().map(|region| region[name].as_u64().unwrap()).sum::<u64>();
    let total = &found["total"];
    assert_eq!((total["gap"].as_u64(), total["gap"].as_u64()), (Some(gaps.iter().sum()), Some(sum("gap"))));
    assert_eq!(total["rupiah_per_year"].as_u64(), Some(sum("rupiah_per_year")));
    // The name of a province means its regions; of one region, that alone.
    assert_eq!(cost("jateng"), found);
    assert!(cost("")["regions"].as_array().unwrap().len() > regions.len());
    assert_eq!(cost("code:12.74")["total"]["gap"], 1_042);
}

#[test]
fn the_text_reads_well_in_both_languages() {
    assert_snapshot!("cost_one", printed(&format!("cost tanjungbalai {DATE} --budget 300.000.000 --start-month 5")));
    let own = format!("cost 64.02 {DATE} --members 143925 --growth 1500 --budget 40.000.000.000 --lang en --ascii");
    assert_snapshot!("cost_own_plan", printed(&own));
    assert_snapshot!("cost_many", printed(&format!("cost prov:jateng {DATE} --rate kelas-3 --budget 900.000.000.000")));
}

#[test]
fn the_messages_say_what_is_wrong() {
    let asked = [
        "cost bogor",
        "cost atlantis",
        "cost depok --budget banyak",
        "cost depok --rate murah",
        "cost depok --rate 0",
        "cost depok --start-month 13",
        "cost depok --growth 5",
        "cost prov:jabar --members 5",
        "cost depok --as-of 2018",
        "cost depok --members 99999999999999999999",
        "cost depok --members 9999999999999999999",
    ];
    let all: Vec<String> = asked.iter().map(|args| format!("$ {args}\n{}", told(args))).collect();
    assert!(all.iter().all(|told| told.contains("\n[2]\n")), "{all:?}");
    assert_snapshot!("cost_complaints", all.join("\n"));
}
