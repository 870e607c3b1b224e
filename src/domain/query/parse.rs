//! The query language read: tokens to words, qualifiers and sort keys.

use super::compare::{self, Fault};
use super::error::{QueryError, QueryErrorKind, ValueForm};
use super::filter::{Failing, Measure, Test};
use super::lex::{self, Glyph, Token};
use super::{Context, Qualifier, QualifierName, Query, SortColumn, SortKey, fuzzy, names, plain};
use crate::domain::{Dataset, Flag, Kind, Level, Metric, Outcome, RegionCode};
use std::ops::Range;

/// What a comparison begins with.
pub(super) const COMPARISONS: [char; 3] = ['<', '>', '='];
/// The word before the colon that introduces sort keys.
pub(super) const SORT: &str = "sort";
/// The word before the colon that introduces the level.
pub(super) const LEVEL: &str = "level";
/// The same in Indonesian.
const TINGKAT: &str = "tingkat";

/// A name and its value: with a colon between them, or a value that begins with a sign of comparison behind the name of
/// a qualifier, as one types `reg<98`.
fn parted(glyphs: &[Glyph]) -> Option<(&[Glyph], &[Glyph])> {
    if let Some(colon) = glyphs.iter().position(|glyph| glyph.is(':')) {
        return Some((glyphs.get(..colon)?, glyphs.get(colon + 1..)?));
    }
    let sign = glyphs.iter().position(|glyph| COMPARISONS.iter().any(|sign| glyph.is(*sign)))?;
    let (name, value) = glyphs.split_at_checked(sign)?;
    QualifierName::parse(&lex::text(name).to_lowercase()).map(|_| (name, value))
}

impl Query {
    /// Reads a query, or says everything that is wrong with it.
    pub fn parse(text: &str, context: &Context<'_>) -> Result<Self, Vec<QueryError>> {
        let tokens = lex::tokens(text).map_err(|error| vec![error])?;
        let (mut query, mut errors) = (Self::default(), Vec::new());
        for token in &tokens {
            if let Err(error) = query.add(token, context) {
                errors.push(error);
            }
        }
        if errors.is_empty() { Ok(query) } else { Err(errors) }
    }

    fn add(&mut self, token: &Token, context: &Context<'_>) -> Result<(), QueryError> {
        let fail = |kind| Err(QueryError { span: token.span.clone(), kind });
        let (negated, glyphs) = match token.glyphs.split_first() {
            Some((first, rest)) if first.is('-') => (true, rest),
            _ => (false, token.glyphs.as_slice()),
        };
        let Some((name, value)) = parted(glyphs) else {
            let word = lex::text(glyphs).into_boxed_str();
            if negated {
                return fail(QueryErrorKind::NegatedWord { word });
            }
            if !word.trim().is_empty() {
                self.words.push(word);
            }
            return Ok(());
        };
        let name_text = lex::text(name).to_lowercase();
        match name_text.as_str() {
            SORT if negated => return fail(QueryErrorKind::NegatedSort),
            SORT => return self.add_sort(token, value),
            LEVEL | TINGKAT if negated => return fail(QueryErrorKind::NotOneLevel),
            LEVEL | TINGKAT => return self.add_level(token, value, context.dataset),
            _ => {}
        }
        let Some(name) = QualifierName::parse(&name_text) else {
            let level = context.dataset.holds_small().then_some(LEVEL);
            let names = QualifierName::ALL.iter().map(|n| n.id()).chain(level).chain([SORT]);
            let allowed: Vec<Box<str>> = names.map(Into::into).collect();
            let suggestion = nearest(&name_text, &allowed);
            let span = lex::span(name).unwrap_or_else(|| token.span.clone());
            let kind = QueryErrorKind::UnknownQualifier { name: name_text.into(), suggestion, allowed };
            return Err(QueryError { span, kind });
        };
        let reader = Reader { name, span: token.span.clone(), value, context };
        let (values, test) = reader.read()?;
        self.qualifiers.push(Qualifier { negated, name, values, test });
        Ok(())
    }

    /// Adds the level, by its own word or that for a kind of region.
    fn add_level(&mut self, token: &Token, value: &[Glyph], dataset: &Dataset) -> Result<(), QueryError> {
        let fail = |kind| Err(QueryError { span: token.span.clone(), kind });
        let levels = Level::ALL.into_iter().filter(|level| dataset.holds(*level));
        let allowed: Vec<Box<str>> = levels.map(|level| level.id().into()).collect();
        for (text, span) in values(value) {
            let of_kind = || Kind::parse(&text).map(Kind::level);
            let level = Level::ALL.into_iter().find(|level| level.id() == text).or_else(of_kind);
            let Some(level) = level.filter(|level| dataset.holds(*level)) else {
                let value = text.into_boxed_str();
                let suggestion = nearest(&value, &allowed);
                let kind = QueryErrorKind::UnknownValue { qualifier: LEVEL, value, suggestion, allowed };
                return Err(QueryError { span, kind });
            };
            if self.level.is_some_and(|earlier| earlier != level) {
                return fail(QueryErrorKind::NotOneLevel);
            }
            self.level = Some(level);
        }
        if values(value).next().is_some() {
            return Ok(());
        }
        fail(QueryErrorKind::MissingValue { qualifier: LEVEL, allowed })
    }

    fn add_sort(&mut self, token: &Token, value: &[Glyph]) -> Result<(), QueryError> {
        let columns = || SortColumn::ALL.map(|column| column.id().into()).to_vec();
        let mut any = false;
        for (text, span) in values(value) {
            any = true;
            let Some(key) = SortKey::parse(&text) else {
                let (allowed, value) = (columns(), text.into_boxed_str());
                let suggestion = nearest(&value, &allowed);
                let kind = QueryErrorKind::UnknownValue { qualifier: SORT, value, suggestion, allowed };
                return Err(QueryError { span, kind });
            };
            // A column that already decides can decide nothing more.
            if self.sort.iter().all(|earlier| earlier.column != key.column) {
                self.sort.push(key);
            }
        }
        let missing = QueryErrorKind::MissingValue { qualifier: SORT, allowed: columns() };
        if any { Ok(()) } else { Err(QueryError { span: token.span.clone(), kind: missing }) }
    }
}

/// The values between unquoted commas, in lower case, with their places; empty ones left out.
fn values(value: &[Glyph]) -> impl Iterator<Item = (String, Range<usize>)> {
    let pieces = value.split(|glyph| glyph.is(','));
    pieces.filter_map(|piece| Some((lex::text(piece).trim().to_lowercase(), lex::span(piece)?)))
}

fn nearest(text: &str, allowed: &[Box<str>]) -> Option<Box<str>> {
    let at = *fuzzy::nearest(text, allowed, 1).first()?;
    allowed.get(at).cloned()
}

/// Reads the values of one qualifier.
struct Reader<'a> {
    name: QualifierName,
    span: Range<usize>,
    value: &'a [Glyph],
    context: &'a Context<'a>,
}

type Read = (Vec<Box<str>>, Test);

impl Reader<'_> {
    fn read(&self) -> Result<Read, QueryError> {
        let (dataset, groups) = (self.context.dataset, self.context.groups);
        let inside = |mut codes: Vec<RegionCode>| {
            codes.sort_unstable();
            codes.dedup();
            Test::Inside(codes)
        };
        match self.name {
            QualifierName::Province => {
                let allowed = || dataset.provinces().map(|(_, region)| region.name.clone()).collect();
                let find = |text: &str| Some((text.to_owned(), names::province(dataset, text)?));
                let (texts, codes) = self.look_up(find, allowed)?;
                Ok((texts, inside(codes)))
            }
            QualifierName::Island => {
                let islands = || (0_u16..).zip(dataset.islands());
                let allowed = || islands().map(|(_, island)| island.id.clone()).collect();
                let find = |text: &str| {
                    let text = plain(text);
                    let is = |name: &str| plain(name) == text;
                    let mut found = islands().filter(|(_, i)| is(&i.id) || is(&i.name.id) || is(&i.name.en));
                    found.next().map(|(index, island)| (island.id.to_string(), index))
                };
                let (texts, islands) = self.look_up(find, allowed)?;
                Ok((texts, Test::Island(islands)))
            }
            QualifierName::Code => {
                let find = |text: &str| {
                    let code = RegionCode::parse(text).filter(|code| dataset.find(*code).is_some())?;
                    Some((code.to_string(), code))
                };
                let (texts, codes) = self.look_up(find, Vec::new)?;
                Ok((texts, inside(codes)))
            }
            QualifierName::Group => {
                let allowed = || groups.keys().map(|name| name.as_str().into()).collect();
                let find = |text: &str| {
                    let (name, codes) = groups.iter().find(|(name, _)| name.to_lowercase() == text)?;
                    Some((name.to_lowercase(), codes.clone()))
                };
                let (texts, codes) = self.look_up(find, allowed)?;
                Ok((texts, inside(codes.concat())))
            }
            QualifierName::Kind => {
                let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| dataset.holds(kind.level())).collect();
                let (texts, kinds) = self.choose(&kinds, Kind::id)?;
                Ok((texts, Test::Kind(kinds)))
            }
            QualifierName::Status => {
                self.choose(&Outcome::ALL, Outcome::id).map(|(texts, chosen)| (texts, Test::Status(chosen)))
            }
            QualifierName::ActiveStatus => {
                self.choose(&Outcome::ALL, Outcome::id).map(|(texts, chosen)| (texts, Test::ActiveStatus(chosen)))
            }
            QualifierName::Fails => {
                self.choose(&Failing::ALL, Failing::id).map(|(texts, chosen)| (texts, Test::Fails(chosen)))
            }
            QualifierName::Flag => self.choose(&Flag::ALL, Flag::id).map(|(texts, chosen)| (texts, Test::Flag(chosen))),
            QualifierName::Registered => self.compare(ValueForm::Percent, Measure::Share(Metric::Registered)),
            QualifierName::Active => self.compare(ValueForm::Percent, Measure::Share(Metric::ActivePopulation)),
            QualifierName::ActiveMembers => self.compare(ValueForm::Percent, Measure::Share(Metric::ActiveMembers)),
            QualifierName::ActiveUnstated => self.compare(ValueForm::Percent, Measure::Share(Metric::ActiveUnstated)),
            QualifierName::Gap => self.compare(ValueForm::People, Measure::Gap),
            QualifierName::Population => self.compare(ValueForm::People, Measure::Population),
            QualifierName::AsOf => self.compare(ValueForm::Date, Measure::AsOf),
        }
    }

    /// Looks every value up: its canonical text and what it stands for.
    fn look_up<T>(
        &self,
        find: impl Fn(&str) -> Option<(String, T)>,
        allowed: impl Fn() -> Vec<Box<str>>,
    ) -> Result<(Vec<Box<str>>, Vec<T>), QueryError> {
        let (mut texts, mut found) = (Vec::new(), Vec::new());
        for (text, span) in values(self.value) {
            let Some((text, value)) = find(&text) else {
                let (allowed, value) = (allowed(), text.into_boxed_str());
                let suggestion = nearest(&value, &allowed);
                let kind = QueryErrorKind::UnknownValue { qualifier: self.name.id(), value, suggestion, allowed };
                return Err(QueryError { span, kind });
            };
            texts.push(text.into_boxed_str());
            found.push(value);
        }
        if texts.is_empty() { Err(self.missing(allowed())) } else { Ok((texts, found)) }
    }

    /// Looks every value up among `all`, each named by `id`.
    fn choose<T: Copy>(&self, all: &[T], id: fn(T) -> &'static str) -> Result<(Vec<Box<str>>, Vec<T>), QueryError> {
        let find = |text: &str| all.iter().find(|value| id(**value) == text).map(|value| (text.to_owned(), *value));
        self.look_up(find, || all.iter().map(|value| id(*value).into()).collect())
    }

    fn compare(&self, form: ValueForm, measure: Measure) -> Result<Read, QueryError> {
        let found = compare::parse_list(form, &lex::text(self.value)).map_err(|(fault, value)| {
            let (qualifier, value) = (self.name.id(), value.into_boxed_str());
            let kind = match fault {
                Fault::Unreadable => QueryErrorKind::BadComparison { qualifier, value, form },
                Fault::Empty => QueryErrorKind::EmptyRange { qualifier, value },
            };
            QueryError { span: lex::span(self.value).unwrap_or_else(|| self.span.clone()), kind }
        })?;
        if found.is_empty() {
            return Err(self.missing(Vec::new()));
        }
        Ok((found.iter().map(|c| c.text.clone()).collect(), Test::Measure(measure, found)))
    }

    fn missing(&self, allowed: Vec<Box<str>>) -> QueryError {
        let kind = QueryErrorKind::MissingValue { qualifier: self.name.id(), allowed };
        QueryError { span: self.span.clone(), kind }
    }
}
