//! The look: what a thing on the screen means, turned into the style in which it is drawn.

mod palette;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vision;

use ratatui::style::{Color, Modifier, Style};

use crate::page::{ColorDepth, Role, Theme};
use palette::{Tone, palette};

/// A theme in the colours that the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    theme: Theme,
    depth: ColorDepth,
    is_printed: bool,
}

impl Look {
    /// A look for a theme and a terminal.
    pub const fn new(theme: Theme, depth: ColorDepth) -> Self {
        Self { theme, depth, is_printed: false }
    }

    /// The look for what is printed on a ground that nobody painted: text is in the terminal's own ink.
    #[must_use]
    pub const fn printed(self) -> Self {
        Self { is_printed: true, ..self }
    }

    /// The theme it was made from. Without colours all themes look alike.
    pub const fn theme(self) -> Theme {
        self.theme
    }

    /// The colours it is made for.
    pub const fn depth(self) -> ColorDepth {
        self.depth
    }

    /// The style of a role, to be laid over what lies below.
    pub fn style(self, role: Role) -> Style {
        let colors = match self.depth {
            ColorDepth::None => Self::mono(role),
            _ if self.is_printed && is_text(role) => Self::mono(role),
            ColorDepth::Ansi16 => self.ansi(role),
            ColorDepth::True | ColorDepth::Indexed256 => self.full(role),
        };
        colors.add_modifier(emphasis(role))
    }

    /// The colours of a role where the terminal has 256 or more.
    fn full(self, role: Role) -> Style {
        let palette = palette(self.theme);
        let ink = Style::new().fg(self.ink(role).at(self.depth));
        match role {
            Role::Screen => ink.bg(palette.background.map_or(Color::Reset, |tone| tone.at(self.depth))),
            Role::Selection => Style::new().bg(palette.selection.at(self.depth)),
            Role::TabActive => ink.bg(palette.selection.at(self.depth)),
            Role::Bar | Role::Input => ink.bg(palette.bar.at(self.depth)),
            _ => ink,
        }
    }

    /// The colours of a role where the terminal has 16 of its own choosing: no background but the screen's can be trusted
    /// to carry every mark, so a selection reverses instead.
    fn ansi(self, role: Role) -> Style {
        let ink = Style::new().fg(self.ink(role).at(self.depth));
        match role {
            Role::Screen => self.full(role),
            Role::Selection => Style::new().add_modifier(Modifier::REVERSED),
            Role::TabActive => ink.add_modifier(Modifier::REVERSED),
            Role::Input => ink.add_modifier(Modifier::UNDERLINED),
            // Yellow text on white cannot be read; black on yellow can.
            Role::StatusNotMet if self.theme == Theme::Light => Style::new().fg(Color::Black).bg(Color::Yellow),
            _ => ink,
        }
    }

    /// A role without any colour. The selection is seen by its reversal, which a colour would undo under `NO_COLOR`.
    fn mono(role: Role) -> Style {
        let plain = Style::new().fg(Color::Reset);
        match role {
            Role::Screen => plain.bg(Color::Reset),
            Role::Selection => Style::new().add_modifier(Modifier::REVERSED),
            Role::TabActive => plain.add_modifier(Modifier::REVERSED),
            Role::Input | Role::HeaderSorted => plain.add_modifier(Modifier::UNDERLINED),
            Role::Dim | Role::Stale | Role::NoData => plain.add_modifier(Modifier::DIM),
            Role::BorderFocused | Role::Warning | Role::StatusNotMet => plain.add_modifier(Modifier::BOLD),
            _ => plain,
        }
    }

    /// The colour in which a role writes or draws.
    fn ink(self, role: Role) -> Tone {
        let palette = palette(self.theme);
        match role {
            Role::Screen
            | Role::Text
            | Role::Selection
            | Role::Bar
            | Role::KeyText
            | Role::Tab
            | Role::Input
            | Role::Header => palette.text,
            Role::Dim | Role::Source | Role::NoData | Role::StatusUnknown => palette.dim,
            Role::Strong | Role::HeaderSorted | Role::TabActive | Role::Line => palette.strong,
            Role::Title => palette.title,
            Role::Border => palette.border,
            Role::BorderFocused => palette.border_focused,
            Role::Key | Role::Mark => palette.key,
            Role::Warning => palette.warning,
            Role::Error => palette.error,
            Role::Link => palette.link,
            Role::Stale => palette.stale,
            Role::StatusMet => palette.met,
            Role::StatusNear => palette.near,
            Role::StatusNotMet => palette.not_met,
            Role::Over100 => palette.over100,
            Role::RegisteredBin(bin) => bin_tone(&palette.registered, bin),
            Role::ActiveBin(bin) => bin_tone(&palette.active, bin),
            Role::Series(line) => series_tone(&palette.series, line),
        }
    }
}

/// Whether a role is one of text alone, and of what is hatched in its ink.
const fn is_text(role: Role) -> bool {
    matches!(role, Role::Text | Role::Dim | Role::Strong | Role::Title | Role::NoData)
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

/// The emphasis of a role, the same in every theme and depth.
const fn emphasis(role: Role) -> Modifier {
    match role {
        Role::Strong | Role::Title | Role::Header | Role::TabActive | Role::Key | Role::Mark | Role::Error => {
            Modifier::BOLD
        }
        Role::HeaderSorted => Modifier::BOLD.union(Modifier::UNDERLINED),
        Role::Link => Modifier::UNDERLINED,
        _ => Modifier::empty(),
    }
}
