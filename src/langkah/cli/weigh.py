"""`langkah weigh`: one step from arguments or standard input, or a stream of them."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import BinaryIO

from langkah.cli import messages
from langkah.cli.options import Parser, one_of
from langkah.cli.speak import Terminal, problem_of
from langkah.desk import Office
from langkah.desk.own import Own
from langkah.terms.errors import NotFound, TooLarge, WrongInput
from langkah.terms.messages import KEY_TWICE
from langkah.terms.parse import step_from_json
from langkah.terms.speech import Lang, Text
from langkah.terms.stages import Zone
from langkah.terms.verdict import Level, Verdict

#: Most that is read of one text or one list of contestants, in MB: a million characters of four bytes.
_MOST_MB = 4
_MB = 1_000_000
_SAYS = Text(
    "Menimbang satu langkah sebelum diambil. Tidak ada yang disimpan atau dikirim.",
    "Weighs a step before it is taken. Nothing is kept or sent.",
)
CALENDAR = Text(
    "kontes dan tanggal kantor Anda, berkas CSV", "your office's own contests and days, a CSV file"
)
RELEASES = Text(
    "pakai buku aturan rilis kantor ini, dari folder itu",
    "use the rulebook of this office's releases, in that folder",
)
HEARING = Text(
    "batas telinga terlatih kantor Anda, berkas dari langkah attune",
    "your office's limits of the learned ear, a file from langkah attune",
)
OFFICE = Text(
    "folder data kantor (LANGKAH_DATA): dengan norma yang diubah atau dimatikan kantor itu",
    "an office's data folder (LANGKAH_DATA): with the norms it changed or switched off",
)
_EXAMPLES = """\
  langkah weigh "Ayo kita menangkan nomor 2!" --on 2024-01-20
  langkah weigh --act like --toward campaign-account --as pns
  langkah weigh --act gift-receive --fact giver=vendor --fact value_idr=250000
  langkah weigh --json - < draf.txt
  langkah weigh --jsonl --fail-on stop < langkah.jsonl
  langkah weigh --engine spark langkah.parquet putusan.parquet"""


OPTIONS: tuple[tuple[str, str, Text], ...] = (
    (
        "--as",
        "WHO",
        Text(
            "kedudukan Anda: pns (bawaan), cpns, pppk, member, adhoc, citizen",
            "your standing: pns (default), cpns, pppk, member, adhoc, citizen",
        ),
    ),
    ("--on", "DATE", Text("tanggal langkah; bawaan: hari ini", "day of the step; default: today")),
    (
        "--at",
        "HH:MM",
        Text(
            'jam langkah menurut --zone; atau dengan zonanya: "14:30 WITA"',
            'time of the step in --zone, or with its own: "14:30 WITA"',
        ),
    ),
    (
        "--zone",
        "ZONE",
        Text(
            "zona waktu kantor: WIB (bawaan), WITA, WIT", "the office's time zone: WIB (default), WITA, WIT"
        ),
    ),
    (
        "--act",
        "ACT",
        Text(
            "tindakannya, misalnya like, share, gift-receive; bawaan: dibaca dari kalimatnya, atau post",
            "the act, such as like, share, gift-receive; default: read from the words, or post",
        ),
    ),
    (
        "--channel",
        "WHERE",
        Text(
            "lewat mana: social, chat-private, chat-group, in-person, press, web",
            "through which channel: social, chat-private, chat-group, in-person, press, web",
        ),
    ),
    ("--capacity", "AS", Text("sebagai private atau official", "as private or official")),
    (
        "--contestants",
        "FILE",
        Text("daftar peserta kantor Anda, berkas CSV", "your office's own contestants, a CSV file"),
    ),
    ("--calendar", "FILE", CALENDAR),
    ("--releases", "FOLDER", RELEASES),
    ("--hearing", "FILE", HEARING),
    ("--office", "FOLDER", OFFICE),
    (
        "--engine",
        "NAME",
        Text(
            "local (bawaan), atau spark: menimbang berkas Parquet di tempatnya",
            "local (default), or spark: weighs a Parquet file where it lies",
        ),
    ),
    (
        "--fail-on",
        "LEVEL",
        Text(
            "kode keluar 1 bila putusannya care, ask, atau stop ke atas",
            "exit with 1 when the verdict is care, ask or stop, or above",
        ),
    ),
)
_REPEATED: tuple[tuple[str, str, Text], ...] = (
    (
        "--toward",
        "X",
        Text(
            "kepada siapa: jenis seperti party, campaign-account, kin, atau nama; boleh berulang",
            "whom it is aimed at: a kind such as party, campaign-account, kin, or a name; may be repeated",
        ),
    ),
    (
        "--fact",
        "N=V",
        Text(
            "fakta nama=nilai; boleh berulang; daftarnya di docs/reference/vocabulary.md",
            "a fact name=value; may be repeated; listed in docs/reference/vocabulary.md",
        ),
    ),
)
_SWITCHES: tuple[tuple[str, Text], ...] = (
    ("--json", Text("putusan sebagai JSON", "the verdict as JSON")),
    (
        "--jsonl",
        Text(
            "satu langkah JSON sebaris masuk, satu putusan JSON sebaris keluar, berurutan",
            "one JSON step a line in, one JSON verdict a line out, in order",
        ),
    ),
)


def parser(lang: Lang) -> Parser:
    """The arguments of the command."""
    made = Parser(
        "weigh", _SAYS, lang, usage="[TEXT | -] [--act ACT] [--as WHO] [--on DATE] …", examples=_EXAMPLES
    )
    words = Text("kalimat yang ditimbang; - membaca masukan standar", "the words; - reads standard input")
    made.given("text", words, metavar="TEXT")
    for name, metavar, says in OPTIONS:
        made.chosen(name, says, metavar=metavar)
    for name, metavar, says in _REPEATED:
        made.chosen(name, says, metavar=metavar, many=True)
    for name, says in _SWITCHES:
        made.chosen(name, says)
    return made.shared()


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Weigh what is asked; 0, or 1 when a verdict reaches `--fail-on`."""
    options = parser(terminal.lang).read(arguments)
    if options.help:
        terminal.say(parser(terminal.lang).format_help().rstrip())
        return 0
    one_of("--fail-on", options.fail_on, ["care", "ask", "stop"])
    one_of("--engine", options.engine, ["local", "spark"])
    given = _given(options)
    if options.engine == "spark":
        return _on_spark(options, given, terminal)
    if options.jsonl:
        if options.text:
            raise WrongInput(messages.TEXT_AND_LINES)
        from langkah.cli.stream import weigh_lines

        return weigh_lines(terminal, own_office(options), given, options.fail_on)
    given["text"] = _text(options.text, terminal.stdin)
    step = step_from_json(given)
    verdict = own_office(options).consider(step)
    if options.json:
        terminal.say_json(verdict.to_json(), indent=2)
    else:
        from langkah.cli.page import Page

        terminal.say(*Page(terminal).lines(step, verdict))
    return int(reaches(verdict, options.fail_on))


def reaches(verdict: Verdict, limit: str | None) -> bool:
    """True when the verdict is at or above the level that the caller wants to fail on."""
    return limit is not None and verdict.level.rank >= Level(limit).rank


def _given(options: Namespace) -> dict[str, object]:
    """What the options say of the step, in the words of its JSON form."""
    found: dict[str, object] = {
        "standing": getattr(options, "as"),
        "on": options.on,
        "at": options.at,
        "act": options.act,
        "channel": options.channel,
        "capacity": options.capacity,
        "toward": options.toward,
        "facts": told_facts(options.fact),
    }
    return {key: value for key, value in found.items() if value}


def told_facts(written: Sequence[str]) -> dict[str, object]:
    """Pairs of name and value as they are written at a terminal. Raises: WrongInput."""
    found: dict[str, object] = {}
    for name, value in map(_fact, written):
        if name in found:
            raise WrongInput(KEY_TWICE, key=f"facts.{name[:60]}")
        found[name] = value
    return found


def _fact(written: str) -> tuple[str, object]:
    name, equals, value = written.partition("=")
    if not equals or not name.strip():
        raise WrongInput(messages.FACT_FORM, value=written[:60])
    return name.strip(), _value(value.strip())


def _value(written: str) -> object:
    if written.lower() in ("true", "ya", "yes"):
        return True
    if written.lower() in ("false", "tidak", "no"):
        return False
    first, *groups = written.split(".")
    digits = first + "".join(groups)
    # 250.000 is how an amount is written here; 1.5 is no whole amount, and not fifteen.
    whole = digits.isascii() and digits.isdigit() and len(digits) < 18
    return int(digits) if whole and first and all(len(group) == 3 for group in groups) else written


def _text(words: Sequence[str], stdin: BinaryIO) -> str:
    if list(words) == ["-"]:
        return _decoded(_read(stdin, "stdin"), "stdin")
    text = " ".join(words)
    for place, char in enumerate(text if not text.isascii() else "", 1):
        if "\udc80" <= char <= "\udcff":
            raise WrongInput(messages.NOT_UTF_8, source="TEXT", at=place)
    return text


def own_office(options: Namespace) -> Office:
    """The office with what the options name of its own. Raises: LangkahError."""
    return _own(options).office()


def _own(options: Namespace) -> Own:
    """The lists, zone and releases that the options name; not every command has them all."""
    zone = getattr(options, "zone", None)
    one_of("--zone", zone, [*Zone])
    names = ("contestants", "calendar", "hearing")
    given = {name: path and listed(path) for name in names if (path := getattr(options, name, None))}
    return Own(
        **given,
        releases=getattr(options, "releases", None),
        data=_data(getattr(options, "office", None)),
        zone=Zone(zone or Zone.WIB),
    )


def _data(given: str | None) -> str | None:
    """The folder of the office whose own law counts: the one named, else that of the environment where there is one.

    Raises: NotFound for a named folder that is not there.
    """
    if given is None:
        usual = os.environ.get("LANGKAH_DATA", "").strip()
        return usual if usual and os.path.isdir(usual) else None  # noqa: PTH112 — pathlib costs a cold start
    if not os.path.isdir(given):  # noqa: PTH112 — the same
        raise NotFound(messages.FILE_UNREADABLE, path=given, problem=problem_of(FileNotFoundError(2, "")))
    return given


def listed(path: str) -> str:
    """What a list says. Raises: NotFound, TooLarge, WrongInput."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 — pathlib costs a cold start more than it gives here
            return _decoded(_read(file, path), path)
    except OSError as refused:
        raise NotFound(messages.FILE_UNREADABLE, path=path, problem=problem_of(refused)) from None


def _on_spark(options: Namespace, given: Mapping[str, object], terminal: Terminal) -> int:
    """Weigh a table on the engine that lies beside it."""
    from langkah.cli.bulk import spark
    from langkah.cli.bulk.messages import FILES_MISSING, TWO_WAYS
    from langkah.cli.bulk.rows import Task

    for option in ("json", "jsonl"):
        if getattr(options, option):
            raise WrongInput(TWO_WAYS, option=f"--{option}")
    if len(options.text) != 2:
        raise WrongInput(FILES_MISSING)
    own = _own(options)
    office = own.office()  # a broken list is told of before the engine starts
    on = given.get("on") or office.clock.today().isoformat()
    source, target = options.text
    return spark.weigh_table(Task({**given, "on": on}, own), source, target, terminal, options.fail_on)


def _read(stream: BinaryIO, source: str) -> bytes:
    data = stream.read(_MOST_MB * _MB + 1)
    if len(data) > _MOST_MB * _MB:
        raise TooLarge(messages.INPUT_TOO_LARGE, source=source, limit=_MOST_MB)
    return data


def _decoded(data: bytes, source: str) -> str:
    """Bytes as text; a byte-order mark is passed over. Raises: WrongInput."""
    nul = data.find(b"\0")
    if nul >= 0:
        raise WrongInput(messages.HOLDS_NUL, source=source, at=nul + 1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise WrongInput(messages.NOT_UTF_8, source=source, at=broken.start + 1) from None
