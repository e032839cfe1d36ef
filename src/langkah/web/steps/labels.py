"""What people call acts, themes and ways of norms."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.rulebook import Modality
from langkah.terms.speech import Text
from langkah.terms.step import Act

ACT: Mapping[str, Text] = {
    Act.POST: Text("mengunggah tulisan atau gambar", "posting a text or picture"),
    Act.COMMENT: Text("berkomentar", "commenting"),
    Act.SHARE: Text("membagikan atau meneruskan", "sharing or forwarding"),
    Act.LIKE: Text("menyukai unggahan", "liking a post"),
    Act.FOLLOW_GROUP: Text(
        "mengikuti akun atau bergabung dengan grup", "following an account or joining a group"
    ),
    Act.SOCIALISE_ONLINE: Text("menyosialisasikan calon di media sosial", "promoting a candidate online"),
    Act.PHOTO_WITH_CANDIDATE: Text("berfoto dengan calon", "a photo with a candidate"),
    Act.PHOTO_WITH_CAMPAIGN_TEAM: Text("berfoto dengan tim pemenangan", "a photo with a campaign team"),
    Act.PHOTO_WITH_CAMPAIGN_MATERIAL: Text("berfoto dengan alat peraga", "a photo with campaign material"),
    Act.GESTURE: Text("berpose dengan isyarat tangan", "posing with a hand sign"),
    Act.DISPLAY_MATERIAL: Text("memasang alat peraga", "displaying campaign material"),
    Act.WEAR_ATTRIBUTE: Text("memakai atribut", "wearing attributes"),
    Act.WEAR_SYMBOL: Text("memakai lambang", "wearing a symbol"),
    Act.DISCLOSE_VOTE: Text("menyebut pilihan di bilik suara", "disclosing a vote"),
    Act.PARTISAN_STATEMENT: Text("menyatakan dukungan", "making a partisan statement"),
    Act.PARTISAN_COMMUNICATION: Text("berkomunikasi secara memihak", "communicating in a partisan way"),
    Act.STATEMENT_MEDIA: Text("memberi pernyataan kepada media", "making a statement to the media"),
    Act.SURVEY_PUBLISH: Text("menyebarkan hasil survei", "publishing a survey"),
    Act.QUICK_COUNT_PUBLISH: Text("menyebarkan hitung cepat", "publishing a quick count"),
    Act.FALSE_INFO: Text("menyebarkan informasi yang tidak benar", "spreading false information"),
    Act.LEAK_NONPUBLIC: Text("membuka data yang belum boleh dibuka", "disclosing what is not public"),
    Act.ATTEND_CAMPAIGN: Text("menghadiri kampanye", "attending a campaign"),
    Act.ATTEND_CAMPAIGN_PASSIVE: Text("hadir pasif di kampanye", "attending a campaign passively"),
    Act.ATTEND_DECLARATION: Text("menghadiri deklarasi", "attending a declaration"),
    Act.JOIN_CAMPAIGN: Text("ikut kampanye", "joining a campaign"),
    Act.JOIN_CAMPAIGN_ACTIVITY: Text("ikut kegiatan kampanye", "joining campaign activity"),
    Act.CAMPAIGN_ACTIVITY: Text(
        "kegiatan yang mengarah pada kampanye", "activity that amounts to campaigning"
    ),
    Act.CAMPAIGN_EXECUTOR: Text("menjadi pelaksana kampanye", "being a campaign executor"),
    Act.CAMPAIGN_TEAM_ROLE: Text("menjadi tim pemenangan", "a role in a campaign team"),
    Act.SPEAK_AT_PARTY: Text("menjadi pembicara di acara partai", "speaking at a party's event"),
    Act.APPROACH_PARTY: Text("mendekati partai", "approaching a party"),
    Act.APPROACH_PUBLIC: Text("mendekati masyarakat untuk pencalonan", "approaching the public as a hopeful"),
    Act.GIVE_ID_COPY: Text(
        "memberikan fotokopi KTP untuk dukungan", "giving an identity card copy as support"
    ),
    Act.DONATE: Text("menyumbang", "donating"),
    Act.MOBILISE: Text("menggerakkan orang lain", "mobilising others"),
    Act.USE_STATE_FACILITY: Text("memakai fasilitas negara", "using state facilities"),
    Act.DECIDE_PARTISAN: Text("membuat keputusan yang memihak", "making a partisan decision"),
    Act.PARTISAN_ACTIVITY: Text("kegiatan yang memihak", "partisan activity"),
    Act.JOIN_PARTY: Text("menjadi anggota partai", "joining a party"),
    Act.RESIGN_BEFORE_PARTY: Text("mundur sebelum berpartai", "resigning before joining a party"),
    Act.REGISTER_AS_CANDIDATE: Text("mendaftar sebagai calon", "registering as a candidate"),
    Act.SPOUSE_ACCOMPANY: Text("mendampingi suami atau istri yang calon", "accompanying a spouse who runs"),
    Act.TAKE_CLTN: Text("mengambil cuti di luar tanggungan negara", "taking unpaid leave"),
    Act.MEETING_IMPRESSION: Text("pertemuan yang menimbulkan kesan memihak", "a meeting that looks partisan"),
    Act.VOTE: Text("memilih di TPS", "voting"),
    Act.VOTE_OBSTRUCT: Text("menghalangi orang memilih", "obstructing a vote"),
    Act.MONEY_POLITICS: Text("politik uang", "money politics"),
    Act.GIFT_RECEIVE: Text("menerima hadiah", "receiving a gift"),
    Act.GIFT_REQUEST: Text("meminta hadiah", "asking for a gift"),
    Act.GIFT_REJECT: Text("menolak hadiah", "refusing a gift"),
    Act.GIFT_REPORT: Text("melaporkan hadiah", "reporting a gift"),
    Act.COI_AVOID: Text("menghindari konflik kepentingan", "avoiding a conflict of interest"),
    Act.COI_DECLARE: Text("menyatakan konflik kepentingan", "declaring a conflict of interest"),
    Act.RECUSE: Text("mundur dari penanganan", "recusing oneself"),
    Act.FAMILY_TIE_DECLARE: Text("menyatakan hubungan keluarga", "declaring a family tie"),
    Act.ABUSE_POWER: Text("menyalahgunakan wewenang", "abusing power"),
    Act.BROKER_GAIN: Text("menjadi perantara untuk keuntungan", "brokering for gain"),
    Act.LEVY: Text("memungut tanpa dasar", "levying without ground"),
    Act.MISUSE_STATE_PROPERTY: Text("menyalahgunakan barang negara", "misusing state property"),
    Act.FOREIGN_EMPLOYMENT: Text("bekerja untuk pihak asing", "foreign employment"),
    Act.RESIST_INTERVENTION: Text("menolak campur tangan", "resisting intervention"),
    Act.SERVE_FAIRLY: Text("melayani dengan adil", "serving fairly"),
    Act.HARM_SERVED: Text("merugikan orang yang dilayani", "harming those served"),
    Act.HARM_STATE: Text("merugikan negara", "harming the state"),
    Act.OBSTRUCT_DUTY: Text("menghalangi tugas kedinasan", "obstructing official duty"),
    Act.ARBITRARY_TO_STAFF: Text("sewenang-wenang kepada bawahan", "treating staff arbitrarily"),
    Act.DISRUPT_STAGE: Text("mengganggu tahapan", "disrupting a stage"),
    Act.DUTY_LOYAL: Text("kewajiban setia", "duty of loyalty"),
    Act.DUTY_UNITY: Text("kewajiban menjaga persatuan", "duty to keep unity"),
    Act.DUTY_POLICY: Text("kewajiban melaksanakan kebijakan", "duty to carry out policy"),
    Act.DUTY_LAW: Text("kewajiban menaati aturan", "duty to obey the law"),
    Act.DUTY_DEDICATION: Text("kewajiban bekerja dengan pengabdian", "duty of dedication"),
    Act.DUTY_INTEGRITY: Text("kewajiban menjaga integritas", "duty of integrity"),
    Act.DUTY_PLACEMENT: Text("kewajiban bersedia ditempatkan", "duty to accept placement"),
    Act.DUTY_OATH: Text("sumpah atau janji", "oath"),
    Act.DUTY_STATE_FIRST: Text("mendahulukan kepentingan negara", "putting the state first"),
    Act.DUTY_REPORT_HARM: Text("melaporkan hal yang membahayakan negara", "reporting harm to the state"),
    Act.DUTY_REPORT_ASSETS: Text("melaporkan harta kekayaan", "reporting assets"),
    Act.DUTY_ATTENDANCE: Text("masuk kerja", "attendance"),
    Act.DUTY_DEVELOP_STAFF: Text("membina bawahan", "developing staff"),
    Act.DUTY_VALUES: Text("menjalankan nilai dasar", "practising the core values"),
    Act.DUTY_NEUTRAL: Text("menjaga netralitas", "keeping neutral"),
    Act.DUTY_REPUTATION: Text("menjaga nama baik", "guarding the good name"),
    Act.DUTY_PROFESSIONAL: Text("bekerja profesional", "working professionally"),
    Act.SEVERE_DISCIPLINE: Text("pelanggaran disiplin berat", "a grave breach of discipline"),
    Act.DISCIPLINE_PROCEEDING: Text("pemeriksaan disiplin", "a disciplinary proceeding"),
    Act.ETHICS_PROCEEDING: Text("pemeriksaan etik", "an ethics proceeding"),
    Act.SUPERVISOR_FAIL_ACT: Text("atasan tidak menindak", "a superior who does not act"),
    Act.APPEAL: Text("mengajukan keberatan atau banding", "objecting or appealing"),
    Act.REPORT_VIOLATION: Text("melaporkan pelanggaran", "reporting a violation"),
    Act.SUPERVISE_REPORT: Text("pengawasan dan pelaporan", "supervision and reporting"),
    Act.TRAINING_COMPLETE: Text("menyelesaikan pelatihan", "completing training"),
    Act.LEAVE: Text("cuti", "leave"),
    Act.WORK_HOURS: Text("jam kerja", "working hours"),
    Act.REST: Text("istirahat", "rest"),
    Act.OVERTIME: Text("lembur", "overtime"),
    Act.WELLBEING: Text("kesejahteraan kerja", "well-being at work"),
}
MODALITY: Mapping[str, Text] = {
    Modality.PROHIBITED: Text("larangan", "prohibition"),
    Modality.OBLIGED: Text("kewajiban", "obligation"),
    Modality.PERMITTED: Text("kebolehan", "permission"),
}


def label(table: Mapping[str, Text], key: str) -> Text:
    """The words for a key; the key itself where the rulebook is newer than this table."""
    return table.get(key) or Text(key, key)
