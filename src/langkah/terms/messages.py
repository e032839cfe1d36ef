"""What terms say when something given cannot be read."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

_KNOWN = Text("yang dikenal: {known}", "known: {known}")

#: What a value has to be.
YES_OR_NO = Text("true atau false", "true or false")
WHOLE_NUMBER = Text("bilangan bulat, seperti 250000", "a whole number, such as 250000")
FACTS_OBJECT = Text('{"nama": nilai}', '{"name": value}')
SHORT_TEXT = Text("teks di antara tanda kutip", "text between quotation marks")
KIND_OR_NAME = Text('{kinds}, atau nama ("Budi")', '{kinds}, or a name ("Budi")')
#: What JSON calls its kinds of value.
ARRAY = Text("larik", "an array")
STRING = Text("teks", "a string")
NUMBER = Text("bilangan", "a number")
TRUTH = Text("true atau false", "true or false")
NULL = Text("null", "null")
OBJECT = Text("objek", "an object")
OTHER = Text("nilai yang bukan JSON", "a value that is not JSON")
LONG_NUMBER = Text("terlalu panjang", "too long")

KEY_UNKNOWN = Message(
    "terms.key-unknown", Text('kunci "{key}" tidak dikenal', 'key "{key}" is not known'), _KNOWN
)
VALUE_UNKNOWN = Message(
    "terms.value-unknown",
    Text('nilai "{value}" tidak dikenal untuk "{key}"', 'value "{value}" is not known for "{key}"'),
    _KNOWN,
)
VALUE_KIND = Message(
    "terms.value-kind",
    Text('"{key}" tidak dapat dibaca: {value}', '"{key}" cannot be read: {value}'),
    Text("yang diminta: {known}", "wanted: {known}"),
)
DATE_BROKEN = Message(
    "terms.date-broken",
    Text('tanggal "{value}" pada "{key}" tidak ada', 'date "{value}" in "{key}" does not exist'),
    Text("tulis seperti 2024-01-20", "write it like 2024-01-20"),
)
DATE_FORM = Message(
    "terms.date-form",
    Text('tanggal "{value}" pada "{key}" tidak dapat dibaca', 'date "{value}" in "{key}" cannot be read'),
    Text("tulis tahun, bulan, tanggal, seperti 2024-01-20", "write year, month and day, like 2024-01-20"),
)
TIME_BROKEN = Message(
    "terms.time-broken",
    Text('jam "{value}" pada "{key}" tidak ada', 'time "{value}" in "{key}" does not exist'),
    Text("tulis seperti 14:30 atau 14:30 WITA", "write it like 14:30 or 14:30 WITA"),
)
NOT_AN_OBJECT = Message(
    "terms.not-an-object",
    Text(
        "langkah harus berupa objek JSON, yang diberikan: {value}", "a step is a JSON object, given: {value}"
    ),
    Text('contoh: {{"text": "…"}}', 'example: {{"text": "…"}}'),
)
KEY_TWICE = Message(
    "terms.key-twice",
    Text('kunci "{key}" disebut dua kali', 'key "{key}" is given twice'),
    Text("sisakan satu", "leave one of them"),
)
NUMBER_UNREADABLE = Message(
    "terms.number-unreadable",
    Text("ada bilangan yang tidak dapat dibaca: {value}", "a number cannot be read: {value}"),
    Text(
        "tulis bilangan bulat biasa, paling banyak 15 angka",
        "write a plain whole number of at most 15 digits",
    ),
)
NESTED_TOO_DEEP = Message(
    "terms.nested-too-deep",
    Text("JSON ini bersarang terlalu dalam", "the JSON is nested too deeply"),
    Text("sebuah langkah cukup dua tingkat", "a step needs two levels only"),
)
NOTHING_TO_WEIGH = Message(
    "terms.nothing-to-weigh",
    Text("tidak ada yang dapat ditimbang", "there is nothing to weigh"),
    Text('isi "text" atau pilih "act"', 'give "text" or choose an "act"'),
)
TEXT_TOO_LONG = Message(
    "terms.text-too-long",
    Text(
        "teks {length} karakter, paling banyak {limit}",
        "the text has {length} characters, at most {limit} are taken",
    ),
    Text("timbang per bagian", "weigh it in parts"),
)
PROVISION_UNREADABLE = Message(
    "terms.provision-unreadable",
    Text('ketentuan "{value}" tidak dapat dibaca', 'provision "{value}" cannot be read'),
    Text('tulis seperti "Pasal 9 ayat (2) UU 20/2023"', 'write it like "Pasal 9 ayat (2) UU 20/2023"'),
)
