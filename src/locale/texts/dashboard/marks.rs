//! The legend of the marks: what each sign on a figure means.

use super::texts;
use crate::locale::Lang;
use crate::page::{Glyphs, Role};

texts! {
    marks_heading = "Tanda pada angka", "Marks on figures";
    legend_met = "memenuhi syarat", "meets the clause";
    legend_near = "mendekati: paling banyak 2 poin di bawah ambang", "near: below the line by at most 2 points";
    legend_not_met = "belum memenuhi", "not met";
    legend_unknown = "belum diketahui", "unknown";
    legend_over100 = "di atas 100 %: peserta melebihi penduduk", "over 100 %: more members than residents";
    legend_estimated = "perkiraan atau dibulatkan", "estimated or rounded";
    legend_floor = "sekurang-kurangnya", "at least";
    legend_ceiling = "paling banyak", "at most";
    legend_stale = "data lama: lebih dari 12 bulan", "stale: older than 12 months";
    legend_flagged = "perlu diperiksa; alasannya ada di rincian", "needs a look; the detail says why";
    legend_on_line = "pembulatannya melintasi ambang", "its rounding straddles the line";
    legend_uncertain_date = "penyebut atau tanggal tidak pasti", "basis or date uncertain";
    legend_members = "aktif ÷ peserta, bukan ÷ penduduk", "active ÷ members, not ÷ population";
    legend_no_data = "data tidak tersedia", "no data";
    plain_title(view) = "Cakupan JKN: {view}", "JKN coverage: {view}";
    plain_order(order) = "urutan: {order}", "order: {order}";
    spoken_about = "kira-kira", "about";
    spoken_becomes = "menjadi", "to";
    spoken_uncertain_date = "tanggal tidak pasti", "date uncertain";
    spoken_on_line = "pembulatannya melintasi ambang", "rounding straddles the line";
    spoken_flagged = "perlu diperiksa", "needs a look";
    spoken_members = "dibagi peserta, bukan penduduk", "of the members, not of the population";
    legend_marked = "ditandai untuk dibandingkan", "marked for comparison";
    signs_heading = "Tanda lain di layar", "Other signs on the screen";
    sign_line_of_rule = "ambang syarat, pada batang dan grafik", "the line of the rule, on bars and charts";
    sign_sides = "di bawah/di atas ambang; di ujung: di luar skala", "below/above the line; at an end: off the scale";
    sign_people = "jiwa di bawah/di atas ambang", "people below/above the line";
    sign_sorted = "urutan naik/turun", "sorted upwards/downwards";
    sign_attention = "tanggal acuan bukan hari ini; syarat tidak berlaku", "as-of date is not today; rule does not apply";
    sign_best = "terbaik di antara yang dibandingkan", "best of the regions compared";
    sign_none = "tidak ada nilainya, misalnya tanpa peringkat", "no value, such as no rank";
    sign_cut = "teks terpotong", "text cut off";
}

/// How many marks the legend explains.
pub const MARKS: usize = 15;

/// How many signs the help explains beside the marks on figures.
pub const SIGNS: usize = 8;

/// The sign at `n` of the help, or a pair of them, and what it means; `None` beyond the last.
pub fn sign_line(n: usize, glyphs: &Glyphs, lang: Lang) -> Option<(String, &'static str)> {
    let pair = |one: &str, other: &str| format!("{one} {other}");
    let signs: [(String, &'static str); SIGNS] = [
        (glyphs.tick.to_owned(), lang.sign_line_of_rule()),
        (pair(glyphs.below, glyphs.above), lang.sign_sides()),
        (pair("-", "+"), lang.sign_people()),
        (pair(glyphs.ascending, glyphs.descending), lang.sign_sorted()),
        (glyphs.best.to_owned(), lang.sign_best()),
        (format!("({})", glyphs.flagged), lang.sign_attention()),
        ("–".to_owned(), lang.sign_none()),
        (glyphs.ellipsis.to_owned(), lang.sign_cut()),
    ];
    signs.into_iter().nth(n)
}

/// The mark at `n` of the legend: its glyph, its role and what it means; `None` beyond the last.
pub fn mark_line(n: usize, glyphs: &Glyphs, lang: Lang) -> Option<(&'static str, Role, &'static str)> {
    let marks: [(&'static str, Role, &'static str); MARKS] = [
        (glyphs.met, Role::StatusMet, lang.legend_met()),
        (glyphs.near, Role::StatusNear, lang.legend_near()),
        (glyphs.not_met, Role::StatusNotMet, lang.legend_not_met()),
        (glyphs.unknown, Role::StatusUnknown, lang.legend_unknown()),
        (glyphs.over100, Role::Over100, lang.legend_over100()),
        (glyphs.estimated, Role::Text, lang.legend_estimated()),
        (glyphs.floor, Role::Text, lang.legend_floor()),
        (glyphs.ceiling, Role::Text, lang.legend_ceiling()),
        (glyphs.stale, Role::Stale, lang.legend_stale()),
        (glyphs.flagged, Role::Warning, lang.legend_flagged()),
        (glyphs.on_line, Role::Text, lang.legend_on_line()),
        (glyphs.uncertain_date, Role::Dim, lang.legend_uncertain_date()),
        (glyphs.of_members, Role::Dim, lang.legend_members()),
        (glyphs.no_data, Role::NoData, lang.legend_no_data()),
        (glyphs.marked, Role::Mark, lang.legend_marked()),
    ];
    marks.get(n).copied()
}
