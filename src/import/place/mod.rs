//! What a row says about its region.

pub(super) mod matching;
pub(super) mod names;

use super::draft::{Faults, LONGEST, Reader};
use super::reason::quote;
use super::{Field, Reason, Scheme, person, value};
use crate::domain::{Kind, Level};
use crate::sheet::Cell;
use names::{NoCode, WrittenCode};

/// What a row says about its region.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub(super) code: Option<WrittenCode>,
    /// The code as written.
    pub(super) code_text: String,
    pub(super) name: Option<String>,
    /// The names of what it lies in, the nearest last.
    pub(super) within: Vec<String>,
    pub(super) province_code: Option<WrittenCode>,
    pub(super) kind: Option<Kind>,
    /// The column of the name, else of the code.
    pub(super) column: usize,
    /// Whose code the header says it is.
    pub(super) scheme: Option<Scheme>,
}

impl Reader<'_> {
    /// Reads what a row says about its region.
    pub(super) fn place(&self, row: usize, faults: &mut Faults) -> Place {
        let mut place = Place { scheme: self.scheme, ..Place::default() };
        let mut names: Vec<(usize, String)> = Vec::new();
        for field in [Field::Province, Field::Name, Field::District, Field::Village] {
            let Some((column, cell)) = self.field(row, field) else { continue };
            match cell {
                Cell::Error(error) => faults.push((column, Reason::ErrorCell(quote(error)))),
                _ => names.push((column, value::plain(cell))),
            }
        }
        for (column, name) in &names {
            if name.chars().count() > LONGEST {
                faults.push((*column, Reason::TextTooLong { limit: LONGEST }));
            } else if person::holds_number(name) {
                faults.push((*column, Reason::PersonalNumber));
            }
        }
        if let Some((column, cell)) = self.field(row, Field::Code) {
            place.column = column;
            place.code_text = value::code_text(cell);
            match (cell, names::code(&place.code_text)) {
                (Cell::Error(error), _) => faults.push((column, Reason::ErrorCell(quote(error)))),
                (_, Ok(code)) => place.code = Some(code),
                (_, Err(NoCode::BpsDistrict)) => faults.push((column, Reason::BpsDistrict(quote(&place.code_text)))),
                (_, Err(NoCode::Other)) => faults.push((column, Reason::NotACode(quote(&place.code_text)))),
            }
        }
        // In a sheet of provinces their names stand in the column of provinces.
        let of_provinces = ![Field::Name, Field::District, Field::Village]
            .into_iter()
            .any(|field| self.layout.column(field).is_some())
            && place.code.is_none_or(|written| written.code.level() <= Level::Province);
        let province = self.layout.column(Field::Province);
        // Where kecamatan and desa have columns of their own, the other names say what they lie in.
        let own = match place.code.map(|written| written.code.level()) {
            Some(Level::Village) => self.layout.column(Field::Village),
            Some(Level::District) => self.layout.column(Field::District),
            _ => None,
        };
        let is_own = |column: usize| match own {
            Some(own) => column == own,
            None => Some(column) != province || of_provinces,
        };
        if let Some((column, name)) = names.pop_if(|(column, _)| is_own(*column)) {
            (place.column, place.name) = (column, Some(name));
        }
        place.within = names.into_iter().map(|(_, name)| name).collect();
        place.province_code = self
            .field(row, Field::ProvinceCode)
            .and_then(|(_, cell)| names::code(&value::code_text(cell)).ok())
            .filter(|written| written.code.province().is_some());
        place.kind = self.field(row, Field::Kind).and_then(|(_, cell)| match &*value::plain(cell).to_lowercase() {
            "kab" | "kab." => Some(Kind::Kabupaten),
            word => Kind::parse(word),
        });
        if place.code.is_none() && place.name.is_none() && faults.is_empty() {
            let column = self.layout.fields().find(|(_, field)| field.names_region()).map_or(0, |(column, _)| column);
            faults.push((column, Reason::NoRegion));
        }
        place
    }
}
