//! Names and publishers that would do harm in a spreadsheet, a text or a picture are text there, and nothing else.

use crate::small::{self, quoted};
use crate::support::{Stage, looks};
use cakupan::app::{Column, CopyWhat};
use cakupan::export::{self, CsvStyle, Table};
use cakupan::locale::Lang;
use cakupan::store;
use calamine::{Data, Reader, Xlsx};
use rstest::rstest;
use std::io::Cursor;
use std::sync::Arc;

/// The stage on a dataset of one province, with a kabupaten named `name`, whose figure `publisher` published.
fn stage(name: &str, publisher: &str, title: &str, url: &str) -> Stage {
    let (name, publisher, title, url) = (quoted(name), quoted(publisher), quoted(title), quoted(url));
    let folder = small::folder(
        &format!(r#"{{"code":"11.71","name":{name},"kind":"kota","province":"11","population":1000}}"#),
        &format!(r#"{{"id":"s1","publisher":{publisher},"title":{title},"url":{url},"published":"2025-02"}}"#),
    );
    let dataset = store::open(&[folder.path().to_owned()], true).unwrap();
    let mut stage = Stage::on(Arc::new(dataset), 120, 40, looks(Lang::Id), "2025-06-30", "");
    stage.app.spec.columns = Column::ALL.to_vec();
    stage
}

const HOSTILE: [&str; 9] = [
    "=HYPERLINK(\"http://x\";\"y\")",
    "+62811",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1;2)",
    "\t=1+1",
    "\r\n=1+1",
    "  =1",
    "</text><script>alert(1)</script>",
    "a | b [x](javascript:alert(1)) `c` \u{1b}[2J\u{202e}&amp;",
];

/// Whether a cell is a number as the program writes it, which is never with a plus.
fn is_number(cell: &str) -> bool {
    !cell.starts_with('+') && cell.replace(',', ".").parse::<f64>().is_ok()
}

fn table(text: &str) -> Table {
    export::table_of(&stage(text, text, text, text).app)
}

#[test]
fn no_cell_of_any_separator_is_a_formula() {
    for text in HOSTILE {
        let table = table(text);
        for style in [CsvStyle::PROGRAM, CsvStyle::SHEET] {
            let bytes = export::csv(&table, style).unwrap();
            let text = std::str::from_utf8(&bytes).unwrap().trim_start_matches('\u{feff}').to_owned();
            let mut reader = csv::ReaderBuilder::new().delimiter(style.separator).from_reader(text.as_bytes());
            for cell in &reader.records().next().unwrap().unwrap() {
                assert!(is_number(cell) || !export::is_formula(cell), "{cell:?}");
                assert!(!cell.contains(char::is_control), "{cell:?}");
            }
        }
        let copied = export::copied(&table, None, CopyWhat::Table).unwrap();
        let cells = copied.split(['\t', '\n']);
        assert!(cells.clone().all(|cell| is_number(cell) || !export::is_formula(cell)), "{copied:?}");
        assert_eq!(copied.lines().count(), 3, "{copied:?}");
    }
}

#[test]
fn neither_is_the_rule_that_measures_a_row() {
    let mut table = table("Kota Uji");
    table.rules = vec!["=1+1".to_owned()];
    for style in [CsvStyle::PROGRAM, CsvStyle::SHEET] {
        let bytes = export::csv(&table, style).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(style.separator).from_reader(bytes.as_slice());
        let rule = reader.headers().unwrap().iter().position(|head| head == Lang::Id.head_rule()).unwrap();
        assert_eq!(&reader.records().next().unwrap().unwrap()[rule], "'=1+1");
    }
}

#[test]
fn a_workbook_holds_it_as_text_as_it_is() {
    for text in HOSTILE {
        let table = table(text);
        let bytes = export::xlsx(&table).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        for sheet in book.sheet_names() {
            assert!(book.worksheet_formula(&sheet).unwrap().is_empty(), "{text:?} runs in {sheet}");
        }
        let sheet = book.worksheet_range(Lang::Id.sheet_regions()).unwrap();
        let name = cakupan::domain::visible(text).into_owned();
        assert_eq!(sheet.get_value((1, 1)), Some(&Data::String(name)));
    }
}

#[test]
fn an_endless_text_is_cut_to_what_a_cell_holds() {
    let long = "x".repeat(40_000);
    let table = export::table_of(&stage("Kota Uji", &long, &long, &format!("https://{long}")).app);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(export::xlsx(&table).unwrap())).unwrap();
    let sources = book.worksheet_range(Lang::Id.sheet_sources()).unwrap();
    assert_eq!(sources.get_value((1, 1)).unwrap().to_string().len(), 32_767);
}

#[rstest]
#[case("javascript:alert(1)")]
#[case("file:///etc/passwd")]
#[case("mailto:x")]
fn only_addresses_of_the_web_can_be_clicked(#[case] url: &str) {
    let bytes = export::xlsx(&export::table_of(&stage("Kota Uji", "Koran", "Judul", url).app)).unwrap();
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert!(!archive.file_names().any(|name| name.unwrap().contains("_rels/sheet2")));
    let bytes = export::xlsx(&export::table_of(&stage("Kota Uji", "Koran", "Judul", "https://x.id/a").app)).unwrap();
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert!(archive.file_names().any(|name| name.unwrap().contains("_rels/sheet2")));
}

#[test]
fn markdown_and_pictures_take_it_for_text() {
    for text in HOSTILE {
        let stage = stage(text, text, text, text);
        let table = export::table_of(&stage.app);
        let markdown = export::markdown(&table);
        assert!(!markdown.contains("<script") && !markdown.replace("\\]", "").contains("](java"), "{markdown}");
        let row = markdown.lines().find(|line| line.starts_with("| 1 |")).unwrap();
        let heads = table.heads.iter().filter(|head| head.on_screen).count();
        assert_eq!(row.replace("\\|", "").matches('|').count(), heads + 1, "{row}");
        let svg = String::from_utf8(export::picture(&stage.app).unwrap()).unwrap();
        assert!(!svg.contains("<script") && !svg.contains('\u{1b}') && !svg.contains('\u{202e}'));
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    }
}
