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
    do_left = "kolom sebelumnya / wilayah induk", "columns back / parent region";
    do_right = "kolom berikutnya / ke wilayah", "columns on / to the region";
    do_page_up = "satu layar naik", "page up";
    do_page_down = "satu layar turun", "page down";
    do_top = "ke awal", "to the top";
    do_bottom = "ke akhir", "to the end";
    do_next_pane = "panel berikutnya", "next pane";
    do_detail = "rincian", "details";
    do_back = "kembali", "back";
    do_query = "cari", "search";
    do_provinces = "provinsi", "provinces";
    do_clear_query = "hapus saringan", "clear the filter";
    do_sort = "urutkan", "sort";
    do_reverse = "balik urutan", "reverse order";
    do_mark = "tandai/lepas", "mark/unmark";
    do_unmark_all = "hapus semua tanda", "clear all marks";
    do_table = "Tabel", "Table";
    do_gauges = "Capaian", "Progress";
    do_compare_view = "Perbandingan", "Comparison";
    do_compare = "bandingkan", "compare";
    do_next_view = "tampilan berikutnya", "next view";
    do_columns = "pilih kolom", "choose columns";
    do_zoom = "skala batang", "bar scale";
    do_group = "per provinsi", "by province";
    do_rule = "syarat", "rule";
    do_as_of = "tanggal", "date";
    do_month_back = "mundur satu bulan", "one month back";
    do_month_forward = "maju satu bulan", "one month forward";
    do_language = "ganti bahasa", "change language";
    do_theme = "ganti tema", "change theme";
    do_help = "bantuan", "help";
    do_palette = "perintah", "commands";
    do_suspend = "tangguhkan, kembali ke shell", "suspend to the shell";
    do_quit = "keluar", "quit";
    scroll_up = "gulir naik", "scroll up";
    scroll_down = "gulir turun", "scroll down";
    parent_region = "wilayah induk", "parent region";
    child_region = "ke wilayah", "to the region";
    columns_left = "kolom sebelumnya", "columns back";
    columns_right = "kolom berikutnya", "columns on";
    region_before = "wilayah sebelumnya", "previous region";
    region_after = "wilayah berikutnya", "next region";
    mark_it = "tandai", "mark";
    unmark_it = "lepas tanda", "unmark";
    do_force_quit = "keluar dari mana pun", "quit from anywhere";
}
