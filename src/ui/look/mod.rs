//! The look: what a thing on the screen means, turned into the style in which it is drawn.

mod contrast;
mod own;
mod palette;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vision;

use ratatui::style::{Color, Modifier, Style};

use crate::app::Looks;
use crate::page::{ColorDepth, Colours, Role, Slot, Theme};
use palette::palette;

pub use contrast::{LEAST, faint};
pub(super) use own::rgb_of;

/// A theme in the colours that the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    theme: Theme,
    depth: ColorDepth,
    is_printed: bool,
    own: Colours,
}

impl Look {
    /// A look for a theme and a terminal.
    pub const fn new(theme: Theme, depth: ColorDepth) -> Self {
        Self { theme, depth, is_printed: false, own: Colours::none(theme) }
    }

    /// The look of the program: the theme, and over it the user's own colours for that theme.
    pub fn of(looks: &Looks) -> Self {
        Self { own: looks.colours.of(looks.theme), ..Self::new(looks.theme, looks.depth) }
    }

    /// The same look in the colours of another terminal.
    #[must_use]
    pub const fn on(self, depth: ColorDepth) -> Self {
        Self { depth, ..self }
    }

    /// The look for what is printed on a ground that nobody painted: text is in the terminal's own ink.
    #[must_use]
    pub const fn printed(self) -> Self {
        Self { is_printed: true, ..self }
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
        let ink = Style::new().fg(self.colour(slot(role)));
        match role {
            Role::Screen => ink.bg(self.colour(Slot::Background)),
            Role::Selection => Style::new().bg(self.colour(Slot::Selection)),
            Role::TabActive => ink.bg(self.colour(Slot::Selection)),
            Role::Bar | Role::Input => ink.bg(self.colour(Slot::Bar)),
            _ => ink,
        }
    }

    /// The colours of a role where the terminal has 16 of its own choosing: no background but the screen's can be trusted
    /// to carry every mark, so a selection reverses instead.
    fn ansi(self, role: Role) -> Style {
        let ink = Style::new().fg(self.colour(slot(role)));
        match role {
            Role::Screen => self.full(role),
            Role::Selection => Style::new().add_modifier(Modifier::REVERSED),
            Role::TabActive => ink.add_modifier(Modifier::REVERSED),
            Role::Input => ink.add_modifier(Modifier::UNDERLINED),
            // Yellow text on white cannot be read; black on yellow can.
            Role::StatusNotMet if self.theme == Theme::Light && self.own.get(Slot::NotMet).is_none() => {
                Style::new().fg(Color::Black).bg(Color::Yellow)
            }
            _ => ink,
        }
    }

    /// The user's own colour, else that of the theme; the terminal's own where neither has one.
    fn colour(self, slot: Slot) -> Color {
        let of_theme = || palette(self.theme).tone(slot).map_or(Color::Reset, |tone| tone.at(self.depth));
        self.own.get(slot).map_or_else(of_theme, |own| own::at(own, self.depth))
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
}

/// The colour in which a role writes or draws.
const fn slot(role: Role) -> Slot {
    match role {
        Role::Screen
        | Role::Text
        | Role::Selection
        | Role::Bar
        | Role::KeyText
        | Role::Tab
        | Role::Input
        | Role::Header => Slot::Text,
        Role::Dim | Role::Source | Role::NoData | Role::StatusUnknown => Slot::Dim,
        Role::Strong | Role::HeaderSorted | Role::TabActive | Role::Line => Slot::Strong,
        Role::Title => Slot::Title,
        Role::Border => Slot::Border,
        Role::BorderFocused => Slot::BorderFocused,
        Role::Key | Role::Mark => Slot::Key,
        Role::Warning => Slot::Warning,
        Role::Link => Slot::Link,
        Role::Stale => Slot::Stale,
        Role::StatusMet => Slot::Met,
        Role::StatusNear => Slot::Near,
        Role::StatusNotMet => Slot::NotMet,
        Role::Over100 => Slot::Over100,
        Role::RegisteredBin(bin) => Slot::Registered(bin),
        Role::ActiveBin(bin) => Slot::Active(bin),
        Role::Series(line) => Slot::Series(line),
    }
}

/// Whether a role is one of text alone, and of what is hatched in its ink.
const fn is_text(role: Role) -> bool {
    matches!(role, Role::Text | Role::Dim | Role::Strong | Role::Title | Role::NoData)
}

/// The emphasis of a role, the same in every theme and depth.
const fn emphasis(role: Role) -> Modifier {
    match role {
        Role::Strong | Role::Title | Role::Header | Role::TabActive | Role::Key | Role::Mark => Modifier::BOLD,
        Role::HeaderSorted => Modifier::BOLD.union(Modifier::UNDERLINED),
        Role::Link => Modifier::UNDERLINED,
        _ => Modifier::empty(),
    }
}
