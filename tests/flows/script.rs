//! Plays every `*.flow` in `scripts/`: one instruction a line, `word: text`; `#` starts a comment.
//!
//! | instruction | meaning |
//! |---|---|
//! | `start: SIZE LANG DATE` | the first line: `120x40 id 2026-02-28` |
//! | `keys:` | keys as the stage plays them |
//! | `paste:` | a paste; `\n`, `\t` and `\e` as in Rust |
//! | `click:`, `wheel down:`, `wheel up:` | the mouse over the first place that shows the text |
//! | `click row:`, `click beside:` | a press on a row, counted from 1; where nothing can be met |
//! | `see:`, `not:` | text on the screen, blanks squeezed |
//! | `row N:` | text in the N-th row |
//! | `rows:`, `query:`, `screen:`, `marks:`, `overlay:`, `as of:` | the state |
//! | `file NAME:`, `copied:` | text in a file that was written, or in what was copied |
//! | `quits:` | keys that end the program |

use crate::support::{Stage, bundled, looks};
use cakupan::app::{Key, Mouse, Msg, Overlay, Screen, Target};
use cakupan::locale::Lang;
use std::fs;
use std::path::Path;

struct Play {
    stage: Stage,
}

impl Play {
    fn start(text: &str) -> Self {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (width, height) = words[0].split_once('x').unwrap();
        let lang = Lang::parse(words[1]).unwrap();
        let (width, height) = (width.parse().unwrap(), height.parse().unwrap());
        Self { stage: Stage::on(bundled(), width, height, looks(lang), words[2], "") }
    }

    fn screen(&self) -> String {
        self.stage.text().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text of the row `row`, as drawn.
    fn row(&self, row: usize) -> String {
        let hits = self.stage.draw().1;
        let text = self.stage.text();
        let shows = |(y, _): &(u16, &str)| hits.at(1, *y) == Some(Target::Row(row - 1));
        let lines: Vec<&str> = (0_u16..).zip(text.lines()).filter(shows).map(|(_, line)| line).collect();
        lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What the mouse meets where `text` is first shown.
    fn target(&self, text: &str) -> Option<Target> {
        let screen = self.stage.text();
        let mut places = (0_u16..).zip(screen.lines());
        let (y, before) = places.find_map(|(y, line)| Some((y, line.split_once(text)?.0)))?;
        self.stage.draw().1.at(u16::try_from(before.chars().count()).unwrap(), y)
    }

    fn mouse(&mut self, mouse: Mouse, text: &str) {
        let target = self.target(text);
        assert!(target.is_some(), "nothing to meet at {text:?}");
        self.stage.send(Msg::Mouse(mouse, target));
    }

    fn overlay(&self) -> String {
        match &self.stage.app.overlay {
            None => "none".to_owned(),
            Some(Overlay::Help(_)) => "help".to_owned(),
            Some(Overlay::Query(..)) => "query".to_owned(),
            Some(Overlay::Picker(picker)) => format!("{:?}", picker.kind).to_lowercase(),
        }
    }

    fn view(&self) -> String {
        let spec = &self.stage.app.spec;
        match (spec.detail, spec.screen) {
            (Some(code), _) => format!("detail {code}"),
            (None, Screen::Table) => "table".to_owned(),
            (None, Screen::Gauges) => "gauges".to_owned(),
            (None, Screen::Map) => format!("map {:?}", spec.map.level).to_lowercase(),
            (None, Screen::Overview) => "overview".to_owned(),
            (None, Screen::Compare) => "compare".to_owned(),
            (None, Screen::Distance) => "distance".to_owned(),
            (None, Screen::Changes) => "changes".to_owned(),
            (None, Screen::Costs) => "costs".to_owned(),
        }
    }

    fn run(&mut self, word: &str, text: &str) -> Result<(), String> {
        let equal = |is: String| if is == text { Ok(()) } else { Err(format!("it is {is:?}")) };
        let shows = |screen: String, wanted: bool| {
            if screen.contains(text) == wanted { Ok(()) } else { Err(screen) }
        };
        match word {
            "keys" => drop(self.stage.keys(text)),
            "quits" => {
                let key = if text == "<C-c>" { Key::ctrl('c') } else { Key::char(text.chars().next().unwrap()) };
                return if self.stage.send(Msg::Key(key)) { Err("it goes on".into()) } else { Ok(()) };
            }
            "paste" => {
                let text = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\e", "\u{1b}");
                self.stage.send(Msg::Paste(text));
            }
            "click" => self.mouse(Mouse::Press, text),
            "wheel down" => self.mouse(Mouse::WheelDown, text),
            "wheel up" => self.mouse(Mouse::WheelUp, text),
            "click beside" => drop(self.stage.send(Msg::Mouse(Mouse::Press, None))),
            "click row" => {
                let row = text.parse::<usize>().unwrap() - 1;
                self.stage.send(Msg::Mouse(Mouse::Press, Some(Target::Row(row))));
            }
            "see" => return shows(self.stage.text().lines().map(squeezed).collect::<Vec<_>>().join("\n"), true),
            "not" => return shows(self.screen(), false),
            "rows" => return equal(self.stage.app.rows.len().to_string()),
            "query" => return equal(self.stage.app.spec.query.to_string()),
            "screen" => return equal(self.view()),
            "overlay" => return equal(self.overlay()),
            "as of" => return equal(self.stage.app.spec.as_of.to_string()),
            "marks" => {
                let marks: Vec<String> = self.stage.app.spec.marks.iter().map(ToString::to_string).collect();
                return equal(marks.join(" "));
            }
            "copied" => return shows(self.stage.clipboard.clone().unwrap_or_default(), true),
            _ if word.starts_with("file ") => {
                let bytes = self.stage.files.get(word.trim_start_matches("file ")).ok_or("no such file")?;
                return shows(String::from_utf8_lossy(bytes).into_owned(), true);
            }
            _ => {
                let row = word.strip_prefix("row ").and_then(|row| row.parse().ok());
                return shows(self.row(row.ok_or("no such instruction")?), true);
            }
        }
        Ok(())
    }
}

fn squeezed(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_script_plays() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/flows/scripts");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "flow"));
    paths.sort();
    assert!(paths.len() >= 10);
    let mut failed = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let mut play: Option<Play> = None;
        for (n, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (word, text) = line.split_once(": ").or_else(|| Some((line.strip_suffix(':')?, ""))).unwrap();
            let text = text.trim_end();
            if word == "start" {
                play = Some(Play::start(text));
            } else if let Err(why) = play.as_mut().expect("`start` comes first").run(word, text) {
                failed.push(format!("{name}:{}: {line}\n{why}", n + 1));
                break;
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}
