//! The words of the figures of a period side by side: which one counts, why, and its arithmetic.

use super::texts;
use crate::domain::{Excluded, Precedence, Reason};
use crate::locale::Lang;

texts! {
    title_rivals = "Angka mana yang benar?", "Which figure is right?";
    rivals_stands(share, why) = "dipakai {share} karena {why}", "{share} stands: {why}";
    rivals_none(why) = "tidak ada yang dipakai karena {why}", "none stands: {why}";
    reason_only = "satu-satunya angka yang dapat dipakai", "the only figure that can";
    reason_agree = "semua angka sama sampai pembulatan", "the figures agree within rounding";
    reason_own = "data sendiri didahulukan", "own data come first";
    reason_exact = "angka pasti didahulukan daripada angka yang dibulatkan atau diperkirakan", "an exact figure comes before a rounded or estimated one";
    reason_reproduce = "jumlah jiwanya menghasilkan persentase itu", "its counts give the printed share";
    reason_contradict = "jumlah jiwa pada angka lain tidak menghasilkan persentasenya", "the counts of the other do not give its share";
    reason_stated_date = "tanggalnya disebut sumber, tanggal yang lain tidak pasti", "its date is stated, that of the other is not certain";
    reason_newer = "terbitnya lebih baru", "it was published later";
    reason_later_import = "diimpor lebih akhir", "it was imported later";
    reason_over_bound = "angka didahulukan daripada angka batas", "a figure comes before a bound";
    reason_tie = "angka-angka setara ini bertentangan", "figures of equal weight disagree";
    reason_none = "jenis angka ini tidak pernah dipakai", "figures of this kind never do";
    rounding_between(low, high) = "{low} s.d. <{high}", "{low} to <{high}";
    no_arithmetic = "tanpa hitungan", "no arithmetic";
    verdict_reproduced = "cocok", "it agrees";
    verdict_contradicted = "tidak cocok", "it does not agree";
    verdict_alone = "tidak menentukan", "it decides nothing";
    aside_never(why) = "tidak pernah dipakai: {why}", "never stands: {why}";
    aside_survey = "survei rumah tangga", "a household survey";
    aside_projected = "proyeksi sumber", "a forecast by the source";
    aside_before_split = "sebelum wilayah ini dimekarkan", "from before the region was divided";
    aside_no_population = "jumlah tanpa penduduk pembaginya", "a count without a population to divide it by";
    rivals_single = "Periode dengan satu angka:", "Periods with one figure:";
    rivals_folded(n) = "Periode lain dengan satu angka: {n}.", "Further periods with one figure: {n}.";
    rivals_quiet(n) = "tidak ada yang perlu dipilih, periode dengan satu angka: {n}", "nothing to choose, periods with one figure: {n}";
    rivals_figure = "angka", "figure";
    rivals_rounding = "pembulatan", "rounding";
    own_word = "data sendiri", "own data";
}

impl Lang {
    /// Why a figure counts, or none does.
    pub const fn reason(self, reason: Reason) -> &'static str {
        match reason {
            Reason::OnlyFigure => self.reason_only(),
            Reason::AllAgree => self.reason_agree(),
            Reason::Rule(Precedence::OwnData) => self.reason_own(),
            Reason::Rule(Precedence::Exact) => self.reason_exact(),
            Reason::Rule(Precedence::CountsReproduce) => self.reason_reproduce(),
            Reason::Rule(Precedence::CountsContradict) => self.reason_contradict(),
            Reason::Rule(Precedence::StatedDate) => self.reason_stated_date(),
            Reason::Rule(Precedence::NewerPublication) => self.reason_newer(),
            Reason::Rule(Precedence::LaterImport) => self.reason_later_import(),
            Reason::FigureOverBound => self.reason_over_bound(),
            Reason::Tie => self.reason_tie(),
            Reason::NoneCounts => self.reason_none(),
        }
    }

    /// Why a published figure never counts.
    pub const fn excluded(self, why: Excluded) -> &'static str {
        match why {
            Excluded::Survey => self.aside_survey(),
            Excluded::Projected => self.aside_projected(),
            Excluded::Marked(mark) => self.mark(mark),
            Excluded::BeforeSplit => self.aside_before_split(),
            Excluded::NoPopulation => self.aside_no_population(),
        }
    }
}
