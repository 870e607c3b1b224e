//! What a column of a sheet can mean.

use super::label::Label;
use crate::domain::Segment;
use crate::import::exported::{Figure, Part};

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The code of the region.
    Code,
    /// The name of the region; beside [`Field::District`], that of the kabupaten or kota around it.
    Name,
    /// The name of the kecamatan.
    District,
    /// The name of the desa or kelurahan.
    Village,
    /// The kind of the region: kabupaten, kota.
    Kind,
    /// The name of the province.
    Province,
    /// The code of the province.
    ProvinceCode,
    /// The date or period of the figures.
    AsOf,
    /// The month of the figures, with its year or beside a column of years.
    Month,
    /// The year of the figures.
    Year,
    /// The period of the active figures, where it is one of its own.
    ActiveAsOf,
    /// Who states the active figures, where it is not who states the others.
    ActiveSource,
    /// When the source was published.
    Published,
    /// A figure.
    Figure(FigureField),
    /// The mark of a figure: `floor`, `rounded` and so on.
    Mark(FigureField),
    /// Whether a figure was computed: it is then no statement, and not taken.
    Estimated(FigureField),
    /// What the active share is a share of.
    ActiveBasis,
    /// The register behind the population: kept as a remark.
    PopulationSource,
    /// Who states the figures.
    Source,
    /// The title of the source.
    SourceTitle,
    /// The identifier of the source.
    SourceId,
    /// The address of the source.
    Url,
    /// A remark.
    Note,
    /// What is unclear or contradictory.
    Caveat,
    /// By when a target is to be reached.
    TargetDate,
    /// A column of this program's own exports.
    Exported(Figure, Part),
    /// Nothing to be read.
    Ignored,
}

/// A figure that a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureField {
    /// People in the region.
    Population,
    /// Registered members.
    Registered,
    /// Registered ÷ population, percent.
    RegisteredPct,
    /// People not registered.
    Unregistered,
    /// Not registered ÷ population, percent.
    UnregisteredPct,
    /// Active members.
    Active,
    /// Active ÷ population, percent.
    ActivePopulationPct,
    /// Active ÷ members, percent.
    ActiveMembersPct,
    /// Active share, the whole not stated, percent.
    ActiveUnstatedPct,
    /// The registered share that is to be reached, percent.
    TargetPct,
    /// Members of a segment.
    Segment(Segment),
}

impl FigureField {
    /// Every figure, those that make a sheet one of coverage first.
    pub fn all() -> impl Iterator<Item = Self> {
        const PLAIN: [FigureField; 10] = [
            FigureField::Population,
            FigureField::Registered,
            FigureField::RegisteredPct,
            FigureField::Unregistered,
            FigureField::UnregisteredPct,
            FigureField::Active,
            FigureField::ActivePopulationPct,
            FigureField::ActiveMembersPct,
            FigureField::ActiveUnstatedPct,
            FigureField::TargetPct,
        ];
        PLAIN.into_iter().chain(Segment::ALL.into_iter().map(Self::Segment))
    }

    /// Whether it is a share in percent, not a count of people.
    pub const fn is_share(self) -> bool {
        matches!(
            self,
            Self::RegisteredPct
                | Self::UnregisteredPct
                | Self::ActivePopulationPct
                | Self::ActiveMembersPct
                | Self::ActiveUnstatedPct
                | Self::TargetPct
        )
    }

    /// The word that the command line and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Registered => "registered",
            Self::RegisteredPct => "registered_pct",
            Self::Unregistered => "unregistered",
            Self::UnregisteredPct => "unregistered_pct",
            Self::TargetPct => "target_pct",
            Self::Active => "active",
            Self::ActivePopulationPct => "active_population_pct",
            Self::ActiveMembersPct => "active_members_pct",
            Self::ActiveUnstatedPct => "active_unspecified_pct",
            Self::Segment(segment) => segment.id(),
        }
    }
}

impl Field {
    /// Every field that a column can be said to be, in the order in which help lists them.
    pub fn all() -> impl Iterator<Item = Self> {
        const PLAIN: [Field; 20] = [
            Field::Code,
            Field::Name,
            Field::District,
            Field::Village,
            Field::Kind,
            Field::Province,
            Field::ProvinceCode,
            Field::AsOf,
            Field::Month,
            Field::Year,
            Field::Published,
            Field::ActiveBasis,
            Field::PopulationSource,
            Field::Source,
            Field::SourceTitle,
            Field::SourceId,
            Field::Url,
            Field::Note,
            Field::Caveat,
            Field::TargetDate,
        ];
        PLAIN.into_iter().chain(FigureField::all().map(Self::Figure)).chain([Self::Ignored])
    }

    /// The word that `--map COLUMN=FIELD` and output use; marks are named by their figure.
    pub fn id(self) -> String {
        let word = match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::District => "district",
            Self::Village => "village",
            Self::Kind => "kind",
            Self::Province => "province",
            Self::ProvinceCode => "province_code",
            Self::AsOf => "as_of",
            Self::Month => "month",
            Self::Year => "year",
            Self::ActiveAsOf => "active_as_of",
            Self::ActiveSource => "active_source",
            Self::Published => "published",
            Self::Figure(figure) => figure.id(),
            Self::Mark(figure) => return format!("{}_mark", figure.id()),
            Self::Estimated(figure) => return format!("{}_estimated", figure.id()),
            Self::ActiveBasis => "active_basis",
            Self::PopulationSource => "population_source",
            Self::Source => "source",
            Self::SourceTitle => "title",
            Self::SourceId => "source_id",
            Self::Url => "url",
            Self::Note => "note",
            Self::Caveat => "caveat",
            Self::TargetDate => "target_date",
            Self::Exported(figure, part) => return format!("{}_{}", figure.id(), part.id()),
            Self::Ignored => "ignore",
        };
        word.to_owned()
    }

    /// The field named by its [`id`](Self::id) or by one of the words that head columns, in either language.
    pub fn parse(text: &str) -> Option<Self> {
        let wanted = text.trim().to_lowercase();
        Self::all().find(|field| field.id() == wanted).or_else(|| Label::new(text).field())
    }

    /// Whether it states a figure.
    pub(in crate::import) const fn is_figure(self) -> bool {
        matches!(self, Self::Figure(_) | Self::Exported(_, Part::Share | Part::People))
    }

    /// Whether it holds shares.
    pub(in crate::import) const fn is_share(self) -> bool {
        match self {
            Self::Figure(figure) => figure.is_share(),
            Self::Exported(_, part) => matches!(part, Part::Share),
            _ => false,
        }
    }

    /// Whether it says for which time a row is.
    pub(in crate::import) const fn is_date(self) -> bool {
        matches!(self, Self::AsOf | Self::Month | Self::Year | Self::Exported(_, Part::AsOf))
    }

    /// Whether it says which region a row is about.
    pub(in crate::import) const fn names_region(self) -> bool {
        matches!(self, Self::Code | Self::Name | Self::District | Self::Village)
    }
}
