//! Which rule measures a region on a date, and how well the rule fits there.

use crate::domain::{Dataset, Lines, Percent, RegionCode, Rule, RuleKind, RuleScope};
use chrono::NaiveDate;

/// The rule that the user measures with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct RuleChoice {
    /// Which rule.
    pub base: RuleBase,
    /// A typed percentage that replaces the registered clause.
    pub registered: Option<Percent>,
}

/// The dated rule that a choice starts from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum RuleBase {
    /// The rule that the data mark as default.
    #[default]
    Default,
    /// The status rule in force on the as-of date, a province's own before the general one.
    InForce,
    /// The rule with this identifier.
    Id(Box<str>),
}

/// How well a rule fits a region and a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fit {
    /// It is meant for this region on this date.
    Applies,
    /// It is not in force on the as-of date.
    NotInForce,
    /// It is a plan for the nation, applied to a region.
    NationalPlan,
    /// It belongs to another province: it does not apply.
    OtherProvince,
    /// There is no rule: none was in force.
    NoRule,
}

/// A rule as it measures one region on one date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AppliedRule<'a> {
    /// The rule; `None` where there is none.
    pub rule: Option<&'a Rule>,
    /// How well it fits.
    pub fit: Fit,
    /// The registered line: the typed one, else the rule's.
    pub registered: Option<Percent>,
    /// Whether that line was typed: it measures wherever the user wants it to.
    pub is_typed: bool,
}

impl<'a> AppliedRule<'a> {
    /// Whether its clauses can be decided here.
    pub fn decides(&self) -> bool {
        !matches!(self.fit, Fit::OtherProvince | Fit::NoRule)
    }

    /// The active ÷ population line, the lowest where there are alternatives.
    pub fn active(&self) -> Option<Percent> {
        self.rule.and_then(Rule::active_line)
    }

    /// The plain lines beside the registered one.
    pub fn lines(&self) -> Lines {
        self.rule.map(|rule| rule.lines).unwrap_or_default()
    }

    /// The alternatives.
    pub fn any_of(&self) -> &'a [Lines] {
        self.rule.map(|rule| rule.any_of.as_slice()).unwrap_or_default()
    }
}

impl RuleChoice {
    /// The word for the rule in force on the date.
    pub const IN_FORCE: &str = "in-force";

    /// The choice of the rule with `id`.
    pub fn of_id(id: &str) -> Self {
        Self { base: RuleBase::Id(id.into()), registered: None }
    }

    /// The rule that measures `region` on `as_of`.
    pub fn apply<'a>(&self, dataset: &'a Dataset, region: RegionCode, as_of: NaiveDate) -> AppliedRule<'a> {
        let rules = dataset.rules();
        let rule = match &self.base {
            RuleBase::Default => rules.iter().find(|rule| rule.default),
            RuleBase::Id(id) => rules.iter().find(|rule| rule.id == *id),
            RuleBase::InForce => in_force(rules, region, as_of),
        };
        let fit = match rule {
            None => Fit::NoRule,
            Some(rule) => fit(rule, region, as_of),
        };
        let registered = self.registered.or(rule.map(|rule| rule.registered));
        AppliedRule { rule, fit, registered, is_typed: self.registered.is_some() }
    }
}

/// The registered line that a person types: above 0 and at most 200 percent, with a point or a comma, with or without `%`.
pub fn typed_line(text: &str) -> Option<Percent> {
    let number = text.strip_suffix('%').unwrap_or(text).trim();
    let line = Percent::parse(&number.replace(',', "."))?;
    (line.micro() > 0 && line.micro() <= 200_000_000).then_some(line)
}

/// The status rule in force for `region` on `as_of`: its province's own before the general one.
pub fn in_force(rules: &[Rule], region: RegionCode, as_of: NaiveDate) -> Option<&Rule> {
    let valid = || rules.iter().filter(|rule| rule.kind == RuleKind::Status && rule.in_force_on(as_of));
    let own = valid().filter(|rule| matches!(rule.scope, RuleScope::Province(code) if code.contains(region)));
    let general = valid().filter(|rule| rule.scope == RuleScope::AnyRegion);
    // Of two that overlap, the one that came later.
    let latest = |a: &Rule, b: &Rule| a.from.first_day().cmp(&b.from.first_day());
    own.max_by(|a, b| latest(a, b)).or_else(|| general.max_by(|a, b| latest(a, b)))
}

fn fit(rule: &Rule, region: RegionCode, as_of: NaiveDate) -> Fit {
    match rule.scope {
        RuleScope::Province(code) if !code.contains(region) => Fit::OtherProvince,
        _ if !rule.in_force_on(as_of) => Fit::NotInForce,
        RuleScope::Nation if region != RegionCode::NATION => Fit::NationalPlan,
        _ => Fit::Applies,
    }
}
