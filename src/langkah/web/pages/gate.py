"""Weighs a page as a publication of the office, field by field."""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.conf import settings
from django.utils import timezone

from langkah.desk.review import Review
from langkah.documents import Kind
from langkah.publication import Notice
from langkah.terms.speech import Text
from langkah.terms.stages import Zone
from langkah.terms.standing import Capacity, Channel
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Finding, Level, SwitchedOff
from langkah.terms.words import norm_off
from langkah.web.office import office
from langkah.web.page.words import WORDS
from langkah.web.pages.words import passages
from langkah.web.pages.words.addresses import addresses, is_titles_own, sentence_at
from langkah.web.pages.words.passages import Part

_GAP = "\n\n"
#: How a name of a file looks, where words for those who cannot see should stand.
_FILE_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".avif")
_CAMERA = ("img_", "img-", "dsc", "screenshot", "whatsapp image")
_MOST_QUOTED = 160
#: So many places of one finding in one passage are shown; the others are found once these are mended.
_MOST_PLACES = 10
#: An address of more words is a headline.
_MOST_CALLED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing about a page. `field` is empty for what concerns the whole; `start` and `end` count in `text`.

    `provision` is empty for what is noticed and not judged: no article stands behind it.
    """

    level: Level
    rule: str
    title: Text
    says: Text
    hint: Text | None
    provision: str
    field: str
    block: int
    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words it is about."""
        return self.text[self.start : self.end][:_MOST_QUOTED]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A page as it was weighed: what was found, for which words, on which day, under which book and stages."""

    level: Level
    found: tuple[Found, ...]
    words: str
    on: date
    book: str
    lix: int | None
    ease: Text | None

    @property
    def norms(self) -> tuple[str, ...]:
        """The norms that hold the page back."""
        return tuple(sorted({one.rule for one in self.found if one.level is Level.STOP}))


def step(on: date) -> Step:
    """What publishing on the office's site is, before anything is said."""
    return Step(channel=Channel.WEB, capacity=Capacity.OFFICIAL, on=on)


def today() -> date:
    """The office's day."""
    return office().clock.today()


def day_of(page: Any) -> date:
    """The day on which the page goes live, as far as it is known."""
    if page.go_live_at is not None and page.go_live_at > timezone.now():
        there: date = page.go_live_at.astimezone(Zone(settings.ZONE).tz).date()
        return there
    return today()


def world(on: date) -> str:
    """The state of everything but the words that a verdict depends on: book, stages, contestants, day."""
    verdict = office().consider(replace(step(on), act=Act.POST))
    known = [
        verdict.rulebook_digest,
        verdict.switches or "",
        *verdict.stages,
        on.isoformat(),
        *sorted(office().competitors),
    ]
    return hashlib.sha256("\n".join(known).encode()).hexdigest()


def mark_of(page: Any) -> str:
    """A digest of everything that is weighed, the dots of its pictures included."""
    said = [[part.field, part.block, part.text] for part in passages.parts(page)]
    said += [[part.field, part.block, part.address] for part in addresses(page)]
    seen = [[one.block, one.image, one.dots, one.alt, one.decorative] for one in passages.pictures(page)]
    return hashlib.sha256(json.dumps([said, seen]).encode()).hexdigest()


def weigh(page: Any, on: date | None = None) -> Weighed:
    """The page as a publication of the office on a day. Keeps nothing. Cost: linear."""
    day = on or day_of(page)
    source = _Source(list(passages.parts(page)))
    review = office().reviewer(step(day)).review(source.text, Kind.TEXT)
    found = source.judged(review)
    found += _behind(page, day, found)
    for notice in review.publication.notices:
        found.append(source.notice(notice, review.document.passages))
    found += _unlabelled(page)
    level = max((one.level for one in found), key=lambda level: level.rank, default=Level.CLEAR)
    told = {one.rule for one in found}
    found += [_absent(one) for one in review.switched_off if one.switch.norm not in told]
    ease = review.publication.ease
    return Weighed(
        level=level,
        found=tuple(sorted(found, key=lambda one: -one.level.rank)),
        words=mark_of(page),
        on=day,
        book=office().rulebook.digest,
        lix=ease.lix,
        ease=ease.band,
    )


def _behind(page: Any, day: date, known: Sequence[Found]) -> Iterator[Found]:
    """What the addresses of a page say; they are judged, and neither counted nor measured as its words are.

    A number that is linked is read in its line, whose words were judged already.
    """
    told = {(one.rule, one.words) for one in known}
    weighed = [part for part in addresses(page) if part.field != "slug" or not is_titles_own(page)]
    if weighed:
        source = _Source(weighed)
        for one in source.judged(office().reviewer(step(day)).review(source.text, Kind.TEXT)):
            if one.field != "link" or (one.rule, one.words) not in told:
                yield _doubted(one) if one.field == "link" else one


def _doubted(one: Found) -> Found:
    """A headline that another's address holds may tell of a call as well as make it: without its signs, one asks."""
    if one.level is not Level.STOP or len(sentence_at(one.text, one.start).split()) <= _MOST_CALLED:
        return one
    return replace(one, level=Level.ASK)


class _Source:
    """The parts of a page as one text, and the way back from a place in it."""

    def __init__(self, known: Sequence[Part]) -> None:
        self.parts = known
        self.starts: list[int] = []
        at = 0
        for part in known:
            self.starts.append(at)
            at += len(part.text) + len(_GAP)
        self.text = _GAP.join(part.text for part in known)

    def place(self, at: int) -> tuple[Part, int]:
        """The part that a place is in, and where the part begins."""
        number = max(0, bisect_right(self.starts, at) - 1)
        return self.parts[number], self.starts[number]

    def judged(self, review: Review) -> list[Found]:
        """What the law says of it."""
        return [
            found
            for one in review.weighed
            for finding in one.heavy
            for found in self.findings(finding, one.passage)
        ]

    def findings(self, finding: Finding, passage: Any) -> Iterator[Found]:
        """A finding of law, once for each place; a passage as a whole where it names none."""
        spans = finding.spans or ((0, len(passage.text)),)
        for start, end in spans[:_MOST_PLACES]:
            part, begun = self.place(passage.source_of(start))
            first, last = passage.span_of(start, end)
            yield _law(finding, part, first - begun, last - begun)

    def notice(self, notice: Notice, every: Sequence[Any]) -> Found:
        """What is noticed about the whole, at the first place where it is seen."""
        field, block, text, start, end = "", 0, "", 0, 0
        if notice.spots:
            number, begin, stop = notice.spots[0]
            first, last = every[number].span_of(begin, stop)
            part, begun = self.place(first)
            field, block, text, start, end = part.field, part.block, part.text, first - begun, last - begun
        hint = notice.hint
        if notice.instead:
            hint = Text(f"{hint.id} → {notice.instead}", f"{hint.en} → {notice.instead}")
        return Found(
            level=Level.CARE,
            rule=notice.rule,
            title=notice.title,
            says=notice.says,
            hint=hint,
            provision="",
            field=field,
            block=block,
            text=text,
            start=start,
            end=end,
        )


def _law(finding: Finding, part: Part, start: int, end: int) -> Found:
    return Found(
        level=finding.level,
        rule=finding.norm,
        title=finding.title,
        says=finding.says,
        hint=None,
        provision=finding.provision,
        field=part.field,
        block=part.block,
        text=part.text,
        start=start,
        end=min(end, len(part.text)),
    )


def _absent(one: SwitchedOff) -> Found:
    """A right or an exception that is switched off: it decides nothing, and its absence is told."""
    return Found(
        level=Level.CARE,
        rule=one.switch.norm,
        title=one.title,
        says=norm_off(one),
        hint=None,
        provision=one.provision,
        field="",
        block=0,
        text="",
        start=0,
        end=0,
    )


def _unlabelled(page: Any) -> Iterator[Found]:
    """Pictures that say nothing to who cannot see them."""
    for one in passages.pictures(page):
        if one.decorative or (one.alt and not _is_file_name(one.alt)):
            continue
        yield Found(
            level=Level.CARE,
            rule="picture-unlabelled",
            title=WORDS["gate_picture"],
            says=WORDS["gate_picture_file" if one.alt else "gate_picture_none"],
            hint=WORDS["gate_picture_hint"],
            provision="",
            field=one.field,
            block=one.block,
            text=one.alt or one.name,
            start=0,
            end=len(one.alt or one.name),
        )


def _is_file_name(alt: str) -> bool:
    low = alt.lower()
    return low.endswith(_FILE_ENDINGS) or low.startswith(_CAMERA)
