//! The names and values of a JSON object, values still as printed: numbers keep every digit.

use memchr::memchr;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A name and its value.
pub(super) type Field<'a> = (Cow<'a, str>, &'a str);

/// So many fields have room from the start.
const USUAL: usize = 12;

/// The fields of the object that `text` is, in their order.
pub(super) fn fields(text: &str) -> serde_json::Result<Vec<Field<'_>>> {
    match flat(text) {
        Some(fields) => Ok(fields),
        None => serde_json::from_str(text).map(|Fields(fields)| fields),
    }
}

/// So many objects and lists lie in each other in a plain text.
const DEPTH: u8 = 4;

/// What [`fields`] gives for an object of plain names, texts without an escape, and numbers without an exponent, as
/// nearly all records are; `None` for any other text, be it sound or not.
///
/// Millions of records are read without a parser that must expect anything.
fn flat(text: &str) -> Option<Vec<Field<'_>>> {
    // Looked for once, so that any text ends at the next quote. Not to stop at the first lets it look at many bytes at a time.
    if text.bytes().fold(false, |is_there, byte| is_there | matches!(byte, b'\\' | ..b' ')) {
        return None;
    }
    let mut fields = Vec::with_capacity(USUAL);
    let mut scan = Scan { text, at: 0 };
    scan.plain_items(b'{', b'}', |scan| {
        let name = scan.plain_name()?;
        fields.push((Cow::Borrowed(name), scan.plain_value(DEPTH)?));
        Some(())
    })?;
    scan.next().is_none().then_some(fields)
}

/// What stands between the quotes of a text.
pub(super) fn inside(text: &str) -> Option<&str> {
    text.get(1..text.len().checked_sub(1)?)
}

/// A text without escapes and control characters, read from its beginning.
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    fn next(&mut self) -> Option<u8> {
        while self.byte() == Some(b' ') {
            self.at += 1;
        }
        self.byte()
    }

    /// Passes `byte`, which is to be the next.
    fn pass(&mut self, byte: u8) -> Option<()> {
        (self.next() == Some(byte)).then(|| self.at += 1)
    }

    /// What is between `open` and `close`: at least one item, each passed by `item`.
    fn plain_items(&mut self, open: u8, close: u8, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.pass(open)?;
        loop {
            item(self)?;
            if self.pass(b',').is_none() {
                return self.pass(close);
            }
        }
    }

    /// A name with its colon; gives what stands between its quotes.
    fn plain_name(&mut self) -> Option<&'a str> {
        self.pass(b'"')?;
        let start = self.at;
        // Names are short: to look at many bytes at a time would take longer.
        while self.byte()? != b'"' {
            self.at += 1;
        }
        let name = self.text.get(start..self.at)?;
        self.at += 1;
        self.pass(b':')?;
        Some(name)
    }

    /// A value in which `depth` more lie in each other at most.
    fn plain_value(&mut self, depth: u8) -> Option<&'a str> {
        match self.next()? {
            b'"' => self.plain_text(),
            b'-' | b'0'..=b'9' => self.plain_number(),
            open @ (b'{' | b'[') => {
                let (start, depth) = (self.at, depth.checked_sub(1)?);
                if open == b'{' {
                    self.plain_items(b'{', b'}', |scan| {
                        scan.plain_name().and_then(|_| scan.plain_value(depth)).map(drop)
                    })?;
                } else {
                    self.plain_items(b'[', b']', |scan| scan.plain_value(depth).map(drop))?;
                }
                self.text.get(start..self.at)
            }
            _ => {
                let start = self.at;
                let rest = self.text.get(start..)?;
                let word = ["true", "false", "null"].into_iter().find(|word| rest.starts_with(word))?;
                self.at += word.len();
                self.text.get(start..self.at)
            }
        }
    }

    /// A text with its quotes.
    fn plain_text(&mut self) -> Option<&'a str> {
        self.pass(b'"')?;
        let start = self.at - 1;
        self.at += memchr(b'"', self.text.as_bytes().get(self.at..)?)? + 1;
        self.text.get(start..self.at)
    }

    /// A number without an exponent.
    fn plain_number(&mut self) -> Option<&'a str> {
        let start = self.at;
        self.at += usize::from(self.byte() == Some(b'-'));
        let is_zero = self.byte() == Some(b'0');
        let whole = self.digits();
        let is_fraction = self.byte() == Some(b'.');
        self.at += usize::from(is_fraction);
        let is_number = whole > 0 && (whole == 1 || !is_zero) && (!is_fraction || self.digits() > 0);
        if is_number { self.text.get(start..self.at) } else { None }
    }

    /// Passes digits; gives how many.
    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }
}

/// The fields of any object.
struct Fields<'a>(Vec<Field<'a>>);

#[derive(serde::Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Gather;
        impl<'de> Visitor<'de> for Gather {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::with_capacity(USUAL);
                while let Some((Key(name), raw)) = map.next_entry::<Key<'de>, &RawValue>()? {
                    fields.push((name, raw.get()));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Gather)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any(text: &str) -> Option<Vec<Field<'_>>> {
        serde_json::from_str(text).map(|Fields(fields)| fields).ok()
    }

    #[test]
    fn records_of_figures_are_plain() {
        let record =
            r#"{"id":"v1","as_of": "2021-01", "registered_pct":65.50,"registered":-0 ,"survey":true,"x":null }"#;
        let plain = flat(record).unwrap();
        assert_eq!(plain.len(), 6);
        assert_eq!(plain.get(2), Some(&("registered_pct".into(), "65.50")));
        assert_eq!(Some(plain), any(record));
        let nested = r#"{"a":{"value":49,"mark":"rounded"},"b":[1,[2, {"c" : "]"}]],"d":[true]}"#;
        assert_eq!(flat(nested).unwrap().len(), 3);
        assert_eq!(flat(nested), any(nested));
    }

    /// What may stand where a name does, sound or not.
    const NAMES: [&str; 7] = ["\"a\"", "\"as_of\"", "\"é\"", "\"\"", "\"\\u0041\"", "\"\u{1}\"", "a"];
    /// What may stand where a value does, sound or not.
    const VALUES: [&str; 24] = [
        "0", "12", "-0", "65.50", "-1.5", "01", "1.", ".5", "-", "+1", "1e5", "2.5E-3", "1x", "true", "false", "null",
        "nul", "\"x\"", "\"\"", "\"\\n\"", "\"\t\"", "\"x", "[1]", "{}",
    ];
    /// The same of values in which others lie.
    const NESTED: [&str; 13] = [
        "[]",
        "[1,2]",
        "[1,]",
        "[1 2]",
        "[1}",
        "[[[[1]]]]",
        "[[[[[1]]]]]",
        "{\"a\":1}",
        "{\"a\":01}",
        "{a:1}",
        "{\"a\"}",
        "{\"a\":1]",
        "{\"a\": [ {\"b\" : \"]\"} ]}",
    ];
    const SPACES: [&str; 5] = ["", "", " ", "\n", "\u{c}"];
    const ENDS: [&str; 5] = ["", " ", "}", ",", "\u{a0}"];

    proptest! {
        #[test]
        fn what_is_read_quickly_is_what_json_means(
            pairs in prop::collection::vec((prop::sample::select(&NAMES[..]), prop::sample::select([&VALUES[..], &NESTED[..]].concat())), 0..4),
            space in prop::sample::select(&SPACES[..]),
            end in prop::sample::select(&ENDS[..]),
        ) {
            let pairs: Vec<String> =
                pairs.into_iter().map(|(name, value)| format!("{name}{space}:{space}{value}{space}")).collect();
            let text = format!("{{{space}{}}}{end}", pairs.join(","));
            if let Some(plain) = flat(&text) {
                prop_assert_eq!(Some(plain), any(&text), "{}", text);
            }
        }
    }
}
