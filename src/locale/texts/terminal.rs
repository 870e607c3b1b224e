//! What is said about the terminal itself.

use super::texts;

texts! {
    no_terminal = "cakupan: dasbor memerlukan terminal untuk masukan dan keluaran. Untuk berkas atau pipa, pakai «cakupan list».", "cakupan: the dashboard needs a terminal for input and output. For a file or a pipe, use «cakupan list».";
    terminal_failed(error) = "cakupan: terminal tidak dapat dipakai: {error}", "cakupan: the terminal cannot be used: {error}";
}
