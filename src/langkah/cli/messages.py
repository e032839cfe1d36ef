"""What the terminal door says when it is used in a way it cannot follow."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

COMMAND_MISSING = Message(
    "cli.command-missing",
    Text("perintah belum disebut", "no command was given"),
    Text(
        'contoh: langkah weigh "Ayo …"; semua: langkah --help',
        'example: langkah weigh "Ayo …"; all: langkah --help',
    ),
)
COMMAND_UNKNOWN = Message(
    "cli.command-unknown",
    Text('perintah "{value}" tidak dikenal', 'command "{value}" is not known'),
    Text("yang dikenal: {known}", "known: {known}"),
)
OPTION_UNKNOWN = Message(
    "cli.option-unknown",
    Text('"{value}" tidak dikenal pada `{command}`', '"{value}" is not known to `{command}`'),
    Text(
        "lihat `{command} --help`; teks yang diawali tanda hubung ditulis sesudah --",
        "see `{command} --help`; a text that begins with a hyphen goes after --",
    ),
)
OPTION_USE = Message(
    "cli.option-use",
    Text(
        'pilihan "{value}" pada `{command}` kurang nilainya atau tidak menerima nilai',
        'option "{value}" of `{command}` lacks its value or takes none',
    ),
    Text("lihat `{command} --help`", "see `{command} --help`"),
)
WORDS_MISSING = Message(
    "cli.words-missing",
    Text("sesudah `{value}` masih kurang: {wanted}", "after `{value}` this is missing: {wanted}"),
    Text("lihat `{value} --help`", "see `{value} --help`"),
)
TEXT_AND_LINES = Message(
    "cli.text-and-lines",
    Text(
        "--jsonl membaca langkah dari masukan standar, bukan dari argumen",
        "--jsonl reads steps from standard input, not from the arguments",
    ),
    Text("contoh: langkah weigh --jsonl < langkah.jsonl", "example: langkah weigh --jsonl < steps.jsonl"),
)
FACT_FORM = Message(
    "cli.fact-form",
    Text('fakta "{value}" tidak berbentuk nama=nilai', 'fact "{value}" does not read name=value'),
    Text(
        "contoh: --fact giver=vendor --fact value_idr=250000",
        "example: --fact giver=vendor --fact value_idr=250000",
    ),
)
NOT_UTF_8 = Message(
    "cli.not-utf-8",
    Text("{source} bukan UTF-8 (bita ke-{at})", "{source} is not UTF-8 (byte {at})"),
    Text(
        "simpan sebagai UTF-8, atau ubah dulu dengan iconv -t UTF-8",
        "save it as UTF-8, or convert it with iconv -t UTF-8",
    ),
)
HOLDS_NUL = Message(
    "cli.holds-nul",
    Text("{source} memuat karakter NUL (bita ke-{at})", "{source} holds a NUL character (byte {at})"),
    Text(
        "mungkin UTF-16 atau bukan teks; ubah dulu dengan iconv -f UTF-16 -t UTF-8",
        "it may be UTF-16 or no text at all; convert it with iconv -f UTF-16 -t UTF-8",
    ),
)
INPUT_TOO_LARGE = Message(
    "cli.input-too-large",
    Text("{source} lebih dari {limit} MB", "{source} is larger than {limit} MB"),
    Text("timbang per bagian, atau pakai --jsonl", "weigh it in parts, or use --jsonl"),
)
FILES_MISSING = Message(
    "cli.files-missing",
    Text("berkas belum disebut", "no file was named"),
    Text(
        "contoh: langkah check siaran-pers.md; - membaca masukan standar",
        "example: langkah check press-release.md; - reads standard input",
    ),
)
TEXTS_MISSING = Message(
    "cli.texts-missing",
    Text("berkas naskah berlabel belum disebut", "no file of labelled texts was named"),
    Text(
        "contoh: langkah attune naskah.csv --to batas.csv",
        "example: langkah attune texts.csv --to limits.csv",
    ),
)
FILE_UNWRITABLE = Message(
    "cli.file-unwritable",
    Text('berkas "{path}" tidak dapat ditulis: {problem}', 'file "{path}" cannot be written: {problem}'),
    Text(
        "periksa nama, foldernya, dan izinnya; folder itu harus sudah ada",
        "check its name, its folder and its permissions; the folder must be there already",
    ),
)
NO_LIMITS_FILE = Message(
    "cli.no-limits-file",
    Text(
        'berkas "{path}" sudah ada dan bukan berkas batas; isinya tidak ditimpa',
        'file "{path}" is there already and holds no limits; it is not written over',
    ),
    Text("beri nama berkas lain sesudah --to", "give the name of another file after --to"),
)
FILES_SKIPPED = Message(
    "cli.files-skipped",
    Text(
        "{count} berkas di dalam folder tidak diperiksa karena bentuknya: {endings}",
        "files in folders that were not checked, for their form: {count} ({endings})",
    ),
    Text(
        "simpan sebagai DOCX, ODT, atau PDF, lalu periksa lagi", "save as DOCX, ODT or PDF, then check again"
    ),
)
NOTHING_READ = Message(
    "cli.nothing-read",
    Text("tidak ada satu berkas pun yang diperiksa", "not one file was checked"),
    Text(
        "periksa nama foldernya; yang dibaca: Markdown, HTML, DOCX, ODT, PDF, dan teks biasa",
        "check the name of the folder; what is read: Markdown, HTML, DOCX, ODT, PDF and plain text",
    ),
)
ONE_VOICE = Message(
    "cli.one-voice",
    Text(
        "--json, --sarif, dan --lsp tidak dapat dipakai bersama",
        "--json, --sarif and --lsp cannot be used together",
    ),
    Text("pilih salah satu", "choose one of them"),
)
FILE_UNREADABLE = Message(
    "cli.file-unreadable",
    Text('berkas "{path}" tidak dapat dibaca: {problem}', 'file "{path}" cannot be read: {problem}'),
    Text("periksa nama dan izinnya", "check its name and its permissions"),
)
LINE_TOO_LONG = Message(
    "cli.line-too-long",
    Text("baris lebih dari {limit} MB", "the line is longer than {limit} MB"),
    Text("satu langkah satu baris; bagi teks yang sangat panjang", "one step a line; split a very long text"),
)
LINE_NOT_JSON = Message(
    "cli.line-not-json",
    Text("baris ini bukan JSON yang utuh (kolom {column})", "this line is not whole JSON (column {column})"),
    Text('contoh: {{"text": "…", "on": "2024-01-20"}}', 'example: {{"text": "…", "on": "2024-01-20"}}'),
)
NORM_UNKNOWN = Message(
    "cli.norm-unknown",
    Text('norma "{value}" tidak ada dalam buku aturan', 'norm "{value}" is not in the rulebook'),
    Text("cari dengan: langkah rulebook search KATA", "look for it with: langkah rulebook search WORD"),
)
RULEBOOK_STALE = Message(
    "cli.rulebook-stale",
    Text(
        "{file} tidak sama dengan sumbernya ({was} → {now})",
        "{file} differs from its sources ({was} → {now})",
    ),
    Text("jalankan: langkah rulebook compile", "run: langkah rulebook compile"),
)
EXAMPLES_FAIL = Message(
    "cli.examples-fail",
    Text("{count} dari {total} contoh tidak sesuai", "{count} of {total} examples do not hold"),
    Text(
        "perbaiki norma atau contohnya; jalankan lagi: langkah rulebook check ID",
        "mend the norm or the example; run again: langkah rulebook check ID",
    ),
)
ACTION_MISSING = Message(
    "cli.action-missing",
    Text("apa yang diminta dari buku aturan belum disebut", "nothing was asked of the rulebook"),
    Text("yang dikenal: {known}", "known: {known}"),
)
ACTION_UNKNOWN = Message(
    "cli.action-unknown",
    Text('"{value}" tidak dikenal pada `langkah rulebook`', '"{value}" is not known to `langkah rulebook`'),
    Text("yang dikenal: {known}", "known: {known}"),
)
DOOR_MISSING = Message(
    "cli.door-missing",
    Text('perintah "{value}" belum terpasang', 'command "{value}" is not installed'),
    Text('pasang dengan: pip install "langkah[web]"', 'install it with: pip install "langkah[web]"'),
)
OUTPUT_REFUSED = Message(
    "cli.output-refused",
    Text("keluaran tidak dapat ditulis: {problem}", "the output cannot be written: {problem}"),
    Text(
        "periksa tempat keluarannya, misalnya sisa ruang disk",
        "check where it goes, such as the room left on the disk",
    ),
)
BUG = Message(
    "cli.bug",
    Text(
        "ada kesalahan di dalam program: {kind} di {place}",
        "there is a fault in the program: {kind} at {place}",
    ),
    Text(
        "laporkan baris ini; teks yang Anda timbang tidak ada di dalamnya",
        "report this line; the text you weighed is not in it",
    ),
)
BOOK_MISSING = Message(
    "cli.book-missing",
    Text('buku aturan "{value}" tidak ada', 'rulebook "{value}" does not exist'),
    Text(
        "beri berkas rulebook.json atau rilis; . ialah yang dipakai",
        "give a rulebook.json or release; . is yours",
    ),
)
BOOK_BROKEN = Message(
    "cli.book-broken",
    Text('"{value}" bukan buku aturan', '"{value}" is no rulebook'),
    Text(
        "beri berkas rulebook.json atau rilis; . ialah yang dipakai",
        "give a rulebook.json or release; . is yours",
    ),
)
KEY_MISSING = Message(
    "cli.key-missing",
    Text('berkas kunci "{value}" tidak terbaca', 'key file "{value}" cannot be read'),
    Text("periksa nama dan foldernya", "check its name and folder"),
)
