//! The words of the map.

use super::texts;

texts! {
    map_coloured_by = "warna:", "colour:";
    map_registered = "terdaftar ÷ penduduk", "registered ÷ population";
    map_active = "aktif ÷ penduduk", "active ÷ population";
    map_gap(line) = "jiwa ◂ di bawah ▸ di atas {line} terdaftar", "people ◂ below ▸ above {line} registered";
    map_gap_without_line = "jiwa dari ambang: belum ada syarat", "people to the line: no rule in force";
    map_change(since, until) = "perubahan terdaftar {since} – {until} (poin)", "change in registered {since} – {until} (points)";
    map_fell(points) = "turun {points}", "down {points}";
    map_rose(points) = "naik {points}", "up {points}";
    map_no_change_known = "perubahan belum diketahui", "change not known";
    map_known(known, all) = "ada angkanya: {known} dari {all} wilayah", "with a figure: {known} of {all}";
    map_age = "umur angka terdaftar", "age of the registered figure";
    map_months(months) = "{months} bulan", "{months} months", one months "{months} month";
    map_outside = "di luar saringan", "filtered out";
    map_without_land = "Data ini tidak memuat kabupaten/kota yang ada pada peta.", "These data hold no regency or city that is on the map.";
}
