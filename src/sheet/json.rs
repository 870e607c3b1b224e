//! JSON and JSON Lines: objects as rows below a row of their keys.

use super::grid::{Grid, Total};
use super::limits::{JSON_DEPTH, SHEETS};
use super::{At, Cell, Format, Sheet, SheetFaultKind as Kind, fault::Placed};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::fmt;

/// The sheets of `text`: one, but of an object around several arrays one for each, named by its key.
pub(super) fn read(text: &str) -> Result<(Format, Vec<Sheet>), Placed> {
    check_depth(text)?;
    let body = text.trim_start_matches([' ', '\t', '\r', '\n']);
    let offset = text.len() - body.len();
    if body.starts_with('[') {
        let mut total = Total::default();
        return Ok((
            Format::Json,
            vec![sheet("", &mut total, |table| seeded(text, offset, body, table, Array(table)))?],
        ));
    }
    objects(text, offset, body)
}

/// The sheet that `fill` fills.
fn sheet(
    name: &str,
    total: &mut Total,
    fill: impl FnOnce(&RefCell<Table<'_>>) -> Result<(), Placed>,
) -> Result<Sheet, Placed> {
    let table = Table { grid: Grid::new(name, false, total), columns: HashMap::new(), rows: 0, fault: None };
    let table = RefCell::new(table);
    fill(&table)?;
    Ok(table.into_inner().grid.finish())
}

/// Objects one after the other, or one object around arrays of them.
fn objects(text: &str, offset: usize, body: &str) -> Result<(Format, Vec<Sheet>), Placed> {
    let mut total = Total::default();
    let mut values = serde_json::Deserializer::from_str(body).into_iter::<&RawValue>();
    let mut found = Vec::new();
    loop {
        match values.next() {
            None => break,
            Some(Ok(value)) => found.push((values.byte_offset() - value.get().len(), value.get())),
            Some(Err(error)) => return Err(Kind::JsonSyntax.at(place(text, offset, &error))),
        }
    }
    if let [(start, only)] = found.as_slice() {
        let arrays = arrays_inside(only);
        if arrays.len() > SHEETS {
            return Err(Kind::Sheets.into());
        }
        let is_one = arrays.len() == 1;
        let read = |(name, array): &(Box<str>, &str)| {
            let inside = array.as_ptr().addr() - only.as_ptr().addr();
            let name = if is_one { "" } else { name };
            sheet(name, &mut total, |table| seeded(text, offset + start + inside, array, table, Array(table)))
        };
        let sheets = arrays.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        if !sheets.is_empty() {
            return Ok((Format::Json, sheets));
        }
    }
    let lines = sheet("", &mut total, |table| {
        found.into_iter().try_for_each(|(start, value)| seeded(text, offset + start, value, table, Object(table)))
    })?;
    Ok((Format::JsonLines, vec![lines]))
}

/// The arrays of objects that stand in the object `text`, each with its key.
fn arrays_inside(text: &str) -> Vec<(Box<str>, &str)> {
    let Ok(fields) = serde_json::from_str::<Fields<'_>>(text) else { return Vec::new() };
    let holds_objects = |value: &str| value.strip_prefix('[').is_some_and(|rest| rest.trim_start().starts_with('{'));
    let fields = fields.0.into_iter().map(|(key, value)| (key, value.get()));
    fields.filter(|(_, value)| holds_objects(value)).collect()
}

/// The keys and values of an object, as they stand.
struct Fields<'a>(Vec<(Box<str>, &'a RawValue)>);

impl<'de> serde::Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Values;
        impl<'de> Visitor<'de> for Values {
            type Value = Fields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry::<Box<str>, &RawValue>()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Values)
    }
}

/// Reads `part`, which starts at byte `offset` of `text`, into the table.
fn seeded<'de, S: DeserializeSeed<'de>>(
    text: &str,
    offset: usize,
    part: &'de str,
    table: &RefCell<Table<'_>>,
    seed: S,
) -> Result<(), Placed> {
    let mut deserializer = serde_json::Deserializer::from_str(part);
    let read = seed.deserialize(&mut deserializer).and_then(|_| deserializer.end());
    read.map_err(|error| match table.borrow_mut().fault.take() {
        Some(Fault::Placed(fault)) => fault,
        Some(Fault::Kind(kind)) => kind.at(place(text, offset, &error)),
        None if error.to_string().starts_with("number out of range") => {
            Kind::NumberRange.at(place(text, offset, &error))
        }
        None => Kind::JsonSyntax.at(place(text, offset, &error)),
    })
}

/// The place of an error that was found behind byte `offset`.
fn place(text: &str, offset: usize, error: &serde_json::Error) -> At {
    let before = text.get(..offset).unwrap_or_default();
    let lines = before.matches('\n').count();
    let last = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let column = error.column().max(1) + if error.line() == 1 { last } else { 0 };
    At::Line(lines + error.line().max(1), column)
}

/// Refuses what is nested too deep, before anything follows it down.
fn check_depth(text: &str) -> Result<(), Placed> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let (mut line, mut start) = (1, 0);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\n' => (line, start) = (line + 1, at + 1),
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => depth += 1,
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > JSON_DEPTH {
            return Err(Kind::JsonDepth.at(At::Line(line, at + 1 - start)));
        }
    }
    Ok(())
}

/// The rows so far, and the fault that ended the reading.
struct Table<'a> {
    grid: Grid<'a>,
    columns: HashMap<Box<str>, usize>,
    rows: usize,
    fault: Option<Fault>,
}

enum Fault {
    /// At the place that the parser has reached.
    Kind(Kind),
    Placed(Placed),
}

impl Table<'_> {
    /// Remembers the fault, behind an error that only ends the reading.
    fn fails<E: serde::de::Error>(&mut self, fault: Fault) -> E {
        self.fault = Some(fault);
        E::custom("refused")
    }

    /// Puts one value of the present row under its key.
    fn put<E: serde::de::Error>(&mut self, key: &str, cell: Cell) -> Result<(), E> {
        let next = self.columns.len();
        let (column, is_new) = match self.columns.get(key) {
            Some(column) => (*column, false),
            None => (next, true),
        };
        if is_new {
            self.columns.insert(key.into(), column);
            self.grid.put(0, column, Cell::Text(key.into())).map_err(|fault| self.fails(Fault::Placed(fault)))?;
        }
        self.grid.put(self.rows, column, cell).map_err(|fault| self.fails(Fault::Placed(fault)))
    }
}

/// An array of objects.
struct Array<'a, 't>(&'a RefCell<Table<'t>>);

impl<'de> DeserializeSeed<'de> for Array<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Array<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of objects")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(Object(self.0))?.is_some() {}
        Ok(())
    }
}

/// One object, a row.
struct Object<'a, 't>(&'a RefCell<Table<'t>>);

impl<'de> DeserializeSeed<'de> for Object<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Object<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Whatever else stands here, the parser asks for these words to say what it expected.
        self.0.borrow_mut().fault.get_or_insert(Fault::Kind(Kind::NotRecords));
        f.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.0.borrow_mut().rows += 1;
        let mut seen = HashSet::new();
        while let Some(key) = map.next_key::<Box<str>>()? {
            if !seen.insert(key.clone()) {
                return Err(self.0.borrow_mut().fails(Fault::Kind(Kind::RepeatedKey(key))));
            }
            let value = map.next_value::<&RawValue>()?.get();
            let cell = match cell_of(value) {
                Ok(cell) => cell,
                Err(kind) => return Err(self.0.borrow_mut().fails(Fault::Kind(kind))),
            };
            self.0.borrow_mut().put(&key, cell)?;
        }
        Ok(())
    }
}

/// The cell of one value. Lists and objects stay as their JSON, as text: no figure is ever one.
fn cell_of(value: &str) -> Result<Cell, Kind> {
    Ok(match value.as_bytes().first() {
        Some(b'n') | None => Cell::Empty,
        Some(b't') => Cell::Truth(true),
        Some(b'f') => Cell::Truth(false),
        Some(b'[' | b'{') if matches!(value, "[]" | "{}") => Cell::Empty,
        Some(b'[' | b'{') => Cell::Text(value.into()),
        Some(b'"') => match serde_json::from_str::<Box<str>>(value) {
            Ok(text) if text.is_empty() => Cell::Empty,
            Ok(text) => Cell::Text(text),
            Err(_) => return Err(Kind::JsonSyntax),
        },
        Some(_) => match value.parse::<f64>() {
            Ok(number) if number.is_finite() => {
                let fraction = value.split_once('.').map_or("", |(_, fraction)| fraction);
                let is_plain = fraction.bytes().all(|byte| byte.is_ascii_digit());
                let decimals = if is_plain { u8::try_from(fraction.len()).unwrap_or(u8::MAX) } else { 0 };
                Cell::Number { value: number, is_percent: false, decimals }
            }
            _ => return Err(Kind::NumberRange),
        },
    })
}
