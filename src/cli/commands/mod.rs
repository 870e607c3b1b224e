//! What each command does, one file for each; `region` answers `show` and every other question about one region.

pub(super) mod brief;
pub(super) mod changes;
pub(super) mod compare;
pub(super) mod config;
pub(super) mod cost;
pub(super) mod doctor;
pub(super) mod edge;
pub(super) mod export;
pub(super) mod import;
pub(super) mod list;
pub(super) mod map;
pub(super) mod plain;
pub(super) mod provinces;
pub(super) mod region;
pub(super) mod validate;
pub(super) mod views;
