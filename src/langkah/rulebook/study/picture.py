"""The norms of a day as a picture, from exceptions to instruments."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from langkah.rulebook import messages
from langkah.rulebook.book import Rulebook
from langkah.rulebook.norm import Norm
from langkah.terms.errors import NotFound
from langkah.terms.speech import Lang, Text
from langkah.terms.verdict import Level

_BOX = (300, 34)
_GAP = (110, 12)
_MARGIN = 24
#: The widest that a letter of the small text is on average.
_LETTER = 6
_HEAD = 64
_LONGEST = 42
_SWEEPS = 4
#: Level by a sign and a border beside the colour, so that it is read without colour too.
_SIGN = {Level.STOP: "■", Level.ASK: "◆", Level.CARE: "▲", Level.CLEAR: "●"}
_STYLE = """
text{font:13px sans-serif;fill:#1b1b1b} .head{font-weight:bold;font-size:16px} .small{font-size:11px;fill:#444}
rect{fill:#fff;stroke:#555;stroke-width:1} .stop rect{fill:#fde8e6;stroke:#a3221a} .ask rect{fill:#fdf1d6;stroke:#8a5a00}
.care rect{fill:#fffbe0;stroke:#7a6a00} .clear rect{fill:#e6f4e8;stroke:#1f6b2c} .law rect{fill:#eef1f7;stroke:#33507e}
path{fill:none;stroke:#999;stroke-width:.8} .unless{stroke:#1f6b2c;stroke-width:1.2;stroke-dasharray:5 3}
"""

_TITLE = Text("Norma yang berlaku pada {on}{about}", "Norms in force on {on}{about}")
_DESC = Text(
    "{norms} norma dan {count} pengecualian. Dari kiri ke kanan: pengecualian, norma, peraturan."
    " Garis putus-putus: mengecualikan; garis penuh: dasar hukum. ■ jangan, ◆ tanya dulu, ▲ hati-hati, ● boleh.",
    "{norms} norms and {count} exceptions. From left to right: exceptions, norms, instruments."
    " Dashed line: excepts; full line: legal ground. ■ stop, ◆ ask first, ▲ care, ● clear.",
)


@dataclass(frozen=True, slots=True)
class _Node:
    key: str
    label: str
    kind: str
    says: str


Edges = Sequence[tuple[str, str, str]]


def picture(book: Rulebook, on: date, themes: Collection[str] = (), lang: Lang = Lang.ID) -> str:
    """The norms in force on a day, their exceptions and their instruments, as SVG. Raises: NotFound."""
    known = {norm.theme for norm in book.norms()}
    for theme in themes:
        if theme not in known:
            raise NotFound(messages.THEME, value=theme[:_LONGEST], known=", ".join(sorted(known)))
    norms = {
        norm.id: norm
        for norm in book.norms()
        if norm.is_in_force(on) and (not themes or norm.theme in themes)
    }
    named = {name for norm in norms.values() for name in norm.unless}
    norms |= {norm.id: norm for norm in book.norms() if norm.id in named and norm.is_in_force(on)}
    nodes, edges = _parts(norms, lang)
    columns = _ordered(_columns(norms, nodes, edges), edges)
    title, desc = (words.in_(lang) for words in _titled(on, themes, norms))
    return _svg(columns, nodes, edges, (title, desc))


def _parts(norms: Mapping[str, Norm], lang: Lang) -> tuple[dict[str, _Node], Edges]:
    nodes: dict[str, _Node] = {}
    edges: list[tuple[str, str, str]] = []
    for norm in norms.values():
        nodes[norm.id] = _Node(
            norm.id, f"{_SIGN[norm.level]} {norm.id}", norm.level.value, norm.title.in_(lang)
        )
        edges += [(name, norm.id, "unless") for name in norm.unless if name in norms]
        law = f"law:{norm.instrument}"
        nodes.setdefault(law, _Node(law, norm.instrument, "law", norm.instrument))
        edges.append((norm.id, law, "rests"))
    return nodes, edges


def _columns(norms: Mapping[str, Norm], nodes: Mapping[str, _Node], edges: Edges) -> list[list[str]]:
    """Exceptions stand left of what they except, by the longest way; instruments stand last."""
    depth: dict[str, int] = {}

    def height(name: str) -> int:
        if name not in depth:
            depth[name] = max((height(one) + 1 for one in norms[name].unless if one in norms), default=0)
        return depth[name]

    excepted = {target for _, target, kind in edges if kind == "unless"}
    excepting = {source for source, _, kind in edges if kind == "unless"}
    last = max((height(name) for name in norms), default=0)
    columns: list[list[str]] = [[] for _ in range(last + 2)]
    for name in sorted(norms):
        alone = name not in excepted and name not in excepting
        columns[last if alone else depth[name]].append(name)
    columns[-1] = sorted(name for name, node in nodes.items() if node.kind == "law")
    return [column for column in columns if column]


def _ordered(columns: list[list[str]], edges: Edges) -> list[list[str]]:
    """Each column sorted by the middle of its neighbours, back and forth, so that fewer lines cross."""
    near: dict[str, list[str]] = {}
    for source, target, _ in edges:
        near.setdefault(source, []).append(target)
        near.setdefault(target, []).append(source)
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 else reversed(columns):
            rank = {name: place / len(row) for row in columns for place, name in enumerate(row)}
            column.sort(key=lambda name: (_middle(near.get(name, ()), rank), name))
    return columns


def _middle(near: Iterable[str], rank: Mapping[str, float]) -> float:
    places = [rank[name] for name in near]
    return sum(places) / len(places) if places else 0.0


def _titled(on: date, themes: Collection[str], norms: Mapping[str, Norm]) -> tuple[Text, Text]:
    about = f" · {', '.join(sorted(themes))}" if themes else ""
    count = sum(len([one for one in norm.unless if one in norms]) for norm in norms.values())
    title = _TITLE.fill(on=on.isoformat(), about=about)
    return title, _DESC.fill(norms=len(norms), count=count)


def _svg(columns: list[list[str]], nodes: Mapping[str, _Node], edges: Edges, words: tuple[str, str]) -> str:
    places = {
        name: (
            _MARGIN + at * (_BOX[0] + _GAP[0]),
            _HEAD + _MARGIN + row * (_BOX[1] + _GAP[1]),
        )
        for at, column in enumerate(columns)
        for row, name in enumerate(column)
    }
    drawn = max((x for x, _ in places.values()), default=600) + _BOX[0] + _MARGIN
    width = max(drawn, _MARGIN * 2 + len(words[1]) * _LETTER)  # that line says what the signs mean
    height = max((y for _, y in places.values()), default=_HEAD) + _BOX[1] + _MARGIN
    title, desc = (escape(word) for word in words)
    size, role = f'width="{width}" height="{height}"', 'role="img" aria-labelledby="t d"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size} {role}>',
        f'<title id="t">{title}</title><desc id="d">{desc}</desc><style>{_STYLE.strip()}</style>',
        f'<text class="head" x="{_MARGIN}" y="{_MARGIN + 4}">{title}</text>',
        f'<text class="small" x="{_MARGIN}" y="{_MARGIN + 24}">{desc}</text>',
    ]
    lines += [_line(places[source], places[target], kind) for source, target, kind in edges]
    lines += [_box(nodes[name], *place) for name, place in places.items()]
    return "\n".join([*lines, "</svg>"]) + "\n"


def _line(start: tuple[int, int], end: tuple[int, int], kind: str) -> str:
    x1, y1 = start[0] + _BOX[0], start[1] + _BOX[1] // 2
    x2, y2 = end[0], end[1] + _BOX[1] // 2
    bend = (x1 + x2) // 2
    return f'<path class="{kind}" d="M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}"/>'


def _box(node: _Node, x: int, y: int) -> str:
    label = node.label if len(node.label) <= _LONGEST else node.label[: _LONGEST - 1] + "…"
    return (
        f'<g class="{node.kind}"><title>{escape(node.says)}</title>'
        f'<rect x="{x}" y="{y}" width="{_BOX[0]}" height="{_BOX[1]}" rx="5"/>'
        f'<text x="{x + 10}" y="{y + 22}">{escape(label)}</text></g>'
    )
