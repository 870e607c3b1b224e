//! The table as JSON with stable names: a header with the facts, the rows, the sources.

use super::about::About;
use super::table::{Cell, Source, Table, Value};
use serde_json::Value as Json;

/// Named fragments of JSON, in order.
type Fields = Vec<(&'static str, String)>;

/// The whole table. Numbers keep the digits that they were printed with.
pub fn json(table: &Table) -> String {
    let rows = table.rows.iter().zip(&table.rules).map(|(cells, rule)| object(&row(table, cells, rule)));
    let sources = table.sources.iter().map(|source| object(&of_source(source)));
    let parts = [("header", object(&header(table))), ("rows", lines(rows)), ("sources", lines(sources))];
    let parts: Vec<String> = parts.iter().map(|(name, part)| format!("{}: {part}", quoted(name))).collect();
    format!("{{\n{}\n}}\n", parts.join(",\n"))
}

fn header(table: &Table) -> Fields {
    let About { lang, as_of, rule, rule_id, rule_verified, filter, with_data, found, listed } = &table.about;
    let marks = table.legend().into_iter().map(|(mark, meaning)| format!("{}: {}", quoted(mark), quoted(meaning)));
    let columns = table.heads.iter().map(|head| format!("{}: {}", quoted(head.id), quoted(&head.name)));
    let joined = |parts: Vec<String>| format!("{{{}}}", parts.join(", "));
    vec![
        ("as_of_date", quoted(&as_of.to_string())),
        ("lang", quoted(lang.id())),
        ("rule", quoted(rule)),
        ("rule_id", rule_id.as_deref().map_or_else(null, quoted)),
        ("rule_verified", rule_verified.map_or_else(null, |verified| verified.to_string())),
        ("filter", quoted(filter)),
        ("with_data", with_data.to_string()),
        ("found", found.to_string()),
        ("listed", listed.to_string()),
        ("columns", joined(columns.collect())),
        ("marks", joined(marks.collect())),
    ]
}

fn row(table: &Table, cells: &[Cell], rule: &str) -> Fields {
    let mut fields = Fields::new();
    for (head, cell) in table.heads.iter().zip(cells) {
        fields.push((head.id, value(&cell.value)));
        fields.extend(head.marks.map(|name| (name, quoted(&cell.marks))));
    }
    fields.push(("rule", quoted(rule)));
    fields
}

fn of_source(source: &Source) -> Fields {
    let text = |text: &Option<String>| text.as_deref().map_or_else(null, quoted);
    vec![
        ("id", quoted(&source.id)),
        ("publisher", text(&source.publisher)),
        ("title", text(&source.title)),
        ("url", text(&source.url)),
        ("url_cut", source.url_cut.to_string()),
        ("published", source.published.map_or_else(null, |period| quoted(&period.to_string()))),
        (
            "internal",
            source.internal.as_ref().map_or_else(null, |(file, day)| {
                object(&vec![("file", quoted(file)), ("imported", quoted(&day.to_string()))])
            }),
        ),
    ]
}

fn value(value: &Value) -> String {
    match value {
        Value::Empty => null(),
        Value::Text(text) => quoted(text),
        Value::Count(n) | Value::Signed(n) => n.to_string(),
        Value::Share(share) => share.to_string(),
        Value::Date(period) => quoted(&period.to_string()),
        Value::Outcomes(outcomes) => list(outcomes.iter().map(|outcome| quoted(outcome.id()))),
        Value::Word(name, _) => quoted(name),
        Value::Words(words) => list(words.iter().map(|(name, _)| quoted(name))),
        Value::Series(points) => list(points.iter().map(|(period, mark, share)| {
            object(&vec![("as_of", quoted(&period.to_string())), ("pct", share.to_string()), ("mark", quoted(mark))])
        })),
    }
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    Json::from(text).to_string()
}

fn null() -> String {
    Json::Null.to_string()
}

fn object(fields: &Fields) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{}: {value}", quoted(name))).collect();
    format!("{{{}}}", fields.join(", "))
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// A list with one item a line.
fn lines(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() { list(items.into_iter()) } else { format!("[\n{}\n]", items.join(",\n")) }
}
