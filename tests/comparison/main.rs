//! Marked regions side by side: what a user sees and does there.

#![cfg(test)]

#[path = "../support/data.rs"]
mod data;
mod keys;
mod screens;
mod support;
