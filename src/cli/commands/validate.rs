//! `cakupan validate`: every fault of data files with its place and its mend.

use crate::cli::output::{Format, Value, json_lines};
use crate::cli::{CliError, EXIT_FAILURE};
use crate::domain::visible_path;
use crate::locale::{Lang, fault};
use crate::report::figures::count;
use crate::store::{self, Faults};
use std::path::PathBuf;

/// What is wrong with `paths`, laid over the bundled data, or alone with `only`: a text, and the exit code that it ends
/// with where something is.
pub(in crate::cli) fn validate(
    paths: &[PathBuf],
    only: bool,
    format: Format,
    lang: Lang,
) -> Result<(String, Option<u8>), CliError> {
    let found = store::open(paths, only);
    match (format, found) {
        (Format::Json, found) => {
            let faults = found.err().unwrap_or(Faults(Vec::new())).0;
            let records = faults.iter().map(|found| {
                vec![
                    ("file", Value::from(&*found.file)),
                    ("line", found.line.map(u64::from).into()),
                    ("field", found.field.as_deref().into()),
                    ("message", fault(lang, found).as_str().into()),
                ]
            });
            Ok((json_lines(records)?, (!faults.is_empty()).then_some(EXIT_FAILURE)))
        }
        (Format::Text, Err(faults)) => Err(CliError::Data(faults)),
        (Format::Text, Ok(dataset)) => {
            let own = dataset.all_observations().iter().filter(|o| only || dataset.is_own(o)).count();
            let files: Vec<String> = paths.iter().map(|path| visible_path(path)).collect();
            Ok((lang.cli_valid(files.join(", "), count(lang, own as u64)) + "\n", None))
        }
    }
}
