"""What the terminal calls the parts of a verdict."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text
from langkah.terms.verdict import Level, Mark

ICON: Mapping[Level, str] = {Level.CLEAR: "✓", Level.CARE: "△", Level.ASK: "?", Level.STOP: "✗"}
COLOUR: Mapping[Level, str] = {
    Level.CLEAR: "green",
    Level.CARE: "yellow",
    Level.ASK: "blue",
    Level.STOP: "red",
}

WHY = Text("Alasan", "Why")
SANCTIONS = Text("Sanksi", "Sanction")
NOTE = Text("Catatan", "Note")
DUTIES = Text("Kewajiban", "Duties")
CHANGES = Text("Yang mengubah jawaban ini", "What would change this answer")
INSTEAD = Text("Yang lebih aman", "The wiser way")
QUESTION = Text("Yang perlu diketahui", "What is worth knowing")
MORE = Text("dan {count} norma lain; semuanya ada pada --json", "and {count} more norms; --json shows all")
SINCE = Text("berlaku sejak {start}", "in force from {start}")
UNTIL = Text("berlaku {start} sampai {end}", "in force {start} to {end}")
NO_DAY = Text("tanggal berlaku belum ditemukan", "days of force not found")
STAGE = Text("Tahapan", "Stage")
RULEBOOK = Text("Buku aturan", "Rulebook")
NO_NORM = Text(
    "Tidak ada ketentuan dalam buku aturan yang melarang langkah ini.",
    "No provision in the rulebook speaks against this step.",
)
WITHIN = Text("paling lambat {days} hari kerja", "within {days} working days")
ADVICE = Text(
    "Bantuan berpikir, bukan nasihat hukum dan bukan putusan disiplin.",
    "A help to think, neither legal advice nor a disciplinary ruling.",
)

#: How far a provision was checked, as a reader understands it.
CHECKED: Mapping[Mark, Text] = {
    Mark.V2P: Text(
        "sudah diperiksa: naskah resmi dan sumber kedua", "checked: official text and a second source"
    ),
    Mark.V1P: Text("sudah diperiksa: naskah resmi", "checked: official text"),
    Mark.V2: Text(
        "diperiksa pada dua sumber, naskah resmi belum", "checked in two sources, official text not yet"
    ),
    Mark.V2_CONFLICT: Text(
        "diperiksa pada dua sumber yang berbeda rinciannya", "checked in two sources that differ in a detail"
    ),
    Mark.V1: Text("diperiksa pada satu sumber", "checked in one source"),
    Mark.V1_MEM: Text("sebagian belum diperiksa", "partly unchecked"),
    Mark.MEM: Text("belum diperiksa", "unchecked"),
    Mark.INFERENCE: Text("belum diperiksa: hasil penalaran", "unchecked: reasoned, not read"),
}

#: Classes of sanction.
SANCTION: Mapping[str, Text] = {
    "moral": Text("sanksi moral", "moral sanction"),
    "ringan": Text("hukuman disiplin ringan", "light disciplinary penalty"),
    "sedang": Text("hukuman disiplin sedang", "medium disciplinary penalty"),
    "berat": Text("hukuman disiplin berat", "heavy disciplinary penalty"),
    "PTDH": Text("pemberhentian tidak dengan hormat", "dishonourable dismissal"),
    "pemberhentian": Text("pemberhentian", "dismissal"),
    "pidana": Text("sanksi pidana", "criminal penalty"),
    "etik": Text("sanksi etik penyelenggara pemilu", "ethics sanction of election organisers"),
    "administratif": Text("sanksi administratif", "administrative sanction"),
    "per-instansi": Text("menurut aturan instansi", "by the agency's own rule"),
    "batal": Text("batal demi hukum", "void by law"),
    "none": Text("tanpa sanksi", "no sanction"),
    "tidak-pasti": Text("sanksinya tidak pasti", "sanction uncertain"),
}
