//! The colours of each theme, in every depth.
//!
//! Data runs from orange over a neutral to blue around the line and from blue to yellow along a scale, never between red
//! and green. The tests of the look hold each palette to a contrast and to a distance between colours as seen in all three
//! dichromacies. Where the 256 colours have no near twin of a 24-bit one, the two are chosen apart and both are tested.

use ratatui::style::Color;

use crate::page::{ColorDepth, Slot, Theme};

/// One colour, in the three depths that have colours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tone {
    rgb: u32,
    index: u8,
    ansi: Color,
}

impl Tone {
    /// The colour as a terminal of that depth takes it.
    pub(super) const fn at(self, depth: ColorDepth) -> Color {
        match depth {
            ColorDepth::True => Color::from_u32(self.rgb),
            ColorDepth::Indexed256 => Color::Indexed(self.index),
            ColorDepth::Ansi16 => self.ansi,
            ColorDepth::None => Color::Reset,
        }
    }

    /// Red, green and blue.
    pub(super) const fn rgb(self) -> u32 {
        self.rgb
    }
}

/// A colour chosen apart for each depth.
const fn tone(rgb: u32, index: u8, ansi: Color) -> Tone {
    Tone { rgb, index, ansi }
}

/// One of the 240 colours of xterm that are the same everywhere, used in 24 bits too.
const fn xterm(index: u8, ansi: Color) -> Tone {
    Tone { rgb: xterm_rgb(index), index, ansi }
}

/// Red, green and blue of the xterm colours 16 to 255: a cube of six steps a side, then 24 greys.
pub(super) const fn xterm_rgb(index: u8) -> u32 {
    const fn step(n: u8) -> u32 {
        if n == 0 { 0 } else { 55 + 40 * n as u32 }
    }
    if index >= 232 {
        let grey = 8 + 10 * (index as u32 - 232);
        return grey << 16 | grey << 8 | grey;
    }
    let cube = index.saturating_sub(16);
    step(cube / 36) << 16 | step(cube / 6 % 6) << 8 | step(cube % 6)
}

/// The colours of a theme. `None` as background leaves the terminal's own.
#[derive(Debug)]
pub(super) struct Palette {
    pub(super) background: Option<Tone>,
    pub(super) selection: Tone,
    pub(super) bar: Tone,
    pub(super) text: Tone,
    pub(super) dim: Tone,
    pub(super) strong: Tone,
    pub(super) title: Tone,
    pub(super) border: Tone,
    pub(super) border_focused: Tone,
    pub(super) key: Tone,
    pub(super) warning: Tone,
    pub(super) link: Tone,
    pub(super) stale: Tone,
    pub(super) met: Tone,
    pub(super) near: Tone,
    pub(super) not_met: Tone,
    pub(super) over100: Tone,
    pub(super) registered: [Tone; 5],
    pub(super) active: [Tone; 5],
    pub(super) series: [Tone; 6],
}

impl Palette {
    /// The colour for `slot`; `None` for a background that is left to the terminal.
    pub(super) fn tone(&self, slot: Slot) -> Option<Tone> {
        Some(match slot {
            Slot::Background => return self.background,
            Slot::Selection => self.selection,
            Slot::Bar => self.bar,
            Slot::Text => self.text,
            Slot::Dim => self.dim,
            Slot::Strong => self.strong,
            Slot::Title => self.title,
            Slot::Border => self.border,
            Slot::BorderFocused => self.border_focused,
            Slot::Key => self.key,
            Slot::Warning => self.warning,
            Slot::Link => self.link,
            Slot::Stale => self.stale,
            Slot::Met => self.met,
            Slot::Near => self.near,
            Slot::NotMet => self.not_met,
            Slot::Over100 => self.over100,
            Slot::Registered(bin) => bin_tone(&self.registered, bin),
            Slot::Active(bin) => bin_tone(&self.active, bin),
            Slot::Series(line) => series_tone(&self.series, line),
        })
    }
}

/// The tone of a bin; one beyond the last takes the last.
fn bin_tone(tones: &[Tone; 5], bin: usize) -> Tone {
    let [.., last] = tones;
    *tones.get(bin).unwrap_or(last)
}

/// The tone of a line, the first again after the last.
fn series_tone(tones: &[Tone; 6], line: usize) -> Tone {
    let [first, ..] = tones;
    *tones.get(line % tones.len()).unwrap_or(first)
}

/// The palette of a theme.
pub(super) const fn palette(theme: Theme) -> &'static Palette {
    match theme {
        Theme::Dark => &DARK,
        Theme::Light => &LIGHT,
        Theme::HighContrast => &CONTRAST,
    }
}

const DARK: Palette = Palette {
    background: None,
    selection: tone(0x0010_1c38, 17, Color::Reset),
    bar: tone(0x001c_1f28, 235, Color::Reset),
    text: xterm(252, Color::Reset),
    dim: xterm(248, Color::Gray),
    strong: xterm(231, Color::White),
    title: xterm(153, Color::LightCyan),
    border: xterm(241, Color::DarkGray),
    border_focused: xterm(75, Color::LightBlue),
    key: xterm(153, Color::LightCyan),
    warning: xterm(222, Color::LightYellow),
    link: xterm(116, Color::LightCyan),
    stale: xterm(180, Color::Gray),
    met: xterm(75, Color::LightBlue),
    near: xterm(229, Color::White),
    not_met: xterm(208, Color::Yellow),
    over100: xterm(123, Color::LightBlue),
    registered: [
        xterm(166, Color::Yellow),
        xterm(214, Color::LightYellow),
        xterm(250, Color::White),
        xterm(75, Color::LightBlue),
        xterm(27, Color::Blue),
    ],
    active: [
        xterm(62, Color::Blue),
        xterm(68, Color::LightBlue),
        xterm(109, Color::Gray),
        xterm(186, Color::Yellow),
        xterm(228, Color::LightYellow),
    ],
    series: BRIGHT_SERIES,
};

const LIGHT: Palette = Palette {
    background: Some(xterm(231, Color::White)),
    selection: tone(0x00d6_ebff, 254, Color::Reset),
    bar: xterm(255, Color::Reset),
    text: xterm(234, Color::Black),
    dim: xterm(240, Color::DarkGray),
    strong: xterm(16, Color::Black),
    title: xterm(24, Color::Blue),
    border: xterm(246, Color::DarkGray),
    border_focused: xterm(25, Color::Blue),
    key: xterm(24, Color::Blue),
    warning: xterm(58, Color::Magenta),
    link: xterm(55, Color::Magenta),
    stale: tone(0x006f_4a3c, 59, Color::DarkGray),
    met: xterm(25, Color::Blue),
    near: xterm(236, Color::Black),
    not_met: xterm(94, Color::Yellow),
    over100: xterm(18, Color::Blue),
    registered: [
        tone(0x007a_3300, 88, Color::Yellow),
        tone(0x00c2_6a00, 130, Color::DarkGray),
        tone(0x0076_7676, 243, Color::Black),
        tone(0x002f_7ed8, 32, Color::LightBlue),
        tone(0x0000_347f, 18, Color::Blue),
    ],
    active: [
        xterm(130, Color::Yellow),
        xterm(65, Color::DarkGray),
        xterm(24, Color::LightBlue),
        xterm(21, Color::Blue),
        xterm(18, Color::Black),
    ],
    series: [
        xterm(21, Color::Blue),
        xterm(130, Color::Yellow),
        xterm(59, Color::Black),
        xterm(31, Color::LightBlue),
        xterm(52, Color::DarkGray),
        xterm(17, Color::Gray),
    ],
};

const CONTRAST: Palette = Palette {
    background: Some(xterm(16, Color::Black)),
    selection: xterm(17, Color::Reset),
    bar: xterm(235, Color::Reset),
    text: xterm(231, Color::White),
    dim: xterm(252, Color::Gray),
    strong: xterm(231, Color::White),
    title: xterm(195, Color::White),
    border: xterm(250, Color::Gray),
    border_focused: xterm(226, Color::LightYellow),
    key: xterm(226, Color::LightYellow),
    warning: xterm(226, Color::LightYellow),
    link: xterm(123, Color::LightCyan),
    stale: xterm(223, Color::Gray),
    met: xterm(39, Color::LightBlue),
    near: xterm(231, Color::White),
    not_met: xterm(214, Color::LightYellow),
    over100: xterm(123, Color::LightBlue),
    registered: [
        xterm(166, Color::Yellow),
        xterm(221, Color::LightYellow),
        xterm(255, Color::White),
        xterm(45, Color::LightBlue),
        xterm(69, Color::Blue),
    ],
    active: [
        xterm(69, Color::Blue),
        xterm(72, Color::LightBlue),
        xterm(115, Color::Gray),
        xterm(186, Color::Yellow),
        xterm(230, Color::LightYellow),
    ],
    series: BRIGHT_SERIES,
};

/// The lines of a comparison on a dark or black background.
const BRIGHT_SERIES: [Tone; 6] = [
    xterm(110, Color::LightBlue),
    xterm(184, Color::LightYellow),
    xterm(174, Color::White),
    xterm(50, Color::Gray),
    xterm(135, Color::Blue),
    xterm(100, Color::Yellow),
];
