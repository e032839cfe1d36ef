"""What the studying commands say, in both languages."""

from __future__ import annotations

from langkah.terms.speech import Text

SAYS = Text(
    "Bertanya kepada buku aturan: apa yang berubah, apa arti satu ketentuan, apa yang ditanyakan.",
    "Ask the rulebook: what changed, what a provision means, what would be asked.",
)
USAGE = "diff A B | cite TEXT | graph [-o FILE] | questions ACT | coverage"
EXAMPLES = (
    "  langkah rulebook diff 2023-10-30 2023-10-31\n"
    '  langkah rulebook cite "Pasal 9 ayat (2) UU 20/2023" --on 2024-01-20'
)
ACTION = Text(
    "diff: beda dua tanggal, dua berkas buku aturan (. ialah yang dipakai), atau dua nomor rilis; cite: jelaskan ketentuan;"
    " graph: gambar SVG; questions: pertanyaan untuk satu tindakan; coverage: yang belum ada normanya",
    "diff: between two days, two rulebook files (. is the one in use) or two releases; cite: explain a provision;"
    " graph: an SVG picture; questions: what an act would be asked; coverage: where no norm speaks",
)
GIVEN = Text(
    "dua tanggal, dua berkas, ketentuan, atau tindakan", "two days, two files, a provision or an act"
)
#: What stands after each verb, in the words of its usage line.
WANTED = {"diff": "A B", "cite": "TEXT", "questions": "ACT"}
ON = Text("menurut hukum pada tanggal itu; bawaan: hari ini", "by the law of that day; default: today")
AS = Text(
    "kedudukan: untuk questions (bawaan: pns) dan coverage (bawaan: semua)",
    "the standing: for questions (default: pns) and coverage (default: all)",
)
THEME = Text("untuk graph: hanya tema itu; boleh berulang", "for graph: only that theme; may be repeated")
OUT = Text("untuk graph dan export: tulis ke berkas atau folder itu", "for graph and export: write there")
JSON = Text("sebagai JSON", "as JSON")
SAME = Text("tidak ada yang berubah", "nothing changed")
ADDED = Text("Norma baru", "New norms")
REMOVED = Text("Norma yang hilang", "Norms that are gone")
CHANGED = Text("Yang berubah", "Changed")
LAW_BEGINS = Text("Peraturan yang mulai berlaku", "Instruments that take effect")
LAW_ENDS = Text("Peraturan yang berakhir", "Instruments that end")
BEGINS = Text("Norma yang mulai berlaku", "Norms that begin")
ENDS = Text("Norma yang berakhir", "Norms that end")
STAGES = Text("Kontes yang berpindah tahap", "Contests at another stage")
SHELF = {
    "instruments": Text("Peraturan", "Instruments"),
    "contests": Text("Kontes dan kalendernya", "Contests and their calendars"),
    "successions": Text("Ketentuan yang dilanjutkan", "Provisions that were succeeded"),
    "rulings": Text("Putusan pengadilan", "Court rulings"),
}
IN_FORCE = Text("Peraturan ini berlaku pada {on}.", "In force on {on}.")
NOT_IN_FORCE = Text("Peraturan ini tidak berlaku pada {on}.", "Not in force on {on}.")
REPEALED = Text("Dicabut dengan {provision}.", "Repealed by {provision}.")
REPLACED = Text("Digantikan oleh {short}.", "Replaced by {short}.")
AMENDED = Text("Diubah oleh", "Amended by")
SUCCEEDED = Text("Dilanjutkan oleh", "Succeeded by")
SUCCEEDS = Text("Melanjutkan", "Succeeds")
RULINGS = Text("Putusan pengadilan", "Court rulings")
NORMS = Text("Norma yang bersandar padanya", "Norms that rest on it")
NO_NORMS = Text(
    "Buku aturan tidak memuat norma tentang ketentuan ini.", "The rulebook has no norm about this provision."
)
OTHER_DAYS = Text("Pada tanggal lain", "On other days")
WRITTEN = Text("ditulis: {file}", "written: {file}")
COVERED = Text(
    "{covered} dari {cells} sel (tindakan × kedudukan × tahap) punya norma; {empty} belum:",
    "{covered} of {cells} cells (act × standing × stage) have a norm; {empty} have none:",
)

RELEASE_SAYS = Text(
    "Membawa buku aturan ke kantor lain tanpa jaringan: rilis bertanda tangan (format minisign).",
    "Carry the rulebook to another office without a network: signed releases (minisign format).",
)
RELEASE_USAGE = (
    "export --key FILE --serial N [-o FOLDER] | import FILE --to FOLDER [--key FILE] | import --back-to N"
)
RELEASE_EXAMPLES = (
    "  langkah rulebook export --key rahasia.key --serial 12 -o rilis\n"
    "  langkah rulebook import rilis/rulebook-12.json --to /srv/langkah/buku --key kantor.pub"
)
RELEASE_ACTION = Text(
    "export: buat rilis bertanda tangan; import: pasang rilis, atau kembali ke yang pernah dipasang",
    "export: make a signed release; import: take one in, or go back to one taken in before",
)
RELEASE_FILE = Text(
    "berkas rilis; tanda tangannya di sampingnya", "the release file; its signature lies beside it"
)
KEY = Text(
    "export: kunci rahasia minisign tanpa sandi; import: kunci publik yang dipercaya kantor ini",
    "export: a minisign secret key without password; import: the public key this office trusts",
)
SERIAL = Text("nomor urut rilis; harus terus naik", "the serial of the release; it must rise")
TO = Text("folder rilis kantor ini", "the folder of this office's releases")
BACK_TO = Text("pakai lagi rilis lama yang pernah dipasang", "use an older release that was taken in before")
EXPORTED = Text("rilis {serial}: {file} dan tanda tangannya", "release {serial}: {file} and its signature")
IMPORTED = Text("rilis {serial} dipakai: {version} {digest}", "release {serial} in use: {version} {digest}")

DIFFERENCE_SAYS = Text(
    "Apa yang didapat, hilang, dan menjadi kewajiban bila kedudukan, fakta, atau tahap berubah.",
    "What is gained, lost and owed when standing, facts or stage change.",
)
DIFFERENCE_USAGE = "FROM TO [--on DATE]"
DIFFERENCE_EXAMPLES = (
    "  langkah difference citizen pns --on 2024-01-20\n"
    "  langkah difference pns pns+on_unpaid_leave\n"
    "  langkah difference pns@2023-11-12 pns@2023-11-13"
)
SIDES = Text(
    "kedudukan: citizen, cpns, pns, pppk, member, adhoc; tambah fakta dengan +, tahap atau tanggal dengan @",
    "a standing: citizen, cpns, pns, pppk, member, adhoc; add facts with +, a stage or a day with @",
)
NO_DIFFERENCE = Text("tidak ada bedanya", "there is no difference")
RIGHT = Text("sebelumnya boleh: {right}", "was free before: {right_en}")
RIGHT_NOW = Text("sekarang boleh: {right}", "is free now: {right_en}")
CONTESTANTS = Text("daftar peserta kantor Anda, berkas CSV", "your office's own contestants, a CSV file")
ATTUNE_SAYS = Text(
    "Menyetel kepekaan telinga terlatih dengan naskah berlabel kantor Anda sendiri, paling sedikit 100."
    " Naskah itu hanya dibaca; tidak disimpan dan tidak dikirim.",
    "Sets how sure the learned ear must be, by your office's own labelled texts, 100 or more."
    " The texts are only read; nothing is kept or sent.",
)
ATTUNE_USAGE = "TEXTS [--to FILE]"
ATTUNE_EXAMPLES = (
    "  langkah attune naskah.csv --to batas.csv\n"
    '  langkah weigh "Mohon doanya untuk Pak Tarji" --hearing batas.csv'
)
ATTUNE_TEXTS = Text(
    "berkas CSV: kolom text dan label (breach atau lawful); boleh juga standing, on, channel",
    "a CSV file: columns text and label (breach or lawful); standing, on and channel may be there too",
)
ATTUNE_TO = Text(
    "tulis batas yang cocok ke berkas ini, bila ada gunanya; hanya berkas batas yang ditimpa",
    "write the fitting limits to this file, where they help; only a file of limits is written over",
)
NO_FOLDER = Text("foldernya tidak ada", "its folder is not there")
ATTUNE_BEFORE = Text("batas bawaan:  ", "as shipped:    ")
ATTUNE_AFTER = Text("batas sendiri: ", "your own:      ")
ATTUNE_ERRORS = Text(
    "{missed} dari {breaches} pelanggaran terlewat, {alarmed} dari {lawful} yang boleh diperingatkan",
    "{missed} of {breaches} breaches missed, {alarmed} of {lawful} lawful texts warned of",
)
ATTUNE_GAINS = Text(
    "Dihitung pada naskah yang tidak dipakai menyetel. Batas yang cocok:",
    "Counted on texts that the limits were not fitted to. Limits that fit:",
)
ATTUNE_MISSES_MORE = Text(
    "Perhatikan: pelanggaran yang terlewat bertambah {missed} dibanding batas bawaan, sedangkan {alarmed} naskah yang sah"
    " tidak lagi diberi peringatan. Pakai batas ini hanya bila kantor Anda memang memilih demikian.",
    "Mind: {missed} more breaches are missed than with the limits that ship, and {alarmed} lawful texts are no longer"
    " warned of. Use these limits only if your office chooses so.",
)
ATTUNE_WARNS_MORE = Text(
    "Perhatikan: naskah yang sah yang diberi peringatan bertambah {alarmed} dibanding batas bawaan.",
    "Mind: {alarmed} more lawful texts are warned of than with the limits that ship.",
)
ATTUNE_KEEP = Text(
    "Batas sendiri tidak lebih baik pada naskah yang tidak dipakai menyetel. Pakai batas bawaan.",
    "Limits of your own do no better on texts that they were not fitted to. Keep those that ship.",
)
