"""What the papers say when a blank is filled in a way they cannot print."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

BLANK_UNKNOWN = Message(
    "papers.blank-unknown",
    Text('isian "{key}" tidak ada pada surat ini', 'this paper has no blank "{key}"'),
    Text("yang ada: {known}", "there are: {known}"),
)
BLANK_NO_TEXT = Message(
    "papers.blank-no-text",
    Text('isian "{label}" bukan teks', 'blank "{label}" is no text'),
    Text("tulis sebagai teks di antara tanda kutip", "write it as a text between quotation marks"),
)
BLANK_TOO_LONG = Message(
    "papers.blank-too-long",
    Text('isian "{label}" lebih dari {limit} karakter', 'blank "{label}" is longer than {limit} characters'),
    Text("ringkas, atau tambahkan sendiri di berkas ODT", "shorten it, or add it yourself in the ODT file"),
)
DAY_BROKEN = Message(
    "papers.day-broken",
    Text('isian "{label}" bukan tanggal yang ada', 'blank "{label}" is no date that exists'),
    Text("tulis seperti 2027-02-03", "write it like 2027-02-03"),
)
LETTER_UNKNOWN = Message(
    "papers.letter-unknown",
    Text('PDF tidak dapat memuat huruf "{value}"', 'the PDF cannot hold the letter "{value}"'),
    Text("pakai ODT, yang dapat memuat semua huruf", "use the ODT, which can hold every letter"),
)
