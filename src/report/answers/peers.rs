//! The regions most alike beside the region itself: share, rank, gap, pace, and why each was chosen.

use super::projection::pace;
use crate::domain::peers::with_peers;
use crate::domain::peers::{Peer, peers, places};
use crate::domain::{Metric, RegionIx};
use crate::page::{Line, Role, text};
use crate::report::figures::{count, dash, distance_text, marks, outcome_role, share_text, signed_distance};
use crate::report::sheet::Sheet;
use crate::report::spoken;

/// A page narrower than this has a list instead of a table.
const TABLE: usize = 98;
/// Cells of a region's name, its share with marks, its rank, its people, its pace and its population.
const CELLS: [usize; 6] = [21, 12, 9, 10, 11, 11];

pub(in crate::report) fn write(sheet: &mut Sheet<'_>) {
    let (lang, snapshot, ix) = (sheet.lang, sheet.snapshot, sheet.state.region);
    if !sheet.dataset.listed().contains(&ix) {
        return;
    }
    sheet.heading(lang.title_peers());
    let found = peers(snapshot, ix);
    if found.is_empty() {
        return sheet.tell(Role::Dim, lang.peers_none());
    }
    sheet.tell(Role::Dim, lang.peers_chosen());
    let all = with_peers(ix, &found);
    let places = places(snapshot, &all, Metric::Registered);
    let of = places.iter().flatten().count();
    if let Some(Some(own)) = places.first() {
        sheet.tell(Role::Text, lang.peers_place(own, of));
    }
    if sheet.is_spoken() {
        for (n, ix) in all.iter().enumerate() {
            let row = spoken_row(sheet, *ix, n.checked_sub(1).and_then(|n| found.get(n)));
            sheet.say(&row);
        }
        return;
    }
    if sheet.width >= TABLE {
        return table(sheet, &all, &found);
    }
    for (peer, place) in found.iter().zip(places.into_iter().skip(1)) {
        let line = line(sheet, peer, place);
        sheet.item(&line);
    }
}

/// The region itself and its peers, one below the other; what is not known is a dash.
fn table(sheet: &mut Sheet<'_>, all: &[RegionIx], found: &[Peer]) {
    let lang = sheet.lang;
    let [name, share, rank, people, slope, residents] = CELLS;
    let mut heads = Line::of(Role::Header, text::pad_right(lang.column_region(), name));
    let columns = [
        (lang.column_registered(), share - 2),
        (lang.column_rank(), rank),
        (lang.column_people(), people),
        (lang.column_pace(), slope),
        (lang.column_population(), residents),
    ];
    for (n, (head, cells)) in columns.into_iter().enumerate() {
        heads.push(Role::Header, text::pad_left(head, cells) + if n == 0 { "  " } else { "" });
    }
    heads.push(Role::Header, format!("  {}", lang.column_why()));
    sheet.draw([heads]);
    for (n, ix) in all.iter().enumerate() {
        let row = row(sheet, *ix, n.checked_sub(1).and_then(|n| found.get(n)));
        sheet.draw([row]);
    }
}

/// A row in words, each value behind the head of its column.
fn spoken_row(sheet: &Sheet<'_>, ix: RegionIx, peer: Option<&Peer>) -> Line {
    let lang = sheet.lang;
    let Cells { figure, signs, place, missing, trend, population } = Cells::of(sheet, ix);
    let why = peer.map_or_else(|| lang.peer_itself(), |peer| lang.nearness(peer.nearness));
    let values = [
        (lang.column_registered(), figure + &signs),
        (lang.column_rank(), place),
        (lang.column_people(), missing),
        (lang.column_pace(), trend),
        (lang.column_population(), population),
        (lang.column_why(), why.to_owned()),
    ];
    spoken::line(&sheet.dataset.region(ix).short_name(), &values)
}

/// What is said of a region, cell by cell; what is not known is a dash.
struct Cells {
    figure: String,
    signs: String,
    place: String,
    missing: String,
    trend: String,
    population: String,
}

impl Cells {
    fn of(sheet: &Sheet<'_>, ix: RegionIx) -> Self {
        let (lang, set) = (sheet.lang, sheet.set);
        let state = sheet.snapshot.state(ix);
        let standing = state.registered();
        let on_line = state.verdict.registered().is_some_and(|clause| clause.on_line);
        let (figure, signs) = match &standing.chosen {
            Some(claim) => (share_text(lang, set, claim), marks(set, standing, on_line)),
            None if sheet.is_spoken() => (lang.no_data().to_owned(), String::new()),
            None => (sheet.glyphs.unknown.to_owned(), String::new()),
        };
        let none = || dash(set).to_owned();
        let [place, _] = state.rank;
        let distance = state.verdict.registered().and_then(|clause| clause.distance);
        Self {
            figure,
            signs,
            place: place.map_or_else(none, |found| format!("{}/{}", found.place, found.of)),
            missing: distance.map_or_else(none, |distance| signed_distance(lang, distance)),
            trend: state.outlook.trend.map_or_else(none, |trend| pace(lang, trend.line.slope)),
            population: sheet.dataset.region(ix).population.map_or_else(none, |people| count(lang, people)),
        }
    }
}

fn row(sheet: &Sheet<'_>, ix: RegionIx, peer: Option<&Peer>) -> Line {
    let (lang, g) = (sheet.lang, sheet.glyphs);
    let (region, state) = (sheet.dataset.region(ix), sheet.snapshot.state(ix));
    let [name, share, rank, people, slope, residents] = CELLS;
    let short = text::cut_with(&region.short_name(), name - 1, g.ellipsis);
    let cells = Cells::of(sheet, ix);
    let mut line = Line::of(if peer.is_none() { Role::Strong } else { Role::Text }, text::pad_right(&short, name));
    line.push(outcome_role(state.status()), text::pad_left(&cells.figure, share - 2));
    line.push(Role::Stale, text::pad_right(&cells.signs, 2));
    line.push(Role::Text, text::pad_left(&cells.place, rank));
    line.push(Role::Text, text::pad_left(&cells.missing, people));
    line.push(Role::Text, text::pad_left(&cells.trend, slope));
    line.push(Role::Dim, text::pad_left(&cells.population, residents));
    let why = peer.map_or_else(|| lang.peer_itself(), |peer| lang.nearness(peer.nearness));
    let room = sheet.width.saturating_sub(line.width() + 2);
    line.with(Role::Dim, format!("  {}", text::cut_with(why, room, g.ellipsis)))
}

fn line(sheet: &Sheet<'_>, peer: &Peer, place: Option<usize>) -> Line {
    let (lang, set) = (sheet.lang, sheet.set);
    let (region, state) = (sheet.dataset.region(peer.region), sheet.snapshot.state(peer.region));
    let standing = state.registered();
    let mut line = Line::of(Role::Strong, format!("{}: ", region.short_name()));
    match &standing.chosen {
        Some(claim) => {
            let on_line = state.verdict.registered().is_some_and(|clause| clause.on_line);
            line.push(outcome_role(state.status()), share_text(lang, set, claim));
            line.push(Role::Stale, marks(set, standing, on_line));
        }
        None => line.push(Role::NoData, lang.no_data()),
    }
    let distance = state.verdict.registered().and_then(|clause| clause.distance);
    let facts = [
        place.map(|place| lang.peer_place(place)),
        distance.map(|distance| distance_text(lang, distance)),
        state.outlook.trend.map(|trend| lang.points_a_month(pace(lang, trend.line.slope))),
    ];
    for fact in facts.into_iter().flatten() {
        line.push(Role::Text, format!(" {} {fact}", sheet.glyphs.separator));
    }
    let why = format!("{}, {}", lang.nearness(peer.nearness), lang.people(count(lang, peer.population)));
    line.with(Role::Dim, format!(" {} {why}", sheet.glyphs.separator))
}
