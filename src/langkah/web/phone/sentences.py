"""Every sentence about weighing on the phone, in both languages side by side."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    # on every page that weighs
    "decimal_mark": Text(",", "."),
    "mode_label": Text("Tempat menimbang", "Where it is weighed"),
    "mode_server": Text("Mode: lewat server kantor ini.", "Mode: through this office's server."),
    "mode_phone": Text(
        "Mode: di ponsel ini saja. Draf tidak dikirim.", "Mode: on this device alone. Drafts are not sent."
    ),
    "mode_set": Text("Timbang tanpa internet", "Weigh without the internet"),
    "mode_settings": Text("Atur", "Settings"),
    "promise_phone": Text(
        "Draf ditimbang di ponsel ini saja, lalu dilupakan. Tidak dikirim, tidak disimpan.",
        "Your draft is weighed on this device alone, then forgotten. Not sent, not stored.",
    ),
    "private_phone": Text(
        "Jawaban ini dibuat di ponsel ini. Draf Anda tidak dikirim ke mana pun dan tidak disimpan.",
        "This answer was made on this device. Your draft was sent nowhere and is not stored.",
    ),
    "guide_promise_phone": Text(
        "Jawaban Anda tetap di ponsel ini: di halaman ini, dan sementara di ingatan tab ini sampai Anda selesai atau menutupnya. Tidak ada yang dikirim.",
        "Your answers stay on this device: in this page, and for a while in this tab's memory until you are done or close it. Nothing is sent.",
    ),
    "pocket_opening": Text(
        "Membuka Langkah di ponsel ini. Perlu beberapa detik.",
        "Opening Langkah on this device. A few seconds.",
    ),
    "pocket_died": Text(
        "Langkah di ponsel ini berhenti. Draf Anda tidak dikirim dan masih ada di halaman ini.",
        "Langkah on this device has stopped. Your draft was not sent and is still on this page.",
    ),
    "pocket_gone": Text(
        "Salinan di ponsel ini sudah dihapus, mungkin dari tab lain. Draf Anda tidak dikirim.",
        "The copy on this device was removed, perhaps from another tab. Your draft was not sent.",
    ),
    "pocket_again": Text("Coba lagi", "Try again"),
    "pocket_to_server": Text("Pakai server kantor", "Use the office's server"),
    # remembered on the device
    "pocket_remember": Text(
        "Ingat kedudukan dan pilihan saya di ponsel ini", "Remember my standing and choices on this device"
    ),
    "pocket_forget": Text("Lupakan", "Forget them"),
    "pocket_forgotten": Text(
        "Kedudukan dan pilihan Anda sudah dilupakan.", "Your standing and choices are forgotten."
    ),
    "pocket_filled": Text("Diingat di ponsel ini:", "Remembered on this device:"),
    "pocket_memory": Text("Yang diingat", "What is remembered"),
    "pocket_memory_says": Text(
        "Hanya kedudukan, saluran, dan kapasitas yang terakhir Anda pilih. Draf tidak pernah. Semuanya tetap di ponsel ini.",
        "Only the standing, channel and capacity that you chose last. Never a draft. All of it stays on this device.",
    ),
    # the page of its own
    "pocket_name": Text("Langkah: timbang dulu", "Langkah: weigh first"),
    "pocket_title": Text("Timbang di ponsel ini saja", "Weigh on this device alone"),
    "pocket_lead": Text(
        "Sesudah dipasang, Langkah menimbang di ponsel ini, juga tanpa internet. Draf Anda tidak dikirim ke mana pun.",
        "Once installed, Langkah weighs on this device, without the internet too. Your draft is sent nowhere.",
    ),
    "pocket_here": Text("Di ponsel ini", "On this device"),
    "pocket_no_script": Text(
        "Untuk ini peramban perlu JavaScript. Tanpa JavaScript, Langkah menimbang lewat server seperti biasa.",
        "This needs JavaScript. Without it, Langkah weighs through the server as ever.",
    ),
    "pocket_install": Text("Pasang untuk luring", "Install for offline use"),
    "pocket_go_on": Text("Lanjutkan unduhan", "Go on downloading"),
    "pocket_renew": Text("Perbarui · {size}", "Update · {size}"),
    "pocket_turn_on": Text("Timbang di ponsel ini", "Weigh on this device"),
    "pocket_turn_off": Text("Timbang lewat server", "Weigh through the server"),
    "pocket_remove": Text("Hapus dari ponsel ini", "Remove from this device"),
    "pocket_progress": Text("Kemajuan unduhan", "Progress of the download"),
    "pocket_so_far": Text("{done} dari {all}", "{done} of {all}"),
    "pocket_before": Text("Yang perlu Anda ketahui", "Good to know"),
    "pocket_size": Text(
        "Unduhannya {packed}. Di ponsel ini dipakai ruang {size}. Sekali saja; pembaruan biasanya jauh lebih kecil.",
        "The download is {packed} and takes {size} on this device. Once only; updates are usually far smaller.",
    ),
    "pocket_same_but": Text(
        "Program dan buku aturannya sama dengan milik server. Draf yang meragukan dapat dijawab lain: server kantor ini memakai tahap baca kedua, yang tidak ada di ponsel.",
        "The program and the rulebook are the server's. A doubtful draft may be answered otherwise: this office's server uses a second stage of reading, which a phone lacks.",
    ),
    "pocket_same": Text(
        "Jawabannya sama dengan jawaban server: program dan buku aturannya sama.",
        "It answers as the server does: the program and the rulebook are the same.",
    ),
    "pocket_contact": Text(
        "Bila ada internet, ponsel ini hanya bertanya apakah buku aturannya masih yang terbaru. Tentang Anda tidak ada yang disebut.",
        "Where there is a connection, this device only asks whether its rulebook is the newest. Nothing is said of you.",
    ),
    "pocket_office": Text(
        "Halaman kantor, seperti berita dan akun, tetap memerlukan internet.",
        "Pages of the office, such as news and accounts, still need the internet.",
    ),
    "pocket_needs_net": Text(
        "Halaman kantor itu perlu internet, dan sekarang tidak ada. Yang ada di halaman ini tetap di sini; coba lagi bila sudah tersambung.",
        "That page of the office needs the internet, and there is none now. What is on this page stays; try again when you are connected.",
    ),
    "pocket_from_first": Text(
        "Mulai lagi dari pertanyaan pertama: jawaban Anda tidak disimpan ketika halaman dimuat ulang.",
        "Begin again at the first question: your answers were not kept when the page was loaded anew.",
    ),
    "pocket_share": Text(
        "Di Android, teks dari aplikasi lain dapat dibagikan ke Langkah sesudah ditambahkan ke layar utama.",
        "On Android, texts of other apps can be shared to Langkah once it was added to the home screen.",
    ),
    "pocket_home_screen": Text(
        "Menambahkan ke layar utama: menu peramban, lalu “Tambahkan ke layar utama”.",
        "To add it to the home screen: the browser's menu, then “Add to Home screen”.",
    ),
    "pocket_not_here": Text(
        "Kantor ini belum menyediakannya. Langkah menimbang lewat server seperti biasa.",
        "This office does not offer it yet. Langkah weighs through the server as ever.",
    ),
    "pocket_being_built": Text(
        "Belum siap: sedang disiapkan di server. Muat ulang halaman ini beberapa menit lagi.",
        "Not ready yet: the server is preparing it. Load this page again in a few minutes.",
    ),
    # what happens while it is installed, and afterwards
    "pocket_none": Text("Belum dipasang.", "Not installed."),
    "pocket_begun": Text(
        "Unduhan belum selesai. Yang sudah terunduh masih ada.",
        "The download is not finished. What was downloaded is still here.",
    ),
    "pocket_working": Text(
        "Sedang mengunduh. Biarkan halaman ini terbuka.", "Downloading. Keep this page open."
    ),
    "pocket_ready": Text(
        "Terpasang. Mulai sekarang draf ditimbang di ponsel ini.",
        "Installed. From now on drafts are weighed on this device.",
    ),
    "pocket_on": Text(
        "Terpasang dan dipakai. Buku aturan versi {version}.",
        "Installed and in use. Rulebook version {version}.",
    ),
    "pocket_off": Text(
        "Terpasang, tetapi Anda sekarang menimbang lewat server. Buku aturan versi {version}.",
        "Installed, but you now weigh through the server. Rulebook version {version}.",
    ),
    "pocket_removed": Text(
        "Sudah dihapus dari ponsel ini, dengan semua yang diingatnya. Langkah menimbang lewat server.",
        "Removed from this device, with all it remembered. Langkah weighs through the server.",
    ),
    "pocket_cut": Text(
        "Internet terputus. Yang sudah terunduh disimpan; lanjutkan bila sudah tersambung.",
        "The connection was lost. What was downloaded is kept; go on when you are connected.",
    ),
    "pocket_full": Text(
        "Ruang di ponsel ini tidak cukup. Tidak ada yang dipasang.",
        "There is not enough room on this device. Nothing was installed.",
    ),
    "pocket_full_by": Text("Perlu ruang {need}.", "It needs {need}."),
    "pocket_broken": Text(
        "Satu berkas tiba tidak utuh, jadi tidak dipakai. Coba sekali lagi.",
        "A file arrived damaged and was not used. Try once more.",
    ),
    "pocket_changed": Text(
        "Server baru saja berganti versi atau belum siap. Coba lagi beberapa menit lagi.",
        "The server has just changed its version or is not ready. Try again in a few minutes.",
    ),
    "pocket_busy": Text("Sedang dikerjakan di tab lain.", "Another tab is doing it right now."),
    "pocket_refused": Text(
        "Peramban ini menolak menyimpan. Mungkin ini jendela penyamaran.",
        "This browser refuses to keep files. Perhaps this is a private window.",
    ),
    "pocket_unable": Text(
        "Peramban ini tidak dapat menjalankannya, atau alamat ini tidak memakai HTTPS. Langkah menimbang lewat server.",
        "This browser cannot run it, or this address does not use HTTPS. Langkah weighs through the server.",
    ),
    "pocket_shell": Text("Membuka Langkah di ponsel ini…", "Opening Langkah on this device…"),
    "pocket_draft_safe": Text(
        "Draf Anda, belum ditimbang dan tidak dikirim.", "Your draft, not weighed yet and not sent."
    ),
    # at a contact with the office
    "pocket_renewed": Text(
        "Buku aturan di ponsel ini diganti dari versi {old} ke versi {new}. Jawaban berikutnya memakai yang baru.",
        "The rulebook on this device went from version {old} to version {new}. The next answers use the new one.",
    ),
    "pocket_renewed_office": Text(
        "Kantor Anda mengubah atau mematikan norma. Jawaban berikutnya memakai yang baru.",
        "Your office changed a norm or switched one off. The next answers use the new state.",
    ),
    "pocket_renewed_code": Text(
        "Langkah di ponsel ini sudah diperbarui. Jawaban berikutnya memakai yang baru.",
        "Langkah on this device was updated. The next answers use the new copy.",
    ),
    "pocket_newer_large": Text(
        "Buku aturan di ponsel ini versi {old}; server memakai versi {new}. Jawaban tetap menurut tanggal. Perbarui ({size}) lewat Atur.",
        "The rulebook on this device is version {old}; the server uses {new}. Answers still go by date. Update it ({size}) in Settings.",
    ),
    "pocket_code_large": Text(
        "Ada versi Langkah yang lebih baru ({size}). Perbarui lewat Atur.",
        "There is a newer version of Langkah ({size}). Update it in Settings.",
    ),
    "pocket_not_renewed": Text(
        "Pembaruan belum berhasil. Jawaban masih menurut buku aturan versi {old}.",
        "The update has not succeeded. Answers still follow rulebook version {old}.",
    ),
    "pocket_clock": Text(
        "Jam ponsel ini menunjuk {here}, padahal di server {there}. Isi tanggal langkah sendiri di Rincian, atau betulkan jamnya.",
        "This device's clock says {here}, the server's says {there}. Fill in the date of the step under Details, or set the clock.",
    ),
    "pocket_clock_alone": Text(
        "Jam ponsel ini menunjuk {here}; terakhir terhubung dengan server pada {there}. Bila jamnya salah, isi tanggal langkah di Rincian.",
        "This device's clock says {here}; its last contact with the server was on {there}. If it is wrong, fill in the date under Details.",
    ),
}

#: What scripts say: these travel with the page.
SCRIPTED = (
    "decimal_mark", "mode_server", "mode_phone", "mode_set", "mode_settings",
    "pocket_opening", "pocket_died", "pocket_gone", "pocket_again", "pocket_to_server", "pocket_forgotten", "pocket_filled",
    "pocket_renew", "pocket_so_far", "pocket_none", "pocket_begun", "pocket_working", "pocket_ready", "pocket_on", "pocket_off",
    "pocket_removed", "pocket_cut", "pocket_full", "pocket_full_by", "pocket_broken", "pocket_changed", "pocket_busy",
    "pocket_refused", "pocket_unable", "pocket_needs_net", "pocket_from_first", "pocket_renewed", "pocket_renewed_office", "pocket_renewed_code", "pocket_newer_large", "pocket_code_large",
    "pocket_not_renewed", "pocket_clock", "pocket_clock_alone",
)  # fmt: skip
