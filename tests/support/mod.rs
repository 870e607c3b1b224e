//! A stage on which tests play the program without a terminal: keys in, cells out.
#![expect(clippy::string_slice, reason = "keys are cut at characters")]

mod data;

use cakupan::app::{
    App, Bookmark, Copied, CopyWhat, Effect, ExportAsked, Key, KeyCode, Looks, Msg, Size, Start, WriteFault, compute,
    update,
};
use cakupan::domain::query::{Context, Groups, Query};
use cakupan::domain::{Dataset, Period};
use cakupan::export;
use cakupan::locale::Lang;
use cakupan::ui::{self, Hits};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The bundled data.
pub(crate) fn bundled() -> Arc<Dataset> {
    Arc::clone(&data::BUNDLED)
}

/// Looks in `lang` with every colour.
pub(crate) fn looks(lang: Lang) -> Looks {
    Looks::full(lang)
}

/// The program on a stage.
#[derive(Clone)]
pub(crate) struct Stage {
    /// Its state.
    pub(crate) app: App,
    /// The files that it wrote, by name; a name with a slash is in a folder that does not exist.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// What it copied last.
    pub(crate) clipboard: Option<String>,
}

impl Stage {
    /// The program on `dataset`.
    pub(crate) fn on(dataset: Arc<Dataset>, width: u16, height: u16, looks: Looks, as_of: &str, query: &str) -> Self {
        let day = Period::parse(as_of).expect("a date").last_day();
        let groups = Groups::new();
        let query = Query::parse(query, &Context { dataset: &dataset, groups: &groups }).expect("a query");
        let mut start = Start::new(dataset, looks, Size { width, height }, day);
        start.spec.query = query;
        start.kept.home = Bookmark::of(&start.spec, &start.dataset, day);
        Self { app: App::new(start), files: BTreeMap::new(), clipboard: None }
    }

    /// Sends a message and carries out what it asks for; says whether the program goes on.
    pub(crate) fn send(&mut self, msg: Msg) -> bool {
        let mut goes_on = true;
        for effect in update(&mut self.app, msg) {
            match effect {
                Effect::Compute(request) => {
                    goes_on &= self.send(Msg::Computed(Box::new(compute::answer(&request))));
                }
                Effect::ReadRaster => {
                    let raster = Arc::new(cakupan::store::raster(&self.app.dataset));
                    goes_on &= self.send(Msg::Raster(raster));
                }
                Effect::Export(asked) => {
                    let written = self.write(&asked);
                    goes_on &= self.send(Msg::Exported(written));
                }
                Effect::Copy(what) => {
                    let copied = self.copy(what);
                    goes_on &= self.send(Msg::Copied(copied));
                }
                Effect::EditViews(edit) => {
                    let mut views = self.app.kept.views.clone();
                    edit.clone().apply(&mut views);
                    goes_on &= self.send(Msg::ViewsEdited(edit, Ok(views)));
                }
                Effect::Quit => goes_on = false,
                // What is given up is done before it could be.
                Effect::Suspend
                | Effect::Wake(_)
                | Effect::Reload
                | Effect::GiveUp
                | Effect::GiveUpWriting
                | Effect::LetGo(_) => {}
            }
        }
        goes_on
    }

    fn write(&mut self, asked: &ExportAsked) -> Result<String, WriteFault> {
        let bytes = export::file_of(&self.app, asked.kind)?;
        if asked.file.contains('/') {
            return Err(WriteFault::NoFolder);
        }
        if self.files.contains_key(&asked.file) && !asked.overwrite {
            return Err(WriteFault::Exists);
        }
        self.files.insert(asked.file.clone(), bytes);
        Ok(asked.file.clone())
    }

    fn copy(&mut self, what: CopyWhat) -> Copied {
        let Some(text) = export::copied_of(&self.app, what) else { return Copied::Nothing };
        if text.len() > export::MOST_COPIED {
            return Copied::TooLong(text.len(), export::MOST_COPIED);
        }
        let sent = Copied::Sent(text.len());
        self.clipboard = Some(text);
        sent
    }

    /// Plays keys: characters as they are, others in angle brackets (`/balikpapan<Enter><Esc>`).
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|r| r.split_once('>'));
            let (key, after) = match named.and_then(|(name, after)| Some((named_key(name)?, after))) {
                Some(named) => named,
                None => (Key::char(c), &rest[c.len_utf8()..]),
            };
            self.send(Msg::Key(key));
            rest = after;
        }
        self
    }

    /// Draws the screen.
    pub(crate) fn draw(&self) -> (Buffer, Hits) {
        let Size { width, height } = self.app.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a stage");
        let mut hits = Hits::default();
        terminal.draw(|frame| hits = ui::render(&self.app, frame)).expect("drawn");
        (terminal.backend().buffer().clone(), hits)
    }

    /// The text on the screen, without trailing spaces.
    pub(crate) fn text(&self) -> String {
        text(&self.draw().0)
    }
}

/// The text of a buffer, without trailing spaces.
pub(crate) fn text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let row = |y: u16| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..area.height).map(row).collect::<Vec<_>>().join("\n")
}

fn named_key(name: &str) -> Option<Key> {
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "BTab" => KeyCode::BackTab,
        "BS" => KeyCode::Backspace,
        "Del" => KeyCode::Delete,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Space" => KeyCode::Char(' '),
        _ => {
            let c = name.strip_prefix("C-")?.chars().next()?;
            return Some(Key::ctrl(c));
        }
    };
    Some(Key::plain(code))
}
