//! The program in a real terminal: what it takes over, what it gives back, what a user sees.

#![cfg(test)]
#![cfg(unix)]

mod brief;
mod chance;
mod colours;
mod doctor;
mod ending;
mod export;
mod full;
mod journey;
mod large;
mod moments;
mod panics;
mod patience;
mod play;
mod poor;
mod reload;
mod resumed;
mod screen;
mod session;
mod settings;
mod shells;
#[cfg(target_os = "linux")]
mod slow;
mod stopping;
#[cfg(target_os = "linux")]
mod storm;
