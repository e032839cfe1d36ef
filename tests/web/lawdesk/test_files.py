"""Files out and in: nothing lost, nothing direct, every fault by its cell."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st

from langkah.desk import Office
from langkah.desk.drafting.workshop import Workshop
from langkah.desk.ports import Law
from langkah.terms.errors import LangkahError
from langkah.web.lawdesk import importing
from langkah.web.lawdesk.models import Change
from langkah.web.lawdesk.sheets import bounds, cells, ods, table, xlsx
from langkah.web.people.models import Person
from tests.web.lawdesk.conftest import NORM, TITLE

Enter = Callable[[Person], Client]
FORMS = {"ods": ods, "xlsx": xlsx}
WHY = importing.Why(reason="Dibawa dari lembar sebar.", since=date(2027, 1, 1))


@pytest.fixture(scope="module")
def shop() -> Workshop:
    """The bundled book as lawyers work on it."""
    return Workshop(Office(), Law())


@pytest.fixture(scope="module")
def norms(shop: Workshop) -> list[dict[str, Any]]:
    """Every norm of the book."""
    return [shop.data(name) for name in shop.ids]


@pytest.mark.parametrize("form", ["ods", "xlsx"])
def test_the_whole_book_goes_out_and_comes_back_the_same(form: str, norms: list[dict[str, Any]]) -> None:
    back = table.gathered(FORMS[form].unpacked(FORMS[form].packed(table.sheets_of(norms))))
    assert list(back.norms.values()) == norms


def test_the_whole_book_as_yaml_compiles_to_the_same(shop: Workshop, norms: list[dict[str, Any]]) -> None:
    content, _kind = importing.written(norms[::20], "yaml", shop)
    back = [one.data for one in importing._norms("buku.yaml", content, shop)]
    assert back == norms[::20]


SAID = st.text(st.characters(codec="utf-8"), max_size=30)
ODD = st.sampled_from(
    [
        "=1+1",
        "+62",
        "-",
        "@a",
        "＝A1",
        "'",
        '"',
        "'=x",
        "_x0041_",
        " a ",
        "a\nb",
        "a\r\nb",
        "\t",
        "",
        "[x]",
        "null",
        "2024-01-10",
        "12",
        "\x00\x07",
    ]
)
TEXT = st.one_of(SAID, ODD)
BOTH = st.fixed_dictionaries({"id": TEXT, "en": TEXT})
DAY = st.one_of(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat), st.sampled_from(["2017", "2020-07"])
)
WORDS = st.lists(TEXT, max_size=3)
VALUE = st.recursive(
    st.one_of(st.booleans(), st.integers(-9, 9), TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(SAID, inner, max_size=2)),
    max_leaves=5,
)
STEP = st.fixed_dictionaries(
    {"act": TEXT},
    optional={
        "text": TEXT,
        "on": DAY,
        "toward": st.one_of(TEXT, WORDS),
        "facts": st.dictionaries(SAID, VALUE, max_size=2),
        "level": TEXT,
        "odd": VALUE,
    },
)
DUTY = st.fixed_dictionaries(
    {"kind": TEXT, "says": BOTH}, optional={"working_days": st.integers(0, 99), "provision": TEXT}
)
SHARED = {
    "when": VALUE,
    "says": BOTH,
    "note": st.one_of(BOTH, st.none()),
    "duties": st.lists(DUTY, max_size=2),
    "level": TEXT,
    "instead": st.fixed_dictionaries(
        {"id": TEXT, "en": TEXT}, optional={"step": st.dictionaries(SAID, VALUE, max_size=2)}
    ),
    "verified": st.fixed_dictionaries({"mark": TEXT, "on": DAY}, optional={"sources": WORDS}),
}
SANCTION = st.fixed_dictionaries(
    {"class": TEXT}, optional={"standing": WORDS, "text": BOTH, "provision": TEXT}
)
VERSION = st.fixed_dictionaries(
    {"provision": TEXT},
    optional={"from": DAY, "to": DAY, "sanctions": st.lists(SANCTION, max_size=2), **SHARED},
)
NORMS = st.lists(
    st.fixed_dictionaries(
        {"id": SAID.filter(lambda one: one != ""), "versions": st.lists(VERSION, max_size=2), "examples": st.fixed_dictionaries({"stop": st.lists(STEP, max_size=2), "clear": st.lists(STEP, max_size=1)})},
        optional={"title": BOTH, "standing": st.one_of(TEXT, WORDS), "acts": WORDS, "rows": WORDS, "unless": WORDS, "odd": VALUE, **SHARED},
    ),
    max_size=2, unique_by=lambda one: str(one["id"]),
)  # fmt: skip


@pytest.mark.parametrize("form", ["ods", "xlsx"])
@given(norms=NORMS)
@settings(max_examples=60)
def test_whatever_a_norm_holds_comes_back_the_same(form: str, norms: list[dict[str, Any]]) -> None:
    back = table.gathered(FORMS[form].unpacked(FORMS[form].packed(table.sheets_of(norms))))
    assert list(back.norms.values()) == norms


@given(said=TEXT)
def test_no_cell_is_a_formula(said: str) -> None:
    for write in (cells.of_text, cells.of_list, cells.of_json, cells.of_day):
        cell = write(said)
        assert not isinstance(cell, str) or cell[:1] not in "=+-@\t\r＝＋－＠" or not cell
    assert cells.text(cells.of_text(said)) == said


def test_days_are_days_in_the_sheet(norms: list[dict[str, Any]]) -> None:
    rows = table.sheets_of(norms[:5])["versi"]
    column = rows[0].index("dari")
    assert any(isinstance(row[column], date) for row in rows[1:])


def _file(form: str, sheets: dict[str, list[list[Any]]]) -> bytes:
    found: bytes = FORMS[form].packed(sheets)
    return found


def _changed(
    shop: Workshop, sheet: str, column: str, value: object, row: int = 1
) -> dict[str, list[list[Any]]]:
    made = table.sheets_of([shop.data(NORM)])
    made[sheet][row][made[sheet][0].index(column)] = value  # type: ignore[call-overload]  # what a person types
    return made


@pytest.mark.django_db
@pytest.mark.parametrize("form", ["ods", "xlsx"])
def test_an_import_becomes_proposals_of_what_is_another(form: str, shop: Workshop, lawyer: Person) -> None:
    names = [NORM, *[one for one in shop.ids if one != NORM][:10]]
    made = table.sheets_of([shop.data(one) for one in names])
    made["norma"][1][made["norma"][0].index("judul_id")] = TITLE
    found = importing.proposed(f"buku.{form}", _file(form, made), WHY, lawyer, timezone.now())
    assert [one.norm for one in found] == [NORM]
    change = Change.objects.get()
    assert (change.state, change.since, change.reason) == ("open", WHY.since, WHY.reason)
    wanted = shop.data(NORM)
    title = wanted["title"]
    assert isinstance(title, dict)
    assert shop.reading(change.body) == {**wanted, "title": {**title, "id": TITLE}}


WRONG = [
    ("norma", "sifat", "boleh", 'lembar "norma", baris 2, kolom "sifat"'),
    ("norma", "mengikat", "pns, polisi", 'lembar "norma", baris 2, kolom "mengikat"'),
    ("versi", "ketentuan", "Pasal 1 UU Khayal", 'lembar "versi", baris 2, kolom "ketentuan"'),
    ("versi", "dari", "kemarin", 'lembar "versi", baris 2, kolom "dari"'),
    ("versi", "alasan_en", None, 'lembar "versi", baris 2, kolom "alasan_id"'),
    ("contoh", "tindakan", "terbang", 'lembar "contoh", baris 2, kolom "tindakan"'),
    ("contoh", "harus", "mungkin", 'lembar "contoh", baris 2, kolom "harus"'),
    ("contoh", "fakta", "{rusak", 'lembar "contoh", baris 2, kolom "fakta"'),
    ("contoh", "id", "tidak-ada", 'lembar "contoh", baris 2: id "tidak-ada"'),
    ("norma", "syarat", '{"warna": "biru"}', 'lembar "norma", baris 2, kolom "syarat"'),
]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sheet", "column", "value", "place"), WRONG, ids=[f"{one[0]}-{one[1]}" for one in WRONG]
)
def test_what_is_wrong_is_named_by_sheet_row_and_column(
    sheet: str, column: str, value: str | None, place: str, shop: Workshop, lawyer: Person
) -> None:
    content = _file("ods", _changed(shop, sheet, column, value))
    with pytest.raises(importing.Refused) as refused:
        importing.proposed("buku.ods", content, WHY, lawyer, timezone.now())
    (error,) = refused.value.errors
    assert place in error.says.id, error.says.id
    assert error.hint is not None
    assert error.hint.id
    assert not Change.objects.exists()


@pytest.mark.django_db
def test_a_missing_sheet_and_an_odd_column_are_named(shop: Workshop, lawyer: Person) -> None:
    whole = table.sheets_of([shop.data(NORM)])
    without = {name: rows for name, rows in whole.items() if name != "versi"}
    odd = {**whole, "norma": [["warna", *whole["norma"][0]], *([None, *row] for row in whole["norma"][1:])]}
    for sheets, said in ((without, '"versi"'), (odd, '"warna"')):
        with pytest.raises(importing.Refused) as refused:
            importing.proposed("buku.ods", _file("ods", sheets), WHY, lawyer, timezone.now())
        assert said in refused.value.errors[0].says.id


def _zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


ROW = '<table:table-row table:number-rows-repeated="{0}"><table:table-cell table:number-columns-repeated="{1}" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
BOMBS = {
    "nothing": b"",
    "no archive": b"PK\x03\x04" + b"x" * 100,
    "zeros": _zipped(content_xml=b"\0" * 60_000_000),
    "many parts": _zipped(**{f"a{number}": b"x" for number in range(300)}),
    "a document type": _zipped(content_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    "a document type, UTF-16": _zipped(content_xml='<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16")),
    "repeated rows": _zipped(content_xml=(ods._HEAD + '<table:table table:name="norma">' + ROW.format(9_999_999, 1) + "</table:table>" + ods._FOOT).encode()),
    "repeated columns": _zipped(content_xml=(ods._HEAD + '<table:table table:name="norma">' + ROW.format(1, 9_999_999) + "</table:table>" + ods._FOOT).encode()),
    "deep": _zipped(content_xml=b"<a>" * 100_000),
    "too large": b"PK" + b"x" * (bounds.MOST_BYTES + 1),
}  # fmt: skip


@pytest.mark.parametrize("form", ["ods", "xlsx"])
@pytest.mark.parametrize("name", BOMBS)
def test_a_file_made_to_burst_is_refused(form: str, name: str) -> None:
    with pytest.raises(LangkahError):
        FORMS[form].unpacked(BOMBS[name])


@given(content=st.binary(max_size=300))
@settings(max_examples=50)
def test_noise_is_refused_and_breaks_nothing(content: bytes) -> None:
    for form in FORMS.values():
        with pytest.raises(LangkahError):
            form.unpacked(content)


def test_empty_rows_of_an_office_program_count_for_nothing() -> None:
    padded = '<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>x<text:s text:c="2"/>y</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'  # fmt: skip
    content = _zipped(content_xml=(ods._HEAD + padded + ods._FOOT).encode())
    assert [row for row in ods.unpacked(content)["a"] if row] == [["x  y"]]


@pytest.mark.django_db
def test_a_file_goes_out_and_in_by_the_page(enter: Enter, lawyer: Person, shop: Workshop) -> None:
    client = enter(lawyer)
    answer = client.get("/kantor/aturan/ekspor/?bentuk=ods&cari=akun-berita")
    assert answer["Content-Disposition"].endswith('.ods"')
    assert NORM in table.gathered(ods.unpacked(answer.content)).norms

    def sent(content: bytes, **more: str) -> Any:
        file = io.BytesIO(content)
        file.name = "buku.ods"
        form = {"alasan": WHY.reason, "berlaku": "2027-01-01", **more}
        return client.post("/kantor/aturan/impor/", {**form, "berkas": file})

    assert "web.law" not in sent(answer.content).content.decode()
    same = sent(answer.content)
    assert same.status_code == 400
    assert "tidak ada norma yang berbeda" in same.content.decode().lower()
    changed = _file("ods", _changed(shop, "norma", "judul_id", TITLE))
    assert sent(changed, alasan="kurang").status_code == 400
    assert not Change.objects.exists()
    done = sent(changed)
    assert done["Location"] == f"/kantor/aturan/usul/{Change.objects.get().pk}/"
    again = sent(changed)
    assert again.status_code == 400, "a norm has one open proposal"
    assert sent(b"x" * (bounds.MOST_BYTES + 10)).status_code == 400
    assert client.post("/kantor/aturan/impor/", {"alasan": WHY.reason}).status_code == 400
    assert Change.objects.count() == 1
    assert json.dumps(Change.objects.get().body)


@pytest.mark.django_db
def test_no_other_address_takes_a_file(enter: Enter, lawyer: Person) -> None:
    file = io.BytesIO(b"x")
    file.name = "buku.ods"
    answer = enter(lawyer).post("/kantor/aturan/baru/", {"berkas": file, "yaml": "id: x"})
    assert answer.status_code in (200, 400)
    assert not answer.wsgi_request.FILES
