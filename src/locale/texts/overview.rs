//! The words of the overview, and of time that is played.

use super::texts;

texts! {
    of_regions_alone(n) = "{n} wilayah", "{n} regions";
    published_own = "terbitan", "published";
    published_none = "tidak ada angka terbitan yang berlaku untuk wilayah ini", "no published figure stands for this region";
    published_none_group = "tidak ada angka terbitan untuk kumpulan wilayah ini", "nothing is published about this set of regions";
    no_line = "belum ada syarat", "no rule yet";
    age_of_figures = "Umur angka", "Age of figures";
    age_fresh = "≤ 12 bln", "≤ 12 mo";
    age_middle = "12–36 bln", "12–36 mo";
    age_old = "> 36 bln", "> 36 mo";
    age_none = "tanpa angka", "no figure";
    spread(n) = "Sebaran terdaftar: {n} wilayah", "Spread of registered: {n} regions";
    spread_class(points) = "kelas {points} poin", "classes of {points} points";
    spread_stale(n) = "termasuk {n} data lama", "{n} of them stale";
    spread_bounds(n) = "{n} angka batas tidak ikut", "{n} bounds left out";
    spread_none = "tidak ada persentase terdaftar untuk disebarkan", "no registered share to spread out";
    you_are_here(name, share) = "{name} {share}", "{name} {share}";
    here_unknown(name) = "{name}: tidak ada angka", "{name}: no figure";
    overview_place = "Kelompok pulau dan provinsi", "Island groups and provinces";
    overview_province = "Provinsi", "Province";
    with_figures = "Data", "Data";
    strip_legend(one, full, stale, over) = "{one} satu wilayah, 2–9 sebanyak itu, {full} lebih; {stale} data lama; {over} di atas 100 %", "{one} one region, 2–9 as many, {full} more; {stale} stale; {over} over 100 %";
    known_as_of(date) = "seperti diketahui per {date}", "as known on {date}";
}
