"""What the web door says when a request cannot be answered, and to whom it opens."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

NOT_JSON = Message(
    "web.not-json",
    Text(
        "badan permintaan bukan JSON yang utuh: baris {line}, kolom {column}",
        "the body is not whole JSON: line {line}, column {column}",
    ),
    Text('contoh: {{"text": "…", "standing": "pns"}}', 'example: {{"text": "…", "standing": "pns"}}'),
)
NOT_UTF_8 = Message(
    "web.not-utf-8",
    Text("bita ke-{at} bukan UTF-8", "byte {at} is not UTF-8"),
    Text("simpan dan kirim teks sebagai UTF-8", "save and send the text as UTF-8"),
)
FORM_NOT_UTF_8 = Message(
    "web.form-not-utf-8",
    Text(
        "sebagian teks tidak terbaca, sebab bukan UTF-8", "part of the text cannot be read: it is not UTF-8"
    ),
    Text("tempel ulang teksnya di halaman ini", "paste the text into this page again"),
)
CONTENT_TYPE = Message(
    "web.content-type",
    Text('jenis isi "{value}" tidak dibaca di sini', 'content type "{value}" is not read here'),
    Text("kirim dengan Content-Type: {known}", "send it with Content-Type: {known}"),
)
LENGTH_REQUIRED = Message(
    "web.length-required",
    Text("panjang kiriman tidak disebut", "the length of the body is not given"),
    Text(
        "kirim dengan Content-Length, tidak sepotong-sepotong", "send it with Content-Length, not in chunks"
    ),
)
BODY_TOO_LARGE = Message(
    "web.body-too-large",
    Text("kiriman terlalu besar; paling banyak {limit} MB", "too much was sent; {limit} MB at most"),
    Text("kirim dalam beberapa bagian", "send it in parts"),
)
TOO_MANY_STEPS = Message(
    "web.too-many-steps",
    Text("{count} langkah sekaligus; paling banyak {limit}", "{count} steps at once; {limit} at most"),
    Text("kirim dalam beberapa permintaan", "send them in several requests"),
)
ANSWERS_BROKEN = Message(
    "web.answers-broken",
    Text("isi permintaan bukan objek berisi jawaban", "the body is no object of answers"),
    Text(
        'contoh: {"standing": "pns", "on": "2027-02-03", "answers": {"start": "diterima", "giver": null}}',
        'example: {"standing": "pns", "on": "2027-02-03", "answers": {"start": "diterima", "giver": null}}',
    ),
)
NOT_A_LIST = Message(
    "web.not-a-list",
    Text('"steps" harus berupa larik langkah', '"steps" must be an array of steps'),
    Text('contoh: {"steps": [{"act": "like"}]}', 'example: {"steps": [{"act": "like"}]}'),
)
METHOD = Message(
    "web.method",
    Text("cara {value} tidak dilayani di alamat ini", "this address does not answer {value}"),
    Text("yang dilayani: {known}", "it answers: {known}"),
)
NO_SUCH_PAGE = Message(
    "web.no-such-page",
    Text("tidak ada halaman di alamat ini", "there is no page at this address"),
    Text(
        "periksa alamatnya, atau mulai dari halaman depan", "check the address, or start from the front page"
    ),
)
NO_SUCH_NORM = Message(
    "web.no-such-norm",
    Text(
        "norma itu tidak ada dalam buku aturan pada tanggal yang diminta",
        "that norm is not in the rulebook on the day asked for",
    ),
    Text(
        "daftar norma ada di /norma dan /api/rulebook/norms",
        "norms are listed at /norma and /api/rulebook/norms",
    ),
)
PARAMETER_UNKNOWN = Message(
    "web.parameter-unknown",
    Text('parameter "{key}" tidak dikenal', 'parameter "{key}" is not known'),
    Text("yang dikenal: {known}", "known: {known}"),
)
PARAMETER_VALUE = Message(
    "web.parameter-value",
    Text(
        'nilai parameter "{key}" tidak dikenal: {value}',
        'the value of parameter "{key}" is not known: {value}',
    ),
    Text("yang dikenal: {known}", "known: {known}"),
)
BAD_REQUEST = Message(
    "web.bad-request",
    Text("permintaan ini tidak dapat dibaca", "this request cannot be read"),
    Text("ulangi dari halaman depan", "start again from the front page"),
)
FORBIDDEN = Message(
    "web.forbidden",
    Text("alamat ini tidak dibuka untuk umum", "this address is not open"),
    Text("mulai dari halaman depan", "start from the front page"),
)
FAULT = Message(
    "web.fault",
    Text("ada kesalahan pada Langkah, bukan pada Anda", "Langkah is at fault, not you"),
    Text(
        "yang Anda tulis tidak disimpan; silakan ulangi sebentar lagi",
        "what you wrote was not kept; please try again shortly",
    ),
)
OFFICE_WAITS = Message(
    "web.office-waits",
    Text("kantor sedang disiapkan", "the office is being made ready"),
    Text(
        "halaman ini dimuat ulang sendiri; menimbang sudah bisa sekarang",
        "this page loads again by itself; weighing is open already",
    ),
)
PORT_TAKEN = Message(
    "web.port-taken",
    Text(
        "pintu {port} di {host} sedang dipakai program lain",
        "port {port} on {host} is in use by another program",
    ),
    Text(
        "tutup program itu, atau pilih pintu lain: langkah office demo --port {free}",
        "close that program, or choose another port: langkah office demo --port {free}",
    ),
)
ADDRESS_UNUSABLE = Message(
    "web.address-unusable",
    Text("tidak dapat membuka {host}:{port}", "cannot open {host}:{port}"),
    Text("untuk komputer ini saja: --host 127.0.0.1", "for this computer alone: --host 127.0.0.1"),
)
SETTING_UNKNOWN = Message(
    "web.setting-unknown",
    Text(
        'pengaturan {name} berisi "{value}"; yang dikenal: {known}',
        'setting {name} holds "{value}"; known: {known}',
    ),
)
DATABASE_UNKNOWN = Message(
    "web.database-unknown",
    Text(
        "LANGKAH_DATABASE bukan alamat PostgreSQL; contoh: postgresql://langkah@localhost/langkah",
        "LANGKAH_DATABASE is no PostgreSQL address; example: postgresql://langkah@localhost/langkah",
    ),
)
CALENDAR_UNREADABLE = Message(
    "web.calendar-unreadable",
    Text('kalender kantor "{path}" tidak dapat dibaca', 'the office calendar "{path}" cannot be read'),
    Text(
        "LANGKAH_CALENDAR menyebut berkas CSV dalam UTF-8; periksa nama dan izinnya",
        "LANGKAH_CALENDAR names a CSV file in UTF-8; check its name and its permissions",
    ),
)
CONTESTANTS_UNREADABLE = Message(
    "web.contestants-unreadable",
    Text('daftar peserta "{path}" tidak dapat dibaca', 'the list of contestants "{path}" cannot be read'),
    Text(
        "LANGKAH_CONTESTANTS menyebut berkas CSV dalam UTF-8; periksa nama dan izinnya",
        "LANGKAH_CONTESTANTS names a CSV file in UTF-8; check its name and its permissions",
    ),
)
HEARING_UNREADABLE = Message(
    "web.hearing-unreadable",
    Text('batas telinga "{path}" tidak dapat dibaca', 'the limits of the ear "{path}" cannot be read'),
    Text(
        "LANGKAH_HEARING menyebut berkas CSV dalam UTF-8; periksa nama dan izinnya",
        "LANGKAH_HEARING names a CSV file in UTF-8; check its name and its permissions",
    ),
)
NOT_YOUR_POWER = Message(
    "web.not-your-power",
    Text("halaman ini bukan bagian dari peran Anda", "this page is not part of your role"),
    Text(
        "tanyakan kepada admin teknis kantor Anda siapa yang berwenang",
        "ask your office's technical admin who may",
    ),
)
OFFICE_NOT_READY = Message(
    "web.office-not-ready",
    Text("di {path} belum ada kantor yang siap", "there is no office ready at {path}"),
    Text("jalankan `langkah office prepare` dahulu", "run `langkah office prepare` first"),
)
LINK_BROKEN = Message(
    "web.link-broken",
    Text("tautan ini tidak utuh", "this link is not whole"),
    Text(
        "salin seluruh tautannya, atau minta yang baru kepada admin teknis",
        "copy the whole link, or ask the technical admin for a new one",
    ),
)
LINK_EXPIRED = Message(
    "web.link-expired",
    Text("tautan ini sudah lewat waktunya", "this link has expired"),
    Text(
        "minta yang baru kepada admin teknis kantor Anda", "ask your office's technical admin for a new one"
    ),
)
LINK_USED = Message(
    "web.link-used",
    Text("tautan ini sudah dipakai, ditarik, atau diganti", "this link was used, withdrawn or replaced"),
    Text(
        "bila Anda yang memakainya, masuklah; bila bukan, beri tahu admin teknis",
        "if it was you, log in; if not, tell the technical admin",
    ),
)
LINK_WAITS = Message(
    "web.link-waits",
    Text("undangan ini masih menunggu orang kedua", "this invitation still waits for a second person"),
    Text("coba lagi sesudah diberi tahu", "try again once you are told"),
)
EMAIL_WRONG = Message(
    "web.email-wrong",
    Text('"{value}" bukan alamat surel', '"{value}" is no e-mail address'),
    Text("contoh: ketua@kpu.example", "example: ketua@kpu.example"),
)
EMAIL_TAKEN = Message(
    "web.email-taken",
    Text("alamat surel itu sudah dipakai sebuah akun", "an account already uses that e-mail address"),
    Text(
        "pakai alamat lain, atau minta akun lama dibuka",
        "use another, or ask for the old account to be reopened",
    ),
)
ALREADY_PROPOSED = Message(
    "web.already-proposed",
    Text("sudah ada usulan terbuka untuk orang ini", "there is an open proposal for this person already"),
    Text("selesaikan atau tarik usulan itu dahulu", "finish or withdraw that one first"),
)
NOT_ONESELF = Message(
    "web.not-oneself",
    Text("akun sendiri diurus oleh orang lain", "your own account is looked after by somebody else"),
    Text("minta admin lain di kantor Anda", "ask another admin of your office"),
)
SECOND_IS_ANOTHER = Message(
    "web.second-is-another",
    Text(
        "yang menyetujui harus orang lain, bukan pengusul dan bukan yang diusulkan",
        "who confirms must be another, neither the proposer nor the person concerned",
    ),
    Text("minta admin lain atau petugas integritas", "ask another admin or the integrity officer"),
)
LAST_SECOND = Message(
    "web.last-second",
    Text(
        "sesudah ini tidak ada orang kedua yang dapat menyetujui wewenang baru di kantor Anda",
        "after this nobody would be left in your office to confirm a new power as the second person",
    ),
    Text(
        "undang petugas integritas atau admin lain dahulu; bila tidak ada yang dapat menyetujuinya, `langkah office invite` di server",
        "invite another integrity officer or admin first; where nobody can confirm it, `langkah office invite` on the server",
    ),
)
NAME_UNSEEN = Message(
    "web.name-unseen",
    Text("nama ini memuat tanda yang tidak terlihat", "this name holds signs that nobody sees"),
    Text("ketik ulang namanya, jangan ditempel", "type it again instead of pasting it"),
)
LAST_ADMIN = Message(
    "web.last-admin",
    Text("ini admin teknis terakhir kantor Anda", "this is the last technical admin of your office"),
    Text("undang admin lain dahulu", "invite another admin first"),
)
PROPOSAL_OVER = Message(
    "web.proposal-over",
    Text("usulan ini sudah selesai atau lewat waktunya", "this proposal is finished or has expired"),
    Text("muat ulang halaman untuk melihat keadaannya", "load the page again to see where it stands"),
)
NOTHING_CHANGES = Message(
    "web.nothing-changes",
    Text("keadaannya sudah seperti itu", "it is like that already"),
    Text("muat ulang halaman untuk melihat keadaannya", "load the page again to see where it stands"),
)
PASSWORD_SHORT = Message(
    "web.password-short",
    Text("kata sandi paling sedikit {limit} huruf", "a password has at least {limit} letters"),
    Text("rangkai beberapa kata yang hanya Anda yang tahu", "string together words that only you know"),
)
PASSWORD_LONG = Message(
    "web.password-long",
    Text("kata sandi paling banyak {limit} huruf", "a password has at most {limit} letters"),
)
PASSWORD_KNOWN = Message(
    "web.password-known",
    Text(
        "kata sandi ini mudah ditebak: ia termasuk yang dicoba lebih dulu",
        "this password is easily guessed: it is among those tried first",
    ),
    Text("rangkai beberapa kata yang tidak berhubungan", "string together unrelated words"),
)
PASSWORD_OWN = Message(
    "web.password-own",
    Text("kata sandi ini memuat nama atau alamat Anda", "this password contains your name or address"),
    Text("rangkai beberapa kata yang tidak berhubungan", "string together unrelated words"),
)
TEXT_UNDER_WAY = Message(
    "web.text-under-way",
    Text("tulisan ini sedang diperiksa orang lain", "somebody else is reading this text"),
    Text("tunggu putusannya", "wait for what they decide"),
)
TEXT_DECIDED = Message(
    "web.text-decided",
    Text("langkah ini sudah diputus, atau tulisannya ditarik", "this step is decided, or the text withdrawn"),
    Text("muat ulang halaman untuk melihat keadaannya", "load the page again to see where it stands"),
)
TEXT_MOVED = Message(
    "web.text-moved",
    Text(
        "tulisan ini sudah berubah sejak Anda membukanya", "this text has changed since you opened the page"
    ),
    Text("baca isinya yang sekarang, lalu putuskan lagi", "read what it says now, then decide again"),
)
TEXT_NOT_YOURS = Message(
    "web.text-not-yours",
    Text(
        "langkah ini diputus peran lain, dan bukan oleh yang mengajukan",
        "another role decides this step, and not whoever submitted it",
    ),
    Text("minta orang lain di kantor Anda", "ask somebody else in your office"),
)
WHY_SENT_BACK = Message(
    "web.why-sent-back",
    Text("tulisan dikembalikan tanpa catatan", "the text is sent back without a note"),
    Text("tulis apa yang perlu diubah", "write what is to be changed"),
)
REASON_TOO_SHORT = Message(
    "web.reason-too-short",
    Text("alasannya kurang dari {count} kata", "the reason has fewer than {count} words"),
    Text(
        "tulis mengapa tulisan ini patut terbit walau ditahan; alasan ini disimpan",
        "write why this text ought to go live all the same; the reason is kept",
    ),
)
NOTHING_HOLDS_IT = Message(
    "web.nothing-holds-it",
    Text("gerbang tidak menahan tulisan ini", "the gate does not hold this text"),
    Text("muat ulang halaman untuk melihat keadaannya", "load the page again to see where it stands"),
)
LINK_NEEDS_NAME = Message(
    "web.link-needs-name",
    Text("tautan ini belum menyebut untuk siapa", "this link does not say whom it is for"),
    Text("tulis nama orang yang akan memutus", "write the name of who will decide"),
)
