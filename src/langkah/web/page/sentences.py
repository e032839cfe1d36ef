"""Every sentence of the pages, in both languages side by side."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    # around every page
    "brand": Text("Langkah", "Langkah"),
    "skip": Text("Langsung ke isi", "Skip to content"),
    "menu": Text("Menu utama", "Main menu"),
    "nav_weigh": Text("Timbang", "Weigh"),
    "nav_norms": Text("Aturan", "Rules"),
    "nav_roles": Text("Peta peran", "Role map"),
    "nav_about": Text("Tentang", "About"),
    "switch": Text("English", "Bahasa Indonesia"),
    "foot": Text(
        "Langkah membantu Anda berpikir sebelum bertindak. Langkah bukan nasihat hukum dan bukan putusan disiplin.",
        "Langkah helps you think before you act. It is neither legal advice nor a disciplinary ruling.",
    ),
    # the weigh page
    "title_front": Text("Timbang dulu, baru melangkah", "Weigh first, then step"),
    "lead": Text(
        "Tempel draf Anda, atau pilih tindakannya. Anda mendapat jawaban, pasalnya, dan cara yang lebih bijak.",
        "Paste your draft, or pick the act. You get an answer, the article behind it, and a wiser way.",
    ),
    "promise": Text(
        "Draf ditimbang di server kantor ini, lalu dilupakan. Tidak disimpan, tidak dicatat.",
        "Your draft is weighed on this office's server, then forgotten. Not stored, not logged.",
    ),
    "draft": Text("Draf Anda", "Your draft"),
    "draft_hint": Text(
        "Status, komentar, pesan grup, atau sambutan, sebelum Anda kirim.",
        "A status, comment, group message or speech, before you send it.",
    ),
    "weigh_draft": Text("Timbang draf ini", "Weigh this draft"),
    "weigh_again": Text("Timbang lagi", "Weigh again"),
    "or_pick": Text("Atau pilih tindakannya", "Or pick the act"),
    "details": Text("Rincian", "Details"),
    "details_hint": Text(
        "Tanpa rincian, Langkah menimbang untuk PNS, pada hari ini.",
        "Without details, Langkah weighs for a PNS, today.",
    ),
    "standing": Text("Kedudukan Anda", "Your standing"),
    "date": Text("Tanggal", "Date"),
    "date_hint": Text("Kosongkan untuk hari ini.", "Leave empty for today."),
    "time": Text("Jam", "Time"),
    "time_hint": Text(
        "Waktu kantor ini ({zone}). Boleh kosong.", "This office's time ({zone}). May stay empty."
    ),
    "channel": Text("Lewat mana", "Through"),
    "toward": Text("Tertuju kepada", "Aimed at"),
    "name": Text("Nama orang, partai, atau akun", "Name of a person, party or account"),
    "name_hint": Text("Bila ada. Boleh kosong.", "If there is one. May stay empty."),
    "capacity": Text("Sebagai apa", "In what capacity"),
    "act": Text("Tindakan", "Act"),
    "not_said": Text("tidak disebut", "not said"),
    "from_text": Text("menurut drafnya", "as the draft says"),
    "change_title": Text("Ubah, lalu timbang lagi", "Change it and weigh again"),
    "anew": Text("Mulai dari awal", "Start anew"),
    "nothing_to_weigh": Text(
        "tempel draf Anda, atau pilih salah satu tindakan di bawah",
        "paste your draft, or pick one of the acts below",
    ),
    "error_title": Text("Ada yang perlu dibetulkan", "Something needs mending"),
    # the verdict
    "verdict": Text("Jawaban", "Answer"),
    "for_act": Text("Yang ditimbang", "What was weighed"),
    "your_text": Text("Teks Anda", "Your text"),
    "marked": Text(
        "Bagian yang menjadi sebab diberi tanda. Nomornya menunjuk ke alasan di bawah.",
        "The parts that caused it are marked. The number points to the reason below.",
    ),
    "reason": Text("alasan", "reason"),
    "reasons": Text("Alasan dan pasalnya", "Reasons and provisions"),
    "as_who": Text("Kedudukan", "Standing"),
    "rights": Text("Hak dan kebolehan Anda", "Your rights and freedoms"),
    "nothing_found": Text(
        "Tidak ada norma dalam buku aturan ini yang menyangkut langkah tersebut pada tanggal itu.",
        "No norm in this rulebook speaks to that step on that day.",
    ),
    "see_in_text": Text("lihat di teks", "see in the text"),
    "provision": Text("Dasar", "Provision"),
    "basis_more": Text("Peraturan, sanksi, dan pemeriksaannya", "Instrument, sanction and verification"),
    "instrument": Text("Peraturan", "Instrument"),
    "force": Text("Berlaku", "In force"),
    "since": Text("sejak", "since"),
    "since_unknown": Text("sejak tanggal yang tidak ditemukan", "since a day that was not found"),
    "until": Text("sampai", "until"),
    "still": Text("tidak ditemukan pencabutannya", "no repeal found"),
    "checked": Text("Pemeriksaan", "Verification"),
    "unchecked": Text("belum diperiksa", "not yet checked"),
    "conflict": Text("sumber berbeda", "sources differ"),
    "switched_off": Text("dimatikan sementara", "switched off for now"),
    "stale": Text("perlu ditinjau ulang", "due for review"),
    "sanctions": Text("Bila dilanggar", "If breached"),
    "note": Text("Catatan", "Note"),
    "sure": Text("Keyakinan pembacaan", "Confidence of reading"),
    "duties": Text("Yang perlu Anda lakukan", "What you need to do"),
    "within": Text("paling lambat", "within"),
    "working_days": Text("hari kerja", "working days"),
    "until_day": Text("paling akhir", "by"),
    "at_once": Text("segera", "at once"),
    "changes": Text("Apa yang mengubah jawaban ini", "What would change this answer"),
    "instead": Text("Cara yang lebih bijak", "The wiser way"),
    "safer": Text("Tulisan yang lebih aman", "Safer wording"),
    "safer_hint": Text(
        "Sudah ditimbang ulang. Sentuh isinya, pilih semua, lalu salin.",
        "Weighed again. Tap the text, select all, then copy.",
    ),
    "question": Text("Satu pertanyaan lagi", "One more question"),
    "question_hint": Text(
        "Jawaban Anda dapat mengubah hasilnya. Jawaban itu pun tidak disimpan.",
        "Your answer may change the result. It is not stored either.",
    ),
    "facts": Text("Yang sudah Anda sampaikan", "What you have told"),
    "drop": Text("hapus", "remove"),
    "stage": Text("Tahapan", "Stage"),
    "on_day": Text("Tanggal", "Day"),
    "rulebook": Text("Buku aturan", "Rulebook"),
    "digest": Text("sidik", "digest"),
    "private": Text(
        "Jawaban ini tidak disimpan. Bila halaman ditutup, tidak ada yang tertinggal di Langkah.",
        "This answer is not stored. Once the page is closed, nothing of it is left with Langkah.",
    ),
    "in_other": Text("Read this answer in English", "Baca jawaban ini dalam bahasa Indonesia"),
    "clear_lead": Text("Langkah ini boleh Anda ambil.", "You may take this step."),
    "care_lead": Text("Boleh, dengan hati-hati. Baca syaratnya.", "You may, with care. Read the conditions."),
    "care_lead_duties": Text(
        "Ada kewajiban yang melekat pada langkah ini. Penuhi yang disebut di bawah.",
        "Duties come with this step. Fulfil those named below.",
    ),
    "ask_lead": Text(
        "Tahan dulu. Tanyakan kepada pejabat yang berwenang di kantor Anda.",
        "Hold it. Ask the competent official in your office.",
    ),
    "ask_lead_open": Text(
        "Tahan dulu. Jawab pertanyaan di bawah, atau tanyakan kepada pejabat yang berwenang.",
        "Hold it. Answer the question below, or ask the competent official.",
    ),
    "stop_lead": Text(
        "Jangan ambil langkah ini. Baca alasannya, lalu pilih cara yang lebih bijak.",
        "Do not take this step. Read why, then choose the wiser way.",
    ),
    # the rulebook
    "norms_title": Text("Buku aturan", "Rulebook"),
    "norms_lead": Text(
        "Inilah semua norma yang dipakai menimbang. Setiap norma menyebut dasar hukumnya.",
        "These are all the norms used for weighing. Each one names its provision.",
    ),
    "norms_count": Text("norma", "norms"),
    "norm_who": Text("Berlaku bagi", "Binds"),
    "norm_acts": Text("Menyangkut tindakan", "Speaks to these acts"),
    "any_act": Text("semua tindakan", "every act"),
    "norm_level": Text("Bila berlaku, jawabannya", "When it applies, the answer is"),
    "norm_unless": Text("Kecuali", "Unless"),
    "norm_versions": Text("Versi lain", "Other versions"),
    "norm_back": Text("Kembali ke buku aturan", "Back to the rulebook"),
    "replaced": Text("Diganti oleh", "Replaced by"),
    "amended": Text("Diubah oleh", "Amended by"),
    "norm_id": Text("Nama norma", "Norm id"),
    # the map of roles
    "map_title": Text("Peta peran", "Role map"),
    "map_lead": Text(
        "Apa yang Anda dapat, kehilangan, dan wajib lakukan bila peran atau tahapan berubah, dengan pasalnya.",
        "What you gain, lose and owe when your role or the stage changes, with the provision.",
    ),
    "map_ready": Text("Yang sering dicari", "Often looked for"),
    "map_day": Text(
        "saat calon ditetapkan, {day} ({name})", "when candidates are determined, {day} ({name})"
    ),
    "map_own": Text("Pilih sendiri", "Choose yourself"),
    "map_again": Text("Bandingkan yang lain", "Compare others"),
    "map_from": Text("Dari", "From"),
    "map_to": Text("Ke", "To"),
    "map_person": Text("Peran", "Role"),
    "map_stage": Text("Tahapan", "Stage of the election"),
    "map_by_day": Text("menurut tanggalnya", "as of the date"),
    "map_on": Text("Menurut hukum pada tanggal", "By the law of this date"),
    "map_show": Text("Tunjukkan petanya", "Show the map"),
    "map_same": Text(
        "Tidak ada norma yang datang, pergi, atau berubah di antara keduanya.",
        "No norm comes, goes or changes between the two.",
    ),
    "map_care": Text(
        "Batas yang lepas bukan izin. Sering kali batas lain menggantikannya: baca keduanya, lalu timbang langkah Anda.",
        "A limit lifted is no permission. Another limit often takes its place: read both, then weigh your step.",
    ),
    "map_was_free": Text("Sebelumnya boleh", "Was free before"),
    "map_is_free": Text("Sekarang boleh", "Is free now"),
    "map_themes": Text("Menurut tema", "By theme"),
    "map_fold": Text("Buka satu tema untuk membaca isinya.", "Open a theme to read it."),
    "map_print": Text(
        "Halaman ini dapat dicetak; semua tema ikut tercetak.",
        "This page can be printed, with every theme open.",
    ),
    # error codes
    "codes_title": Text("Arti kode galat", "What the error codes mean"),
    "codes_lead": Text(
        "Setiap penolakan membawa sebuah kode. Inilah artinya dan apa yang perlu dilakukan.",
        "Every refusal carries a code. This is what it means and what to do.",
    ),
    "error_page": Text("Permintaan tidak dapat dipenuhi", "The request could not be met"),
    "to_front": Text("Ke halaman depan", "To the front page"),
    # about
    "about_title": Text("Tentang Langkah", "About Langkah"),
    "about_what": Text(
        "Langkah menimbang satu langkah pegawai KPU sebelum langkah itu diambil. Anda menulis draf atau memilih "
        "tindakan. Langkah menyebut jawabannya, pasalnya, alasannya, dan jalan yang lebih aman.",
        "Langkah weighs one step of a servant of Indonesia's election commission before it is taken. You write a "
        "draft or pick an act. Langkah names the answer, the provision, the reason and a safer way.",
    ),
    "about_rights": Text(
        "Hak Anda disebut sama jelasnya dengan larangan. Memilih, mendidik pemilih, dan mengkritik kebijakan tetap boleh.",
        "Your rights are named as plainly as any ban. Voting, voter education and criticism of policy stay clear.",
    ),
    "about_privacy": Text("Janji tentang yang Anda tulis", "What happens to what you write"),
    "about_p1": Text(
        "Tidak disimpan. Menimbang tidak memakai akun, basis data, kuki, sesi, atau singgahan.",
        "Not stored. Weighing uses no account, database, cookie, session or cache.",
    ),
    "about_p2": Text(
        "Tidak dicatat. Log hanya berisi nama kejadian, tanpa satu kata pun dari tulisan Anda.",
        "Not logged. Logs hold names of events, without one word of yours.",
    ),
    "about_p3": Text(
        "Tidak dikirim. Semua aturan ada di komputer ini, dan halaman ini tidak memuat apa pun dari luar.",
        "Not sent. All rules are on this computer, and these pages load nothing from outside.",
    ),
    "about_p4": Text(
        "Atasan Anda tidak dapat melihat apa yang Anda timbang, sebab tidak ada yang dapat dilihat.",
        "Your superior cannot see what you weigh, because there is nothing to see.",
    ),
    "about_p5": Text(
        "Janji ini diuji pada setiap perubahan: kalimat penanda dikirim lewat setiap pintu, lalu dicari di mana-mana.",
        "This promise is tested at every change: a marker sentence goes through every door and is searched everywhere.",
    ),
    "about_limits": Text("Yang tidak dapat diketahui Langkah", "What Langkah cannot know"),
    "about_l1": Text(
        "Apakah yang Anda ceritakan benar. Bila fakta kurang, Langkah bertanya.",
        "Whether what you tell it is true. When facts are missing, Langkah asks.",
    ),
    "about_l2": Text(
        "Maksud di balik kalimat. Sindiran, gambar, dan bahasa daerah dapat terlewat.",
        "What a sentence means underneath. Irony, pictures and regional languages can be missed.",
    ),
    "about_l3": Text(
        "Aturan yang terbit sesudah buku aturannya disusun.",
        "Rules made after its rulebook was compiled.",
    ),
    "about_l4": Text(
        "Putusan pejabat yang berwenang. Langkah bukan nasihat hukum.",
        "What the competent official will decide. Langkah is not legal advice.",
    ),
    "about_version": Text("Versi", "Version"),
    "about_levels": Text("Empat jawaban", "The four answers"),
    "about_api": Text("Untuk program lain", "For other programs"),
    "about_api_says": Text(
        "Meja yang sama melayani program lain. Uraiannya ada di",
        "The same desk answers other programs. It is described at",
    ),
}
