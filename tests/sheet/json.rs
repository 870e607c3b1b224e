//! JSON and JSON Lines.

use crate::support::{book, number, refused, shown, text};
use cakupan::sheet::{At, Cell, Format, SheetFaultKind as Kind};
use rstest::rstest;

#[rstest]
#[case(r#"[{"kode":"12.74","n":183139},{"x":true,"n":97.45,"kode":null}]"#, Format::Json)]
#[case("{\"kode\":\"12.74\",\"n\":183139}\n{\"x\":true,\"n\":97.45,\"kode\":null}\n", Format::JsonLines)]
#[case("{\"kode\":\"12.74\",\"n\":183139}\r\n\r\n{\"x\":true,\"n\":97.45,\"kode\":\"\"}", Format::JsonLines)]
#[case(r#"{"per":"2025-12","data":[{"kode":"12.74","n":183139},{"x":true,"n":97.45}]}"#, Format::Json)]
fn keys_become_columns_in_the_order_in_which_they_appear(#[case] made: &str, #[case] format: Format) {
    let book = book("-", made.as_bytes());
    assert_eq!(book.format, format);
    let rows = [
        vec![text("kode"), text("n"), text("x")],
        vec![text("12.74"), number(183_139.0)],
        vec![Cell::Empty, shown(97.45, false, 2), Cell::Truth(true)],
    ];
    assert_eq!(book.sheets[0].rows, rows);
}

#[test]
fn lists_and_objects_stay_json() {
    let book = book("-", br#"[{"a":["x",1],"b":{"c":null},"d":[],"e":1}]"#);
    let row = [text(r#"["x",1]"#), text(r#"{"c":null}"#), Cell::Empty, number(1.0)];
    assert_eq!(book.sheets[0].rows[1], row);
}

#[rstest]
#[case("[{\"a\":1},\n {\"b\":1,\"b\":2}]", Kind::RepeatedKey("b".into()), (2, 11))]
#[case("{\"a\":1}\n{\"a\":1e999}", Kind::NumberRange, (2, 10))]
#[case("[{\"a\":NaN}]", Kind::JsonSyntax, (1, 7))]
#[case("[{\"a\":Infinity}]", Kind::JsonSyntax, (1, 7))]
#[case("[{\"a\":1},\n\n7]", Kind::NotRecords, (3, 1))]
#[case("{\"per\":\"2025-12\",\"data\":[{\"a\":1},7]}", Kind::NotRecords, (1, 34))]
#[case("[[1,2],[3,4]]", Kind::NotRecords, (1, 1))]
#[case("{\"a\":1}\n[1]", Kind::NotRecords, (2, 1))]
#[case("[{\"a\":1}", Kind::JsonSyntax, (1, 8))]
#[case("{\"a\":1}\n{\"a\":", Kind::JsonSyntax, (2, 5))]
#[case("[{\"a\":1}] 2", Kind::JsonSyntax, (1, 11))]
#[case("[{\"a\":\"\\ud800\"}]", Kind::JsonSyntax, (1, 14))]
fn a_fault_has_its_line(#[case] made: &str, #[case] kind: Kind, #[case] (line, column): (usize, usize)) {
    let (found, at) = refused("x.json", made.as_bytes());
    assert_eq!(found, kind, "{at:?}");
    let Some(At::Line(found, near)) = at else { panic!("{at:?}") };
    assert_eq!(found, line);
    assert!(near.abs_diff(column) <= 2, "{near} instead of {column}");
}

#[test]
fn arrays_of_one_object_are_sheets_named_by_their_keys() {
    let book = book("x.json", br#"{"about":{"x":1},"rows":[{"x":1.50}],"more":[{"y":2},{"y":3}]}"#);
    let names: Vec<(&str, usize)> = book.sheets.iter().map(|sheet| (&*sheet.name, sheet.rows.len())).collect();
    assert_eq!((book.format, names), (Format::Json, vec![("rows", 2), ("more", 3)]));
    let (value, is_percent, decimals) = (1.5, false, 2);
    assert_eq!(book.sheets[0].cell(1, 0), &Cell::Number { value, is_percent, decimals });
    let many: Vec<String> = (0..=256).map(|n| format!("\"k{n}\":[{{\"x\":1}}]")).collect();
    assert_eq!(refused("x.json", format!("{{{}}}", many.join(",")).as_bytes()), (Kind::Sheets, None));
}

#[test]
fn what_is_nested_too_deep_is_refused_before_it_is_read() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("[{{\"a\":{}1{}}}]", open.repeat(1_000_000), close.repeat(1_000_000));
        assert!(matches!(refused("deep.json", deep.as_bytes()), (Kind::JsonDepth, Some(At::Line(1, _)))));
    }
    // Brackets inside a text do not nest.
    assert_eq!(book("x.json", format!("[{{\"a\":\"{}\\\"[\"}}]", "[".repeat(99)).as_bytes()).sheets[0].rows.len(), 2);
}

#[test]
fn a_text_that_is_no_json_is_json_only_by_its_name() {
    assert_eq!(refused("x.json", b"kode,nama\n").0, Kind::JsonSyntax);
    assert!(matches!(book("x.csv", b"[kode],nama\n").format, Format::Delimited { .. }));
}

#[test]
fn too_many_keys_are_refused() {
    let keys: Vec<String> = (0..20_000).map(|key| format!("\"k{key}\":1")).collect();
    let made = format!("[{{{}}}]", keys.join(","));
    assert_eq!(refused("wide.json", made.as_bytes()), (Kind::Columns, Some(At::Cell(0, 16_384))));
}
