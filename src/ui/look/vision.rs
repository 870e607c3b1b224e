//! How colours are seen, for the tests of the look: contrast, colour vision deficiency and the distance between colours.
//!
//! Contrast is that of WCAG 2; dichromacies are simulated with the matrices of Machado, Oliveira and Fernandes (2009) at
//! full severity, in linear RGB; distances are CIEDE2000 in CIELAB under D65.

use ratatui::style::Color;

use super::contrast::{Linear, linear, ratio};
use super::palette::xterm_rgb;

/// Normal vision and the three dichromacies.
pub(super) const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    ("normal", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "tritanopia",
        [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
    ),
];

/// A colour of 24 bits or of xterm's fixed 240 in 24 bits; the terminal's own colours have none.
fn rgb(color: Color) -> u32 {
    match color {
        Color::Rgb(r, g, b) => u32::from_be_bytes([0, r, g, b]),
        Color::Indexed(index) if index >= 16 => xterm_rgb(index),
        other => panic!("{other:?} is defined by the terminal"),
    }
}

/// The contrast ratio of two colours, 1 to 21.
pub(super) fn contrast(one: Color, other: Color) -> f64 {
    ratio(rgb(one), rgb(other))
}

/// How far apart two colours are seen through a vision of [`VISIONS`].
pub(super) fn distance(one: Color, other: Color, vision: &[[f64; 3]; 3]) -> f64 {
    let seen = |color| lab(through(vision, linear(rgb(color))).map(|v| v.clamp(0.0, 1.0)));
    ciede2000(seen(one), seen(other))
}

/// CIELAB of linear sRGB, with D65 as white.
fn lab(light: Linear) -> [f64; 3] {
    const XYZ_OVER_WHITE: [[f64; 3]; 3] = [
        [0.412_456_4 / 0.950_47, 0.357_576_1 / 0.950_47, 0.180_437_5 / 0.950_47],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9 / 1.088_83, 0.119_192_0 / 1.088_83, 0.950_304_1 / 1.088_83],
    ];
    let [x, y, z] = through(&XYZ_OVER_WHITE, light)
        .map(|t| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// A colour multiplied by a matrix.
fn through(matrix: &[[f64; 3]; 3], color: Linear) -> Linear {
    matrix.map(|row| row.iter().zip(color).map(|(factor, value)| factor * value).sum())
}

/// CIEDE2000, as Sharma, Wu and Dalal (2005) write it.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let pull = |c: f64| (c.powi(7) / (c.powi(7) + 25.0_f64.powi(7))).sqrt();
    let stretch = 1.0 + 0.5 * (1.0 - pull(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * stretch, a2 * stretch);
    let (chroma1, chroma2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (hue1, hue2) = (hue(a1, b1), hue(a2, b2));
    let grey = chroma1 * chroma2 == 0.0;

    let apart = hue2 - hue1;
    let turn = match apart {
        _ if grey => 0.0,
        d if d > 180.0 => d - 360.0,
        d if d < -180.0 => d + 360.0,
        d => d,
    };
    let mean_hue = match hue1 + hue2 {
        sum if grey => sum,
        sum if apart.abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => sum / 2.0 + 180.0,
        sum => sum / 2.0 - 180.0,
    };
    let (mean_light, mean_chroma) = (f64::midpoint(l1, l2), f64::midpoint(chroma1, chroma2));
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(mean_hue - 30.0) + 0.24 * cos(2.0 * mean_hue) + 0.32 * cos(3.0 * mean_hue + 6.0)
        - 0.20 * cos(4.0 * mean_hue - 63.0);
    let off_middle = (mean_light - 50.0).powi(2);
    let light = (l2 - l1) / (1.0 + 0.015 * off_middle / (20.0 + off_middle).sqrt());
    let chroma = (chroma2 - chroma1) / (1.0 + 0.045 * mean_chroma);
    let hue = 2.0 * (chroma1 * chroma2).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * mean_chroma * t);
    let rotation = (60.0 * (-((mean_hue - 275.0) / 25.0).powi(2)).exp()).to_radians().sin() * 2.0 * pull(mean_chroma);
    (light.powi(2) + chroma.powi(2) + hue.powi(2) - rotation * chroma * hue).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    // Pairs from the test data that Sharma, Wu and Dalal published with their paper.
    #[rstest]
    #[case([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425)]
    #[case([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669)]
    #[case([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065)]
    #[case([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492)]
    #[case([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535)]
    #[case([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644)]
    #[case([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082)]
    fn distances_agree_with_the_published_ones(#[case] one: [f64; 3], #[case] other: [f64; 3], #[case] published: f64) {
        assert!((ciede2000(one, other) - published).abs() < 0.000_1, "{}", ciede2000(one, other));
        assert!((ciede2000(other, one) - published).abs() < 0.000_1);
    }

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        let ratio = contrast(Color::Indexed(16), Color::Indexed(231));
        assert!((ratio - 21.0).abs() < 1e-9);
        assert!((contrast(Color::Rgb(0x77, 0x77, 0x77), Color::Rgb(255, 255, 255)) - 4.48).abs() < 0.005);
    }

    #[test]
    fn a_red_and_a_green_that_dichromats_confuse_come_together() {
        let (red, green) = (Color::Rgb(0xb0, 0x60, 0x30), Color::Rgb(0x70, 0x80, 0x30));
        let [normal, _, deuteranopia, _] = VISIONS.map(|(_, vision)| distance(red, green, &vision));
        assert!(deuteranopia < normal / 2.0, "{deuteranopia} of {normal}");
    }
}
