//! The words of files of one's own: why a row or a whole file is refused, and how to mend it.

use super::texts;

texts! {
    refused_no_region = "baris ini memuat angka tetapi tidak menyebut wilayah; isi kode atau nama wilayahnya", "this row has figures but names no region; fill in its code or name";
    refused_not_a_code(found) = "\"{found}\" bukan kode wilayah; tulis kode Kemendagri, misalnya 64.71", "\"{found}\" is not a region code; write a Kemendagri code such as 64.71";
    refused_bps_district(found) = "\"{found}\" tampaknya kode kecamatan BPS (7 digit); tulis kode Kemendagri (6 digit)", "\"{found}\" looks like a BPS district code (7 digits); write Kemendagri's (6 digits)";
    refused_unknown_code(found) = "tidak ada wilayah berkode {found}; betulkan kodenya", "no region has the code {found}; correct it";
    refused_unknown_name(found) = "tidak ada wilayah bernama \"{found}\"; betulkan namanya atau isi kodenya", "no region is named \"{found}\"; correct the name or fill in the code";
    refused_name_disagrees(code, name, written) = "kode {code} milik {name}, padahal namanya tertulis \"{written}\"; betulkan salah satunya", "the code {code} belongs to {name}, but the name says \"{written}\"; correct one of them";
    refused_ambiguous(written, candidates) = "\"{written}\" dapat berarti {candidates}; tulis Kab. atau Kota di depannya, atau isi kodenya", "\"{written}\" may be {candidates}; write Kab. or Kota before it, or fill in the code";
    refused_scheme_unknown(code) = "tidak pasti apakah {code} kode Kemendagri atau kode BPS; tambahkan nama wilayah, atau tulis kodenya dengan titik (64.71) bila itu kode Kemendagri", "it is not certain whether {code} is a Kemendagri or a BPS code; add the region's name, or write the code with a dot (64.71) if it is Kemendagri's";
    refused_other_scheme(code) = "berkas ini tidak memakai kode Kemendagri, jadi {code} tidak dapat dipakai tanpa nama; tambahkan nama wilayahnya", "this file does not use Kemendagri codes, so {code} is of no use without a name; add the region's name";
    refused_name_missing(code) = "{code} belum dikenal dan tidak bernama; tambahkan namanya", "{code} is not known yet and has no name; add its name";
    refused_other_parent(code, written) = "{code} tidak terletak di \"{written}\"; betulkan salah satunya", "{code} does not lie in \"{written}\"; correct one of them";
    refused_error_cell(found) = "sel ini berisi kesalahan rumus {found}; perbaiki rumusnya atau kosongkan selnya", "this cell holds the formula error {found}; correct the formula or empty the cell";
    refused_not_a_number(found) = "\"{found}\" bukan angka; tulis angkanya saja, atau kosongkan bila tidak diketahui", "\"{found}\" is not a number; write only the number, or leave the cell empty if it is unknown";
    refused_two_ways(written, as_thousands, as_fraction) = "{written} dapat dibaca {as_thousands} atau {as_fraction}; nyatakan tanda desimal berkas ini, atau tulis dua desimal", "{written} may be read as {as_thousands} or as {as_fraction}; say which decimal sign the file uses, or write two decimals";
    refused_not_whole(found) = "{found} bukan bilangan bulat, padahal kolom ini menghitung jiwa; betulkan angka atau pemisah ribuannya", "{found} is not a whole number, but this column counts people; correct the number or its thousands separator";
    refused_negative(found) = "{found} kurang dari nol; betulkan angkanya", "{found} is below zero; correct the number";
    refused_zero = "nol tidak mungkin di kolom ini; kosongkan sel bila angkanya tidak diketahui", "zero cannot be in this column; leave the cell empty if the number is unknown";
    refused_too_large(found) = "{found} terlalu besar; periksa jumlah digitnya", "{found} is too large; check how many digits it should have";
    refused_fraction(found) = "{found} tampaknya pecahan dari satu; tulis dalam persen (98, bukan 0,98), atau beri sel format persen", "{found} looks like a fraction of one; write it in percent (98, not 0.98), or give the cell the percent format";
    refused_over_two_hundred(found) = "{found} lebih dari 200 %; betulkan angka atau tanda desimalnya", "{found} is over 200 %; correct the number or its decimal sign";
    refused_share_among_counts(found) = "{found} adalah persentase, padahal kolom ini menghitung jiwa; pindahkan ke kolom persentase, atau petakan kolomnya dengan --map", "{found} is a percentage, but this column counts people; move it to a column of shares, or map the column with --map";
    refused_active_over_registered(active, registered) = "peserta aktif ({active}) melebihi peserta terdaftar ({registered}); mungkin kedua kolom tertukar", "active members ({active}) exceed registered members ({registered}); perhaps the two columns are swapped";
    refused_far_over(found, whole) = "{found} jiwa jauh melebihi penduduk {whole} jiwa; periksa satuan dan kolomnya", "{found} is far more than a population of {whole}; check the unit and the column";
    refused_far_below(found, whole) = "{found} jiwa jauh di bawah penduduk {whole} jiwa; mungkin ini persentase atau ditulis dalam ribuan", "{found} is far less than a population of {whole}; perhaps it is a share, or written in thousands";
    refused_other_population(stated, known) = "penduduk {stated} jiwa jauh berbeda dari {known} jiwa menurut register; periksa satuan dan barisnya", "a population of {stated} is far from the register's {known}; check the unit and the row";
    refused_not_a_date(found) = "\"{found}\" bukan tanggal; tulis hari/bulan/tahun seperti 31/12/2025, atau 2025-12", "\"{found}\" is not a date; write day/month/year such as 31/12/2025, or 2025-12";
    refused_no_period = "baris ini tidak bertanggal; isi tanggalnya, atau nyatakan dengan --period 2025-12", "this row has no date; fill it in, or say it with --period 2025-12";
    refused_other_period(row, told) = "baris ini untuk {row}, padahal --period menyebut {told}; betulkan salah satunya", "this row is for {row}, but --period says {told}; correct one of them";
    refused_future(period) = "{period} belum tiba; betulkan tanggalnya", "{period} has not come yet; correct the date";
    refused_unknown_mark(found, known) = "tanda \"{found}\" tidak dikenal; pakai salah satu dari: {known}", "the mark \"{found}\" is not known; use one of: {known}";
    refused_contradicts(cell, figure) = "berbeda dari {cell} pada {figure} untuk wilayah, periode, dan sumber yang sama; sisakan yang benar", "differs from {cell} in {figure} for the same region, period and source; keep the one that is right";
    refused_personal_number = "sel ini memuat nomor perorangan (16 digit); hapus nomor itu", "this cell holds the number of a person (16 digits); remove it";
    refused_text_too_long(limit) = "teks ini lebih dari {limit} karakter; pendekkan", "this text is longer than {limit} characters; shorten it";

    import_no_sheet(wanted, found) = "tidak ada lembar \"{wanted}\"; yang ada: {found}", "there is no sheet \"{wanted}\"; there are: {found}";
    import_no_sheets(wanted) = "berkas ini tidak terbagi dalam lembar, jadi tidak ada lembar \"{wanted}\"; hapus --sheet", "this file is not divided into sheets, so there is no sheet \"{wanted}\"; remove --sheet";
    import_no_header(nearest) = "tidak ada baris judul kolom yang memuat wilayah dan angka kepesertaan; yang terdekat: {nearest}; namai kolomnya, atau petakan dengan --map KOLOM=ISIAN", "no row of column headings names a region and a coverage figure; the nearest: {nearest}; name the columns, or map them with --map COLUMN=FIELD";
    import_nothing = "berkas ini tidak berisi tabel; isi satu baris judul kolom dan satu baris per wilayah", "this file holds no table; give it a row of column headings and a row for each region";
    import_no_column(wanted, found) = "tidak ada kolom \"{wanted}\"; yang ada: {found}", "there is not a column \"{wanted}\"; there are: {found}";
    import_same_field(field, first, second) = "kolom {first} dan {second} sama-sama dibaca sebagai {field}; pilih satu dengan --map {second}=ignore atau --map {first}=ignore", "the columns {first} and {second} both read as {field}; choose one with --map {second}=ignore or --map {first}=ignore";
    import_no_period = "periode angka tidak disebut; nyatakan dengan --period 2025-12, atau tulis \"per 31 Desember 2025\" di atas tabel", "nothing says which period the figures are for; say it with --period 2025-12, or write \"per 31 Desember 2025\" above the table";
    import_two_periods(first, second) = "dua periode bertentangan: {first} dan {second}; betulkan salah satunya", "two periods contradict each other: {first} and {second}; correct one of them";
    import_period_at(period, cell) = "{period} di {cell}", "{period} in {cell}";
    import_period_told(period) = "{period} dari --period", "{period} from --period";
    import_published_later(published) = "tanggal terbit {published} belum tiba; betulkan --published", "the publication date {published} has not come yet; correct --published";
    import_persons(column) = "kolom {column} memuat data perorangan; berkas seperti ini tidak dibaca dan isinya tidak disimpan; pakai rekapitulasi per wilayah", "column {column} holds data about single persons; such a file is not read and nothing of it is saved; use totals by region";
    import_persons_head(column, header) = "kolom {column} (\"{header}\") memuat data perorangan; berkas seperti ini tidak dibaca dan isinya tidak disimpan; pakai rekapitulasi per wilayah", "column {column} (\"{header}\") holds data about single persons; such a file is not read and nothing of it is saved; use totals by region";
}
