"""From a verdict to a letter: polite, cited, ready to be signed.

It comes as ODT, as PDF, as words for a chat; its last day as a file for calendars.

A guided step ends with a verdict and with what to do about it in writing. `compose` puts the sentences of one kind
of paper together with the provisions of the verdict, the answers that led to it and what was typed in the blanks::

    paper = compose(PaperKind.REFUSAL, grounds, Letterhead.of(PaperKind.REFUSAL, {"name": "…"}))
    paper.odt(), paper.pdf(), paper.brief

The same paper gives the same bytes: no clock, no chance, no library beside the standard one, so that a phone without a
network can make it too. Nothing that was typed is in a file's name, and nothing is kept.

It refuses to decide anything: which paper follows from which verdict is said by the guides of the rulebook.
"""

from langkah.papers.grounds import Grounds
from langkah.papers.letterhead import BLANKS, Letterhead
from langkah.papers.letters import FILE_NAMES, TITLES, compose
from langkah.papers.paper import Paper
from langkah.papers.reminder import Reminder

__all__ = ["BLANKS", "FILE_NAMES", "TITLES", "Grounds", "Letterhead", "Paper", "Reminder", "compose"]
