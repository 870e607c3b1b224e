//! xlsx as spreadsheets write it.

use crate::support::{book, date, error, number, percent, refused, sheet, shown, text, xlsx, zipped};
use cakupan::sheet::{At, Cell, Format, Merged, SheetFaultKind as Kind, Source, read};
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Formula, Workbook};

/// A monthly file as a branch has it: a merged title, a header, percent cells, dates, errors, a hidden sheet.
fn monthly() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let (percent, day) = (Look::new().set_num_format("0.00%"), Look::new().set_num_format("dd/mm/yyyy"));
    let data = workbook.add_worksheet().set_name("Data").unwrap();
    data.merge_range(0, 0, 0, 4, "Capaian per 31 Desember 2025", &Look::new()).unwrap();
    for (column, name) in (0..).zip(["Kode", "Nama", "Terdaftar", "Cakupan", "Per tanggal"]) {
        data.write(2, column, name).unwrap();
    }
    data.write(3, 0, "12.74").unwrap();
    data.write(3, 1, "Kota Tanjungbalai").unwrap();
    data.write(3, 2, 183_139).unwrap();
    data.write_with_format(3, 3, 0.9745, &percent).unwrap();
    data.write_datetime_with_format(3, 4, ExcelDateTime::from_ymd(2025, 12, 31).unwrap(), &day).unwrap();
    data.write_formula(4, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    data.write_formula(4, 3, Formula::new("=SUM(C4:C4)").set_result("183139")).unwrap();
    data.write(4, 4, true).unwrap();
    let notes = workbook.add_worksheet().set_name("Catatan").unwrap();
    notes.set_hidden(true);
    notes.write(9, 1, "DKB Semester II").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_monthly_workbook_keeps_the_types_of_its_cells() {
    let book = book("uhc.xlsx", &monthly());
    assert_eq!((&*book.name, book.format, book.sheets.len()), ("uhc.xlsx", Format::Xlsx, 2));
    let data = &book.sheets[0];
    assert_eq!((&*data.name, data.is_hidden), ("Data", false));
    assert_eq!(data.merged, [Merged { rows: (0, 0), columns: (0, 4) }]);
    assert_eq!(data.rows[0], [text("Capaian per 31 Desember 2025")]);
    assert_eq!(data.rows[1], []);
    let row = [text("12.74"), text("Kota Tanjungbalai"), number(183_139.0), shown(0.9745, true, 2), date(2025, 12, 31)];
    assert_eq!(data.rows[3], row);
    let row = [Cell::Empty, Cell::Empty, error("#DIV/0!"), number(183_139.0), Cell::Truth(true)];
    assert_eq!(data.rows[4], row);
    let notes = &book.sheets[1];
    assert_eq!((&*notes.name, notes.is_hidden, notes.cell(9, 1)), ("Catatan", true, &text("DKB Semester II")));
}

#[test]
fn the_content_decides_and_not_the_extension() {
    assert_eq!(book("uhc.csv", &monthly()).format, Format::Xlsx);
}

#[test]
fn a_file_is_read_by_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("uhc.xlsx");
    std::fs::write(&path, monthly()).unwrap();
    assert_eq!(&*read(&Source::named(&path)).unwrap().name, "uhc.xlsx");
    assert_eq!(read(&Source::named(folder.path())).unwrap_err().kind, Kind::Folder);
    let missing = read(&Source::named(&folder.path().join("none.xlsx"))).unwrap_err();
    assert_eq!(missing.kind, Kind::Unreadable(std::io::ErrorKind::NotFound));
}

#[cfg(unix)]
#[test]
fn a_device_is_not_waited_for() {
    let device = Source::File("/dev/zero".into());
    assert_eq!(read(&device).unwrap_err().kind, Kind::NotAFile);
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|made| made.success()) {
        assert_eq!(read(&Source::File(pipe)).unwrap_err().kind, Kind::NotAFile);
    }
}

#[test]
fn dates_need_a_date_format() {
    let mut workbook = Workbook::new();
    let data = workbook.add_worksheet();
    for (row, (code, value)) in (0..).zip([
        ("d mmmm yyyy", 46_022.0),
        ("yyyy-mm-dd hh:mm", 46_022.75),
        ("0", 46_022.0),
        ("hh:mm", 0.75),
        ("[h]:mm", 30.0),
        ("dd/mm/yyyy", -5.0),
        ("0.00\"%\"", 97.45),
        ("0%;[Red]-0%", 0.9),
    ]) {
        data.write_with_format(row, 0, value, &Look::new().set_num_format(code)).unwrap();
    }
    let sheet = sheet("dates.xlsx", &workbook.save_to_buffer().unwrap());
    let found: Vec<Cell> = (0..8).map(|row| sheet.cell(row, 0).clone()).collect();
    let expected = [
        date(2025, 12, 31),
        date(2025, 12, 31),
        number(46_022.0),
        number(0.75),
        number(30.0),
        error("#NUM!"),
        shown(97.45, false, 2),
        percent(0.9),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_formula_that_was_never_computed_is_no_blank() {
    let rows =
        r#"<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1"><v>2</v></c><c r="C1"/><c r="D1"><f>B1</f><v>2</v></c></row>"#;
    let sheet = sheet("made.xlsx", &xlsx(rows, &[]));
    assert_eq!(sheet.rows, [[error("="), number(2.0), Cell::Empty, number(2.0)]]);
}

#[test]
fn a_number_that_is_none_is_an_error() {
    let rows = r#"<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>-Infinity</v></c></row>"#;
    let sheet = sheet("made.xlsx", &xlsx(rows, &[]));
    assert_eq!(sheet.rows, [[error("#NUM!"), error("#NUM!"), error("#NUM!")]]);
}

#[test]
fn cells_beyond_a_sheet_are_refused() {
    let long = "x".repeat(32_768);
    let rows = format!(r#"<row r="7"><c r="B7" t="inlineStr"><is><t>{long}</t></is></c></row>"#);
    assert_eq!(refused("long.xlsx", &xlsx(&rows, &[])), (Kind::CellCharacters, Some(At::Cell(6, 1))));
    let rows = r#"<row r="1"><c r="ZZZZ1"><v>1</v></c></row>"#;
    assert!(matches!(refused("far.xlsx", &xlsx(rows, &[])).0, Kind::Columns | Kind::Damaged));
}

#[test]
fn a_shared_text_that_is_too_long_is_refused_with_its_cell() {
    let strings = format!("<sst><si><t>a</t></si><si><t>{}</t></si></sst>", "x".repeat(500_000));
    let rows = r#"<row r="3"><c r="A3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c></row>"#;
    let bytes = xlsx(rows, &[("xl/sharedStrings.xml", strings.as_bytes())]);
    assert_eq!(refused("long.xlsx", &bytes), (Kind::CellCharacters, Some(At::Cell(2, 3))));
}

#[test]
fn a_workbook_laid_out_with_blanks_is_read() {
    let blanks = " ".repeat(200_000);
    let styles = format!("<styleSheet>{blanks}<cellXfs><xf numFmtId=\"9\"></xf></cellXfs></styleSheet>");
    let bytes = xlsx(r#"<row r="1"><c r="A1" s="0"><v>1</v></c></row>"#, &[("xl/styles.xml", styles.as_bytes())]);
    assert_eq!(sheet("wide.xlsx", &bytes).rows, [[percent(1.0)]]);
}

#[test]
fn a_password_is_named() {
    let mut container = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    container.create_stream("/EncryptedPackage").unwrap();
    container.create_stream("/EncryptionInfo").unwrap();
    let bytes = container.into_inner().into_inner();
    assert_eq!(refused("secret.xlsx", &bytes), (Kind::Encrypted, None));
}

#[test]
fn a_workbook_without_sheets_says_so() {
    let book = b"<workbook><sheets/></workbook>";
    let root = br#"<Relationships><Relationship Id="a" Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let none = b"<Relationships/>";
    let bytes = zipped(&[("_rels/.rels", root), ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", none)]);
    assert_eq!(refused("none.xlsx", &bytes), (Kind::NoSheet, None));
}
