//! Words, numbers and dates as the user reads them.
//!
//! Every text is a method of [`Lang`], from one line with both languages in `texts/`, one file a topic. [`format`](mod@format)
//! writes numbers and dates, [`parse_amount`] reads them back. What the rooms below leave as typed data is put into words
//! here: refused rows of an import, a [`fault`](fault()) of a data file, a query that is not understood.

mod amount;
mod fault;
pub mod format;
mod import;
mod lang;
mod sheet;
mod spoken;
mod texts;

pub use amount::parse_amount;
pub use fault::{fault, fault_message};
pub use lang::Lang;
pub use texts::{MARKS, SIGNS, mark_line, sign_line};
