"""The arguments of `langkah check`, and which of its voices answers."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from langkah.cli import messages
from langkah.cli.check.files import Sources
from langkah.cli.check.report import Report, Voice
from langkah.cli.options import Parser, one_of
from langkah.cli.speak import Terminal
from langkah.cli.weigh import OPTIONS, own_office
from langkah.desk import Office
from langkah.documents import Kind
from langkah.terms.errors import WrongInput
from langkah.terms.parse import step_from_json
from langkah.terms.speech import Lang, Text
from langkah.terms.step import Act, Step

_SAYS = Text(
    "Menimbang naskah dalam berkas, bagian demi bagian, sebagai terbitan resmi. Tidak ada yang disimpan atau dikirim.",
    "Weighs the texts in files, passage by passage, as an official publication. Nothing is kept or sent.",
)
_EXAMPLES = """\
  langkah check siaran-pers.md berita/
  langkah check --fail-on stop --sarif konten/ > langkah.sarif
  langkah check --capacity private --channel social --kind text - < draf.txt
  langkah check --lsp"""
_FILES = Text(
    "berkas atau folder; - membaca masukan standar",
    "files or folders; - reads standard input",
)
_KIND = Text(
    "bentuk berkas: text, markdown, html, docx, odt, pdf; bawaan: menurut namanya",
    "form of the files: text, markdown, html, docx, odt, pdf; default: by their names",
)
#: What a text in a file is, unless it is said otherwise: a page that the office puts out.
_USUAL = {"act": Act.POST.value, "channel": "web", "capacity": "official"}
#: What every page of a site repeats is weighed once.
_REMEMBERED = 256
_TAKEN = (
    "--as",
    "--on",
    "--act",
    "--channel",
    "--capacity",
    "--contestants",
    "--calendar",
    "--zone",
    "--releases",
    "--office",
    "--fail-on",
)
_CHANGED = {
    "--act": Text("tindakannya; bawaan: post", "the act; default: post"),
    "--channel": Text(
        "lewat mana: web (bawaan), social, chat-private, chat-group, in-person, press",
        "through which channel: web (default), social, chat-private, chat-group, in-person, press",
    ),
    "--capacity": Text("sebagai official (bawaan) atau private", "as official (default) or private"),
    "--on": Text("tanggal terbit; bawaan: hari ini", "day of publishing; default: today"),
}
_SWITCHES: tuple[tuple[str, Text], ...] = (
    ("--json", Text("hasilnya sebagai satu dokumen JSON", "the result as one JSON document")),
    ("--sarif", Text("hasilnya sebagai SARIF 2.1.0", "the result as SARIF 2.1.0")),
    (
        "--lsp",
        Text(
            "melayani editor lewat masukan dan keluaran standar (Language Server Protocol)",
            "serve an editor over standard input and output (Language Server Protocol)",
        ),
    ),
)


def parser(lang: Lang) -> Parser:
    """The arguments of the command."""
    made = Parser(
        "check", _SAYS, lang, usage="FILES… [--fail-on LEVEL] [--json | --sarif]", examples=_EXAMPLES
    )
    made.given("files", _FILES, metavar="FILES")
    known = {name: (metavar, says) for name, metavar, says in OPTIONS}
    for name in _TAKEN:
        metavar, says = known[name]
        made.chosen(name, _CHANGED.get(name, says), metavar=metavar)
    made.chosen("--kind", _KIND, metavar="FORM")
    for name, says in _SWITCHES:
        made.chosen(name, says)
    return made.shared()


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Check what is named; 0, or 1 where a passage reaches `--fail-on`, or why a file could not be read."""
    options = parser(terminal.lang).read(arguments)
    if options.help:
        terminal.say(parser(terminal.lang).format_help().rstrip())
        return 0
    one_of("--fail-on", options.fail_on, ["care", "ask", "stop"])
    one_of("--kind", options.kind, [*Kind])
    if options.json + options.sarif + options.lsp > 1:
        raise WrongInput(messages.ONE_VOICE)
    step = step_from_json({**_USUAL, **_given(options)})
    office = own_office(options)
    if options.lsp:
        from langkah.cli.check.editor import serve

        return serve(terminal, office, step)
    if not options.files:
        raise WrongInput(messages.FILES_MISSING)
    return _check(options, terminal, office, step)


def _check(options: Namespace, terminal: Terminal, office: Office, step: Step) -> int:
    reviewer = office.reviewer(step, remember=_REMEMBERED)
    sources = Sources(options.files, terminal.stdin, Kind(options.kind) if options.kind else None)
    report = Report(_voice(options, terminal, office, step), options.fail_on)
    report.begin()
    for source in sources:
        report.add(source, reviewer)
    code, total = report.end(sources.skipped)
    for one in total.unread():
        terminal.warn(one)
    return code


def _voice(options: Namespace, terminal: Terminal, office: Office, step: Step) -> Voice:
    on = step.on or office.clock.today()
    if options.json:
        from langkah.cli.check.record import Record

        return Record(terminal, office.rulebook, on)
    if options.sarif:
        from langkah.cli.check.sarif import Sarif

        return Sarif(terminal, office.rulebook, on)
    from langkah.cli.check.shown import Shown

    return Shown(terminal)


def _given(options: Namespace) -> dict[str, object]:
    found: dict[str, object] = {
        "standing": getattr(options, "as"),
        "on": options.on,
        "act": options.act,
        "channel": options.channel,
        "capacity": options.capacity,
    }
    return {key: value for key, value in found.items() if value}
