"""The map of roles: the terminal's difference, readable, refusing by name."""

import json
from html import unescape
from urllib.parse import urlencode

import pytest
from django.test import Client

from langkah.web.office import office
from langkah.web.rules.roles import FIELDS
from tests.cli.shell import langkah

DAY = {"from_on": "2024-01-20", "to_on": "2024-01-20"}


def page(client: Client, path: str = "/peta-peran", **asked: str) -> str:
    """The page as a person reads it; `from_` stands for `from`, a word of Python."""
    response = client.get(path, {name.removesuffix("_"): value for name, value in asked.items()})
    assert response.status_code == 200
    return unescape(response.content.decode())


@pytest.mark.parametrize(
    ("before", "after"),
    [("citizen", "pns"), ("cpns", "pns"), ("pns", "pns+on_unpaid_leave"), ("pns", "pppk")],
)
def test_the_page_tells_what_the_terminal_tells(client: Client, before: str, after: str) -> None:
    said = page(client, from_=before, to=after, **DAY)
    told = json.loads(langkah("difference", before, after, "--on", "2024-01-20", "--json").out)
    rows = [row for rows in told["themes"].values() for row in rows]
    assert rows
    assert said.count('href="/norma/') == len(rows)
    for row in rows:
        assert row["title"]["id"] in said
        assert (row["provision"]["after"] or row["provision"]["before"]) in said
        assert not row["right"] or row["right"]["id"] in said


def test_a_limit_stands_beside_the_right_it_takes_and_its_penalty(client: Client) -> None:
    said = page(client, from_="citizen", to="pns", **DAY)
    row = said.partition("Sebelumnya boleh: Menjadi anggota partai")
    assert "Batas baru" in row[0].rpartition("<li")[2]
    assert "Pasal" in row[2].partition("</li>")[0]
    assert "hukuman disiplin berat Pasal" in said
    assert "belum diperiksa" in said


def test_the_day_candidates_are_determined_is_one_tap_away(client: Client) -> None:
    said = page(client)
    for contest in office().rulebook.contests:
        assert (contest.name in said) == (contest.has_tickets and contest.determined is not None)
    assert "from_on=2023-11-12" in said
    told = page(client, from_="pns", to="pns", from_on="2023-11-12", to_on="2023-11-13")
    assert "12 November 2023" in told
    assert "Batas yang lepas" in told
    assert "Batas baru" in told


def test_a_stage_is_compared_with_a_stage(client: Client) -> None:
    said = page(
        client, "/en/peta-peran", from_="pns", to="pns", from_stage="campaign", to_stage="quiet-period"
    )
    assert "· campaign period" in said
    assert "· quiet period" in said
    assert "A new limit" in said


def test_every_ready_link_leads_to_a_map(client: Client) -> None:
    for path in ("/peta-peran", "/en/peta-peran"):
        links = client.get(path).content.decode().partition('class="ready"')[2].split('href="')[1:]
        targets = [unescape(link.partition("#")[0]) for link in links if link.startswith(path)]
        assert len(targets) >= 8
        for target in targets:
            assert 'id="peta"' in client.get(target).content.decode(), target


def test_a_side_with_itself_has_no_difference(client: Client) -> None:
    assert "Tidak ada norma yang datang" in page(client, from_="pns", to="pns")
    assert 'class="turns"' not in page(client, from_="pns", to="pns")


def test_a_side_that_is_left_out_is_the_usual_one(client: Client) -> None:
    assert "Warga biasa → CPNS" in page(client, to="cpns")
    assert "PPPK → PNS" in page(client, from_="pppk")


@pytest.mark.parametrize(
    ("asked", "indonesian", "english"),
    [
        ({"to_on": "kemarin"}, 'Tanggal "kemarin" pada "Ke: ', 'Date "kemarin" in "To: '),
        ({"from_on": "2024-02-30"}, 'Tanggal "2024-02-30" pada "Dari: ', 'Date "2024-02-30" in "From: '),
        ({"from": "raja"}, 'Nilai "raja" tidak dikenal untuk "Dari: Peran"', 'Value "raja" is not known'),
        ({"to_stage": "besok"}, 'Nilai "besok" tidak dikenal untuk "Ke: Tahapan"', 'known for "To: Stage'),
        ({"to": "pns+terbang"}, 'Nilai "pns+terbang" tidak dikenal', 'Value "pns+terbang" is not known'),
        ({"from": "<b>" + "x" * 500}, 'Nilai "<b>xxx', 'Value "<b>xxx'),
    ],
)
def test_what_cannot_be_read_is_named_beside_its_field(
    client: Client, asked: dict[str, str], indonesian: str, english: str
) -> None:
    for path, words in (("/peta-peran", indonesian), ("/en/peta-peran", english)):
        response = client.get(path, asked)
        assert response.status_code == 400
        said = response.content.decode()
        assert words in unescape(said)
        assert 'role="alert"' in said
        assert f'id="{next(iter(asked))}-galat"' in said
        assert "<b>xxx" not in said


def test_nothing_but_its_own_fields_comes_back(client: Client) -> None:
    said = client.get("/peta-peran", {"text": "kenari", "from": "pns"}).content.decode()
    assert "kenari" not in said


def test_the_other_language_keeps_the_question(client: Client) -> None:
    asked = {"from": "pns", "to": "pns+on_unpaid_leave", **DAY}
    said = page(client, from_="pns", to="pns+on_unpaid_leave", **DAY)
    assert set(asked) <= set(FIELDS)
    target = "/en/peta-peran?" + urlencode(sorted(asked.items(), key=lambda one: FIELDS.index(one[0])))
    assert f'href="{target}"' in said
    assert "PNS on unpaid leave" in client.get(target).content.decode()


def test_a_role_that_was_asked_about_is_never_cached(client: Client) -> None:
    assert client.get("/peta-peran", {"from": "pns"}).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/peta-peran", "/en/peta-peran"])
def test_the_longest_map_is_light(client: Client, path: str) -> None:
    longest = max(
        len(client.get(path, {"from": before, "to": after, **DAY}).content)
        for before in ("citizen", "pns", "member", "pppk")
        for after in ("citizen", "pns", "cpns", "adhoc")
    )
    assert 20_000 < longest <= 88_000  # with the stylesheet and the sign: 100 kB
