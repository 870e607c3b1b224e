//! Sheets as officials make them, and what is taken and refused of each.

#![cfg(test)]

mod codes;
#[path = "../support/data.rs"]
mod data;
mod desk;
mod faults;
mod fields;
mod laws;
mod messages;
mod sheets;
