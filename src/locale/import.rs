//! Refused rows and files in words: what is wrong, and how to mend it.

use super::{Lang, format};
use crate::domain::{Mark, Period};
use crate::import::{DecimalSign, ImportFault, Reason};

impl Lang {
    /// Why a row is refused, without its place.
    pub fn refusal(self, reason: &Reason) -> String {
        let people = |count: &u64| format::count(i64::try_from(*count).unwrap_or(i64::MAX), self);
        match reason {
            Reason::NoRegion => self.refused_no_region().to_owned(),
            Reason::NotACode(found) => self.refused_not_a_code(found),
            Reason::BpsDistrict(found) => self.refused_bps_district(found),
            Reason::UnknownCode(found) => self.refused_unknown_code(found),
            Reason::UnknownName(found) => self.refused_unknown_name(found),
            Reason::NameDisagrees { code, name, written } => self.refused_name_disagrees(code, name, written),
            Reason::Ambiguous { written, candidates } => {
                let named = candidates.iter().map(|(code, name)| format!("{name} ({code})"));
                self.refused_ambiguous(written, list(named))
            }
            Reason::SchemeUnknown(code) => self.refused_scheme_unknown(code),
            Reason::OtherScheme(code) => self.refused_other_scheme(code),
            Reason::NameMissing(code) => self.refused_name_missing(code),
            Reason::OtherParent { code, written } => self.refused_other_parent(code, written),
            Reason::ErrorCell(found) => self.refused_error_cell(found),
            Reason::NotANumber(found) => self.refused_not_a_number(found),
            Reason::TwoWays { written, sign } => self.two_ways(written, *sign),
            Reason::NotWhole(found) => self.refused_not_whole(found),
            Reason::Negative(found) => self.refused_negative(found),
            Reason::Zero => self.refused_zero().to_owned(),
            Reason::TooLarge(found) => self.refused_too_large(found),
            Reason::Fraction(found) => self.refused_fraction(found),
            Reason::OverTwoHundred(found) => self.refused_over_two_hundred(found),
            Reason::ShareAmongCounts(found) => self.refused_share_among_counts(found),
            Reason::ActiveOverRegistered { active, registered } => {
                self.refused_active_over_registered(active, registered)
            }
            Reason::FarOverPopulation { registered, population } => {
                self.refused_far_over(people(registered), people(population))
            }
            Reason::FarBelowPopulation { registered, population } => {
                self.refused_far_below(people(registered), people(population))
            }
            Reason::OtherPopulation { stated, known } => self.refused_other_population(people(stated), people(known)),
            Reason::NotADate(found) => self.refused_not_a_date(found),
            Reason::NoPeriod => self.refused_no_period().to_owned(),
            Reason::OtherPeriod { row, told } => self.refused_other_period(row, told),
            Reason::Future(period) => self.refused_future(period),
            Reason::UnknownMark(found) => {
                self.refused_unknown_mark(found, list(Mark::ALL.into_iter().map(|mark| mark.id().to_owned())))
            }
            Reason::Contradicts { sheet, cell, figure } => {
                let at = if sheet.is_empty() { cell.to_string() } else { format!("{sheet}!{cell}") };
                self.refused_contradicts(at, figure.id())
            }
            Reason::PersonalNumber => self.refused_personal_number().to_owned(),
            Reason::TextTooLong { limit } => self.refused_text_too_long(limit),
        }
    }

    /// Why nothing of a file can be read: the sheet, where it is one, then what is wrong.
    pub fn import_fault(self, fault: &ImportFault) -> String {
        let within = |sheet: &str, words: String| if sheet.is_empty() { words } else { format!("{sheet}: {words}") };
        let names = |names: &[Box<str>]| list(names.iter().map(|name| format!("\"{name}\"")));
        match fault {
            ImportFault::NoSheet { wanted, found } if found.iter().all(|name| name.is_empty()) => {
                self.import_no_sheets(wanted)
            }
            ImportFault::NoSheet { wanted, found } => self.import_no_sheet(wanted, names(found)),
            ImportFault::NoHeader { nearest } if nearest.is_empty() => self.import_nothing().to_owned(),
            ImportFault::NoHeader { nearest } => self.import_no_header(names(nearest)),
            ImportFault::NoSuchColumn { wanted, found } => self.import_no_column(wanted, names(found)),
            ImportFault::SameField { sheet, field, columns: (first, second) } => {
                within(sheet, self.import_same_field(field.id(), first, second))
            }
            ImportFault::NoPeriod { sheet } => within(sheet, self.import_no_period().to_owned()),
            ImportFault::TwoPeriods { sheet, first, second } => {
                within(sheet, self.import_two_periods(self.period_at(first), self.period_at(second)))
            }
            ImportFault::Future { period, .. } => self.refused_future(period),
            ImportFault::PublishedLater { published, .. } => self.import_published_later(published),
            ImportFault::Persons { sheet, column, header: Some(header) } => {
                within(sheet, self.import_persons_head(column, header))
            }
            ImportFault::Persons { sheet, column, header: None } => within(sheet, self.import_persons(column)),
        }
    }

    fn period_at(self, (period, cell): &(Period, Option<Box<str>>)) -> String {
        match cell {
            Some(cell) => self.import_period_at(period, cell),
            None => self.import_period_told(period),
        }
    }

    /// A number that reads two ways, with both readings as this language writes them.
    fn two_ways(self, written: &str, sign: DecimalSign) -> String {
        let separator = match sign {
            DecimalSign::Comma => ',',
            DecimalSign::Point => '.',
        };
        let digits = |keep: Option<char>| -> String {
            written
                .chars()
                .filter_map(|c| if c == separator { keep } else { c.is_ascii_digit().then_some(c) })
                .collect()
        };
        let thousands = digits(None).parse().map_or_else(|_| digits(None), |count| format::count(count, self));
        let fraction = digits(Some(match self {
            Self::Id => ',',
            Self::En => '.',
        }));
        self.refused_two_ways(written, thousands, fraction)
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_readings_of_a_number_are_shown() {
        let reason = Reason::TwoWays { written: "98.765".into(), sign: DecimalSign::Point };
        assert!(Lang::Id.refusal(&reason).starts_with("98.765 dapat dibaca 98.765 atau 98,765;"));
        assert!(Lang::En.refusal(&reason).starts_with("98.765 may be read as 98,765 or as 98.765;"));
    }

    #[test]
    fn a_period_names_its_cell() {
        let period = |text| Period::parse(text).unwrap();
        let (first, second) = ((period("2025-12"), None), (period("2025-11"), Some("A2".into())));
        let fault = ImportFault::TwoPeriods { sheet: "Rekap".into(), first, second };
        assert_eq!(
            Lang::En.import_fault(&fault),
            "Rekap: two periods contradict each other: 2025-12 from --period and 2025-11 in A2; correct one of them"
        );
    }
}
