//! What a column of a sheet can mean.

use super::label::{Label, Unit};
use crate::domain::Segment;

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The code of the region.
    Code,
    /// The name of the region; beside [`Field::District`], that of the kabupaten or kota around it.
    Name,
    /// The name of the kecamatan.
    District,
    /// The name of the desa or kelurahan.
    Village,
    /// The kind of the region: kabupaten, kota.
    Kind,
    /// The name of the province.
    Province,
    /// The code of the province.
    ProvinceCode,
    /// The date or period of the figures.
    AsOf,
    /// The month of the figures, with its year or beside a column of years.
    Month,
    /// The year of the figures.
    Year,
    /// The period of the active figures, where it is one of its own.
    ActiveAsOf,
    /// Who states the active figures, where it is not who states the others.
    ActiveSource,
    /// When the source was published.
    Published,
    /// A figure.
    Figure(FigureField),
    /// The mark of a figure: `floor`, `rounded` and so on.
    Mark(FigureField),
    /// Whether a figure was computed: it is then no statement, and not taken.
    Estimated(FigureField),
    /// What the active share is a share of.
    ActiveBasis,
    /// The register behind the population.
    PopulationSource,
    /// Who states the figures.
    Source,
    /// The title of the source.
    SourceTitle,
    /// The identifier of the source.
    SourceId,
    /// The address of the source.
    Url,
    /// A remark.
    Note,
    /// Nothing to be read.
    Ignored,
}

/// A figure that a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureField {
    /// People in the region.
    Population,
    /// Registered members.
    Registered,
    /// Registered ÷ population, percent.
    RegisteredPct,
    /// People not registered.
    Unregistered,
    /// Active members.
    Active,
    /// Active ÷ population, percent.
    ActivePopulationPct,
    /// Active ÷ members, percent.
    ActiveMembersPct,
    /// Active share, the whole not stated, percent.
    ActiveUnstatedPct,
    /// Members of a segment.
    Segment(Segment),
}

impl FigureField {
    /// Every figure, those that make a sheet one of coverage first.
    pub fn all() -> impl Iterator<Item = Self> {
        const PLAIN: [FigureField; 8] = [
            FigureField::Population,
            FigureField::Registered,
            FigureField::RegisteredPct,
            FigureField::Unregistered,
            FigureField::Active,
            FigureField::ActivePopulationPct,
            FigureField::ActiveMembersPct,
            FigureField::ActiveUnstatedPct,
        ];
        PLAIN.into_iter().chain(Segment::ALL.into_iter().map(Self::Segment))
    }

    /// Whether it is a share in percent, not a count of people.
    pub const fn is_share(self) -> bool {
        matches!(
            self,
            Self::RegisteredPct | Self::ActivePopulationPct | Self::ActiveMembersPct | Self::ActiveUnstatedPct
        )
    }

    /// The word that the command line and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Registered => "registered",
            Self::RegisteredPct => "registered_pct",
            Self::Unregistered => "unregistered",
            Self::Active => "active",
            Self::ActivePopulationPct => "active_population_pct",
            Self::ActiveMembersPct => "active_members_pct",
            Self::ActiveUnstatedPct => "active_unspecified_pct",
            Self::Segment(segment) => segment.id(),
        }
    }
}

impl Field {
    /// Every field that a column can be said to be, in the order in which help lists them.
    pub fn all() -> impl Iterator<Item = Self> {
        const PLAIN: [Field; 18] = [
            Field::Code,
            Field::Name,
            Field::District,
            Field::Village,
            Field::Kind,
            Field::Province,
            Field::ProvinceCode,
            Field::AsOf,
            Field::Month,
            Field::Year,
            Field::Published,
            Field::ActiveBasis,
            Field::PopulationSource,
            Field::Source,
            Field::SourceTitle,
            Field::SourceId,
            Field::Url,
            Field::Note,
        ];
        PLAIN.into_iter().chain(FigureField::all().map(Self::Figure)).chain([Self::Ignored])
    }

    /// The word that `--map COLUMN=FIELD` and output use; marks are named by their figure.
    pub fn id(self) -> String {
        let word = match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::District => "district",
            Self::Village => "village",
            Self::Kind => "kind",
            Self::Province => "province",
            Self::ProvinceCode => "province_code",
            Self::AsOf => "as_of",
            Self::Month => "month",
            Self::Year => "year",
            Self::ActiveAsOf => "active_as_of",
            Self::ActiveSource => "active_source",
            Self::Published => "published",
            Self::Figure(figure) => figure.id(),
            Self::Mark(figure) => return format!("{}_mark", figure.id()),
            Self::Estimated(figure) => return format!("{}_estimated", figure.id()),
            Self::ActiveBasis => "active_basis",
            Self::PopulationSource => "population_source",
            Self::Source => "source",
            Self::SourceTitle => "title",
            Self::SourceId => "source_id",
            Self::Url => "url",
            Self::Note => "note",
            Self::Ignored => "ignore",
        };
        word.to_owned()
    }

    /// The field named by its [`id`](Self::id) or by one of the words that head columns, in either language.
    pub fn parse(text: &str) -> Option<Self> {
        let wanted = text.trim().to_lowercase();
        Self::all().find(|field| field.id() == wanted).or_else(|| Label::new(text).field())
    }

    /// Whether it says which region a row is about.
    pub(super) const fn names_region(self) -> bool {
        matches!(self, Self::Code | Self::Name | Self::District | Self::Village)
    }
}

/// The field that a label stands for.
impl Label {
    pub(super) fn field(&self) -> Option<Field> {
        let words = self.words.as_str();
        if let Some(figure) = words.strip_suffix(" mark") {
            return figure_of(figure, self.unit).map(Field::Mark);
        }
        if let Some(figure) = words.strip_suffix(" estimated") {
            return figure_of(figure, self.unit).map(Field::Estimated);
        }
        // The kind of the registered share in this program's own lists.
        if words == "registered kind" {
            return Some(Field::Mark(FigureField::RegisteredPct));
        }
        plain_field(words)
            .filter(|_| self.unit != Unit::Share)
            .or_else(|| figure_of(words, self.unit).map(Field::Figure))
    }
}

fn plain_field(words: &str) -> Option<Field> {
    Some(match words {
        "kode"
        | "kode wilayah"
        | "kode daerah"
        | "kode bps"
        | "kode kemendagri"
        | "kode depdagri"
        | "kode dagri"
        | "kode wilayah bps"
        | "kode wilayah kemendagri"
        | "kode kab kota"
        | "kode kabupaten kota"
        | "kode kabupaten"
        | "kode kab"
        | "kode kecamatan"
        | "kode kec"
        | "kode desa"
        | "kode kelurahan"
        | "kode desa kelurahan"
        | "kode desa kel"
        | "id wilayah"
        | "code"
        | "region code"
        | "area code"
        | "bps code"
        | "region" => {
            return Some(if words == "region" { Field::Name } else { Field::Code });
        }
        "nama"
        | "nama wilayah"
        | "nama daerah"
        | "wilayah"
        | "daerah"
        | "kab kota"
        | "kabupaten kota"
        | "kabupaten"
        | "kab"
        | "kota"
        | "kota kabupaten"
        | "kota kab"
        | "nama kab kota"
        | "nama kabupaten kota"
        | "nama kabupaten"
        | "nama kab"
        | "kabupaten dan kota"
        | "pemda"
        | "pemerintah daerah"
        | "name"
        | "region name"
        | "regency"
        | "regency city"
        | "city regency"
        | "district city" => Field::Name,
        "kecamatan" | "kec" | "nama kecamatan" | "nama kec" | "subdistrict" | "sub district" => Field::District,
        "desa"
        | "kelurahan"
        | "desa kelurahan"
        | "desa kel"
        | "kelurahan desa"
        | "kel desa"
        | "nama desa"
        | "nama kelurahan"
        | "nama desa kelurahan"
        | "village" => Field::Village,
        "kind" | "jenis" | "jenis daerah" | "jenis wilayah" | "tipe" | "tipe daerah" => Field::Kind,
        "provinsi" | "propinsi" | "prov" | "nama provinsi" | "nama propinsi" | "province" | "province name" => {
            Field::Province
        }
        "kode provinsi" | "kode propinsi" | "kode prov" | "province code" => Field::ProvinceCode,
        "tanggal" | "tgl" | "posisi" | "tanggal posisi" | "posisi tanggal" | "keadaan" | "keadaan tanggal" | "as"
        | "date" | "as date posisi" => Field::AsOf,
        "periode" | "bulan" | "bulan tahun" | "period" | "month" | "periode bulan" => Field::Month,
        "tahun" | "thn" | "year" => Field::Year,
        "active as" => Field::ActiveAsOf,
        "active source" => Field::ActiveSource,
        "published" | "tanggal terbit" | "tgl terbit" | "tanggal publikasi" | "publication date" => Field::Published,
        "active basis" | "basis keaktifan" | "basis aktif" => Field::ActiveBasis,
        "sumber penduduk" | "sumber kependudukan" | "population source" => Field::PopulationSource,
        "sumber" | "source" | "publisher" | "penerbit" => Field::Source,
        "judul" | "judul sumber" | "title" | "source title" => Field::SourceTitle,
        "source id" | "id sumber" | "kode sumber" => Field::SourceId,
        "url" | "alamat" | "alamat sumber" | "alamat web" | "alamat url" | "tautan" | "tautan sumber" | "link"
        | "source url" => Field::Url,
        "catatan" | "keterangan" | "ket" | "note" | "notes" | "remark" | "remarks" => Field::Note,
        _ => return None,
    })
}

fn figure_of(words: &str, unit: Unit) -> Option<FigureField> {
    use FigureField as F;
    if let Some(segment) = segment(words) {
        return (unit != Unit::Share).then_some(F::Segment(segment));
    }
    Some(match (words, unit) {
        (
            "penduduk" | "population" | "denominator" | "penduduk dkb" | "penduduk dukcapil",
            Unit::Count | Unit::None,
        ) => F::Population,
        (
            "terdaftar"
            | "peserta"
            | "peserta terdaftar"
            | "kepesertaan"
            | "registered"
            | "registered members"
            | "members"
            | "penduduk terdaftar"
            | "penduduk menjadi peserta",
            Unit::Share,
        )
        | (
            "cakupan"
            | "cakupan kepesertaan"
            | "cakupan peserta"
            | "uhc"
            | "cakupan uhc"
            | "uhc cakupan"
            | "coverage"
            | "uhc coverage"
            | "cakupan penduduk"
            | "cakupan semesta"
            | "kepesertaan penduduk"
            | "peserta penduduk"
            | "terdaftar penduduk"
            | "peserta terdaftar penduduk"
            | "registered population",
            Unit::Share | Unit::None,
        ) => F::RegisteredPct,
        (
            "terdaftar"
            | "peserta"
            | "peserta terdaftar"
            | "kepesertaan"
            | "registered"
            | "registered members"
            | "members"
            | "penduduk terdaftar"
            | "penduduk menjadi peserta",
            _,
        ) => F::Registered,
        (
            "belum terdaftar"
            | "belum menjadi peserta"
            | "belum peserta"
            | "bukan peserta"
            | "non peserta"
            | "penduduk belum terdaftar"
            | "penduduk belum menjadi peserta"
            | "tidak terdaftar"
            | "unregistered"
            | "not registered",
            Unit::Count | Unit::None,
        ) => F::Unregistered,
        (
            "aktif penduduk"
            | "peserta aktif penduduk"
            | "keaktifan penduduk"
            | "active population"
            | "active members population"
            | "tingkat keaktifan penduduk"
            | "keaktifan peserta penduduk",
            Unit::Share | Unit::None,
        ) => F::ActivePopulationPct,
        (
            "aktif peserta"
            | "peserta aktif peserta"
            | "keaktifan peserta terdaftar"
            | "aktif terdaftar"
            | "peserta aktif terdaftar"
            | "peserta aktif peserta terdaftar"
            | "keaktifan terdaftar"
            | "aktif peserta terdaftar"
            | "active registered",
            Unit::Share | Unit::None,
        )
        | ("active members", Unit::Share) => F::ActiveMembersPct,
        ("aktif" | "peserta aktif" | "active", Unit::Share)
        | (
            "keaktifan"
            | "keaktifan peserta"
            | "tingkat keaktifan"
            | "tingkat keaktifan peserta"
            | "rasio keaktifan"
            | "active unspecified"
            | "active rate",
            Unit::Share | Unit::None,
        ) => F::ActiveUnstatedPct,
        ("aktif" | "peserta aktif" | "active" | "active members", _) => F::Active,
        _ => return None,
    })
}

fn segment(words: &str) -> Option<Segment> {
    let words = words.strip_prefix("peserta ").or_else(|| words.strip_prefix("segmen ")).unwrap_or(words);
    Some(match words {
        "pbi" => Segment::Pbi,
        "pbi jk" | "pbi apbn" | "pbi jaminan" | "pbi pusat" => Segment::PbiJk,
        "pbpu bp pemda"
        | "pbpu dan bp pemda"
        | "pbi apbd"
        | "pbi daerah"
        | "pbi pemda"
        | "pbid"
        | "jamkesda"
        | "pbpu pemda"
        | "pbpu bp pemerintah daerah"
        | "pbi apbd pbpu bp pemda"
        | "pbpu bp pemda pbi apbd" => Segment::PbpuBpPemda,
        "pbpu bp" | "pbpu dan bp" => Segment::PbpuBp,
        "ppu" => Segment::Ppu,
        "ppu bu" | "ppu badan usaha" => Segment::PpuBu,
        "ppu pn" | "ppu penyelenggara negara" => Segment::PpuPn,
        "pbpu" | "pbpu mandiri" | "mandiri" => Segment::Pbpu,
        "bp" | "bukan pekerja" => Segment::Bp,
        _ => return None,
    })
}
