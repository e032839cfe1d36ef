"""A book of a few norms, built by hand, for tests that know them all."""

from collections.abc import Mapping

from langkah.rulebook import Rulebook

INSTRUMENTS = (
    {
        "id": "uu-lama",
        "short": "UU 1/2010",
        "from": "2010-01-01",
        "to": "2019-12-31",
        "replaced_by": "UU 2/2020",
    },
    {"id": "uu-baru", "short": "UU 2/2020", "from": "2020-01-01", "amended_by": ["UU 3/2021", "UU 9/2029"]},
    {
        "id": "uu-ubah",
        "short": "UU 3/2021",
        "from": "2021",
        "review_by": "2027-01-01",
        "reviewed": "2026-01-01",
    },
    {"id": "putusan", "short": "Putusan MK 4/PUU-XX/2022", "from": "2022-06-01"},
)


def norm(identifier: str, **given: object) -> dict[str, object]:
    """One compiled version of a norm."""
    made: dict[str, object] = {
        "id": identifier,
        "theme": "neutrality",
        "title": {"id": f"Judul {identifier}", "en": f"Title {identifier}"},
        "modality": "prohibited",
        "standing": ["pns"],
        "acts": ["like"],
        "level": "stop",
        "in_force": ["2020-01-01", None],
        "provision": "Pasal 5 ayat (1) UU 2/2020",
        "instrument": "UU 2/2020",
        "says": {"id": "Alasan.", "en": "Reason."},
        "mark": "V1P",
        "confirmed": "2026-11-23",
    }
    return made | {key: value for key, value in given.items() if value is not None}


NORMS = (
    norm(
        "larangan",
        in_force=["2010-01-01", "2019-12-31"],
        provision="Pasal 5 UU 1/2010",
        instrument="UU 1/2010",
        unless=["izin"],
        sanctions=[{"class": "sedang", "provision": "Pasal 8 UU 1/2010", "standing": [], "text": {"id": "", "en": ""}}],
    ),
    norm(
        "larangan",
        unless=["izin"],
        sanctions=[
            {"class": "berat", "provision": "Pasal 8 UU 2/2020", "standing": ["pns"], "text": {"id": "", "en": ""}}
        ],
    ),
    norm("izin", modality="permitted", level="clear", when=[[["on_unpaid_leave", "in", [True]]]], provision="Pasal 6 UU 2/2020"),
    norm("kewajiban", modality="obliged", level="care", standing=["pns", "cpns"], acts=["gift-receive"], theme="gifts",
         when=[[["value_idr", "above", [1000]]], [["stage", "in", ["quiet-period"]]]], mark="MEM",
         provision="Pasal 7 huruf a angka 2 UU 2/2020"),
    norm("kewajiban-kecil", modality="obliged", level="care", acts=["gift-receive"], theme="gifts",
         when=[[["value_idr", "at-most", [1000]]]], provision="Lampiran II UU 3/2021", instrument="UU 3/2021"),
    norm("hak-warga", modality="permitted", level="clear", standing=["citizen"], acts=["like", "share"], theme="citizen"),
    norm("calon", when=[[["phase", "in", ["candidate"]], ["contest_running", "in", [True]]]], acts=["share"], unless=["tak-ada"]),
    norm("untuk-semua", modality="permitted", level="clear", acts=["any"]),
)  # fmt: skip
COMPILED: Mapping[str, object] = {
    "format": 1,
    "version": "2026.11.23",
    "digest": "sha256:x",
    "instruments": [{"full": {"id": one["id"], "en": one["id"]}, "mark": "V1P", **one} for one in INSTRUMENTS],
    "contests": [
        {
            "id": "pemilu",
            "name": "Pemilu",
            "begins": "2022-01-01",
            "ends": "2024-12-31",
            "determined": "2023-11-13",
            "quick_count_from": "15:00",
            "windows": [{"stage": "quiet-period", "first": "2024-02-11", "last": "2024-02-13", "provision": "x"}],
            "contestants": [{"id": "p-1", "number": 1, "names": ["Budi"]}],
        }
    ],
    "successions": [
        {"from": "Pasal 5 UU 1/2010", "to": "Pasal 5 ayat (1) UU 2/2020", "says": {"id": "Pindah.", "en": "Moved."}},
        {"from": "Pasal 9 UU Entah", "to": "Pasal 9 UU Entah", "says": {"id": "x", "en": "x"}},
    ],
    "rulings": [
        {"ruling": "Putusan MK 4/PUU-XX/2022", "on": "Pasal 7 UU 2/2020", "from": "2022-06-01",
         "says": {"id": "Diputus.", "en": "Ruled."}},
        {"ruling": "Putusan MK 4/PUU-XX/2022", "on": "Pasal 77 UU 2/2020", "says": {"id": "x", "en": "x"}},
    ],
    "norms": list(NORMS),
}  # fmt: skip


def book(**changed: object) -> Rulebook:
    """The book, with parts of it exchanged."""
    return Rulebook({**COMPILED, **changed})
