"""The word layers of fold: leet, stars, spaced-out and stretched letters."""

from collections.abc import Callable, Iterator

# One class for each byte: a letter, 0 a figure or sign that can pass for a letter, 9 another figure, * a star,
# & and % the heads of codes, ^ a control character, and a blank for the rest.
_LOOKS = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "|": "i"}
_SIGNS = frozenset("@$!|")


def _classes() -> bytes:
    table = bytearray(b" " * 256)
    for code in range(128):
        ch = chr(code)
        if ch.isalpha():
            table[code] = ord("a")
        elif ch in _LOOKS:
            table[code] = ord("0")
        elif ch.isdigit():
            table[code] = ord("9")
        elif ch in "*&%":
            table[code] = code
        elif (code < 32 and ch not in "\t\n\v\f\r") or code == 127:
            table[code] = ord("^")
    return bytes(table)


CLASSES = _classes()
_NOT_LETTER = bytes(0 if cls == ord("a") else 255 for cls in CLASSES)
_BITS = bytes({ord("a"): 1, ord("0"): 2}.get(cls, 0) for cls in CLASSES)
_COMMON = bytes(code for code in range(256) if CLASSES[code] in b"a09 ")

_VOWELS = frozenset("aiueo")
_INSIDE = (b"a0a", b"a00a")
_SPACED = b"a a a a"
_SPACED_BITS = b"\1\0\1\0\1\0\1"
_LONGEST_GAP = 3
#: So many disguised words in one text make it likely that others in it are disguised too.
_MANY = 3
_LONGEST_WORD = 40
# Words and abbreviations that are followed by a figure in ordinary writing: rp5ribu, rt05rw02, paslon1, p3knya.
_TAKES_FIGURE = frozenset(
    "rp rt rw no nmr nomor nomer paslon capres cawapres cagub cabup cawalkot calon kandidat urut tps dapil km jl kpu "
    "pp uu ps psl pasal ayat bab bag hut ri mp lt blok covid sd smp sma smk smpn sman sdn kelas kls tahap sesi hal "
    "vol kec kel jam tgl p k s d c h g f n".split()
)
_STAYS = ("g30s", "p3k", "kp3b", "ip4")
_UNITS = frozenset(["x", "c", "gb", "mb", "rb", "jt", "am", "pm"])
_ID_HEADS = frozenset("/=\\")
_SUFFIXES = frozenset(["nya", "an", "kan", "pun", "lah", "kah", "ku", "mu"])
_ROMAN = frozenset("ivxlcdm")
_KEPT_RUNS = frozenset(["www", "ppp"])

# A layer gives the new text, the places of the kept characters (None: all of them), and whether it was a disguise.
Respelt = tuple[str, list[int] | None, bool]


def classes_of(text: str) -> bytes:
    """The class of each character; one byte each, so places agree."""
    return text.encode("ascii", "replace").translate(CLASSES)


def is_plain(plain: bytes) -> bool:
    """True if no layer would find anything in this text, by a handful of operations that run in C.

    The text is taken as one number, so that every byte meets its neighbour at once: some thirty times faster than a
    loop over letters.
    """
    if plain.translate(None, _COMMON):
        return False
    bits = plain.translate(_BITS)
    number = int.from_bytes(bits, "little")
    # A letter (1) before a figure (2) is the least that leet needs.
    if (number << 1) & (number >> 8) and _is_leet_like(plain.translate(CLASSES)):
        return False
    return _SPACED_BITS not in bits and not is_stretched(plain)


def _is_leet_like(classes: bytes) -> bool:
    return _INSIDE[0] in classes or _INSIDE[1] in classes


def is_stretched(plain: bytes) -> bool:
    """True if a letter stands three times in a row: a zero byte is left where three equal bytes meet."""
    number = int.from_bytes(plain, "little")
    differs = number ^ (number >> 8)
    differs |= differs >> 8
    if b"\0" not in differs.to_bytes(len(plain), "little"):
        return False
    # What is not a letter may stand as often as it likes.
    differs |= int.from_bytes(plain.translate(_NOT_LETTER), "little")
    return b"\0" in differs.to_bytes(len(plain), "little")


def undo_leet(text: str) -> Respelt | None:
    """Read figures and signs inside words as letters: m3nang, p@slon, p!l!h."""
    classes = classes_of(text)
    if not _is_leet_like(classes):
        return None
    words = list(_mixed_words(text, classes))
    changes = [(start, read) for start, word in words if (read := _read_inside(word))]
    if not changes:
        return None
    # One word read so makes it likely that a figure at the edge of another is meant as a letter, too: "p1l1h du4".
    # Many make it likely of every figure: "53l4lu d1 4t45".
    through = _is_leet_through(text, len(changes))
    if through:
        words = list(_mixed_words(text, classes, through=True))
    last = _read_all if through else _read_edge
    read_at = dict(changes)
    changes = [(start, _read_on(read_at.get(start), word, last, through=through)) for start, word in words]
    out: list[str] = []
    at = 0
    for start, read in changes:
        out += text[at:start], read
        at = start + len(read)
    out.append(text[at:])
    return "".join(out), None, True


def _is_leet_through(text: str, count: int) -> bool:
    """True if so many words are leet that figures and signs are letters all over the text."""
    return count >= _MANY or (count > 1 and count * 2 >= text.count(" ") + 1)


def _read_on(read: str | None, word: str, last: Callable[[str], str], *, through: bool) -> str:
    """A word as it was read inside, and once more where the whole text is leet."""
    if read is None:
        return last(word)
    return _read_all(read + word[len(read) :]) if through else read


def _mixed_words(text: str, classes: bytes, *, through: bool = False) -> Iterator[tuple[int, str]]:
    """Words of letters with figures or signs, without their closing signs; no addresses, no account names.

    Where the whole text is leet, and a sign stands inside many words, it is a letter at an edge, too.
    """
    signs = {sign for sign in "@!" if through and _inside_words(classes, text, sign) >= _MANY}
    closing = "!|" if "!" not in signs else "|"
    start = 0
    for piece in classes.split(b" "):
        if len(piece) <= _LONGEST_WORD and b"a" in piece and b"0" in piece:
            end = start + len(piece)
            word = text[start:end]
            is_address = "@" in word[1:] and text.startswith(".", end) and text[end + 1 : end + 2].isalnum()
            is_account = word.startswith("@") and "@" not in signs
            if not is_address and not is_account and text[start - 1 : start] not in _ID_HEADS:
                yield start, word.rstrip(closing)
        start += len(piece) + 1


def _inside_words(classes: bytes, text: str, sign: str) -> int:
    """How often a sign stands between two letters."""
    inner = range(1, len(text) - 1)
    return sum(text[at] == sign and classes[at - 1] == classes[at + 1] == ord("a") for at in inner)


def _read_inside(word: str) -> str:
    """The word with inner figures read as letters, or nothing where that makes no word."""
    pieces, chains = _pieces(word)
    if len(pieces) < 2 or not _is_leet(word, pieces, chains):
        return ""
    inner = "".join(
        piece + _chain(word, chain, piece) for piece, chain in zip(pieces, [*chains[1:-1], ""], strict=True)
    )
    read = _edge(chains[0]) + inner + _edge(chains[-1])
    return read if _can_be_said(read) else ""


def _pieces(word: str) -> tuple[list[str], list[str]]:
    """The stretches of letters, and what stands before, between and after them."""
    pieces: list[str] = []
    chains = [""]
    was_letter = False
    for ch in word:
        is_letter = ch.isalpha()
        if is_letter and not was_letter:
            pieces.append("")
            chains.append("")
        if is_letter:
            pieces[-1] += ch
        else:
            chains[-1] += ch
        was_letter = is_letter
    return pieces, chains


def _is_leet(word: str, pieces: list[str], chains: list[str]) -> bool:
    """True if the figures can only be letters: short, readable, and some piece is no syllable without them."""
    inner = chains[1:-1]
    letters = sum(map(len, pieces))
    # Without a single vowel left, longer rows of figures must hold them: p454ng4n.
    longest = 3 if letters > 3 and _VOWELS.isdisjoint("".join(pieces)) else 2
    if any(len(chain) > longest or not set(chain) <= _LOOKS.keys() for chain in inner):
        return False
    if letters < 3 and not (letters == 2 and len(word) > 3 and len(inner) == 1 and word[-1:] in "0134@"):
        return False
    if not _SIGNS.intersection(word) and (word.startswith(_STAYS) or _is_numbered(pieces, inner)):
        return False
    has_bare_piece = any(_VOWELS.isdisjoint(piece) for piece in pieces)
    is_short = letters <= 6 and all(len(chain) == 1 and chain.isdigit() for chain in inner)
    return has_bare_piece or is_short


def _is_numbered(pieces: list[str], inner: list[str]) -> bool:
    """True for ordinary numbering: rp5ribu, rt05rw02, s1nya, dari5x, rm10k."""
    if len(pieces) == 2 and (pieces[1] in _UNITS or (pieces[1] == "k" and len(inner[0]) > 1)):
        return True
    if len(pieces) > 2 and not (pieces[0] in _TAKES_FIGURE and len(pieces[0]) > 1):
        return False
    first, rest = pieces[0], pieces[1]
    if len(first) > 1:
        return first in _TAKES_FIGURE
    return first in _TAKES_FIGURE and (
        rest in _SUFFIXES or rest.removeprefix("k") in _SUFFIXES or rest == "kwk"
    )


def _chain(word: str, chain: str, before: str) -> str:
    """The letters a chain stands for; an upright stroke between consonant and vowel is an l."""
    read = "".join(_LOOKS[ch] for ch in chain)
    if chain[:1] != "|":
        return read
    follows = read[1:] or word[word.find(before + chain) + len(before) + len(chain) :][:1]
    stands_between_consonants = before[-1] not in _VOWELS and _LOOKS.get(follows, follows) not in _VOWELS
    return ("i" if stands_between_consonants else "l") + read[1:]


def _edge(chain: str) -> str:
    """A single figure at the edge of a word that is leet inside."""
    return _LOOKS.get(chain, chain) if chain in {"0", "3", "4", "@", "$"} else chain


def _can_be_said(read: str) -> bool:
    """True if no more consonants meet than Indonesian allows: three at the front, four inside, two at the end."""
    letters = read.strip("0123456789@$!|")
    if not letters.isalpha() or _VOWELS.isdisjoint(letters):
        return False
    heaps = "".join(" " if ch in _VOWELS else ch for ch in letters).split(" ")
    return len(heaps[0]) <= 3 and len(heaps[-1]) <= 2 and all(len(heap) <= 4 for heap in heaps)


def _read_edge(word: str) -> str:
    """The word with a figure at its end read as a letter, among words that are leet inside."""
    stem, last = word[:-1], word[-1:]
    if last not in {"0", "3", "4", "@", "$"} or not stem.isalpha() or stem in _TAKES_FIGURE or len(stem) < 2:
        return word
    return stem + _LOOKS[last]


def _read_all(word: str) -> str:
    """The word with every figure read as a letter, among many that are leet: "53l4lu", "d1", "4d4"."""
    stem = word.rstrip("0123456789")
    if stem in _TAKES_FIGURE and len(stem) > 1:
        return word
    read = "".join(_LOOKS.get(ch, ch) for ch in word)
    return read if read.isalpha() and not _VOWELS.isdisjoint(read) else word


def undo_stars(text: str) -> Respelt | None:
    """Take a star out of a word that is no word on one side of it: p*ilih."""
    classes = classes_of(text)
    at = classes.find(b"a*a")
    gone: set[int] = set()
    while at >= 0:
        left = text[_letters_from(classes, at, -1) : at + 1]
        right = text[at + 2 : _letters_from(classes, at + 2, 1) + 1]
        if any(len(piece) == 1 or _VOWELS.isdisjoint(piece) for piece in (left, right)):
            gone.add(at + 1)
        at = classes.find(b"a*a", at + 2)
    if len(gone) >= _MANY:
        # where so many words hold a star, every star inside a word is one of them: "2*024", "#*tag"
        inner = range(1, len(text) - 1)
        gone.update(at for at in inner if text[at] == "*" and text[at - 1] > " " < text[at + 1])
    return _without(text, gone, disguised=True)


def _letters_from(classes: bytes, at: int, step: int) -> int:
    """The last letter of at most twelve from here on; longer runs surely hold a vowel or are no words."""
    for _ in range(12):
        if not 0 <= at + step < len(classes) or classes[at + step] != ord("a"):
            break
        at += step
    return at


def undo_spacing(text: str) -> Respelt | None:
    """Join letters that stand apart: p i l i h, p.i.l.i.h; a wider gap stays a gap between words."""
    # a mark of exclamation closes the last letter: "P D I P!"
    classes = classes_of(text.replace("!", " "))
    if _SPACED not in classes.replace(b"*", b" "):
        return None
    gone = _all_apart(text)
    if gone:
        return _without(text, gone, disguised=True)
    disguised = False
    for chain in _chains(list(_spaced_runs(text, classes.replace(b"*", b" ")))):
        longest = max(end - start for start, end in chain) // 2 + 1
        if longest < 4:
            continue
        for start, end in chain:
            gone.update(range(start + 1, end, 2))
            disguised = disguised or not _is_initials(text[start : end + 1])
    return _without(text, gone, disguised=disguised)


def _all_apart(text: str) -> set[int]:
    """Places of the sign that parts the characters of nearly every word, figures and signs included."""
    for sign in ".-_ ":
        words = text.split("  ") if sign == " " else text.split(" ")
        long = [word for word in words if len(word) > 2]
        apart = [word for word in long if _is_apart(word, sign)]
        if len(apart) < max(_MANY, len(long) * 0.8) or max(map(len, apart)) < 7:
            continue
        gone: set[int] = set()
        start = 0
        for word in words:
            if len(word) > 2 and _is_apart(word, sign):
                gone.update(range(start + 1, start + len(word), 2))
            start += len(word) + (2 if sign == " " else 1)
        return gone
    return set()


def _is_apart(word: str, sign: str) -> bool:
    """True if one and the same sign stands between all characters of a word."""
    return len(word) % 2 == 1 and word[1::2] == sign * (len(word) // 2)


def _spaced_runs(text: str, classes: bytes) -> Iterator[tuple[int, int]]:
    """First and last place of each run of lone letters parted by one and the same sign."""
    padded = b" " + classes + b" "
    at = padded.find(b" a ")
    while at >= 0:
        end = at
        while padded[end + 2 : end + 5] == b" a " and text[end + 1] == text[at + 1] != "\\":
            end += 2
        if end > at:
            yield at, end
        at = padded.find(b" a ", end + 1)


def _chains(runs: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Runs that stand close to each other, so that a short one is read like its neighbour."""
    chain: list[tuple[int, int]] = []
    for run in runs:
        if chain and run[0] - chain[-1][1] > _LONGEST_GAP + 1:
            yield chain
            chain = []
        chain.append(run)
    if chain:
        yield chain


def _is_initials(letters: str) -> bool:
    """True for a dotted abbreviation of an office such as d.k.p.p: joined, but no disguise."""
    return "." in letters and len(letters) <= 9 and _VOWELS.isdisjoint(letters)


def undo_stretching(text: str) -> Respelt | None:
    """Write a letter that is held three times or more once: menaaang. Roman numerals and www stay."""
    plain = text.encode("ascii", "replace")
    if not is_stretched(plain):
        return None
    classes = plain.translate(CLASSES)
    gone: set[int] = set()
    start = 0
    for piece in classes.split(b" "):
        if len(piece) > 2:
            word = text[start : start + len(piece)]
            if word.rstrip("!") not in _KEPT_RUNS and not (
                len(word) < 9 and "iiii" not in word and _ROMAN.issuperset(word)
            ):
                gone.update(start + at for at in _held(word))
        start += len(piece) + 1
    return _without(text, gone, disguised=False)


def _held(word: str) -> Iterator[int]:
    """Places of the second and later letters of runs of three or more."""
    at = 0
    while at < len(word):
        end = at + 1
        while end < len(word) and word[end] == word[at]:
            end += 1
        if end - at > 2 and word[at].isalpha():
            yield from range(at + 1, end)
        at = end


def _without(text: str, gone: set[int], *, disguised: bool) -> Respelt | None:
    """The text without the characters at these places."""
    if not gone:
        return None
    places = [at for at in range(len(text)) if at not in gone]
    return "".join([text[at] for at in places]), [*places, len(text)], disguised
