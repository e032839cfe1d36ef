"""Every word of the pages is there, in both languages, and is used."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from langkah.rulebook import Modality
from langkah.terms.speech import Lang, Text
from langkah.terms.stages import Stage
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import Act, Toward
from langkah.terms.verdict import Mark
from langkah.terms.words import (
    CAPACITY,
    CHANGE,
    CHANNEL,
    MARK,
    SANCTION,
    STAGE,
    STANDING,
    THEME,
    TOWARD,
    TURN,
)
from langkah.web.codes import by_code
from langkah.web.disputes.models import Outcome, Reason
from langkah.web.messages import FAULT
from langkah.web.office import office
from langkah.web.page import aturan, guiding, peraga, rights, sentences, site, staff
from langkah.web.page.asking import disputes, quality, questions
from langkah.web.page.deeds import DEEDS
from langkah.web.page.words import WORDS, day, in_force
from langkah.web.people.models import Proposal
from langkah.web.people.views.home import CARDS
from langkah.web.phone import sentences as phone
from langkah.web.questions.models import Case
from langkah.web.steps.labels import ACT, MODALITY
from langkah.web.steps.quick import QUICK

ALIKE = {"brand"}


def _templates(root: Path) -> str:
    folder = root / "src/langkah/web"
    return "".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html")))


def _sources(root: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in (root / "src/langkah/web").rglob("*.py"))


def test_templates_ask_only_for_words_that_exist(root: Path) -> None:
    rest = _templates(root)
    asked = set()
    for piece in rest.replace("=t.", " t.").replace("(t.", " t.").split(" t.")[1:]:
        asked.add(
            "".join(letter if letter.isidentifier() or letter.isdigit() else " " for letter in piece).split()[
                0
            ]
        )
    assert asked
    assert asked - set(WORDS) == set()


def test_no_word_is_said_twice_under_one_key(root: Path) -> None:
    """Of two sentences under one key, a page would show the wrong one."""
    tables = [
        module.WORDS
        for module in (
            sentences,
            staff,
            site,
            peraga,
            guiding,
            questions,
            disputes,
            quality,
            aturan,
            rights,
            phone,
        )
    ]
    assert sum(map(len, tables)) == len(WORDS)


def test_no_word_is_left_over(root: Path) -> None:
    templates = _templates(root)
    quoted = _sources(root).replace("'", '"')
    levels = {"clear_lead", "care_lead", "ask_lead", "stop_lead"}
    # what a person can do, and what is proposed: chosen by a value
    chosen = {f"{one[2 + which]}_says" for one in CARDS for which in (0, 1)} | {
        f"proposal_{one}" for one in Proposal.Kind
    }
    chosen |= {f"guide_ask_{name}" for name in office().rulebook.guides}
    chosen |= {f"case_{one}" for one in Case.State} | {f"reason_{one}" for one in Reason}
    chosen |= {f"outcome_{one}" for one in Outcome} | {
        f"dispute_{one}" for one in ("new", "taken", "decided")
    }
    chosen |= {"field_slug", "field_link"}  # by the place of a finding (`pages/shown.py`)
    unused = [key for key in WORDS if f"t.{key}" not in templates and quoted.count(f'"{key}"') < 2]
    assert [key for key in unused if key not in levels | chosen] == []


TABLES = {
    "words": WORDS,
    "acts": ACT,
    "marks": MARK,
    "modalities": MODALITY,
    "sanctions": SANCTION,
    "themes": THEME,
    "changes": CHANGE,
    "turns": TURN,
    "deeds": DEEDS,
}


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_are_there(name: str) -> None:
    for key, text in TABLES[name].items():
        assert text.id.strip(), key
        assert text.en.strip(), key
        if name == "words" and key not in ALIKE:
            assert text.id != text.en, key


def test_every_code_speaks_both_languages_with_the_same_blanks() -> None:
    assert FAULT.code in by_code()
    for code, message in by_code().items():
        for text in (message.says, message.hint):
            if text is not None:
                assert _blanks(text.id) == _blanks(text.en), code


def _blanks(said: str) -> set[str]:
    return {piece.partition("}")[0] for piece in said.replace("{{", "").split("{")[1:] if piece[0].isalpha()}


@pytest.mark.parametrize(
    ("kind", "table"),
    [
        (Act, ACT), (Mark, MARK), (Modality, MODALITY), (Toward, TOWARD), (Standing, STANDING),
        (Channel, CHANNEL), (Capacity, CAPACITY), (Stage, STAGE),
    ],
)  # fmt: skip
def test_every_value_of_a_vocabulary_has_its_label(kind: Iterable[str], table: dict[str, Text]) -> None:
    assert set(kind) == set(table)


def test_what_the_rulebook_names_has_a_label() -> None:
    norms = list(office().rulebook.norms())
    assert {norm.theme for norm in norms} - set(THEME) == set()
    assert {one.kind for norm in norms for one in norm.sanctions} - set(SANCTION) == set()
    assert {act for norm in norms for act in norm.acts} - set(ACT) - {"any"} == set()


def test_there_are_twelve_buttons() -> None:
    assert len(QUICK) == 12
    assert all(one.says.id and one.says.en and one.hint.id and one.hint.en for one in QUICK.values())


def test_indonesian_addresses_people_with_respect() -> None:
    for key, text in WORDS.items():
        assert "!" not in text.id + text.en, key
        for word in text.id.replace(",", " ").replace(".", " ").split():
            assert word.lower() not in {"kamu", "anda-anda", "dilarang", "melanggar"}, key
            assert word != "anda", key


@pytest.mark.parametrize(
    ("written", "indonesian", "english"),
    [
        ("2024-01-20", "20 Januari 2024", "20 January 2024"),
        ("2020-07", "Juli 2020", "July 2020"),
        ("2017", "2017", "2017"),
        ("2024-08-07", "7 Agustus 2024", "7 August 2024"),
    ],
)
def test_days_are_written_as_people_write_them(written: str, indonesian: str, english: str) -> None:
    assert day(written, Lang.ID) == indonesian
    assert day(written, Lang.EN) == english


def test_days_of_force_are_honest_about_what_is_not_known() -> None:
    assert in_force("2022-09-22", None, Lang.ID) == "sejak 22 September 2022, tidak ditemukan pencabutannya"
    assert in_force(None, "2023-10-31", Lang.EN) == "since a day that was not found until 31 October 2023"
