//! xlsx, ods and xls.

use crate::becomes;
use crate::make::{Sheet, ods, sheet, xls, xlsx};
use rstest::rstest;

const MONTHLY: Sheet = sheet(
    "Rekap",
    "REKAPITULASI KEPESERTAAN JKN
     Provinsi Sumatera Utara
     per 31 Desember 2025

     No | Kode | Kabupaten/Kota | Jumlah Penduduk | Peserta Terdaftar | % UHC | Peserta Aktif
     #1 | 12.74 | Kota Tanjungbalai | #187939 | #183139 | #97.45% | #150499
     #2 | 12.73 | Kota Sibolga | #100282 | #98000 | #97.72% | #81000
     | | JUMLAH | #288221 | #281139 | | #231499
     Sumber: BPJS Kesehatan",
)
.merged(&[(0, 0, 0, 6), (1, 0, 1, 6), (2, 0, 2, 6)]);

const MONTHLY_TAKEN: [&str; 2] =
    ["12.74 2025-12-31 p=187939 r=183139 r%=97.45 a=150499", "12.73 2025-12-31 p=100282 r=98000 r%=97.72 a=81000"];

const TWO_ROWS: Sheet = sheet(
    "Capaian",
    "Posisi 30 November 2025
     Kode Wilayah | Nama Daerah | Peserta | | Penduduk
     | | Terdaftar | Aktif |
     (1) | (2) | (3) | (4) | (5)
     12.74 | Tanjung Balai | 183.139 | 150.499 | 187.939
     12.73 | Sibolga | 98.000 | 81.000 | 100.282",
)
.merged(&[(1, 2, 1, 3), (1, 0, 2, 0), (1, 1, 2, 1), (1, 4, 2, 4)]);

const TWO_ROWS_TAKEN: [&str; 2] =
    ["12.74 2025-11-30 p=187939 r=183139 a=150499", "12.73 2025-11-30 p=100282 r=98000 a=81000"];

const NOTES: Sheet = sheet("Petunjuk", "Isilah lembar Rekap\n lalu kirim sebelum tanggal 5");
const DRAFT: Sheet = sheet("Draf", "Nama | Peserta\n Kota Medan | #1").hidden();

#[rstest]
#[case::title_rows("Rekap Desember.xlsx", xlsx(&[MONTHLY]), "", &MONTHLY_TAKEN)]
#[case::title_rows_in_libreoffice("Rekap Desember.ods", ods(&[MONTHLY]), "", &MONTHLY_TAKEN)]
#[case::title_rows_in_an_old_excel("Rekap Desember.xls", xls(&MONTHLY), "--sheet Data", &MONTHLY_TAKEN)]
#[case::two_rows_of_merged_heads("Capaian.xlsx", xlsx(&[TWO_ROWS]), "", &TWO_ROWS_TAKEN)]
#[case::two_rows_of_merged_heads_in_libreoffice("Capaian.ods", ods(&[TWO_ROWS]), "", &TWO_ROWS_TAKEN)]
#[case::two_rows_of_merged_heads_in_an_old_excel("Capaian.xls", xls(&TWO_ROWS), "--sheet Data", &TWO_ROWS_TAKEN)]
#[case::hidden_and_other_sheets("Banyak lembar.xlsx", xlsx(&[NOTES, MONTHLY, DRAFT]), "", &MONTHLY_TAKEN)]
#[case::hidden_and_other_sheets_in_libreoffice("Banyak lembar.ods", ods(&[NOTES, MONTHLY, DRAFT]), "", &MONTHLY_TAKEN)]
#[case::only_a_hidden_sheet("Tersembunyi.xls", xls(&MONTHLY), "", &["! this file holds no table"])]
#[case::a_sheet_for_each_month(
    "2025.xlsx",
    xlsx(&[
        sheet("Nov 2025", "Nama | Peserta\n Kota Medan | #2490000"),
        sheet("Desember 2025", "Nama | Peserta\n Kota Medan | #2500000"),
    ]),
    "",
    &["12.71 2025-11 r=2490000", "12.71 2025-12 r=2500000"],
)]
#[case::error_cells(
    "Galat.xlsx",
    xlsx(&[sheet(
        "Data",
        "Kabupaten/Kota | Peserta | Cakupan (%)
         Kota Medan | !#REF! | !#DIV/0!
         Kota Sibolga | #98000 | #97.7",
    )]),
    "--period 2025-12",
    &["12.73 2025-12 r=98000 r%=97.7", "B2 #REF!", "C2 #DIV/0!"],
)]
#[case::error_cells_in_libreoffice(
    "Galat.ods",
    ods(&[sheet("Data", "Kabupaten/Kota | Peserta\n Kota Medan | !#REF!\n Kota Sibolga | #98000")]),
    "--period 2025-12",
    &["12.73 2025-12 r=98000", "B2 #REF!"],
)]
#[case::codes_of_bps(
    "Kode BPS.xlsx",
    xlsx(&[sheet(
        "Aceh",
        "Kode | Kabupaten/Kota | Peserta
         #1101 | Simeulue | #90000
         #1102 | Aceh Singkil | #130000
         #1105 | Aceh Timur | #450000
         #1107 | Aceh Barat | #200000",
    )]),
    "--period 2025-12",
    &["11.09 2025-12 r=90000", "11.10 2025-12 r=130000", "11.03 2025-12 r=450000", "11.05 2025-12 r=200000"],
)]
#[case::codes_of_kemendagri_as_numbers(
    "Kode Kemendagri.xlsx",
    xlsx(&[sheet(
        "Aceh",
        "Kode | Kabupaten/Kota | Peserta
         #11.01 | Aceh Selatan | #230000
         #11.1 | Aceh Singkil | #130000
         #11.05 | Aceh Barat | #200000",
    )]),
    "--period 2025-12",
    &["11.01 2025-12 r=230000", "11.10 2025-12 r=130000", "11.05 2025-12 r=200000"],
)]
#[case::codes_without_names(
    "Kode saja.xlsx",
    xlsx(&[sheet("Data", "Kode | Peserta\n #1105 | #200000\n #1107 | #440000")]),
    "--period 2025-12",
    &["A2 1105", "A3 1107"],
)]
#[case::codes_without_names_of_a_scheme_that_is_told(
    "Kode saja.xlsx",
    xlsx(&[sheet("Data", "Kode | Peserta\n #1105 | #200000\n #1107 | #440000")]),
    "--period 2025-12 --codes kemendagri",
    &["11.05 2025-12 r=200000", "11.07 2025-12 r=440000"],
)]
#[case::a_twin_without_its_kind(
    "Jawa Barat.xlsx",
    xlsx(&[sheet("Jabar", "Nama | Jumlah Penduduk\n Bogor | #5809790\n Kota Bogor | #1144108\n Kab. Bandung | #3839721")]),
    "--period 2025-12",
    &["32.71 2025-12 p=1144108", "32.04 2025-12 p=3839721", "A2 Kota Bogor (32.71)"],
)]
#[case::dates_of_each_row(
    "Per tanggal.xlsx",
    xlsx(&[sheet(
        "Data",
        "Nama | Per Tanggal | Peserta Terdaftar
         Kota Medan | @2025-12-01 | #2500000
         Kota Medan | 01/11/2025 | #2490000
         Kota Medan | 31 Oktober 2025 | #2480000
         Kota Medan | Semester I 2025 | #2400000
         Kota Medan | awal Maret 2025 | #2380000
         Kota Medan | 12/31/2025 | #2400000",
    )]),
    "",
    &[
        "12.71 2025-12-01 r=2500000",
        "12.71 2025-11-01 r=2490000",
        "12.71 2025-10-31 r=2480000",
        "12.71 2025-06 r=2400000",
        "12.71 2025-03 r=2380000",
        "B7 12/31/2025",
    ],
)]
#[case::fractions_of_one(
    "Pecahan.xlsx",
    xlsx(&[sheet("Data", "Nama | UHC\n Kota Medan | #98.76%\n Kota Sibolga | #0.9771\n Kota Padangsidimpuan | #100.25%")]),
    "--period 2025-12",
    &["12.71 2025-12 r%=98.76", "12.77 2025-12 r%=100.25", "B3 0.9771"],
)]
#[case::swapped_columns(
    "Tertukar.xlsx",
    xlsx(&[sheet("Data", "Nama | Terdaftar | Aktif\n Kota Tanjungbalai | #150499 | #183139\n Kota Sibolga | #98000 | #81000")]),
    "--period 2025-12",
    &["12.73 2025-12 r=98000 a=81000", "C2 swapped"],
)]
#[case::segments(
    "Segmen.xlsx",
    xlsx(&[sheet(
        "Segmen",
        "Kode | Nama | Segmen Peserta | | | | | Total
         | | PBI JK | PBPU BP Pemda | PPU PN | PPU BU | PBPU |
         12.74 | Kota Tanjungbalai | #60000 | #70000 | #9000 | #20000 | #24139 | #183139",
    )
    .merged(&[(0, 2, 0, 6), (0, 0, 1, 0), (0, 1, 1, 1), (0, 7, 1, 7)])]),
    "--period 2025-12",
    &["12.74 2025-12 pbi_jk=60000 pbpu_bp_pemda=70000 ppu_bu=20000 ppu_pn=9000 pbpu=24139"],
)]
#[case::both_bases_of_the_active_share(
    "Keaktifan.ods",
    ods(&[sheet(
        "Data",
        "Nama | % aktif (÷ penduduk) | % aktif (÷ peserta) | Catatan
         Kota Tanjungbalai | #80.08% | #82.18% | sementara",
    )]),
    "--period 2025-12",
    &["12.74 2025-12 a/p%=80.08 note=sementara", "12.74 2025-12 a/r%=82.18"],
)]
#[case::those_who_are_missing_and_a_target(
    "Belum terdaftar.xlsx",
    xlsx(&[sheet(
        "Data",
        "Nama | Belum Terdaftar (%) | Belum Terdaftar | Target (%) | Keterangan
         Kota Tanjungbalai | #2.55% | #4800 | #98.6% | menurut Dinkes",
    )]),
    "--period 2025-12",
    &["12.74 2025-12 u=4800 u%=2.55 target=98.60 caveat=menurut Dinkes"],
)]
#[case::kecamatan_and_desa(
    "Kecamatan.xlsx",
    xlsx(&[sheet(
        "Bogor",
        "Kode | Kabupaten | Kecamatan | Desa/Kelurahan | Peserta
         32.01.01 | Bogor | Kec. Cibinong | | #300000
         32.01.01.1001 | | Cibinong | Kel. Pondok Rajeg | #20000
         32.01.03 | | | | #9000",
    )
    .merged(&[(1, 1, 3, 1)])]),
    "--period 2025-12",
    &["32.01.01 2025-12 r=300000", "32.01.01.1001 2025-12 r=20000", "A4 32.01.03"],
)]
#[case::two_rows_that_contradict_each_other(
    "Ganda.xlsx",
    xlsx(&[sheet("Data", "Nama | Peserta\n Kota Medan | #2500000\n Kota Sibolga | #98000\n Sibolga | #97000")]),
    "--period 2025-12",
    &["12.71 2025-12 r=2500000", "A3 A4", "A4 A3"],
)]
#[case::persons(
    "Peserta.xlsx",
    xlsx(&[sheet("Data", "NIK | Nama Peserta | Kabupaten\n 3201010101800001 | Budi | Kota Medan")]),
    "--period 2025-12",
    &["! \"NIK\""],
)]
#[case::no_period(
    "Tanpa periode.xlsx",
    xlsx(&[sheet("Data", "Nama | Peserta\n Kota Medan | #2500000")]),
    "",
    &["! --period 2025-12"],
)]
fn a_workbook_is_understood(#[case] name: &str, #[case] bytes: Vec<u8>, #[case] options: &str, #[case] lines: &[&str]) {
    becomes(name, &bytes, options, lines);
}
