"""Learned heads: roles for names, small integers, linear time."""

import ast
import gzip
import math
import time
from importlib.resources import files
from pathlib import Path

import pytest

from langkah.bahasa import Gazetteer, read
from langkah.bahasa.fold import Folded, fold
from langkah.bahasa.learned import Features, Head, answer, features_of, head, names
from langkah.bahasa.learned.heads import BESIDE, FILE, Rivals, pack, unpack
from langkah.bahasa.tokens import Tokens, split
from langkah.bahasa.words import lexicon
from langkah.terms.stages import Contestant, ContestantKind
from tests.unit.bahasa.contest import GAZETTEER

SUPPORT = "Bismillah, semoga {name} amanah, menyala bersama rakyat, menang menang menang"
OFFICE = "Bawaslu Kabupaten menggelar rapat koordinasi pengawasan tahapan pemilu bersama panwaslu kecamatan"


def one_ticket(name: str) -> Gazetteer:
    ticket = Contestant(id="x", contest="presiden", kind=ContestantKind.TICKET, number=9, names=(name,))
    return Gazetteer.of([ticket])


def cut(text: str, gazetteer: Gazetteer) -> tuple[Tokens, Folded]:
    folded = fold(text)
    shown = text if folded.offsets is None else folded.text
    return split(shown, folded.text, lambda seen, low: gazetteer.cut(seen, low, lexicon())), folded


def features(text: str, gazetteer: Gazetteer = GAZETTEER) -> Features:
    tokens, folded = cut(text, gazetteer)
    return features_of(tokens, read(text, gazetteer).mentions, folded)


def odds(name: str, text: str, gazetteer: Gazetteer = GAZETTEER) -> float:
    return answer(name, features(text, gazetteer))


def test_names_are_arguments_and_not_features() -> None:
    answers = {
        odds("for", SUPPORT.format(name=name), one_ticket(name))
        for name in ("Zulqarnain Wiratmaka", "Mbhakti Qorywati", "Jrembun Hxastuti")
    }
    assert len(answers) == 1


def test_roles_stand_where_names_stood() -> None:
    items = features("Zulqarnain Wiratmaka lebih baik", one_ticket("Zulqarnain Wiratmaka")).items
    assert items == ["<T>", "lebih", "baik"]


def test_a_disguise_changes_no_odds() -> None:
    disguised = SUPPORT.format(name="dia").replace("menang", "m\u200be\u200bn\u200ba\u200bn\u200bg")
    assert odds("partisan", disguised) == odds("partisan", SUPPORT.format(name="dia"))


def test_praise_is_for_and_scorn_is_against() -> None:
    assert odds("for", "Alhamdulillah, keren, mantap, semoga terpilih, saya setuju dan yakin") > 0.7
    assert odds("for", "kecewa, korupsi terus, goblok, malah hancur, kasus lagi kok begini") < 0.3


def test_a_campaign_sounds_unlike_an_office() -> None:
    campaign = SUPPORT.format(name="Wibisana")
    assert odds("partisan", campaign) > odds("partisan", OFFICE) + 0.3


def test_every_head_holds_small_integers_and_finite_numbers() -> None:
    assert {"partisan", "for", "opinion", "hate", "sara", "defame"} <= set(names())
    for name in names():
        one = head(name)
        assert all(-127 <= weight <= 127 for weight in one.weights.values())
        assert all(map(math.isfinite, (one.scale, one.bias, one.slope, one.shift)))
        assert one.slope > 0
        assert not one.beside or name + BESIDE in names()


def test_a_head_beside_another_has_its_say() -> None:
    seen = features(SUPPORT.format(name="Wibisana"))
    one, other = head("partisan"), head("partisan" + BESIDE)
    alone, more = one.margin(seen.of(one.kind)), other.margin(seen.of(other.kind))
    assert one.beside > 0
    assert answer("partisan", seen) == pytest.approx(one.probability_at(alone + one.beside * more))
    assert answer("positive", seen) == head("positive").probability(seen.of(head("positive").kind))


def test_weights_stay_small_and_hold_no_running_text() -> None:
    path = files("langkah.bahasa.learned").joinpath(FILE)
    assert len(path.read_bytes()) <= 1_000_000
    longest = max(len(feature.split()) for name in names() for feature in head(name).weights)
    assert longest <= 5  # runs of letters hold gaps; words come in pairs at most
    pairs = [one for name in names() for one in head(name).weights if not one.startswith(("/", "#"))]
    assert max(len(one.replace(" _ ", " ").split()) for one in pairs) <= 2


def test_a_head_survives_its_file() -> None:
    one = Head("x", "words", {"a": 3, "b c": -127, "": 0}, 0.01, -0.5, 2.0, 0.25, 0.8, 0.9)
    assert unpack(gzip.decompress(pack([one]))) == one


def test_margin_is_the_scaled_sum_over_known_features() -> None:
    one = Head("x", "words", {"a": 3, "b": -1}, 0.5, 0.25)
    assert one.margin(["a", "b", "strange"]) == pytest.approx(0.25 + 0.5 * 2 / math.sqrt(2))
    assert one.margin(["strange"]) == 0.25
    assert one.probability_at(0.0) == pytest.approx(0.5)
    assert 0.0 < one.probability_at(-1e9) < one.probability_at(1e9) < 1.0


def test_the_likeliest_of_rivals_is_the_one_with_the_highest_margin() -> None:
    heads = {name.removeprefix("kind "): head(name) for name in names() if name.startswith("kind ")}
    rivals = Rivals(heads)
    for text in ("Ayo pilih nomor dua", "Bagi sembako besok", "Suara di TPS kami alihkan saja", "zzz"):
        seen = [*text.lower().split(), *("/" + word[:6] for word in text.lower().split())]
        best = max(heads[name].margin(seen) for name in heads)
        assert heads[rivals.likeliest(seen)].margin(seen) == best


def test_takes_time_in_line_with_length() -> None:
    one = head("partisan")

    def cost(count: int) -> float:
        text = "semoga Wibisana tidak menang " * count
        tokens, folded = cut(text, GAZETTEER)
        mentions = read(text, GAZETTEER).mentions
        spent = []
        for _ in range(3):
            begun = time.process_time()
            one.probability(features_of(tokens, mentions, folded).of(one.kind))
            spent.append(time.process_time() - begun)
        return min(spent)

    cost(10)
    small, large = cost(500), cost(4000)
    assert math.log(max(large, 5e-3) / max(small, 5e-4)) / math.log(8) <= 1.3


def test_uses_no_regular_expressions() -> None:
    folder = Path(str(files("langkah.bahasa.learned")))
    for path in folder.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {
            alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
        }
        assert "re" not in imported
