//! `cakupan import`: what a file means is told first, then kept, revised and taken back.

use crate::support::{cakupan, shown};
use chrono::{Days, Local};
use insta::assert_snapshot;
use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const REPORT: &str = "REKAPITULASI KEPESERTAAN JKN;;;;;
per 31 Desember 2025;;;;;
;;;;;
Kode;Kabupaten/Kota;Jumlah Penduduk;Peserta Terdaftar;Peserta Aktif;Ket
12.74;Kota Tanjungbalai;187.424;185.190;153.071;
64.71;Kota Balikpapan;757.418;748.000;abc;
;Bogor;1.000.000;900.000;800.000;
32.15;Kabupaten Karawang;2.639.594;2.646.193;2.100.000;
;JUMLAH;;4.479.383;;
";

/// A folder with files, and `data` below it for what is imported.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn own(&self) -> PathBuf {
        self.0.path().join("data/own.json")
    }

    /// The region as known from tomorrow on: a revision is known from the day it was imported.
    fn show(&self, region: &str, files: &[&Path]) -> String {
        let tomorrow = Local::now().date_naive() + Days::new(1);
        self.run(&format!("show --as-of {tomorrow} {region}"), files)
    }

    /// `[code]`, standard output and standard error of a run.
    fn run(&self, args: &str, files: &[&Path]) -> String {
        let mut command = cakupan(args);
        let output = command.args(files).env("CAKUPAN_DATA", self.0.path().join("data")).output().unwrap();
        let folder = self.0.path().display().to_string();
        shown(&output).replace(&folder, "…")
    }

    fn json(&self, args: &str, files: &[&Path]) -> (i32, Value) {
        let mut command = cakupan(&format!("{args} --format json"));
        let output = command.args(files).env("CAKUPAN_DATA", self.0.path().join("data")).output().unwrap();
        (output.status.code().unwrap(), serde_json::from_slice(&output.stdout).unwrap())
    }
}

/// The report as a workbook: a merged title, typed cells, a second and a hidden sheet.
fn workbook(path: &Path, registered: f64) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Rekap").unwrap();
    sheet.merge_range(0, 0, 0, 4, "REKAPITULASI KEPESERTAAN JKN PER 31 DESEMBER 2025", &Format::new()).unwrap();
    for (column, head) in (0_u16..).zip(["Kode", "Kabupaten/Kota", "Jumlah Penduduk", "Peserta Terdaftar", "% UHC"]) {
        sheet.write(2, column, head).unwrap();
    }
    sheet.write(3, 0, "12.74").unwrap();
    sheet.write(3, 1, "Kota Tanjungbalai").unwrap();
    sheet.write(3, 2, 187_424).unwrap();
    sheet.write(3, 3, registered).unwrap();
    let percent = Format::new().set_num_format("0.00%");
    sheet.write_with_format(3, 4, (registered / 187_424.0 * 10_000.0).round() / 10_000.0, &percent).unwrap();
    let notes = book.add_worksheet().set_name("Catatan").unwrap();
    notes.write(0, 0, "Sumber: rekap bulanan").unwrap();
    let hidden = book.add_worksheet().set_name("Lama").unwrap();
    hidden.write(0, 0, "Kode").unwrap();
    hidden.set_hidden(true);
    book.save(path).unwrap();
}

#[test]
fn a_dry_run_tells_everything_and_keeps_nothing() {
    let desk = Desk::new();
    let file = desk.file("rekap.csv", REPORT);
    assert_snapshot!("import_dry_run", desk.run("import --dry-run", &[&file]));
    let (code, told) = desk.json("import --dry-run", &[&file]);
    assert_eq!(code, 1);
    let number = |name: &str| told[name].as_u64().unwrap();
    assert_eq!(["taken", "new", "changed", "left_out"].map(number), [2, 2, 0, 1]);
    assert!(number("contradicting") > 0);
    let refused: Vec<&str> = told["refused"].as_array().unwrap().iter().map(|r| r["cell"].as_str().unwrap()).collect();
    assert_eq!(refused, ["E6", "B7"]);
    assert!(told["refused"][0]["reason"].as_str().unwrap().contains("abc"));
    assert!(!desk.own().exists() && !desk.own().parent().unwrap().exists());
}

#[test]
fn what_was_taken_is_kept_stands_and_can_be_taken_back() {
    let desk = Desk::new();
    let file = desk.0.path().join("Laporan Desember.xlsx");
    workbook(&file, 185_190.0);
    let told = desk.run("import --lang en", &[&file]);
    assert_snapshot!("import_workbook", told);
    // It stands, with its source, before the press.
    let shown = desk.show("tanjungbalai", &[]);
    assert!(shown.contains(" · per 31 Des 2025 · data internal: Laporan Desember.xlsx, diimpor"), "{shown}");
    // The same again changes nothing.
    let before = fs::read(desk.own()).unwrap();
    assert!(desk.run("import", &[&file]).contains("Tidak ada yang baru untuk disimpan."));
    assert_eq!(fs::read(desk.own()).unwrap(), before);
    // Other values are a revision: both are kept.
    workbook(&file, 186_000.0);
    let (code, told) = desk.json("import", &[&file]);
    assert_eq!((code, &told["changed"], &told["new"]), (0, &1.into(), &0.into()));
    let shown = desk.show("tanjungbalai", &[]);
    assert!(shown.contains("99,24 %") && shown.contains("98,81 %"), "{shown}");
    let today = Local::now().date_naive();
    let (_, found) =
        desk.json(&format!("changes --since {} --until {} tanjungbalai", today - Days::new(1), today), &[]);
    assert!(found.as_array().unwrap().iter().any(|change| change["change"] == "revised"), "{found}");
    // Step by step back.
    assert!(desk.run("import --undo", &[]).starts_with("[0]\nImpor Laporan Desember.xlsx"));
    assert_eq!(fs::read(desk.own()).unwrap(), before);
    assert!(desk.run("import --undo", &[]).starts_with("[0]\n"));
    assert!(desk.run("import --undo", &[]).starts_with("[2]\n"));
    assert!(!desk.show("tanjungbalai", &[]).contains("data internal"));
}

#[test]
fn a_file_of_persons_is_refused_without_a_value() {
    let desk = Desk::new();
    let rows: Vec<String> = (0..20).map(|n| format!("12740101019000{n:02},Budi Santoso {n},Jl. Mawar {n}")).collect();
    let file = desk.file("peserta.csv", format!("NIK,Nama Peserta,Alamat\n{}\n", rows.join("\n")));
    for args in ["import", "import --dry-run --format json", "import --lang en"] {
        let told = desk.run(args, &[&file]);
        assert!(told.starts_with("[2]\n"), "{told}");
        assert!(told.contains("NIK"), "{told}");
        assert!(!told.contains("Budi") && !told.contains("1274010101") && !told.contains("Mawar"), "{told}");
    }
    assert!(!desk.own().exists());
}

#[test]
fn the_messages_say_what_is_wrong() {
    let desk = Desk::new();
    let good = desk.file("rekap.csv", REPORT);
    let bad = desk.file("gambar.xlsx", [0x89, b'P', b'N', b'G', 0, 1, 2, 3]);
    let plain = desk.file("catatan.txt", "tidak ada tabel di sini\n");
    let asked: [(&str, &[&Path]); 8] = [
        ("import", &[]),
        ("import", &[&bad]),
        ("import", &[&plain]),
        ("import /nonexistent/berkas.xlsx", &[]),
        ("import --period kemarin", &[&good]),
        ("import --map E:registered", &[&good]),
        ("import --map E=everything", &[&good]),
        ("import --sheet Rekap", &[&good]),
    ];
    let all: Vec<String> = asked.iter().map(|(args, files)| format!("$ {args}\n{}", desk.run(args, files))).collect();
    assert!(all.iter().all(|told| told.contains("\n[2]\n")), "{}", all.join("\n"));
    assert_snapshot!("import_complaints", all.join("\n"));
    // A good file beside a bad one is taken, and the exit code tells of the other.
    let told = desk.run("import", &[&good, &bad]);
    assert!(told.starts_with("[1]\n") && desk.own().exists(), "{told}");
}

#[test]
fn it_goes_where_it_is_told_or_nothing_is_lost() {
    let desk = Desk::new();
    let file = desk.file("rekap.csv", REPORT);
    let into = desk.0.path().join("cabang.json");
    let told = desk.run(&format!("import --into {}", into.display()), &[&file]);
    assert!(told.starts_with("[1]\n") && into.exists() && !desk.own().exists(), "{told}");
    let shown = desk.show("karawang --data", &[&into]);
    assert!(shown.contains("data internal: rekap.csv"), "{shown}");
    // A file that is none of ours stays as it is; a file in the folder's place is told.
    let other = desk.file("lain.json", "{\"a\":1}");
    assert!(desk.run(&format!("import --into {}", other.display()), &[&file]).starts_with("[2]\n"));
    assert_eq!(fs::read_to_string(&other).unwrap(), "{\"a\":1}");
    let told = desk.run(&format!("import --into {}/own.json", other.display()), &[&file]);
    assert!(told.starts_with("[2]\n") && told.contains("lain.json"), "{told}");
}
