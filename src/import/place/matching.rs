//! Rows and regions: by code and name, in the scheme that the whole file speaks for.

use super::Place;
use super::names::{Narrow, Places, bare};
use crate::domain::{Kind, Level, RegionCode};
use crate::import::draft::Draft;
use crate::import::header::label::split;
use crate::import::reason::quote;
use crate::import::{Options, Reason, RegionDraft, Scheme};
use std::collections::HashMap;

/// Rows that must disagree before another scheme is seen in them, and how many of all: a quarter.
const SYSTEMATIC: usize = 3;

/// Whose codes a file uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Told {
    Certain(Scheme),
    /// Nothing tells.
    Nothing,
    /// Codes and names disagree, in too few rows to see why.
    Contradictory,
}

/// Finds the region of each row.
pub(in crate::import) struct Matcher<'a> {
    places: &'a Places<'a>,
    options: &'a Options,
    pub(in crate::import) told: Told,
    /// Whether codes of ten digits are those of BPS.
    foreign_villages: bool,
    /// Regions that the dataset does not hold.
    drafts: HashMap<RegionCode, RegionDraft>,
}

impl<'a> Matcher<'a> {
    pub(in crate::import) fn new(places: &'a Places<'a>, options: &'a Options, rows: &[Draft]) -> Self {
        let mut matcher = Self {
            places,
            options,
            told: Told::Nothing,
            foreign_villages: rows.iter().any(|row| has_foreign_village(&row.place)),
            drafts: HashMap::new(),
        };
        matcher.told = matcher.scheme(rows);
        matcher
    }

    /// The scheme that the rows with code and name speak for.
    fn scheme(&self, rows: &[Draft]) -> Told {
        let said = self.options.scheme.or_else(|| rows.iter().find_map(|row| row.place.scheme));
        if let Some(scheme) = said {
            return Told::Certain(scheme);
        }
        let (mut agree, mut differ, mut dotted) = (0, 0, false);
        for place in rows.iter().map(|row| &row.place) {
            let Some(written) = place.code.filter(|written| written.code.level() <= Level::Regency) else { continue };
            dotted |= written.is_dotted;
            let Some(name) = place.name.as_deref() else { continue };
            let named = self.places.named(name, self.narrow(place, Some(written.code.level())));
            if named.contains(&written.code) {
                agree += 1;
            } else if !like(written.code, &named).is_empty() {
                differ += 1;
            }
        }
        match (agree, differ) {
            _ if dotted => Told::Certain(Scheme::Kemendagri),
            (0, 0) => Told::Nothing,
            (_, 0) => Told::Certain(Scheme::Kemendagri),
            _ if differ * 4 < agree + differ => Told::Certain(Scheme::Kemendagri),
            _ if differ >= SYSTEMATIC => Told::Certain(Scheme::Other),
            _ => Told::Contradictory,
        }
    }

    /// What narrows the regions that a name can mean.
    fn narrow(&self, place: &Place, level: Option<Level>) -> Narrow {
        let by_code = place.province_code.and_then(|written| written.code.province());
        let by_name = || place.within.first().and_then(|name| self.places.province(name));
        let province = by_name().or(by_code.filter(|_| place.within.is_empty()));
        let nearest = place.within.last().filter(|_| place.within.len() > 1 || province.is_none());
        let regency = nearest.and_then(|name| {
            let narrow = Narrow { level: Some(Level::Regency), within: province, ..Narrow::default() };
            match self.places.named(name, narrow).as_slice() {
                [one] => Some(*one),
                _ => None,
            }
        });
        Narrow { level, kind: place.kind, within: regency.or(province) }
    }

    /// The region of a row.
    pub(in crate::import) fn region(&mut self, place: &Place) -> Result<RegionCode, Reason> {
        if let Some(name) = &place.name
            && let Some((_, code)) = self.options.answers.iter().find(|(asked, _)| *asked == asked_name(place, name))
        {
            return Ok(*code);
        }
        match (place.code, &place.name) {
            (Some(written), _) if written.code.level() >= Level::District => self.small(place, written.code),
            (Some(written), Some(name)) => self.by_both(place, written.code, written.is_dotted, name),
            (Some(written), None) => self.by_code(place, written.code, written.is_dotted),
            (None, Some(name)) => self.one(&self.places.named(name, self.narrow(place, None)), place, name),
            (None, None) => Err(Reason::NoRegion),
        }
    }

    fn by_both(&self, place: &Place, code: RegionCode, is_dotted: bool, name: &str) -> Result<RegionCode, Reason> {
        let narrow = self.narrow(place, Some(code.level()));
        let named = self.places.named(name, narrow);
        if named.contains(&code) {
            return Ok(code);
        }
        let elsewhere = self.places.named(name, Narrow { within: None, ..narrow });
        if elsewhere.contains(&code) {
            return Err(other_parent(place, code));
        }
        let disagrees = || match self.places.dataset.find(code) {
            Some(_) => {
                let (name, written) = (self.places.name(code), quote(name));
                Reason::NameDisagrees { code, name, written }
            }
            None => Reason::UnknownCode(quote(&place.code_text)),
        };
        match self.told {
            _ if is_dotted => Err(disagrees()),
            Told::Certain(Scheme::Kemendagri) => Err(disagrees()),
            Told::Certain(Scheme::Other) => match like(code, &named).as_slice() {
                [] if !named.is_empty() => Err(disagrees()),
                like => self.one(like, place, name),
            },
            Told::Nothing | Told::Contradictory if named.is_empty() => Err(disagrees()),
            Told::Nothing | Told::Contradictory => Err(Reason::SchemeUnknown(quote(&place.code_text))),
        }
    }

    fn by_code(&self, place: &Place, code: RegionCode, is_dotted: bool) -> Result<RegionCode, Reason> {
        let in_papua = code.to_string().starts_with('9');
        let is_certain = is_dotted
            || self.told == Told::Certain(Scheme::Kemendagri)
            || code.level() <= Level::Province && !in_papua && self.told != Told::Certain(Scheme::Other);
        if !is_certain {
            let code = quote(&place.code_text);
            return Err(match self.told {
                Told::Certain(_) => Reason::OtherScheme(code),
                _ => Reason::SchemeUnknown(code),
            });
        }
        self.places.dataset.find(code).ok_or_else(|| Reason::UnknownCode(quote(&place.code_text)))?;
        let lies_in = self.narrow(place, None).within.is_none_or(|whole| whole.contains(code));
        if lies_in { Ok(code) } else { Err(other_parent(place, code)) }
    }

    fn one(&self, named: &[RegionCode], place: &Place, name: &str) -> Result<RegionCode, Reason> {
        match named {
            [one] => Ok(*one),
            [] => Err(Reason::UnknownName(quote(name))),
            _ => {
                let candidates = named.iter().map(|code| (*code, self.places.name(*code))).collect();
                Err(Reason::Ambiguous { written: asked_name(place, name), candidates })
            }
        }
    }

    /// A kecamatan or desa: its code has a length of its own, so that it needs no scheme; its name is the file's.
    fn small(&mut self, place: &Place, code: RegionCode) -> Result<RegionCode, Reason> {
        let dotted = place.code.is_some_and(|written| written.is_dotted);
        if code.level() == Level::Village && self.foreign_villages && !dotted {
            return Err(Reason::OtherScheme(quote(&place.code_text)));
        }
        let around = code.regency().filter(|regency| self.places.dataset.find(*regency).is_some());
        let around = around.ok_or_else(|| Reason::UnknownCode(quote(&place.code_text)))?;
        let narrow = self.narrow(place, None);
        if narrow.within.is_some_and(|whole| !whole.contains(around)) {
            return Err(other_parent(place, code));
        }
        let known = self.places.dataset.find(code).map(|ix| self.places.dataset.region(ix));
        let known = known.map(|region| region.name.clone()).or_else(|| Some(self.drafts.get(&code)?.name.clone()));
        let Some(name) = &place.name else {
            return if known.is_some() { Ok(code) } else { Err(Reason::NameMissing(code)) };
        };
        let plain = |name: &str| split(bare(name)).concat();
        match known {
            Some(known) if plain(&known) == plain(name) => Ok(code),
            Some(known) => Err(Reason::NameDisagrees { code, name: known, written: quote(name) }),
            None => {
                self.drafts.insert(code, draft(code, name));
                Ok(code)
            }
        }
    }

    /// The regions that the dataset does not hold and rows were taken for, in code order.
    pub(in crate::import) fn into_drafts(self, taken: impl Iterator<Item = RegionCode>) -> Vec<RegionDraft> {
        let mut drafts = self.drafts;
        let mut used: Vec<RegionDraft> = taken.filter_map(|code| drafts.remove(&code)).collect();
        used.sort_by_key(|draft| draft.code);
        used
    }
}

/// Of the regions with a name, those that another scheme's code can mean: in both, cities are numbered from 71 on and
/// provinces alike except in Papua.
fn like(code: RegionCode, named: &[RegionCode]) -> Vec<RegionCode> {
    let is_city = |code: RegionCode| code.to_string().get(3..4) >= Some("7");
    let in_papua = |code: RegionCode| code.to_string().starts_with('9');
    let fits = |region: &RegionCode| {
        let same_province = in_papua(code) && in_papua(*region) || region.province() == code.province();
        same_province && (code.level() != Level::Regency || is_city(code) == is_city(*region))
    };
    named.iter().copied().filter(fits).collect()
}

fn draft(code: RegionCode, name: &str) -> RegionDraft {
    // The seventh digit of a code tells kelurahan (1) from desa (2).
    let kind = match code.level() {
        Level::Village if code.to_string().get(9..10) == Some("1") => Kind::Kelurahan,
        Level::Village => Kind::Desa,
        _ => Kind::Kecamatan,
    };
    let around = if kind == Kind::Kecamatan { code.regency() } else { code.ancestor(Level::District) };
    RegionDraft { code, kind, name: bare(name).into(), parent: around.unwrap_or(code) }
}

/// Whether ten digits are none of Kemendagri's, where the seventh is 1 or 2.
fn has_foreign_village(place: &Place) -> bool {
    let digit = |code: RegionCode| code.to_string().get(9..10).map(|digit| matches!(digit, "1" | "2"));
    place.code.is_some_and(|written| written.code.level() == Level::Village && digit(written.code) == Some(false))
}

fn other_parent(place: &Place, code: RegionCode) -> Reason {
    Reason::OtherParent { code, written: quote(place.within.last().map_or("", String::as_str)) }
}

/// A name with what it lies in, as a question and its answer write it.
fn asked_name(place: &Place, name: &str) -> Box<str> {
    match place.within.last() {
        Some(within) => quote(&format!("{}, {}", name.trim(), within.trim())),
        None => quote(name),
    }
}
