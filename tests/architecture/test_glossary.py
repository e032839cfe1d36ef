"""One concept, one word: the glossary's identifiers are the code's."""

import ast
from functools import cache

from tests.architecture.tree import HOUSE, ROOT, house_files, parsed

LAST_COLUMN = "In the code"


@cache
def _names() -> frozenset[str]:
    """Rooms, classes, members as `Class.MEMBER`, functions, methods and constants of the package."""
    found = {path.name for path in HOUSE.iterdir() if path.is_dir()}
    for path in house_files():
        for node in parsed(path).body:
            found |= _defined(node, "")
    return frozenset(found)


def _defined(node: ast.stmt, owner: str) -> set[str]:
    names: set[str] = set()
    if isinstance(node, ast.ClassDef):
        names = {node.name}.union(*(_defined(inner, f"{node.name}.") for inner in node.body))
    elif isinstance(node, ast.FunctionDef):
        names = {node.name, owner + node.name}
    elif isinstance(node, ast.Assign):
        names = {owner + target.id for target in node.targets if isinstance(target, ast.Name)}
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        names = {owner + node.target.id}
    return names


def _promised() -> list[str]:
    """What stands between backticks in the last column of the glossary's tables."""
    rows = [
        line
        for line in (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ]
    last = [row.strip("|").rpartition("|")[2].strip() for row in rows]
    assert LAST_COLUMN in last
    return [name for cell in last for name in cell.split("`")[1::2]]


def test_every_word_of_the_glossary_is_in_the_code() -> None:
    promised = _promised()
    assert promised
    assert not sorted(set(promised) - _names())


def test_no_word_is_explained_twice() -> None:
    promised = _promised()
    assert not sorted({name for name in promised if promised.count(name) > 1})


def test_every_noun_that_a_user_of_the_library_gets_is_explained() -> None:
    front = parsed(HOUSE / "__init__.py")
    nouns = {
        name
        for node in ast.walk(front)
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets)
        for name in ast.literal_eval(node.value)
        if name[:1].isupper()
    }
    assert nouns
    assert not sorted(nouns - set(_promised()))
