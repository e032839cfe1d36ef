"""Every sentence of the demonstration's first page, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    "demo_here": Text("Kantor peraga.", "A demonstration office."),
    "tour_title": Text("Coba ini dulu", "Try this first"),
    "tour_lead": Text(
        "Ini kantor peraga. Semua orang dan tulisannya rekaan, dan hanya komputer ini yang dapat membukanya.",
        "This is a demonstration office. Everybody and everything in it is invented, and this computer alone can open it.",
    ),
    "tour_steps": Text("Yang dapat dicoba", "Things to try"),
    "tour_as": Text("Masuk sebagai {who}.", "Log in as {who}."),
    "tour_weigh": Text(
        "Tempel sebuah draf, lalu timbang. Tidak perlu masuk, dan tidak ada yang dicatat.",
        "Paste a draft and weigh it. No login is needed, and nothing is recorded.",
    ),
    "tour_guided": Text(
        "Jawab paling banyak enam pertanyaan tentang permintaan atasan, keluarga, atau hadiah, lalu ambil suratnya.",
        "Answer six questions at most about a superior's request, family or a gift, then take the paper along.",
    ),
    "tour_offline": Text(
        "Pasang untuk luring, putuskan internet, lalu timbang draf yang sama.",
        "Install it for offline use, cut the connection, then weigh the same draft.",
    ),
    "tour_read": Text(
        "Baca situs kantor ini seperti warga membacanya.", "Read this office's site as citizens read it."
    ),
    "tour_write": Text(
        "Tulis berita yang menyebut satu peserta saja, misalnya pasangan Arga Peraga dan Nirmala Peraga, lalu lihat temuan gerbang di samping isian.",
        "Write news that names one contestant only, say the ticket of Arga Peraga and Nirmala Peraga, then see what the gate finds beside the field.",
    ),
    "tour_publish": Text(
        "Setujui tulisan yang menunggu; satu ditahan gerbang. Turunkan yang tidak lagi lolos.",
        "Approve a text that waits; the gate holds one. Take down what no longer passes.",
    ),
    "tour_invite": Text(
        "Undang seseorang ke peran yang berwenang. Undangan itu menunggu orang kedua.",
        "Invite somebody to a role with a power. The invitation waits for a second person.",
    ),
    "tour_second": Text("Jadilah orang kedua itu.", "Be that second person."),
    "tour_record": Text(
        "Baca catatan: siapa berbuat apa atas akun, dan kapan.",
        "Read the record: who did what to an account, and when.",
    ),
    "tour_off": Text(
        "Matikan satu norma dengan alasan, lalu timbang langkah yang terkena. Putusannya menyebut norma itu.",
        "Switch a norm off with a reason, then weigh a step that it touched. The verdict tells of it.",
    ),
    "tour_propose": Text(
        "Ubah judul atau syarat satu norma, lihat contohnya dijalankan, lalu ajukan.",
        "Change a norm's title or conditions, watch its examples run, then submit it.",
    ),
    "tour_approve": Text(
        "Setujui usulan orang lain. Usulan sendiri tidak dapat Anda setujui.",
        "Approve somebody else's proposal. Your own you cannot.",
    ),
    "tour_cannot": Text(
        "Cari apa yang ditimbang bawahan Anda. Anda tidak akan menemukannya.",
        "Look for what your staff weighed. You will not find it.",
    ),
    "tour_ask": Text(
        "Tanyakan sesuatu tanpa nama, dari sebuah putusan atau dari halaman ini. Simpan kodenya.",
        "Ask something without a name, from a verdict or from this page. Keep the code.",
    ),
    "tour_quality": Text(
        "Baca seberapa benar Langkah, dan norma mana yang sedang disanggah.",
        "Read how right Langkah is, and which norms are under dispute.",
    ),
    "tour_answer": Text(
        "Jawab pertanyaan yang menunggu, lalu jadikan jawaban yang baik sebuah kasus.",
        "Answer a question that waits, then make a case of a good answer.",
    ),
    "tour_dispute": Text(
        "Periksa dan putus sebuah sanggahan, lalu lihat catatan buku aturannya.",
        "Take up and decide a dispute, then see the rulebook's log.",
    ),
    "tour_case": Text(
        "Setujui atau tolak kasus tanya jawab yang ditulis orang lain.",
        "Agree to a case that somebody else wrote, or refuse it.",
    ),
    "tour_return": Text(
        "Kode sebuah pertanyaan rekaan yang sudah dijawab",
        "The code of an invented question that is answered",
    ),
    "tour_people": Text("Orang-orang peraga", "The invented people"),
    "tour_password": Text("Kata sandi semua orang", "Everybody's password"),
    "tour_code": Text("Kode sekarang", "Code now"),
    "tour_no_code": Text("tidak perlu", "none needed"),
    "tour_codes": Text(
        "Kode berganti setiap 30 detik. Muat ulang halaman ini bila kode sudah lewat.",
        "Codes change every 30 seconds. Load this page again when a code has passed.",
    ),
}
