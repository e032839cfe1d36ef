"""What was found in files as SARIF 2.1.0, for code scanning and its viewers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import quote

from langkah.cli.check import places
from langkah.cli.check.files import BESIDE
from langkah.cli.check.report import Total
from langkah.cli.speak import Terminal
from langkah.rulebook import Norm, Rulebook
from langkah.terms.errors import LangkahError
from langkah.terms.speech import Text
from langkah.terms.verdict import Finding, Level
from langkah.terms.words import MARK, norm_off

if TYPE_CHECKING:
    from langkah.desk.remarks import Passed
    from langkah.desk.review import Review, Weighed
    from langkah.publication import Notice

Json = dict[str, object]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Mapping[Level, str] = {
    Level.STOP: "error",
    Level.ASK: "warning",
    Level.CARE: "note",
    Level.CLEAR: "none",
}
_FIX = Text(
    "Tulis dengan netral. Sesudah ditimbang ulang: {level}.", "Say it neutrally. Weighed again: {level_en}."
)
_INSTEAD = Text("Rujuk penggantinya.", "Cite what took its place.")


class Sarif:
    """Writes the log in pieces: results first, then the rules they name, so that memory holds one file at a time."""

    def __init__(self, terminal: Terminal, book: Rulebook, on: date) -> None:
        self._terminal = terminal
        self._book = book
        self._on = on
        self._rules: dict[str, Json] = {}
        self._index: dict[str, int] = {}
        self._told: list[Json] = []
        self._first = True

    def begin(self) -> None:
        """The head, up to the list of results."""
        head = self._terminal.json_of({"$schema": _SCHEMA, "version": "2.1.0"})
        self._terminal.say(head[:-1] + ', "runs": [{"columnKind": "unicodeCodePoints", "results": [')

    def add(self, path: str, review: Review) -> None:
        """The results of one file."""
        uri = _uri(path)
        for one in review.weighed:
            for result in self._passage(uri, review, one):
                self._piece(result)
        for notice in review.publication.notices:
            self._piece(self._notice(uri, review, notice))
        for remark in review.unheard:
            where: Json = {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri + BESIDE},
                    "region": {"startLine": max(1, remark.line)},
                }
            }
            if remark.at is not None:
                where = _location(uri, review, (remark.at, remark.at))
            self._told.append({"level": "note", "message": self._words(remark.says), "locations": [where]})
        for off in review.switched_off:
            self._told.append(
                {
                    "level": "warning",
                    "descriptor": {"id": off.switch.norm},
                    "message": self._words(norm_off(off)),
                    "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}}}],
                }
            )

    def fault(self, path: str, error: LangkahError) -> None:
        """One file that could not be read."""
        self._told.append(
            {
                "level": "error",
                "descriptor": {"id": error.code},
                "message": self._words(error.says),
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}],
            }
        )

    def end(self, total: Total, code: int, /) -> None:
        """The tail: rules, and how the run went."""
        for one in total.unread():
            told: Json = {
                "level": "warning",
                "descriptor": {"id": one.code},
                "message": self._words(one.says),
            }
            self._told.append(told)
        invocation = {
            "executionSuccessful": not total.faults,
            "exitCode": code,
            "toolExecutionNotifications": self._told,
        }
        tail = self._terminal.json_of({"tool": {"driver": self._driver()}, "invocations": [invocation]})
        self._terminal.say("], " + tail[1:] + "]}")

    def _driver(self) -> Json:
        from langkah import __version__

        return {
            "name": "Langkah",
            "version": __version__,
            "semanticVersion": __version__,
            "language": self._terminal.lang.value,
            "rules": list(self._rules.values()),
            "properties": {
                "on": self._on.isoformat(),
                "rulebook": self._book.version,
                "digest": self._book.digest,
                "switches": self._book.switches,
            },
        }

    def _piece(self, result: Json) -> None:
        lead = "" if self._first else ","
        self._first = False
        self._terminal.say(lead + self._terminal.json_of(result))

    def _say(self, text: Text) -> str:
        return text.in_(self._terminal.lang)

    def _words(self, text: Text) -> Json:
        return {"text": self._say(text)}

    def _passage(self, uri: str, review: Review, one: Weighed) -> Iterator[Json]:
        passed = {each.finding.norm: each for each in one.passed}
        gone = [each.finding for each in one.passed if each.holds]
        for number, finding in enumerate((*one.heavy, *gone)):
            spans = finding.spans or ((0, len(one.passage.text)),)
            made: Json = {
                "ruleId": finding.norm,
                "ruleIndex": self._rule(finding),
                "level": _LEVELS[finding.level],
                "message": {"text": f"{self._say(finding.says)} ({finding.provision})"},
                "locations": [_location(uri, review, one.passage.span_of(*span)) for span in spans[:1]],
                "partialFingerprints": {"langkah/v1": _fingerprint(finding.norm, one.passage.text)},
                "properties": {
                    "word": self._say(finding.level.word),
                    "confidence": round(finding.confidence, 3),
                },
            }
            if len(spans) > 1:
                made["relatedLocations"] = [
                    _location(uri, review, one.passage.span_of(*span)) for span in spans[1:]
                ]
            if finding.norm in passed:
                made["suppressions"] = [_suppression(passed[finding.norm])]
            fix = self._fix(uri, review, one) if number == 0 else None
            if fix is not None:
                made["fixes"] = [fix]
            yield made

    def _rule(self, finding: Finding) -> int:
        norm = self._book.norm(finding.norm, self._on)
        if finding.norm not in self._rules:
            self._index[finding.norm] = len(self._rules)
            self._rules[finding.norm] = self._described(finding, norm)
        return self._index[finding.norm]

    def _described(self, finding: Finding, norm: Norm | None) -> Json:
        says = self._say(finding.says)
        lines = [says, f"{finding.provision} · {self._say(MARK[finding.mark])}"]
        if norm is not None and norm.instead is not None:
            lines.append(f"→ {self._say(norm.instead.says)}")
        if finding.note is not None:
            lines.append(self._say(finding.note))
        return {
            "id": finding.norm,
            "shortDescription": self._words(finding.title),
            "fullDescription": {"text": says},
            "help": {"text": "\n".join(lines), "markdown": "\n\n".join(lines)},
            "defaultConfiguration": {"level": _LEVELS[norm.level if norm else finding.level]},
            "properties": {
                "provision": finding.provision,
                "instrument": finding.instrument,
                "verification": finding.mark.value,
                "tags": [norm.theme] if norm else [],
            },
        }

    def _fix(self, uri: str, review: Review, one: Weighed) -> Json | None:
        """The neutral wording as replacements, where the source holds the words as they are."""
        rewrite = one.rewrite
        if rewrite is None or not review.can_replace(one.passage, rewrite.edits):
            return None
        level = rewrite.level.word
        replaced = [(one.passage.span_of(start, end), words) for start, end, words in rewrite.edits]
        return _change(uri, review, self._words(_FIX.fill(level=level.id, level_en=level.en)), replaced)

    def _notice(self, uri: str, review: Review, one: Notice) -> Json:
        if one.rule not in self._rules:
            self._index[one.rule] = len(self._rules)
            self._rules[one.rule] = {
                "id": one.rule,
                "shortDescription": self._words(one.title),
                "help": self._words(one.hint),
                "defaultConfiguration": {"level": "note"},
            }
        made: Json = {
            "ruleId": one.rule,
            "ruleIndex": self._index[one.rule],
            "level": "note",
            "message": self._words(one.says),
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}}}],
        }
        if one.checked is not None:
            made["properties"] = {"checked": one.checked}
        if one.spots:
            spans = [places.source_span(review, *spot) for spot in one.spots]
            made["locations"] = [_location(uri, review, spans[0])]
            number, start, end = one.spots[0]
            passage = review.document.passages[number]
            if one.instead is not None and review.can_replace(passage, [(start, end, one.instead)]):
                made["fixes"] = [_change(uri, review, self._words(_INSTEAD), [(spans[0], one.instead)])]
        return made


def _suppression(one: Passed) -> Json:
    return {
        "kind": "inSource" if one.in_source else "external",
        "status": "accepted" if one.holds else "rejected",
        "justification": one.reason,
    }


def _change(uri: str, review: Review, says: Json, replaced: list[tuple[places.Span, str]]) -> Json:
    replacements = [
        {"deletedRegion": _region(review, span), "insertedContent": {"text": words}}
        for span, words in replaced
    ]
    change = {"artifactLocation": {"uri": uri}, "replacements": replacements}
    return {"description": says, "artifactChanges": [change]}


def _region(review: Review, span: places.Span) -> Json:
    start, end = review.document.place(span[0]), review.document.place(span[1])
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _location(uri: str, review: Review, span: places.Span) -> Json:
    """A region of a text file; in a packed document or a PDF, its paragraph or line by name."""
    document = review.document
    if document.kind.written:
        return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": _region(review, span)}}
    numbers = places.numbers(document, span[0])
    name = ", ".join(f"{what} {count}" for what, count in numbers.items())
    return {
        "physicalLocation": {"artifactLocation": {"uri": uri}},
        "logicalLocations": [{"fullyQualifiedName": name, "kind": document.kind.counts}],
        "properties": dict(numbers),
    }


def _fingerprint(rule: str, text: str) -> str:
    """The same finding in the same words, wherever it has moved to."""
    return sha256(f"{rule}\0{' '.join(text.split())}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _uri(path: str) -> str:
    """A path as a relative or absolute address."""
    plain = path.replace("\\", "/").removeprefix("./")
    return ("file://" if plain.startswith("/") else "") + quote(plain)
