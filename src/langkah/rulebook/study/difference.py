"""What a person gains, loses and owes between one standing and another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from langkah.rulebook import messages
from langkah.rulebook.book import Rulebook
from langkah.rulebook.calendar import Contest, stages_on
from langkah.rulebook.norm import Condition, Modality, Norm, Test, Value
from langkah.terms.errors import WrongInput
from langkah.terms.parse import read_date, read_fact
from langkah.terms.speech import Text
from langkah.terms.stages import Phase, Stage
from langkah.terms.standing import Standing

Known = frozenset[Value]


class Kind(StrEnum):
    """How a norm's change touches a person."""

    GAINED = "gained"
    LOST = "lost"
    OWED = "owed"
    RELEASED = "released"
    CHANGED = "changed"


_MIRROR = {
    Kind.GAINED: Kind.LOST,
    Kind.LOST: Kind.GAINED,
    Kind.OWED: Kind.RELEASED,
    Kind.RELEASED: Kind.OWED,
    Kind.CHANGED: Kind.CHANGED,
}
_COMES = {Modality.PERMITTED: Kind.GAINED, Modality.PROHIBITED: Kind.LOST, Modality.OBLIGED: Kind.OWED}
_AFTER = frozenset({Stage.POST_DETERMINATION, Stage.CAMPAIGN, Stage.QUIET, Stage.VOTING, Stage.COUNTING})
_STANDINGS = frozenset(Standing)
_STAGES = frozenset(Stage)
_QUOTED = 60
_PRESUMED: Mapping[str, Value] = {"on_unpaid_leave": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A person as the norms see one: standing, day, facts; `stages` where not those of the day."""

    standing: Standing
    on: date
    facts: Mapping[str, Value] = field(default_factory=dict)
    stages: frozenset[Stage] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One norm that comes, goes or changes. `right` is the freedom that a limit takes or gives back."""

    kind: Kind
    theme: str
    norm: str
    title: Text
    says: Text
    right: Text | None
    before: str | None
    after: str | None
    sanctions_before: tuple[str, ...] = ()
    sanctions_after: tuple[str, ...] = ()
    unchecked: bool = False

    @property
    def turn(self) -> str:
        """What comes or goes: a right, a limit or a duty; or that one changes."""
        if self.kind is Kind.CHANGED:
            return "changes"
        comes = self.after is not None
        if self.kind in (Kind.OWED, Kind.RELEASED):
            return "duty-comes" if comes else "duty-goes"
        thing = "right" if comes == (self.kind is Kind.GAINED) else "limit"
        return f"{thing}-{'comes' if comes else 'goes'}"

    def mirror(self) -> Row:
        """The same change seen from the other side."""
        return Row(
            kind=_MIRROR[self.kind],
            theme=self.theme,
            norm=self.norm,
            title=self.title,
            says=self.says,
            right=self.right,
            before=self.after,
            after=self.before,
            sanctions_before=self.sanctions_after,
            sanctions_after=self.sanctions_before,
            unchecked=self.unchecked,
        )

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "kind": self.kind.value,
            "turn": self.turn,
            "theme": self.theme,
            "norm": self.norm,
            "title": self.title.to_json(),
            "says": self.says.to_json(),
            "right": self.right.to_json() if self.right else None,
            "provision": {"before": self.before, "after": self.after},
            "sanctions": {"before": list(self.sanctions_before), "after": list(self.sanctions_after)},
            "unchecked": self.unchecked,
        }


@dataclass(frozen=True, slots=True)
class Difference:
    """Every norm that comes, goes or changes between two sides, by theme."""

    rows: tuple[Row, ...]

    def of(self, kind: Kind) -> tuple[Row, ...]:
        """The rows of one kind."""
        return tuple(row for row in self.rows if row.kind is kind)

    def by_theme(self) -> dict[str, list[Row]]:
        """The rows by theme, in the order of the themes' names."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.theme, []).append(row)
        return found

    def mirror(self) -> Difference:
        """The difference the other way round."""
        return Difference(_sorted(row.mirror() for row in self.rows))

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "counts": {kind.value: len(self.of(kind)) for kind in Kind},
            "themes": {theme: [row.to_json() for row in rows] for theme, rows in self.by_theme().items()},
        }


def read_side(written: str, on: date) -> Side:
    """A side from its short form: pns, pns+on_unpaid_leave, pns@campaign, cpns@2024-01-20. Raises: WrongInput."""
    role, _, when = written.partition("@")
    name, *facts = role.split("+")
    if name not in _STANDINGS:
        raise WrongInput(messages.SIDE, value=name[:_QUOTED], known=", ".join(Standing))
    given = {fact: read_fact(fact, True) for fact in facts}
    if when in _STAGES:
        return Side(standing=Standing(name), on=on, facts=given, stages=frozenset({Stage(when)}))
    return Side(standing=Standing(name), on=read_date("@", when) or on, facts=given)


def difference(book: Rulebook, a: Side, b: Side) -> Difference:
    """What comes, goes and changes from side a to side b, from the norms alone."""
    was, now = _binding(book, a), _binding(book, b)
    comes = [now[name] for name in now.keys() - was.keys() if not _free(now[name], now, was)]
    goes = [was[name] for name in was.keys() - now.keys() if not _free(was[name], was, now)]
    rows = [_come(one, b, _right(one, was, now)) for one in comes]
    rows += [_come(one, a, _right(one, now, was)).mirror() for one in goes]
    for name in was.keys() & now.keys():
        rows += _changed(was[name], now[name], a, b)
    return Difference(_sorted(rows))


def _free(norm: Norm, own: Mapping[str, Norm], other: Mapping[str, Norm]) -> bool:
    """True for a right to what the other side may do as well: nothing there forbids it or asks for it.

    It is permitted there too, or it only takes away again what this side alone forbids or owes.
    """
    if norm.modality is not Modality.PERMITTED:
        return False
    near = [one for one in other.values() if not norm.acts.isdisjoint(one.acts)]
    if near:
        return all(one.modality is Modality.PERMITTED for one in near)
    return any(norm.id in one.unless for name, one in own.items() if name not in other)


def _sorted(rows: Iterable[Row]) -> tuple[Row, ...]:
    kinds = list(Kind)
    return tuple(sorted(rows, key=lambda row: (row.theme, kinds.index(row.kind), row.norm)))


def _come(norm: Norm, side: Side, right: Text | None) -> Row:
    return Row(
        kind=_COMES[norm.modality],
        theme=norm.theme,
        norm=norm.id,
        title=norm.title,
        says=norm.says,
        right=right,
        before=None,
        after=norm.provision,
        sanctions_after=_sanctions(norm, side),
        unchecked=norm.mark.unchecked,
    )


def _changed(before: Norm, after: Norm, a: Side, b: Side) -> list[Row]:
    """The row of a norm on both sides, when its provision or its sanctions are not the same there."""
    was, now = _sanctions(before, a), _sanctions(after, b)
    if before.provision == after.provision and was == now:
        return []
    newer = max(before, after, key=lambda norm: norm.start or date.min)
    row = Row(
        kind=Kind.CHANGED,
        theme=newer.theme,
        norm=newer.id,
        title=newer.title,
        says=newer.says,
        right=None,
        before=before.provision,
        after=after.provision,
        sanctions_before=was,
        sanctions_after=now,
        unchecked=newer.mark.unchecked,
    )
    return [row]


def _right(norm: Norm, other: Mapping[str, Norm], own: Mapping[str, Norm]) -> Text | None:
    """What only the other side may do where this norm forbids: a permission about the same acts."""
    if norm.modality is not Modality.PROHIBITED:
        return None
    permitted = (
        one
        for name, one in other.items()
        if name not in own and one.modality is Modality.PERMITTED and one.acts & norm.acts
    )
    best = max(permitted, key=lambda one: (len(one.acts & norm.acts) / len(one.acts), one.id), default=None)
    return best.title if best else None


def _sanctions(norm: Norm, side: Side) -> tuple[str, ...]:
    meets = (one for one in norm.sanctions if not one.standings or side.standing in one.standings)
    return tuple(sorted({f"{one.kind} {one.provision}".strip() for one in meets}))


def _binding(book: Rulebook, side: Side) -> dict[str, Norm]:
    """The norms that can speak to the side at all."""
    known = _known(book, side)
    able = {
        norm.id: norm
        for norm in book.norms()
        if norm.is_in_force(side.on) and side.standing in norm.standings and _may_hold(norm, known)
    }
    return {name: norm for name, norm in able.items() if not _excepted(norm, able, known)}


def _known(book: Rulebook, side: Side) -> dict[str, Known]:
    stages = side.stages if side.stages is not None else stages_on(book.contests, side.on)
    determined = _determined(book, side)
    given = {**_PRESUMED, **side.facts}
    return {
        "standing": frozenset({side.standing.value}),
        "phase": frozenset({(Phase.CANDIDATE if determined else Phase.HOPEFUL).value, Phase.PARTY.value}),
        **(_running(stages) if stages else {}),
        **_election(book, side),
        **{name: frozenset({value}) for name, value in given.items()},
    }


def _running(stages: frozenset[Stage]) -> dict[str, Known]:
    """What the windows of a day tell; nothing is told of a day that no calendar reaches."""
    return {
        "stage": frozenset(stage.value for stage in stages),
        "contest_running": frozenset({Stage.OUTSIDE not in stages}),
    }


def _election(book: Rulebook, side: Side) -> dict[str, Known]:
    """Which elections the day belongs to; a stage without a day tells of none."""
    found = Contest.elections_on(book.contests, side.on) if side.stages is None else None
    return {} if found is None else {"election": frozenset(one.value for one in found)}


def _determined(book: Rulebook, side: Side) -> bool:
    """True once candidates stand: a contest of parties alone determines none."""
    if side.stages is not None:
        return bool(side.stages & _AFTER)
    return any(
        Stage.POST_DETERMINATION in contest.stages(side.on)
        for contest in Contest.open_on(book.contests, side.on)
    )


def _may_hold(norm: Norm, known: Mapping[str, Known]) -> bool:
    return any(
        all(_meets(condition, known) is not False for condition in alternative)
        for alternative in norm.alternatives
    )


def _excepted(norm: Norm, able: Mapping[str, Norm], known: Mapping[str, Known]) -> bool:
    """True when a named exception holds by what is known of the side alone."""
    named = (able[name] for name in norm.unless if name in able)
    return any(
        alternative and all(_meets(condition, known) is True for condition in alternative)
        for exception in named
        for alternative in exception.alternatives
        if norm.acts <= exception.acts
    )


def _meets(condition: Condition, known: Mapping[str, Known]) -> bool | None:
    values = known.get(condition.attribute)
    if values is None:
        return None
    if condition.test is Test.IN:
        return not condition.values.isdisjoint(values)
    amounts = [value for value in values if isinstance(value, int)]
    above = any(amount > condition.amount for amount in amounts)
    return above if condition.test is Test.ABOVE else not above
