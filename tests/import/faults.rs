//! Files of which nothing can be read.

use crate::desk::{expect, in_december, options, read, sheet};
use cakupan::domain::Period;
use cakupan::import::{Field, FigureField, ImportFault, Options};
use cakupan::sheet::Sheet;
use rstest::rstest;

fn fault(lines: &str, options: &Options) -> ImportFault {
    read(&[sheet(lines)], options).unwrap_err()
}

#[rstest]
#[case("NIK | Nama | Peserta\n 3201010101800001 | Budi | 1", Some("NIK"))]
#[case("No. KK | Kabupaten | Peserta\n x | Kota Medan | 1", Some("No. KK"))]
#[case("Daftar peserta\n Nama Peserta | Tanggal Lahir | Kabupaten\n Budi | 01/01/1980 | Medan", Some("Nama Peserta"))]
#[case("Nama | Peserta | Catatan\n Kota Medan | #2500000 | 3201014101800001", None)]
#[case("Nama | Peserta | X\n Kota Medan | #1 | #3201010101800001", None)]
#[case("Nama | Peserta | X\n a | 1 | 0001234567890\n a | 1 | 0001234567891\n a | 1 | 0001234567892", None)]
fn files_about_persons_are_refused_without_a_value(#[case] lines: &str, #[case] head: Option<&str>) {
    let found = fault(lines, &in_december());
    let ImportFault::Persons { header, .. } = &found else { panic!("{found:?}") };
    assert_eq!(header.as_deref(), head);
    let shown = format!("{found:?}");
    for value in ["3201", "0001234", "Budi", "1980"] {
        assert!(!shown.contains(value), "{shown}");
    }
}

#[test]
fn a_hidden_sheet_about_persons_is_refused_as_well() {
    let hidden = Sheet { is_hidden: true, name: "Sumber".into(), ..sheet("NIK | Nama\n 1 | 2") };
    let found = read(&[sheet("Nama | Peserta\n Kota Medan | #1"), hidden], &in_december()).unwrap_err();
    assert!(matches!(found, ImportFault::Persons { .. }));
}

#[test]
fn a_number_of_a_person_among_words_is_not_repeated() {
    let lines = "Nama | Peserta | Catatan\n Kota Medan | #2500000 | hubungi 3201010101800001 ya";
    let intake = expect(sheet(lines), &in_december(), &["C2 PersonalNumber", "0 left out"]);
    assert!(!format!("{intake:?}").contains("32010101"));
}

#[test]
fn a_file_without_a_period_is_refused() {
    let lines = "Nama | Peserta\n Kota Medan | #2500000";
    assert_eq!(fault(lines, &options()), ImportFault::NoPeriod { sheet: "Rekap".into() });
}

#[test]
fn contradicting_periods_are_refused() {
    let table = "Nama | Peserta\n Kota Medan | #2500000";
    let two = format!("per 31 Desember 2025\n Bulan November 2025\n{table}");
    assert!(matches!(fault(&two, &options()), ImportFault::TwoPeriods { .. }));
    let one = format!("per 30 November 2025\n{table}");
    let ImportFault::TwoPeriods { first, second, .. } = fault(&one, &in_december()) else { panic!() };
    assert_eq!((first.1, second.1.as_deref()), (None, Some("A1")));
    // A month and a day in it agree; when it was printed is no period.
    let agreed = format!("Bulan Desember 2025 | Dicetak tanggal 5 Januari 2026\n posisi 31 Desember 2025\n{table}");
    expect(sheet(&agreed), &in_december(), &["4 12.71 2025-12-31 r=2500000", "0 left out"]);
}

#[test]
fn a_period_that_has_not_begun_is_refused() {
    let later = Options { period: Period::parse("2026-04"), ..options() };
    let lines = "Nama | Peserta\n Kota Medan | #2500000";
    assert!(matches!(fault(lines, &later), ImportFault::Future { .. }));
    assert!(matches!(fault(&format!("per 1 April 2026\n{lines}"), &options()), ImportFault::Future { .. }));
    let today = Options { published: Some(options().today), ..in_december() };
    expect(sheet(lines), &today, &["2 12.71 2025-12 r=2500000 out=2026-03-01", "0 left out"]);
    let published = Options { published: "2026-04-01".parse().ok(), ..in_december() };
    assert!(matches!(fault(lines, &published), ImportFault::PublishedLater { .. }));
}

#[test]
fn a_row_of_another_period_than_told_is_refused() {
    let lines =
        "Nama | Per Tanggal | Peserta\n Kota Medan | 30/11/2025 | #2500000\n Kota Medan | 31/12/2025 | #2500000";
    expect(sheet(lines), &in_december(), &["3 12.71 2025-12-31 r=2500000", "B2 OtherPeriod", "0 left out"]);
}

#[test]
fn what_is_asked_for_must_be_there() {
    let lines = "Nama | Peserta\n Kota Medan | #2500000";
    let no_sheet = Options { sheet: Some("Lain".into()), ..in_december() };
    assert!(matches!(fault(lines, &no_sheet), ImportFault::NoSheet { .. }));
    let no_column = Options { map: vec![("Realisasi".into(), Field::Note)], ..in_december() };
    assert!(matches!(fault(lines, &no_column), ImportFault::NoSuchColumn { .. }));
    let ImportFault::NoHeader { nearest } = fault("a | b | c\n d | e", &in_december()) else { panic!() };
    assert_eq!(nearest.len(), 3);
    assert!(matches!(read(&[], &in_december()), Err(ImportFault::NoHeader { .. })));
}

#[test]
fn two_columns_of_one_meaning_are_not_chosen_between() {
    let lines = "Nama | Peserta | Terdaftar\n Kota Medan | #2500000 | #2400000";
    let field = Field::Figure(FigureField::Registered);
    let columns = ("B".into(), "C".into());
    assert_eq!(fault(lines, &in_december()), ImportFault::SameField { sheet: "Rekap".into(), field, columns });
    let chosen = Options { map: vec![("B".into(), Field::Ignored)], ..in_december() };
    expect(sheet(lines), &chosen, &["2 12.71 2025-12 r=2400000", "0 left out"]);
    let chosen = Options { map: vec![("B".into(), field)], ..in_december() };
    expect(sheet(lines), &chosen, &["2 12.71 2025-12 r=2500000", "0 left out"]);
}

#[test]
fn a_year_over_the_figures_is_not_overlooked() {
    let table = |year: &str| {
        format!(
            "Capaian per 31 Desember 2025\n Nama | {year} | | Target\n | Terdaftar | Aktif |\n Kota Medan | #2500000 | #2000000 | #1"
        )
    };
    assert!(matches!(fault(&table("#2024"), &options()), ImportFault::TwoPeriods { .. }));
    expect(sheet(&table("Tahun 2025")), &options(), &["4 12.71 2025-12-31 r=2500000 a=2000000", "0 left out"]);
    let unmarked = table("#2024").replace("per 31", "31");
    assert!(matches!(fault(&unmarked, &options()), ImportFault::TwoPeriods { .. }));
    let law = "Peraturan Presiden Nomor 59 Tahun 2024\n Bulan Desember 2025\n Nama | Peserta\n Kota Medan | #2500000";
    expect(sheet(law), &options(), &["4 12.71 2025-12 r=2500000", "0 left out"]);
    let two = "Perbandingan Tahun 2024 dan 2025\n Nama | Peserta\n Kota Medan | #2500000";
    assert!(matches!(fault(two, &options()), ImportFault::TwoPeriods { .. }));
}
