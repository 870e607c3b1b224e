//! Data files into a checked [`Dataset`]: the bundled one, and the user's own laid over it.
//!
//! Every record is read once, straight from its line. A record with a fault is left out and the reading goes on, so
//! that one run reports every fault with its file, line and field.

mod fault;
mod fields;
mod figures;
mod files;
mod findings;
mod known;
mod layers;
mod object;
mod observations;
pub mod own;
pub mod place;
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
use std::sync::atomic::AtomicUsize;

/// The dataset that comes with the program.
pub fn bundled() -> Result<Dataset, Faults> {
    open(&[], false)
}

/// The bundled dataset with each of `paths` laid over it, or `paths` alone with `only`.
///
/// A path is a folder with any of the [`DataFile`]s, one such file, or a file of [imports](own), which standard input
/// (`-`) may bring as well. The error lists every fault, by file and line.
pub fn open(paths: &[PathBuf], only: bool) -> Result<Dataset, Faults> {
    open_counted(paths, only, &AtomicUsize::default())
}

/// Like [`open`], with the lines read so far counted in `lines`.
pub fn open_counted(paths: &[PathBuf], only: bool, lines: &AtomicUsize) -> Result<Dataset, Faults> {
    let inputs: Vec<Input> = paths.iter().cloned().map(Input::Path).collect();
    lay_all(&inputs, only, lines)
}

/// Something to lay over the data below.
#[derive(Clone, Debug)]
pub enum Input {
    /// A path to read.
    Path(PathBuf),
    /// The text that the file of imports at a path will have.
    Imports(PathBuf, String),
}

/// Like [`open`], with texts that are not yet in their files.
pub fn open_all(inputs: &[Input], only: bool) -> Result<Dataset, Faults> {
    lay_all(inputs, only, &AtomicUsize::default())
}

fn lay_all(inputs: &[Input], only: bool, lines: &AtomicUsize) -> Result<Dataset, Faults> {
    let mut layers = Layers::new(lines);
    if !only {
        layers.lay(None, Ok(files::bundled()));
    }
    for input in inputs {
        match input {
            Input::Imports(path, text) => layers.lay_imports(path, text),
            Input::Path(path) if files::is_imports(path) => match files::imports(path) {
                Ok(text) => layers.lay_imports(path, &text),
                Err(fault) => layers.lay(Some(path), Err(fault)),
            },
            Input::Path(path) => layers.lay(Some(path), files::read(path)),
        }
    }
    layers.finish()
}
