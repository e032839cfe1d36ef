"""A verdict on the page: most important first, nothing lost."""

import io
from dataclasses import replace

from langkah.cli.page import Page
from langkah.cli.speak import Terminal
from langkah.terms.speech import Lang, Text
from langkah.terms.step import Step
from langkah.terms.verdict import (
    Alternative,
    Change,
    Duty,
    Finding,
    Level,
    Mark,
    Penalty,
    Question,
    Verdict,
)

TEXT = "Selamat pagi semua. Ayo kita menangkan nomor 2! Sampai jumpa."
SPAN = (TEXT.index("menangkan"), TEXT.index("!"))
FINDING = Finding(
    norm="contoh-norma",
    level=Level.STOP,
    title=Text("Mengajak memilih", "Calling to vote"),
    says=Text("Ajakan ini memihak.", "This call takes a side."),
    provision="Pasal 5 huruf n angka 6 PP 94/2021",
    instrument="PP 94/2021",
    in_force=("2021-08-31", None),
    sanctions=(Penalty(kind="berat", provision="Pasal 14 huruf i PP 94/2021", text=Text("", "")),),
    spans=(SPAN,),
    confidence=0.9,
    mark=Mark.MEM,
    note=Text("Catatan kecil.", "A small note."),
)
VERDICT = Verdict(
    level=Level.STOP,
    findings=(FINDING,),
    duties=(
        Duty(
            kind="report",
            says=Text("Laporkan.", "Report it."),
            provision="Pasal 3 PP 94/2021",
            norm="contoh-norma",
            working_days=7,
        ),
    ),
    changes=(
        Change(
            kind="cut",
            says=Text("Tanpa bagian itu", "Without that part"),
            level=Level.CLEAR,
            facts={},
            cut=(SPAN,),
        ),
        Change(kind="facts", says=Text("Bila netral", "If neutral"), level=Level.CARE, facts={}),
    ),
    instead=Alternative(
        says=Text("Ajak memilih tanpa memihak.", "Call to vote, siding with none."),
        level=Level.CLEAR,
        text="Ayo gunakan hak pilih.",
    ),
    questions=(
        Question(
            fact="giver",
            asks=Text("Siapa pemberinya?", "Who gives it?"),
            choices=(("vendor", Text("penyedia", "a vendor")),),
        ),
        Question(
            fact="toward", asks=Text("Kepada siapa?", "To whom?"), choices=(("kin", Text("kerabat", "kin")),)
        ),
        Question(fact="at", asks=Text("Pukul berapa?", "When?"), choices=(("15:00", Text("sore", "late")),)),
        Question(fact="cash", asks=Text("Uang?", "Money?"), choices=((True, Text("ya", "yes")),)),
    ),
    stages=("campaign",),
    act="post",
    on="2024-01-20",
    rulebook_version="2026.11.23",
    rulebook_digest="sha256:0123456789abcdef",
    engine="weigh/1",
)


def _page(
    verdict: Verdict, text: str = TEXT, *, lang: Lang = Lang.ID, colour: bool = False, width: int = 100
) -> str:
    terminal = Terminal(
        stdin=io.BytesIO(), out=io.StringIO(), err=io.StringIO(), lang=lang, colour=colour, width=width
    )
    return "\n".join(Page(terminal).lines(Step(text=text), verdict))


def test_the_verdict_word_comes_first() -> None:
    assert _page(VERDICT).startswith("✗ JANGAN  post · PNS · 2024-01-20")
    assert _page(VERDICT, lang=Lang.EN).startswith("✗ STOP  post · ")


def test_the_passage_is_marked_in_the_persons_own_words() -> None:
    assert "Selamat pagi semua. Ayo kita «menangkan nomor 2»! Sampai jumpa." in _page(VERDICT)


def test_all_that_the_verdict_rests_on_is_shown() -> None:
    page = _page(VERDICT)
    for words in (
        "Pasal 5 huruf n angka 6 PP 94/2021",
        "berlaku sejak 2021-08-31 · belum diperiksa",
        "Alasan: Ajakan ini memihak.",
        "Sanksi: hukuman disiplin berat (Pasal 14 huruf i PP 94/2021)",
        "Catatan: Catatan kecil.",
        "contoh-norma",
        "Laporkan. (paling lambat 7 hari kerja) — Pasal 3 PP 94/2021",
        "Tanpa bagian itu: «menangkan nomor 2» → boleh",
        "Bila netral → hati-hati",
        "Ajak memilih tanpa memihak. → boleh",
        "“Ayo gunakan hak pilih.”",
        "--fact giver=vendor  penyedia",
        "--toward kin  kerabat",
        "--at 15:00  sore",
        "--fact cash=true  ya",
        "Tahapan: masa kampanye",
        "2026.11.23 · sha256:0123456789ab · weigh/1",
    ):
        assert words in page, words


def test_the_page_keeps_to_the_width_of_the_window() -> None:
    for width in (40, 60, 80):
        assert max(map(len, _page(VERDICT, width=width).splitlines())) <= width


def test_colour_marks_words_without_changing_them() -> None:
    page = _page(VERDICT, colour=True)
    assert "\x1b[1;31m✗ JANGAN\x1b[0m" in page
    assert "«\x1b[1;4mmenangkan\x1b[0m \x1b[1;4mnomor\x1b[0m \x1b[1;4m2\x1b[0m»" in page


def test_a_long_text_is_shown_only_around_its_passages() -> None:
    text = "a " * 2000 + "pilih dia" + " b" * 2000 + " coblos dia" + " c" * 2000
    first, second = text.index("pilih"), text.index("coblos")
    spans = ((first, first + 9), (second, second + 10))
    page = _page(replace(VERDICT, findings=(replace(FINDING, spans=spans),)), text)
    assert "«pilih dia»" in page
    assert "«coblos dia»" in page
    assert len(page) < 4000


def test_a_passage_without_end_is_shortened() -> None:
    page = _page(replace(VERDICT, findings=(replace(FINDING, spans=((0, 5000),)),)), "x" * 5000)
    assert " …\n   xxx" in page
    assert len(page) < 4000


def test_passages_that_overlap_are_marked_once() -> None:
    spans = ((0, 7), (3, 12), (20, 20))
    page = _page(replace(VERDICT, findings=(replace(FINDING, spans=spans),)))
    assert "«Selamat pagi»" in page
    assert page.count("«") == 2  # this one and the cut


def test_many_norms_are_counted_rather_than_hidden() -> None:
    page = _page(replace(VERDICT, findings=(FINDING,) * 8))
    assert "dan 2 norma lain" in page
    assert "6. jangan" in page
    assert "7. jangan" not in page


def test_two_contests_are_told_apart_and_one_is_not_named() -> None:
    several = (("Pilpres", ("voting-day",)), ("Pilkada", ("pre-determination",)))
    both = _page(replace(VERDICT, contests=several))
    assert "Pilpres: hari pemungutan suara; Pilkada: sebelum penetapan calon" in " ".join(both.split())
    assert "Pilpres" not in _page(replace(VERDICT, contests=several[:1]))


def test_a_clear_step_says_that_nothing_speaks_against_it() -> None:
    empty = replace(
        VERDICT, level=Level.CLEAR, findings=(), duties=(), changes=(), instead=None, questions=(), stages=()
    )
    page = _page(empty)
    assert page.startswith("✓ BOLEH")
    assert "Tidak ada ketentuan dalam buku aturan yang melarang langkah ini." in page
    assert "Tahapan: tidak diketahui; belum ada kalender" in page


def test_days_of_force_are_told_as_far_as_they_are_known() -> None:
    for days, words in (
        ((None, None), "tanggal berlaku belum ditemukan"),
        (("2017", None), "berlaku sejak 2017"),
        (("2010", "2021-08-30"), "berlaku 2010 sampai 2021-08-30"),
        ((None, "2021-08-30"), "berlaku … sampai 2021-08-30"),
    ):
        page = _page(replace(VERDICT, findings=(replace(FINDING, in_force=days),)))
        assert words in page


def test_a_sanction_without_a_word_of_its_own_is_still_shown() -> None:
    odd = replace(FINDING, sanctions=(Penalty(kind="baru", provision="", text=Text("", "")),), note=None)
    assert "Sanksi: baru" in _page(replace(VERDICT, findings=(odd,)))
    bare = replace(FINDING, sanctions=(), note=None)
    assert "Sanksi" not in _page(replace(VERDICT, findings=(bare,)))
