"""How easily a text reads: LIX, and the two measures of the Fry graph."""

from __future__ import annotations

from dataclasses import dataclass

from langkah.bahasa import Reading
from langkah.terms.speech import Text

#: Syllables of Indonesian weigh less than those of English, for which the graph was drawn.
_FRY_FACTOR = 0.6
_LONG_WORD = 6
_BANDS = (
    (30, Text("sangat mudah", "very easy")),
    (40, Text("mudah", "easy")),
    (50, Text("sedang", "medium")),
    (60, Text("sulit", "hard")),
)
_VERY_HARD = Text("sangat sulit", "very hard")
_VOWELS = "aeiou"
_DIPHTHONGS = ("ai", "au", "oi")
_SIGNS = ".,;:!?\"'()[]{}“”‘’«»…/"
#: Below this a text is too short to say anything about it.
ENOUGH_WORDS = 30


@dataclass(slots=True)
class Ease:
    """Counts of a text and what follows from them.

    Units: `lix` has none, higher is harder; `fry_sentences` and `fry_syllables` are per 100 words.
    Source: C.-H. Björnsson (1968), Läsbarhet: LIX = words per sentence + share of words of more than six letters
    in percent, with his bands of 30, 40, 50 and 60; it was made for several languages at once. The Fry graph,
    E. Fry (1968, 1977), with the syllables times 0.6 for Indonesian after A. S. Harjasujana and Y. Mulyati
    (1996/1997), Membaca 2; the grade is read off the printed graph. Neither was calibrated on this program's texts.
    """

    words: int = 0
    sentences: int = 0
    long_words: int = 0
    syllables: int = 0

    def add(self, text: str, reading: Reading) -> None:
        """Count one passage."""
        words = [word for chunk in text.split() if (word := chunk.strip(_SIGNS))]
        self.words += len(words)
        self.sentences += len(reading.sentences)
        low = text.lower()
        vowels = sum(map(low.count, _VOWELS))
        self.syllables += max(vowels, len(words)) - sum(word.endswith(_DIPHTHONGS) for word in words)
        self.long_words += sum(len(word) > _LONG_WORD for word in words)

    @property
    def lix(self) -> int | None:
        """The LIX value, or None where there are too few words."""
        if self.words < ENOUGH_WORDS or not self.sentences:
            return None
        return round(self.words / self.sentences + 100 * self.long_words / self.words)

    @property
    def band(self) -> Text | None:
        """What the value is called."""
        if self.lix is None:
            return None
        return next((text for limit, text in _BANDS if self.lix < limit), _VERY_HARD)

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        per = 100 / self.words if self.words else 0.0
        return {
            "words": self.words,
            "sentences": self.sentences,
            "lix": self.lix,
            "band": self.band.to_json() if self.band else None,
            "fry_sentences": round(self.sentences * per, 1),
            "fry_syllables": round(self.syllables * per * _FRY_FACTOR),
        }
