//! Data files as users bring them: whole, layered, broken, hostile.

#![cfg(test)]

mod broken;
mod folder;
mod hostile;
mod imports;
mod large;
mod layers;
