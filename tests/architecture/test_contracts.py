"""Who may import whom, and what stays unloaded."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import (
    BASE,
    DOORS,
    ENGINES,
    HOUSE,
    ROOT,
    SHELF,
    house_files,
    imports,
    room,
    short,
)

HEAVY = (
    "pypdf",
    "onnxruntime",
    "django",
    "wagtail",
    "pydantic",
    "numpy",
    "ruamel",
    "yaml",
    "holidays",
    "granian",
    "sqlite3",
    "asyncio",
)
NO_PATTERNS = ("terms", "bahasa", "documents", "weigh", "publication", "papers", "desk")
AUTHORS_ONLY = "langkah.rulebook.compile"
AUTHORS_TOOLS = (AUTHORS_ONLY, "langkah.rulebook.check")  # work on sources; no engine and no office in them


def _python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_import_keeps_the_contracts() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([linter, "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_doors_take_nouns_from_engines_and_verbs_from_the_desk() -> None:
    inner = tuple(f"langkah.{name}" for name in (*ENGINES, *SHELF[1:]))
    verbs = []
    for path in house_files():
        if room(path) not in DOORS:
            continue
        for module, name, line in imports(path):
            inside = module in inner or module.startswith(tuple(f"{each}." for each in inner))
            whole = module == "langkah" and f"langkah.{name}" in inner
            if whole or (inside and module not in AUTHORS_TOOLS and not name[:1].isupper()):
                verbs.append(f"{short(path)}:{line} takes {name or 'all'} from {module}")
    assert not verbs, "ask the desk for it: " + "; ".join(verbs)


def test_the_light_stays_light() -> None:
    loaded = _python("-c", "import sys, langkah.desk, langkah.cli.main; print(*sys.modules)")
    assert loaded.returncode == 0, loaded.stderr
    tops = {name.partition(".")[0] for name in loaded.stdout.split()}
    assert tops.isdisjoint(HEAVY), sorted(tops.intersection(HEAVY))


def test_the_base_runs_without_any_installed_package() -> None:
    modules = [
        ".".join(path.relative_to(HOUSE.parent).with_suffix("").parts).removesuffix(".__init__")
        for path in house_files()
        if room(path) in BASE
    ]
    modules.remove(AUTHORS_ONLY)
    lines = [
        f"import sys; sys.path.insert(0, {str(HOUSE.parent)!r})",
        *(f"import {each}" for each in modules),
    ]
    lines.append("import langkah; [getattr(langkah, name) for name in langkah.__all__]")
    result = _python("-I", "-S", "-c", "\n".join(lines))
    assert result.returncode == 0, result.stderr


def test_no_pattern_matcher_stands_where_user_text_passes() -> None:
    found = [
        f"{short(path)}:{line}"
        for path in house_files()
        if room(path) in NO_PATTERNS
        for module, _name, line in imports(path)
        if module.partition(".")[0] in {"re", "regex", "fnmatch"}
    ]
    assert not found, f"a crafted text can hold a pattern matcher for minutes (ADR 0004): {found}"


@pytest.mark.parametrize("name", [*SHELF, *ENGINES, "desk"])
def test_inner_rooms_read_neither_clock_nor_environment(name: str) -> None:
    outside = {"os", "platform", "getpass", "socket", "logging", "time", "locale", "random", "subprocess"}
    # pdf: the library below it writes to a log; its only home is where that is silenced.
    allowed = {
        (AUTHORS_ONLY.replace(".", "/"), "os"),
        ("langkah/bahasa/learned/encoder", "os"),  # to silence a library before it loads
        ("langkah/documents/pdf", "logging"),
    }
    found = [
        f"{short(path)}:{line} imports {module}"
        for path in house_files()
        if room(path) == name
        for module, _name, line in imports(path)
        if module.partition(".")[0] in outside
        and (path.relative_to(HOUSE.parent).with_suffix("").as_posix(), module) not in allowed
    ]
    assert not found, found
