//! The bundled map: text of runs into a raster.

use crate::domain::{Dataset, Raster, RegionCode, RegionIx, Run};
use std::collections::HashMap;

const TEXT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/region-raster.txt"));

/// The land of the dataset's kabupaten and kota, in cells of 0.025 degrees; what the dataset does not hold is left out.
///
/// It takes about a millisecond: ask once, when a map is first opened.
pub fn raster(dataset: &Dataset) -> Raster {
    let mut known: HashMap<&str, Option<RegionIx>> = HashMap::new();
    let mut find = |code| *known.entry(code).or_insert_with(|| dataset.find(RegionCode::parse(code)?));
    let mut row = |line: &'static str| -> Vec<Run> {
        let runs = line.split(' ').filter_map(parts);
        runs.filter_map(|(start, length, code)| Some(Run { start, length, region: find(code)? })).collect()
    };
    let rows = lines().map(&mut row).collect();
    Raster::new(rows, dataset.region_count())
}

/// The rows of the raster: what follows the comment.
fn lines() -> impl Iterator<Item = &'static str> {
    TEXT.lines().filter(|line| !line.starts_with('#'))
}

/// The parts of `START+LENGTH=CODE`.
fn parts(run: &str) -> Option<(u16, u16, &str)> {
    let (cells, code) = run.split_once('=')?;
    let (start, length) = cells.split_once('+')?;
    Some((start.parse().ok()?, length.parse().ok()?, code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_of_the_map_is_read_and_lies_behind_the_one_before() {
        let dataset = crate::store::bundled().unwrap();
        let raster = raster(&dataset);
        assert_eq!(raster.rows(), 686);
        for (row, line) in lines().enumerate() {
            let runs = raster.row(row);
            assert_eq!(runs.len(), line.split_whitespace().count(), "row {row}: {line}");
            assert!(runs.windows(2).all(|pair| pair[0].end() <= pair[1].start), "row {row}");
            assert!(runs.iter().all(|run| run.length > 0 && run.end() <= 1_844), "row {row}");
        }
    }

    #[test]
    fn every_listed_region_has_land_of_its_own() {
        let dataset = crate::store::bundled().unwrap();
        let raster = raster(&dataset);
        for ix in dataset.listed() {
            let ground = raster.ground(*ix).unwrap_or_else(|| panic!("{:?} has no cell", dataset.region(*ix).code));
            let (x, y) = ground.spot;
            let here = raster.row(usize::from(y)).iter().find(|run| (run.start..run.end()).contains(&x)).unwrap();
            assert_eq!(here.region, *ix, "the spot of {:?} lies in its land", dataset.region(*ix).code);
        }
    }
}
