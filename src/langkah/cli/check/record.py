"""What was found in files as one JSON document, written file by file."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from langkah.cli.check import places
from langkah.cli.check.report import Total
from langkah.cli.speak import Terminal
from langkah.documents import Document
from langkah.rulebook import Rulebook
from langkah.terms.errors import LangkahError

if TYPE_CHECKING:
    from langkah.desk.remarks import Passed, Unheard
    from langkah.desk.review import Review, Weighed
    from langkah.publication import Notice, Share


class Record:
    """Writes the document in pieces, so that memory holds one file at a time."""

    def __init__(self, terminal: Terminal, book: Rulebook, on: date) -> None:
        self._terminal = terminal
        self._book = book
        self._on = on
        self._first = True
        self._faults: list[dict[str, object]] = []

    def begin(self) -> None:
        """The head, up to the list of files."""
        known = {"version": self._book.version, "digest": self._book.digest, "switches": self._book.switches}
        book = json.dumps(known)
        self._terminal.say(f'{{"on": "{self._on.isoformat()}", "rulebook": {book}, "files": [')

    def add(self, path: str, review: Review) -> None:
        """One file."""
        self._piece({"path": path, **review_json(review)})

    def fault(self, path: str, error: LangkahError) -> None:
        """One file that could not be read; told at the end."""
        self._faults.append({"path": path, "error": error.to_json()})

    def end(self, total: Total, code: int) -> None:
        """The tail: what could not be read, the sum, the exit code."""
        summary = {
            "files": total.files,
            "passages": total.passages,
            "notices": total.notices,
            "unreadable": total.faults,
            "skipped": dict(total.skipped),
            "levels": {str(level): count for level, count in total.levels.items()},
            "exit_code": code,
        }
        faults, sums = self._terminal.json_of(self._faults), self._terminal.json_of(summary)
        self._terminal.say(f'], "unreadable": {faults}, "summary": {sums}}}')

    def _piece(self, value: object) -> None:
        lead = "" if self._first else ","
        self._first = False
        self._terminal.say(lead + self._terminal.json_of(value))


def review_json(review: Review) -> dict[str, object]:
    """A review as an object; places are in the source, counted from one."""
    publication = review.publication
    return {
        "kind": review.document.kind.value,
        "level": review.level.value,
        "passages": review.count,
        "found": [_weighed(review, one) for one in review.weighed],
        "publication": {
            "mentions": [_share(review, one) for one in publication.shares],
            "citations": [
                {**one.to_json(), "place": _spot(review, one.spot)} for one in publication.citations
            ],
            "ease": publication.ease.to_json(),
            "notices": [_notice(review, one) for one in publication.notices],
        },
        "remarks": [_unheard(review.document, one) for one in review.unheard],
        "switched_off": [one.to_json() for one in review.switched_off],
    }


def _weighed(review: Review, one: Weighed) -> dict[str, object]:
    document, passage = review.document, one.passage
    verdict = one.verdict.to_json()
    findings = []
    for finding in one.heavy:
        made = finding.to_json()
        made["places"] = [places.stretch(document, passage.span_of(*span)) for span in finding.spans]
        del made["spans"]
        findings.append(made)
    rewrite = one.rewrite
    return {
        "place": places.stretch(document, passage.span_of(0, len(passage.text))),
        "level": one.level.value,
        "word": one.level.word.to_json(),
        "findings": findings,
        "duties": verdict["duties"],
        "instead": verdict["instead"],
        "passed_over": [_passed(each) for each in one.passed],
        "rewrite": rewrite
        and {
            "text": rewrite.text,
            "level": rewrite.level.value,
            "edits": [
                {**places.stretch(document, passage.span_of(a, b)), "text": words}
                for a, b, words in rewrite.edits
            ],
        },
    }


def _passed(one: Passed) -> dict[str, object]:
    return {
        "norm": one.finding.norm,
        "reason": one.reason,
        "holds": one.holds,
        "says": one.says.to_json() if one.says else None,
    }


def _unheard(document: Document, one: Unheard) -> dict[str, object]:
    where: object = {"beside": one.line} if one.at is None else places.numbers(document, one.at)
    return {"place": where, "says": one.says.to_json()}


def _spot(review: Review, spot: tuple[int, int, int]) -> dict[str, object]:
    return places.stretch(review.document, places.source_span(review, *spot))


def _share(review: Review, one: Share) -> dict[str, object]:
    valued = [
        {"word": each.word, "side": "for" if each.side > 0 else "against", "place": _spot(review, each.spot)}
        for each in one.valued
    ]
    return {**one.to_json(), "valued": valued, "places": [_spot(review, spot) for spot in one.spots]}


def _notice(review: Review, one: Notice) -> dict[str, object]:
    return {**one.to_json(), "places": [_spot(review, spot) for spot in one.spots]}
