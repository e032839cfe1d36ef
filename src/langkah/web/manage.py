"""`langkah office`: our own commands, and those of Django."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from django.core.exceptions import ImproperlyConfigured

from langkah.terms.errors import LangkahError, WrongInput

_OURS = ("demo", "serve", "prepare", "worker", "backup", "restore", "move", "openapi")
_DEFAULT = "demo"
_WORKERS = {"demo": 1, "serve": 2}
#: The computer's owner weighs while the office is made ready: that comes first.
_NICE = 10
#: What an office keeps is for whoever runs it alone.
_FOR_THE_OWNER = 0o077


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of one command; what Django's own commands are, `langkah office help` tells."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "langkah.web.settings")  # noqa: TID251 — Django looks only there
    arguments = list(sys.argv[1:] if argv is None else argv) or [_DEFAULT]
    try:
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="langkah office", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, says in (
        ("demo", "buka kantor peraga di komputer ini"),
        ("serve", "buka kantor di belakang proksi, dengan pekerjanya"),
    ):
        command = commands.add_parser(name, help=says)
        command.add_argument("--host", default="127.0.0.1")
        command.add_argument("--port", type=int, default=8000)
        command.add_argument("--workers", type=int, default=_WORKERS[name])
        command.add_argument("--no-worker", dest="worker", action="store_false", help="tanpa pekerja")
    prepare = commands.add_parser("prepare", help="siapkan kantor: tabel dan berkas untuk peramban")
    prepare.add_argument("--demo", action="store_true", help=argparse.SUPPRESS)
    prepare.add_argument("--beside", action="store_true", help=argparse.SUPPRESS)
    worker = commands.add_parser("worker", help="kerjakan tugas latar sampai dihentikan")
    worker.add_argument("--beside", action="store_true", help=argparse.SUPPRESS)
    backup = commands.add_parser("backup", help="salin seluruh kantor ke satu berkas")
    backup.add_argument("file", help="berkas baru, atau folder yang sudah ada")
    backup.add_argument("--keep", type=int, help="di folder: simpan sekian cadangan terakhir")
    restore = commands.add_parser("restore", help="kembalikan kantor dari satu berkas")
    restore.add_argument("file")
    restore.add_argument("--replace", action="store_true", help="gantikan kantor yang ada")
    move = commands.add_parser("move", help="pindahkan kantor ke basis data lain yang kosong")
    move.add_argument("address", metavar="postgresql://…|sqlite", help="alamatnya, atau sqlite")
    commands.add_parser("openapi", help="tulis uraian API ke keluaran baku")
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
