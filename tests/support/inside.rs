//! The bundled data under an import of invented kecamatan and desa, as one's own file brings them.

use cakupan::domain::{Dataset, Period};
use cakupan::import::{Options, understand};
use cakupan::sheet::{Cell, Sheet};
use cakupan::store::Input;
use cakupan::store::own::{Document, Facts, add};
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

/// Invented: names, residents and members are nobody's. Kota Balikpapan has everything, a kecamatan of the city's own
/// name, and a kelurahan whose kecamatan is not told; Kutai Kartanegara has a kecamatan without people.
const ROWS: &str = "Kode;Nama;Jumlah Penduduk;Peserta Terdaftar;Cakupan;Peserta Aktif
64.71.01;Kec. Rekaan Timur;90000;88200;;70000
64.71.02;Kec. Rekaan Barat;100000;71000;;60000
64.71.03;Kec. Balikpapan;120000;119400;;90000
64.71.01.1001;Kel. Rekaan Hilir;20000;19000;;15000
64.71.01.1002;Kel. Rekaan Hulu;10000;9990;;9000
64.71.09.1001;Kel. Rekaan Tepi;5000;4000;;3000
64.02.01;Kec. Rekaan Hutan;;;97,5;
64.02.02;Kec. Rekaan Sungai;50000;49500;;40000
99.01.01;Kec. Rekaan Antah;1000;900;;800
";

/// How many rows name a region whose kabupaten nobody knows.
pub(crate) const REFUSED: usize = 1;

/// The document of the import.
pub(crate) fn document() -> Document {
    let cell = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.into()) };
    let rows = ROWS.lines().map(|line| line.split(';').map(cell).collect()).collect();
    let sheet = Sheet { name: "Rekaan".into(), rows, ..Sheet::default() };
    let bundled = cakupan::store::bundled().unwrap();
    let today = "2026-02-10".parse().unwrap();
    let options = Options { period: Period::parse("2026-01"), ..Options::new(today) };
    let intake = understand(&[sheet], &options, &bundled).unwrap();
    assert_eq!(intake.rows_refused, REFUSED, "{:?}", intake.refused);
    let records: Vec<_> = intake.taken.into_iter().map(|taken| taken.record).collect();
    let facts = Facts { file: "kecamatan-rekaan.csv", today, publisher: None, published: None };
    let mut document = Document::default();
    add(&mut document, &bundled, &records, &intake.regions, &facts);
    document
}

/// The bundled data with these kecamatan and desa.
pub(crate) fn dataset() -> Arc<Dataset> {
    static DATA: LazyLock<Arc<Dataset>> = LazyLock::new(|| {
        let input = Input::Imports(PathBuf::from("own.json"), document().text());
        Arc::new(cakupan::store::open_all(&[input], false).unwrap())
    });
    Arc::clone(&DATA)
}
