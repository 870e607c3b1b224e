//! `cakupan schema`: what the commands print for other programs, as a JSON Schema.

/// The schema (2020-12), each command under its own name in `$defs`; tests hold the commands to it.
pub(super) const SCHEMA: &str = include_str!("schema.json");
