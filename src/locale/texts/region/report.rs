//! The words of a region's report.

use super::texts;
use crate::domain::{ClauseKind, FurtherClause};
use crate::locale::Lang;

texts! {
    people(count) = "{count} jiwa", "{count} people", one count "{count} person";
    people_missing(count) = "kekurangan {count} jiwa", "{count} people short of the target", one count "{count} person short of the target";
    people_above(count) = "{count} jiwa di atas target", "{count} people above the target", one count "{count} person above the target";
    on_the_line = "tepat pada target", "exactly on the target";
    per_km2(count) = "{count} jiwa/km²", "{count} people/km²", one count "{count} person/km²";
    area(km2) = "luas {km2} km²", "area {km2} km²";
    code(code) = "kode {code}", "code {code}";
    island_group(name) = "kelompok pulau {name}", "island group {name}";
    residents(count) = "Penduduk {count} jiwa", "Population {count}";
    residents_unknown = "Jumlah penduduk tidak tersedia", "Population not available";
    no_data_here(date) = "Tidak ada angka terbitan yang berlaku untuk wilayah ini per {date}.", "No published figure stands for this region as of {date}.";
    no_data_yet(count, date) = "{count} angka terbitan baru diketahui sesudahnya, yang terbaru untuk {date}: pilih tanggal lain.", "{count} published figures became known later, the newest for {date}: choose another date.", one count "{count} published figure became known later, for {date}: choose another date.";
    no_data_add = "Angka dari sumber Anda sendiri dapat ditambahkan dengan cakupan import.", "A figure from a source of your own can be added with cakupan import.";
    title_registered = "Terdaftar ÷ penduduk", "Registered ÷ population";
    title_active = "Peserta aktif", "Active members";
    title_clauses = "Syarat", "Clauses";
    title_rank = "Peringkat", "Rank";
    title_trend = "Riwayat", "History";
    title_segments = "Segmen peserta", "Membership segments";
    title_facilities = "Fasilitas kesehatan", "Health facilities";
    title_targets = "Target daerah", "Local targets";
    title_awards = "Penghargaan", "Awards";
    title_budgets = "Anggaran JKN", "JKN budget";
    title_growth = "Pertambahan peserta", "Growth of membership";
    title_notes = "Konteks", "Context";
    title_events = "Peristiwa", "Events";
    title_flags = "Tanda", "Flags";
    title_published = "Angka terbitan", "Published figures";
    title_rollup(level) = "Gabungan {level}", "Its {level} together";
    title_own_figure = "Angka terbitan wilayah ini sendiri", "Figures published about it as a whole";
    registered_people(count) = "{count} peserta terdaftar", "{count} registered members", one count "{count} registered member";
    active_people(count) = "{count} peserta aktif", "{count} active members", one count "{count} active member";
    pemda_people(count) = "{count} peserta PBPU BP Pemda", "{count} members paid by local government", one count "{count} member paid by local government";
    per_residents(count) = "{count} penduduk", "{count} residents", one count "{count} resident";
    per_members(count) = "{count} peserta", "{count} members", one count "{count} member";
    origin_stated = "disebut sumber", "stated by the source";
    origin_implied = "tersirat dari jumlah dan persentase", "implied by count and share";
    stale_since(months) = "data lama: lebih dari {months} bulan", "stale: over {months} months old";
    scale_to(top, line) = "skala 0–{top} %, ambang {line}", "scale 0–{top} %, line {line}";
    scale_zero_to(top) = "skala 0–{top} %", "scale 0–{top} %";
    tie(count) = "{count} angka setara, tidak ada yang dipilih", "{count} figures of equal weight, none is chosen";
    same_period(why) = "Angka lain untuk periode yang sama (alasannya di bawah: {why}):", "Other figures for the same period (the reason is below: {why}):";
    publication_uncertain = "tanggal terbit tidak diketahui persis", "publication date not exactly known";
    date_inferred = "tanggal disimpulkan", "date inferred";
    date_doubtful = "tanggal diragukan", "date doubtful";
    date_by_publication = "tanggal terbit sumber", "date of publication";
    date_candidates(dates) = "tanggal yang mungkin: {dates}", "possible dates: {dates}";
    or = " atau ", " or ";
    press_rule(name) = "{name} (menurut pers)", "{name} (press)";
    typed_line(line) = "ambang yang diketik: {line}", "typed line: {line}";
    rule_not_in_force(date) = "tidak berlaku per {date}", "not in force on {date}";
    rule_national_plan = "rencana nasional, di sini diterapkan pada satu wilayah", "a national plan, here applied to one region";
    rule_other_province = "syarat provinsi lain: tidak berlaku di sini", "a rule of another province: does not apply here";
    rule_no_rule(date) = "tidak ada syarat yang berlaku per {date}", "no rule in force on {date}";
    rule_first(date) = "; yang pertama berlaku mulai {date}", "; the first came into force in {date}";
    alternative(n) = "pilihan {n}", "alternative {n}";
    both_readings = "kedua pembacaan (÷ penduduk, ÷ peserta) sama hasilnya", "both readings (÷ population, ÷ members) agree";
    on_line = "pembulatan melintasi ambang", "rounding straddles the line";
    bound_undecided = "angka batas belum memutuskan", "a bound does not decide";
    basis_undecided = "penyebut tidak disebut, kedua pembacaan tidak sepakat", "basis unstated, the two readings do not agree";
    waived = "dikecualikan karena keaktifan", "waived by the active share";
    topic_arrears = "tunggakan", "arrears";
    topic_application = "permohonan", "the application";
    topic_priority = "status UHC Prioritas", "priority status";
    topic_contributions = "pelunasan iuran", "payment of contributions";
    all_met = "Semua syarat terpenuhi.", "All clauses are met.";
    figures_met(clauses) = "Syarat angka terpenuhi; {clauses} belum diketahui.", "The figures meet the rule; {clauses} not known.";
    figures_fail(clauses) = "Belum terpenuhi: {clauses}.", "Not met: {clauses}.";
    figures_unknown(clauses) = "Belum diketahui: {clauses}.", "Not known: {clauses}.";
    and = " dan ", " and ";
    rank_country = "nasional", "in the country";
    rank_province(name) = "di {name}", "in {name}";
    rank_place(place, of) = "ke-{place} dari {of}", "{place} of {of}";
    date_alone(date) = "data {date}", "data {date}";
    dates_between(from, to) = "data {from} sampai {to}", "data {from} to {to}";
    not_ranked_stale = "data lama tidak diperingkat", "stale figures are not ranked";
    not_ranked_bound = "angka batas tidak diperingkat", "bounds are not ranked";
    not_ranked_estimated = "angka perkiraan tidak diperingkat", "estimates are not ranked";
    not_ranked_tie = "angka setara yang bertentangan tidak diperingkat", "figures that tie are not ranked";
    not_ranked_level(level) = "hanya {level} yang diperingkat", "only {level} are ranked";
    trend_thin = "Belum ada angka terdaftar berupa persentase untuk digambar.", "No registered share to draw yet.";
    trend_registered = "terdaftar ÷ penduduk", "registered ÷ population";
    trend_active = "aktif ÷ penduduk", "active ÷ population";
    trend_line(line) = "ambang {line}", "line {line}";
    trend_bounds = "angka batas", "bounds";
    trend_joined = "Titik disambung bila berjarak paling lama 13 bulan; selebihnya kosong.", "Points at most 13 months apart are joined; other gaps stay gaps.";
    jump(before, first, after, last) = "Lompatan: {before} ({first}) ke {after} ({last})", "Jump: {before} ({first}) to {after} ({last})";
    residual = "selisih terhadap total", "rest of the total";
    residual_over = "segmen melebihi total", "segments exceed the total by";
    segments_of(count) = "dari {count} peserta terdaftar", "of {count} registered members", one count "of {count} registered member";
    segments_alone = "total peserta tidak disebut sumber ini", "this source states no total";
    segments_incomplete = "Daftar segmen tidak lengkap.", "The list of segments is incomplete.";
    target_of(share) = "target {share}", "target {share}";
    target_due(date) = "paling lambat {date}", "by {date}";
    target_undated = "tanpa tenggat", "without a date";
    year_unstated = "tahun tidak disebut", "year not stated";
    award_class(class) = "kelas {class}", "class {class}";
    budget_available = "anggaran", "budget";
    a_month(count) = "{count} peserta per bulan", "{count} members a month", one count "{count} member a month";
    growth_label = "pertambahan", "growth";
    word_registered = "terdaftar", "registered";
    word_active = "aktif", "active";
    unregistered = "belum terdaftar", "not registered";
    population_label = "penduduk", "population";
    status_claimed(status) = "Sumber menyebut status: {status}", "The source claims the status: {status}";
    survey_figure = "survei rumah tangga: ukuran lain daripada data kepesertaan", "household survey: another measure than membership records";
    projected_figure = "proyeksi sumber", "a forecast by the source";
    used_for(what) = "dipakai: {what}", "stands for: {what}";
    used_pemda = "PBPU BP Pemda ÷ penduduk", "paid by local government ÷ population";
    imported_data(file, date) = "data internal: {file}, diimpor {date}", "internal data: {file}, imported {date}";
    internal_data(file) = "data internal: {file}", "internal data: {file}";
    own_data(origin) = "data sendiri: {origin}", "own data: {origin}";
    untitled = "tanpa judul", "untitled";
    publisher_unknown = "penerbit tidak diketahui", "publisher unknown";
    published_on(date) = "terbit {date}", "published {date}";
    published_undated = "tanggal terbit tidak diketahui", "publication date unknown";
    address_cut = "alamat terpotong", "address cut";
    address_unknown = "alamat tidak diketahui", "address unknown";
    caveat_is(text) = "Catatan: {text}", "Caveat: {text}";
    not_yet_known(count, date) = "{count} angka terbitan lagi baru diketahui sesudah {date}.", "{count} more published figures became known after {date}.", one count "{count} more published figure became known after {date}.";
    none_known(date) = "Tidak ada yang diketahui per {date}.", "None known as of {date}.";
    rollup_of(k, n, level, weight) = "{k} dari {n} {level}, {weight} penduduk", "{k} of {n} {level}, {weight} of the population";
    rollup_none = "tidak ada angka: data mencakup kurang dari separuh penduduk", "no figure: data cover less than half of the population";
    rollup_fresh(share) = "data paling lama 12 bulan: {share} penduduk", "at most 12 months old: {share} of the population";
    rollup_estimated(k) = "{k} wilayah memakai jumlah perkiraan", "{k} regions rest on estimates", one k "{k} region rests on estimates";
    rollup_members(members, residents) = "{members} peserta ÷ {residents} penduduk", "{members} members ÷ {residents} residents";
    rollup_apart = "Angka di bawah ini diterbitkan untuk wilayah ini secara keseluruhan; tidak dicampur dengan gabungan di atas.", "The figures below were published about it as a whole; they are not merged with the sum above.";
    rollup_before_split(date) = "Provinsi ini dimekarkan pada {date}: angka terbitan sampai saat itu mengenai wilayah sebelum pemekaran. Angka itu didaftar di bawah, tetapi tidak dibandingkan.", "This province was divided in {date}: figures published up to then are about the area before the division. They are listed below, but not compared.";
    status_count(k, status) = "{k} {status}", "{k} {status}";
}

impl Lang {
    /// What a clause without a figure is about, where a sentence says that it is not known.
    pub const fn clause_topic(self, kind: ClauseKind) -> Option<&'static str> {
        match kind {
            ClauseKind::Further(FurtherClause::NoArrears) => Some(self.topic_arrears()),
            ClauseKind::Further(FurtherClause::Application) => Some(self.topic_application()),
            ClauseKind::Further(FurtherClause::PriorityStatus) => Some(self.topic_priority()),
            ClauseKind::Further(FurtherClause::ContributionsPaid) => Some(self.topic_contributions()),
            ClauseKind::Registered | ClauseKind::ActivePopulation | ClauseKind::PemdaShare => None,
        }
    }
}
