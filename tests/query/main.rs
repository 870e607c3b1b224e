//! The query language on the bundled data.

#![cfg(test)]

mod bundled;
mod golden;
mod laws;
mod messages;
