"""What is printed reaches any terminal, and moves none."""

import io
import json

from langkah.cli import messages
from langkah.cli.speak import Terminal, columns, plain, seen, wrap
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Lang


def _terminal(encoding: str = "utf-8", lang: Lang = Lang.ID, colour: bool = False) -> Terminal:
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    return Terminal(stdin=io.BytesIO(), out=out, err=io.StringIO(), lang=lang, colour=colour)


def _written(terminal: Terminal) -> str:
    terminal.out.flush()
    assert isinstance(terminal.out, io.TextIOWrapper)
    raw = terminal.out.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode(terminal.out.encoding)


def test_text_cannot_move_the_terminal() -> None:
    assert plain("a\x1b[2Jb\u202ec\ud800\x00\n") == "a\\x1b[2Jb\\u202ec\\ud800\\x00 "


def test_an_emoji_of_several_parts_stays_whole() -> None:
    assert plain("👨\u200d👩\u200d👧 ok") == "👨\u200d👩\u200d👧 ok"


def test_what_the_stream_cannot_carry_becomes_an_escape() -> None:
    terminal = _terminal("ascii")
    terminal.say("✓ boleh «ya»")
    assert _written(terminal) == "\\u2713 boleh \\xabya\\xbb\n"


def test_json_is_the_same_value_on_every_stream() -> None:
    value = {"text": "«ya» \ud800"}
    for encoding in ("utf-8", "ascii", "latin-1"):
        terminal = _terminal(encoding)
        terminal.say_json(value)
        assert json.loads(_written(terminal)) == value
    terminal = _terminal()
    terminal.say_json({"text": "«ya»"})
    assert _written(terminal) == '{"text": "«ya»"}\n'


def test_an_error_is_two_lines_in_the_language_asked_for() -> None:
    for lang, first, second in ((Lang.ID, "galat", "petunjuk"), (Lang.EN, "error", "hint")):
        terminal = _terminal(lang=lang)
        terminal.fail(WrongInput(messages.COMMAND_UNKNOWN, value="weight\x1b[2J", known="weigh"))
        assert isinstance(terminal.err, io.StringIO)
        error, hint = terminal.err.getvalue().splitlines()
        assert error.startswith(f"langkah: {first}: ")
        assert error.endswith("  [cli.command-unknown]")
        assert hint.startswith(f"langkah: {second}: ")
        assert "\x1b" not in error


def test_a_hint_with_a_hundred_values_is_wrapped() -> None:
    terminal = _terminal()
    terminal.fail(WrongInput(messages.COMMAND_UNKNOWN, value="x", known=", ".join(["kata"] * 100)))
    assert isinstance(terminal.err, io.StringIO)
    assert max(map(len, terminal.err.getvalue().splitlines())) <= 110


def test_colour_is_given_only_where_it_is_wanted() -> None:
    assert _terminal().paint("a", "red") == "a"
    assert _terminal(colour=True).paint("a", "red") == "\x1b[1;31ma\x1b[0m"


def test_text_is_wrapped_to_the_width_that_is_seen() -> None:
    assert wrap("satu dua tiga", width=8, first="> ", rest="  ") == ["> satu", "  dua", "  tiga"]
    assert wrap("satu dua tiga", width=40, first="> ") == ["> satu dua tiga"]
    assert wrap("", width=40) == []
    assert wrap("sepanjang-panjangnya a", width=5) == ["sepanjang-panjangnya", "a"]
    painted = "\x1b[1msatu\x1b[0m"
    assert seen(painted) == len("satu")
    assert wrap(f"{painted} dua", width=8) == [f"{painted} dua"]


def test_columns_stand_under_one_another() -> None:
    assert columns([("a", "satu dua"), ("bcd", "tiga")], width=12) == [
        "  a    satu",
        "       dua",
        "  bcd  tiga",
    ]
    assert columns([("a", "")], width=12) == ["  a"]


def test_the_width_has_bounds() -> None:
    narrow = Terminal(stdin=io.BytesIO(), out=io.StringIO(), err=io.StringIO(), width=5)
    wide = Terminal(stdin=io.BytesIO(), out=io.StringIO(), err=io.StringIO(), width=500)
    assert (narrow.columns, wide.columns) == (40, 100)
