//! Data that were read again: the place stays, what is gone is let go, what is broken changes nothing.

use crate::support::{Stage, bundled, looks};
use cakupan::app::{Effect, Msg, update};
use cakupan::locale::Lang;
use cakupan::store::{Input, open_all};
use std::path::PathBuf;
use std::sync::Arc;

const IMPORTS: &str = r#"{"schema":1,"imports":[{"id":"own-1","file":"Rekap.xlsx","imported":"2026-02-20","sources":[
{"id":"own-1-s1","title":"Rekap.xlsx","published":"2026-02-15"}],"observations":[
{"id":"own-1-1","region":"64.71","as_of":"2026-02-15","source":"own-1-s1","registered_pct":91.25}]}]}"#;

#[test]
fn the_place_stays_and_the_new_figure_is_there() {
    let read = || Arc::new(open_all(&[Input::Imports(PathBuf::from("own.json"), IMPORTS.to_owned())], false).unwrap());
    for place in [
        "/prov:kaltim<Enter>jj",
        "/prov:kaltim<Enter>3++",
        "/prov:kaltim<Enter>7",
        "/prov:kaltim<Enter>8",
        "/balikpapan<Enter><Enter>",
        "4jjj",
    ] {
        let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
        stage.keys(place);
        let (spec, shown) = (stage.app.spec.clone(), stage.text());
        assert!(!shown.contains("91,25"), "{place}");
        stage.send(Msg::Reloaded(Ok(read())));
        assert_eq!(stage.app.spec, spec, "{place}");
        assert!(stage.text().contains(Lang::Id.notice_reloaded()), "{place}");
        assert!(Arc::ptr_eq(&stage.app.dataset, &stage.app.snapshot.dataset));
        stage.keys("<Esc><Esc><Esc><Esc>1/balikpapan<Enter><Enter>");
        assert!(stage.text().contains("91,25 %"), "{place}: {}", stage.text());
    }
}

#[test]
fn data_that_cannot_be_read_change_nothing() {
    let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
    assert!(matches!(update(&mut stage.app, Msg::FilesChanged).as_slice(), [Effect::Reload]));
    let dataset = stage.app.dataset.clone();
    stage.send(Msg::Reloaded(Err(vec!["own.json:3: rusak".to_owned(), "own.json:4: rusak".to_owned()])));
    assert!(Arc::ptr_eq(&stage.app.dataset, &dataset));
    let text = stage.text();
    assert!(text.contains("own.json:3: rusak (dan 1 kesalahan lain)"), "{text}");
    // The next key clears it.
    stage.keys("j");
    assert!(!stage.text().contains("rusak"));
}

#[test]
fn regions_that_are_gone_are_let_go() {
    let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
    stage.keys("/balikpapan<Enter><Space><Enter>");
    let small = cakupan::domain::Dataset::new(cakupan::domain::Records {
        layers: stage.app.dataset.layers().to_vec(),
        ..Default::default()
    });
    stage.send(Msg::Reloaded(Ok(Arc::new(small))));
    assert!(stage.app.spec.marks.is_empty() && stage.app.spec.detail.is_none() && stage.app.spec.selected.is_none());
    // Nor do steps taken back and again bring them back.
    for key in ["u", "u", "u", "u", "U", "U", "U", "U"] {
        stage.keys(key);
        let spec = &stage.app.spec;
        assert!(spec.marks.is_empty() && spec.detail.is_none() && spec.selected.is_none(), "{key}: {spec:?}");
        assert!(stage.text().contains("cakupan"), "{key}: {}", stage.text());
    }
    assert!(stage.app.history.can_undo());
}
