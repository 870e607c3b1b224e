//! The words about regions smaller than those that tables list: they are there as far as they were imported.

use super::texts;
use crate::domain::{Dataset, Level, RegionIx};
use crate::locale::Lang;

texts! {
    imported_level(level) = "{level} yang diimpor", "imported {level}";
    of_imported(k, n, level) = "{k}/{n} {level} yang diimpor", "{k}/{n} imported {level}";
    parts_level = "wilayah", "regions";
    parts_title(level) = "Di dalamnya: {level} yang diimpor", "Inside it: imported {level}";
    parts_known(k, n, level) = "{k} dari {n} {level} yang diimpor memiliki persentase terdaftar", "{k} of {n} imported {level} have a registered share";
    parts_lowest(name, share, date) = "terendah: {name}, {share}, {date}", "lowest: {name}, {share}, {date}";
    parts_sum(n, level, share) = "gabungan {n} {level}: {share}", "{n} {level} together: {share}";
    parts_beside = "angka wilayah ini sendiri tetap berlaku", "the region's own figure stands";
    parts_no_sum(k, n, level) = "gabungan tidak dihitung: {k} dari {n} {level} memiliki jumlah peserta dan penduduk", "no sum: {k} of {n} {level} have counts of members and population";
    parts_list(query) = "sebagai daftar: {query}", "as a list: {query}";
    parts_together = "gabungan", "together";
    parts_sources = "Sumber", "Sources";
    to_parts = "ke dalamnya", "inside";
}

impl Lang {
    /// What regions of `level` are called; smaller ones than tables list are there as far as they were imported.
    pub fn level_known(self, dataset: &Dataset, level: Level) -> String {
        let name = self.level(level);
        if level > dataset.listed_level() { self.imported_level(name) } else { name.to_owned() }
    }

    /// What `regions` are called together.
    pub fn level_of(self, dataset: &Dataset, regions: &[RegionIx]) -> &'static str {
        let mut levels = regions.iter().map(|ix| dataset.region(*ix).code.level());
        let first = levels.next();
        first.filter(|first| levels.all(|level| level == *first)).map_or(self.parts_level(), |level| self.level(level))
    }
}
