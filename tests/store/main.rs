//! Data files as users bring them: whole, layered, broken, hostile.

mod broken;
mod folder;
mod hostile;
mod layers;
