//! Files about single persons, which are not read.

use super::header::label::split;
use super::reason::quote;
use super::{ImportFault, header};
use crate::sheet::{Cell, Sheet};

/// Heads of columns that only files about persons have.
const HEADS: [&str; 37] = [
    "nik",
    "no nik",
    "nomor nik",
    "nik peserta",
    "nik kk",
    "nomor induk kependudukan",
    "no induk kependudukan",
    "no ktp",
    "nomor ktp",
    "no kk",
    "nomor kk",
    "nokk",
    "kartu keluarga",
    "nomor kartu keluarga",
    "no kartu keluarga",
    "no kartu",
    "nomor kartu",
    "no kartu bpjs",
    "no kartu jkn",
    "no bpjs",
    "no kartu peserta",
    "nomor kartu peserta",
    "no peserta",
    "nama peserta",
    "nama lengkap",
    "nama pasien",
    "nama anggota keluarga",
    "nama kepala keluarga",
    "tanggal lahir",
    "tgl lahir",
    "tempat lahir",
    "tempat tanggal lahir",
    "alamat rumah",
    "alamat peserta",
    "nama ibu kandung",
    "no hp",
    "date of birth",
];

/// Heads that say nothing alone, but do beside each other in a row.
const BESIDE: [&str; 6] = ["nama", "alamat", "jenis kelamin", "umur", "rt", "rw"];

/// Rows in which heads are looked for.
const HEAD_ROWS: usize = 200;

/// Cells of 16 digits in a column that are too many for figures.
const MANY: usize = 3;

/// A fault, if one of the sheets is about single persons.
pub(super) fn check(sheets: &[Sheet]) -> Result<(), ImportFault> {
    sheets.iter().find_map(|sheet| by_head(sheet).or_else(|| by_numbers(sheet))).map_or(Ok(()), Err)
}

fn by_head(sheet: &Sheet) -> Option<ImportFault> {
    for row in sheet.rows.iter().take(HEAD_ROWS) {
        let heads = row.iter().enumerate().filter_map(|(column, cell)| match cell {
            Cell::Text(text) if text.len() <= 60 => Some((column, split(text).join(" "), text)),
            _ => None,
        });
        let heads: Vec<_> = heads.collect();
        // A word alone in its row is no head but a remark.
        if heads.len() < 2 {
            continue;
        }
        let strong = heads.iter().find(|(_, head, _)| HEADS.contains(&head.as_str()));
        let weak: Vec<_> = heads.iter().filter(|(_, head, _)| BESIDE.contains(&head.as_str())).collect();
        let found = strong.or_else(|| weak.last().copied().filter(|_| weak.len() >= 3));
        if let Some((column, _, text)) = found {
            return Some(fault(sheet, *column, Some(quote(text))));
        }
    }
    None
}

fn by_numbers(sheet: &Sheet) -> Option<ImportFault> {
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut seen = vec![0_usize; width];
    for row in &sheet.rows {
        for (column, cell) in row.iter().enumerate() {
            let Some(digits) = digits(cell) else { continue };
            let count = seen.get_mut(column)?;
            *count += 1;
            if *count >= MANY || is_nik(&digits) {
                return Some(fault(sheet, column, None));
            }
        }
    }
    None
}

/// The digits of a cell that is one number of a person: 16 digits, or the 13 of a member's card.
fn digits(cell: &Cell) -> Option<String> {
    let digits = match cell {
        Cell::Text(text) if text.len() <= 40 => {
            let text = text.trim().trim_start_matches('\'');
            let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '\u{a0}')).collect();
            // Points and spaces in groups of three stand in a large count.
            let is_count =
                text.contains(['.', ' ', '\u{a0}']) && text.split(['.', ' ', '\u{a0}']).skip(1).all(|g| g.len() == 3);
            (!is_count).then_some(digits)?
        }
        Cell::Number { value, .. } if value.fract() == 0.0 && (1e15..1e16).contains(value) => format!("{value:.0}"),
        _ => return None,
    };
    let plain = digits.bytes().all(|b| b.is_ascii_digit());
    (plain && (digits.len() == 16 || digits.len() == 13 && digits.starts_with("000"))).then_some(digits)
}

/// Whether 16 digits are built as a NIK is: a region, then day, month and year of birth.
fn is_nik(digits: &str) -> bool {
    let part = |from: usize| digits.get(from..from + 2).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let (province, day, month) = (part(0), part(6), part(8));
    digits.len() == 16 && (11..=97).contains(&province) && matches!(day, 1..=31 | 41..=71) && (1..=12).contains(&month)
}

fn fault(sheet: &Sheet, column: usize, header: Option<Box<str>>) -> ImportFault {
    ImportFault::Persons { sheet: quote(&sheet.name), column: header::letter(column), header }
}

/// Whether a text holds a number of a person among other words.
pub(super) fn holds_number(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 16)
}
