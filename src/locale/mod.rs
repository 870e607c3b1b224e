//! Words, numbers and dates as the user reads them.

mod fault;
pub mod format;
mod lang;
mod texts;

pub use fault::fault;
pub use lang::Lang;
pub use texts::{MARKS, mark_line};
