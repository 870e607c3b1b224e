//! How well colours stand out from each other: the contrast ratio of WCAG 2.

use super::palette::{palette, xterm_rgb};
use crate::page::{Colour, Colours, Slot};

/// Red, green and blue in linear light, 0 to 1.
pub(super) type Linear = [f64; 3];

/// Text stands out from its ground by this ratio at least, or is hard to read.
pub const LEAST: f64 = 4.5;

/// The linear light of a colour of 24 bits.
pub(super) fn linear(rgb: u32) -> Linear {
    let [_, r, g, b] = rgb.to_be_bytes();
    [r, g, b].map(|channel| {
        let v = f64::from(channel) / 255.0;
        if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    })
}

/// The contrast ratio of two colours of 24 bits, 1 to 21.
pub(super) fn ratio(one: u32, other: u32) -> f64 {
    let luminance = |rgb| {
        let [r, g, b] = linear(rgb);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Which of the user's own colours are hard to read, each with its ratio: inks on the background of their theme, grounds
/// under its text. What only the terminal knows, its own background and its own 16 colours, is left out; so are frames.
pub fn faint(colours: &Colours) -> Vec<(Slot, f64)> {
    let rgb = |slot| match colours.get(slot) {
        None => palette(colours.theme).tone(slot).map(super::palette::Tone::rgb),
        Some(Colour::Rgb(red, green, blue)) => Some(u32::from_be_bytes([0, red, green, blue])),
        Some(Colour::Indexed(index)) => (index >= 16).then(|| xterm_rgb(index)),
    };
    let own =
        Slot::all().filter(|slot| colours.get(*slot).is_some() && !matches!(slot, Slot::Border | Slot::BorderFocused));
    let found = own.filter_map(|slot| {
        let is_ground = matches!(slot, Slot::Background | Slot::Selection | Slot::Bar);
        let other = if is_ground { Slot::Text } else { Slot::Background };
        Some((slot, ratio(rgb(slot)?, rgb(other)?)))
    });
    found.filter(|(_, ratio)| *ratio < LEAST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Theme;

    #[test]
    fn what_is_hard_to_read_is_found() {
        let mut colours = Colours::none(Theme::Light);
        assert!(faint(&colours).is_empty());
        colours.set(Slot::Dim, Colour::Rgb(0x76, 0x76, 0x76));
        colours.set(Slot::Border, Colour::Rgb(0xff, 0xff, 0xff));
        // What the terminal makes of it is not known.
        colours.set(Slot::Key, Colour::Indexed(11));
        assert!(faint(&colours).is_empty());
        colours.set(Slot::Dim, Colour::Rgb(0x77, 0x77, 0x77));
        colours.set(Slot::Active(1), Colour::Indexed(226));
        colours.set(Slot::Selection, Colour::Rgb(0x22, 0x22, 0x22));
        let found = faint(&colours);
        let slots: Vec<Slot> = found.iter().map(|(slot, _)| *slot).collect();
        assert_eq!(slots, [Slot::Selection, Slot::Dim, Slot::Active(1)]);
        assert!(found[1].1 > 4.47 && found[1].1 < 4.5, "{found:?}");
        // On a background that is not known nothing is.
        let mut dark = colours.over(Theme::Dark);
        assert_eq!(faint(&dark).iter().map(|(slot, _)| *slot).collect::<Vec<_>>(), []);
        dark.set(Slot::Background, Colour::Rgb(0x80, 0x80, 0x80));
        assert!(faint(&dark).iter().any(|(slot, _)| *slot == Slot::Dim));
    }
}
