"""A value in an author's file, with the way to it, so that a fault has its line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from langkah.rulebook.author import words
from langkah.terms.citation import whole_day
from langkah.terms.speech import Text

Trail = tuple[str | int, ...]
_EMPTY: tuple[object, ...] = (None, "", [], {})
_MOST_LISTED = 30
_WHOLE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file, as read, with its path for error messages."""

    path: Path
    data: Mapping[str, object]


class Fault(Exception):
    """Something an author must mend: in which file, at the end of which trail, and how."""

    def __init__(self, source: Source, trail: Trail, problem: Text, remedy: Text) -> None:
        super().__init__(f"{source.path.name}: {problem.en}")
        self.source = source
        self.trail = trail
        self.problem = problem
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Place:
    """A value and the trail of keys that leads to it from the top of its file."""

    source: Source
    value: object
    trail: Trail = ()

    def fault(self, problem: Text, remedy: Text, /, **values: object) -> Fault:
        """The error to raise when something is wrong here."""
        return Fault(self.source, self.trail, problem.fill(**values), remedy.fill(**values))

    def get(self, key: str) -> Place:
        """What stands under a key; its value is None where the key is absent."""
        return Place(self.source, self.mapping().get(key), (*self.trail, key))

    def need(self, key: str) -> Place:
        """What stands under a key that must be filled. Raises: Fault."""
        found = self.get(key)
        if found.value in _EMPTY:
            raise found.fault(words.MISSING, words.FILL, key=key)
        return found

    def mapping(self) -> Mapping[str, object]:
        """The value as a mapping. Raises: Fault."""
        if not isinstance(self.value, Mapping):
            raise self.fault(words.NO_MAPPING, words.AS_MAPPING)
        return self.value

    def only(self, keys: Collection[str]) -> Place:
        """The place itself, when it holds no key beside these. Raises: Fault at the unknown key."""
        for key in self.mapping():
            if key not in keys:
                raise self.get(str(key)).fault(words.KEY, words.KNOWN, key=key, known=_listed(keys, key))
        return self

    def items(self) -> Iterator[Place]:
        """The members of a list; nothing where there is none. Raises: Fault."""
        if self.value is None:
            return
        if not isinstance(self.value, list):
            raise self.fault(words.NO_LIST, words.AS_LIST)
        for number, one in enumerate(self.value):
            yield Place(self.source, one, (*self.trail, number))

    def among(self, known: Collection[object]) -> list[object]:
        """The value, or each value of a list, all of them known. Raises: Fault."""
        places = list(self.items()) if isinstance(self.value, list) else [self]
        for place in places:
            if not isinstance(place.value, str | int | bool) or place.value not in known:
                raise place.fault(
                    words.VALUE, words.KNOWN, value=place.value, known=_listed(known, place.value)
                )
        return [place.value for place in places]

    def both(self) -> dict[str, str]:
        """The words in both languages, white space evened out. Raises: Fault."""
        given = self.value
        if not isinstance(given, dict) or not all(
            str(given.get(lang) or "").strip() for lang in ("id", "en")
        ):
            raise self.fault(words.LANGUAGES, words.BOTH)
        return {lang: self.get(lang).text() for lang in ("id", "en")}

    def text(self) -> str:
        """The words, white space evened out. Raises: Fault for nothing, a number, a list."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.fault(words.NO_TEXT, words.AS_TEXT)
        return " ".join(self.value.split())

    def texts(self) -> list[str]:
        """The words of a list; none where there is no list. Raises: Fault."""
        return [one.text() for one in self.items()]

    def day(self) -> str | None:
        """A day as the sources give it: 2017, 2020-07 or 2021-08-31. Raises: Fault."""
        if self.value is None:
            return None
        try:
            whole_day(str(self.value))
        except ValueError as broken:
            raise self.fault(words.DAY, words.AS_DAY, value=self.value) from broken
        return str(self.value)

    def whole_day(self) -> str | None:
        """A day of which year, month and day are known. Raises: Fault."""
        said = self.day()
        if said is not None and not _WHOLE_DAY.fullmatch(said):
            raise self.fault(words.DAY, words.AS_WHOLE_DAY, value=self.value)
        return said


def _listed(known: Collection[object], given: object) -> str:
    """What is known; of a long list only what looks like the given word, where anything does."""
    names = sorted(map(str, known))
    if len(names) <= _MOST_LISTED:
        return ", ".join(names)
    near = get_close_matches(str(given), names, n=5, cutoff=0.5)
    return ", ".join(near or names[:_MOST_LISTED]) + " …"


def plain(value: object) -> object:
    """A value with dates as ISO strings, as JSON would carry it."""
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value if isinstance(value, bool | int | str) or value is None else str(value)
