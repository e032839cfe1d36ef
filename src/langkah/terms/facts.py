"""The facts a step may carry: each with its kind, its question and its choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from langkah.terms.speech import Text


class Influence(StrEnum):
    """How much the person can change a fact: freely, with effort, or not at all."""

    FREE = "free"
    EFFORT = "effort"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the vocabulary. `choices` is empty for yes/no facts and for amounts."""

    name: str
    asks: Text
    choices: Mapping[str, Text]
    influence: Influence
    amount: bool = False

    @property
    def yes_or_no(self) -> bool:
        """True when the fact is answered with yes or no."""
        return not self.choices and not self.amount


_YES_NO = {True: Text("ya", "yes"), False: Text("tidak", "no")}


def _flag(name: str, id_: str, en: str, influence: Influence) -> Fact:
    return Fact(name, Text(id_, en), {}, influence)


def _amount(name: str, id_: str, en: str) -> Fact:
    return Fact(name, Text(id_, en), {}, Influence.NONE, amount=True)


def _choice(name: str, asks: tuple[str, str], influence: Influence, **choices: tuple[str, str]) -> Fact:
    words = {key.replace("_", "-"): Text(*pair) for key, pair in choices.items()}
    return Fact(name, Text(*asks), words, influence)


_ALL = (
    _choice(
        "family_tie",
        ("Apa hubungan Anda dengan orang itu?", "How are you related to that person?"),
        Influence.NONE,
        none=("tidak ada hubungan keluarga", "no family tie"),
        spouse=("suami atau istri", "husband or wife"),
        parent_child=("orang tua atau anak", "parent or child"),
        sibling=("saudara kandung", "brother or sister"),
        kin=("kerabat lain, sedarah atau semenda", "other kin, by blood or marriage"),
    ),
    _choice(
        "giver",
        ("Siapa pemberinya?", "Who gives it?"),
        Influence.NONE,
        contestant=("peserta, calon, atau tim kampanye", "a contestant, candidate or campaign team"),
        party=("partai politik", "a political party"),
        vendor=("penyedia atau calon penyedia barang dan jasa", "a vendor or would-be vendor"),
        served=("orang yang sedang Anda layani", "someone you serve in your work"),
        colleague=("rekan kerja", "a colleague"),
        superior=("atasan", "a superior"),
        subordinate=("bawahan", "a subordinate"),
        family=("keluarga", "family"),
        friend=("teman di luar pekerjaan", "a friend outside work"),
        state=("anggaran negara yang sah", "the lawful state budget"),
    ),
    _amount("value_idr", "Berapa nilainya dalam rupiah?", "What is it worth, in rupiah?"),
    _amount(
        "year_total_idr",
        "Berapa jumlah pemberian dari orang yang sama dalam setahun ini, dalam rupiah?",
        "What has the same person given within this year in all, in rupiah?",
    ),
    _choice(
        "occasion",
        ("Dalam acara apa?", "On what occasion?"),
        Influence.NONE,
        none=("tidak ada acara khusus", "no occasion"),
        wedding_rite=("pernikahan atau upacara adat dan agama", "a wedding, customary or religious rite"),
        farewell=("pisah sambut, pensiun, atau ulang tahun", "farewell, retirement or birthday"),
        holiday=("hari raya", "a religious holiday"),
        hospitality=("jamuan atau suguhan yang berlaku umum", "hospitality open to all"),
        promotion=("barang promosi yang berlaku umum", "promotional goods open to all"),
        speaking=("honor narasumber", "a speaker's fee"),
    ),
    _flag("cash", "Apakah berupa uang atau setara uang?", "Is it money or like money?", Influence.NONE),
    _flag(
        "duty_related",
        "Apakah pemberian atau permintaan itu berhubungan dengan jabatan atau tugas Anda?",
        "Is it related to your office or your duty?",
        Influence.NONE,
    ),
    _choice(
        "attributes",
        ("Atribut apa yang dipakai?", "What attributes are worn?"),
        Influence.FREE,
        none=("tanpa atribut apa pun", "none"),
        party=("atribut partai, calon, atau tim", "those of a party, candidate or team"),
        civil_service=("seragam, Korpri, atau kendaraan dinas", "uniform, Korpri or an official car"),
        both=("keduanya", "both"),
    ),
    _flag(
        "on_unpaid_leave",
        "Apakah Anda sedang cuti di luar tanggungan negara (CLTN)?",
        "Are you on unpaid leave (CLTN)?",
        Influence.EFFORT,
    ),
    _flag(
        "asked_by_superior",
        "Apakah atasan yang meminta Anda melakukannya?",
        "Does a superior ask you to do it?",
        Influence.NONE,
    ),
    _flag(
        "active_support",
        "Apakah Anda ikut aktif: memandu, bertanya mengarahkan, bersorak, berpose, atau mengajak?",
        "Do you take an active part: lead, steer, cheer, pose or invite?",
        Influence.FREE,
    ),
    _choice(
        "gesture",
        ("Pose tangan apa yang Anda pakai?", "What hand sign is it?"),
        Influence.FREE,
        none=("tanpa pose tangan", "no hand sign"),
        fist=("tangan mengepal", "closed fist"),
        thumb=("satu jempol", "one thumb up"),
        index=("satu telunjuk", "one index finger"),
        two=("dua jari", "two fingers"),
        three=("tiga jari", "three fingers"),
        ok=("bentuk OK", "the OK sign"),
        four=("empat jari", "four fingers"),
        five=("lima jari terbuka", "open hand"),
        metal=("salam metal", "the metal sign"),
        finger_heart=("hati dua jari", "finger heart"),
        two_hand_heart=("hati dua tangan", "heart with both hands"),
        phone=("jempol dan kelingking", "thumb and little finger"),
        thumb_index=("jempol dan telunjuk", "thumb and index finger"),
    ),
    _choice(
        "content",
        ("Apa isinya?", "What does it say?"),
        Influence.FREE,
        neutral=("informasi atau obrolan yang tidak memihak", "information or talk that takes no side"),
        call=("ajakan memilih atau tidak memilih seseorang", "a call to vote for or against someone"),
        endorse=("dukungan atau pujian untuk satu pihak", "support or praise for one side"),
        attack=("serangan terhadap satu pihak", "an attack on one side"),
        slogan=("semboyan atau tagar satu pihak", "a slogan or tag of one side"),
    ),
    _flag(
        "public",
        "Apakah akan terlihat oleh umum?",
        "Will the public be able to see it?",
        Influence.FREE,
    ),
    _flag(
        "official_task",
        "Apakah ini tugas resmi yang diperintahkan kepada Anda?",
        "Is it an official task assigned to you?",
        Influence.NONE,
    ),
    _choice(
        "task",
        ("Tugas apa yang Anda pegang dalam urusan ini?", "What task do you hold in this matter?"),
        Influence.EFFORT,
        none=("tidak ada tugas terkait", "no task related to it"),
        decide=("ikut memutuskan", "taking part in the decision"),
        verify=("memeriksa atau memverifikasi", "checking or verifying"),
        count=("menghitung atau merekap suara", "counting or tabulating votes"),
        procure=("pengadaan barang dan jasa", "procurement"),
        recruit=("seleksi atau rekrutmen", "selection or recruitment"),
        serve=("pelayanan langsung", "direct service"),
        other=("tugas lain yang terkait", "another related task"),
    ),
    _flag(
        "state_facility",
        "Apakah memakai fasilitas, kendaraan, atau anggaran negara?",
        "Does it use state facilities, vehicles or money?",
        Influence.FREE,
    ),
    _flag("declared", "Apakah sudah Anda nyatakan kepada atasan?", "Have you declared it?", Influence.FREE),
    _flag("recused", "Apakah Anda sudah mundur dari penanganannya?", "Have you recused?", Influence.FREE),
    _flag("reported", "Apakah sudah Anda laporkan?", "Have you reported it?", Influence.FREE),
    _flag("refused", "Apakah sudah Anda tolak?", "Have you refused it?", Influence.FREE),
    _amount(
        "working_days",
        "Sudah berapa hari kerja sejak diterima atau diketahui?",
        "How many working days since you received it or learned of it?",
    ),
    _flag("resigned", "Apakah Anda sudah mengundurkan diri?", "Have you resigned?", Influence.EFFORT),
    _flag(
        "determined",
        "Apakah sudah ditetapkan sebagai calon?",
        "Has the candidacy been determined?",
        Influence.NONE,
    ),
    _flag(
        "fulfilled",
        "Apakah kewajiban yang disebut itu sudah Anda penuhi?",
        "Have you fulfilled the duty that is named?",
        Influence.FREE,
    ),
    _flag(
        "permitted_by_office",
        "Apakah sudah ada izin atau penugasan pejabat yang berwenang?",
        "Has the competent official given leave or an assignment?",
        Influence.EFFORT,
    ),
    _flag(
        "equal_treatment",
        "Apakah semua peserta diperlakukan sama?",
        "Are all contestants treated alike?",
        Influence.FREE,
    ),
    _flag(
        "nonpublic_data",
        "Apakah memuat data atau dokumen yang belum boleh dibuka?",
        "Does it hold data or papers not yet open to the public?",
        Influence.FREE,
    ),
    _flag(
        "true_info", "Apakah isinya benar dan ada sumber datanya?", "Is it true and sourced?", Influence.FREE
    ),
    _flag(
        "marked_provisional",
        "Apakah bagian yang belum pasti ditandai sementara?",
        "Are unconfirmed parts marked as provisional?",
        Influence.FREE,
    ),
    _flag(
        "written_order",
        "Apakah ada surat perintah tertulis?",
        "Is there a written order?",
        Influence.EFFORT,
    ),
    _amount(
        "absent_days", "Berapa hari tidak masuk tanpa alasan sah dalam setahun?", "How many days absent?"
    ),
    _amount("service_years", "Sudah berapa tahun Anda bekerja?", "How many years have you served?"),
    _amount("hours", "Berapa jam?", "How many hours?"),
    _choice(
        "rank",
        ("Apa jabatan Anda?", "What post do you hold?"),
        Influence.NONE,
        staff=("pelaksana atau staf", "staff"),
        functional=("pejabat fungsional", "functional official"),
        structural=("pejabat struktural", "structural official"),
        senior=("pejabat pimpinan tinggi", "senior executive"),
    ),
    _flag(
        "ramadan",
        "Apakah pada bulan Ramadan?",
        "Is it in the month of Ramadan?",
        Influence.NONE,
    ),
    _flag(
        "work_cannot_be_left",
        "Apakah pekerjaan itu tidak dapat ditinggalkan?",
        "Is it work that cannot be left?",
        Influence.NONE,
    ),
    _choice(
        "stage",
        (
            "Tahapan pemilu apa yang sedang berjalan pada tanggal itu?",
            "Which stage of an election runs on that day?",
        ),
        Influence.NONE,
        outside=("di luar tahapan pemilu", "outside any election"),
        pre_determination=("sebelum penetapan calon", "before candidates are determined"),
        post_determination=("sesudah penetapan calon", "after candidates are determined"),
        campaign=("masa kampanye", "campaign period"),
        quiet_period=("masa tenang", "quiet period"),
        voting_day=("hari pemungutan suara", "voting day"),
        counting=("penghitungan dan rekapitulasi", "counting and recapitulation"),
    ),
    _choice(
        "election",
        ("Pemilihan mana yang Anda maksud?", "Which election do you mean?"),
        Influence.NONE,
        general=("Pemilu (Presiden, DPR, DPD, DPRD)", "the general election (President, DPR, DPD, DPRD)"),
        regional=("Pilkada (kepala daerah)", "the regional election (heads of regions)"),
    ),
    _choice(
        "employer",
        ("Untuk siapa pekerjaan itu?", "Who is the work for?"),
        Influence.FREE,
        foreign_state=("negara lain", "another state"),
        international=("lembaga atau organisasi internasional", "an international body"),
        foreign_private=("perusahaan, konsultan, atau LSM asing", "a foreign firm, consultant or NGO"),
        domestic=("pihak di dalam negeri", "someone within the country"),
    ),
    _choice(
        "proceeding",
        (
            "Bagian mana dari pemeriksaan yang Anda tanyakan?",
            "Which part of the proceeding do you ask about?",
        ),
        Influence.NONE,
        scope=("apa saja yang dapat diperiksa", "what can be examined"),
        summons=("pemanggilan", "the summons"),
        hearing=("pemeriksaan atau sidang", "the examination or hearing"),
        team=("tim pemeriksa", "the examining team"),
        penalty=("jenis hukuman atau sanksi", "the kinds of penalty"),
        transition=("hukuman sedang dalam masa peralihan", "medium penalties in the transition"),
        several=("beberapa pelanggaran sekaligus", "several breaches at once"),
        service=("penyampaian dan mulai berlakunya putusan", "when the decision is served and takes effect"),
    ),
)

#: The whole vocabulary, by name.
FACTS: Mapping[str, Fact] = {fact.name: fact for fact in _ALL}


def words_for(value: bool | int | str, fact: Fact) -> Text:
    """A fact's value as a person reads it."""
    if isinstance(value, bool):
        return _YES_NO[value]
    if isinstance(value, int):
        grouped = f"{value:,}"
        return Text(grouped.replace(",", "."), grouped)
    return fact.choices.get(value, Text(value, value))
