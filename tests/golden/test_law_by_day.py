"""Thirty acts, six standings, eight days: the approved answers."""

import difflib
import os
from datetime import date
from pathlib import Path

from langkah.desk import FixedClock, Office
from langkah.terms.parse import step_from_json
from langkah.terms.standing import Standing
from langkah.terms.verdict import Verdict

TABLE = Path(__file__).with_name("law-by-day.md")
ACCEPT = os.environ.get("LANGKAH_GOLDEN") == "accept"  # noqa: TID251 — how `make golden` speaks to the tests
SAME = "〃"
DAYS = {
    "2019-03-01": "PP 53/2010, UU 5/2014; belum ada kalender",
    "2021-08-30": "hari terakhir PP 53/2010",
    "2021-08-31": "hari pertama PP 94/2021",
    "2022-10-01": "SKB berlaku, bakal calon",
    "2023-10-30": "hari terakhir UU 5/2014",
    "2023-11-20": "calon ditetapkan",
    "2024-02-12": "masa tenang",
    "2026-02-02": "sesudah kalender terakhir; Peraturan KPK 1/2026",
}
ACTS: dict[str, dict[str, object]] = {
    "Menyukai unggahan akun pemenangan": {"act": "like", "toward": ["campaign-account"]},
    "Mengikuti grup pemenangan": {"act": "follow-group", "toward": ["campaign-account"]},
    "Membagikan ajakan memilih": {"act": "share", "toward": ["campaign-account"], "facts": {"content": "call"}},
    "Mengunggah ajakan memilih calon": {"act": "post", "toward": ["contestant"], "facts": {"content": "call"}},
    "Mengunggah ajakan memakai hak pilih": {"act": "post", "text": "Ayo datang ke TPS dan gunakan hak pilih Anda."},
    "Menulis kritik kebijakan": {"act": "post", "text": "Kebijakan harga pupuk perlu diperbaiki."},
    "Berfoto dengan calon di depan umum": {"act": "photo-with-candidate", "channel": "social", "facts": {"public": True}},
    "Berpose satu jempol bersama calon": {"act": "gesture", "toward": ["contestant"], "channel": "social", "facts": {"gesture": "thumb"}},
    "Hadir kampanye dengan dukungan aktif": {"act": "attend-campaign", "facts": {"active_support": True, "attributes": "none"}},
    "Hadir pasif tanpa atribut": {"act": "attend-campaign-passive", "facts": {"attributes": "none", "active_support": False}},
    "Hadir deklarasi dengan dukungan aktif": {"act": "attend-declaration", "facts": {"active_support": True, "attributes": "none"}},
    "Memakai atribut partai": {"act": "wear-attribute", "toward": ["party"], "facts": {"attributes": "party"}},
    "Memasang spanduk calon": {"act": "display-material", "toward": ["contestant"]},
    "Menjadi tim sukses": {"act": "campaign-team-role", "toward": ["campaign-team"]},
    "Menjadi pelaksana kampanye": {"act": "campaign-executor", "toward": ["contestant"]},
    "Mengerahkan rekan kerja": {"act": "mobilise", "toward": ["contestant"]},
    "Memakai kendaraan dinas untuk kampanye": {"act": "use-state-facility", "toward": ["contestant"], "facts": {"state_facility": True}},
    "Membuat keputusan yang menguntungkan calon": {"act": "decide-partisan", "toward": ["contestant"]},
    "Memberi dukungan KTP": {"act": "give-id-copy", "toward": ["contestant"]},
    "Masuk partai": {"act": "join-party", "toward": ["party"]},
    "Menyumbang dana kampanye": {"act": "donate", "toward": ["contestant"]},
    "Mendampingi pasangan saat CLTN": {"act": "spouse-accompany", "facts": {"on_unpaid_leave": True, "active_support": False, "attributes": "none"}},
    "Mendampingi pasangan tanpa CLTN": {"act": "spouse-accompany", "facts": {"on_unpaid_leave": False}},
    "Menerima hadiah dari penyedia": {"act": "gift-receive", "facts": {"giver": "vendor", "duty_related": True, "value_idr": 250000, "cash": False}},
    "Menerima kado nikah 1,2 juta dari teman": {"act": "gift-receive", "facts": {"giver": "friend", "duty_related": False, "value_idr": 1200000, "occasion": "wedding-rite", "cash": False}},
    "Menolak hadiah": {"act": "gift-reject", "facts": {"refused": True, "giver": "vendor"}},
    "Membocorkan dokumen tertutup": {"act": "leak-nonpublic", "facts": {"nonpublic_data": True}},
    "Mengungkap pilihan sendiri": {"act": "disclose-vote", "toward": ["contestant"]},
    "Memilih di TPS": {"act": "vote"},
    "Melaporkan pelanggaran": {"act": "report-violation"},
}  # fmt: skip


def _cell(verdict: Verdict) -> str:
    """The word of the verdict, what it rests on, and what is asked where something is."""
    parts = [verdict.level.word.id]
    if verdict.findings:
        first = verdict.findings[0]
        parts.append(first.provision + (" (belum diperiksa)" if first.mark.unchecked else ""))
    if verdict.questions:
        parts.append(f"tanya: {verdict.questions[0].fact}")
    return "<br>".join(parts)


def _table(office: Office) -> str:
    lines = [
        "# Hukum menurut hari",
        "",
        f"{len(ACTS)} tindakan × {len(Standing)} kedudukan × {len(DAYS)} tanggal. Tiap sel: putusan, ketentuan yang menentukan,",
        "dan pertanyaan yang masih terbuka; 〃 berarti sama dengan kiri. Dibuat oleh `make golden`; baca bedanya sebelum menyetujui.",
        "",
        *(f"- {day}: {says}" for day, says in DAYS.items()),
    ]
    for name, step in ACTS.items():
        lines += ["", f"## {name}", "", f"| kedudukan | {' | '.join(DAYS)} |", "|---" * (len(DAYS) + 1) + "|"]
        for standing in Standing:
            cells = [
                _cell(office.consider(step_from_json({**step, "standing": standing.value, "on": day})))
                for day in DAYS
            ]
            told = [SAME if at and cell == cells[at - 1] else cell for at, cell in enumerate(cells)]
            lines.append(f"| {standing.value} | {' | '.join(told)} |")
    return "\n".join(lines) + "\n"


def test_the_law_by_day_is_as_it_was_approved() -> None:
    assert len(ACTS) * len(Standing) * len(DAYS) == 1_440
    made = _table(Office(clock=FixedClock(date(2024, 1, 20))))
    if ACCEPT:
        TABLE.write_text(made, encoding="utf-8")
    approved = TABLE.read_text(encoding="utf-8") if TABLE.exists() else ""
    changed = difflib.unified_diff(
        approved.splitlines(), made.splitlines(), "approved", "made", lineterm="", n=0
    )
    assert not list(changed), "read the diff, then `make golden`"


def test_no_repealed_law_is_shown_for_a_later_day() -> None:
    office = Office(clock=FixedClock(date(2024, 1, 20)))
    known = office.rulebook.instruments
    for step in ACTS.values():
        for day in DAYS:
            for finding in office.consider(step_from_json({**step, "on": day})).findings:
                assert known[finding.instrument].is_in_force(date.fromisoformat(day)), finding.norm
