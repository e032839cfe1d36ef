"""Writes a paper: the sentences of its kind, filled with what is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from langkah.papers import wording
from langkah.papers.blocks import Block, Items, Line, Look, Pairs
from langkah.papers.citing import bases, shortly
from langkah.papers.grounds import Grounds
from langkah.papers.letterhead import Letterhead
from langkah.papers.paper import Paper
from langkah.terms.guide import PaperKind
from langkah.terms.speech import Text
from langkah.terms.words import said_day

#: A blank that was left empty: to be written by hand.
DOTS = "." * 40
_DOTS = Text(DOTS, DOTS)
_SHORT_DOTS = "." * 20
_FEW = 3
FILE_NAMES: Mapping[PaperKind, str] = {
    PaperKind.REFUSAL: "penolakan",
    PaperKind.DIRECTION: "permohonan-petunjuk",
    PaperKind.DECLINE: "penolakan-pemberian",
    PaperKind.RECUSAL: "pernyataan-benturan-kepentingan",
    PaperKind.GIFT_REPORT: "laporan-gratifikasi",
}
TITLES: Mapping[PaperKind, Text] = {
    PaperKind.REFUSAL: wording.REFUSAL,
    PaperKind.DIRECTION: wording.DIRECTION,
    PaperKind.DECLINE: wording.DECLINE,
    PaperKind.RECUSAL: wording.RECUSAL,
    PaperKind.GIFT_REPORT: wording.REPORT,
}
_BRIEFS: Mapping[PaperKind, Text] = {
    PaperKind.REFUSAL: wording.REFUSAL_BRIEF,
    PaperKind.DIRECTION: wording.DIRECTION_BRIEF,
    PaperKind.DECLINE: wording.DECLINE_BRIEF,
    PaperKind.RECUSAL: wording.RECUSAL_BRIEF,
    PaperKind.GIFT_REPORT: wording.REPORT_BRIEF,
}


def compose(kind: PaperKind, grounds: Grounds, head: Letterhead) -> Paper:
    """The paper of that kind."""
    body = _BODIES[kind](grounds, head)
    blocks = (*_opening(kind, grounds, head), *body, *_closing(head))
    cited = shortly(grounds.cited, grounds.instruments, _day(grounds, head), 2)
    brief = _BRIEFS[kind].fill(matter=_matter(grounds, head), bases=cited, item=_item(head))
    return Paper(
        kind=kind, file_name=FILE_NAMES[kind], title=TITLES[kind], blocks=blocks, brief=_without_empty(brief)
    )


def _opening(kind: PaperKind, grounds: Grounds, head: Letterhead) -> Iterator[Block]:
    """Office, place and day, to whom and about what."""
    if head["office"]:
        yield Line(_said(head["office"].upper()), Look.OFFICE)
    dated = said_day(_day(grounds, head))
    yield Line(wording.DATE.fill(place=head["place"] or _SHORT_DOTS, day=dated), Look.DATE, gap=1)
    yield Pairs(((wording.SUBJECT, TITLES[kind]),), gap=1)
    yield Line(wording.TO.fill(to=_addressee(kind, head)), gap=1)
    if kind is not PaperKind.DECLINE:
        yield Line(_said(head["office"]) if head["office"] else wording.THERE)
    yield Line(wording.DEAR, gap=1)


def _addressee(kind: PaperKind, head: Letterhead) -> Text:
    if kind is PaperKind.GIFT_REPORT:
        return wording.REPORT_TO
    usual = _DOTS if kind is PaperKind.DECLINE else wording.SUPERIOR
    return _said(head["to"]) if head["to"] else usual


def _closing(head: Letterhead) -> Iterator[Block]:
    """Room for a signature, and who signs."""
    yield Line(wording.YOURS, Look.SIGN, gap=1)
    yield Line(_said(head["name"] or DOTS), Look.SIGN, gap=5)
    if head["nip"]:
        yield Line(_said(f"NIP {head['nip']}"), Look.SIGN)


def _writer(head: Letterhead) -> Iterator[Block]:
    yield Line(wording.WRITER, gap=1)
    rows = (
        (wording.NAME, "name"),
        (wording.NIP, "nip"),
        (wording.POSITION, "position"),
        (wording.OFFICE, "office"),
    )
    yield Pairs(tuple((label, _said(head[name]) if head[name] else _DOTS) for label, name in rows))


def _day(grounds: Grounds, head: Letterhead) -> date:
    """The day that the letter bears."""
    return head.dated or grounds.today


def _cited(grounds: Grounds, head: Letterhead) -> Iterator[Block]:
    found = bases(grounds.cited, grounds.instruments, _day(grounds, head))
    if found:
        yield Line(wording.BASES, gap=1)
        yield Items(found)


def _refusal(grounds: Grounds, head: Letterhead) -> Iterator[Block]:
    yield from _writer(head)
    yield Line(wording.REFUSAL_ASKED.fill(matter=_matter(grounds, head)), gap=1)
    yield Line(wording.REFUSAL_WHY, gap=1)
    yield from _cited(grounds, head)
    yield Line(wording.REFUSAL_OFFER, gap=1)
    yield Line(wording.REFUSAL_END, gap=1)


def _direction(grounds: Grounds, head: Letterhead) -> Iterator[Block]:
    yield from _writer(head)
    yield Line(wording.DIRECTION_ASKED.fill(matter=_matter(grounds, head)), gap=1)
    yield from _cited(grounds, head)
    yield Line(wording.DIRECTION_ASKS, gap=1)
    yield Items(wording.DIRECTION_ITEMS)
    yield Line(wording.DIRECTION_END, gap=1)


def _decline(grounds: Grounds, head: Letterhead) -> Iterator[Block]:
    yield Line(wording.DECLINE_THANKS.fill(item=_item(head)), gap=1)
    yield Line(wording.DECLINE_WHY, gap=1)
    yield from _cited(grounds, head)
    yield Line(wording.DECLINE_END, gap=1)


def _recusal(grounds: Grounds, head: Letterhead) -> Iterator[Block]:
    yield from _writer(head)
    yield Line(wording.RECUSAL_SAYS, gap=1)
    yield Items(tuple(_declared(grounds)))
    yield from _cited(grounds, head)
    yield Line(wording.RECUSAL_HAND, gap=1)
    tasks = head.lines("matter") or [DOTS] * _FEW
    yield Items(tuple(_said(task) for task in tasks))
    yield Line(wording.RECUSAL_ASKS, gap=1)


def _declared(grounds: Grounds) -> Iterator[Text]:
    tie, matter = grounds.told.get("family_tie"), _inside(grounds.matter)
    if tie in (None, "none"):
        yield wording.RECUSAL_TIE_OPEN.fill(matter=matter)
    else:
        yield wording.RECUSAL_TIE.fill(matter=matter, tie=grounds.said["family_tie"])
    if grounds.told.get("task") not in (None, "none"):
        yield wording.RECUSAL_TASK.fill(task=grounds.said["task"])
    yield wording.RECUSAL_STOP
    if grounds.adds is not None:
        yield grounds.adds


def _report(grounds: Grounds, head: Letterhead) -> Iterator[Block]:
    yield from _writer(head)
    yield Line(wording.REPORT_SAYS, gap=1)
    yield Pairs(tuple(_received(grounds, head)))
    yield from _cited(grounds, head)
    if grounds.deadline is not None:
        day = said_day(grounds.deadline.by)
        yield Line(wording.REPORT_DEADLINE.fill(day=day, how=grounds.deadline.says), gap=1)
    yield Line(wording.REPORT_TRUE, gap=1)


def _received(grounds: Grounds, head: Letterhead) -> Iterator[tuple[Text, Text]]:
    typed = (
        (wording.REPORT_ITEM, "item"),
        (wording.REPORT_VALUE, "value"),
        (wording.REPORT_GIVER, "giver"),
        (wording.REPORT_WHERE, "where"),
    )
    yield wording.REPORT_DAY, said_day(grounds.on)
    yield from ((label, _said(head[name]) if head[name] else _DOTS) for label, name in typed)
    chosen = (
        (wording.REPORT_KIND, "giver"),
        (wording.REPORT_OCCASION, "occasion"),
        (wording.REPORT_CASH, "cash"),
        (wording.REPORT_DUTY, "duty_related"),
    )
    for label, name in chosen:
        if name in grounds.told:
            yield (
                label,
                _mine(grounds.said[name]) if grounds.told[name] is not None else wording.REPORT_UNSURE,
            )
    yield wording.REPORT_STORY, _said(" ".join(head.lines("matter"))) if head["matter"] else _DOTS


_BODIES: Mapping[PaperKind, Callable[[Grounds, Letterhead], Iterator[Block]]] = {
    PaperKind.REFUSAL: _refusal,
    PaperKind.DIRECTION: _direction,
    PaperKind.DECLINE: _decline,
    PaperKind.RECUSAL: _recusal,
    PaperKind.GIFT_REPORT: _report,
}


def _matter(grounds: Grounds, head: Letterhead) -> Text:
    """The request in the person's words, or in those of the guide, as part of a sentence."""
    own = " ".join(head.lines("matter")).rstrip(".")
    return _inside(_said(own) if own else grounds.matter)


def _item(head: Letterhead) -> Text:
    return _said(head["item"]) if head["item"] else wording.DECLINE_ITEM


def _inside(says: Text) -> Text:
    """A sentence as part of another."""
    return Text(says.id[:1].lower() + says.id[1:], says.en[:1].lower() + says.en[1:])


def _said(words: str) -> Text:
    """What somebody typed stands the same in both languages."""
    return Text(words, words)


def _mine(says: Text) -> Text:
    """An answer in the mouth of who writes: the questions say *Anda*."""
    return Text(says.id.replace("Anda", "saya"), says.en.replace("your ", "my ").replace("you ", "I "))


def _without_empty(says: Text) -> Text:
    """A sentence without the brackets of provisions that there are none of."""
    return Text(says.id.replace(" ()", ""), says.en.replace(" ()", ""))
