"""What an encoder is asked of which set, and how much each answer weighs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from random import Random

from langkah.bahasa.learned.ear import BREACH
from tools.train.corpus import NEUTRAL, Doc, gazetteer, labelled, side_of, texts
from tools.train.deep.fit import CLASSES, Example
from tools.train.deep.sets import Cutter, Row, cut_up, everyday
from tools.train.linear import SEED, copies_of
from tools.train.tasks import FOR, HARM, OPINION, PARTISAN, Task
from tools.train.written import cases, names

#: Those that ship, and those that only help to learn the language of posts.
SHIPPED = ("for", "opinion", "partisan", *CLASSES)
QUESTIONS = (*SHIPPED, "mood", "hate", "sara", "defame", BREACH)
ELECTIONS = ("regional", "presidential")
_EVERYDAY = ("smsa", "emotion", "hate", "forum")
#: Of everyday texts the trunk learns so many; a real post of our own answers weighs more than a written text.
_TRUNK, _POST_WORTH, _KIND_WORTH = 16_000, 1.5, 0.5
#: Kinds that take a side without saying for whom: a campaign's voice all the same.
_CAMPAIGN = frozenset({"goods", "mobilise"})
#: What is rarer among our own texts weighs more: sides are told of twice as often as none.
_SIDED_WORTH, _NEUTRAL_WORTH = 0.7, 1.4
#: A set of so many texts weighs one for each; larger and smaller ones by the root of it.
_USUAL = 2000
#: Sets that help the trunk are taken up to here; harm is learned from a part.
_MOST = {"hate": 4000, "forum": 2000}
_HARM_SHARE = 0.5
_OPENING = 1000

Told = Callable[[Doc], bool]


class Pool:
    """Examples from the sets, cut up once."""

    def __init__(self, cutter: Cutter) -> None:
        self.cutter = cutter
        self.rows = {
            source: cutter.rows(source) for source in ("smsa", "emotion", "hate", "forum", *_POLITICAL)
        }

    def examples(self, source: str, places: Iterable[int] | None = None) -> list[Example]:
        """The texts of a set, or those at some places, with the answers that the set gives."""
        docs = texts(source)
        chosen = list(range(len(docs)) if places is None else places)
        answers: dict[int, dict[str, tuple[bool, float]]] = {at: {} for at in chosen}
        for name, task, share in _asked(source):
            held = [at for at in chosen if not task.asked or docs[at].label in task.asked]
            if held:
                yes = [task.answers(docs[at]) for at in held]
                weigh = _balanced(yes)
                size = share * (_USUAL / len(held)) ** 0.5
                for at, answer in zip(held, yes, strict=True):
                    answers[at][name] = (answer, weigh[answer] * size)
        kinds = Counter(docs[at].label for at in chosen) if source in ELECTIONS else Counter[str]()
        size = (_USUAL / len(chosen)) ** 0.5 * len(chosen) / len(CLASSES)
        return [
            Example(
                self.rows[source][at],
                answers[at],
                docs[at].label if kinds else "",
                size / kinds[docs[at].label] if kinds else 0.0,
            )
            for at in chosen
        ]

    def trunk(self) -> list[Example]:
        """What all that is held out goes on from: no political set and no near-copy of a text of one.

        Everyday sets, harm, the texts written for this project, and, twice, posts of other sets by our own answers.
        """
        political = [doc.text.lower() for source in (*ELECTIONS, "official") for doc in texts(source)]
        found: list[Example] = []
        for source in _EVERYDAY:
            places = apart(source, political)
            Random(SEED).shuffle(places)  # noqa: S311 a fixed sample, no secret
            found += self.examples(source, sorted(places[: _MOST.get(source, len(places))]))
        glads = ((glad, parts) for glad, parts in everyday() if glad is not None)
        found += [Example(self.cutter.row(parts), {"mood": (glad, 1.0)}) for glad, parts in glads]
        Random(SEED).shuffle(found)  # noqa: S311 a fixed sample, no secret
        return [*found[:_TRUNK], *self.written(), *2 * self.posts(_EVERYDAY, political)]

    def written(self, most: int | None = None) -> list[Example]:
        """The texts written for this project, or a sample of them, by breach and by side."""
        chosen = list(cases())
        Random(SEED).shuffle(chosen)  # noqa: S311 a fixed sample, no secret
        return [
            _ours(self.cutter.row(cut_up(one.text, names())), breach=one.breach, kind=one.kind, worth=1.0)
            for one in chosen[:most]
        ]

    def posts(self, sources: Collection[str], held: Sequence[str]) -> list[Example]:
        """Real posts of some sets by our own answers, without near-copies of others."""
        found = [one for one in labelled("learn") if one.source in sources]
        copied = copies_of([one.text.lower() for one in found], held) if held else set()
        return [
            _ours(
                self.cutter.row(cut_up(one.text, gazetteer(one.source))),
                breach=one.breach, kind=one.kind, worth=_POST_WORTH,
            )
            for at, one in enumerate(found)
            if at not in copied
        ]  # fmt: skip

    def replay(self, others: Sequence[str], most: int) -> list[Example]:
        """Some texts of the sentiment set, without near-copies of others, so that it is not unlearned."""
        places = apart("smsa", others)
        Random(SEED + 1).shuffle(places)  # noqa: S311 a fixed sample, no secret
        return self.examples("smsa", sorted(places[:most]))

    def without(self, left_out: str, others: Collection[str]) -> list[Example]:
        """The political sets but one, without near-copies of its texts."""
        held = [doc.text.lower() for doc in texts(left_out)] if left_out else []
        found: list[Example] = []
        for source in others:
            if source != left_out:
                found += self.examples(source, apart(source, held))
        return found


_POLITICAL = (*ELECTIONS, "official", "blog2016", "blog2018")


def _ours(row: Row, *, breach: bool, kind: str, worth: float) -> Example:
    """A text by our own answer: is it a breach; and, if its kind tells, whose voice it is and which side it takes."""
    answers = {BREACH: (breach, worth)}
    side = side_of(kind)
    sided = bool(side) and side != NEUTRAL
    if side:
        answers[OPINION.name] = (sided, worth * (_SIDED_WORTH if sided else _NEUTRAL_WORTH))
    if side or kind in _CAMPAIGN:
        answers[PARTISAN.name] = (sided or kind in _CAMPAIGN, worth)
    if sided:
        answers[FOR.name] = (FOR.yes == {side}, worth)
    return Example(row, answers, side, _KIND_WORTH)


def apart(source: str, others: Sequence[str]) -> list[int]:
    """The places of a set's texts that are no near-copies of the others."""
    docs = texts(source)
    copied = copies_of([doc.text.lower()[:_OPENING] for doc in docs], others) if others else set()
    return [at for at in range(len(docs)) if at not in copied]


def _balanced(yes: Sequence[bool]) -> dict[bool, float]:
    count = Counter(yes)
    return {answer: len(yes) / (2 * number) for answer, number in count.items()}


def _asked(source: str) -> list[tuple[str, Task, float]]:
    """The questions of a set: name, whom and how to ask, share."""
    shares = [(task.name, task, dict(task.sources).get(source, 0.0)) for task in (PARTISAN, FOR, OPINION)]
    if source in {"smsa", "emotion"}:
        shares.append(("mood", FOR, 1.0))
    shares += [(task.name, task, _HARM_SHARE * dict(task.sources).get(source, 0.0)) for task in HARM]
    return [one for one in shares if one[2]]
