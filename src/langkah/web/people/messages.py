"""What the office's people are told when something cannot be done."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

NOT_YOUR_POWER = Message(
    "web.not-your-power",
    Text("halaman ini bukan bagian dari peran Anda", "this page is not part of your role"),
    Text(
        "tanyakan kepada admin teknis kantor Anda siapa yang berwenang",
        "ask your office's technical admin who may",
    ),
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
