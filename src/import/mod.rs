//! Sheets into records: which columns mean what, which rows are taken, and why the others are not.
//!
//! [`understand`] is the one way in: it finds the head of each sheet (`header`, `heads`, `aliases`), the period that its
//! figures are for (`period`, `title`), the region of each row (`place`, `matching`) and the numbers in it (`number`,
//! `value`), and holds them against each other (`check`, `twins`). The [`Intake`] that comes out has every row: as a
//! [`Record`], as [`Refused`] with cell and [`Reason`], or as [`LeftOut`]; what only the user can tell is a [`Question`].
//! Nothing is written here: [`crate::store::own`] lays the records over the data.

mod aliases;
mod build;
mod check;
mod draft;
mod exported;
mod field;
mod gather;
mod header;
mod heads;
mod intake;
mod label;
mod matching;
mod number;
mod period;
mod person;
mod place;
mod places;
mod reason;
mod record;
mod rows;
mod title;
mod twins;
mod value;

pub use exported::{Figure as ExportedFigure, Part as ExportedPart};
pub use field::{Field, FigureField};
pub use gather::understand;
pub use intake::{
    Asked, Column, Intake, LeftOut, Options, PeriodOrigin, Question, Refused, RegionDraft, Scheme, SheetPeriod,
    Skipped, Taken,
};
pub use number::DecimalSign;
pub use reason::{ImportFault, Reason};
pub use record::{Origin, Record};
