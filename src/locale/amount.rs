//! Amounts as people type them: `37.800`, `Rp 2,5 miliar`, `450 juta`, `2.5 billion`.

/// What each word stands for, in both languages.
const UNITS: [(&str, u64); 12] = [
    ("ribu", 1_000),
    ("rb", 1_000),
    ("thousand", 1_000),
    ("juta", 1_000_000),
    ("jt", 1_000_000),
    ("million", 1_000_000),
    ("miliar", 1_000_000_000),
    ("milyar", 1_000_000_000),
    ("billion", 1_000_000_000),
    ("triliun", 1_000_000_000_000),
    ("trilyun", 1_000_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// A whole amount in rupiah or people; `None` where `text` is none, or could be two.
///
/// Points and commas group by three (`37.800`, `37,800`); before a unit one of them may stand for the decimal mark
/// (`2,5 miliar`). What could be both, a group of three before a unit (`2.500 juta`), is a group.
pub fn parse_amount(text: &str) -> Option<u64> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("rp").map_or(text.as_str(), |rest| rest.trim_start_matches('.')).trim();
    let start = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let (digits, unit) = text.split_at_checked(start)?;
    let (digits, unit) = (digits.trim().replace('_', ""), unit.trim().trim_end_matches('.'));
    if unit.is_empty() {
        return whole(&digits);
    }
    let (_, unit) = UNITS.into_iter().find(|(name, _)| *name == unit)?;
    if let Some(count) = whole(&digits) {
        return count.checked_mul(unit);
    }
    let (count, part) = digits.split_once([',', '.'])?;
    let decimals = u32::try_from(part.len()).ok()?;
    if part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let step = 10_u64.checked_pow(decimals).filter(|step| unit.is_multiple_of(*step))?;
    let part = part.parse::<u64>().ok()?.checked_mul(unit / step)?;
    whole(count)?.checked_mul(unit)?.checked_add(part)
}

/// A whole number, its digits in groups of three or in none.
fn whole(digits: &str) -> Option<u64> {
    let mut signs = digits.chars().filter(|c| !c.is_ascii_digit());
    let sign = signs.next();
    if signs.any(|other| Some(other) != sign) {
        return None;
    }
    let Some(sign) = sign.filter(|sign| matches!(sign, '.' | ',' | ' ')) else {
        return sign.is_none().then(|| digits.parse().ok())?;
    };
    let mut groups = digits.split(sign);
    let first = groups.next()?;
    let is_grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    is_grouped.then(|| digits.replace(sign, "").parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Lang, format};
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_they_are_written() {
        let read = [
            ("37800", 37_800),
            ("37.800", 37_800),
            ("37,800", 37_800),
            ("Rp37.800", 37_800),
            ("rp. 37 800", 37_800),
            ("2,5 miliar", 2_500_000_000),
            ("2.5 billion", 2_500_000_000),
            ("2.500 juta", 2_500_000_000),
            ("1.234.567.890", 1_234_567_890),
            ("450jt", 450_000_000),
            ("1_000", 1_000),
            ("0", 0),
        ];
        for (text, amount) in read {
            assert_eq!(parse_amount(text), Some(amount), "{text}");
        }
        for text in [
            "",
            "rp",
            "-5",
            "37.80",
            "1.2.3",
            "1.000,50",
            "2,5",
            "2,5 ekor",
            "2,0001 ribu",
            "1e9",
            "99999999999999 triliun",
        ] {
            assert_eq!(parse_amount(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(amount in 0_i64..900_000_000_000_000) {
            for lang in Lang::ALL {
                prop_assert_eq!(parse_amount(&format::rupiah(amount, lang)), u64::try_from(amount).ok());
            }
        }

        #[test]
        fn any_text_is_an_amount_or_none(text: String) {
            let _ = parse_amount(&text);
        }
    }
}
