//! The words of the screen: header, table, pickers, messages.

use super::texts;
use crate::domain::query::SortColumn;
use crate::domain::{Fit, Region};
use crate::locale::Lang;

texts! {
    as_of(date) = "per {date}", "as of {date}";
    newest(date) = "terbaru {date}", "newest {date}";
    newest_future(date) = "terbaru {date} (sesudah hari ini)", "newest {date} (after today)";
    newest_old(date, days) = "terbaru {date} ({days} hari sebelumnya)", "newest {date} ({days} days earlier)", one days "newest {date} ({days} day earlier)";
    as_of_future = "tanggal mendatang", "a date to come";
    press = "menurut pers", "press";
    today = "hari ini", "today";
    newest_figure = "angka terbaru", "newest figure";
    with_data(k, n) = "{k} dari {n} memiliki data", "{k} of {n} have data", one k "{k} of {n} has data";
    computing = "menghitung…", "computing…";
    writing = "menyiapkan…", "preparing…";
    default_order = "data baru dari yang terendah, lalu data lama, lalu tanpa data", "fresh first: lowest share, then stale, then no data";
    default_order_short = "data baru, data lama, tanpa data", "fresh, then stale, then no data";
    summary_none = "belum cukup data", "not enough data";
    of_regions(k, n) = "{k}/{n} wilayah", "{k}/{n} regions";
    of_residents(share) = "{share} penduduk", "{share} of population";
    fit_not_in_force = "tidak berlaku pada tanggal ini", "not in force on this date";
    fit_national_plan = "rencana nasional, diterapkan pada satu wilayah", "national plan, applied to a region";
    fit_other_province = "syarat provinsi lain: tidak berlaku di sini", "rule of another province: does not apply here";
    fit_no_rule = "belum ada syarat yang berlaku", "no rule in force";
    rule_in_force = "Yang berlaku pada tanggal acuan", "The one in force on the as-of date";
    typed = "diketik", "typed";
    island_label(name) = "Kelompok pulau {name}", "{name} (island group)";
    column_row = "#", "#";
    column_region = "Wilayah", "Region";
    column_code = "Kode", "Code";
    column_province = "Provinsi", "Province";
    column_clauses = "Syarat", "Clauses";
    column_registered = "Terdaftar", "Registered";
    column_bar = "Batang", "Bar";
    bar_below = "di bawah", "below";
    bar_above = "di atas", "above";
    bar_from_zero = "dari 0", "from 0";
    column_people = "Jiwa", "People";
    column_active = "Aktif", "Active";
    column_active_members = "Aktif ÷ peserta", "Active ÷ members";
    column_active_unstated = "Aktif ÷ ?", "Active ÷ ?";
    column_trend = "Tren", "Trend";
    column_as_of = "Per", "As of";
    column_active_as_of = "Aktif per", "Active as of";
    column_flags = "Tanda", "Flags";
    column_rank = "Peringkat", "Rank";
    column_population = "Penduduk", "Population";
    sort_name = "nama", "name";
    sort_code = "kode", "code";
    sort_province = "provinsi", "province";
    sort_island = "kelompok pulau", "island group";
    sort_kind = "jenis", "kind";
    sort_population = "penduduk", "population";
    sort_registered = "persentase terdaftar", "registered share";
    sort_active = "persentase aktif ÷ penduduk", "active share of the population";
    sort_active_members = "persentase aktif ÷ peserta", "active share of the members";
    sort_active_unstated = "persentase aktif, penyebut tidak disebut", "active share, basis unstated";
    sort_gap = "jiwa di bawah atau di atas ambang", "people below or above the line";
    sort_active_gap = "jiwa aktif di bawah atau di atas ambang", "active people below or above the line";
    sort_status = "syarat terdaftar", "registered clause";
    sort_active_status = "syarat aktif", "active clause";
    sort_as_of = "tanggal angka terdaftar", "date of the registered figure";
    sort_active_as_of = "tanggal angka aktif", "date of the active figure";
    sort_rank = "peringkat", "rank";
    sort_flags = "banyaknya tanda", "number of flags";
    sort_stale = "data baru dahulu", "fresh data first";
    sort_match = "kecocokan nama", "best match";
    title_provinces = "Provinsi: berdata/jumlah wilayah, terdaftar ÷ penduduk", "Provinces: with data/all, registered ÷ population";
    title_sort = "Urutkan menurut", "Sort by";
    title_columns = "Kolom", "Columns";
    title_rule = "Syarat: pilih, atau ketik persentase terdaftar", "Rule: choose, or type a registered percentage";
    title_as_of = "Tanggal acuan: pilih, atau ketik TTTT-BB-HH", "As of: choose, or type YYYY-MM-DD";
    title_since = "Tanggal awal, sebelum tanggal acuan: pilih, atau ketik TTTT-BB-HH", "Start date, before the as-of date: choose, or type YYYY-MM-DD";
    title_palette = "Perintah", "Commands";
    title_help = "Bantuan", "Help";
    hint_multiple = "Tab/Spasi pilih · Enter terapkan · Esc batal", "Tab/Space choose · Enter apply · Esc cancel";
    hint_sort = "Enter urutkan · Tab urutan tambahan: naik, turun, lepas · Esc tutup", "Enter sort · Tab further order: up, down, off · Esc close";
    hint_columns = "Tab/Spasi tampil/sembunyi · ← → pindah · Esc tutup", "Tab/Space show/hide · ← → move · Esc close";
    hint_rate = "ketik rupiah, atau Enter pilih · Esc kembali", "type rupiah, or Enter choose · Esc back";
    hint_budget = "ketik anggaran, atau Enter pilih · Esc kembali", "type a budget, or Enter choose · Esc back";
    hint_members = "ketik 12.500 +150, atau Enter pilih · Esc kembali", "type 12,500 +150, or Enter choose · Esc back";
    hint_single = "Enter pilih · Esc batal", "Enter choose · Esc cancel";
    hint_query = "Enter cari · Esc batal", "Enter search · Esc cancel";
    query_examples = "contoh: tanjungbalai · prov:jatim · fails:any (belum memenuhi) · reg:<98", "such as: tanjungbalai · prov:jatim · fails:any (below a line) · reg:<98";
    query_examples_short = "contoh: prov:jatim fails:any reg:<98", "such as: prov:jatim fails:any reg:<98";
    hint_help = "↑↓ gulir · tombol lain menutup", "↑↓ scroll · any other key closes";
    nothing_found = "Tidak ada wilayah yang cocok.", "No region matches.";
    nothing_found_mend = "Esc menghapus saringan; / mengubahnya.", "Esc clears the filter; / changes it.";
    nothing_listed = "Tidak ada yang cocok; hapus teks yang diketik untuk melihat semuanya.", "Nothing matches; delete what you typed to see everything.";
    notice_reloaded = "Berkas data berubah dan sudah dibaca ulang.", "The data files have changed and were read again.";
    notice_bad_settings(fault) = "Pengaturan yang keliru diabaikan: {fault}", "A wrong setting is ignored: {fault}";
    notice_bad_settings_more(fault, more) = "Pengaturan yang keliru diabaikan: {fault} (dan {more} kesalahan lain: cakupan config check)", "Wrong settings are ignored: {fault} (other faults: {more}; see cakupan config check)";
    notice_bad_data(fault) = "Berkas data berubah, tetapi tidak dipakai: {fault}. Layar menampilkan data sebelumnya.", "The data files have changed but are not used: {fault}. The screen shows the data from before.";
    notice_bad_data_more(fault, more) = "Berkas data berubah, tetapi tidak dipakai: {fault} (dan {more} kesalahan lain). Layar menampilkan data sebelumnya.", "The data files have changed but are not used: {fault} (other faults: {more}). The screen shows the data from before.";
    notice_mark_two = "Tandai paling sedikit dua wilayah dengan Spasi, lalu tekan c.", "Mark at least two regions with Space, then press c.";
    notice_mark_limit = "Paling banyak enam wilayah dapat dibandingkan; lepas satu tanda dengan Spasi.", "At most six regions can be compared; unmark one with Space.";
    notice_not_sortable = "Kolom ini tidak dapat diurutkan; klik Terdaftar atau Per.", "This column cannot be sorted; click Registered or As of.";
    too_small(width, height, w, h) = "Layar {w}×{h} terlalu kecil. cakupan memerlukan paling sedikit {width}×{height}.", "The screen of {w}×{h} is too small. cakupan needs at least {width}×{height}.";
    gauge_scale(from, to) = "skala {from}–{to} %", "scale {from}–{to} %";
    gauge_from_zero = "dari nol", "from zero";
    gauge_zoomed = "diperbesar, tidak dari nol", "zoomed, not from zero";
    marked(n) = "{n} ditandai", "{n} marked";
}

impl Lang {
    /// The name of a region in this language.
    pub fn region_name(self, region: &Region) -> &str {
        match (self, &region.name_en) {
            (Self::En, Some(name)) => name,
            _ => &region.name,
        }
    }

    /// What a sort column sorts by.
    pub const fn sort_column(self, column: SortColumn) -> &'static str {
        match column {
            SortColumn::Name => self.sort_name(),
            SortColumn::Code => self.sort_code(),
            SortColumn::Province => self.sort_province(),
            SortColumn::Island => self.sort_island(),
            SortColumn::Kind => self.sort_kind(),
            SortColumn::Population => self.sort_population(),
            SortColumn::Registered => self.sort_registered(),
            SortColumn::Active => self.sort_active(),
            SortColumn::ActiveMembers => self.sort_active_members(),
            SortColumn::ActiveUnstated => self.sort_active_unstated(),
            SortColumn::Gap => self.sort_gap(),
            SortColumn::ActiveGap => self.sort_active_gap(),
            SortColumn::Status => self.sort_status(),
            SortColumn::ActiveStatus => self.sort_active_status(),
            SortColumn::AsOf => self.sort_as_of(),
            SortColumn::ActiveAsOf => self.sort_active_as_of(),
            SortColumn::Rank => self.sort_rank(),
            SortColumn::Flags => self.sort_flags(),
            SortColumn::Stale => self.sort_stale(),
            SortColumn::Match => self.sort_match(),
        }
    }

    /// Why a rule does not quite fit; nothing where it does.
    pub const fn fit(self, fit: Fit) -> Option<&'static str> {
        match fit {
            Fit::Applies => None,
            Fit::NotInForce => Some(self.fit_not_in_force()),
            Fit::NationalPlan => Some(self.fit_national_plan()),
            Fit::OtherProvince => Some(self.fit_other_province()),
            Fit::NoRule => Some(self.fit_no_rule()),
        }
    }
}
