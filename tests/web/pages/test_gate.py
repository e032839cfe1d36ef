"""The gate: what it finds, where, and what it holds back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from langkah.terms.errors import WrongInput
from langkah.terms.verdict import Level
from langkah.web.lawdesk.switching import switch_off
from langkah.web.pages import gate, passing
from langkah.web.pages.models import Check, HomePage, NewsPage, OpinionPage, Override, Writing
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role
from langkah.web.seed import texts
from tests.web.pages.conftest import CALL, CALM, Write, opinion

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
QUIET = date(2024, 2, 12)
REASON = "Kutipan sidang terbuka; dimuat lengkap atas permintaan majelis."


def found(page: Any, rule: str = "") -> list[gate.Found]:
    """What the gate finds, of one rule or of all."""
    return [one for one in gate.weigh(page).found if not rule or one.rule == rule]


def test_a_calm_text_passes_without_a_word() -> None:
    weighed = gate.weigh(opinion())
    assert weighed.level is Level.CLEAR
    assert weighed.found == ()


@pytest.mark.parametrize("field", ["title", "subtitle", "lead", "source", "author", "standing", "disclaimer"])
def test_a_partisan_passage_is_found_in_its_field_with_its_words(field: str) -> None:
    page = opinion(**{field: "Bacalah dulu. Ayo kita menangkan pasangan nomor 2!"})
    weighed = gate.weigh(page)
    assert weighed.level is Level.STOP
    one = next(one for one in weighed.found if one.level is Level.STOP)
    assert one.field == field
    assert one.text == getattr(page, field)
    assert "menangkan" in one.words
    assert one.words in getattr(page, field)
    assert "Pasal" in one.provision or "Lampiran" in one.provision


def test_a_block_of_the_body_is_named_by_its_number() -> None:
    page = opinion(
        body=[
            ("heading", "Latar"),
            ("paragraph", CALM),
            ("listing", f"<ul><li>Satu hal.</li><li>{CALL[3:-4]}</li></ul>"),
        ]
    )
    stops = [one for one in found(page) if one.level is Level.STOP]
    assert {(one.field, one.block) for one in stops} == {("body", 3)}
    assert all("menangkan" in one.words for one in stops)


@pytest.mark.parametrize(("calls", "shown"), [(3, 3), (15, 10)])
def test_every_place_of_a_finding_is_shown_up_to_ten(calls: int, shown: int) -> None:
    numbers = [f"0812-3456-78{at}" for at in range(10, 10 + calls)]
    told = " ".join(f"Pak Dedi bisa dihubungi di {number}." for number in numbers)
    places = found(opinion(lead=told), "asn23-4-2e3-data-pribadi")
    assert [one.words for one in places] == numbers[:shown]


def test_tags_between_the_letters_hide_nothing() -> None:
    page = opinion(body=[("paragraph", "<p>Ayo kita me<b>nang</b>kan pasangan <i>nomor 2</i>!</p>")])
    assert gate.weigh(page).level is Level.STOP


def test_quotes_and_captions_are_read_too(picture: Any) -> None:
    quote = ("quote", {"words": "Ayo kita menangkan pasangan nomor 2!", "whose": "Seorang warga"})
    assert gate.weigh(opinion(body=[quote])).level is not Level.CLEAR
    page = opinion()
    value = {
        "picture": {"image": picture.pk, "alt_text": "Warga antre", "decorative": False},
        "caption": "Ayo kita menangkan pasangan nomor 2!",
    }
    page.body = page.body.stream_block.to_python([{"type": "picture", "value": value}])
    assert gate.weigh(page).level is Level.STOP


def test_contestants_must_share_the_room() -> None:
    page = opinion(
        body=[("paragraph", "<p>Anies Baswedan hadir. Anies Baswedan berbicara. Anies Baswedan pulang.</p>")],
    )
    rules = {one.rule for one in gate.weigh(page, date(2024, 1, 20)).found}
    assert rules & {"mentions-alone", "mentions-uneven"}
    assert gate.weigh(page, date(2024, 1, 20)).level is not Level.STOP


def test_repealed_law_is_noticed_with_what_took_its_place() -> None:
    page = opinion(body=[("paragraph", "<p>Menurut PP 53 Tahun 2010, pegawai wajib netral.</p>")])
    one = found(page, "citation-repealed")[0]
    assert one.field == "body"
    assert "53" in one.words
    assert "94" in one.says.id
    assert one.level is Level.CARE
    assert one.provision == ""


def test_a_survey_inside_quiet_time_is_held_and_outside_is_not() -> None:
    page = opinion(lead="Hasil survei menunjukkan elektabilitas pasangan nomor urut 1 mencapai 60 persen.")
    inside, before = gate.weigh(page, QUIET), gate.weigh(page, date(2024, 1, 20))
    assert inside.level is Level.STOP
    assert any("449" in one.provision for one in inside.found)
    assert before.level.rank < Level.STOP.rank


@pytest.mark.parametrize("number", ["3174015508900002", "NIK 3174 0155 0890 0002", "0812-3456-7890"])
def test_a_number_that_belongs_to_somebody_is_found(number: str) -> None:
    page = opinion(body=[("paragraph", f"<p>Pelapor bernama Budi, nomor {number}, sudah didengar.</p>")])
    weighed = gate.weigh(page)
    assert weighed.level is not Level.CLEAR
    assert any(one.words.replace(" ", "").replace("-", "")[-8:].isdigit() for one in weighed.found)


def test_the_private_number_in_the_invented_text_is_found() -> None:
    seed = texts.words("narahubung", date(2026, 11, 27))
    page = opinion(**seed.head)
    page.body = page.body.stream_block.to_python(seed.blocks(lambda *_: None))
    assert {one.words for one in found(page) if one.level is Level.ASK} == {"0812-3456-7890"}


@pytest.mark.parametrize("number", ["(021) 3193 7223", "Rp 3.174.012.345", "14 Februari 2024"])
def test_other_numbers_are_nobodys(number: str) -> None:
    page = opinion(body=[("paragraph", f"<p>Hubungi layanan kantor di {number} pada jam kerja.</p>")])
    assert gate.weigh(page).level is Level.CLEAR


@pytest.mark.parametrize(
    ("alt", "decorative", "noticed"),
    [("", False, True), ("IMG_2041.jpg", False, True), ("Warga antre", False, False), ("", True, False)],
)
def test_a_picture_needs_words(alt: str, *, decorative: bool, noticed: bool, picture: Any) -> None:
    page = opinion()
    value = {"picture": {"image": picture.pk, "alt_text": alt, "decorative": decorative}, "caption": ""}
    page.body = page.body.stream_block.to_python([{"type": "picture", "value": value}])
    assert bool(found(page, "picture-unlabelled")) is noticed


def test_a_long_sentence_and_a_hard_text_are_noticed() -> None:
    hard = (
        "Penyelenggaraan pertanggungjawaban administrasi kepemerintahan mempertimbangkan ketidakseragaman "
        * 8
    )
    rules = {one.rule for one in found(opinion(body=[("paragraph", f"<p>{hard}.</p>")]))}
    assert {"long-sentence", "hard-to-read"} <= rules


# --- what stands behind words


def _linked(address: str, line: str = "<p>Lihat {} pada jam kerja.</p>", label: str = "Jadwal") -> Any:
    link = f'<a href="{address}">{label}</a>'
    return opinion(body=[("heading", "Latar"), ("paragraph", line.format(link))])


@pytest.mark.parametrize("slug", ["coblos-nomor-2", "ayo-menangkan-paslon-2"])
def test_the_address_of_a_page_is_read_as_its_words(slug: str) -> None:
    (one,) = {(one.field, one.level) for one in found(opinion(slug=slug))}
    assert one == ("slug", Level.STOP)


@pytest.mark.parametrize(
    "slug", ["pemilih-dan-daftar-pemilih", "jadwal-debat-2", "salinan", "nomor-urut-2-tidak-hadir"]
)
def test_a_plain_address_says_nothing(slug: str) -> None:
    assert found(opinion(slug=slug)) == []


def test_a_title_is_not_read_again_without_its_signs() -> None:
    title = "Polisi menyita spanduk “Coblos nomor 2”"
    assert found(opinion(title=title, slug="polisi-menyita-spanduk-coblos-nomor-2")) == []


def test_where_a_link_leads_is_read_whatever_stands_before_it() -> None:
    page = _linked("https://menangkan-paslon2.example/coblos-nomor-2")
    stops = [one for one in found(page) if one.level is Level.STOP]
    assert {(one.field, one.block) for one in stops} == {("link", 2)}
    assert {word for word in ("menangkan", "coblos") for one in stops if word in one.words} == {
        "menangkan",
        "coblos",
    }


def test_a_headline_in_an_address_is_asked_about_and_holds_nothing() -> None:
    page = _linked("https://berita.example/2024/02/12/polisi-sita-spanduk-coblos-nomor-2")
    assert gate.weigh(page).level is Level.ASK


@pytest.mark.parametrize(
    "address",
    [
        "https://wa.me/6281234567890",
        "tel:+6281234567890",
        "https://api.whatsapp.com/send?phone=6281234567890",
    ],
)
def test_a_number_behind_a_link_is_found(address: str) -> None:
    for page in (_linked(address), _linked(address, "<p>Narahubung: {}.</p>", "Ani")):
        assert {(one.field, one.words) for one in found(page)} == {("link", "6281234567890")}


@pytest.mark.parametrize(
    ("address", "line", "label"),
    [
        ("https://wa.me/628112345678", "<p>Tanya lewat layanan WhatsApp KPU Kota: {}.</p>", "0811-2345-678"),
        ("https://wa.me/628112345678", "<p>Klik {} untuk layanan pindah memilih KPU.</p>", "di sini"),
        ("https://infopemilu.kpu.go.id/Pemilu/Cari_nik", "<p>Lihat {}.</p>", "daftar"),
        ("https://berita.example/2024/02/12/02/jadwal-debat-calon-presiden", "<p>Lihat {}.</p>", "berita"),
        ("https://berita.example/read/7012345678/bawaslu-tertibkan-baliho", "<p>Lihat {}.</p>", "berita"),
        ("/berita/jadwal/", "<p>Lihat {}.</p>", "berita"),
    ],
)
def test_where_a_link_may_lead_nothing_is_said(address: str, line: str, label: str) -> None:
    assert found(_linked(address, line, label)) == []


@pytest.mark.parametrize("change", ["slug", "href"])
def test_another_address_is_another_text(change: str) -> None:
    first = _linked("https://satu.example/jadwal")
    other = _linked(f"https://satu{'/' if change == 'href' else '.'}example/jadwal")
    if change == "slug":
        other = _linked("https://satu.example/jadwal")
        other.slug = "lain"
    assert gate.mark_of(first) != gate.mark_of(other)


# --- what goes live


def test_what_is_held_does_not_go_live(write: Write) -> None:
    page = write(body=[("paragraph", CALL)])
    with pytest.raises(passing.Held):
        page.get_latest_revision().publish()
    page.refresh_from_db()
    assert not page.live


def test_care_warns_and_does_not_hold(write: Write) -> None:
    page = write(body=[("paragraph", "<p>Menurut PP 53 Tahun 2010, pegawai wajib netral.</p>")])
    page.get_latest_revision().publish()
    page.refresh_from_db()
    assert page.live


def test_a_text_begins_as_a_draft_whatever_it_is_told(home: Any) -> None:
    index = home.get_children().get(slug="opini").specific
    index.add_child(instance=opinion(live=True))
    assert not OpinionPage.objects.get().live


def test_a_page_that_needs_no_reader_is_weighed_when_it_is_born(home: Any, elsewhere: Unit) -> None:
    beside = HomePage(title="Ayo kita menangkan pasangan nomor 2!", slug="beside", unit=elsewhere)
    with pytest.raises(passing.Held):
        home.get_parent().add_child(instance=beside)


def test_a_copy_of_a_live_page_is_a_draft(write: Write) -> None:
    page = write()
    page.get_latest_revision().publish()
    page.refresh_from_db()
    page.copy(update_attrs={"slug": "salinan"}, keep_live=True)
    assert [one.pk for one in OpinionPage.objects.live()] == [page.pk]


def test_only_an_editor_overrides_and_only_with_a_reason(write: Write, people: dict[Role, Person]) -> None:
    page = write(body=[("paragraph", CALL)])
    for role in set(Role) - {Role.EDITOR}:
        with pytest.raises(WrongInput):
            passing.override(page, people[role], REASON, timezone.now())
    with pytest.raises(WrongInput):
        passing.override(page, people[Role.EDITOR], "perlu saja", timezone.now())
    passing.override(page, people[Role.EDITOR], REASON, timezone.now())
    page.get_latest_revision().publish()
    page.refresh_from_db()
    assert page.live
    kept = Override.objects.get()
    assert (kept.reason, kept.by, kept.title) == (REASON, people[Role.EDITOR], page.title)


def test_an_override_holds_for_these_words_alone(write: Write, people: dict[Role, Person]) -> None:
    page = write(body=[("paragraph", CALL)])
    passing.override(page, people[Role.EDITOR], REASON, timezone.now())
    page.body = [("paragraph", CALL + CALM)]
    page.save_revision()
    with pytest.raises(passing.Held):
        page.get_latest_revision().publish()


def test_a_reason_outlives_its_page(write: Write, people: dict[Role, Person]) -> None:
    page = write(body=[("paragraph", CALL)])
    passing.override(page, people[Role.EDITOR], REASON, timezone.now())
    page.delete()
    kept = Override.objects.get()
    assert kept.reason == REASON
    with pytest.raises(TypeError):
        kept.delete()


def test_nothing_to_override_is_said(write: Write, people: dict[Role, Person]) -> None:
    with pytest.raises(WrongInput):
        passing.override(write(), people[Role.EDITOR], REASON, timezone.now())


# --- time passes


def _scheduled(page: Any, by: timedelta) -> None:
    page.go_live_at = timezone.now() + by
    page.save_revision()
    page.get_latest_revision().publish()


def test_a_page_is_weighed_for_the_day_it_goes_live(write: Write, on: Callable[[date], None]) -> None:
    page = write()
    page.go_live_at = timezone.now() + timedelta(days=400)
    assert gate.weigh(page).on > date(2027, 6, 1)


def test_a_scheduled_page_is_weighed_again_on_its_day(
    write: Write, on: Callable[[date], None], later: Callable[[timedelta], None]
) -> None:
    on(date(2024, 1, 20))
    survey = "Hasil survei menunjukkan elektabilitas pasangan nomor urut 1 mencapai 60 persen."
    page, calm = write(lead=survey), write(slug="tenang", title="Tenang")
    _scheduled(page, timedelta(days=1))
    _scheduled(calm, timedelta(days=1))
    later(timedelta(days=2))
    on(QUIET)
    call_command("gate")
    page.refresh_from_db()
    calm.refresh_from_db()
    assert not page.live
    assert calm.live
    assert not page.revisions.exclude(approved_go_live_at=None).exists()
    assert list(passing.held_on_their_day(Writing.objects.all())) == [Writing.objects.get(pk=page.pk)]
    call_command("gate")  # and stays so
    page.refresh_from_db()
    assert not page.live


def test_a_change_of_stage_finds_the_pages_that_ought_to_come_down(
    write: Write, on: Callable[[date], None], capsys: pytest.CaptureFixture[str]
) -> None:
    on(date(2024, 1, 20))
    survey = "Hasil survei menunjukkan elektabilitas pasangan nomor urut 1 mencapai 60 persen."
    page, calm = write(lead=survey), write(NewsPage)
    for one in (page, calm):
        one.get_latest_revision().publish()
    call_command("gate")
    assert "should come down" not in capsys.readouterr().out
    on(QUIET)
    call_command("gate")
    assert f"{page.pk}\t" in capsys.readouterr().out
    assert [one.pk for one in passing.to_come_down(Writing.objects.all())] == [page.pk]
    on(date(2024, 3, 30))
    call_command("gate")
    assert not passing.to_come_down(Writing.objects.all()).exists()


def test_what_was_weighed_under_the_same_world_is_not_weighed_again(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write().get_latest_revision().publish()
    assert list(passing.look_again(timezone.now())) == []
    monkeypatch.setattr(gate, "world", lambda _on: "another rulebook")
    assert [held for _page, held in passing.look_again(timezone.now())] == [False]
    assert list(passing.look_again(timezone.now())) == []


def test_no_word_of_a_page_is_kept_with_its_check(write: Write) -> None:
    write().get_latest_revision().publish()
    kept = Check.objects.get()
    assert {field.name for field in kept._meta.get_fields()} == {
        "writing",
        "level",
        "held",
        "change_held",
        "world",
        "at",
    }
    assert OpinionPage.objects.get().live


def test_a_right_that_is_switched_off_is_told_of_and_decides_nothing(people: dict[Role, Person]) -> None:
    page = opinion(lead="Gunakan hak pilih Anda pada hari pemungutan suara.")
    before = gate.weigh(page)
    switch_off("edukasi-pemilih", ("Sedang diperiksa ulang.", ""), people[Role.INTEGRITY], timezone.now())
    after = gate.weigh(page)
    assert after.level is before.level
    (told,) = [one for one in after.found if one.rule == "edukasi-pemilih"]
    assert "Sedang diperiksa ulang." in told.says.id
    assert told.provision
