//! Columns of this program's own exports: several figures in a row, each with its own date and source.

use super::draft::{Faults, LONGEST, LONGEST_NOTE, Reader, Statement};
use super::value::{self, Value};
use super::{Field, FigureField as F};
use crate::domain::{ActiveBasis, Bilingual, DateMark};
use crate::sheet::Cell;
use std::collections::HashMap;

/// A figure of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// Registered ÷ population.
    Registered,
    /// The active share that speaks for the region.
    Active,
    /// Active ÷ members.
    ActiveMembers,
    /// The active share whose whole is not stated.
    ActiveUnstated,
}

/// What a column says of its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The share, percent.
    Share,
    /// The marks of the share.
    Marks,
    /// The people counted.
    People,
    /// The marks of the people.
    PeopleMarks,
    /// The people of whom they are a share.
    Denominator,
    /// The marks of the denominator.
    DenominatorMarks,
    /// The time that it is for.
    AsOf,
    /// What is said of that time: `published`, `inferred`, `doubtful`.
    AsOfKind,
    /// The days that it may mean.
    DateCandidates,
    /// How the share came to be: `printed`, `computed` and so on.
    Kind,
    /// Which of share, people and denominator its source states.
    Stated,
    /// The identifier of the figure.
    Id,
    /// The identifier of its source.
    SourceId,
    /// Who published the source.
    Publisher,
    /// The title of the source.
    Title,
    /// The address of the source.
    Url,
    /// Whether only the beginning of the address is known.
    UrlCut,
    /// When the source was published.
    Published,
    /// What is unclear, in Indonesian.
    CaveatId,
    /// What is unclear, in English.
    CaveatEn,
}

impl Figure {
    /// Each figure; of names that begin alike the longer first.
    const ALL: [Self; 4] = [Self::ActiveMembers, Self::ActiveUnstated, Self::Active, Self::Registered];

    /// The word that its columns begin with.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Active => "active",
            Self::ActiveMembers => "active_members",
            Self::ActiveUnstated => "active_unstated",
        }
    }
}

impl Part {
    const ALL: [Self; 20] = [
        Self::Share,
        Self::Marks,
        Self::People,
        Self::PeopleMarks,
        Self::Denominator,
        Self::DenominatorMarks,
        Self::AsOf,
        Self::AsOfKind,
        Self::DateCandidates,
        Self::Kind,
        Self::Stated,
        Self::Id,
        Self::SourceId,
        Self::Publisher,
        Self::Title,
        Self::Url,
        Self::UrlCut,
        Self::Published,
        Self::CaveatId,
        Self::CaveatEn,
    ];

    /// The word that its columns end with.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Share => "pct",
            Self::Marks => "marks",
            Self::People => "people",
            Self::PeopleMarks => "people_marks",
            Self::Denominator => "denominator",
            Self::DenominatorMarks => "denominator_marks",
            Self::AsOf => "as_of",
            Self::AsOfKind => "as_of_kind",
            Self::DateCandidates => "date_candidates",
            Self::Kind => "kind",
            Self::Stated => "stated",
            Self::Id => "figure",
            Self::SourceId => "source_id",
            Self::Publisher => "publisher",
            Self::Title => "title",
            Self::Url => "url",
            Self::UrlCut => "url_cut",
            Self::Published => "published",
            Self::CaveatId => "caveat_id",
            Self::CaveatEn => "caveat_en",
        }
    }
}

/// The field of the column that an export names `id`; `None` for those that say nothing of a figure's origin.
pub(super) fn field(id: &str) -> Option<Field> {
    Some(match id {
        "code" => Field::Code,
        "region" => Field::Name,
        "province" => Field::Province,
        "active_basis" => Field::ActiveBasis,
        "unregistered" => Field::Figure(F::Unregistered),
        "unregistered_marks" => Field::Mark(F::Unregistered),
        "unregistered_pct" => Field::Figure(F::UnregisteredPct),
        "unregistered_pct_marks" => Field::Mark(F::UnregisteredPct),
        id => {
            let rest = |figure: Figure| Some((figure, id.strip_prefix(figure.id())?.strip_prefix('_')?));
            let (figure, rest) = Figure::ALL.into_iter().find_map(rest)?;
            let part = Part::ALL.into_iter().find(|part| part.id() == rest)?;
            Field::Exported(figure, part)
        }
    })
}

/// The field of the column with this head, which `heads` give the name that programs know; in JSON it is that name.
pub(super) fn head(parts: &[String], heads: &HashMap<Box<str>, &'static str>) -> Option<Field> {
    let [head] = parts else { return None };
    field(heads.get(head.as_str()).copied().unwrap_or(head))
}

/// Whether a column stands in exports alone.
pub(super) const fn is_telling(field: Field) -> bool {
    matches!(field, Field::Exported(_, Part::SourceId))
}

/// What a row states: a statement for each figure of another record.
pub(super) fn statements(reader: &Reader<'_>, row: usize, faults: &mut Faults) -> Vec<Statement> {
    let mut statements: Vec<Statement> = Vec::new();
    for figure in [Figure::Registered, Figure::Active, Figure::ActiveMembers, Figure::ActiveUnstated] {
        let read = Row { reader, at: row, figure };
        let mut figures = read.figures(faults);
        if figure == Figure::Registered {
            figures.extend(reader.figures(row, faults));
        }
        if figures.is_empty() {
            continue;
        }
        let id = read.text(Part::Id);
        if let Some(known) = statements.iter_mut().find(|known| id.is_some() && known.id == id) {
            figures.retain(|(field, ..)| known.figure(*field).is_none());
            known.figures.extend(figures);
        } else {
            statements.push(Statement { figures, ..read.statement(id, faults) });
        }
    }
    statements
}

/// The columns of one figure in a row.
struct Row<'a> {
    reader: &'a Reader<'a>,
    at: usize,
    figure: Figure,
}

impl<'a> Row<'a> {
    fn cell(&self, part: Part) -> Option<(usize, &'a Cell)> {
        self.reader.field(self.at, Field::Exported(self.figure, part))
    }

    fn text(&self, part: Part) -> Option<Box<str>> {
        self.cell(part).map(|(_, cell)| value::plain(cell).into())
    }

    fn words(&self, part: Part) -> Vec<String> {
        let text = self.text(part).unwrap_or_default();
        text.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
    }

    /// The figures that the source states. Where nothing tells which these are, as in a row that was filled in by hand,
    /// they are those that do not say that they were reckoned.
    fn figures(&self, faults: &mut Faults) -> Vec<(F, usize, Value)> {
        let stated = self.words(Part::Stated);
        let is_reckoned = matches!(self.text(Part::Kind).as_deref(), Some("computed" | "estimated"));
        let mut figures = Vec::new();
        for (what, part, marks, field) in self.fields() {
            let (Some((column, cell)), Some(field)) = (self.cell(part), field) else { continue };
            let signs = self.text(marks).unwrap_or_default();
            let is_stated = match part {
                _ if !stated.is_empty() => stated.iter().any(|word| word == what),
                Part::Share => !is_reckoned,
                Part::People => !signs.contains('~'),
                _ => false,
            };
            match value::figure(cell, field, self.reader.style(column)) {
                Ok(Some(mut value)) if is_stated => {
                    if let Some(mark) = value::sign(&signs) {
                        value.set_mark(Some(mark));
                    }
                    figures.push((field, column, value));
                }
                Err(reason) if is_stated => faults.push((column, reason)),
                _ => {}
            }
        }
        figures
    }

    /// What share, people and denominator of the figure are.
    fn fields(&self) -> [(&'static str, Part, Part, Option<F>); 3] {
        let basis = self.reader.active_basis(self.at).unwrap_or(ActiveBasis::Unstated);
        let (share, people, whole) = match (self.figure, basis) {
            (Figure::Registered, _) => (F::RegisteredPct, F::Registered, Some(F::Population)),
            (Figure::ActiveMembers, _) | (Figure::Active, ActiveBasis::Members) => {
                (F::ActiveMembersPct, F::Active, Some(F::Registered))
            }
            (Figure::Active, ActiveBasis::Population) => (F::ActivePopulationPct, F::Active, Some(F::Population)),
            (Figure::Active | Figure::ActiveUnstated, _) => (F::ActiveUnstatedPct, F::Active, None),
        };
        [
            ("share", Part::Share, Part::Marks, Some(share)),
            ("people", Part::People, Part::PeopleMarks, Some(people)),
            ("denominator", Part::Denominator, Part::DenominatorMarks, whole),
        ]
    }

    /// What is said of the figure, without the figures themselves.
    fn statement(&self, id: Option<Box<str>>, faults: &mut Faults) -> Statement {
        let field = |part| Field::Exported(self.figure, part);
        let (reader, row) = (self.reader, self.at);
        let kinds = self.words(Part::AsOfKind);
        let is = |wanted: &str| kinds.iter().any(|kind| kind == wanted);
        let inferred = is("inferred").then_some(DateMark::Inferred);
        let text = |part, limit, faults: &mut Faults| reader.text(row, field(part), limit, faults);
        let caveat = (text(Part::CaveatId, LONGEST_NOTE, faults), text(Part::CaveatEn, LONGEST_NOTE, faults));
        let mut texts = Vec::new();
        for (part, field) in [
            (Part::SourceId, Field::SourceId),
            (Part::Publisher, Field::Source),
            (Part::Title, Field::SourceTitle),
            (Part::Url, Field::Url),
        ] {
            texts.extend(text(part, LONGEST, faults).map(|text| (field, text)));
        }
        Statement {
            id,
            as_of: reader.as_of(row, &[field(Part::AsOf)], faults),
            date_mark: is("doubtful").then_some(DateMark::Doubtful).or(inferred),
            dated_by_publication: is("published"),
            date_candidates: self.words(Part::DateCandidates).iter().filter_map(|day| day.parse().ok()).collect(),
            published: reader.day(row, field(Part::Published), faults),
            url_cut: self.cell(Part::UrlCut).is_some_and(|(_, cell)| value::is_true(cell)),
            caveat: match caveat {
                (Some(id), en) => Some(Bilingual { en: en.unwrap_or_else(|| id.clone()), id }),
                (None, en) => en.map(|en| Bilingual { id: en.clone(), en }),
            },
            texts,
            ..Statement::default()
        }
    }
}
