//! Regions by what people call them: the ladder code, full name, name, alias, prefix, nearly.
//!
//! The first rung that has hits counts. Letters and digits alone are compared, so that "Gunung Kidul" is Gunungkidul.
//! A kecamatan or desa is meant where no larger region has the name, or where its kind or code is said: what names a
//! kabupaten does so whatever smaller regions the data hold.

use super::fuzzy;
use crate::domain::{Dataset, Kind, Level, RegionCode, RegionIx};

/// Why a text names no single region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolve {
    /// It names several: all of them, in code order or the best first.
    Ambiguous(Vec<RegionIx>),
    /// It names none; the nearest names, best first.
    NotFound(Vec<RegionIx>),
}

/// How many nearest names are suggested.
const SUGGESTIONS: usize = 3;

/// A region that a text means, and how well: 0 or less, the least best.
type Hit = (RegionIx, i64);

/// The one region of any level that `text` names.
pub fn resolve_one(dataset: &Dataset, text: &str) -> Result<RegionIx, Resolve> {
    let all = || dataset.regions().map(|(ix, _)| ix);
    let large = Index::new(dataset, all().filter(|ix| !dataset.is_small(*ix)));
    let small = Index::new(dataset, all().filter(|ix| dataset.is_small(*ix)));
    let words: Vec<&str> = text.split_whitespace().collect();
    let wanted = Wanted::new(&words);
    let written = [&large, &small].into_iter().map(|index| index.written(&wanted)).find(|hits| !hits.is_empty());
    let nearly = || [large.nearly(&wanted), small.nearly(&wanted)].into_iter().find(|hits| !hits.is_empty());
    match written.or_else(nearly).unwrap_or_default().as_slice() {
        [] => Err(Resolve::NotFound(large.nearest(text))),
        [(one, _)] => Ok(*one),
        hits => Err(Resolve::Ambiguous(hits.iter().map(|(ix, _)| *ix).collect())),
    }
}

/// The regions of `level` that `words` name together; where only larger ones are so named, what lies in them.
pub(super) fn hits(dataset: &Dataset, words: &[Box<str>], level: Level) -> Vec<Hit> {
    let shown = dataset.regions().filter(|(_, region)| region.code.level() <= level).map(|(ix, _)| ix);
    let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
    let hits = Index::new(dataset, shown).ladder(&Wanted::new(&words));
    let is_asked = |ix: RegionIx| dataset.region(ix).code.level() == level;
    if hits.iter().any(|(ix, _)| is_asked(*ix)) {
        return hits.into_iter().filter(|(ix, _)| is_asked(*ix)).collect();
    }
    let inside = |(ix, score): Hit| {
        let whole = dataset.region(ix).code;
        let asked = dataset.at_level(level).filter(move |ix| whole.contains(dataset.region(*ix).code));
        asked.map(move |ix| (ix, score))
    };
    let mut inside: Vec<Hit> = hits.into_iter().flat_map(inside).collect();
    inside.sort_unstable();
    inside.dedup_by_key(|(ix, _)| *ix);
    inside
}

/// The provinces that `text` names by code, name in either language, or alias.
pub(super) fn province(dataset: &Dataset, text: &str) -> Option<RegionCode> {
    let index = Index::new(dataset, dataset.provinces().map(|(ix, _)| ix));
    let wanted = Wanted::new(&[text]);
    let (ix, _) = *index.exact(&wanted).first()?;
    Some(dataset.region(ix).code)
}

/// `text` in lower case with one space for whatever is neither letter nor digit.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase) {
        if char.is_alphanumeric() {
            plain.push(char);
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// What is looked for.
struct Wanted {
    /// The code it may be.
    code: Option<RegionCode>,
    /// All of it.
    whole: String,
    /// The kind that its first word asks for.
    kind: Option<Kind>,
    /// It without that word.
    rest: String,
}

impl Wanted {
    fn new(words: &[&str]) -> Self {
        let code = match words {
            [one] => RegionCode::parse(one),
            _ => None,
        };
        let whole = plain(&words.join(" "));
        let (first, rest) = whole.split_once(' ').unwrap_or((&whole, ""));
        let kind = match first {
            "kab" | "kabupaten" | "pemkab" => Some(Kind::Kabupaten),
            "kota" | "pemkot" => Some(Kind::Kota),
            "prov" | "provinsi" | "pemprov" | "province" => Some(Kind::Province),
            "kec" | "kecamatan" => Some(Kind::Kecamatan),
            "desa" => Some(Kind::Desa),
            "kel" | "kelurahan" => Some(Kind::Kelurahan),
            _ => None,
        };
        let rest = if kind.is_some() { rest.to_owned() } else { whole.clone() };
        Self { code, whole, kind, rest }
    }
}

/// Whether two plain texts are the same letters and digits.
fn same(a: &str, b: &str) -> bool {
    let letters = |text: &str| text.bytes().filter(|b| *b != b' ').collect::<Vec<_>>();
    a.bytes().next() == b.bytes().next() && letters(a) == letters(b)
}

/// A region's names, plain.
struct Names<'a> {
    ix: RegionIx,
    code: RegionCode,
    kind: Kind,
    full: String,
    bare: String,
    english: Option<String>,
    aliases: &'a [(RegionCode, Box<str>)],
}

/// The names to look in.
struct Index<'a> {
    names: Vec<Names<'a>>,
}

impl<'a> Index<'a> {
    fn new(dataset: &'a Dataset, regions: impl Iterator<Item = RegionIx>) -> Self {
        let names = regions.map(|ix| {
            let region = dataset.region(ix);
            let (full, bare) = (plain(&region.name), plain(region.bare_name()));
            let english = region.name_en.as_deref().map(plain);
            let aliases = aliases(dataset, region.code);
            Names { ix, code: region.code, kind: region.kind, full, bare, english, aliases }
        });
        Self { names: names.collect() }
    }

    /// The hits of the first rung that has some.
    fn ladder(&self, wanted: &Wanted) -> Vec<Hit> {
        let written = self.written(wanted);
        if written.is_empty() { self.nearly(wanted) } else { written }
    }

    /// The hits of the first rung that has some, mistakes not forgiven.
    fn written(&self, wanted: &Wanted) -> Vec<Hit> {
        let exact = self.exact(wanted);
        if exact.is_empty() { self.by_prefix(wanted) } else { exact }
    }

    /// The hits of the first of the rungs code, full name, name, alias.
    fn exact(&self, wanted: &Wanted) -> Vec<Hit> {
        let fits = |names: &Names<'_>| wanted.kind.is_none_or(|kind| kind == names.kind);
        // A name may itself begin with a word for a kind.
        let is = |names: &Names<'_>, name: &str| {
            same(name, &wanted.whole) || fits(names) && !wanted.rest.is_empty() && same(name, &wanted.rest)
        };
        let rungs: [&dyn Fn(&Names<'_>) -> bool; 4] = [
            &|names| Some(names.code) == wanted.code,
            // Where name and full name are one, as for provinces, the next rung decides: Gorontalo is three regions.
            &|names| names.full != names.bare && same(&names.full, &wanted.whole),
            &|names| is(names, &names.bare) || names.english.as_ref().is_some_and(|name| is(names, name)),
            &|names| names.aliases.iter().any(|(_, alias)| is(names, &plain(alias))),
        ];
        let hits = |rung: &dyn Fn(&Names<'_>) -> bool| -> Vec<Hit> {
            self.names.iter().filter(|names| rung(names)).map(|names| (names.ix, 0)).collect()
        };
        rungs.into_iter().map(hits).find(|hits| !hits.is_empty()).unwrap_or_default()
    }

    /// Names whose words begin with the words looked for, in that order; best where the name itself does.
    fn by_prefix(&self, wanted: &Wanted) -> Vec<Hit> {
        if wanted.whole.is_empty() {
            return Vec::new();
        }
        let score = |names: &Names<'_>| {
            let fits = wanted.kind.is_none_or(|kind| kind == names.kind);
            let own = || [Some(&names.bare), names.english.as_ref()].into_iter().flatten();
            let mut aliases = names.aliases.iter().map(|(_, alias)| plain(alias));
            let begins = own().any(|name| name.starts_with(&wanted.rest))
                || aliases.any(|alias| alias.starts_with(&wanted.rest));
            let whole = !wanted.rest.is_empty() && names.bare.starts_with(&wanted.whole);
            if fits && begins || whole {
                return Some(-1);
            }
            (fits && own().any(|name| words_begin(name, &wanted.rest))).then_some(0)
        };
        self.names.iter().filter_map(|names| Some((names.ix, score(names)?))).collect()
    }

    /// Names that hold every word looked for, a mistake in four letters allowed.
    fn nearly(&self, wanted: &Wanted) -> Vec<Hit> {
        let fits = |names: &&Names<'_>| wanted.kind.is_none_or(|kind| kind == names.kind);
        let candidates: Vec<&Names<'_>> = self.names.iter().filter(fits).collect();
        let bare: Vec<&str> = candidates.iter().map(|names| names.bare.as_str()).collect();
        let words: Vec<&str> = wanted.rest.split(' ').collect();
        let found = fuzzy::matches(&words, &bare);
        found.into_iter().filter_map(|(at, score)| Some((candidates.get(at)?.ix, -i64::from(score)))).collect()
    }

    fn nearest(&self, text: &str) -> Vec<RegionIx> {
        let wanted = Wanted::new(&[text]);
        let bare: Vec<&str> = self.names.iter().map(|names| names.bare.as_str()).collect();
        let nearest = fuzzy::nearest(&wanted.rest, &bare, SUGGESTIONS);
        nearest.into_iter().filter_map(|at| Some(self.names.get(at)?.ix)).collect()
    }
}

/// Whether words of `name` begin with `words`, each once and in their order.
fn words_begin(name: &str, words: &str) -> bool {
    let mut name = name.split(' ');
    words.split(' ').all(|word| name.any(|of_name| of_name.starts_with(word)))
}

fn aliases(dataset: &Dataset, code: RegionCode) -> &[(RegionCode, Box<str>)] {
    let all = dataset.aliases();
    let start = all.partition_point(|(other, _)| *other < code);
    let rest = all.get(start..).unwrap_or_default();
    rest.get(..rest.partition_point(|(other, _)| *other == code)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_by_letters_and_digits() {
        assert_eq!(plain("  Kab.  Toli-Toli "), "kab toli toli");
        assert!(same("tojo una una", "tojounauna") && !same("bogor", "bogo"));
        assert!(words_begin("aceh barat daya", "ac da") && !words_begin("aceh barat", "barat aceh"));
        assert_eq!(plain("--"), "");
    }
}
