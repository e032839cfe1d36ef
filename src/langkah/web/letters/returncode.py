"""Return codes: eight Indonesian words and one that checks them.

Each of the 1,024 words stands for ten bits, so eight carry 80. The ninth makes the sum of all nine, each weighed by
its place, zero in the field of 1,024 elements: one word changed, or any two swapped, leaves a sum that is not zero.
No word of the list becomes another by one letter changed, lost, added or swapped.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from django.utils.crypto import salted_hmac

from langkah.terms.errors import LangkahError, WrongInput
from langkah.web.unsigned import messages

SECRET = 8
LENGTH = SECRET + 1
BITS = 10
#: More than nine words with their numbers ever take; what is longer is cut before anything looks at it.
LONGEST = 400
_FILE = Path(__file__).with_name("words.txt")
_POLYNOMIAL = 0b10000001001  # x^10 + x^3 + 1, which is primitive
_ORDER = (1 << BITS) - 1


@cache
def words() -> tuple[str, ...]:
    """The list, in the order of its numbers."""
    return tuple(_FILE.read_text(encoding="ascii").split())


@cache
def _numbers() -> dict[str, int]:
    return {word: number for number, word in enumerate(words())}


def _times(one: int, other: int) -> int:
    """The product in the field."""
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one >> BITS:
            one ^= _POLYNOMIAL
        other >>= 1
    return product


@cache
def _weight(place: int) -> int:
    """Two to the power of the place: another one for every place."""
    weight = 1
    for _ in range(place % _ORDER):
        weight = _times(weight, 2)
    return weight


def _sum(numbers: Sequence[int]) -> int:
    total = 0
    for place, number in enumerate(numbers):
        total ^= _times(_weight(place), number)
    return total


def of_bytes(seed: bytes) -> str:
    """The code of eighty bits."""
    whole = int.from_bytes(seed[:10], "big")
    numbers = [(whole >> (BITS * place)) & _ORDER for place in reversed(range(SECRET))]
    inverse = _weight(_ORDER - SECRET)
    return " ".join(words()[number] for number in [*numbers, _times(inverse, _sum(numbers))])


def read(written: str) -> str:
    """The code as it is kept, whatever stood between and around its words.

    Raises: WrongInput that says which kind of slip it is.
    """
    said = _split(written[:LONGEST])
    if len(said) != LENGTH:
        raise WrongInput(messages.CODE_COUNT, wanted=LENGTH, found=len(said))
    for place, word in enumerate(said, start=1):
        if word not in _numbers():
            raise _no_word(place, word)
    numbers = [_numbers()[word] for word in said]
    if _sum(numbers):
        raise _no_sum(numbers)
    return " ".join(said)


def _split(written: str) -> list[str]:
    plain = "".join(letter if letter.isalpha() else " " for letter in written.casefold())
    return plain.split()


def _no_word(place: int, word: str) -> LangkahError:
    near = [one for one in words() if is_near(one, word)]
    if len(near) == 1:
        return WrongInput(messages.CODE_WORD_NEAR, place=place, word=word[:20], near=near[0])
    return WrongInput(messages.CODE_WORD, place=place, word=word[:20])


def _no_sum(numbers: list[int]) -> LangkahError:
    """Whether swapping two neighbours would mend it, else one wrong word."""
    for place in range(LENGTH - 1):
        swapped = [*numbers]
        swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]
        if not _sum(swapped):
            return WrongInput(messages.CODE_SWAPPED, place=place + 1, next=place + 2)
    return WrongInput(messages.CODE_WRONG)


def is_near(one: str, other: str) -> bool:
    """Whether one slip of the finger lies between two words: a letter changed, lost, added, or two swapped."""
    if len(one) == len(other):
        differ = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1
        return len(differ) <= 1 or (
            swapped and one[differ[0]] + one[differ[1]] == other[differ[1]] + other[differ[0]]
        )
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(
        long[:cut] + long[cut + 1 :] == short for cut in range(len(long))
    )


def kept(code: str) -> str:
    """What the office keeps of a code: a hash under its own key, from which no code can be had."""
    return salted_hmac("langkah.letters.code", code, algorithm="sha256").hexdigest()
