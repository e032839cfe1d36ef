"""What somebody is told of their own data, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    "data_title": Text("Data Anda", "Your data"),
    "data_lead": Text(
        "Yang disimpan kantor ini tentang Anda, untuk apa, dan berapa lama. Yang Anda timbang tidak pernah disimpan.",
        "What this office keeps about you, what for, and for how long. What you weigh is never kept.",
    ),
    "data_what": Text("Apa", "What"),
    "data_why": Text("Untuk apa", "What for"),
    "data_long": Text("Berapa lama", "How long"),
    "data_account": Text("Nama, alamat surel, peran, satuan kerja", "Name, e-mail address, role, unit"),
    "data_account_why": Text(
        "Agar hanya yang berwenang yang menulis, memeriksa, dan menerbitkan atas nama kantor.",
        "So that only who has the power writes, reads and publishes for the office.",
    ),
    "data_account_long": Text(
        "Selama akun terbuka; dihapus 90 hari sesudah ditutup.",
        "While the account is open; erased 90 days after it is closed.",
    ),
    "data_keys": Text(
        "Kata sandi (teracak), aplikasi kode, kunci sandi", "Password (scrambled), code app, passkeys"
    ),
    "data_keys_why": Text(
        "Agar tidak ada orang lain yang masuk sebagai Anda.", "So that nobody else comes in as you."
    ),
    "data_keys_long": Text(
        "Sampai Anda menggantinya, atau akun dihapus.", "Until you change them, or the account is erased."
    ),
    "data_visits": Text("Kunjungan: kapan, dan jenis perambannya", "Visits: when, and what kind of browser"),
    "data_visits_why": Text(
        "Agar Anda melihat dan dapat mengakhirinya.", "So that you see them and can end them."
    ),
    "data_visits_long": Text("Paling lama 12 jam.", "Twelve hours at most."),
    "data_record": Text(
        "Catatan: kapan Anda masuk, gagal masuk, keluar", "Record: when you logged in, failed to, logged out"
    ),
    "data_record_why": Text(
        "Agar penyalahgunaan akun dapat ditemukan. Alamat mesin tidak dicatat.",
        "So that misuse of an account can be found. No address of a machine is recorded.",
    ),
    "data_record_long": Text("Satu tahun.", "One year."),
    "data_deeds": Text("Catatan: wewenang yang diberikan dan dicabut", "Record: powers given and taken"),
    "data_deeds_why": Text(
        "Agar auditor dapat melihat siapa memberi wewenang.", "So that an auditor sees who gave a power."
    ),
    "data_deeds_long": Text(
        "Lima tahun; undangan dan usulan satu tahun.", "Five years; invitations and proposals one year."
    ),
    "data_texts": Text(
        "Tulisan, putusan, dan alasan atas nama Anda", "Texts, decisions and reasons under your name"
    ),
    "data_texts_why": Text(
        "Pertanggungjawaban atas yang terbit di situs.", "Answering for what went live on the site."
    ),
    "data_texts_long": Text("Selama tulisannya disimpan.", "As long as the text is kept."),
    "data_ground": Text(
        "Dasarnya: pelaksanaan tugas kantor dalam pelayanan publik, menurut Pasal 20 ayat (2) huruf e UU Nomor 27 Tahun 2022. "
        "Data ini tidak dijual, tidak dikirim ke luar, dan tidak dipakai untuk menilai Anda.",
        "The ground: duties of the office in public service, under Article 20(2)(e) of Law 27 of 2022. "
        "It is not sold, not sent elsewhere, and not used to judge you.",
    ),
    "data_now": Text("Yang disimpan sekarang", "What is kept now"),
    "data_last": Text("Catatan terakhir tentang akun Anda", "Latest on record about your account"),
    "data_last_says": Text(
        "Ada yang bukan Anda? Ganti kata sandi, akhiri kunjungan lain, dan beri tahu admin teknis.",
        "Something that was not you? Change your password, end other visits, and tell the technical admin.",
    ),
    "data_copy": Text("Unduh salinan data Anda", "Download a copy of your data"),
    "data_correct": Text("Betulkan nama atau alamat surel", "Correct your name or e-mail address"),
    "data_correct_says": Text(
        "Alamat surel yang baru langsung dipakai untuk masuk. Perubahannya dicatat.",
        "The new address is used for logging in from then on. The change is put on record.",
    ),
    "data_save": Text("Simpan", "Save"),
    "data_saved": Text("Data Anda sudah dibetulkan.", "Your data is corrected."),
    "data_erase": Text("Berhenti dan dihapus", "Leaving, and being erased"),
    "data_erase_says": Text(
        "Minta admin teknis menutup akun Anda. Seketika itu tidak ada yang dapat masuk dengannya; 90 hari kemudian nama, "
        "alamat, dan kuncinya dihapus sendiri. Nama tetap hanya pada alasan yang Anda pertanggungjawabkan saat melewati gerbang.",
        "Ask the technical admin to close your account. From then on nobody comes in with it; 90 days later name, address and "
        "keys are erased by themselves. The name stays only with reasons you answered for when you overrode the gate.",
    ),
    "data_complain": Text(
        "Permintaan lain tentang data Anda dijawab kantor dalam 3 × 24 jam menurut UU Nomor 27 Tahun 2022.",
        "Other requests about your data are answered by the office within 3 × 24 hours under Law 27 of 2022.",
    ),
    "can_data": Text("Data Anda", "Your data"),
    "can_data_says": Text(
        "Apa yang disimpan tentang Anda, berapa lama, dan salinannya.",
        "What is kept about you, for how long, and a copy of it.",
    ),
    "wrong_email_taken": Text("Alamat ini sudah dipakai akun lain.", "Another account uses this address."),
}
