//! What the model knows of each region, month by month, and how it names, filters and sorts them.

use crate::support::bundled;
use cakupan::domain::{Kind, Metric, RuleChoice, ShareKind, Snapshot};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex};

/// February 2026, as a count of months.
pub(super) const TODAY: i32 = 2026 * 12 + 1;

/// What is typed to filter, the words and the qualifiers in it.
pub(super) type Typed = (&'static str, &'static str, &'static [&'static str]);

/// What the model filters by.
pub(super) const FILTERS: [Typed; 16] = [
    ("", "", &[]),
    ("prov:kaltim", "", &["prov:64"]),
    ("prov:64,63 kind:kota", "", &["prov:64,63", "kind:kota"]),
    ("kind:kota", "", &["kind:kota"]),
    ("-kind:kota", "", &["-kind:kota"]),
    ("reg:<98", "", &["reg:<98"]),
    ("reg:>=98", "", &["reg:>=98"]),
    ("-reg:<98", "", &["-reg:<98"]),
    ("pop:>1000000", "", &["pop:>1000000"]),
    ("pop:>100000000", "", &["pop:>100000000"]),
    ("bogor", "bogor", &[]),
    ("Kota Bogor", "kota bogor", &[]),
    ("balikpapan", "balikpapan", &[]),
    ("12.74", "12.74", &[]),
    ("bogor -kind:kota", "bogor", &["-kind:kota"]),
    ("semarang reg:>=98", "semarang", &["reg:>=98"]),
];

/// Provinces to be picked: what is typed in the list, and the qualifier that comes of it.
pub(super) const PROVINCES: [(&str, &str); 3] =
    [("lampung", "prov:18"), ("kalimantan timur", "prov:64"), ("jawa tengah", "prov:33")];

/// A region, as far as the model knows it.
pub(super) struct Facts {
    pub(super) code: String,
    name: String,
    province: String,
    is_kota: bool,
    residents: Option<i64>,
    gap: Option<i64>,
    /// The registered share in millionths of a percent, and whether it is at least or at most that.
    registered: Option<(i64, ShareKind)>,
    /// 0 fresh, 1 stale, 2 nothing known.
    age: i64,
}

/// The last day of a month.
pub(super) fn last_day(month: i32) -> String {
    let (year, month) = (month.div_euclid(12), month.rem_euclid(12) + 1);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    };
    format!("{year}-{month:02}-{days}")
}

/// Every region as known at the end of `month`, by code.
pub(super) fn regions(month: i32) -> Arc<Vec<Facts>> {
    static KNOWN: LazyLock<Mutex<BTreeMap<i32, Arc<Vec<Facts>>>>> = LazyLock::new(Mutex::default);
    Arc::clone(KNOWN.lock().unwrap().entry(month).or_insert_with(|| Arc::new(facts(&last_day(month)))))
}

fn facts(day: &str) -> Vec<Facts> {
    let dataset = bundled();
    let snapshot = Snapshot::new(dataset.clone(), day.parse().unwrap(), RuleChoice::default());
    let facts = dataset.listed().iter().map(|ix| {
        let (region, standing) = (dataset.region(*ix), snapshot.state(*ix).standing(Metric::Registered));
        Facts {
            code: region.code.to_string(),
            name: region.bare_name().to_lowercase(),
            province: dataset.region(dataset.province_of(*ix).unwrap()).name.to_lowercase(),
            is_kota: region.kind == Kind::Kota,
            residents: snapshot.residents(*ix).map(|people| people.try_into().unwrap()),
            gap: snapshot.state(*ix).signed_gap(),
            registered: standing.chosen.map(|claim| (claim.share.micro(), claim.kind)),
            age: if standing.period.is_empty() { 2 } else { standing.stale.into() },
        }
    });
    facts.collect()
}

/// Those of `regions` that `words` name: by code, else by full name, else by name.
fn named<'a>(regions: &'a [Facts], words: &str) -> Vec<&'a Facts> {
    let full = |region: &Facts| format!("{} {}", if region.is_kota { "kota" } else { "kabupaten" }, region.name);
    let by = |same: &dyn Fn(&Facts) -> bool| regions.iter().filter(|region| same(region)).collect::<Vec<_>>();
    let ways = [
        by(&|_| words.is_empty()),
        by(&|region| region.code == words),
        by(&|region| full(region) == words),
        by(&|region| region.name == words),
    ];
    ways.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// The codes of those of `regions` that are found, in their order: each is put before the first that it precedes.
pub(super) fn found(regions: &[Facts], words: &str, parts: &[&str], sort: &[(&str, bool)]) -> Vec<String> {
    let precedes = |a: &Facts, b: &Facts| {
        for (column, descending) in sort {
            match (a.value(column), b.value(column)) {
                (Some(x), Some(y)) if x != y => return (x < y) != *descending,
                (Some(_), None) => return true,
                (None, Some(_)) => return false,
                _ => {}
            }
        }
        false
    };
    let mut rows: Vec<&Facts> = Vec::new();
    for region in named(regions, words).into_iter().filter(|region| parts.iter().all(|part| region.passes(part))) {
        let at = rows.iter().position(|other| precedes(region, other)).unwrap_or(rows.len());
        rows.insert(at, region);
    }
    rows.iter().map(|region| region.code.clone()).collect()
}

impl Facts {
    fn passes(&self, part: &str) -> bool {
        const LINE: i64 = 98_000_000;
        if let Some(codes) = part.strip_prefix("prov:") {
            return codes.split(',').any(|code| self.code.starts_with(code));
        }
        match part {
            "kind:kota" => self.is_kota,
            "-kind:kota" => !self.is_kota,
            // At least so much may be more, at most so much may be less.
            "reg:<98" => self.registered.is_some_and(|(share, kind)| share < LINE && kind != ShareKind::Floor),
            "reg:>=98" | "-reg:<98" => {
                self.registered.is_some_and(|(share, kind)| share >= LINE && kind != ShareKind::Ceiling)
            }
            "pop:>1000000" => self.residents.is_some_and(|people| people > 1_000_000),
            "pop:>100000000" => false,
            _ => panic!("no qualifier {part}"),
        }
    }

    /// What `column` sorts by.
    fn value(&self, column: &str) -> Option<(i64, &str, i64)> {
        match column {
            "name" => Some((0, &self.name, self.is_kota.into())),
            "code" => Some((0, &self.code, 0)),
            "prov" => Some((0, &self.province, 0)),
            "kind" => Some((self.is_kota.into(), "", 0)),
            "pop" => Some((self.residents?, "", 0)),
            "reg" => Some((self.registered?.0, "", 0)),
            "gap" => Some((self.gap?, "", 0)),
            "stale" => Some((self.age, "", 0)),
            // All that are found bear the very name.
            "match" => Some((0, "", 0)),
            _ => panic!("no column {column}"),
        }
    }
}
