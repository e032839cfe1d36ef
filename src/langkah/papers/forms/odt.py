"""Puts a paper into an OpenDocument text, by the standard library alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from langkah.papers.blocks import Block, Items, Line, Look, Pairs
from langkah.terms.speech import Text

KIND = "application/vnd.oasis.opendocument.text"
_VERSION = "1.3"
#: A file that says nothing of when it was made: the same paper is the same bytes.
_DAY = (1980, 1, 1, 0, 0, 0)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
        ("meta", "meta"),
        ("svg", "svg-compatible"),
    )
)
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
_STYLES: dict[Look, str] = {
    Look.OFFICE: "Kantor",
    Look.DATE: "Tanggal",
    Look.PLAIN: "Paragraf",
    Look.SIGN: "TandaTangan",
}
#: An empty line, in centimetres.
_GAP = 0.3
_PARAGRAPHS = (
    (
        "Kantor",
        'fo:text-align="center" fo:padding-bottom="0.15cm" fo:border-bottom="1.2pt solid #000000"',
        True,
    ),
    ("Tanggal", 'fo:text-align="end"', False),
    ("Paragraf", 'fo:orphans="2" fo:widows="2"', False),
    ("TandaTangan", 'fo:margin-left="9cm" fo:keep-with-next="always"', False),
    ("Isi", "", False),
)


def document(title: Text, blocks: Sequence[Block]) -> bytes:
    """The file: `mimetype` first and not packed, as the standard asks, so that its kind is known by its first bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        _put(packed, "mimetype", KIND, zipfile.ZIP_STORED)
        for name, words in (
            ("META-INF/manifest.xml", _manifest()),
            ("content.xml", _content(blocks)),
            ("styles.xml", _styles()),
            ("meta.xml", _meta(title)),
        ):
            _put(packed, name, words, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _put(packed: zipfile.ZipFile, name: str, words: str, how: int) -> None:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = how
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    packed.writestr(entry, words.encode())


def _manifest() -> str:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in (
            ("/", KIND),
            ("content.xml", "text/xml"),
            ("styles.xml", "text/xml"),
            ("meta.xml", "text/xml"),
        )
    )
    return f'{_HEAD}<manifest:manifest xmlns:manifest="{space}" manifest:version="{_VERSION}">{entries}</manifest:manifest>'


def _meta(title: Text) -> str:
    return (
        f'{_HEAD}<office:document-meta {_SPACES} {_DC} office:version="{_VERSION}"><office:meta>'
        f"<dc:title>{escape(title.id)}</dc:title><dc:language>id-ID</dc:language>"
        "</office:meta></office:document-meta>"
    )


def _styles() -> str:
    """Page, letters and the named styles that an office may change in one place."""
    named = "".join(_style(name, look, bold) for name, look, bold in _PARAGRAPHS)
    return (
        f'{_HEAD}<office:document-styles {_SPACES} office:version="{_VERSION}">'
        '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" '
        'style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>'
        '<office:styles><style:default-style style:family="paragraph">'
        '<style:text-properties style:font-name="Arial" fo:font-size="11pt" fo:language="id" fo:country="ID"/>'
        "</style:default-style>"
        '<style:style style:name="Standard" style:family="paragraph">'
        '<style:paragraph-properties fo:line-height="118%"/></style:style>'
        f"{named}"
        '<text:list-style style:name="Nomor"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."><style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm" '
        'fo:text-indent="-0.8cm" fo:margin-left="0.8cm"/></style:list-level-properties>'
        "</text:list-level-style-number></text:list-style></office:styles>"
        '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties '
        'fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2.5cm" '
        'fo:margin-bottom="2cm" fo:margin-left="3cm" fo:margin-right="2.5cm"/></style:page-layout>'
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>'
        "</office:document-styles>"
    )


def _style(name: str, look: str, bold: bool) -> str:
    letters = ' fo:font-weight="bold"' * bold
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
        f"<style:paragraph-properties {look}/>"
        f"{f'<style:text-properties{letters}/>' * bool(letters)}</style:style>"
    )


def _gaps(blocks: Sequence[Block]) -> str:
    """For every paragraph that stands apart, its style once more with room above it."""
    wanted = {(_STYLES[one.look], one.gap) for one in blocks if isinstance(one, Line) and one.gap}
    return "".join(
        f'<style:style style:name="{name}{gap}" style:family="paragraph" style:parent-style-name="{name}">'
        f'<style:paragraph-properties fo:margin-top="{gap * _GAP:.1f}cm"/></style:style>'
        for name, gap in sorted(wanted)
    )


def _content(blocks: Sequence[Block]) -> str:
    body = "".join(part for number, block in enumerate(blocks) for part in _block(block, number))
    return (
        f'{_HEAD}<office:document-content {_SPACES} office:version="{_VERSION}"><office:automatic-styles>'
        f"{_gaps(blocks)}"
        '<style:style style:name="Lebar" style:family="table"><style:table-properties style:width="15.5cm" '
        'table:align="left"/></style:style><style:style style:name="Lebar1" style:family="table">'
        f'<style:table-properties style:width="15.5cm" table:align="left" fo:margin-top="{_GAP}cm"/></style:style>'
        '<style:style style:name="Lajur1" style:family="table-column"><style:table-column-properties '
        'style:column-width="5cm"/></style:style>'
        '<style:style style:name="Lajur2" style:family="table-column"><style:table-column-properties '
        'style:column-width="0.4cm"/></style:style>'
        '<style:style style:name="Lajur3" style:family="table-column"><style:table-column-properties '
        'style:column-width="10.1cm"/></style:style>'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def _block(block: Block, number: int) -> Iterator[str]:
    if isinstance(block, Line):
        yield _paragraph(block.says.id, f"{_STYLES[block.look]}{block.gap or ''}")
    elif isinstance(block, Items):
        yield '<text:list text:style-name="Nomor">'
        for says in block.says:
            yield f"<text:list-item>{_paragraph(says.id, 'Isi')}</text:list-item>"
        yield "</text:list>"
    else:
        yield from _table(block, number)


def _table(block: Pairs, number: int) -> Iterator[str]:
    yield f'<table:table table:name="Isian{number}" table:style-name="Lebar{block.gap or ""}">'
    yield from (f'<table:table-column table:style-name="Lajur{at}"/>' for at in (1, 2, 3))
    for name, says in block.rows:
        cells = (name.id, ":", says.id)
        row = "".join(
            f'<table:table-cell office:value-type="string">{_paragraph(one, "Isi")}</table:table-cell>'
            for one in cells
        )
        yield f"<table:table-row>{row}</table:table-row>"
    yield "</table:table>"


def _paragraph(words: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(words)}</text:p>'
