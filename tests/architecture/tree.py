"""Reads the source tree for the tests beside it."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "src" / "langkah"
SHELF = ("terms", "rulebook", "bahasa", "documents")
ENGINES = ("weigh", "publication", "papers")
DOORS = ("cli", "web")
BASE = (*SHELF, *ENGINES, "desk", "cli")

# Folders that set-up, tools and running offices make; git ignores them as well.
MADE = {"__pycache__", "var", "build", "dist", "htmlcov", "mutants", "node_modules"}
HIDDEN_BUT_OURS = {".ci"}


def files() -> Iterator[Path]:
    """Every file a developer wrote or a generator committed, as paths."""
    for folder, names, inside in os.walk(ROOT):
        names[:] = [name for name in names if name not in MADE and not _is_foreign(name)]
        for name in inside:
            if (
                not name.endswith((".sqlite3", ".sqlite3-wal", ".sqlite3-shm", ".pyc"))
                and name
                not in (".coverage", ".git")  # in a worktree of git, `.git` is a file that names a place
            ):
                yield Path(folder, name)


def _is_foreign(folder: str) -> bool:
    return (folder.startswith(".") and folder not in HIDDEN_BUT_OURS) or folder.endswith(".egg-info")


def python_files(*folders: Path) -> list[Path]:
    """The Python files below the folders, migrations apart: those are written by machine."""
    found = (path for folder in folders for path in folder.rglob("*.py"))
    return sorted(
        path for path in found if "migrations" not in path.parts and "__pycache__" not in path.parts
    )


def house_files() -> list[Path]:
    """The Python files of the package."""
    return python_files(HOUSE)


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of one file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def short(path: Path) -> str:
    """The path as a person writes it."""
    return path.relative_to(ROOT).as_posix()


def room(path: Path) -> str:
    """The room that a file of the package stands in, or "" for the front."""
    parts = path.relative_to(HOUSE).parts
    return parts[0] if len(parts) > 1 else ""


def imports(path: Path) -> Iterator[tuple[str, str, int]]:
    """Each import as (module, name, line); the name is "" for a plain `import module`."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "", node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name, node.lineno) for alias in node.names)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
