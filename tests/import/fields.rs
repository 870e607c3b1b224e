//! Columns beside the usual ones: dates in doubt, remarks, targets, people who are not registered; and parts of exports.

use crate::desk::{expect, in_december, options, read, sheet};
use cakupan::domain::{Bilingual, DateMark};
use cakupan::import::Record;
use rstest::rstest;

fn only(lines: &str) -> Record {
    let intake = read(&[sheet(lines)], &options()).unwrap();
    assert_eq!((intake.taken.len(), intake.refused.len()), (1, 0), "{:?}", intake.refused);
    intake.taken.into_iter().next().unwrap().record
}

#[rstest]
#[case("31 Desember 2025", "2025-12-31", None)]
#[case("awal Desember 2025", "2025-12", None)]
#[case("akhir Desember 2025", "2025-12", None)]
#[case("pertengahan tahun 2025", "2025", None)]
#[case("± Desember 2025", "2025-12", Some(DateMark::Inferred))]
#[case("sekitar 24 Desember 2025", "2025-12-24", Some(DateMark::Inferred))]
#[case("24/12/2025?", "2025-12-24", Some(DateMark::Doubtful))]
#[case("Des 2025 (?)", "2025-12", Some(DateMark::Doubtful))]
fn a_date_keeps_its_precision_and_its_doubt(#[case] date: &str, #[case] as_of: &str, #[case] mark: Option<DateMark>) {
    let record = only(&format!("Nama | Per Tanggal | Peserta\n Kota Medan | {date} | #2500000"));
    assert_eq!((record.as_of.to_string().as_str(), record.date_mark), (as_of, mark));
}

#[test]
fn a_remark_is_a_caveat_and_a_note_is_a_note() {
    let record =
        only("Nama | Bulan | Peserta | Keterangan | Catatan\n Kota Medan | Des 2025 | #2500000 | sementara | ralat");
    assert_eq!(record.caveat, Some(Bilingual { id: "sementara".into(), en: "sementara".into() }));
    assert_eq!(record.note.as_deref(), Some("ralat"));
    let lines = "Nama | Peserta | Keterangan\n Kota Medan | #2500000 | lihat 3201010101800001";
    expect(sheet(lines), &in_december(), &["C2 PersonalNumber", "0 left out"]);
}

#[test]
fn a_target_is_kept_beside_the_figures() {
    let record = only(
        "Nama | Bulan | Terdaftar (%) | Target UHC (%) | Tanggal Target\n Kota Medan | Des 2025 | 97,25 | 98,6 | 31/12/2026",
    );
    assert_eq!(record.target_pct.map(|target| target.value.to_string()).as_deref(), Some("98.6"));
    assert_eq!(record.target_date.map(|date| date.to_string()).as_deref(), Some("2026-12-31"));
    // People to be reached are no share, and are not read.
    let lines = "Nama | Terdaftar | Target UHC\n Kota Medan | #2400000 | #2500000";
    expect(sheet(lines), &in_december(), &["2 12.71 2025-12 r=2400000", "0 left out"]);
}

#[test]
fn those_who_are_not_registered_are_kept_as_they_are_stated() {
    let record = only("Nama | Bulan | Belum Terdaftar (%) | Belum Terdaftar\n Kota Medan | Des 2025 | ±2,75 | #70000");
    let share = record.unregistered_pct.unwrap();
    assert_eq!((share.value.to_string().as_str(), share.mark.is_some(), record.registered_pct), ("2.75", true, None));
    assert_eq!(record.unregistered.map(|people| people.value), Some(70_000));
    // Few may be missing, but a bare small number may be a fraction.
    let table = |share: &str| format!("Nama | % belum terdaftar\n Kota Medan | {share}");
    expect(sheet(&table("#0.75%")), &in_december(), &["2 12.71 2025-12 u%=0.75", "0 left out"]);
    expect(sheet(&table("0,75 %")), &in_december(), &["2 12.71 2025-12 u%=0.75", "0 left out"]);
    expect(sheet(&table("#0.75")), &in_december(), &["B2 Fraction", "0 left out"]);
    expect(sheet(&table("#101")), &in_december(), &["B2 OverTwoHundred", "0 left out"]);
}

#[test]
fn what_is_left_of_an_export_without_its_origin_keeps_its_marks() {
    expect(
        sheet(
            "No | Wilayah | Terdaftar (%) | Terdaftar (%): tanda | Per tanggal | Per tanggal: tanda
             #1 | Kota Medan | 98,5 | ~† | 2025-11 | ?
             #2 | Kota Sibolga | 97,7 | †! | 2025-12-31 |
             #3 | Kota Binjai | 98 | ≥◆ | 2025-12-31 |",
        ),
        &options(),
        &[
            "2 12.71 2025-11 r%=rounded98.5",
            "3 12.73 2025-12-31 r%=97.7",
            "4 12.75 2025-12-31 r%=floor98",
            "0 left out",
        ],
    );
}
