//! How often each frame asks for memory.
#![expect(clippy::expect_used, reason = "a benchmark that cannot set its stage should stop")]

mod scenes;
#[path = "../tests/support/mod.rs"]
mod support;

use allocation_counter::{AllocationInfo, measure};
use cakupan::app::{Key, Msg};
use cakupan::ui;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use scenes::{SIZES, views};
use std::hint::black_box;
use std::process::ExitCode;
use support::Stage;

/// The most allocations that a frame may cost for each of its cells.
const MOST_PER_CELL: f64 = 1.0;

fn main() -> ExitCode {
    println!(
        "allocations per frame, and what they come to in KiB; for a key, with the change of state before the frame"
    );
    println!("{:<18}{:>8}{:>12}{:>8}{:>12}{:>8}", "", "", "frame", "KiB", "key ↓", "KiB");
    let mut most: f64 = 0.0;
    for (width, height) in SIZES {
        for (view, mut stage) in views(width, height) {
            let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a stage");
            // The first frame also fills what the terminal keeps for all others.
            frame(&mut terminal, &stage);
            let drawn = measure(|| frame(&mut terminal, &stage));
            let again = measure(|| frame(&mut terminal, &stage));
            assert_eq!(drawn.count_total, again.count_total, "{view}: the same frame costs the same");
            let pressed = measure(|| {
                stage.send(Msg::Key(Key::char('j')));
                frame(&mut terminal, &stage);
            });
            let kib = |info: &AllocationInfo| info.bytes_total / 1024;
            println!(
                "{view:<18}{:>8}{:>12}{:>8}{:>12}{:>8}",
                format!("{width}×{height}"),
                drawn.count_total,
                kib(&drawn),
                pressed.count_total,
                kib(&pressed)
            );
            let count = u32::try_from(drawn.count_total).map_or(f64::INFINITY, f64::from);
            most = most.max(count / (f64::from(width) * f64::from(height)));
        }
    }
    println!("at most {most:.2} allocations per cell; the limit is {MOST_PER_CELL}");
    if most <= MOST_PER_CELL { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn frame(terminal: &mut Terminal<TestBackend>, stage: &Stage) {
    terminal.draw(|frame| drop(ui::render(black_box(&stage.app), frame))).expect("drawn");
}
