//! Sheets into records: which columns mean what, which rows are taken, and why the others are not.

mod record;

pub use record::{Origin, Record};
