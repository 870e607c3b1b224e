//! What is wrong with a spreadsheet file, in words: what is wrong, and how to mend it.

use super::texts;

texts! {
    sheet_place(sheet, cell) = "lembar «{sheet}», sel {cell}", "sheet «{sheet}», cell {cell}";
    sheet_place_sheet(sheet) = "lembar «{sheet}»", "sheet «{sheet}»";
    sheet_place_cell(cell) = "sel {cell}", "cell {cell}";
    sheet_place_line(line, column) = "baris {line}, karakter {column}", "line {line}, character {column}";

    sheet_not_found = "tidak ditemukan; periksa nama dan foldernya", "not found; check its name and folder";
    sheet_not_allowed = "tidak boleh dibaca; minta izin baca", "may not be read; ask for permission to read it";
    sheet_unreadable = "tidak dapat dibaca; periksa berkas dan medianya", "cannot be read; check the file and its disk";
    sheet_no_memory = "tidak muat di memori yang tersisa; tutup program lain, atau bagi berkasnya", "does not fit into the memory that is left; close other programs, or split the file";
    sheet_folder = "berupa folder; sebutkan berkas di dalamnya", "is a folder; name a file inside it";
    sheet_not_a_file = "bukan berkas biasa; tulis - untuk membaca masukan standar", "is not a regular file; write - to read standard input";
    sheet_empty = "kosong; simpan ulang berkasnya, atau salin lagi dari sumbernya", "is empty; save it again, or copy it from its source again";
    sheet_no_sheet = "tidak berisi lembar kerja; letakkan tabelnya di lembar kerja dan simpan sebagai .xlsx", "holds no worksheet; put the table into a worksheet and save it as .xlsx";
    sheet_encrypted = "dilindungi kata sandi; simpan sebagai .xlsx tanpa kata sandi", "is protected by a password; save it as .xlsx without a password";
    sheet_damaged = "rusak atau terpotong; salin lagi dari sumbernya, atau buka di program lembar kerja dan simpan sebagai .xlsx", "is damaged or cut off; copy it from its source again, or open it in a spreadsheet program and save it as .xlsx";
    sheet_encoding = "teksnya tidak dapat dibaca; simpan ulang sebagai CSV UTF-8", "its text cannot be read; save it again as CSV UTF-8";

    sheet_document = "berupa dokumen teks; salin tabelnya ke lembar kerja dan simpan sebagai .xlsx", "is a text document; copy its table into a worksheet and save it as .xlsx";
    sheet_slides = "berupa presentasi; salin tabelnya ke lembar kerja dan simpan sebagai .xlsx", "is a slide show; copy its table into a worksheet and save it as .xlsx";
    sheet_binary_workbook = "berupa .xlsb; buka di program lembar kerja dan simpan sebagai .xlsx", "is an .xlsb; open it in a spreadsheet program and save it as .xlsx";
    sheet_pdf = "berupa PDF; minta berkas lembar kerjanya kepada penerbitnya", "is a PDF; ask its publisher for the spreadsheet";
    sheet_web_page = "berupa halaman web, walaupun mungkin bernama .xls; buka di program lembar kerja dan simpan sebagai .xlsx", "is a web page, even if it is called .xls; open it in a spreadsheet program and save it as .xlsx";
    sheet_xml = "berupa XML; buka di program lembar kerja dan simpan sebagai .xlsx", "is XML; open it in a spreadsheet program and save it as .xlsx";
    sheet_picture = "berupa gambar; minta berkas lembar kerjanya kepada penerbitnya", "is a picture; ask its publisher for the spreadsheet";
    sheet_archive = "berupa arsip; ekstrak dahulu dan sebutkan berkas lembar kerjanya", "is an archive; unpack it and name the spreadsheet inside";
    sheet_unknown = "bukan lembar kerja dan bukan teks; simpan datanya sebagai .xlsx atau .csv", "is neither a spreadsheet nor text; save the data as .xlsx or .csv";

    sheet_file_bytes(limit) = "lebih besar dari {limit} MB; simpan hanya lembar yang diperlukan", "is larger than {limit} MB; save only the sheet that is needed";
    sheet_unpacked_bytes(limit) = "isinya lebih besar dari {limit} MB sesudah diekstrak; salin tabelnya ke berkas baru", "unpacks to more than {limit} MB; copy its table into a new file";
    sheet_overloaded = "susunan dalamnya melampaui batas; salin tabelnya ke berkas baru", "is built beyond all limits inside; copy its table into a new file";
    sheet_too_many_sheets(limit) = "berisi lebih dari {limit} lembar; simpan hanya lembar yang diperlukan", "holds more than {limit} sheets; save only those that are needed";
    sheet_too_many_cells(limit) = "berisi lebih dari {limit} sel; hapus baris dan kolom yang tidak diperlukan", "holds more than {limit} cells; delete the rows and columns that are not needed";
    sheet_too_many_rows(limit) = "berisi lebih dari {limit} baris; hapus baris yang tidak diperlukan", "holds more than {limit} rows; delete those that are not needed";
    sheet_too_many_columns(limit) = "berisi lebih dari {limit} kolom; hapus kolom yang tidak diperlukan, atau periksa pemisahnya", "holds more than {limit} columns; delete those that are not needed, or check the delimiter";
    sheet_too_many_merged(limit) = "berisi lebih dari {limit} sel gabungan; pisahkan sel yang digabung", "holds more than {limit} merged areas; unmerge the cells";
    sheet_too_much_text(limit) = "teks di selnya lebih besar dari {limit} MB; hapus kolom yang tidak diperlukan", "its cells hold more than {limit} MB of text; delete the columns that are not needed";
    sheet_cell_characters(limit) = "teksnya lebih dari {limit} karakter; pendekkan isinya", "its text has more than {limit} characters; shorten it";
    sheet_open_quote = "tanda kutip dibuka dan tidak ditutup; tutup atau hapus tanda kutipnya", "a quote is opened and never closed; close it or remove it";

    sheet_json_depth(limit) = "JSON bersarang lebih dari {limit} tingkat; tulis satu daftar objek tanpa sarang", "the JSON is nested more than {limit} levels deep; write one flat array of objects";
    sheet_json_syntax = "bukan JSON; periksa tanda kutip, koma, dan kurung di sekitarnya", "is not JSON; check the quotes, commas and brackets around it";
    sheet_not_records = "bukan daftar objek; tulis [{…}, {…}], satu objek per baris, atau satu objek dengan daftar objek", "is not an array of objects; write [{…}, {…}], one object a line, or one object with arrays of objects";
    sheet_repeated_key(key) = "«{key}» tertulis lebih dari sekali dalam satu objek; sisakan satu", "«{key}» is in one object more than once; keep one";
    sheet_number_range = "angkanya terlalu besar; periksa jumlah digitnya", "the number is too large; check its digits";
}
