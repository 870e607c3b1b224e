//! The laws of the house, read off the sources: layers, languages, lengths, and that the project speaks of itself alone.

#![cfg(test)]
#![expect(clippy::string_slice, reason = "texts are cut where something was found")]

mod languages;
mod layers;
mod package;
mod sources;
mod supply;
mod tidiness;
