"""`langkah check --lsp`: passages are underlined in an editor as they are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from langkah.cli.check import places
from langkah.cli.check.frames import Broken, Json, messages, written
from langkah.cli.check.sheet import ENCODINGS, Sheet
from langkah.cli.speak import Terminal
from langkah.desk import Office
from langkah.documents import Kind
from langkah.terms.errors import LangkahError
from langkah.terms.speech import Lang, Text
from langkah.terms.step import Step
from langkah.terms.verdict import Level
from langkah.terms.words import norm_off

if TYPE_CHECKING:
    from langkah.desk.review import Review, Reviewer, Weighed
    from langkah.publication import Notice

_SEVERITY: Mapping[Level, int] = {Level.STOP: 1, Level.ASK: 2, Level.CARE: 3, Level.CLEAR: 4}
_NOTICE = 4
_REMEMBERED = 4_096
_MOST_DOCUMENTS = 200
_INCREMENTAL = 2
_NOT_INITIALIZED, _INVALID, _UNKNOWN, _PARAMS = -32002, -32600, -32601, -32602
_OTHERS = Text("dan {count} norma lain", "and {count} more norms")
_PASSED = Text("dikesampingkan: {norm}: {why}", "passed over: {norm}: {why}")
_FIX = Text("Tulis dengan netral ({level})", "Say it neutrally ({level_en})")
_CITE = Text("Ganti dengan {words}", "Replace with {words}")


@dataclass(frozen=True, slots=True)
class Fix:
    """What can be written instead, and where: edits by place in the text."""

    title: str
    span: tuple[int, int]
    diagnostic: Json
    edits: tuple[tuple[int, int, str], ...]

    def touches(self, start: int, end: int) -> bool:
        """True when what is underlined or would change meets the place."""
        spans = [self.span, *((first, last) for first, last, _ in self.edits)]
        return any(first <= end and start <= last for first, last in spans)


@dataclass(slots=True)
class Open:
    """A document that the editor holds open."""

    kind: Kind
    version: object
    sheet: Sheet
    fixes: list[Fix]


def serve(terminal: Terminal, office: Office, step: Step) -> int:
    """Answer until the editor leaves; 0 when it took leave first, else 1."""
    server = Server(office.reviewer(step, remember=_REMEMBERED), terminal.lang, _sender(terminal.out))
    for message in messages(terminal.stdin):
        server.hear(message)
        if server.left:
            break
    return 0 if server.closing else 1


def _sender(out: TextIO) -> Callable[[Json], None]:
    def send(message: Json) -> None:
        out.flush()
        stream = getattr(out, "buffer", None)
        if stream is None:
            out.write(written(message).decode("ascii"))
        else:
            stream.write(written(message))
        (stream or out).flush()

    return send


class Server:
    """Holds the open documents, reviews them as they change, and offers what can be written instead."""

    def __init__(self, reviewer: Reviewer, lang: Lang, send: Callable[[Json], None]) -> None:
        self._reviewer = reviewer
        self._lang = lang
        self._send = send
        self._open: dict[str, Open] = {}
        self._encoding = "utf-16"
        self._ready = False
        self.closing = False
        self.left = False
        self._asked: dict[str, Callable[[Mapping[str, object]], object]] = {
            "shutdown": self._shutdown,
            "textDocument/codeAction": self._actions,
        }
        self._told: dict[str, Callable[[Mapping[str, object]], object]] = {
            "textDocument/didOpen": self._did_open,
            "textDocument/didChange": self._did_change,
            "textDocument/didClose": self._did_close,
        }

    def hear(self, message: Json | Broken) -> None:
        """One message: answered, followed or passed over; none of them stops the others."""
        if isinstance(message, Broken):
            self._refuse(None, message.code, message.says)
            return
        method, given = str(message.get("method", "")), message.get("params")
        params = given if isinstance(given, dict) else {}
        if "id" in message and method:
            self._answer(message["id"], method, params)
        elif method == "exit":
            self.left = True
        elif self._ready and method in self._told:
            try:
                self._told[method](params)
            except (KeyError, TypeError, ValueError, AttributeError):  # what the editor sent lacks its parts
                return

    def _answer(self, number: object, method: str, params: Mapping[str, object]) -> None:
        if method == "initialize":
            self._send({"jsonrpc": "2.0", "id": number, "result": self._initialize(params)})
        elif not self._ready:
            self._refuse(number, _NOT_INITIALIZED, "not initialized")
        elif self.closing:
            self._refuse(number, _INVALID, "shutting down")
        elif method not in self._asked:
            self._refuse(number, _UNKNOWN, "method not found")
        else:
            try:
                result = self._asked[method](params)
            except (KeyError, TypeError, ValueError, AttributeError):
                self._refuse(number, _PARAMS, "invalid params")
                return
            self._send({"jsonrpc": "2.0", "id": number, "result": result})

    def _refuse(self, number: object, code: int, says: str) -> None:
        self._send({"jsonrpc": "2.0", "id": number, "error": {"code": code, "message": says}})

    def _initialize(self, params: Mapping[str, object]) -> Json:
        from langkah import __version__

        offered = _inside(params, "capabilities", "general", "positionEncodings")
        known = [one for one in offered if one in ENCODINGS] if isinstance(offered, list) else []
        self._encoding = str(known[0]) if known else "utf-16"
        self._ready = True
        return {
            "capabilities": {
                "positionEncoding": self._encoding,
                "textDocumentSync": {"openClose": True, "change": _INCREMENTAL},
                "codeActionProvider": {"codeActionKinds": ["quickfix"]},
            },
            "serverInfo": {"name": "langkah", "version": __version__},
        }

    def _shutdown(self, _params: Mapping[str, object]) -> None:
        self.closing = True
        self._open.clear()

    def _did_open(self, params: Mapping[str, object]) -> None:
        given = _dict(params["textDocument"])
        uri, text = str(given["uri"]), given["text"]
        if not isinstance(text, str):
            raise TypeError("text")
        while len(self._open) >= _MOST_DOCUMENTS:
            del self._open[next(iter(self._open))]
        kind = _kind(str(given.get("languageId", "")), uri)
        self._open[uri] = Open(kind, given.get("version"), Sheet(text, self._encoding), [])
        self._publish(uri)

    def _did_change(self, params: Mapping[str, object]) -> None:
        given = _dict(params["textDocument"])
        uri, changes = str(given["uri"]), params["contentChanges"]
        document = self._open[uri]
        if not isinstance(changes, list):
            raise TypeError("contentChanges")
        sheet = document.sheet
        for change in changes:
            sheet = Sheet(sheet.changed(change), self._encoding)
        document.sheet, document.version = sheet, given.get("version")
        self._publish(uri)

    def _did_close(self, params: Mapping[str, object]) -> None:
        uri = str(_dict(params["textDocument"])["uri"])
        self._open.pop(uri, None)
        self._notify(uri, None, [])

    def _publish(self, uri: str) -> None:
        document = self._open[uri]
        document.fixes = []
        try:
            review = self._reviewer.review(document.sheet.text, document.kind)
        except LangkahError as error:
            says = error.says.in_(self._lang)
            found = [self._diagnostic(document.sheet, (0, 0), _NOTICE, error.code, says)]
        else:
            found = [self._weighed(document, review, one) for one in review.weighed]
            found += [self._noticed(document, review, one) for one in review.publication.notices]
            found += [
                self._diagnostic(
                    document.sheet, (0, 0), _NOTICE, one.switch.norm, norm_off(one).in_(self._lang)
                )
                for one in review.switched_off
            ]
        self._notify(uri, document.version, found)

    def _notify(self, uri: str, version: object, found: list[Json]) -> None:
        params: Json = {"uri": uri, "diagnostics": found}
        if isinstance(version, int):
            params["version"] = version
        self._send({"jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": params})

    def _diagnostic(self, sheet: Sheet, span: tuple[int, int], severity: int, code: str, says: str) -> Json:
        return {
            "range": sheet.span(*span),
            "severity": severity,
            "code": code,
            "source": "langkah",
            "message": says,
        }

    def _weighed(self, document: Open, review: Review, one: Weighed) -> Json:
        span = one.passage.span_of(*places.first_span(one))
        says, code = one.level.word.in_(self._lang), ""
        if one.heavy:
            first, more = one.heavy[0], len(one.heavy) - 1
            says += f": {first.says.in_(self._lang)} ({first.provision})"
            code = first.norm
            if more:
                says += f", {_OTHERS.fill(count=more).in_(self._lang)}"
        elif one.passed:
            code = one.passed[0].finding.norm
            says = "; ".join(
                _PASSED.fill(norm=each.finding.norm, why=each.reason).in_(self._lang) for each in one.passed
            )
        made = self._diagnostic(document.sheet, span, _SEVERITY[one.level], code, says)
        rewrite = one.rewrite
        if rewrite is not None and review.can_replace(one.passage, rewrite.edits):
            level = rewrite.level.word
            title = _FIX.fill(level=level.id, level_en=level.en).in_(self._lang)
            edits = tuple((*one.passage.span_of(a, b), words) for a, b, words in rewrite.edits)
            document.fixes.append(Fix(title, span, made, edits))
        return made

    def _noticed(self, document: Open, review: Review, one: Notice) -> Json:
        says = f"{one.says.in_(self._lang)}. {one.hint.in_(self._lang)}"
        if not one.spots:
            return self._diagnostic(document.sheet, (0, 0), _NOTICE, one.rule, says)
        number, start, end = one.spots[0]
        span = places.source_span(review, number, start, end)
        made = self._diagnostic(document.sheet, span, _NOTICE, one.rule, says)
        passage = review.document.passages[number]
        if one.instead is not None and review.can_replace(passage, [(start, end, one.instead)]):
            title = _CITE.fill(words=one.instead).in_(self._lang)
            document.fixes.append(Fix(title, span, made, ((*span, one.instead),)))
        return made

    def _actions(self, params: Mapping[str, object]) -> list[Json]:
        """The fixes that touch what the editor points at."""
        uri = str(_dict(params["textDocument"])["uri"])
        document, asked = self._open.get(uri), _dict(params["range"])
        if document is None or not _wanted(params.get("context")):
            return []
        sheet = document.sheet
        start, end = sheet.at(asked["start"]), sheet.at(asked["end"])
        return [
            {
                "title": fix.title,
                "kind": "quickfix",
                "diagnostics": [fix.diagnostic],
                "isPreferred": True,
                "edit": {
                    "changes": {
                        uri: [{"range": sheet.span(a, b), "newText": words} for a, b, words in fix.edits]
                    }
                },
            }
            for fix in document.fixes
            if fix.touches(start, end)
        ]


def _wanted(context: object) -> bool:
    """True where the editor asks for every kind of action, or for quick fixes among others."""
    only = context.get("only") if isinstance(context, dict) else None
    return not isinstance(only, list) or "quickfix" in only or "" in only


def _kind(language: str, uri: str) -> Kind:
    """The form that the editor names, else the one of the name; what is packed is no text in an editor."""
    named = {"markdown": Kind.MARKDOWN, "html": Kind.HTML, "plaintext": Kind.TEXT}.get(language)
    kind = named or Kind.of(uri) or Kind.TEXT
    return kind if kind.written else Kind.TEXT


def _dict(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError("object")
    return value


def _inside(value: object, *names: str) -> object:
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value
