//! What a newcomer is told on the spot: what each view answers, what a query can be, which keys lead on.

use crate::support::{Stage, bundled, looks};
use cakupan::app::help::described;
use cakupan::app::{Action, Column, Screen, is_available};
use cakupan::locale::Lang;
use cakupan::page::text;

fn stage(width: u16, height: u16, lang: Lang) -> Stage {
    Stage::on(bundled(), width, height, looks(lang), "2026-02-28", "")
}

#[test]
fn the_first_page_of_the_help_says_what_each_view_answers() {
    for lang in Lang::ALL {
        let mut stage = stage(80, 24, lang);
        let screen = stage.keys("?").text();
        for action in Screen::ALL.map(Screen::action) {
            let said = described(&stage.app, action);
            assert!(said.contains(": ") && screen.contains(&said), "{said:?} is not in {screen}");
        }
    }
}

#[test]
fn what_the_help_says_of_an_action_is_never_cut() {
    for lang in Lang::ALL {
        let stage = stage(120, 40, lang);
        for action in Action::ALL {
            let said = described(&stage.app, *action);
            assert!(text::width(&said) <= 51, "{said}");
        }
    }
}

#[test]
fn the_palette_finds_a_view_by_what_it_answers() {
    assert_eq!(stage(120, 40, Lang::Id).keys(":cukup<Enter>").app.spec.screen, Screen::Costs);
    assert_eq!(stage(120, 40, Lang::En).keys(":about to fall<Enter>").app.spec.screen, Screen::Distance);
}

#[test]
fn while_a_query_is_typed_the_last_line_says_what_can_be_typed() {
    for lang in Lang::ALL {
        for width in [60, 80, 120] {
            let mut stage = stage(width, 24, lang);
            let screen = stage.keys("/").text();
            let last = screen.lines().last().unwrap();
            assert!(last.contains(lang.hint_query()), "{last}");
            assert!(width < 80 || last.contains("fails:any"), "{last}");
            assert!(!last.contains(Action::Quit.name(lang)), "{last}");
        }
        let mut stage = stage(80, 24, lang);
        assert!(stage.keys("/zzzz<Enter>").text().contains("fails:any"), "nothing found, and no example");
    }
}

#[test]
fn in_the_full_detail_only_a_step_that_leads_somewhere_is_offered() {
    let mut stage = stage(120, 40, Lang::En);
    stage.keys("/tanjungbalai<Enter><Enter>");
    assert!(is_available(&stage.app, Action::Left) && !is_available(&stage.app, Action::Right));
    stage.keys("h");
    assert!(is_available(&stage.app, Action::Left) && is_available(&stage.app, Action::Right));
    stage.keys("h");
    assert!(!is_available(&stage.app, Action::Left) && is_available(&stage.app, Action::Right));
}

#[test]
fn a_column_that_was_chosen_is_seen_at_once() {
    for width in [80, 120] {
        let mut stage = stage(width, 40, Lang::Id);
        let name = Column::Rank.name(Lang::Id);
        assert!(!stage.text().contains(name));
        assert!(stage.keys("operingkat<Tab><Esc>").text().contains(name), "{width}");
    }
}
