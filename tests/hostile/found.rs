//! What was found once, each as small as it can be.

use crate::bodies;
use cakupan::sheet::SheetFaultKind;

#[test]
fn a_key_is_nothing_that_cannot_be_seen() {
    for text in ["\u{202e}", "Ctrl-\u{200b}", "Alt-\u{feff}", "\u{ad}"] {
        bodies::key(text.as_bytes());
    }
}

#[test]
fn lists_of_any_name_are_shown_as_they_can_be_set() {
    for name in ["cabang aceh", "a.b", "a#b", "", "\\\"", "a\\u001b[2J", "é"] {
        bodies::config(format!("[groups]\n\"{name}\" = [\"11.71\"]\n").as_bytes());
    }
}

#[test]
fn a_text_of_several_lines_is_known_again() {
    for cell in ["Dinas\nKesehatan", "Dinas\u{200b}", "\u{1b}[2J", "a\u{2028}b"] {
        let text = format!("Kode;Sumber;Terdaftar;Catatan;Per Tanggal\n11.71;\"{cell}\";980;\"{cell}\";2025-12-31\n");
        bodies::csv(text.as_bytes());
    }
}

#[test]
fn a_zero_is_no_letter_in_any_encoding() {
    for zero in ["Kode;Nama\n11.71;\0\n", "\0", "Kode\0;Nama"] {
        let utf16 = |order: fn(u16) -> [u8; 2]| "\u{feff}".encode_utf16().chain(zero.encode_utf16()).flat_map(order);
        for bytes in [utf16(u16::to_le_bytes).collect::<Vec<u8>>(), utf16(u16::to_be_bytes).collect(), zero.into()] {
            assert!(cakupan::sheet::read_bytes("laporan.csv", &bytes).is_err(), "{zero:?}");
            bodies::csv(&bytes);
        }
    }
}

#[test]
fn a_cell_beyond_all_rows_stands_in_no_other() {
    for place in ["A66666666666666666661", "ZZZZZZZZZZ1", "A4294967297"] {
        let row = format!("<row r=\"1\"><c r=\"{place}\" t=\"n\"><v>0</v></c></row>");
        let fault = cakupan::sheet::read_bytes("laporan.xlsx", &bodies::packed(&row)).unwrap_err();
        assert!(matches!(fault.kind, SheetFaultKind::Damaged), "{place}: {fault:?}");
        bodies::xlsx(row.as_bytes());
    }
}

#[test]
fn what_is_wrong_in_the_frame_of_imports_has_its_line() {
    let frame = |schema: &str, day: &str| {
        format!(
            "own.json\n{{\"schema\":{schema},\"imports\":[\n{{\"id\":\"own-1\",\"file\":\"a\",\"imported\":{day}}}]}}"
        )
    };
    for (schema, day) in [("2", "\"2025-01-01\""), ("1", "\"2025-13-01\""), ("-1", "1"), ("1.0", "null"), ("[]", "[]")]
    {
        bodies::loader(frame(schema, day).as_bytes());
    }
}

#[test]
fn deep_nesting_ends_no_reading() {
    for deep in ["[", "{\"a\":", "{\"schema\":1,\"place\":", "{\"schema\":1,\"imports\":[", "a = [", "a = {a=", "a."] {
        let text = deep.repeat(20_000);
        bodies::state(text.as_bytes());
        bodies::config(text.as_bytes());
        bodies::loader(text.as_bytes());
        bodies::csv(text.as_bytes());
        bodies::query(text.as_bytes());
    }
    bodies::xlsx("<row><c><is><r>".repeat(20_000).as_bytes());
}
