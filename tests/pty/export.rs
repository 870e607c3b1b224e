//! Saving and copying from the dashboard: the file on the disk, the sequence that the terminal gets.

use crate::session::{Session, USUAL};
use cakupan::locale::Lang::Id;
use std::fs;
use tempfile::tempdir;

/// What OSC 52 carries among `bytes`, decoded.
fn copied(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let (_, rest) = text.split_once("\x1b]52;c;")?;
    let (encoded, _) = rest.split_once(['\x1b', '\x07'])?;
    String::from_utf8(decoded(encoded)).ok()
}

/// Base64 as RFC 4648 has it.
fn decoded(text: &str) -> Vec<u8> {
    const SIGNS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bits = (0_u32, 0);
    let mut bytes = Vec::new();
    for sign in text.chars().filter(|c| *c != '=') {
        let value = u32::try_from(SIGNS.find(sign).unwrap()).unwrap();
        bits = ((bits.0 << 6 | value) & 0xffff, bits.1 + 6);
        if bits.1 >= 8 {
            bits.1 -= 8;
            bytes.push(u8::try_from(bits.0 >> bits.1 & 0xff).unwrap());
        }
    }
    bytes
}

#[test]
fn what_is_copied_reaches_the_terminal() {
    let mut session = Session::start(USUAL, &["--query", "tanjungbalai"], &[]);
    session.wait_for_dashboard();
    session.send("y");
    session.wait_for(Id.title_copy());
    session.send("\r");
    session.wait_for_bytes("a whole sequence", |bytes| copied(bytes).is_some());
    let text = copied(&session.bytes()).unwrap();
    assert!(text.starts_with("Kota Tanjungbalai: ") && text.contains("(menurut pers)"), "{text}");
    assert!(text.contains("per 30 Jun 2026") && text.contains(Id.sheet_sources()), "{text}");
    session.wait_for("OSC 52");
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
}

#[test]
fn the_whole_country_is_copied_or_refused_with_a_mend() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    session.send("ytabel\r");
    session.wait_for("74.994");
    session.send("\x1b");
    session.wait_until("the end of the notice", |screen| !screen.contents().contains("74.994"));
    assert_eq!(copied(&session.bytes()), None);
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
}

#[test]
fn a_file_is_saved_and_saved_again_after_a_question() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("bali.csv");
    let mut session = Session::start((160, 40), &["--query", "prov:bali"], &[]);
    session.wait_for_dashboard();
    let typed = format!("\x15{}\r", path.display());
    session.send("e\r");
    session.wait_for(Id.title_file());
    session.send(&typed);
    session.wait_for("Tersimpan");
    assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 10);
    fs::write(&path, "mine").unwrap();
    session.send("e\r");
    session.wait_for(Id.title_file());
    session.send(&typed);
    session.wait_for(Id.title_overwrite());
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    session.send("\x1b[B\r");
    session.wait_for("Tersimpan");
    assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 10);
    // A folder in its place.
    session.send("e\r");
    session.wait_for(Id.title_file());
    session.send(&format!("\x15{}\r", folder.path().display()));
    session.wait_for("adalah folder");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
}
