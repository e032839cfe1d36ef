"""What the keeper of an office is told in the terminal."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

FOLDER_UNUSABLE = Message(
    "web.folder-unusable",
    Text(
        'folder data kantor "{path}" tidak dapat ditulis',
        'the office\'s data folder "{path}" cannot be written',
    ),
    Text(
        "LANGKAH_DATA menyebut folder lain; menimbang di terminal tidak memerlukannya",
        "LANGKAH_DATA names another folder; weighing in the terminal needs none",
    ),
)
OFFICE_OPEN = Message(
    "web.office-open",
    Text('kantor dengan data di "{path}" sedang terbuka', 'the office with its data in "{path}" is open'),
    Text(
        "tutup kantor dan pekerjanya, lalu ulangi: systemctl stop langkah langkah-worker",
        "close the office and its worker, then try again: systemctl stop langkah langkah-worker",
    ),
)
DEMO_FOLDER = Message(
    "web.demo-folder",
    Text(
        '"{path}" berisi kantor peraga, yang kata sandinya diketahui umum',
        '"{path}" holds the demonstration office, whose passwords anybody may see',
    ),
    Text(
        "pilih folder lain untuk kantor sungguhan: LANGKAH_DATA=/srv/langkah/var",
        "choose another folder for a real office: LANGKAH_DATA=/srv/langkah/var",
    ),
)
OWN_OFFICE = Message(
    "web.own-office",
    Text(
        '"{path}" berisi kantor sungguhan, bukan peraga', '"{path}" holds a real office, not a demonstration'
    ),
    Text(
        "buka dengan langkah office serve, atau pilih folder lain: LANGKAH_DATA",
        "open it with langkah office serve, or choose another folder: LANGKAH_DATA",
    ),
)
DEMO_ADDRESS = Message(
    "web.demo-address",
    Text(
        "kantor peraga hanya dibuka di komputer ini, bukan di {host}",
        "the demonstration office opens on this computer alone, not on {host}",
    ),
    Text(
        "pakai --host 127.0.0.1; untuk orang lain: langkah office serve",
        "use --host 127.0.0.1; for other people: langkah office serve",
    ),
)
NOT_PREPARED = Message(
    "web.not-prepared",
    Text("kantor ini belum disiapkan", "this office has not been made ready"),
    Text("jalankan dahulu: langkah office prepare", "run first: langkah office prepare"),
)
DATABASE_DOWN = Message(
    "web.database-down",
    Text("basis data kantor tidak menjawab: {what}", "the office's database does not answer: {what}"),
    Text(
        "periksa LANGKAH_DATABASE dan apakah PostgreSQL berjalan",
        "check LANGKAH_DATABASE and whether PostgreSQL runs",
    ),
)
BACKUP_EXISTS = Message(
    "web.backup-exists",
    Text(
        '"{path}" sudah ada; cadangan tidak menimpa apa pun', '"{path}" exists; a backup overwrites nothing'
    ),
    Text("pilih nama lain", "choose another name"),
)
BACKUP_UNWRITABLE = Message(
    "web.backup-unwritable",
    Text('cadangan "{path}" tidak dapat ditulis: {what}', 'the backup "{path}" cannot be written: {what}'),
    Text(
        "periksa folder, izin, dan ruang disk", "check the folder, its permissions and the space on the disk"
    ),
)
BACKUP_UNREADABLE = Message(
    "web.backup-unreadable",
    Text('cadangan "{path}" tidak dapat dibaca', 'the backup "{path}" cannot be read'),
    Text("periksa nama dan izinnya", "check its name and its permissions"),
)
BACKUP_FOREIGN = Message(
    "web.backup-foreign",
    Text('"{path}" bukan cadangan Langkah', '"{path}" is no backup of Langkah'),
    Text("cadangan dibuat dengan langkah office backup", "a backup is made by langkah office backup"),
)
BACKUP_DAMAGED = Message(
    "web.backup-damaged",
    Text('cadangan "{path}" rusak pada "{part}"', 'the backup "{path}" is damaged at "{part}"'),
    Text("kantor tidak diubah; pakai cadangan lain", "the office was not changed; use another backup"),
)
BACKUP_NEWER = Message(
    "web.backup-newer",
    Text(
        'cadangan "{path}" dibuat oleh versi yang lebih baru: bentuk {form}',
        'the backup "{path}" was made by a newer version: form {form}',
    ),
    Text("pasang versi baru itu dahulu", "install that version first"),
)
BACKUP_ENGINE = Message(
    "web.backup-engine",
    Text(
        'cadangan "{path}" dari {theirs}, sedangkan kantor ini memakai {ours}',
        'the backup "{path}" is of {theirs}, while this office uses {ours}',
    ),
    Text(
        "kembalikan dengan LANGKAH_DATABASE sesuai cadangannya, lalu: langkah office move",
        "restore with LANGKAH_DATABASE as the backup needs it, then: langkah office move",
    ),
)
MOVE_NOT_EMPTY = Message(
    "web.move-not-empty",
    Text("basis data tujuan sudah berisi tabel", "there are tables in the other database already"),
    Text("buat basis data baru yang kosong", "make a new and empty one"),
)
MOVE_TO_ITSELF = Message(
    "web.move-to-itself",
    Text("kantor ini sudah memakai basis data itu", "this office uses that database already"),
    Text("sebut basis data yang lain", "name the other one"),
)
RESTORE_OVER = Message(
    "web.restore-over",
    Text('"{path}" sudah berisi kantor', '"{path}" holds an office already'),
    Text(
        "--replace menggantinya; yang lama disisihkan di folder yang sama",
        "--replace takes its place; the old one is put aside in the same folder",
    ),
)
TOOL_MISSING = Message(
    "web.tool-missing",
    Text("{tool} tidak ada di komputer ini", "{tool} is not on this computer"),
    Text("pasang: apt-get install postgresql-client", "install it: apt-get install postgresql-client"),
)
TOOL_FAILED = Message(
    "web.tool-failed",
    Text("{tool} gagal: {what}", "{tool} failed: {what}"),
    Text(
        "versi {tool} harus setua atau lebih baru daripada servernya",
        "{tool} must be as new as the server or newer",
    ),
)
