"""The trainings: a trunk, what is held out of it, and what ships."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from langkah.bahasa.learned.pieces import Pieces
from tools.train.corpus import ROOT, Doc, texts
from tools.train.deep.e5 import Original, original
from tools.train.deep.encoder import Encoder, begun
from tools.train.deep.export import Reader, write
from tools.train.deep.fit import CLASSES, Example, fitted, scored
from tools.train.deep.held import HELD, fingerprint, held_rows
from tools.train.deep.pools import ELECTIONS, QUESTIONS, SHIPPED, Pool
from tools.train.deep.sets import Cutter, Row
from tools.train.deep.vocabulary import needed
from tools.train.linear import SEED
from tools.train.tasks import FOR, PARTISAN, folds, groups

BUILD = ROOT / "build" / "deep"
#: The lowest layers of the original: what is left out above them is missed less than what is left out between.
LAYERS = (0, 1, 2, 3)
_REPLAY = 1000
_POLITICAL = (*ELECTIONS, "official", "blog2018")


@dataclass(frozen=True, slots=True)
class Plan:
    """How a model is trained: from which one, how often over its texts, how fast, on how many windows of each."""

    start: str
    epochs: float = 3
    rate: float = 1e-4
    windows: int = 1


@dataclass(slots=True)
class Bench:
    """What every training needs."""

    first: Original
    scores: dict[str, float]
    pool: Pool

    @classmethod
    def made(cls) -> Bench:
        """Read the original and the sets, and cut the vocabulary."""
        first = original()
        scores = needed(first)
        return cls(first, scores, Pool(Cutter(Pieces(scores))))

    def model(self, name: str, plan: Plan, examples: Callable[[], Sequence[Example]]) -> Encoder:
        """A trained model: from the folder of builds if it is there, else made from another one."""
        torch.manual_seed(SEED)
        model = begun(self.first, LAYERS, self.scores, QUESTIONS)
        path = BUILD / f"{name}.pt"
        if path.exists():
            model.load_state_dict(torch.load(path))
            model.eval()
            return model
        if plan.start:
            model.load_state_dict(torch.load(BUILD / f"{plan.start}.pt"))
        print(f"deep: {name}", flush=True)
        begun_at = time.process_time()
        fitted(model, examples(), plan.epochs, plan.rate, plan.windows)
        BUILD.mkdir(parents=True, exist_ok=True)
        torch.save(model.state_dict(), path)
        print(f"deep: {name} took {time.process_time() - begun_at:.0f} s of CPU", flush=True)
        return model

    def trunk(self) -> Encoder:
        """The language of posts and our own answers, without any political set."""
        return self.model("trunk", Plan("", 1.5, 1.5e-4), self.pool.trunk)

    def unseen(self, source: str) -> Encoder:
        """All sets but one election."""
        return self.model(f"unseen-{source}", Plan("trunk"), lambda: self._all_but(source))

    def elections(self) -> Encoder:
        """Both elections, neither blogs nor offices."""
        return self.model("elections", Plan("trunk"), self._elections)

    def _elections(self) -> list[Example]:
        held = [doc.text.lower() for doc in texts("official")]
        again = (*self.pool.posts(ELECTIONS, held), *self.pool.written(_REPLAY))
        return [*self.pool.without("", ELECTIONS), *again]

    def shipped(self) -> Encoder:
        """Everything."""
        return self.model("shipped", Plan("trunk"), lambda: self._all_but(""))

    def _all_but(self, source: str) -> list[Example]:
        held = [doc.text.lower() for doc in texts(source)] if source else []
        posts = self.pool.posts([one for one in _POLITICAL if one != source], held)
        again = (*self.pool.replay(held, _REPLAY), *self.pool.written(_REPLAY))
        return [*self.pool.without(source, _POLITICAL), *posts, *again]

    def fold(self, name: str, examples: Sequence[Example], plan: Plan) -> Encoder:
        """A short training from a model that saw nothing of the set."""
        return self.model(name, plan, lambda: examples)


@dataclass(frozen=True, slots=True)
class Split:
    """One way to hold texts back: its name, the texts, the questions."""

    name: str
    docs: Sequence[Doc]
    questions: tuple[str, ...]


class Held:
    """The file of held-out scores, added to split by split."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    def add(self, split: Split, parts: Sequence[tuple[Encoder, np.ndarray]], rows: Sequence[Row]) -> None:
        """Score each part of the texts by its model, before and after rounding to eight bits."""
        found = np.zeros((2, len(split.docs), len(split.questions)))
        sample = self.bench.pool.rows["smsa"][:200]
        columns = [SHIPPED.index(question) for question in split.questions]
        for model, places in parts:
            ours = [rows[at] for at in places]
            path = BUILD / f"held-{split.name.replace(' ', '-')}.onnx"
            write(model, path, SHIPPED, sample)
            found[0, places] = scored(model, ours)[:, columns]
            found[1, places] = Reader(path).scored(ours)[:, columns]
        kinds = zip(("before", "after"), found, strict=True)
        rows_of = held_rows()
        rows_of[split.name] = {
            "split": split.name,
            "texts": fingerprint(split.docs),
            "questions": split.questions,
            **{
                kind: [[round(one, 2) for one in column] for column in scores.T.tolist()]
                for kind, scores in kinds
            },
        }
        lines = (json.dumps(row, separators=(",", ":")) for _, row in sorted(rows_of.items()))
        HELD.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def unseen(bench: Bench, held: Held, source: str) -> None:
    """For or against, opinion or none: an election that nothing was learned from."""
    docs = texts(source)
    every = np.arange(len(docs))
    split = Split(f"unseen {source}", docs, ("for", "opinion"))
    held.add(split, [(bench.unseen(source), every)], bench.pool.rows[source])


def classes(bench: Bench, held: Held, source: str) -> None:
    """Three classes within one election, near-copies together; from the model that saw the other sets alone."""
    docs = texts(source)
    parts = []
    for number, (train, test) in enumerate(folds(docs, [doc.label for doc in docs], groups(source))):
        examples = bench.pool.examples(source, train.tolist())
        parts.append((bench.fold(f"classes-{source}-{number}", examples, Plan(f"unseen-{source}", 4)), test))
    held.add(Split(f"classes {source}", docs, CLASSES), parts, bench.pool.rows[source])


def blogs(bench: Bench, held: Held) -> None:
    """For or against in blog posts: on an unseen figure, and in five folds; from both elections alone."""
    bench.elections()
    places = [at for at, doc in enumerate(texts("blog2018")) if doc.label in FOR.asked]
    docs = [texts("blog2018")[at] for at in places]
    figures = np.array([doc.group for doc in docs])
    apart = [(np.flatnonzero(figures != one), np.flatnonzero(figures == one)) for one in np.unique(figures)]
    within = list(folds(docs, [FOR.answers(doc) for doc in docs], range(len(docs))))
    rows = [bench.pool.rows["blog2018"][at] for at in places]
    for name, splits in (("figure", apart), ("folds", within)):
        parts = []
        for number, (train, test) in enumerate(splits):
            examples = bench.pool.examples("blog2018", [places[at] for at in train])
            parts.append(
                (bench.fold(f"blogs-{name}-{number}", examples, Plan("elections", 2, 5e-5, 3)), test)
            )
        held.add(Split(f"blogs {name}", docs, ("for",)), parts, rows)


def partisan(bench: Bench, held: Held) -> None:
    """Official or partisan, near-copies together; from both elections alone."""
    bench.elections()
    docs = texts("official")
    yes = [PARTISAN.answers(doc) for doc in docs]
    parts = []
    for number, (train, test) in enumerate(folds(docs, yes, groups("official"))):
        examples = bench.pool.examples("official", train.tolist())
        parts.append((bench.fold(f"partisan-{number}", examples, Plan("elections", 2, 5e-5)), test))
    held.add(Split("partisan copies", docs, ("partisan",)), parts, bench.pool.rows["official"])
