"""What an author notes for the check: `langkah: abaikan NORMA: alasan`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_SIGN = "langkah:"
_VERBS = frozenset({"abaikan", "ignore"})
_WHERE = frozenset({"di", "at"})
_LONGEST_VERB = 20
#: "abikan", "ignroe" are meant; "abai", "awal" are not.
_NEARLY = 0.8
_MOST_NORMS = 20
_MOST_BESIDE = 1_000


@dataclass(frozen=True, slots=True)
class Remark:
    """A wish to pass over some norms, with its reason. No reason: it does not hold.

    `at` is where it stands in the source; None in a file of its own, where `quote`, if any, names the
    words it is about. `line` is the line in that file. `broken` is one whose order cannot be read, most
    often for a slip of the pen.
    """

    norms: tuple[str, ...]
    reason: str
    at: int | None = None
    quote: str = ""
    line: int = 0
    broken: bool = False


def in_comment(body: str, at: int) -> Remark | None:
    """The remark that a comment holds, if it is one: *langkah* is a word of the language as well."""
    words = body.strip()
    if words[: len(_SIGN)].lower() != _SIGN:
        return None
    words = words[len(_SIGN) :].strip()
    found = _remark(words, at=at)
    return Remark((), "", at, broken=True) if found is None and _misspelt(words) else found


def _misspelt(words: str) -> bool:
    """True where the first word is nearly one of the verbs."""
    from difflib import get_close_matches

    verb = words.partition(" ")[0].rstrip(":").lower()[:_LONGEST_VERB]
    return bool(get_close_matches(verb, _VERBS, n=1, cutoff=_NEARLY))


def sidecar(text: str) -> tuple[Remark, ...]:
    """The remarks of a file of its own, one a line; blank lines and lines that begin with # are passed over."""
    return tuple(islice(_lines(text), _MOST_BESIDE))


def _lines(text: str) -> Iterator[Remark]:
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        words = line.strip()
        if words and not words.startswith("#"):
            signed = words[: len(_SIGN)].lower() == _SIGN
            found = _remark(words[len(_SIGN) :] if signed else words, line=number)
            yield found or Remark((), "", line=number, broken=True)


def _remark(words: str, *, at: int | None = None, line: int = 0) -> Remark | None:
    verb, _, rest = words.strip().partition(" ")
    if verb.lower() not in _VERBS:
        return None
    named, quote, reason = _parts(rest)
    norms = tuple(name for name in named.replace(",", " ").split() if name not in _WHERE)
    return Remark(norms[:_MOST_NORMS], " ".join(reason.split()), at, quote, line)


def _parts(rest: str) -> tuple[str, str, str]:
    """Norms, quoted words and reason; a colon inside the quoted words is theirs."""
    head, mark, tail = rest.partition('"')
    if mark and ":" not in head:
        quote, _, after = tail.partition('"')
        return head, quote, after.partition(":")[2]
    head, _, reason = rest.partition(":")
    return head, "", reason
