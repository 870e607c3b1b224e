//! Sound files with a few things wrong in them.

use proptest::prelude::*;
use proptest::sample::Index;
use std::path::PathBuf;
use std::{fmt, fs};

fn here(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "hostile", name].iter().collect()
}

/// The sound files of a target.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(here("seeds").join(target)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// What is put where it does not belong, of the dictionary that the fuzz targets share.
fn tokens() -> Vec<Vec<u8>> {
    let text = fs::read_to_string(here("tokens.dict")).unwrap();
    let quoted = text.lines().filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    quoted.map(|line| unescaped(line.as_bytes())).collect()
}

/// The bytes that an entry of the dictionary stands for: `\xAB`, `\\` and `\"` are one each.
fn unescaped(mut rest: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    while let [first, after @ ..] = rest {
        (rest, bytes) = match (first, after) {
            (b'\\', [b'x', digits @ ..]) => {
                let byte = u8::from_str_radix(std::str::from_utf8(&digits[..2]).unwrap(), 16).unwrap();
                (&digits[2..], [bytes, vec![byte]].concat())
            }
            (b'\\', [escaped, after @ ..]) => (after, [bytes, vec![*escaped]].concat()),
            _ => (after, [bytes, vec![*first]].concat()),
        };
    }
    bytes
}

/// One thing that goes wrong.
#[derive(Clone, Debug)]
enum Slip {
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Replace(Index, usize, Vec<u8>),
    Delete(Index, usize),
    Double(Index, usize, Index),
    Cut(Index),
}

fn slip() -> impl Strategy<Value = Slip> {
    let at = any::<Index>;
    let short = 1..24_usize;
    let bytes = || {
        prop_oneof![
            4 => prop::sample::select(tokens()),
            1 => prop::collection::vec(any::<u8>(), 0..6),
            1 => any::<char>().prop_map(|c| c.to_string().into_bytes()),
        ]
    };
    prop_oneof![
        3 => (at(), any::<u8>()).prop_map(|(at, byte)| Slip::Flip(at, byte)),
        4 => (at(), bytes()).prop_map(|(at, bytes)| Slip::Insert(at, bytes)),
        4 => (at(), short.clone(), bytes()).prop_map(|(at, length, bytes)| Slip::Replace(at, length, bytes)),
        3 => (at(), short).prop_map(|(at, length)| Slip::Delete(at, length)),
        2 => (at(), 1..80_usize, at()).prop_map(|(at, length, to)| Slip::Double(at, length, to)),
        1 => at().prop_map(Slip::Cut),
    ]
}

impl Slip {
    fn make(self, bytes: &mut Vec<u8>) {
        let place = |at: Index, bytes: &Vec<u8>| at.index(bytes.len() + 1);
        let part = |at: Index, length: usize, bytes: &Vec<u8>| {
            let start = place(at, bytes);
            start..(start + length).min(bytes.len())
        };
        match self {
            Self::Flip(at, byte) => {
                let at = place(at, bytes);
                bytes.get_mut(at).into_iter().for_each(|place| *place = byte);
            }
            Self::Insert(at, new) => drop(bytes.splice(part(at, 0, bytes), new)),
            Self::Replace(at, length, new) => drop(bytes.splice(part(at, length, bytes), new)),
            Self::Delete(at, length) => drop(bytes.drain(part(at, length, bytes))),
            Self::Double(at, length, to) => {
                let copied = bytes[part(at, length, bytes)].to_vec();
                let to = part(to, 0, bytes);
                drop(bytes.splice(to, copied));
            }
            Self::Cut(at) => bytes.truncate(place(at, bytes)),
        }
    }
}

/// What a file holds, told as a byte string.
#[derive(Clone)]
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

/// A sound file of `target` in which one to six things went wrong; now and then anything at all.
pub(crate) fn nearly_sound(target: &str) -> impl Strategy<Value = Bytes> + use<> {
    let slips = prop::collection::vec(slip(), 0..6);
    let mutated = (prop::sample::select(seeds(target)), slips).prop_map(|(mut bytes, slips)| {
        for slip in slips {
            slip.make(&mut bytes);
        }
        bytes
    });
    prop_oneof![9 => mutated, 1 => prop::collection::vec(any::<u8>(), 0..300)].prop_map(Bytes)
}
