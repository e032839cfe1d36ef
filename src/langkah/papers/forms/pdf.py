"""Puts a paper into a PDF whose text is tagged, so that it can be read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from langkah.papers import messages
from langkah.papers.blocks import Block
from langkah.papers.forms.metrics import CODING, printable
from langkah.papers.forms.setting import HEIGHT, WIDTH, Page, Run, pages
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Text

KIND = "application/pdf"
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_CATALOG, _TREE, _FONTS, _ROOT, _PARENTS, _INFO = 1, 2, (3, 4), 5, 6, 7
_FIRST_FREE = 8


def document(title: Text, blocks: Sequence[Block]) -> bytes:
    """The file. Raises: WrongInput naming a letter that the fonts do not have."""
    set_pages = pages(blocks, _checked)
    objects = _Objects()
    contents = [(objects.take(), objects.take(), page) for page in set_pages]
    elements: list[int] = []
    parents: list[list[int]] = []
    for number, _content, page in contents:
        tags = [objects.add(_element(run, at, number)) for at, run in enumerate(page.runs)]
        elements += tags
        parents.append(tags)
    for at, (number, content, page) in enumerate(contents):
        objects.put(number, _page(content, at))
        objects.put(content, _stream(_drawn(page)))
    _frame(objects, title, [number for number, _, _ in contents], elements, parents)
    return objects.file()


def _checked(words: str) -> str:
    """The words as the fonts can show them. Raises: WrongInput."""
    made, missing = printable(words)
    if missing:
        raise WrongInput(messages.LETTER_UNKNOWN, value=missing)
    return made


class _Objects:
    """The numbered objects of a file."""

    def __init__(self) -> None:
        self._made: dict[int, bytes] = {}
        self._next = _FIRST_FREE

    def take(self) -> int:
        """The number of an object that is still to be made."""
        self._next += 1
        return self._next - 1

    def add(self, body: bytes) -> int:
        """Make an object; its number."""
        number = self.take()
        self._made[number] = body
        return number

    def put(self, number: int, body: bytes) -> None:
        """Make the object of that number."""
        self._made[number] = body

    def file(self) -> bytes:
        """Header, objects, where each of them begins, and the end."""
        made = bytearray(_HEADER)
        places = []
        for number in range(1, self._next):
            places.append(len(made))
            made += b"%d 0 obj\n%b\nendobj\n" % (number, self._made[number])
        table = len(made)
        made += b"xref\n0 %d\n0000000000 65535 f \n" % self._next
        made += b"".join(b"%010d 00000 n \n" % place for place in places)
        made += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\n" % (self._next, _CATALOG, _INFO)
        return bytes(made + b"startxref\n%d\n%%%%EOF\n" % table)


def _frame(
    objects: _Objects,
    title: Text,
    numbers: Sequence[int],
    elements: Sequence[int],
    parents: Sequence[Sequence[int]],
) -> None:
    """What stands around the pages: catalogue, fonts, the order in which they are read."""
    objects.put(
        _CATALOG,
        b"<< /Type /Catalog /Pages %d 0 R /Lang (id-ID) /MarkInfo << /Marked true >> /StructTreeRoot %d 0 R "
        b"/ViewerPreferences << /DisplayDocTitle true >> >>" % (_TREE, _ROOT),
    )
    objects.put(
        _TREE,
        b"<< /Type /Pages /Count %d /Kids [%b] /MediaBox [0 0 %.2f %.2f] /Resources << /Font << /F0 %d 0 R /F1 %d 0 R >> >> >>"
        % (len(numbers), _references(numbers), WIDTH, HEIGHT, *_FONTS),
    )
    for number, name in zip(_FONTS, (b"Helvetica", b"Helvetica-Bold"), strict=True):
        objects.put(
            number, b"<< /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>" % name
        )
    objects.put(
        _ROOT,
        b"<< /Type /StructTreeRoot /K [%b] /ParentTree %d 0 R /ParentTreeNextKey %d >>"
        % (_references(elements), _PARENTS, len(parents)),
    )
    rows = b" ".join(b"%d [%b]" % (at, _references(tags)) for at, tags in enumerate(parents))
    objects.put(_PARENTS, b"<< /Nums [%b] >>" % rows)
    objects.put(_INFO, b"<< /Title %b /Producer (Langkah) >>" % _hex(title))


def _references(numbers: Sequence[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _hex(says: Text) -> bytes:
    """Words outside the pages, in the coding that all readers know."""
    return b"<" + ("\ufeff" + says.id).encode("utf-16-be").hex().encode() + b">"


def _element(run: Run, at: int, page: int) -> bytes:
    return b"<< /Type /StructElem /S /%b /P %d 0 R /Pg %d 0 R /K %d >>" % (run.tag.encode(), _ROOT, page, at)


def _page(content: int, at: int) -> bytes:
    return b"<< /Type /Page /Parent %d 0 R /Contents %d 0 R /StructParents %d /Tabs /S >>" % (
        _TREE,
        content,
        at,
    )


def _stream(drawn: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn)


def _drawn(page: Page) -> bytes:
    """What is drawn on a page: each run of words in its place, marked with what it is."""
    parts = []
    for at, run in enumerate(page.runs):
        parts.append(b"/%b << /MCID %d >> BDC" % (run.tag.encode(), at))
        for x, y, words in run.lines:
            parts.append(
                b"BT /F%d %.1f Tf %.2f %.2f Td (%b) Tj ET" % (run.bold, run.size, x, y, _escaped(words))
            )
        parts.append(b"EMC")
    parts += [b"/Artifact BMC 1 w %.2f %.2f m %.2f %.2f l S EMC" % rule for rule in page.rules]
    return b"\n".join(parts)


def _escaped(words: str) -> bytes:
    made = words.encode(CODING)
    for mark in (b"\\", b"(", b")"):
        made = made.replace(mark, b"\\" + mark)
    return made
