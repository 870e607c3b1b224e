//! The program with marked regions, without a terminal.

use crate::data::BUNDLED;
use cakupan::app::{Action, App, Key, Looks, Msg, Size, Start, compute, update};
use cakupan::domain::RegionCode;
use cakupan::locale::Lang;
use cakupan::page::{ColorDepth, Colours, GlyphSet, MapGlyphs, Theme};
use cakupan::ui::render;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

/// Tanjungbalai and Pontianak; then Karawang (over 100 %), Kutai Kartanegara, Asmat (no data) and Kutai Barat.
pub(crate) const SIX: [&str; 6] = ["12.74", "61.71", "32.15", "64.02", "93.04", "64.07"];

pub(crate) const UNICODE: Looks = Looks {
    lang: Lang::Id,
    theme: Theme::Dark,
    depth: ColorDepth::True,
    glyphs: GlyphSet::Unicode,
    map: MapGlyphs::Auto,
    colours: Colours::none(Theme::Dark),
};

pub(crate) fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

/// The comparison of the first `regions` of [`SIX`] on a screen of `size`.
pub(crate) fn comparing(regions: usize, (width, height): (u16, u16), looks: Looks) -> App {
    let day = "2026-02-28".parse().unwrap();
    let mut app = App::new(Start::new(BUNDLED.clone(), looks, Size { width, height }, day));
    for mark in SIX.iter().take(regions) {
        app.spec.selected = Some(code(mark));
        act(&mut app, Action::Mark);
    }
    act(&mut app, Action::Compare);
    app
}

/// Presses the first key of an action, and lets what it asks for be computed.
pub(crate) fn act(app: &mut App, action: Action) {
    press(app, action.keys()[0]);
}

pub(crate) fn press(app: &mut App, key: Key) {
    tell(app, Msg::Key(key));
}

pub(crate) fn tell(app: &mut App, msg: Msg) {
    for effect in update(app, msg) {
        if let cakupan::app::Effect::Compute(request) = effect {
            update(app, Msg::Computed(Box::new(compute::answer(&request))));
        }
    }
}

pub(crate) fn drawn(app: &App) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(app.size.width, app.size.height)).unwrap();
    terminal.draw(|frame| drop(render(app, frame))).unwrap();
    terminal.backend().buffer().clone()
}

/// The cells of the screen as text, without what stands at the end of a line.
pub(crate) fn screen(app: &App) -> String {
    let buffer = drawn(app);
    let row = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    let rows: Vec<String> = (0..buffer.area.height).map(|y| row(y).trim_end().to_owned()).collect();
    rows.join("\n")
}
