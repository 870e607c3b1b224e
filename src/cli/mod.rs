//! The command line.

pub mod env;
