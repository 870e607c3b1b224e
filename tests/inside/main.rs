//! Kecamatan and desa that were imported: found, entered, summed up, and nowhere where there are none.

#![cfg(test)]

mod commands;
mod data;
mod overview;
mod query;

#[path = "../support/program.rs"]
mod program;
#[path = "../support/inside.rs"]
mod rekaan;
#[path = "../support/mod.rs"]
mod support;
