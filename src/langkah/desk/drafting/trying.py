"""Runs the examples of norms both ways: where it must speak, and where not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from langkah.desk.office import Office
from langkah.rulebook import Modality
from langkah.terms.errors import LangkahError
from langkah.terms.parse import step_from_json
from langkah.terms.speech import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What weighing one example gave, beside what its author said it would give.

    `wanted` is None where the author asks for no level. `refused` says why a step could not be read.
    """

    norm: str
    kind: str
    step: Mapping[str, object]
    speaks: bool
    should_speak: bool
    level: str
    wanted: str | None
    others: tuple[str, ...] = ()
    refused: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """Which example it is."""
        return self.norm, self.kind, repr(self.step)

    @property
    def holds(self) -> bool:
        """True when the norm speaks, or keeps silent, as its author said, and the level agrees."""
        agrees = self.wanted is None or self.level == self.wanted
        return not self.refused and self.speaks == self.should_speak and agrees

    def lines(self, lang: Lang) -> list[str]:
        """The outcome for the author of the norm."""
        import json

        step = json.dumps(self.step, ensure_ascii=False)
        if self.refused:
            return [f"{self.norm} · {self.kind}: {step}", f"    {self.refused}"]
        english = lang is Lang.EN
        silent, speaks = ("is silent", "speaks") if english else ("diam", "berbunyi")
        wanted = speaks if self.should_speak else silent
        got = speaks if self.speaks else silent
        words = (
            ("norm", "level", "wanted", "others")
            if english
            else ("norma", "putusan", "seharusnya", "lainnya")
        )
        return [
            f"{self.norm} · {self.kind}: {step}",
            f"    {words[0]}: {got} ({words[2]} {wanted}) · {words[1]}: {self.level} ({words[2]} {self.wanted or '-'})",
            f"    {words[3]}: {', '.join(self.others) or '-'}",
        ]


def outcomes(office: Office, examples: Iterable[Mapping[str, object]]) -> Iterator[Outcome]:
    """One outcome an example.

    For what forbids or obliges, `stop` examples are where the norm speaks and `clear` ones where it
    keeps silent. For what permits it is the other way round. `level` in an example is the level of
    the whole verdict; left out it is `clear` for `clear`, and `stop` for a look-alike of a right.
    """
    for one in examples:
        name = str(one["id"])
        norm = office.rulebook.norm(name)
        permits = norm is not None and norm.modality is Modality.PERMITTED
        for kind in ("stop", "clear"):
            steps = one[kind]
            for step in steps if isinstance(steps, list) else []:
                should_speak = (kind == "clear") if permits else (kind == "stop")
                usual = "clear" if kind == "clear" else "stop" if permits else None
                yield _outcome(office, name, kind, dict(step), (should_speak, usual))


def _outcome(
    office: Office, name: str, kind: str, step: dict[str, object], expected: tuple[bool, str | None]
) -> Outcome:
    should_speak, usual = expected
    level = step.pop("level", usual)
    wanted = str(level) if level is not None else None
    try:
        verdict = office.consider(step_from_json(step))
    except LangkahError as error:
        return Outcome(
            norm=name, kind=kind, step=step, speaks=False, should_speak=should_speak, level="",
            wanted=wanted, refused=error.says.id,
        )  # fmt: skip
    return Outcome(
        norm=name,
        kind=kind,
        step=step,
        speaks=any(finding.norm == name for finding in verdict.findings),
        should_speak=should_speak,
        level=verdict.level.value,
        wanted=wanted,
        others=tuple(finding.norm for finding in verdict.findings if finding.norm != name)[:4],
    )
