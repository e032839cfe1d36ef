"""What small weights, learned from texts, add to the rules of reading.

Names never reach the weights: `features` puts roles in their place, so that what was learned of one election serves
the next. `ear` asks the product's own question, *would this break neutrality?*, of the standard words of a text and of
what the rules heard (`evidence`); it doubts where rules are silent, and takes force from a side that it does not hear.

`heads` holds one linear head a question: the ear's (`breach`, `kind …`) and those that the public sets ask and
`make bench-reading` measures: a campaign's voice or an office's (`partisan`), for or against (`for`), opinion or not
(`opinion`), three classes, harm (`hate`, `sara`, `defame`); where a second head stands beside one, `answer` adds
both up. With the extra `deep`, an `encoder` is asked where the
ear is in doubt; `blends` adds both scores up, and `pieces` cuts words as it knows them.

What it refuses: a score never weighs enough to forbid. Where the weights come from stands in
docs/reference/data-card.md.
"""

from langkah.bahasa.learned.encoder import Encoder, encoder
from langkah.bahasa.learned.features import Features, features_of
from langkah.bahasa.learned.heads import Head, answer, head, names
from langkah.bahasa.learned.pieces import Part, parts_of

__all__ = [
    "Encoder",
    "Features",
    "Head",
    "Part",
    "answer",
    "encoder",
    "features_of",
    "head",
    "names",
    "parts_of",
]
