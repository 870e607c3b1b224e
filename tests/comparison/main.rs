//! Marked regions side by side: what a user sees and does there.

#[cfg(test)]
mod keys;
#[cfg(test)]
mod screens;
#[cfg(test)]
mod support;
