"""An office's own limits of the ear: fitted, measured on other texts, refused."""

import pytest

from langkah.bahasa import Hearing
from langkah.desk import Office, messages
from langkah.desk.attune import Attuned, Errors, Labelled, attune, read_hearing, read_labelled
from langkah.desk.own import Own
from langkah.terms.errors import LangkahError
from langkah.terms.parse import step_from_json
from langkah.terms.speech import Message
from langkah.terms.verdict import Level

#: The rules are silent on all of these; the ear is surer of the first half than of the second.
CALLS = "Insyaallah amanah, warga RT {n} sudah tahu mau ke mana hatinya bulan depan"
TALES = "Rapat pleno terbuka dimulai pukul {n} dan dihadiri saksi dari semua peserta pemilu"
DAY = "2024-01-20"


def labelled(breaches: int = 60, lawful: int = 60, *, swap: bool = False) -> list[Labelled]:
    made = [(CALLS.format(n=n), True) for n in range(breaches)]
    made += [(TALES.format(n=n), False) for n in range(lawful)]
    return [Labelled(step_from_json({"text": text, "on": DAY}), breach != swap) for text, breach in made]


def csv_of(texts: list[Labelled]) -> str:
    rows = (f"{one.step.text};{'breach' if one.breach else 'lawful'};{DAY}" for one in texts)
    return "text;label;on\n" + "\n".join(rows) + "\n"


def errors(texts: list[Labelled], office: Office) -> Errors:
    """The slow way: weigh every text."""
    clear = [office.consider(one.step).level is Level.CLEAR for one in texts]
    pairs = [(one.breach, ok) for one, ok in zip(texts, clear, strict=True)]
    breaches = sum(one.breach for one in texts)
    return Errors(breaches, pairs.count((True, True)), len(texts) - breaches, pairs.count((False, False)))


def test_before_is_what_the_office_says_today() -> None:
    texts, office = labelled(), Office()
    assert attune(texts, office).before == errors(texts, office)


def test_limits_that_are_found_are_no_worse_on_the_texts_they_were_fitted_to() -> None:
    texts, office = labelled(), Office()
    found = attune(texts, office)
    assert errors(texts, office.hearing_with(found.hearing)).rate <= found.before.rate


def test_labels_without_a_pattern_change_nothing() -> None:
    """Every other text the other way round: no limit can help, so those that ship stay."""
    texts = labelled(60, 0) + labelled(60, 0, swap=True)
    found = attune(texts, Office())
    assert found.hearing == Hearing()
    assert not found.gains


def test_a_text_that_stands_there_twice_counts_once() -> None:
    assert read_labelled(csv_of(labelled() * 2)) == labelled()


def test_a_gain_on_one_side_tells_what_it_costs_on_the_other() -> None:
    found = Attuned(Hearing(), Errors(60, 4, 60, 10), Errors(60, 6, 60, 7))
    assert found.gains
    assert (found.more_missed, found.fewer_alarmed) == (2, 3)


def test_the_file_goes_back_and_forth_and_an_office_uses_it() -> None:
    one = Hearing(0.35, 0.4, 0.9)
    text = Attuned(one, Errors(), Errors()).to_csv()
    assert read_hearing(text) == one
    deaf = Own(hearing="limit,value\nask,0.99\nalone,0.99\ncare,0.01\n").office()
    keen = Own(hearing="limit,value\nask,0.01\nalone,0.01\n").office()
    step = step_from_json({"text": CALLS.format(n=1), "on": DAY})
    assert deaf.consider(step).level is Level.CLEAR
    assert keen.consider(step).level is Level.ASK


def test_an_ear_that_always_doubts_never_forbids() -> None:
    keen = Office().hearing_with(Hearing(0.01, 0.01, 0.01))
    assert all(keen.consider(one.step).level is not Level.STOP for one in labelled(20, 20))


@pytest.mark.parametrize(
    ("text", "message", "word"),
    [
        ("text,label\nHalo,jelek\n", messages.LABEL_UNKNOWN, "jelek"),
        ("text,label\nHalo,\n", messages.CELL_MISSING, "label"),
        ("text,tanda\nHalo,breach\n", messages.COLUMN_UNKNOWN, "tanda"),
        (csv_of(labelled(29, 90)), messages.TOO_FEW, "29"),
        (csv_of(labelled(40, 40)), messages.TOO_FEW, "100"),
        (csv_of(labelled(1, 1) * 60), messages.TOO_FEW, "1 pelanggaran"),
        ("text,label\nHalo  Pak,breach\nhalo pak,lawful\n", messages.LABELLED_BOTH, "baris 3"),
        ("text,label,on\nHalo,breach,31-01-2024\n", messages.ROW_BROKEN, "baris 2"),
    ],
)
def test_bad_texts_are_refused_with_their_place(text: str, message: Message, word: str) -> None:
    with pytest.raises(LangkahError) as refused:
        read_labelled(text)
    assert refused.value.code == message.code
    assert word in refused.value.says.id + (refused.value.hint.id if refused.value.hint else "")


@pytest.mark.parametrize("row", ["ask,2", "ask,nan", "ask,x", "besar,0.5", "ask,0.5\nask,0.6"])
def test_bad_limits_are_refused(row: str) -> None:
    with pytest.raises(LangkahError) as refused:
        read_hearing(f"limit,value\n{row}\n")
    assert refused.value.code == messages.LIMIT_BROKEN.code


def test_texts_are_read_with_the_step_they_belong_to() -> None:
    text = csv_of(labelled())
    assert read_labelled(text) == labelled()
