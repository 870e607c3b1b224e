//! The words of the answers computed from a region's figures: since, projection, cost, evaluation, peers.

use super::texts;
use crate::domain::peers::Nearness;
use crate::domain::trend::{FEWEST_POINTS, TREND_MONTHS};
use crate::domain::{NoDate, NoSince};
use crate::locale::Lang;

texts! {
    since_met(first, share, before, last) = "Mencapai ambang sejak {first} ({share}); terakhir di bawahnya {before} ({last}).", "At or above the line since {first} ({share}); last below it {before} ({last}).";
    since_missed(first, share, before, last) = "Di bawah ambang sejak {first} ({share}); terakhir mencapainya {before} ({last}).", "Below the line since {first} ({share}); last at or above it {before} ({last}).";
    since_unknown(why) = "Tidak diketahui sejak kapan: {why}.", "Since when is not known: {why}.";
    since_undecided = "angka yang berlaku tidak memutuskan ambang", "the standing figure does not decide the line";
    since_one_figure = "baru satu angka yang diketahui", "only one figure is known";
    since_one_side(date) = "semua angka yang diketahui, sejak {date}, berada di sisi yang sama", "every known figure, from {date} on, is on this side";
    title_projection = "Proyeksi", "Projection";
    projected(line, from, to, first, last) = "Ambang terdaftar {line} tercapai {from} sampai {to} bulan lagi ({first} – {last}), bila lajunya bertahan.", "The registered line of {line} is reached in {from} to {to} months ({first} – {last}), at this pace.";
    projected_open(line, from, first) = "Ambang terdaftar {line} tercapai paling cepat {from} bulan lagi ({first}), paling lambat lebih dari 5 tahun, bila lajunya bertahan.", "The registered line of {line} is reached in {from} months at the earliest ({first}), in over 5 years at the latest, at this pace.", one from "The registered line of {line} is reached in {from} month at the earliest ({first}), in over 5 years at the latest, at this pace.";
    projection_refused(why) = "Tidak ada perkiraan tanggal: {why}.", "No date: {why}.";
    trend_basis(n, span, slope) = "Tren Theil–Sen atas {n} angka ({span}): {slope} poin per bulan", "Theil–Sen trend of {n} figures ({span}): {slope} points a month";
    trend_interval(low, high) = "selang Sen 95 %: {low} sampai {high}", "Sen's 95 % interval: {low} to {high}";
    bands_of = "proyeksi terdaftar", "registered projected";
    band_outer = "selang Sen 95 %", "Sen's 95 % interval";
    band_inner = "selang 50 %", "50 % interval";
    trend_crosses(event) = "Rangkaian ini melewati suatu peristiwa: {event}", "This run crosses an event: {event}";
    trend_fixed(k) = "{k} angka dihitung dengan penduduk yang tetap: pertumbuhan penduduk tidak ikut terhitung.", "Computed with one fixed population, its growth left out: {k} of the figures.";
    no_date_undecided = "belum diketahui apakah ambang tercapai", "it is not known whether the line is reached";
    no_date_reached = "ambang terdaftar sudah tercapai", "the registered line is already reached";
    no_date_too_few(n, months, fewest) = "hanya {n} angka dalam {months} bulan terakhir, diperlukan paling sedikit {fewest}", "figures in the last {months} months: {n}, at least {fewest} are needed";
    no_date_too_thin = "angka-angkanya berasal dari terlalu sedikit tanggal", "the figures are of too few different dates";
    no_date_not_rising = "tidak akan tercapai dengan laju ini, angkanya tidak naik", "not at this pace, the share does not rise";
    no_date_uncertain = "tidak dapat diperkirakan, selang lajunya mencakup nol atau turun", "it cannot be dated, the interval of the pace includes no rise at all";
    no_date_overdue = "menurut trennya ambang seharusnya sudah tercapai, padahal angka terbaru masih di bawahnya", "by the trend the line should have been reached already, but the newest figure is still below it";
    no_date_too_far = "lebih dari 5 tahun, bahkan dengan laju tercepat", "over 5 years, even at the fastest pace";
    title_cost = "Biaya", "Cost";
    cost_gap(count, yearly, monthly) = "Menutup kekurangan terdaftar {count} jiwa: {yearly} setahun ({monthly} sebulan).", "Closing the registered gap of {count} people: {yearly} a year ({monthly} a month).", one count "Closing the registered gap of {count} person: {yearly} a year ({monthly} a month).";
    cost_gap_from(count, start, rest, monthly) = "Menutup kekurangan terdaftar {count} jiwa mulai {start}: {rest} sampai Desember ({monthly} sebulan).", "Closing the registered gap of {count} people from {start} on: {rest} until December ({monthly} a month).", one count "Closing the registered gap of {count} person from {start} on: {rest} until December ({monthly} a month).";
    cost_plan(count, growth, start, yearly, monthly) = "Rencana sendiri, {count} peserta, {growth} setiap bulan mulai {start}: {yearly} sampai Desember (rata-rata {monthly} sebulan).", "Your own plan, {count} members, {growth} each month from {start} on: {yearly} until December (on average {monthly} a month).", one count "Your own plan, {count} member, {growth} each month from {start} on: {yearly} until December (on average {monthly} a month).";
    cost_too_large = "Jumlahnya terlalu besar untuk dihitung; pakai angka yang lebih kecil.", "The amount is too large to compute with; use a smaller number.";
    cost_budget(amount, lasts) = "Anggaran {amount} {lasts}; ", "A budget of {amount} {lasts}; ";
    cost_lasts(months, last) = "cukup untuk {months} bulan, sampai {last}", "lasts for {months} months, until {last}", one months "lasts for {months} month, until {last}";
    cost_lasts_next(months, last) = "cukup untuk {months} bulan, sampai {last} tahun berikutnya", "lasts for {months} months, until {last} of the next year", one months "lasts for {months} month, until {last} of the next year";
    cost_lasts_years(months, last, years) = "cukup untuk {months} bulan, sampai {last} {years} tahun kemudian", "lasts for {months} months, until {last} {years} years later";
    cost_lasts_none = "tidak cukup untuk satu bulan pun", "does not pay for a single month";
    cost_lasts_on(years) = "cukup untuk lebih dari {years} tahun", "lasts for over {years} years";
    cost_left(amount) = "tersisa {amount} pada akhir tahun.", "{amount} are left at the year's end.";
    cost_missing(amount) = "kurang {amount} sampai akhir tahun.", "{amount} are missing to the year's end.";
    cost_reverse(count) = "Sampai Desember anggaran itu membiayai paling banyak {count} peserta", "Until December it pays for {count} members at most", one count "Until December it pays for {count} member at most";
    cost_reached(share) = ": cakupan terdaftar menjadi {share}.", ": the registered share becomes {share}.";
    cost_rate_own(rate) = "Tarif {rate} per jiwa per bulan: ditetapkan sendiri", "Rate {rate} per person per month: of your own";
    cost_rate_not_valid(date) = "Tarif ini tidak berlaku per {date}.", "This rate is not valid on {date}.";
    until_december(amount) = "{amount} sampai Desember", "{amount} until December";
    cost_no_gap = "Tidak ada kekurangan terdaftar.", "There is no registered gap.";
    cost_budget_unused(amount) = "Anggaran {amount} tidak terpakai: tidak ada kekurangan terdaftar yang diketahui.", "The budget of {amount} stays unused: no registered gap is known.";
    cost_unknown = "Tidak dapat dihitung: jumlah jiwa sampai ambang tidak diketahui.", "Cannot be computed: the number of people to the line is not known.";
    cost_no_rate(date) = "Tidak dapat dihitung: tidak ada tarif iuran yang diketahui berlaku per {date}.", "Cannot be computed: no premium rate is known to be valid on {date}.";
    cost_both(count, amount) = "Memenuhi syarat terdaftar dan aktif sekaligus: mendaftarkan {count} jiwa, {amount}.", "Meeting the registered and the active clause together: enrolling {count} people, {amount}.", one count "Meeting the registered and the active clause together: enrolling {count} person, {amount}.";
    cost_reactivate(count) = "Selebihnya {count} jiwa perlu diaktifkan kembali; biayanya tidak diketahui.", "A further {count} people must be made active again; what that costs is not known.", one count "A further {count} person must be made active again; what that costs is not known.";
    cost_rate(rate, name) = "Tarif {rate} per jiwa per bulan: {name}", "Rate {rate} per person per month: {name}";
    cost_rate_basis(basis, from) = "{basis}, berlaku sejak {from}", "{basis}, valid from {from}";
    cost_neighbours = "Dengan tarif lain yang berdekatan:", "At the neighbouring rates:";
    a_year(amount) = "{amount} setahun", "{amount} a year";
    gaps_title(line) = "Biaya menutup kekurangan terdaftar, ambang {line}", "Cost of closing the registered gaps, line {line}";
    gaps_title_plain = "Biaya menutup kekurangan terdaftar", "Cost of closing the registered gaps";
    plan_from(month) = "mulai {month}", "from {month} on";
    plan_budget(amount) = "anggaran {amount}", "budget {amount}";
    gaps_total(places, count, yearly, monthly) = "{places} wilayah, {count} jiwa: {yearly} setahun ({monthly} sebulan)", "Regions: {places}, people: {count}: {yearly} a year ({monthly} a month)";
    gaps_total_from(places, count, start, rest, monthly) = "{places} wilayah, {count} jiwa mulai {start}: {rest} sampai Desember ({monthly} sebulan)", "Regions: {places}, people: {count}, from {start} on: {rest} until December ({monthly} a month)";
    gaps_met(count) = "{count} wilayah tanpa kekurangan.", "Without a gap: {count} of these regions.";
    gaps_without_figure(count) = "{count} wilayah tidak terhitung: jumlah jiwa sampai ambang tidak diketahui.", "Not computed, as the number of people to the line is not known: {count} of these regions.";
    title_plan = "Rencana biaya", "Cost plan";
    title_plan_own = "Rencana sendiri", "Your own plan";
    plan_rate = "Tarif per jiwa per bulan", "Rate per person per month";
    plan_start = "Bulan pertama yang dibayar", "First month that is paid";
    plan_budget_name = "Anggaran", "Budget";
    plan_own(name) = "Peserta menurut rencana sendiri, {name}", "Members of your own plan, {name}";
    plan_none = "tidak ada", "none";
    plan_reset = "Kembali ke rencana semula", "Back to the plan as it was";
    plan_members(count, growth) = "{count} peserta, {growth} sebulan", "{count} members, {growth} a month", one count "{count} member, {growth} a month";
    months_paid(n) = "dibayar {n} bulan", "paid for {n} mo.";
    type_budget = "ketik jumlahnya, seperti 2,5 miliar", "type an amount, such as 2.5 billion";
    type_members = "ketik peserta dan tambahannya, seperti 12.500 +150", "type members and growth, such as 12,500 +150";
    head_gap = "Kekurangan", "Gap";
    head_month = "Sebulan", "A month";
    head_year = "Setahun", "A year";
    head_until_december = "Sampai Des", "Until Dec";
    title_evaluation = "Evaluasi status", "Status evaluation";
    evaluation_none(date) = "Tidak ada syarat atau kelas penghargaan yang berlaku per {date}.", "No rule and no award class is in force on {date}.";
    evaluation_cheapest(clause, count, yearly) = "Syarat termurah yang belum terpenuhi: {clause}, {count} jiwa, {yearly} setahun.", "Cheapest clause not met: {clause}, {count} people, {yearly} a year.", one count "Cheapest clause not met: {clause}, {count} person, {yearly} a year.";
    evaluation_cheapest_people(clause, count) = "Syarat terdekat yang belum terpenuhi: {clause}, {count} jiwa; biayanya tidak diketahui.", "Nearest clause not met: {clause}, {count} people; what it costs is not known.", one count "Nearest clause not met: {clause}, {count} person; what it costs is not known.";
    recorded_awards(awards) = "Penghargaan yang tercatat: {awards}.", "Awards on record: {awards}.";
    recorded_no_awards = "Tidak ada penghargaan yang tercatat.", "No award is on record.";
    recorded_no_loss = "Tidak ada catatan pencabutan status; itu tidak berarti status tersebut masih dimiliki.", "No loss of a status is on record; that does not say that the region holds one.";
    nothing_known = "Tidak ada data untuk menjawab pertanyaan ini.", "No data answer this question.";
    title_peers = "Daerah pembanding", "Peers";
    peers_chosen = "Sejenis, berpenduduk 2/3 sampai 1,5 kali penduduk wilayah ini; kelompok pulau yang sama didahulukan, lalu yang memiliki angka, lalu yang penduduknya terdekat.", "Of the same kind, with 2/3 to 1.5 times its population; the same island group first, then those with a figure, then the nearest in population.";
    peers_none = "Tidak ada wilayah sejenis yang penduduknya sebanding.", "No region of the same kind has a comparable population.";
    column_pace = "Poin/bulan", "Points/mo.";
    column_why = "Dipilih karena", "Chosen for";
    peer_itself = "wilayah ini", "this region";
    peers_only(level) = "Daerah pembanding hanya dipilih untuk {level}.", "Peers are chosen only for {level}.";
    peers_place(place, of) = "Di antara daerah pembanding dan wilayah ini sendiri: ke-{place} dari {of} menurut persentase terdaftar.", "Among the peers and the region itself: {place} of {of} by registered share.";
    peer_same_province = "provinsi yang sama", "same province";
    peer_same_island = "kelompok pulau yang sama", "same island group";
    peer_elsewhere = "kelompok pulau lain", "another island group";
    peer_place(place) = "ke-{place}", "place {place}";
    points_a_month(slope) = "{slope} poin per bulan", "{slope} points a month";
    column_projection = "Proyeksi", "Projection";
    column_projection_of(k, n) = "Proyeksi {k}/{n}", "Projection {k}/{n}";
    short_months(from, to) = "{from}–{to} bln", "{from}–{to} mo.";
    short_months_open(from) = "{from} bln–>5 th", "{from} mo.–>5 y";
    short_reached = "tercapai", "reached";
    short_too_few(n, fewest) = "{n} dari {fewest} angka", "{n} of {fewest} figures";
    short_not_rising = "tidak naik", "not rising";
    short_uncertain = "tak tentu", "uncertain";
    short_overdue = "terlewat", "overdue";
    short_too_far = ">5 th", ">5 y";
}

impl Lang {
    /// Why it is not known since when; `date` writes the period of the first known figure.
    pub fn no_since(self, why: &NoSince, date: impl Fn(&crate::domain::Claim) -> String) -> String {
        match why {
            NoSince::Undecided => self.since_undecided().to_owned(),
            NoSince::OneFigure(_) => self.since_one_figure().to_owned(),
            NoSince::OneSide(first) => self.since_one_side(date(first)),
        }
    }

    /// Why there is not a date.
    pub fn no_date(self, why: NoDate) -> String {
        match why {
            NoDate::Undecided => self.no_date_undecided().to_owned(),
            NoDate::Reached => self.no_date_reached().to_owned(),
            NoDate::TooFew(n) => self.no_date_too_few(n, TREND_MONTHS, FEWEST_POINTS),
            NoDate::TooThin => self.no_date_too_thin().to_owned(),
            NoDate::NotRising => self.no_date_not_rising().to_owned(),
            NoDate::Uncertain => self.no_date_uncertain().to_owned(),
            NoDate::Overdue => self.no_date_overdue().to_owned(),
            NoDate::TooFar => self.no_date_too_far().to_owned(),
        }
    }

    /// Why there is not a date, in a word; nothing where no figure decides it.
    pub fn short_no_date(self, why: NoDate) -> Option<String> {
        match why {
            NoDate::Undecided => None,
            NoDate::Reached => Some(self.short_reached().to_owned()),
            NoDate::TooFew(n) => Some(self.short_too_few(n, FEWEST_POINTS)),
            NoDate::TooThin | NoDate::Uncertain => Some(self.short_uncertain().to_owned()),
            NoDate::NotRising => Some(self.short_not_rising().to_owned()),
            NoDate::Overdue => Some(self.short_overdue().to_owned()),
            NoDate::TooFar => Some(self.short_too_far().to_owned()),
        }
    }

    /// How near a peer lies.
    pub const fn nearness(self, nearness: Nearness) -> &'static str {
        match nearness {
            Nearness::Province => self.peer_same_province(),
            Nearness::Island => self.peer_same_island(),
            Nearness::Country => self.peer_elsewhere(),
        }
    }
}
