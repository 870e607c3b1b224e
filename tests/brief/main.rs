//! The fact sheet: what it says in three forms, that each number has its note, that it fits on paper, and its command.

#![cfg(test)]

mod command;
#[path = "../support/data.rs"]
mod data;
mod hostile;
mod notes;
mod page;
mod paper;
#[path = "../support/program.rs"]
mod program;
mod snapshots;
mod support;
