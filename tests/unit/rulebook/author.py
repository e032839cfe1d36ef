"""A small set of authors' files in a folder, to be spoiled one line at a time."""

from pathlib import Path

from langkah.rulebook.compile import compile_book
from langkah.terms.errors import LangkahError

NORM = """\
id: contoh-suka
title: {id: Menyukai unggahan, en: Liking a post}
theme: neutrality
rows: [baris-1]
modality: prohibited
standing: [pns]
acts: [like]
when: {toward: [campaign-account], value_idr: {above: 10}}
asks: [public]
unless: [contoh-boleh]
versions:
  - from: 2020-01-01
    to: 2021-12-31
    provision: Pasal 5 huruf n UU Contoh
    sanctions:
      - {class: berat, provision: Pasal 6 UU Contoh, standing: [pns], text: {id: berat, en: heavy}}
  - from: 2022-01-01
    provision: Pasal 5 huruf n UU Contoh
says: {id: Terbaca sebagai dukungan., en: It reads as support.}
instead: {id: Baca saja., en: Just read it., step: {toward: [official-account]}}
duties:
  - {kind: report, says: {id: Laporkan., en: Report it.}, provision: Pasal 7 UU Contoh, working_days: 30}
verified: {mark: V2, on: 2026-11-23, sources: [contoh]}
note: {id: Ada catatan., en: There is a note.}
examples:
  stop:
    - {act: like, toward: [campaign-account], on: 2023-08-01, facts: {value_idr: 11}}
  clear:
    - {act: like, toward: [official-account], on: 2023-08-01, level: clear}
"""
RIGHT = """\
id: contoh-boleh
title: {id: Menggunakan hak pilih, en: Voting}
theme: citizen
modality: permitted
standing: [pns]
acts: [vote]
versions:
  - {from: 2020-01-01, provision: Pasal 1 UU Contoh}
says: {id: Memilih adalah hak Anda., en: Voting is your right.}
verified: {mark: V2, on: 2026-11-23, sources: [contoh]}
examples:
  stop: [{act: like, toward: [campaign-account], on: 2023-08-01}]
  clear: [{act: vote, on: 2024-02-14}]
"""
INSTRUMENT = """\
id: uu-contoh
short: UU Contoh
full: {id: Undang-Undang Contoh, en: The Example Act}
from: 2020
mark: V2
review_by: 2027-01-01
reviewed: 2026-01-01
amended_by: [UU Contoh]
replaced_by: UU Contoh
"""
CALENDAR = """\
contests:
  - id: pemilu-contoh
    name: Pemilu Contoh
    begins: 2020-01-01
    ends: 2030-01-01
    determined: 2023-01-01
    quick_count_from: "15:00"
    windows:
      - {stage: voting-day, first: 2024-02-14, last: 2024-02-14, provision: UU Contoh}
    contestants:
      - {id: x-1, number: 1, names: [Budi]}
"""
SUCCESSIONS = """\
successions:
  - {from: Pasal 1 UU Contoh, to: Pasal 2 UU Contoh, says: {id: Berpindah., en: It moved.}}
rulings:
  - {ruling: UU Contoh, on: Pasal 3 UU Contoh, from: 2022-01-01, says: {id: Diputus., en: Ruled.}}
"""
FILES = {
    "norms/neutrality/contoh-suka.yaml": NORM,
    "norms/citizen/contoh-boleh.yaml": RIGHT,
    "instruments/uu-contoh.yaml": INSTRUMENT,
    "calendars/pemilu.yaml": CALENDAR,
    "successions.yaml": SUCCESSIONS,
    "rows.tsv": "id\tkind\nbaris-1\tconduct\n",
}


def sources(root: Path, **more: str) -> Path:
    """The files in a folder; `more` are further ones, by path."""
    for name, text in (FILES | more).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def spoiled(root: Path, file: str, old: str, new: str) -> LangkahError:
    """The error that compiling gives once one piece of one file is exchanged."""
    text = FILES[file]
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    sources(root, **{file: text.replace(old, new)})
    try:
        compile_book(root)
    except LangkahError as error:
        return error
    raise AssertionError(f"{new!r} was taken")
