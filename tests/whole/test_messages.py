"""Every message: both languages, the same blanks, raised somewhere."""

from __future__ import annotations

import ast
import importlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from langkah.terms.speech import Message, Text
from tests.architecture.tree import HOUSE, house_files, parsed

MODULES = sorted(path for path in HOUSE.rglob("messages.py"))
#: "Error" as a person would shout it, blame, and what a form says that does not know what is wrong.
FORBIDDEN = ("!", "melanggar", "anda salah", "invalid", "illegal", "forbidden", "fatal", "oops", "maaf")
LONGEST = 160


def _messages() -> dict[str, tuple[str, Message]]:
    """Every message by the dotted name of its constant, with its room."""
    found = {}
    for path in MODULES:
        module = ".".join(path.relative_to(HOUSE.parent).with_suffix("").parts)
        room = module.split(".")[1]
        for name, value in vars(importlib.import_module(module)).items():
            if isinstance(value, Message):
                found[f"{module}.{name}"] = (room, value)
    return found


MESSAGES = _messages()
CASES = [pytest.param(room, message, id=message.code) for room, message in MESSAGES.values()]


def _blanks(words: str) -> set[str]:
    """The blanks of a sentence. What differs by language is given as `value` and `value_en`."""
    return {name.removesuffix("_en") for name in _names(words)}


def _names(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name and name.isidentifier()}


def _texts(message: Message) -> list[Text]:
    return [message.says, *([message.hint] if message.hint else [])]


def test_there_are_messages_to_look_at() -> None:
    assert len(MESSAGES) > 30


def test_a_code_belongs_to_one_message() -> None:
    codes = Counter(message.code for _, message in MESSAGES.values())
    assert not [code for code, count in codes.items() if count > 1]


@pytest.mark.parametrize(("room", "message"), CASES)
def test_a_code_names_its_room(room: str, message: Message) -> None:
    assert message.code.partition(".")[0] == room
    assert message.code == message.code.lower()


@pytest.mark.parametrize(("room", "message"), CASES)
def test_both_languages_say_it_with_the_same_blanks(room: str, message: Message) -> None:
    for text in _texts(message):
        assert text.id.strip(), room
        assert text.en.strip(), room
        assert _blanks(text.id) == _blanks(text.en)


@pytest.mark.parametrize(("room", "message"), CASES)
def test_braces_that_are_no_blanks_are_written_so_that_they_survive(room: str, message: Message) -> None:
    """Where one blank is filled, every other brace is doubled; where none is, none is."""
    names = {name for text in _texts(message) for words in (text.id, text.en) for name in _names(words)}
    for text in _texts(message):
        filled = text.fill(**dict.fromkeys(names, "x"))
        assert "{{" not in filled.id + filled.en, room


@pytest.mark.parametrize(("room", "message"), CASES)
def test_a_message_keeps_the_house_style(room: str, message: Message) -> None:
    for text in _texts(message):
        for words in (text.id, text.en):
            assert len(words) <= LONGEST, room
            assert not words.rstrip().endswith("."), "a message ends without a full stop"
            assert not [word for word in FORBIDDEN if word in words.lower()]


def _used() -> set[str]:
    """Every name that the house mentions outside the place where it is defined."""
    used = set()
    for path in house_files():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Attribute):
                used.add(node.attr)
            elif isinstance(node, ast.ImportFrom) and (node.module or "").endswith("messages"):
                used.update(alias.name for alias in node.names)
    return used


def test_every_message_is_said_somewhere() -> None:
    used = _used()
    assert not [name for name in MESSAGES if name.rpartition(".")[2] not in used]


def _raised(path: Path) -> Iterator[str]:
    """The names of the messages that a file raises."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args:
            first = node.exc.args[0]
            if isinstance(first, ast.Attribute) and ast.unparse(first.value) == "messages":
                yield first.attr


def test_every_message_that_is_raised_exists() -> None:
    known = {name.rpartition(".")[2] for name in MESSAGES}
    raised = {name for path in house_files() for name in _raised(path)}
    assert len(raised) > 20
    assert not raised - known
