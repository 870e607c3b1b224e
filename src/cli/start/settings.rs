//! The settings as commands follow them: read from file and environment, and looked up in the data.

use super::rule;
use crate::app::{Column, Keymap};
use crate::cli::commands::cost::rate;
use crate::config::{self, Fault, FaultKind, Lookup, Placed, Preferences};
use crate::domain::query::{Context, Groups, Query};
use crate::domain::rate::RateChoice;
use crate::domain::{Dataset, RuleChoice, visible};
use std::path::Path;

/// What was set for every run, and everything that is wrong with it.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct Set {
    /// What the environment asks for.
    pub(in crate::cli) environment: Preferences,
    /// What the file asks for.
    pub(in crate::cli) file: config::File,
    /// What is wrong with either, as long as the user has not been told.
    pub(in crate::cli) faults: Vec<Fault>,
}

/// What the file asks for, where the data know it.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct Wishes {
    pub(in crate::cli) groups: Groups,
    pub(in crate::cli) rule: Option<RuleChoice>,
    pub(in crate::cli) query: Option<Query>,
    pub(in crate::cli) rate: Option<RateChoice>,
    pub(in crate::cli) columns: Option<Vec<Column>>,
    pub(in crate::cli) keymap: Keymap,
}

impl Set {
    /// Reads the file, the one `named` or the usual one, and the environment.
    pub(in crate::cli) fn load(named: Option<&Path>, lookup: Lookup<'_>) -> Self {
        let (environment, mut faults) = config::from_environment(lookup);
        let (file, of_file) = config::load(named, lookup);
        faults.extend(of_file);
        Self { environment, file, faults }
    }

    /// Where the file sets `name`, if it does.
    pub(in crate::cli) fn place(&self, name: &str) -> Option<String> {
        self.file.places.get(name).map(|at| format!("{}:{at}", self.file.origin))
    }

    /// Looks up in `dataset` what the file asks for. What is not there is a fault and no longer counts as set; of
    /// `partial` data, for which the file was not written, it is no fault.
    pub(in crate::cli) fn look_up(&mut self, dataset: &Dataset, partial: bool) -> Wishes {
        let (groups, mut faults) = config::groups(&self.file, dataset, partial);
        let columns = self.columns(&mut faults);
        let keymap = super::keys::keymap(&mut self.file, &mut faults);
        let of_rule = |text: &str| {
            rule(dataset, text).map_err(|_| {
                let rules = dataset.rules().iter().map(|rule| rule.id.to_string());
                let allowed = std::iter::once(RuleChoice::IN_FORCE.to_owned()).chain(rules).collect();
                FaultKind::Rule { found: visible(text).into_owned(), allowed }
            })
        };
        let of_rate = |text: &str| {
            rate(dataset, text).map_err(|_| {
                let allowed = dataset.rates().iter().map(|rate| rate.id.to_string()).collect();
                FaultKind::Rate { found: visible(text).into_owned(), allowed }
            })
        };
        let of_query = |text: &str| Query::parse(text, &Context { dataset, groups: &groups }).map_err(FaultKind::Query);
        let mut of_data = Vec::new();
        let rule = found(&mut self.file, "rule", |file| file.rule.as_ref(), of_rule, &mut of_data);
        let rate = found(&mut self.file, "rate", |file| file.rate.as_ref(), of_rate, &mut of_data);
        let query = found(&mut self.file, "query", |file| file.query.as_ref(), of_query, &mut of_data);
        if !partial {
            faults.extend(of_data);
        }
        self.faults.extend(faults);
        self.faults.sort_by_key(|fault| fault.at);
        Wishes { groups, rule, query, rate, columns, keymap }
    }

    /// The columns that there are, each once.
    fn columns(&self, faults: &mut Vec<Fault>) -> Option<Vec<Column>> {
        let mut columns = Vec::new();
        for Placed { value, at } in self.file.columns.as_ref()? {
            let what = match Column::parse(value) {
                None => config::word(value, &Column::ALL.map(Column::id)),
                Some(column) if columns.contains(&column) => FaultKind::Twice(visible(value).into_owned()),
                Some(column) => {
                    columns.push(column);
                    continue;
                }
            };
            faults.push(self.file.fault(*at, "columns", what));
        }
        Some(columns)
    }
}

/// What the setting `key` stands for. Where it stands for nothing, that is a fault, and it is not set.
fn found<T>(
    file: &mut config::File,
    key: &str,
    setting: fn(&config::File) -> Option<&Placed<String>>,
    read: impl Fn(&str) -> Result<T, FaultKind>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let Placed { value, at } = setting(file)?;
    match read(value) {
        Ok(found) => Some(found),
        Err(what) => {
            faults.push(file.fault(*at, key, what));
            file.places.remove(key);
            None
        }
    }
}
