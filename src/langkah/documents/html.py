"""HTML: the blocks of a page, their text, alternative texts and comments."""

from __future__ import annotations

from langkah.documents.document import CELL_BORDER, Passage
from langkah.documents.marks import Builder, Tags, attribute, reference, tag_name
from langkah.documents.remarks import Remark, in_comment

#: What is not read as text: the closing tag is looked for as it is written.
_RAW = frozenset({"script", "style", "template", "pre", "math"})
#: Tags that stand inside a line; every other one begins a new passage.
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label map mark meter"
    " noscript object output progress q ruby rb rp rt s samp select small span strike strong sub sup time tspan tt u"
    " var wbr".split()
)
#: After these tags what follows is an item of a list, or no longer.
_LISTED = {"li": True, "/ul": False, "/ol": False, "/li": False}
_CELLS = frozenset({"td", "th"})
#: Attributes that a page shows or reads aloud.
_SHOWN = ("alt", "title", "aria-label", "placeholder")
#: What of the head is shown where the page is announced or shared.
_ANNOUNCED = frozenset(
    "description og:title og:description og:image:alt twitter:title twitter:description twitter:image:alt".split()
)


def passages(source: str) -> tuple[list[Passage], list[Remark]]:
    """The passages and remarks of a page. Cost: linear."""
    page = _Page(source)
    page.walk()
    page.found.sort(key=_begins)  # what a tag says inside a paragraph was found before the paragraph was over
    return page.found, page.remarks


def _begins(passage: Passage) -> int:
    return passage.pieces[0].source


class _Page:
    """Walks the source once, from tag to tag."""

    __slots__ = ("found", "item", "out", "remarks", "source", "tags")

    def __init__(self, source: str) -> None:
        self.source = source
        self.tags = Tags(source)
        self.out = Builder(source)
        self.found: list[Passage] = []
        self.item = False
        self.remarks: list[Remark] = []

    def walk(self) -> None:
        """Fill `found` and `remarks`."""
        source, at = self.source, 0
        while at < len(source):
            opened = source.find("<", at)
            if opened < 0:
                break
            self._words(at, opened)
            at = self._opened(opened)
        self._words(at, len(source))
        self._flush()

    def _opened(self, at: int) -> int:
        """What begins with a `<`; returns where it is over."""
        source = self.source
        if source.startswith("<!--", at):
            end = self.tags.comment_end(at)
            remark = in_comment(source[at + 4 : end].removesuffix("-->"), at)
            if remark is not None:
                self.remarks.append(remark)
            return end
        name = tag_name(source, at)
        if not name and source[at + 1 : at + 2] not in ("!", "?", "/"):
            self.out.add(at, at + 1)
            return at + 1
        end = self.tags.tag_end(at)
        if end < 0:
            self.out.add(at, at + 1)
            return at + 1
        return self._tag(name, at, end)

    def _tag(self, name: str, at: int, end: int) -> int:
        plain = name.removeprefix("/")
        if name in _RAW:
            self._flush()
            return self._closing(name, end)
        if plain in _CELLS:
            if not self.out.empty and name == plain:
                self.out.put(CELL_BORDER, at, end)
        elif plain == "br":
            self.out.put("\n", at, end)
        elif plain not in _INLINE:
            self._flush()
            if name in _LISTED:
                self.item = _LISTED[name]
        self._shown(name, at, end)
        return end

    def _closing(self, name: str, at: int) -> int:
        """Where the closing tag of a raw element begins, or the end of the source."""
        source = self.source
        while (at := self.tags.find("</", at)) >= 0:
            if source[at + 2 : at + 2 + len(name)].lower() == name:
                return at
            at += 2
        return len(source)

    def _shown(self, name: str, at: int, end: int) -> None:
        """What a tag says beside its text: of a picture, of a field, or where the page is announced."""
        if self.source.find("=", at, end) < 0:
            return
        for wanted in _SHOWN if name != "meta" else ("content",) if self._announces(at, end) else ():
            value = attribute(self.source, at, end, wanted)
            if value is not None:
                beside, self.out = self.out, Builder(self.source)
                self._words(*value)
                self._flush()
                self.out = beside

    def _announces(self, at: int, end: int) -> bool:
        told = attribute(self.source, at, end, "name") or attribute(self.source, at, end, "property")
        return told is not None and self.source[told[0] : told[1]].lower() in _ANNOUNCED

    def _words(self, start: int, end: int) -> None:
        """Text between tags, its references read and its line ends turned to blanks."""
        source, out = self.source, self.out
        while start < end:
            sign = source.find("&", start, end)
            self._lines(start, end if sign < 0 else sign)
            if sign < 0:
                return
            found = reference(source, sign)
            if found is None:
                out.add(sign, sign + 1)
                start = sign + 1
            else:
                out.put(found[0], sign, found[1])
                start = found[1]

    def _lines(self, start: int, end: int) -> None:
        source, out = self.source, self.out
        while start < end:
            stop = source.find("\n", start, end)
            if stop < 0:
                out.add(start, end)
                return
            after = stop + 1
            while after < end and source[after] in " \t\r\n":
                after += 1
            out.add(start, stop - 1 if source[stop - 1] == "\r" and stop > start else stop)
            if not out.empty:
                out.put(" ", stop, after)
            start = after

    def _flush(self) -> None:
        passage = self.out.done(item=self.item)
        if passage is not None:
            self.found.append(passage)
