"""The first page of an office: what this role can do, and what nobody can."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from langkah.web.page import language
from langkah.web.page.words import now_spoken, words
from langkah.web.people.doorkeeper import Near, rows_of
from langkah.web.people.models import Person, Proposal
from langkah.web.people.powers import NAMES, SAYS, Role
from langkah.web.people.views.asking import asker, now, page


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing that can be done: where, and what it is called."""

    address: str
    title: str
    says: str
    count: int = 0


#: In the order of the page: the address, the route whose row must let in, and the words for who acts and who reads.
CARDS = (
    ("/kantor/kelola/", "kantor/kelola/", "can_site", "can_site"),
    ("/kantor/tulisan/", "kantor/tulisan/<int:pk>/", "can_texts", "can_texts"),
    ("/kantor/tanya/", "kantor/tanya/<int:pk>/", "can_questions", "can_questions"),
    ("/kantor/keliru/", "kantor/keliru/<int:pk>/", "can_disputes", "can_disputes"),
    ("/kantor/kasus/", "kantor/kasus/<int:pk>/", "can_cases", "can_cases"),
    ("/kantor/aturan/", "kantor/aturan/baru/", "can_law", "can_read_law"),
    ("/kantor/orang/", "kantor/orang/undang/", "can_accounts", "can_read_accounts"),
    ("/kantor/usulan/", "kantor/usulan/<int:pk>/setuju/", "can_second", "can_read_proposals"),
    ("/kantor/catatan/", "kantor/catatan/", "can_record", "can_record"),
    ("/kantor/keamanan/", "kantor/keamanan/", "can_security", "can_security"),
    ("/kantor/data/", "kantor/data/", "can_data", "can_data"),
)


def home(request: HttpRequest) -> HttpResponse:
    """What is said depends on the role alone, never on what anybody weighed."""
    person, lang = asker(request), now_spoken()
    role = Role(person.role)
    said = words(lang)
    weigh = Card(
        address=f"{language.prefix(lang)}/timbang", title=said["can_weigh"], says=said["can_weigh_says"]
    )
    cards = [weigh, *_cards(person, role, said)]
    return page(request, "home", role=NAMES[role].in_(lang), says=SAYS[role].in_(lang), cards=cards)


def _cards(person: Person, role: Role, said: object) -> list[Card]:
    assert isinstance(said, dict)
    made = []
    for address, acting, acts, reads in CARDS:
        if not lets_in(role, address.strip("/") + "/"):
            continue
        key = acts if lets_in(role, acting) else reads
        count = _waiting(person) if address == "/kantor/usulan/" and key == acts else 0
        made.append(Card(address=address, title=said[key], says=said[f"{key}_says"], count=count))
    return made


def lets_in(role: Role, route: str) -> bool:
    """Whether any line of the table lets this role into this route."""
    return any(row.near[role] is not Near.NO for row in rows_of(route))


def _waiting(person: Person) -> int:
    open_ones = Proposal.objects.for_person(person).open(now())
    return (
        open_ones.filter(needs_second=True, confirmed=None).exclude(by=person).exclude(person=person).count()
    )
