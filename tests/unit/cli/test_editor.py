"""The language server: messages, places, quick fixes, and what it survives."""

import io
import json
from collections.abc import Sequence
from typing import Any

import pytest

from langkah.cli.check.frames import Broken, messages, written
from langkah.cli.check.sheet import ENCODINGS, Sheet
from tests.cli.shell import Said, langkah

CALL = "Ayo kita menangkan nomor 2!"
URI = "file:///a.md"


def _start(*encodings: str) -> dict[str, Any]:
    general = {"general": {"positionEncodings": list(encodings)}} if encodings else {}
    return {"id": 1, "method": "initialize", "params": {"capabilities": general}}


def _opened(text: object, language: str = "markdown", uri: object = URI) -> dict[str, Any]:
    document = {"uri": uri, "languageId": language, "version": 1, "text": text}
    return {"method": "textDocument/didOpen", "params": {"textDocument": document}}


def _changed(*changes: object, uri: str = URI) -> dict[str, Any]:
    params = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": list(changes)}
    return {"method": "textDocument/didChange", "params": params}


def _asked(line: int, first: int, last: int, uri: str = URI) -> dict[str, Any]:
    span = {"start": {"line": line, "character": first}, "end": {"line": line, "character": last}}
    return {
        "id": 7,
        "method": "textDocument/codeAction",
        "params": {"textDocument": {"uri": uri}, "range": span, "context": {"diagnostics": []}},
    }


END = ({"id": 9, "method": "shutdown"}, {"method": "exit"})


def _talk(*sent: dict[str, Any] | bytes) -> tuple[Said, list[Any]]:
    stream = b"".join(one if isinstance(one, bytes) else written({"jsonrpc": "2.0", **one}) for one in sent)
    said = langkah("check", "--lsp", "--on", "2024-01-20", stdin=stream)
    return said, list(messages(io.BytesIO(said.out.encode("ascii"))))


def _diagnostics(answers: Sequence[Any]) -> list[Any]:
    told = [one for one in answers if one.get("method") == "textDocument/publishDiagnostics"]
    return [one["params"]["diagnostics"] for one in told]


def test_an_editor_is_served_from_opening_to_leaving() -> None:
    text = f"# Judul\n\n😀 {CALL}\n"
    said, answers = _talk(_start(), {"method": "initialized"}, _opened(text), _asked(2, 5, 5), *END)
    assert said.code == 0
    first, told, actions, last = answers
    assert first["result"]["capabilities"]["positionEncoding"] == "utf-16"
    assert first["result"]["serverInfo"]["name"] == "langkah"
    assert told["params"]["version"] == 1
    (one,) = told["params"]["diagnostics"]
    assert one["severity"] == 1
    assert one["source"] == "langkah"
    start = text.splitlines()[2].index("menangkan") + 1
    assert one["range"]["start"] == {"line": 2, "character": start}
    (action,) = actions["result"]
    assert action["kind"] == "quickfix"
    assert action["diagnostics"] == [one]
    (edit,) = action["edit"]["changes"][URI]
    assert edit["newText"].startswith("Gunakan hak pilih Anda")
    assert edit["range"] == {"start": {"line": 2, "character": 3}, "end": {"line": 2, "character": 30}}
    assert last["result"] is None


@pytest.mark.parametrize(("encoding", "column"), [("utf-16", 3), ("utf-32", 2), ("utf-8", 5)])
def test_places_are_counted_as_the_editor_asks(encoding: str, column: int) -> None:
    _, answers = _talk(_start("utf-7", encoding), _opened("😀 PP 53/2010 berlaku"))
    assert answers[0]["result"]["capabilities"]["positionEncoding"] == encoding
    assert _diagnostics(answers)[0][0]["range"]["start"] == {"line": 0, "character": column}


def test_changes_of_parts_and_of_the_whole_are_followed() -> None:
    part = {
        "range": {"start": {"line": 0, "character": 3}, "end": {"line": 0, "character": 99}},
        "text": "Rapat mulai.\r\n",
    }
    more = {
        "range": {"start": {"line": 9, "character": 0}, "end": {"line": 9, "character": 0}},
        "text": CALL,
    }
    _, answers = _talk(
        _start(), _opened(f"😀 {CALL}"), _changed(part), _changed(part, more), _changed({"text": "a"})
    )
    found = _diagnostics(answers)
    assert [len(one) for one in found] == [1, 0, 1, 0]
    assert found[2][0]["range"]["start"]["line"] == 2


def test_a_closed_document_is_cleared_and_forgotten() -> None:
    close = {"method": "textDocument/didClose", "params": {"textDocument": {"uri": URI}}}
    _, answers = _talk(_start(), _opened(CALL), close, _changed({"text": CALL}), _asked(0, 0, 9))
    assert [len(one) for one in _diagnostics(answers)] == [1, 0]
    assert answers[-1]["result"] == []


def test_notices_are_hints_with_their_own_fix() -> None:
    _, answers = _talk(_start(), _opened("Menurut PP 53/2010 begitu.", "plaintext"), _asked(0, 10, 10))
    (one,) = _diagnostics(answers)[0]
    assert (one["severity"], one["code"]) == (4, "citation-repealed")
    (action,) = answers[-1]["result"]
    assert action["edit"]["changes"][URI][0]["newText"] == "PP 94/2021"


def test_a_notice_on_the_whole_stands_at_the_top() -> None:
    _, answers = _talk(_start(), _opened("menyelenggarakan pertanggungjawaban. " * 20, "html"))
    (one,) = _diagnostics(answers)[0]
    assert one["code"] == "hard-to-read"
    assert one["range"]["start"] == {"line": 0, "character": 0}


def test_fixes_are_offered_only_where_they_are_asked_for() -> None:
    _, answers = _talk(_start(), _opened(f"Rapat.\n\n{CALL}\n"), _asked(0, 0, 3), _asked(2, 0, 3))
    assert [len(one["result"]) for one in answers[-2:]] == [0, 1]


@pytest.mark.parametrize(("only", "count"), [(["quickfix"], 1), ([""], 1), (["refactor"], 0), ([], 0)])
def test_an_editor_gets_the_kinds_of_action_it_asks_for(only: list[str], count: int) -> None:
    asked = _asked(0, 0, 40)
    asked["params"]["context"] = {"diagnostics": [], "only": only}
    _, answers = _talk(_start(), _opened(f"Rapat mulai. {CALL}"), asked)
    assert len(answers[-1]["result"]) == count


def test_what_was_passed_over_is_a_hint_with_its_reason() -> None:
    remark = "<!-- langkah: abaikan pemilu-449-4-bukan-resmi: kutipan -->"
    _, answers = _talk(_start(), _opened(f"{remark}\nPrabowo unggul dalam hitung cepat."))
    hint = next(one for one in _diagnostics(answers)[0] if one["code"] == "pemilu-449-4-bukan-resmi")
    assert hint["severity"] == 4
    assert hint["message"] == "dikesampingkan: pemilu-449-4-bukan-resmi: kutipan"


def test_a_text_that_is_too_large_is_told_and_nothing_breaks() -> None:
    _, answers = _talk(_start(), _opened(f"{CALL}\n"), _changed({"text": "kata " * 800_001}))
    assert [one["code"] for one in _diagnostics(answers)[-1]] == ["documents.too-large"]


@pytest.mark.parametrize(
    "broken",
    [
        b"Content-Length: 5\r\n\r\n{abcd",
        b"Content-Length: 4\r\n\r\n[[]]",
        b'Content-Length: 13\r\n\r\n{"method": 12',
        b"Content-Length: 2\r\n\r\n\xff\xff",
        b"Content-Length: 99999999\r\n\r\n" + b"x" * 99_999_999,
        b"Content-Length: x\r\n\r\n",
        b"Content-Length: -1\r\n\r\n",
        b"nonsense\r\n\r\nmore nonsense\n" + b"y" * 9_000,
        b"Content-Length: 100000\r\n\r\n" + b"[" * 100_000,
        written({"id": 3, "method": "no/such"}),
        written({"method": "no/such"}),
        written({"id": 3}),
        written({"id": 3, "method": "textDocument/codeAction", "params": {"textDocument": 1}}),
        written({"id": 3, "method": "textDocument/codeAction", "params": [1]}),
        written({"method": "textDocument/didOpen", "params": {"textDocument": {"uri": 1}}}),
        written({"method": "textDocument/didOpen"}),
        written(_opened(1)),
        written(_changed({"text": 5})),
        written(_changed({"text": "a", "range": {"start": {}}})),
        written(_changed("x")),
        written(
            {
                "method": "textDocument/didChange",
                "params": {"textDocument": {"uri": URI}, "contentChanges": 1},
            }
        ),
        written({"method": "textDocument/didClose", "params": {}}),
        written({"method": "$/cancelRequest", "params": {"id": 1}}),
        written({"result": 1, "id": 3}),
    ],
    ids=lambda sent: sent[:60].decode("ascii", "replace") + str(len(sent)),
)
def test_what_is_broken_does_not_stop_what_follows(broken: bytes) -> None:
    said, answers = _talk(
        _start(), _opened("Rapat."), broken, b"\r\n", _opened(CALL, uri="file:///b.md"), *END
    )
    assert said.code == 0
    assert len(_diagnostics(answers)[-1]) == 1
    assert answers[-1] == {"jsonrpc": "2.0", "id": 9, "result": None}


def test_a_stream_that_ends_in_a_message_ends_the_server() -> None:
    said, answers = _talk(_start(), b"Content-Length: 50\r\n\r\n{")
    assert said.code == 1
    assert len(answers) == 1
    assert _talk(b"Content-Length: 5")[0].code == 1


def test_order_is_kept() -> None:
    _, answers = _talk(
        _asked(0, 0, 0), _opened(CALL), _start(), {"id": 2, "method": "shutdown"}, _asked(0, 0, 0)
    )
    assert [one.get("error", {}).get("code") for one in answers] == [-32002, None, None, -32600]
    assert _talk(_start(), {"method": "exit"})[0].code == 1


def test_only_so_many_documents_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    from langkah.cli.check import editor

    monkeypatch.setattr(editor, "_MOST_DOCUMENTS", 1)
    _, answers = _talk(_start(), _opened(CALL), _opened(CALL, uri="file:///b.md"), _asked(0, 0, 9))
    assert answers[-1]["result"] == []


def test_the_words_of_an_error_of_the_text_are_those_of_the_terminal() -> None:
    broken = next(iter(messages(io.BytesIO(b"Content-Length: 1\r\n\r\n{"))))
    assert isinstance(broken, Broken)
    assert (broken.code, broken.says) == (-32700, "parse error")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_places_go_there_and_back(encoding: str) -> None:
    text = "a😀é\r\nb\rc\u2028d\n\ne"
    sheet = Sheet(text, encoding)
    for at in range(len(text) + 1):
        if text[at - 1 : at + 1] == "\r\n":
            continue
        assert sheet.at(sheet.position(at)) == at
    assert sheet.at({"line": 0, "character": 99}) == 3
    assert sheet.at({"line": 99, "character": 0}) == len(text)
    assert sheet.at({"line": 0, "character": -1}) == 0
    assert json.dumps(sheet.span(0, 1))


def test_half_a_letter_counts_as_none() -> None:
    assert Sheet("😀a", "utf-16").at({"line": 0, "character": 1}) == 0
