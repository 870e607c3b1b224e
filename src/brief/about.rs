//! What a fact sheet says about itself: as of when, by which rule, from which data, and what its marks mean.

use super::Options;
use crate::domain::{RegionCode, Snapshot, visible};
use crate::locale::{Lang, MARKS, format, mark_line};
use crate::page::GlyphSet;
use crate::report::figures::own_label;
use crate::report::rule_text;

/// The lines at the end of a fact sheet whose rule is that of `place`.
pub(super) fn about(snapshot: &Snapshot, place: RegionCode, options: Options) -> Vec<String> {
    let lang = options.lang;
    let lines = [basis(snapshot, place, lang), data(snapshot, lang), marks(lang, options.glyphs)];
    let version = lang.brief_made(env!("CARGO_PKG_VERSION"));
    let last = format!("{} {version}", lang.brief_meaning());
    lines.into_iter().chain([last]).map(|line| visible(&line).into_owned()).collect()
}

/// As of when and by which rule.
pub(super) fn basis(snapshot: &Snapshot, place: RegionCode, lang: Lang) -> String {
    format!("{} · {}", lang.as_of(format::date(snapshot.as_of, lang)), rule_text(snapshot, place, lang))
}

/// The layers of the data, and the newest figure that stands.
fn data(snapshot: &Snapshot, lang: Lang) -> String {
    let layers = snapshot.dataset.layers().iter().map(|layer| {
        let gathered = format::date(layer.gathered, lang);
        match (&layer.origin, layer.imported) {
            (Some(file), imported) => own_label(lang, file, imported),
            (None, _) => lang.brief_data(lang.pick(&layer.title), gathered),
        }
    });
    let newest = snapshot.newest().map(|day| lang.brief_newest(format::date(day, lang)));
    layers.chain(newest).collect::<Vec<_>>().join("; ") + "."
}

/// The marks that figures carry, each with its meaning.
fn marks(lang: Lang, set: GlyphSet) -> String {
    let g = set.glyphs();
    let elsewhere = [g.no_data, g.marked, g.of_members];
    let all = (0..MARKS).filter_map(|n| mark_line(n, g, lang)).filter(|(mark, ..)| !elsewhere.contains(mark));
    let told: Vec<String> = all.map(|(mark, _, meaning)| format!("{mark} {meaning}")).collect();
    lang.brief_marks(told.join("; "))
}
