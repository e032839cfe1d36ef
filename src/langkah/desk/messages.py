"""What the desk says about an office's own list of contestants."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

COLUMN_MISSING = Message(
    "desk.column-missing",
    Text('daftar peserta: kolom "{column}" tidak ada', 'contestants: column "{column}" is missing'),
    Text("baris pertama harus berisi: {known}", "the first line must hold: {known}"),
)
COLUMN_UNKNOWN = Message(
    "desk.column-unknown",
    Text('daftar peserta: kolom "{column}" tidak dikenal', 'contestants: column "{column}" is not known'),
    Text("yang dikenal: {known}", "known: {known}"),
)
CELL_MISSING = Message(
    "desk.cell-missing",
    Text(
        'daftar peserta, baris {row}: kolom "{column}" kosong',
        'contestants, row {row}: column "{column}" is empty',
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
        "daftar peserta, baris {row}: {count} kolom, seharusnya paling banyak {most}",
        "contestants, row {row}: {count} cells where {most} at most belong",
    ),
    Text(
        "apit dengan tanda kutip nilai yang memuat pemisah kolom",
        "put quotation marks round a value that holds the separator",
    ),
)
LIST_BROKEN = Message(
    "desk.list-broken",
    Text("daftar peserta, baris {row}: bukan CSV yang utuh", "contestants, row {row}: not whole CSV"),
    Text("periksa tanda kutip pada baris itu", "check the quotation marks on that row"),
)
LIST_TOO_LONG = Message(
    "desk.list-too-long",
    Text("daftar peserta lebih dari {limit} baris", "more than {limit} contestants"),
    Text("sisakan peserta di daerah Anda", "keep those of your own region"),
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
