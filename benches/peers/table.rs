//! The table that every program shows, and in which order its rows then stand.

use crate::Result;

/// Rows by their codes, which no two share.
pub(crate) struct Table {
    /// The whole table, as other programs read it.
    pub(crate) csv: String,
    /// As they stand in the file.
    pub(crate) codes: Vec<String>,
    /// By [`NUMBER`], the smallest first.
    pub(crate) sorted: Vec<String>,
    /// Those whose name has [`FILTER`] in it.
    pub(crate) filtered: Vec<String>,
}

/// The column of numbers to sort by: the people who live there.
const NUMBER: usize = 5;
/// What rows are filtered by.
pub(crate) const FILTER: &str = "Balikpapan";

impl Table {
    pub(crate) fn new(csv: String) -> Result<Self> {
        let mut rows: Vec<(u64, String, bool)> = Vec::new();
        for record in csv::Reader::from_reader(csv.as_bytes()).records() {
            let record = record?;
            let cell = |column| record.get(column).ok_or("a row that is too short");
            rows.push((cell(NUMBER)?.parse()?, cell(0)?.to_owned(), cell(1)?.contains(FILTER)));
        }
        let codes = |rows: &[(u64, String, bool)]| rows.iter().map(|row| row.1.clone()).collect();
        let (in_file, filtered) = (codes(&rows), rows.iter().filter(|row| row.2).map(|row| row.1.clone()).collect());
        rows.sort_by_key(|row| row.0);
        Ok(Self { csv, codes: in_file, sorted: codes(&rows), filtered })
    }
}
