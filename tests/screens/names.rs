//! Hostile names: nothing of them reaches the terminal raw, and columns stay where they are.

use crate::scenes::all;
use crate::support::{Stage, looks};
use crate::synthetic::records;
use cakupan::domain::{Dataset, is_hidden};
use cakupan::locale::Lang;
use std::sync::Arc;

const HOSTILE: [&str; 9] = [
    "Kota \u{1b}[31mMerah\u{1b}[0m\u{1b}]0;judul\u{7}",
    "Kota \u{202e}kilabret\u{202c}",
    "Kota \u{2066}terpisah\u{2069}\u{200f}",
    "Kabupaten 広島県広島市中区大手町一丁目十番地",
    "Kota e\u{301}\u{302}\u{303}\u{304}\u{305}bertumpuk\u{301}",
    "Kota\nbaris\r\nbaru\tdan tab\u{8}",
    "Kabupaten \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}\u{200d}\u{1f466} keluarga",
    "Kota \u{200b}\u{200b}\u{feff}tanpa lebar\u{ad}",
    "Kabupaten Yang Namanya Panjang Sekali Sampai Melewati Setiap Kolom Yang Pernah Disediakan Untuknya",
];

/// The bundled data, every region with a hostile name.
fn hostile() -> Arc<Dataset> {
    let mut records = records();
    for (n, (region, _)) in records.regions.iter_mut().enumerate() {
        region.name = HOSTILE[n % HOSTILE.len()].into();
        region.name_en = Some(HOSTILE[(n + 1) % HOSTILE.len()].into());
    }
    Arc::new(Dataset::new(records))
}

#[test]
fn nothing_raw_reaches_a_cell() {
    let data = hostile();
    for (name, keys) in all() {
        let mut stage = Stage::on(Arc::clone(&data), 120, 40, looks(Lang::En), "2026-02-28", "");
        stage.keys(keys);
        let (buffer, _) = stage.draw();
        for cell in buffer.content() {
            let raw = cell.symbol().chars().find(|c| is_hidden(*c) && *c != '\u{200d}');
            assert!(raw.is_none(), "{name}: {:?}", cell.symbol());
        }
    }
}

#[test]
fn columns_stay_aligned_beside_any_name() {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let plain = Stage::on(crate::support::bundled(), width, height, looks(Lang::Id), "2026-02-28", "sort:code");
        let hostile = Stage::on(hostile(), width, height, looks(Lang::Id), "2026-02-28", "sort:code");
        let (plain, hostile) = (plain.draw().0, hostile.draw().0);
        // The share stands in the same cells of the same row, whatever the name before it.
        let share = |buffer: &ratatui::buffer::Buffer, y: u16| -> String {
            let heading: String = (0..width).map(|x| buffer[(x, 3)].symbol()).collect();
            let at = heading.chars().position(|c| c == 'T').unwrap();
            let at = u16::try_from(at).unwrap();
            (at..at + 20).map(|x| buffer[(x, y)].symbol()).collect()
        };
        for y in 4..20 {
            assert_eq!(share(&plain, y), share(&hostile, y), "row {y} at {width}×{height}");
        }
    }
}
