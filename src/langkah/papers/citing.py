"""Provisions as a letter cites them: the place, then the instrument's full name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from langkah.terms.citation import Instrument
from langkah.terms.speech import Text
from langkah.terms.verdict import Finding, Level, Verdict

#: A letter that cites more than this is a brief.
MOST = 4
_NO_ARTICLE = "Tanpa pasal"
_ONCE = Text("{cited} sebagaimana telah diubah dengan {by}", "{cited} as amended by {by}")
_OFTEN = Text(
    "{cited} sebagaimana telah beberapa kali diubah, terakhir dengan {by}",
    "{cited} as amended several times, last by {by}",
)


def bases(verdict: Verdict, instruments: Mapping[str, Instrument], on: date) -> tuple[Text, ...]:
    """The provisions that a letter of that day rests on, gravest first, each once.

    What rests on memory or inference alone is left out, and so is what the office has switched off: a letter to
    somebody else cites what was read and stands.
    """
    provisions = dict.fromkeys((one.provision, one.instrument) for one in _citable(verdict))
    return tuple(citation(*one, instruments, on) for one in [*provisions][:MOST])


def shortly(verdict: Verdict, instruments: Mapping[str, Instrument], on: date, most: int) -> Text:
    """The first provisions in their short form, for a chat; of an instrument, amendments are told once."""
    found = dict.fromkeys((one.provision, one.instrument) for one in _citable(verdict))
    said, told = [], set[str]()
    for provision, instrument in [*found][:most]:
        short = provision.removeprefix(_NO_ARTICLE).strip()
        changes = [] if instrument in told else amendments(instrument, instruments, on)
        told.add(instrument)
        said.append(_amended(Text(short, short), [Text(one.short, one.short) for one in changes]))
    return Text("; ".join(one.id for one in said), "; ".join(one.en for one in said))


def citation(provision: str, instrument: str, instruments: Mapping[str, Instrument], on: date) -> Text:
    """ "Pasal 8 huruf b Peraturan DKPP 2/2017" with the instrument's full name, and what amended it by that day."""
    place = provision.removesuffix(instrument).strip()
    known = instruments.get(instrument)
    full = known.full if known else Text(instrument, instrument)
    lead = "" if place.startswith(_NO_ARTICLE) or not place else f"{place} "
    changes = [_number(one.full) for one in amendments(instrument, instruments, on)]
    return _amended(Text(lead + _plain(full.id), lead + _plain(full.en)), changes)


def amendments(instrument: str, instruments: Mapping[str, Instrument], on: date) -> list[Instrument]:
    """What amended an instrument and is in force on that day, the newest last."""
    known = instruments.get(instrument)
    named = [instruments[name] for name in known.amended_by if name in instruments] if known else []
    return sorted((one for one in named if one.is_in_force(on)), key=lambda one: one.in_force[0] or date.min)


def _amended(says: Text, changes: list[Text]) -> Text:
    """The words with what amended it, as letters say it: of several, the last one."""
    if not changes:
        return says
    return (_ONCE if len(changes) == 1 else _OFTEN).fill(cited=says, by=changes[-1])


def _number(full: Text) -> Text:
    """An amending instrument by kind, number and year: what it is about, the amended one says itself."""
    return Text(
        _plain(full.id).partition(" tentang ")[0],
        _plain(full.en).partition(" amending ")[0].partition(" on ")[0],
    )


def _plain(name: str) -> str:
    """The name without its editors' remarks and its joint numbers, which stand in brackets at its end."""
    return name.partition(" (")[0].strip()


def _citable(verdict: Verdict) -> Iterator[Finding]:
    every = (*_weighty(verdict.findings), *_rights(verdict.findings))
    return (one for one in every if not one.mark.unchecked and not one.off)


def _weighty(findings: Iterable[Finding]) -> Iterator[Finding]:
    return (one for one in findings if one.level is not Level.CLEAR)


def _rights(findings: Iterable[Finding]) -> Iterator[Finding]:
    return (one for one in findings if one.level is Level.CLEAR)
