"""The words of a page, piece by piece, each with the field it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

#: After these tags the words stand on a line of their own.
LINES = frozenset({"p", "br", "ul", "ol", "h2", "h3", "h4", "blockquote"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words as a reader sees them. `block` counts the blocks of a body from one; 0 is no block.

    `address` is the address itself, where the words are those of one.
    """

    field: str
    text: str
    block: int = 0
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A picture: which, what stands for it where it cannot be seen, and whether it says nothing.

    `dots` is a digest of its file.
    """

    field: str
    block: int
    image: int | None
    dots: str
    alt: str
    name: str
    decorative: bool


def parts(page: Any) -> Iterator[Part]:
    """The words of a text in the order of its page."""
    for field in page.WEIGHED:
        if field == "body":
            yield from _body(page.body)
        elif text := str(getattr(page, field) or "").strip():
            yield Part(field=field, text=text)


def pictures(page: Any) -> Iterator[Seen]:
    """The pictures of a page, where it has a body."""
    for number, block in enumerate(page.body if "body" in page.WEIGHED else (), start=1):
        if block.block_type == "picture" and (image := block.value["picture"]) is not None:
            yield Seen(
                field="body",
                block=number,
                image=image.pk,
                dots=image.file_hash,
                alt=(image.contextual_alt_text or "").strip(),
                name=image.title,
                decorative=bool(image.decorative),
            )


def _body(body: Any) -> Iterator[Part]:
    for number, block in enumerate(body, start=1):
        for text in _words(block):
            if text.strip():
                yield Part(field="body", text=text.strip(), block=number)


def _words(block: Any) -> Iterator[str]:
    value = block.value
    if block.block_type == "heading":
        yield value
    elif block.block_type in ("paragraph", "listing"):
        yield from lines(value.source)
    elif block.block_type == "quote":
        yield value["words"]
        yield value["whose"] or ""
    elif block.block_type == "picture":
        image = value["picture"]
        if image is not None and not image.decorative:
            yield image.contextual_alt_text or ""
        yield value["caption"] or ""


def lines(source: str) -> list[str]:
    """The paragraphs and items of rich text, without its tags."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return reader.done()


class _Reader(HTMLParser):
    """Takes rich text apart into lines; an item of a list begins as one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._done: list[str] = []
        self._line = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 — the library's own
        """A new line where one begins."""
        if tag in LINES or tag == "li":
            self._end()
        if tag == "li":
            self._line = "- "

    def handle_endtag(self, tag: str) -> None:
        """The end of a line."""
        if tag in LINES or tag == "li":
            self._end()

    def handle_data(self, data: str) -> None:
        """More of the line."""
        self._line += data

    def _end(self) -> None:
        if self._line.strip(" -"):
            self._done.append(" ".join(self._line.split()))
        self._line = ""

    def done(self) -> list[str]:
        """All lines."""
        self._end()
        return self._done
