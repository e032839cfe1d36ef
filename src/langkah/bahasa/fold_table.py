"""The layers of fold that look at single characters: codes, erasers, look-alikes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SOURCE = Path(__file__).parent / "lexicon" / "fold.tsv"
_ASCII = frozenset(map(chr, range(128)))
_NEVER_SHOWN = frozenset([*map(chr, range(9)), *map(chr, range(14, 32)), "\x7f"])
_RUBOUT = "\b\x7f"
_HEX = frozenset("0123456789abcdefABCDEF")
_NAMED = {"nbsp": " ", "shy": "", "zwj": "", "zwnj": ""}
_LONGEST_ENTITY = 10
_TURN, _KEEP, _POP = "\u202e", "\u202d", "\u202c"
_DEEPEST_TURN = 4
_STROKES = frozenset("∣∤")
_VOWELS = frozenset("aiueo")
_SHY = "\u00ad"
_ALWAYS = frozenset(["look", "plain", "accent", "drop", "mark", "over", "blank"])

# What a layer made of a text: the new text, where each character came from, and whether that undid a disguise.
Layer = tuple[str, list[int], bool]


@dataclass(frozen=True, slots=True)
class _Table:
    kind: dict[str, str]
    reads: dict[str, str]
    digit_look: dict[str, str]
    lands: frozenset[str]


@cache
def _table() -> _Table:
    """Read the table; only a text beyond ASCII pays for it."""
    kind: dict[str, str] = {}
    reads: dict[str, str] = {}
    digit_look: dict[str, str] = {}
    lands: frozenset[str] = frozenset()
    for line in _SOURCE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, word, codes = line.split("\t")
        if name == "lands":
            lands = frozenset(word.split(" "))
            continue
        chars = [chr(code) for part in codes.split(" ") for code in _range(part)]
        if name == "digit":
            digit_look.update(dict.fromkeys(chars, word[1:] or word))
            word = word[0]
        kind.update(dict.fromkeys(chars, name))
        reads.update(dict.fromkeys(chars, word))
    return _Table(kind, reads, digit_look, lands)


def _range(part: str) -> range:
    first, _, last = part.partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


def undo_codes(text: str) -> Layer | None:
    """Decode HTML entities and percent codes where that yields letters."""
    out: list[str] = []
    offsets: list[int] = []
    plain_from = 0
    if "&" not in text and "%" not in text:
        return None
    for at in [place for place, ch in enumerate(text) if ch in "&%"]:
        if at < plain_from:
            continue
        read = _entities(text, at) if text[at] == "&" else _percents(text, at)
        if read is None:
            continue
        letters, end = read
        out.append(text[plain_from:at])
        offsets.extend(range(plain_from, at))
        for letter, start in letters:
            out.append(letter)
            offsets.append(start)
        plain_from = end
    if not plain_from:
        return None
    out.append(text[plain_from:])
    offsets.extend(range(plain_from, len(text) + 1))
    return "".join(out), offsets, True


def _entities(text: str, at: int) -> tuple[list[tuple[str, int]], int] | None:
    """A run of entities, if it spells at least one letter or only unseen characters."""
    letters: list[tuple[str, int]] = []
    start = at
    while text.startswith("&", at):
        end = text.find(";", at, at + _LONGEST_ENTITY)
        letter = _entity(text[at + 1 : end]) if end > 0 else None
        if letter is None:
            break
        if letter:
            letters.append((letter, at))
        at = end + 1
    spelt = [letter for letter, _ in letters]
    is_worth_it = any(map(str.isalpha, spelt)) or not "".join(spelt).strip()
    return (letters, at) if is_worth_it and at > start else None


def _entity(name: str) -> str | None:
    """The letter, sign or blank an entity stands for."""
    if name in _NAMED:
        return _NAMED[name]
    base, digits = (16, name[2:]) if name[:2] in {"#x", "#X"} else (10, name[1:])
    if name[:1] != "#" or not digits or not digits.isascii() or not digits.isalnum():
        return None
    try:
        letter = chr(int(digits, base))
    except (ValueError, OverflowError):
        return None
    return letter if letter.isprintable() else None


def _is_writing(spelt: str) -> bool:
    """True if decoded characters are words; a longer stretch may hold the usual signs between them."""
    plain = sum(ch.isalnum() or ch == " " for ch in spelt)
    return any(map(str.isalpha, spelt)) and (plain == len(spelt) or plain >= max(6, len(spelt) * 0.6))


def _percents(text: str, at: int) -> tuple[list[tuple[str, int]], int] | None:
    """A run of percent codes, if it spells letters; after a figure it is a percentage and stays."""
    end = at
    while text.startswith("%", end) and _HEX.issuperset(text[end + 1 : end + 3]) and end + 3 <= len(text):
        end += 3
    is_percentage = at > 0 and text[at - 1].isdigit()
    if end == at or is_percentage:
        return None
    try:
        spelt = bytes.fromhex(text[at:end].replace("%", "")).decode()
    except ValueError:
        return None
    is_gap = spelt == " " and text[at - 1 : at].isalpha() and text[end : end + 1].isalpha()
    if not is_gap and not _is_writing(spelt):
        return None
    letters: list[tuple[str, int]] = []
    for letter in spelt:
        letters.append((letter, at))
        at += 3 * len(letter.encode())
    return letters, end


def undo_controls(text: str) -> Layer | None:
    """Drop control characters; a backspace or delete takes the character before it along."""
    if _NEVER_SHOWN.isdisjoint(text):
        return None
    out: list[str] = []
    offsets: list[int] = []
    disguised = False
    for at, ch in enumerate(text):
        if ch not in _NEVER_SHOWN:
            out.append(ch)
            offsets.append(at)
        elif ch in _RUBOUT and out and out[-1] != "\n":
            disguised = disguised or out[-1].isalnum()
            out.pop()
            offsets.pop()
        else:
            disguised = disguised or (
                out[-1:] != [] and out[-1].isalpha() and text[at + 1 : at + 2].isalpha()
            )
    offsets.append(len(text))
    return "".join(out), offsets, disguised


def undo_turns(text: str) -> Layer | None:
    """Put back text that a right-to-left override shows in the opposite order.

    All of a turned stretch points at the whole stretch: order cannot be kept letter by letter.
    """
    if _TURN not in text:
        return None
    out: list[str] = []
    offsets: list[int] = []
    disguised = False
    at = 0
    while (start := text.find(_TURN, at)) >= 0:
        out.append(text[at:start])
        offsets.extend(range(at, start))
        end, turned, was_turned = _turned(text, start)
        out.append(turned)
        offsets.extend([start] * len(turned))
        disguised = disguised or was_turned
        at = end
    out.append(text[at:])
    offsets.extend(range(at, len(text) + 1))
    return "".join(out), offsets, disguised


def _turned(text: str, start: int) -> tuple[int, str, bool]:
    """Where an override ends, what it shows, and whether Latin letters were hidden in it."""
    stack: list[tuple[str, list[str]]] = [(_TURN, [])]
    at = start + 1
    while at < len(text) and stack and text[at] != "\n":
        ch = text[at]
        at += 1
        if ch in (_TURN, _KEEP):
            if len(stack) < _DEEPEST_TURN:
                stack.append((ch, []))
        elif ch == _POP and len(stack) > 1:
            _close(stack)
        elif ch == _POP:
            break
        else:
            stack[-1][1].append(ch)
    while len(stack) > 1:
        _close(stack)
    shown = stack[0][1]
    is_latin = any(ch.isascii() and ch.isalpha() for ch in shown) or not any(map(str.isalpha, shown))
    if is_latin:
        shown.reverse()
    return at, "".join(shown), any(map(str.isalnum, shown)) and is_latin


def _close(stack: list[tuple[str, list[str]]]) -> None:
    """Put an inner stretch into the outer one, so that turning the outer one shows it rightly."""
    how, inner = stack.pop()
    outer_how, outer = stack[-1]
    if how != outer_how:
        inner.reverse()
    outer.extend(inner)


def undo_look_alikes(text: str) -> Layer | None:
    """Write look-alike letters, foreign digits, marks and unseen characters as plain ASCII."""
    table = _table()
    odd = {ch: table.kind[ch] for ch in set(text) - _ASCII if ch in table.kind}
    if not odd:
        return None
    kinds = frozenset(odd.values())
    swap = {ch: table.reads[ch] for ch, kind in odd.items() if kind in _ALWAYS or kind == "digit"}
    if "flag" in kinds and not _are_flags(text, table):
        swap |= {ch: table.reads[ch] for ch, kind in odd.items() if kind == "flag"}
    pieces = [swap.get(ch, ch) for ch in text]
    disguised = "look" in kinds or any(kind == "flag" and ch in swap for ch, kind in odd.items())
    if "digit" in kinds:
        # In a text without foreign letters, foreign digits are there to be overlooked.
        disguised = disguised or all(piece.isascii() for piece in set(pieces) if piece.isalpha())
    if not kinds.isdisjoint(("kin", "far", "digit")):
        disguised = _undo_foreign(text, pieces, odd, table) or disguised
    if not kinds.isdisjoint(("drop", "mark", "over", "accent")):
        disguised = disguised or _hides_between(text, pieces, odd) or _is_overloaded(text, pieces, odd)
    offsets = [at for at, piece in enumerate(pieces) for _ in piece]
    offsets.append(len(text))
    return "".join(pieces), offsets, disguised


def _are_flags(text: str, table: _Table) -> bool:
    """True if every run of regional letters is a row of flags, as in ordinary posts."""
    run: list[str] = []
    for ch in text + " ":
        if table.kind.get(ch) == "flag":
            run.append(table.reads[ch])
        elif run:
            pairs = ["".join(run[at : at + 2]) for at in range(0, len(run), 2)]
            if not table.lands.issuperset(pairs):
                return False
            run.clear()
    return True


def _undo_foreign(text: str, pieces: list[str], odd: dict[str, str], table: _Table) -> bool:
    """Read letters of other scripts as Latin where the word they stand in is Latin."""
    found = False
    is_earnest = False
    alone: list[int] = []
    for start, end in _words(text, lambda ch: odd.get(ch, "blank") != "blank" or ch.isalnum()):
        kinds = [odd.get(ch, "") for ch in text[start:end]]
        hard = [at for at, kind in enumerate(kinds, start) if kind in ("kin", "far", "digit")]
        if not hard:
            continue
        shown = pieces[start:end]
        latin = sum(piece.isascii() and piece.isalpha() for piece in shown)
        unread = sum(
            not kind and not piece.isascii() and piece.isalpha()
            for kind, piece in zip(kinds, shown, strict=True)
        )
        far = sum(odd[text[at]] == "far" and table.reads[text[at]] != "" for at in hard)
        if latin and latin >= far + unread:
            found = _swap(text, pieces, hard, table) or found
        elif "kin" in kinds:
            is_earnest = is_earnest or unread > 0
            if not unread and not far and len(hard) > 1:
                alone += hard
    # Words made of look-alikes alone: in a text wholly in that script they are its own words.
    if is_earnest and not any(piece.isascii() and piece.isalpha() for piece in pieces):
        return found
    return (_swap(text, pieces, alone, table) and not is_earnest) or found


def _swap(text: str, pieces: list[str], hard: Iterable[int], table: _Table) -> bool:
    """Write these characters as the Latin letters they look like; tells whether a letter was among them."""
    found = False
    for at in hard:
        ch = text[at]
        if table.kind[ch] == "digit":
            pieces[at] = _digit(text, pieces, at, table.digit_look[ch])
        else:
            pieces[at] = _stroke(pieces, at) if ch in _STROKES else table.reads[ch]
            found = True
    return found


def _digit(text: str, pieces: list[str], at: int, look: str) -> str:
    """A foreign digit: the letter it resembles between letters, and a nought after one; else the digit."""
    before, after = "".join(pieces[max(at - 1, 0) : at]), text[at + 1 : at + 2]
    is_letter = before.isalpha() and (after.isalpha() or (pieces[at] == "0" and not after.isalnum()))
    return look if is_letter else pieces[at]


def _stroke(pieces: list[str], at: int) -> str:
    """An upright stroke: an i between consonants, else an l."""
    around = "".join(pieces[max(at - 1, 0) : at]) + "".join(pieces[at + 1 : at + 2])
    return "i" if len(around) == 2 and around.isalpha() and _VOWELS.isdisjoint(around) else "l"


def _words(text: str, belongs: Callable[[str], bool]) -> Iterable[tuple[int, int]]:
    """The stretches of a text whose characters all belong."""
    start = -1
    for at, ch in enumerate(text):
        if belongs(ch):
            if start < 0:
                start = at
        elif start >= 0:
            yield start, at
            start = -1
    if start >= 0:
        yield start, len(text)


def _hides_between(text: str, pieces: list[str], odd: dict[str, str]) -> bool:
    """True if an unseen character splits a word; one soft hyphen a word is what web pages do."""
    before = ""
    waiting = False
    last_shy = -3
    for at, piece in enumerate(pieces):
        if piece:
            if waiting and before.isalpha() and before.isascii() and piece.isalpha() and piece.isascii():
                return True
            before, waiting = piece, False
        elif odd.get(text[at]) == "drop":
            waiting = waiting or text[at] != _SHY or at - last_shy <= 2
            last_shy = at if text[at] == _SHY else last_shy
    return False


def _is_overloaded(text: str, pieces: list[str], odd: dict[str, str]) -> bool:
    """True if letters are struck through, carry piles of marks, or a word is accented all over.

    An eth or a low quotation mark betrays signs that some program read in the wrong encoding: an accident.
    """
    for start, end in _words(text, lambda ch: odd.get(ch, "blank") != "blank" or ch.isalpha()):
        kinds = [odd.get(ch, "") for ch in text[start:end]]
        accents = kinds.count("accent") + kinds.count("mark")
        letters = sum(map(len, pieces[start:end]))
        struck = kinds.count("over") and any(map(str.isalpha, pieces[start:end]))
        is_garbled = "ð" in text[start:end].lower() or text[start - 1 : start] == "‚"
        if struck or (accents > 1 and accents * 5 >= letters * 2 and not is_garbled):
            return True
    return False
