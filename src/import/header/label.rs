//! The words at the head of a column, brought into one form.

/// What a head says its column is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// It does not say.
    None,
    /// People.
    Count,
    /// Percent.
    Share,
}

/// The words of a head without those that add nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Lower case, one space between.
    pub(in crate::import) words: String,
    /// What it is measured in.
    pub(in crate::import) unit: Unit,
}

/// Words that stand over a group of columns without changing what these mean.
const NEUTRAL: [&str; 15] = [
    "",
    "wilayah",
    "daerah",
    "identitas",
    "identitas wilayah",
    "nama wilayah",
    "segmen",
    "segmen peserta",
    "segmen kepesertaan",
    "peserta segmen",
    "jenis kepesertaan",
    "jenis peserta",
    "peserta",
    "kepesertaan",
    "region",
];

impl Label {
    pub(in crate::import) fn new(text: &str) -> Self {
        let mut unit = Unit::None;
        let mut words: Vec<String> = Vec::new();
        for word in split(text) {
            match word.as_str() {
                "%" | "persen" | "persentase" | "prosentase" | "presentase" | "percent" | "percentage" | "pct" => {
                    unit = Unit::Share;
                }
                "jumlah" | "jml" | "jlh" | "juml" | "total" | "jiwa" | "orang" | "org" | "people" | "count"
                | "number" => {
                    if unit == Unit::None {
                        unit = Unit::Count;
                    }
                }
                "jkn" | "kis" | "bpjs" | "kesehatan" | "data" | "angka" | "capaian" | "of" | "the" | "to" | "per"
                | "dari" | "terhadap" | "thd" | "yang" | "sudah" => {}
                _ if words.last() == Some(&word) => {}
                _ => words.push(word),
            }
        }
        Self { words: words.join(" "), unit }
    }

    /// Whether it is nothing but a percent sign.
    pub(super) fn is_bare_share(&self) -> bool {
        self.words.is_empty() && self.unit == Unit::Share
    }

    /// Whether it can stand over other heads without changing what they mean.
    pub(super) fn is_neutral(&self) -> bool {
        self.unit != Unit::Share && NEUTRAL.contains(&self.words.as_str())
    }
}

/// The words of `text` in lower case; a percent sign is a word.
pub(in crate::import) fn split(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            if let Some(word) = words.last_mut() {
                word.push(c);
            }
        } else if c == '%' {
            words.extend(["%".to_owned(), String::new()]);
        } else {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use crate::domain::Segment;
    use crate::import::{Field, FigureField as F};
    use rstest::rstest;

    #[rstest]
    #[case("Jumlah Penduduk (jiwa)", Field::Figure(F::Population))]
    #[case("PESERTA TERDAFTAR", Field::Figure(F::Registered))]
    #[case("Jumlah Peserta JKN-KIS", Field::Figure(F::Registered))]
    #[case("% UHC", Field::Figure(F::RegisteredPct))]
    #[case("Cakupan Kepesertaan", Field::Figure(F::RegisteredPct))]
    #[case("Persentase Peserta Terdaftar", Field::Figure(F::RegisteredPct))]
    #[case("% Peserta Aktif", Field::Figure(F::ActiveUnstatedPct))]
    #[case("% aktif ÷ penduduk", Field::Figure(F::ActivePopulationPct))]
    #[case("Keaktifan terhadap penduduk (%)", Field::Figure(F::ActivePopulationPct))]
    #[case("% aktif / peserta", Field::Figure(F::ActiveMembersPct))]
    #[case("active_population_pct", Field::Figure(F::ActivePopulationPct))]
    #[case("active_unspecified_pct", Field::Figure(F::ActiveUnstatedPct))]
    #[case("PBI APBD / PBPU BP Pemda", Field::Figure(F::Segment(Segment::PbpuBpPemda)))]
    #[case("Kode BPS", Field::Code)]
    #[case("Kab./Kota", Field::Name)]
    #[case("Per Tanggal", Field::AsOf)]
    #[case("as_of", Field::AsOf)]
    #[case("Sumber Data Penduduk", Field::PopulationSource)]
    #[case("registered_estimated", Field::Estimated(F::Registered))]
    #[case("registered_pct_mark", Field::Mark(F::RegisteredPct))]
    fn heads_are_known_in_both_languages(#[case] head: &str, #[case] field: Field) {
        assert_eq!(Field::parse(head), Some(field), "{head}");
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for head in
            ["", "%", "Jumlah", "Target", "Selisih", "as_of_date", "Penduduk (ribu)", "% PBI JK", "Cakupan (jiwa)"]
        {
            assert_eq!(Field::parse(head), None, "{head}");
        }
    }

    #[test]
    fn every_field_is_found_by_its_own_name() {
        for field in Field::all() {
            assert_eq!(Field::parse(&field.id()), Some(field), "{field:?}");
        }
    }
}
