"""Changes one thing at a time in the code, and asks the tests whether they notice."""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.abc
import importlib.util
import os
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "mutation.md"
SECONDS = 120
COMPILE = (
    "tests/unit/rulebook/test_compile.py",
    "tests/unit/rulebook/test_author.py",
    "-k",
    "not committed and not another_python and not two_seconds",
)
WEIGH = ("tests/unit/weigh", "tests/spec/test_norms.py")
DAYS = (
    "tests/unit/terms",
    "tests/unit/rulebook/test_book.py",
    "tests/unit/rulebook/test_days.py",
    "tests/unit/weigh",
)
#: What is changed, and the tests that must notice; `names` limits a module to some of its functions.
TARGETS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("compile", "langkah.rulebook.compile", COMPILE, ()),
    ("compile", "langkah.rulebook.author.place", COMPILE, ()),
    ("compile", "langkah.rulebook.author.norms", COMPILE, ()),
    ("compile", "langkah.rulebook.author.shelf", COMPILE, ()),
    ("compile", "langkah.rulebook.author.whole", COMPILE, ()),
    ("judge", "langkah.weigh.argue", WEIGH, ()),
    ("judge", "langkah.weigh.engage", WEIGH, ()),
    ("dates", "langkah.terms.stages", DAYS, ()),
    ("dates", "langkah.rulebook.calendar", DAYS, ()),
    ("dates", "langkah.terms.citation", DAYS, ("is_in_force", "whole_day")),
    ("dates", "langkah.rulebook.norm", DAYS, ("is_in_force", "_pair")),
)
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.Mult: ast.Add,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one module: where, what, and the changed tree."""

    topic: str
    module: str
    line: int
    what: str
    tree: ast.Module


def _file(module: str) -> Path:
    return (ROOT / "src" / Path(*module.split("."))).with_suffix(".py")


def mutants(topic: str, module: str, names: Sequence[str]) -> Iterator[Mutant]:
    """Every single change of a module, or of the named functions in it."""
    tree = ast.parse(_file(module).read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree))
    wanted = _inside(tree, names)
    for place, node in enumerate(nodes):
        if id(node) not in wanted:
            continue
        for number, (what, _) in enumerate(_changes(node)):
            changed = deepcopy(tree)
            twin = list(ast.walk(changed))[place]
            list(_changes(twin))[number][1]()
            yield Mutant(topic, module, getattr(node, "lineno", 0), what, ast.fix_missing_locations(changed))


def _inside(tree: ast.Module, names: Sequence[str]) -> set[int]:
    """The nodes that are code: no types, no docstrings, no names of enums, no `__all__`."""
    inside = set()
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and (not names or function.name in names):
            body = function.body[1:] if ast.get_docstring(function) else function.body
            for statement in body:
                skipped = {id(one) for part in ast.walk(statement) for one in _types(part)}
                inside |= {id(one) for one in ast.walk(statement) if id(one) not in skipped}
    return inside


def _types(node: ast.AST) -> Iterator[ast.AST]:
    annotations = [getattr(node, key, None) for key in ("annotation", "returns")]
    if isinstance(node, ast.Assert):
        annotations.append(node.test)
    for one in annotations:
        if one is not None:
            yield from ast.walk(one)


def _changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    """What can be changed in a node, in words, with the change itself."""
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            other = _COMPARED[type(operator)]
            yield f"{type(operator).__name__} → {other.__name__}", Change(node.ops, at, other())
    elif isinstance(node, ast.BoolOp):
        turned: ast.boolop = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield f"{type(node.op).__name__} → {type(turned).__name__}", Change(node, "op", turned)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not → nothing", Change(node, "operand", ast.UnaryOp(ast.Not(), node.operand))
    elif isinstance(node, ast.BinOp) and type(node.op) in _COUNTED:
        other_op = _COUNTED[type(node.op)]
        yield f"{type(node.op).__name__} → {other_op.__name__}", Change(node, "op", other_op())
    else:
        yield from _words(node)


def _words(node: ast.AST) -> Iterator[tuple[str, Change]]:
    if isinstance(node, ast.Constant):
        yield from _constants(node)
    elif isinstance(node, ast.Return) and node.value is not None and not _nothing(node.value):
        yield "return … → return None", Change(node, "value", ast.Constant(None))
    elif isinstance(node, ast.Continue | ast.Break):
        yield f"{type(node).__name__.lower()} → pass", Change(node, "__class__", ast.Pass)


def _constants(node: ast.Constant) -> Iterator[tuple[str, Change]]:
    if isinstance(node.value, bool):
        yield f"{node.value} → {not node.value}", Change(node, "value", not node.value)
    elif isinstance(node.value, int):
        yield f"{node.value} → {node.value + 1}", Change(node, "value", node.value + 1)
    elif isinstance(node.value, str) and node.value:
        yield f"{node.value!r} → 'XX'", Change(node, "value", f"XX{node.value}")


def _nothing(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


@dataclass(frozen=True, slots=True)
class Change:
    """Sets one attribute of a node, or one member of a list."""

    owner: object
    key: str | int
    value: object

    def __call__(self) -> None:
        """Make the change."""
        if isinstance(self.owner, list) and isinstance(self.key, int):
            self.owner[self.key] = self.value
        else:
            setattr(self.owner, str(self.key), self.value)


class _Finder(importlib.abc.MetaPathFinder):
    """Gives the changed module in place of the one on disk."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant
        self._origin = str(_file(mutant.module))

    def find_spec(self, fullname: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """The module of the mutant, and no other."""
        if fullname != self._mutant.module:
            return None
        loader = _Changed(self._mutant.tree, self._origin)
        return importlib.util.spec_from_file_location(fullname, self._origin, loader=loader)


class _Changed(importlib.abc.Loader):
    def __init__(self, tree: ast.Module, origin: str) -> None:
        self._tree = tree
        self._origin = origin

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code."""
        exec(compile(self._tree, self._origin, "exec"), module.__dict__)  # noqa: S102 — that is what it is for


def unnoticed(every: Sequence[Mutant | None], tests: Sequence[str], jobs: int) -> list[Mutant | None]:
    """The changes with which no test fails or takes far too long; each runs in a process of its own."""
    running: dict[int, int] = {}
    alive: list[int] = []

    def reap() -> None:
        child, status = os.wait()
        place = running.pop(child)
        if os.waitstatus_to_exitcode(status) == 0:
            alive.append(place)

    for place, mutant in enumerate(every):
        if len(running) >= jobs:
            reap()
        child = os.fork()
        if child == 0:
            _run(mutant, tests)
        running[child] = place
    while running:
        reap()
    return [every[place] for place in sorted(alive)]


def _run(mutant: Mutant | None, tests: Sequence[str]) -> None:
    import pytest

    signal.alarm(SECONDS)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    code = 1
    try:
        if mutant is not None:
            finder = _Finder(mutant)
            for name in [name for name in sys.modules if name == "langkah" or name.startswith("langkah.")]:
                del sys.modules[name]
            sys.meta_path.insert(0, finder)
        code = int(pytest.main([*tests, "-x", "-q", "-p", "no:cacheprovider", "--noconftest"]))
    finally:
        os._exit(code)


def main() -> int:
    """Change, ask, count; write the page with `--write`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/reference/mutation.md")
    parser.add_argument("--only", default="", help="only modules whose name ends so")
    parser.add_argument("--every", default="1", help="only each N-th change, for a quick look")
    parser.add_argument("--jobs", default="2", help="how many at once")
    options = parser.parse_args()
    os.chdir(ROOT)
    sys.dont_write_bytecode = True
    _warm()
    made, noticed = Counter[str](), Counter[str]()
    survivors: list[Mutant] = []
    for topic, module, tests, names in TARGETS:
        if module.endswith(options.only):
            if not unnoticed([None], tests, 1):
                sys.exit(f"the tests of {module} fail before anything is changed")
            every = list(mutants(topic, module, names))[:: int(options.every)]
            alive = [one for one in unnoticed(every, tests, int(options.jobs)) if one is not None]
            made[module], noticed[module] = len(every), len(every) - len(alive)
            survivors += alive
            print(f"{module}: {noticed[module]} of {made[module]} noticed", flush=True)
            print("".join(f"  {one.line}: {one.what}\n" for one in alive), end="", flush=True)
    if options.write:
        PAGE.write_text(_page(made, noticed, survivors), encoding="utf-8")
    return 0


def _warm() -> None:
    """Load what every child needs, once; nothing of ours."""
    for name in ("pytest", "ruamel.yaml"):
        importlib.import_module(name)


def _page(made: Counter[str], noticed: Counter[str], survivors: Sequence[Mutant]) -> str:
    topics: dict[str, list[str]] = {}
    for topic, module, _, _ in TARGETS:
        topics.setdefault(topic, []).append(module)
    lines = [
        "# Mutation testing",
        "",
        "<!-- made by `python tools/mutate.py --write`; it takes a quarter of an hour -->",
        "",
        "One thing at a time is changed in the code that must not be wrong: a comparison, an `and`, a number, a word,",
        "what is returned. Then its tests run. A change that no test notices survives and stands below.",
        "",
        "| topic | module | changes | noticed | share |",
        "|---|---|---:|---:|---:|",
    ]
    for topic, modules in topics.items():
        lines += [
            f"| {topic} | `{one}` | {made[one]} | {noticed[one]} | {_share(noticed[one], made[one])} |"
            for one in modules
        ]
        whole, seen = sum(made[one] for one in modules), sum(noticed[one] for one in modules)
        lines.append(f"| **{topic}** | | {whole} | {seen} | **{_share(seen, whole)}** |")
    lines += ["", "## Survivors", "", "| module | line | change |", "|---|---:|---|"]
    lines += [f"| `{one.module}` | {one.line} | {one.what.replace('|', '¦')} |" for one in survivors]
    return "\n".join(lines) + "\n"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"


if __name__ == "__main__":
    sys.exit(main())
