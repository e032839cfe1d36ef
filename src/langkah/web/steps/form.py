"""What was filled in on the weigh page, as the JSON of a step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from langkah.terms.errors import WrongInput
from langkah.terms.facts import FACTS
from langkah.terms.parse import read_time
from langkah.terms.step import FactValue
from langkah.web.office import office
from langkah.web.steps.quick import QUICK

FIELDS = ("text", "act", "toward", "name", "on", "at", "standing", "channel", "capacity")
FACT = "fact."
_YES_NO = {"true": True, "false": False}
_LONGEST_AMOUNT = 18


@dataclass(frozen=True, slots=True)
class Filled:
    """The fields and facts as they were written. Kept nowhere but in the page that goes back."""

    fields: Mapping[str, str]
    facts: Mapping[str, str]

    @property
    def text(self) -> str:
        """The draft."""
        return self.fields.get("text", "")

    def step_json(self) -> dict[str, object]:
        """The step as every door writes it."""
        step: dict[str, object] = {
            name: self.fields[name] for name in FIELDS if name != "name" and self.fields.get(name)
        }
        toward = [self.fields[name] for name in ("toward", "name") if self.fields.get(name, "").strip()]
        if toward:
            step["toward"] = toward
        if self.facts:
            step["facts"] = {name: fact_value(name, written) for name, written in self.facts.items()}
        return step


NOTHING = Filled({}, {})


def filled(post: Mapping[str, str]) -> Filled:
    """What a posted form says, with the button that was pressed applied to it."""
    fields = {name: post[name] for name in FIELDS if post.get(name)}
    if "text" in fields:
        fields["text"] = _newlines(fields["text"])
    facts = {
        key.removeprefix(FACT): written.strip()
        for key, written in post.items()
        if key.startswith(FACT) and written.strip()
    }
    quick = QUICK.get(post.get("quick", ""))
    if quick is not None:
        fields = {**fields, **quick.fields, "name": ""}
        facts = dict(quick.facts)
    if post.get("answer"):
        _answer(post["answer"], fields, facts)
    dropped = post.get("drop", "")
    facts.pop(dropped.removeprefix(FACT), None)
    fields.pop(dropped, None)
    return Filled(fields, facts)


def _answer(said: str, fields: dict[str, str], facts: dict[str, str]) -> None:
    name, _equals, value = said.partition("=")
    if name == "at":
        fields["at"] = _local(value)
    elif name in FIELDS:
        fields[name] = value
    else:
        facts[name] = value


def _local(said: str) -> str:
    """An hour with its zone as the office's own clock shows it; what is no hour is left to the parser."""
    try:
        at = read_time("at", said)
    except WrongInput:
        return said
    if at is None or at.tzinfo is None:
        return said
    return f"{datetime.combine(date.min + timedelta(days=1), at).astimezone(office().clock.zone.tz):%H:%M}"


def _newlines(text: str) -> str:
    """A browser sends each line's end as two characters; places in the text are counted with one."""
    return text.replace("\r\n", "\n")


def fact_value(name: str, written: str) -> FactValue:
    """A fact as it was written, in the kind its vocabulary asks for; the parser refuses what does not fit."""
    fact = FACTS.get(name)
    if fact is None:
        return written
    if fact.amount:
        digits = "".join(character for character in written if character not in "., ")
        return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST_AMOUNT else written
    return _YES_NO.get(written, written) if fact.yes_or_no else written
