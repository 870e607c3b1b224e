//! Sheets into records: which columns mean what, which rows are taken, and why the others are not.
//!
//! [`understand`] is the one way in: it finds the head of each sheet (`header`), the period that its figures are for
//! (`header::title`, `value::period`), the region of each row (`place`) and the numbers in it (`value`), and holds them
//! against each other (`check`, `twins`). The [`Intake`] that comes out has every row: as a [`Record`], as [`Refused`] with
//! cell and [`Reason`], or as [`LeftOut`]; what only the user can tell is a [`Question`].
//! Nothing is written here: [`crate::store::own`] lays the records over the data.

mod build;
mod check;
mod draft;
mod exported;
mod gather;
mod header;
mod intake;
mod person;
mod place;
mod reason;
mod record;
mod rows;
mod twins;
mod value;

pub use exported::{Figure as ExportedFigure, Part as ExportedPart};
pub use gather::understand;
pub use header::field::{Field, FigureField};
pub use intake::{
    Asked, Column, Intake, LeftOut, Options, PeriodOrigin, Question, Refused, RegionDraft, Scheme, SheetPeriod,
    Skipped, Taken,
};
pub use reason::{ImportFault, Reason};
pub use record::{Origin, Record};
pub use value::number::DecimalSign;
