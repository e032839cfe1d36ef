"""`langkah rulebook`: read the law as data; check and compile its sources."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from langkah.cli import messages
from langkah.cli.options import Parser, one_of
from langkah.cli.speak import Terminal, wrap
from langkah.desk import Office
from langkah.rulebook import Norm, Rulebook
from langkah.rulebook.compile import SOURCES, canonical, compile_book, schema
from langkah.terms.errors import LangkahError, NotFound, WrongInput
from langkah.terms.parse import read_date
from langkah.terms.speech import Lang, Text
from langkah.terms.step import Act
from langkah.terms.words import MARK, SANCTION

BOOK = SOURCES.parent / "rulebook.json"
EXAMPLES = SOURCES.parent / "examples.json"
_SAYS = Text(
    "Buku aturan: norma per norma, dengan pasal, tanggal berlaku, dan contohnya.",
    "The rulebook: norm by norm, with article, days of force and examples.",
)
_USAGE = (
    "list | show ID… | search WORDS | check [ID…] | compile | diff | cite | graph | questions | coverage | …"
)
_SCHEMA = "norm.schema.json"
_STUDIES = ("diff", "cite", "graph", "questions", "coverage", "export", "import")
_ACTION = Text(
    "list: daftar; show: satu norma; search: cari kata; check: periksa sumber dan contoh; compile: susun ulang;"
    " diff, cite, graph, questions, coverage, export, import: lihat --help masing-masing",
    "list: all norms; show: one norm; search: by words; check: sources and examples; compile: write it again;"
    " diff, cite, graph, questions, coverage, export, import: each has its own --help",
)
_WORDS = Text("ID norma atau kata yang dicari", "ids of norms, or words to look for")
_CHANGES = Text(
    "norma: {added} baru, {changed} berubah, {removed} hilang; {versions} versi, {examples} contoh",
    "norms: {added} new, {changed} changed, {removed} gone; {versions} versions, {examples} examples",
)
_CHECKED = Text(
    "{norms} norma, {versions} versi: sama dengan sumbernya; {total} contoh sesuai",
    "{norms} norms, {versions} versions: same as their sources; {total} examples hold",
)
_NO_MATCH = Text("tidak ada norma yang memuat semua kata itu", "no norm holds all of these words")


def parser(lang: Lang) -> Parser:
    """The arguments of the command."""
    examples = "  langkah rulebook search hadiah\n  langkah rulebook list --on 2024-01-20 --act like"
    made = Parser("rulebook", _SAYS, lang, usage=_USAGE, examples=examples)
    made.given("action", _ACTION, metavar="ACTION", many=False)
    made.given("words", _WORDS, metavar="WORDS")
    made.chosen(
        "--on", Text("hanya yang berlaku pada tanggal itu", "only what is in force that day"), metavar="DATE"
    )
    made.chosen(
        "--act", Text("hanya yang tentang tindakan itu", "only what speaks to that act"), metavar="ACT"
    )
    made.chosen(
        "--theme", Text("hanya tema itu, misalnya gifts", "only that theme, such as gifts"), metavar="THEME"
    )
    made.chosen("--json", Text("sebagai JSON", "as JSON"))
    return made.shared()


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Do what is asked of the rulebook; 0, or the exit code of what was found wrong."""
    study = _elsewhere(arguments[0] if arguments else "")
    if study is not None:
        return study(arguments, terminal)
    made = parser(terminal.lang)
    options = made.read(arguments)
    if options.help:
        terminal.say(made.format_help().rstrip())
        return 0
    actions = {"list": _list, "show": _show, "search": _search, "check": _check, "compile": _compile}
    if options.action is None:
        raise WrongInput(messages.ACTION_MISSING, known=", ".join((*actions, *_STUDIES)))
    action = actions.get(options.action)
    if action is None:
        known = ", ".join((*actions, *_STUDIES))
        raise WrongInput(messages.ACTION_UNKNOWN, value=options.action[:60], known=known)
    return action(options, terminal)


def _elsewhere(action: str) -> Callable[[Sequence[str], Terminal], int] | None:
    """What answers the verbs that study or carry the law."""
    from langkah.cli.study import releases, verbs

    return verbs.run if action in verbs.ACTIONS else releases.run if action in releases.ACTIONS else None


def _list(options: Namespace, terminal: Terminal) -> int:
    _print(_chosen(Office().rulebook, options), options, terminal)
    return 0


def _search(options: Namespace, terminal: Terminal) -> int:
    if not options.words:
        raise WrongInput(messages.WORDS_MISSING, value="langkah rulebook search", wanted="WORDS")
    wanted = [word.casefold() for word in options.words]
    found = [
        norm
        for norm in _chosen(Office().rulebook, options)
        if all(word in _haystack(norm) for word in wanted)
    ]
    if not found:
        terminal.tell(_NO_MATCH.in_(terminal.lang))
    _print(found, options, terminal)
    return 0


def _chosen(book: Rulebook, options: Namespace) -> list[Norm]:
    """Every norm in the version in force on the day asked for, or in its newest one."""
    on = read_date("--on", options.on)
    one_of("--act", options.act, [*Act])
    one_of("--theme", options.theme, sorted({norm.theme for norm in book.norms()}))
    newest: dict[str, Norm] = {}
    for norm in book.norms():
        wanted = options.theme in (None, norm.theme) and (options.act is None or options.act in norm.acts)
        if wanted and (on is None or norm.is_in_force(on)):
            newest[norm.id] = norm
    return list(newest.values())


def _haystack(norm: Norm) -> str:
    texts = (norm.title, norm.says, *((norm.instead.says,) if norm.instead else ()))
    words = [norm.id, norm.theme, norm.provision, *norm.acts]
    return " ".join([*words, *(one for text in texts for one in (text.id, text.en))]).casefold()


def _print(norms: Sequence[Norm], options: Namespace, terminal: Terminal) -> None:
    if options.json:
        rows = [
            {"id": one.id, "theme": one.theme, "title": one.title.to_json(), "provision": one.provision}
            for one in norms
        ]
        terminal.say_json(rows, indent=2)
        return
    for norm in norms:
        terminal.say(terminal.paint(norm.id, "bold"))
        terminal.say(
            *wrap(f"{norm.title.in_(terminal.lang)} · {norm.provision}", width=terminal.columns, first="  ")
        )


def _show(options: Namespace, terminal: Terminal) -> int:
    book = Office().rulebook
    if not options.words:
        raise WrongInput(messages.WORDS_MISSING, value="langkah rulebook show", wanted="ID")
    for name in options.words:
        versions = [norm for norm in book.norms() if norm.id == name]
        if not versions:
            raise NotFound(messages.NORM_UNKNOWN, value=name[:60])
        examples = next((one for one in _read(EXAMPLES) if one["id"] == name), {})
        if options.json:
            raw = [one for one in _rows(json.loads(BOOK.read_bytes()), "norms") if one["id"] == name]
            terminal.say_json({"id": name, "versions": raw, "examples": examples}, indent=2)
        else:
            terminal.say(*_described(versions, examples, terminal))
    return 0


def _described(versions: Sequence[Norm], examples: Mapping[str, object], terminal: Terminal) -> list[str]:
    lang, width = terminal.lang, terminal.columns
    newest = versions[-1]
    lines = [terminal.paint(newest.id, "bold"), *wrap(newest.title.in_(lang), width=width)]
    for norm in versions:
        days = " – ".join(day or "…" for day in norm.shown)
        sanctions = "; ".join(
            f"{(SANCTION.get(one.kind) or Text(one.kind, one.kind)).in_(lang)} {one.provision}".strip()
            for one in norm.sanctions
        )
        checked = MARK[norm.mark].in_(lang)
        lines += [
            "",
            f"{norm.provision} · {days}",
            f"  {norm.modality.value} → {norm.level.word.in_(lang)} · {checked}",
        ]
        lines += wrap(
            f"{', '.join(sorted(norm.standings))}: {', '.join(sorted(norm.acts))}", width=width, first="  "
        )
        lines += wrap(norm.says.in_(lang), width=width, first="  ")
        lines += wrap(sanctions, width=width, first="  ")
    for kind in ("stop", "clear"):
        steps = examples.get(kind)
        lines += ["", kind, *(f"  {json.dumps(one, ensure_ascii=False)}" for one in _list_of(steps))]
    return lines


def _compile(_options: Namespace, terminal: Terminal) -> int:
    book, examples = compile_book()
    old = json.loads(BOOK.read_bytes()) if BOOK.exists() else {"norms": []}
    before, after = _by_id(_rows(old, "norms")), _by_id(_rows(book, "norms"))
    BOOK.write_bytes(canonical(book) + b"\n")
    EXAMPLES.write_bytes(canonical(examples) + b"\n")
    BOOK.with_name(_SCHEMA).write_text(schema(), encoding="utf-8")
    counts = _CHANGES.fill(
        added=len(after.keys() - before.keys()),
        removed=len(before.keys() - after.keys()),
        changed=sum(before[name] != after[name] for name in before.keys() & after.keys()),
        versions=len(_rows(book, "norms")),
        examples=_count(_list_of(examples)),
    )
    terminal.say(str(book["digest"]), counts.in_(terminal.lang))
    return 0


def _check(options: Namespace, terminal: Terminal) -> int:
    from langkah.desk.drafting.trying import outcomes

    book, compiled_examples = compile_book()
    examples = _list_of(compiled_examples)
    known = _by_id(_rows(book, "norms"))
    for name in options.words:
        if name not in known:
            raise NotFound(messages.NORM_UNKNOWN, value=name[:60])
    chosen = [one for one in examples if not options.words or one["id"] in options.words]
    office = Office(rulebook=Rulebook(book))
    failed = [one for one in outcomes(office, chosen) if not one.holds]
    for one in failed:
        terminal.say(*one.lines(terminal.lang))
    if failed:
        raise LangkahError(messages.EXAMPLES_FAIL, count=len(failed), total=_count(chosen))
    _same(BOOK, canonical(book))
    _same(EXAMPLES, canonical(compiled_examples))
    _same(BOOK.with_name(_SCHEMA), schema().encode())
    done = _CHECKED.fill(norms=len(known), versions=len(_rows(book, "norms")), total=_count(chosen))
    terminal.say(done.in_(terminal.lang))
    return 0


def _same(file: Path, made: bytes) -> None:
    """Refuse a committed file that is not what its sources make. Raises: LangkahError."""
    from hashlib import sha256

    found = file.read_bytes() if file.exists() else b""
    if found.rstrip() != made.rstrip():
        was, now = (sha256(data.rstrip()).hexdigest()[:12] for data in (found, made))
        raise LangkahError(messages.RULEBOOK_STALE, file=file.name, was=was, now=now)


def _read(file: Path) -> list[Mapping[str, object]]:
    return _list_of(json.loads(file.read_bytes()))


def _rows(book: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    return _list_of(book[key])


def _list_of(found: object) -> list[Mapping[str, object]]:
    return found if isinstance(found, list) else []


def _by_id(norms: Sequence[Mapping[str, object]]) -> dict[object, list[Mapping[str, object]]]:
    found: dict[object, list[Mapping[str, object]]] = {}
    for norm in norms:
        found.setdefault(norm["id"], []).append(norm)
    return found


def _count(examples: Sequence[Mapping[str, object]]) -> int:
    return sum(len(_list_of(one.get(kind))) for one in examples for kind in ("stop", "clear"))
