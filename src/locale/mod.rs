//! Words, numbers and dates as the user reads them.

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
pub use texts::{MARKS, mark_line};
