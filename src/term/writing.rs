//! Files and copies of large data, made on a thread of their own: one at a time, until they are given up.

use super::Event;
use super::effects;
use crate::app::{App, CopyWhat, ExportAsked, Msg};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::AcqRel};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

/// Which of two comes first: giving up, or that it is too late for that.
#[derive(Clone, Debug, Default)]
struct Decision(Arc<AtomicBool>);

impl Decision {
    /// Whether the caller is the first who decides.
    fn make(&self) -> bool {
        !self.0.swap(true, AcqRel)
    }
}

/// The file or copy that is being made.
#[derive(Debug, Default)]
pub(super) struct Writing {
    under_way: Option<(Decision, JoinHandle<()>)>,
}

impl Writing {
    /// Writes the file that was asked for, and sends what came of it to `events`.
    pub(super) fn export(&mut self, app: &App, asked: ExportAsked, events: &Sender<Event>) {
        self.start(app, events, move |app, decision| {
            let bytes = effects::file(app, &asked);
            decision.make().then(|| Event::Msg(Msg::Exported(effects::write(&asked, bytes))))
        });
    }

    /// Makes the text that was asked for, and sends it to `events`.
    pub(super) fn copy(&mut self, app: &App, what: CopyWhat, events: &Sender<Event>) {
        self.start(app, events, move |app, decision| {
            let text = effects::text(app, what);
            decision.make().then_some(Event::Copy(text))
        });
    }

    fn start(
        &mut self,
        app: &App,
        events: &Sender<Event>,
        make: impl FnOnce(&App, &Decision) -> Option<Event> + Send + 'static,
    ) {
        let (app, events, decision) = (app.clone(), events.clone(), Decision::default());
        let own = decision.clone();
        let thread = thread::spawn(move || {
            if let Some(event) = make(&app, &own) {
                // Nobody waits for it any more where the program ends.
                let _ = events.send(event);
            }
        });
        self.under_way = Some((decision, thread));
    }

    /// Gives up what is being made, and says whether it was not too late: then nothing is written.
    pub(super) fn give_up(&mut self) -> bool {
        self.under_way.take_if(|(decision, _)| decision.make()).is_some()
    }

    /// Gives up what is being made; what is being written already is written to its end.
    pub(super) fn end(mut self) {
        if !self.give_up()
            && let Some((_, thread)) = self.under_way
        {
            // A panic has been told.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::app::{FileKind, Looks, Size, Start};
    use crate::locale::Lang;
    use crate::page::ExportFormat;
    use crate::store;
    use std::sync::mpsc::{self, Receiver};

    /// The program on the bundled data.
    pub(in crate::term) fn app() -> App {
        let looks = Looks::full(Lang::Id);
        let (size, day) = (Size { width: 120, height: 40 }, "2026-02-28".parse().unwrap());
        App::new(Start::new(Arc::new(store::bundled().unwrap()), looks, size, day))
    }

    #[test]
    fn a_file_and_a_copy_come_back_as_messages() {
        let (send, events) = mpsc::channel();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.csv").display().to_string();
        let asked = ExportAsked { kind: FileKind::Screen(ExportFormat::Csv), file: file.clone(), overwrite: false };
        let (app, mut writing) = (app(), Writing::default());
        writing.export(&app, asked, &send);
        let Event::Msg(Msg::Exported(Ok(place))) = events.recv().unwrap() else { panic!("nothing was written") };
        assert_eq!(place, file);
        assert!(std::fs::read_to_string(&file).unwrap().lines().count() > 500);
        assert!(!writing.give_up(), "it is too late");
        writing.copy(&app, CopyWhat::Row, &send);
        assert!(matches!(events.recv().unwrap(), Event::Copy(Ok(text)) if !text.is_empty()));
        writing.end();
    }

    /// Something that is being made until `go` is sent, and then says that it is written.
    fn slow(writing: &mut Writing, app: &App, send: &Sender<Event>, go: Receiver<()>) {
        writing.start(app, send, move |_, decision| {
            let _ = go.recv();
            decision.make().then_some(Event::Gone)
        });
    }

    #[test]
    fn what_is_given_up_is_not_written() {
        let ((send, events), (go, wait)) = (mpsc::channel(), mpsc::channel());
        let (app, mut writing) = (app(), Writing::default());
        slow(&mut writing, &app, &send, wait);
        assert!(writing.give_up());
        go.send(()).unwrap();
        drop(send);
        assert_eq!(events.iter().count(), 0);
        assert!(!writing.give_up(), "only once");
    }

    #[test]
    fn the_end_gives_up_what_is_not_being_written() {
        let ((send, events), (go, wait)) = (mpsc::channel(), mpsc::channel());
        let (app, mut writing) = (app(), Writing::default());
        slow(&mut writing, &app, &send, wait);
        writing.end();
        go.send(()).unwrap();
        drop(send);
        assert_eq!(events.iter().count(), 0);
    }
}
