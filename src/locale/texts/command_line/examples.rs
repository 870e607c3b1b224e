//! Examples of every command: what is typed, and what it answers.
use super::texts;
texts! {
    examples_heading = "Contoh:", "Examples:";
    examples_dashboard = "  cakupan                                 # dasbor
  cakupan --query 'prov:kaltim sort:gap'  # dasbor, tersaring dan terurut
  cakupan list fails:registered           # daftar yang belum memenuhi syarat terdaftar", "  cakupan                                 # the dashboard
  cakupan --query 'prov:kaltim sort:gap'  # the dashboard, filtered and sorted
  cakupan list fails:registered           # a list of those that fail the registered clause";
    examples_list = "  cakupan list fails:registered prov:jatim          # belum memenuhi syarat terdaftar di Jawa Timur
  cakupan list 'reg:<98' -flag:stale --format csv   # tanpa data lama, untuk lembar kerja
  cakupan list sort:gap --limit 10 --as-of 2025-12  # keadaan yang diketahui pada akhir 2025", "  cakupan list fails:registered prov:jatim          # those below the registered line in East Java
  cakupan list 'reg:<98' -flag:stale --format csv   # without stale figures, for a spreadsheet
  cakupan list sort:gap --limit 10 --as-of 2025-12  # as known at the end of 2025";
    examples_show = "  cakupan show tanjungbalai         # semua tentang satu kota
  cakupan show 12.74 --format json  # untuk program lain, lengkap dengan sumbernya
  cakupan show kaltim --lang en     # satu provinsi, dalam bahasa Inggris", "  cakupan show tanjungbalai         # everything about one city
  cakupan show 12.74 --format json  # for other programs, with every source
  cakupan show kaltim --lang id     # a province, in Indonesian";
    examples_map = "  cakupan map prov:jatim                   # peta satu provinsi
  cakupan map --by active --width 60       # menurut peserta aktif, selebar 60 sel
  cakupan map --by change --since 2025-06  # poin yang naik atau turun sejak satu tanggal", "  cakupan map prov:jatim                   # the map of a province
  cakupan map --by active --width 60       # by active members, 60 cells wide
  cakupan map --by change --since 2025-06  # points gained or lost since a date";
    examples_compare = "  cakupan compare 64.71 samarinda \"kota bogor\"  # yang pertama menjadi acuan
  cakupan compare jabar jateng --format json    # dua provinsi, untuk program lain", "  cakupan compare 64.71 samarinda \"kota bogor\"  # the first is the reference
  cakupan compare jabar jateng --format json    # two provinces, for other programs";
    examples_provinces = "  cakupan provinces                  # gabungan wilayahnya di samping angka terbitan
  cakupan provinces --as-of 2025-12  # keadaan yang diketahui pada akhir 2025
  cakupan provinces --format json    # untuk program lain", "  cakupan provinces                  # the sum of their regions beside published figures
  cakupan provinces --as-of 2025-12  # as known at the end of 2025
  cakupan provinces --format json    # for other programs";
    examples_edge = "  cakupan edge prov:kaltim          # yang terdekat dari ambang lebih dahulu
  cakupan edge --threshold 98.6     # terhadap ambang lain
  cakupan edge kind:kota --lang en  # semua kota, dalam bahasa Inggris", "  cakupan edge prov:kaltim          # the nearest to the line first
  cakupan edge --threshold 98.6     # against another line
  cakupan edge kind:kota --lang id  # every city, in Indonesian";
    examples_changes = "  cakupan changes --since 2025-02-28 --until 2026-02 prov:bali       # antara dua tanggal
  cakupan changes --since 2025-12 --fail-on below || echo diperiksa  # kode keluar 1 bila ada yang turun", "  cakupan changes --since 2025-02-28 --until 2026-02 prov:bali     # between two dates
  cakupan changes --since 2025-12 --fail-on below || echo look  # exit code 1 if one fell";
    examples_project = "  cakupan project tanjungbalai          # kapan ambang tercapai, atau mengapa tidak dapat dikatakan
  cakupan project 33.74 --threshold 99  # terhadap ambang lain", "  cakupan project tanjungbalai          # when the line is reached, or why that cannot be said
  cakupan project 33.74 --threshold 99  # against another line";
    examples_cost = "  cakupan cost ponorogo --budget \"30 miliar\"              # sampai bulan apa anggaran cukup
  cakupan cost prov:jateng --rate 42000 --start-month 5  # semua wilayah yang ditemukan, mulai Mei
  cakupan cost 64.02 --members 120000 --growth 1000      # rencana sendiri", "  cakupan cost ponorogo --budget \"30 billion\"             # until which month a budget lasts
  cakupan cost prov:jateng --rate 42000 --start-month 5  # every region found, from May on
  cakupan cost 64.02 --members 120000 --growth 1000      # your own plan";
    examples_evaluate = "  cakupan evaluate tanjungbalai         # setiap syarat dan kelas penghargaan
  cakupan evaluate 64.71 --format json  # untuk program lain", "  cakupan evaluate tanjungbalai         # every rule and award class
  cakupan evaluate 64.71 --format json  # for other programs";
    examples_peers = "  cakupan peers tanjungbalai         # daerah pembanding dan alasannya
  cakupan peers 64.71 --format json  # untuk program lain", "  cakupan peers tanjungbalai         # its peers, and why
  cakupan peers 64.71 --format json  # for other programs";
    examples_claims = "  cakupan claims karawang          # mana yang benar, dan mengapa
  cakupan claims 00 --format json  # angka terbitan nasional", "  cakupan claims karawang          # which is right, and why
  cakupan claims 00 --format json  # the published figures of the nation";
    examples_validate = "  cakupan validate data-saya                                # satu folder
  cakupan validate --format json data-saya/sources.jsonl  # satu berkas", "  cakupan validate my-data                                # a folder
  cakupan validate --format json my-data/sources.jsonl  # a file";
    examples_import = "  cakupan import laporan.csv --period 2025-12 --dry-run  # apa yang akan masuk, tanpa menyimpannya
  cakupan import laporan.csv --period 2025-12            # disimpan sebagai data internal", "  cakupan import report.csv --period 2025-12 --dry-run  # what it would bring, without saving it
  cakupan import report.csv --period 2025-12            # saved as internal data";
    examples_export = "  cakupan export prov:jatim sort:gap -o jatim.xlsx  # lembar kerja dengan sumbernya
  cakupan export kind:kota -o kota.md               # tabel untuk dokumen", "  cakupan export prov:jatim sort:gap -o jatim.xlsx  # a workbook with its sources
  cakupan export kind:kota -o cities.md             # a table for a document";
    examples_brief = "  cakupan brief tanjungbalai                            # Lembar Fakta Capaian UHC
  cakupan brief prov:bali --format html > fakta-bali.html  # untuk dicetak", "  cakupan brief tanjungbalai                           # the UHC fact sheet
  cakupan brief prov:bali --format html > bali.html  # to be printed";
    examples_config = "  cakupan config show  # yang diatur, dan di mana
  cakupan config path  # lokasi berkasnya", "  cakupan config show  # what is set, and where
  cakupan config path  # where the file is";
    examples_views = "  cakupan views list --format json  # untuk skrip
  cakupan views  # nama, layar, syarat, kueri", "  cakupan views list --format json  # for scripts
  cakupan views  # name, screen, rule, query";
    examples_schema = "  cakupan schema > cakupan.schema.json  # untuk program yang memeriksa jawaban JSON
  cakupan schema | grep -c description  # banyaknya keterangan", "  cakupan schema > cakupan.schema.json  # for programs that check JSON answers
  cakupan schema | grep -c description  # how many descriptions it holds";
    examples_completions = "  cakupan completions bash > _cakupan.bash  # lalu: source _cakupan.bash
  cakupan completions fish > cakupan.fish   # ke ~/.config/fish/completions", "  cakupan completions bash > _cakupan.bash  # then: source _cakupan.bash
  cakupan completions fish > cakupan.fish   # into ~/.config/fish/completions";
    examples_man = "  cakupan man > cakupan.1            # lalu: man ./cakupan.1
  cakupan man --lang en > cakupan.1  # dalam bahasa Inggris", "  cakupan man > cakupan.1            # then: man ./cakupan.1
  cakupan man --lang id > cakupan.1  # in Indonesian";
    examples_help = "  cakupan help list            # perintah daftar
  cakupan help cost --lang en  # dalam bahasa Inggris", "  cakupan help list            # the command for lists
  cakupan help cost --lang id  # in Indonesian";
}
