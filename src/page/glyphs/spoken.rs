//! The set for ears: nothing is drawn, and a sign beside its own word is left out.
//!
//! What is left stands on figures and between them, as characters that no prose has there: the `locale` room makes words
//! of them.

use super::{Border, Glyphs};

/// Nothing to see.
const NONE: &str = "";

pub(super) const SPOKEN: Glyphs = Glyphs {
    met: NONE,
    near: NONE,
    not_met: NONE,
    unknown: NONE,
    over100: "◆",
    estimated: "~",
    floor: "≥",
    ceiling: "≤",
    stale: "†",
    flagged: NONE,
    on_line: "≈",
    // A question mark of its own: a note may end in the usual one.
    uncertain_date: "⁇",
    of_members: NONE,
    marked: NONE,
    best: NONE,
    tick: NONE,
    bar: NONE,
    bar_left: NONE,
    bar_right: NONE,
    gauge: [NONE; 8],
    gauge_rest: NONE,
    no_data: NONE,
    bins: [NONE; 5],
    spark: [NONE; 8],
    ellipsis: "…",
    selection: NONE,
    ascending: NONE,
    descending: NONE,
    below: NONE,
    above: ",",
    scroll_track: NONE,
    scroll_thumb: NONE,
    up: NONE,
    down: NONE,
    left: NONE,
    right: NONE,
    bullet: NONE,
    separator: ";",
    point: NONE,
    second_point: NONE,
    today: NONE,
    band_outer: NONE,
    band_inner: NONE,
    rule: NONE,
    border: Border {
        top_left: NONE,
        top_right: NONE,
        bottom_left: NONE,
        bottom_right: NONE,
        vertical: NONE,
        horizontal: NONE,
    },
};
