"""The table of permissions, held against every route, role and method."""

from collections.abc import Callable, Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLResolver, get_resolver

from langkah.web.people.doorkeeper import SET_UP, VISITOR, Near, Row, rows_of, table
from langkah.web.people.models import Person, Proposal, Unit
from langkah.web.people.powers import GUARDED, Role
from tests.web.people.conftest import Make
from tests.web.people.world import Answer, World, asked, paths_of, said

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
READ = {"GET", "HEAD"}
#: Wagtail's own pages stand for all below them: one that is open to two roles, and one of each that is closed.
BELOW = {
    "kantor/kelola/*": "/kantor/kelola/images/add/",
    "kantor/kelola/documents/*": "/kantor/kelola/documents/",
    "kantor/kelola/workflows/*": "/kantor/kelola/workflows/list/",
    "kantor/kelola/collections/*": "/kantor/kelola/collections/",
    "kantor/kelola/sites/*": "/kantor/kelola/sites/",
    "kantor/kelola/password_reset/*": "/kantor/kelola/password_reset/",
    "kantor/kelola/users/*": "/kantor/kelola/users/",
    "kantor/kelola/groups/*": "/kantor/kelola/groups/",
    "kantor/kelola/bulk/*": "/kantor/kelola/bulk/wagtailcore/page/delete/",
    "kantor/kelola/reports/*": "/kantor/kelola/reports/site-history/",
    "kantor/kelola/pages/usage/*": "/kantor/kelola/pages/usage/pages/newspage/",
    "kantor/kelola/tag-autocomplete/*": "/kantor/kelola/tag-autocomplete/",
    "kantor/kelola/embeds/*": "/kantor/kelola/embeds/chooser/",
    "kantor/kelola/pages/<int:page_to_move_id>/move/*": "/kantor/kelola/pages/1/move/",
    "kantor/kelola/pages/<int:page_id>/privacy/*": "/kantor/kelola/pages/1/privacy/",
    "kantor/kelola/api/*": "/kantor/kelola/api/main/pages/",
    "kantor/kelola/api/main/images/*": "/kantor/kelola/api/main/images/",
}


def routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """Every route of the house, as the table names it."""
    for one in resolver.url_patterns:
        route = before + str(one.pattern).removeprefix("^" if before else "")  # as the doorkeeper is told it
        if isinstance(one, URLResolver):
            yield from routes(one, route)
        else:
            yield route


def test_every_route_has_a_line() -> None:
    bare = sorted({route for route in routes(get_resolver()) if not rows_of(route)})
    assert not bare, f"add a line for each of these to people/permissions.tsv: {bare}"


def test_every_line_has_a_route() -> None:
    known = set(routes(get_resolver()))
    assert not [row.route for row in table() if not any(row.covers(route) for route in known)]


def test_a_route_and_a_method_have_one_line() -> None:
    seen: set[tuple[str, str]] = set()
    for row in table():
        for method in row.methods:
            assert (row.route, method) not in seen
            seen.add((row.route, method))


def test_weighing_is_open_to_everybody_and_no_role_has_more_of_it() -> None:
    for row in table():
        if not row.route.startswith(("kantor/", "situs/", "berkas/")):
            assert set(row.near.values()) == {Near.ANY}, row.route
            assert row.before


def test_no_line_gives_anybody_more_than_their_unit() -> None:
    for row in table():
        if row.near[VISITOR] is Near.NO:
            assert Near.ANY not in row.near.values(), row.route


def _paths(world: World) -> list[tuple[Row, str]]:
    """Every line with an address that it is about, whose object is there and of the own unit."""
    found = []
    for row in table():
        path = BELOW.get(row.route) or ("/situs/" if row.route == "situs/*" else "")
        found += [(row, one) for one in ([path] if path else paths_of(row.route, world))]
    return found


def _expected(row: Row, methods: set[str], who: str, method: str) -> str:
    if method not in methods:
        return "method"
    if row.near[who] is not Near.NO:
        return "in"
    return "power" if who != VISITOR else ("login" if method in READ else "kept")


def _seen(answer: Answer, method: str) -> str:
    if answer.status_code == 405:
        return "method"
    if answer.status_code == 302 and answer.headers["Location"].startswith("/kantor/masuk/?next="):
        return "login"
    if answer.status_code == 403 and method != "HEAD":
        return "power" if "web.not-your-power" in said(answer) else "kept"
    if answer.status_code == 403:
        return "power"
    assert answer.status_code < 500, (answer.status_code, said(answer)[:500])
    return "in"


@pytest.mark.django_db
@pytest.mark.parametrize("who", [VISITOR, *Role])
def test_each_role_enters_where_the_table_says_and_nowhere_else(
    who: str, world: World, make: Make, enter: Callable[[Person], Client]
) -> None:
    client = Client() if who == VISITOR else enter(world.people[Role(who)])
    wrong = {}
    for row, path in _paths(world):
        methods: set[str] = set().union(*(one.methods for one in rows_of(row.route.removesuffix("*"))))
        for method in METHODS:
            if method not in row.methods and method in methods:
                continue  # another line of the same route
            answer = asked(client, method, path)
            expected, seen = _expected(row, methods, who, method), _seen(answer, method)
            if expected != seen and not _weighed_otherwise(path, expected, seen):
                wrong[method, path] = (expected, seen, answer.status_code)
    assert not wrong


def _weighed_otherwise(path: str, expected: str, seen: str) -> bool:
    """Beside the office a route answers wrong methods itself; `/en` only leads on, whatever is asked."""
    return path == "/en" and (expected, seen) == ("method", "in")


@pytest.mark.django_db
@pytest.mark.parametrize("role", sorted(GUARDED))
def test_a_role_with_power_opens_nothing_before_a_second_factor(
    role: Role, world: World, make: Make, enter: Callable[[Person], Client]
) -> None:
    client = enter(make(role, name=f"baru {role}", factor=False))
    for row, path in _paths(world):
        if not row.route.startswith("kantor/") or row.near[role] is Near.NO:
            continue
        for method in sorted(row.methods):
            answer = asked(client, method, path)
            held = answer.status_code == 302 and answer.headers["Location"] == SET_UP
            away = path == "/kantor/masuk/"  # who is in is led on
            assert held is not row.before or away, (method, path, answer.status_code)


@pytest.mark.django_db
def test_an_employee_needs_no_second_factor(make: Make, enter: Callable[[Person], Client]) -> None:
    client = enter(make(Role.EMPLOYEE, factor=False))
    assert client.get("/kantor/").status_code == 200


OBJECTS = [
    row
    for row in table()
    if "<int:pk>" in row.route
    and row.route.split("/")[1] in {"orang", "usulan", "tulisan", "tanya", "keliru", "kasus"}
]


@pytest.mark.django_db
@pytest.mark.parametrize("row", OBJECTS, ids=[row.route for row in OBJECTS])
def test_what_belongs_to_another_unit_is_not_there(
    row: Row, world: World, elsewhere: Unit, make: Make, enter: Callable[[Person], Client]
) -> None:
    stranger = make(Role.EMPLOYEE, at=elsewhere, name="orang lain")
    theirs = Proposal.objects.filter(unit=elsewhere).first()
    assert theirs
    targets = {"orang": stranger.pk, "usulan": theirs.pk, "tulisan": world.foreign}
    targets |= {word.removeprefix("kantor/"): pk for word, pk in world.foreign_letters.items()}
    target = targets[row.route.split("/")[1]]
    tried = 0
    for role, near in row.near.items():
        if role == VISITOR or near is Near.NO:
            continue
        client = enter(world.people[Role(role)])
        for method in sorted(row.methods):
            pages = []
            for pk in (target, 10**9):
                path = "/" + row.route.replace("<int:pk>", str(pk))
                answer = asked(client, method, path)
                assert answer.status_code == 404, (role, method, path)
                pages.append(said(answer))
            assert pages[0] == pages[1]
            tried += 1
    assert tried


@pytest.mark.django_db
@pytest.mark.parametrize("pk", [0, 2**31, 2**63, 10**40])
def test_a_number_that_is_nobody_s_is_not_there(
    pk: int, world: World, enter: Callable[[Person], Client]
) -> None:
    client = enter(world.people[Role.ADMIN])
    for path in (f"/kantor/orang/{pk}/", f"/kantor/usulan/{pk}/"):
        assert client.get(path).status_code == 404
    assert client.get("/kantor/usulan/?hal=-1").status_code == 200
    assert client.get(f"/kantor/usulan/?hal={pk}x").status_code == 200


@pytest.mark.django_db
def test_lists_leave_another_unit_out(world: World, enter: Callable[[Person], Client]) -> None:
    assert Person.objects.filter(unit=world.elsewhere).exists()
    for role, path in (
        (Role.ADMIN, "/kantor/orang/"),
        (Role.AUDITOR, "/kantor/orang/"),
        (Role.ADMIN, "/kantor/usulan/"),
        (Role.INTEGRITY, "/kantor/usulan/"),
        (Role.AUDITOR, "/kantor/catatan/"),
    ):
        page = said(enter(world.people[role]).get(path))
        assert "Rahasia Tetangga" not in page, (role, path)
        assert "tetangga@" not in page
        assert "Ada Sendiri" in page or "ada.sendiri@" in page, (role, path)


@pytest.mark.django_db
def test_a_key_of_somebody_else_is_not_there(world: World, enter: Callable[[Person], Client]) -> None:
    client = enter(world.people[Role.EDITOR])
    for word in ("nama", "lepas"):
        for method in ("GET", "POST"):
            theirs = asked(client, method, f"/kantor/keamanan/kunci/{world.key}/{word}/")
            none = asked(client, method, f"/kantor/keamanan/kunci/{10**9}/{word}/")
            assert theirs.status_code == none.status_code
            assert theirs.status_code in {302, 404}


@pytest.mark.django_db
def test_a_route_without_a_line_is_not_there(
    world: World, enter: Callable[[Person], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = tuple(row for row in table() if row.route != "kantor/catatan/")
    monkeypatch.setattr("langkah.web.people.doorkeeper.table", lambda: rows)
    for role in Role:
        with transaction.atomic():
            assert enter(world.people[role]).get("/kantor/catatan/").status_code == 404
