"""Every sentence of disputing a verdict and deciding that, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    "dispute_title": Text("Putusan ini keliru", "This verdict is wrong"),
    "dispute_lead": Text(
        "Sanggahan Anda dibaca petugas integritas kantor. Tidak ada nama, akun, alamat komputer, atau kuki yang ikut.",
        "The office's integrity officer reads your dispute. No name, account, computer address or cookie goes with it.",
    ),
    "dispute_none": Text(
        "Sanggahan dimulai dari sebuah putusan. Timbang dahulu, lalu tekan “Putusan ini keliru” di bawah putusannya.",
        "A dispute begins from a verdict. Weigh first, then press “This verdict is wrong” below the verdict.",
    ),
    "dispute_days": Text(
        "Diperiksa mulai paling lambat {days} hari kerja. Hasilnya Anda baca dengan kode.",
        "Taken up within {days} working days. You read the outcome with a code.",
    ),
    "dispute_reason": Text("Apa yang keliru", "What is wrong"),
    "reason_strict": Text("terlalu ketat: langkah ini sah", "too strict: this step is lawful"),
    "reason_lenient": Text("terlalu longgar: langkah ini terlarang", "too lenient: this step is forbidden"),
    "reason_provision": Text("pasalnya tidak tepat", "the provision does not fit"),
    "reason_outdated": Text("aturannya sudah berubah", "the rule has changed"),
    "reason_reading": Text("drafnya salah dibaca", "the draft was misread"),
    "reason_other": Text("hal lain", "something else"),
    "dispute_words": Text("Alasan Anda", "Your reason"),
    "dispute_words_hint": Text(
        "Boleh kosong. Pasal atau contoh serupa sangat membantu. Jangan tulis nama Anda atau orang lain.",
        "May stay empty. A provision or a similar example helps most. Please leave out your name and anybody's.",
    ),
    "disputed_title": Text("Sanggahan Anda", "Your dispute"),
    "dispute_new": Text("menunggu diperiksa", "waits to be taken up"),
    "dispute_taken": Text("sedang diperiksa", "being looked into"),
    "dispute_decided": Text("sudah diputus", "decided"),
    "dispute_due": Text("Diperiksa mulai paling lambat {day}.", "Taken up by {day}."),
    "dispute_no_words": Text("Tidak ada alasan yang ditulis.", "No reason was written."),
    "dispute_until": Text(
        "Sanggahan dan hasilnya terhapus sendiri {days} hari sesudah diputus. Anda dapat menghapusnya kapan saja.",
        "Dispute and outcome are deleted by themselves {days} days after the decision. You can delete them at any time.",
    ),
    "dispute_sent": Text("Dikirim", "Sent"),
    "dispute_taken_on": Text("Diperiksa sejak", "Taken up on"),
    "dispute_decided_on": Text("Diputus", "Decided on"),
    "dispute_outcome": Text("Hasil", "Outcome"),
    "outcome_stands": Text("aturannya tepat", "the rule stands"),
    "outcome_changed": Text("aturannya diubah", "the rule is changed"),
    "outcome_mended": Text("pembacaannya diperbaiki", "the reading is mended"),
    "outcome_facts": Text("faktanya lain dari yang ditimbang", "the facts differ from what was weighed"),
    "outcome_unclear": Text("keterangannya belum cukup", "too little was told"),
    # deciding, in the office
    "nav_disputes": Text("Sanggahan", "Disputes"),
    "can_disputes": Text("Periksa sanggahan putusan", "Look into disputed verdicts"),
    "can_disputes_says": Text(
        "Satu pemeriksa, satu hasil, satu catatan.", "One owner, one outcome, one line."
    ),
    "disputes_title": Text("Sanggahan putusan", "Disputed verdicts"),
    "disputes_lead": Text(
        "Setiap sanggahan mendapat seorang pemeriksa, sebuah hasil, dan sebaris catatan buku aturan.",
        "Every dispute gets an owner, an outcome and a line in the rulebook's log.",
    ),
    "disputes_open": Text("Belum diputus", "Not decided yet"),
    "disputes_decided": Text("Sudah diputus", "Decided"),
    "disputes_none": Text("Tidak ada sanggahan yang terbuka.", "No dispute is open."),
    "disputes_none_decided": Text("Belum ada yang diputus.", "None is decided yet."),
    "dispute_one": Text("Sanggahan: {reason}", "Dispute: {reason}"),
    "dispute_owner": Text("Pemeriksa", "Owner"),
    "dispute_take": Text("Saya periksa", "I take it up"),
    "dispute_other": Text("Sanggahan ini diperiksa orang lain.", "Somebody else looks into this dispute."),
    "dispute_decide": Text("Putus sanggahan ini", "Decide this dispute"),
    "dispute_choose": Text("pilih hasil", "choose an outcome"),
    "dispute_norm": Text("Tentang norma", "About the norm"),
    "dispute_norm_none": Text("tidak ada norma", "no norm"),
    "dispute_answer": Text("Jawaban untuk penyanggah", "Answer to whoever disputed"),
    "dispute_line": Text("Baris catatan buku aturan", "Line for the rulebook's log"),
    "dispute_line_hint": Text(
        "Satu kalimat, dibaca umum. Sebut apa yang berubah atau mengapa tetap. Tanpa kata-kata penyanggah.",
        "One sentence, read by all. Say what changed, or why it stands. Without the disputer's words.",
    ),
    "told_decided": Text(
        "Hasilnya dicatat. Penyanggah membacanya dengan kodenya.",
        "The outcome is noted. Whoever disputed reads it with their code.",
    ),
    "log_title": Text("Catatan untuk buku aturan", "Log for the rulebook"),
    "log_lead": Text(
        "Salin bagian yang baru ke CHANGES.md di antara sumber buku aturan, di bawah hari pencatatannya.",
        "Copy what is new into CHANGES.md among the rulebook's sources, below its day of entry.",
    ),
    "log_text": Text("Baris-barisnya", "The lines"),
    "log_none": Text("Belum ada sanggahan yang diputus.", "No dispute is decided yet."),
}
