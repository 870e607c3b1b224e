//! What is said about the terminal itself.

use super::texts;

texts! {
    no_terminal = "cakupan: dasbor memerlukan terminal untuk masukan dan keluaran. Untuk berkas atau pipa, pakai «cakupan list».", "cakupan: the dashboard needs a terminal for input and output. For a file or a pipe, use «cakupan list».";
    dumb_terminal = "cakupan: terminal ini hanya menampilkan baris (TERM=dumb), sedangkan dasbor memerlukan layar penuh. Pakai «cakupan --plain» atau «cakupan list».", "cakupan: this terminal shows only lines (TERM=dumb), and the dashboard needs a full screen. Use «cakupan --plain» or «cakupan list».";
    work_goes_on = "Sedang bekerja …", "working …";
    work_reads(file) = "Membaca {file}", "reading {file}";
    work_bundled = "data bawaan", "the bundled data";
    work_understands(file) = "Memahami {file}", "understanding {file}";
    work_compares(count) = "Membandingkan {count} entri dengan data yang ada", "comparing {count} records with what is known";
    work_reckons = "Menghitung keadaan setiap wilayah", "working out where each region stands";
    work_rows(count) = "{count} baris", "{count} rows", one count "{count} row";
    work_hint = "Esc batal", "Esc cancels";
    work_given_up = "Dibatalkan; tidak ada yang disimpan.", "Cancelled; nothing was saved.";
    terminal_failed(error) = "cakupan: terminal tidak dapat dipakai: {error}. Periksa dengan «cakupan doctor».", "cakupan: the terminal cannot be used: {error}. Check it with «cakupan doctor».";
}
