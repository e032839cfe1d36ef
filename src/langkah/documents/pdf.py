"""PDF text by pages and lines; the only home of pypdf, which is an extra."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO

from langkah.documents import messages
from langkah.documents.document import Opened, Passage, Piece
from langkah.documents.plain import BULLETS, unwrapped
from langkah.terms.errors import MissingExtra, TooLarge, WrongInput

_MOST_PAGES = 2_000
_MOST_LETTERS = 4_000_000
_MB = 1_000_000


def read(data: bytes) -> Opened:
    """The paragraphs of a PDF, as far as its text can be told apart. Raises: WrongInput, TooLarge, MissingExtra."""
    try:
        import pypdf
    except ImportError:
        raise MissingExtra(messages.PDF_EXTRA) from None
    # What it says about faults may hold words of the file; it says them to nobody.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise WrongInput(messages.ENCRYPTED)
        if len(reader.pages) > _MOST_PAGES:
            raise TooLarge(messages.UNPACKS_TOO_LARGE, limit=_MOST_LETTERS // _MB)
        texts = list(_texts(page.extract_text() for page in reader.pages))
    except pypdf.errors.DependencyError:
        raise WrongInput(messages.ENCRYPTED) from None
    except (pypdf.errors.PyPdfError, *_BROKEN):
        raise WrongInput(messages.PDF_BROKEN) from None
    if not any(text.strip() for text in texts):
        raise WrongInput(messages.PDF_NO_TEXT)
    return _opened(texts)


#: What a damaged file makes of a reader that trusts it.
_BROKEN = (
    ArithmeticError, AssertionError, AttributeError, IndexError, KeyError, NotImplementedError, OSError,
    RecursionError, TypeError, ValueError,
)  # fmt: skip


def _texts(pages: Iterator[str]) -> Iterator[str]:
    left = _MOST_LETTERS
    for text in pages:
        left -= len(text)
        if left < 0:
            raise TooLarge(messages.UNPACKS_TOO_LARGE, limit=_MOST_LETTERS // _MB)
        yield text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


def _opened(texts: list[str]) -> Opened:
    """Pages joined with a line end; a paragraph ends at a blank line, or at a short line that closes a sentence."""
    found: list[Passage] = []
    pages: list[int] = []
    at = 0
    for text in texts:
        pages.append(at)
        found += [_passage(text, start, end, at) for start, end in _paragraphs(text)]
        at += len(text) + 1
    return Opened("\n".join(texts), found, (), pages)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    lines = text.split("\n")
    widest = max(map(len, lines))
    begun, at = -1, 0
    for line in lines:
        end = at + len(line)
        if not line.strip():
            if begun >= 0:
                yield begun, at - 1
            begun = -1
        else:
            begun = at if begun < 0 else begun
            if line.rstrip().endswith((".", "!", "?", ":")) and len(line) < 0.8 * widest:
                yield begun, end
                begun = -1
        at = end + 1
    if begun >= 0:
        yield begun, at - 1


def _passage(text: str, start: int, end: int, base: int) -> Passage:
    words = text[start:end]
    kept = words.strip()
    begun = start + len(words) - len(words.lstrip())
    size = len(kept)
    return Passage(unwrapped(kept), (Piece(0, size, base + begun, size),), kept.startswith(BULLETS))
