"""The only room that combines engines: every door comes to the same desk.

An `Office` holds what one installation knows: its rulebook, its contestants, its clock. A door
turns what it was given into a `Step` and asks `Office.consider(step)`; terminal, page and API get
the same verdict because there is only one place to get it from. Considering writes nothing, keeps
nothing and sends nothing::

    from langkah.desk import Office
    from langkah.terms.step import Step

    verdict = Office().consider(Step(text="Ayo kita menangkan nomor 2!"))

The desk refuses to know of HTTP, of terminals and of databases.
"""

from langkah.desk.office import Office
from langkah.desk.ports import Clock, FixedClock, SystemClock

__all__ = ["Clock", "FixedClock", "Office", "SystemClock"]
