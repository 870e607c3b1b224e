//! What holds for every sheet.

use crate::desk::{cell, in_december, options, read, record};
use cakupan::sheet::{Cell, Merged, Sheet};
use proptest::prelude::*;

const WORDS: [&str; 40] = [
    "",
    "Kode",
    "Nama",
    "Kab/Kota",
    "Provinsi",
    "Peserta",
    "Terdaftar",
    "Aktif",
    "%",
    "Cakupan",
    "Penduduk",
    "Per Tanggal",
    "Bulan",
    "Tahun",
    "Kecamatan",
    "Sumber",
    "Kota Medan",
    "Bogor",
    "Kota Bogor",
    "1105",
    "11.05",
    "#1271",
    "12.74.01",
    "#2500000",
    "#98.2",
    "#98%",
    "#0.98",
    "183.139",
    "97,45",
    "± 98 %",
    "@2025-12-31",
    "31 Desember 2025",
    "per 31 Desember 2025",
    "Semester I 2025",
    "!#REF!",
    "-",
    "Jumlah",
    "Catatan: x",
    "\u{1b}[2J\u{202e}",
    "#1e300",
];

fn cells() -> impl Strategy<Value = Cell> {
    prop_oneof![
        8 => (0..WORDS.len()).prop_map(|at| cell(WORDS[at])),
        1 => "\\PC{0,20}".prop_map(|text| Cell::Text(text.into())),
        1 => any::<f64>().prop_map(|value| Cell::Number { value, is_percent: value > 0.0, decimals: 0 }),
        1 => any::<bool>().prop_map(Cell::Truth),
    ]
}

fn area() -> impl Strategy<Value = Merged> {
    let range = || (0..12_usize, 0..40_usize).prop_map(|(first, more)| (first, first + more));
    (range(), range()).prop_map(|(rows, columns)| Merged { rows, columns })
}

fn sheets() -> impl Strategy<Value = Vec<Sheet>> {
    let rows = prop::collection::vec(prop::collection::vec(cells(), 0..8), 0..12);
    let sheet = (rows, prop::collection::vec(area(), 0..4), any::<bool>())
        .prop_map(|(rows, merged, is_hidden)| Sheet { name: "S".into(), is_hidden, rows, merged });
    prop::collection::vec(sheet, 0..3)
}

/// Rows below a header that is understood.
fn tables() -> impl Strategy<Value = Vec<Sheet>> {
    let heads = ["Kode", "Nama", "Penduduk", "Terdaftar", "Cakupan", "Aktif", "Per Tanggal", "Catatan"];
    prop::collection::vec(prop::collection::vec(cells(), 0..8), 0..20).prop_map(move |mut rows| {
        rows.insert(0, heads.map(cell).to_vec());
        vec![Sheet { rows, ..Sheet::default() }]
    })
}

proptest! {
    #[test]
    fn every_row_is_taken_refused_or_left_out(sheets in prop_oneof![sheets(), tables()], dated: bool) {
        let options = if dated { in_december() } else { options() };
        if let Ok(intake) = read(&sheets, &options) {
            prop_assert_eq!(intake.rows, intake.rows_taken + intake.rows_refused + intake.left_out.total());
            let mut rows: Vec<_> = intake.taken.iter().map(|taken| taken.row).collect();
            rows.extend(intake.refused.iter().map(|refused| refused.row));
            prop_assert!(rows.iter().all(|row| *row >= 1));
        }
    }

    #[test]
    fn nothing_hidden_reaches_what_is_told(sheets in tables()) {
        if let Ok(intake) = read(&sheets, &in_december()) {
            for refused in &intake.refused {
                for lang in cakupan::locale::Lang::ALL {
                    let words = lang.refusal(&refused.reason);
                    prop_assert!(!words.contains(cakupan::domain::is_hidden), "{}", words);
                }
            }
        }
    }

    #[test]
    fn the_order_of_columns_does_not_matter(order in Just((0..6_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let rows = [
            ["Kode", "Nama", "Penduduk", "Terdaftar", "Cakupan", "Per Tanggal"],
            ["12.74", "Kota Tanjungbalai", "#187939", "183.139", "97,45", "@2025-12-31"],
            ["32.71", "Bogor", "#1144108", "1.100.000", "96,1", "31 Desember 2025"],
            ["32.01", "Kota Bogor", "#1144108", "1.100.000", "96,1", "31 Desember 2025"],
        ];
        let shuffled = |order: &[usize]| {
            let rows = rows.iter().map(|row| order.iter().map(|at| cell(row[*at])).collect()).collect();
            let intake = read(&[Sheet { rows, ..Sheet::default() }], &options()).unwrap();
            let taken: Vec<String> = intake.taken.iter().map(|taken| record(&taken.record)).collect();
            let refused: Vec<_> = intake.refused.into_iter().map(|refused| (refused.row, refused.reason)).collect();
            (taken, refused)
        };
        let plain: Vec<usize> = (0..6).collect();
        prop_assert_eq!(shuffled(&order), shuffled(&plain));
    }
}

#[test]
fn what_is_taken_does_not_depend_on_the_order_of_rows() {
    let head = "Kode | Nama | Peserta".split('|').map(cell).collect::<Vec<_>>();
    let row = |text: &str| text.split('|').map(cell).collect::<Vec<_>>();
    let body = ["1101 | Simeulue | #90000", "1105 | Aceh Timur | #450000", "1107 | Aceh Barat | #200000"];
    let read = |lines: &[&str]| {
        let rows = [head.clone()].into_iter().chain(lines.iter().map(|line| row(line))).collect();
        let intake = read(&[Sheet { rows, ..Sheet::default() }], &in_december()).unwrap();
        let mut taken: Vec<String> = intake.taken.iter().map(|taken| record(&taken.record)).collect();
        taken.sort();
        taken
    };
    assert_eq!(read(&body), read(&[body[2], body[0], body[1]]));
    assert_eq!(read(&body).len(), 3);
}

#[test]
fn many_rows_of_one_region_are_read_in_a_moment() {
    let mut rows = vec!["Nama | Per Tanggal | Peserta".split('|').map(cell).collect::<Vec<_>>()];
    for at in 0..20_000_u32 {
        rows.push(vec![
            cell("Kota Medan"),
            cell("@2025-12-31"),
            Cell::Number { value: f64::from(2_000_000 + at), is_percent: false, decimals: 0 },
        ]);
    }
    let intake = read(&[Sheet { rows, ..Sheet::default() }], &options()).unwrap();
    assert_eq!((intake.rows_refused, intake.rows_taken), (20_000, 0));
}
