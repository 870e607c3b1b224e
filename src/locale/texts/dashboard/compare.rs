//! The words of regions side by side.

use super::texts;
use crate::domain::{COMPARABLE_DAYS, Metric, NoBest};
use crate::locale::Lang;

texts! {
    compared_regions(n) = "{n} wilayah", "{n} regions";
    compared_to = "acuan", "reference";
    row_kind = "Jenis", "Kind";
    row_population = "Penduduk", "Population";
    row_registered = "Terdaftar ÷ penduduk", "Registered ÷ population";
    row_active_population = "Aktif ÷ penduduk", "Active ÷ population";
    row_active_members = "Aktif ÷ peserta", "Active ÷ members";
    row_active_unstated = "Aktif, penyebut tidak disebut", "Active, basis unstated";
    row_pemda_share = "PBPU BP Pemda ÷ penduduk", "Paid by local government ÷ population";
    row_scale(top) = "skala 0–{top} %", "scale 0–{top} %";
    row_date = "per", "as of";
    row_source = "sumber", "source";
    row_difference = "selisih dari acuan", "from reference";
    row_members = "peserta ÷ penduduk", "members ÷ residents";
    row_origin = "sumber penduduk", "residents from";
    row_people = "jiwa dari ambang", "people to the line";
    row_best = "terbaik", "best";
    row_clause(clause) = "Syarat {clause}", "Clause: {clause}";
    row_rank = "Peringkat terdaftar", "Rank, registered";
    row_active_rank = "Peringkat aktif", "Rank, active";
    row_flags = "Tanda", "Flags";
    row_newest = "Angka terbaru", "Newest figure";
    points(difference) = "{difference} poin", "{difference} points", one difference "{difference} point";
    below_line(count, line) = "{count} jiwa di bawah {line}", "{count} people below {line}", one count "{count} person below {line}";
    above_line(count, line) = "{count} jiwa di atas {line}", "{count} people above {line}", one count "{count} person above {line}";
    at_line(line) = "tepat pada {line}", "exactly at {line}";
    contested = "angka bertentangan", "figures disagree";
    not_asked = "tidak diminta", "not asked";
    outcome_at(outcome, line) = "{outcome}, ambang {line}", "{outcome}, line {line}";
    no_flags = "tidak ada", "none";
    no_best(metric, why) = "{metric}: tidak ada yang disebut terbaik, {why}.", "{metric}: none is called best, {why}.";
    no_best_other_basis = "sebagian wilayah hanya memiliki angka dengan penyebut lain", "some regions have figures of another basis only";
    no_best_too_few = "kurang dari dua wilayah memiliki angka", "fewer than two regions have a figure";
    no_best_not_exact = "tidak semua angka pasti (perkiraan, dibulatkan, batas, atau bertentangan)", "not every figure is exact (estimated, rounded, a bound, or contested)";
    no_best_over_100 = "ada angka di atas 100 %", "a share is over 100 %";
    no_best_dates(days) = "tanggal angka berjarak lebih dari {days} hari", "the figures lie more than {days} days apart";
    no_best_tie = "angka tertinggi sama dalam batas pembulatan", "the highest shares agree within rounding";
    compared_history = "Riwayat terdaftar ÷ penduduk", "History of registered ÷ population";
    line_of(line, name) = "ambang {line} ({name})", "line {line} ({name})";
}

impl Lang {
    /// The row of a metric.
    pub const fn metric_row(self, metric: Metric) -> &'static str {
        match metric {
            Metric::Registered => self.row_registered(),
            Metric::ActivePopulation => self.row_active_population(),
            Metric::ActiveMembers => self.row_active_members(),
            Metric::ActiveUnstated => self.row_active_unstated(),
            Metric::PemdaShare => self.row_pemda_share(),
        }
    }

    /// Why no region is called the best in `metric`, in a sentence.
    pub fn why_no_best(self, metric: Metric, why: NoBest) -> String {
        let why = match why {
            NoBest::DifferentBasis => self.no_best_other_basis().to_owned(),
            NoBest::TooFew => self.no_best_too_few().to_owned(),
            NoBest::NotExact => self.no_best_not_exact().to_owned(),
            NoBest::Over100 => self.no_best_over_100().to_owned(),
            NoBest::DatesApart => self.no_best_dates(COMPARABLE_DAYS),
            NoBest::Tie => self.no_best_tie().to_owned(),
        };
        self.no_best(self.metric_row(metric), why)
    }
}
