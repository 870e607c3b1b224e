//! Colours of the user's own, laid over those of a theme: what each is for, and how it is written.

use super::Theme;
use std::fmt;

/// A colour as settings have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Colour {
    /// Red, green and blue: `#5fafff`.
    Rgb(u8, u8, u8),
    /// One of the 256 of xterm, the first 16 by name: `light-blue` is 12. Each terminal has these 16 of its own.
    Indexed(u8),
}

/// The names of the first 16 colours of a terminal.
const NAMES: [&str; 16] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "gray",
    "dark-gray",
    "light-red",
    "light-green",
    "light-yellow",
    "light-blue",
    "light-magenta",
    "light-cyan",
    "white",
];

impl Colour {
    /// The colour that `text` names: a name, a number to 255, or `#` and six hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(digits) = text.strip_prefix('#') {
            let is_hex = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
            let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)?.to_be_bytes();
            return Some(Self::Rgb(red, green, blue));
        }
        let named = NAMES.iter().position(|name| name.eq_ignore_ascii_case(text));
        let index = named.and_then(|at| u8::try_from(at).ok());
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        index.or_else(|| text.parse().ok().filter(|_| is_number)).map(Self::Indexed)
    }
}

/// As settings have it.
impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rgb(red, green, blue) => write!(f, "#{red:02x}{green:02x}{blue:02x}"),
            Self::Indexed(index) => match NAMES.get(usize::from(*index)) {
                Some(name) => f.write_str(name),
                None => write!(f, "{index}"),
            },
        }
    }
}

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// Behind everything.
    Background,
    /// Behind the selected row.
    Selection,
    /// Behind header, footer and fields for typing.
    Bar,
    /// Text.
    Text,
    /// Text that steps back.
    Dim,
    /// Text that steps forward.
    Strong,
    /// Titles.
    Title,
    /// Frames.
    Border,
    /// The frame of the pane that has the keyboard.
    BorderFocused,
    /// Keys and marked rows.
    Key,
    /// What the user should know.
    Warning,
    /// Addresses.
    Link,
    /// Stale figures.
    Stale,
    /// A clause that is met.
    Met,
    /// A clause that is nearly met.
    Near,
    /// A clause that is not met.
    NotMet,
    /// Shares over 100 %.
    Over100,
    /// A bin of the registered share, 0 (lowest) to 4; more counts as 4.
    Registered(usize),
    /// A bin of the active share, 0 (lowest) to 4; more counts as 4.
    Active(usize),
    /// A line of a comparison, 0 to 5, round and round.
    Series(usize),
}

/// Several colours of one use.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// Its name in the settings.
    pub name: &'static str,
    /// Its slots, from the first on.
    pub slot: fn(usize) -> Slot,
    /// How many colours it has.
    pub count: usize,
}

impl Scale {
    /// Its slots.
    pub fn slots(self) -> impl Iterator<Item = Slot> {
        (0..self.count).map(self.slot)
    }
}

/// Bins of a scale.
const BINS: usize = 5;
/// Lines that have a colour of their own.
const LINES: usize = 6;

impl Slot {
    /// Those of one colour, each with its name in the settings.
    pub const SINGLE: [(&'static str, Self); 17] = [
        ("background", Self::Background),
        ("selection", Self::Selection),
        ("bar", Self::Bar),
        ("text", Self::Text),
        ("dim", Self::Dim),
        ("strong", Self::Strong),
        ("title", Self::Title),
        ("border", Self::Border),
        ("border-focused", Self::BorderFocused),
        ("key", Self::Key),
        ("warning", Self::Warning),
        ("link", Self::Link),
        ("stale", Self::Stale),
        ("met", Self::Met),
        ("near", Self::Near),
        ("not-met", Self::NotMet),
        ("over-100", Self::Over100),
    ];
    /// Those of several colours.
    pub const SCALES: [Scale; 3] = [
        Scale { name: "registered", slot: Self::Registered, count: BINS },
        Scale { name: "active", slot: Self::Active, count: BINS },
        Scale { name: "series", slot: Self::Series, count: LINES },
    ];

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let single = Self::SINGLE.into_iter().map(|(_, slot)| slot);
        single.chain(Self::SCALES.into_iter().flat_map(Scale::slots))
    }

    /// The names of all.
    pub fn names() -> Vec<&'static str> {
        Self::SINGLE.into_iter().map(|(name, _)| name).chain(Self::SCALES.map(|scale| scale.name)).collect()
    }

    /// Its name in the settings; that of its scale where it is of one.
    pub fn name(self) -> &'static str {
        let [registered, active, series] = Self::SCALES;
        match self {
            Self::Registered(_) => registered.name,
            Self::Active(_) => active.name,
            Self::Series(_) => series.name,
            single => Self::SINGLE.iter().find(|(_, slot)| *slot == single).map_or("", |(name, _)| name),
        }
    }

    /// Its place among all of them.
    fn at(self) -> usize {
        let first = Self::SINGLE.len();
        match self {
            Self::Registered(bin) => first + bin.min(BINS - 1),
            Self::Active(bin) => first + BINS + bin.min(BINS - 1),
            Self::Series(line) => first + 2 * BINS + line % LINES,
            single => Self::SINGLE.iter().position(|(_, slot)| *slot == single).unwrap_or(first),
        }
    }
}

/// Colours of the user's own for one theme; the others of that theme, and those of the other themes, stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// The theme that they are laid over.
    pub theme: Theme,
    own: [Option<Colour>; Slot::SINGLE.len() + 2 * BINS + LINES],
}

impl Default for Colours {
    fn default() -> Self {
        Self::none(Theme::default())
    }
}

impl Colours {
    /// None over `theme`.
    pub const fn none(theme: Theme) -> Self {
        Self { theme, own: [None; Slot::SINGLE.len() + 2 * BINS + LINES] }
    }

    /// The user's own colour for `slot`, where there is one.
    pub fn get(&self, slot: Slot) -> Option<Colour> {
        self.own.get(slot.at()).copied().flatten()
    }

    /// Takes `colour` for `slot`.
    pub fn set(&mut self, slot: Slot, colour: Colour) {
        if let Some(own) = self.own.get_mut(slot.at()) {
            *own = Some(colour);
        }
    }

    /// These, laid over `theme`.
    #[must_use]
    pub const fn over(self, theme: Theme) -> Self {
        Self { theme, ..self }
    }

    /// These where `theme` is the one they are laid over, else none.
    #[must_use]
    pub fn of(&self, theme: Theme) -> Self {
        if self.theme == theme { *self } else { Self::none(theme) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use std::collections::HashSet;

    #[rstest]
    #[case("#5FAfff", Some(Colour::Rgb(0x5f, 0xaf, 0xff)), "#5fafff")]
    #[case("light-Blue", Some(Colour::Indexed(12)), "light-blue")]
    #[case("12", Some(Colour::Indexed(12)), "light-blue")]
    #[case("255", Some(Colour::Indexed(255)), "255")]
    #[case("256", None, "")]
    #[case("-1", None, "")]
    #[case("+1", None, "")]
    #[case("#5fafg0", None, "")]
    #[case("#+fafff", None, "")]
    #[case("#fff", None, "")]
    #[case("blau", None, "")]
    #[case("", None, "")]
    fn a_colour_is_a_name_a_number_or_its_parts(
        #[case] text: &str,
        #[case] colour: Option<Colour>,
        #[case] as_set: &str,
    ) {
        assert_eq!(Colour::parse(text), colour);
        assert_eq!(colour.map_or_else(String::new, |colour| colour.to_string()), as_set);
    }

    #[test]
    fn every_slot_has_a_place_of_its_own() {
        let all: Vec<Slot> = Slot::all().collect();
        let places: HashSet<usize> = all.iter().map(|slot| slot.at()).collect();
        assert_eq!((places.len(), places.into_iter().max()), (all.len(), Some(all.len() - 1)));
        let mut colours = Colours::default();
        for slot in &all {
            assert_eq!(colours.get(*slot), None);
            colours.set(*slot, Colour::Indexed(1));
            assert_eq!(colours.get(*slot), Some(Colour::Indexed(1)));
        }
        assert_eq!(colours.of(Theme::Light).get(Slot::Text), None);
        assert_eq!(colours.of(Theme::Dark), colours);
    }
}
