//! Views with a name: shown, kept, deleted.

use super::tell;
use crate::app::{App, Bookmark, Effect, Item, ItemValue, Notice, Overlay, Picker, PickerKind, SavedView, ViewEdit};
use crate::domain::query::Context;
use crate::domain::visible;
use crate::locale::Lang;
use crate::page::text::width;

/// A name is at most so many cells wide.
const WIDEST: usize = 60;

/// The views that there are.
pub(in crate::app) fn items(app: &App) -> Vec<Item> {
    let item = |saved: &SavedView| {
        let query = saved.view.query.as_deref().unwrap_or_default();
        Item::new(ItemValue::View(saved.name.clone()), visible(&saved.name), visible(query))
    };
    app.kept.views.iter().map(item).collect()
}

/// The item that a typed name stands for: keeping what is on screen under it, beside the views in `items`.
pub(in crate::app) fn typed(name: &str, items: &[Item], lang: Lang) -> Option<Item> {
    let is_name = !name.is_empty() && width(name) <= WIDEST && !name.chars().any(char::is_control);
    let is_taken = items.iter().any(|item| item.label.to_lowercase() == name.to_lowercase());
    let label = if is_taken { lang.view_replace(name) } else { lang.view_keep(name) };
    is_name.then(|| Item::new(ItemValue::KeepView(name.to_owned()), label, ""))
}

/// Asks whether the view under the cursor is to be deleted.
pub(super) fn ask_delete(app: &mut App, picker: Picker) {
    let lang = app.looks.lang;
    let Some(ItemValue::View(name)) = picker.current().map(|item| item.value.clone()) else {
        app.overlay = Some(Overlay::Picker(picker));
        return;
    };
    // What harms nothing comes first.
    let items = vec![
        Item::new(ItemValue::Setting(PickerKind::Views), lang.view_not_delete(), ""),
        Item::new(ItemValue::DeleteView(name.clone()), lang.view_delete(visible(&name)), ""),
    ];
    app.overlay = Some(Overlay::Picker(Picker::new(PickerKind::DeleteView, lang, items, [])));
}

/// Goes on from what was picked.
pub(super) fn accept(app: &mut App, value: ItemValue) -> Option<Effect> {
    match value {
        ItemValue::View(name) => {
            show(app, &name);
            None
        }
        ItemValue::KeepView(name) => {
            let view = Bookmark::of_view(&app.spec);
            Some(Effect::EditViews(ViewEdit::Keep(Box::new(SavedView { name, view }))))
        }
        ItemValue::DeleteView(name) => Some(Effect::EditViews(ViewEdit::Delete(name))),
        _ => None,
    }
}

/// Shows the view called `name`.
fn show(app: &mut App, name: &str) {
    let Some(saved) = app.kept.views.iter().find(|saved| saved.name == name).cloned() else { return };
    app.spec.detail = None;
    let is_whole = saved.view.apply(&mut app.spec, &Context { dataset: &app.dataset, groups: &app.groups });
    tell(app, if is_whole { Notice::ViewShown(saved.name) } else { Notice::ViewInPart(saved.name) });
}

/// Takes over the views as they are on the disk now, and says what was done.
pub(super) fn edited(app: &mut App, edit: ViewEdit, result: Result<Vec<SavedView>, String>) {
    match result {
        Ok(views) => {
            app.kept.views = views;
            tell(
                app,
                match edit {
                    ViewEdit::Keep(saved) => Notice::ViewKept(saved.name),
                    ViewEdit::Delete(name) => Notice::ViewDeleted(name),
                },
            );
        }
        Err(why) => tell(app, Notice::ViewsNotKept(why)),
    }
}
