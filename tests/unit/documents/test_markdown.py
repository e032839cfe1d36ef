"""Markdown: what readers see, and where it stands."""

import pytest

from langkah.documents import Document, Kind, open_document


def _open(text: str) -> Document:
    return open_document(text, Kind.MARKDOWN)


def _texts(text: str) -> list[str]:
    return [passage.text for passage in _open(text).passages]


CASES = {
    "paragraphs are joined over lines": ("satu\ndua\n\ntiga", ["satu dua", "tiga"]),
    "a line end that is meant stays": ("satu  \ndua\\\ntiga", ["satu  \ndua\ntiga"]),
    "headings of both kinds": ("# Judul #\nIsi\n===\nBawah\n---\nakhir", ["Judul", "Isi", "Bawah", "akhir"]),
    "no heading without a blank": ("#tagar isi\n#######tujuh", ["#tagar isi #######tujuh"]),
    "emphasis is not read": ("Ayo **pi**lih _nomor_ ~~dua~~ `2`", ["Ayo pilih nomor dua 2"]),
    "signs that are no marks stay": ("2 * 3 snake_case a_b_c", ["2 * 3 snake_case a_b_c"]),
    "what is escaped stays": (r"\*bukan\* miring \\ \a", [r"*bukan* miring \ \a"]),
    "links lose their targets": ("[Ayo](http://a.b/(c)) pilih [dua][ref] [tiga]", ["Ayo pilih dua [tiga]"]),
    "a link over two lines": ("[Ayo\npilih](http://a) dua", ["Ayo pilih dua"]),
    "a link that is none stays": ("[a](b [c](d", ["[a](b [c](d"]),
    "pictures keep their words": ("![Foto paslon](a.png 'x') di sini", ["Foto paslon di sini"]),
    "marks of notes are not read": ("Ayo pilih[^1] dua [^a b] [^]", ["Ayo pilih dua [^a b] [^]"]),
    "definitions are not read, notes are": ("[a]: http://b\n\n[^1]: Ayo pilih", ["Ayo pilih"]),
    "fences are not read": ("a\n```py\nAyo\n```\nb\n~~~\nAyo\n~~~~\nc", ["a", "b", "c"]),
    "a fence that is none": ("``` a ` b\nc", ["a  b c"]),
    "a fence in a quotation ends with it": ("> ```\n> kode\n\nAyo pilih", ["Ayo pilih"]),
    "indented code is not read": ("a\n\n    kode\n\tkode\n\nb", ["a", "b"]),
    "what is indented in a list is read": ("- a\n\n      b\n", ["a", "b"]),
    "items stand alone": ("- a\n- [x] b\n1. c\n2) d\n* e\n+ f\nlanjut", ["a", "b", "c", "d", "e", "f lanjut"]),
    "a number is no item": ("2024 tahun\n2.5 persen", ["2024 tahun 2.5 persen"]),
    "quotations are joined": ("> a\n> b\n>\n> - c", ["a b", "c"]),
    "lines across part": ("a\n\n---\n\n***\n\n* * *\nb\n\n===", ["a", "b", "==="]),
    "rows of a table": ("| A | B |\n|---|:-:|\n| Ayo | 2 |\n| c | d |\n\nx | y", ["A | B", "Ayo | 2", "c | d", "x | y"]),
    "tags are not read": ("Ayo <b class='x > y'>pilih</b> <http://a.b> 1 < 2 <x", ["Ayo pilih  1 < 2 <x"]),
    "scripts are not read": ("<script>\nAyo pilih\n\nlagi</script>\n\nb", ["b"]),
    "a script that never ends": ("a\n<style>\nb\n\nc", ["a"]),
    "a script on one line": ("<script>x</script> Ayo", ["Ayo"]),
    "comments are not read": ("a <!-- x --> b\n\n<!--\n\nc\n\n-->\nd <!-- e", ["a  b", "d"]),
    "references are letters": ("A&amp;B &#65;&#x42; &hellip; &bukan; &#0; &#x; & c", ["A&B AB … &bukan; \ufffd &#x; & c"]),
    "front matter shows its title": ("---\ntitle: 'Ayo pilih'\ntags: x\nsummary: dua\n---\nisi", ["Ayo pilih", "dua", "isi"]),
    "front matter over lines": (
        "---\ntitle: >-\n  Ayo pilih\ndescription: | # catatan\n  satu\n\n  dua\ntags:\n  - x\nlead: tiga\n  empat\n---\nisi",
        ["Ayo pilih", "satu dua", "tiga empat", "isi"],
    ),
    "front matter that never ends": ("---\ntitle: a\n\nb", ["title: a", "b"]),
    "empty": ("", []),
    "line ends of all kinds": ("a\r\nb\r\rc\r\n", ["a b", "c"]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_read(name: str) -> None:
    source, expected = CASES[name]
    assert _texts(source) == expected


def test_places_lead_back_to_the_source() -> None:
    source = "# Judul\n\n> Ayo **pilih** [nomor\n> dua](http://a) &amp; tiga\n"
    document = _open(source)
    passage = document.passages[1]
    assert passage.text == "Ayo pilih nomor dua & tiga"
    for words, place in (("pilih", (3, 9)), ("nomor", (3, 18)), ("dua", (4, 3)), ("tiga", (4, 24))):
        at = passage.text.index(words)
        start, end = passage.span_of(at, at + len(words))
        assert source[start:end] == words
        assert document.place(start)[:2] == place
    at = passage.text.index("&")
    start, end = passage.span_of(at, at + 1)
    assert source[start:end] == "&amp;"
    assert passage.span_of(4, 4) == (start_of := passage.source_of(4), start_of)


def test_items_of_lists_are_told_apart() -> None:
    found = [(passage.text, passage.item) for passage in _open("a\n- b\n\n  c\n\nd\n\n1. e\n").passages]
    assert found == [("a", False), ("b", True), ("c", True), ("d", False), ("e", True)]


def test_only_words_that_stand_as_they_are_read_can_be_replaced() -> None:
    passage = _open("Ayo **pilih** nomor &amp; dua").passages[0]
    text = passage.text
    assert passage.stands_as_is(text.index("pilih"), text.index("pilih") + 5)
    assert not passage.stands_as_is(0, len("Ayo pilih"))
    assert not passage.stands_as_is(text.index("&"), text.index("&") + 1)


def test_remarks_are_heard_outside_code() -> None:
    source = (
        "```\n<!-- langkah: abaikan a: kode -->\n```\n"
        "<!-- langkah: abaikan a-1, b-2: kutipan\nuntuk contoh -->\nisi <!-- langkah: ignore c -->\n"
        "# Judul <!-- bukan --> <!-- langkah: lain d: x -->\n"
    )
    remarks = _open(source).remarks
    assert [(one.norms, one.reason) for one in remarks] == [
        (("a-1", "b-2"), "kutipan untuk contoh"),
        (("c",), ""),
    ]
    assert source[remarks[0].at or 0 :].startswith("<!-- langkah: abaikan a-1")


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "](",
        "](x",
        "![a](",
        "<a ",
        '<a b="',
        "<!--",
        "<",
        "&amp",
        "*_",
        "- ",
        "> ",
        "|-",
        "[a]: ",
        "```",
        "\\",
        "~~",
        "[[](",
        "_",
        "`",
        "a_",
    ],
)
def test_hostile_repetition_costs_linear_time(piece: str) -> None:
    """Ten times the text: about ten times the work, counted in steps and not in seconds."""
    import sys

    def steps(count: int) -> int:
        seen = 0

        def count_line(_frame: object, event: str, _value: object) -> object:
            nonlocal seen
            seen += event == "line"
            return count_line

        before = sys.gettrace()  # whoever measures coverage goes on afterwards
        sys.settrace(count_line)  # type: ignore[arg-type] # the narrow type of a tracer is no use here
        try:
            _open(f"a{piece * count}b")
        finally:
            sys.settrace(before)
        return seen

    assert steps(2_000) <= 12 * steps(200) + 2_000
