"""The learned ear: it raises doubt, takes force away, and never forbids."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langkah import Office, Step
from langkah.bahasa import Sound, read, sound_of
from langkah.bahasa.learned import ear
from langkah.bahasa.learned.ear import DOUBT, KINDS, Hearing, features_of, kind_heads, listen
from langkah.bahasa.words import lexicon
from langkah.terms.step import Act
from langkah.terms.utterance import Utterance
from langkah.terms.verdict import Level
from tests.architecture.tree import ROOT
from tests.unit.bahasa.contest import GAZETTEER, NOBODY

DAY = date(2024, 1, 10)
WORDS = st.lists(
    st.sampled_from(
        "ayo coblos pilih dukung menang nomor dua bupati kita semoga warga kampanye jangan lupa tps relawan kaus besok"
        " survei debat panitia jadwal rapat netral berkah doa bola".split()
    ),
    max_size=20,
).map(" ".join)


@given(WORDS)
def test_never_makes_firm_what_the_rules_left_in_doubt(text: str) -> None:
    sound = sound_of(text, GAZETTEER)
    if sound is None:
        return
    said, told = listen(sound, lexicon())
    before = {(one.kind, one.span): one.confidence for one in sound.said}
    for one in said:
        assert one.confidence <= max(before.get((one.kind, one.span), 0.0), DOUBT)
    assert all(now.confidence <= was.confidence for now, was in zip(told, sound.told, strict=False))
    assert all(one.confidence == DOUBT for one in told[len(sound.told) :])


@given(WORDS)
def test_points_into_the_text(text: str) -> None:
    reading = read(text, GAZETTEER)
    spans = [one.span for one in reading.said] + [one.span for one in reading.described]
    assert all(0 <= first < last <= len(text) for first, last in spans)


@pytest.mark.parametrize(
    "text",
    [
        "Jujur ya, debat tadi malam jelas siapa yang paling siap memimpin provinsi ini, yang dua lagi cuma bisa janji",
        "Sudah saatnya yang muda memimpin kota ini, bismillah menang bulan depan bareng Mas Fajar calon wali kota kita",
    ],
)
def test_a_breach_that_no_rule_knows_is_asked_about_and_never_forbidden(text: str) -> None:
    sound = sound_of(text, NOBODY)
    assert sound is not None
    rules = [one for one in sound.said if one.confidence >= DOUBT]
    verdict = Office().consider(Step(text=text, on=DAY))
    assert verdict.level is Level.ASK or rules
    assert all(one.provision for one in verdict.findings)


def test_a_slogan_alone_stays_a_caution() -> None:
    verdict = Office().consider(Step(text="Selamat pagi #PrabowoGibran2024", on=DAY))
    assert verdict.level.rank <= Level.CARE.rank


def test_a_call_for_somebody_who_competes_keeps_its_force() -> None:
    text = "Jadwal rapat besok pagi, jangan lupa bawa berkas dan kopi. Coblos Wibisana! Salam hangat untuk keluarga di rumah"
    assert _said(text)[Utterance.CALL] >= 0.75


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Insyaallah Pak Wibisana menang satu putaran", Utterance.ENDORSE),
        ("Ayo daftar jadi relawan Wibisana, hubungi saya", Utterance.RECRUIT),
        ("NIK pemilih 3174095112900001 atas nama Ani", Utterance.PERSONAL_DATA),
        ("Pilih Wibisana ya", Utterance.CALL),
    ],
)
def test_what_the_ear_is_not_sure_of_is_asked_about(
    text: str, kind: Utterance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ear, "_sure", lambda *_some, **_more: 0.7)
    sound = sound_of(text, GAZETTEER)
    assert sound is not None
    firm = {one.kind for one in sound.said if one.confidence > DOUBT}
    assert kind in firm, "the rules are sure"
    said, _told = listen(sound, lexicon())
    stays = kind in (Utterance.PERSONAL_DATA, Utterance.CALL)
    assert (kind in {one.kind for one in said if one.confidence > DOUBT}) is stays


def test_a_deed_of_which_the_ear_is_not_sure_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Pakai kaos relawan Wibisana saat senam pagi"
    for sure, most in ((0.7, DOUBT), (0.8, 1.0)):
        monkeypatch.setattr(ear, "_sure", lambda *_some, sure=sure, **_more: sure)
        (one,) = [one for one in read(text, GAZETTEER).described if one.act is Act.WEAR_ATTRIBUTE]
        assert (one.confidence <= DOUBT) is (most == DOUBT)


@pytest.mark.parametrize(("sure", "most"), [(0.05, 0.2), (0.15, DOUBT), (0.7, 1.0)])
def test_a_call_in_a_headline_has_no_force(sure: float, most: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ear, "_sure", lambda *_some, **_more: sure)
    sound = sound_of("Ketua DPC Garuda: warga Tegal akan coblos Wibisana", GAZETTEER)
    assert sound is not None
    assert max(one.confidence for one in sound.said if one.kind is Utterance.CALL) > DOUBT, (
        "the rules are sure"
    )
    said, _told = listen(sound, lexicon())
    left = max(one.confidence for one in said if one.kind is Utterance.CALL)
    assert left <= most
    assert left > most / 2, "no less than said"


NEUTRAL = (
    "KPU Kabupaten Sleman menjelaskan tahapan pemungutan suara kepada warga.",
    "Kotak suara dikirim dari gudang pada Senin pagi.",
    "Petugas memeriksa daftar pemilih bersama saksi.",
    "Pemilih membawa KTP elektronik ke TPS.",
)


@pytest.mark.parametrize("place", range(len(NEUTRAL) + 1))
@pytest.mark.parametrize(
    ("call", "levels"),
    [
        ("Ayo kita menangkan Prabowo sekarang juga!", {Level.STOP}),
        ("Coblos nomor urut 2!", {Level.STOP}),
        ("Jangan pilih Ganjar.", {Level.STOP}),
        ("Prabowo adalah pemimpin terbaik bangsa ini.", {Level.ASK, Level.STOP}),
        ("Gunakan hak pilih Anda sesuai hati nurani.", {Level.CLEAR}),
        ("Prabowo, Ganjar, dan Anies hadir dalam debat.", {Level.CLEAR}),
    ],
)
def test_a_passage_is_as_grave_as_its_gravest_sentence(call: str, levels: set[Level], place: int) -> None:
    text = " ".join([*NEUTRAL[:place], call, *NEUTRAL[place:]])
    assert Office().consider(Step(text=text, on=DAY)).level in levels


def test_a_sentence_gives_its_own_call_force_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Rapat dibuka pukul dua. Coblos Wibisana besok pagi! Wibisana itu memang hebat. Rapat ditutup pukul empat."
    heard: list[str] = []

    def sure(sound: Sound, *_some: object, **_more: object) -> float:
        heard.append(sound.tokens.text)
        return 0.95 if "coblos" in sound.tokens.text and "rapat" not in sound.tokens.text else 0.05

    monkeypatch.setattr(ear, "_sure", sure)
    said = _said(text)
    assert said[Utterance.CALL] >= 0.75
    assert said.get(Utterance.ENDORSE, 0) < 0.5, "its own sentence sounds lawful too"
    assert heard[1:] == ["coblos wibisana besok pagi!", "wibisana itu memang hebat"]


@pytest.mark.parametrize(
    "text",
    [
        'Contoh yang dilarang: "Coblos nomor 2!"',
        'Kalimat ini melanggar. "Coblos nomor 2!"',
        "Ini contoh pelanggaran. Kalimatnya: pilih Prabowo. Jangan ditiru.",
        "KPU menggelar simulasi. Bawaslu: Relawan Terbukti Ajak Warga Coblos Nomor 2. Simulasi selesai.",
        "Ada yang bertanya. Bolehkah saya menulis coblos nomor 2? Petugas menjawab tidak boleh.",
    ],
)
def test_a_frame_in_another_sentence_still_takes_the_force(text: str) -> None:
    assert Office().consider(Step(text=text, on=DAY)).level is Level.CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "Datang ke TPS dan coblos nomor 2 pada hari pemungutan suara.",
        "Gunakan hak pilih Anda dan coblos Prabowo-Gibran pada hari pemungutan suara.",
        "KPU mengimbau pemilih mencoblos nomor 2 pada hari pemungutan suara.",
        "Mari ke TPS pada hari pemungutan suara dan pilih Ganjar Pranowo.",
        "Jangan lupa coblos nomor 2 pada 14 Februari 2024.",
        "Bawa KTP elektronik dan undangan ke TPS lalu coblos nomor 2.",
        "KPU Sleman mendukung penuh Anies Baswedan.",
    ],
)
def test_how_and_when_a_vote_is_cast_launders_no_call(text: str) -> None:
    assert Office().consider(Step(text=text, on=date(2024, 2, 5))).level is Level.STOP


@pytest.mark.parametrize(
    "text",
    [
        "Datang ke TPS dan gunakan hak pilih Anda pada hari pemungutan suara.",
        "KPU mengimbau pemilih mencoblos satu pasangan calon pada hari pemungutan suara.",
        "Coblos satu kali pada nomor, nama, atau gambar pasangan calon di TPS.",
        "Pada hari pemungutan suara, bawa KTP elektronik dan surat undangan ke TPS.",
        "Relawan Prabowo mengajak warga coblos nomor 2 pada hari pemungutan suara.",
    ],
)
def test_what_only_tells_how_a_vote_is_cast_stays_clear(text: str) -> None:
    assert Office().consider(Step(text=text, on=date(2024, 2, 5))).level is Level.CLEAR


@pytest.mark.parametrize(("sure", "doubted"), [(0.8, False), (0.95, True)])
def test_figures_do_not_silence_an_ear_that_is_all_but_certain(
    sure: float, doubted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ear, "_sure", lambda *_some, **_more: sure)
    sound = sound_of("Hasil survei terbaru, elektabilitas Wibisana 41 persen", GAZETTEER)
    assert sound is not None
    said, told = listen(sound, lexicon())
    assert (len(said) + len(told) > len(sound.said) + len(sound.told)) is doubted


def test_a_deed_that_is_told_weighs_nothing_where_the_ear_is_sure_of_the_contrary(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Pakai kaos relawan Wibisana saat senam pagi"
    monkeypatch.setattr(ear, "_sure", lambda *_some, **_more: 0.05)
    (one,) = [one for one in read(text, GAZETTEER).described if one.act is Act.WEAR_ATTRIBUTE]
    assert one.confidence < 0.5


def test_a_real_post_is_answered_once_and_never_both_learned_and_judged() -> None:
    lines = (ROOT / "tools" / "train" / "labels.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines[1:]]
    assert lines[0].split("\t") == ["set", "row", "label", "kind", "part"]
    assert len({(source, row) for source, row, *_ in rows}) == len(rows)
    assert {label for _, _, label, _, _ in rows} == {"breach", "lawful", "unclear"}
    assert {part for *_, part in rows} == {"learn", "judge", "drop"}


def _said(text: str) -> dict[Utterance, float]:
    return {one.kind: one.confidence for one in read(text, GAZETTEER).said}


def test_hears_words_and_not_names() -> None:
    one = sound_of("Ayo dukung Wibisana jadi presiden", GAZETTEER)
    other = sound_of("Ayo dukung Arkana jadi presiden", GAZETTEER)
    assert one is not None
    assert other is not None
    assert features_of(one, lexicon()) == features_of(other, lexicon())


def test_hears_slang_as_the_standard_word() -> None:
    one = sound_of("yg penting jgn pilih dia", NOBODY)
    other = sound_of("yang penting jangan pilih dia", NOBODY)
    assert one is not None
    assert other is not None
    assert features_of(one, lexicon()) == features_of(other, lexicon())


def test_every_kind_of_breach_has_a_head() -> None:
    assert kind_heads() == KINDS
    usual = Hearing()
    assert 0.5 <= usual.care <= usual.ask < usual.alone < 1


@pytest.mark.parametrize(
    "text",
    [
        "Bawaslu: Kades di Jember Terbukti Ajak Warga Coblos Nomor 2",
        "Jangan sebar kebencian ke pendukung 01, 02, atau 03. Kita semua saudara",
        "Temanku pendukung berat Anies, aku cuma dengerin aja",
        "Program makan siang gratis Prabowo-Gibran butuh 400 triliun",
        "Ekonom menilai makan siang gratis yang dijanjikan Prabowo perlu kajian",
        "Kritik saya: makan bergizi gratis Presiden Prabowo belum tepat sasaran",
        "Saya setuju makan siang gratis, tapi anggarannya dari mana?",
        "Mas Ganjar kapan muleh?",
        "Mas Anies kapan pulang?",
    ],
)
def test_is_not_asked_where_words_say_whose_they_are(text: str) -> None:
    sound = sound_of(text, GAZETTEER)
    assert sound is not None
    assert sound.settled
    assert Office().consider(Step(text=text, on=DAY)).level is Level.CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "SALAH: KPU menyuruh warga memilih Prabowo",
        "[HOAKS] KPU perintahkan coblos nomor 3.",
        "[SALAH] Video Ketua KPU Mengajak Coblos Nomor 2",
        "HOAKS! KPU menyuruh warga memilih Prabowo",
        "Tidak benar KPU mendukung Prabowo.",
        "Fact check: the claim that the KPU told voters to choose number 2 is false.",
        "The KPU denies telling anyone to vote for Prabowo.",
        "It is not true that the KPU asked people to vote for number 2.",
        "FALSE: the KPU told voters to vote for Prabowo.",
        "Prabowo Subianto won 58.6 percent of the vote, according to the official recapitulation.",
        "According to the official results, Ganjar Pranowo received 27 million votes.",
    ],
)
def test_what_is_put_right_is_clear(text: str) -> None:
    assert Office().consider(Step(text=text, on=date(2024, 1, 5))).level is Level.CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "SALAH: KPU menyuruh warga memilih Prabowo. Coblos nomor 3!",
        "SALAH: kalau tidak pilih Prabowo",
        "SALAH: KPU menyuruh warga memilih paslon 2. Coblos paslon 1.",
        "SALAH: Foto Anies kalah - Anies pasti menang satu putaran",
        "Tidak benar KPU menyuruh memilih nomor 1 dan kita semua memilih nomor 2",
        "KPU denies that Prabowo lost and asks everyone to vote for him.",
        "SALAH: Prabowo kurang populer. Dia justru paling pantas, menangkan!",
        "[HOAKS] KPU curang, pilih Prabowo",
        "BENAR: KPU menyuruh warga memilih Prabowo",
        "Salah besar! Pilih Prabowo!",
        "The KPU denies telling anyone to vote for Prabowo. Vote for Ganjar.",
        "The claim that Prabowo is weak is false, vote for Prabowo.",
        "Nobody can deny that Prabowo is the best.",
        "I deny that Ganjar is any good.",
        "Prabowo won 60 percent of the votes, according to our quick count.",
        "Percent of votes is rising, vote for Prabowo according to the official count!",
    ],
)
def test_nothing_is_put_right_by_a_call(text: str) -> None:
    verdict = Office().consider(Step(text=text, on=date(2024, 1, 5)))
    assert verdict.level in {Level.ASK, Level.STOP}


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        (
            "Ibu saya mendukung Prabowo, adik saya mendukung Ganjar. Di rumah kami tidak membahas politik.",
            False,
        ),
        (
            "KPU mengumumkan tahapan. Pemilih membawa KTP. Coblos nomor 2, bukan nomor 1! Kantor buka tiap hari.",
            True,
        ),
    ],
)
def test_who_tells_what_each_chooses_calls_for_none(text: str, forbidden: bool) -> None:
    found = Office().consider(Step(text=text, on=date(2024, 1, 20))).level
    assert (found is Level.STOP) == forbidden
