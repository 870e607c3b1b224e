//! The words of the commands for shells, scripts and the terminal itself.
use super::texts;
texts! {
    cli_about_completions = "Cetak skrip pelengkapan untuk shell", "Print the completion script of a shell";
    cli_usage_completions = "cakupan completions NAMA_SHELL", "cakupan completions SHELL";
    cli_about_man = "Cetak halaman manual", "Print the manual page";
    cli_usage_man = "cakupan man [--lang BAHASA]", "cakupan man [--lang LANGUAGE]";
    cli_about_schema = "Cetak skema jawaban JSON (JSON Schema)", "Print the schema of the JSON answers (JSON Schema)";
    cli_usage_schema = "cakupan schema [--lang BAHASA]", "cakupan schema [--lang LANGUAGE]";
    cli_exit_heading = "Kode keluar:", "Exit codes:";
    cli_exit_codes = "0      berhasil\n1      pemeriksaan yang diminta menemukan sesuatu (--fail-on below)\n2      ada yang perlu diperbaiki: argumen, data, pengaturan; lihat keluaran galat\n128+N  dasbor dihentikan sinyal N", "0      done\n1      a check that was asked for found something (--fail-on below)\n2      something to mend: arguments, data, settings; see standard error\n128+N  the dashboard was ended by signal N";
    man_title = "Manual cakupan", "cakupan manual";
    man_purpose = "cakupan JKN setiap kabupaten dan kota di Indonesia", "JKN coverage of every kabupaten and kota of Indonesia";
    man_name = "Nama", "Name";
    man_synopsis = "Ringkasan", "Synopsis";
    man_description = "Deskripsi", "Description";
    man_exit = "Status keluar", "Exit status";
    man_examples = "Contoh", "Examples";
    cli_value_when = "KAPAN", "WHEN";
    cli_help_color = "Warna: auto (di terminal, kecuali NO_COLOR), always, atau never\n[bawaan: auto]", "Colours: auto (on a terminal, unless NO_COLOR), always or never\n[default: auto]";
    cli_value_shell = "NAMA_SHELL", "SHELL";
    cli_help_shell = "bash, zsh, fish, atau powershell", "bash, zsh, fish or powershell";
}
