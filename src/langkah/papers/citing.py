"""Provisions as a letter cites them: the place, then the instrument's full name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from langkah.terms.citation import Instrument
from langkah.terms.speech import Text
from langkah.terms.verdict import Finding, Level, Verdict

#: A letter that cites more than this is a brief.
MOST = 4
_NO_ARTICLE = "Tanpa pasal"


def bases(verdict: Verdict, instruments: Mapping[str, Instrument]) -> tuple[Text, ...]:
    """The provisions that a letter rests on, gravest first, each once.

    What rests on memory or inference alone is left out, and so is what the office has switched off: a letter to
    somebody else cites what was read and stands.
    """
    provisions = dict.fromkeys((one.provision, one.instrument) for one in _citable(verdict))
    return tuple(citation(*one, instruments) for one in [*provisions][:MOST])


def shortly(verdict: Verdict, most: int) -> str:
    """The first provisions in their short form, for a chat."""
    found = dict.fromkeys(one.provision for one in _citable(verdict))
    return "; ".join(one.removeprefix(_NO_ARTICLE).strip() for one in [*found][:most])


def citation(provision: str, instrument: str, instruments: Mapping[str, Instrument]) -> Text:
    """ "Pasal 8 huruf b Peraturan DKPP 2/2017" with the instrument's full name in place of its short one."""
    place = provision.removesuffix(instrument).strip()
    known = instruments.get(instrument)
    full = known.full if known else Text(instrument, instrument)
    lead = "" if place.startswith(_NO_ARTICLE) or not place else f"{place} "
    return Text(lead + _plain(full.id), lead + _plain(full.en))


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
