//! The words of the command line: its help, its faults, its examples.

mod cli;
mod doctor;
mod ecosystem;
mod examples;

use super::texts;
