//! Where regions lie and among how many they are counted, in words.

use super::figures::count;
use crate::domain::query::Query;
use crate::domain::{Dataset, Level, RegionIx};
use crate::locale::Lang;

/// What the region at `ix` lies in, the nearest first up to the province: `Kab. Bogor, Jawa Barat`.
pub fn within(dataset: &Dataset, ix: RegionIx, lang: Lang) -> String {
    let above = |ix: &RegionIx| dataset.above(dataset.region(*ix).code);
    let name = |ix: RegionIx| {
        let region = dataset.region(ix);
        let is_province = region.code.level() == Level::Province;
        if is_province { lang.region_name(region).to_owned() } else { region.short_name() }
    };
    let around = std::iter::successors(above(&ix), above);
    let below_nation = around.filter(|ix| dataset.region(*ix).code.level() > Level::Nation);
    below_nation.map(name).collect::<Vec<_>>().join(", ")
}

/// How many regions `query` found, of how many: `3/514 wilayah`, `3/40 kecamatan yang diimpor`.
pub fn found_of_all(dataset: &Dataset, query: &Query, found: usize, lang: Lang) -> String {
    let level = query.level(dataset);
    let [found, all] = [found, query.among(dataset)].map(|n| count(lang, n as u64));
    if level > dataset.listed_level() {
        lang.of_imported(found, all, lang.level(level))
    } else {
        lang.of_regions(found, all)
    }
}
