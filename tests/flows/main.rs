//! What the user does: scripts of keys, inputs, actions, and any keys at all.

#![cfg(test)]

mod actions;
mod asked;
mod clock;
mod guidance;
mod inputs;
mod keys;
mod model;
mod play;
mod reference;
mod reload;
mod script;

#[path = "../support/mod.rs"]
mod support;
