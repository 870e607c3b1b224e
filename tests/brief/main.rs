//! The fact sheet: what it says in three forms, that each number has its note, that it fits on paper, and its command.

#[cfg(test)]
mod command;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod page;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod snapshots;
#[cfg(test)]
mod support;
