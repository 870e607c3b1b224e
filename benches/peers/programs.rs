//! The programs that are compared: how each is started, which keys do the same in each, and what is seen then.

use crate::Result;
use crate::own::Own;
use crate::table::Table;
use crate::terminal::rows;
use portable_pty::CommandBuilder;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use vt100::Screen;

/// The file with the table.
const CSV: &str = "regions.csv";
/// Rows that every program shows at least, under its headings.
const LEAST_ROWS: usize = 30;
/// To the right, as a terminal sends it.
const RIGHT: &str = "\x1b[C";

/// Whether a screen is the one that was waited for.
pub(crate) type Seen = Box<dyn Fn(&Screen) -> bool>;

/// Something to do, and the screen that then comes.
pub(crate) struct Step {
    /// Keys that lead up to it, each waited for.
    pub(crate) before: Vec<&'static str>,
    /// The keys that are measured.
    pub(crate) keys: String,
    /// The new screen.
    pub(crate) seen: Seen,
}

/// A program.
pub(crate) struct Program {
    pub(crate) name: &'static str,
    pub(crate) command: CommandBuilder,
    /// The first complete screen.
    pub(crate) first: Seen,
    /// Moves down by a row; none where the program shows its rows one after the other and ends, and why.
    pub(crate) down: std::result::Result<&'static str, &'static str>,
    /// To the end, by the numbers, filtered: in this order. Or why not.
    pub(crate) steps: [std::result::Result<Step, &'static str>; 3],
}

/// Makes a program of a command and the table that it shows.
type Maker = fn(CommandBuilder, &Table) -> Program;

/// Programs that can be measured, and the names of those that are not installed.
pub(crate) fn all(table: &Table, own: &Own, home: &Path) -> Result<(Vec<Program>, Vec<&'static str>)> {
    let file = home.join(CSV);
    fs::write(&file, &table.csv)?;
    let mut programs = vec![own.program(table, home)?];
    let mut left_out = Vec::new();
    let peers: [(&str, &str, &[&str], Maker); 4] = [
        ("csvlens", "csvlens", &[], csvlens),
        ("VisiData", "vd", &[], visidata),
        ("xan", "xan", &["view", "--all"], xan),
        ("tabiew", "tw", &[], tabiew),
    ];
    for (name, program, args, make) in peers {
        let Some(path) = find(program) else {
            left_out.push(name);
            continue;
        };
        let mut command = command(path, home)?;
        command.args(args);
        command.arg(&file);
        programs.push(make(command, table));
    }
    Ok((programs, left_out))
}

fn csvlens(command: CommandBuilder, table: &Table) -> Program {
    // A Tab selects columns instead of rows.
    let before = vec!["g", "\t", RIGHT, RIGHT, RIGHT, RIGHT, RIGHT];
    Program {
        name: "csvlens",
        command,
        first: top(&table.codes),
        down: Ok("j"),
        steps: [
            Ok(Step { before: Vec::new(), keys: "G".into(), seen: end(&table.codes) }),
            Ok(Step { before, keys: "J".into(), seen: top(&table.sorted) }),
            // Two more Tabs lead back to rows: a filter looks into all columns then.
            Ok(Step { before: vec!["\t", "\t"], keys: format!("&{}\r", table.filter), seen: alone(table) }),
        ],
    }
}

fn visidata(command: CommandBuilder, table: &Table) -> Program {
    // Numbers are sorted as such once the column is said to hold some.
    let before = vec!["gk", "l", "l", "l", "l", "l", "#"];
    Program {
        name: "VisiData",
        command,
        first: top(&table.codes),
        down: Ok("j"),
        steps: [
            Ok(Step { before: Vec::new(), keys: "G".into(), seen: end(&table.codes) }),
            Ok(Step { before, keys: "[".into(), seen: top(&table.sorted) }),
            Ok(Step { before: vec!["h", "h", "h", "h"], keys: format!("|{}\r\"", table.filter), seen: alone(table) }),
        ],
    }
}

fn xan(command: CommandBuilder, table: &Table) -> Program {
    const ENDS: &str = "it prints and ends";
    Program {
        name: "xan",
        command,
        first: top(&table.codes),
        down: Err(ENDS),
        steps: [Err(ENDS), Err(ENDS), Err(ENDS)],
    }
}

fn tabiew(command: CommandBuilder, table: &Table) -> Program {
    const SQL: &str = "it takes a line of SQL for this";
    Program {
        name: "tabiew",
        command,
        first: top(&table.codes),
        down: Ok("j"),
        steps: [Ok(Step { before: Vec::new(), keys: "G".into(), seen: end(&table.codes) }), Err(SQL), Err(SQL)],
    }
}

/// The first rows in this order, one under the other.
fn top(codes: &[String]) -> Seen {
    under(codes.iter().take(LEAST_ROWS).cloned().collect())
}

/// The last rows in this order.
fn end(codes: &[String]) -> Seen {
    under(codes.iter().skip(codes.len().saturating_sub(LEAST_ROWS)).cloned().collect())
}

/// These rows on consecutive lines.
fn under(codes: Vec<String>) -> Seen {
    Box::new(move |screen| {
        let rows = rows(screen);
        rows.windows(codes.len()).any(|rows| rows.iter().zip(&codes).all(|(row, code)| row.contains(code.as_str())))
    })
}

/// The rows that the filter leaves, and none of the others.
fn alone(table: &Table) -> Seen {
    let (left, seen) = (table.filtered.clone(), under(table.filtered.clone()));
    let others: Vec<String> = table.codes.iter().filter(|code| !left.contains(code)).cloned().collect();
    Box::new(move |screen| {
        let text = rows(screen).join("\n");
        seen(screen) && !others.iter().any(|code| text.contains(code.as_str()))
    })
}

/// Where a program stands on the `PATH`.
fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// A program in the environment that is the same for all.
pub(crate) fn command(program: impl AsRef<OsStr>, home: &Path) -> Result<CommandBuilder> {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    for (name, value) in environment(home)? {
        command.env(name, value);
    }
    Ok(command)
}

/// The environment of every program: nobody's settings, nothing kept of another run.
pub(crate) fn environment(home: &Path) -> Result<[(&'static str, String); 6]> {
    let home = home.to_str().ok_or("a folder that is no text")?;
    let none = |name: &str| format!("{home}/none/{name}");
    let (term, lang) = ("xterm-256color".to_owned(), "id_ID.UTF-8".to_owned());
    Ok([
        ("TERM", term),
        ("LANG", lang),
        ("HOME", home.to_owned()),
        ("CAKUPAN_CONFIG", none("config.toml")),
        ("CAKUPAN_DATA", none("data")),
        ("CAKUPAN_STATE", none("state")),
    ])
}
