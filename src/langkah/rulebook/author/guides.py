"""Guides as their authors write them, checked against the vocabularies."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from langkah.rulebook.author import words
from langkah.rulebook.author.place import Place, plain
from langkah.terms.errors import LangkahError
from langkah.terms.facts import FACTS
from langkah.terms.guide import PaperKind
from langkah.terms.parse import step_from_json
from langkah.terms.verdict import Level

GUIDE_KEYS = frozenset("id title lead day asks starts first left most papers besides unspoken".split())
START_KEYS = frozenset("id says step".split())
FOLLOWS_KEYS = frozenset("paper levels duties starts answers adds by reminds".split())
BESIDE_KEYS = frozenset("says step".split())
#: A guide that asks more is a form.
MOST = 6
#: What a guide may ask about.
ATTRIBUTES = frozenset({*FACTS, "toward", "channel", "capacity"})


def guide(given: Place, duties: Collection[str]) -> dict[str, object]:
    """One compiled guide; `duties` are the kinds of duty that the norms know. Raises: Fault."""
    given.only(GUIDE_KEYS)
    stem = given.source.path.stem
    if given.need("id").value != stem:
        raise given.get("id").fault(words.FILE_NAME, words.RENAME, id=given.get("id").value, name=stem)
    starts = [_start(one) for one in given.need("starts").items()]
    names = {str(one["id"]) for one in starts}
    most = given.need("most")
    if type(most.value) is not int or not 1 <= most.value <= MOST:
        raise most.fault(words.MOST, words.AS_MOST, value=most.value, most=MOST)
    for key in ("first", "left"):
        for one in given.get(key).items():
            one.among(ATTRIBUTES)
    for one in given.get("unspoken").items():
        one.among(names)
    return {
        "id": stem,
        **{key: given.need(key).both() for key in ("title", "lead", "day", "asks")},
        "starts": starts,
        "first": plain(given.get("first").value or []),
        "left": plain(given.get("left").value or []),
        "most": most.value,
        "unspoken": plain(given.get("unspoken").value or []),
        "papers": [_follows(one, duties, names) for one in given.need("papers").items()],
        "besides": [_beside(one) for one in given.get("besides").items()],
    }


def _start(given: Place) -> dict[str, object]:
    given.only(START_KEYS)
    return {
        "id": str(given.need("id").value),
        "says": given.need("says").both(),
        "step": _step(given.need("step")),
    }


def _beside(given: Place) -> dict[str, object]:
    given.only(BESIDE_KEYS)
    return {"says": given.need("says").both(), "step": _step(given.need("step"))}


def _follows(given: Place, duties: Collection[str], starts: Collection[str]) -> dict[str, object]:
    given.only(FOLLOWS_KEYS).need("paper").among(frozenset(PaperKind))
    known = (("levels", frozenset(Level)), ("duties", duties), ("reminds", duties), ("starts", starts))
    for key, values in known:
        for one in given.get(key).items():
            one.among(frozenset(values))
    answers = given.get("answers")
    if answers.value is not None:
        for name in answers.mapping():
            answers.get(str(name)).among(_values(answers, str(name)))
    return {
        "paper": str(given.get("paper").value),
        "adds": given.get("adds").both() if given.get("adds").value else None,
        "by": _step(given.get("by")) if given.get("by").value else None,
        **{key: plain(given.get(key).value or []) for key, _values_of in known},
        "answers": plain(answers.value or {}),
    }


def _values(answers: Place, name: str) -> Collection[object]:
    fact = FACTS.get(name)
    if fact is None or fact.amount:
        raise answers.get(name).fault(words.KEY, words.KNOWN, key=name, known=", ".join(FACTS))
    return fact.choices.keys() if fact.choices else (True, False)


def _step(given: Place) -> object:
    """Part of a step, as JSON writes it; it must name its act. Raises: Fault."""
    given.need("act")
    step = plain(given.value)
    try:
        step_from_json(step)
    except LangkahError as broken:
        hint = broken.hint or broken.says
        values: Mapping[str, object] = {
            "problem": broken.says.id, "problem_en": broken.says.en, "hint": hint.id, "hint_en": hint.en,
        }  # fmt: skip
        raise given.fault(words.STEP, words.STEP_KEYS, **values) from broken
    return step
