"""An invented election for the tests of reading: no one in it lives."""

from datetime import date

from langkah.bahasa import Gazetteer, Reading, read
from langkah.terms.stages import Contestant, ContestantKind
from langkah.terms.utterance import Stance, Utterance


def ticket(
    number: int, *names: str, nicknames: tuple[str, ...], ambiguous: tuple[str, ...] = ()
) -> Contestant:
    return Contestant(
        id=f"t{number}",
        contest="presiden",
        kind=ContestantKind.TICKET,
        number=number,
        names=names,
        nicknames=nicknames,
        ambiguous=ambiguous,
        slogans=("kinclong",) if number == 2 else (),
        hashtags=("WibisanaDanurdara2024",) if number == 2 else (),
        determined=date(2023, 11, 13),
    )


def party(number: int, name: str, *nicknames: str, ambiguous: tuple[str, ...] = ()) -> Contestant:
    return Contestant(
        id=f"p{number}",
        contest="legislatif",
        kind=ContestantKind.PARTY,
        number=number,
        names=(name,),
        nicknames=nicknames,
        ambiguous=ambiguous,
    )


CONTESTANTS = (
    ticket(
        1,
        "Arkana Pradipta",
        "Munawar Sidik",
        nicknames=("Arkana", "Munawar", "Cak Nawar", "Arkana-Munawar"),
        ambiguous=("ARIF", "Arkana"),
    ),
    ticket(2, "Wibisana Hadi", "Danurdara Satria", nicknames=("Wibisana", "Danurdara", "Wibisana-Danurdara")),
    ticket(
        3, "Bagaskara Putra", "Hanafiah Karim", nicknames=("Bagaskara", "Hanafiah"), ambiguous=("Bagaskara",)
    ),
    party(2, "Partai Rakyat Merdeka Indonesia", "PRMI"),
    party(4, "Partai Sinar Karya", "Partai Sinar"),
    party(8, "Partai Surya Umat Nusantara", "PSUN"),
    party(9, "Partai Kebangkitan Lintas Bangsa", "PKLB"),
    party(5, "Partai Nusantara Raya", "PNRA"),
    party(12, "Partai Lentera", ambiguous=("Lentera",)),
)
GAZETTEER = Gazetteer.of(CONTESTANTS)
NOBODY = Gazetteer.of(())

#: Utterances that a lawful text must not be found to make.
SIDED = frozenset(
    {
        Utterance.CALL,
        Utterance.ENDORSE,
        Utterance.ATTACK,
        Utterance.COMPARE,
        Utterance.PREDICT,
        Utterance.RESULT_CLAIM,
        Utterance.GIVE_GOODS,
        Utterance.RECRUIT,
        Utterance.MOBILISE,
        Utterance.DISCLOSE_VOTE,
        Utterance.SLOGAN,
    }
)


def reading(text: str) -> Reading:
    return read(text, GAZETTEER)


def sure(text: str, kind: Utterance, stance: Stance | None = None) -> float:
    """How surely a text makes an utterance of a kind, and of a side where one is given."""
    found = [
        one.confidence
        for one in reading(text).said
        if one.kind is kind and (stance is None or one.stance is stance)
    ]
    return max(found, default=0.0)


def sided(text: str) -> float:
    """How surely a text takes a side in any way."""
    return max((one.confidence for one in reading(text).said if one.kind in SIDED), default=0.0)
