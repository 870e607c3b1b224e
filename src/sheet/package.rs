//! Compressed workbooks: what is inside is measured before anything reads it, whatever its directory says.

use super::limits::{CELL_FORMATS, CELLS, MEMBERS, TAG_BYTES, UNPACKED_BYTES};
use super::{Foreign, Format, Sheet, SheetFaultKind as Kind, fault::Placed, ods, xlsx};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{self, BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A compressed workbook.
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The sheets of the workbook in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Result<(Format, Vec<Sheet>), Placed> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| fault_of(&error))?;
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.to_lowercase()).collect();
    if archive.len() > MEMBERS {
        return Err(Kind::Overloaded.into());
    }
    let has = |end: &str| names.iter().any(|name| name.ends_with(end));
    let starts = |start: &str| names.iter().any(|name| name.starts_with(start));
    if has("workbook.bin") {
        return Err(Kind::Foreign(Foreign::BinaryWorkbook).into());
    }
    if has("word/document.xml") {
        return Err(Kind::Foreign(Foreign::Document).into());
    }
    if starts("ppt/") {
        return Err(Kind::Foreign(Foreign::Slides).into());
    }
    measure(&mut archive)?;
    if names.iter().any(|name| name == "mimetype") {
        return ods::read(&mut archive).map(|sheets| (Format::Ods, sheets));
    }
    if !has("_rels/.rels") || !starts("xl/") {
        return Err(Kind::Foreign(Foreign::Archive).into());
    }
    xlsx::read(bytes).map(|sheets| (Format::Xlsx, sheets))
}

fn fault_of(error: &ZipError) -> Kind {
    match error {
        ZipError::UnsupportedArchive(text) if *text == ZipError::PASSWORD_REQUIRED => Kind::Encrypted,
        _ => Kind::Damaged,
    }
}

/// Holds every member against the limits: by what the directory says, then by what really comes out.
fn measure(archive: &mut Archive<'_>) -> Result<(), Kind> {
    let mut stated = 0_u64;
    for at in 0..archive.len() {
        let member = archive.by_index_raw(at).map_err(|error| fault_of(&error))?;
        if member.encrypted() {
            return Err(Kind::Encrypted);
        }
        stated = stated.saturating_add(member.size());
    }
    if stated > UNPACKED_BYTES {
        return Err(Kind::UnpackedBytes);
    }
    let mut left = UNPACKED_BYTES;
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).map_err(|error| fault_of(&error))?;
        let name = member.name().map_err(|error| fault_of(&error))?.to_lowercase();
        let mut measured = Measured { inner: &mut member, left: &mut left };
        let ends = |end: &str| name.ends_with(end);
        let strict = ["sharedstrings.xml", "styles.xml", "theme1.xml", "workbook.xml", ".rels"];
        let read = if strict.iter().any(|end| ends(end)) && !name.starts_with("meta-inf/") {
            proportions(BufReader::new(&mut measured))
        } else {
            Ok(())
        };
        let rest = io::copy(&mut measured, &mut io::sink());
        if left == 0 {
            return Err(Kind::UnpackedBytes);
        }
        read?;
        rest.map_err(|_| Kind::Damaged)?;
    }
    Ok(())
}

/// Bytes that are counted against what is left of the limit; the last is never given.
struct Measured<'a, R> {
    inner: R,
    left: &'a mut u64,
}

impl<R: Read> Read for Measured<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        *self.left = self.left.saturating_sub(read as u64);
        if *self.left == 0 { Ok(0) } else { Ok(read) }
    }
}

/// Refuses parts from which a reader would build far more than they hold: a small file can state a number of strings
/// to make room for, or thousands of formats that each repeat a long name.
fn proportions(part: impl io::BufRead) -> Result<(), Kind> {
    let mut reader = Reader::from_reader(part);
    let config = reader.config_mut();
    config.check_end_names = false;
    let (mut buffer, mut formats, mut strings) = (Vec::new(), 0_usize, 0_usize);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let name = tag.local_name();
                if tag.len() > TAG_BYTES {
                    return Err(Kind::Overloaded);
                }
                match name.as_ref() {
                    "xf" => formats += 1,
                    "si" => strings += 1,
                    "sst" => {
                        let stated =
                            tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == "uniqueCount");
                        let stated = stated.and_then(|attribute| attribute.value.trim().parse::<u64>().ok());
                        if stated.is_some_and(|stated| stated > CELLS as u64) {
                            return Err(Kind::Overloaded);
                        }
                    }
                    _ => {}
                }
                if formats > 2 * CELL_FORMATS || strings > CELLS {
                    return Err(Kind::Overloaded);
                }
            }
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}
