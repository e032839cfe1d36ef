"""PDF: pages and lines, and what is refused."""

import builtins
from collections.abc import Mapping, Sequence

import pytest

from langkah.documents import Document, Kind, open_document, pdf
from langkah.terms.errors import MissingExtra, TooLarge, WrongInput
from tests.unit.documents import made

LONG = "Kalimat yang cukup panjang sehingga barisnya penuh sampai tepi halaman, lalu"


def _texts(document: Document) -> list[str]:
    return [passage.text for passage in document.passages]


def test_places_are_pages_and_lines() -> None:
    document = open_document(
        made.pdf([["Judul.", LONG, "sambung di sini."], ["Ayo pilih nomor 2."]]), Kind.PDF
    )
    assert _texts(document) == ["Judul.", f"{LONG} sambung di sini.", "Ayo pilih nomor 2."]
    first, second, third = document.passages
    assert document.place(first.source_of(0)) == (1, 1, 1)
    assert document.place(second.source_of(len(LONG) + 1)) == (3, 1, 1)
    assert document.place(third.source_of(4)) == (1, 5, 2)


def test_a_damaged_an_empty_and_a_locked_file_are_told_apart() -> None:
    for data, code in (
        (b"%PDF-1.4\nnothing", "documents.pdf-broken"),
        (made.pdf([["teks"]])[:200], "documents.pdf-broken"),
        (made.pdf([[]]), "documents.pdf-no-text"),
        (made.pdf([["teks"]], encrypted=True), "documents.encrypted"),
    ):
        with pytest.raises(WrongInput) as refused:
            open_document(data, Kind.PDF)
        assert refused.value.code == code


def test_too_many_pages_or_letters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = made.pdf([["satu"], ["dua"]])
    monkeypatch.setattr(pdf, "_MOST_PAGES", 1)
    with pytest.raises(TooLarge):
        open_document(data, Kind.PDF)
    monkeypatch.undo()
    monkeypatch.setattr(pdf, "_MOST_LETTERS", 5)
    with pytest.raises(TooLarge):
        open_document(data, Kind.PDF)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(
        name: str,
        scope: Mapping[str, object] | None = None,
        local: Mapping[str, object] | None = None,
        names: Sequence[str] | None = (),
        level: int = 0,
    ) -> object:
        if name == "pypdf":
            raise ImportError(name)
        return real(name, scope, local, names or (), level)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra) as refused:
        open_document(made.pdf([["x"]]), Kind.PDF)
    assert refused.value.hint is not None
    assert "langkah[pdf]" in refused.value.hint.en


def test_what_the_reader_says_about_faults_goes_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WrongInput):
        open_document(b"%PDF-1.4\nkenariKuning 1 0 obj << /A (kenariKuning) >> endobj", Kind.PDF)
    told = capfd.readouterr()
    assert told.out + told.err == ""
