//! What four cities and regencies published: each figure stands on the region's page with its source, and nowhere in the code.

use crate::support::{Stage, looks};
use cakupan::locale::Lang;
use std::fs;
use std::path::Path;

/// Words that stand together in one paragraph of a page.
type Fact = &'static [&'static str];

struct Page {
    region: &'static str,
    id: &'static [Fact],
    en: &'static [Fact],
}

const INI: &str = "Inibalikpapan.com, \"Cakupan JKN Balikpapan Capai 98,76 Persen";
const ALWIATI: &str = "Alwiati, Kepala Dinas Kesehatan Kota Balikpapan";
const EDI: &str = "Edi Suryanto, Penjabat Wali Kota Pontianak";
const SRI: &str = "Sri Widyastuti, Kepala BPJS Kesehatan Cabang Kisaran";
const IKA: &str = "Ika Irawati, Kepala BPJS Kesehatan Cabang Kutai Kartanegara";
const SUNGGONO: &str = "Sunggono, Sekretaris Daerah Kutai Kartanegara";

const PAGES: [Page; 4] = [
    Page {
        region: "kota balikpapan",
        id: &[
            &["Mar 2023", "terdaftar ≥ 99,58 %", "UHC Award 2023", "Ibukotakini.com"],
            &["14 Mar 2023", "Penghargaan UHC diterima di Jakarta pada 14 Maret 2023", "Ibukotakini.com"],
            &["terdaftar 98,76 %", "24 Feb 2025 atau 24 Des 2025", "tanggal bermasalah", ALWIATI, INI],
            &["• 2021", "PBI (pembayar tidak disebut) ~160.000 jiwa (dibulatkan)", ALWIATI, INI],
            &["• 2023", "≥ 190.000 jiwa (sekurang-kurangnya)", ALWIATI, INI],
            &["• 2025", "200.000 jiwa (proyeksi)", INI],
            &["terdaftar 98,76 %", "cakupan penuh seluruh warga, tanpa tenggat", ALWIATI, INI],
            &["Puskesmas Gunung Bahagia yang ramah anak", INI],
        ],
        en: &[
            &["Mar 2023", "registered ≥ 99.58 %", "UHC Award 2023", "Ibukotakini.com"],
            &["14 Mar 2023", "UHC Award received in Jakarta on 14 March 2023", "Ibukotakini.com"],
            &["registered 98.76 %", "24 Feb 2025 or 24 Dec 2025", "! date", ALWIATI, INI],
            &["• 2021", "PBI (payer not stated) ~160,000 people (rounded)", ALWIATI, INI],
            &["• 2023", "≥ 190,000 people (at least)", ALWIATI, INI],
            &["• 2025", "200,000 people (projected)", INI],
            &["registered 98.76 %", "full coverage of all residents, without a date", ALWIATI, INI],
            &["child-friendly Puskesmas Gunung Bahagia", INI],
        ],
    },
    Page {
        region: "kota pontianak",
        id: &[
            &["7 Feb 2025", "terdaftar 87,86 %", "target 98 %", EDI, "InfoPublik"],
            &["7 Feb 2025", "≤ 600.000 jiwa", "Hampir 600 ribu", "InfoPublik"],
            &["14 rumah sakit, 23 puskesmas, 82 klinik", "Edi Suryanto (InfoPublik)"],
            &["mendata ulang perusahaan", "InfoPublik"],
        ],
        en: &[
            &["7 Feb 2025", "registered 87.86 %", "target 98 %", EDI, "InfoPublik"],
            &["7 Feb 2025", "≤ 600,000 people", "Almost 600 thousand", "InfoPublik"],
            &["14 hospitals, 23 puskesmas, 82 clinics", "Edi Suryanto (InfoPublik)"],
            &["re-registering companies", "InfoPublik"],
        ],
    },
    Page {
        region: "tanjungbalai",
        id: &[
            &["1 Apr 2025", "terdaftar 97,45 %", "terdaftar 183.139 jiwa", SRI, "ANTARA News Sumatera Utara"],
            &["1 Apr 2025", "aktif 80,08 % (÷ penduduk)", "aktif 150.499 jiwa", SRI, "ANTARA News Sumatera Utara"],
            &["terdaftar 97,45 %", "target 98 %", "Sumber menyebut status: UHC", "status tidak didukung angka", SRI],
            &["pemutakhiran data Kementerian Sosial", "ANTARA News Sumatera Utara"],
        ],
        en: &[
            &["1 Apr 2025", "registered 97.45 %", "registered 183,139 people", SRI, "ANTARA News Sumatera Utara"],
            &[
                "1 Apr 2025",
                "active 80.08 % (÷ population)",
                "active 150,499 people",
                SRI,
                "ANTARA News Sumatera Utara",
            ],
            &["registered 97.45 %", "target 98 %", "The source claims the status: UHC", "status claim", SRI],
            &["social ministry's data update", "ANTARA News Sumatera Utara"],
        ],
    },
    Page {
        region: "kutai kartanegara",
        id: &[
            &["• 2024", "terdaftar 98,18 %", SUNGGONO, "Zonakaltim.id"],
            &["target 100 %, tanpa tenggat", "UHC Award (tahun tidak disebut)", SUNGGONO, "Zonakaltim.id"],
            &["1 Des 2024", "PBPU dan BP 143.925 jiwa", "2.433 peserta per bulan", IKA, "Zonakaltim.id"],
            &["PBPU dan BP 161.925 jiwa (proyeksi)", "pertumbuhan tidak cocok", "Zonakaltim.id"],
            &["2025", "Anggaran JKN Rp69.700.000.000 (kebutuhan, bukan anggaran)", IKA, "Zonakaltim.id"],
            &["2025: Rp69,7 miliar", "Zonakaltim.id"],
            &["fokus desa terpencil", "Zonakaltim.id"],
        ],
        en: &[
            &["• 2024", "registered 98.18 %", SUNGGONO, "Zonakaltim.id"],
            &["target 100 %, without a date", "UHC Award (year not stated)", SUNGGONO, "Zonakaltim.id"],
            &["1 Dec 2024", "PBPU and BP 143,925 people", "2,433 members a month", IKA, "Zonakaltim.id"],
            &["PBPU and BP 161,925 people (projected)", "! growth", "Zonakaltim.id"],
            &["2025", "JKN budget Rp69,700,000,000 (a need, not a budget)", IKA, "Zonakaltim.id"],
            &["2025: Rp69.7 billion", "Zonakaltim.id"],
            &["focusing on remote villages", "Zonakaltim.id"],
        ],
    },
];

/// The paragraphs of a region's page, read off the screen line by line to its end; breaks of lines become spaces.
fn read(region: &str, lang: Lang) -> Vec<String> {
    let mut stage = Stage::on(crate::support::bundled(), 120, 40, looks(lang), "2026-02-28", "");
    stage.keys(&format!("/{region}<Enter><Enter>"));
    let inside = |stage: &Stage| -> Vec<String> {
        let text = stage.text();
        let framed =
            text.lines().filter_map(|line| line.strip_prefix('│')?.trim_end_matches(['█', '│']).strip_prefix(' '));
        framed.map(|line| line.trim_end().to_owned()).collect()
    };
    let mut lines = inside(&stage);
    loop {
        let before = stage.app.detail.scroll;
        stage.keys("j");
        if stage.app.detail.scroll == before {
            break;
        }
        lines.extend(inside(&stage).pop());
    }
    let squeezed = |paragraph: &[String]| paragraph.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    lines.split(String::is_empty).map(squeezed).collect()
}

#[test]
fn every_figure_stands_on_its_page_with_its_source() {
    for page in &PAGES {
        for (lang, facts) in [(Lang::Id, page.id), (Lang::En, page.en)] {
            let paragraphs = read(page.region, lang);
            for fact in facts {
                let found = paragraphs.iter().any(|said| fact.iter().all(|words| said.contains(words)));
                assert!(found, "{} ({lang:?}): {fact:?} in\n{}", page.region, paragraphs.join("\n"));
            }
        }
    }
}

/// The counts of five or more digits and the shares with two decimals among the facts, as digits.
const COUNTS: [&str; 9] =
    ["160000", "190000", "200000", "600000", "183139", "150499", "143925", "161925", "69700000000"];
const SHARES: [&str; 6] = ["99.58", "98.76", "87.86", "97.45", "80.08", "98.18"];

/// The numbers in `text` in whatever grouping: runs of digits with single dots, commas or underscores inside.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = vec![String::new()];
    let chars: Vec<char> = text.chars().collect();
    for (at, c) in chars.iter().enumerate() {
        let between_digits = |sign: &char| {
            matches!(sign, '.' | ',' | '_' | '\u{a0}' | '\u{202f}')
                && at > 0
                && chars[at - 1].is_ascii_digit()
                && chars.get(at + 1).is_some_and(char::is_ascii_digit)
        };
        if c.is_ascii_digit() || between_digits(c) {
            numbers.last_mut().unwrap().push(*c);
        } else if !numbers.last().unwrap().is_empty() {
            numbers.push(String::new());
        }
    }
    numbers
}

/// Whether `number` is one of the facts, however it is grouped.
fn is_fact(number: &str) -> bool {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let shares = || SHARES.map(|share| share.replace('.', ""));
    let is_share = number.len() == 5 && number.chars().filter(char::is_ascii_digit).count() == 4;
    COUNTS.contains(&digits.as_str()) || (is_share || number.len() == 4) && shares().contains(&digits)
}

#[test]
fn numbers_are_recognised_in_every_grouping() {
    for fact in ["183139", "183.139", "183,139", "183_139", "98.76", "98,76", "9_876", "9876", "69.700.000.000"] {
        assert!(numbers(fact).iter().any(|number| is_fact(number)), "{fact}");
    }
    for other in ["200_000_000", "18313", "98.7", "2024-12-31"] {
        assert!(!numbers(other).iter().any(|number| is_fact(number)), "{other}");
    }
}

#[test]
fn no_published_figure_is_written_into_the_code() {
    fn visit(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                visit(&path, found);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                for (n, line) in text.lines().enumerate() {
                    let facts = numbers(line).into_iter().filter(|number| is_fact(number));
                    found.extend(facts.map(|fact| format!("{}:{}: {fact}", path.display(), n + 1)));
                }
            }
        }
    }
    let mut found = Vec::new();
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
