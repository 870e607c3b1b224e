//! Every size of the terminal: nothing breaks, and a size that is too small says what is needed.

use crate::scenes::{MAIN, OVERLAYS, Scene, all, stage};
use crate::support::{looks, text};
use cakupan::app::{Msg, Size};
use cakupan::locale::Lang;
use cakupan::ui;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};

/// What is drawn; a cell outside of the screen would panic.
fn drawn(app: &cakupan::app::App) -> Buffer {
    let Size { width, height } = app.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let mut result = Buffer::default();
    terminal
        .draw(|frame| {
            ui::render(app, frame);
            result = frame.buffer_mut().clone();
        })
        .unwrap();
    result
}

/// Draws `scene` in each size.
fn drawn_in(scene: Scene, sizes: impl Iterator<Item = (u16, u16)>) {
    let mut stage = stage(scene, 120, 40, looks(Lang::Id));
    for (width, height) in sizes {
        stage.send(Msg::Resize(Size { width, height }));
        let text = text(&drawn(&stage.app));
        let small = width < 60 || height < 16;
        if small && width >= 40 && height >= 3 {
            let said = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(said.contains("60×16"), "{} {width}×{height}: {said}", scene.0);
        }
        assert!(small || !text.contains("60×16"), "{} {width}×{height}", scene.0);
    }
}

#[test]
fn no_small_size_breaks_any_scene() {
    // Below the smallest size no scene is drawn: what is said instead is looked at in every size once.
    let every = || (0..=60).flat_map(|width| (0..=20).map(move |height| (width, height)));
    for scene in [MAIN[0], OVERLAYS[0]] {
        drawn_in(scene, every());
    }
    for scene in all() {
        let edges =
            [0, 1, 39, 59, 60].into_iter().flat_map(|width| [0, 1, 3, 15, 16, 17, 20].map(|height| (width, height)));
        drawn_in(scene, edges);
    }
}

#[test]
fn no_large_size_breaks_any_scene() {
    for scene in all() {
        let mut stage = stage(scene, 120, 40, looks(Lang::En));
        let sizes = [(60, 200), (61, 17), (99, 27), (100, 28), (109, 30), (110, 16), (500, 16), (500, 200)];
        // The largest of all for the views alone.
        let count = if MAIN.contains(&scene) { sizes.len() } else { sizes.len() - 1 };
        for (width, height) in sizes.into_iter().take(count) {
            stage.send(Msg::Resize(Size { width, height }));
            let shown = text(&drawn(&stage.app));
            let lines: Vec<&str> = shown.lines().collect();
            // Title above and keys below: the page fills the screen, whatever stands between.
            let framed = lines.first().is_some_and(|line| line.contains("cakupan"))
                && lines.last().is_some_and(|line| line.contains("help") || line.contains(Lang::En.hint_query()));
            assert!(framed, "{} {width}×{height}\n{shown}", scene.0);
        }
    }
}

#[test]
fn a_size_that_the_state_does_not_know_yet_breaks_nothing() {
    // Between a change of the terminal and the message about it the two disagree.
    for scene in all() {
        let stage = stage(scene, 120, 40, looks(Lang::Id));
        for (width, height) in [(0, 0), (1, 1), (40, 10), (80, 24), (119, 40), (120, 39), (200, 60)] {
            let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
            terminal.draw(|frame| drop(ui::render(&stage.app, frame))).unwrap();
        }
    }
}

#[test]
fn nothing_of_the_screen_before_shines_through() {
    for scene in all() {
        let stage = stage(scene, 120, 40, looks(Lang::Id));
        let clean = drawn(&stage.app);
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        let mut again = Buffer::default();
        terminal
            .draw(|frame| {
                let area = frame.area();
                *frame.buffer_mut() = Buffer::filled(area, Cell::new("x"));
                ui::render(&stage.app, frame);
                again = frame.buffer_mut().clone();
            })
            .unwrap();
        assert_eq!(text(&clean), text(&again), "{}", scene.0);
    }
}
