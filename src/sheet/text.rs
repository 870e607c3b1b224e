//! Bytes as text: UTF-8, UTF-16 behind its mark, else Windows-1252.

use super::SheetFaultKind as Kind;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// A decoded text.
pub(super) struct Text<'a> {
    /// The text without its byte order mark.
    pub(super) text: Cow<'a, str>,
    /// The name of the encoding that it was in.
    pub(super) encoding: &'static str,
}

/// The text in `bytes`.
///
/// Windows-1252 gives every byte a letter, so it is taken only for what is not UTF-8. UTF-16 that breaks off or holds
/// halves of characters is a fault.
pub(super) fn decode(bytes: &[u8]) -> Result<Text<'_>, Kind> {
    let encoding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        bytes if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    };
    // A mark of UTF-8 before bytes that are not UTF-8 is no letter of Windows-1252 either.
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let (text, is_wrong) = encoding.decode_with_bom_removal(body);
    if is_wrong { Err(Kind::Encoding) } else { Ok(Text { text, encoding: encoding.name() }) }
}
