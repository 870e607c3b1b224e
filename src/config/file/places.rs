//! Bytes of a text as line and character, each found at once: a file may be wrong in as many places as it has bytes.

use crate::config::Place;

/// So many bytes are counted beforehand as one.
const BLOCK: usize = 64;

/// Where the lines and characters of a text stand.
pub(super) struct Places<'a> {
    text: &'a str,
    /// The byte at which each line begins.
    lines: Vec<usize>,
    /// The characters before each block.
    before: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut sum = 0;
        let mut before = vec![sum];
        for block in text.as_bytes().chunks(BLOCK) {
            sum += characters(block);
            before.push(sum);
        }
        Self { text, lines, before }
    }

    /// Line and character of the byte `at`, both counted from 1.
    pub(super) fn of(&self, at: usize) -> Place {
        let line = self.lines.partition_point(|start| *start <= at).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        Place { line, column: self.before(at).saturating_sub(self.before(start)) + 1 }
    }

    /// The characters before the byte `at`.
    fn before(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        let block = at / BLOCK;
        let rest = self.text.as_bytes().get(block * BLOCK..at).unwrap_or_default();
        self.before.get(block).copied().unwrap_or_default() + characters(rest)
    }
}

/// How many characters begin in `bytes`.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_place_is_what_counting_gives(text in "([a-zé東\n]{0,40}|\n|[\r\t ]{0,80}){0,8}") {
            let places = Places::new(&text);
            for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                let before = text.get(..at).unwrap();
                let line = before.matches('\n').count() + 1;
                let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
                prop_assert_eq!(places.of(at), Place { line, column });
            }
        }
    }
}
