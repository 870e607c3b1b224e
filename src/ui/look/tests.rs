//! Whether every theme can be read, and told apart without red and green.

use std::collections::HashSet;

use ratatui::style::{Color, Modifier, Style};
use rstest::rstest;

use super::vision::{VISIONS, contrast, distance};
use super::{ColorDepth, Colours, Look, Looks, Role, Slot, Theme};
use crate::locale::Lang;
use crate::page::Colour;

/// The roles in which words, figures and marks are written.
const TEXT: [Role; 21] = [
    Role::Text,
    Role::Dim,
    Role::Strong,
    Role::Title,
    Role::Header,
    Role::HeaderSorted,
    Role::Mark,
    Role::Tab,
    Role::Key,
    Role::KeyText,
    Role::Warning,
    Role::Link,
    Role::Source,
    Role::Line,
    Role::NoData,
    Role::Stale,
    Role::StatusMet,
    Role::StatusNear,
    Role::StatusNotMet,
    Role::StatusUnknown,
    Role::Over100,
];
const STATUS: [Role; 3] = [Role::StatusMet, Role::StatusNear, Role::StatusNotMet];
const DEPTHS: [ColorDepth; 2] = [ColorDepth::True, ColorDepth::Indexed256];

fn registered() -> Vec<Role> {
    (0..5).map(Role::RegisteredBin).collect()
}

fn active() -> Vec<Role> {
    (0..5).map(Role::ActiveBin).collect()
}

fn series() -> Vec<Role> {
    (0..6).map(Role::Series).collect()
}

/// Every look whose colours are the same on every terminal.
fn looks() -> impl Iterator<Item = Look> {
    Theme::ALL.into_iter().flat_map(|theme| DEPTHS.map(|depth| Look::new(theme, depth)))
}

fn ink(look: Look, role: Role) -> Color {
    look.style(role).fg.unwrap()
}

/// The backgrounds on which a look's roles may lie: the screen, the bar and the selected row.
fn grounds(look: Look) -> Vec<Color> {
    let mut grounds = vec![look.style(Role::Bar).bg.unwrap(), look.style(Role::Selection).bg.unwrap()];
    match look.style(Role::Screen).bg.unwrap() {
        // A dark terminal's own background: the usual near-black, and black.
        Color::Reset => grounds.extend([Color::Rgb(0x0c, 0x0c, 0x10), Color::Rgb(0, 0, 0)]),
        color => grounds.push(color),
    }
    grounds
}

#[test]
fn text_is_readable_on_every_background() {
    for look in looks() {
        for role in TEXT {
            for ground in grounds(look) {
                let ratio = contrast(ink(look, role), ground);
                assert!(ratio >= 4.5, "{look:?} {role:?} on {ground:?}: {ratio:.2}");
            }
        }
        for role in [Role::TabActive, Role::Input] {
            let style = look.style(role);
            assert!(contrast(style.fg.unwrap(), style.bg.unwrap()) >= 4.5, "{look:?} {role:?}");
        }
    }
}

#[test]
fn high_contrast_reaches_seven_on_its_background() {
    for depth in DEPTHS {
        let look = Look::new(Theme::HighContrast, depth);
        let ground = look.style(Role::Screen).bg.unwrap();
        for role in TEXT {
            let ratio = contrast(ink(look, role), ground);
            assert!(ratio >= 7.0, "{look:?} {role:?}: {ratio:.2}");
        }
    }
}

#[test]
fn data_stands_out_from_the_screen_and_the_selected_row() {
    for look in looks() {
        let least = if look.theme == Theme::HighContrast { 4.5 } else { 3.0 };
        for role in [registered(), active(), series()].concat() {
            // The screen and the selected row; nothing is drawn on the bar.
            for ground in grounds(look).split_off(1) {
                let ratio = contrast(ink(look, role), ground);
                assert!(ratio >= least, "{look:?} {role:?} on {ground:?}: {ratio:.2}");
            }
        }
    }
}

/// The smallest CIEDE2000 that two colours of one scale may have in any vision. The steps of the sequential scale lie
/// closest, as its neighbours differ by one step only; 2.3 is a just noticeable difference.
#[rstest]
#[case::registered(registered(), 17.0)]
#[case::active(active(), 8.0)]
#[case::status(STATUS.to_vec(), 20.0)]
#[case::series(series(), 15.0)]
fn colors_differ_for_every_vision(#[case] roles: Vec<Role>, #[case] least: f64) {
    for look in looks() {
        for (name, vision) in VISIONS {
            for (at, one) in roles.iter().enumerate() {
                for other in &roles[at + 1..] {
                    let apart = distance(ink(look, *one), ink(look, *other), &vision);
                    assert!(apart >= least, "{look:?} {name}: {one:?} and {other:?} are {apart:.1} apart");
                }
            }
        }
    }
}

#[test]
fn the_selected_row_and_the_bar_can_be_seen() {
    for look in looks() {
        let ground = match look.style(Role::Screen).bg.unwrap() {
            Color::Reset => Color::Rgb(0x0c, 0x0c, 0x10),
            color => color,
        };
        for (name, vision) in VISIONS {
            let selected = distance(look.style(Role::Selection).bg.unwrap(), ground, &vision);
            let bar = distance(look.style(Role::Bar).bg.unwrap(), ground, &vision);
            assert!(selected >= 5.0 && bar >= 3.0, "{look:?} {name}: selection {selected:.1}, bar {bar:.1}");
        }
    }
}

#[test]
fn sixteen_colors_carry_data_in_blue_yellow_and_neutrals() {
    let family = [
        Color::Blue,
        Color::LightBlue,
        Color::Yellow,
        Color::LightYellow,
        Color::White,
        Color::Gray,
        Color::DarkGray,
        Color::Black,
    ];
    for theme in Theme::ALL {
        let look = Look::new(theme, ColorDepth::Ansi16);
        let ground = look.style(Role::Screen).bg.unwrap();
        for roles in [registered(), active(), STATUS.to_vec(), series()] {
            let styles: HashSet<Style> = roles.iter().map(|role| look.style(*role)).collect();
            assert_eq!(styles.len(), roles.len(), "{theme:?} {roles:?}");
            for role in roles {
                assert!(family.contains(&ink(look, role)), "{theme:?} {role:?}");
                assert_ne!(ink(look, role), ground, "{theme:?} {role:?}");
            }
        }
        assert!(look.style(Role::Selection).add_modifier.contains(Modifier::REVERSED));
    }
}

#[test]
fn without_colors_only_modifiers_are_left_and_the_selection_shows() {
    let surfaces =
        [Role::Screen, Role::Border, Role::BorderFocused, Role::Selection, Role::TabActive, Role::Bar, Role::Input];
    for theme in Theme::ALL {
        let look = Look::new(theme, ColorDepth::None);
        for role in TEXT.into_iter().chain(surfaces).chain(registered()).chain(active()).chain(series()) {
            let style = look.style(role);
            assert!([style.fg, style.bg].into_iter().flatten().all(|color| color == Color::Reset), "{role:?}");
        }
        let selected = look.style(Role::Text).patch(look.style(Role::Selection));
        assert!(selected.add_modifier.contains(Modifier::REVERSED));
        let marked = look.style(Role::Selection).patch(look.style(Role::StatusNotMet));
        assert!(marked.add_modifier.contains(Modifier::REVERSED));
        assert_ne!(look.style(Role::Border), look.style(Role::BorderFocused));
        assert_ne!(look.style(Role::Tab), look.style(Role::TabActive));
        assert_ne!(look.style(Role::Header), look.style(Role::HeaderSorted));
    }
}

#[test]
fn dark_leaves_the_background_of_the_terminal() {
    for depth in [ColorDepth::True, ColorDepth::Indexed256, ColorDepth::Ansi16, ColorDepth::None] {
        assert_eq!(Look::new(Theme::Dark, depth).style(Role::Screen).bg, Some(Color::Reset));
    }
    for theme in [Theme::Light, Theme::HighContrast] {
        let ground = Look::new(theme, ColorDepth::Ansi16).style(Role::Screen).bg;
        assert!(ground.is_some_and(|color| color != Color::Reset));
    }
}

#[test]
fn bins_and_series_beyond_the_last_still_have_a_color() {
    for look in looks() {
        assert_eq!(look.style(Role::RegisteredBin(9)), look.style(Role::RegisteredBin(4)));
        assert_eq!(look.style(Role::ActiveBin(9)), look.style(Role::ActiveBin(4)));
        assert_eq!(look.style(Role::Series(7)), look.style(Role::Series(1)));
    }
}

#[test]
fn what_is_printed_has_the_ink_of_the_terminal_and_the_colours_of_data() {
    for theme in Theme::ALL {
        let look = Look::new(theme, ColorDepth::True);
        for role in [Role::Text, Role::Dim, Role::Strong, Role::Title, Role::NoData] {
            assert_eq!(look.printed().style(role).fg, Some(Color::Reset), "{theme:?} {role:?}");
        }
        assert_eq!(look.printed().style(Role::StatusMet), look.style(Role::StatusMet));
    }
}

#[test]
fn a_colour_of_ones_own_is_drawn_where_it_is_for() {
    let mut colours = Colours::none(Theme::Light);
    colours.set(Slot::NotMet, Colour::Indexed(4));
    colours.set(Slot::Bar, Colour::Indexed(2));
    for depth in [ColorDepth::True, ColorDepth::Ansi16] {
        let looks = Looks { theme: Theme::Light, depth, colours, ..Looks::full(Lang::Id) };
        let style = Look::of(&looks).style(Role::StatusNotMet);
        assert_eq!((style.fg, style.bg), (Some(Color::Blue), None), "{depth:?}");
    }
    let looks = Looks { theme: Theme::Light, colours, ..Looks::full(Lang::Id) };
    for role in [Role::Bar, Role::Input] {
        assert_eq!(Look::of(&looks).style(role).bg, Some(Color::Green), "{role:?}");
    }
}
