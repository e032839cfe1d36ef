"""What a guided step says at a terminal when it cannot go on."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

UNFINISHED = Message(
    "cli.guide-unfinished",
    Text('jawaban untuk "{name}" belum ada', 'there is no answer to "{name}" yet'),
    Text(
        "pilih: {known}; atau ? bila tidak tahu; contoh: --answer {name}=…",
        "choose: {known}; or ? where you do not know; example: --answer {name}=…",
    ),
)
ANSWERS_BROKEN = Message(
    "cli.guide-answers",
    Text("{source} tidak berisi objek JSON berisi jawaban", "{source} holds no JSON object of answers"),
    Text(
        'contoh: {{"standing": "pns", "on": "2027-02-03", "start": "diterima", "giver": null}}',
        'example: {{"standing": "pns", "on": "2027-02-03", "start": "diterima", "giver": null}}',
    ),
)
FORM_UNKNOWN = Message(
    "cli.guide-form",
    Text('bentuk berkas "{value}" tidak dikenal', 'the form of file "{value}" is not known'),
    Text(
        "beri nama yang berakhir .odt, .pdf, .txt, atau .ics",
        "give a name that ends in .odt, .pdf, .txt or .ics",
    ),
)
NO_LAST_DAY = Message(
    "cli.guide-no-day",
    Text("tidak ada batas akhir yang perlu diingat", "there is no last day to be reminded of"),
    Text(
        "pengingat hanya ada bila ada laporan yang bertenggat",
        "a reminder follows from a report with a deadline alone",
    ),
)
FILE_REFUSED = Message(
    "cli.guide-refused",
    Text('berkas "{path}" tidak dapat ditulis: {problem}', 'file "{path}" cannot be written: {problem}'),
    Text("pilih nama atau folder lain", "choose another name or folder"),
)
