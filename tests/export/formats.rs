//! Lines of values, JSON and Markdown say what the table says.

use crate::support::{Stage, bundled, looks};
use cakupan::app::Column;
use cakupan::domain::query::Query;
use cakupan::domain::{Metric, Period, RegionIx, RuleChoice, Snapshot};
use cakupan::export::{self, Cell, CsvStyle, Decimal, Table, Value, View};
use cakupan::locale::Lang;
use cakupan::store::{Input, open_all};
use insta::assert_snapshot;
use rstest::rstest;

/// The table of `query` with every column.
pub(crate) fn table(lang: Lang, query: &str) -> Table {
    let mut stage = Stage::on(bundled(), 120, 40, looks(lang), "2026-02-28", query);
    stage.app.spec.columns = Column::ALL.to_vec();
    export::table_of(&stage.app)
}

/// What a cell of a column of values should say.
fn said(cell: &Cell, decimal: char) -> String {
    let share = |text: String| text.replace('.', &decimal.to_string());
    match &cell.value {
        Value::Empty => String::new(),
        Value::Text(text) => text.clone(),
        Value::Word(_, word) => (*word).to_owned(),
        Value::Count(n) | Value::Signed(n) => n.to_string(),
        Value::Share(percent) => share(percent.to_string()),
        Value::Date(period) => period.to_string(),
        Value::Words(words) => words.iter().map(|(_, word)| *word).collect::<Vec<_>>().join(", "),
        Value::Outcomes(outcomes) => outcomes.iter().map(|outcome| ["▼", "●", "▲", "·"][*outcome as usize]).collect(),
        Value::Series(points) => {
            let point = |(period, mark, percent): &(Period, &str, _)| {
                let percent: &cakupan::domain::Percent = percent;
                format!("{period}: {mark}{}", share(percent.to_string()))
            };
            points.iter().map(point).collect::<Vec<_>>().join("; ")
        }
    }
}

#[rstest]
#[case(CsvStyle::PROGRAM, ',', '.')]
#[case(CsvStyle::SHEET, ';', ',')]
#[case(CsvStyle { separator: b'\t', decimal: Decimal::Comma, mark: false }, '\t', ',')]
fn lines_of_values_are_the_table(#[case] style: CsvStyle, #[case] separator: char, #[case] decimal: char) {
    for lang in Lang::ALL {
        let table = table(lang, "sort:gap");
        let bytes = export::csv(&table, style).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(text.starts_with('\u{feff}'), style.mark);
        let text = text.trim_start_matches('\u{feff}');
        let delimiter = u8::try_from(separator).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
        let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let distinct: std::collections::BTreeSet<&String> = heads.iter().collect();
        assert_eq!(distinct.len(), heads.len(), "two columns have one name: {heads:?}");
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(records.len(), table.rows.len());
        for (record, cells) in records.iter().zip(&table.rows) {
            let mut wanted = Vec::new();
            for (head, cell) in table.heads.iter().zip(cells) {
                wanted.push(said(cell, decimal));
                wanted.extend(head.marks.map(|_| cell.marks.clone()));
            }
            let got: Vec<&str> = record.iter().collect();
            assert_eq!(got[..wanted.len()], wanted);
            let rest = &got[wanted.len()..];
            assert_eq!(rest[0], "2026-02-28");
            assert!(rest[1].contains(lang.press()), "{rest:?}");
            assert_eq!(rest[2], "sort:gap");
            assert_eq!(rest[4..], [table.rows.len().to_string(), table.about.listed.to_string()]);
        }
    }
}

#[test]
fn rows_order_and_columns_are_those_of_the_screen() {
    let mut stage = Stage::on(bundled(), 200, 60, looks(Lang::Id), "2026-02-28", "prov:bali");
    stage.keys("sjiwa di<Enter>r");
    stage.app.spec.columns = vec![Column::Active, Column::Population, Column::Bar];
    let table = export::table_of(&stage.app);
    let shown: Vec<&str> = table.heads.iter().filter(|head| head.on_screen).map(|head| head.id).collect();
    assert_eq!(shown, ["row", "region", "active_pct", "active_basis", "population", "registered_pct"]);
    let names: Vec<String> = table.rows.iter().map(|cells| said(&cells[1], '.')).collect();
    let wanted: Vec<&str> = stage.app.rows.iter().map(|ix| &*stage.app.dataset.region(*ix).name).collect();
    assert_eq!(names, wanted);
    let code = table.heads.iter().position(|head| head.id == "code").unwrap();
    assert!(!table.heads[code].on_screen);
    assert!(table.rows.iter().all(|cells| said(&cells[code], '.').starts_with("51.")));
}

#[test]
fn json_has_the_same_values_under_stable_names() {
    let all = Lang::ALL.map(|lang| {
        let table = table(lang, "prov:bali,sumut");
        let json: serde_json::Value = serde_json::from_str(&export::json(&table)).unwrap();
        let rows = json["rows"].as_array().unwrap();
        assert_eq!(rows.len(), table.rows.len());
        let mut named = 0;
        for (row, cells) in rows.iter().zip(&table.rows) {
            for (head, cell) in table.heads.iter().zip(cells) {
                let value = &row[head.id];
                match &cell.value {
                    Value::Empty => assert!(value.is_null()),
                    Value::Count(n) | Value::Signed(n) => assert_eq!(value.as_i64(), Some(*n)),
                    Value::Share(share) => assert!((value.as_f64().unwrap() - share.value()).abs() < 1e-9),
                    Value::Text(text) => assert_eq!(value.as_str(), Some(text.as_str())),
                    Value::Date(period) => assert_eq!(value.as_str(), Some(period.to_string().as_str())),
                    Value::Word(name, _) => assert_eq!(value.as_str(), Some(*name)),
                    Value::Outcomes(_) | Value::Words(_) | Value::Series(_) => assert!(value.is_array()),
                }
                if let Some(marks) = head.marks {
                    assert_eq!(row[marks].as_str(), Some(cell.marks.as_str()));
                }
            }
            let source = row["registered_source_id"].as_str();
            let known = json["sources"].as_array().unwrap().iter().map(|source| source["id"].as_str());
            assert!(source.is_none_or(|id| known.clone().any(|other| other == Some(id))));
            named += usize::from(source.is_some());
        }
        assert!(named > 30, "{named}");
        let header = &json["header"];
        assert_eq!((&header["as_of_date"], &header["filter"]), (&"2026-02-28".into(), &"prov:bali,sumut".into()));
        assert_eq!((&header["rule_id"], &header["rule_verified"]), (&"uhc-2025".into(), &false.into()));
        assert!(header["rule"].as_str().unwrap().contains(lang.press()));
        rows[0].as_object().unwrap().keys().cloned().collect::<Vec<_>>()
    });
    assert_eq!(all[0], all[1], "names do not depend on the language");
    // A share keeps the digits of its source.
    assert!(export::json(&table(Lang::Id, "code:51.07")).contains("\"registered_pct\": 90.4,"));
}

#[test]
fn markdown_reads_well_in_both_languages() {
    for lang in Lang::ALL {
        let stage = Stage::on(bundled(), 120, 40, looks(lang), "2026-02-28", "prov:ntb -kind:kota sort:reg");
        let text = export::markdown(&export::table_of(&stage.app));
        let notes: Vec<usize> = (1..100).take_while(|n| text.contains(&format!("[^{n}]: "))).collect();
        assert!(
            !notes.is_empty() && notes.iter().all(|n| text.matches(&format!("[^{n}]")).count() >= 2),
            "a note is named nowhere"
        );
        assert_snapshot!(format!("markdown_{}", lang.id()), text);
    }
    let none = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "reg:>150");
    assert_snapshot!("markdown_none", export::markdown(&export::table_of(&none.app)));
}

#[test]
fn a_tie_shows_no_figure_and_says_so() {
    let dataset = bundled();
    let day = Period::parse("2026-02-28").unwrap().last_day();
    let snapshot = Snapshot::new(dataset.clone(), day, RuleChoice::default());
    let tied: Vec<_> =
        dataset.listed().iter().copied().filter(|ix| !snapshot.state(*ix).registered().tied.is_empty()).collect();
    assert!(!tied.is_empty(), "no figures tie on this day");
    let (query, columns) = (Query::default(), [Column::Registered]);
    let view = View { snapshot: &snapshot, rows: &tied, columns: &columns, query: &query, lang: Lang::Id };
    for cells in &Table::of(&view).rows {
        assert_eq!((&cells[2].value, cells[2].marks.as_str()), (&Value::Empty, "!!"));
    }
}

#[test]
fn the_mark_of_the_line_stands_at_the_figure_that_it_measures() {
    let dataset = bundled();
    let day = Period::parse("2026-02-28").unwrap().last_day();
    let snapshot = Snapshot::new(dataset.clone(), day, RuleChoice::default());
    let no_active =
        |ix: &&RegionIx| Metric::ALL[1..].iter().all(|m| snapshot.state(**ix).standing(*m).chosen.is_none());
    let code = dataset.region(*dataset.listed().iter().find(no_active).unwrap()).code;
    // Beside 80 % of the residents, which rounds to the line, newer figures of members and of an unstated whole.
    let figure = |id: &str, as_of: &str, share: &str, basis: &str| {
        format!(
            r#"{{"id":"{id}","region":"{code}","as_of":"{as_of}","source":"s","active_pct":{share},"active_basis":"{basis}"}}"#
        )
    };
    let marks = |newer: &[String]| {
        let lines = [&[figure("o1", "2024-01-31", "80", "population")], newer].concat().join(",");
        let imports = format!(
            r#"{{"schema":1,"imports":[{{"id":"own","file":"Rekap.xlsx","imported":"2026-02-20","sources":[
{{"id":"s","title":"Rekap","published":"2026-02-15"}}],"observations":[
{lines}]}}]}}"#
        );
        let dataset = open_all(&[Input::Imports("own.json".into(), imports)], false).unwrap();
        let stage = Stage::on(dataset.into(), 120, 40, looks(Lang::Id), "2026-02-28", &format!("code:{code}"));
        let table = export::table_of(&stage.app);
        let at = table.heads.iter().position(|head| head.id == "active_pct").unwrap();
        (said(&table.rows[0][at], '.'), table.rows[0][at].marks.clone())
    };
    let told = |share: &str, marks: &str| (share.to_owned(), marks.to_owned());
    assert_eq!(marks(&[]), told("80", "≈†"));
    assert_eq!(marks(&[figure("o2", "2026-01-31", "95", "members")]), told("95", "÷"));
    assert_eq!(marks(&[figure("o2", "2026-01-31", "95", "unstated")]), told("95", "?"));
}
