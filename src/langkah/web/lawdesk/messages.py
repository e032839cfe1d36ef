"""What the rulebook desk says when something stands against it."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

LAW_MOVED = Message(
    "web.law-moved",
    Text("buku aturan kantor berubah sementara Anda membaca", "the office's rulebook changed while you read"),
    Text("muat ulang halaman ini, baca lagi, lalu putuskan", "load this page again, read, then decide"),
)
LAW_UNWRITTEN = Message(
    "web.law-unwritten",
    Text(
        "keputusan tercatat, tetapi berkas untuk penimbang tidak dapat ditulis: {what}",
        "the decision is on record, but the file for weighing cannot be written: {what}",
    ),
    Text(
        "minta admin teknis memeriksa ruang dan izin folder data, lalu buka halaman ini lagi",
        "ask the technical admin to check room and rights of the data folder, then open this page again",
    ),
)
NO_SUCH_NORM = Message(
    "web.law-no-norm",
    Text('norma "{norm}" tidak ada dalam buku aturan', 'norm "{norm}" is not in the rulebook'),
    Text("cari lewat daftar norma", "look for it in the list of norms"),
)
REASON_SIZE = Message(
    "web.law-reason",
    Text("alasan harus {least} sampai {most} huruf", "a reason has {least} to {most} letters"),
    Text(
        "tulis satu atau dua kalimat yang dapat dibaca semua orang",
        "write a sentence or two for everybody to read",
    ),
)
ALREADY_OFF = Message(
    "web.law-already-off",
    Text("norma ini sudah dimatikan", "this norm is switched off already"),
    Text("lihat daftar norma yang mati", "see the list of norms that are off"),
)
ALREADY_ON = Message(
    "web.law-already-on",
    Text("norma ini sudah dihidupkan lagi", "this norm is on again already"),
    Text("muat ulang halaman ini", "load this page again"),
)
SECOND_IS_ANOTHER = Message(
    "web.law-second",
    Text("keputusan ini perlu orang lain", "this decision needs somebody else"),
    Text(
        "minta petugas hukum lain atau petugas integritas",
        "ask another legal officer or an integrity officer",
    ),
)
CHANGE_OPEN = Message(
    "web.law-change-open",
    Text('norma "{norm}" sudah punya usulan yang terbuka', 'norm "{norm}" has an open proposal already'),
    Text("putuskan atau tarik usulan itu dahulu", "decide or withdraw that one first"),
)
CHANGE_NORM = Message(
    "web.law-change-norm",
    Text('usulan ini tentang norma "{norm}"; id-nya tetap', 'this proposal is about "{norm}"; its id stays'),
    Text("usulkan norma lain sebagai usulan tersendiri", "propose another norm as a proposal of its own"),
)
CHANGE_MOVED = Message(
    "web.law-change-moved",
    Text(
        "usulan ini sudah berubah atau sudah diputus sejak Anda membacanya",
        "this proposal was changed or decided since you read it",
    ),
    Text("baca isinya yang sekarang, lalu putuskan", "read what it says now, then decide"),
)
CHANGE_FAULTY = Message(
    "web.law-change-faulty",
    Text("usulan ini belum dapat disetujui: {which}", "this proposal cannot be approved yet: {which}"),
    Text(
        "betulkan norma atau contohnya, lalu periksa lagi", "mend the norm or its examples, then check again"
    ),
)
NOT_YOURS = Message(
    "web.law-not-yours",
    Text("hanya pengusulnya yang dapat mengubah usulan", "only who made a proposal can change it"),
    Text(
        "tolak dengan alasan, atau minta pengusul mengubahnya",
        "refuse it with a reason, or ask them to change it",
    ),
)
NO_ID = Message(
    "web.law-no-id",
    Text("teks norma tidak punya id", "the norm's text has no id"),
    Text(
        'isi "id" dengan huruf kecil, angka, dan tanda hubung',
        'fill in "id" with small letters, figures and hyphens',
    ),
)
FIELD_TWICE = Message(
    "web.law-field-twice",
    Text(
        'bidang "{field}" diubah di isian dan di YAML, dengan isi yang berbeda',
        'field "{field}" was changed in the form and in the YAML, to different words',
    ),
    Text("samakan keduanya, atau batalkan salah satu", "make them agree, or undo one of them"),
)
FILE_LARGE = Message(
    "web.law-file-large",
    Text("berkas lebih dari {limit} MB", "the file is larger than {limit} MB"),
    Text("ekspor sebagian norma, ubah, lalu impor bagian itu", "export some of the norms, and import those"),
)
FILE_BURSTS = Message(
    "web.law-file-bursts",
    Text("isi berkas terlalu besar untuk dibuka", "what the file holds is too much to be opened"),
    Text("hapus baris dan kolom kosong yang berlebih", "remove rows and columns that hold nothing"),
)
FILE_BROKEN = Message(
    "web.law-file-broken",
    Text("berkas tidak dapat dibaca", "the file cannot be read"),
    Text("simpan lagi sebagai ODS, XLSX, atau YAML", "save it again as ODS, XLSX or YAML"),
)
FILE_NONE = Message(
    "web.law-file-none",
    Text("belum ada berkas yang dipilih", "no file was chosen"),
    Text(
        "pilih berkas ODS, XLSX, atau YAML; sesudah kata sandi ditanyakan lagi, berkas perlu dipilih sekali lagi",
        "choose a file: ODS, XLSX or YAML; after your password was asked for again, it must be chosen once more",
    ),
)
SHEET_MISSING = Message(
    "web.law-sheet-missing",
    Text('lembar "{sheet}" tidak ada', 'sheet "{sheet}" is missing'),
    Text(
        "lembarnya: {known}; ekspor dahulu untuk melihat bentuknya",
        "the sheets: {known}; export to see their form",
    ),
)
COLUMN_ODD = Message(
    "web.law-column-odd",
    Text(
        'lembar "{sheet}", baris 1: kolom "{value}" tidak dikenal atau ada dua',
        'sheet "{sheet}", row 1: column "{value}" is not known, or there twice',
    ),
    Text("yang dikenal: {known}", "known: {known}"),
)
COLUMN_GONE = Message(
    "web.law-column-gone",
    Text(
        'lembar "{sheet}", baris 1: kolom "{column}" tidak ada',
        'sheet "{sheet}", row 1: column "{column}" is missing',
    ),
    Text("tambahkan kolom itu dengan nama yang sama persis", "add that column under exactly that name"),
)
CELL_ODD = Message(
    "web.law-cell-odd",
    Text(
        'lembar "{sheet}", baris {row}, kolom "{column}": "{value}" tidak dapat dibaca',
        'sheet "{sheet}", row {row}, column "{column}": "{value}" cannot be read',
    ),
    Text("tulis seperti baris lain di kolom itu", "write it as other rows of that column do"),
)
ROW_TWICE = Message(
    "web.law-row-twice",
    Text(
        'lembar "{sheet}", baris {row}: id "{value}" ada dua kali',
        'sheet "{sheet}", row {row}: id "{value}" is there twice',
    ),
    Text("sisakan satu baris", "keep one of the rows"),
)
ROW_ORPHAN = Message(
    "web.law-row-orphan",
    Text(
        'lembar "{sheet}", baris {row}: id "{value}" tidak ada di lembar "norma"',
        'sheet "{sheet}", row {row}: id "{value}" is not on the sheet "norma"',
    ),
    Text("betulkan id, atau tambahkan normanya", "mend the id, or add the norm"),
)
CELL_WRONG = Message(
    "web.law-cell-wrong",
    Text(
        'lembar "{sheet}", baris {row}, kolom "{column}": {problem}',
        'sheet "{sheet}", row {row}, column "{column}": {problem_en}',
    ),
    Text("{remedy}", "{remedy_en}"),
)
TEXT_WRONG = Message(
    "web.law-text-wrong",
    Text("norma ke-{number}, {problem}", "norm no. {number}, {problem_en}"),
    Text("{remedy}", "{remedy_en}"),
)
SHELF_APART = Message(
    "web.law-shelf-apart",
    Text("ini peraturan atau pemilihan, bukan norma", "this is an instrument or an election and no norm"),
    Text(
        'usulkan di halaman "Peraturan dan tahapan"; impor hanya menerima norma',
        'propose it on the page "Instruments and stages"; an import takes norms alone',
    ),
)
NOTHING_TO_CHANGE = Message(
    "web.law-nothing-to-change",
    Text("isinya sama dengan norma yang berlaku", "it reads as the norm that applies"),
    Text("ubah isi normanya, lalu ajukan", "change what the norm says, then submit it"),
)
NOTHING_NEW = Message(
    "web.law-nothing-new",
    Text("tidak ada norma yang berbeda dalam berkas itu", "no norm in that file is another"),
    Text("ubah berkasnya dahulu, lalu impor lagi", "change the file first, then import it again"),
)
