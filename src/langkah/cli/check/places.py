"""Where something stands in a file, in numbers and in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from langkah.documents import Document, Place
from langkah.terms.speech import Lang, Text

if TYPE_CHECKING:
    from langkah.desk.review import Review, Weighed

Span = tuple[int, int]

_PARAGRAPH = Text("paragraf {line}:{column}", "paragraph {line}:{column}")
_PAGE = Text("hlm. {page} baris {line}:{column}", "p. {page} line {line}:{column}")
_LINE = Text("{line}:{column}", "{line}:{column}")


def source_span(review: Review, number: int, start: int, end: int) -> Span:
    """Where words of a passage stand in the source."""
    return review.document.passages[number].span_of(start, end)


def first_span(weighed: Weighed) -> Span:
    """The first place, in the passage, that weighs most; else the passage."""
    for finding in weighed.heavy:
        if finding.spans:
            return finding.spans[0]
    return 0, len(weighed.passage.text)


def further_spans(weighed: Weighed) -> list[Span]:
    """The other places that weigh, in their order; those that meet are one."""
    first, end = first_span(weighed)
    found: list[Span] = []
    for begun, stop in sorted({span for one in weighed.heavy for span in one.spans}):
        if begun < end and first < stop:
            continue
        if found and begun < found[-1][1]:
            found[-1] = (found[-1][0], max(stop, found[-1][1]))
        else:
            found.append((begun, stop))
    return found


def numbers(document: Document, at: int) -> Mapping[str, int]:
    """A place by name: line, paragraph or page, and column."""
    place = document.place(at)
    found = {"page": place.page} if place.page else {}
    return {**found, document.kind.counts: place.line, "column": place.column}


def stretch(document: Document, span: Span) -> dict[str, object]:
    """Beginning and end of a stretch of the source."""
    return {"from": numbers(document, span[0]), "to": numbers(document, span[1])}


def shown(document: Document, place: Place, lang: Lang) -> str:
    """A place as a person reads it."""
    words = _PAGE if place.page else _PARAGRAPH if document.kind.counts == "paragraph" else _LINE
    return words.fill(page=place.page, line=place.line, column=place.column).in_(lang)
