"""Goes from file to file, tells a voice what was found, and counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from langkah.cli import messages
from langkah.cli.check.files import Source
from langkah.terms.errors import LangkahError
from langkah.terms.speech import Message
from langkah.terms.verdict import Level

if TYPE_CHECKING:
    from langkah.desk.review import Review, Reviewer

_SEVERAL_FAULTS = 2


@dataclass(slots=True)
class Total:
    """What was seen in all files."""

    files: int = 0
    passages: int = 0
    notices: int = 0
    faults: int = 0
    levels: dict[Level, int] = field(default_factory=lambda: dict.fromkeys(Level, 0))
    #: By ending: files in folders that were passed over, though texts are written in that form.
    skipped: Mapping[str, int] = field(default_factory=dict)

    def unread(self) -> Iterator[Message]:
        """What was not looked at, so that a green check says no more than it saw."""
        if self.skipped:
            count, endings = sum(self.skipped.values()), ", ".join(sorted(self.skipped))
            one = messages.FILES_SKIPPED
            yield replace(one, says=one.says.fill(count=count, endings=endings))
        if not self.files and not self.faults:
            yield messages.NOTHING_READ

    def add(self, review: Review) -> None:
        """Count one review."""
        self.files += 1
        self.passages += review.count
        self.notices += len(review.publication.notices)
        for one in review.weighed:
            self.levels[one.level] += 1


class Voice(Protocol):
    """Says what was found, in one form."""

    def begin(self) -> None:
        """Before the first file."""
        ...

    def add(self, path: str, review: Review) -> None:
        """One file."""
        ...

    def fault(self, path: str, error: LangkahError) -> None:
        """One file that could not be read."""
        ...

    def end(self, total: Total, code: int, /) -> None:
        """After the last file."""
        ...


class Report:
    """Reviews file after file; a fault in one stands in its place and the rest goes on."""

    def __init__(self, voice: Voice, fail_on: str | None) -> None:
        self._voice = voice
        self._limit = Level(fail_on).rank if fail_on else Level.STOP.rank + 1
        self._total = Total()
        self._codes: set[int] = set()
        self._reached = False

    def begin(self) -> None:
        """Before the first file."""
        self._voice.begin()

    def add(self, source: Source, reviewer: Reviewer) -> None:
        """Review one file and say what was found."""
        try:
            if source.fault is not None:
                raise source.fault
            review = reviewer.review(source.data, source.kind, source.beside)
        except LangkahError as error:
            self._total.faults += 1
            self._codes.add(error.exit_code)
            self._voice.fault(source.path, error)
            return
        self._total.add(review)
        self._reached = self._reached or review.level.rank >= self._limit
        self._voice.add(source.path, review)

    def end(self, skipped: Mapping[str, int]) -> tuple[int, Total]:
        """The sum, and the exit code: 1 where `--fail-on` was reached, else that of the faults, else 0."""
        code = 1 if self._reached else 0
        if not code and self._codes:
            code = next(iter(self._codes)) if len(self._codes) == 1 else _SEVERAL_FAULTS
        self._total.skipped = skipped
        self._voice.end(self._total, code)
        return code, self._total
