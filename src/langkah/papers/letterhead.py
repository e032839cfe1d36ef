"""What a person types on a paper's page: who writes, where, to whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from langkah.papers import messages
from langkah.terms.errors import TooLarge, WrongInput
from langkah.terms.guide import PaperKind
from langkah.terms.parse import read_date
from langkah.terms.speech import Text

LONGEST = 300
DATED = "dated"
#: What the day that a paper bears is called where it is asked for.
DATED_SAYS = Text("Tanggal surat", "Date of the paper")


@dataclass(frozen=True, slots=True)
class Blank:
    """One blank of a paper: its name, what it is called, an example, and whether it takes several lines."""

    name: str
    says: Text
    hint: Text
    long: bool = False


_OFFICE = Blank(
    "office", Text("Kantor", "Office"), Text("misalnya: KPU Kota Contoh", "for example: KPU Kota Contoh")
)
_PLACE = Blank("place", Text("Tempat surat dibuat", "Place"), Text("misalnya: Kupang", "for example: Kupang"))
_NAME = Blank(
    "name",
    Text("Nama Anda", "Your name"),
    Text("boleh kosong, ditulis tangan nanti", "may stay empty, to be written by hand"),
)
_NIP = Blank(
    "nip", Text("NIP", "Staff number (NIP)"), Text("18 angka; boleh kosong", "18 digits; may stay empty")
)
_POSITION = Blank(
    "position",
    Text("Jabatan Anda", "Your position"),
    Text("misalnya: Pelaksana Subbagian Hukum", "for example: staff, legal section"),
)
_SUPERIOR = Blank(
    "to",
    Text("Kepada (jabatan atasan)", "To (position of the superior)"),
    Text("misalnya: Sekretaris KPU Kota Contoh", "for example: Sekretaris KPU Kota Contoh"),
)
_GIVER = Blank(
    "to", Text("Kepada (pemberi)", "To (the giver)"), Text("nama atau perusahaannya", "a name or a firm")
)
_REQUEST = Blank(
    "matter",
    Text("Permintaan itu, dengan kata Anda", "The request, in your words"),
    Text("boleh kosong; pilihan Anda tadi yang dipakai", "may stay empty; your choice is used"),
    long=True,
)
_TASKS = Blank(
    "matter",
    Text("Tugas yang Anda serahkan", "Tasks you hand over"),
    Text("satu tugas satu baris; boleh kosong", "one task a line; may stay empty"),
    long=True,
)
_ITEM = Blank(
    "item",
    Text("Barang, uang, atau fasilitas", "Goods, money or favour"),
    Text("misalnya: satu parsel makanan", "for example: a food hamper"),
)
_VALUE = Blank(
    "value",
    Text("Taksiran nilainya", "Estimated value"),
    Text("misalnya: Rp500.000", "for example: Rp500.000"),
)
_FROM = Blank(
    "giver",
    Text("Nama dan alamat pemberi", "Name and address of the giver"),
    Text("sejauh Anda tahu", "as far as you know"),
)
_WHERE = Blank(
    "where",
    Text("Tempat menerima", "Where you received it"),
    Text("misalnya: di kantor, lewat kurir", "for example: at the office, by courier"),
)
_STORY = Blank(
    "matter",
    Text("Bagaimana hadiah itu sampai", "How it came to you"),
    Text("dua atau tiga kalimat; boleh kosong", "two or three sentences; may stay empty"),
    long=True,
)

_WRITER = (_OFFICE, _PLACE, _NAME, _NIP, _POSITION)
#: The blanks of each paper, in the order of its page.
BLANKS: Mapping[PaperKind, tuple[Blank, ...]] = {
    PaperKind.REFUSAL: (_SUPERIOR, *_WRITER, _REQUEST),
    PaperKind.DIRECTION: (_SUPERIOR, *_WRITER, _REQUEST),
    PaperKind.DECLINE: (_GIVER, _OFFICE, _PLACE, _NAME, _POSITION, _ITEM),
    PaperKind.RECUSAL: (_SUPERIOR, *_WRITER, _TASKS),
    PaperKind.GIFT_REPORT: (*_WRITER, _ITEM, _VALUE, _FROM, _WHERE, _STORY),
}


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The blanks that were filled in, and the day the paper bears; a blank that is missing stays a line of dots."""

    filled: Mapping[str, str] = field(default_factory=dict)
    dated: date | None = None

    @classmethod
    def of(cls, kind: PaperKind, given: Mapping[str, object]) -> Letterhead:
        """What was filled in for a paper of that kind. Raises: WrongInput naming the blank; TooLarge."""
        known = {blank.name: blank for blank in BLANKS[kind]}
        filled: dict[str, str] = {}
        for name, value in given.items():
            if name == DATED:
                continue
            if name not in known:
                raise WrongInput(messages.BLANK_UNKNOWN, key=name[:60], known=_named(BLANKS[kind]))
            filled[name] = _clean(known[name], value)
        return cls({name: value for name, value in filled.items() if value}, _day(given.get(DATED)))

    def __getitem__(self, name: str) -> str:
        return self.filled.get(name, "")

    def lines(self, name: str) -> list[str]:
        """What was filled in, line by line."""
        return [line.strip() for line in self[name].splitlines() if line.strip()]


def _named(blanks: tuple[Blank, ...]) -> Text:
    """The names that blanks are given by, each with what the page calls it."""
    every = [*((one.name, one.says) for one in blanks), (DATED, DATED_SAYS)]
    return Text(
        ", ".join(f"{name} ({says.id})" for name, says in every),
        ", ".join(f"{name} ({says.en})" for name, says in every),
    )


def _day(value: object) -> date | None:
    try:
        return read_date(DATED, value)
    except WrongInput as error:
        raise WrongInput(messages.DAY_BROKEN, key=DATED, label=DATED_SAYS) from error


def _clean(blank: Blank, value: object) -> str:
    """The words without what cannot be seen; a line's end stays where several lines are asked for."""
    if not isinstance(value, str):
        raise WrongInput(messages.BLANK_NO_TEXT, key=blank.name, label=blank.says)
    limit = LONGEST * (4 if blank.long else 1)
    if len(value) > limit:
        raise TooLarge(messages.BLANK_TOO_LONG, key=blank.name, label=blank.says, limit=limit)
    lines = value.splitlines() if blank.long else [value]
    seen = ("".join(char if char.isprintable() else " " for char in line) for line in lines)
    return "\n".join(" ".join(line.split()) for line in seen).strip()
