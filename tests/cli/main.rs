//! The command line as it is typed: answers, complaints, exit codes.

#![cfg(test)]

mod changes;
mod claims;
mod colours;
mod complaints;
mod complete;
mod cost;
mod doctor;
mod examples;
mod export;
#[cfg(unix)]
mod faults;
mod hostile;
mod import;
mod list;
mod map;
#[cfg(unix)]
mod pipes;
mod plain;
#[path = "../support/program.rs"]
mod program;
mod projection;
mod questions;
mod schema;
mod settings;
mod show;
#[path = "../support/small.rs"]
mod small;
mod support;
mod validate;
mod views;
