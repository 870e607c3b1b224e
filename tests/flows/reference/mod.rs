//! The program next to a plain model of it: lists of texts, walked from end to end, with nothing remembered in between.
//! Whatever is done, both show the same regions in the same order, of the same day and in the same view, with the same one
//! selected and the same ones marked, and both can go back and forth.

mod facts;
mod state;

use crate::support::{Stage, bundled, looks};
use cakupan::app::{MapLevel, Screen};
use cakupan::locale::Lang;
use facts::{TODAY, last_day};
use proptest::prelude::*;
use state::{Model, deeds};

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_program_does_what_the_model_does(deeds in proptest::collection::vec(deeds(), 1..50)) {
        let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), &last_day(TODAY), "");
        let mut model = Model::new();
        let mut done = Vec::new();
        for deed in deeds {
            if !deed.is_known(&model.now, &model.rows()) {
                continue;
            }
            done.push(deed);
            let page = stage.app.rows_in_view().saturating_sub(1).max(1);
            stage.keys(&deed.keys());
            let knows_selected = model.act(deed, page);
            let app = &stage.app;
            let code = |code: &cakupan::domain::RegionCode| code.to_string();
            let rows: Vec<String> = app.rows.iter().map(|ix| app.dataset.region(*ix).code.to_string()).collect();
            prop_assert_eq!(&rows, &model.rows(), "rows after {:?}", done);
            let selected = app.spec.selected.as_ref().map(code);
            if !knows_selected {
                // It is one of those found, but for the provinces and the nation among the changes.
                let is_found = selected.as_ref().is_none_or(|selected| rows.contains(selected));
                prop_assert!(is_found || app.spec.screen == Screen::Changes, "{:?} selected after {:?}", selected, done);
                model.now.selected.clone_from(&selected);
            }
            prop_assert_eq!(&selected, &model.now.selected, "selected after {:?}", done);
            prop_assert_eq!(app.spec.detail.as_ref().map(code), model.now.detail.clone(), "detail after {:?}", done);
            let marks: Vec<String> = app.spec.marks.iter().map(code).collect();
            prop_assert_eq!(&marks, &model.now.marks, "marks after {:?}", done);
            prop_assert_eq!(app.spec.screen, model.now.screen, "view after {:?}", done);
            prop_assert_eq!(app.spec.as_of.to_string(), last_day(model.now.month), "day after {:?}", done);
            let level = [MapLevel::Nation, MapLevel::Island, MapLevel::Province, MapLevel::Region][model.now.level];
            prop_assert_eq!(app.spec.map.level, level, "map after {:?}", done);
            let steps = (app.history.can_undo(), app.history.can_redo());
            prop_assert_eq!(steps, (!model.past.is_empty(), !model.future.is_empty()), "steps after {:?}", done);
        }
    }
}
