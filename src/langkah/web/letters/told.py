"""What a verdict tells a letter: closed words only, each from its list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import QueryDict

from langkah.terms.errors import WrongInput
from langkah.terms.speech import Lang
from langkah.terms.standing import Standing
from langkah.terms.step import Act
from langkah.terms.verdict import Level
from langkah.terms.words import STANDING
from langkah.web.letters.models import Letter
from langkah.web.office import office
from langkah.web.page.words import WORDS, words
from langkah.web.steps.labels import ACT, label
from langkah.web.unsigned import messages

_MOST_NORMS = 40
_DIGEST, _LONGEST_BOOK = 12, 40
#: What it is called, in plain words, or as norms with their titles.
Row = tuple[str, str, list[tuple[str, str]]]
_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An act, a standing, a level, norms and a rulebook, each from its closed list; and what was written."""

    act: str = ""
    standing: str = ""
    level: str = ""
    norms: tuple[str, ...] = ()
    book: str = ""
    draft: str = ""
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing at all."""
        return not (self.act or self.norms or self.draft.strip() or self.words.strip())

    def must_fit(self) -> None:
        """Raises: WrongInput where a text is longer than is taken; whoever asks still has it to shorten it."""
        text(self.draft, Letter.DRAFT, "letter_draft")
        text(self.words, Letter.WORDS, "letter_words")

    def fields(self) -> dict[str, object]:
        """As a letter keeps it."""
        return {
            "act": self.act,
            "standing": self.standing,
            "level": self.level,
            "norms": list(self.norms),
            "book": self.book,
            "draft": self.draft,
            "words": self.words,
        }

    def hidden(self) -> list[tuple[str, str]]:
        """As a form carries on what cannot be edited in it."""
        single = [(name, value) for name, value in self._closed() if value]
        return [*single, *(("norm", norm) for norm in self.norms)]

    def _closed(self) -> Iterator[tuple[str, str]]:
        yield from (
            ("act", self.act),
            ("standing", self.standing),
            ("level", self.level),
            ("book", self.book),
        )


def of_post(post: QueryDict) -> Told:
    """What was posted; a word that is in no list is left out."""
    known = _norms()
    asked = dict.fromkeys(post.getlist("norm")[:_MOST_NORMS])
    return Told(
        act=_one(post.get("act", ""), tuple(Act)),
        standing=_one(post.get("standing", ""), tuple(Standing)),
        level=_one(post.get("level", ""), tuple(Level)),
        norms=tuple(one for one in asked if one in known),
        book=_book(post.get("book", "")),
        draft=plain(post.get("draft", "")),
        words=plain(post.get("words", "")),
    )


def _one(given: str, known: tuple[str, ...]) -> str:
    return given if given in known else ""


def _book(given: str) -> str:
    """A version and the first twelve signs of a digest, or nothing at all."""
    version, _space, digest = given[:_LONGEST_BOOK].partition(" ")
    bare = version.replace(".", "").replace("-", "")
    is_one = bare.isascii() and bare.isalnum() and len(digest) == _DIGEST and set(digest) <= _HEX
    return f"{version} {digest}" if is_one else ""


def _norms() -> frozenset[str]:
    return frozenset(norm.id for norm in office().rulebook.norms())


def plain(given: str) -> str:
    """Words as they were written, with one sign for a line's end and none that no database keeps."""
    return given.replace("\r\n", "\n").replace("\0", "")


def text(given: str, limit: int, field: str) -> str:
    """The same, where they are no longer than is taken.

    Raises: WrongInput where they are.
    """
    found = plain(given)
    if len(found) > limit:
        raise WrongInput(messages.LETTER_LONG, field=WORDS[field], limit=limit, found=len(found))
    return found


def said(one: Told | Letter, lang: Lang, *, with_book: bool) -> list[Row]:
    """The closed part in words: what stands beside the free text on every page that shows a letter."""
    t = words(lang)
    rows: list[Row] = []
    if one.act:
        rows.append((t["for_act"], label(ACT, one.act).in_(lang), []))
    if one.standing:
        rows.append((t["as_who"], label(STANDING, one.standing).in_(lang), []))
    if with_book and one.level:
        rows.append((t["verdict"], Level(one.level).word.in_(lang), []))
    if one.norms:
        rows.append((t["letter_norms"], "", titled(one.norms, lang)))
    if with_book and one.book:
        rows.append((t["rulebook"], one.book, []))
    return rows


def titled(norms: Iterable[str], lang: Lang) -> list[tuple[str, str]]:
    """Norms by their titles; one that the rulebook no longer has by its name."""
    titles = {norm.id: norm.title.in_(lang) for norm in office().rulebook.norms()}
    return [(norm, titles.get(norm, norm)) for norm in norms]
