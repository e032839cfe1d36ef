"""What a text owes its readers beside the law: balance, fresh citations, ease.

Weighing asks whether a passage may be said at all. This room looks at a publication as a whole and *notices*:
it has no level of its own and never makes a verdict graver, for no provision stands behind it.

    gathering = Gathering(competitors, Freshness(book, on), running)   # the contests whose numbers are on a ballot
    gathering.add(0, text, reading)            # one passage after another, in the order of the page
    publication = gathering.done()             # who is named how often, what is cited, how it reads

- *Balance*: how often each contestant is named, who is named first, and which words that value stand beside
  whom. Where one of several is named far more often, or alone, or alone with praise, that is noticed.
- *Lists*: rows of names and figures that follow one another and name everybody who competes take no side, though
  one of them alone would be doubted.
- *Freshness*: a provision that is no longer in force on the day, or was amended, with what took its place, since
  when, and what binds now; where a text names a law, `naming` tells. What nobody read is never offered as a fix.
- *Ease*: LIX and the two measures of the Fry graph as it is used for Indonesian; see `ease`.
- *Rewrite*: `rewrite(text, reading, level, weigh)` tries neutral wordings of the sentences that weigh, has each one
  weighed again by the caller, and offers the best only if it weighs less.

It refuses to weigh, to know whose side is right, and to keep anything.
"""

from langkah.publication.balance import Share, Valued
from langkah.publication.ease import Ease
from langkah.publication.freshness import Citation, Freshness
from langkah.publication.gathering import Gathering, Publication
from langkah.publication.notices import RULES, Notice
from langkah.publication.wording import Rewrite, rewrite

__all__ = [
    "RULES",
    "Citation",
    "Ease",
    "Freshness",
    "Gathering",
    "Notice",
    "Publication",
    "Rewrite",
    "Share",
    "Valued",
    "rewrite",
]
