//! Names as they are compared: letters and digits alone, in lower case.

use crate::domain::{Dataset, Region};

/// `text` in lower case with one space for whatever is neither letter nor digit.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase) {
        if char.is_alphanumeric() {
            plain.push(char);
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// The names of a region, plain.
#[derive(Clone, Debug)]
pub(in crate::domain) struct PlainNames {
    /// Its name with its kind, where that is a part of it.
    pub(in crate::domain) full: Box<str>,
    /// Its name without its kind.
    pub(in crate::domain) bare: Box<str>,
    /// Its English name.
    pub(in crate::domain) english: Option<Box<str>>,
    /// Its other names.
    pub(in crate::domain) aliases: Box<[Box<str>]>,
}

impl PlainNames {
    /// Those of `region` in `dataset`.
    pub(in crate::domain) fn new(dataset: &Dataset, region: &Region) -> Self {
        let all = dataset.aliases();
        let rest = all.get(all.partition_point(|(other, _)| *other < region.code)..).unwrap_or_default();
        let own = rest.iter().take_while(|(other, _)| *other == region.code);
        Self {
            full: plain(&region.name).into(),
            bare: plain(region.bare_name()).into(),
            english: region.name_en.as_deref().map(|name| plain(name).into()),
            aliases: own.map(|(_, alias)| plain(alias).into()).collect(),
        }
    }
}
