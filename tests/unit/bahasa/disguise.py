"""The 68 disguises of evasion.json as functions, to put over any text."""

import json
import unicodedata
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

Disguise = Callable[[str], str]
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Example(NamedTuple):
    """One disguise as the file shows it."""

    number: int
    name: str
    plain: str
    disguised: str


def examples() -> list[Example]:
    """All 68, in order."""
    held = json.loads(Path(__file__).with_name("evasion.json").read_text(encoding="utf-8"))
    return [
        Example(row["id"], row["name"], row["example_in"], row["example_out"]) for row in held["transforms"]
    ]


def apply(number: int, text: str) -> str:
    """The text in disguise number 1 to 68."""
    return _ALL[number](text)


def _alternate(text: str) -> str:
    return "".join(ch.upper() if at % 2 else ch.lower() for at, ch in enumerate(text))


def _insert(sign: str) -> Disguise:
    return sign.join


def _swap(plain: str, shown: Sequence[str]) -> Disguise:
    table = {ord(a): b for a, b in zip(plain, shown, strict=True)}
    return lambda text: text.lower().translate(table)


def _alphabet(first: int, **odd: str) -> Disguise:
    return _swap(_LETTERS, [odd.get(ch, chr(first + at)) for at, ch in enumerate(_LETTERS)])


def _combine(mark: str) -> Disguise:
    return lambda text: "".join(ch + mark if ch.isalpha() else ch for ch in text)


def _recorded(number: int, others: dict[str, str]) -> Disguise:
    """Look-alikes as the example drew them, each letter's in turn; `others` serve what it does not show."""
    _, _, plain, shown = examples()[number - 1]
    drawn: dict[str, list[str]] = {}
    for ch, other in zip(plain, shown, strict=True):
        if ch.isalpha():
            drawn.setdefault(ch, []).append(other)

    def disguise(text: str) -> str:
        turns = {ch: cycle(drawn.get(ch, [others.get(ch, ch)])) for ch in _LETTERS}
        return "".join(next(turns[ch]) if ch in turns else ch for ch in text)

    return disguise


def _zalgo(text: str) -> str:
    drawn = cycle([ch for ch in examples()[43].disguised if unicodedata.combining(ch)])
    return "".join(ch + "".join(next(drawn) for _ in range(6)) if ch.isalpha() else ch for ch in text)


def _turn_words(text: str) -> str:
    return " ".join(f"\u2066\u202e{word[::-1]}\u202c\u2069" for word in text.split(" "))


def _erase(wrong: str, rubout: str) -> Disguise:
    return lambda text: "".join(ch + wrong + rubout if ch.isalpha() else ch for ch in text)


def _apart(sign: str, gap: str) -> Disguise:
    return lambda text: gap.join(sign.join(word) for word in text.split(" "))


def _stars(text: str) -> str:
    return " ".join(word[:1] + "*" + word[1:] if len(word) > 1 else word for word in text.split(" "))


def _stretch(text: str) -> str:
    return "".join(ch * 4 if ch in "aiueo" else ch for ch in text)


def _tags(text: str) -> str:
    return "".join(ch + chr(0xE0000 + ord(ch)) if ch.isascii() else ch for ch in text)


def _selectors(text: str) -> str:
    places = cycle(range(0xE0100, 0xE01F0))
    return "".join(ch + chr(next(places)) for ch in text)


_GREEK = _swap("abeikonptuvxyw", "αβεικοηρτυνχγω")
_CYRILLIC = _swap("aceijkmopsthxy", "асеіјкморѕтһху")
_CHEROKEE = _swap("abcdeghijklmpstvwyz", "ᎪᏴᏟᎠᎬᏀᎻᏆᎫᏦᏞᎷᏢᏚᎢᏙᎳᎽᏃ")
_SMALL_CAPS = _swap("abcdefghijklmnopqrtuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀᴛᴜᴠᴡʏᴢ")
_RAISED = _swap("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_ACCENTS = _swap("aceinosuyzg", "áçéîñöšüýžğ")
_MARKS = ("\u0336", "\u0335", "\u0332", "\u0301", "\u0308", "\u0338", "\u20e0")
_UNSEEN = (
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\xad",
    "\u180e",
    "\u2061",
    "\u2064",
    "\u034f",
    "\ufe0f",
)
_MATH = (0x1D41A, 0x1D44E, 0x1D4EA, 0x1D586, 0x1D552, 0x1D5BA, 0x1D5EE, 0x1D68A)
_OTHERS = dict(zip("bcefgjktvwyzqx", "Ьсеẝɡјκτνԝуᴢԛх", strict=True))
_NUMERALS = {"satu": "١", "dua": "٢", "tiga": "٣", "empat": "٤", "lima": "٥"}

_ORDERED: list[Disguise] = [
    str.upper,
    str.title,
    _alternate,
    *map(_insert, _UNSEEN),
    _alphabet(0xFF41),
    *(_alphabet(first, **({"h": "\u210e"} if first == 0x1D44E else {})) for first in _MATH),
    _alphabet(0x24D0),
    _alphabet(0x249C),
    _alphabet(0x1F130),
    _alphabet(0x1F150),
    _alphabet(0x1F170),
    _alphabet(0x1F1E6),
    _SMALL_CAPS,
    _RAISED,
    _CYRILLIC,
    _GREEK,
    _recorded(34, _OTHERS),
    _recorded(35, {}),
    _CHEROKEE,
    *map(_combine, _MARKS),
    _zalgo,
    _ACCENTS,
    lambda text: f"\u202e{text[::-1]}\u202c",
    _turn_words,
    _erase("x", "\b"),
    _erase("q", "\x7f"),
    _apart(" ", "  "),
    _apart(".", " "),
    _apart("-", " "),
    _apart("_", " "),
    _stars,
    _swap("aeios", "43105"),
    _swap("ais", "@!$"),
    _stretch,
    lambda text: text.replace(" ", "\xa0"),
    lambda text: text.replace(" ", "\u3000"),
    lambda text: text.replace(" ", "\n"),
    _tags,
    lambda text: text.replace(" ", "\u2800"),
    _insert("\u3164"),
    lambda text: text.replace(" ", " 🔥 "),
    lambda text: "".join(f"&#{ord(ch)};" for ch in text),
    lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    _selectors,
    lambda text: " ".join(_NUMERALS.get(word, word) for word in text.split(" ")),
]
_ALL = dict(enumerate(_ORDERED, 1))
