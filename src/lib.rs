//! cakupan: how far each kabupaten and kota of Indonesia has come towards universal health coverage.
//!
//! This page is the map of the house. There is one way through it: bytes become a [`domain::Dataset`], the data known
//! on a date become a [`domain::Snapshot`], a [`domain::query::Query`] picks and orders its regions, and [`ui`] or [`cli`]
//! shows them. Nothing flows back except an [`app::Msg`]. Dashboard and command line ask the same functions, so they
//! cannot disagree.
//!
//! # Rooms
//!
//! A room knows only those below it; `tests/house/layers.rs` has the list, and holds every file against it.
//!
//! ```text
//! main              arguments, dashboard or answer, exit code
//! cli    term       the command line       | the real terminal
//! session plain     kept between two runs  | every view read aloud
//! export            what is on screen → files
//! ui                state → cells
//! app               what the user is doing
//! brief             a fact sheet on paper
//! report config     everything about one region | what is set for every run
//! locale            words, numbers, dates
//! page   store      lines, roles, glyphs   | bytes → dataset
//! import            sheets → records
//! sheet  domain     spreadsheets → cells   | what coverage is
//! disk   parallel   files, read with care and written whole | work shared among the processors
//! ```
//!
//! - [`domain`]: regions, published figures, rules, and how a region's standing is decided. No file, no clock, no
//!   terminal: what day it is comes in as an argument. Its [`query`](domain::query) reads and answers queries.
//! - [`disk`]: files read within a bound and written as a whole or not at all.
//! - `parallel`: work on many like things, shared among the processors.
//! - [`sheet`]: spreadsheet files as typed cells.
//! - [`import`]: sheets into records, each row taken or refused with its cell and the reason.
//! - [`store`]: data files into a checked dataset; every fault has a place and a mend.
//! - [`locale`]: every text in both languages, numbers and dates. A text that lacks a language does not compile.
//! - [`page`]: lines of text whose parts have a [`Role`](page::Role), not yet a colour.
//! - [`report`]: everything known about one region, as such lines.
//! - [`config`]: what the user has set for every run, each fault with its line.
//! - [`brief`]: the fact sheet of a region or of many, every number with a note, as text, Markdown and HTML.
//! - [`app`]: the state as plain data, the one table of [actions](app::action), and [`update`](app::update), which
//!   alone changes the state. It knows neither terminal nor clock.
//! - [`ui`]: [`render`](ui::render) draws the state and says what it drew where. It changes nothing.
//! - [`export`]: one table of what is on screen, with the origin of each figure, and a writer for each kind of file.
//! - [`session`]: where the user was and the views with a name, kept on the disk between two runs.
//! - [`plain`]: every view as linear text, for screen readers and logs.
//! - [`term`]: the terminal, its threads, signals, and the only clock.
//! - [`cli`]: the command line: a dashboard to open, or an answer to print.
//!
//! # A figure's way to its cell and its footnote
//!
//! 1. A line of `data/observations.jsonl` is read by [`store`] (`store/observations.rs`) into a [`domain::Observation`]:
//!    its numbers as [`domain::Figure`]s with their marks, its date as a [`domain::Period`], its source by index. A faulty
//!    line becomes a [`store::Fault`] and the reading goes on.
//! 2. [`domain::Dataset`] indexes it under its region.
//! 3. For a date, a [`domain::Claim`] reads it as the share of one [`domain::Metric`], with people and denominator
//!    (`domain/figure/claim/reader.rs`). The claims known by that date compete; the one that stands is in the region's
//!    [`domain::Standing`]. It knows its observation, so that wherever it goes its source goes too.
//! 4. The rule makes a [`domain::Verdict`] of the standings, clause by clause (`domain/rule/clause.rs`); all regions
//!    together are the [`domain::Snapshot`].
//! 5. A [`domain::query::Query`] picks and orders regions: rows are indices, never copies.
//! 6. [`report::figures`] says how a figure, its marks and its date are written, for every room above; [`locale::format`]
//!    groups the digits. The table (`ui/views/table.rs`) asks the snapshot for the rows in view, a [`Role`](page::Role)
//!    says what a part means, and [`ui::look`] in which colours.
//! 7. On paper, the same claim asks `brief/notes.rs` for the number of its note: one [`brief::Note`] a source or way of
//!    reckoning, numbered as they come. In a file, [`export::Cell`] carries it to the same end.
//!
//! # A key's way to its effect
//!
//! 1. [`term`] (`term/events.rs`) reads it and sends an [`app::Msg::Key`] into the one channel on which the loop waits.
//! 2. [`app::update`] gives it to what lies on top: an overlay, the query line, or the view, where the [`app::Keymap`]
//!    names its [`app::Action`]. Its defaults are the table in [`app::action`].
//! 3. One small function in `app/update/` changes the [`app::ViewSpec`]. What must be done outside leaves as an
//!    [`app::Effect`]: to compute rows and lines, to quit, to suspend.
//! 4. An [`app::Request`] for rows and the page of the view is pure data, answered by [`app::compute`] at once or, of
//!    large data, on another thread. The answer comes back as [`app::Msg::Computed`]; one that is out of date is dropped,
//!    and what is not wanted any longer is not computed to its end.
//! 5. [`ui::render`] draws once when nothing more is waiting, and the [`ui::Hits`] that it returns say what the mouse will
//!    meet.
//!
//! # A broken cell's way to its message
//!
//! 1. [`sheet::read`] tells what a file is by its content and reads each cell as a typed [`sheet::Cell`]; `#REF!` is a
//!    [`sheet::Cell::Error`], not a text. Only a file that cannot be read at all is a [`sheet::SheetFault`].
//! 2. [`import::understand`] finds the head and reads row by row. Where a cell cannot be what its column promises, the row
//!    is [`import::Refused`]: the sheet, the cell by its name (`C14`) and the [`import::Reason`] as typed data. Nothing is
//!    repaired by guess, and the rows around it are taken.
//! 3. [`Lang::refusal`](locale::Lang::refusal) has the words: what is wrong, and what would be right.
//! 4. `cli/commands/import/meaning.rs` lists all of them, or writes them as JSON; the exit code says that not everything
//!    was taken.
//!
//! All other faults go the same way. The room where something is wrong says so as typed data with its place: a
//! [`store::Fault`], a [`config::Fault`], a [`cli::Usage`], a [`domain::query::QueryError`]. One run reports every fault;
//! [`locale`] makes words of it, and [`domain::visible`] makes foreign text harmless before it reaches a terminal. A mistake
//! in a query stays beside the query line and the last good query in force; one in the data or the arguments ends the
//! program with an exit code, before the terminal is taken over; one in the settings is told, and the sound ones are
//! followed. A fault of the program itself is a panic: [`term::restore_on_panic`] gives the terminal back before it is
//! reported.

pub mod app;
pub mod brief;
pub mod cli;
pub mod config;
pub mod disk;
pub mod domain;
pub mod export;
pub mod import;
pub mod locale;
pub mod page;
mod parallel;
pub mod plain;
pub mod report;
pub mod session;
pub mod sheet;
pub mod store;
pub mod term;
pub mod ui;
