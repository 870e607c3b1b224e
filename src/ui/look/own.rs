//! The user's own colours as terminals take them: on a poorer one the nearest that it has.

use super::palette::xterm_rgb;
use crate::page::{ColorDepth, Colour};
use ratatui::style::Color;

/// The 16 colours of a terminal as xterm has them, each with its name; what a terminal makes of them is its own affair.
const ANSI: [(Color, u32); 16] = [
    (Color::Black, 0x0000_0000),
    (Color::Red, 0x00cd_0000),
    (Color::Green, 0x0000_cd00),
    (Color::Yellow, 0x00cd_cd00),
    (Color::Blue, 0x0000_00ee),
    (Color::Magenta, 0x00cd_00cd),
    (Color::Cyan, 0x0000_cdcd),
    (Color::Gray, 0x00e5_e5e5),
    (Color::DarkGray, 0x007f_7f7f),
    (Color::LightRed, 0x00ff_0000),
    (Color::LightGreen, 0x0000_ff00),
    (Color::LightYellow, 0x00ff_ff00),
    (Color::LightBlue, 0x005c_5cff),
    (Color::LightMagenta, 0x00ff_00ff),
    (Color::LightCyan, 0x0000_ffff),
    (Color::White, 0x00ff_ffff),
];

/// The colour as a terminal of that depth takes it.
pub(super) fn at(colour: Colour, depth: ColorDepth) -> Color {
    let named = |index: u8| ANSI.get(usize::from(index)).map(|(name, _)| *name);
    match (colour, depth) {
        (_, ColorDepth::None) => Color::Reset,
        (Colour::Rgb(red, green, blue), ColorDepth::True) => Color::Rgb(red, green, blue),
        (Colour::Rgb(red, green, blue), ColorDepth::Indexed256) => {
            let wanted = u32::from_be_bytes([0, red, green, blue]);
            let nearest = (16..=255).min_by_key(|index| distance(xterm_rgb(*index), wanted));
            nearest.map_or(Color::Reset, Color::Indexed)
        }
        (Colour::Rgb(red, green, blue), ColorDepth::Ansi16) => nearest(u32::from_be_bytes([0, red, green, blue])),
        (Colour::Indexed(index), ColorDepth::Ansi16) => named(index).unwrap_or_else(|| nearest(xterm_rgb(index))),
        (Colour::Indexed(index), _) => named(index).unwrap_or(Color::Indexed(index)),
    }
}

/// The nearest of the 16.
fn nearest(wanted: u32) -> Color {
    let found = ANSI.iter().min_by_key(|(_, rgb)| distance(*rgb, wanted));
    found.map_or(Color::Reset, |(name, _)| *name)
}

/// The square of how far two colours lie apart in red, green and blue.
fn distance(one: u32, other: u32) -> u32 {
    let parts = one.to_be_bytes().into_iter().zip(other.to_be_bytes());
    parts.map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

/// Red, green and blue of a colour; `None` for the terminal's own ink and ground.
pub(in crate::ui) fn rgb_of(colour: Color) -> Option<[u8; 3]> {
    let of = |rgb: u32| {
        let [_, red, green, blue] = rgb.to_be_bytes();
        [red, green, blue]
    };
    match colour {
        Color::Rgb(red, green, blue) => Some([red, green, blue]),
        Color::Indexed(index) => Some(of(xterm_rgb(index))),
        named => ANSI.iter().find(|(name, _)| *name == named).map(|(_, rgb)| of(*rgb)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("#5fafff", Color::Rgb(0x5f, 0xaf, 0xff), Color::Indexed(75), Color::LightBlue)]
    #[case("#fefefe", Color::Rgb(0xfe, 0xfe, 0xfe), Color::Indexed(231), Color::White)]
    #[case("#c01010", Color::Rgb(0xc0, 0x10, 0x10), Color::Indexed(124), Color::Red)]
    #[case("214", Color::Indexed(214), Color::Indexed(214), Color::Yellow)]
    #[case("light-blue", Color::LightBlue, Color::LightBlue, Color::LightBlue)]
    #[case("gray", Color::Gray, Color::Gray, Color::Gray)]
    #[case("0", Color::Black, Color::Black, Color::Black)]
    fn a_poorer_terminal_gets_the_nearest(
        #[case] text: &str,
        #[case] full: Color,
        #[case] indexed: Color,
        #[case] ansi: Color,
    ) {
        let colour = Colour::parse(text).unwrap();
        let depths = [ColorDepth::True, ColorDepth::Indexed256, ColorDepth::Ansi16, ColorDepth::None];
        assert_eq!(depths.map(|depth| at(colour, depth)), [full, indexed, ansi, Color::Reset]);
    }

    #[test]
    fn every_colour_has_parts_for_a_picture() {
        assert_eq!(rgb_of(Color::Reset), None);
        for index in 0..=255 {
            assert!(rgb_of(at(Colour::Indexed(index), ColorDepth::True)).is_some(), "{index}");
        }
    }
}
