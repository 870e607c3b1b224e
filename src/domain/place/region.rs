//! A place whose coverage is measured: its code, kind, names, population and position.

use crate::domain::{Bilingual, Period};
use std::fmt;

/// The administrative level that a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Indonesia, code `00`.
    Nation,
    /// A province, two digits.
    Province,
    /// A kabupaten or kota, four digits.
    Regency,
    /// A kecamatan, six digits.
    District,
    /// A desa or kelurahan, ten digits.
    Village,
}

impl Level {
    /// Every level, the widest first.
    pub const ALL: [Self; 5] = [Self::Nation, Self::Province, Self::Regency, Self::District, Self::Village];

    /// The word that queries use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Nation => "nation",
            Self::Province => "province",
            Self::Regency => "regency",
            Self::District => "district",
            Self::Village => "village",
        }
    }

    /// What one more of the digits of this level counts in a code of ten digits.
    const fn unit(self) -> u64 {
        match self {
            Self::Nation | Self::Province => 100_000_000,
            Self::Regency => 1_000_000,
            Self::District => 10_000,
            Self::Village => 1,
        }
    }
}

/// A Kemendagri region code: a level and its digits.
///
/// Ordered so that a region comes directly before the regions inside it.
// The digits as ten, and behind them the level: one number, since a national dataset compares many.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionCode(u64);

/// More than there are levels.
const LEVELS: u64 = 8;

impl RegionCode {
    /// Indonesia.
    pub const NATION: Self = Self::new(Level::Nation, 0);

    const fn new(level: Level, digits: u64) -> Self {
        Self(digits * level.unit() * LEVELS + level as u64)
    }

    /// Its digits as a number.
    const fn digits(self) -> u64 {
        self.0 / LEVELS / self.level().unit()
    }

    /// Reads `00` or 2, 4, 6 or 10 digits, with or without the dots (`64.71`, `6471`).
    pub fn parse(text: &str) -> Option<Self> {
        let (mut digits, mut count, mut dots) = (0, 0, 0_u32);
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' if count < 10 => (digits, count) = (digits * 10 + u64::from(byte - b'0'), count + 1),
                // Dots are optional, but where they stand they must stand in the right places.
                b'.' if matches!((dots, count), (0, 2) | (1, 4) | (2, 6)) => dots += 1,
                _ => return None,
            }
        }
        let (level, full) = match count {
            2 if digits == 0 => (Level::Nation, 0),
            2 => (Level::Province, 0),
            4 => (Level::Regency, 1),
            6 => (Level::District, 2),
            10 => (Level::Village, 3),
            _ => return None,
        };
        (dots == 0 || dots == full).then(|| Self::new(level, digits))
    }

    /// Its administrative level.
    pub const fn level(self) -> Level {
        match self.0 % LEVELS {
            0 => Level::Nation,
            1 => Level::Province,
            2 => Level::Regency,
            3 => Level::District,
            _ => Level::Village,
        }
    }

    /// The province it is, or lies in; `None` for the nation.
    pub fn province(self) -> Option<Self> {
        self.ancestor(Level::Province)
    }

    /// The kabupaten or kota it is, or lies in.
    pub fn regency(self) -> Option<Self> {
        self.ancestor(Level::Regency)
    }

    /// The region of `level` that holds this one, itself included; `None` where there is none.
    pub fn ancestor(self, level: Level) -> Option<Self> {
        match level {
            Level::Nation => Some(Self::NATION),
            _ if self.level() == Level::Nation || level > self.level() => None,
            _ => Some(Self::new(level, self.0 / LEVELS / level.unit())),
        }
    }

    /// The regions that hold it, from the nation down to itself.
    pub fn lineage(self) -> impl DoubleEndedIterator<Item = Self> {
        Level::ALL.into_iter().filter_map(move |level| self.ancestor(level))
    }

    /// Whether `other` is this region or lies inside it.
    pub fn contains(self, other: Self) -> bool {
        other.ancestor(self.level()) == Some(self)
    }
}

/// The dotted form: `64`, `64.71`, `64.71.01`, `64.71.01.1001`.
impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let d = self.digits();
        match self.level() {
            Level::Nation | Level::Province => write!(f, "{d:02}"),
            Level::Regency => write!(f, "{:02}.{:02}", d / 100, d % 100),
            Level::District => write!(f, "{:02}.{:02}.{:02}", d / 10_000, d / 100 % 100, d % 100),
            Level::Village => {
                write!(f, "{:02}.{:02}.{:02}.{:04}", d / 100_000_000, d / 1_000_000 % 100, d / 10_000 % 100, d % 10_000)
            }
        }
    }
}

impl fmt::Debug for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What kind of region it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Indonesia.
    Nation,
    /// A province.
    Province,
    /// A regency.
    Kabupaten,
    /// A city.
    Kota,
    /// A district of a regency or city.
    Kecamatan,
    /// A village.
    Desa,
    /// An urban village.
    Kelurahan,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Nation, Self::Province, Self::Kabupaten, Self::Kota, Self::Kecamatan, Self::Desa, Self::Kelurahan];

    /// The word that data files, queries and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Nation => "nation",
            Self::Province => "province",
            Self::Kabupaten => "kabupaten",
            Self::Kota => "kota",
            Self::Kecamatan => "kecamatan",
            Self::Desa => "desa",
            Self::Kelurahan => "kelurahan",
        }
    }

    /// The kind named by `id`.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// The level on which regions of this kind stand.
    pub const fn level(self) -> Level {
        match self {
            Self::Nation => Level::Nation,
            Self::Province => Level::Province,
            Self::Kabupaten | Self::Kota => Level::Regency,
            Self::Kecamatan => Level::District,
            Self::Desa | Self::Kelurahan => Level::Village,
        }
    }
}

/// A group of islands, the level between nation and province in overviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Island {
    /// Short ASCII word that data and queries use (`jawa`).
    pub id: Box<str>,
    /// Its name.
    pub name: Bilingual,
}

/// A place whose coverage is measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Its code.
    pub code: RegionCode,
    /// Its kind.
    pub kind: Kind,
    /// Its official name, with the kind (`Kabupaten Bogor`).
    pub name: Box<str>,
    /// Its English name, where one is in use (`East Kalimantan`).
    pub name_en: Option<Box<str>>,
    /// Its island group, for provinces: an index into [`crate::domain::Dataset::islands`].
    pub island: Option<u16>,
    /// People by the dataset's population register; `None` where the dataset holds none.
    pub population: Option<u64>,
    /// Men among them.
    pub men: Option<u64>,
    /// Women among them.
    pub women: Option<u64>,
    /// When it was divided: what was published for a period up to its end is about the undivided region.
    pub split: Option<Period>,
    /// Area in km².
    pub area_km2: Option<f64>,
    /// Latitude and longitude of a point inside its largest part.
    pub label: Option<(f64, f64)>,
}

impl Region {
    /// The name without its kind (`Bogor`).
    pub fn bare_name(&self) -> &str {
        let prefix = match self.kind {
            Kind::Kabupaten => "Kabupaten ",
            Kind::Kota => "Kota ",
            _ => return &self.name,
        };
        self.name.strip_prefix(prefix).unwrap_or(&self.name)
    }

    /// Whether a figure for `period` is about the region before it was divided.
    pub fn is_before_split(&self, period: Period) -> bool {
        self.split.is_some_and(|split| period.last_day() <= split.last_day())
    }

    /// The name as tables print it: `Kabupaten` shortened to `Kab.`; before what is smaller, whose kind is no part of
    /// its name, the kind.
    pub fn short_name(&self) -> String {
        let (kind, bare) = match self.kind {
            Kind::Kabupaten => match self.name.strip_prefix("Kabupaten ") {
                Some(bare) => ("Kab. ", bare),
                None => ("", &*self.name),
            },
            Kind::Kecamatan => ("Kec. ", &*self.name),
            Kind::Desa => ("Desa ", self.name.strip_prefix("Desa ").unwrap_or(&self.name)),
            Kind::Kelurahan => ("Kel. ", &*self.name),
            Kind::Nation | Kind::Province | Kind::Kota => ("", &*self.name),
        };
        format!("{kind}{bare}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_dotted_and_plain() {
        for (text, shown, level) in [
            ("00", "00", Level::Nation),
            ("64", "64", Level::Province),
            ("6471", "64.71", Level::Regency),
            ("64.71", "64.71", Level::Regency),
            ("110101", "11.01.01", Level::District),
            ("1101012001", "11.01.01.2001", Level::Village),
        ] {
            let code = RegionCode::parse(text).unwrap();
            assert_eq!((code.to_string().as_str(), code.level()), (shown, level));
        }
        for bad in ["", "1", "647", "6.471", "64.7", "64..71", "6471.", "abcd", "64,71", "647100000"] {
            assert_eq!(RegionCode::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_region_holds_what_lies_inside_it() {
        let code = |text| RegionCode::parse(text).unwrap();
        assert!(code("64").contains(code("64.71")) && code("64.71").contains(code("64.71.01.1001")));
        assert!(!code("64").contains(code("65.71")) && !code("64.71").contains(code("64")));
        assert!(RegionCode::NATION.contains(code("64.71")));
        assert_eq!(code("64.71.01").province(), Some(code("64")));
        assert!(code("64") < code("64.01") && code("64.71.01") < code("64.72") && code("00") < code("11"));
    }
}
