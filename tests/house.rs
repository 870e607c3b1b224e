//! The laws of the house, read off the sources: layers, languages, lengths, and that the project speaks of itself alone.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "a test that cannot read the sources should stop"
)]

#[path = "house/languages.rs"]
mod languages;
#[path = "house/layers.rs"]
mod layers;
#[path = "house/sources.rs"]
mod sources;
#[path = "house/tidiness.rs"]
mod tidiness;
