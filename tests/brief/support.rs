//! The bundled data, data changed by hand, and fact sheets of them.

use crate::data::BUNDLED;
use cakupan::brief::{Brief, Format, Options, Text, of_region, of_regions, year_before};
use cakupan::domain::{Dataset, Records, Region, RegionCode, RegionIx, RuleChoice, Snapshot};
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use std::sync::{Arc, LazyLock};

/// The bundled data on their last day, and a year before.
pub(crate) static NOW: LazyLock<Pair> = LazyLock::new(|| Pair::new(&BUNDLED, "2026-11-22"));

/// What is known on a date, and what was known a year before.
pub(crate) struct Pair {
    pub(crate) now: Snapshot,
    pub(crate) before: Snapshot,
}

impl Pair {
    pub(crate) fn new(dataset: &Arc<Dataset>, as_of: &str) -> Self {
        let now = Snapshot::new(dataset.clone(), as_of.parse().unwrap(), RuleChoice::default());
        let before = year_before(&now);
        Self { now, before }
    }

    pub(crate) fn ix(&self, code: &str) -> RegionIx {
        self.now.dataset.find(RegionCode::parse(code).unwrap()).unwrap()
    }

    pub(crate) fn of(&self, ix: RegionIx, lang: Lang, format: Format) -> Brief {
        of_region(&self.now, &self.before, ix, options(lang, format))
    }

    /// The fact sheet of so many listed regions.
    pub(crate) fn of_first(&self, regions: usize, lang: Lang) -> Brief {
        let rows: Vec<RegionIx> = self.now.dataset.listed().iter().copied().take(regions).collect();
        of_regions(&self.now, &rows, "", options(lang, Format::Html))
    }
}

pub(crate) const fn options(lang: Lang, format: Format) -> Options {
    Options { lang, glyphs: GlyphSet::Unicode, format }
}

/// The bundled records, to be changed.
pub(crate) fn records() -> Records {
    Records {
        layers: BUNDLED.layers().to_vec(),
        islands: BUNDLED.islands().to_vec(),
        regions: BUNDLED.regions().map(|(_, region)| (region.clone(), 0)).collect(),
        aliases: Vec::new(),
        sources: BUNDLED.sources().to_vec(),
        observations: BUNDLED.all_observations().to_vec(),
        rules: BUNDLED.rules().to_vec(),
        rates: BUNDLED.rates().to_vec(),
        events: BUNDLED.events().to_vec(),
    }
}

/// The region of `records` with that code.
pub(crate) fn region<'a>(records: &'a mut Records, code: &str) -> &'a mut Region {
    let code = RegionCode::parse(code).unwrap();
    &mut records.regions.iter_mut().find(|(region, _)| region.code == code).unwrap().0
}

/// A text as it reads, without its references.
pub(crate) fn said(text: &Text) -> String {
    text.0.iter().map(|span| span.text.as_str()).collect()
}
