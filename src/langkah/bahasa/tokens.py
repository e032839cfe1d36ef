"""Words, tags, numbers and signs of a text, with places and breaks between."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Final

#: What stands before a token: bits of one number.
SOFT: Final = 1
HARD: Final = 2
QUOTE: Final = 4
COLON: Final = 8
HASH: Final = 16
DASH: Final = 32

_MARKS: Final = {
    **dict.fromkeys("\"'“”„«»‘’`", QUOTE),
    **dict.fromkeys(".!?…", HARD),
    **dict.fromkeys(",;()[]{}|/•·*=>~", SOFT),
    **dict.fromkeys("-–—_&+", DASH),
    ":": COLON | SOFT,
    "%": 0,
}
#: Words whose full stop does not close a sentence.
_SHORT: Final = frozenset(
    "no nmr h hj hh kh dr drs dra ir prof kab kec kel jl jln gg rp s m st sh mh se mm pd si ag ip tn ny sdr ust ustd"
    " gus rt rw ay dll dsb dst tgl pkl wib wita wit vs lt tk tb ra rr kab kota prov".split()
)
#: Words that a glued number belongs to: "paslon02", "no2". After other words a 2 only means "doubled".
_NUMBERED: Final = frozenset(
    "no nmr nomor nomer urut paslon capres cagub cabup cawalkot coblos calon partai pilih dukung menang menangkan".split()
)
#: Words behind which a number is a name, and no place in a list: "nomor urut 2.", "SMA Negeri 1.".
_COUNTED: Final = frozenset({"urut", "negeri"})

#: Words before a doubled verb, which then means to be choosy.
_CHOOSY: Final = frozenset("jgn jangan jngn tidak gak ga nggak tak tanpa suka terlalu bukan dont".split())

#: How a call begins that is glued to whom it is for, "ayopilihwibisana", and how long such a word is at least.
_CALLING: Final = ("ayo", "yuk", "mari", "jangan", "jgn", "pilih", "coblos", "dukung", "menangkan")
_LEAST_GLUED: Final = 10

Cut = Callable[[str, str], list[str]]


class Tokens:
    """Parallel lists, one place per token, and the sentences: begin, end, and the sign that closes it."""

    __slots__ = ("breaks", "ends", "sentences", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.breaks: list[int] = []
        self.sentences: list[tuple[int, int, str]] = []


class _Splitter:
    """Walks the text once and fills Tokens."""

    __slots__ = ("begun", "closing", "cut", "last_tag", "out", "pending", "pictures", "shown", "unglue")

    def __init__(self, shown: str, text: str, cut: Cut, unglue: Cut, pictures: Container[str]) -> None:
        self.out = Tokens(text)
        self.pictures = pictures
        self.shown = shown
        self.cut = cut
        self.unglue = unglue
        self.pending = 0
        self.begun = 0
        self.closing = ""
        self.last_tag = False

    def line(self, line: str, base: int) -> None:
        """The words of one line; most are letters only and need no closer look."""
        at = 0
        for chunk in line.split():
            at = line.find(chunk, at)
            end = at + len(chunk)
            if chunk.isalpha():
                self.whole(chunk, base + at, base + end)
                self.last_tag = False
            else:
                self.rough(chunk, base + at)
            at = end

    def add(self, word: str, start: int, end: int) -> None:
        """One more token, with what stood before it."""
        out = self.out
        if self.pending & HARD:
            self.close()
        out.words.append(word)
        out.starts.append(start)
        out.ends.append(end)
        out.breaks.append(self.pending)
        self.pending = 0

    def whole(self, word: str, start: int, end: int) -> None:
        """A word of letters; a call that is glued to a name is cut."""
        if len(word) < _LEAST_GLUED or not word.startswith(_CALLING):
            self.add(word, start, end)
            return
        for piece in self.unglue(self.shown[start:end], word):
            self.add(piece, start, start + len(piece))
            start += len(piece)

    def close(self) -> None:
        """Close the sentence that the last token belongs to."""
        here = len(self.out.words)
        if here > self.begun:
            self.out.sentences.append((self.begun, here, self.closing))
            self.begun = here
        self.closing = ""

    def rough(self, chunk: str, base: int) -> None:
        """A chunk that holds more than letters."""
        if chunk.startswith(("http:", "https:", "www.")):
            self.pending |= SOFT
            return
        at, size = 0, len(chunk)
        while at < size:
            char = chunk[at]
            if char.isalnum():
                end = _word_end(chunk, at)
                self.piece(chunk[at:end], base + at)
                self.last_tag = False
                at = end
            elif char in "#@" and at + 1 < size and chunk[at + 1].isalnum():
                at = self.tag(chunk, at, base)
            else:
                self.mark(char, base + at)
                at += 1

    def mark(self, char: str, spot: int) -> None:
        """A sign between two words; a picture is a word of its own."""
        bit = _MARKS.get(char)
        if bit is None:
            if char in self.pictures:
                self.add(char, spot, spot + 1)
            return
        if bit & HARD:
            words = self.out.words
            if char == "." and words and self.is_open(words):
                return
            if char in "?!" and self.closing != "?":
                self.closing = char
        self.pending |= bit
        if char == "%":
            self.add("persen", spot, spot + 1)

    def is_open(self, words: list[str]) -> bool:
        """True if a full stop belongs to a short word, an initial or a place in a list: "dr.", "A.", "1. Nama"."""
        last = words[-1]
        if last.isdigit() and len(words) - self.begun > 1 and words[-2] in _COUNTED:
            return False
        return last in _SHORT or len(last) == 1

    def piece(self, word: str, start: int) -> None:
        """One word of a rough chunk; a number glued to its noun is cut off."""
        end = start + len(word)
        if word.isalpha():
            self.whole(word, start, end)
        elif word[0].isdigit() and word[-1].isdigit():
            self.add(word, start, end)
        elif "'" in word or "’" in word:
            self.add(word.replace("'", "").replace("’", ""), start, end)
        else:
            self.mixed(word, start)

    def mixed(self, word: str, start: int) -> None:
        """Letters and digits in one: "paslon02" is two words, "orang2" is one that is doubled."""
        for left, right in _runs(word):
            run = word[left:right]
            doubled = run == "2" and left and right == len(word)
            if doubled and (word[:left] not in _NUMBERED or self.choosy()):
                self.out.ends[-1] += 1
            else:
                self.add(run, start + left, start + right)

    def choosy(self) -> bool:
        """True if the word before the last one says that a doubled "pilih" is meant: "jangan pilih2"."""
        return self.out.words[-2:-1] != [] and self.out.words[-2] in _CHOOSY

    def tag(self, chunk: str, at: int, base: int) -> int:
        """A hashtag or an account: its glued words, each with its own place. Returns where it ends."""
        end = at + 1
        size = len(chunk)
        while end < size and (chunk[end].isalnum() or chunk[end] == "_"):
            end += 1
        if self.last_tag:
            self.pending |= HARD
        self.last_tag = True
        spot = base + at + 1
        sign = 1  # the sign itself belongs to the first word, so that a tag is cut out whole
        for word in self.cut(self.shown[spot : base + end], chunk[at + 1 : end]):
            if word != "_":
                self.pending |= HASH
                self.add(word, spot - sign, spot + len(word))
                sign = 0
            spot += len(word)
        return end


def _word_end(chunk: str, at: int) -> int:
    """Where the word ends: an apostrophe between letters and a point between digits lie inside it."""
    size = len(chunk)
    while at < size:
        char = chunk[at]
        if not char.isalnum():
            if at + 1 >= size or not chunk[at + 1].isalnum():
                return at
            between_digits = chunk[at - 1].isdigit() and chunk[at + 1].isdigit()
            if char not in "'’" and not (char in ".," and between_digits):
                return at
        at += 1
    return at


def _runs(word: str) -> list[tuple[int, int]]:
    """The stretches of letters and of figures in a mixed word; a point between figures belongs to them."""
    out: list[tuple[int, int]] = []
    left = 0
    figures = [char.isdigit() or char in ".," for char in word]
    for at in range(1, len(word)):
        if figures[at] != figures[at - 1]:
            out.append((left, at))
            left = at
    out.append((left, len(word)))
    return out


def _uncut(_shown: str, word: str) -> list[str]:
    """The word as it stands."""
    return [word]


def split(shown: str, text: str, cut: Cut, pictures: Container[str] = (), unglue: Cut = _uncut) -> Tokens:
    """The tokens of a text; `shown` is the same text with its capitals, `text` in lower case.

    `cut` parts the words glued in a tag, `unglue` those of a call that is glued to a name.
    Of picture signs only `pictures` become tokens. Cost: linear.
    """
    walk = _Splitter(shown, text, cut, unglue, pictures)
    if "\n" in text:
        base = 0
        for line in text.split("\n"):
            before = len(walk.out.words)
            walk.line(line, base)
            # One or two words to a line are one sentence set in a column.
            if len(walk.out.words) - before not in {1, 2}:
                walk.pending |= HARD
            base += len(line) + 1
    else:
        walk.line(text, 0)
    walk.close()
    return walk.out
