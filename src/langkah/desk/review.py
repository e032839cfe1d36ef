"""Reviews a document: every passage weighed, the whole looked at, remarks heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from langkah.bahasa import Reading
from langkah.desk.ports import Clock
from langkah.desk.remarks import Passed, Remarks, Unheard
from langkah.documents import Document, Kind, Passage, open_document
from langkah.publication import Freshness, Gathering, Publication, Rewrite, rewrite
from langkah.rulebook import Contest, Rulebook
from langkah.terms.draft import spares_neighbours, with_pair
from langkah.terms.stages import Contestant
from langkah.terms.standing import Capacity
from langkah.terms.step import Act, Step
from langkah.terms.utterance import Utterance
from langkah.terms.verdict import Finding, Level, SwitchedOff, Verdict

#: The findings of a verdict are cut at this number; where so many stand, none is known to be the last.
_FINDINGS_CUT = 8

#: What leads to a list is a sentence, not a chapter.
_LONGEST_LEAD = 300
#: Longer passages hardly come twice, and memory is to stay small.
_LONGEST_KNOWN = 2_000

Span = tuple[int, int]
Considered = tuple[Verdict, Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """One passage that is not clear: its verdict, what was passed over, and a neutral wording if one weighs less.

    `level` is the verdict's, less what was passed over; `heavy` are the findings that stand.
    """

    number: int
    passage: Passage
    verdict: Verdict
    level: Level
    heavy: tuple[Finding, ...]
    passed: tuple[Passed, ...]
    rewrite: Rewrite | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A document as it was reviewed. `weighed` holds what is not clear; the number of all passages is `count`.

    `switched_off` are the norms whose absence any passage feels, also where its answer is clear; each once.
    """

    document: Document
    weighed: tuple[Weighed, ...]
    publication: Publication
    unheard: tuple[Unheard, ...]
    count: int
    switched_off: tuple[SwitchedOff, ...] = ()

    @property
    def level(self) -> Level:
        """The gravest level of any passage."""
        return max((one.level for one in self.weighed), key=lambda level: level.rank, default=Level.CLEAR)

    def can_replace(self, passage: Passage, edits: Sequence[tuple[int, int, str]]) -> bool:
        """True when the file holds the words as they are read, so that an edit can be made in place.

        Words to which a footnote is a note are not taken out: their mark would be left alone.
        """
        return self.document.kind.written and all(
            passage.stands_as_is(start, end) and (words or not self._noted(passage, start, end))
            for start, end, words in edits
        )

    def _noted(self, passage: Passage, start: int, end: int) -> bool:
        return self.document.source.startswith("[^", passage.span_of(start, end)[1])


class Weighing(Protocol):
    """What a reviewer asks of its office."""

    clock: Clock

    @property
    def rulebook(self) -> Rulebook:
        """The law as it stands now."""
        ...

    def weigh(self, step: Step) -> Considered:
        """The verdict on a step, and its reading."""
        ...

    @property
    def competitors(self) -> Mapping[str, Contestant]:
        """Who competes, by id."""
        ...


class Reviewer:
    """Reviews one document after another as the same kind of step. Keeps no text but what `remember` allows.

    `remember` is the number of passages whose verdict is kept in memory by their words: a text that is edited while
    it is read, or what every page of a site repeats; 0 keeps none.
    """

    def __init__(self, step: Step, office: Weighing, *, remember: int = 0) -> None:
        self._step = step
        self._office = office
        self._on = step.on or office.clock.today()
        self._most = remember
        self._take(office.rulebook)

    def _take(self, book: Rulebook) -> None:
        """Review by this book from now on; what was weighed by another is forgotten."""
        self._book = book
        self._freshness = Freshness(book, self._on)
        self._known: dict[str, Considered] = {}

    def review(self, data: bytes | str, kind: Kind, beside: str = "") -> Review:
        """The review of a document; `beside` holds remarks from a file of their own.

        Cost: linear; memory for one document. Raises: WrongInput, TooLarge, MissingExtra.
        """
        if self._office.rulebook is not self._book:
            self._take(self._office.rulebook)
        document = open_document(data, kind)
        remarks = Remarks(document, beside, self._book)
        competitors = self._office.competitors
        gathering = Gathering(competitors, self._freshness, _running(self._book, competitors, self._on))
        heavy: list[tuple[int, Passage, Considered]] = []
        absent: dict[str, SwitchedOff] = {}
        lead, after = "", 0
        for number, passage in enumerate(document.passages):
            verdict, reading = self._weigh(passage.text)
            gathering.add(number, passage.text, reading)
            if passage.text.endswith(":") and len(passage.text) <= _LONGEST_LEAD:
                lead, after = passage.text, number
            elif not (passage.item or number == after + 1):
                lead = ""
            elif verdict.level is not Level.CLEAR and lead and self._quoted(lead, passage.text):
                continue
            for off in verdict.switched_off:
                absent.setdefault(off.switch.norm, off)
            if verdict.level is not Level.CLEAR:
                heavy.append((number, passage, (verdict, reading)))
        publication = gathering.done()
        found = [self._weighed(*one, remarks) for one in heavy if not _is_listed(one, gathering)]
        return Review(
            document=document,
            weighed=tuple(found),
            publication=publication,
            unheard=remarks.unheard(),
            count=len(document.passages),
            switched_off=tuple(absent.values()),
        )

    def _weigh(self, text: str) -> Considered:
        known = self._known.get(text)
        if known is None:
            known = self._considered(text)
            if self._most and len(text) <= _LONGEST_KNOWN:
                if len(self._known) >= self._most:
                    self._known.pop(next(iter(self._known)))
                self._known[text] = known
        return known

    def _considered(self, text: str) -> Considered:
        """A text as the step it is, and what it tells of somebody's own data as whoever writes it would tell that.

        The norms on such data speak of what a servant tells on their own; that the office tells it does not make it
        less somebody's. The level stays what they give it.
        """
        step = replace(self._step, text=text)
        verdict, reading = self._office.weigh(step)
        spans = {one.span for one in reading.said if one.kind is Utterance.PERSONAL_DATA}
        if not spans or step.capacity is not Capacity.OFFICIAL:
            return verdict, reading
        own = replace(step, act=step.act or Act.POST, capacity=Capacity.PRIVATE)
        return _joined(verdict, self._office.weigh(own)[0], spans), reading

    def _quoted(self, lead: str, text: str) -> bool:
        """True when the words that lead to the passage take its weight: "yang dilarang, misalnya:"."""
        return self._level_of(f"{lead} {text}") is Level.CLEAR

    def _weighed(self, number: int, passage: Passage, considered: Considered, remarks: Remarks) -> Weighed:
        verdict, reading = considered
        heavy = [one for one in verdict.findings if one.level is not Level.CLEAR]
        passed = remarks.for_passage(passage, heavy)
        gone = {one.finding.norm for one in passed if one.holds}
        left = tuple(one for one in heavy if one.norm not in gone)
        level = _left(verdict.level, heavy, left)
        softer = None
        if level is not Level.CLEAR:
            spans = [span for one in left for span in one.spans]
            softer = rewrite(passage.text, spans, reading, level, self._level_of)
            softer = _milder(passage.text, softer, verdict)
        return Weighed(
            number=number,
            passage=passage,
            verdict=verdict,
            level=level,
            heavy=left,
            passed=passed,
            rewrite=softer,
        )

    def _level_of(self, text: str) -> Level:
        return self._considered(text)[0].level


def _running(book: Rulebook, competitors: Mapping[str, Contestant], on: date) -> set[str]:
    """The contests whose numbers are on a ballot that day: those that run, and an office's own of unknown days.

    Until the next contest has its numbers, those of the one before are still told of.
    """
    numbered = {one.contest for one in competitors.values() if one.number is not None}
    opened = Contest.open_on(book.contests, on)
    drawn = [one for one in opened if one.id in numbered or one.determined is None or one.determined <= on]
    parties = {one.id for one in book.contests if one.is_running(on) and not one.has_tickets}
    running = drawn or [one for one in book.contests if one.is_running(on)]
    return {one.id for one in running} | parties | (numbered - {one.id for one in book.contests})


def _is_listed(heavy: tuple[int, Passage, Considered], gathering: Gathering) -> bool:
    """True for a doubt about a row of a list that names all who compete: beside its neighbours it takes no side."""
    number, _, (verdict, _) = heavy
    return verdict.level is not Level.STOP and gathering.is_even(number)


def _joined(verdict: Verdict, own: Verdict, spans: set[Span]) -> Verdict:
    """The verdict with what another finds about the data in these places, and with its level where that is graver."""
    known = {one.norm for one in verdict.findings}
    more = tuple(
        one
        for one in own.findings
        if one.level is not Level.CLEAR and one.norm not in known and spans.intersection(one.spans)
    )
    if not more:
        return verdict
    level = max((verdict.level, *(one.level for one in more)), key=lambda one: one.rank)
    instead = verdict.instead if verdict.level is level else own.instead
    return replace(verdict, level=level, findings=(*verdict.findings, *more), instead=instead)


def _left(level: Level, heavy: Sequence[Finding], left: Sequence[Finding]) -> Level:
    """The level once some findings are passed over."""
    if len(left) == len(heavy) or (len(heavy) >= _FINDINGS_CUT and not left):
        return level
    return max((one.level for one in left), key=lambda one: one.rank, default=Level.CLEAR)


def _milder(text: str, softer: Rewrite | None, verdict: Verdict) -> Rewrite | None:
    """The neutral wording, or the cut that weighing itself offers where that is milder still."""
    cut = next((one for one in verdict.changes if one.kind == "cut"), None)
    instead = verdict.instead
    if cut is None or instead is None or instead.text is None:
        return softer
    if softer is not None and softer.level.rank <= cut.level.rank:
        return softer
    if not all(
        spares_neighbours(text[start:end]) and with_pair(text, start, end) == (start, end)
        for start, end in cut.cut
    ):
        return softer
    return Rewrite(instead.text, cut.level, tuple((start, end, "") for start, end in cut.cut))
