"""A step from JSON: every key and value is known, or an error names it."""

from datetime import date, time
from json import JSONDecodeError

import pytest

from langkah.terms.errors import LangkahError, TooLarge, WrongInput
from langkah.terms.parse import STEP_KEYS, read_date, read_fact, read_json, read_time, step_from_json
from langkah.terms.stages import Zone
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import TEXT_LIMIT, Act, Step, Toward


def refused(given: object) -> LangkahError:
    with pytest.raises(LangkahError) as caught:
        step_from_json(given)
    return caught.value


def test_a_whole_step_is_read() -> None:
    given = {
        "id": 7,
        "act": "like",
        "text": "halo",
        "toward": ["party", " Budi "],
        "on": "2024-01-20",
        "at": "14:30",
        "standing": "pppk",
        "channel": "chat-group",
        "capacity": "official",
        "facts": {"family_tie": "spouse", "value_idr": 5, "cash": True},
    }
    assert set(given) == set(STEP_KEYS)
    assert step_from_json(given) == Step(
        id="7",
        act=Act.LIKE,
        text="halo",
        toward=("party", "Budi"),
        on=date(2024, 1, 20),
        at=time(14, 30),
        standing=Standing.PPPK,
        channel=Channel.CHAT_GROUP,
        capacity=Capacity.OFFICIAL,
        facts={"family_tie": "spouse", "value_idr": 5, "cash": True},
    )


def test_what_is_left_out_has_its_default() -> None:
    assert step_from_json({"text": "halo"}) == Step(text="halo")
    assert step_from_json({"text": "halo", "id": "a", "toward": "party"}).toward == (Toward.PARTY,)


def test_empty_values_are_left_out() -> None:
    given = {"act": "vote", "text": None, "toward": "", "on": "", "at": "", "standing": "", "facts": None}
    assert step_from_json(given) == Step(act=Act.VOTE)


@pytest.mark.parametrize(
    ("given", "code", "names"),
    [
        ([], "terms.not-an-object", "ar"),
        ({"teks": "halo"}, "terms.key-unknown", "teks"),
        ({7: "halo"}, "terms.key-unknown", "7"),
        ({"act": "fly"}, "terms.value-unknown", "fly"),
        ({"act": 1}, "terms.value-unknown", "1"),
        ({"act": "vote", "standing": "raja"}, "terms.value-unknown", "raja"),
        ({"act": "vote", "on": "2024-02-30"}, "terms.date-broken", "2024-02-30"),
        ({"act": "vote", "on": "2024-W03-1"}, "terms.date-form", "2024-W03-1"),
        ({"act": "vote", "at": 9}, "terms.time-broken", "9"),
        ({"act": "vote", "on": "20240220"}, "terms.date-form", "20240220"),
        ({"act": "vote", "on": 20240220}, "terms.date-form", "20240220"),
        ({"act": "vote", "at": "25:00"}, "terms.time-broken", "25:00"),
        ({"act": "vote", "at": "7"}, "terms.time-broken", "7"),
        ({"act": "vote", "at": "14:30+07"}, "terms.time-broken", "14:30+07"),
        ({"act": "vote", "at": "14:30 WIX"}, "terms.time-broken", "14:30 WIX"),
        ({"act": "vote", "id": True}, "terms.value-kind", "true"),
        ({"act": "vote", "id": "x" * 201}, "terms.value-kind", "id"),
        ({"act": "vote", "toward": 5}, "terms.value-kind", "toward"),
        ({"act": "vote", "toward": []}, "terms.value-kind", "toward"),
        ({"act": "vote", "toward": ["party", 5]}, "terms.value-kind", "toward"),
        ({"act": "vote", "toward": ["  "]}, "terms.value-kind", "toward"),
        ({"act": "vote", "toward": ["x" * 201]}, "terms.value-kind", "toward"),
        ({"act": "vote", "toward": ["x"] * 51}, "terms.value-kind", "toward"),
        ({"text": 5}, "terms.value-kind", "text"),
        ({"act": "vote", "facts": "cash"}, "terms.value-kind", "facts"),
        ({"act": "vote", "facts": {"colour": "red"}}, "terms.key-unknown", "facts.colour"),
        ({"act": "vote", "facts": {3: "red"}}, "terms.key-unknown", "facts.3"),
        ({"act": "vote", "facts": {"cash": "ya"}}, "terms.value-kind", "facts.cash"),
        ({"act": "vote", "facts": {"value_idr": -1}}, "terms.value-kind", "facts.value_idr"),
        ({"act": "vote", "facts": {"value_idr": True}}, "terms.value-kind", "facts.value_idr"),
        ({"act": "vote", "facts": {"value_idr": 10**15}}, "terms.value-kind", "facts.value_idr"),
        ({"act": "vote", "facts": {"giver": "raja"}}, "terms.value-unknown", "facts.giver"),
        ({"act": "vote", "facts": {"giver": True}}, "terms.value-unknown", "facts.giver"),
    ],
)
def test_what_is_not_known_is_refused_by_name(given: object, code: str, names: str) -> None:
    error = refused(given)
    assert isinstance(error, WrongInput)
    assert error.code == code
    assert names in error.says.id
    assert names in error.says.en


@pytest.mark.parametrize(
    ("given", "id_", "en"),
    [
        ([], "larik", "an array"),
        ("x", "teks", "a string"),
        (1.5, "bilangan", "a number"),
        (False, "true atau false", "true or false"),
        (None, "null", "null"),
        (date(2024, 1, 1), "nilai yang bukan JSON", "a value that is not JSON"),
    ],
)
def test_what_stands_in_place_of_a_step_is_called_as_json_calls_it(given: object, id_: str, en: str) -> None:
    says = refused(given).says
    assert (says.id.partition(": ")[2], says.en.partition(": ")[2]) == (id_, en)


@pytest.mark.parametrize(
    ("given", "quoted"),
    [
        ({"act": "vote", "toward": [""]}, '[""]'),
        ({"act": "vote", "facts": [None]}, "[null]"),
        ({"act": "vote", "facts": {"value_idr": float("inf")}}, "Infinity"),
        ({"act": "vote", "facts": {"value_idr": {"a": 1}}}, '{"a": 1}'),
        ({"act": "vote", "facts": {"value_idr": date(2024, 1, 1)}}, "…"),
    ],
)
def test_a_value_is_quoted_as_json_writes_it(given: object, quoted: str) -> None:
    assert refused(given).values["value"] == quoted


def test_hints_speak_the_language_of_the_rest() -> None:
    for facts in ({"value_idr": "abc"}, {"cash": "abc"}, "abc"):
        hint = refused({"act": "vote", "facts": facts}).hint
        assert hint is not None
        assert hint.en.startswith("wanted: ")
        assert not {"bilangan", "nama", "atau"} & {*hint.en.replace('"', " ").split()}
    towards = refused({"act": "vote", "toward": 5}).hint
    assert towards is not None
    assert towards.en.endswith('nobody, or a name ("Budi")')


def test_what_is_not_known_is_told_before_that_nothing_is_given() -> None:
    assert refused({"facts": {"zz": 1}}).code == "terms.key-unknown"
    assert refused({"on": "2024-02-30"}).code == "terms.date-broken"


@pytest.mark.parametrize("unseen", ["\u200b", " \u2060\ufeff\n", "\u3164", "\u00ad\u202e"])
def test_letters_that_nobody_sees_are_no_text(unseen: str) -> None:
    assert refused({"text": unseen}).code == "terms.nothing-to-weigh"
    assert step_from_json({"text": f"{unseen}a"}).text == f"{unseen}a"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ('{"a": NaN}', "terms.number-unreadable"),
        ('{"a": -Infinity}', "terms.number-unreadable"),
        ("9" * 5_000, "terms.number-unreadable"),
        ("[" * 200_000, "terms.nested-too-deep"),
        ('{"a": 1, "b": {"c": 1, "c": 2}}', "terms.key-twice"),
    ],
)
def test_json_that_can_be_read_in_two_ways_or_none_is_refused(written: str, code: str) -> None:
    with pytest.raises(WrongInput) as caught:
        read_json(written)
    assert caught.value.code == code


def test_whole_json_is_read_and_broken_json_is_left_to_the_door() -> None:
    assert read_json('{"a": [1, "b", null, true]}') == {"a": [1, "b", None, True]}
    with pytest.raises(JSONDecodeError):
        read_json("{")


def test_a_step_without_text_and_act_is_nothing() -> None:
    assert refused({}).code == "terms.nothing-to-weigh"
    assert refused({"text": " \n"}).code == "terms.nothing-to-weigh"


def test_a_text_is_taken_up_to_its_limit() -> None:
    assert len(step_from_json({"text": "a" * TEXT_LIMIT}).text) == TEXT_LIMIT
    error = refused({"text": "a" * (TEXT_LIMIT + 1)})
    assert isinstance(error, TooLarge)
    assert error.values == {"length": TEXT_LIMIT + 1, "limit": TEXT_LIMIT}


def test_a_long_value_is_quoted_in_part_only() -> None:
    error = refused({"act": "x" * 61})
    assert error.values["value"] == "x" * 59 + "…"
    assert refused({"act": "x" * 60}).values["value"] == "x" * 60


def test_dates_times_and_facts_are_read_alone() -> None:
    assert read_date("on", None) is None
    assert read_time("at", "14:30:05") == time(14, 30, 5)
    assert read_time("at", "14:30 wita") == time(14, 30, tzinfo=Zone.WITA.tz)
    assert read_time("at", "16:30 WIT") == read_time("at", "14:30 WIB")
    assert read_time("at", None) is None
    assert read_fact("value_idr", 0) == 0
    assert read_fact("cash", False) is False
