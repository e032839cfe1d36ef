"""Rows: names, titles and figures and nothing else, as tables have them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.tokens import COLON, HASH

#: What heads a column, joins two names, or says how a figure was come by.
_TABLE: Final = frozenset(
    "nomor no nomer urut pasangan calon paslon kandidat peserta pemilu pemilihan presiden wakil nama nama_lengkap partai"
    " politik parpol suara sah perolehan hasil rekapitulasi jumlah total persen persentase prosentase kursi peringkat dapil"
    " kelurahan kecamatan kabupaten kota provinsi wilayah keterangan dan dengan sebanyak sebesar memperoleh meraih"
    " mendapat mendapatkan number name candidate candidates party votes vote seats percent percentage share".split()
)
#: What a row of results counts.
_OF_RESULTS: Final = frozenset("suara persen kursi votes seats percent".split())
_SEATS: Final = frozenset({"kursi", "seats"})
_BALLOT: Final = frozenset("urut nomor no nomer number".split())
#: Titles of learning, before a name and behind it; letters that stand alone are parts of one, or of a name.
_LEARNED: Final = frozenset(
    "prof dr drs dra ir ph phd hc sh mh se mm msi si mkn st mt ba bsc msc mip sip sos ag pd kom ked sp llm llb mba ma".split()
)
#: Those of them that stand before a name, or are no other word.
_BEFORE: Final = frozenset("prof dr drs dra ir phd hc".split())
#: What may stand between words; anything else ("!", a picture) is said on purpose.
_SIGNS: Final = frozenset(" \t\n\r.,:;–—-−|/()%\"'’‘\u00ad\u00a0")
#: A figure of results has so many digits, where it stands in a cell; else it is parted by a sign.
_DIGITS: Final = 3
_BORDER: Final = "|"
_LONGEST: Final = 60
#: What no word of a cell may be, though it is written as a name: "Budi" may, "Bagus" may not.
_SIDED: Final = (
    "vote0 vote1 support win0 praise praisew better blame insult foul crime inv stir must hope joy love mock"
)
#: Mentions that are no names.
_NO_NAMES: Final = frozenset({"slogan", "team", "account"})


def is_row(scene: Scene, found: Cast) -> bool:
    """True if a text holds names, numbers and figures, and what tables call them. Cost: linear."""
    words = scene.tokens.words
    # most texts have a word of their own among the first few: nothing else is looked at there
    if len(words) > _LONGEST or not all(_belongs(scene, found, at) for at in range(len(words))):
        return False
    if any(broken & HASH for broken in scene.tokens.breaks) or any(
        one.kind in _NO_NAMES for one in found.mentions
    ):
        return False
    return all(char.isalnum() or char in _SIGNS for char in scene.shown)


def tells_nothing(scene: Scene, found: Cast) -> bool:
    """True for a row that takes no side: results, the head of a table, a line of a ballot, a name with its titles."""
    words = scene.tokens.words
    if not is_row(scene, found):
        return False
    if _has_figures(scene) or _has_title(words):
        return True
    if any(broken & COLON for broken in scene.tokens.breaks):
        return not _BALLOT.isdisjoint(words)
    return not found.mentions and len(words) > 1 and all(word in _TABLE for word in words)


def _belongs(scene: Scene, found: Cast, at: int) -> bool:
    """True for what a row may hold: a figure, a word of tables, a title, or a name."""
    word = scene.tokens.words[at]
    if word[0].isdigit() or word in _TABLE or len(word) == 1 or at in found.taken:
        return True
    if scene.masks[at] & scene.bits["hon"]:
        return True
    if not scene.capital(at):
        return False
    if _BORDER in scene.shown:
        return scene.unknown(at) or not scene.masks[at] & scene.known.any_of(_SIDED)
    # where all is in capitals, no word is known for a name by them
    return word in _LEARNED or (scene.unknown(at) and not scene.loud)


def _has_title(words: Sequence[str]) -> bool:
    """True if a title of learning stands there: "Dr.", "S.H."."""
    spelt = any(
        len(left) == 1 and len(right) == 1 and (left + right).isalpha() for left, right in pairwise(words)
    )
    return spelt or not _BEFORE.isdisjoint(words)


def _has_figures(scene: Scene) -> bool:
    """True if something was counted: "40.971.906", "58,59 persen", a cell with "120"."""
    words, cells = scene.tokens.words, _BORDER in scene.shown
    counts = not _OF_RESULTS.isdisjoint(words)
    figures = [word for word in words if word[0].isdigit()]
    if counts and any(len(word) > 1 for word in figures):
        return True
    if any(left.isdigit() and right in _SEATS for left, right in pairwise(words)):
        return True
    parted = any(not word.isdigit() and word[-1].isdigit() for word in figures)
    return parted or (cells and any(len(word) >= _DIGITS for word in figures))
