//! Saving and copying what is on screen: which kind, under which name, and what came of it.

use super::{open, tell};
use crate::app::export::format_name;
use crate::app::{App, Copied, Effect, ExportAsked, Item, ItemValue, Notice, Overlay, Picker, PickerKind, WriteFault};
use crate::page::ExportFormat;

/// The kinds of file.
pub(in crate::app) fn formats(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    let item =
        |format: ExportFormat| Item::new(ItemValue::Export(format), format_name(format, lang), format.extension());
    ExportFormat::ALL.map(item).to_vec()
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
pub(in crate::app) fn typed(format: ExportFormat, name: &str, lang: crate::locale::Lang) -> Option<Item> {
    let asked = ExportAsked { format, file: name.to_owned(), overwrite: false };
    (!name.is_empty()).then(|| Item::new(ItemValue::File(asked), lang.export_to(name), ""))
}

/// Asks for the name of a file; `name` is there already.
pub(super) fn ask_name(app: &mut App, format: ExportFormat, name: &str) {
    let mut picker = Picker::new(PickerKind::File(format), app.looks.lang, Vec::new(), []);
    picker.paste(name);
    app.overlay = Some(Overlay::Picker(picker));
}

/// Goes on from what was picked.
pub(super) fn accept(app: &mut App, value: ItemValue) -> Option<Effect> {
    match value {
        ItemValue::Export(format) => {
            ask_name(app, format, &format.file_name(app.spec.as_of));
            None
        }
        ItemValue::Rename(asked) => {
            ask_name(app, asked.format, &asked.file);
            None
        }
        ItemValue::File(asked) => {
            app.export = Some(asked.clone());
            Some(Effect::Export(asked))
        }
        ItemValue::Copy(what) => Some(Effect::Copy(what)),
        _ => None,
    }
}

/// Says what came of saving; where another file has the name, asks.
pub(super) fn saved(app: &mut App, result: Result<String, WriteFault>) {
    let Some(asked) = app.export.clone() else { return };
    match result {
        Ok(place) => tell(app, Notice::Exported(place)),
        Err(WriteFault::Exists) if !asked.overwrite && app.overlay.is_none() => open(app, PickerKind::Overwrite),
        Err(fault) => tell(app, Notice::NotExported(asked.file, fault)),
    }
}

/// Says what came of copying.
pub(super) fn copied(app: &mut App, result: Copied) {
    tell(app, Notice::Copied(result));
}
