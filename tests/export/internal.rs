//! Figures of one's own say so in everything that leaves: internal data, the file, the day.

use crate::support::{Stage, bundled, looks};
use cakupan::app::CopyWhat;
use cakupan::domain::RegionCode;
use cakupan::export;
use cakupan::locale::Lang;
use cakupan::page::ExportFormat;
use cakupan::store::{Input, open_all};
use calamine::{Reader, Xlsx};
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::Arc;

const IMPORTS: &str = r#"{"schema":1,"imports":[
{"id":"own-1","file":"Rekap.xlsx","imported":"2026-02-20","sources":[{"id":"own-1-s1","title":"Rekap.xlsx","published":"2026-02-15"}],
"observations":[{"id":"own-1-1","region":"64.71","as_of":"2026-02-15","source":"own-1-s1","registered_pct":91.25}]},
{"id":"own-2","file":"Rekap.xlsx","imported":"2026-02-21","sources":[{"id":"own-2-s1","title":"Rekap.xlsx","published":"2026-02-15"}],
"observations":[{"id":"own-2-1","region":"64.72","as_of":"2026-02-15","source":"own-2-s1","registered_pct":92.5}]}]}"#;

#[test]
fn everything_that_leaves_names_the_imported_file_and_its_day() {
    let dataset = open_all(&[Input::Imports(PathBuf::from("own.json"), IMPORTS.to_owned())], false).unwrap();
    let dataset = Arc::new(dataset);
    for (lang, first, second) in [
        (Lang::Id, "data internal: Rekap.xlsx, diimpor 20 Feb 2026", "data internal: Rekap.xlsx, diimpor 21 Feb 2026"),
        (
            Lang::En,
            "internal data: Rekap.xlsx, imported 20 Feb 2026",
            "internal data: Rekap.xlsx, imported 21 Feb 2026",
        ),
    ] {
        let stage = Stage::on(Arc::clone(&dataset), 160, 40, looks(lang), "2026-02-28", "code:64.71,64.72 sort:code");
        for format in ExportFormat::ALL.into_iter().filter(|format| *format != ExportFormat::Xlsx) {
            let text = String::from_utf8(export::bytes(&stage.app, format).unwrap()).unwrap();
            assert!(text.contains(first) && text.contains(second), "{format:?}: {text}");
        }
        let bytes = export::bytes(&stage.app, ExportFormat::Xlsx).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        for sheet in [lang.sheet_regions(), lang.sheet_sources()] {
            let cells: Vec<String> =
                book.worksheet_range(sheet).unwrap().rows().flatten().map(ToString::to_string).collect();
            assert!([first, second].iter().all(|words| cells.iter().any(|cell| cell == words)), "{sheet}: {cells:?}");
        }
        for what in CopyWhat::ALL {
            assert!(export::copied_of(&stage.app, what).unwrap().contains(first), "{what:?}");
        }
        let json: serde_json::Value = serde_json::from_str(&export::json(&export::table_of(&stage.app))).unwrap();
        let known = json["sources"].as_array().unwrap().iter().filter(|source| !source["internal"].is_null());
        let days: Vec<&str> = known.map(|source| source["internal"]["imported"].as_str().unwrap()).collect();
        assert_eq!(days, ["2026-02-20", "2026-02-21"]);
    }
}

/// A source of the bundled data, whose figures were imported on two days.
const TWO_DAYS: &str = r#"{"schema":1,"imports":[
{"id":"own-1","file":"Rekap.xlsx","imported":"2026-02-20","sources":[],
"observations":[{"id":"own-1-1","region":"64.71","as_of":"2026-02-15","source":"SOURCE","registered_pct":91.25}]},
{"id":"own-2","file":"Rekap.xlsx","imported":"2026-02-21","sources":[],
"observations":[{"id":"own-2-1","region":"64.72","as_of":"2026-02-15","source":"SOURCE","registered_pct":92.5}]}]}"#;

#[test]
fn a_source_that_was_imported_on_two_days_is_two_origins() {
    let bundled = bundled();
    let id = |code| {
        let ix = bundled.find(RegionCode::parse(code).unwrap()).unwrap();
        let (_, observation) = bundled.observations(ix).last().unwrap();
        &*bundled.source(observation.source).id
    };
    let text = TWO_DAYS.replace("SOURCE", id("64.71"));
    let dataset = open_all(&[Input::Imports(PathBuf::from("own.json"), text)], false).unwrap();
    let stage = Stage::on(Arc::new(dataset), 160, 40, looks(Lang::Id), "2026-02-28", "code:64.71,64.72 sort:code");
    let table = export::table_of(&stage.app);
    let at = table.heads.iter().position(|head| head.id == "registered_pct").unwrap();
    let days = table.rows.iter().map(|row| {
        let source = &table.sources[row[at].source.unwrap()];
        (source.id.as_str(), source.internal.as_ref().unwrap().1.to_string())
    });
    let wanted = ["2026-02-20", "2026-02-21"].map(|day| (id("64.71"), day.to_owned()));
    assert_eq!(days.collect::<Vec<_>>(), wanted);
}
