"""What the doors that take letters say when one cannot be taken or found."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

CODE_COUNT = Message(
    "web.code-count",
    Text("kode terdiri atas {wanted} kata; ini {found} kata", "a code has {wanted} words; this has {found}"),
    Text(
        "ketik semua katanya menurut urutan, dengan spasi di antaranya",
        "type all its words in order, with spaces between them",
    ),
)
CODE_WORD = Message(
    "web.code-word",
    Text("kata ke-{place}, “{word}”, bukan kata kode", "word {place}, “{word}”, is not a word of a code"),
    Text("periksa ejaannya pada catatan Anda", "check its spelling in your note"),
)
CODE_WORD_NEAR = Message(
    "web.code-word-near",
    Text(
        "kata ke-{place}, “{word}”, bukan kata kode; mungkin “{near}”",
        "word {place}, “{word}”, is not a word of a code; perhaps “{near}”",
    ),
    Text("betulkan satu kata itu, lalu coba lagi", "mend that one word and try again"),
)
CODE_SWAPPED = Message(
    "web.code-swapped",
    Text(
        "dua kata bertukar tempat, mungkin kata ke-{place} dan ke-{next}",
        "two words changed places, perhaps words {place} and {next}",
    ),
    Text("tukar keduanya, lalu coba lagi", "change them back and try again"),
)
CODE_WRONG = Message(
    "web.code-wrong",
    Text(
        "satu kata keliru: semua kata dikenal, tetapi kata uji tidak cocok",
        "one word is wrong: all words are known, but the check word does not fit",
    ),
    Text("bandingkan kata demi kata dengan catatan Anda", "compare it word by word with your note"),
)
CODE_UNKNOWN = Message(
    "web.code-unknown",
    Text(
        "kode ini utuh, tetapi tidak ada kiriman dengan kode itu di kantor ini",
        "this code is whole, but this office holds nothing under it",
    ),
    Text(
        "mungkin sudah dihapus, sudah lewat masa simpannya, atau milik kantor lain",
        "it may be deleted, past its term, or belong to another office",
    ),
)
FORM_BROKEN = Message(
    "web.form-broken",
    Text(
        "formulir ini tidak utuh, jadi tidak ada yang dikirim", "this form is not whole, so nothing was sent"
    ),
    Text("buka lagi halamannya dan isi sekali lagi", "open the page again and fill it in once more"),
)
FORM_OLD = Message(
    "web.form-old",
    Text(
        "halaman ini terlalu lama terbuka, jadi belum ada yang dikirim",
        "this page was open too long, so nothing was sent yet",
    ),
    Text(
        "yang Anda tulis masih ada; tekan kirim sekali lagi", "what you wrote is still here; press send again"
    ),
)
FORM_FOREIGN = Message(
    "web.form-foreign",
    Text("formulir ini dikirim dari situs lain", "another site sent this form"),
    Text(
        "buka halamannya di kantor ini, lalu kirim dari sana",
        "open the page at this office and send it there",
    ),
)
TOO_MANY_LETTERS = Message(
    "web.too-many-letters",
    Text(
        "kantor ini sudah menerima terlalu banyak kiriman pada jam ini",
        "this office has received too many letters this hour",
    ),
    Text(
        "yang Anda tulis masih ada; kirim lagi sesudah jam ini lewat",
        "what you wrote is still here; send it again once this hour is over",
    ),
)
NOBODY_READS = Message(
    "web.nobody-reads",
    Text(
        "kantor ini belum mempunyai petugas integritas di Langkah",
        "this office has no integrity officer in Langkah yet",
    ),
    Text(
        "tanyakan langsung kepada pengelola kepegawaian kantor Anda",
        "ask your office's personnel staff in person",
    ),
)
OFFICE_UNCHOSEN = Message(
    "web.office-unchosen",
    Text("kantornya belum dipilih", "no office is chosen yet"),
    Text(
        "pilih kantor yang Anda tanya; yang Anda tulis masih ada",
        "choose the office you ask; your words are still here",
    ),
)
NO_VERDICT = Message(
    "web.no-verdict",
    Text("sanggahan ini tidak membawa sebuah putusan", "this dispute brings no verdict along"),
    Text(
        "timbang dahulu, lalu tekan “Putusan ini keliru” di bawah putusannya",
        "weigh first, then press “This verdict is wrong” below the verdict",
    ),
)
REASON_UNCHOSEN = Message(
    "web.reason-unchosen",
    Text("belum dipilih apa yang keliru", "it is not chosen yet what is wrong"),
    Text("pilih salah satu sebab", "choose one of the reasons"),
)
OUTCOME_UNCHOSEN = Message(
    "web.outcome-unchosen",
    Text("hasilnya belum dipilih", "no outcome is chosen yet"),
    Text(
        "pilih salah satu hasil; yang Anda tulis masih ada",
        "choose one of the outcomes; your words are still here",
    ),
)
LETTER_LONG = Message(
    "web.letter-long",
    Text(
        "“{field}” paling banyak {limit} huruf; ini {found}",
        "“{field}” holds {limit} letters at most; this has {found}",
    ),
    Text("kirim bagian yang terpenting saja", "send only the part that matters"),
)
LETTER_EMPTY = Message(
    "web.letter-empty",
    Text("belum ada yang ditanyakan", "nothing is asked yet"),
    Text(
        "tulis pertanyaan Anda, atau mulai dari sebuah putusan",
        "write your question, or begin from a verdict",
    ),
)
LETTER_GONE = Message(
    "web.letter-gone",
    Text("kiriman ini sudah dihapus oleh pengirimnya", "its sender has deleted this letter"),
    Text("tidak ada lagi yang perlu dikerjakan", "nothing is left to be done"),
)
LETTER_MOVED = Message(
    "web.letter-moved",
    Text("keadaannya berubah sejak Anda membukanya", "it changed since you opened it"),
    Text(
        "baca lagi, lalu ulangi; yang Anda tulis masih ada",
        "read it again, then repeat; your words are still here",
    ),
)
WORDS_MISSING = Message(
    "web.words-missing",
    Text("“{field}” masih kosong", "“{field}” is still empty"),
    Text("isi dahulu, lalu kirim", "fill it in first, then send"),
)
WORDS_COPIED = Message(
    "web.words-copied",
    Text(
        "kata-kata ini sama dengan tulisan pengirimnya: “{words}”",
        "these words are the sender's own: “{words}”",
    ),
    Text(
        "tulis ulang dengan kata Anda sendiri, tanpa ciri yang dapat dikenali",
        "write it in your own words, without a trait that could be recognised",
    ),
)
CASE_SECOND = Message(
    "web.case-second",
    Text("yang menyetujui harus orang lain, bukan penulisnya", "who agrees must be another, not the writer"),
    Text(
        "minta petugas integritas lain atau pemimpin redaksi",
        "ask another integrity officer or the editor-in-chief",
    ),
)
