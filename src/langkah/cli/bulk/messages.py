"""What weighing on an engine says when it cannot go on."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

ENGINE_MISSING = Message(
    "cli.engine-missing",
    Text("mesin Spark belum terpasang: {problem}", "the Spark engine is not installed: {problem}"),
    Text(
        "pasang Java 17 atau lebih baru dan `pip install 'langkah[spark]'`; tanpa Spark: langkah weigh --jsonl",
        "install Java 17 or newer and `pip install 'langkah[spark]'`; without Spark: langkah weigh --jsonl",
    ),
)
FILES_MISSING = Message(
    "cli.engine-files",
    Text(
        "--engine spark meminta dua nama: berkas Parquet masuk dan folder keluar",
        "--engine spark asks for two names: a Parquet file in and a folder out",
    ),
    Text(
        "contoh: langkah weigh --engine spark langkah.parquet putusan.parquet",
        "example: langkah weigh --engine spark steps.parquet verdicts.parquet",
    ),
)
TWO_WAYS = Message(
    "cli.engine-two-ways",
    Text("--engine spark tidak dipakai bersama {option}", "--engine spark does not go with {option}"),
    Text("hapus salah satunya", "leave one of them out"),
)
SOURCE_UNREADABLE = Message(
    "cli.engine-source",
    Text('"{path}" tidak dapat dibaca sebagai Parquet', '"{path}" cannot be read as Parquet'),
    Text(
        "periksa nama, izin, dan isinya; kolomnya seperti kunci langkah JSON",
        "check its name, permissions and content; its columns are the keys of a JSON step",
    ),
)
TARGET_TAKEN = Message(
    "cli.engine-target",
    Text(
        'putusan tidak dapat ditulis ke "{path}": sudah ada, atau tidak boleh ditulisi',
        'verdicts cannot be written to "{path}": it exists, or may not be written',
    ),
    Text("pilih nama lain; yang lama tidak ditimpa", "choose another name; the old one is not overwritten"),
)
COLUMN_KIND = Message(
    "cli.engine-column",
    Text(
        'kolom "{key}" berjenis {kind}, yang tidak dikenal di sini',
        'column "{key}" is of the kind {kind}, which is not known here',
    ),
    Text("yang dikenal: {known}", "known: {known}"),
)
ROW_FACTS = Message(
    "cli.engine-facts",
    Text('kolom "facts" bukan objek JSON', 'column "facts" holds no JSON object'),
    Text('contoh: {"giver": "vendor"}', 'example: {"giver": "vendor"}'),
)
DONE = Text(
    "{count} langkah ditimbang: {levels}; {wrong} baris tidak terbaca",
    "{count} steps weighed: {levels}; {wrong} rows could not be read",
)
