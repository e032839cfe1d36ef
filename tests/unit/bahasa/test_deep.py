"""The second stage: pieces of the original, asked in doubt, never more than doubt."""

import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import NoReturn

import pytest
from hatchling.builders.wheel import WheelBuilder
from hypothesis import given
from hypothesis import strategies as st

from langkah.bahasa import Gazetteer, Mention, Said, read, sound_of
from langkah.bahasa.fold import Folded, fold
from langkah.bahasa.learned import Encoder, Part, encoder, parts_of
from langkah.bahasa.learned.blends import Blend, blend
from langkah.bahasa.learned.ear import BREACH, DOUBT, Hearing, listen, probability
from langkah.bahasa.learned.pieces import CLOSE, OPEN, ROLE, SPACE, UNKNOWN, WINDOW, WINDOWS, Pieces, windows
from langkah.bahasa.tokens import Tokens, split
from langkah.bahasa.words import lexicon
from langkah.terms.stages import Contestant, ContestantKind
from tests.architecture.tree import ROOT
from tests.unit.bahasa.contest import GAZETTEER

EAR = sys.modules["langkah.bahasa.learned.ear"]
SAMPLES = Path(__file__).with_name("pieces.tsv").read_text(encoding="utf-8").splitlines()
PRAISE = "Alhamdulillah, keren, mantap, semoga {name} terpilih, saya yakin dan bangga"
SCORN = "Kecewa sekali dengan {name}, goblok, korupsi terus, malah hancur semuanya"
OFFICE = "Bawaslu Kabupaten menggelar rapat koordinasi pengawasan tahapan pemilu bersama panwaslu kecamatan"
NAME = "Zulqarnain Wiratmaka"
MEBIBYTES = 25


def one_ticket(name: str = NAME) -> Gazetteer:
    ticket = Contestant(id="x", contest="presiden", kind=ContestantKind.TICKET, number=9, names=(name,))
    return Gazetteer.of([ticket])


def cut(text: str, gazetteer: Gazetteer = GAZETTEER) -> tuple[Tokens, tuple[Mention, ...], Folded]:
    folded = fold(text)
    shown = text if folded.offsets is None else folded.text
    tokens = split(shown, folded.text, lambda seen, low: gazetteer.cut(seen, low, lexicon()))
    return tokens, read(text, gazetteer).mentions, folded


def known(name: str) -> Blend:
    found = blend(name)
    assert found is not None
    return found


def parted(text: str, gazetteer: Gazetteer) -> tuple[Part, ...]:
    return parts_of(*cut(text, gazetteer))


def installed() -> Encoder:
    found = encoder()
    assert found is not None
    return found


def scores(text: str, gazetteer: Gazetteer = GAZETTEER) -> Mapping[str, float]:
    return installed().scores(parted(text, gazetteer))


def heard(text: str, hearing: Hearing) -> list[Said]:
    sound = sound_of(text, one_ticket())
    assert sound is not None
    return listen(sound, lexicon(), hearing)[0]


class Witness:
    """An encoder that says one thing and counts how often it is asked."""

    def __init__(self, score: float) -> None:
        self.score, self.asked = score, 0

    def scores(self, _: object) -> Mapping[str, float]:
        self.asked += 1
        return {BREACH: self.score}


@pytest.mark.parametrize("sample", SAMPLES, ids=[line.split()[0] for line in SAMPLES])
def test_words_are_cut_as_the_original_cuts_them(sample: str) -> None:
    text, _, expected = sample.partition("\t")
    pieces = installed().pieces
    found = [pieces.text(place) for word in text.split() for place in pieces.cut(SPACE + word.rstrip(","))]
    assert found == expected.split(" ")


@given(st.text(alphabet="abc", min_size=1, max_size=8), st.lists(st.integers(1, 9), min_size=8, max_size=8))
def test_the_row_of_pieces_is_the_likeliest_of_all(word: str, costs: list[int]) -> None:
    scored = dict(
        zip(
            ("a", "b", "c", "ab", "bc", "abc", "ca", "cab"),
            map(float.__neg__, map(float, costs)),
            strict=True,
        )
    )
    pieces = Pieces(scored)

    def worth(row: list[str]) -> float:
        return sum(scored.get(piece, -1e9) for piece in row)

    rows = [
        [word[first:last] for first, last in zip((0, *cuts), (*cuts, len(word)), strict=True)]
        for count in range(len(word))
        for cuts in combinations(range(1, len(word)), count)
    ]
    assert worth([pieces.text(place) for place in pieces.cut(word)]) == max(map(worth, rows))


def test_a_strange_letter_is_unknown_and_an_endless_word_is_cut_short() -> None:
    pieces = Pieces({"a": -1.0})
    assert pieces.cut("aѣa") == [pieces.cut("a")[0], UNKNOWN, pieces.cut("a")[0]]
    assert len(pieces.cut("a" * 100_000)) <= WINDOW


def test_windows_open_close_and_begin_with_the_target() -> None:
    made = windows(((9,), at == 700) for at in range(2000))
    assert len(made) == WINDOWS
    assert any(made[0][1])
    for places, meant in made:
        assert places[0] == OPEN
        assert places[-1] == CLOSE
        assert len(places) == len(meant) <= WINDOW
        assert not meant[0]
        assert not meant[-1]


def test_no_text_is_one_window() -> None:
    assert windows(()) == [([OPEN, CLOSE], [False, False])]


def test_whoever_is_named_the_pieces_are_the_same() -> None:
    pieces = installed().pieces
    told = {
        tuple(tuple(pieces.place(part)) for part in parted(PRAISE.format(name=name), one_ticket(name)))
        for name in (NAME, "Mbhakti Qorywati", "Jrembun Hxastuti")
    }
    assert len(told) == 1
    assert any(ROLE in part for part in told.pop())


def test_tags_numbers_and_addresses_leave_no_trace() -> None:
    text = "lihat https://contoh.invalid/rahasia nomor 12345 #tagarpanjang!!!!!!!!"
    assert [part.text for part in parted(text, GAZETTEER)] == [
        f"{SPACE}lihat", f"{SPACE}nomor", f"{SPACE}0", f"{SPACE}#", "!!!",
    ]  # fmt: skip


def test_praise_is_for_and_scorn_is_against() -> None:
    gazetteer = one_ticket()
    assert (
        scores(PRAISE.format(name=NAME), gazetteer)["for"]
        > 0
        > scores(SCORN.format(name=NAME), gazetteer)["for"]
    )


def test_the_same_text_scores_the_same_wherever_it_stands() -> None:
    text = PRAISE.format(name=NAME)
    gazetteer = one_ticket()
    assert scores(text, gazetteer) == scores(text, gazetteer)
    assert scores(f"\n\n    {text}  \n", gazetteer) == scores(text, gazetteer)


def test_a_disguise_changes_no_score() -> None:
    text = SCORN.format(name="dia")
    assert scores(text.replace("hancur", "h\u200ba\u200bn\u200bc\u200bu\u200br")) == scores(text)


def test_loading_and_asking_touch_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    fresh = encoder.__wrapped__()
    assert fresh is not None
    assert fresh.scores(parted("semoga menang", GAZETTEER))


#: From a text that nobody could doubt to one that everybody would.
TALES = (
    OFFICE,
    PRAISE.format(name=NAME),
    "ayo",
    "menang menang menang bersama rakyat",
    "semoga amanah",
    "Insyaallah amanah, warga sudah tahu mau ke mana hatinya bulan depan",
)


def test_the_library_tells_its_maker_nothing(tmp_path: Path) -> None:
    """It would begin a session of reports, in a file of the folder for temporary things, the moment it is loaded."""
    code = "from langkah.bahasa.learned import encoder; assert encoder() is not None"
    variables = {"TMPDIR": str(tmp_path), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    subprocess.run([sys.executable, "-c", code], env=variables, check=True, capture_output=True)
    assert list(tmp_path.iterdir()) == []


def test_only_doubt_asks_the_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    witness = Witness(0.0)
    monkeypatch.setattr(EAR, "encoder", lambda: witness)
    both, answers = known(BREACH), set()
    for text in TALES:
        sound = sound_of(text, one_ticket())
        assert sound is not None
        alone = probability(sound, lexicon(), deep=False)
        witness.asked = 0
        together = probability(sound, lexicon())
        assert witness.asked == both.doubts(alone)
        assert witness.asked or together == alone
        answers.add(witness.asked)
    assert answers == {0, 1}


def test_without_the_extra_all_is_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EAR, "encoder", lambda: None)
    for text in TALES:
        assert heard(text, Hearing()) == heard(text, Hearing(deep=False))


def test_the_encoder_is_absent_where_its_library_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["langkah.bahasa.learned.encoder"], "find_spec", lambda _: None)
    assert encoder.__wrapped__() is None


@pytest.mark.parametrize("score", [-1e9, 1e9])
def test_the_surest_score_is_no_more_than_a_doubt(monkeypatch: pytest.MonkeyPatch, score: float) -> None:
    monkeypatch.setattr(EAR, "blend", lambda name: replace(known(name), low=0.0, high=1.0))
    monkeypatch.setattr(EAR, "encoder", lambda: Witness(score))
    for text in TALES:
        rules = {(one.kind, one.span): one.confidence for one in heard(text, Hearing(2.0, -1.0, 2.0))}
        for one in heard(text, Hearing()):
            assert one.confidence <= max(rules.get((one.kind, one.span), 0.0), DOUBT)


def test_the_encoder_turns_a_text_that_the_linear_head_leaves_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EAR, "blend", lambda name: replace(known(name), low=0.0, high=1.0))
    text, found = TALES[-1], []
    for score in (-1e9, 1e9):
        monkeypatch.setattr(EAR, "encoder", lambda score=score: Witness(score))
        found.append([one.confidence for one in heard(text, Hearing())])
    assert found[0] != found[1]


def test_a_blend_adds_both_scores_in_steps_and_stays_a_probability() -> None:
    one = Blend("x", 2.0, 0.5, 1.5, -0.25, 0.1, 0.9, 2.0)
    assert one.margin(3.0, 1.0) == pytest.approx(3.0 / 2.0 + 2.0 * 1.0 / 0.5)
    assert 0.0 < one.probability(-1e9, 0.0) < one.probability(1e9, 0.0) < 1.0
    assert [one.doubts(sure) for sure in (0.05, 0.1, 0.5, 0.9, 0.95)] == [False, True, True, True, False]


def test_the_files_are_small_and_stay_out_of_the_base_wheel() -> None:
    folder = files("langkah.bahasa.learned").joinpath("deep")
    assert sum(len(one.read_bytes()) for one in folder.iterdir()) <= MEBIBYTES * 2**20
    shipped = [one.distribution_path for one in WheelBuilder(str(ROOT)).recurse_included_files()]
    assert "langkah/bahasa/learned/weights.jsonl.gz" in shipped
    assert not [path for path in shipped if "learned/deep/" in path]


def test_the_second_wheel_puts_them_where_they_are_looked_for() -> None:
    shipped = WheelBuilder(str(ROOT / "packaging" / "deep")).recurse_included_files()
    assert {one.distribution_path for one in shipped} == {
        f"langkah/bahasa/learned/deep/{name}" for name in ("encoder.onnx", "pieces.tsv", "blends.jsonl")
    }
