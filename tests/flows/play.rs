//! Time played: month by month up to today, one timer at a time, and none once it has ended.

use crate::support::{Stage, bundled, looks};
use cakupan::app::{Action, Effect, Key, KeyCode, Mouse, Msg, Target, compute, update};
use cakupan::locale::Lang;

/// Sends `msg`, answers what is to be computed, and says how often the program asked to be woken.
fn timers(stage: &mut Stage, msg: Msg) -> usize {
    let mut asked = 0;
    for effect in update(&mut stage.app, msg) {
        match effect {
            Effect::Compute(request) => {
                asked += timers(stage, Msg::Computed(Box::new(compute::answer(&request))));
            }
            Effect::LetGo(_) => {}
            Effect::Wake(after) => asked += usize::from(!after.is_zero()),
            Effect::ReadRaster => panic!("no map is open"),
            Effect::Reload => panic!("no file has changed"),
            Effect::Quit | Effect::Suspend | Effect::Export(_) | Effect::Copy(_) | Effect::EditViews(_) => {
                panic!("it does something else")
            }
            Effect::GiveUp | Effect::GiveUpWriting => panic!("nothing is given up"),
        }
    }
    asked
}

fn stage() -> Stage {
    Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "")
}

fn date(stage: &Stage) -> String {
    assert_eq!(stage.app.snapshot.as_of, stage.app.spec.as_of);
    stage.app.spec.as_of.to_string()
}

const PLAY: Msg = Msg::Key(Key::char('Y'));

#[test]
fn three_years_go_by_and_then_nothing_wakes_the_program() {
    let mut stage = stage();
    stage.keys("4");
    assert_eq!(timers(&mut stage, PLAY), 1);
    let mut dates = vec![date(&stage)];
    while stage.app.playing {
        assert_eq!(timers(&mut stage, Msg::Tick), usize::from(stage.app.playing), "{dates:?}");
        dates.push(date(&stage));
        assert!(dates.len() < 100, "it never ends");
    }
    assert_eq!(dates.len(), 37);
    assert_eq!(
        [&dates[0], &dates[1], &dates[11], &dates[36]].map(String::as_str),
        ["2023-02-28", "2023-03-31", "2024-01-31", "2026-02-28"]
    );
    // A tick that comes late changes nothing.
    assert_eq!(timers(&mut stage, Msg::Tick), 0);
    assert_eq!(date(&stage), "2026-02-28");
}

#[test]
fn it_goes_on_from_the_date_on_screen() {
    let mut stage = stage();
    stage.keys("d2025-11-15<Enter>");
    timers(&mut stage, PLAY);
    assert_eq!(date(&stage), "2025-11-15");
    let mut dates = Vec::new();
    for _ in 0..4 {
        timers(&mut stage, Msg::Tick);
        dates.push(date(&stage));
    }
    assert_eq!(dates, ["2025-11-30", "2025-12-31", "2026-01-31", "2026-02-28"]);
    assert!(!stage.app.playing);
}

#[test]
fn it_never_shows_a_day_to_come() {
    let mut stage = stage();
    stage.send(Msg::Today("2026-03-10".parse().unwrap()));
    stage.keys("[");
    timers(&mut stage, PLAY);
    assert_eq!(timers(&mut stage, Msg::Tick), 0);
    assert_eq!(date(&stage), "2026-03-10");
}

#[test]
fn any_key_and_the_mouse_stop_it() {
    let stops = [
        Msg::Key(Key::char('j')),
        Msg::Key(Key::plain(KeyCode::Esc)),
        PLAY,
        Msg::Key(Key::char('€')),
        Msg::Mouse(Mouse::Press, None),
        Msg::Mouse(Mouse::Press, Some(Target::Button(Action::Play))),
        Msg::Paste(String::new()),
    ];
    for stop in stops {
        let mut stage = stage();
        stage.keys("4");
        timers(&mut stage, PLAY);
        timers(&mut stage, Msg::Tick);
        let shown = date(&stage);
        assert_eq!(timers(&mut stage, stop.clone()), 0, "{stop:?}");
        assert_eq!(timers(&mut stage, Msg::Tick), 0, "{stop:?}");
        assert!(!stage.app.playing && date(&stage) == shown, "{stop:?}");
        // What stops it does not leave the view.
        assert_eq!(stage.app.spec.screen, cakupan::app::Screen::Overview, "{stop:?}");
    }
}

#[test]
fn the_header_says_that_the_date_is_not_today() {
    let mut stage = stage();
    assert!(stage.text().contains("28 Feb 2026") && !stage.text().contains("seperti diketahui"));
    stage.keys("[");
    assert!(stage.text().contains("seperti diketahui per 31 Jan 2026"), "{}", stage.text());
    timers(&mut stage, PLAY);
    assert!(stage.text().contains("▸ seperti diketahui per 31 Jan 2026"), "{}", stage.text());
}
