//! What is wrong with the configuration, in words: the place, what is wrong, and how to mend it.

use super::texts;

texts! {
    config_unreadable = "tidak dapat dibaca; periksa berkas dan izinnya", "cannot be read; check the file and its permissions";
    config_not_utf8 = "bukan UTF-8; simpan ulang berkas sebagai UTF-8", "not UTF-8; save the file again as UTF-8";
    config_syntax(column) = "bukan TOML pada karakter {column}; periksa tanda kutip, tanda =, dan kurung di sekitarnya", "not TOML at character {column}; check the quotes, the = and the brackets around it";
    config_unknown_key(list) = "pengaturan tidak dikenal; hapus, atau pakai salah satu dari: {list}", "unknown setting; remove it, or use one of: {list}";
    config_unknown_key_near(name) = "pengaturan tidak dikenal; hapus, atau ubah menjadi {name} bila itu maksudnya", "unknown setting; remove it, or change it to {name} if that is meant";
    config_expects_text = "harus berupa teks; tulis di antara tanda kutip", "must be a text; write it between quotes";
    config_expects_boolean = "harus true atau false, tanpa tanda kutip", "must be true or false, without quotes";
    config_expects_codes = "harus berupa daftar kode wilayah, misalnya [\"12.71\", \"12.74\"]", "must be a list of region codes such as [\"12.71\", \"12.74\"]";
    config_expects_table = "harus berupa tabel, misalnya [groups] lalu nama = [\"12.71\"]", "must be a table: [groups], then name = [\"12.71\"]";
    config_word(found, list) = "«{found}» tidak dikenal; pakai salah satu dari: {list}", "«{found}» is not known; use one of: {list}";
    config_code(found) = "«{found}» bukan kode wilayah; tulis kode Kemendagri, misalnya 12.74", "«{found}» is no region code; write a Kemendagri code such as 12.74";
    config_unknown_region(code) = "tidak ada wilayah berkode {code}; betulkan atau hapus kodenya", "no region has the code {code}; correct or remove it";
}
