"""Explains a provision: in force or not, what replaced it, which norms rest on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from langkah.rulebook import messages
from langkah.rulebook.book import Rulebook
from langkah.rulebook.norm import Norm
from langkah.rulebook.study.place import Located, by_its_name, find_instrument, locate, tokens
from langkah.rulebook.succession import Ruling, Succession
from langkah.terms.citation import Instrument
from langkah.terms.errors import NotFound

_QUOTED = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What the book knows of a provision on a day.

    `norms` rest on it and are in force that day; `others` rest on it on other days only.
    """

    provision: str
    instrument: Instrument
    on: date
    norms: tuple[Norm, ...]
    others: tuple[Norm, ...]
    after: tuple[Succession, ...]
    before: tuple[Succession, ...]
    rulings: tuple[Ruling, ...]
    amended: tuple[Instrument, ...]

    @property
    def in_force(self) -> bool:
        """True when the instrument binds on the day."""
        return self.instrument.is_in_force(self.on)

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        start, end = self.instrument.in_force
        return {
            "provision": self.provision,
            "instrument": self.instrument.short,
            "full": self.instrument.full.to_json(),
            "on": self.on.isoformat(),
            "in_force": self.in_force,
            "from": start.isoformat() if start else None,
            "to": end.isoformat() if end else None,
            "verification": self.instrument.mark,
            "review_by": self.instrument.review_by.isoformat() if self.instrument.review_by else None,
            "stale": self.instrument.is_due(self.on),
            "replaced_by": self.instrument.replaced_by,
            "repealed_by": self.instrument.repealed_by,
            "succeeded_by": [{"provision": s.after, "says": s.says.to_json()} for s in self.after],
            "succeeds": [{"provision": s.before, "says": s.says.to_json()} for s in self.before],
            "amended_by": [one.short for one in self.amended],
            "rulings": [
                {
                    "ruling": one.ruling,
                    "on": one.on,
                    "from": one.since.isoformat() if one.since else None,
                    "says": one.says.to_json(),
                }
                for one in self.rulings
            ],
            "norms": [_norm_json(norm) for norm in self.norms],
            "on_other_days": [_norm_json(norm) for norm in self.others],
        }


def cite(book: Rulebook, written: str, on: date) -> Cited:
    """What the book knows of a provision on a day. Raises: NotFound."""
    words = by_its_name(tokens(written), book.instruments, on)
    found = find_instrument(words, book.instruments)
    if found is None:
        near = get_close_matches(written, book.instruments, n=5, cutoff=0.3) or list(book.instruments)[:5]
        raise NotFound(messages.CITATION, value=written[:_QUOTED], known=", ".join(near))
    short, begins, ends = found
    first = locate([*words[:begins], *words[ends:]])
    readings = [first, *first.guesses()]
    place = next((one for one in readings if _resting(book, short, one)), None)
    place = place or (first if first.parts or len(readings) == 1 else readings[1])
    resting = _resting(book, short, place)
    instrument = book.instruments[short]
    return Cited(
        provision=_written(place, short, resting, book),
        instrument=instrument,
        on=on,
        norms=tuple(norm for norm in resting if norm.is_in_force(on)),
        others=tuple(norm for norm in resting if not norm.is_in_force(on)),
        after=tuple(one for one in book.successions if _same(one.before, short, place, book)),
        before=tuple(one for one in book.successions if _same(one.after, short, place, book)),
        rulings=tuple(_rulings(short, place, book)),
        amended=tuple(book.instruments[name] for name in instrument.amended_by if name in book.instruments),
    )


def _written(place: Located, short: str, resting: list[Norm], book: Rulebook) -> str:
    """The place as the norms write it, where one stands on just this place."""
    for norm in resting:
        if norm.instrument == short and _placed(norm.provision, book) == place:
            return norm.provision
    return f"{place} {short}".strip()


def _rulings(short: str, place: Located, book: Rulebook) -> Iterator[Ruling]:
    for one in book.rulings:
        if one.ruling == short or _same(one.on, short, place, book):
            yield one


def _resting(book: Rulebook, short: str, place: Located) -> list[Norm]:
    return [norm for norm in book.norms() if _rests(norm, short, place, book)]


def _rests(norm: Norm, short: str, place: Located, book: Rulebook) -> bool:
    """True when a norm stands on the place, or on a part of it."""
    if norm.instrument == short and place.holds(_placed(norm.provision, book)):
        return True
    sanctions = (one.provision for one in norm.sanctions if one.provision.endswith(short))
    return not place.empty and any(place.holds(_placed(one, book)) for one in sanctions)


def _same(written: str, short: str, place: Located, book: Rulebook) -> bool:
    """True when the two places meet: one lies in the other."""
    found = find_instrument(tokens(written), book.instruments)
    if found is None or found[0] != short:
        return False
    other = _placed(written, book)
    return place.holds(other) or (other.holds(place) and not other.empty)


def _placed(written: str, book: Rulebook) -> Located:
    words = tokens(written)
    found = find_instrument(words, book.instruments)
    return locate([*words[: found[1]], *words[found[2] :]]) if found else locate(words)


def _norm_json(norm: Norm) -> dict[str, object]:
    return {
        "norm": norm.id,
        "title": norm.title.to_json(),
        "provision": norm.provision,
        "level": norm.level.value,
        "in_force": {"from": norm.shown[0], "to": norm.shown[1]},
        "verification": norm.mark.value,
    }
