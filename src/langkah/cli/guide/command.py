"""`langkah guide`: the rulebook's questions one by one, a verdict, its papers."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from langkah.cli import labels
from langkah.cli.guide import messages
from langkah.cli.options import Parser, one_of
from langkah.cli.speak import Terminal, plain, problem_of, wrap
from langkah.cli.weigh import OFFICE, RELEASES, own_office, told_facts
from langkah.desk import Office
from langkah.desk.guiding.asking import DAY, STANDING, UNKNOWN, Guidance
from langkah.papers import FILE_NAMES
from langkah.terms.errors import LangkahError, NotFound, WrongInput
from langkah.terms.speech import Lang, Text
from langkah.terms.stages import Zone
from langkah.terms.step import FactValue
from langkah.terms.verdict import Question
from langkah.terms.words import norm_off

_SAYS = Text(
    "Panduan: paling banyak enam pertanyaan, lalu putusan dan surat. Tidak ada yang disimpan atau dikirim.",
    "A guide: at most six questions, then a verdict and papers. Nothing is kept or sent.",
)
_NAME = Text(
    "panduan: atasan, keluarga, hadiah; tanpa nama: daftarnya",
    "guide: atasan, keluarga, hadiah; without one: the list",
)
_OPTIONS: tuple[tuple[str, str, Text], ...] = (
    ("--as", "WHO", Text("kedudukan Anda: pns (bawaan), cpns, pppk, member, adhoc, citizen", "your standing: pns (default), cpns, pppk, member, adhoc, citizen")),
    ("--on", "DATE", Text("tanggalnya; bawaan: hari ini", "the day; default: today")),
    ("--zone", "ZONE", Text("zona waktu kantor: WIB (bawaan), WITA, WIT", "the office's time zone: WIB (default), WITA, WIT")),
    ("--answers", "FILE", Text("jawaban sebagai objek JSON; null berarti tidak tahu; - membaca masukan standar", "answers as a JSON object; null: not known; - reads standard input")),
    ("--paper", "NAME", Text("surat yang dibuat; bawaan: yang pertama menyusul", "the paper to make; default: the first that follows")),
    ("--save", "FILE", Text("simpan surat sebagai .odt, .pdf, .txt, atau pengingat .ics", "save the paper as .odt, .pdf, .txt, or the reminder as .ics")),
    ("--releases", "FOLDER", RELEASES),
    ("--office", "FOLDER", OFFICE),
)  # fmt: skip
_REPEATED: tuple[tuple[str, str, Text], ...] = (
    ("--answer", "N=V", Text("jawaban nama=nilai; ? berarti tidak tahu; boleh berulang", "an answer name=value; ? means not known; may be repeated")),
    ("--blank", "N=V", Text("isian surat nama=teks, misalnya place=Kupang; boleh berulang", "a blank of the paper name=text, such as place=Kupang; may be repeated")),
)  # fmt: skip
_EXAMPLES = """\
  langkah guide
  langkah guide atasan
  langkah guide hadiah --on 2027-02-03 --answer start=diterima --answer giver=vendor --save laporan.odt
  langkah guide keluarga --answers jawaban.json --json"""
_ANSWER = Text(
    "Nomor pilihan, ? bila tidak tahu, < untuk kembali", "Number of the choice, ? if not known, < to go back"
)
_PAPERS = Text("Surat yang menyusul", "Papers that follow")
_SAVED = Text("tersimpan di {path}", "saved in {path}")
_LAST = Text("Batas akhir: {by} ({how})", "Last day: {by} ({how})")
_BESIDES = Text("Yang juga perlu diketahui", "Also good to know")
_LATE = Text(
    "Tanggal itu sudah lewat. Laporkan hari ini juga, dan jelaskan sebabnya.",
    "That day has passed. Report today, and give the reason.",
)
_UNSPOKEN = Text(
    "? TANYA DULU: buku aturan belum memuat ketentuan khusus tentang hal ini bagi kedudukan Anda",
    "? ASK FIRST: the rulebook holds no provision on this matter for your standing yet",
)
_UNKNOWN, _BACK = "?", "<"


def parser(lang: Lang) -> Parser:
    """The arguments of the command."""
    usage = "[NAME] [--answer N=V]… [--save FILE] …"
    made = Parser("guide", _SAYS, lang, usage=usage, examples=_EXAMPLES)
    made.given("name", _NAME, metavar="NAME", many=False)
    for name, metavar, says in _OPTIONS:
        made.chosen(name, says, metavar=metavar)
    for name, metavar, says in _REPEATED:
        made.chosen(name, says, metavar=metavar, many=True)
    made.chosen("--json", Text("keadaan panduan sebagai JSON", "where the guide stands, as JSON"))
    return made.shared()


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Go through a guide; 0."""
    options = parser(terminal.lang).read(arguments)
    if options.help:
        terminal.say(parser(terminal.lang).format_help().rstrip())
        return 0
    one_of("--zone", options.zone, [*Zone])
    office = own_office(options)
    if options.name is None:
        terminal.say(*_listed(office, terminal))
        return 0
    answers = _answers(options, terminal)
    if options.json:
        terminal.say_json(office.guide(options.name, answers).to_json(), indent=2)
        return 0
    guidance = _asked(office, options.name, answers, terminal)
    if options.save is None:
        terminal.say(*_told(office, guidance, options, terminal))
    else:
        _save(office, guidance, options)
        terminal.tell(_SAVED.fill(path=options.save).in_(terminal.lang))
    return 0


def _listed(office: Office, terminal: Terminal) -> Iterator[str]:
    for one in office.rulebook.guides.values():
        yield terminal.paint(f"{one.id}: {one.title.in_(terminal.lang)}", "bold")
        yield from wrap(one.lead.in_(terminal.lang), width=terminal.columns, first="  ")


def _answers(options: Namespace, terminal: Terminal) -> dict[str, FactValue | None]:
    """The answers of the file, then those of the options. Raises: WrongInput, NotFound."""
    found: dict[str, FactValue | None] = {}
    if options.answers is not None:
        found.update(_from_json(options.answers, terminal))
    frame = {STANDING: getattr(options, "as"), DAY: options.on}
    found.update({name: value for name, value in frame.items() if value})
    for name, value in told_facts(options.answer).items():
        found[name] = None if value == _UNKNOWN else value  # type: ignore[assignment]  # text, number or truth
    return found


def _from_json(path: str, terminal: Terminal) -> Mapping[str, FactValue | None]:
    try:
        data = terminal.stdin.read() if path == "-" else Path(path).read_bytes()
        found = json.loads(data)
    except OSError as refused:
        raise NotFound(messages.FILE_REFUSED, path=path[:60], problem=problem_of(refused)) from None
    except ValueError:
        raise WrongInput(messages.ANSWERS_BROKEN, source=path[:60]) from None
    plain_values = isinstance(found, dict) and all(
        value is None or isinstance(value, bool | int | str) for value in found.values()
    )
    if not plain_values:
        raise WrongInput(messages.ANSWERS_BROKEN, source=path[:60])
    return dict(found)


def _asked(office: Office, name: str, answers: dict[str, FactValue | None], terminal: Terminal) -> Guidance:
    """The end of the guide; what is open is asked, one line an answer. Raises: WrongInput where no answer comes."""
    guidance = office.guide(name, answers)
    while guidance.question is not None:
        said = _line(guidance.question, terminal)
        tried = dict(answers)
        if said == _BACK:
            tried.pop(guidance.told[-1].name if guidance.told else "", None)
        elif said:
            tried[guidance.question.fact] = _chosen(guidance.question, said)
        try:
            guidance = office.guide(name, tried)
        except LangkahError as wrong:  # asked again: a slip of the finger ends nothing
            terminal.fail(wrong)
        else:
            answers = tried
    return guidance


def _line(question: Question, terminal: Terminal) -> str:
    lang = terminal.lang
    choices = [
        f"  {number}. {says.in_(lang)}  ({_written(value)})"
        for number, (value, says) in enumerate(question.choices, start=1)
    ]
    terminal.tell("\n".join([question.asks.in_(lang), *choices, f"  {_ANSWER.in_(lang)}:"]))
    said = terminal.stdin.readline()
    if not said:
        known = ", ".join(_written(value) for value, _ in question.choices)
        raise WrongInput(messages.UNFINISHED, name=question.fact, known=known)
    return said.decode("utf-8", "replace").strip()


def _chosen(question: Question, said: str) -> FactValue | None:
    """The answer that a number or a word names."""
    if said == _UNKNOWN:
        return None
    values = [value for value, _ in question.choices]
    if said.isdecimal() and 0 < int(said[:9]) <= len(values):
        chosen = values[int(said) - 1]
    else:
        chosen = next((value for value in values if _written(value) == said.lower()), said)
    return chosen if isinstance(chosen, bool | int | str) else said


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _told(office: Office, guidance: Guidance, options: Namespace, terminal: Terminal) -> Iterator[str]:
    """The verdict, what follows from it, and the first paper as text."""
    from langkah.cli.page import Page

    lang, width = terminal.lang, terminal.columns
    if guidance.step is not None and guidance.verdict is not None:
        yield from Page(terminal).lines(guidance.step, guidance.verdict)
    if guidance.unspoken:
        yield from ("", *wrap(_UNSPOKEN.in_(lang), width=width))
    unknown = [one for one in guidance.told if one.value is None]
    for one in unknown:
        yield from wrap(f"{one.asks.in_(lang)} {UNKNOWN.in_(lang)}", width=width, first="   ")
    yield from _section(_BESIDES, terminal)
    yield from _absent(guidance, terminal)
    for aside in guidance.asides:
        yield f"   {labels.ICON[aside.verdict.level]} {plain(aside.says.in_(lang))}"
    duty = guidance.last_day
    if duty is not None and duty.deadline is not None:
        by, how = duty.deadline.by.isoformat(), duty.deadline.says.in_(lang)
        yield from ("", *wrap(_LAST.fill(by=by, how=how).in_(lang), width=width))
        yield from wrap(_LATE.in_(lang), width=width) if guidance.is_late else ()
    if guidance.papers:
        names = [FILE_NAMES[one.follows.paper] for one in guidance.papers]
        yield from _section(_PAPERS, terminal)
        yield from (f" - {name}" for name in names)
        paper = office.paper(guidance, options.paper or names[0], _blanks(options))
        yield from ("", *(plain(line) for line in paper.text().splitlines()))


def _absent(guidance: Guidance, terminal: Terminal) -> Iterator[str]:
    """Norms that are off and touch what stands beside the verdict; those of the verdict are told above it."""
    known = {one.switch.norm for one in guidance.verdict.switched_off} if guidance.verdict else set()
    for one in guidance.switched_off:
        if one.switch.norm not in known:
            words = plain(norm_off(one).in_(terminal.lang))
            yield from wrap(f"! {words}", width=terminal.columns, first="   ")


def _section(says: Text, terminal: Terminal) -> tuple[str, str]:
    return "", terminal.paint(says.in_(terminal.lang), "bold")


def _blanks(options: Namespace) -> dict[str, object]:
    """The blanks as they were typed: a name that looks like a number stays a name. Raises: WrongInput."""
    told_facts(options.blank)
    return {name.strip(): value for name, _, value in (one.partition("=") for one in options.blank)}


def _save(office: Office, guidance: Guidance, options: Namespace) -> None:
    """Write the paper or the reminder to the file. Raises: WrongInput, NotFound."""
    try:
        Path(options.save).write_bytes(_content(office, guidance, options))
    except OSError as refused:
        raise WrongInput(messages.FILE_REFUSED, path=options.save[:60], problem=problem_of(refused)) from None


def _content(office: Office, guidance: Guidance, options: Namespace) -> bytes:
    form = Path(options.save).suffix.lower()
    if form == ".ics":
        reminder = office.reminder(guidance)
        if reminder is None:
            raise WrongInput(messages.NO_LAST_DAY)
        return reminder.ics(Lang.ID)
    if form not in (".odt", ".pdf", ".txt"):
        raise WrongInput(messages.FORM_UNKNOWN, value=form or options.save[:60])
    first = [FILE_NAMES[one.follows.paper] for one in guidance.papers][:1]
    paper = office.paper(guidance, options.paper or "".join(first), _blanks(options))
    return {".odt": paper.odt, ".pdf": paper.pdf}.get(form, lambda: paper.text().encode())()
