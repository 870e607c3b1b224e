//! Tables as they come from branches, dinas and dashboards.

use crate::desk::{expect, in_december, merged, options, read, sheet, told};
use cakupan::import::{DecimalSign, Field, FigureField, Options, PeriodOrigin};
use cakupan::sheet::Sheet;

#[test]
fn title_rows_and_a_footer_stand_around_the_table() {
    let intake = expect(
        sheet(
            "REKAPITULASI KEPESERTAAN JKN
             Provinsi Sumatera Utara
             per 31 Desember 2025

             No | Kode | Kabupaten/Kota | Jumlah Penduduk | Peserta Terdaftar | Peserta Aktif
             #1 | 12.74 | Kota Tanjungbalai | #187939 | #183139 | #150499
             #2 | 12.73 | Kota Sibolga | #100282 | #98000 | #81000
             | | JUMLAH | #288221 | #281139 | #231499
             Sumber: BPJS Kesehatan",
        ),
        &options(),
        &["6 12.74 2025-12-31 p=187939 r=183139 a=150499", "7 12.73 2025-12-31 p=100282 r=98000 a=81000", "2 left out"],
    );
    assert_eq!(intake.periods[0].origin, PeriodOrigin::Title("A3".into()));
    let unknown: Vec<&str> = intake.columns.iter().filter(|c| c.field.is_none()).map(|c| &*c.header).collect();
    assert_eq!(unknown, ["No"]);
    let cells: Vec<&str> = intake.taken[0].cells.iter().map(|(_, cell)| &**cell).collect();
    assert_eq!(cells, ["D6", "E6", "F6"]);
}

#[test]
fn a_header_of_two_rows_with_merged_cells() {
    expect(
        merged(
            "Posisi 30 November 2025
             Kode Wilayah | Nama Daerah | Peserta | | Penduduk
             | | Terdaftar | Aktif |
             (1) | (2) | (3) | (4) | (5)
             12.74 | Tanjung Balai | 183.139 | 150.499 | 187.939",
            &[((1, 1), (2, 3)), ((1, 2), (0, 0)), ((1, 2), (1, 1)), ((1, 2), (4, 4))],
        ),
        &options(),
        &["5 12.74 2025-11-30 p=187939 r=183139 a=150499", "1 left out"],
    );
}

#[test]
fn a_header_of_two_rows_whose_merging_a_csv_has_lost() {
    expect(
        sheet(
            "Kode|Nama|Peserta Terdaftar||Peserta Aktif||Segmen||
             ||Jumlah|%|Jumlah|%|PBI JK|PBI APBD|PPU BU
             12.74|Kota Tanjungbalai|183139|97,45|150499|80,08|60000|30000|0",
        ),
        &in_december(),
        &[
            "3 12.74 2025-12 r=183139 r%=97.45 a=150499 a%=80.08 of=Unstated pbi_jk=60000 pbpu_bp_pemda=30000 ppu_bu=0",
            "0 left out",
        ],
    );
}

#[test]
fn a_percent_sign_alone_is_the_share_of_the_count_before_it() {
    expect(
        sheet(
            "Nama | Terdaftar | % | Aktif | % | Target | %
             Kota Tanjungbalai | #183139 | #97.45 | #150499 | #80.08 | #98 | #99",
        ),
        &in_december(),
        &["2 12.74 2025-12 r=183139 r%=97.45 a=150499 a%=80.08 of=Unstated", "0 left out"],
    );
}

#[test]
fn points_between_thousands_beside_plain_integers() {
    expect(
        sheet(
            "Nama;|Peserta|% UHC
             Kota Tanjungbalai|183.139|97.45
             Kota Sibolga|98000|97.7
             Kota Medan|2.500.000|98.176",
        ),
        &in_december(),
        &[
            "2 12.74 2025-12 r=183139 r%=97.45",
            "3 12.73 2025-12 r=98000 r%=97.7",
            "4 12.71 2025-12 r=2500000 r%=98.176",
            "0 left out",
        ],
    );
}

#[test]
fn a_share_that_reads_two_ways_is_refused_until_told() {
    let table = || sheet("Nama | Cakupan\n Kota Medan | 98.176\n Kota Sibolga | 97.700");
    expect(table(), &in_december(), &["B2 TwoWays", "B3 TwoWays", "0 left out"]);
    expect(
        table(),
        &Options { decimal: Some(DecimalSign::Point), ..in_december() },
        &["2 12.71 2025-12 r%=98.176", "3 12.73 2025-12 r%=97.700", "0 left out"],
    );
}

#[test]
fn percent_cells_are_shares_and_bare_fractions_are_not() {
    expect(
        sheet(
            "Nama | UHC
             Kota Medan | #98.76%
             Kota Sibolga | #0.9771
             Kota Binjai | 0,98
             Kota Padangsidimpuan | #100.25%",
        ),
        &in_december(),
        &["2 12.71 2025-12 r%=98.76", "5 12.77 2025-12 r%=100.25", "B3 Fraction", "B4 Fraction", "0 left out"],
    );
}

#[test]
fn marks_in_the_text_become_marks_of_the_figure() {
    expect(
        sheet(
            "Nama | Cakupan | Peserta
             Kota Medan | 98,76 % | ± 2.500.000 jiwa
             Kota Sibolga | ≥98 | ~98.000
             Kota Binjai | hampir 98 % | -",
        ),
        &in_december(),
        &[
            "2 12.71 2025-12 r=rounded2500000 r%=98.76",
            "3 12.73 2025-12 r=rounded98000 r%=floor98",
            "4 12.75 2025-12 r%=ceiling98",
            "0 left out",
        ],
    );
}

#[test]
fn each_row_has_its_date() {
    expect(
        sheet(
            "Nama | Per Tanggal | Peserta Terdaftar
             Kota Medan | @2025-12-01 | #2500000
             Kota Medan | 01/11/2025 | #2490000
             Kota Medan | 31 Oktober 2025 | #2480000
             Kota Medan | Semester I 2025 | #2400000
             Kota Medan | 12/31/2025 | #2400000
             Kota Medan | 2027-01-01 | #2400000",
        ),
        &options(),
        &[
            "2 12.71 2025-12-01 r=2500000",
            "3 12.71 2025-11-01 r=2490000",
            "4 12.71 2025-10-31 r=2480000",
            "5 12.71 2025-06 r=2400000",
            "B6 NotADate",
            "B7 Future",
            "0 left out",
        ],
    );
}

#[test]
fn month_and_year_stand_in_columns_of_their_own() {
    expect(
        sheet(
            "Nama | Bulan | Tahun | Peserta
             Kota Medan | Desember | #2025 | #2500000
             Kota Medan | #11 | #2025 | #2490000
             Kota Medan | @2025-10-01 | #2025 | #2480000",
        ),
        &options(),
        &["2 12.71 2025-12 r=2500000", "3 12.71 2025-11 r=2490000", "4 12.71 2025-10 r=2480000", "0 left out"],
    );
}

#[test]
fn a_sheet_for_each_month_is_dated_by_its_name_and_hidden_ones_are_not_read() {
    let month = |name: &str, people: &str, is_hidden| Sheet {
        name: name.into(),
        is_hidden,
        ..sheet(&format!("Nama | Peserta\n Kota Medan | #{people}"))
    };
    let notes = Sheet { name: "Petunjuk".into(), ..sheet("Isilah lembar ini") };
    let sheets = [
        month("Nov 2025", "2490000", false),
        month("Desember 2025", "2500000", false),
        month("Draf", "1", true),
        notes,
    ];
    let intake = read(&sheets, &options()).unwrap();
    assert_eq!(told(&intake), ["2 12.71 2025-11 r=2490000", "2 12.71 2025-12 r=2500000", "0 left out"]);
    let skipped: Vec<_> = intake.skipped.iter().map(|skipped| (&*skipped.sheet, skipped.is_hidden)).collect();
    assert_eq!(skipped, [("Draf", true), ("Petunjuk", false)]);
}

#[test]
fn error_cells_refuse_their_row_alone() {
    expect(
        sheet(
            "Nama | Peserta | Cakupan
             Kota Medan | !#REF! | !#DIV/0!
             Kota Sibolga | #98000 | #97.7",
        ),
        &in_december(),
        &["3 12.73 2025-12 r=98000 r%=97.7", "B2 ErrorCell", "C2 ErrorCell", "0 left out"],
    );
}

#[test]
fn nothing_is_added_to_a_source_that_is_known() {
    let told = Options { source: Some("Dinas".into()), published: "2026-02-01".parse().ok(), ..in_december() };
    expect(
        sheet("Nama | Peserta | Kode Sumber\n Kota Medan | #2500000 | s1\n Kota Binjai | #250000 |"),
        &told,
        &["2 12.71 2025-12 r=2500000", "3 12.75 2025-12 r=250000 by=Dinas out=2026-02-01", "0 left out"],
    );
}

#[test]
fn what_can_just_be_is_taken() {
    // Five times as many people as the register has, and a fifth of them; ten times as many members, and a twentieth.
    let lines = |stated: u64, registered: u64| {
        expect(
            sheet(&format!("Nama | Penduduk | Terdaftar\n Kota Medan | #{stated} | #{registered}")),
            &in_december(),
            &[&format!("2 12.71 2025-12 p={stated} r={registered}"), "0 left out"],
        );
    };
    lines(2_546_452 * 5, 2_500_000);
    lines(509_291, 509_291 * 10);
    lines(2_546_460, 2_546_460 / 20);
    // Of the members and of the people alike within their rounding.
    expect(
        sheet("Nama | Cakupan (%) | Aktif terhadap penduduk (%)\n Kota Medan | 98,59 | 98,6"),
        &in_december(),
        &["2 12.71 2025-12 r%=98.59 a%=98.6 of=Population", "0 left out"],
    );
}

#[test]
fn what_cannot_be_is_refused_with_its_cell() {
    expect(
        sheet(
            "Nama | Penduduk | Terdaftar | Aktif | Cakupan
             Kota Tanjungbalai | #187939 | #150499 | #183139 |
             Kota Sibolga | #100282 | #98000000 | |
             Kota Medan | #2546 | #2500 | |
             Kota Binjai | | #98 | |
             Kota Padangsidimpuan | | #-5 | |
             Kota Tebing Tinggi | | #12.5 | | 
             Kota Gunungsitoli | | | | #250
             Kota Pematangsiantar | | dua ratus | | ",
        ),
        &in_december(),
        &[
            "D2 ActiveOverRegistered",
            "C3 FarOverPopulation",
            "B4 OtherPopulation",
            "C5 FarBelowPopulation",
            "C6 Negative",
            "C7 NotWhole",
            "E8 OverTwoHundred",
            "C9 NotANumber",
            "0 left out",
        ],
    );
}

#[test]
fn equal_rows_are_one_and_different_ones_contradict_each_other() {
    let intake = expect(
        sheet(
            "Nama | Peserta
             Kota Medan | #2500000
             Kota Medan | #2500000
             Kota Sibolga | #98000
             Sibolga | #97000",
        ),
        &in_december(),
        &["2 12.71 2025-12 r=2500000", "A4 Contradicts", "A5 Contradicts", "1 left out"],
    );
    assert!(format!("{:?}", intake.refused[0].reason).contains("\"A5\""));
    assert!(format!("{:?}", intake.refused[1].reason).contains("\"A4\""));
}

#[test]
fn repeated_headers_and_empty_rows_are_left_out() {
    let intake = expect(
        sheet(
            "Nama | Peserta | Cakupan
             Kota Medan | #2500000 |

             Nama | Peserta | Cakupan
             Kota Sibolga | #98000 |
             Kota Binjai | - | n/a
             Rata-rata | #1299000 |
             Catatan: angka sementara",
        ),
        &in_december(),
        &["2 12.71 2025-12 r=2500000", "5 12.73 2025-12 r=98000", "5 left out"],
    );
    let left = intake.left_out;
    assert_eq!((left.empty, left.headers, left.without_figures, left.footers), (1, 1, 1, 2));
}

#[test]
fn both_bases_of_the_active_share_are_kept_apart() {
    expect(
        sheet(
            "Nama | % aktif (÷ penduduk) | % aktif (÷ peserta) | sumber | alamat | catatan
             Kota Tanjungbalai | 80,08 | 82,18 | BPJS | https://contoh.id | sementara",
        ),
        &in_december(),
        &[
            "2 12.74 2025-12 a%=80.08 of=Population by=BPJS at=https://contoh.id note=sementara",
            "2 12.74 2025-12 a%=82.18 of=Members by=BPJS at=https://contoh.id",
            "0 left out",
        ],
    );
}

#[test]
fn the_programs_own_list_is_read_back() {
    expect(
        sheet(
            "code|name|kind|population|denominator|registered|registered_estimated|registered_pct|registered_kind|as_of|source|url|published|active|active_estimated|active_basis|active_population_pct|active_unspecified_pct|active_as_of|active_source|gap|rank|as_of_date
             12.74|Kota Tanjungbalai|kota|187000|187939|183139|false|97.45|printed|2025-04-30|BPJS|https://contoh.id|2025-05-02|150499|false|population|80.08||2025-04-30|BPJS|1042|3|2026-01-01
             12.73|Kota Sibolga|kota|100282||98000|true|97.7|floor|2025-04|Dinas|||70000|true|unstated||80.5|2025-03|Koran|||2026-01-01",
        ),
        &options(),
        &[
            "2 12.74 2025-04-30 p=187939 r=183139 r%=97.45 a=150499 a%=80.08 of=Population by=BPJS at=https://contoh.id out=2025-05-02",
            "3 12.73 2025-04 r%=floor97.7 by=Dinas",
            "3 12.73 2025-03 a%=80.5 of=Unstated by=Koran",
            "0 left out",
        ],
    );
}

#[test]
fn a_mapping_goes_before_the_header_and_finds_columns_by_letter() {
    let figure = Field::Figure;
    let map = vec![
        ("Realisasi".into(), figure(FigureField::Registered)),
        ("D".into(), figure(FigureField::RegisteredPct)),
        ("peserta".into(), Field::Ignored),
    ];
    expect(
        sheet(
            "Nama | Peserta | Realisasi | Kolom X
             Kota Medan | #1 | #2500000 | #98.2",
        ),
        &Options { map, ..in_december() },
        &["2 12.71 2025-12 r=2500000 r%=98.2", "0 left out"],
    );
}

#[test]
fn a_table_without_a_header_is_read_by_letters() {
    let map = vec![("A".into(), Field::Name), ("B".into(), Field::Figure(FigureField::Registered))];
    expect(
        sheet("Kota Medan | #2500000"),
        &Options { map, ..in_december() },
        &["1 12.71 2025-12 r=2500000", "0 left out"],
    );
}

#[test]
fn the_register_behind_the_population_has_a_date_of_its_own() {
    expect(
        sheet(
            "Sumber penduduk: DKB Semester I 2025
             Nama | Jumlah Penduduk Semester I 2025 | Peserta Terdaftar per 30 November 2025
             Kota Tanjungbalai | #187939 | #183139",
        ),
        &options(),
        &["3 12.74 2025-11-30 p=187939 r=183139", "0 left out"],
    );
}

#[test]
fn the_name_of_the_register_is_kept_as_a_remark() {
    expect(
        sheet(
            "Nama | Jumlah Penduduk | Sumber Penduduk | Catatan
             Kota Tanjungbalai | #187939 | DKB Semester I 2025 | sementara
             Kota Sibolga | #100282 | DKB Semester I 2025 |",
        ),
        &in_december(),
        &[
            "2 12.74 2025-12 p=187939 note=sementara; Sumber Penduduk: DKB Semester I 2025",
            "3 12.73 2025-12 p=100282 note=Sumber Penduduk: DKB Semester I 2025",
            "0 left out",
        ],
    );
}
