//! What leaves the program: every kind of file read back, hostile texts, and files written whole or not at all.

#![cfg(test)]

mod files;
mod formats;
mod hostile;
mod internal;
mod pictures;
mod round;
#[path = "../support/small.rs"]
mod small;
#[path = "../support/mod.rs"]
mod support;
mod workbook;
