"""What the rulebook says to its authors and readers when something is wrong."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

AUTHOR = Message(
    "rulebook.author",
    Text("{place}: {problem}\n{around}", "{place}: {problem_en}\n{around}"),
    Text(
        "{remedy}; bentuk berkas ada di docs/reference/rulebook-format.md",
        "{remedy_en}; the form of the files is in docs/reference/rulebook-format.md",
    ),
)
AUTHOR_EXTRA = Message(
    "rulebook.author-extra",
    Text("pembaca YAML belum terpasang", "the YAML reader is not installed"),
    Text('pasang dengan: pip install "langkah[author]"', 'install it with: pip install "langkah[author]"'),
)
CITATION = Message(
    "rulebook.citation-unknown",
    Text(
        'tidak ada peraturan yang dikenal dalam "{value}"',
        'no known instrument is named in "{value}"',
    ),
    Text(
        'tulis seperti "Pasal 9 ayat (2) UU 20/2023"; yang dikenal antara lain: {known}',
        'write it like "Pasal 9 ayat (2) UU 20/2023"; known, among others: {known}',
    ),
)
KEY_UNREADABLE = Message(
    "rulebook.key-unreadable",
    Text("kunci publik tidak terbaca", "the public key cannot be read"),
    Text("pakai berkas .pub dari minisign", "use a .pub file made by minisign"),
)
SECRET_UNREADABLE = Message(
    "rulebook.secret-unreadable",
    Text("kunci rahasia tidak terbaca", "the secret key cannot be read"),
    Text(
        "pakai kunci tanpa kata sandi: minisign -G -W; simpan di media yang terkunci",
        "use a key without a password: minisign -G -W; keep it on locked media",
    ),
)
SIGNATURE_UNREADABLE = Message(
    "rulebook.signature-unreadable",
    Text("tanda tangan tidak terbaca", "the signature cannot be read"),
    Text("salin ulang berkas .minisig di samping rilis", "copy the .minisig file beside the release again"),
)
SIGNATURE_FOREIGN = Message(
    "rulebook.signature-foreign",
    Text("rilis ditandatangani kunci lain ({number})", "the release is signed with another key ({number})"),
    Text("mintalah rilis dari pengelola yang Anda percayai", "ask for a release by the maintainer you trust"),
)
SIGNATURE_WRONG = Message(
    "rulebook.signature-wrong",
    Text("tanda tangan tidak cocok dengan isi rilis", "the signature does not fit the release"),
    Text("isinya berubah atau rusak; salin ulang dari sumbernya", "it was changed or damaged; copy it again"),
)
RELEASE_BROKEN = Message(
    "rulebook.release-broken",
    Text('rilis tidak terbaca pada "{part}"', 'the release cannot be read at "{part}"'),
    Text("salin ulang dari sumbernya", "copy it again from its source"),
)
RELEASE_MIXED = Message(
    "rulebook.release-mixed",
    Text('bagian "{part}" bukan dari rilis yang sama', 'part "{part}" is not of the same release'),
    Text("pakai rilis yang utuh", "use a whole release"),
)
RELEASE_FOREIGN = Message(
    "rulebook.release-foreign",
    Text(
        'rilis dibuat untuk program lain: "{part}" {found}, program ini {wanted}',
        'the release was made for another program: "{part}" {found}, this one has {wanted}',
    ),
    Text("mintalah rilis yang cocok, atau perbarui program", "ask for one that fits, or upgrade the program"),
)
SIDE = Message(
    "rulebook.side-unknown",
    Text('kedudukan "{value}" tidak dikenal', 'standing "{value}" is not known'),
    Text(
        "yang dikenal: {known}; tambahkan fakta dengan +, tahap atau tanggal dengan @",
        "known: {known}; add facts with +, a stage or a day with @",
    ),
)
THEME = Message(
    "rulebook.theme-unknown",
    Text('tema "{value}" tidak ada dalam buku aturan', 'theme "{value}" is not in the rulebook'),
    Text("yang ada: {known}", "there are: {known}"),
)
DRAFT_LONG = Message(
    "rulebook.draft-long",
    Text(
        "teks norma lebih dari {limit} ribu huruf", "the norm's text is longer than {limit} thousand letters"
    ),
    Text("bagilah menjadi beberapa norma", "split it into several norms"),
)
