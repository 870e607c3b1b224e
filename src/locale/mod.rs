//! Words, numbers and dates as the user reads them.

pub mod format;
mod lang;
mod texts;

pub use lang::Lang;
pub mod fault;
pub mod lang;
