//! The words of the doctor: what is found around the program, and what to do where something is wrong.

use super::texts;

texts! {
    doctor_program = "Program ini", "The program";
    doctor_terminal = "Terminal ini", "The terminal";
    doctor_looks = "Bahasa dan tampilan", "Language and looks";
    doctor_files = "Berkas dan folder", "Files and folders";
    doctor_settings = "Pengaturan", "Settings";
    doctor_data = "Data", "The data";
    doctor_version = "versi", "version";
    doctor_input = "masukan", "input";
    doctor_output = "keluaran", "output";
    doctor_is_terminal = "terminal", "a terminal";
    doctor_no_terminal = "bukan terminal; dasbor memerlukannya", "not a terminal; the dashboard needs one";
    doctor_size = "ukuran", "size";
    doctor_unset = "–", "–";
    doctor_none = "tidak ada", "none";
    doctor_yes = "ya", "yes";
    doctor_no = "tidak", "no";
    doctor_enlarge(least) = "perbesar terminal; dasbor memerlukan {least}", "enlarge the terminal; the dashboard needs {least}";
    doctor_set_term = "terminal tidak menyebut kemampuannya; pakai terminal lain, atau atur misalnya TERM=xterm-256color", "the terminal does not say what it can do; use another, or set TERM=xterm-256color, for instance";
    doctor_multiplexer = "pembagi layar", "multiplexer";
    doctor_clipboard_name = "papan klip", "clipboard";
    doctor_clipboard = "OSC 52, tidak dapat diperiksa dari sini: tekan y di dasbor, lalu tempel; bila kosong, izinkan OSC 52 di terminal", "OSC 52, which cannot be checked from here: press y in the dashboard and paste; if nothing comes, allow OSC 52 in the terminal";
    doctor_clipboard_tmux = "OSC 52, tidak dapat diperiksa dari sini: tekan y di dasbor, lalu tempel; bila kosong, izinkan di terminal dan dengan «set -g set-clipboard on» di tmux", "OSC 52, which cannot be checked from here: press y in the dashboard and paste; if nothing comes, allow it in the terminal and with «set -g set-clipboard on» in tmux";
    doctor_lang = "bahasa", "language";
    doctor_theme = "tema", "theme";
    doctor_locale = "lokal", "locale";
    doctor_glyphs = "karakter", "characters";
    doctor_set_locale = "lokal ini bukan UTF-8; atur misalnya LANG=id_ID.UTF-8, atau ascii = false di pengaturan", "this locale is not UTF-8; set LANG=en_US.UTF-8, for instance, or ascii = false in the settings";
    doctor_colors_name = "warna", "colours";
    doctor_colors(depth) = "{depth} warna", "{depth} colours";
    doctor_true_colors = "16,7 juta warna (24 bit)", "16.7 million colours (24 bits)";
    doctor_sample = "contoh", "sample";
    doctor_settings_file = "pengaturan", "settings";
    doctor_data_folder = "folder data", "data folder";
    doctor_own_data = "data internal", "internal data";
    doctor_views_file = "tampilan tersimpan", "saved views";
    doctor_state_folder = "folder keadaan", "state folder";
    doctor_no_folder = "lokasinya tidak diketahui", "there is no place for it";
    doctor_set_home = "atur HOME, atau sebutkan lokasinya dengan CAKUPAN_CONFIG, CAKUPAN_DATA, dan CAKUPAN_STATE", "set HOME, or name the places with CAKUPAN_CONFIG, CAKUPAN_DATA and CAKUPAN_STATE";
    doctor_writable = "ada, dapat dibaca dan ditulis", "there, can be read and written";
    doctor_read_only = "ada, hanya dapat dibaca", "there, can only be read";
    doctor_absent = "belum ada, dibuat bila diperlukan", "not there yet, made when it is needed";
    doctor_blocked = "belum ada dan tidak dapat dibuat", "not there, and cannot be made";
    doctor_unreadable = "ada, tidak dapat dibaca", "there, cannot be read";
    doctor_no_file = "bukan berkas", "no file";
    doctor_not_a_folder = "bukan folder", "no folder";
    doctor_allow_writing = "izinkan menulis di folder ini, kosongkan ruang, atau sebutkan lokasi lain dengan CAKUPAN_DATA dan CAKUPAN_STATE", "allow writing into this folder, free some space, or name other places with CAKUPAN_DATA and CAKUPAN_STATE";
    doctor_make_folder = "buat foldernya atau pindahkan berkas yang menghalangi, atau sebutkan lokasi lain dengan CAKUPAN_CONFIG, CAKUPAN_DATA, atau CAKUPAN_STATE", "make its folder or move what is in the way, or name another place with CAKUPAN_CONFIG, CAKUPAN_DATA or CAKUPAN_STATE";
    doctor_allow_reading = "izinkan membacanya, atau sebutkan lokasi lain", "allow reading it, or name another place";
    doctor_move_away = "pindahkan yang ada di situ, atau sebutkan lokasi lain", "move away what is there, or name another place";
    doctor_faults = "kesalahan", "faults";
    doctor_fault = "kesalahan", "fault";
    doctor_regions = "kabupaten/kota", "regencies and cities";
    doctor_observations = "entri data", "records";
    doctor_newest_period = "angka terbaru", "newest figure";
    doctor_newest_publication = "terbitan terbaru", "newest publication";
    doctor_aged(day, months) = "per {day}, umur {months} bulan", "as of {day}, {months} months old", one months "as of {day}, {months} month old";
    doctor_update = "lebih tua dari 12 bulan; pasang versi terbaru program ini, atau impor data sendiri dengan cakupan import", "older than 12 months; install the newest version, or bring figures of your own with cakupan import";
    doctor_imports = "impor", "imports";
    doctor_import(file, day, count) = "{file}, diimpor {day}, {count} entri", "{file}, imported {day}, records: {count}";
    doctor_more(count) = "{count} lagi", "{count} more";
    doctor_validate = "cakupan validate menyebut semuanya; --bundled-only membuka tanpa data internal", "cakupan validate tells all of them; --bundled-only opens without your own";
    doctor_sound = "Tidak ada yang perlu diperbaiki.", "Nothing needs fixing.";
    doctor_wrong(count) = "Yang perlu diperbaiki, bertanda !: {count}.", "To be fixed, marked with !: {count}.";
    cli_about_doctor = "Periksa terminal, pengaturan, lokasi berkas, dan umur data", "Check terminal, settings, file locations and age of the data";
    cli_usage_doctor = "cakupan doctor [OPSI]", "cakupan doctor [OPTIONS]";
    examples_doctor = "  cakupan doctor                                # apa yang tidak beres, dan cara memperbaikinya
  cakupan doctor --lang en                      # untuk laporan dalam bahasa Inggris
  cakupan doctor --format json > doctor.json    # untuk program lain; kode keluar selalu 0", "  cakupan doctor                                # what is wrong, and how to fix it
  cakupan doctor --lang id                      # in Indonesian
  cakupan doctor --format json > doctor.json    # for other programs; the exit code is always 0";
}
