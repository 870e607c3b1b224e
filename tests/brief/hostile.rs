//! Names, publishers and addresses that would be obeyed, and data that would never end.

use crate::page::read;
use crate::support::{Pair, records, region};
use cakupan::brief::{Format, pages};
use cakupan::domain::{Bilingual, Dataset, Figure, Percent, RegionCode, Source};
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use std::sync::Arc;

const EVIL: &str = "<script>alert('1')</script>\u{1b}[2J\u{202e}\"|*_`[x](y) &amp; ]]>\u{0}\n# ~x~";

fn source(number: usize, text: &str, url: &str) -> Source {
    let text = || Some(format!("{text} {number}").into());
    Source {
        id: format!("evil{number}").into(),
        publisher: text(),
        title: text(),
        url: Some(url.into()),
        url_cut: false,
        published: None,
    }
}

/// Tanjungbalai under another name, its figures from sources of that name.
fn evil(url: &str) -> Pair {
    let mut records = records();
    region(&mut records, "12.74").name = format!("Kota {EVIL}").into();
    let number = records.sources.len();
    records.sources.push(source(number, EVIL, url));
    let code = RegionCode::parse("12.74").unwrap();
    for observation in records.observations.iter_mut().filter(|o| o.region == code) {
        observation.source = u32::try_from(number).unwrap();
        observation.rare.caveat = Some(Bilingual { id: EVIL.into(), en: EVIL.into() });
    }
    Pair::new(&Arc::new(Dataset::new(records)), "2026-11-22")
}

#[test]
fn nothing_of_the_data_is_obeyed() {
    for url in ["javascript:alert(1)", "https://x/\"><script>alert(1)</script>", "data:text/html,<script>"] {
        let pair = evil(url);
        for lang in Lang::ALL {
            for format in Format::ALL {
                let text = pair.of(pair.ix("12.74"), lang, format).written(format, GlyphSet::Unicode);
                assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{0}']), "{text}");
                match format {
                    Format::Html => {
                        let elements = read(&text);
                        assert!(!elements.iter().any(|(name, _)| name == "script"), "{text}");
                        let hrefs = elements.iter().flat_map(|(_, all)| all).filter(|(name, _)| name == "href");
                        assert!(hrefs.into_iter().all(|(_, to)| to.starts_with('#') || to.starts_with("http")));
                    }
                    Format::Markdown => {
                        assert!(!text.replace("\\<", "").contains("<script"), "{text}");
                        assert!(!text.replace("\\]", "").contains("](y)"), "{text}");
                    }
                    Format::Text => {}
                }
            }
        }
    }
}

/// Many figures for one period that disagree, each with sources, names and caveats without end.
pub(crate) fn endless() -> Pair {
    let mut records = records();
    let long = |n: usize| format!("Wwwmmm{n:03} ").repeat(60);
    for (n, (region, _)) in records.regions.iter_mut().enumerate() {
        region.name = format!("Kabupaten {}", long(n)).into();
        region.name_en = None;
    }
    let code = RegionCode::parse("12.74").unwrap();
    let model = records.observations.iter().filter(|o| o.region == code);
    let model = model.max_by_key(|o| o.as_of.last_day()).unwrap().clone();
    for n in 0..120 {
        let number = records.sources.len();
        records.sources.push(source(number, &long(n), &format!("https://example.org/{}", long(n).replace(' ', "-"))));
        let mut observation = model.clone();
        observation.id = format!("endless{n}").into();
        observation.source = u32::try_from(number).unwrap();
        let value = Percent::from_basis_points(9_000 + i64::try_from(n).unwrap());
        observation.registered_pct = Some(Figure { value, mark: None });
        observation.rare.caveat = Some(Bilingual { id: long(n).into(), en: long(n).into() });
        records.observations.push(observation);
    }
    Pair::new(&Arc::new(Dataset::new(records)), "2026-11-22")
}

#[test]
fn data_without_end_still_fit_on_their_pages() {
    let pair = endless();
    for lang in Lang::ALL {
        assert!(pair.of(pair.ix("12.74"), lang, Format::Html).sheets() <= pages(1));
        for regions in [2, 25, 26, 100, 514] {
            let sheets = pair.of_first(regions, lang).sheets();
            assert!(sheets <= pages(regions), "{regions}: {sheets}");
        }
    }
}
