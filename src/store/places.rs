//! Records of places and publications: islands, provinces, regions, other names, sources.

use super::fault::{FaultKind, excerpt};
use super::known::Known;
use super::object::{Object, Read, wrong};
use super::value::{area, bilingual, boolean, code, people, period, position, text, word};
use crate::domain::{Island, Kind, Level, Region, RegionCode, Source};

/// An island group.
pub(super) fn island(mut object: Object<'_>) -> Read<Island> {
    let (id, name) = (object.need("id", text), object.need("name", bilingual));
    object.finish(|| Some(Island { id: id?, name: name? }))
}

/// A publication.
pub(super) fn source(mut object: Object<'_>) -> Read<Source> {
    let (id, publisher) = (object.need("id", text), object.take("publisher", text));
    let (title, url) = (object.take("title", text), object.take("url", text));
    let url_cut = object.take("url_cut", boolean).unwrap_or(false);
    let date = object.take("published", period);
    object.finish(|| Some(Source { id: id?, publisher, title, url, url_cut, published: date }))
}

/// The nation or a province.
pub(super) fn province(mut object: Object<'_>, known: &Known) -> Read<Region> {
    let code = object.need("code", |raw| {
        let code = code(raw)?;
        if code.level() > Level::Province { wrong(FaultKind::Level(code)) } else { Ok(code) }
    });
    let kind = if code == Some(RegionCode::NATION) { Kind::Nation } else { Kind::Province };
    let (name, name_en) = (object.need("name", text), object.take("name_en", text));
    let island = object.take("island", |raw| {
        let id = text(raw)?;
        match known.islands.position(&id).and_then(|at| u16::try_from(at).ok()) {
            Some(island) => Ok(island),
            None => known.dangling(super::DataFile::Islands, &id, FaultKind::UnknownIsland(excerpt(&id))),
        }
    });
    let (population, area_km2) = (object.take("population", people), object.take("area_km2", area));
    let split = object.take("split", period);
    object.finish(|| {
        Some(Region {
            code: code?,
            kind,
            name: name?,
            name_en,
            island,
            population,
            men: None,
            women: None,
            split,
            area_km2,
            label: None,
        })
    })
}

/// A region below the provinces.
pub(super) fn region(mut object: Object<'_>, known: &Known) -> Read<Region> {
    let code = object.need("code", |raw| {
        let code = code(raw)?;
        if code.level() > Level::Province { Ok(code) } else { wrong(FaultKind::Level(code)) }
    });
    let (name, name_en) = (object.need("name", text), object.take("name_en", text));
    let kinds = Kind::ALL.map(|kind| (kind.id(), kind));
    let below: Vec<_> = kinds.into_iter().filter(|(_, kind)| kind.level() > Level::Province).collect();
    let kind = object.need("kind", |raw| word(raw, &below));
    if let (Some(code), Some(kind)) = (code, kind)
        && kind.level() != code.level()
    {
        object.wrong("kind", FaultKind::KindLevel { kind, code });
    }
    let province = object.need("province", |raw| known.region(raw));
    if let (Some(code), Some(province)) = (code, province)
        && code.province() != Some(province)
    {
        object.wrong("province", FaultKind::OtherProvince { province, code });
    }
    let (men, women) = (object.take("men", people), object.take("women", people));
    let population = object.take("population", people);
    if let (Some(men), Some(women), Some(population)) = (men, women, population)
        && men + women != population
    {
        object.wrong("population", FaultKind::Sum { sum: men + women, population });
    }
    let (area_km2, label) = (object.take("area_km2", area), object.take("label", position));
    object.finish(|| {
        Some(Region {
            code: code?,
            kind: kind?,
            name: name?,
            name_en,
            island: None,
            population,
            men,
            women,
            split: None,
            area_km2,
            label,
        })
    })
}

/// Another name of a region, in lower case.
pub(super) fn alias(mut object: Object<'_>, known: &Known) -> Read<(RegionCode, Box<str>)> {
    let (code, alias) = (object.need("code", |raw| known.region(raw)), object.need("alias", text));
    object.finish(|| Some((code?, alias?.to_lowercase().into())))
}
