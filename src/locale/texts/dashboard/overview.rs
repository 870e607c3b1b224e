//! The words of the overview, and of time that is played.

use super::texts;

texts! {
    of_regions_alone(n) = "{n} wilayah", "{n} regions", one n "{n} region";
    published_own = "terbitan", "published";
    published_none = "tidak ada angka terbitan yang berlaku untuk wilayah ini", "no published figure stands for this region";
    published_none_group = "tidak ada angka terbitan untuk kumpulan ini", "nothing is published about this set";
    no_line = "belum ada syarat", "no rule yet";
    age_of_figures = "Umur (bulan)", "Age (months)";
    age_fresh = "≤12", "≤12";
    age_middle = "12–36", "12–36";
    age_old = ">36", ">36";
    age_none = "tanpa", "none";
    spread(n) = "Terdaftar: {n} wilayah", "Registered: {n} regions", one n "Registered: {n} region";
    spread_class(points) = "kelas {points} poin", "classes of {points} points", one points "classes of {points} point";
    spread_stale(n) = "{n} data lama", "{n} stale";
    spread_bounds(n) = "{n} angka batas tidak ikut", "{n} bounds left out", one n "{n} bound left out";
    spread_none = "tidak ada persentase terdaftar untuk digambarkan", "no registered share to show";
    you_are_here(name, share) = "di sini: {name} {share}", "here: {name} {share}";
    here_unknown(name) = "{name}: tidak ada angka", "{name}: no figure";
    overview_place = "Pulau dan provinsi", "Islands, provinces";
    overview_province = "Provinsi", "Province";
    with_figures = "Data", "Known";
    strip_legend(one, full, stale, over) = "{one} satu wilayah, 2–9 sebanyak itu, {full} lebih; {stale} data lama; {over} di atas 100 %", "{one} one region, 2–9 as many, {full} more; {stale} stale; {over} over 100 %";
    known_as_of(date) = "seperti diketahui per {date}", "as known on {date}";
}
