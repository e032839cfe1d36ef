"""Instruments and contests as text: there and back, closed, refused by line."""

import pytest

from langkah.rulebook import load
from langkah.rulebook.calendar import contest_from_json
from langkah.rulebook.draft import read, written
from langkah.rulebook.shelved import Kind, kind_of, shelved, source_of
from langkah.terms.errors import WrongInput

BOOK = load()
EVERY = [(kind, str(row["id"])) for kind in Kind for row in BOOK.rows(kind.part)]
NEW = """\
id: pkpu-1-2030
short: PKPU 1/2030
full:
  id: Peraturan KPU Nomor 1 Tahun 2030
  en: KPU Regulation No. 1 of 2030
from: 2030-01-01
mark: MEM
"""
CONTEST = """\
id: pilkada-2029
name: Pilkada 2029
election: regional
begins: 2028-06-01
ends: 2030-02-01
determined: 2029-09-20
windows:
  - {stage: campaign, first: 2029-09-25, last: 2029-11-23, provision: PKPU 1/2030}
  - {stage: voting-day, first: 2029-11-27, last: 2029-11-27, provision: PKPU 1/2030}
"""


def _row(kind: Kind, name: str) -> dict[str, object]:
    return dict(next(one for one in BOOK.rows(kind.part) if one["id"] == name))


def _compiled(text: str) -> dict[str, object]:
    data = read(text)
    kind = kind_of(data)
    assert kind is not None
    return dict(shelved(kind, data, BOOK, text).row)


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_every_one_of_the_book_comes_back_from_its_text(kind: Kind, name: str) -> None:
    row = _row(kind, name)
    assert _compiled(written(source_of(kind, row))) == row


def test_a_norm_is_neither() -> None:
    assert kind_of({"id": "x", "title": {}, "versions": []}) is None


def test_a_new_instrument_and_a_new_contest_compile() -> None:
    assert _compiled(NEW)["from"] == "2030-01-01"
    made = _compiled(CONTEST)
    assert made["contestants"] == []
    assert made["determined"] == "2029-09-20"


def test_a_stage_needs_no_provision_and_a_contest_no_stage() -> None:
    without = CONTEST.replace(", provision: PKPU 1/2030", "")
    assert [one.provision for one in contest_from_json(_compiled(without)).windows] == ["", ""]
    head = CONTEST.partition("windows:")[0]
    for text in (head, head + "windows:\n", head + "windows: []\n"):
        made = _compiled(text)
        assert made["windows"] == []
        assert contest_from_json(made).windows == ()


def test_law_on_which_norms_still_rest_is_not_closed_and_they_are_named() -> None:
    resting = "UU 20/2023"
    row = next(one for one in BOOK.rows("instruments") if one["short"] == resting)
    names = {str(one["id"]) for one in BOOK.rows("norms") if one["instrument"] == resting}
    with pytest.raises(WrongInput) as refused:
        _compiled(written(source_of(Kind.INSTRUMENT, {**row, "to": "2027-01-01"})))
    assert any(name in refused.value.says.id for name in names)


def test_law_on_which_nothing_rests_is_closed_with_its_successor() -> None:
    cited = {str(one["instrument"]) for one in BOOK.rows("norms")}
    row = next(one for one in BOOK.rows("instruments") if one["short"] not in cited and not one["to"])
    successor = next(str(one["short"]) for one in BOOK.rows("instruments") if one["short"] != row["short"])
    closed = {**row, "to": "2027-01-01", "replaced_by": successor}
    assert _compiled(written(source_of(Kind.INSTRUMENT, closed)))["replaced_by"] == successor


@pytest.mark.parametrize(
    ("text", "said", "line"),
    [
        (NEW.replace("pkpu-1-2030", "PKPU 1"), "tidak dapat menjadi id", 1),
        (NEW.replace("short: PKPU 1/2030", "short: UU 20/2023"), "sudah dipakai", 2),
        (NEW.replace("short: PKPU 1/2030", 'short: "uu  20 /2023"'), "sudah dipakai UU 20/2023", 2),
        (NEW.replace("2030-01-01", "kemarin"), "bukan tanggal", 6),
        (NEW + "to: 2029-01-01\n", "sebelum mulai", 8),
        (NEW + "to: 2031-01-01\nreplaced_by: PKPU 9/2031\n", "tidak dikenal", 9),
        (NEW + "to: 2031-01-01\nrepealed_by: Pasal 1 PKPU 9/2031\n", "tidak terbaca", 9),
        (NEW + "repealed_by: Pasal 76 UU 20/2023\n", "tidak ada atau kosong", None),
        (NEW + "replaced_by: UU 20/2023\n", "tidak ada atau kosong", None),
        (NEW + "warna: merah\n", "tidak dikenal", 8),
        (NEW.replace("  en: KPU Regulation No. 1 of 2030\n", ""), "dua bahasa", None),
        (CONTEST.replace("first: 2029-11-27", "first: 2031-11-27"), "2031-11-27", 9),
        (CONTEST.replace("last: 2029-11-23", "last: 2031-11-23"), "di luar kontes", 8),
        (CONTEST.replace("stage: campaign", "stage: kampanye"), "tidak dikenal", 8),
        (NEW + "amended_by: UU 1/2000\n", "harus ada daftar", 8),
        (NEW + "amended_by: [5]\n", "harus ada teks", 8),
        (NEW + "to: 2031-01-01\nreplaced_by: [UU 20/2023]\n", "harus ada teks", 9),
        (NEW.replace("short: PKPU 1/2030", "short: {a: b}"), "harus ada teks", 2),
        (NEW.replace("Peraturan KPU Nomor 1 Tahun 2030", "5"), "harus ada teks", 4),
        (NEW.replace("KPU Regulation No. 1 of 2030", "[a]"), "harus ada teks", 5),
        (NEW.replace("mark: MEM", "mark: [MEM]"), "harus ada teks", 7),
        (CONTEST.replace("name: Pilkada 2029", "name: 5"), "harus ada teks", 2),
        (CONTEST.replace("provision: PKPU 1/2030", "provision: [a]"), "harus ada teks", 8),
        (CONTEST.replace("stage: campaign", "stage: [campaign]"), "harus ada teks", 8),
        (CONTEST.replace("election: regional", "election: [regional]"), "harus ada teks", 3),
        (CONTEST.replace("begins: 2028-06-01", "begins: 2028"), "bukan tanggal", 4),
        (CONTEST.replace("determined: 2029-09-20", "determined: 2029-09"), "tulis lengkap", 6),
        (CONTEST + 'quick_count_from: "15:00+07:00"\n', "bukan jam", 10),
        (CONTEST + "contestants: [{id: a, names: [A]}]\n", "tidak dikenal", 10),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str, line: int | None) -> None:
    with pytest.raises(WrongInput) as refused:
        _compiled(text)
    told = f"{refused.value.says.id} {refused.value.hint.id if refused.value.hint else ''}"
    assert said in told
    if line is not None:
        assert refused.value.values.get("line") == line


def test_the_short_name_that_norms_cite_stays() -> None:
    row = _row(Kind.INSTRUMENT, "uu-20-2023")
    with pytest.raises(WrongInput) as refused:
        _compiled(written(source_of(Kind.INSTRUMENT, {**row, "short": "UU ASN"})))
    assert "UU 20/2023" in refused.value.says.id


def test_who_competes_stays_whatever_the_text_says() -> None:
    row = _row(Kind.CONTEST, "pilpres-2024")
    text = written(source_of(Kind.CONTEST, row)).replace("2024-03-20", "2024-03-21")
    made = _compiled(text)
    assert made["contestants"] == row["contestants"]
    assert made["windows"] != row["windows"]
