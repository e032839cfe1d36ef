"""What the rulebook desk says when something stands against it."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

LAW_MOVED = Message(
    "web.law-moved",
    Text("buku aturan kantor berubah sementara Anda membaca", "the office's rulebook changed while you read"),
    Text("muat ulang halaman ini, baca lagi, lalu putuskan", "load this page again, read, then decide"),
)
LAW_UNWRITTEN = Message(
    "web.law-unwritten",
    Text(
        "keputusan tercatat, tetapi berkas untuk penimbang tidak dapat ditulis: {what}",
        "the decision is on record, but the file for weighing cannot be written: {what}",
    ),
    Text(
        "minta admin teknis memeriksa ruang dan izin folder data, lalu buka halaman ini lagi",
        "ask the technical admin to check room and rights of the data folder, then open this page again",
    ),
)
NO_SUCH_NORM = Message(
    "web.law-no-norm",
    Text('norma "{norm}" tidak ada dalam buku aturan', 'norm "{norm}" is not in the rulebook'),
    Text("cari lewat daftar norma", "look for it in the list of norms"),
)
REASON_SIZE = Message(
    "web.law-reason",
    Text(
        "alasan harus {least} sampai {most} huruf", "a reason has {least} to {most} letters"
    ),
    Text("tulis satu atau dua kalimat yang dapat dibaca semua orang", "write a sentence or two for everybody to read"),
)
ALREADY_OFF = Message(
    "web.law-already-off",
    Text("norma ini sudah dimatikan", "this norm is switched off already"),
    Text("lihat daftar norma yang mati", "see the list of norms that are off"),
)
ALREADY_ON = Message(
    "web.law-already-on",
    Text("norma ini sudah dihidupkan lagi", "this norm is on again already"),
    Text("muat ulang halaman ini", "load this page again"),
)
SECOND_IS_ANOTHER = Message(
    "web.law-second",
    Text("keputusan ini perlu orang lain", "this decision needs somebody else"),
    Text(
        "minta petugas hukum lain atau petugas integritas", "ask another legal officer or an integrity officer"
    ),
)
CHANGE_OPEN = Message(
    "web.law-change-open",
    Text('norma "{norm}" sudah punya usulan yang terbuka', 'norm "{norm}" has an open proposal already'),
    Text("putuskan atau tarik usulan itu dahulu", "decide or withdraw that one first"),
)
CHANGE_NORM = Message(
    "web.law-change-norm",
    Text('usulan ini tentang norma "{norm}"; id-nya tetap', 'this proposal is about "{norm}"; its id stays'),
    Text("usulkan norma lain sebagai usulan tersendiri", "propose another norm as a proposal of its own"),
)
CHANGE_MOVED = Message(
    "web.law-change-moved",
    Text(
        "usulan ini sudah berubah atau sudah diputus sejak Anda membacanya",
        "this proposal was changed or decided since you read it",
    ),
    Text("baca isinya yang sekarang, lalu putuskan", "read what it says now, then decide"),
)
CHANGE_FAULTY = Message(
    "web.law-change-faulty",
    Text("usulan ini belum dapat disetujui: {which}", "this proposal cannot be approved yet: {which}"),
    Text("betulkan norma atau contohnya, lalu periksa lagi", "mend the norm or its examples, then check again"),
)
NOT_YOURS = Message(
    "web.law-not-yours",
    Text("hanya pengusulnya yang dapat mengubah usulan", "only who made a proposal can change it"),
    Text("tolak dengan alasan, atau minta pengusul mengubahnya", "refuse it with a reason, or ask them to change it"),
)
NO_ID = Message(
    "web.law-no-id",
    Text("teks norma tidak punya id", "the norm's text has no id"),
    Text('isi "id" dengan huruf kecil, angka, dan tanda hubung', 'fill in "id" with small letters, figures and hyphens'),
)
FIELD_TWICE = Message(
    "web.law-field-twice",
    Text(
        'bidang "{field}" diubah di isian dan di YAML, dengan isi yang berbeda',
        'field "{field}" was changed in the form and in the YAML, to different words',
    ),
    Text("samakan keduanya, atau batalkan salah satu", "make them agree, or undo one of them"),
)
