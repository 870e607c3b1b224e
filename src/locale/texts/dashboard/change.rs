//! The words of changes between two dates, and of distances to the target.

use super::texts;
use crate::domain::{ChangeGroup, Measured};
use crate::locale::Lang;

texts! {
    changes_between(from, to) = "Perubahan {from} sampai {to}", "Changes {from} to {to}";
    changes_none(from, to, count) = "Tidak ada perubahan yang diketahui dari {from} sampai {to} pada {count} wilayah ini.", "No change is known from {from} to {to} among the regions in view ({count}).";
    changes_none_mend(back, query) = "Mundurkan awalnya dengan «{back}», atau lihat wilayah lain dengan «{query}».", "Move the start back with «{back}», or look at other regions with «{query}».";
    changes_measured_by(rule) = "Syarat: {rule}", "Rule: {rule}";
    changes_of_whole(name) = "angka terbitan {name} sendiri, bukan gabungan wilayahnya", "published of {name} itself, not the sum of its regions";
    changes_rule_on_whole = "syarat diterapkan menurut datanya, tidak memutuskan status wilayahnya", "the rule applied as its data say, deciding no status of its regions";
    group_fell = "Turun ke bawah ambang", "Fell below a line";
    group_reached = "Mencapai ambang", "Reached a line";
    group_step = "Berubah lebih dari 2 poin", "Changed by more than 2 points";
    group_revised = "Angka direvisi", "Figures revised";
    group_contradicting = "Angka bertentangan", "Figures that disagree";
    group_status = "Status dan penghargaan", "Status and awards";
    short_fell = "turun", "fell";
    group_short_reached = "mencapai", "reached";
    short_step = "> 2 poin", "> 2 points";
    short_revised = "direvisi", "revised";
    short_contradicting = "bertentangan", "disagree";
    short_status = "status/penghargaan", "status/awards";
    line_word(line) = "ambang {line}", "line {line}";
    figure_from(date, source) = "per {date} ({source})", "as of {date} ({source})";
    days_apart(days) = "{days} hari", "{days} days", one days "{days} day";
    figures_differ(stands, other) = "{stands} dipakai; angka lain {other}", "{stands} stands; another figure {other}";
    figures_tied(first, other) = "{first} dan {other} setara, tidak ada yang dipakai", "{first} and {other} weigh the same, neither stands";
    consistent_with(events) = "sejalan dengan: {events}", "consistent with: {events}";
    same_interval(events) = "dalam rentang yang sama: {events}", "in the same interval: {events}";
    national_events(events) = "Peristiwa nasional antara kedua tanggal: {events}.", "National events between the two dates: {events}.";
    award_recorded(award) = "penghargaan tercatat: {award}", "award recorded: {award}";
    distance_line(metric, line) = "{metric}, ambang {line}", "{metric}, line {line}";
    distance_lines(metric, low, high) = "{metric}, ambang {low}–{high}", "{metric}, lines {low}–{high}";
    distance_scale(from, top) = "skala log {from}–{top}", "log scale {from}–{top}";
    distance_below(count) = "Kekurangan jiwa ({count})", "People short ({count})";
    distance_above(count) = "Di atas target ({count})", "Above target ({count})";
    distance_nearest = "dari terdekat", "nearest first";
    distance_stale(count) = "Data lama ({count})", "Stale ({count})";
    distance_old = "> 12 bulan", "over 12 months old";
    distance_unknown(count) = "{count} wilayah belum diketahui: tidak ada angka yang memutuskan syarat ini.", "{count} of these regions unknown: no figure decides this clause.";
    distance_uncounted(count) = "{count} wilayah diputuskan oleh persentase atau batas saja: jiwanya tidak dapat dihitung.", "{count} of these regions decided only by a share or a bound: people cannot be counted.";
    distance_not_asked = "Syarat yang dipilih tidak meminta ini; pilih syarat lain.", "The rule chosen does not ask for this; choose another.";
    distance_none = "Tidak ada wilayah yang jiwanya dapat dihitung; pilih tanggal lain.", "There is no region whose people can be counted; choose another date.";
}

impl Lang {
    /// The heading of a group of changes.
    pub const fn change_group(self, group: ChangeGroup) -> &'static str {
        match group {
            ChangeGroup::Fell => self.group_fell(),
            ChangeGroup::Reached => self.group_reached(),
            ChangeGroup::Step => self.group_step(),
            ChangeGroup::Revised => self.group_revised(),
            ChangeGroup::Contradicting => self.group_contradicting(),
            ChangeGroup::Status => self.group_status(),
        }
    }

    /// A group of changes in a word, behind their number.
    pub const fn change_group_short(self, group: ChangeGroup) -> &'static str {
        match group {
            ChangeGroup::Fell => self.short_fell(),
            ChangeGroup::Reached => self.group_short_reached(),
            ChangeGroup::Step => self.short_step(),
            ChangeGroup::Revised => self.short_revised(),
            ChangeGroup::Contradicting => self.short_contradicting(),
            ChangeGroup::Status => self.short_status(),
        }
    }

    /// What a clause measures.
    pub const fn measured(self, measured: Measured) -> &'static str {
        match measured {
            Measured::Registered => self.row_registered(),
            Measured::Active => self.row_active_population(),
        }
    }
}
