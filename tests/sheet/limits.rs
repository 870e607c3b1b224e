//! Small files that would become large.

use crate::support::{ods, refused, xlsx, zipped};
use cakupan::sheet::{At, Foreign, SheetFaultKind as Kind, Source, limits, read};
use std::fs::File;
use std::io::Cursor;
use std::time::{Duration, Instant};
use zip::{ZipArchive, ZipWriter};

/// A workbook with pictures of blanks that unpack to more than the limit.
fn bomb() -> Vec<u8> {
    const SIZE: u64 = 4 * 1024 * 1024;
    let picture = zipped(&[("a", &vec![b' '; usize::try_from(SIZE).unwrap()])]);
    let mut picture = ZipArchive::new(Cursor::new(picture)).unwrap();
    let mut writer = ZipWriter::new_append(Cursor::new(xlsx("", &[]))).unwrap();
    for at in 0..=limits::UNPACKED_BYTES / SIZE {
        writer.raw_copy_file_rename(picture.by_index(0).unwrap(), format!("{at:08}")).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_small_file_that_unpacks_to_too_much_is_refused() {
    let bomb = bomb();
    assert!(bomb.len() < 1_000_000);
    assert_eq!(refused("bomb.xlsx", &bomb), (Kind::UnpackedBytes, None));
}

/// Sets the unpacked size that a zip file states of each member with a name of 8 bytes to 100.
fn lie(bytes: &mut [u8]) -> usize {
    let mut lies = 0;
    for (mark, size, name) in [(&b"PK\x03\x04"[..], 22, 26), (&b"PK\x01\x02"[..], 24, 28)] {
        for at in 0..bytes.len() - 30 {
            if bytes[at..].starts_with(mark) && bytes[at + name..at + name + 2] == [8, 0] {
                bytes[at + size..at + size + 4].copy_from_slice(&100_u32.to_le_bytes());
                lies += 1;
            }
        }
    }
    lies
}

#[test]
fn a_directory_that_lies_is_not_believed() {
    let mut bomb = bomb();
    assert_eq!(lie(&mut bomb), 2 * 65);
    let (kind, _) = refused("bomb.xlsx", &bomb);
    assert!(matches!(kind, Kind::UnpackedBytes | Kind::Damaged), "{kind:?}");
}

#[test]
fn a_number_of_strings_that_is_only_stated_takes_no_room() {
    for stated in ["18446744073709551615", "99999999999", "5000001", " 99999999999 "] {
        let strings = format!(r#"<sst uniqueCount="{stated}"><si><t>a</t></si></sst>"#);
        let bytes = xlsx("", &[("xl/sharedStrings.xml", strings.as_bytes())]);
        assert_eq!(refused("strings.xlsx", &bytes), (Kind::Overloaded, None), "{stated}");
    }
}

#[test]
fn formats_that_repeat_a_long_name_are_refused() {
    let name = "x".repeat(1_000_000);
    let styles = format!(
        r#"<styleSheet><fonts><font><name val="{name}"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>"#,
        r#"<xf fontId="0"></xf>"#.repeat(60_000)
    );
    let bytes = xlsx("", &[("xl/styles.xml", styles.as_bytes())]);
    assert_eq!(refused("styles.xlsx", &bytes), (Kind::Overloaded, None));
}

#[test]
fn a_text_that_is_used_in_every_cell_counts_each_time() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(32_000));
    let cells = (1..=9_000).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#));
    let bytes = xlsx(&cells.collect::<String>(), &[("xl/sharedStrings.xml", strings.as_bytes())]);
    assert_eq!(refused("text.xlsx", &bytes), (Kind::Text, Some(At::Cell(8_388, 0))));
}

#[test]
fn cells_far_to_the_right_count_with_what_is_left_of_them() {
    let rows = (1..=400).map(|row| format!(r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"#));
    assert_eq!(refused("far.xlsx", &xlsx(&rows.collect::<String>(), &[])).0, Kind::Cells);
}

#[test]
fn too_many_sheets_and_members_are_refused() {
    let table = r#"<table:table table:name="S"></table:table>"#;
    assert_eq!(refused("sheets.ods", &ods("", &table.repeat(257))), (Kind::Sheets, None));
    let names: Vec<String> = (0..4_097).map(|at| format!("{at}.xml")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refused("members.xlsx", &zipped(&members)), (Kind::Overloaded, None));
}

#[test]
fn too_many_merged_areas_are_refused() {
    let cell = r#"<table:table-cell table:number-columns-spanned="2"/>"#;
    // Areas lie on the sheet, so that no row holds all of them.
    let row = format!("<table:table-row>{}</table:table-row>", cell.repeat(8_000));
    let table = format!("<table:table>{}</table:table>", row.repeat(10));
    assert_eq!(refused("merged.ods", &ods("", &table)).0, Kind::Merged);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.csv");
    File::create(&path).unwrap().set_len(limits::FILE_BYTES * 1_000).unwrap();
    let start = Instant::now();
    assert_eq!(read(&Source::File(path)).unwrap_err().kind, Kind::FileBytes);
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[test]
fn files_of_other_kinds_are_named() {
    let found = [
        (&b"%PDF-1.7"[..], Foreign::Pdf),
        (b"{\\rtf1", Foreign::Document),
        (b"\x89PNG\r\n", Foreign::Picture),
        (b"\x1f\x8b\x08", Foreign::Archive),
        (b"  <html><table><tr><td>1</td></tr></table></html>", Foreign::WebPage),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>", Foreign::WebPage),
        (b"<?xml version=\"1.0\"?><Workbook/>", Foreign::Xml),
        (b"a\0b", Foreign::Unknown),
    ];
    for (bytes, foreign) in found {
        assert_eq!(refused("uhc.xls", bytes), (Kind::Foreign(foreign), None));
    }
    for (member, foreign) in [
        ("word/document.xml", Foreign::Document),
        ("ppt/presentation.xml", Foreign::Slides),
        ("xl/workbook.bin", Foreign::BinaryWorkbook),
        ("uhc.csv", Foreign::Archive),
    ] {
        assert_eq!(refused("uhc.xlsx", &zipped(&[(member, b"x")])), (Kind::Foreign(foreign), None));
    }
    for empty in [&b""[..], b"\n\n ", b"\xef\xbb\xbf", b"\xff\xfe"] {
        assert_eq!(refused("uhc.csv", empty), (Kind::Empty, None));
    }
}
