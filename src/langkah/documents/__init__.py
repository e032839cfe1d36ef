"""From the bytes of a file to the passages a reader sees, each with its place.

One call is all there is::

    document = open_document(data, Kind.of("siaran-pers.md", data))
    for passage in document.passages:
        document.place(passage.source_of(0))        # line and column, paragraph, or page and line

A *passage* is what stands together on the page: a paragraph, a heading, a list item, a row of a table. Its
text holds what people read; marks, link targets, code and scripts are left out, and entities are written as
the letters they stand for. A passage knows for every stretch of its text where it stands in the source, so
that a finding inside it leads back to line and column of the file.

Source: for Markdown, HTML and plain text the decoded file; for DOCX and ODT the paragraphs, one a line; for
PDF the lines of its pages. That makes one way to count: lines, which are paragraphs there, and pages.

What it refuses, each with its own message: files that are too large or unpack to too much, XML with its own
entities, encrypted or broken files, bytes that are no text. The scanners walk a text once; a crafted file
costs linear time as well. Nothing here weighs, and nothing is written.

Formats: CommonMark 0.31 (blocks and the inline marks that matter), HTML Living Standard (tags, comments,
character references), ECMA-376 part 1 (WordprocessingML), OpenDocument 1.3; PDF by pypdf, where it is installed.
"""

from langkah.documents.document import CELL_BORDER, Document, Kind, Lines, Passage, Place
from langkah.documents.opening import open_document
from langkah.documents.remarks import Remark, sidecar

__all__ = [
    "CELL_BORDER",
    "Document",
    "Kind",
    "Lines",
    "Passage",
    "Place",
    "Remark",
    "open_document",
    "sidecar",
]
