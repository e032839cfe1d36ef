"""Who is named how often, who comes first, and beside whom stand words that value."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from langkah.bahasa import Mention, Reading
from langkah.publication.notices import ALONE, LEADS, UNEVEN, VALUED, Notice, Spot
from langkah.publication.valuing import valued
from langkah.terms.stages import Contestant, ContestantKind

_SURE = 0.5
#: A name so near to a number is told with it, and how many mentions off one is looked for. Units: signs.
_GAP = 8
_ENDS = frozenset(".!?;\n")
_AROUND = 3
#: What a party's number is called.
_PARTY = "partai"
#: A party hands in papers and takes part in hearings: that it is named twice in telling so favours nobody.
_ALONE_FROM = {ContestantKind.TICKET: 2, ContestantKind.PARTY: 3}
#: What an office finds of a party's papers; beside a party it values nothing.
_OUTCOMES = frozenset(
    {"gagal", "berhasil", "terbukti", "teruji", "tepat", "layak", "tidak layak", "tak layak"}
)
_UNEVEN_FACTOR, _UNEVEN_BY = 2, 3
_LEADS_FROM = 3
_MOST_SPOTS = 50
_SHOWN_WORDS = 5

#: Who is weighed against whom: a contest, and what competes in it.
Rivalry = tuple[str, ContestantKind]


class Valued(NamedTuple):
    """A word that values: 1 praises, -1 blames."""

    word: str
    side: int
    spot: Spot


@dataclass(slots=True)
class Share:
    """One contestant's part of a publication; places are kept for the first few."""

    who: Contestant
    count: int = 0
    spots: list[Spot] = field(default_factory=list)
    valued: list[Valued] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What the contestant is called here."""
        return self.who.names[0]

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door, places apart."""
        return {
            "who": self.who.id,
            "contest": self.who.contest,
            "number": self.who.number,
            "name": self.name,
            "count": self.count,
            "valued": [
                {"word": one.word, "side": "for" if one.side > 0 else "against"} for one in self.valued
            ],
        }


class Balance:
    """Counts mentions passage by passage.

    `running` are the contests whose numbers are on a ballot: "nomor urut 2" is whoever bears it there, and nobody where
    several do. A name is whose it is on any day.
    """

    def __init__(self, competitors: Mapping[str, Contestant], running: Collection[str]) -> None:
        self._competitors = competitors
        self._on_ballot: dict[tuple[ContestantKind, int], list[str]] = {}
        for one in competitors.values():
            if one.number is not None and one.contest in running:
                self._on_ballot.setdefault((one.kind, one.number), []).append(one.id)
        self._leads: dict[Rivalry, list[str]] = {}
        #: The shares in the order in which the contestants are first named.
        self.shares: dict[str, Share] = {}

    def add(self, number: int, text: str, reading: Reading) -> None:
        """Count the mentions of one passage."""
        named: list[tuple[str, tuple[int, int]]] = []
        mentions = sorted(reading.mentions, key=lambda one: one.span)
        for at, mention in enumerate(mentions):
            if mention.confidence < _SURE:
                continue
            for who in self._meant(mention, text, mentions[max(0, at - _AROUND) : at + _AROUND + 1]):
                share = self.shares.setdefault(who.id, Share(who))
                share.count += 1
                if len(share.spots) < _MOST_SPOTS:
                    share.spots.append((number, *mention.span))
                named.append((who.id, mention.span))
        if named:
            self._lead(named)
            self._value(number, text, reading, named)

    def _meant(self, mention: Mention, text: str, around: Sequence[Mention]) -> Iterator[Contestant]:
        """Who is meant: by name, or by the numbers on the ballot."""
        if mention.kind != "number":
            who = self._competitors.get(mention.who or "")
            yield from (who,) if who else ()
            return
        for number in mention.numbers:
            owners = self._beside(text, mention, number, around)
            owners = owners or self._on_ballot.get((_kind(text, mention), number), [])
            if len(owners) == 1:
                yield self._competitors[owners[0]]

    def _beside(self, text: str, number: Mention, bears: int, around: Sequence[Mention]) -> list[str]:
        """Whose name stands right beside a number that they bear, in whichever contest: "nomor urut 1: Rina"."""
        found: list[str] = []
        for one in around:
            between = text[number.span[1] : one.span[0]] or text[one.span[1] : number.span[0]]
            who = self._competitors.get(one.who or "") if one.kind != "number" else None
            if who is None or who.number != bears or who.kind is not _kind(text, number):
                continue
            if len(between) <= _GAP and _ENDS.isdisjoint(between) and who.id not in found:
                found.append(who.id)
        return found

    def _lead(self, named: list[tuple[str, tuple[int, int]]]) -> None:
        """Note who is named first where several rivals are."""
        by_rivalry: dict[Rivalry, list[str]] = {}
        for who, _ in named:
            known = by_rivalry.setdefault(_rivalry(self._competitors[who]), [])
            if who not in known:
                known.append(who)
        for rivalry, order in by_rivalry.items():
            if len(order) > 1:
                self._leads.setdefault(rivalry, []).append(order[0])

    def _value(
        self, number: int, text: str, reading: Reading, named: list[tuple[str, tuple[int, int]]]
    ) -> None:
        """Words that value, in sentences that name just one contestant."""
        at = 0
        for start, end in reading.sentences:
            first = at
            while at < len(named) and named[at][1][0] < end:
                at += 1
            here = named[first:at]
            if len({who for who, _ in here}) != 1:
                continue
            share = self.shares[here[0][0]]
            if len(share.valued) < _MOST_SPOTS:
                spans = [span for _, span in here]
                plain = _OUTCOMES if share.who.kind is ContestantKind.PARTY else ()
                share.valued += (
                    Valued(word, side, (number, *span))
                    for word, side, span in valued(text, start, end)
                    if word.lower() not in plain and not any(a < span[1] and span[0] < b for a, b in spans)
                )

    def notices(self) -> Iterator[Notice]:
        """What is out of balance, contest by contest: tickets among tickets, parties among parties."""
        for rivalry in dict.fromkeys(_rivalry(share.who) for share in self.shares.values()):
            shares = [one for one in self.shares.values() if _rivalry(one.who) == rivalry]
            rivals = sum(_rivalry(one) == rivalry for one in self._competitors.values())
            if rivals > 1:
                yield from _counted(shares, rivals)
                yield from self._led(rivalry)
                yield from _praised(shares)

    def _led(self, rivalry: Rivalry) -> Iterator[Notice]:
        leads = self._leads.get(rivalry, [])
        if len(leads) < _LEADS_FROM or len(set(leads)) > 1:
            return
        share = self.shares[leads[0]]
        numbers = [
            one.who.number for one in self.shares.values() if _rivalry(one.who) == rivalry and one.who.number
        ]
        if share.who.number is not None and share.who.number > min(numbers):
            says = LEADS.fill(name=share.name, count=len(leads))
            yield Notice(rule="mentions-order", says=says, spots=tuple(share.spots[:1]))


def _kind(text: str, number: Mention) -> ContestantKind:
    """What bears a number: a party where it is called one."""
    start, end = number.span
    return ContestantKind.PARTY if _PARTY in text[start:end].lower() else ContestantKind.TICKET


def _rivalry(who: Contestant) -> Rivalry:
    return who.contest, who.kind


def _counted(shares: list[Share], rivals: int) -> Iterator[Notice]:
    most = max(shares, key=lambda one: one.count)
    least = min(shares, key=lambda one: one.count)
    if len(shares) == 1:
        if most.count >= _ALONE_FROM[most.who.kind]:
            says = ALONE.fill(name=most.name, count=most.count, all=rivals)
            yield Notice(rule="mentions-alone", says=says, spots=tuple(most.spots))
    elif most.count >= _UNEVEN_FACTOR * least.count and most.count - least.count >= _UNEVEN_BY:
        says = UNEVEN.fill(most=most.name, many=most.count, least=least.name, few=least.count)
        yield Notice(rule="mentions-uneven", says=says, spots=tuple(most.spots))


def _praised(shares: list[Share]) -> Iterator[Notice]:
    for side in (1, -1):
        touched = [one for one in shares if any(value.side == side for value in one.valued)]
        if len(touched) == 1:
            values = [value for value in touched[0].valued if value.side == side]
            words = ", ".join(f"“{value.word}”" for value in values[:_SHOWN_WORDS])
            says = VALUED.fill(name=touched[0].name, words=words)
            yield Notice(rule="valuing-words", says=says, spots=tuple(value.spot for value in values))
