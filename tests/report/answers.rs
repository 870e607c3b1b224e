//! The answers of a report: since, projection, cost, evaluation, peers, each with its reasons.

use crate::region::{assert_says, said, said_at};
use cakupan::locale::Lang;

#[test]
fn a_projection_is_a_range_with_its_method() {
    assert_says(
        &said("13.01", "2024-12-31", Lang::Id),
        &[
            "Ambang terdaftar 98 % tercapai paling cepat 5 bulan lagi (Mei 2025), paling lambat lebih dari 5 tahun",
            "Tren Theil–Sen atas 6 angka",
            "+0,44 poin per bulan; selang Sen 95 %: +0,02 sampai +0,66.",
        ],
    );
    assert_says(&said("12.71", "2023-06-30", Lang::En), &["in 0 to 7 months (Jun 2023 – Jan 2024), at this pace."]);
}

#[test]
fn a_refusal_is_a_sentence() {
    let few = "Tidak ada perkiraan tanggal: hanya 2 angka dalam 36 bulan terakhir, diperlukan paling sedikit 5.";
    assert_says(&said("12.74", "2025-04-30", Lang::Id), &[few]);
    assert_says(&said("21.71", "2025-06-30", Lang::En), &["not at this pace, the share does not rise."]);
    // What crosses an event says so, and that it is known from the press.
    assert_says(
        &said("21.71", "2025-12-31", Lang::Id),
        &["melewati suatu peristiwa: Mei 2025", "(DTSEN) (menurut pers)"],
    );
}

#[test]
fn since_when_names_both_figures_or_why_not() {
    let one_side = "Tidak diketahui sejak kapan: semua angka yang diketahui, sejak Feb 2023, berada di sisi yang sama.";
    assert_says(&said("12.74", "2025-04-30", Lang::Id), &[one_side, "baru satu angka yang diketahui"]);
}

#[test]
fn a_cost_prints_rate_basis_and_neighbours() {
    assert_says(
        &said("12.74", "2025-04-30", Lang::Id),
        &[
            "Menutup kekurangan terdaftar 1.042 jiwa: Rp472.651.200 setahun (Rp39.387.600 sebulan).",
            "Tarif Rp37.800 per jiwa per bulan: PBPU BP Pemda",
            "Perpres 64/2020, PMK 78/PMK.02/2020, berlaku sejak Jan 2021; menurut pers",
            "Rp437.640.000 setahun · Tarif Rp35.000",
            "Rp525.168.000 setahun · Tarif Rp42.000",
        ],
    );
}

#[test]
fn a_status_is_evaluated_beside_what_is_on_record() {
    let none = "Tidak ada catatan pencabutan status; itu tidak berarti status tersebut masih dimiliki.";
    assert_says(
        &said("12.74", "2025-04-30", Lang::Id),
        &["▼ UHC Prioritas 2025 (menurut pers): belum memenuhi", "1.042 jiwa, Rp472.651.200 setahun.", none],
    );
    let subang = said("32.13", "2024-06-30", Lang::Id);
    assert_says(&subang, &["! 1 Apr 2024: Kabupaten Subang kehilangan UHC non cut off", "(menurut pers)"]);
    assert!(!subang.contains(none), "{subang}");
    assert_says(
        &said("64.71", "2026-03-01", Lang::En),
        &["Awards on record: UHC Award 2023.", "alternative 1: active"],
    );
}

#[test]
fn peers_say_why_they_were_chosen() {
    assert_says(
        &said("12.74", "2025-04-30", Lang::En),
        &[
            "Among the peers and the region itself: 3 of 3 by registered share.",
            "Kota Tanjungbalai 97.45 % 99/138 -1,042 – 187,939 this region",
            "Kota Metro 102.82 %◆ 1/138 ~+8,786 – 182,293 same island group",
            "Kota Lhokseumawe 100 %† – ~+3,859 – 198,705 same island group",
        ],
    );
    // In a narrow pane they flow.
    let narrow = said_at("12.74", "2025-04-30", Lang::En, 60);
    let metro = "Kota Metro: 102.82 %◆ · place 1 · ~8,786 people above the target · same island group, 182,293 people";
    assert_says(&narrow, &[metro]);
    assert!(!said("64", "2026-03-01", Lang::En).contains("Peers"));
}
