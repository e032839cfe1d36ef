"""What addresses say, a page's own and those of its links, read as words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.utils.text import slugify

from langkah.web.pages.words.passages import LINES, Part

#: Between the words of an address.
_BETWEEN = re.compile(r"[-_+.,~=&?#/:;%!|\s]+")
_WHATSAPP = frozenset({"wa.me", "api.whatsapp.com", "web.whatsapp.com"})
#: Between host, path, query and fragment.
_STOP = ". "
#: Shorter numbers between strokes are days and counts; no telephone number is.
_PHONE_FROM = 10


def addresses(page: Any) -> Iterator[Part]:
    """The address of a page and every address its body links to, as words."""
    if page.slug:
        yield Part(field="slug", text=_spaced(page.slug), address=page.slug)
    for number, block in enumerate(page.body if "body" in page.WEIGHED else (), start=1):
        if block.block_type in ("paragraph", "listing"):
            for address, text in links(block.value.source).items():
                yield Part(field="link", text=text, block=number, address=address)


def is_titles_own(page: Any) -> bool:
    """True if the address of a page is its title once more: what the title says with its signs, it says without."""
    return bool(page.slug) and page.slug == slugify(page.title, allow_unicode=True)


def links(source: str) -> dict[str, str]:
    """Every address in rich text, with its words; a telephone number stands in the line that it is given in."""
    reader = _Links()
    reader.feed(source)
    reader.close()
    reader.end()
    return reader.found


def words_of(address: str) -> str:
    """The words of an address: the labels of its host and its path, without what only orders."""
    try:
        split = urlsplit(address)
    except ValueError:  # no address at all; its words are read all the same
        return _spaced(address)
    host = [label for label in (split.hostname or "").split(".")[:-1] if label != "www"]
    path = [step for step in unquote(split.path).split("/") if not step.isdigit() or len(step) >= _PHONE_FROM]
    told = (" ".join(host), " ".join(path), unquote(split.query), unquote(split.fragment))
    return _STOP.join(text for text in map(_spaced, told) if text)


def sentence_at(text: str, at: int) -> str:
    """The words of the host, the path, the query or the fragment that a place is in."""
    begin = text.rfind(_STOP, 0, at)
    return text[begin + len(_STOP) if begin >= 0 else 0 :].partition(_STOP)[0]


def number_of(address: str) -> str:
    """The telephone number that an address calls or writes to; empty if it does neither."""
    try:
        split = urlsplit(address)
    except ValueError:
        return ""
    given = ""
    if split.scheme in ("tel", "sms", "whatsapp") or split.hostname in _WHATSAPP:
        given = "".join(parse_qs(split.query).get("phone", ())) or unquote(split.path)
    digits = "".join(char for char in given if char.isdigit())
    return digits if len(digits) >= _PHONE_FROM else ""


def _spaced(text: str) -> str:
    return " ".join(_BETWEEN.split(text)).strip()


class _Links(HTMLParser):
    """Keeps the line it is in; where a link ends, a number it leads to is put into that line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self._line: list[str] = []
        self._open: tuple[str, int] | None = None
        #: The links to numbers in this line, each with the place of its words in it.
        self._numbers: list[tuple[str, int, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new line, or a link."""
        if tag in LINES or tag == "li":
            self.end()
        if tag == "a" and (address := (dict(attrs).get("href") or "").strip()):
            self._open = (address, len(self._line))

    def handle_endtag(self, tag: str) -> None:
        """The end of a line, or of a link."""
        if tag == "a":
            self._close()
        elif tag in LINES or tag == "li":
            self.end()

    def handle_data(self, data: str) -> None:
        """More of the line."""
        self._line.append(data)

    def _close(self) -> None:
        if self._open is None:
            return
        (address, begin), self._open = self._open, None
        if number_of(address):
            self._numbers.append((address, begin, len(self._line)))
        elif text := words_of(address):
            self.found.setdefault(address, text)

    def end(self) -> None:
        """The end of a line: its links to numbers are known with what stands around them."""
        self._close()
        for address, begin, end in self._numbers:
            label = "".join(self._line[begin:end])
            shown = "" if any(char.isdigit() for char in label) else label
            pieces = (*self._line[:begin], f"{shown} {number_of(address)} ", *self._line[end:])
            self.found.setdefault(address, " ".join("".join(pieces).split()))
        self._line, self._numbers = [], []
