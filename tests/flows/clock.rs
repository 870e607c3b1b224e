//! A clock that is set back or forward while the program shows what is known today.

use crate::support::{Stage, bundled, looks};
use cakupan::app::Msg;
use cakupan::locale::Lang;
use rstest::rstest;

/// The program on 28 February 2026 after `keys`.
fn stage(keys: &str) -> Stage {
    let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
    stage.keys(keys);
    stage
}

fn clock(stage: &mut Stage, today: &str) {
    stage.send(Msg::Today(today.parse().unwrap()));
}

/// Whatever is on screen, it is what a program shows that was started on that day.
#[rstest]
#[case("")]
#[case("2")]
#[case("3")]
#[case("4")]
#[case("6")]
#[case("7")]
#[case("8")]
#[case("/bogor<Enter><Enter>")]
#[case("j<Space>j<Space>c")]
fn a_clock_set_back_shows_what_was_known_then(#[case] keys: &str) {
    for (today, day) in [("2025-01-31", "31 Jan 2025"), ("2019-12-31", "31 Des 2019"), ("2027-05-01", "1 Mei 2027")] {
        let mut moved = stage("");
        clock(&mut moved, today);
        moved.keys(keys);
        let mut back = stage("");
        back.keys(keys);
        clock(&mut back, today);
        assert!(back.text().contains(day), "{}", back.text());
        assert_eq!(back.app.rows, moved.app.rows, "{today}");
        // It can be set right again, with nothing left of the detour.
        clock(&mut back, "2026-02-28");
        let mut never = stage(keys);
        never.keys("g");
        back.keys("g");
        assert_eq!(back.text(), never.text());
    }
}

#[test]
fn a_date_that_was_chosen_stays_and_then_lies_ahead() {
    let mut stage = stage("d2025-06-30<Enter>");
    clock(&mut stage, "2025-01-31");
    let text = stage.text();
    assert!(text.contains("per 30 Jun 2025 (tanggal mendatang)"), "{text}");
    // Taking the choice back leads to the date that followed the clock.
    stage.keys("u");
    assert!(stage.text().contains("28 Feb 2026 (tanggal mendatang)"), "{}", stage.text());
}

#[test]
fn while_time_is_played_or_a_date_is_typed_a_new_day_breaks_nothing() {
    for keys in ["4Y", "d2025-", "d", "/reg:", "[", "[[[]"] {
        let mut stage = stage(keys);
        for today in ["2026-03-01", "2026-02-27", "2001-01-01", "9999-12-31", "2026-02-28"] {
            clock(&mut stage, today);
            stage.send(Msg::Tick);
            assert!(stage.text().contains("cakupan"), "{keys} on {today}: {}", stage.text());
        }
        stage.keys("<Esc><Esc><Esc><Esc>1");
        assert!(stage.text().contains(" dari 514 memiliki data"), "{keys}: {}", stage.text());
    }
}
