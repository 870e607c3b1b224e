//! The page on paper: reckoned for every region, and printed by a browser where there is one.

use crate::hostile::endless;
use crate::support::{NOW, Pair};
use assert_cmd::Command;
use cakupan::brief::{Brief, Format, pages};
use cakupan::domain::RegionIx;
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use rstest::rstest;
use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs};

const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// The browser of this machine. Where there is none the test is left out, except where everything must be checked.
fn browser() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    let found = BROWSERS.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let found = found.into_iter().find(|path| path.is_file());
    let must = env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(found.is_some() || !must, "there is none of {BROWSERS:?} to print with");
    if found.is_none() {
        println!("left out: there is none of {BROWSERS:?} to print with");
    }
    found
}

/// The pages of A4 that the browser prints.
fn printed(browser: &PathBuf, brief: &Brief) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("brief.html"), brief.written(Format::Html, GlyphSet::Unicode)).unwrap();
    let mut command = Command::new(browser);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer"]);
    command.arg(format!("--user-data-dir={}", at("profile").display()));
    command.arg(format!("--print-to-pdf={}", at("brief.pdf").display()));
    command.arg(format!("file://{}", at("brief.html").display()));
    command.timeout(Duration::from_secs(120)).assert().success();
    count(&fs::read(at("brief.pdf")).unwrap())
}

/// The page objects of a PDF: `/Type /Page`, not `/Pages`.
fn count(pdf: &[u8]) -> usize {
    let pages = pdf.windows(6).enumerate().filter(|(_, window)| window == b"/Type ");
    pages.filter(|(at, _)| pdf[at + 6..].starts_with(b"/Page") && pdf.get(at + 11) != Some(&b's')).count()
}

#[test]
fn every_region_fits_on_two_pages_by_reckoning() {
    for lang in Lang::ALL {
        for (ix, region) in NOW.now.dataset.regions() {
            let sheets = NOW.of(ix, lang, Format::Html).sheets();
            assert!(sheets <= 2, "{}: {sheets}", region.code);
        }
    }
}

#[test]
fn many_regions_fit_by_reckoning() {
    assert_eq!([1, 2, 25, 26, 100, 514].map(pages), [2, 2, 2, 3, 5, 22]);
    for lang in Lang::ALL {
        for regions in [0, 2, 25, 26, 100, 514] {
            let sheets = NOW.of_first(regions, lang).sheets();
            assert!(sheets <= pages(regions), "{regions}: {sheets}");
        }
    }
}

/// The regions whose sheets are the longest: by notes, then by what stands in them.
fn longest(pair: &Pair, lang: Lang) -> Vec<RegionIx> {
    let listed = pair.now.dataset.listed().iter().copied();
    let size = |ix: &RegionIx| pair.of(*ix, lang, Format::Html).written(Format::Html, GlyphSet::Unicode).len();
    let mut sized: Vec<(usize, RegionIx)> = listed.map(|ix| (size(&ix), ix)).collect();
    sized.sort();
    sized.into_iter().rev().take(4).map(|(_, ix)| ix).collect()
}

#[rstest]
fn a_browser_prints_regions_on_two_pages(#[values(Lang::Id, Lang::En)] lang: Lang) {
    let Some(browser) = browser() else { return };
    let balikpapan = NOW.ix("64.71");
    for ix in longest(&NOW, lang).into_iter().chain([balikpapan]) {
        let name = &NOW.now.dataset.region(ix).name;
        let pages = printed(&browser, &NOW.of(ix, lang, Format::Html));
        assert!((1..=2).contains(&pages), "{name}: {pages}");
    }
    let endless = endless();
    let pages = printed(&browser, &endless.of(endless.ix("12.74"), lang, Format::Html));
    assert!((1..=2).contains(&pages), "{pages}");
}

#[rstest]
fn a_browser_prints_many_regions_on_their_pages(
    #[values(Lang::Id, Lang::En)] lang: Lang,
    #[values(2, 25, 26, 100, 514)] regions: usize,
) {
    let Some(browser) = browser() else { return };
    let found = printed(&browser, &NOW.of_first(regions, lang));
    assert!((1..=pages(regions)).contains(&found), "{regions}: {found}");
    if regions < 100 {
        let found = printed(&browser, &endless().of_first(regions, lang));
        assert!((1..=pages(regions)).contains(&found), "{regions}: {found}");
    }
}

#[test]
fn pages_of_a_pdf_are_counted() {
    assert_eq!(count(b"<</Type /Pages /Count 2>> <</Type /Page\n>> <</Type /Page /Parent 1 0 R>>"), 2);
}
