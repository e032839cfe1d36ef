"""GET /api/rulebook/norms: filters, pages, one norm, refusals."""

import json
from datetime import date
from html import unescape

import pytest
from django.test import Client

from langkah.desk import FixedClock, Office
from langkah.web.office import office


def _all(client: Client, query: str = "") -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    page = pages = 1
    while page <= pages:
        answer = json.loads(client.get(f"/api/rulebook/norms?size=100&page={page}{query}").content)
        pages = answer["pages"]
        found += answer["norms"]
        page += 1
        assert answer["count"] >= len(found)
    return found


def test_every_norm_is_listed_once(client: Client) -> None:
    listed = [(one["id"], json.dumps(one["in_force"])) for one in _all(client)]
    assert len(listed) == len(list(office().rulebook.norms())) == len(set(listed))


def test_filters_choose_by_act_day_and_standing(client: Client) -> None:
    liked = _all(client, "&act=like&on=2024-01-20&standing=pns")
    assert liked
    for one in liked:
        acts, standings = one["acts"], one["standings"]
        assert isinstance(acts, list)
        assert isinstance(standings, list)
        assert {"like", "any"} & set(acts)
        assert "pns" in standings
    assert len(_all(client, "&on=2003-01-01")) < len(_all(client, "&on=2024-01-20"))


def test_the_digest_says_which_law_was_read(client: Client) -> None:
    answer = json.loads(client.get("/api/rulebook/norms").content)
    assert answer["rulebook"] == {"version": office().rulebook.version, "digest": office().rulebook.digest}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("act=menari", "web.parameter-value"),
        ("standing=raja", "web.parameter-value"),
        ("on=kemarin", "terms.date-form"),
        ("page=0", "web.parameter-value"),
        ("page=-1", "web.parameter-value"),
        ("page=9999999999999", "web.parameter-value"),
        ("size=501", "web.parameter-value"),
        ("size=%D9%A3", "web.parameter-value"),
        ("warna=1", "web.parameter-unknown"),
    ],
)
def test_a_wrong_filter_is_named(client: Client, query: str, code: str) -> None:
    response = client.get(f"/api/rulebook/norms?{query}")
    assert response.status_code == 400
    assert json.loads(response.content)["code"] == code


def test_a_page_past_the_last_is_empty(client: Client) -> None:
    answer = json.loads(client.get("/api/rulebook/norms?page=9999").content)
    assert answer["norms"] == []


def test_one_norm_by_its_id_and_by_day(client: Client) -> None:
    norm = next(one for one in office().rulebook.norms() if one.start is not None)
    answer = json.loads(client.get(f"/api/rulebook/norms/{norm.id}").content)
    assert answer["id"] == norm.id
    assert norm.start is not None
    same = client.get(f"/api/rulebook/norms/{norm.id}?on={norm.start.isoformat()}")
    assert same.status_code == 200
    early = client.get(f"/api/rulebook/norms/{norm.id}?on=1901-01-01")
    assert early.status_code == 404
    assert json.loads(early.content)["code"] == "web.no-such-norm"


def test_a_norm_nobody_wrote_is_not_found(client: Client) -> None:
    response = client.get("/api/rulebook/norms/tidak-ada", headers={"accept-language": "en"})
    assert response.status_code == 404
    assert "rulebook" in json.loads(response.content)["title"]


def test_every_norm_has_its_page_and_the_list_leads_to_it(client: Client) -> None:
    listed = client.get("/norma").content.decode()
    names = {norm.id for norm in office().rulebook.norms()}
    for name in names:
        assert f'href="/norma/{name}"' in listed
    for name in sorted(names)[::10]:
        for prefix in ("", "/en"):
            response = client.get(f"{prefix}/norma/{name}")
            assert response.status_code == 200
            assert name in response.content.decode()


def test_the_list_of_norms_stays_light(client: Client) -> None:
    assert len(client.get("/norma").content) < 95_000


def test_a_norm_names_the_day_its_source_is_due(client: Client) -> None:
    for one in _all(client):
        known = office().rulebook.instruments[str(one["instrument"])].review_by
        assert one["review_by"] == (known.isoformat() if known else None)


def test_a_norm_s_page_has_an_amber_banner_once_its_source_is_due(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    dated = next(
        one for one in office().rulebook.norms() if office().rulebook.instruments[one.instrument].review_by
    )
    assert b'class="stale"' not in client.get(f"/norma/{dated.id}").content
    later = Office(clock=FixedClock(date(2031, 1, 1)))
    monkeypatch.setattr("langkah.web.rules.views.office", lambda: later)
    page = client.get(f"/en/norma/{dated.id}").content.decode()
    assert f"The source of {dated.instrument} has been due for review since" in unescape(page)
