"""Two offices with people and open proposals, and how to ask them everything."""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.test import Client

from langkah.web.office import office
from langkah.web.page.assets import address
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role

Answer = Any  # what Django's client gives: a response with a few things more


@dataclass(frozen=True)
class World:
    """Everybody of one office, another office, and things that can be asked for by number."""

    people: dict[Role, Person]
    elsewhere: Unit
    somebody: Person
    proposal: int
    key: int
    token: str
    writing: int
    foreign: int
    link: str
    #: A question, a dispute and a case, here and next door.
    letters: dict[str, int]
    foreign_letters: dict[str, int]
    change: int
    switch: int


def paths_of(route: str, world: World) -> list[str]:
    """Addresses of a route, with something behind them."""
    norm = next(office().rulebook.norms()).id
    numbers = {
        "aturan/usul": world.change,
        "aturan/mati": world.switch,
        "orang": world.somebody.pk,
        "usulan": world.proposal,
        "tulisan": world.writing,
    }
    numbers |= world.letters
    number = next((pk for word, pk in numbers.items() if word in route), world.key)
    filled = (
        route.replace("<slug:identifier>", norm)
        .replace("<slug:instrument>", "uu-20-2023")
        .replace("<slug:contest>", "pilkada-2024")
        .replace("<str:name>", address("langkah.css").rpartition("/")[2])
        .replace("<str:token>", world.link if "setuju" in route else world.token)
        .replace("<int:pk>", str(number))
        .replace("<slug:name>", "atasan")
        .replace("<slug:paper>", "penolakan")
        .replace("<slug:form>", "pdf")
    )
    return [f"/{filled}"]


def asked(client: Client, method: str, path: str) -> Answer:
    """The answer, with everything that it did taken back."""
    kept = deepcopy(client.cookies)
    with transaction.atomic():
        answer = client.generic(method, path, content_type="application/x-www-form-urlencoded")
        transaction.set_rollback(True)
    client.cookies = kept
    return answer


def said(answer: Answer) -> str:
    """The words of an answer."""
    return str(answer.content.decode()) if not answer.streaming else ""
