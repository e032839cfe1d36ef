"""One norm file to its compiled versions and its examples."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from langkah.rulebook.author import words
from langkah.rulebook.author.place import Place, plain
from langkah.rulebook.norm import DERIVED, Modality
from langkah.terms.citation import parse_provision
from langkah.terms.errors import LangkahError
from langkah.terms.facts import FACTS
from langkah.terms.parse import step_from_json
from langkah.terms.stages import Phase, Stage
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import Act, Toward
from langkah.terms.utterance import Stance, Utterance
from langkah.terms.verdict import Level, Mark

ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "toward": frozenset(Toward),
    "phase": frozenset(Phase),
    "stance": frozenset(Stance),
    "utterance": frozenset(Utterance),
    "stage": frozenset(Stage),
    "channel": frozenset(Channel),
    "capacity": frozenset(Capacity),
    "standing": frozenset(Standing),
}
NORM_KEYS = frozenset(
    "id title theme rows modality standing acts when asks unless level versions says instead duties"
    " verified note examples explains".split()
)
VERSION_KEYS = frozenset("from to provision sanctions when level says verified duties note instead".split())
SANCTION_KEYS = frozenset("class provision standing text".split())
DUTY_KEYS = frozenset("kind says provision working_days".split())
VERIFIED_KEYS = frozenset("mark on sources".split())
EXAMPLE_KINDS = ("stop", "clear")
_USUAL_LEVEL = {
    Modality.PROHIBITED: Level.STOP,
    Modality.OBLIGED: Level.CARE,
    Modality.PERMITTED: Level.CLEAR,
}
_ACTS = frozenset({*Act, "any"})
_AMOUNTS = frozenset(name for name, fact in FACTS.items() if fact.amount)


def versions(norm: Place, shorts: list[str], ids: Collection[str]) -> list[dict[str, object]]:
    """The compiled versions of a norm file. Raises: Fault."""
    norm.only(NORM_KEYS)
    if norm.need("id").value != norm.source.path.stem:
        raise norm.get("id").fault(
            words.FILE_NAME, words.RENAME, id=norm.get("id").value, name=norm.source.path.stem
        )
    theme, folder = norm.need("theme").value, norm.source.path.parent.name
    if theme != folder:
        raise norm.get("theme").fault(words.THEME, words.MOVE, theme=theme, folder=folder)
    norm.need("modality").among(frozenset(Modality))
    norm.need("standing").among(frozenset(Standing))
    norm.need("acts").among(_ACTS)
    for key, known in (("asks", FACTS), ("unless", ids)):
        if norm.get(key).value:
            norm.get(key).among(known)
    return [_version(norm, one.only(VERSION_KEYS), shorts) for one in norm.need("versions").items()]


def _version(norm: Place, own: Place, shorts: list[str]) -> dict[str, object]:
    def of(key: str) -> Place:
        return own.get(key) if key in own.mapping() else norm.get(key)

    def needed(key: str) -> Place:
        return (own if key in own.mapping() else norm).need(key)

    verified = needed("verified").only(VERIFIED_KEYS)
    mark = Mark(str(verified.need("mark").among(frozenset(Mark))[0]))
    provision = _cited(own.need("provision"), shorts)
    compiled: dict[str, object] = {
        "id": norm.get("id").value,
        "theme": str(norm.need("theme").value),
        "title": norm.need("title").both(),
        "modality": norm.get("modality").value,
        "standing": norm.get("standing").value,
        "acts": norm.get("acts").value,
        "when": _alternatives(of("when")),
        "asks": norm.get("asks").value or [],
        "unless": norm.get("unless").value or [],
        "level": _level(of("level"), Modality(str(norm.get("modality").value)), mark),
        "in_force": [own.get("from").day(), own.get("to").day()],
        "provision": provision,
        "instrument": parse_provision(provision, shorts).instrument,
        "sanctions": [_sanction(one, shorts) for one in own.get("sanctions").items()],
        "duties": [_duty(one, shorts) for one in of("duties").items()],
        "says": _says(needed("says")),
        "instead": _instead(of("instead")),
        "mark": mark.value,
        "confirmed": verified.need("on").day(),
        "note": of("note").both() if of("note").value else None,
    }
    return {key: value for key, value in compiled.items() if value not in (None, [])}


def _level(given: Place, modality: Modality, mark: Mark) -> str:
    """An unchecked source never says stop: its prohibition asks first."""
    if given.value is None:
        usual = _USUAL_LEVEL[modality]
        return (Level.ASK if mark.unchecked and usual is Level.STOP else usual).value
    given.among(frozenset(Level))
    if mark.unchecked and given.value == Level.STOP:
        raise given.fault(words.UNCHECKED_STOP, words.ASK, mark=mark.value)
    return str(given.value)


def _says(given: Place) -> dict[str, str]:
    found = given.both()
    if found["id"] == found["en"]:
        raise given.fault(words.SAME, words.TRANSLATE)
    return found


def _cited(given: Place, shorts: list[str]) -> str:
    try:
        return str(parse_provision(str(given.value), shorts))
    except LangkahError as broken:
        raise given.fault(words.PROVISION, words.CITE, value=given.value) from broken


def _alternatives(given: Place) -> list[list[list[object]]]:
    if given.value is None:
        return [[]]
    alternatives = given.items() if isinstance(given.value, list) else [given]
    return [
        [_condition(one.get(attribute), attribute) for attribute in sorted(map(str, one.mapping()))]
        for one in alternatives
    ]


def _condition(given: Place, attribute: str) -> list[object]:
    if isinstance(given.value, dict):
        return _amount(given, attribute)
    fact = FACTS.get(attribute)
    known: Collection[object]
    if attribute in ATTRIBUTES:
        known = ATTRIBUTES[attribute]
    elif attribute in DERIVED or (fact is not None and fact.yes_or_no):
        known = (True, False)
    elif fact is not None and fact.choices:
        known = fact.choices.keys()
    elif fact is not None:
        raise given.fault(words.AMOUNT, words.AS_AMOUNT)
    else:
        every = [*ATTRIBUTES, *DERIVED, *FACTS]
        raise given.fault(words.KEY, words.KNOWN, key=attribute, known=", ".join(every))
    return [attribute, "in", sorted(given.among(known), key=str)]


def _amount(given: Place, attribute: str) -> list[object]:
    pairs = list(given.mapping().items())
    test, amount = pairs[0] if len(pairs) == 1 else ("", None)
    whole = isinstance(amount, int) and not isinstance(amount, bool)
    if attribute not in _AMOUNTS or test not in ("above", "at_most") or not whole:
        raise given.fault(words.AMOUNT, words.AS_AMOUNT)
    return [attribute, test.replace("_", "-"), [amount]]


def _sanction(one: Place, shorts: list[str]) -> dict[str, object]:
    one.only(SANCTION_KEYS)
    if one.get("standing").value:
        one.get("standing").among(frozenset(Standing))
    return {
        "class": str(one.need("class").value),
        "provision": _cited(one.get("provision"), shorts) if one.get("provision").value else "",
        "standing": one.get("standing").value or [],
        "text": one.get("text").both() if one.get("text").value else {"id": "", "en": ""},
    }


def _duty(one: Place, shorts: list[str]) -> dict[str, object]:
    days = one.only(DUTY_KEYS).get("working_days")
    if days.value is not None and (type(days.value) is not int or not 0 <= days.value < 10_000):
        raise days.fault(words.COUNT, words.AS_COUNT, value=days.value)
    return {
        "kind": str(one.need("kind").value),
        "says": one.need("says").both(),
        "provision": _cited(one.need("provision"), shorts),
        "working_days": days.value,
    }


def _instead(given: Place) -> dict[str, object] | None:
    if given.value is None:
        return None
    step = given.only({"id", "en", "step"}).get("step")
    if step.value:
        _readable(step, {"act": "post", **step.mapping()})
    return {**given.both(), "step": plain(step.value or {})}


def examples(norm: Place) -> dict[str, object]:
    """The examples of a norm file, each a step that can be read. Raises: Fault."""
    given = norm.need("examples").only(EXAMPLE_KINDS)
    found: dict[str, object] = {}
    for kind in EXAMPLE_KINDS:
        places = list(given.need(kind).items())
        for one in places:
            if "level" in one.mapping():
                one.get("level").among(frozenset(Level))
            _readable(one, {key: value for key, value in one.mapping().items() if key != "level"})
        found[kind] = [plain(one.value) for one in places]
    return found


def _readable(place: Place, step: Mapping[str, object]) -> None:
    try:
        step_from_json(plain(step))
    except LangkahError as broken:
        hint = broken.hint or broken.says
        raise place.fault(
            words.STEP,
            words.STEP_KEYS,
            problem=broken.says.id,
            problem_en=broken.says.en,
            hint=hint.id,
            hint_en=hint.en,
        ) from broken
