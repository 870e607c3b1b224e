//! The words of what is kept between two runs: where the user was, and views with a name.

use super::texts;

texts! {
    do_views = "tampilan tersimpan", "saved views";
    title_views = "Tampilan tersimpan", "Saved views";
    title_delete_view = "Hapus tampilan tersimpan", "Delete a saved view";
    hint_views = "Enter pakai · ketik nama baru untuk menyimpan · Del hapus · Esc batal", "Enter show · type a new name to save · Del delete · Esc cancel";
    views_none = "Belum ada; ketik nama untuk menyimpan saringan, urutan, kolom, dan syarat ini.", "None yet; type a name to save this filter, order, columns and rule.";
    view_keep(name) = "Simpan yang ada di layar sebagai «{name}»", "Save what is on screen as «{name}»";
    view_replace(name) = "Ganti «{name}» dengan yang ada di layar", "Replace «{name}» by what is on screen";
    view_delete(name) = "Hapus «{name}»", "Delete «{name}»";
    view_not_delete = "Jangan dihapus", "Do not delete";
    view_shown(name) = "Tampilan «{name}»; u kembali.", "View «{name}»; u goes back.";
    view_in_part(name) = "Tampilan «{name}»; sebagian isinya tidak dikenal data ini dan dibiarkan.", "View «{name}»; these data do not know some of it, which was left as it was.";
    view_kept(name) = "Tersimpan sebagai «{name}»; buka dengan V atau --view.", "Saved as «{name}»; open it with V or --view.";
    view_deleted(name) = "«{name}» sudah dihapus.", "«{name}» was deleted.";
    views_nowhere = "tidak ada folder untuk menyimpan; atur HOME atau CAKUPAN_DATA", "there is no folder to save in; set HOME or CAKUPAN_DATA";
    notice_resumed = "Dilanjutkan dari sesi terakhir; u ke tampilan awal, --fresh mulai baru.", "Resumed where the last run ended; u goes to the first view, --fresh starts anew.";
    session_unkept(path) = "tempat terakhir tidak tersimpan: {path} tidak dapat ditulis; periksa ruang, izin, dan lokasinya, atau atur CAKUPAN_STATE", "where you were was not saved: {path} cannot be written; check space, permissions and place, or set CAKUPAN_STATE";
    kept_unreadable(path) = "{path}: tidak dapat dibaca; periksa izin dan lokasinya", "{path}: cannot be read; check its permissions and place";
    kept_no_file(path) = "{path}: bukan berkas; pindahkan yang ada di situ", "{path}: is not a file; move away what is there";
    kept_large(path, most) = "{path}: lebih dari {most} bita, jadi bukan tulisan cakupan", "{path}: more than {most} bytes, so cakupan did not write it";
    kept_broken(path, line) = "{path}:{line}: bukan seperti yang ditulis cakupan", "{path}:{line}: not as cakupan writes it";
    kept_newer(path, schema) = "{path}: ditulis cakupan yang lebih baru (skema {schema})", "{path}: written by a newer cakupan (schema {schema})";
    kept_aside(what, aside) = "{what}; disisihkan sebagai {aside}", "{what}; set aside as {aside}";
    cli_about_views = "Tampilan tersimpan: daftar, hapus", "Saved views: list, delete";
    cli_usage_views = "cakupan views [list | delete NAMA…] [OPSI]", "cakupan views [list | delete NAME…] [OPTIONS]";
    cli_help_views = "list (bila kosong) atau delete dengan nama-namanya", "list (when left out), or delete with the names";
    cli_value_views = "list|delete NAMA", "list|delete NAME";
    cli_bad_views = "views menerima list, atau delete dengan nama, misalnya: cakupan views delete \"Rapat Kaltim\"", "views takes list, or delete with names, such as: cakupan views delete \"Rapat Kaltim\"";
    cli_help_view = "Pakai saringan, urutan, kolom, dan syarat dari tampilan tersimpan", "Use filter, order, columns and rule of a saved view";
    cli_value_view = "NAMA", "NAME";
    cli_help_fresh = "Mulai baru, bukan dari tempat terakhir", "Start anew, not where the last run ended";
    views_none_yet = "Belum ada tampilan tersimpan; V di dasbor menyimpannya.", "No saved views yet; V in the dashboard saves one.";
    views_head = "Nama\tLayar\tSyarat\tKueri", "Name\tScreen\tRule\tQuery";
    views_deleted(name) = "Dihapus: {name}", "Deleted: {name}";
    view_unknown(name) = "tampilan «{name}» tidak ada; lihat cakupan views", "there is no view «{name}»; see cakupan views";
    view_unknown_near(name, near) = "tampilan «{name}» tidak ada; mungkin «{near}»? Lihat cakupan views", "there is no view «{name}»; perhaps «{near}»? See cakupan views";
    view_unusable(name) = "tampilan «{name}» menyebut yang tidak dikenal data ini; perbarui di dasbor dengan V", "the view «{name}» names what these data do not know; save it anew in the dashboard with V";
}
