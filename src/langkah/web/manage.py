"""`langkah office`: our own commands; those of Django behind them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence

from django.core.exceptions import ImproperlyConfigured

from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.speech import Text

#: What each command does, in one line.
COMMANDS = {
    "demo": Text("buka kantor peraga di komputer ini", "open the demonstration on this computer"),
    "serve": Text("buka kantor di belakang proksi", "open the office behind a proxy"),
    "prepare": Text("siapkan tabel dan berkas kantor", "make its tables and files ready"),
    "worker": Text("kerjakan tugas latar sampai dihentikan", "do background work until stopped"),
    "invite": Text("buat tautan undangan", "make a link that invites somebody"),
    "backup": Text("salin seluruh kantor ke satu berkas", "copy the whole office into one file"),
    "restore": Text("kembalikan kantor dari satu berkas", "bring the office back from one file"),
    "move": Text("pindahkan kantor ke basis data lain", "move the office to another database"),
    "gate": Text("timbang ulang halaman yang tayang", "weigh the live pages again"),
    "letters": Text("hapus kiriman yang lewat masanya", "delete letters whose time is over"),
    "openapi": Text("tulis uraian API ke keluaran baku", "write the description of the API"),
}
#: Those that are answered here; the others are found by Django.
_OURS = tuple(name for name in COMMANDS if name not in {"invite", "gate", "letters"})
_HELP = ("-h", "--help", "help")
_DEFAULT = "demo"
_WORKERS = {"demo": 1, "serve": 2}
#: The computer's owner weighs while the office is made ready: that comes first.
_NICE = 10
#: What an office keeps is for whoever runs it alone.
_FOR_THE_OWNER = 0o077


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of one command; what Django's own commands are, `langkah office help --commands` tells."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "langkah.web.settings")  # noqa: TID251 — Django looks only there
    arguments = list(sys.argv[1:] if argv is None else argv) or [_DEFAULT]
    try:
        if arguments[0] in _HELP and len(arguments) == 1:
            sys.stdout.writelines(f"{line}\n" for line in _help())
            return 0
        if arguments[0] not in _OURS:
            return _django(arguments)
        return _ours(_parser().parse_args(arguments))
    except ImproperlyConfigured as wrong:
        _complain(f"langkah: galat / error: {wrong}")
        return WrongInput.exit_code
    except LangkahError as error:
        for said, hint in ((error.says.id, "petunjuk"), (error.says.en, "hint")):
            word = "galat" if hint == "petunjuk" else "error"
            _complain(f"langkah: {word}: {said} [{error.code}]")
            if error.hint:
                _complain(f"langkah: {hint}: {error.hint.id if hint == 'petunjuk' else error.hint.en}")
        return error.exit_code


def _complain(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def _help() -> Iterator[str]:
    """The office's own commands, one line each."""
    width = max(map(len, COMMANDS))
    yield "cara pakai / usage: langkah office [PERINTAH] …"
    yield ""
    for name, says in COMMANDS.items():
        yield f"  {name:{width}}  {says.id} / {says.en}"
    yield ""
    yield "tanpa perintah: demo / without a command: demo"
    yield "pilihan sebuah perintah / options of one: langkah office serve --help"
    yield "perintah Django / Django's own: langkah office help --commands"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="langkah office")
    commands = parser.add_subparsers(dest="command", required=True)
    parsers = {
        name: commands.add_parser(name, description=f"{COMMANDS[name].id} / {COMMANDS[name].en}")
        for name in _OURS
    }
    for name, many in _WORKERS.items():
        command = parsers[name]
        command.add_argument("--host", default="127.0.0.1")
        command.add_argument("--port", type=int, default=8000)
        command.add_argument("--workers", type=int, default=many)
        command.add_argument("--no-worker", dest="worker", action="store_false", help="tanpa pekerja")
    prepare = parsers["prepare"]
    prepare.add_argument("--demo", action="store_true", help=argparse.SUPPRESS)
    prepare.add_argument("--beside", action="store_true", help=argparse.SUPPRESS)
    parsers["worker"].add_argument("--beside", action="store_true", help=argparse.SUPPRESS)
    backup = parsers["backup"]
    backup.add_argument("file", help="berkas baru, atau folder yang sudah ada")
    backup.add_argument("--keep", type=int, help="di folder: simpan sekian cadangan terakhir")
    restore = parsers["restore"]
    restore.add_argument("file")
    restore.add_argument("--replace", action="store_true", help="gantikan kantor yang ada")
    parsers["move"].add_argument("address", metavar="postgresql://…|sqlite", help="alamatnya, atau sqlite")
    return parser


def _django(arguments: Sequence[str]) -> int:
    from django.core.management import execute_from_command_line
    from django.db import DatabaseError

    from langkah.web.keeping import folder, messages

    try:
        execute_from_command_line(["langkah office", *arguments])
    except DatabaseError as missing:
        if folder.is_prepared():
            raise
        raise WrongInput(messages.NOT_PREPARED) from missing
    return 0


def _ours(asked: argparse.Namespace) -> int:
    os.umask(_FOR_THE_OWNER)
    if asked.command in _WORKERS:
        from langkah.web.keeping import server

        return server.serve(asked)
    if asked.command == "prepare" and asked.beside:
        os.nice(_NICE)
    import django

    django.setup()
    if asked.command == "openapi":
        from langkah.web.api.describe import document_text

        sys.stdout.write(document_text())
        return 0
    return _keep(asked)


def _keep(asked: argparse.Namespace) -> int:
    from langkah.web.keeping import copies, demo, folder, prepare, worker
    from langkah.web.keeping.databases import moving

    if asked.command == "worker":
        return worker.work(beside=asked.beside)
    folder.make()
    if asked.command == "prepare":
        if not asked.demo:
            demo.must_not_be_one()
        prepare.prepare(demo=asked.demo)
    elif asked.command == "backup":
        sys.stdout.write(f"{copies.backup(asked.file, keep=asked.keep)}\n")
    elif asked.command == "move":
        sys.stdout.write(f"LANGKAH_DATABASE={moving.move(asked.address)}\n")
    else:
        copies.restore(asked.file, replace=asked.replace)
    return 0


if __name__ == "__main__":
    sys.exit(main())
