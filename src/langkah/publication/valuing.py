"""Words that value a person, for or against; our own list."""

from __future__ import annotations

from collections.abc import Iterator

#: Praise. Words of office ("terpilih", "resmi") are not among them.
_GOOD = (
    "hebat terbaik unggul unggulan cerdas pintar jenius tegas berani jujur bersih merakyat amanah saleh santun"
    " berwibawa bijak bijaksana berpengalaman teruji terbukti inspiratif visioner brilian sukses berhasil dicintai"
    " idaman favorit populer kharismatik karismatik dermawan peduli tangguh andal handal mumpuni kompeten layak"
    " pantas tepat luar_biasa sangat_baik rendah_hati bintang pahlawan harapan terdepan gemilang memukau cemerlang"
)
_BAD = (
    "gagal buruk terburuk korup koruptor bohong pembohong curang licik munafik bodoh dungu lemah lamban plin-plan"
    " arogan sombong serakah rakus zalim kejam otoriter pengkhianat boneka pencitraan kotor busuk memalukan"
    " mengecewakan gagal_total tidak_becus tak_becus tidak_layak tak_layak tidak_pantas tak_pantas antek dinasti"
    " penipu provokator radikal pemecah_belah ingkar kriminal skandal blunder"
)
_SIDES = {
    **{tuple(word.split("_")): 1 for word in _GOOD.split()},
    **{tuple(word.split("_")): -1 for word in _BAD.split()},
}
_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in _SIDES:
    _FIRST.setdefault(_words[0], []).append(_words)


def valued(text: str, start: int, end: int) -> Iterator[tuple[str, int, tuple[int, int]]]:
    """The words between two places that value, each with its side and its place. Cost: linear."""
    words = list(_words_in(text, start, end))
    low = [text[a:b].lower() for a, b in words]
    skip_to = 0
    for at, word in enumerate(low):
        if at < skip_to:
            continue
        for known in sorted(_FIRST.get(word, ()), key=len, reverse=True):
            if tuple(low[at : at + len(known)]) == known:
                span = (words[at][0], words[at + len(known) - 1][1])
                yield text[span[0] : span[1]], _SIDES[known], span
                skip_to = at + len(known)
                break


def _words_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        if not text[at].isalnum():
            at += 1
            continue
        stop = at + 1
        while stop < end and (
            text[stop].isalnum() or (text[stop] == "-" and text[stop + 1 : stop + 2].isalpha())
        ):
            stop += 1
        yield at, stop
        at = stop
