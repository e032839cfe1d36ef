"""Peta peran: what a person gains, loses and owes in another role or stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.messages import VALUE_UNKNOWN
from langkah.terms.parse import read_date
from langkah.terms.speech import Lang, Text
from langkah.terms.stages import Stage
from langkah.terms.words import CHANGE, STAGE, STANDING, THEME, TURN, sanction_for
from langkah.web import refusals
from langkah.web.codes import by_code
from langkah.web.office import office
from langkah.web.page import language
from langkah.web.page.sentences import WORDS
from langkah.web.page.words import day, frame
from langkah.web.steps.labels import label

_READ = ("GET", "HEAD")
_ON_LEAVE = "pns+on_unpaid_leave"
#: Whom the form offers; the leave is a fact of a PNS, written as the terminal writes it.
_PEOPLE: Mapping[str, Text] = {
    **STANDING,
    _ON_LEAVE: Text("PNS dalam cuti di luar tanggungan negara", "PNS on unpaid leave"),
}
#: The two sides, each with whom it is about until someone says otherwise.
_SIDES = {"from": "citizen", "to": "pns"}
FIELDS = tuple(f"{side}{part}" for side in _SIDES for part in ("", "_stage", "_on"))
_PAIRS = (
    ("citizen", "pns"),
    ("citizen", "cpns"),
    ("cpns", "pns"),
    ("pns", _ON_LEAVE),
    ("citizen", "pppk"),
    ("citizen", "adhoc"),
)
#: A list this short is shown whole; a longer one begins folded, theme by theme.
_SHORT = 12
_MOST_DAYS = 4
_QUOTED = 60

Shown = dict[str, object]


def roles(request: HttpRequest) -> HttpResponse:
    """The form and ready-made comparisons; with two sides chosen, the map between them."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    lang = language.of_page(request)
    asked = {name: request.GET[name].strip() for name in FIELDS if request.GET.get(name, "").strip()}
    context: Shown = {"form": asked}
    status = 200
    if asked:
        try:
            context["map"] = _map(asked, lang)
        except LangkahError as error:
            context["error"] = _error(error, lang)
            status = refusals.status_of(error)
    return render(request, "roles.html", {**_page(request, asked, lang), **context}, status=status)


def _page(request: HttpRequest, asked: Mapping[str, str], lang: Lang) -> Shown:
    whole = frame(request)
    if asked:
        whole["switch"] = f"{whole['switch']}?{urlencode(asked)}"
    return {
        **whole,
        "sides": [
            {
                "name": side,
                "on": asked.get(f"{side}_on", ""),
                "people": _options(_PEOPLE.items(), asked.get(side, usual), lang),
                "stages": _options(STAGE.items(), asked.get(f"{side}_stage"), lang),
            }
            for side, usual in _SIDES.items()
        ],
        "ready": list(_ready(lang)),
    }


def _options(
    table: Iterable[tuple[str, Text]], chosen: str | None, lang: Lang
) -> list[tuple[str, str, bool]]:
    return [(str(key), says.in_(lang), key == chosen) for key, says in table]


def _ready(lang: Lang) -> Iterator[tuple[str, str]]:
    """Comparisons that people come for: as the words of a link and its query."""
    for before, after in _PAIRS:
        yield f"{_PEOPLE[before].in_(lang)} → {_PEOPLE[after].in_(lang)}", _query(before, after)
    says = f"PNS: {STAGE[Stage.CAMPAIGN].in_(lang)} → {STAGE[Stage.QUIET].in_(lang)}"
    yield says, _query("pns", "pns", from_stage=Stage.CAMPAIGN, to_stage=Stage.QUIET)
    days = {one.determined: one for one in office().rulebook.contests if one.has_tickets and one.determined}
    for determined in sorted(days, key=str, reverse=True)[:_MOST_DAYS]:
        if determined is not None:
            eve = (determined - timedelta(days=1)).isoformat()
            named = WORDS["map_day"].fill(day=day(determined.isoformat(), lang), name=days[determined].name)
            query = _query("pns", "pns", from_on=eve, to_on=determined.isoformat())
            yield f"PNS: {named.in_(lang)}", query


def _query(before: str, after: str, **more: str) -> str:
    return urlencode({"from": before, "to": after, **more})


def _map(asked: Mapping[str, str], lang: Lang) -> Shown:
    """What changes from one side to the other. Raises: WrongInput."""
    today, study = office().clock.today(), office().study
    before, after = (_side(side, asked, today) for side in _SIDES)
    found = study.difference(study.side(*before), study.side(*after))
    book = office().rulebook
    kinds, turns = Counter(row.kind.value for row in found.rows), {}
    for theme, rows in found.by_theme().items():
        turns[theme] = [
            {
                "turn": row.turn,
                "says": TURN[row.turn].in_(lang),
                "norm": row.norm,
                "title": row.title.in_(lang),
                "right": row.right.in_(lang) if row.right else "",
                "comes": row.after is not None,
                "provision": _turned([row.before], [row.after]),
                "sanctions": _sanctions(row.sanctions_before, row.sanctions_after, lang),
                "unchecked": row.unchecked,
                "off": row.norm in book.off,
            }
            for row in rows
        ]
    return {
        "before": _described(*before, lang),
        "after": _described(*after, lang),
        "counts": [(CHANGE[kind].in_(lang), kinds[kind]) for kind in CHANGE if kinds[kind]],
        "count": len(found.rows),
        "open": len(found.rows) <= _SHORT,
        "themes": [_theme(theme, rows, lang) for theme, rows in _in_order(turns)],
        "rulebook": book.version,
        "digest": book.digest.partition(":")[2][:12],
    }


def _in_order(themes: Mapping[str, Sequence[Shown]]) -> list[tuple[str, Sequence[Shown]]]:
    known = list(THEME)
    return sorted(
        themes.items(), key=lambda one: (known.index(one[0]) if one[0] in known else len(known), one[0])
    )


def _theme(theme: str, rows: Sequence[Shown], lang: Lang) -> Shown:
    """A theme with its rows, those of one turn together, rights and limits before what only changes."""
    ordered = [row for turn in TURN for row in rows if row["turn"] == turn]
    counts = Counter(str(row["says"]) for row in ordered)
    return {
        "id": theme,
        "says": label(THEME, theme).in_(lang),
        "count": len(rows),
        "counts": ", ".join(f"{count} {says.lower()}" for says, count in counts.items()),
        "rows": ordered,
    }


def _side(side: str, asked: Mapping[str, str], today: date) -> tuple[str, date]:
    """A side as the terminal writes it, and the day whose law binds it. Raises: WrongInput."""
    person, stage = asked.get(side, _SIDES[side]), asked.get(f"{side}_stage", "")
    _one_of(side, person, _PEOPLE)
    if stage:
        _one_of(f"{side}_stage", stage, STAGE)
    on = read_date(f"{side}_on", asked.get(f"{side}_on")) or today
    return (f"{person}@{stage}" if stage else person), on


def _one_of(key: str, given: str, known: Mapping[str, Text]) -> None:
    if given not in known:
        raise WrongInput(VALUE_UNKNOWN, key=key, value=given[:_QUOTED], known=", ".join(known))


def _described(side: str, on: date, lang: Lang) -> Shown:
    person, _, stage = side.partition("@")
    return {
        "person": _PEOPLE[person].in_(lang),
        "day": day(on.isoformat(), lang),
        "stage": label(STAGE, stage).in_(lang) if stage else "",
    }


def _turned(before: Sequence[str | None], after: Sequence[str | None]) -> str:
    """What was and what is, once where both are the same."""
    told = [", ".join(one for one in side if one) for side in (before, after)]
    return " → ".join(dict.fromkeys(one for one in told if one))


def _sanctions(before: Sequence[str], after: Sequence[str], lang: Lang) -> str:
    """The penalties of the side that has them; where both do, those that turn."""
    was = [sanction_for(one).in_(lang) for one in before if one not in after]
    now = [sanction_for(one).in_(lang) for one in after if one not in before]
    return _turned(was, now)


def _error(error: LangkahError, lang: Lang) -> dict[str, str]:
    """The error in the words of the page, and the field it stands beside."""
    key = str(error.values.get("key", "from"))
    side, _, part = key.partition("_")
    asks = WORDS[f"map_{side}"].in_(lang), WORDS[f"map_{part or 'person'}"].in_(lang)
    says = by_code()[error.code].says.fill(**{**error.values, "key": ": ".join(asks)})
    hint = error.hint
    return {"field": key, "says": says.in_(lang), "hint": hint.in_(lang) if hint else "", "code": error.code}
