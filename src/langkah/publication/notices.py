"""Notice: something seen in a publication as a whole, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from langkah.terms.speech import Text

#: A passage by its number, and a place in its text.
Spot = tuple[int, int, int]

UNEVEN = Text(
    "{most} disebut {many} kali, {least} {few} kali",
    "{most} and {least} are named unevenly: {many} to {few}",
)
ALONE = Text(
    "hanya {name} yang disebut ({count} kali); kontes ini punya {all} peserta",
    "only {name} is named ({count} times); this contest has {all} contestants",
)
LEADS = Text(
    "{name} selalu disebut lebih dulu ({count} kali), bukan menurut nomor urut",
    "{name} is always named first ({count} times), not in the order of the ballot",
)
VALUED = Text(
    "kata yang menilai hanya ada di dekat {name}: {words}",
    "words that value stand beside {name} alone: {words}",
)
REPEALED = Text(
    "{cited} sudah tidak berlaku sejak {since}, diganti {successor}",
    "{cited} has not been in force since {since}; it was replaced by {successor}",
)
REPEALED_SINCE = Text(
    "{cited} sudah tidak berlaku sejak {since}, diganti {successor}; yang kini berlaku {current}",
    "{cited} has not been in force since {since}; it was replaced by {successor}, and {current} is now in force",
)
REPEALED_ONLY = Text(
    "{cited} sudah tidak berlaku sejak {since}", "{cited} has not been in force since {since}"
)
MADE_LAW = Text(
    "{cited} telah ditetapkan menjadi undang-undang dengan {successor}, berlaku {since}",
    "{cited} was made a law by {successor} with effect from {since}",
)
AMENDED = Text(
    "{cited} telah diubah dengan {successor}, berlaku {since}",
    "{cited} was amended by {successor} with effect from {since}",
)
AMENDED_ONCE = Text("{cited} telah diubah dengan {successor}", "{cited} was amended by {successor}")
UNREAD_REPEAL = Text("{said} (pencabutannya belum diperiksa)", "{said} (its repeal is unchecked)")
UNREAD_CHANGE = Text("{said} (isi perubahannya belum diperiksa)", "{said} (what it changes is unchecked)")
HARD = Text("naskah ini sulit dibaca (LIX {lix})", "this text is hard to read (LIX {lix})")
LONG = Text("kalimat ini {count} kata", "this sentence has {count} words")

#: What each rule is called, and what to do about it.
RULES: Mapping[str, tuple[Text, Text]] = {
    "mentions-uneven": (
        Text("Sebutan peserta tidak berimbang", "Contestants are named unevenly"),
        Text(
            "Beri setiap peserta ruang yang setara, atau jelaskan mengapa berbeda.",
            "Give every contestant like room, or say why it differs.",
        ),
    ),
    "mentions-alone": (
        Text("Hanya satu peserta yang disebut", "Only one contestant is named"),
        Text(
            "Sebut semua peserta menurut nomor urut, atau tidak satu pun.",
            "Name all in ballot order, or none.",
        ),
    ),
    "mentions-order": (
        Text("Satu peserta selalu didahulukan", "One contestant always comes first"),
        Text("Urutkan menurut nomor urut.", "Follow the order of the ballot."),
    ),
    "valuing-words": (
        Text("Kata yang menilai di dekat satu peserta", "Words that value beside one contestant"),
        Text(
            "Tulis apa yang terjadi, tanpa kata yang menilai.", "Say what happened, without words that value."
        ),
    ),
    "citation-repealed": (
        Text("Peraturan yang dirujuk tidak berlaku lagi", "A cited provision is no longer in force"),
        Text("Rujuk penggantinya.", "Cite what took its place."),
    ),
    "citation-amended": (
        Text("Peraturan yang dirujuk sudah diubah", "A cited provision was amended"),
        Text(
            'Tambahkan "sebagaimana telah diubah dengan" peraturan pengubahnya.',
            "Add the instrument that amended it.",
        ),
    ),
    "hard-to-read": (
        Text("Sulit dibaca", "Hard to read"),
        Text("Pendekkan kalimat; pakai kata sehari-hari.", "Shorten sentences; use everyday words."),
    ),
    "long-sentence": (
        Text("Kalimat terlalu panjang", "A sentence is too long"),
        Text("Bagi menjadi beberapa kalimat.", "Split it into several sentences."),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something noticed, where, and what could stand there instead; `instead` is None where nothing is certain.

    `checked` tells whether its source was read; None where it rests on no source.
    """

    rule: str
    says: Text
    spots: tuple[Spot, ...] = ()
    instead: str | None = None
    checked: bool | None = None

    @property
    def title(self) -> Text:
        """What the rule is called."""
        return RULES[self.rule][0]

    @property
    def hint(self) -> Text:
        """What to do about it."""
        return RULES[self.rule][1]

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door, places apart."""
        said: dict[str, object] = {
            "rule": self.rule,
            "title": self.title.to_json(),
            "says": self.says.to_json(),
            "hint": self.hint.to_json(),
            "instead": self.instead,
        }
        return said if self.checked is None else {**said, "checked": self.checked}
