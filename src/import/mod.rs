//! Sheets into records: which columns mean what, which rows are taken, and why the others are not.

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
