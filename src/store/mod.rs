//! Data files into a checked [`Dataset`]: the bundled one, and the user's own laid over it.
//!
//! Every record is read once, straight from its line. A record with a fault is left out and the reading goes on, so
//! that one run reports every fault with its file, line and field.

mod fault;
mod files;
mod known;
mod layers;
mod object;
mod observations;
mod places;
mod raster;
mod rules;
mod table;
mod value;

pub use fault::{DataFile, Fault, FaultKind, Faults, JsonType};
pub use raster::raster;

use crate::domain::Dataset;
use layers::Layers;
use std::path::PathBuf;

/// The dataset that comes with the program.
pub fn bundled() -> Result<Dataset, Faults> {
    open(&[], false)
}

/// The bundled dataset with each of `paths` laid over it, or `paths` alone with `only`.
///
/// A path is a folder with any of the [`DataFile`]s or one such file. The error lists every fault, by file and line.
pub fn open(paths: &[PathBuf], only: bool) -> Result<Dataset, Faults> {
    let mut layers = Layers::default();
    if !only {
        layers.lay(None, Ok(files::bundled()));
    }
    for path in paths {
        layers.lay(Some(path), files::read(path));
    }
    layers.finish()
}
