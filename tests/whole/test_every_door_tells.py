"""What is switched off is told of by every door whose answer it touches."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.test import Client

from langkah.cli.check.frames import messages, written
from langkah.desk.law.kept import LawFile
from langkah.desk.ports import Law
from langkah.terms.speech import Text
from langkah.terms.verdict import Switch
from tests.cli.shell import langkah

DAY = "2024-01-20"
WHY = "Putusan pengadilan sedang dipelajari."
#: What is switched off, and words that it speaks to: one that forbids among others, one that forbids alone, a right.
TEXTS = {
    "pp94-5n6-ajakan-teks": "Ayo kita menangkan nomor 2!",
    "pemilu-449-4-bukan-resmi": "Prabowo unggul dalam hitung cepat.",
    "edukasi-pemilih": "Gunakan hak pilih Anda pada hari pemungutan suara.",
}
#: Exceptions, and steps that they alone free.
STEPS: dict[str, dict[str, object]] = {
    "dkpp-8h-anggaran-sah": {"act": "gift-receive", "facts": {"giver": "state", "duty_related": True}},
    "kpk-2-3-keluarga": {
        "act": "gift-receive",
        "facts": {"giver": "family", "duty_related": False, "value_idr": 5_000_000},
    },
}
FORM = "application/x-www-form-urlencoded"
Off = Callable[[str], None]


@pytest.fixture
def off() -> Off:
    """Switches a norm off for the office of this process, and for the terminal that is pointed at its folder."""

    def done(norm: str) -> None:
        one = Switch(
            norm=norm, since="2026-11-27T09:00:00+07:00", reason=Text(WHY, WHY), office="KPU Kota Contoh"
        )
        LawFile.in_folder(settings.DATA).write(Law(switches=(one,), serial=1))

    return done


def _said(*arguments: str, stdin: bytes = b"") -> str:
    said = langkah(*arguments, "--office", str(settings.DATA), stdin=stdin)
    assert said.code in (0, 1), said.err
    return said.out


def _one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], str]:
    """A text as a file."""

    def made(text: str) -> str:
        path = tmp_path / "siaran.md"
        path.write_text(f"Rapat mulai pukul sembilan.\n\n{text}\n", encoding="utf-8")
        return str(path)

    return made


@pytest.mark.parametrize("norm", TEXTS)
def test_words_in_a_file(norm: str, off: Off, file: Callable[[str], str]) -> None:
    path = file(TEXTS[norm])
    before = json.loads(_said("check", path, "--json", "--on", DAY))
    assert before["files"][0]["switched_off"] == []
    assert before["rulebook"]["switches"] is None
    off(norm)
    assert WHY in _one_line(_said("check", path, "--on", DAY))
    told = json.loads(_said("check", path, "--json", "--on", DAY))
    assert [one["norm"] for one in told["files"][0]["switched_off"]] == [norm]
    assert told["rulebook"]["switches"]
    run = json.loads(_said("check", path, "--sarif", "--on", DAY))["runs"][0]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [one["descriptor"]["id"] for one in notes] == [norm]
    assert WHY in notes[0]["message"]["text"]
    assert WHY in _told_in_an_editor(TEXTS[norm])


def _told_in_an_editor(text: str) -> str:
    document = {"uri": "file:///a.md", "languageId": "markdown", "version": 1, "text": text}
    sent: list[dict[str, Any]] = [
        {"id": 1, "method": "initialize", "params": {"capabilities": {}}},
        {"method": "textDocument/didOpen", "params": {"textDocument": document}},
        {"id": 9, "method": "shutdown"},
        {"method": "exit"},
    ]
    stream = b"".join(written({"jsonrpc": "2.0", **one}) for one in sent)
    answers = messages(io.BytesIO(_said("check", "--lsp", "--on", DAY, stdin=stream).encode("ascii")))
    return json.dumps(list(answers), ensure_ascii=False)


def test_a_file_that_it_never_spoke_to_has_no_word_of_it(off: Off, file: Callable[[str], str]) -> None:
    off("kpk-2-3-upacara")
    for text in TEXTS.values():
        told = json.loads(_said("check", file(text), "--json", "--on", DAY))
        assert told["files"][0]["switched_off"] == []


def _form(step: dict[str, object]) -> str:
    """The same step as a page sends it."""
    facts = step.get("facts")
    told = facts.items() if isinstance(facts, dict) else ()
    fields = {key: value for key, value in step.items() if key != "facts"}
    return urlencode(fields | {f"fact.{key}": str(value).lower() for key, value in told})


@pytest.mark.parametrize("norm", [*TEXTS, *STEPS])
def test_a_step(norm: str, off: Off, client: Client) -> None:
    said = {"text": TEXTS.get(norm), "channel": "web", "capacity": "official"}
    step: dict[str, object] = {"on": DAY, **STEPS.get(norm, said)}

    def asked() -> Any:
        return client.post("/api/steps", json.dumps(step), content_type="application/json").json()

    before = asked()
    off(norm)
    after = asked()
    assert before["switched_off"] == []
    assert [one["norm"] for one in after["switched_off"]] == [norm]
    if norm in STEPS:
        assert before["level"] == "clear"
        assert after["level"] in ("care", "ask"), "what it freed is asked about, and never forbidden"
    assert json.loads(_said("weigh", "--jsonl", stdin=json.dumps(step).encode())) == after
    assert WHY in client.post("/timbang", _form(step), content_type=FORM).content.decode()


def _ended(guide: str, *answers: str) -> tuple[Any, list[str]]:
    """The end of a guide, what is not answered answered with "I do not know"; and all the answers."""
    given = list(answers)
    while True:
        command = [part for one in given for part in ("--answer", one)]
        stands = json.loads(_said("guide", guide, "--on", DAY, *command, "--json"))
        if not stands["question"]:
            return stands, given
        given.append(f"{stands['question']['fact']}=?")


def _page(client: Client, path: str, answers: list[str]) -> str:
    body = urlencode([("standing", "pns"), ("on", DAY), *(("a", one) for one in answers)])
    answer = client.post(path, body, content_type=FORM)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_guided_step_and_its_paper(off: Off, client: Client) -> None:
    start = ("start=diterima", "giver=vendor")
    heavy = _ended("hadiah", *start)[0]["verdict"]["findings"][0]
    off(heavy["norm"])
    stands, answers = _ended("hadiah", *start)
    assert heavy["norm"] in [one["norm"] for one in stands["verdict"]["switched_off"]]
    for path in ("/pandu/hadiah", "/pandu/hadiah/surat/laporan-gratifikasi"):
        assert WHY in _page(client, path, answers)
    given = [part for one in answers for part in ("--answer", one)]
    told = _one_line(_said("guide", "hadiah", "--on", DAY, *given))
    assert WHY in told


def _letter(client: Client) -> str:
    """The refusal that follows from a superior's wish, as it reads."""
    page = _page(client, "/pandu/atasan/surat/penolakan", _ended("atasan", "start=sumbang")[1])
    return page.partition("own sheet")[2].partition("</div>")[0]


def test_a_letter_does_not_rest_on_it(off: Off, client: Client) -> None:
    before = _letter(client)
    cited = _ended("atasan", "start=sumbang")[0]["verdict"]["findings"]
    norm = next(one for one in cited if _place(one["provision"]) in before)
    off(norm["norm"])
    after = _letter(client)
    assert "Dengan hormat" in after
    assert _place(norm["provision"]) not in after


def _place(provision: str) -> str:
    """The article and its parts, without the short name of its instrument."""
    return provision.rpartition(" ")[0].rpartition(" ")[0]


def test_what_stands_beside_a_guided_verdict(off: Off, client: Client) -> None:
    stands, answers = _ended("keluarga", "start=calon", "family_tie=sibling")
    beside = client.post(
        "/api/steps", json.dumps({"act": "vote", "on": DAY}), content_type="application/json"
    ).json()["findings"][0]["norm"]
    assert beside not in json.dumps(stands["verdict"])
    off(beside)
    told = _ended("keluarga", "start=calon", "family_tie=sibling")[0]
    assert [one["norm"] for each in told["besides"] for one in each["switched_off"]] == [beside]
    given = [part for one in answers for part in ("--answer", one)]
    assert WHY in _one_line(_said("guide", "keluarga", "--on", DAY, *given))
    assert WHY in _page(client, "/pandu/keluarga", answers)


def test_a_map_of_roles_marks_it(off: Off, client: Client) -> None:
    address = f"/peta-peran?from=citizen&to=pns&from_on={DAY}&to_on={DAY}"
    page = client.get(address).content.decode()
    assert "dimatikan sementara" not in page
    norm = page.partition('href="/norma/')[2].partition('"')[0]
    off(norm)
    row = client.get(address).content.decode().partition(f'href="/norma/{norm}"')[2].partition("</li>")[0]
    assert "dimatikan sementara" in row
