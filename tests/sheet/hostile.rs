//! Whatever the bytes are: an answer, no panic, in bounded time.

use crate::support::{ods, xlsx, zipped};
use cakupan::sheet::read_bytes;
use proptest::prelude::*;
use std::time::{Duration, Instant};

const ROWS: &str =
    r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.98</v></c><c r="C1"><f>A1</f></c></row>"#;
const STRINGS: &[u8] = b"<sst uniqueCount=\"1\"><si><t>Kota</t></si></sst>";
const STYLES: &[u8] = b"<styleSheet><cellXfs><xf numFmtId=\"0\"></xf><xf numFmtId=\"10\"></xf></cellXfs></styleSheet>";
const TABLE: &str = r#"<table:table table:name="S"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="percentage" office:value="0.98" table:number-columns-repeated="3"><text:p>98 %</text:p></table:table-cell></table:table-row></table:table>"#;

/// Reads `bytes` as each kind of file that its name may ask for.
fn answered(bytes: &[u8]) {
    let start = Instant::now();
    for name in ["x.xlsx", "x.json", "x.csv"] {
        // Whichever answer it is, the reader came back with one.
        let _ = read_bytes(name, bytes);
    }
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

/// Files that start well.
fn seeds() -> Vec<Vec<u8>> {
    vec![
        xlsx(ROWS, &[("xl/sharedStrings.xml", STRINGS), ("xl/styles.xml", STYLES)]),
        ods("", TABLE),
        crate::old::small(),
        b"kode;nama;persen\n12.74;\"Kota; x\";97,45\n".to_vec(),
        br#"{"per":"2025-12","data":[{"a":1,"b":"x","c":[1,2]},{"a":null,"d":1e3}]}"#.to_vec(),
        b"{\"a\":1}\n{\"a\":true}\n".to_vec(),
    ]
}

#[test]
fn every_file_that_is_cut_off_is_answered() {
    for seed in seeds() {
        let step = (seed.len() / 400).max(1);
        for end in (0..seed.len()).step_by(step) {
            answered(&seed[..end]);
        }
    }
}

/// Markup in which sizes, names and places are anything.
fn markup() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("A1".to_owned()),
        Just("XFD1048576".to_owned()),
        Just("ZZZZZZZ9".to_owned()),
        Just("0".to_owned()),
        Just("18446744073709551615".to_owned()),
        Just("-1".to_owned()),
        "[A-Z]{0,4}[0-9]{0,10}",
        any::<u32>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| number.to_string()),
    ];
    let cell = (word.clone(), word.clone(), "(s|b|e|d|n|str|inlineStr|x)?", word.clone(), any::<bool>()).prop_map(
        |(place, style, kind, value, is_formula)| {
            let value = if is_formula { format!("<f>{value}</f>") } else { format!("<v>{value}</v>") };
            format!(r#"<c r="{place}" s="{style}" t="{kind}">{value}</c>"#)
        },
    );
    let row = (word.clone(), proptest::collection::vec(cell, 0..6))
        .prop_map(|(place, cells)| format!(r#"<row r="{place}">{}</row>"#, cells.concat()));
    let merged = (word.clone(), word).prop_map(|(from, to)| {
        format!(r#"</sheetData><mergeCells><mergeCell ref="{from}:{to}"/></mergeCells><sheetData>"#)
    });
    (proptest::collection::vec(row, 0..6), merged).prop_map(|(rows, merged)| rows.concat() + &merged)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bytes_at_random_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        answered(&bytes);
    }

    #[test]
    fn a_file_with_any_bytes_changed_is_answered(
        seed in 0..6_usize,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = seeds().swap_remove(seed);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        answered(&bytes);
    }

    #[test]
    fn an_old_workbook_with_any_records_changed_is_answered(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        kept in any::<prop::sample::Index>(),
    ) {
        let mut stream = crate::old::small_stream();
        for (at, byte) in changes {
            let at = at.index(stream.len());
            stream[at] = byte;
        }
        answered(&crate::xls::contained("/Workbook", &stream));
        answered(&crate::xls::contained("/Book", &stream[..kept.index(stream.len())]));
    }

    #[test]
    fn any_sheet_of_any_markup_is_answered(rows in markup()) {
        answered(&xlsx(&rows, &[("xl/sharedStrings.xml", STRINGS), ("xl/styles.xml", STYLES)]));
    }

    #[test]
    fn any_parts_are_answered(
        name in "(xl/workbook.xml|xl/styles.xml|xl/sharedStrings.xml|content.xml|mimetype|_rels/.rels)",
        part in "(<[a-z:]{0,9}( [a-z]{1,3}=\"[a-z&;0-9]{0,5}\")?/?>|</[a-z]{0,4}>|&[a-z]{0,3};|[a-z]{0,3}){0,20}",
    ) {
        let others = ["xl/workbook.xml", "_rels/.rels", "mimetype", "content.xml"].into_iter();
        let mut members: Vec<(&str, &[u8])> = others.filter(|other| **other != name).map(|name| (name, &b"<a/>"[..])).collect();
        members.push((&name, part.as_bytes()));
        answered(&zipped(&members));
    }

    #[test]
    fn a_table_that_is_written_is_read(
        cells in proptest::collection::vec(proptest::collection::vec("[a-zé;,\"\n ]{0,8}", 2..5), 1..6),
        delimiter in "[,;\t]",
    ) {
        // A first row without surprises: by it the delimiter is told.
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter.as_bytes()[0]).flexible(true).from_writer(vec![]);
        for _ in 0..20 {
            writer.write_record(["a", "b", "c", "d", "e", "f"]).unwrap();
        }
        for row in &cells {
            writer.write_record(row).unwrap();
        }
        let sheet = crate::support::sheet("x.csv", &writer.into_inner().unwrap());
        for (row, written) in cells.iter().enumerate() {
            for (column, written) in written.iter().enumerate() {
                let expected = if written.is_empty() { cakupan::sheet::Cell::Empty } else { crate::support::text(written) };
                prop_assert_eq!(sheet.cell(row + 20, column), &expected);
            }
        }
    }
}
