"""What was found in files, laid out for a reader at a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from langkah.cli import labels
from langkah.cli.check import places
from langkah.cli.check.files import BESIDE
from langkah.cli.check.report import Total
from langkah.cli.speak import Terminal, plain, wrap
from langkah.terms.errors import LangkahError
from langkah.terms.speech import Text
from langkah.terms.verdict import Level
from langkah.terms.words import norm_off

if TYPE_CHECKING:
    from langkah.desk.review import Review, Weighed
    from langkah.publication import Publication

_MOST_QUOTED = 160
_INDENT = "      "
_NOTICE = Text("catatan", "notice")
_REMARK = Text("catatan penulis", "author's remark")
_PASSED = Text("dikesampingkan", "passed over")
_OTHERS = Text("dan {count} norma lain: {norms}", "and {count} more norms: {norms}")
_BALANCE = Text("sebutan", "named")
_TIMES = Text("{name} {count} kali", "{name} ({count})")
_ALSO = Text("juga", "also")
_EASE = Text(
    "keterbacaan: LIX {lix} ({band}); grafik Fry: {sentences} kalimat dan {syllables} suku kata per 100 kata",
    "reading ease: LIX {lix} ({band_en}); Fry graph: {sentences} sentences and {syllables} syllables in 100 words",
)
_TOTAL = Text(
    "{files} berkas, {passages} bagian ditimbang: {stop} jangan, {ask} tanya dulu, {care} hati-hati, {notices} catatan",
    "files: {files}, passages weighed: {passages}; stop: {stop}, ask first: {ask}, care: {care}, notices: {notices}",
)
_FAULTS = Text("{count} berkas tidak terbaca", "files that could not be read: {count}")


class Shown:
    """Says one file after another, gravest words in colour."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._lang = terminal.lang

    def begin(self) -> None:
        """Nothing stands before the first file."""

    def add(self, path: str, review: Review) -> None:
        """What one file holds; a file in which nothing was found takes no line."""
        said = (
            self._found(review),
            self._noticed(review),
            self._remarks(path, review),
            self._switched_off(review),
        )
        lines = [line for some in said for line in some]
        if lines:
            self._terminal.say(
                self._terminal.paint(plain(path), "bold"), *lines, *self._whole(review.publication), ""
            )

    def fault(self, path: str, error: LangkahError) -> None:
        """One file that could not be read."""
        self._terminal.fail(error, where=path if path not in str(error.says.id) else "")

    def end(self, total: Total, _code: int) -> None:
        """The sum of all files."""
        counts = {str(level): total.levels[level] for level in Level}
        words = self._say(
            _TOTAL.fill(files=total.files, passages=total.passages, notices=total.notices, **counts)
        )
        if total.faults:
            words += "; " + self._say(_FAULTS.fill(count=total.faults))
        self._terminal.say(*wrap(words, width=self._terminal.columns))

    def _say(self, text: Text) -> str:
        return plain(text.in_(self._lang))

    def _found(self, review: Review) -> Iterator[str]:
        for one in review.weighed:
            yield from self._passage(review, one)

    def _passage(self, review: Review, one: Weighed) -> Iterator[str]:
        start, end = places.first_span(one)
        if one.heavy:
            first, more = one.heavy[0], len(one.heavy) - 1
            words = f"{self._say(first.title)} · {first.provision} [{first.norm}]"
            if more:
                rest = ", ".join(each.norm for each in one.heavy[1:])
                words += f" {self._say(_OTHERS.fill(count=more, norms=rest))}"
            yield from self._line(review, one.passage.source_of(start), one.level, words)
            yield from self._quoted(one.passage.text[start:end])
            for begun, stop in places.further_spans(one):
                place = self._place(review, one.passage.source_of(begun))
                yield from self._quoted(one.passage.text[begun:stop], f"{self._say(_ALSO)} {place} ")
        for passed in one.passed:
            why = passed.reason if passed.says is None else self._say(passed.says)
            label = _PASSED if passed.holds else _REMARK
            words = f"{self._say(label)}: {passed.finding.norm}: {plain(why)}"
            if one.heavy:
                yield from self._inside(words)
            else:
                yield from self._line(review, one.passage.source_of(start), None, words)
        if one.rewrite is not None:
            level = self._say(one.rewrite.level.word)
            yield from self._inside(f"→ “{_short(one.rewrite.text)}” ({level})")

    def _line(self, review: Review, at: int, level: Level | None, words: str) -> list[str]:
        return self._placed(self._place(review, at), level, words)

    def _place(self, review: Review, at: int) -> str:
        return places.shown(review.document, review.document.place(at), self._lang)

    def _placed(self, place: str, level: Level | None, words: str) -> list[str]:
        word = self._say(level.word if level else _NOTICE)
        colour = labels.COLOUR[level] if level else "dim"
        lead = f"  {place}  {self._terminal.paint(word, colour)}  "
        return wrap(words, width=self._terminal.columns, first=lead, rest=_INDENT)

    def _inside(self, words: str) -> list[str]:
        return wrap(words, width=self._terminal.columns, first=_INDENT)

    def _quoted(self, words: str, lead: str = "") -> list[str]:
        return self._inside(lead + self._terminal.paint(f"«{_short(words)}»", "dim"))

    def _noticed(self, review: Review) -> Iterator[str]:
        for one in review.publication.notices:
            words = f"{self._say(one.says)} [{one.rule}]"
            if not one.spots:
                yield from wrap(
                    f"{self._say(_NOTICE)}  {words}", width=self._terminal.columns, first="  ", rest=_INDENT
                )
                continue
            number, start, _ = one.spots[0]
            at = review.document.passages[number].source_of(start)
            yield from self._line(review, at, None, words)

    def _remarks(self, path: str, review: Review) -> Iterator[str]:
        for one in review.unheard:
            words = f"{self._say(_REMARK)}: {self._say(one.says)}"
            if one.at is not None:
                yield from self._line(review, one.at, None, words)
            else:
                yield from self._placed(f"{plain(path)}{BESIDE}:{one.line}", None, words)

    def _switched_off(self, review: Review) -> Iterator[str]:
        """Every norm whose absence the answer feels, as on a verdict."""
        for one in review.switched_off:
            words = self._terminal.paint(f"! {self._say(norm_off(one))}", "yellow")
            yield from wrap(words, width=self._terminal.columns, first="  ", rest=_INDENT)

    def _whole(self, publication: Publication) -> Iterator[str]:
        if publication.shares:
            counts = "; ".join(
                self._say(_TIMES.fill(name=share.name, count=share.count)) for share in publication.shares
            )
            yield from wrap(
                f"{self._say(_BALANCE)}: {counts}", width=self._terminal.columns, first="  ", rest=_INDENT
            )
        ease = publication.ease.to_json()
        band = publication.ease.band
        if band is not None:
            says = _EASE.fill(
                lix=ease["lix"],
                band=band.id,
                band_en=band.en,
                sentences=ease["fry_sentences"],
                syllables=ease["fry_syllables"],
            )
            yield from wrap(self._say(says), width=self._terminal.columns, first="  ", rest=_INDENT)


def _short(words: str) -> str:
    words = plain(" ".join(words.split()))
    return words if len(words) <= _MOST_QUOTED else words[: _MOST_QUOTED - 1] + "…"
