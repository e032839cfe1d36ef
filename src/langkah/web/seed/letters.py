"""Invented questions, disputes and cases, one in every state."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.utils import timezone

from langkah.web.disputes.models import Dispute, Line, Outcome, Reason
from langkah.web.letters import returncode
from langkah.web.letters.stamp import Stamp
from langkah.web.office import office
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from langkah.web.questions import asking
from langkah.web.questions.models import Answered, Case, Inquiry, Turn

_DAY = timedelta(days=1)
_CALL, _SPEECH, _GIFT, _KIN = (
    "pp94-5n6-ajakan-teks",
    "asn23-24-1d-ucapan-berpihak",
    "tpk-12b-gratifikasi-suap",
    "ap14-43-1-kerabat-penyedia",
)
#: How many questions of a theme were answered before: one theme too few to be shown.
_ANSWERED = {"neutrality": 34, "gifts": 12, "interests": 4}


def code() -> str:
    """The return code of the question that is answered; anybody who tries the demonstration may read it."""
    return Stamp("peraga: terjawab").code


def plant(people: Mapping[Role, Person]) -> None:
    """Questions, disputes and cases of the first office."""
    officer, editor = people[Role.INTEGRITY], people[Role.EDITOR]
    today = timezone.localdate()
    _questions(officer, today)
    _disputes(officer, today)
    _cases(officer, editor, today)


def _kept(name: str) -> str:
    return returncode.kept(Stamp(f"peraga: {name}").code)


def _questions(officer: Person, today: date) -> None:
    unit = officer.unit
    waits = today + asking.WAITS
    Inquiry.objects.create(
        unit=unit,
        code=_kept("baru"),
        sent=today,
        until=waits,
        act="gift-receive",
        standing="pns",
        norms=[_GIFT],
        words="Vendor mengantar parsel ke rumah saat saya dinas luar. Apa yang harus saya lakukan lebih dulu?",
    )
    Inquiry.objects.create(
        unit=unit,
        code=_kept("lama"),
        sent=today - 9 * _DAY,
        until=waits - 9 * _DAY,
        act="coi-declare",
        standing="pppk",
        norms=[_KIN],
        words="Sepupu saya ikut lelang di kantor lain. Perlukah saya menyatakannya?",
    )
    answered = _answered(
        officer, "terjawab", today - 3 * _DAY, "Bolehkah saya membagikan jadwal debat dari akun KPU?"
    )
    Turn.objects.create(
        question=answered,
        number=1,
        by=officer,
        day=today - _DAY,
        words="Boleh. Membagikan halaman resmi KPU tanpa komentar yang memihak adalah pendidikan pemilih.",
    )
    back = _answered(
        officer, "lagi", today - 5 * _DAY, "Bolehkah saya ikut grup alumni yang ramai membahas calon?"
    )
    for number, by, words in (
        (1, officer, "Boleh menjadi anggota. Jangan ikut menyatakan dukungan di sana."),
        (2, None, "Bila ada yang memasukkan saya ke grup pemenangan tanpa bertanya?"),
    ):
        Turn.objects.create(question=back, number=number, by=by, day=today - (3 - number) * _DAY, words=words)
    Inquiry.objects.filter(pk=back.pk).update(answered=None, until=waits)


def _answered(officer: Person, name: str, sent: date, words: str) -> Inquiry:
    today = timezone.localdate()
    return Inquiry.objects.create(
        unit=officer.unit,
        code=_kept(name),
        sent=sent,
        until=today + asking.KEPT,
        answered=today - _DAY,
        act="share",
        standing="pns",
        norms=[_SPEECH],
        words=words,
    )


def _disputes(officer: Person, today: date) -> None:
    book = office().rulebook
    told = {
        "unit": officer.unit,
        "act": "post",
        "standing": "pns",
        "level": "stop",
        "norms": [_CALL, _SPEECH],
        "book": f"{book.version} {book.digest.partition(':')[2][:12]}",
        "until": today + asking.WAITS,
    }
    Dispute.objects.create(code=_kept("sanggah baru"), sent=today, reason=Reason.PROVISION, **told)
    Dispute.objects.create(
        code=_kept("sanggah diperiksa"),
        sent=today - 4 * _DAY,
        reason=Reason.STRICT,
        owner=officer,
        taken=today - 3 * _DAY,
        words="Kalimatnya hanya mengajak memakai hak pilih.",
        **told,
    )
    for name, outcome, says in (
        ("sanggah tetap", Outcome.STANDS, "nomor urut disebut, jadi tetap ajakan memilih"),
        (
            "sanggah diubah",
            Outcome.MENDED,
            "“pilih” di depan menu makan siang tidak lagi dibaca sebagai ajakan",
        ),
    ):
        one = Dispute.objects.create(
            code=_kept(name),
            sent=today - 12 * _DAY,
            reason=Reason.READING,
            owner=officer,
            taken=today - 11 * _DAY,
            decided=today - 8 * _DAY,
            outcome=outcome,
            norm=_CALL,
            answer="Terima kasih. Alasannya ada di catatan buku aturan.",
            **told,
        )
        Line.objects.create(
            unit=officer.unit,
            dispute=one,
            day=today - 8 * _DAY,
            norm=_CALL,
            outcome=outcome,
            says=says,
            by=officer,
        )


def _cases(officer: Person, editor: Person, today: date) -> None:
    for theme, total in _ANSWERED.items():
        Answered.objects.create(unit=officer.unit, theme=theme, total=total)
    for theme, norms, asks, says, state in (
        (
            "neutrality",
            [_SPEECH],
            "Bolehkah pegawai membagikan jadwal debat?",
            "Boleh, dari halaman resmi KPU dan tanpa komentar yang memihak. Itu pendidikan pemilih.",
            Case.State.PUBLISHED,
        ),
        (
            "gifts",
            [_GIFT],
            "Parsel dari rekanan sudah telanjur diterima. Apa yang dilakukan?",
            "Laporkan kepada UPG kantor secepatnya, dan jangan memakainya. Batas akhirnya 30 hari kerja sejak diterima.",
            Case.State.PUBLISHED,
        ),
        (
            "interests",
            [_KIN],
            "Kerabat menjadi penyedia di kantor lain. Perlukah dinyatakan?",
            "Nyatakan bila pekerjaan Anda dapat memengaruhi pengadaan itu.",
            Case.State.PROPOSED,
        ),
    ):
        live = state == Case.State.PUBLISHED
        Case.objects.create(
            unit=officer.unit,
            theme=theme,
            norms=norms,
            asks=asks,
            says=says,
            by=officer,
            made=today - 6 * _DAY,
            state=state,
            second=editor if live else None,
            decided=today - 5 * _DAY if live else None,
        )
