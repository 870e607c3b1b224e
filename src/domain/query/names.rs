//! Regions by what people call them: the ladder code, full name, name, alias, prefix, nearly.
//!
//! The first rung that has hits counts. Letters and digits alone are compared, so that "Gunung Kidul" is Gunungkidul.
//! A kecamatan or desa is meant where no larger region has the name, or where its kind or code is said: what names a
//! kabupaten does so whatever smaller regions the data hold.

use super::fuzzy;
use crate::domain::words::plain_names::{PlainNames, plain};
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
    a.bytes().filter(|byte| *byte != b' ').eq(b.bytes().filter(|byte| *byte != b' '))
}

/// A region and its names, plain.
#[derive(Clone, Copy)]
struct Names<'a> {
    ix: RegionIx,
    code: RegionCode,
    kind: Kind,
    plain: &'a PlainNames,
}

impl Names<'_> {
    /// Its name without its kind, and its English name.
    fn own(&self) -> impl Iterator<Item = &str> {
        [Some(&self.plain.bare), self.plain.english.as_ref()].into_iter().flatten().map(|name| &**name)
    }
}

/// The names to look in.
struct Index<'a> {
    names: Vec<Names<'a>>,
}

impl<'a> Index<'a> {
    fn new(dataset: &'a Dataset, regions: impl Iterator<Item = RegionIx>) -> Self {
        let names = regions.map(|ix| {
            let region = dataset.region(ix);
            Names { ix, code: region.code, kind: region.kind, plain: dataset.plain_names(ix) }
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
            &|names| names.plain.full != names.plain.bare && same(&names.plain.full, &wanted.whole),
            &|names| names.own().any(|name| is(names, name)),
            &|names| names.plain.aliases.iter().any(|alias| is(names, alias)),
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
            let mut aliases = names.plain.aliases.iter();
            let begins = names.own().any(|name| name.starts_with(&wanted.rest))
                || aliases.any(|alias| alias.starts_with(&wanted.rest));
            let whole = !wanted.rest.is_empty() && names.plain.bare.starts_with(&wanted.whole);
            if fits && begins || whole {
                return Some(-1);
            }
            (fits && names.own().any(|name| words_begin(name, &wanted.rest))).then_some(0)
        };
        self.names.iter().filter_map(|names| Some((names.ix, score(names)?))).collect()
    }

    /// Names that hold every word looked for, a mistake in four letters allowed.
    fn nearly(&self, wanted: &Wanted) -> Vec<Hit> {
        let fits = |names: &&Names<'_>| wanted.kind.is_none_or(|kind| kind == names.kind);
        let candidates: Vec<&Names<'_>> = self.names.iter().filter(fits).collect();
        let bare: Vec<&str> = candidates.iter().map(|names| &*names.plain.bare).collect();
        let words: Vec<&str> = wanted.rest.split(' ').collect();
        let found = fuzzy::matches(&words, &bare);
        found.into_iter().filter_map(|(at, score)| Some((candidates.get(at)?.ix, -i64::from(score)))).collect()
    }

    fn nearest(&self, text: &str) -> Vec<RegionIx> {
        let wanted = Wanted::new(&[text]);
        let bare: Vec<&str> = self.names.iter().map(|names| &*names.plain.bare).collect();
        let nearest = fuzzy::nearest(&wanted.rest, &bare, SUGGESTIONS);
        nearest.into_iter().filter_map(|at| Some(self.names.get(at)?.ix)).collect()
    }
}

/// Whether words of `name` begin with `words`, each once and in their order.
fn words_begin(name: &str, words: &str) -> bool {
    let mut name = name.split(' ');
    words.split(' ').all(|word| name.any(|of_name| of_name.starts_with(word)))
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
