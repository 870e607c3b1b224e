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
    /// What rows are filtered by: a name.
    pub(crate) filter: String,
    /// Those whose name has it in it.
    pub(crate) filtered: Vec<String>,
}

/// The column of numbers to sort by: the people who live there.
const NUMBER: usize = 5;
/// What the bundled regions are filtered by.
const CITY: &str = "Balikpapan";

impl Table {
    pub(crate) fn new(csv: String) -> Result<Self> {
        let mut rows: Vec<(u64, String, String)> = Vec::new();
        for record in csv::Reader::from_reader(csv.as_bytes()).records() {
            let record = record?;
            let cell = |column| record.get(column).ok_or("a row that is too short");
            rows.push((cell(NUMBER)?.parse()?, cell(0)?.to_owned(), cell(1)?.to_owned()));
        }
        let having = |filter: &str| -> Vec<String> {
            rows.iter().filter(|row| row.2.contains(filter)).map(|row| row.1.clone()).collect()
        };
        // Invented regions are filtered by a name that none of the others has in its own.
        let own = rows.iter().skip(rows.len() / 2).filter_map(|row| row.2.split(' ').next());
        let filter = if csv.contains(CITY) { Some(CITY) } else { own.take(1_000).find(|name| having(name).len() == 1) };
        let filter = filter.ok_or("no name of its own")?.to_owned();
        let (in_file, filtered) = (codes(&rows), having(&filter));
        rows.sort_by_key(|row| row.0);
        Ok(Self { csv, codes: in_file, sorted: codes(&rows), filter, filtered })
    }
}

fn codes(rows: &[(u64, String, String)]) -> Vec<String> {
    rows.iter().map(|row| row.1.clone()).collect()
}
