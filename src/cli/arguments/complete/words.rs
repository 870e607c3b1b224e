//! The words of the data that complete: regions, provinces, rules, rates, and all that a query is made of.

use super::Candidate;
use crate::domain::query::{Context, Query, QueryErrorKind, plain};
use crate::domain::{Region, RuleChoice};
use crate::locale::Lang;
use clap::Arg;

/// What belongs in the place of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Region,
    Query,
    Rule,
    Rate,
    Path,
    /// Something that only the user knows.
    Other,
}

impl Kind {
    /// What its name in the help says.
    pub(super) fn of(arg: &Arg, lang: Lang) -> Self {
        let shown = arg.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str());
        let kinds = [
            (lang.cli_value_region(), Self::Region),
            (lang.cli_value_query(), Self::Query),
            (lang.cli_value_cost(), Self::Query),
            (lang.cli_value_rule(), Self::Rule),
            (lang.cli_value_rate(), Self::Rate),
            (lang.cli_value_path(), Self::Path),
            (lang.cli_value_paths(), Self::Path),
        ];
        kinds.into_iter().find(|(name, _)| *name == shown).map_or(Self::Other, |(_, kind)| kind)
    }
}

/// Where the words come from.
pub(super) struct Words<'a> {
    pub(super) context: Context<'a>,
    pub(super) lang: Lang,
}

impl Words<'_> {
    /// What may stand for `arg` where `current` is typed after the words `given`; `None` where that is a path.
    pub(super) fn of(&self, arg: &Arg, current: &str, given: &[&str]) -> Option<Vec<Candidate>> {
        // Where each argument is a region of its own, a name is one word.
        let several = arg.get_num_args().is_some_and(|range| range.min_values() > 1);
        let given = if several { &[] } else { given };
        let dataset = self.context.dataset;
        match Kind::of(arg, self.lang) {
            Kind::Path => None,
            Kind::Other => Some(Vec::new()),
            Kind::Region => Some(self.regions(current, given)),
            Kind::Query => Some(self.query(current, given)),
            Kind::Rule => {
                let rules = dataset.rules().iter().map(|rule| (&*rule.id, self.lang.pick(&rule.name)));
                Some(starting(rules.chain([(RuleChoice::IN_FORCE, "")]), current))
            }
            Kind::Rate => {
                let rates = dataset.rates().iter().map(|rate| (&*rate.id, self.lang.pick(&rate.name)));
                Some(starting(rates, current))
            }
        }
    }

    /// Words and qualifiers of a query.
    fn query(&self, current: &str, given: &[&str]) -> Vec<Candidate> {
        let (minus, rest) = current.strip_prefix('-').map_or(("", current), |rest| ("-", rest));
        if let Some((name, value)) = rest.split_once(':') {
            let (earlier, last) = value.rsplit_once(',').map_or(("", value), |(earlier, last)| (earlier, last));
            let comma = if earlier.is_empty() { "" } else { "," };
            let head = format!("{minus}{name}:{earlier}{comma}");
            return self.values(name, last).into_iter().map(|text| Candidate::new(head.clone() + &text, "")).collect();
        }
        let allowed = match self.error(&format!("{UNKNOWN}:")) {
            Some(QueryErrorKind::UnknownQualifier { allowed, .. }) => allowed,
            _ => Vec::new(),
        };
        let wanted = rest.to_lowercase();
        let names = allowed.iter().filter(|name| name.starts_with(&wanted));
        let mut found: Vec<Candidate> = names.map(|name| Candidate::new(format!("{minus}{name}:"), "")).collect();
        if minus.is_empty() {
            let free: Vec<&str> = given.iter().copied().filter(|word| !word.contains(':')).collect();
            found.extend(self.regions(current, &free));
        }
        found
    }

    /// The values of a qualifier that begin with `typed`, as the reader of queries itself lists them.
    fn values(&self, name: &str, typed: &str) -> Vec<String> {
        let allowed = match self.error(&format!("{name}:")) {
            Some(QueryErrorKind::MissingValue { allowed, .. }) => allowed,
            _ => Vec::new(),
        };
        let wanted = plain(typed);
        let quoted = |text: &str| if text.contains(' ') { format!("\"{text}\"") } else { text.to_owned() };
        let grouped = self.context.groups.contains_key(typed) || allowed.iter().any(|a| self.is_group(name, a));
        let fit = allowed.iter().filter(|text| plain(text).starts_with(&wanted)).map(|text| text.to_lowercase());
        fit.map(|text| if grouped { quoted(&text) } else { joined(&text, '-') }).collect()
    }

    fn is_group(&self, name: &str, value: &str) -> bool {
        name == crate::domain::query::QualifierName::Group.id() && self.context.groups.contains_key(value)
    }

    /// What the reader of queries finds wrong with `text`.
    fn error(&self, text: &str) -> Option<QueryErrorKind> {
        Query::parse(text, &self.context).err()?.into_iter().next().map(|error| error.kind)
    }

    /// Names and codes of regions that go on from the words `given` and `current`.
    fn regions(&self, current: &str, given: &[&str]) -> Vec<Candidate> {
        let dataset = self.context.dataset;
        if current.starts_with(|c: char| c.is_ascii_digit()) {
            let coded = dataset.regions().map(|(_, region)| (region.code.to_string(), self.name(region)));
            return coded.filter(|(code, _)| code.starts_with(current)).map(|(a, b)| Candidate::new(a, b)).collect();
        }
        let (earlier, wanted) = (plain(&given.join(" ")), plain(current));
        // What is typed with blanks, between quotes, goes on with blanks.
        let joint = if current.contains(' ') { ' ' } else { '-' };
        let begins = if earlier.is_empty() { String::new() } else { format!("{earlier} ") };
        let rest = |name: &str| {
            let name = plain(name);
            let rest = name.strip_prefix(&begins).filter(|rest| rest.starts_with(&wanted))?;
            Some(joined(rest, joint))
        };
        let mut found = Vec::new();
        for (_, region) in dataset.regions() {
            let about = format!("{} {}", region.code, self.name(region));
            let whole = rest(&region.name);
            // With nothing typed, each region is listed once.
            let bare = rest(region.bare_name()).filter(|_| !(wanted.is_empty() && begins.is_empty()));
            found.extend(whole.into_iter().chain(bare).map(|text| Candidate::new(text, &*about)));
        }
        found
    }

    fn name(&self, region: &Region) -> String {
        self.lang.region_name(region).to_string()
    }
}

/// No qualifier has this name.
const UNKNOWN: &str = "-";

/// `text` with `joint` for its blanks: a name is read alike with either, and needs no quotes with hyphens.
fn joined(text: &str, joint: char) -> String {
    plain(text).replace(' ', &joint.to_string())
}

fn starting<'a>(all: impl Iterator<Item = (&'a str, &'a str)>, typed: &str) -> Vec<Candidate> {
    let wanted = typed.to_lowercase();
    all.filter(|(id, _)| id.starts_with(&wanted)).map(|(id, about)| Candidate::new(id, about)).collect()
}
