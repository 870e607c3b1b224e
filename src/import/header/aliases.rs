//! The words that head columns, in Indonesian and English.

use super::label::{Label, Unit};
use crate::domain::Segment;
use crate::import::{Field, FigureField};

impl Label {
    /// The field that it stands for.
    pub(in crate::import) fn field(&self) -> Option<Field> {
        let words = self.words.as_str();
        match words.rsplit_once(' ') {
            Some((figure, "mark" | "marks" | "tanda")) => return figure_of(figure, self.unit).map(Field::Mark),
            Some((figure, "estimated")) => return figure_of(figure, self.unit).map(Field::Estimated),
            _ => {}
        }
        // The kind of the registered share in this program's own lists.
        if words == "registered kind" {
            return Some(Field::Mark(FigureField::RegisteredPct));
        }
        let plain = (self.unit != Unit::Share).then(|| found(&FIELDS, words)).flatten();
        plain.or_else(|| figure_of(words, self.unit).map(Field::Figure))
    }
}

fn figure_of(words: &str, unit: Unit) -> Option<FigureField> {
    let segment = words.strip_prefix("peserta ").or_else(|| words.strip_prefix("segmen ")).unwrap_or(words);
    if let Some(segment) = found(&SEGMENTS, segment) {
        return (unit != Unit::Share).then_some(FigureField::Segment(segment));
    }
    let mut figures = FIGURES.iter().filter(|(units, ..)| units.contains(&unit));
    figures.find(|(.., names)| names.contains(&words)).map(|(_, figure, _)| *figure)
}

/// What `words` stand for in a table.
fn found<T: Copy>(table: &[(T, &[&str])], words: &str) -> Option<T> {
    table.iter().find(|(_, names)| names.contains(&words)).map(|(meaning, _)| *meaning)
}

const FIELDS: [(Field, &[&str]); 22] = [
    (
        Field::Code,
        &[
            "kode",
            "kode wilayah",
            "kode daerah",
            "kode bps",
            "kode kemendagri",
            "kode depdagri",
            "kode dagri",
            "kode wilayah bps",
            "kode wilayah kemendagri",
            "kode kab kota",
            "kode kabupaten kota",
            "kode kabupaten",
            "kode kab",
            "kode kecamatan",
            "kode kec",
            "kode desa",
            "kode kelurahan",
            "kode desa kelurahan",
            "kode desa kel",
            "id wilayah",
            "code",
            "region code",
            "area code",
            "bps code",
        ],
    ),
    (
        Field::Name,
        &[
            "nama",
            "nama wilayah",
            "nama daerah",
            "wilayah",
            "daerah",
            "kab kota",
            "kabupaten kota",
            "kabupaten",
            "kab",
            "kota",
            "kota kabupaten",
            "kota kab",
            "nama kab kota",
            "nama kabupaten kota",
            "nama kabupaten",
            "nama kab",
            "kabupaten dan kota",
            "pemda",
            "pemerintah daerah",
            "name",
            "region",
            "region name",
            "regency",
            "regency city",
            "city regency",
            "district city",
        ],
    ),
    (Field::District, &["kecamatan", "kec", "nama kecamatan", "nama kec", "subdistrict", "sub district"]),
    (
        Field::Village,
        &[
            "desa",
            "kelurahan",
            "desa kelurahan",
            "desa kel",
            "kelurahan desa",
            "kel desa",
            "nama desa",
            "nama kelurahan",
            "nama desa kelurahan",
            "village",
        ],
    ),
    (Field::Kind, &["kind", "jenis", "jenis daerah", "jenis wilayah", "tipe", "tipe daerah"]),
    (Field::Province, &["provinsi", "propinsi", "prov", "nama provinsi", "nama propinsi", "province", "province name"]),
    (Field::ProvinceCode, &["kode provinsi", "kode propinsi", "kode prov", "province code"]),
    (
        Field::AsOf,
        &[
            "tanggal",
            "tgl",
            "posisi",
            "tanggal posisi",
            "posisi tanggal",
            "keadaan",
            "keadaan tanggal",
            "as",
            "date",
            "as date posisi",
        ],
    ),
    (Field::Month, &["periode", "bulan", "bulan tahun", "period", "month", "periode bulan"]),
    (Field::Year, &["tahun", "thn", "year"]),
    (Field::ActiveAsOf, &["active as"]),
    (Field::ActiveSource, &["active source"]),
    (Field::Published, &["published", "tanggal terbit", "tgl terbit", "tanggal publikasi", "publication date"]),
    (Field::ActiveBasis, &["active basis", "basis keaktifan", "basis aktif"]),
    (Field::PopulationSource, &["sumber penduduk", "sumber kependudukan", "population source"]),
    (Field::Source, &["sumber", "source", "publisher", "penerbit"]),
    (Field::SourceTitle, &["judul", "judul sumber", "title", "source title"]),
    (Field::SourceId, &["source id", "id sumber", "kode sumber"]),
    (
        Field::Url,
        &[
            "url",
            "alamat",
            "alamat sumber",
            "alamat web",
            "alamat url",
            "tautan",
            "tautan sumber",
            "link",
            "source url",
        ],
    ),
    (Field::Note, &["catatan", "note", "notes", "remark", "remarks"]),
    (Field::Caveat, &["keterangan", "ket", "caveat", "keraguan", "catatan data", "data note"]),
    (Field::TargetDate, &["target date", "tanggal target", "tgl target", "tahun target", "batas waktu target"]),
];

/// Names of registered members, as a share or as people.
const REGISTERED: &[&str] = &[
    "terdaftar",
    "peserta",
    "peserta terdaftar",
    "kepesertaan",
    "registered",
    "registered members",
    "members",
    "penduduk terdaftar",
    "penduduk menjadi peserta",
];

const UNREGISTERED: &[&str] = &[
    "belum terdaftar",
    "belum menjadi peserta",
    "belum peserta",
    "bukan peserta",
    "non peserta",
    "penduduk belum terdaftar",
    "penduduk belum menjadi peserta",
    "tidak terdaftar",
    "unregistered",
    "not registered",
];

const NOT_SHARE: &[Unit] = &[Unit::Count, Unit::None];
const NOT_COUNT: &[Unit] = &[Unit::Share, Unit::None];

/// Figures by the units in which a column can be headed so.
const FIGURES: [(&[Unit], FigureField, &[&str]); 13] = [
    (
        NOT_SHARE,
        FigureField::Population,
        &["penduduk", "population", "denominator", "penduduk dkb", "penduduk dukcapil"],
    ),
    (&[Unit::Share], FigureField::RegisteredPct, REGISTERED),
    (
        NOT_COUNT,
        FigureField::RegisteredPct,
        &[
            "cakupan",
            "cakupan kepesertaan",
            "cakupan peserta",
            "uhc",
            "cakupan uhc",
            "uhc cakupan",
            "coverage",
            "uhc coverage",
            "cakupan penduduk",
            "cakupan semesta",
            "kepesertaan penduduk",
            "peserta penduduk",
            "terdaftar penduduk",
            "peserta terdaftar penduduk",
            "registered population",
        ],
    ),
    (NOT_SHARE, FigureField::Registered, REGISTERED),
    (NOT_SHARE, FigureField::Unregistered, UNREGISTERED),
    (&[Unit::Share], FigureField::UnregisteredPct, UNREGISTERED),
    (
        NOT_COUNT,
        FigureField::ActivePopulationPct,
        &[
            "aktif penduduk",
            "peserta aktif penduduk",
            "keaktifan penduduk",
            "active population",
            "active members population",
            "tingkat keaktifan penduduk",
            "keaktifan peserta penduduk",
        ],
    ),
    (
        NOT_COUNT,
        FigureField::ActiveMembersPct,
        &[
            "aktif peserta",
            "peserta aktif peserta",
            "keaktifan peserta terdaftar",
            "aktif terdaftar",
            "peserta aktif terdaftar",
            "peserta aktif peserta terdaftar",
            "keaktifan terdaftar",
            "aktif peserta terdaftar",
            "active registered",
        ],
    ),
    (&[Unit::Share], FigureField::ActiveMembersPct, &["active members"]),
    (&[Unit::Share], FigureField::ActiveUnstatedPct, &["aktif", "peserta aktif", "active"]),
    (
        NOT_COUNT,
        FigureField::ActiveUnstatedPct,
        &[
            "keaktifan",
            "keaktifan peserta",
            "tingkat keaktifan",
            "tingkat keaktifan peserta",
            "rasio keaktifan",
            "active unspecified",
            "active rate",
        ],
    ),
    (
        &[Unit::Share],
        FigureField::TargetPct,
        &["target", "target uhc", "target cakupan", "target kepesertaan", "uhc target", "coverage target"],
    ),
    (NOT_SHARE, FigureField::Active, &["aktif", "peserta aktif", "active", "active members"]),
];

const SEGMENTS: [(Segment, &[&str]); 9] = [
    (Segment::Pbi, &["pbi"]),
    (Segment::PbiJk, &["pbi jk", "pbi apbn", "pbi jaminan", "pbi pusat"]),
    (
        Segment::PbpuBpPemda,
        &[
            "pbpu bp pemda",
            "pbpu dan bp pemda",
            "pbi apbd",
            "pbi daerah",
            "pbi pemda",
            "pbid",
            "jamkesda",
            "pbpu pemda",
            "pbpu bp pemerintah daerah",
            "pbi apbd pbpu bp pemda",
            "pbpu bp pemda pbi apbd",
        ],
    ),
    (Segment::PbpuBp, &["pbpu bp", "pbpu dan bp"]),
    (Segment::Ppu, &["ppu"]),
    (Segment::PpuBu, &["ppu bu", "ppu badan usaha"]),
    (Segment::PpuPn, &["ppu pn", "ppu penyelenggara negara"]),
    (Segment::Pbpu, &["pbpu", "pbpu mandiri", "mandiri"]),
    (Segment::Bp, &["bp", "bukan pekerja"]),
];
