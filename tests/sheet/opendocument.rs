//! ods as `LibreOffice` writes it.

use crate::support::{book, date, error, number, ods, percent, refused, sheet, text, zipped};
use cakupan::sheet::{At, Cell, Foreign, Format, Merged, SheetFaultKind as Kind};

const TABLE: &str = r#"
<table:table table:name="Data">
 <table:table-column table:number-columns-repeated="5"/>
 <table:table-header-rows>
  <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3" table:number-rows-spanned="1"><text:p>Capaian per<text:s text:c="2"/>31 Desember 2025</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
 </table:table-header-rows>
 <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="5"/></table:table-row>
 <table:table-row>
  <table:table-cell office:value-type="float" office:value="183139"><text:p>183.139</text:p></table:table-cell>
  <table:table-cell office:value-type="percentage" office:value="0.9745"><text:p>97,45 %</text:p></table:table-cell>
  <table:table-cell office:value-type="date" office:date-value="2025-12-31"><text:p>31/12/25</text:p></table:table-cell>
  <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>
  <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
 </table:table-row>
 <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string" table:number-columns-repeated="2"><office:annotation><text:p>a remark</text:p></office:annotation><text:p>A &amp; B</text:p><text:p><text:a>C</text:a></text:p></table:table-cell></table:table-row>
 <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table>
<table:table table:name="Catatan" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#;

const HIDDEN: &str = r#"<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>
<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>"#;

#[test]
fn a_sheet_keeps_the_types_of_its_cells() {
    let book = book("uhc.ods", &ods(HIDDEN, TABLE));
    assert_eq!((book.format, book.sheets.len()), (Format::Ods, 2));
    let data = &book.sheets[0];
    assert_eq!((&*data.name, data.is_hidden), ("Data", false));
    assert_eq!(data.merged, [Merged { rows: (0, 0), columns: (0, 2) }]);
    assert_eq!(data.rows[0], [text("Capaian per  31 Desember 2025")]);
    assert_eq!((&data.rows[1], &data.rows[2]), (&vec![], &vec![]));
    let row = [number(183_139.0), percent(0.9745), date(2025, 12, 31), Cell::Truth(true), error("#DIV/0!")];
    assert_eq!(data.rows[3], row);
    assert_eq!(data.rows[4], [text("A & B\nC"), text("A & B\nC")]);
    assert_eq!(data.rows[5..], [data.rows[4].clone()]);
    assert_eq!((&*book.sheets[1].name, book.sheets[1].is_hidden), ("Catatan", true));
}

fn cells(cells: &str) -> Vec<u8> {
    ods("", &format!(r#"<table:table table:name="S"><table:table-row>{cells}</table:table-row></table:table>"#))
}

#[test]
fn repeated_cells_are_held_to_the_limits() {
    let one = r#"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="20000"/>"#;
    assert_eq!(refused("far.ods", &cells(one)), (Kind::Columns, Some(At::Cell(0, 16_384))));
    let row = r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/></table:table-row>"#;
    let table = format!(r#"<table:table table:name="S">{row}</table:table>"#);
    assert_eq!(refused("many.ods", &ods("", &table)).0, Kind::Cells);
    let row = row.replace("1000000", "18446744073709551615");
    let table = format!(r#"<table:table table:name="S">{row}</table:table>"#);
    assert_eq!(refused("many.ods", &ods("", &table)).0, Kind::Rows);
}

#[test]
fn a_long_text_is_refused_with_its_cell() {
    let long = "é".repeat(32_768);
    let cell = format!(
        r#"<table:table-cell/><table:table-cell office:value-type="string"><text:p>{long}</text:p></table:table-cell>"#
    );
    assert_eq!(refused("long.ods", &cells(&cell)), (Kind::CellCharacters, Some(At::Cell(0, 1))));
}

#[test]
fn what_lies_under_a_merged_cell_is_not_shown() {
    let row = r#"<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>A</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>under</text:p></table:covered-table-cell><table:table-cell office:value-type="string"><text:p>C</text:p></table:table-cell>"#;
    assert_eq!(sheet("merged.ods", &cells(row)).rows, [[text("A"), Cell::Empty, text("C")]]);
}

#[test]
fn values_that_are_none_are_errors() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="1e999"/><table:table-cell office:value-type="percentage" office:value="x"/>"#;
    assert_eq!(sheet("odd.ods", &cells(cell)).rows, [[error("#NUM!"), error("#NUM!")]]);
}

#[test]
fn markup_that_breaks_off_is_damage() {
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    for content in ["<office:document-content><table:table table:name=\"S\">", "", "<a>&nothing;</a>", "<a b=\"&x;\"/>"]
    {
        let bytes = zipped(&[("mimetype", mimetype), ("content.xml", content.as_bytes())]);
        assert_eq!(refused("cut.ods", &bytes), (Kind::Damaged, None), "{content}");
    }
}

#[test]
fn a_password_and_a_letter_are_named() {
    let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
    let manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    for content in ["content.xml", "encrypted-package"] {
        let bytes = zipped(&[("mimetype", mimetype), ("META-INF/manifest.xml", manifest), (content, b"?")]);
        assert_eq!(refused("secret.ods", &bytes).0, Kind::Encrypted);
    }
    let bytes = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")]);
    assert_eq!(refused("letter.ods", &bytes).0, Kind::Foreign(Foreign::Document));
}
