//! csv, tsv, JSON and JSON Lines.

use crate::becomes;
use crate::make::{utf16, windows};
use rstest::rstest;

const SEMICOLONS: &str = "\u{feff}REKAPITULASI KEPESERTAAN JKN;;;;;
per 31 Desember 2025;;;;;
;;;;;
Kode;Kabupaten/Kota;Jumlah Penduduk;Peserta Terdaftar;Cakupan (%);Peserta Aktif
12.74;Kota Tanjungbalai;187.424;185.190;98,81;153.071
64.71;Kota Balikpapan;757.418;748.000;98,76;abc
;JUMLAH;;4.479.383;;
";

const TAKEN: &str = "12.74 2025-12-31 p=187424 r=185190 r%=98.81 a=153071";

#[rstest]
#[case::semicolons_and_decimal_commas("rekap.csv", SEMICOLONS.into(), "", &[TAKEN, "F6 abc"])]
#[case::carriage_returns("mac.csv", SEMICOLONS.replace('\n', "\r").into(), "", &[TAKEN, "F6 abc"])]
#[case::windows_lines("windows.csv", SEMICOLONS.replace('\n', "\r\n").into(), "", &[TAKEN, "F6 abc"])]
#[case::tabs("rekap.tsv", SEMICOLONS.replace(';', "\t").into(), "", &[TAKEN, "F6 abc"])]
#[case::unicode_text_of_excel(
    "rekap.txt",
    utf16(&SEMICOLONS.trim_start_matches('\u{feff}').replace(';', "\t")),
    "",
    &[TAKEN, "F6 abc"],
)]
#[case::windows_1252(
    "lama.csv",
    windows("Nama;Bulan;Terdaftar (%);Catatan\nKota Medan;Des 2025;± 98,5 %;Dinas Kesehatan – sementara\n"),
    "",
    &["12.71 2025-12 r%=rounded98.5 note=Dinas Kesehatan – sementara"],
)]
#[case::commas_and_decimal_points(
    "english.csv",
    "Code,Region name,Population,Registered members,Coverage (%),As of\n\
     12.74,Kota Tanjungbalai,\"187,939\",\"183,139\",97.45,2025-12-31\n"
        .into(),
    "",
    &["12.74 2025-12-31 p=187939 r=183139 r%=97.45"],
)]
#[case::points_between_thousands_beside_plain_integers(
    "campur.csv",
    "Nama;Peserta;% UHC\nKota Tanjungbalai;183.139;97.45\nKota Sibolga;98000;97.7\n".into(),
    "--period 2025-12",
    &["12.74 2025-12 r=183139 r%=97.45", "12.73 2025-12 r=98000 r%=97.7"],
)]
#[case::shares_that_read_two_ways(
    "dua makna.csv",
    "Nama;Cakupan\nKota Medan;98.176\nKota Sibolga;97.700\n".into(),
    "--period 2025-12",
    &["B2 98.176", "B3 97.700"],
)]
#[case::shares_that_read_two_ways_once_told(
    "dua makna.csv",
    "Nama;Cakupan\nKota Medan;98.176\nKota Sibolga;97.700\n".into(),
    "--period 2025-12 --decimal point",
    &["12.71 2025-12 r%=98.176", "12.73 2025-12 r%=97.700"],
)]
#[case::a_stated_delimiter(
    "sep.csv",
    "sep=;\nNama;Bulan;Peserta\nKota Medan;Desember 2025;2.500.000\n".into(),
    "",
    &["12.71 2025-12 r=2500000"],
)]
#[case::month_and_year_apart(
    "bulanan.csv",
    "Tahun;Bulan;Kabupaten/Kota;Peserta\n2025;11;Kota Medan;2490000\n2025;Desember;Kota Medan;2500000\n".into(),
    "",
    &["12.71 2025-11 r=2490000", "12.71 2025-12 r=2500000"],
)]
#[case::marks_in_words(
    "kira-kira.csv",
    "Nama;Cakupan;Peserta\nKota Medan;98,76 %;± 2.500.000 jiwa\nKota Sibolga;≥98;~98.000\nKota Binjai;hampir 98 %;-\n".into(),
    "--period 2025-12",
    &[
        "12.71 2025-12 r=rounded2500000 r%=98.76",
        "12.73 2025-12 r=rounded98000 r%=floor98",
        "12.75 2025-12 r%=ceiling98",
    ],
)]
#[case::a_repeated_header_and_notes(
    "berhalaman.csv",
    "Nama;Peserta\nKota Medan;2500000\n\nNama;Peserta\nKota Sibolga;98000\nRata-rata;1299000\nCatatan: angka sementara;\n".into(),
    "--period 2025-12",
    &["12.71 2025-12 r=2500000", "12.73 2025-12 r=98000"],
)]
#[case::a_column_named_by_the_user(
    "realisasi.csv",
    "Nama;Realisasi\nKota Medan;2.500.000\n".into(),
    "--period 2025-12 --map Realisasi=registered",
    &["12.71 2025-12 r=2500000"],
)]
#[case::json(
    "portal.json",
    r#"{"per":"2025-12","data":[{"kode":"12.74","nama":"Kota Tanjungbalai","peserta_terdaftar":183139,"cakupan_pct":97.450}]}"#
        .into(),
    "--period 2025-12",
    &["12.74 2025-12 r=183139 r%=97.450"],
)]
#[case::json_lines(
    "portal.jsonl",
    "{\"nama\":\"Kota Medan\",\"tanggal\":\"2025-12-31\",\"peserta\":2500000}\n\
     {\"nama\":\"Kota Sibolga\",\"tanggal\":\"2025-12-31\",\"peserta\":\"abc\"}\n"
        .into(),
    "",
    &["12.71 2025-12-31 r=2500000", "C3 abc"],
)]
#[case::a_page_that_calls_itself_a_workbook(
    "unduhan.xls",
    "<html><table><tr><td>Nama</td></tr></table></html>".into(),
    "",
    &["! web page"],
)]
fn a_text_is_understood(#[case] name: &str, #[case] bytes: Vec<u8>, #[case] options: &str, #[case] lines: &[&str]) {
    becomes(name, &bytes, options, lines);
}
