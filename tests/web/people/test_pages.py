"""Every page of the office: whole in its language, silent about weighing."""

from collections.abc import Callable, Iterator
from html import unescape

import pytest
from django.db import connection
from django.test import Client

from langkah.web.guard import POLICY
from langkah.web.page.deeds import DEEDS
from langkah.web.page.words import WORDS
from langkah.web.pages.models import HomePage
from langkah.web.people.doorkeeper import Near, table
from langkah.web.people.models import Deed, Person
from langkah.web.people.powers import NAMES, SAYS, Role
from tests.web.people.conftest import PASSWORD
from tests.web.people.test_permissions import BELOW
from tests.web.people.world import Answer, World, asked, paths_of, said

pytestmark = pytest.mark.django_db
Enter = Callable[[Person], Client]
MARKER = "kenariKuning7731 terbang rendah"


def _pages(world: World) -> Iterator[tuple[str, str, str]]:
    """Who, which route, and an address of it, for all that can be read."""
    for row in table():
        if (
            not row.route.startswith("kantor/")
            or "GET" not in row.methods
            or row.route.startswith("kantor/kelola")
        ):
            continue
        for who, near in row.near.items():
            if near is not Near.NO:
                for path in paths_of(row.route, world):
                    yield who, row.route, path


def _client(who: str, world: World, enter: Enter) -> Client:
    """Somebody who has just shown that it is them, so that every page opens."""
    if who not in set(Role):
        return Client()
    client = enter(world.people[Role(who)])
    client.post("/kantor/masuk/ulang/?next=/kantor/keamanan/", {"password": PASSWORD})
    return client


def _foreign(lang: str) -> set[str]:
    """Sentences of the other language, long enough to be no chance and free of blanks."""
    texts = [*WORDS.values(), *DEEDS.values(), *NAMES.values(), *SAYS.values()]
    own = " ".join(text.id if lang == "id" else text.en for text in texts)
    other = {text.en if lang == "id" else text.id for text in texts}
    return {one for one in other if len(one) > 8 and "{" not in one and one not in own}


#: What the library would say by itself, in either language.
LIBRARY = (
    "Sign In",
    "Two-Factor",
    "This field",
    "Incorrect",
    "Please",
    "Passwordless",
    "Security Key",
    "Authenticator",
)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_page_is_whole_and_in_one_language(lang: str, world: World, enter: Enter) -> None:
    wrong, seen = {}, 0
    foreign = _foreign(lang) - {WORDS["switch"].en if lang == "id" else WORDS["switch"].id}
    clients = {who: _client(who, world, enter) for who in ("visitor", *Role)}
    for who, route, path in _pages(world):
        client = clients[who]
        client.cookies["bahasa"] = lang
        answer = client.get(path)
        if answer.status_code in {302, 404} or "json" in answer.headers["Content-Type"]:
            continue
        page = said(answer)
        seen += 1
        text = _visible(page).replace("English", "").replace("Bahasa Indonesia", "")
        found = [one for one in (*foreign, *LIBRARY) if one in text]
        bad = [
            one
            for one in (' style="', "<style", "javascript:", " onclick", "http://", "https://")
            if one in _ours(page)
        ]
        if found or bad or page.count("<h1") != 1 or f'<html lang="{lang}">' not in page:
            wrong[who, route] = (found, bad, page.count("<h1"))
    assert not wrong
    assert seen > 60


def _visible(page: str) -> str:
    """The page without what only a script reads, and without norms and laws: their own words are data."""
    norms = (
        ("pre", "</pre>"), ("textarea", "</textarea>"), ("input", ">"), ('ul class="norms"', "</ul>"),
        ('ul class="rows law"', "</ul>"),
    )  # fmt: skip
    for begins, ends in (("script", "</script>"), *norms):
        head, *rest = page.split(f"<{begins}")
        page = head + "".join(piece.partition(ends)[2] for piece in rest)
    return unescape(page)


def _ours(page: str) -> str:
    """The page without the namespace of drawings and the links that people hand over."""
    return page.replace("http://www.w3.org/2000/svg", "").replace("http://testserver/kantor/undangan/", "")


FORMS = {
    "/kantor/masuk/": [
        {},
        {"login": "bukan alamat", "password": "x"},
        {"login": "a@b.example", "password": "salah"},
    ],
    "/kantor/keamanan/sandi/": [{}, {"oldpassword": "x", "password1": "pendek", "password2": "lain"}],
    "/kantor/keamanan/kunci/tambah/": [{}, {"name": "x" * 300, "credential": "{"}, {"credential": "{}"}],
    "/kantor/orang/undang/": [{}, {"name": "x" * 999, "email": "bukan", "role": "raja"}],
    "/kantor/masuk/ulang/?next=/kantor/": [{}, {"password": "salah"}],
    "/kantor/masuk/ulang/kode/?next=/kantor/": [{}, {"code": "1"}],
}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("path", FORMS)
def test_what_is_wrong_is_said_in_the_language_of_the_page(
    path: str, lang: str, world: World, enter: Enter
) -> None:
    client = _client("visitor" if path == "/kantor/masuk/" else Role.ADMIN, world, enter)
    client.cookies["bahasa"] = lang
    foreign = {one for one in _foreign(lang) if one not in {"English", "Bahasa Indonesia"}}
    english = ("This field", "Enter a valid", "Select a valid", "Ensure this value", "required", "Incorrect")
    indonesian = ("Bidang ini", "Masukkan alamat", "Pilih pilihan", "Pastikan nilai", "harus diisi")
    for form in FORMS[path]:
        page = _visible(said(client.post(path, form)))
        assert 'role="alert"' in page, (path, form)
        visible = page.replace(" required>", ">").replace(" required ", " ")
        unwanted = [*foreign, *(english if lang == "id" else indonesian)]
        assert not [one for one in unwanted if one in visible], (path, form)


HEADERS = (
    "Content-Security-Policy", "Cross-Origin-Resource-Policy", "Cross-Origin-Opener-Policy", "Permissions-Policy",
    "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cache-Control",
)  # fmt: skip


@pytest.mark.parametrize("who", ["visitor", Role.EDITOR, Role.ADMIN])
def test_every_answer_of_every_route_carries_the_headers(who: str, world: World, enter: Enter) -> None:
    client = _client(who, world, enter)
    beside = [
        "/kantor/tidak-ada/",
        "/kantor/kelola/tidak-ada/",
        "/situs/tidak-ada/",
        "/statis/tidak-ada",
        "/berkas/tidak-ada",
    ]
    paths = [path for row in table() if not row.route.endswith("*") for path in paths_of(row.route, world)]
    for path in [*paths, *BELOW.values(), *beside, "/kantor/kelola/", "/situs/"]:
        for method in ("GET", "HEAD", "POST", "DELETE"):
            answer = asked(client, method, path)
            assert not [name for name in HEADERS if name not in answer.headers], (method, path)
            _check_policy(path, answer)
            if path.startswith("/kantor/"):
                assert "no-store" in answer.headers["Cache-Control"], (method, path)


BESIDE = "default-src 'none'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"


def _check_policy(path: str, answer: Answer) -> None:
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "base-uri 'none'" in policy
    if path.startswith("/luring/berkas/") or path == "/luring/pelayan.js":
        # what runs beside a page has a policy of its own: a phone's worker runs WebAssembly, and nothing else does
        assert policy.replace("; script-src 'self' 'wasm-unsafe-eval'", "") == BESIDE
        return
    assert "unsafe-eval" not in policy
    scripts = policy.partition("script-src ")[2].partition(";")[0]
    if path.startswith("/kantor/kelola/"):
        assert scripts == "'self'"
        assert "frame-ancestors 'self'" in policy
        return
    assert "unsafe-inline" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    if scripts:
        assert scripts.startswith("'nonce-")
        assert len(scripts) > 28
    else:
        assert policy == POLICY


def test_a_script_may_run_by_a_word_that_is_new_each_time(client: Client) -> None:
    words = set()
    for _ in range(3):
        answer = client.get("/kantor/masuk/")
        word = answer.headers["Content-Security-Policy"].partition("'nonce-")[2].partition("'")[0]
        assert f'nonce="{word}"' in said(answer)
        assert said(answer).count("<script") == 1
        words.add(word)
    assert len(words) == 3


# nobody sees what somebody weighed


def _everything_kept() -> str:
    """Every cell of every table."""
    with connection.cursor() as cursor:
        kept = []
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{name}"')
            kept += [str(row) for row in cursor.fetchall()]
    return "\n".join(kept)


def test_no_role_can_see_what_anybody_weighed(world: World, enter: Enter) -> None:
    clients = {role: _client(role, world, enter) for role in Role}
    before = _everything_kept()
    for client in clients.values():
        form = client.post("/timbang", f"text={MARKER}", content_type="application/x-www-form-urlencoded")
        assert MARKER in said(form)
        step = client.post("/api/steps", {"text": MARKER}, content_type="application/json")
        assert step.status_code == 200
        assert not form.cookies
        assert not step.cookies
    kept = _everything_kept()
    assert kept == before, "a weighing leaves no trace, not even that somebody weighed"
    assert "ada.sendiri@contoh.example" in kept, "the search finds what is kept"
    read = 0
    for who, route, path in _pages(world):
        if who in clients and "keluar" not in route:
            answer = clients[Role(who)].get(path)
            read += answer.status_code == 200
            assert MARKER not in said(answer), (who, route)
            assert "kenari" not in said(answer).lower()
    assert read > 60
    assert not Deed.objects.filter(whom__icontains="kenari").exists()


def test_no_table_has_a_place_for_a_step() -> None:
    from django.apps import apps

    for model in apps.get_app_config("people").get_models():
        names = {field.name for field in model._meta.get_fields()}
        assert not names & {"text", "step", "verdict", "act", "weighed", "level", "draft", "question"}, model


def test_wagtail_s_pages_carry_no_script_within_them(world: World, enter: Enter) -> None:
    """Their policy lets none run: what Wagtail would write into the page, our own templates leave out."""
    client = _client(Role.EDITOR, world, enter)
    below = "/kantor/kelola/pages"
    for path in (
        "/kantor/kelola/",
        f"{below}/{HomePage.objects.get(unit_id=world.people[Role.EDITOR].unit_id).pk}/",
        f"{below}/{world.writing}/edit/",
        f"{below}/{world.writing}/history/",
    ):
        answer = client.get(path)
        assert answer.status_code == 200, path
        inline = [
            piece.partition("</script>")[0][:90]
            for piece in said(answer).split("<script")[1:]
            if "src=" not in piece.partition(">")[0] and "json" not in piece.partition(">")[0]
        ]
        assert inline == [], path
