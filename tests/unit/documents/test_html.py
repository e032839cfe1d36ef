"""HTML: what readers see, and where it stands."""

import pytest

from langkah.documents import Document, Kind, open_document


def _open(text: str) -> Document:
    return open_document(text, Kind.HTML)


CASES = {
    "blocks stand alone": ("<h1>Judul</h1><p>satu<div>dua</div><ul><li>a<li>b</ul>", ["Judul", "satu", "dua", "a", "b"]),
    "inline tags are not read": ("<p>Ayo <b>pi</b>lih<wbr> <a href='x > y'>dua</a></p>", ["Ayo pilih dua"]),
    "line ends are blanks": ("<p>satu\r\n   dua<br>tiga<br/>\nempat</p>", ["satu dua\ntiga\n empat"]),
    "cells stand in a row": ("<table><tr><th>A</th><td>Ayo</td></tr><tr><td>2</td></tr></table>", ["A | Ayo", "2"]),
    "scripts are not read": ("<script>Ayo</SCRIPT>a<style>b</style><pre>c</pre><template>d</template>", ["a"]),
    "a script that never ends": ("a<script>b</scrip", ["a"]),
    "references are letters": ("A&amp;B &lt;c&gt; &#8211; &x; &copy", ["A&B <c> – &x; &copy"]),
    "words of pictures and of the page": (
        """<title>T</title><meta name="description" content="Ayo &quot;pilih&quot;"><meta name="x" content="y">
        <meta charset=utf-8><p>a<img src=x alt='foto paslon'>b<img alt=x><input alt=""></p>""",
        ["T", 'Ayo "pilih"', "ab", "foto paslon"],
    ),
    "words of fields and of the page where it is shared": (
        """<meta property="og:description" content="bagi"><meta property="og:url" content="u"><a\ntitle="judul" href=x>c</a>
        <button aria-label="tutup" data-title="bukan">d</button><input placeholder="isi"><textarea>draf</textarea>""",
        ["bagi", "judul", "c d", "tutup", "isi", "draf"],
    ),
    "words in a drawing": ("<svg><title>t</title><style>x</style><text>Ayo <tspan>pilih</tspan></text></svg>", ["t", "Ayo pilih"]),
    "signs that are no tags stay": ("1 < 2 <3 <", ["1 < 2 <3 <"]),
    "a tag that never ends": ("a <b c", ["a <b c"]),
    "declarations are not read": ("<!doctype html><?php x ?>a</ x>b", ["a", "b"]),
    "comments are not read": ("a<!-- b -->c<!-- d", ["ac"]),
    "nothing": ("", []),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_read(name: str) -> None:
    source, expected = CASES[name]
    assert [passage.text for passage in _open(source).passages] == expected


def test_places_lead_back_to_the_source() -> None:
    source = "<html>\n<body><p>Rapat &amp; doa.\n  Ayo <b>pilih</b> dua</p>"
    document = _open(source)
    passage = document.passages[0]
    for words, place in (("Ayo", (3, 3)), ("pilih", (3, 10)), ("dua", (3, 20))):
        at = passage.text.index(words)
        start, end = passage.span_of(at, at + len(words))
        assert source[start:end] == words
        assert document.place(start)[:2] == place


def test_items_of_lists_are_told_apart() -> None:
    source = "<p>a</p><ul><li>b<li><p>c</p></ul><p>d</p><ol><li>e</li></ol>f"
    found = [(passage.text, passage.item) for passage in _open(source).passages]
    assert found == [("a", False), ("b", True), ("c", True), ("d", False), ("e", True), ("f", False)]


def test_remarks_are_heard() -> None:
    remarks = _open("<p>a <!-- langkah: ignore n1 n2: quoted --> b</p><!-- x -->").remarks
    assert [(one.norms, one.reason, one.at) for one in remarks] == [(("n1", "n2"), "quoted", 5)]
