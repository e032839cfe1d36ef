"""A verdict laid out for a reader at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from langkah.cli import labels
from langkah.cli.speak import Terminal, plain, wrap
from langkah.terms.speech import Text
from langkah.terms.step import Step
from langkah.terms.verdict import Alternative, Change, Duty, Finding, Penalty, Question, Verdict
from langkah.terms.words import MARK, SANCTION, STALE, STANDING, norm_off, stages_said

_SHOWN_FINDINGS = 6
_SHOWN_PASSAGES = 6
#: Characters of the person's own text shown on either side of a marked passage.
_AROUND = 60
_INDENT = "   "


class Page:
    """Lays out one verdict after another on one terminal."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._lang = terminal.lang
        self._width = terminal.columns

    def lines(self, step: Step, verdict: Verdict) -> list[str]:
        """The verdict, most important first: word, passages, provisions, what to do."""
        return [
            *self._headline(step, verdict),
            *self._stale(verdict),
            *self._switched_off(verdict),
            *self._passages(step.text, verdict.findings),
            *self._findings(verdict.findings),
            *self._section(labels.DUTIES, (self._duty(one) for one in verdict.duties)),
            *self._section(labels.CHANGES, (self._change(step.text, one) for one in verdict.changes)),
            *self._instead(verdict.instead),
            *self._questions(verdict.questions),
            *self._foot(verdict),
        ]

    def _say(self, text: Text) -> str:
        return plain(text.in_(self._lang))

    def _headline(self, step: Step, verdict: Verdict) -> list[str]:
        level = verdict.level
        word = f"{labels.ICON[level]} {self._say(level.word).upper()}"
        known = f"{verdict.act} · {self._say(STANDING[step.standing])} · {verdict.on}"
        return [f"{self._terminal.paint(word, labels.COLOUR[level])}  {self._terminal.paint(known, 'dim')}"]

    def _stale(self, verdict: Verdict) -> list[str]:
        """A banner where the answer rests on sources that are older than they should be."""
        if not verdict.stale:
            return []
        names, days = zip(*verdict.stale, strict=True)
        words = self._say(STALE.fill(instrument=", ".join(names), day=min(days)))
        return ["", *wrap(self._terminal.paint(f"! {words}", "yellow"), width=self._width, first=_INDENT)]

    def _switched_off(self, verdict: Verdict) -> list[str]:
        """A banner for every norm whose absence the answer feels."""
        lines: list[str] = []
        for one in verdict.switched_off:
            words = self._terminal.paint(f"! {self._say(norm_off(one))}", "yellow")
            lines += ["", *wrap(words, width=self._width, first=_INDENT)]
        return lines

    def _passages(self, text: str, findings: Sequence[Finding]) -> list[str]:
        """The person's own words, with the passages that caused the verdict between marks."""
        spans = _joined(span for one in findings for span in one.spans)
        if not spans or not text:
            return []
        pieces: list[str] = []
        at = max(0, spans[0][0] - _AROUND)
        pieces.append("… " if at else "")
        for start, end in spans[:_SHOWN_PASSAGES]:
            gap = text[at:start]
            if len(gap) > 2 * _AROUND:
                gap = f"{gap[:_AROUND]} … {gap[-_AROUND:]}"
            pieces += [plain(gap), self._marked(text[start:end])]
            at = end
        tail = text[at : at + _AROUND]
        pieces += [plain(tail), " …" if at + _AROUND < len(text) else ""]
        return ["", *wrap("".join(pieces), width=self._width, first=_INDENT)]

    def _marked(self, words: str) -> str:
        # Painted word by word, so that a mark survives the end of a line.
        if len(words) > 4 * _AROUND:
            words = f"{words[: 2 * _AROUND]} … {words[-2 * _AROUND :]}"
        pieces = plain(words).split(" ")
        return "«" + " ".join(self._terminal.paint(piece, "mark") for piece in pieces) + "»"

    def _findings(self, findings: Sequence[Finding]) -> list[str]:
        if not findings:
            return ["", *wrap(self._say(labels.NO_NORM), width=self._width, first=_INDENT)]
        lines: list[str] = []
        gravest_first = sorted(findings, key=lambda one: -one.level.rank)
        for number, one in enumerate(gravest_first[:_SHOWN_FINDINGS], 1):
            lines += ["", *self._finding(number, one)]
        left = len(findings) - _SHOWN_FINDINGS
        if left > 0:
            lines += ["", _INDENT + self._say(labels.MORE.fill(count=left))]
        return lines

    def _finding(self, number: int, one: Finding) -> list[str]:
        word = self._terminal.paint(self._say(one.level.word), labels.COLOUR[one.level])
        provision = self._terminal.paint(one.provision, "bold")
        force = f"{self._force(one)} · {self._say(MARK[one.mark])}"
        lines = [f"{number}. {word} · {self._say(one.title)}"]
        lines += wrap(provision, width=self._width, first=_INDENT)
        lines += wrap(self._terminal.paint(force, "dim"), width=self._width, first=_INDENT)
        lines += self._labelled(labels.WHY, self._say(one.says))
        if one.sanctions:
            lines += self._labelled(
                labels.SANCTIONS, "; ".join(self._penalty(each) for each in one.sanctions)
            )
        if one.note is not None:
            lines += self._labelled(labels.NOTE, self._say(one.note))
        return [*lines, f"{_INDENT}{self._terminal.paint(one.norm, 'dim')}"]

    def _force(self, one: Finding) -> str:
        start, end = one.in_force
        if start is None and end is None:
            return self._say(labels.NO_DAY)
        if end is None:
            return self._say(labels.SINCE.fill(start=start))
        return self._say(labels.UNTIL.fill(start=start or "…", end=end))

    def _penalty(self, one: Penalty) -> str:
        known = SANCTION.get(one.kind)
        words = self._say(known) if known else one.kind
        more = [self._say(one.text), one.provision]
        inside = "; ".join(each for each in more if each)
        return f"{words} ({inside})" if inside else words

    def _labelled(self, label: Text, words: str) -> list[str]:
        return wrap(f"{self._say(label)}: {words}", width=self._width, first=_INDENT, rest=_INDENT + "  ")

    def _section(self, label: Text, items: Iterable[str]) -> list[str]:
        lines = [line for item in items for line in wrap(item, width=self._width, first=" - ", rest=_INDENT)]
        return ["", self._heading(label), *lines] if lines else []

    def _heading(self, label: Text) -> str:
        return self._terminal.paint(self._say(label), "bold")

    def _duty(self, one: Duty) -> str:
        says, when = self._say(one.says), ""
        if one.working_days is not None and str(one.working_days) not in says:
            when = f" ({self._say(labels.WITHIN.fill(days=one.working_days))})"
        if one.deadline is not None:
            until = labels.DEADLINE.fill(
                by=one.deadline.by, how=one.deadline.says.id, how_en=one.deadline.says.en
            )
            when += f" · {self._say(until)}"
        return f"{says}{when} — {one.provision}"

    def _change(self, text: str, one: Change) -> str:
        says, level = self._say(one.says), self._say(one.level.word)
        if not one.cut:
            return f"{says} → {level}"
        quoted = " ".join(f"«{_short(plain(text[start:end].strip()))}»" for start, end in one.cut[:3])
        return f"{says.rstrip('.')}: {quoted} → {level}"

    def _instead(self, one: Alternative | None) -> list[str]:
        if one is None:
            return []
        words = f"{self._say(one.says)} → {self._say(one.level.word)}"
        lines = ["", self._heading(labels.INSTEAD), *wrap(words, width=self._width, first=_INDENT)]
        if one.text:
            lines += wrap(f"“{plain(one.text)}”", width=self._width, first=_INDENT + "  ")
        return lines

    def _questions(self, questions: Sequence[Question]) -> list[str]:
        lines: list[str] = []
        for one in questions:
            lines += ["", self._heading(labels.QUESTION)]
            lines += wrap(self._say(one.asks), width=self._width, first=_INDENT)
            for value, says in one.choices:
                lead = f"{_INDENT}  {_option(one.fact, value)}  "
                lines += wrap(self._say(says), width=self._width, first=lead, rest=_INDENT + "      ")
        return lines

    def _foot(self, verdict: Verdict) -> list[str]:
        book = f"{self._say(labels.RULEBOOK)} {verdict.rulebook_version} · {verdict.rulebook_digest[:19]}"
        stages = self._say(stages_said(verdict.stages, verdict.contests))
        known = f"{self._say(labels.STAGE)}: {stages} · {book} · {verdict.engine}"
        words = (known, self._say(labels.ADVICE))
        return [
            "",
            *(self._terminal.paint(line, "dim") for each in words for line in wrap(each, width=self._width)),
        ]


def _option(fact: str, value: object) -> str:
    """The option that answers a question."""
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    if " " in shown:
        shown = f'"{shown}"'  # an hour and its zone are two words
    return f"--{fact} {shown}" if fact in ("toward", "channel", "at") else f"--fact {fact}={shown}"


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that touch made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif end > start:
            joined.append((start, end))
    return joined


def _short(words: str) -> str:
    return words if len(words) <= _AROUND else words[: _AROUND - 1] + "…"
