"""`langkah rulebook diff, cite, graph, questions, coverage`."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from langkah.cli import messages
from langkah.cli.options import Parser, one_of
from langkah.cli.speak import Terminal, wrap
from langkah.cli.study import words
from langkah.cli.weigh import CALENDAR, RELEASES, own_office
from langkah.desk import Office
from langkah.rulebook import Norm, Rulebook
from langkah.terms.errors import NotFound, WrongInput
from langkah.terms.parse import read_date
from langkah.terms.speech import Lang, Text
from langkah.terms.standing import Standing
from langkah.terms.step import Act, Step
from langkah.terms.words import STAGE, STALE
from langkah.weigh import Interview


def parser(lang: Lang) -> Parser:
    """The arguments of the verbs."""
    made = Parser("rulebook", words.SAYS, lang, usage=words.USAGE, examples=words.EXAMPLES)
    made.given("action", words.ACTION, metavar="ACTION", many=False)
    made.given("words", words.GIVEN, metavar="WORDS")
    made.chosen("--on", words.ON, metavar="DATE")
    made.chosen("--as", words.AS, metavar="WHO")
    made.chosen("--calendar", CALENDAR, metavar="FILE")
    made.chosen("--releases", RELEASES, metavar="FOLDER")
    made.chosen("--theme", words.THEME, metavar="THEME", many=True)
    made.chosen("-o", words.OUT, metavar="FILE")
    made.chosen("--json", words.JSON)
    return made.shared()


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Answer one question about the rulebook."""
    made = parser(terminal.lang)
    options = made.read(arguments)
    if options.help:
        terminal.say(made.format_help().rstrip())
        return 0
    ACTIONS[options.action](options, terminal)
    return 0


def _on(options: Namespace, office: Office) -> date:
    return read_date("--on", options.on) or office.clock.today()


def _needed(options: Namespace, count: int) -> list[str]:
    """The words given; as many as the verb needs. Raises: WrongInput."""
    if len(options.words) < count:
        command = f"langkah rulebook {options.action}"
        raise WrongInput(messages.WORDS_MISSING, value=command, wanted=words.WANTED[options.action])
    return list(options.words)


def _diff(options: Namespace, terminal: Terminal) -> None:
    office = own_office(options)
    first, second = _needed(options, 2)[:2]
    if len(first) == len(second) == 10 and first[:4].isdigit() and second[:4].isdigit():
        _days(office, options, terminal)
        return
    old, new = (_book(given, office, options.releases) for given in (first, second))
    changes = Office(rulebook=new).study.since(old)
    if options.json:
        terminal.say_json(changes.to_json(), indent=2)
        return
    if changes.empty:
        terminal.say(words.SAME.in_(terminal.lang))
    for label, names in ((words.ADDED, changes.added), (words.REMOVED, changes.removed)):
        _section(terminal, label, names)
    _section(
        terminal, words.CHANGED, [f"{name}: {', '.join(keys)}" for name, keys in changes.changed.items()]
    )
    for name, part in changes.shelf.items():
        lines = [f"+ {one}" for one in part.added] + [f"- {one}" for one in part.removed]
        lines += [f"{one}: {', '.join(keys)}" for one, keys in part.changed.items()]
        _section(terminal, words.SHELF[name], lines)


def _days(office: Office, options: Namespace, terminal: Terminal) -> None:
    today = office.clock.today()
    first, last = (read_date("diff", one) or today for one in options.words[:2])
    changes = office.study.between(first, last)
    if options.json:
        terminal.say_json(changes.to_json(), indent=2)
        return
    if changes.empty:
        terminal.say(words.SAME.in_(terminal.lang))
    _section(terminal, words.LAW_BEGINS, [one.short for one in changes.instruments_begin])
    _section(terminal, words.LAW_ENDS, [one.short for one in changes.instruments_end])
    for label, norms in ((words.BEGINS, changes.begins), (words.ENDS, changes.ends)):
        _section(terminal, label, [_line(norm, terminal.lang) for norm in norms])
    _section(
        terminal,
        words.CHANGED,
        [_changed(now, changes.turns(was, now), terminal.lang) for was, now in changes.changed],
    )
    turned = [
        f"{one.name}: {_said(was, terminal.lang)} → {_said(now, terminal.lang)}"
        for one, was, now in changes.stages
    ]
    _section(terminal, words.STAGES, turned)


def _said(stages: Sequence[str], lang: Lang) -> str:
    """The stages of a contest on a day, in words; a dash where it does not run."""
    return ", ".join(STAGE[one].in_(lang) for one in stages) or "–"


def _book(given: str, office: Office, releases: str | None) -> Rulebook:
    """The book in a file, the one in use for a dot, or the release of a serial. Raises: NotFound, WrongInput."""
    if given == ".":
        return office.rulebook
    if releases is not None and given.isascii() and given.isdigit():
        from langkah.desk.releases import Releases

        return Releases(Path(releases)).release(int(given)).rulebook
    try:
        raw = json.loads(Path(given).read_bytes())
        return Rulebook(raw.get("rulebook", raw))
    except OSError as broken:
        raise NotFound(messages.BOOK_MISSING, value=Path(given).name[:60]) from broken
    except (ValueError, KeyError, AttributeError, AssertionError) as broken:
        raise WrongInput(messages.BOOK_BROKEN, value=Path(given).name[:60]) from broken


def _cite(options: Namespace, terminal: Terminal) -> None:
    office, lang = own_office(options), terminal.lang
    found = office.study.cite(" ".join(_needed(options, 1)), _on(options, office))
    if options.json:
        terminal.say_json(found.to_json(), indent=2)
        return
    instrument = found.instrument
    terminal.say(terminal.paint(found.provision, "bold"))
    terminal.say(*wrap(instrument.full.in_(lang), width=terminal.columns))
    day = found.on.isoformat()
    terminal.say((words.IN_FORCE if found.in_force else words.NOT_IN_FORCE).fill(on=day).in_(lang))
    start, end = (day or "…" for day in instrument.shown)
    terminal.say(f"  {start} – {end} · {instrument.mark}")
    if instrument.review_by is not None and instrument.is_due(found.on):
        late = STALE.fill(instrument=instrument.short, day=instrument.review_by).in_(lang)
        terminal.say(*wrap(terminal.paint(late, "yellow"), width=terminal.columns))
    if instrument.repealed_by:
        terminal.say(words.REPEALED.fill(provision=instrument.repealed_by).in_(lang))
    if instrument.replaced_by:
        terminal.say(words.REPLACED.fill(short=instrument.replaced_by).in_(lang))
    _section(terminal, words.AMENDED, [one.short for one in found.amended])
    _section(terminal, words.SUCCEEDED, [f"{one.after}: {one.says.in_(lang)}" for one in found.after])
    _section(terminal, words.SUCCEEDS, [f"{one.before}: {one.says.in_(lang)}" for one in found.before])
    _section(terminal, words.RULINGS, [f"{one.ruling}: {one.says.in_(lang)}" for one in found.rulings])
    _section(terminal, words.NORMS, [_line(norm, lang) for norm in found.norms])
    _section(terminal, words.OTHER_DAYS, [_line(norm, lang) for norm in found.others])
    if not (found.norms or found.others or found.after or found.before or found.rulings):
        terminal.say("", words.NO_NORMS.in_(lang))


def _graph(options: Namespace, terminal: Terminal) -> None:
    office = own_office(options)
    svg = office.study.graph(_on(options, office), options.theme, terminal.lang)
    if options.o:
        Path(options.o).write_text(svg, encoding="utf-8")
        terminal.tell(words.WRITTEN.fill(file=options.o).in_(terminal.lang))
    else:
        terminal.say(svg.rstrip())


def _coverage(options: Namespace, terminal: Terminal) -> None:
    office, lang = own_office(options), terminal.lang
    who = options.__dict__["as"]
    one_of("--as", who, [*Standing])
    found = office.study.coverage(_on(options, office), tuple(Standing) if who is None else (Standing(who),))
    if options.json:
        terminal.say_json(found.to_json(), indent=2)
        return
    covered = found.cells - found.empty
    terminal.say(words.COVERED.fill(covered=covered, cells=found.cells, empty=found.empty).in_(lang))
    silent: dict[Act, list[str]] = {}
    for act, standing, stages in found.silent:
        shown = standing.value if len(stages) > 6 else f"{standing.value} ({', '.join(stages)})"
        silent.setdefault(act, []).append(shown)
    for act, who in silent.items():
        terminal.say(
            *wrap(f"{act.value}: {', '.join(who)}", width=terminal.columns, first="  ", rest="      ")
        )


def _questions(options: Namespace, terminal: Terminal) -> None:
    office = own_office(options)
    act = _needed(options, 1)[0]
    one_of("ACT", act, [*Act])
    one_of("--as", options.__dict__["as"], [*Standing])
    standing = Standing(options.__dict__["as"] or "pns")
    step = Step(act=Act(act), standing=standing, on=_on(options, office))
    interview = office.interview(step)
    if options.json:
        terminal.say_json(interview.tree(), indent=2)
    else:
        _ask(interview, step, terminal, 0)


def _ask(interview: Interview, step: Step, terminal: Terminal, depth: int) -> None:
    indent, turn, lang = "  " * depth, interview.turn(step), terminal.lang
    if turn.question is None:
        terminal.say(f"{indent}→ {turn.level.word.in_(lang)}")
        return
    terminal.say(*wrap(turn.question.asks.in_(lang), width=terminal.columns, first=indent))
    for _, says, further in interview.answers(step, turn.question):
        terminal.say(f"{indent}- {says.in_(lang)}")
        _ask(interview, further, terminal, depth + 2)


def _changed(now: Norm, turns: Sequence[tuple[str, str]], lang: Lang) -> str:
    """What is not the same in two versions of a norm: its place, its level, its conditions, its penalties."""
    turned = [f"{before} → {after}" for before, after in turns]
    return f"{now.id}: {now.title.in_(lang)} · {'; '.join((*turned, *([] if turned else [now.provision])))}"


def _line(norm: Norm, lang: Lang) -> str:
    return f"{norm.id}: {norm.title.in_(lang)} · {norm.provision}"


def _section(terminal: Terminal, label: Text, lines: Sequence[str]) -> None:
    """A heading with its lines; nothing where there are none."""
    if lines:
        terminal.say("", terminal.paint(label.in_(terminal.lang), "bold"))
        for line in lines:
            terminal.say(*wrap(line, width=terminal.columns, first="  ", rest="    "))


ACTIONS: Mapping[str, Callable[[Namespace, Terminal], None]] = {
    "diff": _diff,
    "cite": _cite,
    "graph": _graph,
    "questions": _questions,
    "coverage": _coverage,
}
