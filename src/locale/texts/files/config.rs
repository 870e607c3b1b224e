//! What is wrong with the configuration, in words: the place, what is wrong, and how to mend it.

use super::texts;

texts! {
    config_too_large(most) = "lebih dari {most} bita, jadi bukan berkas pengaturan", "more than {most} bytes, so no file of settings";
    config_unreadable = "tidak dapat dibaca; periksa berkas dan izinnya", "cannot be read; check the file and its permissions";
    config_not_utf8 = "bukan UTF-8; simpan ulang berkas sebagai UTF-8", "not UTF-8; save the file again as UTF-8";
    config_missing = "berkas tidak ada; betulkan namanya, atau buat dengan cakupan config init", "no such file; correct its name, or make it with cakupan config init";
    config_syntax = "bukan TOML di sini; periksa tanda kutip, tanda =, dan kurung di sekitarnya", "not TOML here; check the quotes, the = and the brackets around it";
    config_unknown_key(list) = "pengaturan tidak dikenal; hapus, atau pakai salah satu dari: {list}", "unknown setting; remove it, or use one of: {list}";
    config_unknown_key_near(name) = "pengaturan tidak dikenal; hapus, atau ubah menjadi {name} bila itu maksudnya", "unknown setting; remove it, or change it to {name} if that is meant";
    config_expects_text = "harus berupa teks; tulis di antara tanda kutip", "must be a text; write it between quotes";
    config_expects_boolean = "harus true atau false, tanpa tanda kutip", "must be true or false, without quotes";
    config_expects_codes = "harus berupa daftar kode wilayah, misalnya [\"12.71\", \"12.74\"]", "must be a list of region codes such as [\"12.71\", \"12.74\"]";
    config_expects_groups = "harus berupa tabel, misalnya [groups] lalu nama = [\"12.71\"]", "must be a table: [groups], then name = [\"12.71\"]";
    config_expects_number_or_text = "harus berupa angka atau teks, misalnya 98.6 atau \"in-force\"", "must be a number or a text such as 98.6 or \"in-force\"";
    config_expects_texts = "harus berupa daftar teks, misalnya [\"province\", \"registered\"]", "must be a list of texts such as [\"province\", \"registered\"]";
    config_expects_keys = "harus berupa tombol atau daftar tombol, misalnya \"F5\" atau [\"g\", \"Home\"]; [] berarti tanpa tombol", "must be a key or a list of keys such as \"F5\" or [\"g\", \"Home\"]; [] means no key";
    config_expects_bindings = "harus berupa tabel, misalnya [keys] lalu sort = \"F5\"", "must be a table: [keys], then sort = \"F5\"";
    config_expects_colour = "harus berupa warna: \"#5fafff\", nama seperti \"light-blue\", atau angka 0 sampai 255", "must be a colour: \"#5fafff\", a name such as \"light-blue\", or a number from 0 to 255";
    config_expects_colours(count) = "harus berupa daftar {count} warna, misalnya [\"#5fafff\", 214, …]", "must be a list of {count} colours such as [\"#5fafff\", 214, …]";
    config_expects_colour_table = "harus berupa tabel, misalnya [colors] lalu text = \"#e4e4e4\"", "must be a table: [colors], then text = \"#e4e4e4\"";
    config_colour(found) = "«{found}» bukan warna; tulis \"#5fafff\", nama seperti \"light-blue\", atau angka 0 sampai 255", "«{found}» is not a colour; write \"#5fafff\", a name such as \"light-blue\", or a number from 0 to 255";
    config_faint(ratio) = "sulit dibaca: kontrasnya {ratio} banding 1, kurang dari 4,5; pilih warna yang lebih gelap atau lebih terang", "hard to read: its contrast is {ratio} to 1, less than 4.5; choose a darker or a lighter colour";
    config_caution(fault) = "Peringatan: {fault}", "Warning: {fault}";
    config_key(found) = "«{found}» bukan tombol; tulis misalnya \"g\", \"Ctrl-R\", \"Alt-x\", \"F5\", atau \"PgUp\"", "«{found}» is not a key; write for instance \"g\", \"Ctrl-R\", \"Alt-x\", \"F5\" or \"PgUp\"";
    config_key_taken(key, action) = "tombol «{key}» sudah dipakai {action}; pilih tombol lain, atau beri {action} tombol lain atau []", "the key «{key}» belongs to {action}; choose another, or give {action} another or []";
    config_twice(found) = "«{found}» sudah disebut; hapus salah satunya", "«{found}» stands here twice; remove one";
    config_rule(found, list) = "«{found}» bukan persentase dan bukan syarat yang dikenal; tulis misalnya 98.6, atau salah satu dari: {list}", "«{found}» is neither a percentage nor a known rule; write for instance 98.6, or one of: {list}";
    config_rate(found, list) = "«{found}» bukan jumlah rupiah dan bukan tarif yang dikenal; tulis misalnya 42000, atau salah satu dari: {list}", "«{found}» is neither an amount in rupiah nor a known rate; write for instance 42000, or one of: {list}";
    config_query(errors) = "bukan kueri yang dapat dibaca: {errors}", "not a query that can be read: {errors}";
    config_word(found, list) = "«{found}» tidak dikenal; pakai salah satu dari: {list}", "«{found}» is not known; use one of: {list}";
    config_code(found) = "«{found}» bukan kode wilayah; tulis kode Kemendagri, misalnya 12.74", "«{found}» is not a region code; write a Kemendagri code such as 12.74";
    config_unknown_region(code) = "tidak ada wilayah berkode {code}; betulkan atau hapus kodenya", "no region has the code {code}; correct or remove it";
    config_warning(fault) = "Pengaturan diabaikan: {fault}", "Setting ignored: {fault}";
    config_sound(file) = "{file}: tidak ada kesalahan", "{file}: no fault";
    config_written(file) = "{file} telah ditulis; isinya menjelaskan setiap pengaturan", "{file} is written; it explains each setting";
    config_from_default = "bawaan", "default";
    config_template(columns, others, colours) = "# Pengaturan cakupan. Hapus tanda # di depan baris yang ingin dipakai.\n# Opsi baris perintah mendahului CAKUPAN_LANG dan sejenisnya, yang mendahului berkas ini.\n\n# lang = \"id\"                # bahasa: id atau en\n# theme = \"dark\"             # tema: dark, light, atau contrast\n# glyphs = \"auto\"            # sel peta: auto, half, quadrant, atau whole\n# ascii = false              # true: hanya karakter ASCII\n\n# rule = \"in-force\"          # syarat: in-force, persentase seperti 98.6, atau nama syarat\n# query = \"kind:kota\"        # kueri awal dasbor\n# rate = 42000               # tarif per jiwa per bulan: rupiah, atau nama tarif\n# columns = [{columns}]\n# Kolom lain: {others}\n\n# Warna sendiri di atas tema: \"#rrggbb\", nama seperti \"light-blue\", atau angka 0 sampai 255\n# [colors]\n# text = \"#e4e4e4\"\n# registered = [\"#a63700\", 214, 250, 75, 27]\n# Semua namanya: {colours}\n\n# Daftar wilayah sendiri, dipakai dengan group:… di kueri\n# [groups]\n# cabang-medan = [\"12.71\", \"12.07\"]\n\n# Tombol: nama tindakan = tombol atau daftar tombol; [] berarti tanpa tombol\n# [keys]\n# sort = [\"s\", \"F5\"]\n", "# Settings of cakupan. Take away the # in front of the lines you want.\n# Options of the command line override CAKUPAN_LANG and its like, which override this file.\n\n# lang = \"en\"                # language: id or en\n# theme = \"dark\"             # dark, light or contrast\n# glyphs = \"auto\"            # cells of the map: auto, half, quadrant or whole\n# ascii = false              # true: ASCII characters only\n\n# rule = \"in-force\"          # in-force, a percentage such as 98.6, or the name of a rule\n# query = \"kind:kota\"        # the query that the dashboard begins with\n# rate = 42000               # premium per person per month: rupiah, or the name of a rate\n# columns = [{columns}]\n# More columns: {others}\n\n# Colours of your own over the theme: \"#rrggbb\", a name such as \"light-blue\", or a number from 0 to 255\n# [colors]\n# text = \"#e4e4e4\"\n# registered = [\"#a63700\", 214, 250, 75, 27]\n# All names: {colours}\n\n# Lists of regions of your own, for group:… in queries\n# [groups]\n# medan-branch = [\"12.71\", \"12.07\"]\n\n# Keys: name of the action = a key or a list of keys; [] means no key\n# [keys]\n# sort = [\"s\", \"F5\"]\n";
}
