"""The table of commands, the exit codes, the outermost line of the terminal."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from langkah.cli import messages
from langkah.cli.speak import Terminal, columns, place_of, problem_of, wrap
from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.speech import Lang, Text

_INTERRUPTED = 130
_PIPE_CLOSED = 141
_BUG = 70
#: Objects made before Python looks for dead ones: starting up makes many and drops hardly any.
_BEFORE_COLLECTING = 50_000


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table: its name, the module that has `run` and `parser`, what it does."""

    name: str
    module: str
    says: Text


COMMANDS = (
    Command(
        "weigh",
        "langkah.cli.weigh",
        Text(
            "menimbang satu langkah, atau banyak, sebelum diambil",
            "weigh a step, or many, before it is taken",
        ),
    ),
    Command(
        "guide",
        "langkah.cli.guide.command",
        Text(
            "panduan: atasan meminta, keluarga, hadiah; berakhir dengan putusan dan surat",
            "guides: a superior asks, family, gifts; they end with a verdict and papers",
        ),
    ),
    Command(
        "check",
        "langkah.cli.check.command",
        Text(
            "menimbang naskah dalam berkas: Markdown, HTML, DOCX, ODT, PDF, teks",
            "weigh the texts in files: Markdown, HTML, DOCX, ODT, PDF, plain text",
        ),
    ),
    Command(
        "rulebook",
        "langkah.cli.rulebook",
        Text(
            "membaca, mencari, memeriksa, dan menyusun buku aturan",
            "read, search, check and compile the rulebook",
        ),
    ),
    Command(
        "difference",
        "langkah.cli.study.difference",
        Text(
            "apa yang didapat, hilang, dan menjadi kewajiban bila kedudukan berubah",
            "what is gained, lost and owed when a standing changes",
        ),
    ),
    Command(
        "attune",
        "langkah.cli.study.attune",
        Text(
            "menyetel kepekaan dengan naskah berlabel kantor Anda sendiri",
            "set how sure to be by your office's own labelled texts",
        ),
    ),
    Command(
        "office",
        "langkah.cli.office",
        Text("membuka halaman dan API Langkah di kantor ini", "open the pages and the API of this office"),
    ),
)

EXITS: Mapping[int, Text] = {
    0: Text("selesai", "done"),
    1: Text(
        "putusannya mencapai --fail-on, juga bila sebagian masukan tidak terbaca",
        "a verdict reached --fail-on, also where some input could not be read",
    ),
    2: Text(
        "salah pakai, atau masukan (juga satu baris --jsonl) tidak terbaca",
        "wrong use, or input (also one line of --jsonl) that cannot be read",
    ),
    3: Text(
        "pemeriksaan menemukan kesalahan, atau keluaran tidak dapat ditulis",
        "a check found faults, or the output cannot be written",
    ),
    4: Text("yang disebut tidak ada", "the named thing does not exist"),
    5: Text("masukan terlalu besar", "the input is too large"),
    6: Text("bagian tambahan belum terpasang", "an optional part is not installed"),
    7: Text("buku aturan atau kalender terlalu lama", "the rulebook or a calendar is out of date"),
    _BUG: Text("kesalahan di dalam program", "a fault in the program"),
    _INTERRUPTED: Text("dihentikan dengan Ctrl-C", "stopped with Ctrl-C"),
    _PIPE_CLOSED: Text("pembaca keluaran sudah pergi", "the reader of the output has gone"),
}
ENVIRONMENT: Mapping[str, Text] = {
    "LANGKAH_LANG": Text(
        "bahasa: id atau en; kalah dari --lang", "language: id or en; --lang goes before it"
    ),
    "LANG": Text(
        "en… berarti bahasa Inggris bila tidak ada yang lain", "en… means English where nothing else says"
    ),
    "LANGKAH_DATA": Text(
        "folder data kantor, bila ada: norma yang diubah atau dimatikan kantor itu ikut",
        "an office's data folder, where it exists: the norms it changed or switched off count",
    ),
    "NO_COLOR": Text("bila terisi: tanpa warna", "when set: no colour"),
    "COLUMNS": Text("lebar keluaran", "width of the output"),
}
_SAYS = Text(
    "Timbang dulu, baru melangkah. Langkah menimbang satu langkah pegawai KPU sebelum diambil,"
    " dengan pasal yang mendasari putusannya.",
    "Weigh first, then step. Langkah weighs a step of a servant of the election commission (KPU)"
    " before it is taken, with the article of law that decides it.",
)
_USAGE = Text("cara pakai: langkah PERINTAH …", "usage: langkah COMMAND …")
_HEADINGS = (
    Text("perintah", "commands"),
    Text("contoh", "examples"),
    Text("kode keluar", "exit codes"),
    Text("lingkungan", "environment"),
)
_EXAMPLES = (
    'langkah weigh "Ayo kita menangkan nomor 2!"',
    "langkah weigh --act like --toward campaign-account --as pns --on 2024-01-20",
    "langkah rulebook search hadiah",
    "langkah weigh --help",
)


def main() -> int:
    """Run the program on the arguments, streams and environment of this process."""
    gc.set_threshold(_BEFORE_COLLECTING)
    arguments = sys.argv[1:]
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # a console is a TextIOWrapper
    return run(arguments, _terminal(arguments))


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Run one command; whatever happens ends in an exit code and at most a few quiet lines."""
    try:
        code = _command(list(arguments), terminal)
        terminal.out.flush()
    except LangkahError as error:
        terminal.fail(error)
        code = error.exit_code
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except BrokenPipeError:
        _let_go(terminal.out)
        code = _PIPE_CLOSED
    except OSError as refused:  # a full disk; what commands open themselves, they explain themselves
        _let_go(terminal.out)
        unwritten = LangkahError(messages.OUTPUT_REFUSED, problem=problem_of(refused))
        terminal.fail(unwritten)
        code = unwritten.exit_code
    except Exception as bug:  # noqa: BLE001 — the outermost line: a person never meets a traceback
        terminal.fail(LangkahError(messages.BUG, kind=type(bug).__name__, place=place_of(bug)))
        code = _BUG
    return code


def _command(arguments: list[str], terminal: Terminal) -> int:
    first = [name for name in arguments[:1] if name in ("--help", "-h", "help", "--version")]
    if first == ["--version"]:
        return _version(terminal)
    if first:
        terminal.say(*_help(terminal))
        return 0
    shared, rest = _leading(arguments)
    if not rest:
        raise WrongInput(messages.COMMAND_MISSING)
    if rest[0] in ("--help", "-h", "--version"):
        return _command(rest, terminal)
    if rest[0].startswith("-"):
        raise WrongInput(messages.OPTION_UNKNOWN, value=rest[0][:60], command="langkah")
    for command in COMMANDS:
        if command.name == rest[0]:
            from importlib import import_module

            code: int = import_module(command.module).run([*rest[1:], *shared], terminal)
            return code
    known = ", ".join(command.name for command in COMMANDS)
    raise WrongInput(messages.COMMAND_UNKNOWN, value=rest[0][:60], known=known)


def _leading(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The options for every command that stand before its name, and the rest."""
    at = 0
    while at < len(arguments) and arguments[at].startswith(("--lang", "--no-color")):
        at += 2 if arguments[at] == "--lang" else 1
    return list(arguments[:at]), list(arguments[at:])


def _version(terminal: Terminal) -> int:
    from langkah import Office, __version__

    book = Office().rulebook
    terminal.say(f"langkah {__version__}", f"rulebook {book.version} {book.digest}")
    return 0


def _help(terminal: Terminal) -> list[str]:
    lang, width = terminal.lang, terminal.columns
    sections = (
        columns(((one.name, one.says.in_(lang)) for one in COMMANDS), width=width),
        [f"  {line}" for line in _EXAMPLES],
        columns(((str(code), says.in_(lang)) for code, says in EXITS.items()), width=width),
        columns(((name, says.in_(lang)) for name, says in ENVIRONMENT.items()), width=width),
    )
    lines = [_USAGE.in_(lang), "", *wrap(_SAYS.in_(lang), width=width)]
    for heading, section in zip(_HEADINGS, sections, strict=True):
        lines += ["", f"{heading.in_(lang)}:", *section]
    return lines


def _terminal(arguments: Sequence[str]) -> Terminal:
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and "--no-color" not in arguments
    return Terminal(
        stdin=sys.stdin.buffer,
        out=sys.stdout,
        err=sys.stderr,
        lang=language(arguments, os.environ),
        colour=coloured and os.environ.get("TERM") != "dumb",
        width=_width(os.environ.get("COLUMNS", "")),
    )


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """The language to speak, known before the arguments are read: a refusal needs one too."""
    wanted = environment.get("LANGKAH_LANG") or environment.get("LANG", "")[:2]
    for option, value in zip(arguments, [*arguments[1:], ""], strict=False):
        if option == "--":
            break
        if option == "--lang":
            wanted = value
        elif option.startswith("--lang="):
            wanted = option.removeprefix("--lang=")
    return Lang.EN if wanted.lower() == "en" else Lang.ID


def _open_what_is_closed() -> None:
    """Give a process that was started without a stream an empty one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 — for good


def _width(columns_set: str) -> int:
    if columns_set.isdigit() and len(columns_set) < 6:
        return int(columns_set)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80


def _let_go(out: TextIO) -> None:
    """Give the interpreter somewhere to flush to on its way out."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    except OSError:
        return
