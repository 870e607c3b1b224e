//! What each action is called, in footers, help and the palette.

use super::texts;

texts! {
    key_space = "Spasi", "Space";
    group_move = "Bergerak", "Move";
    group_find = "Mencari dan menyaring", "Find and filter";
    group_view = "Tampilan", "Views";
    group_measure = "Syarat dan tanggal", "Rule and date";
    group_program = "Program", "Program";
    do_up = "naik", "up";
    do_down = "turun", "down";
    do_left = "kiri / wilayah induk", "left / parent region";
    do_right = "kanan / ke wilayah", "right / to the region";
    do_page_up = "satu layar naik", "page up";
    do_page_down = "satu layar turun", "page down";
    do_top = "ke awal", "to the top";
    do_bottom = "ke akhir", "to the end";
    do_next_pane = "panel berikut", "next pane";
    do_detail = "rincian", "details";
    do_back = "kembali", "back";
    do_query = "cari", "search";
    do_provinces = "provinsi", "provinces";
    do_clear_query = "hapus saringan", "clear the filter";
    do_sort = "urut", "sort";
    do_reverse = "balik urutan", "reverse order";
    do_mark = "tandai/lepas", "mark/unmark";
    do_unmark_all = "hapus semua tanda", "clear all marks";
    do_table = "Tabel", "Table";
    do_gauges = "Capaian", "Progress";
    do_map = "Peta", "Map";
    do_zoom_in = "perbesar", "zoom in";
    do_zoom_out = "perkecil", "zoom out";
    do_whole_country = "seluruh Indonesia", "the whole country";
    do_measure = "indikator", "indicator";
    do_compare_view = "Perbandingan", "Comparison";
    do_compare = "bandingkan", "compare";
    do_next_view = "tampilan berikut", "next view";
    do_columns = "kolom", "columns";
    do_zoom = "skala batang", "bar scale";
    do_group = "per provinsi", "by province";
    do_rule = "syarat", "rule";
    do_as_of = "tanggal", "date";
    do_month_back = "mundur satu bulan", "one month back";
    do_month_forward = "maju satu bulan", "one month forward";
    do_language = "bahasa", "language";
    do_theme = "tema", "theme";
    do_help = "bantuan", "help";
    do_palette = "perintah", "commands";
    do_suspend = "tunda ke shell", "suspend to the shell";
    do_quit = "keluar", "quit";
    do_force_quit = "keluar dari mana pun", "quit from anywhere";
}
