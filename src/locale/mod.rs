//! Words, numbers and dates as the user reads them.

pub mod format;
mod lang;

pub use lang::Lang;
