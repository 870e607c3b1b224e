//! The fact sheet "Lembar Fakta Capaian UHC": a region, or many, on paper, every number with a note that says where it
//! comes from.
//!
//! [`brief`] makes one [`Brief`], a document of headings, texts, tables and a picture; [`Brief::written`] writes it as
//! text, Markdown or a page of HTML that prints on at most [`pages`] of A4.

mod about;
mod answers;
mod document;
mod doubts;
mod extent;
mod html;
mod markdown;
mod notes;
mod plain;
mod region;
mod regions;
mod standing;
mod svg;

pub use crate::page::BriefFormat as Format;
pub use document::{Block, Brief, Column, Holds, Note, Picture, Span, Table, Text};
pub use extent::pages;

use crate::domain::{RegionIx, Snapshot};
use crate::locale::Lang;
use crate::page::GlyphSet;
use chrono::Months;
use extent::{EXTENTS, Extent};

/// How a fact sheet is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The language.
    pub lang: Lang,
    /// The characters of marks in text; Markdown and HTML have all of them.
    pub glyphs: GlyphSet,
    /// What it is written as.
    pub format: Format,
}

/// The fact sheet of `regions`: of one everything, of several a table with their sums. `query` is what found them.
///
/// For HTML it tells as much as surely fits on its [`pages`], else all of it.
pub fn brief(snapshot: &Snapshot, regions: &[RegionIx], query: &str, options: Options) -> Brief {
    match regions {
        [ix] => of_region(snapshot, &year_before(snapshot), *ix, options),
        _ => of_regions(snapshot, regions, query, options),
    }
}

/// What was known, by the same rule, a year before: what a fact sheet of one region is compared with.
pub fn year_before(snapshot: &Snapshot) -> Snapshot {
    let day = snapshot.as_of.checked_sub_months(Months::new(12)).unwrap_or(snapshot.as_of);
    Snapshot::new(snapshot.dataset.clone(), day, snapshot.rule.clone())
}

/// The fact sheet of the region at `ix`; `before` is what was known a year before.
pub fn of_region(snapshot: &Snapshot, before: &Snapshot, ix: RegionIx, options: Options) -> Brief {
    fitting(1, options, |options, extent| region::brief(snapshot, before, ix, options, extent))
}

/// The fact sheet of several regions.
pub fn of_regions(snapshot: &Snapshot, regions: &[RegionIx], query: &str, options: Options) -> Brief {
    fitting(regions.len(), options, |options, extent| regions::brief(snapshot, regions, query, options, extent))
}

/// The fact sheet that tells as much as fits where paper is its end, else all of it.
fn fitting(regions: usize, options: Options, made: impl Fn(Options, &Extent) -> Brief) -> Brief {
    let glyphs = if options.format == Format::Text { options.glyphs } else { GlyphSet::Unicode };
    let options = Options { glyphs, ..options };
    let [all, less @ ..] = &EXTENTS;
    let mut found = made(options, all).numbered();
    for extent in less {
        if options.format != Format::Html || found.sheets() <= pages(regions) {
            break;
        }
        found = made(options, extent).numbered();
        found.about.push(options.lang.brief_short().to_owned());
    }
    found
}

impl Brief {
    /// The pages of A4 that its HTML takes at most: reckoned for wide fonts and with what page breaks leave empty.
    pub fn sheets(&self) -> usize {
        extent::sheets(self)
    }

    /// The fact sheet as text of `format`; `glyphs` is what text may use.
    pub fn written(&self, format: Format, glyphs: GlyphSet) -> String {
        match format {
            Format::Text => plain::write(self, glyphs),
            Format::Markdown => markdown::write(self),
            Format::Html => html::write(self),
        }
    }
}
