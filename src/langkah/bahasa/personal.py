"""What belongs to a person: NIK, family card, telephone, account, address."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from langkah.bahasa.mentions import Scene
from langkah.bahasa.reading import Said
from langkah.bahasa.tokens import HARD, SOFT
from langkah.terms.utterance import Stance, Utterance

#: Codes of provinces that open a NIK, and the longest day a month has; women count 40 days more.
_PROVINCES: Final = frozenset(
    (*range(11, 22), *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82)
)
_NEW_PROVINCES: Final = frozenset(range(91, 98))
_WOMEN: Final = 40
_NAMES: Final = {"nik": 0.95, "kk": 0.85, "ktp": 0.85, "npwp": 0.8, "rekening": 0.8}
_PHONE: Final = frozenset({"hp", "wa", "whatsapp", "telepon", "telp", "hubungi", "kontak", "call", "nomor"})
_OFFICE_PHONE: Final = frozenset(
    "kantor hotline helpdesk layanan call admin kpu bawaslu resmi pesan pemesanan reservasi booking order cod".split()
)
#: Whom an office writes about: what is known of them is theirs, whatever office stands beside.
_PERSONS: Final = frozenset(
    "pelapor terlapor korban pemilih saksi warga nik kk ktp npwp pasien pelamar atas_nama".split()
)
#: Bodies that give a number or a street to be found.
_BODIES: Final = frozenset(
    "kantor kpu bawaslu sekretariat posko tps gedung balai hotel aula klinik puskesmas sekolah masjid gudang toko kampus"
    " universitas dinas badan ppk pps layanan helpdesk acara pengaduan panitia cabang polres polsek".split()
)
#: Numbers that a body has as well as a person, and what it is called beside them.
_ACCOUNTS: Final = frozenset({"rekening", "rek", "npwp"})
_INSTITUTIONS: Final = frozenset("kpu bawaslu kantor sekretariat dinas instansi lembaga badan resmi".split())
#: Words for a number that is not an office's but somebody's, and the words it stands behind.
_PRIVATE: Final = frozenset({"pribadi", "pribadinya"})
_NUMBER_OF: Final = _PHONE - {"hubungi", "call"} | {"ponsel", "no", "seluler", "handphone", "gawai"}
#: What a number that serves everybody is called, whoever is named beside it.
_SERVICES: Final = _OFFICE_PHONE - {"kpu", "bawaslu"} | frozenset(
    "pengaduan informasi info posko sekretariat desk help center centre humas ppid whatsapp wa telepon kontak".split()
)
#: Words that give a number, or join it to a name: they are nobody's name and no service.
_GIVING: Final = frozenset({"whatsapp", "wa", "telepon", "kontak"})
#: Behind these one word is enough to be a name.
_INTRODUCING: Final = frozenset("narahubung hubungi kontak cp person nama dengan ke ketua".split())
#: Whose office follows them is still one person: "anggota KPU Rina Lestari".
_ROLES: Final = frozenset(
    "anggota ketua staf pegawai petugas komisioner operator sekretaris kasubbag pengawas".split()
)
#: Words that open the name of a place.
_PLACES: Final = frozenset(
    "kota kabupaten kab kecamatan kelurahan desa provinsi nagari gampong wilayah".split()
)
#: How far a name may stand from its number.
_BESIDE: Final = 6
_LIVING: Final = frozenset(
    "alamat alamatnya beralamat domisili berdomisili tinggal rumah rumahnya kediaman kediamannya".split()
)
_STREETS: Final = frozenset("jl jln jalan gang gg perum perumahan kompleks blok dusun dukuh".split())
#: What is written as a name is and is none.
_NO_NAMES: Final = _BODIES | _SERVICES | _STREETS | _PLACES | _INTRODUCING | _ROLES
#: Between a name and a number these say that the number is an office's.
_SERVING: Final = _SERVICES - _GIVING
#: No number of a person is shorter.
_SHORTEST: Final = 8
#: How many words lie at most between "alamat", the street and its number.
_NEAR: Final = 8
_LIVES: Final = 0.6


def personal(scene: Scene) -> list[Said]:
    """The personal numbers and addresses of a text."""
    tokens = scene.tokens
    out: list[Said] = []
    for at, word in enumerate(tokens.words):
        if word[0] > "9" or not word[0].isdigit():
            continue
        start, end, digits = _joined(scene, at)
        if start != at or len(digits) < _SHORTEST:
            continue
        confidence = _weigh(scene, start, digits)
        if confidence:
            span = scene.place(start, end)
            out.append(Said(Utterance.PERSONAL_DATA, span, confidence, Stance.ABOUT, None))
    if not _LIVING.isdisjoint(tokens.words):
        out += _addresses(scene)
    return out


def _addresses(scene: Scene) -> list[Said]:
    """Where somebody who is named lives: a street and its number behind "alamat" or "tinggal di". Cost: linear."""
    words = scene.tokens.words
    out: list[Said] = []
    for begin, end, _ in scene.tokens.sentences:
        around = scene.around(begin, end)
        named = around & (scene.bits["hon"] | scene.bits["kin"]) or not _PERSONS.isdisjoint(words[begin:end])
        if not named or around & scene.bits["I"] or _is_of_a_body(words[begin:end]):
            continue
        last = begin - _NEAR - 1
        for at in range(begin, end):
            if words[at] in _LIVING:
                last = at
            elif words[at] in _STREETS and at - last <= _NEAR:
                number = next((n for n in range(at + 1, min(at + _NEAR, end)) if words[n][0].isdigit()), None)
                if number is not None:
                    span = scene.place(at, number + 1)
                    out.append(Said(Utterance.PERSONAL_DATA, span, _LIVES, Stance.ABOUT, None))
                    break
    return out


def _is_of_a_body(words: Sequence[str]) -> bool:
    """True if a sentence speaks of an office and of nobody in particular."""
    return not _BODIES.isdisjoint(words) and _PERSONS.isdisjoint(words)


def _joined(scene: Scene, at: int) -> tuple[int, int, str]:
    """A number written in groups: where it begins and ends, and its digits."""
    words, breaks = scene.tokens.words, scene.tokens.breaks
    start = at
    while start and _is_digits(words[start - 1]) and not breaks[start] & HARD and at - start < 5:
        start -= 1
    end = at + 1
    while end < len(words) and _is_digits(words[end]) and not breaks[end] & HARD and end - at < 5:
        end += 1
    digits = "".join(words[start:end])
    return start, end, "".join(char for char in digits if char.isdigit())


def _is_digits(word: str) -> bool:
    return word[0].isdigit() and word.replace(".", "").isdigit()


def _weigh(scene: Scene, start: int, digits: str) -> float:
    """How sure it is that these digits are somebody's own; 0 if they are not."""
    before: Sequence[str] = scene.tokens.words[max(0, start - 4) : start]
    size = len(digits)
    if not _ACCOUNTS.isdisjoint(before) and not is_nik(digits) and _is_institution(scene, start, before):
        return 0.0
    if size == 16:
        named = max((_NAMES.get(word, 0.0) for word in before), default=0.0)
        if is_nik(digits):
            return 0.95
        return named
    if 10 <= size <= 14 and digits.startswith(("08", "628")):
        # one's own number and a shop's are given to be called
        if _is_own(scene, start) or (not _is_private(scene, start) and _is_of_office(scene, start)):
            return 0.0
        return 0.8 if any(word in _PHONE for word in before) else 0.6
    if 8 <= size <= 16 and not _ACCOUNTS.isdisjoint(before):
        return 0.6
    return 0.0


def _is_of_office(scene: Scene, at: int) -> bool:
    """True if a telephone number is called an office's, or its sentence speaks of an office and of nobody."""
    begin, end = _sentence(scene, at)
    named = _name_beside(scene, begin, at)
    before = scene.tokens.words[max(0, at - 4, named) : at]
    if not _OFFICE_PHONE.isdisjoint(before):
        return True
    return not named and _is_of_a_body(scene.tokens.words[begin:end])


def _is_institution(scene: Scene, at: int, before: Sequence[str]) -> bool:
    """True if an account or a tax number is called a body's, and nobody is named: "rekening resmi KPU 0123 …"."""
    begin, end = _sentence(scene, at)
    persons = _PERSONS - _ACCOUNTS | _PRIVATE | _ROLES
    named = not persons.isdisjoint(scene.tokens.words[begin:end]) or _name_beside(scene, begin, at)
    return not _INSTITUTIONS.isdisjoint(before) and not named


def _sentence(scene: Scene, at: int) -> tuple[int, int]:
    """Where the sentence of a token begins and ends."""
    sentences = scene.tokens.sentences
    begin, end, _ = sentences[bisect_right(sentences, at, key=lambda one: one[0]) - 1]
    return begin, end


def _is_private(scene: Scene, at: int) -> bool:
    """True if a number is called private: "di nomor pribadi 0812 …", "0812 … (HP pribadi)"."""
    words = scene.tokens.words
    begin, end = _sentence(scene, at)
    for place in range(min(end, at + 2 * _BESIDE) - 1, max(begin, at - _BESIDE), -1):
        if words[place] not in _PRIVATE or words[place - 1] not in _NUMBER_OF:
            continue
        between = words[place:at]
        return "bukan" not in words[max(begin, place - 3) : place] and _OFFICE_PHONE.isdisjoint(between)
    return False


def _name_beside(scene: Scene, begin: int, at: int) -> int:
    """Where the name of a person that a number stands beside ends; 0 if it stands beside none."""
    words, breaks = scene.tokens.words, scene.tokens.breaks
    end = at
    while end > max(begin, at - _BESIDE):
        start = end
        while (
            start > begin
            and _is_name(scene, start - 1)
            and (start == end or not breaks[start] & (SOFT | HARD))
        ):
            start -= 1
        if start < end:
            return end if _is_of_person(scene, begin, start, end) else 0
        if words[end - 1] in _SERVING:
            return 0
        end -= 1
    return 0


def _is_name(scene: Scene, at: int) -> bool:
    """True if a token may be part of a person's name: a title, or a word of no class that is written as a name is."""
    if scene.masks[at] & scene.bits["hon"]:
        return True
    word, mask = scene.tokens.words[at], scene.masks[at] & ~scene.bits["figure"]
    written = scene.shown[scene.tokens.starts[at] : scene.tokens.ends[at]]
    plain = mask or word in _NO_NAMES
    return not plain and written.istitle() and word.isalpha() and not scene.flat


def _is_of_person(scene: Scene, begin: int, start: int, end: int) -> bool:
    """True if words that may be a name are a person's and not the end of an office's: "KPU Kota Sukamaju"."""
    words, breaks = scene.tokens.words, scene.tokens.breaks
    if scene.around(start, end) & scene.bits["hon"]:
        return end - start > 1
    if not any(scene.unknown(at) for at in range(start, end)):
        return False
    first = start
    while (
        first > begin and not breaks[first] & (SOFT | HARD) and (scene.capital(first - 1) or first == start)
    ):
        first -= 1
    before = words[max(begin, first - 1) : start]
    if not _ROLES.isdisjoint(before):
        return True
    if first < start and scene.capital(start - 1) and words[start - 1] not in _INTRODUCING:
        return False
    return end - start > 1 or not _INTRODUCING.isdisjoint(words[max(begin, start - 2) : start])


def _is_own(scene: Scene, start: int) -> bool:
    """True if the words before a telephone number say that it is the writer's own: "nomor saya 0812 …"."""
    others = scene.bits["kin"] | scene.bits["hon"] | scene.bits["private"] | scene.bits["staff"]
    for at in range(start - 1, max(-1, start - 7), -1):
        if scene.masks[at] & others:
            return False
        if scene.masks[at] & scene.bits["I1"]:
            return True
    return False


def is_nik(digits: str) -> bool:
    """True if sixteen digits are built like a NIK: a province, and a date of birth that can be."""
    if len(digits) != 16 or not digits.isdigit():
        return False
    day = int(digits[6:8])
    day -= _WOMEN if day > _WOMEN else 0
    province = int(digits[:2])
    return province in _PROVINCES | _NEW_PROVINCES and 1 <= day <= 31 and 1 <= int(digits[8:10]) <= 12
