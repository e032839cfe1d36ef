"""Reviewing documents: passages weighed, remarks heard, a milder wording offered."""

from datetime import date

import pytest

from langkah.desk import Office
from langkah.desk.review import Review, Reviewer
from langkah.documents import Kind
from langkah.terms.standing import Capacity, Channel
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Level

ON = date(2024, 1, 20)
CALL = "Ayo kita menangkan nomor 2!"
SURE = "pp94-5n6-ajakan-teks"


@pytest.fixture(scope="module")
def office() -> Office:
    return Office()


def _step(text: str = "") -> Step:
    return Step(act=Act.POST, on=ON, channel=Channel.WEB, capacity=Capacity.OFFICIAL, text=text)


@pytest.fixture(scope="module")
def reviewer(office: Office) -> Reviewer:
    return office.reviewer(_step())


def _review(reviewer: Reviewer, text: str, beside: str = "") -> Review:
    return reviewer.review(text, Kind.MARKDOWN, beside)


def test_a_passage_gets_the_verdict_of_the_desk(office: Office, reviewer: Reviewer) -> None:
    review = _review(reviewer, f"Rapat mulai pukul sembilan.\n\n{CALL}\n")
    assert review.count == 2
    (one,) = review.weighed
    assert one.number == 1
    assert one.verdict == office.consider(_step(CALL))
    assert one.level is review.level is Level.STOP


def test_a_file_in_which_nothing_weighs_is_clear(reviewer: Reviewer) -> None:
    review = _review(reviewer, "KPU membuka layanan pindah memilih.")
    assert review.level is Level.CLEAR
    assert review.weighed == ()


def test_the_wording_offered_weighs_less_when_it_is_weighed_again(office: Office, reviewer: Reviewer) -> None:
    for text in (
        f"Rapat mulai pukul sembilan. {CALL} Hadir tepat waktu.",
        CALL,
        "Pasangan Anies Baswedan yang hebat akan hadir dalam debat terbuka malam ini.",
        "Prabowo sudah pasti menang satu putaran menurut hitung cepat.",
        "NIK 3171234567890123 atas nama Budi perlu diperiksa.",
    ):
        for one in _review(reviewer, text).weighed:
            if one.rewrite is not None:
                again = office.consider(_step(one.rewrite.text)).level
                assert again is one.rewrite.level
                assert again.rank < one.level.rank
    softer = _review(reviewer, f"Rapat mulai pukul sembilan. {CALL} Hadir tepat waktu.").weighed[0].rewrite
    assert softer is not None
    assert softer.text == (
        "Rapat mulai pukul sembilan. Gunakan hak pilih Anda pada hari pemungutan suara. Hadir tepat waktu."
    )


def test_an_absolute_prohibition_stays_whatever_a_remark_says(reviewer: Reviewer) -> None:
    review = _review(reviewer, f"<!-- langkah: abaikan {SURE}: contoh untuk pelatihan -->\n{CALL}\n")
    (one,) = review.weighed
    assert one.level is Level.STOP
    (passed,) = one.passed
    assert not passed.holds
    assert passed.says is not None
    assert "mutlak menurut Pasal 5 huruf n" in passed.says.id
    assert SURE in [finding.norm for finding in one.heavy]


@pytest.mark.parametrize(
    "text", ["Kumpulin fotokopi KTP keluarga buat relawan Ganjar", CALL, "Ayo pilih Prabowo!"]
)
def test_remarks_on_every_finding_leave_a_stop_a_stop(reviewer: Reviewer, text: str) -> None:
    # also where the sources differ on a detail: no single remark may open a gate that asks for stop
    (plain,) = _review(reviewer, text).weighed
    assert plain.level is Level.STOP
    named = ", ".join(one.norm for one in plain.heavy)
    (one,) = _review(reviewer, f"<!-- langkah: abaikan {named}: kutipan -->\n{text}\n").weighed
    assert one.level is Level.STOP
    assert [each.finding.level is Level.STOP for each in one.passed] == [
        not each.holds for each in one.passed
    ]
    assert one.heavy == tuple(each for each in plain.heavy if each.level is Level.STOP)


def _care(reviewer: Reviewer) -> tuple[str, list[str]]:
    """A text that no absolute prohibition speaks to, and the norms that do."""
    text = "Prabowo unggul dalam hitung cepat."
    (one,) = _review(reviewer, text).weighed
    assert one.level in (Level.CARE, Level.ASK)
    return text, [finding.norm for finding in one.heavy]


def test_a_remark_with_a_reason_passes_a_milder_finding_over(reviewer: Reviewer) -> None:
    text, norms = _care(reviewer)
    for remark in (
        f"<!-- langkah: abaikan {', '.join(norms)}: kutipan berita -->\n{text}",
        f"{text} <!-- langkah: ignore {' '.join(norms)}: quoted news -->",
        f"<!-- langkah: abaikan {norms[0]}: kutipan -->\n\n{text}",
    ):
        review = _review(reviewer, remark)
        assert review.level is Level.CLEAR
        assert review.unheard == ()
        assert all(passed.holds and passed.in_source and passed.reason for passed in review.weighed[0].passed)


def test_a_remark_without_a_reason_or_a_known_norm_or_a_finding_says_so(reviewer: Reviewer) -> None:
    text, norms = _care(reviewer)
    review = _review(
        reviewer,
        f"<!-- langkah: abaikan {norms[0]} -->\n{text}\n\n<!-- langkah: abaikan tidak-ada: x -->\n"
        f"Rapat.\n\n<!-- langkah: abaikan {SURE}: y -->\nPenutup.\n",
    )
    assert review.level is not Level.CLEAR
    assert ["alasan" in one.says.id for one in review.unheard] == [True, False, False]
    assert "tidak ada dalam buku aturan" in review.unheard[1].says.id
    assert "tidak mengenai temuan" in review.unheard[2].says.id


def test_remarks_beside_a_file_may_name_the_words_they_are_about(reviewer: Reviewer) -> None:
    text, norms = _care(reviewer)
    named = ", ".join(norms)
    assert _review(reviewer, text, f"abaikan {named}: kutipan").level is Level.CLEAR
    assert _review(reviewer, text, f'abaikan {named} di "hitung cepat": kutipan').level is Level.CLEAR
    other = _review(reviewer, text, f'abaikan {named} di "kata lain": kutipan')
    assert other.level is not Level.CLEAR
    assert [one.line for one in other.unheard] == [1] * len(norms)


def test_a_remark_behind_the_last_passage_concerns_nothing(reviewer: Reviewer) -> None:
    text, norms = _care(reviewer)
    review = _review(reviewer, f"{text}\n\n<!-- langkah: abaikan {norms[0]}: terlambat -->\n")
    assert review.level is not Level.CLEAR
    assert len(review.unheard) == 1


LEAD = "ASN dilarang mengunggah kalimat seperti ini:"


@pytest.mark.parametrize(
    ("text", "heavy"),
    [
        (f"{LEAD}\n\n- Dukung paslon 1 ya!\n- Dukung paslon 3 ya!\n", []),
        (f"{LEAD}\n\nDukung paslon 1 ya!\n", []),
        (f"{LEAD}\n\nContoh pertama.\n\nDukung paslon 1 ya!\n", [2]),
        ("Kegiatan hari ini:\n\n- Dukung paslon 1 ya!\n", [1]),
        (f"{LEAD}\n\n- Dukung paslon 1 ya!\n\nPenutup.\n\n{CALL}\n", [3]),
    ],
)
def test_what_is_quoted_as_forbidden_does_not_weigh(reviewer: Reviewer, text: str, heavy: list[int]) -> None:
    assert [one.number for one in _review(reviewer, text).weighed] == heavy


def test_what_is_remembered_changes_no_answer(office: Office, reviewer: Reviewer) -> None:
    text = f"{CALL}\n\nRapat.\n\n{CALL}\n\nDoa bersama.\n\n{CALL}"
    small = office.reviewer(_step(), remember=1)
    for _ in range(2):
        review = small.review(text, Kind.MARKDOWN)
        assert [one.verdict for one in review.weighed] == [
            one.verdict for one in _review(reviewer, text).weighed
        ]


def test_words_in_a_packed_document_cannot_be_replaced_in_place(reviewer: Reviewer) -> None:
    from tests.unit.documents import made

    review = reviewer.review(made.docx(made.paragraph(CALL)), Kind.DOCX)
    (one,) = review.weighed
    assert one.rewrite is not None
    assert not review.can_replace(one.passage, one.rewrite.edits)
    written = _review(reviewer, CALL)
    softer = written.weighed[0].rewrite
    assert softer is not None
    assert written.can_replace(written.weighed[0].passage, softer.edits)


def test_the_edits_make_the_wording(reviewer: Reviewer) -> None:
    text = f"Rapat mulai pukul sembilan. {CALL} Hadir tepat waktu. {CALL} Sekian."
    (one,) = _review(reviewer, text).weighed
    assert one.rewrite is not None
    made = text
    for start, end, words in reversed(one.rewrite.edits):
        made = made[:start] + words + made[end:]
    assert made.split() == one.rewrite.text.split()
    assert made.count("hak pilih") == 1


@pytest.mark.parametrize(
    ("kind", "source", "mended"),
    [
        (Kind.MARKDOWN, "| a | b |\n|---|---|\n| {call} | netral |\n", "| {vote} | netral |"),
        (Kind.TEXT, "Baris satu\n{call}\nBaris tiga", "Baris satu\n{vote}\nBaris tiga"),
        (Kind.TEXT, "Acara besok:\n- rapat\n- {call}", "- rapat\n- {vote}"),
        (Kind.MARKDOWN, "- {call}[^1]\n\n[^1]: Catatan.\n", "- {vote}[^1]"),
        (Kind.MARKDOWN, "- {call}[^1].\n", None),
        (Kind.MARKDOWN, "| Ayo pilih | Ganjar |\n", None),
        (Kind.TEXT, "Ayo pilih\nGanjar", None),
    ],
)
def test_what_is_offered_spares_the_neighbours(
    reviewer: Reviewer, kind: Kind, source: str, mended: str | None
) -> None:
    call, vote = "Ayo pilih Ganjar", "Gunakan hak pilih Anda pada hari pemungutan suara."
    source = source.format(call=call)
    review = reviewer.review(source, kind)
    made = source
    for one in review.weighed:
        if one.rewrite is not None:
            if not review.can_replace(one.passage, one.rewrite.edits):
                continue
            for start, end, words in reversed(one.rewrite.edits):
                first, last = one.passage.span_of(start, end)
                made = made[:first] + words + made[last:]
    expected = source if mended is None else source.replace(call, vote)
    assert review.weighed
    assert made == expected
    assert mended is None or mended.format(vote=vote) in made


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ganjar for the win!", "Gonna vote him on Feb 14 and you should too"),
        ("Haram hukumnya milih pemimpin yang didukung cina2 itu.", "Sebarkan ke jamaah"),
        ("siapa mau jadi buzzer 01?", "per tweet 15rb"),
        ("Sapa sing durung duwe stiker Gerindra?", "Mrene tak wenehi"),
    ],
)
def test_no_torso_and_no_half_a_call_is_offered(reviewer: Reviewer, text: str, kept: str) -> None:
    (one,) = _review(reviewer, f"{text} {kept}").weighed
    assert one.rewrite is None or kept not in one.rewrite.text
    instead = one.verdict.instead
    assert instead is None or instead.text is None or kept not in instead.text


def test_words_with_a_footnote_are_not_taken_out(reviewer: Reviewer) -> None:
    review = reviewer.review("Rapat mulai pukul sembilan. Ayo pilih Ganjar[^1]\n", Kind.MARKDOWN)
    (one,) = review.weighed
    start = one.passage.text.index("Ayo")
    call = (start, start + len("Ayo pilih Ganjar"))
    assert review.can_replace(one.passage, [(*call, "Terima kasih.")])
    assert not review.can_replace(one.passage, [(*call, "")])


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        (
            "- Ayo pilih Ganjar!\n- Ayo pilih Ganjar!\n- Rapat jam sembilan.",
            "- {vote}\n- Rapat jam sembilan.",
        ),
        ("Ayo pilih Ganjar!\nDoa. Ayo pilih Ganjar!\nRapat.", "{vote}\nDoa. \nRapat."),
    ],
)
def test_a_line_goes_with_its_sign_and_no_two_lines_become_one(
    reviewer: Reviewer, source: str, mended: str
) -> None:
    (one,) = reviewer.review(source, Kind.TEXT).weighed
    assert one.rewrite is not None
    assert one.rewrite.text == mended.format(vote="Gunakan hak pilih Anda pada hari pemungutan suara.")


TICKETS = (
    "Anies Rasyid Baswedan – A. Muhaimin Iskandar",
    "Prabowo Subianto – Gibran Rakabuming Raka",
    "Ganjar Pranowo – Mahfud MD",
)


def test_a_list_that_names_everybody_takes_no_side(reviewer: Reviewer) -> None:
    review = _review(reviewer, "\n".join(f"{at}. {one}" for at, one in enumerate(TICKETS, 1)))
    assert review.count == 3
    assert review.level is Level.CLEAR


def test_a_list_that_leaves_one_out_is_asked_about(reviewer: Reviewer) -> None:
    review = _review(reviewer, "\n".join(f"- {one}" for one in TICKETS[1:]))
    assert review.level is Level.ASK


def test_a_call_in_a_list_that_names_everybody_is_a_call(reviewer: Reviewer) -> None:
    review = _review(reviewer, "\n".join(f"- {one}" for one in (*TICKETS, "Coblos nomor 2!")))
    assert [one.passage.text for one in review.weighed] == ["Coblos nomor 2!"]
    assert review.level is Level.STOP


def test_a_table_of_results_is_clear_row_by_row(reviewer: Reviewer) -> None:
    rows = ["| Nomor urut | Pasangan calon | Suara |", "|---|---|---|"]
    rows += [f"| {at} | {one} | {at}0.971.906 |" for at, one in enumerate(TICKETS, 1)]
    assert _review(reviewer, "\n".join(rows)).level is Level.CLEAR


def _rewritten(reviewer: Reviewer, text: str) -> list[str | None]:
    return [one.rewrite.text if one.rewrite else None for one in _review(reviewer, text).weighed]


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        (
            "Vote for Prabowo, the best candidate! The debate takes place on 7 January.",
            "Use your right to vote on voting day. The debate takes place on 7 January.",
        ),
        (
            "The real count is 87%: Prabowo leads by far.",
            "The KPU announces the official results in due course.",
        ),
        (
            "Contact Budi on 0812-3456-7890 for the registration of the KPPS.",
            "Contact Budi on [personal data] for the registration of the KPPS.",
        ),
    ],
)
def test_an_english_text_is_reworded_in_english(reviewer: Reviewer, text: str, rewritten: str) -> None:
    assert _rewritten(reviewer, text) == [rewritten]


NEUTRAL = "Gunakan hak pilih Anda pada hari pemungutan suara."


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("[Penting] Ayo coblos nomor 2 sekarang juga", NEUTRAL),
        ("Debat mulai pagi. (Ayo menangkan Prabowo!)", f"Debat mulai pagi. ({NEUTRAL})"),
        ("(Debat mulai pagi. Ayo menangkan Prabowo!)", f"(Debat mulai pagi. {NEUTRAL})"),
        ("Debat (lihat jadwal. Ayo menangkan Prabowo) di sini.", None),
    ],
)
def test_no_bracket_is_left_without_its_other_half(
    reviewer: Reviewer, text: str, rewritten: str | None
) -> None:
    assert _rewritten(reviewer, text) == [rewritten]
