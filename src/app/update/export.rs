//! Saving and copying what is on screen, and fact sheets: which kind, under which name, and what came of it.

use super::{open, tell};
use crate::app::export::{brief_name, format_name};
use crate::app::{
    App, BriefOf, Copied, Effect, ExportAsked, FileKind, Item, ItemValue, Notice, Overlay, Picker, PickerKind, Screen,
    WriteFault,
};
use crate::page::{BriefFormat, ExportFormat};
use crate::report::figures::count;

/// The kinds of file.
pub(in crate::app) fn formats(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    let item = |format: ExportFormat| {
        Item::new(ItemValue::Export(FileKind::Screen(format)), format_name(format, lang), format.extension())
    };
    ExportFormat::ALL.map(item).to_vec()
}

/// The fact sheets that can be had here, each in every format: of the region that fills the screen; else of the marked
/// regions, the selected one, and all that were found.
pub(in crate::app) fn briefs(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    let in_full = app.spec.detail.is_some();
    let of_row = !in_full && app.spec.screen == Screen::Overview;
    let region = if of_row { app.overview_place() } else { app.shown_region() }.map(|ix| {
        let region = app.dataset.region(ix);
        (BriefOf::Region(region.code), lang.region_name(region).to_owned())
    });
    let (marks, rows) = (app.spec.marks.len(), app.rows.len());
    let marked = (marks > 0).then(|| (BriefOf::Marked, lang.brief_of_marked(count(lang, marks as u64))));
    let found = (rows > 0).then(|| (BriefOf::Found, lang.brief_of_found(count(lang, rows as u64))));
    let all = if in_full { [None, region, None] } else { [marked, region, found] };
    let formats = [BriefFormat::Html, BriefFormat::Markdown, BriefFormat::Text];
    let items = |(of, name): (BriefOf, String)| {
        let kind = move |format| ItemValue::Export(FileKind::Brief(format, of));
        formats.map(|format| Item::new(kind(format), format!("{name}: {}", brief_name(format, lang)), format.id()))
    };
    all.into_iter().flatten().flat_map(items).collect()
}

/// The name that a file has unless another is typed.
fn file_name(app: &App, kind: FileKind) -> String {
    let day = app.spec.as_of;
    match kind {
        FileKind::Screen(format) => format.file_name(day),
        FileKind::Brief(format, of) => {
            let code = if let BriefOf::Region(code) = of { format!("-{code}") } else { String::new() };
            format!("{}{code}-{day}.{}", app.looks.lang.brief_file(), format.id())
        }
    }
}

/// What can be done where another file has the name that was asked for; what harms nothing comes first.
pub(in crate::app) fn instead(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    let Some(asked) = &app.export else { return Vec::new() };
    let over = ExportAsked { overwrite: true, ..asked.clone() };
    let label = lang.export_overwrite(&asked.file);
    vec![
        Item::new(ItemValue::Rename(asked.clone()), lang.export_rename(), ""),
        Item::new(ItemValue::File(over), label, ""),
    ]
}

/// The item that a typed name stands for.
pub(in crate::app) fn typed(kind: FileKind, name: &str, lang: crate::locale::Lang) -> Option<Item> {
    let asked = ExportAsked { kind, file: name.to_owned(), overwrite: false };
    (!name.is_empty()).then(|| Item::new(ItemValue::File(asked), lang.export_to(name), ""))
}

/// Asks for the name of a file; `name` is there already.
pub(super) fn ask_name(app: &mut App, kind: FileKind, name: &str) {
    let mut picker = Picker::new(PickerKind::File(kind), app.looks.lang, Vec::new(), []);
    picker.paste(name);
    app.overlay = Some(Overlay::Picker(picker));
}

/// Goes on from what was picked.
pub(super) fn accept(app: &mut App, value: ItemValue) -> Option<Effect> {
    match value {
        ItemValue::Export(kind) => {
            let name = file_name(app, kind);
            ask_name(app, kind, &name);
            None
        }
        ItemValue::Rename(asked) => {
            ask_name(app, asked.kind, &asked.file);
            None
        }
        ItemValue::File(asked) => {
            app.export = Some(asked.clone());
            app.writing = true;
            Some(Effect::Export(asked))
        }
        ItemValue::Copy(what) => {
            app.writing = true;
            Some(Effect::Copy(what))
        }
        _ => None,
    }
}

/// Says what came of saving; where another file has the name, asks.
pub(super) fn saved(app: &mut App, result: Result<String, WriteFault>) {
    app.writing = false;
    let Some(asked) = app.export.clone() else { return };
    match result {
        Ok(place) => tell(app, Notice::Exported(place)),
        Err(WriteFault::Exists) if !asked.overwrite && app.overlay.is_none() => open(app, PickerKind::Overwrite),
        Err(fault) => tell(app, Notice::NotExported(asked.file, fault)),
    }
}

/// Says what came of copying.
pub(super) fn copied(app: &mut App, result: Copied) {
    app.writing = false;
    tell(app, Notice::Copied(result));
}

/// Says that saving or copying was given up.
pub(super) fn given_up(app: &mut App) {
    app.writing = false;
    tell(app, Notice::GivenUp);
}
