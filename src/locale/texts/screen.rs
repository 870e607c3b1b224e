//! The words of the screen: header, table, overlays, messages.

use super::texts;

texts! {
    program_line = "cakupan JKN per kabupaten/kota", "JKN coverage by regency and city";
    as_of(date) = "per {date}", "as of {date}";
    newest(date) = "data terbaru {date}", "newest data {date}";
    newest_old(date, days) = "data terbaru {date}, {days} hari sebelumnya", "newest data {date}, {days} days before";
    as_of_future = "tanggal mendatang", "date in the future";
    press = "menurut pers", "press";
    rows_with_data(k, n) = "{k} dari {n} memiliki data", "{k} of {n} have data";
    column_rank = "#", "#";
    column_region = "Wilayah", "Region";
    column_province = "Provinsi", "Province";
    column_registered = "Terdaftar", "Registered";
    column_bar(line) = "di bawah {line} di atas", "below {line} above";
    column_bar_zero(line) = "0 – {line} %", "0 – {line} %";
    column_people = "Jiwa", "People";
    column_active = "Aktif", "Active";
    column_active_members = "Aktif ÷ peserta", "Active ÷ members";
    column_active_unstated = "Aktif (?)", "Active (?)";
    column_trend = "Tren", "Trend";
    column_as_of = "Per", "As of";
    column_active_as_of = "Aktif per", "Active as of";
    column_flags = "Tanda", "Flags";
    column_place = "Peringkat", "Rank";
    column_population = "Penduduk", "Population";
    column_status = "Syarat", "Clauses";
}
