//! Regions by code and name: both schemes, twins, provinces, kecamatan and desa.

use crate::data::BUNDLED;
use crate::desk::{expect, in_december, merged, sheet};
use cakupan::domain::{Kind, Region, RegionCode};
use cakupan::import::{Asked, Options, Reason, Scheme};
use rstest::rstest;

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

#[test]
fn codes_of_bps_are_seen_in_the_whole_file_and_names_decide() {
    let intake = expect(
        sheet(
            "Kode | Kabupaten/Kota | Peserta
             1101 | Simeulue | #90000
             1102 | Aceh Singkil | #130000
             1105 | Aceh Timur | #450000
             1107 | Aceh Barat | #200000
             1106 | | #200000",
        ),
        &in_december(),
        &[
            "2 11.09 2025-12 r=90000",
            "3 11.10 2025-12 r=130000",
            "4 11.03 2025-12 r=450000",
            "5 11.05 2025-12 r=200000",
            "A6 OtherScheme",
            "0 left out",
        ],
    );
    assert_eq!(intake.scheme, Some(Scheme::Other));
}

/// Five right names and one that is wrong tell the scheme; three and one leave it open.
#[rstest]
#[case(
    "1107 | Pidie | #440000
     1108 | | #630000",
    &["6 11.07 2025-12 r=440000", "7 11.08 2025-12 r=630000", "B5 NameDisagrees"],
    Some(Scheme::Kemendagri),
)]
#[case("", &["B5 SchemeUnknown"], None)]
fn one_wrong_name_among_right_ones_is_refused(
    #[case] more: &str,
    #[case] found: &[&str],
    #[case] scheme: Option<Scheme>,
) {
    let table = format!(
        "Kode | Kabupaten/Kota | Peserta
         1101 | Aceh Selatan | #230000
         1102 | Aceh Tenggara | #220000
         1104 | Aceh Tengah | #230000
         1105 | Aceh Timur | #450000
         {more}"
    );
    let right = ["2 11.01 2025-12 r=230000", "3 11.02 2025-12 r=220000", "4 11.04 2025-12 r=230000"];
    let wanted = [&right, found, &["0 left out"]].concat();
    assert_eq!(expect(sheet(table.trim_end()), &in_december(), &wanted).scheme, scheme);
}

#[test]
fn codes_of_provinces_are_the_same_in_both_schemes_but_in_papua() {
    let table = sheet("Kode | Peserta\n 12 | #15000000\n 91 | #1000000");
    expect(table, &in_december(), &["2 12 2025-12 r=15000000", "A3 SchemeUnknown", "0 left out"]);
}

#[test]
fn codes_alone_are_asked_about() {
    let table = || sheet("Kode | Peserta\n 1105 | #200000\n 1107 | #440000");
    let intake = expect(table(), &in_december(), &["A2 SchemeUnknown", "A3 SchemeUnknown", "0 left out"]);
    assert_eq!(intake.questions.len(), 1);
    assert_eq!(intake.questions[0].asked, Asked::Scheme { code: "1105".into() });
    let answered = Options { scheme: Some(Scheme::Kemendagri), ..in_december() };
    expect(table(), &answered, &["2 11.05 2025-12 r=200000", "3 11.07 2025-12 r=440000", "0 left out"]);
    expect(sheet("Kode BPS | Peserta\n 1105 | #200000"), &in_december(), &["A2 OtherScheme", "0 left out"]);
    let dotted = sheet("Kode | Peserta\n 11.05 | #200000\n #11.1 | #130000");
    expect(dotted, &in_december(), &["2 11.05 2025-12 r=200000", "3 11.10 2025-12 r=130000", "0 left out"]);
}

#[test]
fn one_row_whose_code_and_name_disagree_leaves_the_scheme_open() {
    let table = || sheet("Kode | Nama | Peserta\n 1105 | Aceh Timur | #450000");
    expect(table(), &in_december(), &["B2 SchemeUnknown", "0 left out"]);
    let answered = Options { scheme: Some(Scheme::Other), ..in_december() };
    expect(table(), &answered, &["2 11.03 2025-12 r=450000", "0 left out"]);
}

#[test]
fn a_twin_without_its_kind_is_asked_about_once() {
    let table = || {
        sheet(
            "Nama | Penduduk
             Bogor | #5809790
             Kota Bogor | #1144108
             Kab. Bandung | #3839721
             Pemkot Bandung | #2591763
             KOTA ADM. JAKARTA PUSAT | #1057000",
        )
    };
    let taken = [
        "3 32.71 2025-12 p=1144108",
        "4 32.04 2025-12 p=3839721",
        "5 32.73 2025-12 p=2591763",
        "6 31.71 2025-12 p=1057000",
    ];
    let lines: Vec<&str> = taken.into_iter().chain(["A2 Ambiguous", "0 left out"]).collect();
    let intake = expect(table(), &in_december(), &lines);
    let candidates = vec![code("32.01"), code("32.71")];
    assert_eq!(intake.questions[0].asked, Asked::Region { written: "Bogor".into(), candidates });
    let answered = Options { answers: vec![("Bogor".into(), code("32.01"))], ..in_december() };
    let lines: Vec<&str> = ["2 32.01 2025-12 p=5809790"].into_iter().chain(taken).chain(["0 left out"]).collect();
    expect(table(), &answered, &lines);
}

#[test]
fn code_kind_and_province_tell_twins_apart() {
    expect(
        sheet(
            "Kode | Nama | Jenis | Provinsi | Penduduk
             3271 | Bogor | | Jawa Barat | #1144108
             | Bandung | kota | Jawa Barat | #2591763
             | Gorontalo | kabupaten | Gorontalo | #423981
             12.74 | Tanjungbalai | | Jawa Barat | #187939",
        ),
        &in_december(),
        &[
            "2 32.71 2025-12 p=1144108",
            "3 32.73 2025-12 p=2591763",
            "4 75.01 2025-12 p=423981",
            "B5 OtherParent",
            "0 left out",
        ],
    );
}

#[test]
fn provinces_and_the_nation_are_records_of_their_own() {
    expect(
        sheet(
            "Kode | Wilayah | Cakupan
             00 | Indonesia | 98,4
             11 | Aceh | 99,1
             1105 | Aceh Barat | 97,2",
        ),
        &in_december(),
        &["2 00 2025-12 r%=98.4", "3 11 2025-12 r%=99.1", "4 11.05 2025-12 r%=97.2", "0 left out"],
    );
    expect(
        sheet("Provinsi | Cakupan\n Sumatera Utara | 98,4\n Jawa Barat | 99,1"),
        &in_december(),
        &["2 12 2025-12 r%=98.4", "3 32 2025-12 r%=99.1", "0 left out"],
    );
}

#[test]
fn kecamatan_and_desa_bring_their_names() {
    let intake = expect(
        merged(
            "Kode | Kabupaten | Kecamatan | Desa/Kelurahan | Peserta
             32.01.01 | Bogor | Kec. Cibinong | | #300000
             32.01.01.1001 | | Cibinong | Kel. Pondok Rajeg | #20000
             32.01.02.2003 | | Gunung Putri | Desa Bojong | #9000
             32.01.03 | | | | #9000
             99.01.03 | | Entah | | #9000
             3201010 | | Cibinong | | #9000",
            &[((1, 3), (1, 1))],
        ),
        &in_december(),
        &[
            "2 32.01.01 2025-12 r=300000",
            "3 32.01.01.1001 2025-12 r=20000",
            "4 32.01.02.2003 2025-12 r=9000",
            "A5 NameMissing",
            "C6 UnknownCode",
            "A7 BpsDistrict",
            "0 left out",
        ],
    );
    let drafts: Vec<_> = intake
        .regions
        .iter()
        .map(|draft| (draft.code.to_string(), draft.kind, &*draft.name, draft.parent.to_string()))
        .collect();
    assert_eq!(
        drafts,
        [
            ("32.01.01".to_owned(), Kind::Kecamatan, "Cibinong", "32.01".to_owned()),
            ("32.01.01.1001".to_owned(), Kind::Kelurahan, "Pondok Rajeg", "32.01.01".to_owned()),
            ("32.01.02.2003".to_owned(), Kind::Desa, "Bojong", "32.01.02".to_owned()),
        ]
    );
}

#[test]
fn every_region_is_found_by_its_name_alone_or_asked_about() {
    let row = |region: &Region| format!("{} | #{}", region.name, region.population.unwrap_or(1_000_000));
    let rows = BUNDLED.regions().map(|(_, region)| row(region));
    let lines = ["Nama | Penduduk".to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
    let intake = crate::desk::read(&[sheet(&lines)], &in_december()).unwrap();
    for refused in &intake.refused {
        assert!(matches!(refused.reason, Reason::Ambiguous { .. }), "{refused:?}");
    }
    // Provinces that share their name with a kabupaten or kota.
    assert!(intake.rows_refused <= 4, "{:?}", intake.refused);
    for taken in &intake.taken {
        let row = lines.lines().nth(taken.row - 1).unwrap();
        assert!(row.starts_with(&*BUNDLED.region(BUNDLED.find(taken.record.region).unwrap()).name), "{row}");
    }
}

#[test]
fn in_another_scheme_too_a_code_names_its_province() {
    expect(
        sheet(
            "Kode | Kabupaten/Kota | Peserta
             1101 | Simeulue | #90000
             1102 | Aceh Singkil | #130000
             1105 | Aceh Timur | #450000
             1104 | Kota Sibolga | #98000",
        ),
        &in_december(),
        &[
            "2 11.09 2025-12 r=90000",
            "3 11.10 2025-12 r=130000",
            "4 11.03 2025-12 r=450000",
            "B5 NameDisagrees",
            "0 left out",
        ],
    );
}
