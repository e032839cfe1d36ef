"""Sizes that keep the house readable; raising one needs an ADR."""

import ast
from collections import Counter

import pytest

from tests.architecture.tree import HOUSE, ROOT, functions, house_files, parsed, python_files, short

FILE_LINES = 400
FUNCTION_LINES = 50
USUAL_FUNCTION_LINES = 30
USUAL_SHARE = 0.9
MODULES_IN_A_FOLDER = 12
PUBLIC_NAMES_IN_A_ROOM = 12
PARAMETERS = 6


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the signature to the end, less the docstring: words that explain are free."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def test_files_are_short() -> None:
    folders = (ROOT / "src", ROOT / "tests", ROOT / "tools")
    counted = {
        short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*folders)
    }
    assert not {path: lines for path, lines in counted.items() if lines > FILE_LINES}


def test_functions_are_short_and_nearly_all_very_short() -> None:
    lengths = {
        f"{short(path)}:{function.lineno} {function.name}": _length(function)
        for path in house_files()
        for function in functions(path)
    }
    assert not {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES}
    usual = sum(lines <= USUAL_FUNCTION_LINES for lines in lengths.values())
    assert usual >= USUAL_SHARE * len(lengths), sorted(lengths.items(), key=lambda item: -item[1])[:20]


def test_functions_take_few_parameters() -> None:
    greedy = {}
    for path in house_files():
        for function in functions(path):
            every = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
            count = sum(each.arg not in {"self", "cls"} for each in every)
            if count > PARAMETERS:
                greedy[f"{short(path)}:{function.lineno} {function.name}"] = count
    assert not greedy


def test_folders_hold_few_modules() -> None:
    folders = Counter(short(path.parent) for path in house_files() if not path.name.startswith("__"))
    assert not {folder: count for folder, count in folders.items() if count > MODULES_IN_A_FOLDER}


@pytest.mark.parametrize(
    "name", ["terms", "rulebook", "bahasa", "documents", "weigh", "publication", "papers", "desk", "cli"]
)
def test_a_room_promises_few_names(name: str) -> None:
    front = parsed(HOUSE / name / "__init__.py")
    promised = [
        ast.literal_eval(node.value)
        for node in front.body
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets)
    ]
    assert len(promised) <= 1
    # `terms` is the exception that its own purpose makes: it is the vocabulary of all the others.
    limit = 4 * PUBLIC_NAMES_IN_A_ROOM if name == "terms" else PUBLIC_NAMES_IN_A_ROOM
    assert not promised or len(promised[0]) <= limit
