"""The law by date: what binds whom on a day, compiled from one file a norm.

A norm is data: who it binds, which acts, under which conditions, on which provision, from
when to when, with which sanction, which duties, in two languages, with examples of when it
fires and when it keeps silent. Authors write YAML under `sources/`; `langkah rulebook compile`
turns it into `rulebook.json`, the only thing read at run time, and prints its digest. The
digest stands on every verdict, so anyone can later ask which law was applied.

Two functions are all you need::

    >>> from datetime import date
    >>> from langkah.rulebook import load
    >>> book = load()
    >>> norms = book.binding("like", date(2024, 1, 20))

`Study(book)` answers what else can be asked: a provision, two days, two roles, a picture. A
`Release` is a book that travels: signed, whole, checked offline.

The rulebook judges nothing; it says which norms are in force and what they ask. A branch on
a date, a party or a place in Python is a bug: it belongs in `sources/`.

Sources: the instruments named in `sources/instruments/`, each with its verification mark.
"""

from langkah.rulebook.book import Rulebook, load
from langkah.rulebook.calendar import Contest, Window, stages_on
from langkah.rulebook.norm import Condition, Modality, Norm, Sanction, Test
from langkah.rulebook.seal.release import Release
from langkah.rulebook.study import Study

__all__ = [
    "Condition",
    "Contest",
    "Modality",
    "Norm",
    "Release",
    "Rulebook",
    "Sanction",
    "Study",
    "Test",
    "Window",
    "load",
    "stages_on",
]
