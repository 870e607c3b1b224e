//! What a file is, told from its first bytes; its extension decides only between texts.

use super::SheetFaultKind as Kind;

/// A file of a kind that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A text document of an office program.
    Document,
    /// Slides of an office program.
    Slides,
    /// A binary workbook, xlsb.
    BinaryWorkbook,
    /// PDF.
    Pdf,
    /// A web page; often one that calls itself xls.
    WebPage,
    /// XML.
    Xml,
    /// A picture.
    Picture,
    /// Packed files.
    Archive,
    /// Bytes that are neither text nor anything known.
    Unknown,
}

/// What a file is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// A zip file: xlsx or ods.
    Zip,
    /// An OLE container: xls.
    Compound,
    /// JSON or JSON Lines.
    Json,
    /// Text with delimiters.
    Delimited,
}

const FOREIGN: [(&[u8], Foreign); 10] = [
    (b"%PDF", Foreign::Pdf),
    (br"{\rtf", Foreign::Document),
    (b"\x89PNG", Foreign::Picture),
    (b"\xff\xd8\xff", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"\x1f\x8b", Foreign::Archive),
    (b"Rar!", Foreign::Archive),
    (b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
    (b"BZh", Foreign::Archive),
    (b"\xfd7zXZ", Foreign::Archive),
];

/// What `bytes` are.
pub(super) fn of(bytes: &[u8], name: &str) -> Result<Content, Kind> {
    if bytes.is_empty() {
        return Err(Kind::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Content::Zip);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(Content::Compound);
    }
    if let Some((_, foreign)) = FOREIGN.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(Kind::Foreign(*foreign));
    }
    // In UTF-16 a zero stands beside each letter, so its first letters are read without them. A letter of zeros is in no text.
    let is_utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let body = if is_utf16 { bytes.get(2..) } else { bytes.strip_prefix(b"\xef\xbb\xbf") }.unwrap_or(bytes);
    let has_zero = if is_utf16 { body.chunks_exact(2).any(|unit| unit == [0, 0]) } else { body.contains(&0) };
    if has_zero {
        return Err(Kind::Foreign(Foreign::Unknown));
    }
    let start: Vec<u8> = body
        .iter()
        .filter(|byte| **byte != 0)
        .skip_while(|byte| byte.is_ascii_whitespace())
        .take(512)
        .map(u8::to_ascii_lowercase)
        .collect();
    if start.is_empty() {
        return Err(Kind::Empty);
    }
    let has = |word: &[u8]| start.windows(word.len()).any(|window| window == word);
    if start.starts_with(b"<") {
        let is_page = [&b"<html"[..], b"<!doctype html", b"<table", b"<head", b"<body"].iter().any(|word| has(word));
        return Err(Kind::Foreign(if is_page { Foreign::WebPage } else { Foreign::Xml }));
    }
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    Ok(match extension.as_str() {
        "json" | "jsonl" | "ndjson" => Content::Json,
        "csv" | "tsv" | "tab" | "txt" => Content::Delimited,
        _ if start.starts_with(b"{") || start.starts_with(b"[") => Content::Json,
        _ => Content::Delimited,
    })
}
