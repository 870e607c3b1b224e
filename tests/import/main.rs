//! Sheets as officials make them, and what is taken and refused of each.

#[cfg(test)]
mod codes;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod sheets;
