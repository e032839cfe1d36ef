"""Every sentence of the guided steps and their papers, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    # where the page about Langkah leads
    "about_ways": Text("Yang dapat Anda pakai", "What you can use"),
    "about_way_guided": Text(
        "Dipandu selangkah demi selangkah, dengan suratnya", "Be guided step by step, with the papers"
    ),
    "about_way_offline": Text("Menimbang di ponsel tanpa internet", "Weigh on a phone without the internet"),
    "about_way_ask": Text(
        "Bertanya tanpa nama kepada petugas integritas", "Ask the integrity officer without a name"
    ),
    "about_way_answers": Text(
        "Membaca jawaban yang sudah disepakati kantor", "Read answers that the office agreed on"
    ),
    # the way to the guides
    "guides_title": Text("Panduan langkah demi langkah", "Guided, step by step"),
    "guides_lead": Text(
        "Paling banyak enam pertanyaan, lalu putusan dengan pasalnya dan surat yang siap ditandatangani.",
        "At most six questions, then a verdict with its articles and a letter ready to be signed.",
    ),
    "guide_ask_atasan": Text("Atasan meminta?", "A superior asks?"),
    "guide_ask_keluarga": Text("Ada keluarga yang mencalonkan diri?", "Does a relative run for office?"),
    "guide_ask_hadiah": Text("Menerima hadiah?", "Given something?"),
    "guide_ask_other": Text("Buka panduan ini", "Open this guide"),
    # a question
    "guide_promise": Text(
        "Jawaban Anda dibawa oleh halaman ini saja. Tidak ada yang disimpan di server, dan tidak ada yang dikirim kepada siapa pun.",
        "Your answers travel in this page alone. Nothing is kept on the server, and nothing is sent to anybody.",
    ),
    "guide_step": Text("Pertanyaan {number}, paling banyak {most}", "Question {number}, at most {most}"),
    "guide_unknown": Text("Saya tidak tahu", "I do not know"),
    "guide_back": Text("Kembali satu pertanyaan", "Back one question"),
    "guide_change": Text("ubah", "change"),
    "guide_told": Text("Jawaban Anda", "Your answers"),
    "guide_from_start": Text("Mulai dari awal", "Start anew"),
    # the end
    "guide_done": Text("Selesai, bersihkan peramban", "Done, clear the browser"),
    "guide_done_hint": Text(
        "Menghapus halaman-halaman ini dari ingatan peramban. Berguna di komputer bersama.",
        "Removes these pages from the browser's memory. Useful on a shared computer.",
    ),
    "guide_cleared": Text("Sudah bersih", "Cleared"),
    "guide_cleared_says": Text(
        "Peramban diminta membuang halaman-halaman tadi. Berkas yang sudah Anda unduh tetap ada di folder unduhan.",
        "The browser was asked to drop the pages. Files that you downloaded stay in the downloads folder.",
    ),
    "guide_cleared_back": Text(
        "Tutup juga tab ini agar tombol kembali tidak membukanya lagi.",
        "Close this tab as well, so that the back button does not open them again.",
    ),
    "guide_open": Text("Yang belum Anda ketahui", "What you do not know yet"),
    "guide_open_says": Text(
        "Bila nanti Anda tahu jawabannya, putusan ini dapat berubah.",
        "Once you know the answer, this verdict may change.",
    ),
    "guide_unspoken": Text(
        "Buku aturan belum memuat ketentuan khusus tentang hal ini bagi kedudukan Anda. Tahan dulu, dan tanyakan kepada pejabat yang berwenang.",
        "The rulebook holds no provision on this matter for your standing yet. Hold it, and ask the competent official.",
    ),
    "guide_papers": Text("Surat untuk Anda", "Papers for you"),
    "guide_papers_says": Text(
        "Disusun dari jawaban Anda dan pasal di bawah. Anda mengisi namanya, Anda yang mengirimnya.",
        "Made from your answers and the provisions below. You fill in the names, and you send it.",
    ),
    "guide_no_papers": Text("Tidak ada surat yang perlu dibuat.", "No paper is needed."),
    "guide_make": Text("Buat surat ini", "Make this paper"),
    "guide_last_day": Text("Batas akhir", "Last day"),
    "guide_late": Text(
        "Tanggal itu sudah lewat. Laporkan hari ini juga, dan jelaskan sebabnya dalam laporan.",
        "That day has passed. Report today, and give the reason in the report.",
    ),
    "guide_remind": Text("Unduh pengingat kalender (.ics)", "Download a calendar reminder (.ics)"),
    "guide_besides": Text("Yang juga perlu Anda tahu", "Also good to know"),
    # a paper
    "paper_blanks": Text("Isi yang perlu saja", "Fill in what you need"),
    "paper_blanks_says": Text(
        "Yang kosong menjadi titik-titik untuk ditulis tangan. Isian ini tidak disimpan dan tidak masuk nama berkas.",
        "What is empty becomes dots to be filled by hand. Nothing of it is stored or goes into a file's name.",
    ),
    "paper_dated": Text("Tanggal surat", "Date of the paper"),
    "paper_preview": Text("Beginilah suratnya", "This is the paper"),
    "paper_aid": Text("Bantuan membaca", "Reading aid"),
    "paper_aid_says": Text(
        "Surat dibuat dalam bahasa Indonesia. Ini terjemahannya untuk Anda baca.",
        "The paper is made in Indonesian. This is a translation for you to read.",
    ),
    "paper_renew": Text("Lihat hasil isian", "See it filled in"),
    "paper_odt": Text("Unduh ODT", "Download ODT"),
    "paper_pdf": Text("Unduh PDF", "Download PDF"),
    "paper_check": Text(
        "Baca dahulu sebelum ditandatangani. Periksa nama, tanggal, dan pasalnya.",
        "Read it before you sign. Check names, dates and provisions.",
    ),
    "paper_chat": Text("Teks pendek untuk WhatsApp", "A short text for WhatsApp"),
    "paper_chat_hint": Text(
        "Sentuh isinya, pilih semua, lalu salin.", "Tap the text, select all, then copy."
    ),
    "paper_copy": Text("Salin teks", "Copy the text"),
    "paper_copied": Text("Tersalin", "Copied"),
    "paper_share": Text("Buka langsung di WhatsApp", "Open it in WhatsApp"),
    "paper_share_says": Text(
        "Tautan ini menyerahkan teks di atas kepada aplikasi WhatsApp di perangkat ini. Belum terkirim sampai Anda memilih penerimanya.",
        "This link hands the text above to the WhatsApp app on this device. It is not sent until you choose who gets it.",
    ),
    "paper_share_link": Text("Serahkan teks kepada WhatsApp", "Hand the text to WhatsApp"),
    "paper_back": Text("Kembali ke putusan", "Back to the verdict"),
}
