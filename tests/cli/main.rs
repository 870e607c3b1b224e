//! The command line as it is typed: answers, complaints, exit codes.

#[cfg(test)]
mod changes;
#[cfg(test)]
mod claims;
#[cfg(test)]
mod complaints;
#[cfg(test)]
mod complete;
#[cfg(test)]
mod cost;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod export;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod import;
#[cfg(test)]
mod list;
#[cfg(test)]
mod map;
#[cfg(test)]
mod projection;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod settings;
#[cfg(test)]
mod show;
#[cfg(test)]
mod support;
#[cfg(test)]
mod validate;
