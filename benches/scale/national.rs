//! An invented national dataset of every desa, month by month, as a folder of the program's own files and as one csv.
//!
//! Codes of kabupaten and kota are the real ones; kecamatan, desa, people and members are nobody's. The same size always
//! gives the same bytes.

use crate::Result;
use cakupan::domain::{Dataset, Kind};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

/// The year of the last.
const LAST_YEAR: usize = 2025;
/// Kecamatan of a kabupaten at most: their numbers have two digits.
const DISTRICTS: usize = 99;
/// A prime, so that numbers of residents are spread over the country.
const SPREAD: usize = 48_271;
/// Desa of a kecamatan, where there are not too many.
const IN_A_DISTRICT: usize = 12;

/// Writes a folder of data files, and a table of the same figures at `csv`, for the first so many desa.
pub(crate) fn write(bundled: &Dataset, villages: usize, months: usize, folder: &Path, csv: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let make = |path: &Path| File::create(path).map(BufWriter::new);
    let (mut regions, mut sources) = (make(&folder.join("regions.jsonl"))?, make(&folder.join("sources.jsonl"))?);
    let (mut figures, mut table) = (make(&folder.join("observations.jsonl"))?, make(csv)?);
    fs::write(
        folder.join("dataset.json"),
        r#"{"schema":1,"title":{"id":"Data rekaan per desa","en":"Invented figures by village"},"gathered":"2026-01-15"}"#,
    )?;
    writeln!(table, "code,name,period,population,registered,active,registered_pct,active_pct,source")?;
    let whole: Vec<_> = bundled.listed().iter().map(|ix| bundled.region(*ix)).collect();
    let mut chance = Chance(0x0CA_C0BA);
    for (at, regency) in whole.iter().enumerate() {
        // As even as whole numbers allow.
        let share = villages * (at + 1) / whole.len() - villages * at / whole.len();
        if share == 0 {
            continue;
        }
        let digits = regency.code.to_string().replace('.', "");
        let province = regency.code.province().ok_or("a kabupaten in no province")?;
        for month in 0..months {
            let (id, period) = (format!("d{digits}-{}", month_of(month, months)), month_of(month, months));
            writeln!(
                sources,
                r#"{{"id":"{id}","publisher":"Dinas rekaan {digits}","title":"Kepesertaan per desa {period}","published":"{period}"}}"#
            )?;
        }
        let in_a_district = IN_A_DISTRICT.max(share.div_ceil(DISTRICTS));
        let first = villages * at / whole.len();
        for village in 0..share {
            let (district, place) = (village / in_a_district + 1, village % in_a_district + 1);
            if place == 1 {
                let name = chance.name();
                writeln!(
                    regions,
                    r#"{{"code":"{}.{district:02}","name":"{name}","kind":"kecamatan","province":"{province}"}}"#,
                    regency.code
                )?;
            }
            let kind = if regency.kind == Kind::Kota { "kelurahan" } else { "desa" };
            let code = format!("{}.{district:02}.{}", regency.code, 2000 + place);
            // No two have as many residents: sorted by them, the order is one.
            let (name, population) = (chance.name(), 600 + (first + village) * SPREAD % villages);
            writeln!(
                regions,
                r#"{{"code":"{code}","name":"{name}","kind":"{kind}","province":"{province}","population":{population}}}"#
            )?;
            let plain = code.replace('.', "");
            let (mut registered, mut active) = (60 + chance.below(38), 45 + chance.below(40));
            for month in 0..months {
                // A little more each month, now and then a little less.
                registered = (registered * 100 + chance.below(60)).div_ceil(100).min(101);
                active = (active * 100 + chance.below(50)).div_ceil(100).min(registered);
                let members = (population * registered).div_ceil(100).saturating_sub(chance.below(3));
                let paying = (population * active).div_ceil(100);
                let [all, some] = [members, paying].map(|count| hundredths(count, population));
                let period = month_of(month, months);
                writeln!(
                    figures,
                    r#"{{"id":"v{plain}-{period}","region":"{code}","as_of":"{period}","source":"d{digits}-{period}","registered_pct":{all},"registered":{members},"active_pct":{some},"active":{paying},"active_basis":"population","population":{population}}}"#
                )?;
                writeln!(
                    table,
                    "{code},{name},{period},{population},{members},{paying},{all},{some},d{digits}-{period}"
                )?;
            }
        }
    }
    for file in [regions, sources, figures, table] {
        file.into_inner()?.sync_all()?;
    }
    Ok(())
}

/// The month `month` of so many.
fn month_of(month: usize, months: usize) -> String {
    format!("{}-{:02}", LAST_YEAR + 1 - months.div_ceil(12) + month / 12, month % 12 + 1)
}

/// A share in percent with two decimals.
fn hundredths(count: usize, whole: usize) -> String {
    let share = (count * 10_000 + whole / 2) / whole;
    format!("{}.{:02}", share / 100, share % 100)
}

/// Numbers that look random, the same in each run.
struct Chance(u64);

impl Chance {
    /// A number below `limit`.
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % limit
    }

    /// A name that no map knows.
    fn name(&mut self) -> String {
        const PARTS: [&str; 20] = [
            "ba", "ci", "da", "ga", "jo", "ka", "lu", "ma", "nu", "pa", "ra", "sa", "ta", "wa", "ya", "be", "mi", "so",
            "tu", "ri",
        ];
        let mut name = String::new();
        for _ in 0..3 + self.below(4) {
            name.push_str(PARTS.get(self.below(PARTS.len())).unwrap_or(&"na"));
        }
        let (first, rest) = name.split_at(1);
        format!("{}{rest} Rekaan", first.to_uppercase())
    }
}
