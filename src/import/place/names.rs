//! Regions by their names as officials write them.

use crate::domain::{Dataset, Kind, Level, RegionCode, RegionIx};
use crate::import::header::label::split;
use std::collections::HashMap;

/// The names of every region of a dataset.
pub(in crate::import) struct Places<'a> {
    pub(in crate::import) dataset: &'a Dataset,
    /// By letters and digits: the regions, and on which rung the name stands: full name, name, alias.
    names: HashMap<String, Vec<(RegionIx, u8)>>,
}

/// What else a row says about its region.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::import) struct Narrow {
    pub(super) level: Option<Level>,
    pub(in crate::import) kind: Option<Kind>,
    /// The province or kabupaten that it lies in.
    pub(in crate::import) within: Option<RegionCode>,
}

impl<'a> Places<'a> {
    pub(in crate::import) fn new(dataset: &'a Dataset) -> Self {
        let mut names: HashMap<String, Vec<(RegionIx, u8)>> = HashMap::new();
        let mut add = |name: &str, ix: RegionIx, rung: u8| {
            names.entry(key(&split(name))).or_default().push((ix, rung));
        };
        for (ix, region) in dataset.regions() {
            if region.name.as_ref() != region.bare_name() {
                add(&region.name, ix, 0);
            }
            add(region.bare_name(), ix, 1);
            if let Some(name) = region.name_en.as_deref() {
                add(name, ix, 1);
            }
        }
        for (code, alias) in dataset.aliases() {
            if let Some(ix) = dataset.find(*code) {
                add(alias, ix, 2);
            }
        }
        Self { dataset, names }
    }

    /// The regions that `written` can mean: those on the first rung that has some.
    pub(in crate::import) fn named(&self, written: &str, narrow: Narrow) -> Vec<RegionCode> {
        let words = split(written);
        let (kind, rest) = kind(&words);
        let fits = |ix: RegionIx| {
            let region = self.dataset.region(ix);
            narrow.level.is_none_or(|level| level == region.code.level())
                && narrow.kind.is_none_or(|kind| kind == region.kind)
                && narrow.within.is_none_or(|whole| whole.contains(region.code))
        };
        let whole = self.names.get(&key(&words)).into_iter().flatten().copied();
        let of_kind = |ix: RegionIx| kind.is_none_or(|kind| same_kind(kind, self.dataset.region(ix).kind));
        let bare = (kind.is_some() && !rest.is_empty()).then(|| self.names.get(&key(rest))).flatten();
        let bare = bare.into_iter().flatten().copied().filter(|(ix, _)| of_kind(*ix));
        let mut hits: Vec<(RegionIx, u8)> = whole.chain(bare).filter(|(ix, _)| fits(*ix)).collect();
        // What names a kabupaten does so whatever kecamatan and desa were imported before.
        if hits.iter().any(|(ix, _)| !self.dataset.is_small(*ix)) {
            hits.retain(|(ix, _)| !self.dataset.is_small(*ix));
        }
        let first = hits.iter().map(|(_, rung)| *rung).min();
        hits.retain(|(_, rung)| Some(*rung) == first);
        let mut codes: Vec<RegionCode> = hits.into_iter().map(|(ix, _)| self.dataset.region(ix).code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// The name of the region with this code.
    pub(in crate::import) fn name(&self, code: RegionCode) -> Box<str> {
        self.dataset.find(code).map_or_else(|| code.to_string().into(), |ix| self.dataset.region(ix).name.clone())
    }

    /// The province that `written` names.
    pub(in crate::import) fn province(&self, written: &str) -> Option<RegionCode> {
        let narrow = Narrow { level: Some(Level::Province), ..Narrow::default() };
        match self.named(written, narrow).as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }
}

/// The letters and digits of a name; "Administrasi" is left out.
fn key(words: &[String]) -> String {
    words.iter().filter(|word| !matches!(word.as_str(), "administrasi" | "adm")).map(String::as_str).collect()
}

/// The kind that the first word names, and the words after it.
fn kind(words: &[String]) -> (Option<Kind>, &[String]) {
    let Some((first, rest)) = words.split_first() else { return (None, words) };
    let kind = match first.as_str() {
        "kab" | "kabupaten" | "pemkab" | "regency" => Kind::Kabupaten,
        "kota" | "pemkot" | "kotamadya" | "city" => Kind::Kota,
        "prov" | "provinsi" | "propinsi" | "prop" | "pemprov" | "province" => Kind::Province,
        "kec" | "kecamatan" => Kind::Kecamatan,
        "desa" => Kind::Desa,
        "kel" | "kelurahan" => Kind::Kelurahan,
        "pemerintah" | "pemda" => {
            return match rest.split_first() {
                Some((second, _)) if second == "daerah" => kind(rest.get(1..).unwrap_or_default()),
                _ => kind(rest),
            };
        }
        _ => return (None, words),
    };
    (Some(kind), rest)
}

/// A kind named by a word, as the kinds of regions are known: desa and kelurahan are not always told apart.
fn same_kind(named: Kind, known: Kind) -> bool {
    named == known || named.level() == Level::Village && known.level() == Level::Village
}

/// A name without the word for its kind.
pub(super) fn bare(written: &str) -> &str {
    let written = written.trim();
    let Some((first, rest)) = written.split_once([' ', '.']) else { return written };
    let first = first.to_lowercase();
    let is_kind = matches!(first.as_str(), "kec" | "kecamatan" | "desa" | "kel" | "kelurahan");
    if is_kind { rest.trim_start_matches(['.', ' ']) } else { written }
}

/// A code as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct WrittenCode {
    pub(in crate::import) code: RegionCode,
    /// Whether it has dots, as Kemendagri alone writes them.
    pub(super) is_dotted: bool,
}

/// Why a text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoCode {
    /// Seven digits.
    BpsDistrict,
    /// Anything else.
    Other,
}

/// Reads a code; spreadsheets make numbers of codes and drop their last zero.
pub(super) fn code(written: &str) -> Result<WrittenCode, NoCode> {
    let text: String = written.trim().trim_matches('\'').replace(',', ".");
    let text = text.split_whitespace().collect::<String>();
    let is_dotted = text.contains('.');
    let parts: Vec<&str> = text.split('.').collect();
    let padded = match parts.as_slice() {
        // `11.1` was `11.10`
        [province, rest] if province.len() == 2 && rest.len() == 1 => format!("{text}0"),
        // `1100` and `0000` are the whole of a province and the nation in tables of BPS.
        [four] if four.len() == 4 && four.ends_with("00") => four.get(..2).unwrap_or_default().to_owned(),
        [seven] if seven.len() == 7 && seven.bytes().all(|b| b.is_ascii_digit()) => return Err(NoCode::BpsDistrict),
        _ => text,
    };
    RegionCode::parse(&padded).map(|code| WrittenCode { code, is_dotted }).ok_or(NoCode::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_survive_spreadsheets() {
        let read = |text| code(text).map(|written| (written.code.to_string(), written.is_dotted));
        assert_eq!(read("1101"), Ok(("11.01".to_owned(), false)));
        assert_eq!(read(" 11.1 "), Ok(("11.10".to_owned(), true)));
        assert_eq!(read("'64,71"), Ok(("64.71".to_owned(), true)));
        assert_eq!(read("1100"), Ok(("11".to_owned(), false)));
        assert_eq!(read("1101010"), Err(NoCode::BpsDistrict));
        assert_eq!(read("x"), Err(NoCode::Other));
        assert_eq!(bare("Kec. Sumber"), "Sumber");
        assert_eq!(bare("Desa Maju"), "Maju");
        assert_eq!(bare("Sumber"), "Sumber");
    }
}
