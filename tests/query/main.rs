//! The query language on the bundled data.

#[cfg(test)]
mod bundled;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod messages;
