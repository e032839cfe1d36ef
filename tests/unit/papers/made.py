"""Papers for the tests of this room: every kind, filled in and left empty."""

from datetime import date

from langkah.desk import FixedClock, Office
from langkah.desk.guiding.asking import Answers
from langkah.papers import BLANKS, FILE_NAMES, Paper
from langkah.terms.guide import PaperKind

DAY = date(2027, 2, 3)
OFFICE = Office(clock=FixedClock(DAY))
#: A way through a guide to each kind of paper.
WAYS: dict[PaperKind, tuple[str, Answers]] = {
    PaperKind.REFUSAL: ("atasan", {"start": "hadir", "official_task": False, "active_support": True}),
    PaperKind.DIRECTION: ("atasan", {"start": "atribut", "official_task": True, "attributes": None}),
    PaperKind.DECLINE: ("hadiah", {"start": "ditawari", "giver": "vendor"}),
    PaperKind.GIFT_REPORT: ("hadiah", {"start": "diterima", "giver": "served", "duty_related": True}),
    PaperKind.RECUSAL: (
        "keluarga",
        {"start": "calon", "family_tie": "sibling", "declared": False, "recused": False},
    ),
}
FILLED = {
    "office": "KPU Kota Contoh",
    "place": "Kupang",
    "name": "Maria Contoh",
    "nip": "198001012005011001",
    "position": "Pelaksana Subbagian Hukum",
    "to": "Sekretaris KPU Kota Contoh",
    "item": "satu parsel makanan",
    "value": "Rp500.000",
    "giver": "PT Contoh Sejahtera, Kupang",
    "where": "di kantor, lewat kurir",
}


def paper(kind: PaperKind, **typed: str) -> Paper:
    """A paper of that kind with what was typed in its blanks."""
    name, answers = WAYS[kind]
    stands = OFFICE.guide(name, {"standing": "pns", "on": "2027-02-03", **answers})
    assert stands.question is None
    return OFFICE.paper(stands, FILE_NAMES[kind], typed)


def filled(kind: PaperKind) -> Paper:
    """The paper with every blank of one line filled in."""
    known = {one.name for one in BLANKS[kind]}
    return paper(kind, **{name: value for name, value in FILLED.items() if name in known})
