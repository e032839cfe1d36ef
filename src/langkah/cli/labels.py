"""What the terminal calls the parts of a verdict."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.terms.speech import Text
from langkah.terms.verdict import Level

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
DEADLINE = Text("paling akhir {by} ({how})", "by {by} ({how_en})")
ADVICE = Text(
    "Bantuan berpikir, bukan nasihat hukum dan bukan putusan disiplin.",
    "A help to think, neither legal advice nor a disciplinary ruling.",
)
