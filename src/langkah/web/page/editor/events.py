"""What the editor tells of and its scripts say, where only English is known."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

SAID: tuple[Text, ...] = (
    # history
    Text("peristiwa", "log entries"),
    Text("peristiwa halaman", "page log entries"),
    Text("peristiwa halaman", "page log entry"),
    Text("Tindakan", "Action"),
    Text("Orang", "User"),
    Text("Bagian", "Field"),
    Text("Tentang komentar", "Is commenting action"),
    Text("Dibuat", "Created"),
    Text("Diterbitkan", "Published"),
    Text("Pertama terbit", "First published"),
    Text("Draf disimpan", "Draft saved"),
    Text("Disalin dari %(title)s", "Copied from %(title)s"),
    Text("Dijadwalkan", "Schedule publication"),
    Text("Dijadwalkan terbit pada %(go_live_at)s", "Page scheduled for publishing at %(go_live_at)s"),
    Text("Bandingkan", "Compare"),
    Text("Kedua versi ini sama", "There are no differences between these two versions"),
    Text(
        "Anda melihat versi lama halaman ini, dari <b>%(created_at)s</b> oleh %(user)s",
        "You are viewing a previous version of this page from <b>%(created_at)s</b> by %(user)s",
    ),
    Text("Salinan yang mengikuti aslinya", "Alias"),
    Text("Salinan ikut berubah bila aslinya berubah", "Keep the new pages updated with future changes"),
    # reviews
    Text("Riwayat pemeriksaan", "Workflow history"),
    Text("Lihat riwayat lengkap", "See full history"),
    Text("Lihat rinciannya", "View details"),
    Text("Diajukan", "Submitted"),
    Text("Dilewati", "Skipped"),
    Text("Belum dimulai", "Not started"),
    Text("Berjalan", "In progress"),
    Text("Disetujui", "Approved"),
    Text("Dikembalikan", "Rejected"),
    Text("Dibatalkan", "Cancelled"),
    Text("Perlu diubah", "Needs changes"),
    Text("Langkah", "Tasks"),
    Text("Langkah", "Task"),
    Text("Langkah dimulai", "Task started"),
    Text("Langkah disetujui", "Approved task"),
    Text("Langkah belum selesai", "Incomplete task"),
    Text("Diajukan oleh", "Requested by"),
    Text("Keadaan pemeriksaan", "Workflow state"),
    Text("Pemeriksaan dimulai", "Workflow: start"),
    Text("Langkah disetujui", "Workflow: approve task"),
    Text("Langkah dikembalikan", "Workflow: reject task"),
    Text(
        "“%(workflow)s” dimulai. Langkah berikutnya “%(task)s”",
        "'%(workflow)s' started. Next step '%(task)s'",
    ),
    Text(
        "Disetujui pada “%(task)s”. Langkah berikutnya “%(next_task)s”",
        "Approved at '%(task)s'. Next step '%(next_task)s'",
    ),
    Text(
        "Disetujui pada “%(task)s”. “%(workflow)s” selesai", "Approved at '%(task)s'. '%(workflow)s' complete"
    ),
    Text("Dikembalikan pada “%(task)s”", "Rejected at '%(task)s'. Changes requested"),
    Text("Sampai di %(task_name)s %(started_at)s", "Sent to %(task_name)s %(started_at)s"),
    Text("Disetujui oleh %(approved_by)s", "Approved by %(approved_by)s"),
    Text("Dikembalikan %(finished_at)s", "Changes requested %(finished_at)s"),
    Text("Dikembalikan oleh %(requested_by)s", "Changes requested by %(requested_by)s"),
    Text("Dikembalikan pada", "Changes requested at"),
    Text("dengan catatan:", "with comment:"),
    Text("Halaman ini belum diajukan", "This page hasn't been submitted for moderation yet"),
    Text("Tulisan Anda yang sedang diperiksa", "Your pages and snippets in a workflow"),
    Text("Akan dibuat oleh %(user)s", "To be created by %(user)s"),
    # pictures and links
    Text("Baru: %(model_name)s", "New: %(model_name)s"),
    Text("Gambar ini hiasan", "Image is decorative"),
    Text("Anda belum mengunggah gambar.", "You haven't uploaded any images."),
    Text(
        '<a class="upload-one-now" href="#tab-upload" data-action="w-tabs#select:prevent" '
        'data-w-tabs-target="trigger" data-w-tabs-focus-param="true">Unggah satu sekarang</a>?',
        'Why not <a class="upload-one-now" href="#tab-upload" data-action="w-tabs#select:prevent" '
        'data-w-tabs-target="trigger" data-w-tabs-focus-param="true">upload one now</a>?',
    ),
    Text("Jangan hapus", "No, don't delete"),
    Text("Simpan gambar baru", "Keep new image"),
    Text("Hapus gambar baru", "Delete new image"),
    Text(
        "Tulis dalam satu kalimat apa yang terlihat, bagi pembaca yang tidak dapat melihatnya.",
        "Please provide an image description to comply with best practices for accessibility.",
    ),
    Text(
        "Terunggah. Gambar ini tampaknya sama dengan yang sudah ada; hapuslah bila tidak perlu.",
        "Upload successful. However, your new image seems to be a duplicate of this existing image. "
        "You may delete it if it wasn't required.",
    ),
    Text(
        "Sampaikan kesalahan ini kepada admin teknis:",
        "Report this error to your website administrator with the following information:",
    ),
    Text("Titik utama gambar", "Image focal point"),
    Text("Titik utama", "Focal point"),
    Text(
        "Tarik kotak pada gambar untuk menandai bagian terpentingnya.",
        "To define this image's most important region, drag a box over the image above.",
    ),
    Text("Alamat web", "URL"),
    Text("Tambah tautan telepon", "Add a phone link"),
    Text("Tautan telepon", "Phone link"),
    Text("Tambah tautan jangkar", "Add an anchor link"),
    Text("Tautan jangkar", "Anchor link"),
    Text("Sisipkan jangkar", "Insert anchor"),
)
#: What is counted, by the library's form for one.
COUNTED: Mapping[str, Text] = {
    "Referenced %(count)s time": Text("Dipakai %(count)s kali", "Referenced %(count)s times"),
    "This %(model_name)s is referenced %(usage_count)s time.": Text(
        "%(model_name)s ini dipakai %(usage_count)s kali.",
        "This %(model_name)s is referenced %(usage_count)s times.",
    ),
    "a second ago": Text("%(count)s\xa0detik lalu", "%(count)s\xa0seconds ago"),
    '%(total)s Page <span class="w-sr-only">created in %(site_name)s</span>': Text(
        '%(total)s halaman <span class="w-sr-only">di %(site_name)s</span>',
        '%(total)s Pages <span class="w-sr-only">created in %(site_name)s</span>',
    ),
    '%(total)s Image <span class="w-sr-only">created in %(site_name)s</span>': Text(
        '%(total)s gambar <span class="w-sr-only">di %(site_name)s</span>',
        '%(total)s Images <span class="w-sr-only">created in %(site_name)s</span>',
    ),
    "There is %(counter)s match": Text("Ditemukan: %(counter)s", "There are %(counter)s matches"),
    "There is one matching page": Text(
        "Ditemukan: %(counter)s halaman", "There are %(counter)s matching pages"
    ),
    "Are you sure you want to delete this image?": Text(
        "Hapus gambar ini?", "Are you sure you want to delete these images?"
    ),
}
SCRIPTS: tuple[Text, ...] = (
    Text("(baru)", "(New)"),
    Text("Jaringan terputus.", "A network error occurred."),
    Text("Server sedang bermasalah.", "A server error occurred."),
    Text("Tindakan", "Actions"),
    Text("Tambah komentar", "Add a comment"),
    Text("Anda yakin?", "Are you sure?"),
    Text("Menyimpan…", "Autosave in progress…"),
    Text("Perubahan sudah tersimpan.", "Changes have been autosaved."),
    Text("Bagian", "Blocks"),
    Text("Tautan putus", "Broken link"),
    Text("Batal", "Cancel"),
    Text("Banyaknya huruf:", "Character count:"),
    Text("Tutup semua", "Collapse all"),
    Text("Buka semua", "Expand all"),
    Text("Sulit", "Complex"),
    Text("Sedang", "Fair"),
    Text("Mudah", "Good"),
    Text("Gambar hiasan", "Decorative image"),
    Text("Gagal menghapus", "Delete error"),
    Text("Menghapus", "Deleting"),
    Text("Gandakan", "Duplicate"),
    Text("Tulis komentar…", "Enter your comments..."),
    Text("Tulis balasan…", "Enter your reply..."),
    Text("Pratinjau gagal dikirim.", "Error while sending preview data."),
    Text("Ke komentar", "Focus comment"),
    Text("Dari komentar", "Unfocus comment"),
    Text("Sisipkan bagian", "Insert a block"),
    Text("Menu utama", "Main menu"),
    Text("Dokumen tidak ada", "Missing document"),
    Text("Tindakan lain", "More actions"),
    Text("Tidak", "No"),
    Text("Ya", "Yes"),
    Text("Tetapkan bilah alat", "Pin toolbar"),
    Text("Lepaskan bilah alat", "Unpin toolbar"),
    Text("Balas", "Reply"),
    Text("Selesai", "Resolve"),
    Text("Coba lagi", "Retry"),
    Text("Gagal menyimpan", "Save error"),
    Text("Cari pilihan…", "Search options…"),
    Text("Belah bagian ini", "Split block"),
    Text("Buka atau tutup bagian ini", "Toggle section"),
    Text("Buka atau tutup panel sisi", "Toggle side panel"),
    Text("Buka atau tutup bilah sisi", "Toggle sidebar"),
    Text("Lihat anak halaman “%(title)s”", "View child pages of '%(title)s'"),
    Text(
        "Tulis di sini, atau ketik ‘/’ untuk menyisipkan bagian",
        "Write something or type ‘/’ to insert a block",
    ),
    Text(
        "Sampaikan kesalahan ini kepada admin teknis:",
        "Report this error to your website administrator with the following information:",
    ),
)
SCRIPTS_COUNTED: Mapping[str, Text] = {
    "%(num)s error": Text("%(num)s kesalahan", "%(num)s errors"),
    "%(num)s min": Text("%(num)s menit", "%(num)s mins"),
    "%(num)s pixel": Text("%(num)s piksel", "%(num)s pixels"),
}
