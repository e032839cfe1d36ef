"""What a phone is told: files, rulebook, the office's own lists; or nothing."""

import hashlib
import json
import os
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from langkah.desk.law.kept import LawFile
from langkah.desk.ports import Law
from langkah.rulebook import Rulebook
from langkah.web.office import office
from langkah.web.page.assets import address
from tests.web.pocket.built import CONTENT, NAME, SOURCE, build


@pytest.fixture
def bundle(tmp_path: Path, settings: Settings) -> Path:
    """An office that has a bundle."""
    settings.POCKET = build(tmp_path / "bundle")
    return tmp_path / "bundle"


def _state(client: Client) -> dict[str, object]:
    told: dict[str, object] = json.loads(client.get("/luring/keadaan.json").content)
    return told


@pytest.mark.usefixtures("bundle")
def test_the_state_names_every_file_with_its_digest_and_adds_up(client: Client) -> None:
    told = _state(client)
    files = told["files"]
    assert isinstance(files, list)
    assert told["packed"] == sum(one["packed"] for one in files)
    assert {f"/luring/berkas/{NAME}", address("saku.js"), address("langkah.css")} <= {
        one["address"] for one in files
    }
    assert told["rulebook"] == {"version": office().rulebook.version, "digest": office().rulebook.digest}
    assert told["switched_off"] == []
    for one in files:
        if one["address"].startswith("/luring/berkas/mesin"):
            continue
        answer = client.get(one["address"])
        assert hashlib.sha256(answer.content).hexdigest() == one["sha256"], one
        assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.usefixtures("bundle")
def test_the_rulebook_travels_whole(client: Client) -> None:
    files = _state(client)["files"]
    assert isinstance(files, list)
    book = next(one["address"] for one in files if "/buku." in one["address"])
    carried = Rulebook(json.loads(client.get(book).content))
    assert carried.digest == office().rulebook.digest
    assert [norm.id for norm in carried.norms()] == [norm.id for norm in office().rulebook.norms()]


@pytest.mark.usefixtures("bundle")
@pytest.mark.parametrize(
    ("asked", "packing", "content"),
    [("gzip, br", "br", b"packed by brotli"), ("gzip", "gzip", None), ("", None, CONTENT)],
)
def test_a_file_is_packed_as_the_browser_can_unpack_it(
    client: Client, asked: str, packing: str | None, content: bytes | None
) -> None:
    answer = client.get(f"/luring/berkas/{NAME}", headers={"accept-encoding": asked})
    assert answer.headers.get("Content-Encoding") == packing
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers["Content-Type"] == "application/wasm"
    assert content is None or answer.content == content


@pytest.mark.usefixtures("bundle")
@pytest.mark.parametrize(
    "name", ["daftar.json", "../daftar.json", "%2e%2e/daftar.json", "mesin.0123456789ab", "bahan"]
)
def test_only_what_the_list_names_is_served(client: Client, name: str) -> None:
    assert client.get(f"/luring/berkas/{name}").status_code == 404


def test_a_bundle_of_other_code_is_none(client: Client, tmp_path: Path, settings: Settings) -> None:
    settings.POCKET = build(tmp_path / "older", sources={SOURCE: "0" * 64})
    found = _state(client)
    assert (found["form"], found["ready"], found["being_built"]) == (1, False, False)
    assert "files" not in found
    assert found["switched_off"] == [], "a phone that has a copy already goes on hearing what is switched off"
    assert found["office"], "and what it changed"
    assert 'id="ragam"' not in client.get("/timbang").content.decode()


def test_while_it_is_built_the_page_says_so_and_an_old_mark_says_nothing(
    client: Client, tmp_path: Path, settings: Settings
) -> None:
    settings.POCKET = tmp_path
    mark = tmp_path / "sedang-dibangun"
    mark.touch()
    assert _state(client)["being_built"] is True
    assert "Belum siap" in client.get("/luring").content.decode()
    long_ago = mark.stat().st_mtime - 3600
    os.utime(mark, (long_ago, long_ago))
    assert _state(client)["being_built"] is False
    assert "belum menyediakannya" in client.get("/luring").content.decode()


def test_the_lists_of_an_office_travel_with_its_state(
    client: Client, bundle: Path, tmp_path: Path, settings: Settings
) -> None:
    own = tmp_path / "peserta.csv"
    own.write_text("\ufeffid,name\n", encoding="utf-8")
    settings.CONTESTANTS, settings.DATA = str(own), tmp_path
    LawFile.in_folder(tmp_path).write(Law(serial=3))
    (tmp_path / "sanggahan.json").write_text('{"norms": [], "lines": []}', encoding="utf-8")
    told = _state(client)["office"]
    assert isinstance(told, dict)
    assert told["disputed"] == '{"norms": [], "lines": []}'
    assert told["contestants"] == "id,name\n"
    assert told["law"] == (tmp_path / "own-law.json").read_text(
        encoding="utf-8"
    )  # what the office changed or switched off, as the desk reads it
    assert told["calendar"] is None
    assert told["zone"] == "WIB"
