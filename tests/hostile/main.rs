//! Bytes that nobody meant for the program, numbers and sizes at every limit, and what is no file: a clear error or a
//! right answer, within a stated amount of memory.

#![cfg(test)]
#![expect(clippy::missing_panics_doc, reason = "what does not hold is a panic")]

pub mod bodies;
#[cfg(unix)]
mod files;
mod found;
#[cfg(target_os = "linux")]
mod memory;
mod mutation;
mod numbers;
mod properties;
mod support;
