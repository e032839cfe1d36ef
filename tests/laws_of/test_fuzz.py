"""Laws of reading on twenty thousand texts that nobody would write."""

import unicodedata

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from langkah.bahasa import Reading, read
from tests.laws_of.test_bahasa import DENSE, spans
from tests.unit.bahasa.contest import GAZETTEER

INPUTS = 20_000
SHARDS = 8
#: A longer profile makes every shard as long as any other law.
EACH = max(INPUTS // SHARDS, settings.default.max_examples if settings.default else 0)

_WORDS = (
    "pilih coblos menangkan Wibisana nomor 2 02 2️⃣ #CoblosNomor1 #Wibisana_Danurdara @akun ayo jangan tidak saya kami"
    " menurut kata hoaks: contoh: dilarang KPU Bawaslu paslon 1, 2, dan 3 relawan Rp500.000 3201014507900001 081234567890"
    " anjing kamu orang Cina semoga menang amin sih lah 🔥 👍🏽 ❤️ 👩‍👩‍👧 🇮🇩 ✌️ ｐｉｌｉｈ рilih p.i.l.i.h pi\u200blih p̶i̶l̶i̶h ⓅⒾⓁⒾⒽ c0bl0s"
).split()
#: Signs between words, and what is seen by nobody or hangs on what stands before it.
_SIGNS = (" ", "  ", "\n", "\t", "", ". ", "? ", "! ", ", ", ": ", "; ", "…", "-", "/", ' " ', "'", "“", "”", "(", ")")  # fmt: skip
_UNSEEN = (
    "\u200d",
    "\u200b",
    "\ufe0f",
    "\u20e3",
    "\u0301",
    "\u202e",
    "\ud800",
    "\0",
    "\U0001f3fd",
    "#",
    "@",
    "1",
    "2)",
)
_BETWEEN = st.sampled_from((*_SIGNS, *_UNSEEN))
MIXED = st.lists(st.tuples(st.sampled_from(_WORDS), _BETWEEN), max_size=20).map(
    lambda pairs: "".join(word + sign for word, sign in pairs)
)
REPEATED = st.tuples(st.sampled_from(_WORDS), _BETWEEN, st.integers(1, 60)).map(
    lambda made: (made[0] + made[1]) * made[2]
)
HOSTILE = MIXED | st.text(st.characters(), max_size=60) | REPEATED | DENSE
_JOINER = "\u200d"


def is_border(text: str, at: int) -> bool:
    """True unless a place lies inside what a reader sees as one character."""
    if not 0 < at < len(text):
        return True
    here, before = text[at], text[at - 1]
    if unicodedata.category(here) in {"Mn", "Me"} or here == _JOINER or "\U0001f3fb" <= here <= "\U0001f3ff":
        return False
    return not (before == _JOINER and unicodedata.category(here) == "So")


def check(text: str, seen: Reading) -> None:
    for start, end in spans(seen):
        assert 0 <= start < end <= len(text)
        assert is_border(text, start)
        assert is_border(text, end)
    assert all(0 < one.confidence <= 1 for one in seen.said)


@pytest.mark.parametrize("shard", range(SHARDS))
def test_any_text_is_read_with_spans_on_whole_characters(shard: int) -> None:
    @settings(max_examples=EACH)
    @given(HOSTILE)
    def reads(text: str) -> None:
        check(text, read(text, GAZETTEER))

    (seed(shard)(reads) if settings.default and settings.default.derandomize else reads)()
