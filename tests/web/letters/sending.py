"""Somebody who writes to an office as a browser without scripts would."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.test import Client

FORM = "application/x-www-form-urlencoded"
STEP = {"act": "post", "standing": "pns", "level": "stop", "book": "2026.11.26 737aa77eacca"}
NORMS = ("pp94-5n6-ajakan-teks", "asn23-24-1d-ucapan-berpihak")
Answer = Any
Fields = list[tuple[str, str]]


def said(answer: Answer) -> str:
    """The words of an answer."""
    return str(answer.content.decode())


def hidden(page: str, name: str) -> str:
    """What a hidden field of a page carries."""
    return page.partition(f'name="{name}" value="')[2].partition('"')[0]


@dataclass
class Asker:
    """A browser without an account, and how it is used."""

    client: Client
    site: str = "/situs/"

    def post(self, path: str, *pairs: tuple[str, str], **fields: str) -> Answer:
        """A form sent to an address below the site."""
        body = urlencode([*fields.items(), *pairs])
        return self.client.post(f"{self.site}{path}", body, content_type=FORM)

    def composed(self, door: str, **fields: str) -> Answer:
        """The page that a button below a verdict opens."""
        return self.post(f"{door}/", *[("norm", norm) for norm in NORMS], **{**STEP, **fields})

    def stamp(self, door: str = "tanya") -> str:
        """The token of a form that was just opened."""
        return hidden(said(self.composed(door)), "cap")

    def sent(self, door: str = "tanya", cap: str = "", **fields: str) -> Answer:
        """The answer to a form that is sent; with reason, as a dispute needs one."""
        given = {**STEP, "cap": cap or self.stamp(door), **fields}
        if door == "keliru":
            given = {"reason": "strict", **given}
        return self.post(f"{door}/kirim/", *[("norm", norm) for norm in NORMS], **given)

    def code(self, door: str = "tanya", **fields: str) -> str:
        """The code of something sent."""
        answer = self.sent(door, **fields)
        assert answer.status_code == 200, said(answer)
        return hidden(said(answer), "code")

    def read(self, code: str) -> Answer:
        """What stands under a code."""
        return self.post("kode/", code=code)
