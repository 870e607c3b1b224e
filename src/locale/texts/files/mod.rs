//! The words of files: settings, spreadsheets, imports, exports, and what is kept between two runs.

mod config;
mod export;
mod import;
mod imports;
mod session;
mod sheet;

use super::texts;
