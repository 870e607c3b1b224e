//! What can happen to the program, and what it asks to be done outside.

use super::compute::{Answer, Request};
use super::export::{Copied, CopyWhat, ExportAsked, WriteFault};
use super::kept::ViewEdit;
use super::spec::{Column, Screen};
use super::{Action, Key, SavedView, Size};
use crate::domain::{Dataset, Raster, RegionIx};
use chrono::NaiveDate;
use std::sync::Arc;
use std::time::Duration;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something over a target, if over any.
    Mouse(Mouse, Option<Target>),
    /// Text was pasted.
    Paste(String),
    /// The terminal has a new size.
    Resize(Size),
    /// It is this day now.
    Today(NaiveDate),
    /// The time asked for has passed.
    Tick,
    /// Rows were computed.
    Computed(Box<Answer>),
    /// The land of the regions was read.
    Raster(Arc<Raster>),
    /// A data file has changed.
    FilesChanged,
    /// The data files were read again: the new data, or what is wrong with them, in words.
    Reloaded(Result<Arc<Dataset>, Vec<String>>),
    /// The file asked for was written to this place, or why not.
    Exported(Result<String, WriteFault>),
    /// What came of copying.
    Copied(Copied),
    /// What was being saved or copied was given up; nothing was written.
    GivenUp,
    /// The views with a name after this change, or why it was not made, in words.
    ViewsEdited(ViewEdit, Result<Vec<SavedView>, String>),
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// The left button went down.
    Press,
    /// The wheel turned up.
    WheelUp,
    /// The wheel turned down.
    WheelDown,
}

/// Something on the screen that the mouse can meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A row of the view: its position among all rows.
    Row(usize),
    /// A heading of the table; `None` is the region's.
    Header(Option<Column>),
    /// A column of the comparison: the place of its region among the marks.
    Mark(usize),
    /// A region on the map.
    Region(RegionIx),
    /// A row of the overview.
    Part(usize),
    /// An entry of a list of its own: its column, and its position there.
    Entry(usize, usize),
    /// A tab.
    Tab(Screen),
    /// A button for an action.
    Button(Action),
    /// An item of the open picker: its position among those that match.
    Item(usize),
    /// The list of regions.
    List,
    /// The detail pane.
    Detail,
    /// The open overlay.
    Overlay,
}

/// Something to be done outside.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Compute rows and answer with [`Msg::Computed`].
    Compute(Box<Request>),
    /// What was asked for last to be computed is not wanted any longer.
    GiveUp,
    /// Let go of what an answer took the place of, or of one that is out of date: it may be large.
    LetGo(Box<Answer>),
    /// Read the land of the dataset's regions and answer with [`Msg::Raster`].
    ReadRaster,
    /// Read the data files again and answer with [`Msg::Reloaded`].
    Reload,
    /// Send one [`Msg::Tick`] after this time; a later such effect takes the place of an earlier one.
    Wake(Duration),
    /// Write what is on screen to a file and answer with [`Msg::Exported`].
    Export(ExportAsked),
    /// Copy to the clipboard and answer with [`Msg::Copied`].
    Copy(CopyWhat),
    /// Give up saving or copying, unless it is done; then answer with [`Msg::GivenUp`].
    GiveUpWriting,
    /// Change the views with a name and answer with [`Msg::ViewsEdited`].
    EditViews(ViewEdit),
    /// Leave the program.
    Quit,
    /// Suspend the program.
    Suspend,
}
