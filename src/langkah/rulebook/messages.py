"""What the rulebook says to its authors and readers when something is wrong."""

from __future__ import annotations

from langkah.terms.speech import Message, Text

AUTHOR = Message(
    "rulebook.author",
    Text("{place}: {problem}\n{around}", "{place}: {problem}\n{around}"),
    Text(
        "bentuk berkas norma ada di docs/reference/rulebook-format.md",
        "the form of a norm file is in docs/reference/rulebook-format.md",
    ),
)
AUTHOR_EXTRA = Message(
    "rulebook.author-extra",
    Text("pembaca YAML belum terpasang", "the YAML reader is not installed"),
    Text('pasang dengan: pip install "langkah[author]"', 'install it with: pip install "langkah[author]"'),
)
