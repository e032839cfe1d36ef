"""Weighs a civil servant's step before it is taken.

    from langkah import Act, Office, Step

    verdict = Office().consider(Step(act=Act.LIKE, toward=("campaign-account",)))
    verdict.level, [finding.provision for finding in verdict.findings]

The names below are loaded on first use, so that `import langkah` costs next to nothing. What they
mean stands in GLOSSARY.md; how they work together, in ARCHITECTURE.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langkah.desk import Office
    from langkah.terms.errors import LangkahError
    from langkah.terms.stages import Contestant
    from langkah.terms.standing import Capacity, Channel, Standing
    from langkah.terms.step import Act, Step, Toward
    from langkah.terms.verdict import Finding, Level, Verdict

__version__ = "0.1.0"

_HOMES = {
    "Act": "langkah.terms.step",
    "Capacity": "langkah.terms.standing",
    "Channel": "langkah.terms.standing",
    "Contestant": "langkah.terms.stages",
    "Finding": "langkah.terms.verdict",
    "LangkahError": "langkah.terms.errors",
    "Level": "langkah.terms.verdict",
    "Office": "langkah.desk",
    "Standing": "langkah.terms.standing",
    "Step": "langkah.terms.step",
    "Toward": "langkah.terms.step",
    "Verdict": "langkah.terms.verdict",
}

__all__ = [
    "Act",
    "Capacity",
    "Channel",
    "Contestant",
    "Finding",
    "LangkahError",
    "Level",
    "Office",
    "Standing",
    "Step",
    "Toward",
    "Verdict",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'langkah' has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(home), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
