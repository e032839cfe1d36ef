"""The law asked about itself from the terminal, and carried from office to office."""

import json
from pathlib import Path

import pytest

from langkah.desk.attune import Attuned
from langkah.rulebook.seal.minisign import SecretKey
from tests.architecture.tree import HOUSE
from tests.cli.shell import langkah

KEY = SecretKey(b"langkah!", bytes(range(32)))
BOOK = HOUSE / "rulebook" / "rulebook.json"


def test_two_days_are_compared() -> None:
    said = langkah("rulebook", "diff", "2023-10-30", "2023-10-31")
    assert said.code == 0
    assert "UU 5/2014" in said.out
    assert "UU 20/2023" in said.out
    told = json.loads(langkah("rulebook", "diff", "2023-10-30", "2023-10-31", "--json").out)
    assert told["instruments_end"] == ["UU 5/2014"]
    assert langkah("rulebook", "diff", "2024-01-01", "2024-01-01").out == "tidak ada yang berubah\n"


def test_a_norm_that_changed_says_what_is_another_than_before() -> None:
    said = " ".join(langkah("rulebook", "diff", "2026-01-19", "2026-01-20").out.split())
    assert "value_idr ≤ 1000000 → value_idr ≤ 1500000" in said
    assert "Pasal 2 ayat (3) Peraturan KPK 2/2019 → Pasal 2 ayat (3)" not in said
    told = json.loads(langkah("rulebook", "diff", "2026-01-19", "2026-01-20", "--json").out)
    changed = {one["norm"]: one["turned"] for one in told["changed"]}
    assert changed["kpk-2-3-keluarga"] == [{"before": "V2", "after": "inferensi"}]
    turned = " ".join(langkah("rulebook", "diff", "2023-10-30", "2023-10-31").out.split())
    assert "Pasal 87 ayat (4) huruf c UU 5/2014 → Pasal 52 ayat (3) huruf j UU 20/2023" in turned


@pytest.mark.parametrize("verb", ["diff", "cite", "questions"])
def test_a_verb_without_what_it_needs_says_what_is_missing(verb: str) -> None:
    said = langkah("rulebook", verb)
    assert said.code == 2
    assert f"sesudah `langkah rulebook {verb}` masih kurang" in said.err


def test_coverage_can_be_asked_for_one_standing() -> None:
    told = json.loads(langkah("rulebook", "coverage", "--as", "citizen", "--json").out)
    assert {one["standing"] for one in told["silent"]} == {"citizen"}
    assert langkah("rulebook", "coverage", "--as", "lurah").code == 2


def test_a_day_that_was_not_found_is_not_made_up() -> None:
    assert "  2019 – … · V1" in langkah("rulebook", "cite", "Peraturan KPK 2/2019").out


def test_two_books_are_compared(tmp_path: Path) -> None:
    old = json.loads(BOOK.read_bytes())
    gone = old["norms"].pop(0)["id"]
    old["norms"][-1]["level"] = "care" if old["norms"][-1]["level"] == "clear" else "clear"
    old["norms"] = [one for one in old["norms"] if one["id"] != gone]
    older = tmp_path / "lama.json"
    older.write_text(json.dumps({"rulebook": old}), encoding="utf-8")
    said = langkah("rulebook", "diff", str(older), ".")
    assert gone in said.out
    assert f"{old['norms'][-1]['id']}: level" in said.out
    told = json.loads(langkah("rulebook", "diff", str(BOOK), str(older), "--json").out)
    assert told["removed"] == [gone]
    assert langkah("rulebook", "diff", ".", ".").out == "tidak ada yang berubah\n"


@pytest.mark.parametrize(
    ("content", "code"), [(None, 4), ("{", 2), ("[]", 2), ("{}", 2), ('{"norms": 1}', 2)]
)
def test_what_is_no_book_is_refused(tmp_path: Path, content: str | None, code: int) -> None:
    file = tmp_path / "buku.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    said = langkah("rulebook", "diff", str(file), ".")
    assert said.code == code
    assert "buku.json" in said.err


def test_a_provision_is_explained() -> None:
    said = langkah(
        "rulebook", "cite", "psl", "87", "ayat", "(4)", "huruf", "c", "UU", "5/2014", "--on", "2024-01-20"
    )
    assert "Peraturan ini tidak berlaku pada 2024-01-20." in said.out
    assert "Pasal 52 ayat (3) huruf j UU 20/2023" in said.out
    told = json.loads(langkah("rulebook", "cite", "Pasal 9 UU 20/2023", "--on", "2024-01-20", "--json").out)
    assert told["in_force"] is True
    assert (
        "In force on 2024-01-20."
        in langkah("rulebook", "cite", "UU 20/2023", "--on", "2024-01-20", "--lang", "en").out
    )
    assert langkah("rulebook", "cite", "UU 99/1999").code == 4


def test_the_picture_goes_to_a_file_or_to_the_output(tmp_path: Path) -> None:
    file = tmp_path / "norma.svg"
    said = langkah("rulebook", "graph", "--theme", "gifts", "--on", "2024-01-20", "-o", str(file))
    assert (said.code, said.out) == (0, "")
    assert file.read_text(encoding="utf-8").startswith("<svg ")
    assert (
        langkah("rulebook", "graph", "--theme", "gifts", "--on", "2024-01-20").out.strip().endswith("</svg>")
    )


def test_the_questions_of_an_act_are_told() -> None:
    said = langkah("rulebook", "questions", "gift-receive", "--on", "2024-01-20")
    assert said.out.count("→ ") > 20
    told = json.loads(
        langkah("rulebook", "questions", "like", "--as", "citizen", "--on", "2024-01-20", "--json").out
    )
    assert told["level"] == "clear"
    assert langkah("rulebook", "questions", "likes").code == 2
    assert langkah("rulebook", "questions", "like", "--as", "raja").code == 2


def test_silent_cells_are_counted() -> None:
    said = langkah("rulebook", "coverage", "--on", "2024-01-20")
    assert "citizen" in said.out
    told = json.loads(langkah("rulebook", "coverage", "--on", "2024-01-20", "--json").out)
    assert told["covered"] > 3_000
    assert str(told["covered"]) in said.out


@pytest.mark.parametrize("verb", ["diff", "cite", "questions", "export", "import", "graph"])
def test_every_verb_has_its_help_and_refuses_what_it_cannot_follow(verb: str) -> None:
    assert langkah("rulebook", verb, "--help").code == 0
    assert langkah("rulebook", verb, "--nonsense").code == 2
    if verb != "graph":
        assert langkah("rulebook", verb).code == 2


def test_a_difference_is_told_by_theme() -> None:
    said = langkah("difference", "citizen", "pns", "--on", "2024-01-20")
    assert "Hilang: " in said.out
    assert "sebelumnya boleh: " in said.out
    told = json.loads(langkah("difference", "cpns", "pns", "--on", "2024-01-20", "--json").out)
    assert told["counts"]["changed"] > 0
    assert " → " in langkah("difference", "cpns", "pns", "--on", "2024-01-20").out
    assert langkah("difference", "pns", "pns").out == "tidak ada bedanya\n"


@pytest.mark.parametrize("words", [("pns",), ("pns", "raja"), ("pns", "pns", "pns"), ("--sisi",)])
def test_a_difference_needs_two_sides_that_are_known(words: tuple[str, ...]) -> None:
    assert langkah("difference", *words).code == 2
    assert langkah("difference", "--help").code == 0


def test_a_release_goes_out_and_comes_in(tmp_path: Path) -> None:
    (tmp_path / "k.key").write_text(KEY.written(), encoding="utf-8")
    (tmp_path / "k.pub").write_text(KEY.public.written(), encoding="utf-8")
    keys = ("--key", str(tmp_path / "k.key"))
    out = ("-o", str(tmp_path / "rilis"))
    office = ("--to", str(tmp_path / "buku"))
    for serial in ("3", "4"):
        assert langkah("rulebook", "export", *keys, "--serial", serial, *out).code == 0
    first, second = (str(tmp_path / "rilis" / f"rulebook-{serial}.json") for serial in (3, 4))
    assert langkah("rulebook", "import", first, *office, "--key", str(tmp_path / "k.pub")).code == 0
    assert "rilis 4" in langkah("rulebook", "import", second, *office).out
    assert langkah("rulebook", "import", first, *office).code == 7
    taken = ("--releases", str(tmp_path / "buku"))
    assert langkah("rulebook", "diff", "3", "4", *taken).out == "tidak ada yang berubah\n"
    assert langkah("rulebook", "diff", "3", "5", *taken).code == 4
    assert langkah("rulebook", "cite", "UU 20/2023", *taken).code == 0
    assert json.loads(langkah("weigh", "--act", "vote", "--json", *taken).out)["rulebook"]["digest"]
    assert "rilis 3" in langkah("rulebook", "import", "--back-to", "3", *office).out


@pytest.mark.parametrize("serial", ["0", "-1", "satu", "9" * 20, ""])
def test_a_serial_that_is_none_is_refused(tmp_path: Path, serial: str) -> None:
    assert langkah("rulebook", "export", "--key", "x", f"--serial={serial}", "-o", str(tmp_path)).code == 2


def test_a_key_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = langkah(
        "rulebook", "export", "--key", str(tmp_path / "kunci"), "--serial", "1", "-o", str(tmp_path)
    )
    assert said.code == 4
    assert "kunci" in said.err


def test_a_verdict_is_weighed_by_the_imported_release_and_never_by_a_damaged_one(tmp_path: Path) -> None:
    (tmp_path / "k.key").write_text(KEY.written(), encoding="utf-8")
    (tmp_path / "k.pub").write_text(KEY.public.written(), encoding="utf-8")
    folder = tmp_path / "buku"
    langkah("rulebook", "export", "--key", str(tmp_path / "k.key"), "--serial", "1", "-o", str(tmp_path))
    release = tmp_path / "rulebook-1.json"
    asked = ("weigh", "--act", "vote", "--releases", str(folder))
    assert "tidak ada rilis yang dipakai" in langkah(*asked).err
    assert "belum memercayai kunci" in langkah("rulebook", "import", str(release), "--to", str(folder)).err
    key = ("--key", str(tmp_path / "k.pub"))
    assert langkah("rulebook", "import", str(release), "--to", str(folder), *key).code == 0
    assert langkah(*asked).code == 0
    kept = folder / "rulebook-1.json"
    kept.write_bytes(kept.read_bytes().replace(b"jangan", b"boleh!", 1))
    assert langkah(*asked).code == 2
    assert "tanda tangan tidak cocok" in langkah(*asked).err
    assert langkah("difference", "cpns", "pns", "--releases", str(folder)).code == 2


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """Texts enough to set limits by; the rules know most of the breaches, so little is gained."""
    made = [f"Titip suara ya {n} buat Prabowo,breach" for n in range(60)]
    made += [f"Rapat pleno terbuka dimulai pukul {n},lawful" for n in range(60)]
    path = tmp_path / "naskah.csv"
    path.write_text("text,label\n" + "\n".join(made) + "\n", encoding="utf-8")
    return path


def test_limits_are_never_written_over_the_texts_they_come_from(labelled: Path) -> None:
    before = labelled.read_bytes()
    said = langkah("attune", str(labelled), "--to", str(labelled))
    assert said.code == 2
    assert "cli.no-limits-file" in said.err
    assert labelled.read_bytes() == before


def test_attuning_says_what_is_missing_and_where_it_could_not_write(
    labelled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "cli.texts-missing" in langkah("attune").err
    monkeypatch.setattr(Attuned, "gains", True)
    told = langkah("attune", str(labelled), "--to", str(labelled.parent / "tiada" / "batas.csv"))
    assert told.code == 3
    assert "tiada/batas.csv" in told.err
    assert "foldernya tidak ada" in told.err
    assert told.out == ""
    limits = labelled.parent / "batas.csv"
    limits.write_text("limit,value\nask,0.5\n", encoding="utf-8")
    assert langkah("attune", str(labelled), "--to", str(limits)).code == 0
    assert limits.read_text(encoding="utf-8").startswith("limit,value\nask,")


def test_a_loss_is_told_beside_the_gain(labelled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Attuned, "gains", True)
    monkeypatch.setattr(Attuned, "more_missed", 2)
    monkeypatch.setattr(Attuned, "fewer_alarmed", 3)
    said = " ".join(langkah("attune", str(labelled)).out.split())
    assert "pelanggaran yang terlewat bertambah 2" in said
    assert json.loads(langkah("attune", str(labelled), "--json").out)["more_missed"] == 2
