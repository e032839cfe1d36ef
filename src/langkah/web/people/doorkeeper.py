"""Who may come where: the table of permissions, and the layer that holds to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils import translation

from langkah.terms.errors import WrongInput
from langkah.web import messages, refusals
from langkah.web.page import language
from langkah.web.people.held import again, stale
from langkah.web.people.login import factors
from langkah.web.people.models import Person
from langkah.web.people.powers import GUARDED, Role

_FILE = Path(__file__).with_name("permissions.tsv")
VISITOR = "visitor"
#: Where somebody who must have a second factor, and has none yet, is sent.
SET_UP = "/kantor/keamanan/"
_READ = frozenset({"GET", "HEAD"})


class Near(StrEnum):
    """How near somebody must be to what they ask for."""

    NO = "-"
    OWN = "own"
    UNIT = "unit"
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one line of the table says."""

    route: str
    methods: frozenset[str]
    #: With these, who asks must have shown just now that it is them.
    fresh: frozenset[str]
    near: Mapping[str, Near]
    #: Whether it opens to somebody who must still set up a second factor.
    before: bool

    def covers(self, route: str) -> bool:
        """Whether the line is about this route, by name or as all below it."""
        return route.startswith(self.route[:-1]) if self.route.endswith("*") else route == self.route


@cache
def table() -> tuple[Row, ...]:
    """Every line, the more particular ones first."""
    head, *lines = [
        line.split("\t") for line in _FILE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
    ]
    rows = [_row(dict(zip(head, line, strict=True))) for line in lines]
    return tuple(sorted(rows, key=lambda row: (row.route.endswith("*"), -len(row.route))))


def _row(cells: dict[str, str]) -> Row:
    written = cells["methods"].split(",")
    asked = frozenset(one.rstrip("!") for one in written)
    return Row(
        route="" if cells["route"] == "/" else cells["route"],
        methods=asked | ({"HEAD"} if "GET" in asked else frozenset()),
        fresh=frozenset(one.rstrip("!") for one in written if one.endswith("!")),
        near={who: Near(cells[who]) for who in (VISITOR, *Role)},
        before=cells["before"] == "yes",
    )


def rows_of(route: str) -> tuple[Row, ...]:
    """The lines about a route; those of the most particular mention alone."""
    found = [row for row in table() if row.covers(route)]
    return tuple(row for row in found if row.route == found[0].route)


def speak(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Everything below answers in the language that the page is in."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        with translation.override(language.of_page(request).value):
            return get_response(request)

    return answer


class Doorkeeper:
    """Lets in whom the table lets in; what has no line there is not there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer from further in."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        """Nothing where somebody may come in; else the refusal."""
        match = request.resolver_match
        rows = rows_of(match.route) if match else ()
        if not rows:
            return refusals.not_found(request)
        row = next((one for one in rows if request.method in one.methods), None)
        if row is None:
            return refusals.method_not_allowed(request, *sorted(set().union(*(one.methods for one in rows))))
        return _let_in(request, row)


def _let_in(request: HttpRequest, row: Row) -> HttpResponse | None:
    person = request.user
    if not isinstance(person, Person):
        return None if row.near[VISITOR] is not Near.NO else _to_the_login(request)
    if row.near[person.role] is Near.NO:
        return refusals.refuse(request, WrongInput(messages.NOT_YOUR_POWER))
    if person.role in GUARDED and not row.before and not factors(person).exists():
        return HttpResponseRedirect(SET_UP)
    if request.method in row.fresh and not again.is_fresh(request):
        return again.ask(request)
    return None


def _to_the_login(request: HttpRequest) -> HttpResponse:
    """A page is asked for again after the login; a form comes back with what was typed."""
    over = getattr(request, "visit_over", False)
    if request.method not in _READ:
        return stale.kept(request, "stale_visit")
    asked = {"next": request.get_full_path(), **({"usai": "1"} if over else {})}
    return HttpResponseRedirect(f"{settings.LOGIN_URL}?{urlencode(asked)}")
