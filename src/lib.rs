//! cakupan: how far each kabupaten and kota of Indonesia has come towards universal health coverage.

pub mod app;
pub mod cli;
pub mod domain;
pub mod locale;
pub mod page;
pub mod report;
pub mod store;
pub mod term;
pub mod ui;
