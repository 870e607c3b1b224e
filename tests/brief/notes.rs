//! Every number has a note, and every note is one that the data or a way of reckoning stand behind.

use crate::support::{NOW, Pair, said};
use cakupan::brief::{Block, Brief, Format, Table, Text};
use cakupan::domain::{Flag, Metric, STALE_MONTHS};
use cakupan::locale::Lang;

fn has_number(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit())
}

/// The parts of a text that hold a number and refer to no note.
fn bare(text: &Text) -> Vec<String> {
    text.0.iter().filter(|span| has_number(&span.text) && span.notes.is_empty()).map(|s| s.text.clone()).collect()
}

/// In a table a note at the head of a column stands for its cells.
fn bare_in_table(table: &Table) -> Vec<String> {
    let mut found: Vec<String> = bare(&table.caption);
    for row in &table.rows {
        for (cell, column) in row.iter().zip(&table.columns) {
            if column.head.0.iter().all(|span| span.notes.is_empty()) {
                found.extend(bare(cell));
            }
        }
    }
    found
}

fn bare_numbers(brief: &Brief) -> Vec<String> {
    let of_block = |block: &Block| match block {
        Block::Heading(text) => Some(text.clone()).filter(|text| has_number(text)).into_iter().collect(),
        Block::Paragraph(text) => bare(text),
        Block::List(items) => items.iter().flat_map(bare).collect(),
        Block::Table(table) => bare_in_table(table),
        Block::Picture(picture) => picture.figures.iter().flat_map(bare).collect(),
    };
    brief.blocks.iter().flat_map(of_block).collect()
}

fn texts(brief: &Brief) -> Vec<&Text> {
    let of_block = |block| -> Vec<&Text> {
        match block {
            &Block::Heading(_) => Vec::new(),
            Block::Paragraph(text) => vec![text],
            Block::List(items) => items.iter().collect(),
            Block::Table(table) => {
                let heads = table.columns.iter().map(|column| &column.head);
                heads.chain(table.rows.iter().flatten()).chain([&table.caption]).collect()
            }
            Block::Picture(picture) => picture.figures.iter().collect(),
        }
    };
    brief.blocks.iter().flat_map(of_block).collect()
}

#[test]
fn every_number_of_every_region_has_a_note() {
    for (n, (ix, region)) in NOW.now.dataset.regions().enumerate() {
        let brief = NOW.of(ix, Lang::ALL[n % 2], Format::ALL[n % 3]);
        assert_eq!(bare_numbers(&brief), Vec::<String>::new(), "{}", region.code);
        let numbers = || texts(&brief).into_iter().flat_map(|text| &text.0).flat_map(|span| &span.notes);
        assert!(numbers().all(|note| (1..=brief.notes.len()).contains(note)), "{}", region.code);
        let unused = (1..=brief.notes.len()).filter(|note| !numbers().any(|other| other == note));
        assert_eq!(unused.collect::<Vec<_>>(), Vec::<usize>::new(), "{}", region.code);
    }
}

#[test]
fn every_number_of_many_regions_has_a_note() {
    for regions in [0, 2, 25, 514] {
        for lang in Lang::ALL {
            assert_eq!(bare_numbers(&NOW.of_first(regions, lang)), Vec::<String>::new(), "{regions}");
        }
    }
}

#[test]
fn a_share_refers_to_the_source_that_prints_it() {
    let pair = Pair::new(&NOW.now.dataset, "2025-04-30");
    let brief = pair.of(pair.ix("12.74"), Lang::En, Format::Text);
    let table = brief.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let share = &table.unwrap().rows[0][1];
    assert_eq!(said(share), "97.45 %!");
    let note = &brief.notes[share.0[0].notes[0] - 1];
    let observation = pair.now.state(pair.ix("12.74")).registered().chosen.unwrap().observation;
    let source = pair.now.dataset.source_of(observation);
    assert!(note.text.starts_with(source.publisher.as_deref().unwrap()), "{}", note.text);
    assert_eq!(note.url.as_deref(), source.url.as_deref());
}

#[test]
fn an_old_figure_is_told_once() {
    let old = |ix: &&cakupan::domain::RegionIx| NOW.now.state(**ix).registered().stale;
    let ix = *NOW.now.dataset.listed().iter().find(old).unwrap();
    for lang in Lang::ALL {
        let brief = NOW.of(ix, lang, Format::Html);
        let items: Vec<String> = brief
            .blocks
            .iter()
            .filter_map(|block| if let Block::List(items) = block { Some(items.iter().map(said)) } else { None })
            .flatten()
            .collect();
        let metric = lang.metric_row(Metric::Registered);
        assert!(items.iter().any(|item| item.ends_with(&lang.brief_stale(metric, STALE_MONTHS))), "{items:#?}");
        assert!(!items.iter().any(|item| item.contains(lang.flag_reason(Flag::Stale))), "{items:#?}");
    }
}
