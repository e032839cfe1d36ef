"""What small weights, learned from public texts, add where the rules hear nothing.

Names never reach the weights: `features` puts roles in their place, so that what was learned of one
election serves the next. `heads` holds one linear head a question: a campaign's voice or an office's
(`partisan`), for or against (`for`), opinion or not (`opinion`), three classes (`positive`, `negative`,
`neutral`), harm (`hate`, `sara`, `defame`). `hints` turns the first two into at most one utterance of
low weight::

    found = hints(tokens, mentions, folded, said, political=True)

With the extra `deep`, an `encoder` is asked where the linear heads are in doubt; `blends` adds both scores up, and
`pieces` cuts words as it knows them.

What it refuses: a hint never weighs enough to forbid, never speaks where a rule has spoken, and
never of a text without politics. Where the weights come from stands in docs/reference/data-card.md.
"""

from langkah.bahasa.learned.encoder import Encoder, encoder
from langkah.bahasa.learned.features import Features
from langkah.bahasa.learned.heads import Head, head, names
from langkah.bahasa.learned.hints import features_of, hints, parts_of
from langkah.bahasa.learned.pieces import Part

__all__ = [
    "Encoder",
    "Features",
    "Head",
    "Part",
    "encoder",
    "features_of",
    "head",
    "hints",
    "names",
    "parts_of",
]
