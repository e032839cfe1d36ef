"""Every sentence of the rulebook desk, in both languages side by side."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text

WORDS: Mapping[str, Text] = {
    "nav_law": Text("Buku aturan", "Rulebook"),
    "can_law": Text("Rawat buku aturan", "Look after the rulebook"),
    "can_law_says": Text("Usulkan, setujui, matikan norma.", "Propose, approve, switch off norms."),
    "can_read_law": Text("Baca meja hukum", "Read the rulebook desk"),
    "can_read_law_says": Text("Siapa mengubah norma apa, dan mengapa.", "Who changed which norm, and why."),
    "law_title": Text("Buku aturan kantor", "The office's rulebook"),
    "law_lead": Text(
        "Baca, cari, bandingkan, dan usulkan perubahan. Satu orang mengusulkan, orang lain menyetujui.",
        "Read, search, compare and propose changes. One person proposes, another approves.",
    ),
    "law_public": Text(
        "Yang disetujui di sini berlaku untuk semua penimbangan di kantor ini: halaman, API, dan terminal.",
        "What is approved here counts for all weighing in this office: page, API and terminal.",
    ),
    "law_menu": Text("Menu buku aturan", "Rulebook menu"),
    "law_norms": Text("Norma", "Norms"),
    "law_shelf": Text("Peraturan dan tahapan", "Instruments and stages"),
    "law_shelf_lead": Text(
        "Dasar semua norma: peraturan yang disebutnya, dan tahapan pemilihan yang dilihatnya.",
        "What all norms stand on: the instruments they cite, and the stages of elections they look at.",
    ),
    "law_instruments": Text("Peraturan", "Instruments"),
    "law_instrument_new": Text("Usulkan peraturan baru", "Propose a new instrument"),
    "law_instrument_lead": Text(
        "Isi nama, masa berlaku, dan penggantinya. Norma baru dapat menyebutnya sesudah orang kedua menyetujui.",
        "Fill in names, force and successor. A new norm can cite it once a second person has approved.",
    ),
    "law_replaced": Text("diganti oleh {name}", "replaced by {name}"),
    "law_contests": Text("Tahapan pemilihan", "Stages of elections"),
    "law_contests_says": Text(
        "Tahapan menentukan norma mana yang berlaku pada suatu hari. Peserta dan calon ada dalam daftar tersendiri.",
        "Stages decide which norms hold on a day. Contestants and candidates stand in a list of their own.",
    ),
    "law_determined": Text("penetapan calon", "candidates are determined"),
    "law_contest_new": Text("Usulkan pemilihan baru", "Propose a new election"),
    "law_contest_lead": Text(
        "Isi nama dan masanya, lalu tahapannya satu baris satu tahap di dalam teks.",
        "Fill in name and days, then its stages in the text, one line a stage.",
    ),
    "law_contest_file": Text(
        "Dari berkas kalender kantor. Ubahlah di berkas itu, lalu minta admin teknis memuatnya lagi.",
        "From the office's calendar file. Change it there, and ask the technical admin to load it again.",
    ),
    "law_yaml_whole": Text("Seluruhnya sebagai YAML", "All of it as YAML"),
    "law_own_days": Text("menurut tanggalnya sendiri", "by its own days"),
    "law_own_days_says": Text(
        "Sesudah disetujui, tanggal di dalamnya menentukan sejak dan sampai kapan ia dipakai.",
        "Once approved, the days in it decide from when and until when it is used.",
    ),
    "law_changes": Text("Usulan", "Proposals"),
    "law_switches": Text("Norma yang mati", "Norms that are off"),
    "law_compare": Text("Bandingkan tanggal", "Compare days"),
    "law_sheets": Text("Ekspor dan impor", "Export and import"),
    "law_new": Text("Usulkan norma baru", "Propose a new norm"),
    "law_search": Text("Cari", "Search"),
    "law_search_hint": Text(
        "Kata dalam judul, alasan, pasal, atau id.", "Words of the title, reason, article or id."
    ),
    "law_theme": Text("Tema", "Theme"),
    "law_as": Text("Mengikat", "Binds"),
    "law_on": Text("Berlaku pada", "In force on"),
    "law_all": Text("Semua", "All"),
    "law_show": Text("Tampilkan", "Show"),
    "law_count": Text("{count} norma", "{count} norms"),
    "law_none": Text("Tidak ada norma yang cocok. Kurangi kata pencarian.", "No norm fits. Use fewer words."),
    "law_tag_off": Text("dimatikan", "off"),
    "law_tag_proposed": Text("ada usulan", "proposal open"),
    "law_tag_own": Text("diubah kantor ini", "changed by this office"),
    # one norm
    "law_versions": Text("Versi menurut tanggal", "Versions by day"),
    "law_used": Text("Dipakai kantor ini: {days}", "Used by this office: {days}"),
    "law_examples": Text("Contoh, yaitu ujiannya", "Examples, which are its tests"),
    "law_stop": Text("Harus ditegur", "Must be held"),
    "law_clear": Text("Harus dibiarkan", "Must be left alone"),
    "law_text": Text("Seluruh teks (YAML)", "The whole text (YAML)"),
    "law_history": Text("Riwayat di kantor ini", "What this office did to it"),
    "law_untouched": Text("Belum pernah diubah di kantor ini.", "Never changed in this office."),
    "law_propose": Text("Usulkan perubahan", "Propose a change"),
    "law_switch_off": Text("Matikan sementara", "Switch off for now"),
    "law_see_open": Text("Lihat usulan yang terbuka", "See the open proposal"),
    "law_who": Text("Mengikat siapa", "Whom it binds"),
    "law_acts": Text("Tindakan", "Acts"),
    "law_unless": Text("Kecuali", "Unless"),
    "law_back": Text("Ke daftar norma", "To the list of norms"),
    # switching off
    "law_off_title": Text("Matikan norma", "Switch a norm off"),
    "law_off_lead": Text(
        "Norma ini segera tidak lagi memutus di semua pintu. Pegawai tetap membaca bahwa norma ini mati, sejak kapan, dan mengapa.",
        "The norm stops deciding at every door at once. Officers still read that it is off, since when and why.",
    ),
    "law_off_level": Text(
        "Selama mati, jawaban jangan menjadi tanya dulu, dan jawaban lain paling sedikit hati-hati. Langkah tidak pernah menjadi boleh hanya karena norma dimatikan.",
        "While it is off, stop becomes ask first, and any other answer stays at least care. A step never becomes clear merely because a norm is off.",
    ),
    "law_off_alone": Text(
        "Anda dapat mematikannya sendiri. Orang kedua mengonfirmasi sesudahnya; sebelum itu putusan menyebutnya belum dikonfirmasi.",
        "You may do this alone. A second person confirms afterwards; until then verdicts say it is unconfirmed.",
    ),
    "law_reason": Text("Alasan", "Reason"),
    "law_off_hint": Text(
        "Satu atau dua kalimat, 10 sampai 300 huruf. Alasan ini terbaca di setiap putusan yang terkena.",
        "A sentence or two, 10 to 300 letters. It is read on every verdict that is touched.",
    ),
    "law_reason_en": Text("Alasan dalam bahasa Inggris", "Reason in English"),
    "law_reason_en_hint": Text(
        "Boleh dikosongkan; pembaca bahasa Inggris lalu membaca alasan bahasa Indonesia.",
        "May stay empty; readers of English then read the Indonesian reason.",
    ),
    "law_off_now": Text("Matikan sekarang", "Switch off now"),
    "law_off_lead_list": Text(
        "Norma yang sedang dimatikan di kantor ini, lalu yang pernah dimatikan.",
        "Norms that are off in this office, then those that were.",
    ),
    "law_off_none": Text("Tidak ada norma yang mati.", "No norm is off."),
    "law_off_by": Text("Dimatikan oleh {name}, {unit}, {when}", "Switched off by {name}, {unit}, {when}"),
    "law_off_second": Text("Dikonfirmasi oleh {name}, {when}", "Confirmed by {name}, {when}"),
    "law_unconfirmed": Text("belum dikonfirmasi", "unconfirmed"),
    "law_confirmed": Text("dikonfirmasi", "confirmed"),
    "law_confirm": Text("Konfirmasi", "Confirm"),
    "law_switch_on": Text("Hidupkan lagi", "Switch on again"),
    "law_on_reason": Text("Alasan menghidupkan lagi", "Reason for switching it on again"),
    "law_was_off": Text("Pernah mati", "Were off"),
    "law_ended": Text(
        "Dihidupkan lagi oleh {name}, {when}: {reason}", "Switched on again by {name}, {when}: {reason}"
    ),
    "law_told_off": Text(
        "Norma sudah mati di semua pintu. Minta orang kedua mengonfirmasinya.",
        "The norm is off at every door. Ask a second person to confirm it.",
    ),
    "law_told_again": Text(
        "Berkas untuk penimbang tertinggal dan sudah ditulis lagi.",
        "The file for weighing was behind and has been written again.",
    ),
    # proposing
    "law_new_title": Text("Norma baru", "A new norm"),
    "law_edit_title": Text("Usulkan perubahan: {title}", "Propose a change: {title}"),
    "law_form_lead": Text(
        "Ubah isian, atau teksnya. Contoh norma dijalankan setiap kali diperiksa.",
        "Change the fields, or the text. The norm's examples run at every check.",
    ),
    "law_fields": Text("Isian", "Fields"),
    "law_fields_none": Text(
        "Isian muncul lagi sesudah YAML dapat dibaca.", "The fields come back once the YAML can be read."
    ),
    "law_yaml": Text("Seluruh norma sebagai YAML", "The whole norm as YAML"),
    "law_yaml_hint": Text(
        "Syarat, pengecualian, sanksi, kewajiban, dan contoh ditulis di sini.",
        "Conditions, exceptions, sanctions, duties and examples are written here.",
    ),
    "law_yaml_shelf_hint": Text(
        "Isian di atas dan teks ini sama. Ubah di salah satunya.",
        "The fields above and this text are the same. Change either.",
    ),
    "law_usual": Text("menurut sifatnya", "by what it does"),
    "law_why": Text("Mengapa diubah", "Why it changes"),
    "law_why_hint": Text(
        "Dibaca oleh orang kedua dan oleh auditor. 10 sampai 2.000 huruf.",
        "Read by the second person and by the auditor. 10 to 2,000 letters.",
    ),
    "law_since": Text("Dipakai kantor ini mulai", "Used by this office from"),
    "law_since_hint": Text(
        "Langkah sebelum tanggal ini tetap ditimbang dengan norma yang lama.",
        "Steps before this day are still weighed by the old norm.",
    ),
    "law_every_day": Text("Untuk semua tanggal, juga yang sudah lewat", "For every day, those past included"),
    "law_check": Text("Periksa", "Check"),
    "law_submit": Text("Ajukan kepada orang kedua", "Submit to a second person"),
    "law_save": Text("Simpan perubahan usulan", "Keep the changed proposal"),
    "law_result": Text("Hasil pemeriksaan", "Result of the check"),
    "law_not_checked": Text(
        "Belum diperiksa. Tekan Periksa, atau mulai mengetik.",
        "Not checked yet. Press Check, or begin to type.",
    ),
    "law_holds": Text(
        "Teksnya tersusun dan semua contoh yang dijalankan sesuai ({total}).",
        "The text compiles and all examples that were run hold ({total}).",
    ),
    "law_holds_not": Text("Usulan ini belum dapat disetujui.", "This proposal cannot be approved yet."),
    "law_near": Text(
        "Contoh norma lain yang berdekatan ikut dijalankan. Semua contoh dijalankan saat menyetujui.",
        "Examples of norms nearby were run too. All examples are run when it is approved.",
    ),
    "law_own_examples": Text("Contoh norma ini", "Examples of this norm"),
    "law_broken": Text("Contoh norma lain yang menjadi salah", "Examples of other norms that go wrong"),
    "law_speaks": Text("berbunyi", "speaks"),
    "law_silent": Text("diam", "is silent"),
    "law_fine": Text("sesuai", "holds"),
    "law_wrong": Text("tidak sesuai", "does not hold"),
    "law_wanted": Text(
        "norma {got}, seharusnya {wanted}; putusan {level}, seharusnya {other}",
        "the norm {got}, should be: {wanted}; verdict {level}, should be {other}",
    ),
    "law_step_at": Text("Pukul", "At"),
    "law_step_level": Text("seharusnya", "should be"),
    "law_any_level": Text("bebas", "any"),
    "law_told_proposed": Text(
        "Usulan dicatat. Orang kedua membaca dan memutuskannya.",
        "The proposal is noted. A second person reads and decides it.",
    ),
    # proposals
    "law_changes_lead": Text(
        "Yang menunggu orang kedua, lalu yang sudah diputus.",
        "What waits for a second person, then what was decided.",
    ),
    "law_waits": Text("Menunggu keputusan", "Waiting"),
    "law_waits_none": Text("Tidak ada usulan yang menunggu.", "No proposal is waiting."),
    "law_done": Text("Sudah diputus", "Decided"),
    "law_done_none": Text("Belum ada usulan yang diputus.", "No proposal was decided yet."),
    "law_state_open": Text("menunggu orang kedua", "waits for a second person"),
    "law_state_approved": Text("disetujui", "approved"),
    "law_state_refused": Text("ditolak", "refused"),
    "law_state_withdrawn": Text("ditarik", "withdrawn"),
    "law_by": Text("Pengusul", "Proposed by"),
    "law_decided_by": Text("Diputus oleh", "Decided by"),
    "law_note": Text("Catatan", "Note"),
    "law_from_day": Text("Dipakai mulai", "Used from"),
    "law_always": Text("semua tanggal", "every day"),
    "law_digest": Text("Sidik isi yang dibaca", "Digest of what was read"),
    "law_version": Text("Naskah ke-{number}", "Wording no. {number}"),
    "law_difference": Text("Yang berbeda", "What is another"),
    "law_same": Text("Isinya sama dengan norma yang berlaku.", "It says what the norm in force says."),
    "law_run_all": Text("Jalankan semua contoh", "Run all examples"),
    "law_approve": Text("Setujui", "Approve"),
    "law_approve_says": Text(
        "Persetujuan berlaku untuk isi yang Anda baca di halaman ini, dan hanya bila semua contoh sesuai.",
        "Approval holds for what you read on this page, and only if every example holds.",
    ),
    "law_refuse": Text("Tolak", "Refuse"),
    "law_refuse_why": Text("Alasan menolak", "Reason for refusing"),
    "law_withdraw": Text("Tarik usulan", "Withdraw the proposal"),
    "law_edit": Text("Ubah usulan", "Change the proposal"),
    "law_other_must": Text(
        "Anda pengusulnya. Orang lain yang memutuskan.", "You proposed it. Somebody else decides."
    ),
    "law_body": Text("Teks yang diputus", "The text that was decided"),
    # files
    "law_sheets_lead": Text(
        "Bawa norma ke lembar sebar atau YAML, ubah di sana, lalu kembalikan sebagai usulan.",
        "Take norms to a spreadsheet or YAML, change them there, and bring them back as proposals.",
    ),
    "law_export": Text("Ekspor", "Export"),
    "law_export_which": Text("Hanya norma yang memuat kata ini", "Only norms that hold these words"),
    "law_export_hint": Text("Kosongkan untuk seluruh buku aturan.", "Leave it empty for the whole rulebook."),
    "law_import": Text("Impor", "Import"),
    "law_import_says": Text(
        "Setiap norma yang berbeda menjadi satu usulan. Tidak ada yang langsung berlaku. Bila ada yang keliru, tidak satu pun diusulkan.",
        "Each norm that is another becomes a proposal. Nothing takes effect directly. If anything is wrong, none is proposed.",
    ),
    "law_import_file": Text("Berkas", "File"),
    "law_import_hint": Text(
        "ODS, XLSX, atau YAML dari ekspor, paling besar 4 MB.",
        "ODS, XLSX or YAML from an export, 4 MB at most.",
    ),
    "law_import_do": Text("Jadikan usulan", "Make proposals"),
    "law_import_refused": Text("Tidak ada yang diusulkan", "Nothing was proposed"),
    "law_told_imported": Text(
        "Usulan dari berkas sudah dicatat. Orang kedua memutuskannya.",
        "The proposals from the file are noted. A second person decides them.",
    ),
    # comparing
    "law_compare_title": Text("Bandingkan dua tanggal", "Compare two days"),
    "law_compare_lead": Text(
        "Norma, peraturan, dan tahapan yang berbeda antara dua tanggal.",
        "Norms, instruments and stages that differ between two days.",
    ),
    "law_first": Text("Tanggal pertama", "First day"),
    "law_last": Text("Tanggal kedua", "Second day"),
    "law_compare_do": Text("Bandingkan", "Compare"),
    "law_compared": Text("Dari {first} sampai {last}", "From {first} to {last}"),
    "law_nothing": Text("Tidak ada yang berubah.", "Nothing changed."),
    "law_law_begins": Text("Peraturan yang mulai berlaku", "Instruments that take effect"),
    "law_law_ends": Text("Peraturan yang berakhir", "Instruments that end"),
    "law_stages": Text("Kontes yang berpindah tahap", "Contests at another stage"),
    "law_begins": Text("Norma yang mulai berlaku", "Norms that begin"),
    "law_ends": Text("Norma yang berakhir", "Norms that end"),
    "law_changed": Text("Norma yang berubah", "Norms that change"),
}
