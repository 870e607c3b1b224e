//! Words, numbers and dates as the user reads them.

pub mod lang;
