//! `cakupan export`: what the dashboard's table shows, as a file.

use crate::app::panes::SMALLEST;
use crate::app::{App, Column, Size, Start, WriteFault};
use crate::cli::{CliError, Usage, Work};
use crate::export::{self, CsvStyle, Decimal};
use crate::page::ExportFormat;
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// The separators there are, by the names that are typed.
pub(in crate::cli) const SEPARATORS: [(&str, u8); 3] = [(",", b','), (";", b';'), ("tab", b'\t')];
/// The size of the screen that is pictured, where no option says it.
const USUAL: Size = Size { width: 120, height: 40 };
/// The largest screen that is pictured.
const LARGEST: Size = Size { width: 400, height: 200 };

/// What is asked for, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::cli) struct Asked {
    pub(in crate::cli) format: Option<String>,
    pub(in crate::cli) output: Option<PathBuf>,
    pub(in crate::cli) separator: Option<String>,
    pub(in crate::cli) decimal: Option<String>,
    pub(in crate::cli) mark: bool,
    pub(in crate::cli) columns: Option<String>,
    pub(in crate::cli) size: Option<String>,
    pub(in crate::cli) force: bool,
}

impl Asked {
    /// What the options of the command say.
    pub(in crate::cli) fn read(own: &ArgMatches) -> Self {
        let text = |id| own.get_one::<String>(id).cloned();
        Self {
            format: text("format"),
            output: own.get_one::<PathBuf>("output").cloned(),
            separator: text("separator"),
            decimal: text("decimal"),
            mark: own.get_flag("bom"),
            columns: text("columns"),
            size: text("size"),
            force: own.get_flag("force"),
        }
    }
}

/// What is to be printed: the file itself, or where it was written.
pub(in crate::cli) fn export(start: Start, asked: &Asked, to_terminal: bool, work: &Work) -> Result<Vec<u8>, CliError> {
    let file = asked.output.as_deref().filter(|file| *file != Path::new("-"));
    let format = format(asked, file)?;
    for (given, flag, only) in [
        (asked.separator.is_some(), "--separator", ExportFormat::Csv),
        (asked.decimal.is_some(), "--decimal", ExportFormat::Csv),
        (asked.mark, "--bom", ExportFormat::Csv),
        (asked.size.is_some(), "--size", ExportFormat::Svg),
    ] {
        if given && format != only {
            return Err(CliError::Usage(Usage::OnlyForFormat { flag, format: only.extension() }));
        }
    }
    if file.is_none() && to_terminal && format == ExportFormat::Xlsx {
        return Err(CliError::Usage(Usage::WorkbookOnTerminal));
    }
    let columns = asked.columns.as_deref().map(columns).transpose()?;
    let size = asked.size.as_deref().map_or(Ok(USUAL), size)?;
    let lang = start.looks.lang;
    let mut app = App::new(Start { size, ..start });
    app.spec.columns = columns.unwrap_or(app.spec.columns);
    let shown = file.map_or_else(String::new, |file| file.display().to_string());
    let failed = |fault: WriteFault| CliError::Write { file: shown.clone(), fault };
    let bytes = if format == ExportFormat::Svg {
        export::picture(&app)
    } else {
        let separator = asked.separator.as_deref().unwrap_or_default();
        let separator = SEPARATORS.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(separator));
        let style = CsvStyle {
            separator: separator.map_or(b',', |(_, byte)| byte),
            decimal: Decimal::parse(asked.decimal.as_deref().unwrap_or_default()),
            mark: asked.mark,
        };
        export::written(&export::table_of(&app), format, Some(style))
    };
    let bytes = bytes.map_err(failed)?;
    let Some(file) = file else { return Ok(bytes) };
    work.commit()?;
    export::file::write(file, &bytes, asked.force).map_err(failed)?;
    let told =
        lang.exported_rows(crate::domain::visible(&shown), crate::report::figures::count(lang, app.rows.len() as u64));
    Ok((told + "\n").into_bytes())
}

/// The format that was named, else that of the ending of the file.
fn format(asked: &Asked, file: Option<&Path>) -> Result<ExportFormat, CliError> {
    let ending = file.and_then(Path::extension).and_then(|ending| ending.to_str());
    let name = asked.format.as_deref().or(ending);
    name.and_then(ExportFormat::parse).ok_or(CliError::Usage(Usage::NoFormat))
}

/// The columns named, between commas.
fn columns(text: &str) -> Result<Vec<Column>, CliError> {
    let unknown = |name: &str| CliError::Column {
        text: name.to_owned(),
        allowed: Column::ALL.map(Column::id).map(str::to_owned).to_vec(),
    };
    let names = text.split(',').map(str::trim).filter(|name| !name.is_empty());
    names.map(|name| Column::parse(name).ok_or_else(|| unknown(name))).collect()
}

/// Columns and lines with an `x` between them.
fn size(text: &str) -> Result<Size, CliError> {
    let parts = text.split_once(['x', 'X', '×']);
    let size =
        parts.and_then(|(width, height)| Some(Size { width: width.parse().ok()?, height: height.parse().ok()? }));
    let fits = |size: &Size| {
        (SMALLEST.width..=LARGEST.width).contains(&size.width)
            && (SMALLEST.height..=LARGEST.height).contains(&size.height)
    };
    size.filter(fits).ok_or_else(|| {
        let [least, most] = [SMALLEST, LARGEST].map(|size| format!("{}x{}", size.width, size.height));
        CliError::Usage(Usage::BadSize { value: text.to_owned(), least, most })
    })
}
