"""The words of the invented texts, read from files; nobody in them exists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from pathlib import Path
from typing import Any

from langkah.terms.speech import Lang
from langkah.web.page.words import day, of_the_week

_FOLDER = Path(__file__).with_name("naskah")
_HEAD = {"judul": "title", "anak judul": "subtitle", "teras": "lead", "sumber": "source"}
HOME = "Situs peraga sebuah kantor yang tidak ada. Semua nama, tanggal, dan kejadian di sini rekaan."
SENT_BACK = "Jumlah kotak yang rusak belum disebut, dan angka 1.240 belum ada sumbernya. Tolong tambahkan berita acaranya."
OVERRIDE = "Kalimat itu kutipan dari benda pameran, bukan ajakan kantor; keterangannya menyebut larangan yang berlaku."
BUT_FOR_THE_GATE = "Selain kalimat yang ditandai gerbang, isi dan angkanya sudah sesuai."

#: From the name of a picture and what is to be seen on it to the value of its block.
Pictures = Callable[[str, str], Any]

#: Days that texts name, counted from the day on which they are planted: one that is published says nothing of the past
#: as of something to come. The Monday after it begins what is done on working days.
_DAYS = {
    "kuliah umum": -40,
    "surat edaran": -12,
    "rapat koordinasi": -9,
    "keputusan debat": -6,
    "undangan pleno": -1,
    "debat": 15,
}
_FROM_MONDAY = {"meja dibuka": 0, "meja ditutup": 12, "pleno": 9}


def _days(today: date) -> dict[str, str]:
    """Each of them as it stands in a text: the past by its day, what is to come by its weekday as well."""
    monday = today + timedelta(days=7 - today.weekday())
    ahead = {name: today + timedelta(days=many) for name, many in _DAYS.items() if many > 0}
    ahead |= {name: monday + timedelta(days=many) for name, many in _FROM_MONDAY.items()}
    past = {name: today + timedelta(days=many) for name, many in _DAYS.items() if many < 0}
    said = {name: day(one.isoformat(), Lang.ID) for name, one in (past | ahead).items()}
    said |= {name: f"{of_the_week(one.weekday(), Lang.ID)}, {said[name]}" for name, one in ahead.items()}
    return said | {"tahun": str(today.year)}


@dataclass(frozen=True, slots=True)
class Words:
    """What stands at the head of a text, by field, and its parts below."""

    head: dict[str, str]
    parts: tuple[str, ...]

    def blocks(self, pictures: Pictures) -> list[dict[str, Any]]:
        """The body of a page."""
        return [_block(part, pictures) for part in self.parts]


def words(name: str, today: date) -> Words:
    """A text by the name of its file, as it would have been written by that day."""
    written = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    head, _gap, body = written.format_map(_days(today)).partition("\n\n")
    fields = {}
    for line in head.splitlines():
        key, _colon, value = line.partition(": ")
        fields[_HEAD[key]] = value
    return Words(fields, tuple(part.strip() for part in body.split("\n\n")))


def names() -> list[str]:
    """All of them."""
    return sorted(path.stem for path in _FOLDER.glob("*.txt"))


def _block(part: str, pictures: Pictures) -> dict[str, Any]:
    """`## ` begins a heading, `- ` a list, `> ` a quotation and whose it is, `![` a picture and its caption."""
    if part.startswith("## "):
        return {"type": "heading", "value": part[3:]}
    if part.startswith("- "):
        items = "".join(f"<li>{escape(line.removeprefix('- '))}</li>" for line in part.splitlines())
        return {"type": "listing", "value": f"<ul>{items}</ul>"}
    if part.startswith("> "):
        said, _bar, whose = part[2:].partition(" | ")
        return {"type": "quote", "value": {"words": said, "whose": whose}}
    if part.startswith("!["):
        name, _close, told = part[2:].partition("] ")
        alt, _bar, caption = told.partition(" | ")
        return {"type": "picture", "value": {"picture": pictures(name, alt), "caption": caption}}
    return {"type": "paragraph", "value": f"<p>{escape(part)}</p>"}
