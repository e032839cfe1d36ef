"""A norm as fields beside its text; what was changed is brought together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from django.http import QueryDict

from langkah.desk.drafting.workshop import Kind, Workshop
from langkah.rulebook import Modality
from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.facts import FACTS
from langkah.terms.parse import read_date
from langkah.terms.speech import Lang, Text
from langkah.terms.stages import Election
from langkah.terms.standing import Standing
from langkah.terms.verdict import Level, Mark
from langkah.terms.words import MARK, STANDING
from langkah.web.lawdesk import messages
from langkah.web.page.words import now_spoken, words
from langkah.web.steps.labels import MODALITY, label

Data = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a norm: where it stands in the text, and how it is asked for."""

    name: str
    path: tuple[str, ...]
    kind: str = "text"
    choices: tuple[str, ...] = ()

    def shown(self, data: Mapping[str, Any]) -> str:
        """What stands there, as a form carries it."""
        found: Any = data
        for key in self.path:
            found = _at(found, key)
        if isinstance(found, list):
            return ", ".join(map(str, found))
        return "" if found is None else " ".join(str(found).split())

    def put(self, data: Data, written: str) -> None:
        """Write what was filled in to where it stands."""
        place: Any = data
        for key, after in pairwise(self.path):
            wanted = list if after == "-1" else dict
            found = _at(place, key)
            if not isinstance(found, wanted):  # the text has something else there, or nothing yet
                found = wanted()
                if key == "-1":
                    place[-1:] = [found]
                else:
                    place[key] = found
            place = found
        value: object = written
        if self.kind in ("many", "list"):
            value = [one.strip() for one in written.split(",") if one.strip()]
        if value:
            place[self.path[-1]] = value
        else:
            place.pop(self.path[-1], None)


def _at(found: Any, key: str) -> Any:
    if key == "-1":
        return found[-1] if isinstance(found, list) and found else None
    return found.get(key) if isinstance(found, dict) else None


_STANDINGS = tuple(map(str, Standing))
FIELDS = (
    Field(name="title_id", path=("title", "id")),
    Field(name="title_en", path=("title", "en")),
    Field(name="says_id", path=("says", "id"), kind="long"),
    Field(name="says_en", path=("says", "en"), kind="long"),
    Field(name="instead_id", path=("instead", "id"), kind="long"),
    Field(name="instead_en", path=("instead", "en"), kind="long"),
    Field(name="modality", path=("modality",), kind="one", choices=tuple(map(str, Modality))),
    Field(name="level", path=("level",), kind="one", choices=("", *map(str, Level))),
    Field(name="standing", path=("standing",), kind="many", choices=_STANDINGS),
    Field(name="acts", path=("acts",), kind="list"),
    Field(name="provision", path=("versions", "-1", "provision")),
    Field(name="in_from", path=("versions", "-1", "from")),
    Field(name="in_to", path=("versions", "-1", "to")),
)


#: An instrument and a contest as fields; the stages of a contest are lines of its text.
SHELF: Mapping[Kind, tuple[Field, ...]] = {
    Kind.INSTRUMENT: (
        Field(name="short", path=("short",)),
        Field(name="full_id", path=("full", "id"), kind="long"),
        Field(name="full_en", path=("full", "en"), kind="long"),
        Field(name="begins_on", path=("from",)),
        Field(name="ends_on", path=("to",)),
        Field(name="replaced_by", path=("replaced_by",)),
        Field(name="repealed_by", path=("repealed_by",)),
        Field(name="amended_by", path=("amended_by",), kind="list"),
        Field(name="mark", path=("mark",), kind="one", choices=tuple(map(str, Mark))),
        Field(name="reviewed", path=("reviewed",)),
        Field(name="review_by", path=("review_by",)),
    ),
    Kind.CONTEST: (
        Field(name="name", path=("name",)),
        Field(name="election", path=("election",), kind="one", choices=("", *map(str, Election))),
        Field(name="begins", path=("begins",)),
        Field(name="ends", path=("ends",)),
        Field(name="determined", path=("determined",)),
        Field(name="quick", path=("quick_count_from",)),
    ),
}


def fields_of(data: Mapping[str, Any], shop: Workshop) -> tuple[Field, ...]:
    """The fields of what a text is about."""
    kind = shop.kind(data)
    return SHELF[kind] if kind else FIELDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What was sent, brought together: one text, a reason, a day."""

    body: str
    reason: str
    since: date | None
    every_day: bool
    wrong: LangkahError | None = None


def filled(sent: QueryDict, shop: Workshop) -> Filled:
    """The text with what was changed in the fields; what stands against it is told, and nothing typed is lost."""
    body = sent.get("yaml", "").replace("\r\n", "\n")
    every_day = sent.get("semua") == "1" or _counts_by_itself(body, shop)
    wrong: LangkahError | None = None
    since: date | None = None
    try:
        body = _merged(sent, body, shop)
        since = (
            None if every_day else read_date(words(now_spoken())["law_since"], sent.get("berlaku") or None)
        )
    except LangkahError as error:
        wrong = error
    reason = " ".join(sent.get("alasan", "").split())
    return Filled(body=body, reason=reason, since=since, every_day=every_day, wrong=wrong)


def _counts_by_itself(body: str, shop: Workshop) -> bool:
    """Whether the text is about an instrument or a contest: these hold by their own days."""
    try:
        return shop.kind(shop.reading(body)) is not None
    except LangkahError:
        return False


def _merged(sent: QueryDict, body: str, shop: Workshop) -> str:
    """Fields win where they alone were changed, the text where it alone was. Raises: WrongInput where both were."""
    try:
        before = shop.reading(sent.get("semula", ""))
        now = shop.reading(body)
    except LangkahError:
        return body  # what is wrong with the text is told when it is tried
    made: Data = deepcopy(now)
    for field in fields_of(now, shop):
        if field.name not in sent and field.kind != "many":
            continue
        given = _given(sent, field)
        was, stands = _ordered(field, field.shown(before)), _ordered(field, field.shown(now))
        if given in (was, stands):
            continue
        if stands != was:
            name = LABELS[field.name]
            raise WrongInput(messages.FIELD_TWICE, field=name.id, field_en=name.en)
        field.put(made, given)
    return body if made == now else shop.written(made)


def _ordered(field: Field, shown: str) -> str:
    """Ticks in the order of the page, so that another order alone is no change."""
    if field.kind != "many":
        return shown
    ticked = {one.strip() for one in shown.split(",")}
    return ", ".join(one for one in field.choices if one in ticked)


def _given(sent: QueryDict, field: Field) -> str:
    if field.kind == "many":
        ticked = sent.getlist(field.name)
        known = [one for one in field.choices if one in ticked]
        return ", ".join(known)
    return " ".join(sent.get(field.name, "").split())


LABELS: Mapping[str, Text] = {
    "title_id": Text("Judul, bahasa Indonesia", "Title, Indonesian"),
    "title_en": Text("Judul, bahasa Inggris", "Title, English"),
    "says_id": Text("Alasan yang dibaca pegawai, bahasa Indonesia", "Reason that officers read, Indonesian"),
    "says_en": Text("Alasan yang dibaca pegawai, bahasa Inggris", "Reason that officers read, English"),
    "instead_id": Text("Jalan yang lebih aman, bahasa Indonesia", "The wiser way, Indonesian"),
    "instead_en": Text("Jalan yang lebih aman, bahasa Inggris", "The wiser way, English"),
    "modality": Text("Sifat norma", "What the norm does"),
    "level": Text("Jawaban norma", "The norm's answer"),
    "standing": Text("Mengikat siapa", "Whom it binds"),
    "acts": Text("Tindakan, dipisah koma", "Acts, with commas between"),
    "provision": Text("Ketentuan versi terakhir", "Provision of the newest version"),
    "in_from": Text("Berlaku sejak (hukumnya)", "In force from (the law)"),
    "in_to": Text("Berlaku sampai (hukumnya)", "In force to (the law)"),
    "short": Text("Nama pendek, seperti UU 20/2023", "Short name, such as UU 20/2023"),
    "full_id": Text("Nama lengkap, bahasa Indonesia", "Full name, Indonesian"),
    "full_en": Text("Nama lengkap, bahasa Inggris", "Full name, English"),
    "begins_on": Text("Berlaku sejak", "In force from"),
    "ends_on": Text("Berlaku sampai; kosong bila masih berlaku", "In force to; empty while it is"),
    "replaced_by": Text("Diganti oleh (nama pendek)", "Replaced by (short name)"),
    "repealed_by": Text(
        "Dicabut dengan (ketentuan yang dibaca)", "Repealed by (the provision that was read)"
    ),
    "amended_by": Text("Diubah oleh, dipisah koma", "Amended by, with commas between"),
    "mark": Text("Tanda pemeriksaan", "Mark of checking"),
    "reviewed": Text("Diperiksa pada", "Checked on"),
    "review_by": Text("Diperiksa lagi paling lambat", "To be checked again by"),
    "name": Text("Nama kontes", "Name of the contest"),
    "election": Text("Menurut hukum pemilihan yang mana", "Under which law of elections"),
    "begins": Text("Kontes mulai", "The contest begins"),
    "ends": Text("Kontes selesai", "The contest ends"),
    "determined": Text("Penetapan calon", "Candidates are determined"),
    "quick": Text(
        "Hitung cepat boleh disiarkan sejak pukul (WIB)", "Quick counts may be published from (WIB)"
    ),
}


def rows(body: str, shop: Workshop) -> list[dict[str, object]]:
    """The fields as a page shows them; none where the text cannot be read."""
    try:
        data = shop.reading(body)
    except LangkahError:
        return []
    lang = now_spoken()
    return [_row(field, field.shown(data), lang) for field in fields_of(data, shop)]


def _row(field: Field, value: str, lang: Lang) -> dict[str, object]:
    chosen = {one.strip() for one in value.split(",")}
    options = [(one, _said(field.name, one, lang), one in chosen) for one in field.choices]
    return {
        "name": field.name,
        "kind": field.kind,
        "label": LABELS[field.name].in_(lang),
        "value": value,
        "options": options,
    }


def _said(name: str, value: str, lang: Lang) -> str:
    if not value:
        return words(lang)["law_usual"]
    says: dict[str, Callable[[], Text]] = {
        "modality": lambda: label(MODALITY, value),
        "standing": lambda: label(STANDING, value),
        "level": lambda: Level(value).word,
        "mark": lambda: label(MARK, value),
        "election": lambda: FACTS["election"].choices.get(value, Text(value, value)),
    }
    return says[name]().in_(lang)
