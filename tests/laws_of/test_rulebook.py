"""Laws of the law as data: days, standings, citations, releases."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from langkah.rulebook import Study, load
from langkah.rulebook.compile import digest
from langkah.rulebook.seal import minisign
from langkah.rulebook.seal.minisign import SecretKey
from langkah.rulebook.study.difference import Side, difference
from langkah.terms.citation import Provision, parse_provision
from langkah.terms.errors import LangkahError
from langkah.terms.facts import FACTS
from langkah.terms.stages import Stage
from langkah.terms.standing import Standing
from langkah.terms.step import Act

BOOK = load()
STUDY = Study(BOOK)
DAYS = st.dates(date(2012, 1, 1), date(2032, 12, 31))
FLAGS = [name for name, fact in FACTS.items() if fact.yes_or_no]
SIDES = st.builds(
    Side,
    standing=st.sampled_from(Standing),
    on=DAYS,
    facts=st.dictionaries(st.sampled_from(FLAGS), st.booleans(), max_size=2),
    stages=st.none() | st.frozensets(st.sampled_from(Stage), min_size=1, max_size=2),
)
PROVISIONS = sorted({norm.provision for norm in BOOK.norms()})
SHORTS = sorted(BOOK.instruments)


@given(st.sampled_from(Act), DAYS)
def test_what_binds_on_a_day_is_in_force_on_it(act: Act, on: date) -> None:
    for norm in BOOK.binding(act, on):
        assert norm.is_in_force(on)
        assert act in norm.acts or norm.is_general


@given(DAYS)
@example(date(2023, 10, 30))
@example(date(2023, 10, 31))
@example(date(2021, 8, 30))
@example(date(2021, 8, 31))
def test_a_norm_has_one_version_a_day_and_its_instrument_lives(on: date) -> None:
    names = [norm.id for norm in BOOK.norms() if norm.is_in_force(on)]
    assert len(names) == len(set(names))
    for norm in BOOK.norms():
        if norm.is_in_force(on) and norm.note is None:
            assert BOOK.instruments[norm.instrument].is_in_force(on), norm.id


@given(DAYS, DAYS)
def test_the_changes_of_law_turn_round_with_time(first: date, last: date) -> None:
    there, back = STUDY.between(first, last), STUDY.between(last, first)
    assert {one.id for one in there.begins} == {one.id for one in back.ends}
    assert {one.id for one in there.ends} == {one.id for one in back.begins}
    assert {(a.provision, b.provision) for a, b in there.changed} == {
        (b.provision, a.provision) for a, b in back.changed
    }
    assert {one.id for one in there.instruments_begin} == {one.id for one in back.instruments_end}


@given(DAYS, st.integers(0, 900), st.integers(0, 900))
def test_changes_add_up_over_a_day_between(first: date, one: int, two: int) -> None:
    middle, last = first + timedelta(one), first + timedelta(one + two)
    whole = {norm.id for norm in STUDY.between(first, last).begins}
    parts = {norm.id for norm in (*STUDY.between(first, middle).begins, *STUDY.between(middle, last).begins)}
    assert whole <= parts


@settings(max_examples=60)
@given(SIDES)
def test_nobody_differs_from_oneself(side: Side) -> None:
    assert difference(BOOK, side, side).rows == ()


@settings(max_examples=60)
@given(SIDES, SIDES)
def test_a_difference_is_mirrored_the_other_way(a: Side, b: Side) -> None:
    assert difference(BOOK, a, b).mirror() == difference(BOOK, b, a)


@settings(max_examples=60)
@given(SIDES, SIDES)
def test_a_difference_names_a_norm_once_and_its_law_is_in_force(a: Side, b: Side) -> None:
    rows = difference(BOOK, a, b).rows
    assert len({row.norm for row in rows}) == len(rows)
    for row in rows:
        for provision, side in ((row.before, a), (row.after, b)):
            if provision is not None:
                version = BOOK.norm(row.norm, side.on)
                assert version is not None
                assert version.provision == provision


@given(st.sampled_from(PROVISIONS), DAYS, st.booleans(), st.integers(0, 3))
def test_a_provision_is_found_however_it_is_spaced_and_cased(
    written: str, on: date, loud: bool, spaces: int
) -> None:
    words = (" " * (spaces + 1)).join(written.split())
    found = STUDY.cite(words.upper() if loud else words.lower(), on)
    assert found.provision == written
    assert {norm.provision for norm in (*found.norms, *found.others)} >= {written}
    assert all(norm.is_in_force(on) for norm in found.norms)
    assert not any(norm.is_in_force(on) for norm in found.others)


@given(st.text(max_size=80), DAYS)
def test_no_words_break_a_citation(written: str, on: date) -> None:
    assert _outcome(lambda: STUDY.cite(written, on).instrument.short) in {
        *SHORTS,
        "rulebook.citation-unknown",
    }


def _outcome(work: Callable[[], str]) -> str:
    """What the work gives, or the code of its refusal."""
    try:
        return work()
    except LangkahError as refused:
        return refused.code


NUMBERS = st.from_regex(r"[1-9][0-9]{0,2}[A-Z]?", fullmatch=True)
LETTERS = st.sampled_from("abcdefghijklmn")


@given(st.sampled_from(SHORTS), NUMBERS, NUMBERS | st.just(""), LETTERS | st.just(""), NUMBERS | st.just(""))
def test_a_provision_that_is_printed_is_read_again(
    short: str, article: str, paragraph: str, letter: str, item: str
) -> None:
    provision = Provision(short, article, paragraph, letter, item)
    assert parse_provision(str(provision), SHORTS) == provision


@settings(max_examples=25)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200), st.integers(0, 10_000))
def test_a_seal_holds_for_its_content_and_for_no_other(seed: bytes, content: bytes, place: int) -> None:
    key = SecretKey(seed[:8], seed)
    signature = minisign.sign(key, content, "serial:1")
    assert minisign.verify(key.public, content, signature) == "serial:1"
    spoiled = bytearray(content + b"\0")
    spoiled[place % len(spoiled)] ^= 1 + place % 255
    outcome = _outcome(lambda: minisign.verify(key.public, bytes(spoiled), signature))
    assert outcome == "rulebook.signature-wrong"


@given(st.data())
def test_the_digest_sees_every_field_of_every_norm(data: st.DataObject) -> None:
    norms = BOOK.rows("norms")
    place = data.draw(st.integers(0, len(norms) - 1))
    key = data.draw(st.sampled_from(sorted(norms[place])))
    book = {"norms": [{**one, key: "lain"} if number == place else one for number, one in enumerate(norms)]}
    assert digest(book) != digest({"norms": norms})
