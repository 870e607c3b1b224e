//! Faults of data files in words: the place, what is wrong, and how to mend it.

use super::Lang;
use crate::domain::Level;
use crate::store::{DataFile, Fault, FaultKind, JsonType};
use std::io::ErrorKind;

/// One line for one fault: `observations.jsonl:12: registered_pct: 250 is outside 0–200; correct the number`.
pub fn fault(lang: Lang, fault: &Fault) -> String {
    format!("{}: {}", fault.place(), fault_message(lang, fault))
}

/// What is wrong and how to mend it, without the place.
pub fn fault_message(lang: Lang, fault: &Fault) -> String {
    let (id, en) = words(&fault.what);
    match lang {
        Lang::Id => id,
        Lang::En => en,
    }
}

/// What is wrong and how to mend it, in Indonesian and in English.
fn words(what: &FaultKind) -> (String, String) {
    match what {
        FaultKind::Unreadable(kind) => unreadable(*kind),
        FaultKind::NotAFile => both("bukan berkas biasa; sebutkan berkas", "not a regular file; name a file"),
        FaultKind::TooManyBytes(most) => (
            format!("lebih dari {most} bita; bagi menjadi beberapa berkas"),
            format!("more than {most} bytes; split it into several files"),
        ),
        FaultKind::RecordBytes(most) => (
            format!("lebih dari {most} bita dalam satu entri; periksa tanda kutip dan akhir barisnya"),
            format!("more than {most} bytes in one record; check its quotes and where its line ends"),
        ),
        FaultKind::More(count) => (
            format!("masih ada {count} kesalahan lain; betulkan dahulu yang sudah disebut"),
            format!("{count} more faults are not listed; correct the others first"),
        ),
        FaultKind::NoDataFile => (
            format!("folder ini tidak berisi berkas data; isi dengan salah satu dari: {}", file_names()),
            format!("this folder holds no data file; put any of these into it: {}", file_names()),
        ),
        FaultKind::FileName { nearest: Some(name) } => (
            format!("bukan nama berkas data; ubah namanya, mungkin menjadi {name}"),
            format!("not the name of a data file; rename it, perhaps to {name}"),
        ),
        FaultKind::FileName { nearest: None } => (
            format!("bukan nama berkas data; ubah menjadi salah satu dari: {}", file_names()),
            format!("not the name of a data file; rename it to one of: {}", file_names()),
        ),
        FaultKind::NoDescription => both(
            "dataset.json tidak ada; dataset yang berdiri sendiri memerlukannya, jadi tambahkan atau hilangkan --only",
            "there is no dataset.json; a dataset of its own needs one, so add it or leave out --only",
        ),
        FaultKind::NotUtf8 { byte } => (
            format!("bukan UTF-8 mulai bita {byte}; simpan ulang berkas sebagai UTF-8"),
            format!("not UTF-8 from byte {byte} on; save the file again as UTF-8"),
        ),
        FaultKind::Syntax { column } => (
            format!("bukan JSON pada karakter {column}; periksa tanda kutip, koma, dan kurung di sekitarnya"),
            format!("not JSON at character {column}; check the quotes, commas and brackets around it"),
        ),
        FaultKind::Unfinished => both(
            "JSON terputus sebelum selesai; tutup tanda kutip dan kurungnya",
            "the JSON ends too early; close its quotes and brackets",
        ),
        FaultKind::Escape => both(
            r"urutan \ tidak menghasilkan karakter; tulis karakternya langsung",
            r"a \ sequence stands for no character; write the character itself",
        ),
        FaultKind::NotAnObject(found) => {
            let (id, en) = json_type(*found);
            (
                format!("berupa {id}, bukan objek; tulis satu objek {{…}}"),
                format!("is {en}, not an object; write one object {{…}}"),
            )
        }
        FaultKind::Type { found, expected } => wrong_type(*found, *expected),
        FaultKind::UnknownField { nearest: Some(name), .. } => (
            format!("isian tidak dikenal; hapus, atau ubah menjadi {name} bila itu maksudnya"),
            format!("unknown field; remove it, or change it to {name} if that is meant"),
        ),
        FaultKind::UnknownField { nearest: None, allowed } => (
            format!("isian tidak dikenal; hapus, atau pakai salah satu dari: {}", allowed.join(", ")),
            format!("unknown field; remove it, or use one of: {}", allowed.join(", ")),
        ),
        FaultKind::NoImports => both(
            "bukan berkas yang ditulis cakupan import; pakai berkas itu, atau folder data",
            "is not a file that cakupan import has written; use such a file, or a folder of data",
        ),
        FaultKind::Missing => both("tidak ada; tambahkan isian ini", "is missing; add this field"),
        FaultKind::Repeated => {
            both("tertulis lebih dari sekali; sisakan satu saja", "is there more than once; keep only one")
        }
        FaultKind::Empty => both(
            "kosong; isi nilainya, atau hilangkan isian yang tidak diketahui",
            "is empty; fill it in, or leave out what is unknown",
        ),
        FaultKind::Word { found, allowed } => (
            format!("\"{found}\" tidak dikenal; pakai salah satu dari: {}", allowed.join(", ")),
            format!("\"{found}\" is not known; use one of: {}", allowed.join(", ")),
        ),
        FaultKind::Range { found, limits: (low, high) } => {
            let (id, en) = if *low < 0 { (" sampai ", " to ") } else { ("–", "–") };
            (
                format!("{found} di luar {low}{id}{high}; betulkan angkanya"),
                format!("{found} is outside {low}{en}{high}; correct the number"),
            )
        }
        FaultKind::Negative(found) => (
            format!("{found} kurang dari nol; betulkan angkanya"),
            format!("{found} is below zero; correct the number"),
        ),
        FaultKind::NotWhole(found) => (
            format!("{found} bukan bilangan bulat; tulis hanya dengan angka 0–9"),
            format!("{found} is not a whole number; write it with the digits 0–9 only"),
        ),
        FaultKind::TooLarge(found) => (
            format!("{found} terlalu besar; periksa jumlah digitnya"),
            format!("{found} is too large; check how many digits it should have"),
        ),
        FaultKind::Decimals(found) => (
            format!("{found} memiliki lebih dari enam desimal; tulis seperti yang tercetak di sumbernya"),
            format!("{found} has more than six decimals; write it as its source prints it"),
        ),
        FaultKind::Exponent(found) => (
            format!("{found} memakai eksponen; tulis sebagai desimal biasa, misalnya 97.25"),
            format!("{found} has an exponent; write a plain decimal such as 97.25"),
        ),
        FaultKind::Length { found, expected } => (
            format!("jumlah nilainya {found}, bukan {expected}; tulis tepat {expected}"),
            format!("the number of values is {found}, not {expected}; write exactly {expected}"),
        ),
        FaultKind::Period(found) => (
            format!("\"{found}\" bukan tanggal yang ada; tulis TTTT, TTTT-BB, atau TTTT-BB-HH"),
            format!("\"{found}\" is not a date that exists; write YYYY, YYYY-MM or YYYY-MM-DD"),
        ),
        FaultKind::Day(found) => (
            format!("\"{found}\" bukan hari yang ada; tulis TTTT-BB-HH"),
            format!("\"{found}\" is not a day that exists; write YYYY-MM-DD"),
        ),
        FaultKind::Reversed { from, to } => (
            format!("{to} lebih awal daripada from ({from}); betulkan salah satunya"),
            format!("{to} is before from ({from}); correct one of them"),
        ),
        FaultKind::Code(found) => (
            format!("\"{found}\" bukan kode wilayah; tulis kode Kemendagri, misalnya 64.71"),
            format!("\"{found}\" is not a region code; write a Kemendagri code such as 64.71"),
        ),
        FaultKind::Scope(found) => (
            format!("\"{found}\" bukan lingkup syarat; tulis 00, region, atau kode provinsi"),
            format!("\"{found}\" is nothing that a rule applies to; write 00, region or the code of a province"),
        ),
        FaultKind::Level(code) => {
            let (id, en) = level(code.level());
            (
                format!("{code} adalah kode {id} dan tidak berlaku di sini; pakai kode dari tingkat yang sesuai"),
                format!("{code} is the code of {en}, which has no place here; use a code of the right level"),
            )
        }
        FaultKind::UnknownRegion(code) => (
            format!(
                "tidak ada wilayah berkode {code}; betulkan kodenya, atau tambahkan wilayahnya ke {}",
                region_files()
            ),
            format!("no region has the code {code}; correct it, or add the region to {}", region_files()),
        ),
        FaultKind::KindLevel { kind, code } => {
            let (id, en) = level(code.level());
            let name = kind.id();
            (
                format!("{name} tidak cocok dengan {code}, kode {id}; betulkan salah satunya"),
                format!("{name} does not fit {code}, the code of {en}; correct one of them"),
            )
        }
        FaultKind::OtherProvince { province, code } => (
            format!("{code} tidak terletak di provinsi {province}; betulkan salah satunya"),
            format!("{code} does not lie in province {province}; correct one of them"),
        ),
        FaultKind::UnknownIsland(found) => dangling("kelompok pulau", "island group", found, DataFile::Islands),
        FaultKind::UnknownSource(found) => dangling("sumber", "source", found, DataFile::Sources),
        FaultKind::UnknownRule(found) => dangling("syarat", "rule", found, DataFile::Thresholds),
        FaultKind::Duplicate { id, first } => (
            format!("\"{id}\" sudah ada di baris {first}; hapus atau ubah salah satunya"),
            format!("\"{id}\" is already in line {first}; remove or change one of them"),
        ),
        FaultKind::SecondDefault { first } => (
            format!("baris {first} sudah menjadi bawaan; sisakan satu \"default\":true"),
            format!("line {first} is the default already; keep only one \"default\":true"),
        ),
        FaultKind::NoDefault => both(
            "tidak ada yang menjadi bawaan; tambahkan \"default\":true pada satu baris",
            "none is the default; add \"default\":true to one line",
        ),
        FaultKind::Sum { sum, population } => (
            format!("men + women = {sum}, bukan {population}; betulkan salah satunya"),
            format!("men + women = {sum}, not {population}; correct one of them"),
        ),
        FaultKind::NoBasis => both(
            "tidak ada, padahal active_pct memerlukannya; tambahkan population, members, atau unstated",
            "is missing, but active_pct needs it; add population, members or unstated",
        ),
        FaultKind::NothingStated => both(
            "entri ini tidak memuat angka, penghargaan, pernyataan status, atau keterangan; tambahkan isinya atau hapus barisnya",
            "this record states no figure, award, status claim or note; add one or remove the line",
        ),
        FaultKind::Schema(found) => (
            format!("skema {found} tidak dikenal; tulis 1, atau pakai versi program yang lebih baru"),
            format!("schema {found} is not known; write 1, or use a newer version of the program"),
        ),
    }
}

fn both(id: &str, en: &str) -> (String, String) {
    (id.to_owned(), en.to_owned())
}

fn file_names() -> String {
    DataFile::ALL.map(DataFile::name).join(", ")
}

fn region_files() -> String {
    format!("{} / {}", DataFile::Provinces.name(), DataFile::Regions.name())
}

fn unreadable(kind: ErrorKind) -> (String, String) {
    match kind {
        ErrorKind::NotFound => {
            both("tidak ditemukan; periksa nama dan foldernya", "not found; check its name and folder")
        }
        ErrorKind::PermissionDenied => {
            both("tidak boleh dibaca; minta izin baca", "may not be read; ask for permission to read it")
        }
        ErrorKind::IsADirectory => both("berupa folder; ganti dengan berkas", "is a folder; put a file in its place"),
        ErrorKind::OutOfMemory => both(Lang::Id.sheet_no_memory(), Lang::En.sheet_no_memory()),
        _ => both("tidak dapat dibaca; periksa berkas dan medianya", "cannot be read; check the file and its disk"),
    }
}

/// A reference to a record that is in none of the layers.
fn dangling(id: &str, en: &str, found: &str, file: DataFile) -> (String, String) {
    let file = file.name();
    (
        format!("tidak ada {id} \"{found}\"; betulkan, atau tambahkan ke {file}"),
        format!("there is no {en} \"{found}\"; correct it, or add it to {file}"),
    )
}

fn wrong_type(found: JsonType, expected: JsonType) -> (String, String) {
    if found == JsonType::Null {
        return both(
            "berupa null; isi nilainya, atau hilangkan isian yang tidak diketahui",
            "is null; fill it in, or leave out what is unknown",
        );
    }
    let (mend_id, mend_en) = match expected {
        JsonType::Null => ("hapus nilainya", "remove the value"),
        JsonType::Boolean => ("tulis true atau false", "write true or false"),
        JsonType::Number => ("tulis angkanya tanpa tanda kutip", "write the number without quotes"),
        JsonType::Text => ("tulis di antara tanda kutip", "write it between quotes"),
        JsonType::List => ("tulis di antara [ dan ]", "write it between [ and ]"),
        JsonType::Object => ("tulis di antara { dan }", "write it between { and }"),
    };
    let ((found_id, found_en), (id, en)) = (json_type(found), json_type(expected));
    (format!("berupa {found_id}, bukan {id}; {mend_id}"), format!("is {found_en}, not {en}; {mend_en}"))
}

const fn json_type(of: JsonType) -> (&'static str, &'static str) {
    match of {
        JsonType::Null => ("null", "null"),
        JsonType::Boolean => ("true/false", "true/false"),
        JsonType::Number => ("angka", "a number"),
        JsonType::Text => ("teks", "a text"),
        JsonType::List => ("daftar", "a list"),
        JsonType::Object => ("objek", "an object"),
    }
}

const fn level(of: Level) -> (&'static str, &'static str) {
    match of {
        Level::Nation => ("nasional", "the nation"),
        Level::Province => ("provinsi", "a province"),
        Level::Regency => ("kabupaten/kota", "a regency or city"),
        Level::District => ("kecamatan", "a district"),
        Level::Village => ("desa/kelurahan", "a village"),
    }
}
