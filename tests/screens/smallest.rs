//! Every view on the smallest usable screen: the answer first, nothing torn.

use crate::support::{Stage, bundled, looks};
use cakupan::locale::Lang;
use insta::assert_snapshot;
use rstest::rstest;

#[rstest]
fn the_smallest_screen(#[values("1", "2", "3", "4", "5", " j c", "7", "8")] keys: &str) {
    let mut stage = Stage::on(bundled(), 60, 16, looks(Lang::Id), "2026-02-28", "");
    let name = if keys.len() > 1 { "6" } else { keys };
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        assert_snapshot!(format!("smallest_{name}"), stage.keys(keys).text());
    });
}
