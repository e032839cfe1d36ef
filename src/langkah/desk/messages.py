"""What the desk says about an office's own lists, its releases and its deadlines."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

COLUMN_MISSING = Message(
    "desk.column-missing",
    Text('{list}: kolom "{column}" tidak ada', '{list_en}: column "{column}" is missing'),
    Text("baris pertama harus berisi: {known}", "the first line must hold: {known}"),
)
COLUMN_UNKNOWN = Message(
    "desk.column-unknown",
    Text('{list}: kolom "{column}" tidak dikenal', '{list_en}: column "{column}" is not known'),
    Text("yang dikenal: {known}", "known: {known}"),
)
CELL_MISSING = Message(
    "desk.cell-missing",
    Text(
        '{list}, baris {row}: kolom "{column}" kosong',
        '{list_en}, row {row}: column "{column}" is empty',
    ),
    Text("isi kolom itu, atau hapus barisnya", "fill it in, or remove the row"),
)
NUMBER_BROKEN = Message(
    "desk.number-broken",
    Text(
        'daftar peserta, baris {row}: nomor "{value}" pada kolom "{column}" tidak dapat dibaca',
        'contestants, row {row}: number "{value}" in column "{column}" cannot be read',
    ),
    Text("tulis bilangan 1 sampai 999, atau kosongkan", "write a number from 1 to 999, or leave it empty"),
)
TWICE = Message(
    "desk.contestant-twice",
    Text(
        'daftar peserta, baris {row}: "{value}" pada kolom "{column}" sudah ada di baris {first}',
        'contestants, row {row}: "{value}" in column "{column}" already stands in row {first}',
    ),
    Text(
        "satu peserta satu baris dalam satu kontes; gabungkan sebutannya dengan titik koma",
        "one contestant one row in a contest; join its names with semicolons",
    ),
)
CELLS_TOO_MANY = Message(
    "desk.cells-too-many",
    Text(
        "{list}, baris {row}: {count} kolom, seharusnya paling banyak {most}",
        "{list_en}, row {row}: {count} cells where {most} at most belong",
    ),
    Text(
        "apit dengan tanda kutip nilai yang memuat pemisah kolom",
        "put quotation marks round a value that holds the separator",
    ),
)
LIST_BROKEN = Message(
    "desk.list-broken",
    Text("{list}, baris {row}: bukan CSV yang utuh", "{list_en}, row {row}: not whole CSV"),
    Text("periksa tanda kutip pada baris itu", "check the quotation marks on that row"),
)
LIST_TOO_LONG = Message(
    "desk.list-too-long",
    Text("{list} lebih dari {limit} baris", "{list_en}: more than {limit} rows"),
    Text("sisakan yang menyangkut daerah Anda", "keep those of your own region"),
)
KEY_NONE = Message(
    "desk.key-none",
    Text(
        'kantor ini belum memercayai kunci apa pun di "{folder}"',
        'this office trusts no key yet in "{folder}"',
    ),
    Text(
        "sekali saja: langkah rulebook import RILIS --to FOLDER --key KUNCI-PUBLIK",
        "once: langkah rulebook import RELEASE --to FOLDER --key PUBLIC-KEY",
    ),
)
KEY_OTHER = Message(
    "desk.key-other",
    Text(
        "kantor ini sudah memercayai kunci lain ({file})", "this office trusts another key already ({file})"
    ),
    Text(
        "bila kunci memang diganti, hapus {file} lebih dahulu dengan sepengetahuan pengelola",
        "if the key was really changed, remove {file} first, with the maintainer's knowledge",
    ),
)
RELEASE_OLD = Message(
    "desk.release-old",
    Text(
        "rilis {serial} tidak lebih baru daripada yang pernah dipasang ({highest})",
        "release {serial} is not newer than what was taken in before ({highest})",
    ),
    Text(
        "untuk kembali ke rilis yang pernah dipasang: langkah rulebook import --back-to NOMOR",
        "to go back to one taken in before: langkah rulebook import --back-to SERIAL",
    ),
)
RELEASE_NONE = Message(
    "desk.release-none",
    Text('tidak ada rilis yang dipakai di "{folder}"', 'no release is in use in "{folder}"'),
    Text(
        "pasang dahulu: langkah rulebook import RILIS --to FOLDER",
        "take one in first: langkah rulebook import RELEASE --to FOLDER",
    ),
)
RELEASE_UNKNOWN = Message(
    "desk.release-unknown",
    Text("rilis {serial} belum pernah dipasang di sini", "release {serial} was never taken in here"),
    Text("yang ada: {known}", "there are: {known}"),
)
RELEASE_RENAMED = Message(
    "desk.release-renamed",
    Text("berkas rilis {serial} berisi rilis {found}", "the file of release {serial} holds release {found}"),
    Text("pasang ulang rilis itu dari sumbernya", "take the release in again from its source"),
)
STATE_BROKEN = Message(
    "desk.state-broken",
    Text("{file} rusak", "{file} is damaged"),
    Text(
        "pulihkan dari cadangan, atau pasang rilis di folder baru", "restore it, or import into a new folder"
    ),
)
FILE_MISSING = Message(
    "desk.file-missing",
    Text("berkas {file} tidak terbaca", "file {file} cannot be read"),
    Text("periksa nama dan foldernya", "check its name and folder"),
)
GUIDE_UNKNOWN = Message(
    "desk.guide-unknown",
    Text('panduan "{value}" tidak ada', 'guide "{value}" does not exist'),
    Text("yang ada: {known}", "there are: {known}"),
)
PAPER_UNKNOWN = Message(
    "desk.paper-unknown",
    Text(
        'surat "{value}" tidak menyusul dari jawaban ini',
        'paper "{value}" does not follow from these answers',
    ),
    Text("yang menyusul: {known}", "there follow: {known}"),
)
DAY_BROKEN = Message(
    "desk.day-broken",
    Text(
        '{list}, baris {row}: tanggal "{value}" pada kolom "{column}" tidak ada',
        '{list_en}, row {row}: date "{value}" in column "{column}" does not exist',
    ),
    Text(
        "tulis seperti 2031-11-27; di lembar sebar, jadikan kolom itu teks",
        "write it like 2031-11-27; in a spreadsheet, make that column text",
    ),
)
HOUR_BROKEN = Message(
    "desk.hour-broken",
    Text(
        '{list}, baris {row}: jam "{value}" tidak dapat dibaca',
        '{list_en}, row {row}: hour "{value}" cannot be read',
    ),
    Text("tulis seperti 15:00 (WIB) atau 17:00 WIT", "write it like 15:00 (WIB) or 17:00 WIT"),
)
STAGE_UNKNOWN = Message(
    "desk.stage-unknown",
    Text(
        '{list}, baris {row}: tahap "{value}" tidak dikenal',
        '{list_en}, row {row}: stage "{value}" is not known',
    ),
    Text("yang dikenal: {known}", "known: {known}"),
)
ELECTION_UNKNOWN = Message(
    "desk.election-unknown",
    Text(
        '{list}, baris {row}: pemilihan "{value}" pada kolom "election" tidak dikenal',
        '{list_en}, row {row}: election "{value}" in column "election" is not known',
    ),
    Text("yang dikenal: {known}", "known: {known}"),
)
STAGE_TWICE = Message(
    "desk.stage-twice",
    Text(
        '{list}, baris {row}: "{value}" untuk kontes itu sudah ada di baris {first}',
        '{list_en}, row {row}: "{value}" of that contest already stands in row {first}',
    ),
    Text("sisakan satu baris", "keep one of the rows"),
)
DAYS_TURNED = Message(
    "desk.days-turned",
    Text(
        "{list}, baris {row}: {last} lebih awal daripada {first}",
        "{list_en}, row {row}: {last} is before {first}",
    ),
    Text("periksa kolom first dan last", "check the columns first and last"),
)
DAYS_OUTSIDE = Message(
    "desk.days-outside",
    Text(
        "{list}, baris {row}: di luar masa kontesnya, {first} sampai {last}",
        "{list_en}, row {row}: outside the days of its contest, {first} to {last}",
    ),
    Text('lebarkan baris "contest" atau betulkan tanggalnya', 'widen the row "contest" or mend the date'),
)
CONTEST_MISSING = Message(
    "desk.contest-missing",
    Text(
        '{list}: kontes "{value}" tidak punya baris dengan tahap "contest"',
        '{list_en}: contest "{value}" has no row with the stage "contest"',
    ),
    Text(
        "tambahkan baris itu dengan nama, hari pertama, dan hari terakhir kontes",
        "add that row with the name, the first day and the last day of the contest",
    ),
)
HOLIDAYS = Text(
    "hari libur nasional dan cuti bersama tidak dihitung", "national holidays and joint leave are not counted"
)
NOT_DECREED = Text(
    "hari libur tahun {year} belum seluruhnya ditetapkan; periksa lagi nanti",
    "the holidays of {year} are not all decreed yet; check again later",
)
LABEL_UNKNOWN = Message(
    "desk.label-unknown",
    Text(
        'naskah berlabel, baris {row}: label "{value}" tidak dikenal',
        'labelled texts, row {row}: label "{value}" is not known',
    ),
    Text("tulis breach (pelanggaran) atau lawful (boleh)", "write breach or lawful"),
)
LABELLED_BOTH = Message(
    "desk.labelled-both",
    Text(
        "naskah berlabel, baris {row}: naskah yang sama berlabel lain di baris {first}",
        "labelled texts, row {row}: the same text has the other label in row {first}",
    ),
    Text("sepakati satu label, lalu hapus baris yang lain", "agree on one label, then remove the other row"),
)
ROW_BROKEN = Message(
    "desk.row-broken",
    Text("{list}, baris {row}: {problem}", "{list_en}, row {row}: {problem}"),
    Text("{hint}", "{hint}"),
)
TOO_FEW = Message(
    "desk.texts-too-few",
    Text(
        "naskah berlabel: {breaches} pelanggaran dan {lawful} yang boleh; terlalu sedikit untuk menyetel batas",
        "labelled texts: {breaches} breaches and {lawful} lawful ones; too few to set limits by",
    ),
    Text(
        "kumpulkan paling sedikit {least} naskah yang berbeda, dan {each} untuk setiap label",
        "collect {least} different texts or more, and {each} of each label",
    ),
)
LIMIT_BROKEN = Message(
    "desk.limit-broken",
    Text(
        'daftar batas, baris {row}: batas "{limit}" dengan nilai "{value}" tidak dapat dibaca',
        'limits, row {row}: limit "{limit}" with the value "{value}" cannot be read',
    ),
    Text(
        "satu baris satu batas: ask, care, atau alone, dengan nilai antara 0 dan 1",
        "one limit a row: ask, care or alone, with a value between 0 and 1",
    ),
)
LAW_BROKEN = Message(
    "desk.law-broken",
    Text("hukum milik kantor ini tidak terbaca: {file}", "this office's own law cannot be read: {file}"),
    Text(
        "jalankan `langkah office prepare`; berkas itu ditulis lagi dari basis data",
        "run `langkah office prepare`; the file is written again from the database",
    ),
)
LAW_FOREIGN = Message(
    "desk.law-foreign",
    Text(
        'norma "{norm}" milik kantor ini bersandar pada {instrument}, yang tidak ada dalam buku aturan',
        'this office\'s norm "{norm}" rests on {instrument}, which the rulebook does not hold',
    ),
    Text(
        "pakai buku aturan yang memuat peraturan itu, atau tarik perubahan normanya",
        "use a rulebook that holds the instrument, or withdraw the change of the norm",
    ),
)
NORM_NONE = Message(
    "desk.norm-none",
    Text('norma "{norm}" tidak ada dalam buku aturan', 'norm "{norm}" is not in the rulebook'),
    Text("cari lewat daftar norma", "look for it in the list of norms"),
)
NORM_OTHER = Message(
    "desk.norm-other",
    Text(
        'teks ini tentang norma "{other}", bukan "{norm}"', 'this text is about "{other}", not about "{norm}"'
    ),
    Text("id norma tidak dapat diganti; usulkan norma baru", "an id cannot be changed; propose a new norm"),
)
TEXT_UNTRIED = Message(
    "desk.text-untried",
    Text("teks ini tidak dapat dicoba ({what})", "this text cannot be tried ({what})"),
    Text(
        "bandingkan bentuknya dengan yang sudah ada di buku aturan, lalu betulkan",
        "compare its form with what the rulebook holds already, then mend it",
    ),
)
