//! A workbook read back by another library: types, formats, what stays in view, and its three sheets.

use crate::formats::table;
use cakupan::domain::Period;
use cakupan::export::{self, Value};
use cakupan::locale::Lang;
use calamine::{Data, Reader, Xlsx};
use std::io::{Cursor, Read};

fn book(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// Whether two numbers are the same but for the last bits.
fn is(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// A part of the file as it is stored.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn every_cell_has_its_type() {
    for lang in Lang::ALL {
        let table = table(lang, "sort:gap");
        let bytes = export::xlsx(&table).unwrap();
        let mut book = book(&bytes);
        assert_eq!(book.sheet_names(), [lang.sheet_regions(), lang.sheet_sources(), lang.sheet_about()]);
        let sheet = book.worksheet_range(lang.sheet_regions()).unwrap();
        assert_eq!(sheet.height(), table.rows.len() + 1);
        for (row, cells) in (1_u32..).zip(&table.rows) {
            let mut column = 0;
            for (head, cell) in table.heads.iter().zip(cells) {
                let got = sheet.get_value((row, column)).cloned().unwrap_or_default();
                column += 1;
                match (&cell.value, &got) {
                    (Value::Count(n) | Value::Signed(n), Data::Float(value)) => assert!(is(*value, *n as f64)),
                    (Value::Share(share), Data::Float(value)) => {
                        assert!(is(value * 100.0, share.value()), "{} {share}", head.id);
                    }
                    (Value::Date(Period::Day(day)), Data::DateTime(value)) => {
                        let start = Period::parse("1899-12-30").unwrap().last_day();
                        assert!(is(value.as_f64(), (*day - start).num_days() as f64), "{}", head.id);
                    }
                    (Value::Date(period), Data::String(text)) => assert_eq!(*text, period.to_string()),
                    (Value::Text(wanted), Data::String(text)) => assert_eq!(text, wanted),
                    (Value::Word(_, wanted), Data::String(text)) => assert_eq!(text, wanted),
                    (Value::Outcomes(_) | Value::Series(_), Data::String(_)) | (Value::Empty, Data::Empty) => {}
                    (Value::Words(words), got) => assert_eq!(words.is_empty(), *got == Data::Empty),
                    other => panic!("{}: {other:?}", head.id),
                }
                if head.marks.is_some() {
                    let marks = sheet.get_value((row, column)).map(ToString::to_string).unwrap_or_default();
                    assert_eq!(marks, cell.marks, "{}", head.id);
                    column += 1;
                }
            }
        }
    }
}

#[test]
fn the_heading_stays_in_view_and_shares_have_bars_and_formats() {
    let table = table(Lang::Id, "prov:jabar");
    let bytes = export::xlsx(&table).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("ySplit=\"1\"") && sheet.contains("xSplit=\"2\""));
    assert!(sheet.contains("<autoFilter ref=\"A1:"));
    assert!(sheet.contains("<dataBar>") && !sheet.contains("<f>"));
    let styles = part(&bytes, "xl/styles.xml");
    for format in ["0.0%", "+#,##0;-#,##0;0", "yyyy-mm-dd"] {
        assert!(styles.contains(format), "{format}");
    }
    // The same table makes the same file.
    assert_eq!(bytes, export::xlsx(&table).unwrap());
}

#[test]
fn sources_and_facts_stand_on_sheets_of_their_own() {
    for lang in Lang::ALL {
        let table = table(lang, "prov:bali sort:gap");
        let mut book = book(&export::xlsx(&table).unwrap());
        let sources = book.worksheet_range(lang.sheet_sources()).unwrap();
        let ids: Vec<String> = sources.rows().skip(1).map(|row| row[0].to_string()).collect();
        assert_eq!(ids, table.sources.iter().map(|source| source.id.clone()).collect::<Vec<_>>());
        let addresses: Vec<String> = sources.rows().skip(1).map(|row| row[4].to_string()).collect();
        let wanted: Vec<String> = table.sources.iter().map(|source| source.url.clone().unwrap_or_default()).collect();
        assert_eq!(addresses, wanted);
        let about = book.worksheet_range(lang.sheet_about()).unwrap();
        let text: Vec<String> = about.rows().flatten().map(ToString::to_string).collect();
        let text = text.join("\n");
        for fact in ["28 Feb 2026", "prov:bali sort:gap", lang.press(), &table.about.facts()[3], lang.legend_stale()] {
            assert!(text.contains(fact), "{fact} is missing in\n{text}");
        }
    }
}

#[test]
fn an_empty_table_is_a_sound_workbook() {
    let table = table(Lang::En, "reg:>150");
    assert!(table.rows.is_empty() && table.sources.is_empty());
    let mut book = book(&export::xlsx(&table).unwrap());
    assert_eq!(book.worksheet_range(Lang::En.sheet_regions()).unwrap().height(), 1);
}
