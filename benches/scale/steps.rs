//! What is measured of a dataset, in the order in which a user meets it.

use crate::desk::Desk;
use crate::{Result, ms};
use cakupan::app::{Looks, Size, Start};
use cakupan::domain::Metric;
use cakupan::locale::Lang;
use cakupan::store;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// The day whose data are shown.
const AS_OF: &str = "2026-01-31";

/// What is measured: times in ms, memory in MB.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    Open,
    First,
    All,
    Sort,
    Filter,
    Name,
    Date,
    RollUp,
    Longest,
    Memory,
}

/// Every measure, in the order of the lines of the table.
pub(crate) const MEASURES: [Measure; 10] = [
    Measure::Open,
    Measure::First,
    Measure::All,
    Measure::Sort,
    Measure::Filter,
    Measure::Name,
    Measure::Date,
    Measure::RollUp,
    Measure::Longest,
    Measure::Memory,
];

impl Measure {
    /// Its name and unit.
    pub(crate) const fn named(self) -> &'static str {
        match self {
            Self::Open => "open: read and check every field, ms",
            Self::First => "first screen: where each region stands, ms",
            Self::All => "list every desa, ms",
            Self::Sort => "sort them by a number, ms",
            Self::Filter => "filter them by a share, ms",
            Self::Name => "filter them by a name, ms",
            Self::Date => "another date, ms",
            Self::RollUp => "roll them up to the nation, ms",
            Self::Longest => "the interface is busy at most, ms",
            Self::Memory => "peak memory, MB",
        }
    }
}

/// Every measure of the data of `folder`, in order.
pub(crate) fn measure(folder: &Path) -> Result<Vec<f64>> {
    let began = Instant::now();
    let dataset = store::open(&[folder.to_owned()], false).map_err(|faults| faults.to_string())?;
    let open = began.elapsed();
    let looks = Looks::full(Lang::Id);
    let (mut desk, first) = Desk::open(Start::new(Arc::new(dataset), looks, Size::default(), AS_OF.parse()?))?;
    let all = desk.ask("level:village")?;
    let sort = desk.ask("level:village sort:pop-desc")?;
    let filter = desk.ask("level:village reg:>=90 sort:pop")?;
    let name = desk.ask("level:village baci")?;
    desk.ask("level:village")?;
    let date = desk.press("[")?;
    let began = Instant::now();
    desk.app.snapshot.rollup(Metric::Registered, desk.app.rows.iter().copied());
    let roll_up = began.elapsed();
    // Every view, and what is done in it.
    for keys in
        ["jjG", "2jG", "3+j-", "4jj\r", "5jG", "7jG", "8jG", "1 j j jc", "1\rjj\u{1b}", "pbog\u{1b}", "fj\u{1b}"]
    {
        desk.press(keys)?;
    }
    desk.press("u")?;
    let longest = desk.longest;
    let times = [open, first, all, sort, filter, name, date, roll_up, longest].map(ms);
    Ok(times.into_iter().chain([peak_memory()?]).collect())
}

/// The most memory that this process has held, in MB.
fn peak_memory() -> Result<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("a process without memory")?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes * 1.024 / 1000.0)
}
