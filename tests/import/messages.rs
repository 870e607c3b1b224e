//! What the user reads of refusals, in both languages.

use crate::desk::{in_december, read, sheet};
use cakupan::locale::Lang;

#[track_caller]
fn says(lines: &str, lang: Lang, words: &[&str]) {
    let intake = read(&[sheet(lines)], &in_december()).unwrap();
    let told: Vec<String> =
        intake.refused.iter().map(|refused| format!("{}: {}", refused.cell, lang.refusal(&refused.reason))).collect();
    assert_eq!(told, words);
}

#[test]
fn a_refusal_says_what_is_wrong_and_how_to_mend_it() {
    says(
        "Kode | Nama | Terdaftar | Aktif | Cakupan
         | Bogor | #5000000 | |
         12.74 | Kota Sibolga | #98000 | |
         12.74 | Kota Tanjungbalai | #150499 | #183139 |
         12.71 | Kota Medan | | | 98.176
         12.73 | Kota Sibolga | | | #0.98",
        Lang::En,
        &[
            "B2: \"Bogor\" may be Kabupaten Bogor (32.01), Kota Bogor (32.71); write Kab. or Kota before it, or fill in the code",
            "B3: the code 12.74 belongs to Kota Tanjungbalai, but the name says \"Kota Sibolga\"; correct one of them",
            "D4: active members (D4) exceed registered members (C4); perhaps the two columns are swapped",
            "E5: 98.176 may be read as 98,176 or as 98.176; say which decimal sign the file uses, or write two decimals",
            "E6: 0.98 looks like a fraction of one; write it in percent (98, not 0.98), or give the cell the percent format",
        ],
    );
}

#[test]
fn a_fault_says_how_to_give_what_is_missing() {
    let fault = |lines: &str, options| Lang::Id.import_fault(&read(&[sheet(lines)], &options).unwrap_err());
    assert_eq!(
        fault("Nama | Peserta\n Kota Medan | #2500000", crate::desk::options()),
        "Rekap: periode angka tidak disebut; nyatakan dengan --period 2025-12, atau tulis \"per 31 Desember 2025\" di atas tabel"
    );
    assert_eq!(
        fault("NIK | Nama\n x | y", in_december()),
        "Rekap: kolom A (\"NIK\") memuat data perorangan; berkas seperti ini tidak dibaca dan isinya tidak disimpan; pakai rekapitulasi per wilayah"
    );
}
