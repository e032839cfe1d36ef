"""Which findings an author's remarks pass over, and which no remark can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from langkah.documents import Document, Passage, sidecar
from langkah.publication import RULES
from langkah.rulebook import Rulebook
from langkah.terms.speech import Text
from langkah.terms.verdict import Finding, Level

NO_REASON = Text(
    "catatan ini tanpa alasan, jadi tidak berlaku; tulis: langkah: abaikan NORMA: alasan",
    "this remark gives no reason, so it does not hold; write: langkah: ignore NORM: reason",
)
BROKEN = Text(
    "catatan ini tidak terbaca, jadi tidak berlaku; tulis: langkah: abaikan NORMA: alasan",
    "this remark cannot be read, so it does not hold; write: langkah: ignore NORM: reason",
)
NO_SETTING_ASIDE = Text(
    '"{norm}" bukan norma, melainkan catatan tentang naskah; itu tidak dapat dikesampingkan dan tidak mengubah hasil pemeriksaan',
    '"{norm}" is no norm but a notice about the text; it cannot be set aside, and changes no result of the check',
)
NO_NORM = Text(
    'norma "{norm}" dalam catatan ini tidak ada dalam buku aturan',
    'norm "{norm}" in this remark is not in the rulebook',
)
NOT_NEEDED = Text(
    'catatan untuk "{norm}" tidak mengenai temuan apa pun; boleh dihapus',
    'the remark on "{norm}" concerns no finding; it may be removed',
)
ABSOLUTE = Text(
    "larangan ini mutlak menurut {provision}; catatan tidak dapat mengesampingkannya",
    "this prohibition is absolute under {provision}; no remark can set it aside",
)


@dataclass(frozen=True, slots=True)
class Passed:
    """A finding that a remark speaks of. `holds` is False where no remark can pass it over."""

    finding: Finding
    reason: str
    in_source: bool
    holds: bool

    @property
    def says(self) -> Text | None:
        """Why it does not hold, where it does not."""
        return None if self.holds else ABSOLUTE.fill(provision=self.finding.provision)


@dataclass(frozen=True, slots=True)
class Unheard:
    """A remark that has no effect, and why. `at` is its place in the source, or None: `line` of its own file."""

    at: int | None
    line: int
    says: Text


class Remarks:
    """The remarks of one document, in its comments and beside it."""

    def __init__(self, document: Document, beside: str, book: Rulebook) -> None:
        self._book = book
        self._used: set[tuple[int, str]] = set()
        self._all = (*document.remarks, *sidecar(beside))
        self._first_beside = len(document.remarks)
        self._numbers = {id(one): number for number, one in enumerate(document.passages)} if self._all else {}
        self._inside: dict[int, list[int]] = {}
        for place, number in _targets(document) if document.remarks else ():
            self._inside.setdefault(number, []).append(place)

    def for_passage(self, passage: Passage, heavy: Sequence[Finding]) -> tuple[Passed, ...]:
        """What the remarks say of the findings of one passage."""
        found = []
        for place in self._places(passage):
            remark = self._all[place]
            for one in heavy if remark.reason else ():
                if one.norm in remark.norms:
                    self._used.add((place, one.norm))
                    found.append(Passed(one, remark.reason, remark.at is not None, not _absolute(one)))
        return tuple(found)

    def _places(self, passage: Passage) -> Iterator[int]:
        """The remarks that speak of a passage: those in its comments, and those beside the file that fit."""
        if self._all:
            yield from self._inside.get(self._numbers[id(passage)], ())
            for place in range(self._first_beside, len(self._all)):
                quote = self._all[place].quote
                if not quote or quote in passage.text:
                    yield place

    def unheard(self) -> tuple[Unheard, ...]:
        """The remarks that had no effect; asked once every passage was."""
        found = []
        for place, remark in enumerate(self._all):
            if not remark.reason:
                found.append(Unheard(remark.at, remark.line, BROKEN if remark.broken else NO_REASON))
                continue
            for norm in remark.norms:
                if norm in RULES:
                    found.append(Unheard(remark.at, remark.line, NO_SETTING_ASIDE.fill(norm=norm)))
                elif self._book.norm(norm) is None:
                    found.append(Unheard(remark.at, remark.line, NO_NORM.fill(norm=norm[:60])))
                elif (place, norm) not in self._used:
                    found.append(Unheard(remark.at, remark.line, NOT_NEEDED.fill(norm=norm)))
        return tuple(found)


def _absolute(finding: Finding) -> bool:
    """True for what says stop: no remark sets it aside.

    How well its source was checked does not count here: from one that nobody checked the verdict is ask at most, and
    sources that differ on a detail do not differ on whether the thing is forbidden.
    """
    return finding.level is Level.STOP


def _targets(document: Document) -> Iterator[tuple[int, int]]:
    """For each remark in a comment its passage: the one it stands in or beside, else the next. Cost: linear."""
    ends = [one.span_of(0, len(one.text))[1] for one in document.passages]
    number = 0
    for place, remark in enumerate(document.remarks):
        at = remark.at or 0
        while number < len(ends) and ends[number] <= at:
            number += 1
        line = document.place(at).line
        if number and document.place(max(0, ends[number - 1] - 1)).line == line:
            yield place, number - 1
        elif number < len(ends):
            yield place, number
