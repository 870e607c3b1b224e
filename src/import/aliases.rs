//! The words that head columns, in Indonesian and English.

use super::label::{Label, Unit};
use super::{Field, FigureField};
use crate::domain::Segment;

impl Label {
    /// The field that it stands for.
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
