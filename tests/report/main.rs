//! What a region's report says: that it fits, reads well, and leaves nothing out.

#![cfg(test)]

mod answers;
#[path = "../support/data.rs"]
mod data;
mod region;
mod rivals;
