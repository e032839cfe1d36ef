"""Fold undoes disguises, leaves ordinary writing alone, finds the way back."""

import math
import time

import pytest

from langkah.bahasa.fold import fold
from tests.unit.bahasa import disguise

PHRASES = [
    "pilih paslon nomor dua",
    "jangan pilih petahana",
    "dukung calon kita",
    "kami hadir di kampanye akbar",
]
# A number word and a numeral are one to the reader of texts, not to fold: the gazetteer holds both.
SAME_NUMBER = 68
# A figure at the edge of a word can be a number; a sign there can be punctuation.
EDGES_STAY = {55, 56}


def words(text: str) -> list[str]:
    return "".join(ch if ch.isalnum() else " " for ch in text).split()


@pytest.mark.parametrize("example", disguise.examples(), ids=lambda example: example.name)
def test_disguises_are_made_as_the_examples_show(example: disguise.Example) -> None:
    assert disguise.apply(example.number, example.plain) == example.disguised


@pytest.mark.parametrize("example", disguise.examples(), ids=lambda example: example.name)
def test_undoes_every_disguise_of_the_examples(example: disguise.Example) -> None:
    expected = words(example.plain)
    if example.number == SAME_NUMBER:
        expected[-1] = "2"
    assert words(fold(example.disguised).text) == expected


@pytest.mark.parametrize("number", sorted(set(range(1, 68)) - EDGES_STAY))
@pytest.mark.parametrize("phrase", PHRASES)
def test_undoes_the_disguises_over_other_phrases(number: int, phrase: str) -> None:
    assert words(fold(disguise.apply(number, phrase)).text) == phrase.split()


def test_says_when_something_was_hidden() -> None:
    open_ways = {1, 2, 3, 57, 58, 59, 60, 64}
    told = {example.number for example in disguise.examples() if fold(example.disguised).disguised}
    assert told == set(range(1, 69)) - open_ways


@pytest.mark.parametrize(
    "text",
    [
        "KPU Kota Bogor menggelar sosialisasi di SMA 2, pukul 07.00-13.00 WIB.",
        "“Jangan lupa ke TPS” – begitu pesan KPU… 🔥🙏🏽",
        "Bendera 🇮🇩🇮🇩 berkibar di 🇲🇾",
        "rapat G20, COVID19, jaringan 4G, HUT ke-78 RI, 17an, B2B, P3K, rt05rw02, Rp5ribu, C1-KWK",
        "anak2nya main kejar2an di lt2, 50% diskon & 100%",
        "surel ke budi@kpu.go.id, CC @kpu_ri, lihat www.kpu.go.id/a1b2",
        "Bab III, Pasal 283 ayat (1) huruf c, S.H., M.H., A.Md.",
        "maaf, saat ini tidak ada lowongan. siapa, di mana, ke mana?",
        "قال الله تعالى: إِنَّمَا المُؤْمِنُونَ إِخْوَةٌ. Demikian firman-Nya.",
        "Мы идём на выборы завтра",
        "a - b, c / d; e. F",
        "ayo!pilih pemimpin",
    ],
)
def test_leaves_ordinary_writing_alone(text: str) -> None:
    folded = fold(text)
    assert folded.text == text.lower()
    assert not folded.disguised
    assert folded.offsets is None


@pytest.mark.parametrize(
    ("text", "expected", "disguised"),
    [
        ("m3nang c0bl0s p@slon", "menang coblos paslon", True),
        ("jok0wi pem1lu p|l|h", "jokowi pemilu pilih", True),
        ("meenaaaang", "meenang", False),
        ("D.K.P.P memutus", "dkpp memutus", False),
        ("P.I.L.I.H dia", "pilih dia", True),
        ("nomor 2️⃣ ❤️", "nomor 2 ❤", False),
        ("pas\u00adlon", "paslon", False),
        ("Muḥammad membaca ḥadīṡ bersama André", "muhammad membaca hadis bersama andre", False),
        ("pil&#105;h dan m%65nang", "pilih dan menang", True),
        ("teks=pilih%20dia", "teks=pilih dia", True),
        ("&#60;b&#62; &amp; &#99999999; &#x; 5%25", "&#60;b&#62; &amp; &#99999999; &#x; 5%25", False),
        ("¹pertama m² №2", "1pertama m2 no2", False),
        ("İlham", "ilham", False),
        ("k\0pu", "kpu", True),
        ("\u202eab \u202dxy\u202c cd\u202c!", "dc xy ba!", True),
        ("\u202eabc\ndef", "cba\ndef", True),
        ("pаsаl ayat", "pasal ayat", True),
        ("a\u0644\u0644\u0647", "a\u0644\u0644\u0647", False),
        ("🇵🇮🇱🇮🇭", "pilih", True),
        ("fe\ufb01 ｗａ", "fefi wa", True),
    ],
)
def test_reads_as_a_person_does(text: str, expected: str, disguised: bool) -> None:
    folded = fold(text)
    assert (folded.text, folded.disguised) == (expected, disguised)


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("ayo p\u200bi\u200bl\u200bi\u200bh dia", "pilih", "p\u200bi\u200bl\u200bi\u200bh"),
        ("ayo p i l i h  d i a", "pilih", "p i l i h"),
        ("ayo &#112;ilih dia", "pilih", "&#112;ilih"),
        ("ayo piiilih dia", "pilih", "piiilih"),
        ("ayo \u202ehilip\u202c dia", "pilih", "\u202ehilip\u202c"),
        ("ayo px\bilih dia", "pilih", "px\bilih"),
        ("ayo 𝐩𝐢𝐥𝐢𝐡 dia", "pilih", "𝐩𝐢𝐥𝐢𝐡"),
        ("AYO PILIH DIA", "pilih", "PILIH"),
    ],
)
def test_points_back_at_what_was_written(text: str, word: str, shown: str) -> None:
    folded = fold(text)
    start = folded.text.index(word)
    first, last = folded.span(start, start + len(word))
    assert text[first:last] == shown


def test_points_at_the_whole_of_a_character_that_reads_as_two() -> None:
    folded = fold("ka\ufb01r\u200b")
    assert folded.text == "kafir"
    assert folded.span(2, 3) == folded.span(3, 4) == (2, 3)
    assert folded.span(5, 5) == (5, 5)


def test_spans_outside_the_text_are_brought_inside() -> None:
    for text in ("biasa", "b\u200biasa"):
        folded = fold(text)
        assert folded.span(-3, 99) == (0, len(text))
        assert folded.span(99, 1) == (len(text), len(text))


@pytest.mark.parametrize(
    "text", ["", "\ud800", "\0", "\b", "a\ud83dz", "\u202e", "&", "%", "&#", "a" + "\u0301" * 10_000]
)
def test_bears_broken_text(text: str) -> None:
    folded = fold(text)
    assert folded.text.strip() in {"", "a", "a\ud83dz", "\ud800", "&", "%", "&#"}


HOSTILE = [
    "&#112;", "&", "%70", "%", "\u202eab", "\u202e\u202da", "a\b", "\0", "a\u0301\u0336", "a\u200b", "а", "аж", "ال", "aال",
    "m3nang ", "a1", "a*", "a ", "p i l i h  ", " a b", "a", "aaab", "a@b.", "🇵🇮🇱", "𝐩", "\ud800", "a|", "İ",
    "p1l𝐢h \u202eab\u202c &#65; a*b a b c d eee ",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE, ids=ascii)
def test_takes_time_in_line_with_length(unit: str) -> None:
    fold("é")

    def cost(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        spent = []
        for _ in range(3):
            start = time.process_time()
            fold(text)
            spent.append(time.process_time() - start)
        return min(spent)

    small, large = cost(16_000), cost(128_000)
    # Times under five milliseconds say more about the clock than about the code.
    assert math.log(max(large, 5e-3) / max(small, 5e-4)) / math.log(8) <= 1.3
