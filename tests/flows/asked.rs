//! What is computed while the program goes on: pages are asked for and not made in passing, one that is of another width
//! or language is not shown, and Esc gives up what is under way.

use crate::support::{Stage, bundled, looks};
use cakupan::app::{
    Action, Effect, ExportAsked, Key, KeyCode, Msg, Notice, Overlay, PickerKind, Request, Screen, Size, WriteFault,
    compute, is_available, update,
};
use cakupan::domain::query;
use cakupan::locale::Lang;
use proptest::prelude::*;
use rstest::rstest;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

const ESC: Msg = Msg::Key(Key::plain(KeyCode::Esc));

/// The program with a worker that takes its time.
struct Slow {
    stage: Stage,
    /// What was asked for and not given up, the latest last.
    asked: Vec<Request>,
    exports: Vec<ExportAsked>,
    given_up: usize,
}

impl Slow {
    fn after(keys: &str) -> Self {
        let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
        stage.keys(keys);
        Self { stage, asked: Vec::new(), exports: Vec::new(), given_up: 0 }
    }

    fn send(&mut self, msg: Msg) -> &mut Self {
        for effect in update(&mut self.stage.app, msg) {
            match effect {
                Effect::Compute(request) => self.asked.push(*request),
                Effect::GiveUp | Effect::GiveUpWriting => self.given_up += 1,
                Effect::Export(asked) => self.exports.push(asked),
                Effect::LetGo(_) | Effect::ReadRaster => {}
                effect => panic!("{effect:?}"),
            }
        }
        self
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.chars() {
            self.send(Msg::Key(if key == '\n' { Key::plain(KeyCode::Enter) } else { Key::char(key) }));
        }
        self
    }

    /// Answers the latest request, or with `back` one before it.
    fn answer(&mut self, back: usize) -> &mut Self {
        let request = &self.asked[self.asked.len() - 1 - back];
        let answer = compute::answer(request);
        self.send(Msg::Computed(Box::new(answer)))
    }

    /// The lines below the header and above the footer.
    fn body(&self) -> String {
        let text = self.stage.text();
        let lines: Vec<&str> = text.lines().skip(3).collect();
        lines[..lines.len() - 1].join("\n")
    }

    fn is_at_work(&self) -> bool {
        let says_so = self.stage.text().contains(self.stage.app.looks.lang.computing());
        assert_eq!(self.stage.app.computing, says_so, "{}", self.stage.text());
        says_so
    }
}

/// The view alone, without the detail beside it.
fn narrow(keys: &str) -> Slow {
    let mut slow = Slow::after("");
    slow.stage.send(Msg::Resize(Size { width: 100, height: 40 }));
    slow.stage.keys(keys);
    slow
}

#[rstest]
fn a_page_is_asked_for_and_shown_once_it_is_there(#[values("4", "5", "7", "8")] view: &str) {
    let mut slow = narrow("");
    slow.press(view);
    assert_eq!(slow.asked.len(), 1);
    assert!(slow.asked[0].page.is_some());
    assert!(slow.is_at_work() && !slow.stage.app.has_page());
    assert_eq!(slow.body().trim(), "", "nothing is shown before it is there");
    // Keys meanwhile do not ask again.
    let today = slow.stage.app.today;
    slow.press("jGk").send(Msg::Today(today));
    assert_eq!(slow.asked.len(), 1);
    slow.answer(0);
    assert!(!slow.is_at_work() && slow.stage.app.has_page());
    assert_eq!(slow.asked.len(), 1);
    assert!(slow.body().lines().filter(|line| !line.is_empty()).count() > 20, "{}", slow.body());
}

#[rstest]
#[case(Lang::Id, "menghitung… · Esc batal")]
#[case(Lang::En, "computing… · Esc cancels")]
fn the_way_out_is_named_where_there_is_one(#[case] lang: Lang, #[case] hint: &str) {
    let mut slow = narrow("");
    slow.stage.app.looks.lang = lang;
    slow.send(Msg::Resize(Size { width: 80, height: 24 }));
    slow.press("[");
    assert!(slow.stage.text().contains(hint), "{}", slow.stage.text());
    slow.send(ESC);
    assert!(!slow.stage.text().contains("Esc"), "{}", slow.stage.text());
    // A page can be left, not given up.
    slow.press("4");
    assert!(slow.is_at_work() && !slow.stage.text().contains(hint));
}

#[rstest]
fn a_page_for_another_width_or_language_is_not_shown(#[values("4", "5", "7", "8")] view: &str) {
    let mut slow = narrow(view);
    let (wide, first) = (slow.body(), slow.stage.app.snapshot.clone());
    slow.send(Msg::Resize(Size { width: 80, height: 40 }));
    assert_eq!(slow.body().trim(), "");
    slow.press("L");
    assert_eq!((slow.asked.len(), slow.stage.app.looks.lang), (2, Lang::En));
    slow.answer(1);
    assert!(slow.is_at_work() && slow.body().trim().is_empty(), "it came too late");
    slow.answer(0);
    assert!(!slow.is_at_work() && slow.stage.app.has_page());
    assert!(Arc::ptr_eq(&first, &slow.stage.app.snapshot), "another page needs no other standings");
    // What was shown first can be had again.
    slow.send(Msg::Resize(Size { width: 100, height: 40 })).press("L");
    assert_eq!(slow.asked.len(), 4);
    slow.answer(0);
    assert_eq!(slow.body(), wide);
}

#[test]
fn another_page_does_not_look_for_regions_and_changes_again() {
    let mut slow = narrow("/reg:<98 prov:kaltim,jabar<Enter>7");
    let (rows, changes) = (slow.stage.app.rows.clone(), slow.stage.app.changes.found.clone());
    slow.press("L");
    // With rows that no search would find, it is seen that none took place.
    let request = slow.asked.last_mut().unwrap();
    request.previous.as_mut().unwrap().rows.truncate(1);
    slow.answer(0);
    assert_eq!(slow.stage.app.rows, rows[..1]);
    assert!(Arc::ptr_eq(&slow.stage.app.changes.found, &changes));
    // Of another date nothing is the same.
    slow.press("[").answer(0);
    assert!(slow.stage.app.rows.len() > 1 && !Arc::ptr_eq(&slow.stage.app.changes.found, &changes));
}

#[rstest]
fn esc_gives_up_another_date_rule_or_query(
    #[values("", "4", "5", "7", "8")] view: &str,
    #[values("[", "[[[", "/prov:kaltim\n", "t97\n")] change: &str,
) {
    let mut slow = narrow(view);
    slow.stage.keys("jjj");
    let (spec, shown) = (slow.stage.app.spec.clone(), slow.stage.text());
    slow.press(change);
    assert!(slow.is_at_work(), "{}", slow.stage.text());
    assert!(slow.stage.app.can_give_up() && is_available(&slow.stage.app, Action::Back));
    slow.send(ESC);
    assert!(!slow.is_at_work());
    assert_eq!((&slow.stage.app.spec, slow.given_up), (&spec, 1));
    assert_eq!(slow.stage.text(), shown);
    // An answer that was on its way is too late.
    slow.answer(0);
    assert_eq!(slow.stage.text(), shown);
    // What follows is computed as ever.
    slow.press("]").answer(0);
    assert!(slow.stage.app.snapshot.as_of > spec.as_of);
}

#[rstest]
#[case::the_view_is_left("", "5", Screen::Table)]
#[case::another_view_without_a_page("5", "8", Screen::Table)]
fn esc_leaves_a_view_whose_page_is_awaited(#[case] view: &str, #[case] next: &str, #[case] then: Screen) {
    let mut slow = narrow(view);
    slow.press(next);
    assert!(slow.is_at_work());
    slow.send(ESC);
    assert_eq!((slow.stage.app.spec.screen, slow.given_up), (then, 1));
    assert!(!slow.is_at_work());
    slow.press("j");
    assert_eq!(slow.asked.len(), 1);
}

#[test]
fn what_was_selected_meanwhile_stays_selected_where_a_date_is_given_up() {
    let mut slow = narrow("");
    slow.press("[jj");
    let selected = slow.stage.app.spec.selected;
    slow.send(ESC);
    assert!(!slow.is_at_work());
    assert_eq!((slow.stage.app.selected_row(), slow.stage.app.spec.selected), (Some(2), selected));
}

#[test]
fn what_is_taken_back_is_not_computed_any_longer() {
    let mut slow = narrow("5");
    let shown = slow.stage.text();
    slow.press("[u");
    assert_eq!((slow.given_up, slow.asked.len()), (1, 1));
    assert_eq!(slow.stage.text(), shown);
    slow.press("/prov:kaltim").send(ESC);
    assert!(slow.given_up > 1 && !slow.is_at_work());
    assert_eq!(slow.stage.text(), shown);
}

#[test]
fn a_file_under_way_can_be_given_up() {
    let mut slow = narrow("/prov:kaltim<Enter>");
    slow.press("e\n\n");
    assert_eq!(slow.exports.len(), 1);
    let lang = slow.stage.app.looks.lang;
    assert!(slow.stage.text().contains(lang.writing()), "{}", slow.stage.text());
    for action in [Action::Export, Action::Copy, Action::Brief] {
        assert!(!is_available(&slow.stage.app, action), "{action:?}: one after the other");
    }
    let spec = slow.stage.app.spec.clone();
    slow.send(ESC);
    assert_eq!((slow.given_up, &slow.stage.app.spec), (1, &spec));
    slow.send(Msg::GivenUp);
    let text = slow.stage.text();
    assert!(text.contains(lang.work_given_up()) && !text.contains(lang.writing()), "{text}");
    slow.press("e\n\n").send(Msg::Exported(Ok("/tmp/a.csv".to_owned())));
    assert_eq!(slow.exports.len(), 2);
    assert!(slow.stage.text().contains("/tmp/a.csv") && !slow.stage.app.can_give_up());
}

#[test]
fn a_question_does_not_push_aside_what_the_user_has_opened() {
    let mut slow = narrow("/prov:kaltim<Enter>");
    slow.press("e\n\n");
    slow.press("s").send(Msg::Exported(Err(WriteFault::Exists)));
    let Some(Overlay::Picker(picker)) = &slow.stage.app.overlay else { panic!("nothing is open") };
    assert_eq!(picker.kind, PickerKind::Sort);
    assert!(matches!(slow.stage.app.notice, Some(Notice::NotExported(_, WriteFault::Exists))));
}

#[test]
fn a_computation_ends_where_it_is_not_wanted_any_longer() {
    let mut slow = narrow("7");
    slow.press("[");
    let regions = bundled().region_count();
    for most in [0, 1, regions / 2, regions + 5] {
        let looked = AtomicUsize::new(0);
        let go_on = || if looked.fetch_add(1, Relaxed) < most { Ok(()) } else { Err("given up") };
        assert_eq!(compute::answer_while(&slow.asked[0], &go_on).err(), Some("given up"));
        assert_eq!(looked.into_inner(), most + 1, "nothing is decided after that");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whenever_answers_come_the_view_is_there_in_the_end(
        deeds in proptest::collection::vec((0_usize..4, prop::sample::select(vec![
            "1", "3", "4", "5", "7", "8", "j", "G", "k", "[", "]", "<", "u", "U", "L", "\n", "h", "/kab\n", "/reg:<95\n", "x",
            "esc", "narrow", "wide", "tiny",
        ])), 1..40),
    ) {
        let mut slow = narrow("");
        for (late, deed) in deeds {
            match deed {
                "esc" => slow.send(ESC),
                "narrow" => slow.send(Msg::Resize(Size { width: 80, height: 24 })),
                "wide" => slow.send(Msg::Resize(Size { width: 160, height: 40 })),
                "tiny" => slow.send(Msg::Resize(Size { width: 20, height: 4 })),
                keys => slow.press(keys),
            };
            slow.stage.draw();
            // Of those under way any may come next, or none.
            if late < slow.asked.len() && late < 3 {
                slow.answer(late);
                slow.stage.draw();
            }
        }
        slow.send(Msg::Resize(Size { width: 120, height: 40 }));
        if slow.stage.app.computing {
            slow.answer(0);
        }
        let app = &slow.stage.app;
        prop_assert!(!app.computing);
        let (spec, shown) = (&app.spec, &app.snapshot);
        prop_assert_eq!((spec.as_of, &spec.rule), (shown.as_of, &shown.rule));
        let has_pages = matches!(spec.screen, Screen::Overview | Screen::Distance | Screen::Changes | Screen::Costs);
        prop_assert_eq!(app.has_page(), has_pages && spec.detail.is_none());
        let rows = query::run(&spec.query, shown);
        prop_assert_eq!(&app.rows, &rows);
    }
}
