//! Why a row is refused, and why a whole file is.

use super::{DecimalSign, Field, FigureField};
use crate::domain::{Period, RegionCode, visible};
use chrono::NaiveDate;

/// Why a row is refused. Texts quoted from the file are short and harmless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Figures, but no region.
    NoRegion,
    /// What should be a code is none.
    NotACode(Box<str>),
    /// Seven digits: the code of a kecamatan by BPS.
    BpsDistrict(Box<str>),
    /// No region has the code.
    UnknownCode(Box<str>),
    /// No region has the name.
    UnknownName(Box<str>),
    /// The code is one region's, the name is not its name.
    NameDisagrees {
        /// The code.
        code: RegionCode,
        /// The region's name.
        name: Box<str>,
        /// The name as written.
        written: Box<str>,
    },
    /// Several regions have the name.
    Ambiguous {
        /// The name as written.
        written: Box<str>,
        /// The regions, with their names.
        candidates: Vec<(RegionCode, Box<str>)>,
    },
    /// It is not certain whose code it is.
    SchemeUnknown(Box<str>),
    /// The file's codes are not Kemendagri's, and the row has no name.
    OtherScheme(Box<str>),
    /// A region that is not in the dataset needs a name.
    NameMissing(RegionCode),
    /// The region does not lie in the province or kabupaten of its row.
    OtherParent {
        /// The region.
        code: RegionCode,
        /// What the row says it lies in.
        written: Box<str>,
    },
    /// An error of the spreadsheet.
    ErrorCell(Box<str>),
    /// No number.
    NotANumber(Box<str>),
    /// A number that reads two ways.
    TwoWays {
        /// The number as written.
        written: Box<str>,
        /// Its separator.
        sign: DecimalSign,
    },
    /// People are whole.
    NotWhole(Box<str>),
    /// Below zero.
    Negative(Box<str>),
    /// Zero, where there cannot be zero.
    Zero,
    /// More people than there can be.
    TooLarge(Box<str>),
    /// A share as a fraction of one.
    Fraction(Box<str>),
    /// A share over 200 %.
    OverTwoHundred(Box<str>),
    /// A percentage in a column of people.
    ShareAmongCounts(Box<str>),
    /// More active than registered.
    ActiveOverRegistered {
        /// The active cell.
        active: Box<str>,
        /// The registered cell.
        registered: Box<str>,
    },
    /// Far more members than people.
    FarOverPopulation {
        /// Members.
        registered: u64,
        /// People.
        population: u64,
    },
    /// Far fewer members than people: perhaps a share, or thousands.
    FarBelowPopulation {
        /// Members.
        registered: u64,
        /// People.
        population: u64,
    },
    /// A population far from the register's.
    OtherPopulation {
        /// As stated.
        stated: u64,
        /// By the register.
        known: u64,
    },
    /// No date.
    NotADate(Box<str>),
    /// The row has no period, and neither has the sheet.
    NoPeriod,
    /// The row says one period, the user another.
    OtherPeriod {
        /// The row's.
        row: Period,
        /// The user's.
        told: Period,
    },
    /// A period that has not begun.
    Future(Period),
    /// A mark that is not known.
    UnknownMark(Box<str>),
    /// Two rows about one region, period and source differ.
    Contradicts {
        /// The sheet of the other row.
        sheet: Box<str>,
        /// The cell of the other row.
        cell: Box<str>,
        /// The figure in which they differ.
        figure: FigureField,
    },
    /// A number of a person.
    PersonalNumber,
    /// A text longer than a remark can be.
    TextTooLong {
        /// The most letters.
        limit: usize,
    },
}

/// Why nothing of a file can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportFault {
    /// There is no such sheet.
    NoSheet {
        /// What was asked for.
        wanted: Box<str>,
        /// What there is.
        found: Vec<Box<str>>,
    },
    /// No row names a region column and a figure column.
    NoHeader {
        /// What stands in the row that comes nearest to a header.
        nearest: Vec<Box<str>>,
    },
    /// A column that a mapping names is not there.
    NoSuchColumn {
        /// As named.
        wanted: Box<str>,
        /// The headers there are.
        found: Vec<Box<str>>,
    },
    /// Two columns mean the same.
    SameField {
        /// The sheet.
        sheet: Box<str>,
        /// What they mean.
        field: Field,
        /// The letters of the columns.
        columns: (Box<str>, Box<str>),
    },
    /// Nothing says which period a sheet is for.
    NoPeriod {
        /// The sheet.
        sheet: Box<str>,
    },
    /// Two periods contradict each other.
    TwoPeriods {
        /// The sheet.
        sheet: Box<str>,
        /// One, with its cell; without one where the user said it.
        first: (Period, Option<Box<str>>),
        /// The other with its cell.
        second: (Period, Option<Box<str>>),
    },
    /// The period has not begun.
    Future {
        /// The period.
        period: Period,
        /// The day of reading.
        today: NaiveDate,
    },
    /// The publication lies in the future.
    PublishedLater {
        /// The publication.
        published: NaiveDate,
        /// The day of reading.
        today: NaiveDate,
    },
    /// The file is about single persons.
    Persons {
        /// The sheet.
        sheet: Box<str>,
        /// The letter of the column.
        column: Box<str>,
        /// Its header, where it is a known one; never a value.
        header: Option<Box<str>>,
    },
}

/// The most letters of a quotation.
const QUOTED: usize = 40;

/// `text` as it can be quoted: short, harmless, and without long numbers, which may be a person's.
pub(super) fn quote(text: &str) -> Box<str> {
    let cut: String = text.trim().chars().take(QUOTED).collect();
    let mut shown = String::new();
    let mut digits = String::new();
    for c in cut.chars().chain([' ']) {
        if c.is_numeric() {
            digits.push(c);
            continue;
        }
        shown.push_str(if digits.chars().count() > 12 { "…" } else { &digits });
        digits.clear();
        shown.push(c);
    }
    shown.truncate(shown.trim_end().len());
    if text.trim().chars().nth(QUOTED).is_some() {
        shown.push('…');
    }
    visible(&shown).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_short_harmless_and_without_numbers_of_persons() {
        assert_eq!(&*quote("  12,5x "), "12,5x");
        assert_eq!(&*quote("NIK 3201010101010001 x"), "NIK … x");
        assert_eq!(&*quote("a\u{1b}[2Jb"), "a␛[2Jb");
        assert_eq!(quote(&"x".repeat(1000)).chars().count(), 41);
    }
}
