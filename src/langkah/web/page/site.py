"""Every sentence of the public site and its gate, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    # kinds of page, and what they are made of
    "kind_home": Text("Beranda", "Home"),
    "kind_news_index": Text("Daftar berita", "List of news"),
    "kind_news": Text("Berita", "News"),
    "kind_announcement": Text("Pengumuman", "Announcement"),
    "kind_opinion_index": Text("Daftar opini", "List of opinions"),
    "kind_opinion": Text("Opini", "Opinion"),
    "field_title": Text("Judul", "Title"),
    "field_subtitle": Text("Anak judul", "Subtitle"),
    "field_lead": Text("Teras", "Lead"),
    "field_lead_hint": Text(
        "Inti tulisan dalam dua atau tiga kalimat.", "The heart of it, in two or three sentences."
    ),
    "field_body": Text("Isi", "Body"),
    "field_slug": Text("Alamat halaman", "Address of the page"),
    "field_link": Text("Tautan", "Link"),
    "field_source": Text("Sumber", "Source"),
    "field_source_hint": Text("Dari mana bahan tulisan ini.", "Where the material comes from."),
    "field_due": Text("Diputus paling lambat", "To be decided by"),
    "field_due_hint": Text(
        "Untuk yang memeriksa dan menyetujui. Kosong berarti tiga hari tiap langkah.",
        "For those who read and approve. Empty means three days for each step.",
    ),
    "field_go_live": Text("Terbit pada", "Goes live on"),
    "field_go_live_hint": Text(
        "Waktu kantor ini. Kosong berarti seketika sesudah disetujui.",
        "This office's time. Empty means at once, after approval.",
    ),
    "field_expire": Text("Turun pada", "Comes down on"),
    "field_until": Text("Berlaku sampai", "Holds until"),
    "field_author": Text("Penulis", "Author"),
    "field_standing": Text("Kedudukan penulis", "Standing of the author"),
    "field_standing_hint": Text(
        "Misalnya: Anggota KPU Kota Contoh, atau Dosen hukum tata negara.",
        "For example: member of a commission, or lecturer in constitutional law.",
    ),
    "field_disclaimer": Text("Pernyataan penulis", "Disclaimer of the author"),
    "disclaimer": Text(
        "Tulisan ini pendapat pribadi penulis dan tidak mewakili sikap lembaga.",
        "This is the author's own opinion and does not speak for the institution.",
    ),
    "block_heading": Text("Subjudul", "Heading"),
    "block_paragraph": Text("Paragraf", "Paragraph"),
    "block_list": Text("Daftar butir", "List"),
    "block_quote": Text("Kutipan", "Quote"),
    "block_quote_words": Text("Kata-katanya", "The words"),
    "block_quote_whose": Text("Siapa yang berkata", "Whose words"),
    "block_picture": Text("Gambar", "Picture"),
    "block_caption": Text("Keterangan gambar", "Caption"),
    # around the public site
    "site_menu": Text("Bagian situs", "Sections of the site"),
    "site_news": Text("Berita", "News"),
    "site_opinions": Text("Opini", "Opinions"),
    "site_announcements": Text("Pengumuman", "Announcements"),
    "site_all": Text("Lihat semua", "See all"),
    "site_none": Text("Belum ada tulisan di sini.", "There are no texts here yet."),
    "site_to_home": Text("Ke beranda", "To the front page"),
    "site_search": Text("Cari", "Search"),
    "site_search_label": Text("Cari di situs ini", "Search this site"),
    "site_search_hint": Text(
        "Bentuk katanya bebas: “memilih” juga menemukan “pemilih”.",
        "Any form of a word will do.",
    ),
    "site_found": Text("Ditemukan: {count}", "Found: {count}"),
    "site_not_found": Text(
        "Tidak ada yang memuat semua kata itu. Coba kata yang lebih sedikit atau lebih umum.",
        "Nothing has all these words. Try fewer or more general ones.",
    ),
    "site_feed": Text("Umpan Atom", "Atom feed"),
    "site_foot": Text("Situs resmi {name}.", "Official site of {name}."),
    "site_weighed": Text(
        "Setiap tulisan ditimbang dan dibaca orang lain sebelum terbit.",
        "Every text is weighed and read by another before it goes live.",
    ),
    "site_older": Text("Lebih lama", "Older"),
    "site_newer": Text("Lebih baru", "Newer"),
    "site_published": Text("Terbit", "Published"),
    "site_changed": Text("Diperbarui", "Updated"),
    "site_source": Text("Sumber", "Source"),
    "site_until": Text("Berlaku sampai {day}", "Holds until {day}"),
    "site_over": Text("Sudah berakhir pada {day}", "Ended on {day}"),
    "site_by": Text("Oleh", "By"),
    "share": Text("Bagikan", "Share"),
    "share_to": Text("Bagikan ke {place}", "Share to {place}"),
    "share_link": Text("Tautan tulisan ini", "Link to this text"),
    "share_copy": Text("Salin", "Copy"),
    "share_copied": Text("Tersalin", "Copied"),
    "views": Text("Telah dilihat {count} kali", "Views: {count}"),
    "views_hint": Text(
        "Setiap pembaca dihitung sekali sehari tanpa dikenali; siapa mereka tidak dicatat, dan program tidak dihitung.",
        "Each reader counts once a day without being known; who they are is not recorded, and programs do not count.",
    ),
    # the gate
    "gate": Text("Gerbang", "The gate"),
    "gate_saved": Text(
        "Menurut draf yang terakhir disimpan. Simpan lagi untuk menimbang yang baru.",
        "Of the draft as it was saved last. Save again to weigh what is new.",
    ),
    "gate_not_yet": Text(
        "Simpan drafnya, lalu temuan gerbang muncul di samping setiap bagian.",
        "Save the draft, and what the gate finds appears beside each part.",
    ),
    "frame_published": Text(
        "Halaman depan dan halaman daftar tidak diajukan. Simpan drafnya; pemimpin redaksi membukanya di sini, lalu menerbitkannya bila gerbang tidak menahan.",
        "The front and the lists are not submitted. Save the draft; the editor-in-chief opens it here and publishes it where the gate does not hold it.",
    ),
    "gate_nothing": Text("Gerbang tidak menemukan apa pun.", "The gate found nothing."),
    "gate_whole": Text("Seluruh tulisan", "The text as a whole"),
    "gate_block": Text("bagian {number}", "part {number}"),
    "gate_ease": Text("Kemudahan baca", "Reading ease"),
    "gate_to_text": Text(
        "Buka halaman tulisan ini: ajukan, periksa, setujui",
        "Open the page of this text: submit, read, approve",
    ),
    "gate_day": Text("Ditimbang untuk", "Weighed for"),
    "gate_notice": Text("catatan", "note"),
    "gate_picture": Text("Gambar tanpa teks alternatif", "Picture without alternative text"),
    "gate_picture_none": Text(
        "gambar ini tidak bercerita apa pun kepada pembaca tunanetra",
        "this picture tells blind readers nothing",
    ),
    "gate_picture_file": Text(
        "teks alternatifnya hanya nama berkas", "its alternative text is only the name of a file"
    ),
    "gate_picture_hint": Text(
        "Tulis dalam satu kalimat apa yang terlihat, atau tandai sebagai hiasan.",
        "Say in one sentence what is to be seen, or mark it as decoration.",
    ),
    "locked": Text("Sedang dibaca", "Being read"),
    "locked_says": Text(
        "Tulisan ini sedang dibaca orang lain; isinya terkunci sampai ada putusan.",
        "Somebody else is reading this text; nobody changes it until they decide.",
    ),
    "slug_spoken_for": Text(
        "Alamat ini sudah dipakai kantor untuk halaman lain, misalnya pencarian atau tanya dulu. Pilih kata lain.",
        "The office uses this address for another page, such as search or questions. Choose another word.",
    ),
    "edit_conflict": Text(
        "Tulisan ini sudah disimpan di tab lain atau oleh orang lain sejak Anda membukanya. Yang Anda ketik masih ada di sini. Simpan lagi untuk memakainya; versi yang lain tetap ada di riwayat.",
        "This text was saved in another tab or by somebody else since you opened it. What you typed is still here. Save again to use it; the other version stays in the history.",
    ),
    "held_by_gate": Text(
        "Gerbang menahan tulisan ini. Ubah bagian yang ditandai; atau pemimpin redaksi melewatinya dengan alasan yang disimpan.",
        "The gate holds this text. Change what is marked; or the editor-in-chief overrides it with a reason that is kept.",
    ),
    "picture_too_many_dots": Text(
        "Gambar ini terlalu besar: %(num_pixels)s titik. Perkecil menjadi paling banyak %(max_pixels_count)s titik.",
        "This picture is too large: %(num_pixels)s dots. Make it %(max_pixels_count)s dots at most.",
    ),
    "picture_stays": Text(
        "Berkas gambar ini tidak berubah. Untuk gambar lain, unggah yang baru dan pilih di tulisannya.",
        "The file of this picture stays as it is. For another picture, upload a new one and choose it in the text.",
    ),
    "picture_used": Text(
        "Gambar ini dipakai dan tidak dihapus: {texts}. Keluarkan dulu dari tulisan itu dan terbitkan perubahannya, lalu hapus gambarnya.",
        "This picture is used and was not deleted: {texts}. Take it out of those texts first and publish the change, then delete it.",
    ),
    "held_unread": Text(
        "Tulisan terbit sesudah orang lain membacanya. Ajukan dari halaman tulisan itu.",
        "A text goes live after somebody else has read it. Submit it from the page of that text.",
    ),
    "delete_on_record": Text(
        "Tulisan yang pernah tayang atau pernah melewati gerbang dengan alasan tidak dihapus: riwayatnya menunjukkan siapa yang memutus. Bila masih tayang, pemimpin redaksi menurunkannya dari halaman ini; pembaca tidak melihatnya lagi.",
        "A text that was ever live, or for which the gate was overridden, is not deleted: its history shows who decided. If it is still live, the editor-in-chief takes it down on this page; readers no longer see it.",
    ),
    "delete_in_review": Text(
        "Tulisan ini sedang diperiksa dan tidak dihapus. Tunggu putusannya; atau siapa yang mengajukannya menariknya lebih dulu di penyunting, dengan “Batalkan alur kerja”.",
        "This text is being read and is not deleted. Wait for the decision; or whoever submitted it first withdraws it in the editor, with “Cancel workflow”.",
    ),
    # the way of a text
    "workflow": Text("Terbit di situs", "Going live"),
    "step_legal": Text("Pemeriksaan hukum", "Legal review"),
    "step_approval": Text("Persetujuan", "Approval"),
    "nav_texts": Text("Tulisan", "Texts"),
    "texts_title": Text("Tulisan untuk situs", "Texts for the site"),
    "texts_lead": Text(
        "Ditulis oleh satu orang, diperiksa orang kedua, disetujui orang ketiga.",
        "Written by one, read by a second, approved by a third.",
    ),
    "texts_new": Text("Tulis yang baru", "Write a new one"),
    "texts_none": Text("Belum ada tulisan.", "There are no texts yet."),
    "texts_mine": Text("Menunggu Anda", "Waiting for you"),
    "texts_mine_none": Text("Tidak ada yang menunggu Anda.", "Nothing waits for you."),
    "texts_others": Text("Menunggu orang lain", "Waiting for others"),
    "texts_every": Text("Semua tulisan", "All texts"),
    "texts_fronts": Text(
        "Halaman depan dan daftar yang kini tidak lolos", "The front and lists that no longer pass"
    ),
    "texts_fronts_lead": Text(
        "Judul atau pengantarnya perlu diubah pemimpin redaksi. Halaman ini tidak diturunkan, karena tulisan lain berada di bawahnya.",
        "Their title or lead needs a change by the editor-in-chief. These pages are not taken down: other texts stand below them.",
    ),
    "texts_down": Text("Tayang, tetapi kini tidak lolos", "Live, but no longer passing"),
    "texts_down_lead": Text(
        "Tahapan atau aturannya berubah sejak terbit. Baca temuannya, lalu turunkan atau perbaiki.",
        "The stage or the rules changed since. Read what was found, then take down or mend.",
    ),
    "texts_held": Text("Tertahan pada hari terbitnya", "Held on their day"),
    "text_down": Text("Turunkan", "Take down"),
    "text_due": Text("paling lambat {day}", "by {day}"),
    "text_late": Text("terlambat sejak {day}", "late since {day}"),
    "text_live": Text("tayang", "live"),
    "text_draft": Text("draf", "draft"),
    "text_in_review": Text("sedang diperiksa", "in review"),
    "text_changed": Text("tayang, ada perubahan", "live, with changes"),
    "text_scheduled": Text("terbit {moment}", "goes live {moment}"),
    "text_found": Text("Yang ditemukan gerbang", "What the gate found"),
    "text_words": Text("Isi tulisan", "The text"),
    "text_edit": Text("Ubah tulisan", "Edit the text"),
    "text_see": Text("Lihat di situs", "See it on the site"),
    "text_waits": Text("Menunggu {who}: {step}", "Waits for {who}: {step}"),
    "text_submit": Text("Ajukan untuk diperiksa", "Submit for review"),
    "text_submit_says": Text("Selama diperiksa, isinya terkunci.", "While it is read, nobody changes it."),
    "text_decide": Text("Putusan Anda", "Your decision"),
    "text_note": Text("Catatan", "Note"),
    "text_note_hint": Text(
        "Wajib bila dikembalikan: apa yang perlu diubah.", "Needed when sent back: what is to be changed."
    ),
    "text_approve": Text("Setujui", "Approve"),
    "text_reject": Text("Kembalikan", "Send back"),
    "text_link": Text("Minta putusan orang tanpa akun", "Ask somebody without an account"),
    "text_link_hint": Text(
        "Tautan berlaku tiga hari, satu kali, untuk langkah ini saja. Putusannya dicatat atas nama orang itu dan nama Anda.",
        "The link is good for three days, once, for this step alone. The decision is recorded under their name and yours.",
    ),
    "text_link_name": Text("Nama orang itu", "Their name"),
    "text_link_make": Text("Buat tautan", "Make a link"),
    "text_link_for": Text("Tautan untuk {name}", "Link for {name}"),
    "text_link_copy": Text(
        "Salin sekarang dan serahkan sendiri. Tautan ini tidak ditunjukkan lagi.",
        "Copy it now and hand it over yourself. It is not shown again.",
    ),
    "text_override": Text("Lewati gerbang", "Override the gate"),
    "text_override_says": Text(
        "Anda bertanggung jawab atas nama sendiri. Alasan ini disimpan dan dibaca petugas integritas dan auditor.",
        "You answer for it by name. The reason is kept, and read by the integrity officer and the auditor.",
    ),
    "text_reason": Text("Alasan", "Reason"),
    "text_overrides": Text("Gerbang pernah dilewati", "The gate was overridden"),
    "text_overridden": Text(
        "Pemimpin redaksi melewati gerbang untuk isi ini.",
        "The editor-in-chief overrode the gate for these words.",
    ),
    "text_history": Text("Putusan sebelumnya", "Decisions so far"),
    "text_approved": Text("disetujui", "approved"),
    "text_rejected": Text("dikembalikan", "sent back"),
    "text_cancelled": Text("dibatalkan", "cancelled"),
    "text_alt": Text("Teks alternatif", "Alternative text"),
    "text_decoration": Text("hiasan", "decoration"),
    "by_link": Text("{name}, lewat tautan dari {by}.", "{name}, by a link from {by}."),
    "by_link_title": Text("Putusan Anda diminta", "Your decision is asked for"),
    "by_link_lead": Text(
        "{name}, {by} meminta Anda memutus tulisan ini: {step}.",
        "{name}, {by} asks you to decide on this text: {step}.",
    ),
    "by_link_once": Text(
        "Tautan ini berlaku sampai {moment} dan hanya satu kali.",
        "This link is good until {moment} and only once.",
    ),
    "by_link_done": Text("Terima kasih. Putusan Anda tercatat.", "Thank you. Your decision is recorded."),
    "by_link_over": Text("Tautan ini tidak dapat dipakai lagi.", "This link can no longer be used."),
    "by_link_over_says": Text(
        "Bila Anda sudah memutus, putusan Anda tersimpan. Bila belum, minta tautan baru kepada orang yang memberikannya.",
        "If you decided already, your decision is kept. If you did not, ask whoever gave it to you for a new one.",
    ),
    "text_came_down": Text("Pernah diturunkan", "Taken down"),
    "text_by_itself": Text("Dengan sendirinya, pada harinya", "By itself, on its day"),
    "text_own_words": Text(
        "Anda mengajukan atau ikut menulis tulisan ini. Orang lain dengan peran yang sama yang memutuskannya.",
        "You submitted this text or wrote part of it. Somebody else with the same role decides it.",
    ),
    "can_texts": Text("Periksa dan putuskan tulisan", "Read and decide texts"),
    "can_texts_says": Text(
        "Yang menunggu, temuan gerbang, putusan.", "What waits, what the gate found, decisions."
    ),
}
