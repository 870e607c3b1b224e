//! The laws of the house, read off the sources: layers, languages, lengths, and that the project speaks of itself alone.

#![cfg(test)]
#![expect(clippy::string_slice, reason = "texts are cut where something was found")]

#[path = "house/languages.rs"]
mod languages;
#[path = "house/layers.rs"]
mod layers;
#[path = "house/package.rs"]
mod package;
#[path = "house/sources.rs"]
mod sources;
#[path = "house/supply.rs"]
mod supply;
#[path = "house/tidiness.rs"]
mod tidiness;
