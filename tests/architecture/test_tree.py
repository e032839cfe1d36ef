"""What may not be in the tree: machines' paths, registries' hosts, loose ends."""

import tomllib
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, files, short

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
# Written in two parts, so that this file may stand in the tree.
HOSTS = tuple(
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("debian", "org"))
)
PLACES = tuple("/" + name + "/" for name in ("work", "root", "home", "Users"))


def _texts() -> list[tuple[str, str]]:
    found = []
    for path in files():
        try:
            found.append((short(path), path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:  # a picture or a font
            continue
    return found


def test_no_file_names_a_place_on_some_machine() -> None:
    named = [path for path, text in _texts() for place in PLACES if place in text]
    named += [
        path
        for path, text in _texts()
        if "/" + "tmp/" in text and path != ".ci/run" and not path.startswith("tests/")
    ]
    assert not named, named


def test_no_file_names_a_package_registry() -> None:
    named = [(path, host) for path, text in _texts() for host in HOSTS if host in text]
    assert not named, named


@pytest.mark.parametrize("lock", LOCKS, ids=[path.stem for path in LOCKS])
def test_a_lock_holds_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    pins = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert pins
    for pin in pins:
        assert "==" in pin, pin
        assert pin.endswith("\\"), f"{pin} has no hash"


def test_what_runs_is_what_was_tested() -> None:
    assert _versions("run").items() <= _versions("dev").items()


def _versions(name: str) -> dict[str, str]:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pins = (
        line.removesuffix("\\").partition("==") for line in lines if "==" in line and not line.startswith(" ")
    )
    return {name: version.partition(";")[0].strip() for name, _mark, version in pins}


def test_the_base_install_needs_nothing() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dependencies"] == []


def test_every_dependency_is_explained() -> None:
    page = (ROOT / "docs" / "adr" / "0006-dependencies.md").read_text(encoding="utf-8").lower()
    asked = [
        line.partition("#")[0].strip()
        for source in (ROOT / "requirements").glob("*.in")
        for line in source.read_text(encoding="utf-8").splitlines()
    ]
    names = {line.partition(">")[0] for line in asked if line and not line.startswith("-")}
    assert names
    assert not {name for name in names if f"`{name.lower()}`" not in page}
