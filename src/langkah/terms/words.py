"""What people call the values of the vocabulary: kinds, stages, sanctions, marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from langkah.terms.facts import FACTS, words_for
from langkah.terms.speech import Text
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import Toward
from langkah.terms.verdict import Mark, Switch, SwitchedOff

TOWARD: Mapping[str, Text] = {
    Toward.PARTY: Text("partai politik", "a political party"),
    Toward.HOPEFUL: Text("bakal calon", "a hopeful, not yet a candidate"),
    Toward.CANDIDATE: Text("calon yang sudah ditetapkan", "a determined candidate"),
    Toward.CONTESTANT: Text("peserta pemilu", "a contestant"),
    Toward.CAMPAIGN_TEAM: Text("tim pemenangan atau relawan", "a campaign team or volunteers"),
    Toward.CAMPAIGN_ACCOUNT: Text("akun atau grup pemenangan", "a campaign account or group"),
    Toward.CAMPAIGN_MATERIAL: Text("alat peraga kampanye", "campaign material"),
    Toward.OFFICIAL_ACCOUNT: Text(
        "akun resmi KPU atau instansi negara", "an official account of KPU or the state"
    ),
    Toward.NEWS_ACCOUNT: Text("akun berita", "a news account"),
    Toward.KIN: Text("keluarga atau kerabat", "family or kin"),
    Toward.SPOUSE: Text("suami atau istri", "husband or wife"),
    Toward.SUPERIOR: Text("atasan", "a superior"),
    Toward.SUBORDINATE: Text("bawahan", "a subordinate"),
    Toward.COLLEAGUE: Text("rekan kerja", "a colleague"),
    Toward.VENDOR: Text("penyedia barang dan jasa", "a vendor"),
    Toward.SERVED: Text("orang yang dilayani", "someone served"),
    Toward.PUBLIC: Text("masyarakat", "the public"),
    Toward.MEDIA: Text("wartawan atau media", "journalists or media"),
    Toward.STATE: Text("negara atau pemerintah", "the state or government"),
    Toward.NOBODY: Text("bukan siapa-siapa dalam pemilu", "nobody in an election"),
}
CHANNEL: Mapping[str, Text] = {
    Channel.SOCIAL: Text("media sosial", "social media"),
    Channel.CHAT_PRIVATE: Text("percakapan pribadi", "a private chat"),
    Channel.CHAT_GROUP: Text("grup percakapan", "a group chat"),
    Channel.IN_PERSON: Text("tatap muka", "in person"),
    Channel.PRESS: Text("media massa", "the press"),
    Channel.WEB: Text("situs atau halaman resmi", "an official site or page"),
}
CAPACITY: Mapping[str, Text] = {
    Capacity.PRIVATE: Text("sebagai pribadi", "as a private person"),
    Capacity.OFFICIAL: Text("sebagai bagian dari tugas kedinasan", "as part of official duty"),
}
STANDING: Mapping[str, Text] = {
    Standing.CITIZEN: Text("warga biasa", "a citizen"),
    Standing.CPNS: Text("CPNS", "CPNS (on probation)"),
    Standing.PNS: Text("PNS", "PNS (permanent civil servant)"),
    Standing.PPPK: Text("PPPK", "PPPK (contract civil servant)"),
    Standing.MEMBER: Text("anggota KPU", "a member of the commission"),
    Standing.ADHOC: Text("badan adhoc (PPK, PPS, KPPS)", "ad hoc staff (PPK, PPS, KPPS)"),
}
STAGE: Mapping[str, Text] = FACTS["stage"].choices
#: What stands in place of a stage where no calendar reaches.
STAGE_UNKNOWN = Text(
    "tidak diketahui; belum ada kalender untuk tanggal ini", "not known; no calendar reaches this day"
)
#: How far a provision was checked.
MARK: Mapping[str, Text] = {
    Mark.V2P: Text("naskah resmi dibaca, ada sumber kedua", "official text read, with a second source"),
    Mark.V1P: Text("naskah resmi dibaca", "official text read"),
    Mark.V2: Text(
        "dua sumber sepakat, naskah resmi belum dibaca", "two sources agree, official text not read"
    ),
    Mark.V2_CONFLICT: Text("sumber-sumber berbeda pada satu rincian", "sources differ on a detail"),
    Mark.V1: Text("satu sumber", "one source"),
    Mark.V1_MEM: Text("satu sumber, satu rincian belum diperiksa", "one source, one detail not yet checked"),
    Mark.MEM: Text("belum diperiksa", "not yet checked"),
    Mark.INFERENCE: Text(
        "belum diperiksa: kesimpulan dari aturan lain", "not yet checked: deduced from other rules"
    ),
}
#: The banner over an answer that rests on a source due for review.
STALE = Text(
    "Sumber {instrument} perlu ditinjau ulang sejak {day}. Periksa naskah terbarunya sebelum mengandalkan jawaban ini.",
    "The source of {instrument} has been due for review since {day}. Check the newest text before relying on this answer.",
)
#: What stands in place of a norm's own words where an office has switched it off.
SWITCHED_OFF = Text(
    "Norma ini dimatikan sementara oleh {office} sejak {since}, karena: {reason} "
    "Karena itu jawabannya belum pasti; tanyakan kepada petugas hukum kantor Anda.",
    "{office} switched this norm off on {since}, because: {reason} "
    "The answer is therefore in doubt; ask your office's legal officer.",
)
#: The same above a verdict, where several norms may be meant.
NORM_OFF = Text(
    'Norma "{title}" ({provision}) dimatikan sementara oleh {office} sejak {since}, karena: {reason}',
    'The norm "{title}" ({provision}) was switched off by {office} on {since}, because: {reason}',
)
UNCONFIRMED = Text(
    "Orang kedua belum mengonfirmasinya.",
    "A second person has not confirmed it yet.",
)
#: Classes of sanction.
SANCTION: Mapping[str, Text] = {
    "none": Text("tanpa sanksi", "no sanction"),
    "moral": Text("sanksi moral", "moral sanction"),
    "etik": Text("sanksi etik penyelenggara pemilu", "ethics sanction of election organisers"),
    "ringan": Text("hukuman disiplin ringan", "light disciplinary penalty"),
    "sedang": Text("hukuman disiplin sedang", "medium disciplinary penalty"),
    "berat": Text("hukuman disiplin berat", "heavy disciplinary penalty"),
    "PTDH": Text("pemberhentian tidak dengan hormat", "dishonourable dismissal"),
    "pemberhentian": Text("pemberhentian", "dismissal"),
    "pidana": Text("sanksi pidana", "criminal penalty"),
    "administratif": Text("sanksi administratif", "administrative sanction"),
    "per-instansi": Text("menurut aturan instansi", "by the agency's own rule"),
    "batal": Text("keputusannya dapat dibatalkan", "the decision may be annulled"),
    "tidak-pasti": Text("sanksinya tidak pasti", "sanction uncertain"),
}
#: The themes of the rulebook.
THEME: Mapping[str, Text] = {
    "rights": Text("Hak dan kebolehan", "Rights and freedoms"),
    "neutrality": Text("Netralitas", "Neutrality"),
    "party": Text("Partai politik dan pencalonan", "Parties and candidacy"),
    "results": Text("Hasil pemilu, survei, dan rahasia", "Results, surveys and secrets"),
    "gifts": Text("Hadiah dan gratifikasi", "Gifts"),
    "interests": Text("Keluarga dan konflik kepentingan", "Family and conflicts of interest"),
    "duties": Text("Kewajiban", "Duties"),
    "conduct": Text("Perilaku dan wewenang", "Conduct and powers"),
    "process": Text("Pemeriksaan dan keberatan", "Proceedings and objections"),
    "time": Text("Waktu kerja dan istirahat", "Working time and rest"),
    "citizen": Text("Warga dan peserta", "Citizens and contestants"),
}
#: How a change of role touches a person.
CHANGE: Mapping[str, Text] = {
    "gained": Text("Didapat", "Gained"),
    "lost": Text("Hilang", "Lost"),
    "owed": Text("Kewajiban baru", "Owed"),
    "released": Text("Kewajiban yang lepas", "Released"),
    "changed": Text("Berubah", "Changed"),
}
#: The same, told apart by what comes and what goes.
TURN: Mapping[str, Text] = {
    "right-comes": Text("Hak baru", "A new right"),
    "limit-goes": Text("Batas yang lepas", "A limit lifted"),
    "limit-comes": Text("Batas baru", "A new limit"),
    "right-goes": Text("Hak yang hilang", "A right lost"),
    "duty-comes": Text("Kewajiban baru", "A new duty"),
    "duty-goes": Text("Kewajiban yang lepas", "A duty lifted"),
    "changes": Text("Berubah", "Changed"),
}
_ASKS: Mapping[str, Text] = {
    "toward": Text("Kepada siapa atau apa langkah ini tertuju?", "Whom or what is this step aimed at?"),
    "channel": Text(
        "Di mana langkah ini dilakukan, atau di mana hasilnya dimuat?",
        "Where is it done, or where will it be shown?",
    ),
    "at": Text("Pukul berapa Anda melakukannya?", "At what time will you do it?"),
}
_BY_ATTRIBUTE: Mapping[str, Mapping[str, Text]] = {
    "toward": TOWARD,
    "channel": CHANNEL,
    "capacity": CAPACITY,
    "standing": STANDING,
    "stage": STAGE,
}

_MONTHS = (
    Text("Januari", "January"),
    Text("Februari", "February"),
    Text("Maret", "March"),
    Text("April", "April"),
    Text("Mei", "May"),
    Text("Juni", "June"),
    Text("Juli", "July"),
    Text("Agustus", "August"),
    Text("September", "September"),
    Text("Oktober", "October"),
    Text("November", "November"),
    Text("Desember", "December"),
)


def said_day(written: str | date) -> Text:
    """An ISO day as people write it; a day or month that is not known stays away: 2017, Juli 2020."""
    year, _dash, rest = str(written).partition("-")
    month, _dash, number = rest.partition("-")
    parts = [str(int(number))] if number else []
    named = _MONTHS[int(month) - 1] if month else None
    return Text(
        " ".join([*parts, *([named.id] if named else []), year]),
        " ".join([*parts, *([named.en] if named else []), year]),
    )


def stages_said(stages: Iterable[str], contests: Sequence[tuple[str, Iterable[str]]]) -> Text:
    """The stages of a day; where several contests run, each by its name, for they stand at different ones."""
    if len(contests) > 1:
        each = [(name, stages_said(own, ())) for name, own in contests]
        return Text("; ".join(f"{n}: {t.id}" for n, t in each), "; ".join(f"{n}: {t.en}" for n, t in each))
    words = [word_for("stage", one) for one in stages]
    if not words:
        return STAGE_UNKNOWN
    return Text(", ".join(one.id for one in words), ", ".join(one.en for one in words))


def asks_for(attribute: str) -> Text:
    """The question that finds out an attribute."""
    return _ASKS[attribute] if attribute in _ASKS else FACTS[attribute].asks


def sanction_for(written: str) -> Text:
    """A class of sanction and its provision, written together, as a person reads them."""
    kind, _, provision = written.partition(" ")
    says = SANCTION.get(kind) or Text(kind, kind)
    return Text(f"{says.id} {provision}".strip(), f"{says.en} {provision}".strip())


def word_for(attribute: str, value: bool | int | str) -> Text:
    """A value of an attribute as a person reads it."""
    if attribute in FACTS:
        return words_for(value, FACTS[attribute])
    words = _BY_ATTRIBUTE.get(attribute, {})
    return words.get(str(value), Text(str(value), str(value)))


def said_off(off: Switch) -> Text:
    """In place of a norm's own words: that it is switched off, by which office, since when and why."""
    return _with_doubt(SWITCHED_OFF, off, _moment(off.since))


def norm_off(one: SwitchedOff, since: Text | str = "") -> Text:
    """Above a verdict: which norm is switched off, by which office, since when and why."""
    told = since or _moment(one.switch.since)
    return _with_doubt(NORM_OFF, one.switch, told, title=one.title, provision=one.provision)


def _with_doubt(words: Text, off: Switch, since: Text | str, **more: object) -> Text:
    reason = Text(_sentence(off.reason.id), _sentence(off.reason.en))
    said = words.fill(office=off.office, since=since, reason=reason, **more)
    return said if off.confirmed else Text(f"{said.id} {UNCONFIRMED.id}", f"{said.en} {UNCONFIRMED.en}")


def _sentence(words: str) -> str:
    words = " ".join(words.split())
    return words if words.endswith((".", "?")) else f"{words}."


def _moment(since: str) -> str:
    """Day and hour of an ISO moment, as it was given."""
    day, _, hour = since.partition("T")
    return f"{day} {hour[:5].replace(':', '.')}".rstrip()
