//! The regions most alike, each with why it was chosen, its place, its share, its gap and its pace.

use super::figures::{count, distance_text, marks, share_text};
use super::projection::pace;
use super::sheet::Sheet;
use super::standing::role;
use crate::domain::peers::{Peer, peers, places};
use crate::domain::{Metric, RegionIx};
use crate::page::{Line, Role};

pub(super) fn write(sheet: &mut Sheet<'_>) {
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
    let all: Vec<RegionIx> = std::iter::once(ix).chain(found.iter().map(|peer| peer.region)).collect();
    let places = places(snapshot, &all, Metric::Registered);
    let of = places.iter().flatten().count();
    if let Some(Some(own)) = places.first() {
        sheet.tell(Role::Text, lang.peers_place(own, of));
    }
    for (peer, place) in found.iter().zip(places.into_iter().skip(1)) {
        let line = line(sheet, peer, place);
        sheet.item(&line);
    }
}

fn line(sheet: &Sheet<'_>, peer: &Peer, place: Option<usize>) -> Line {
    let (lang, set) = (sheet.lang, sheet.set);
    let (region, state) = (sheet.dataset.region(peer.region), sheet.snapshot.state(peer.region));
    let standing = state.registered();
    let mut line = Line::of(Role::Strong, format!("{}: ", region.short_name()));
    match &standing.chosen {
        Some(claim) => {
            let on_line = state.verdict.registered().is_some_and(|clause| clause.on_line);
            line.push(role(state.status()), share_text(lang, set, claim));
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
