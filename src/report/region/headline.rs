//! What region it is: kind, place, code, population.

use crate::domain::{Kind, Period};
use crate::locale::format;
use crate::page::{Line, Role};
use crate::report::figures::{count, period_text};
use crate::report::sheet::Sheet;
use crate::report::within;

pub(super) fn write(sheet: &mut Sheet<'_>) {
    let (lang, region) = (sheet.lang, sheet.region);
    let ix = sheet.state.region;
    let mut place = Line::of(Role::Strong, lang.kind(region.kind));
    let mut add = |text: &str| place.push(Role::Text, format!(" {} {text}", sheet.glyphs.separator));
    let within = within(sheet.dataset, ix, lang);
    if !within.is_empty() {
        add(&within);
    }
    let island = sheet.dataset.island_of(ix).and_then(|island| sheet.dataset.islands().get(usize::from(island)));
    if let Some(island) = island {
        add(&lang.island_group(lang.pick(&island.name)));
    }
    add(&lang.code(region.code));
    sheet.say(&place);
    population(sheet);
}

fn population(sheet: &mut Sheet<'_>) {
    let (lang, region) = (sheet.lang, sheet.region);
    let Some(residents) = region.population else {
        return stated(sheet);
    };
    let register = sheet.dataset.register(sheet.state.region);
    let mut line = Line::of(Role::Text, lang.residents(count(lang, residents)));
    let date = lang.as_of(period_text(lang, Period::Day(register.as_of)));
    line.push(Role::Source, format!(" ({}, {date})", lang.pick(&register.label)));
    if let Some(km2) = region.area_km2.filter(|km2| *km2 > 0.0) {
        let decimals = u8::from(km2 < 100.0);
        let density = format::fixed(residents as f64 / km2, 0, lang);
        let text = [lang.area(format::fixed(km2, decimals, lang)), lang.per_km2(density)];
        for text in text {
            line.push(Role::Dim, format!(" {} {text}", sheet.glyphs.separator));
        }
    }
    sheet.say(&line);
}

/// The people that the region's own figure speaks of, where no register counts them.
fn stated(sheet: &mut Sheet<'_>) {
    let (lang, ix) = (sheet.lang, sheet.state.region);
    let source = sheet.state.registered().chosen.map(|claim| sheet.source_label(claim.observation));
    let Some((people, source)) = sheet.snapshot.residents(ix).zip(source) else {
        return sheet.tell(Role::Dim, lang.residents_unknown());
    };
    let line = Line::of(Role::Text, lang.residents(count(lang, people)));
    sheet.say(&line.with(Role::Source, format!(" ({source})")));
}

/// Says that nothing stands, and what can be done about it.
pub(super) fn no_data(sheet: &mut Sheet<'_>) {
    let (lang, as_of) = (sheet.lang, sheet.snapshot.as_of);
    sheet.blank();
    sheet.say(
        &Line::of(Role::NoData, sheet.glyphs.no_data.repeat(3)).with(Role::Strong, format!(" {}", lang.no_data())),
    );
    sheet.tell(Role::Text, lang.no_data_here(format::date(as_of, lang)));
    let claims = sheet.snapshot.claims(sheet.state.region);
    let later = claims.iter().filter(|claim| claim.known_from > as_of);
    let newest = later.clone().map(|claim| claim.effective).max();
    if let Some(newest) = newest {
        let figures = count(lang, later.count() as u64);
        sheet.tell(Role::Text, lang.no_data_yet(figures, format::date(newest, lang)));
    }
    if !matches!(sheet.region.kind, Kind::Nation | Kind::Province) {
        sheet.tell(Role::Dim, lang.no_data_add());
    }
}
