//! The files of the project, and Rust text cut into code, comments and literals.

use std::fs;
use std::path::{Path, PathBuf};

/// A file: its path from the root with `/`, and its text.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
    only_tests: bool,
}

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text file below `folder`, leaving out what is built and what tools keep for themselves.
pub(crate) fn files(folder: &str) -> Vec<File> {
    let mut files = Vec::new();
    visit(&root().join(folder), &mut files);
    assert!(!files.is_empty(), "{folder} holds no files");
    files
}

fn visit(folder: &Path, files: &mut Vec<File>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap().to_str().unwrap();
        let hidden = name.starts_with('.') && name != ".ci" && name != ".gitignore";
        if hidden || name == "target" || name.contains(".snap.new") || name.contains("pending-snap") {
            continue;
        }
        if path.is_dir() {
            visit(&path, files);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let path = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
            files.push(File { path, text, only_tests: false });
        }
    }
}

/// The Rust files of `src/`.
pub(crate) fn sources() -> Vec<File> {
    let mut files: Vec<File> = files("src").into_iter().filter(File::is_rust).collect();
    let texts: Vec<String> = files.iter().map(|file| file.text.clone()).collect();
    for file in &mut files {
        let name = file.path.rsplit('/').next().unwrap().trim_end_matches(".rs");
        let declared = format!("#[cfg(test)]\nmod {name};");
        file.only_tests = texts.iter().any(|text| text.contains(&declared));
    }
    files
}

impl File {
    pub(crate) fn is_rust(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|extension| extension == "rs")
    }

    /// The room in `src/` that it belongs to: `app` for `src/app/keys/key.rs`, `main` for `src/main.rs`.
    pub(crate) fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap();
        inside.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// The text before its tests; nothing of a file that holds only tests.
    pub(crate) fn without_tests(&self) -> &str {
        if self.only_tests { "" } else { self.text.split("#[cfg(test)]").next().unwrap() }
    }
}

/// What Rust text is made of.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Code outside comments and literals.
    Code(String),
    /// A comment.
    Comment(String),
    /// The inside of a string literal, and the line on which it starts.
    Text(String, usize),
}

/// Cuts Rust text into its pieces.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let chars: Vec<char> = text.chars().collect();
    let (mut at, mut line, mut code, mut pieces) = (0, 1, String::new(), Vec::new());
    while at < chars.len() {
        let rest = &chars[at..];
        let (length, piece) = if rest.starts_with(&['/', '/']) {
            let end = rest.iter().position(|c| *c == '\n').unwrap_or(rest.len());
            (end, Some(Piece::Comment(rest[..end].iter().collect())))
        } else if let Some(hashes) = raw(rest, &code) {
            let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            let body = &rest[hashes + 2..];
            let end = body.windows(close.len()).position(|window| window == close).unwrap();
            (hashes + 2 + end + close.len(), Some(Piece::Text(body[..end].iter().collect(), line)))
        } else if rest[0] == '"' {
            let mut end = 1;
            while rest[end] != '"' {
                end += if rest[end] == '\\' { 2 } else { 1 };
            }
            (end + 1, Some(Piece::Text(rest[1..end].iter().collect(), line)))
        } else if rest.starts_with(&['\'', '\\']) {
            (rest.iter().skip(3).position(|c| *c == '\'').unwrap() + 4, None)
        } else if rest[0] == '\'' && rest.get(2) == Some(&'\'') {
            (3, None)
        } else {
            code.push(rest[0]);
            (1, None)
        };
        line += rest[..length].iter().filter(|c| **c == '\n').count();
        at += length;
        if let Some(piece) = piece {
            pieces.push(Piece::Code(std::mem::take(&mut code)));
            pieces.push(piece);
        }
    }
    pieces.push(Piece::Code(code));
    pieces
}

/// The number of `#` of a raw string literal that starts here.
fn raw(rest: &[char], before: &str) -> Option<usize> {
    let is_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let hashes = rest.strip_prefix(&['r']).filter(|_| !is_word)?.iter().take_while(|c| **c == '#').count();
    (rest.get(hashes + 1) == Some(&'"')).then_some(hashes)
}

/// The code alone: no comments, nothing inside literals.
pub(crate) fn code(text: &str) -> String {
    let code = pieces(text).into_iter().map(|piece| match piece {
        Piece::Code(code) => code,
        Piece::Comment(_) => String::new(),
        Piece::Text(..) => "\"\"".to_owned(),
    });
    code.collect()
}

#[test]
fn rust_is_cut_into_its_pieces() {
    let text = "let a = \"x \\\" // y\"; // \"no\"\nlet b = ('\"', '\\'', r#\"raw \"q\"\"#, 'a');";
    let found = pieces(text);
    let texts: Vec<_> = found.iter().filter(|piece| matches!(piece, Piece::Text(..))).collect();
    assert_eq!(texts, [&Piece::Text("x \\\" // y".into(), 1), &Piece::Text("raw \"q\"".into(), 2)]);
    assert!(found.contains(&Piece::Comment("// \"no\"".into())));
    assert!(!code(text).contains("no"));
}
