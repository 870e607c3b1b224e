//! The bodies of the fuzz targets as properties of nearly sound files.

use crate::bodies;
use crate::mutation::nearly_sound;
use proptest::prelude::*;

/// How many times more cases are asked for.
fn more() -> u32 {
    std::env::var("CAKUPAN_HOSTILE").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

macro_rules! properties {
    ($($target:ident $cases:literal: $name:ident;)+) => {$(
        proptest! {
            #![proptest_config(ProptestConfig::with_cases($cases * more()))]
            #[test]
            fn $name(bytes in nearly_sound(stringify!($target))) {
                bodies::$target(&bytes.0);
            }
        }
    )+};
}

properties! {
    loader 300: data_files_are_refused_with_every_place_or_shown;
    csv 250: what_is_taken_of_a_text_is_kept_as_it_is;
    xlsx 250: what_is_taken_of_a_workbook_is_kept_as_it_is;
    query 800: a_query_reads_back_as_it_prints_or_is_refused_with_its_place;
    config 150: settings_are_followed_as_they_are_shown;
    state 150: a_place_is_gone_on_with_or_set_aside;
    key 1_500: a_key_is_named_as_it_is_printed;
}
