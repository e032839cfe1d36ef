"""Names, first lines and reasons that every file must carry."""

import ast

from tests.architecture.tree import HOUSE, ROOT, house_files, parsed, python_files, short

FORBIDDEN = {"util", "utils", "helper", "helpers", "common", "misc", "base", "manager", "managers", "core"}
OLD_AND_NEW = ("_v2", "_old", "_new", "nextgen", "_legacy")
SIGN_LENGTH = 80


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {short(path): path.stem for path in house_files()}
    names |= {short(path): path.name for path in HOUSE.rglob("*") if path.is_dir()}
    assert not [path for path, name in names.items() if name in FORBIDDEN or name.endswith(OLD_AND_NEW)]


def test_every_module_has_its_sign_on_the_door() -> None:
    bad = []
    for path in python_files(ROOT / "src", ROOT / "tests", ROOT / "tools"):
        first = (ast.get_docstring(parsed(path)) or "").partition("\n")[0]
        if not first or len(first) > SIGN_LENGTH:
            bad.append(f"{short(path)}: {first or 'no first line'}")
    assert not bad, bad


def test_no_two_signs_are_alike() -> None:
    signs: dict[str, str] = {}
    twice = []
    for path in house_files():
        sign = (ast.get_docstring(parsed(path)) or "").partition("\n")[0]
        if sign and sign in signs:
            twice.append(f"{short(path)} and {signs[sign]}: {sign}")
        signs[sign] = short(path)
    assert not twice, twice


def test_every_exception_to_a_rule_gives_its_reason() -> None:
    marks = ("# type: " + "ignore[", "# no" + "qa: ", "# pragma: " + "no cover", "# pragma: " + "no branch")
    bare = []
    for path in python_files(ROOT / "src", ROOT / "tests", ROOT / "tools"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            for mark in marks:
                _code, found, rest = line.partition(mark)
                reason = rest.partition("]")[2] if mark.endswith("[") else rest.partition(" ")[2]
                if found and len(reason.strip(" #-—:")) < 8:
                    bare.append(f"{short(path)}:{number}")
    assert not bare, f"say why, on the same line: {bare}"
