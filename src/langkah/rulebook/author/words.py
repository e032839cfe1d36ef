"""What is wrong with an author's file, and the remedy, in both languages."""

from __future__ import annotations

from langkah.terms.speech import Text

MISSING = Text('"{key}" tidak ada atau kosong', '"{key}" is missing or empty')
FILL = Text('isi "{key}"', 'fill in "{key}"')
KEY = Text('kunci "{key}" tidak dikenal', 'key "{key}" is not known')
VALUE = Text('"{value}" tidak dikenal di sini', '"{value}" is not known here')
KNOWN = Text("yang dikenal: {known}", "known: {known}")
NO_MAPPING = Text("di sini harus ada pemetaan kunci dan nilai", "a mapping of keys to values belongs here")
AS_MAPPING = Text('tulis seperti "kunci: nilai"', 'write it like "key: value"')
NO_LIST = Text("di sini harus ada daftar", "a list belongs here")
AS_LIST = Text('awali setiap butir dengan "- "', 'begin each item with "- "')
NO_TEXT = Text("di sini harus ada teks", "text belongs here")
AS_TEXT = Text(
    "tulis sebagai kata; angka di antara tanda kutip", "write it as words; figures between quotation marks"
)
LANGUAGES = Text("teks harus ada dalam dua bahasa", "the words must exist in both languages")
BOTH = Text('isi "id" dan "en"', 'fill in "id" and "en"')
DAY = Text('"{value}" bukan tanggal', '"{value}" is not a date')
AS_DAY = Text("tulis 2017, 2020-07, atau 2021-08-31", "write 2017, 2020-07 or 2021-08-31")
AS_WHOLE_DAY = Text("tulis lengkap, seperti 2031-11-27", "write it whole, such as 2031-11-27")
BROKEN = Text("YAML tidak terbaca: {problem}", "the YAML cannot be read: {problem}")
SPACING = Text("periksa tanda kutip dan jarak di baris ini", "check the quotes and the indent of this line")
FILE_NAME = Text('id "{id}" tidak sama dengan nama berkas', 'id "{id}" does not equal the file name')
RENAME = Text('pakai id "{name}" atau ganti nama berkas', 'use the id "{name}" or rename the file')
THEME = Text('tema "{theme}" tidak sama dengan nama folder', 'theme "{theme}" does not equal the folder')
MOVE = Text('pakai tema "{folder}" atau pindahkan berkas', 'use the theme "{folder}" or move the file')
PROVISION = Text('ketentuan "{value}" tidak terbaca', 'provision "{value}" cannot be read')
CITE = Text(
    "akhiri dengan nama pendek dari sources/instruments, seperti UU 20/2023",
    "end with a short name from sources/instruments, such as UU 20/2023",
)
AMOUNT = Text("syarat jumlah tidak terbaca", "the condition on an amount cannot be read")
AS_AMOUNT = Text(
    "tulis {{above: 1000000}} atau {{at_most: 1000000}}", "write {{above: 1000000}} or {{at_most: 1000000}}"
)
STEP = Text("langkah contoh tidak terbaca: {problem}", "the example step cannot be read: {problem_en}")
STEP_KEYS = Text("{hint}", "{hint_en}")
UNCHECKED_STOP = Text(
    "norma bertanda {mark} tidak boleh bertingkat stop",
    "a norm marked {mark} must not have the level stop",
)
ASK = Text('pakai "level: ask"', 'use "level: ask"')
TWICE = Text('id "{id}" sudah dipakai {other}', 'id "{id}" is already used by {other}')
OTHER_ID = Text("pilih id lain atau gabungkan kedua berkas", "choose another id or merge the two files")
OTHER_NAME = Text("pilih nama pendek lain", "choose another short name")
SHORT_STAYS = Text(
    'nama pendek "{short}" disebut oleh norma dan tidak dapat diganti',
    'the short name "{short}" is cited by norms and cannot become another',
)
AS_BEFORE = Text('tulis kembali "{short}"', 'write "{short}" again')
RESTS = Text(
    "{count} norma masih berlaku di luar masa itu: {names}",
    "{count} norms are in force beyond that time: {names}",
)
END_NORMS = Text(
    "akhiri norma itu dahulu, atau alihkan ke peraturan penggantinya; lembar sebar mengubah banyak norma sekaligus",
    "end those norms first, or move them to the successor; a spreadsheet changes many norms at once",
)
OUTSIDE = Text(
    "{value} di luar kontes ({first} sampai {last})", "{value} is outside the contest ({first} to {last})"
)
WIDEN = Text("ubah tanggal itu, begins, atau ends", "change that day, begins or ends")
OVERLAP = Text(
    "versi ini mulai {start}, sebelum versi sebelumnya berakhir ({end})",
    "this version starts on {start}, before the one ahead of it ends ({end})",
)
END_BEFORE = Text(
    "akhiri versi sebelumnya sehari sebelum {start}", "end the version ahead of it the day before {start}"
)
BACKWARDS = Text(
    "versi berakhir ({end}) sebelum mulai ({start})", "the version ends ({end}) before it starts ({start})"
)
TURN = Text("periksa from dan to", "check from and to")
NOT_IN_FORCE = Text(
    "{instrument} berlaku {since} sampai {until}; versi ini {start} sampai {end}",
    "{instrument} is in force {since} to {until}; this version {start} to {end}",
)
FIT = Text(
    "sesuaikan from dan to, atau jelaskan di note dengan menyebut {instrument}",
    "fit from and to, or explain it in a note that names {instrument}",
)
TURNED = Text("berakhir ({end}) sebelum mulai ({start})", "it ends ({end}) before it starts ({start})")
TURN_DAYS = Text("periksa kedua tanggalnya", "check both days")
HOUR = Text('"{value}" bukan jam', '"{value}" is not an hour')
AS_HOUR = Text('tulis "15:00", dengan tanda kutip', 'write "15:00", with quotation marks')
COUNT = Text('"{value}" bukan jumlah hari', '"{value}" is not a number of days')
AS_COUNT = Text("tulis bilangan bulat, 0 berarti segera", "write a whole number, 0 means at once")
CYCLE = Text("pengecualian berputar: {circle}", "exceptions run in a circle: {circle}")
BREAK = Text("hapus salah satu unless", "remove one unless")
ROW = Text('baris "{value}" tidak ada dalam basis fakta', 'row "{value}" is not in the fact base')
ROW_LIST = Text("pakai id dari sources/rows.tsv", "use an id from sources/rows.tsv")
SAME = Text("teks id dan en sama", "the words are the same in both languages")
TRANSLATE = Text("tulis terjemahannya", "write the translation")
MOST = Text(
    'jumlah pertanyaan "{value}" tidak dapat dipakai', 'the number of questions "{value}" cannot be used'
)
AS_MOST = Text("tulis bilangan 1 sampai {most}", "write a number from 1 to {most}")
NESTED = Text(
    "YAML ini merujuk dirinya atau bertingkat terlalu dalam", "this YAML refers to itself or is too deep"
)
PLAIN = Text(
    "tulis tanpa & dan *, paling dalam dua belas tingkat", "write it without & and *, twelve levels at most"
)
NAME = Text('"{value}" tidak dapat menjadi id norma', '"{value}" cannot be the id of a norm')
AS_NAME = Text("pakai huruf kecil, angka, dan tanda hubung", "use small letters, figures and hyphens")
