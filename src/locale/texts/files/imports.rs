//! The words of an import: what was understood, what it means, and what is asked.

use super::texts;

texts! {
    imported_told(period) = "Periode {period} (dari --period)", "Period {period} (from --period)";
    imported_title(period, cell) = "Periode {period} (dari judul di {cell})", "Period {period} (from the title in {cell})";
    imported_sheet(period) = "Periode {period} (dari nama lembar)", "Period {period} (from the name of the sheet)";
    import_columns(columns) = "Kolom: {columns}", "Columns: {columns}";
    import_unread(columns) = "Tidak dibaca: {columns}", "Not read: {columns}";
    import_rows(taken, refused, left_out) = "Baris: {taken} diambil, {refused} ditolak, {left_out} dilewati (kosong, judul, jumlah, ulangan)", "Rows: {taken} taken, {refused} refused, {left_out} left out (empty, headers, totals, repeated)";
    import_figures(new, changed, unchanged, contradicting) = "Entri: {new} baru, {changed} berubah, {unchanged} sudah ada; {contradicting} bertentangan dengan angka lain", "Records: {new} new, {changed} changed, {unchanged} known already; {contradicting} disagree with another figure";
    import_flags = "Tanda yang muncul:", "Flags raised:";
    import_refused = "Ditolak:", "Refused:";
    import_more(count) = "… dan {count} lagi", "… and {count} more";
    import_nothing_new = "Tidak ada yang baru untuk disimpan.", "There is nothing new to save.";
    import_dry_run(path) = "Uji coba: tidak ada yang disimpan. Tanpa --dry-run disimpan di {path}.", "Dry run: nothing was saved. Without --dry-run it is saved in {path}.";
    import_saved(path, ids) = "Disimpan di {path} ({ids}). Membatalkannya: cakupan import --undo", "Saved in {path} ({ids}). To undo it: cakupan import --undo";
    import_undone(file, date, count) = "Impor {file} ({date}) dibatalkan: {count} entri.", "The import of {file} ({date}) was undone; records: {count}.";
    import_ask_region(written, cell, candidates) = "{cell}: \"{written}\" dapat berarti beberapa wilayah:\n{candidates}\nKode yang dimaksud (kosong = baris ditolak):", "{cell}: \"{written}\" can mean several regions:\n{candidates}\nThe code that is meant (empty = the row is refused):";
    import_ask_scheme(code) = "Kode \"{code}\" dapat berasal dari skema yang berbeda.\n1 Kemendagri, 2 skema lain seperti BPS (nama yang menentukan):", "The code \"{code}\" can be of different schemes.\n1 Kemendagri, 2 another one such as BPS (names decide):";
}
