"""Pictures for the invented texts, drawn here in colours that are nobody's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

_WIDE, _HIGH = 1600, 900
_WALL, _FLOOR, _LIGHT = (224, 221, 212), (196, 190, 178), (246, 244, 238)
_DARK, _MIDDLE, _SOFT = (70, 80, 92), (122, 132, 142), (168, 174, 178)
_WOOD, _STRAW = (150, 136, 116), (186, 172, 146)
_BROAD = 10
Place = tuple[int, int]


class _Sheet:
    """A wall, a floor, and what stands before them."""

    def __init__(self, floor: int = 640) -> None:
        self.picture = Image.new("RGB", (_WIDE, _HIGH), _WALL)
        self.draw = ImageDraw.Draw(self.picture)
        self.block((0, floor), (_WIDE, _HIGH - floor), _FLOOR)

    def block(self, at: Place, size: Place, colour: tuple[int, int, int], round_: int = 0) -> None:
        """A rectangle from its upper left corner."""
        box = (*at, at[0] + size[0], at[1] + size[1])
        self.draw.rounded_rectangle(box, round_, fill=colour)

    def person(self, x: int, ground: int, tall: int = 300, colour: tuple[int, int, int] = _MIDDLE) -> None:
        """Somebody who stands, seen from behind."""
        head = tall // 4
        self.draw.ellipse((x - head // 2, ground - tall, x + head // 2, ground - tall + head), fill=_WOOD)
        body = (x - tall // 5, ground - tall + head + 8, x + tall // 5, ground)
        self.draw.rounded_rectangle(body, tall // 8, fill=colour)

    def table(self, x: int, top: int, wide: int, colour: tuple[int, int, int] = _WOOD) -> None:
        """A top and two legs."""
        self.block((x, top), (wide, 26), colour, 6)
        for leg in (x + 24, x + wide - 44):
            self.block((leg, top + 26), (20, 170), colour)

    def paper(self, at: Place, size: Place, lines: int) -> None:
        """A sheet with lines of writing, every third one shorter."""
        self.block(at, size, _LIGHT, 8)
        step = size[1] // (lines + 1)
        for number in range(lines):
            long = size[0] - 60 - (size[0] // 3 if number % 3 == 2 else 0)
            self.block((at[0] + 30, at[1] + step * (number + 1) - 6), (long, 12), _SOFT, 6)

    def boxes(self, at: Place, across: int, down: int) -> None:
        """Boxes with a slot, stacked."""
        for row in range(down):
            for column in range(across):
                x, y = at[0] + column * 150, at[1] + row * 130
                self.block((x, y), (136, 118), _STRAW if (row + column) % 2 else _WOOD, 6)
                self.block((x + 38, y + 18), (60, 10), _DARK, 5)


def _hall(sheet: _Sheet) -> None:
    sheet.draw.polygon([(180, 260), (800, 90), (1420, 260)], fill=_MIDDLE)
    sheet.block((240, 260), (1120, 380), _LIGHT)
    sheet.block((720, 360), (160, 280), _WOOD, 8)
    for x in (330, 520, 960, 1150):
        sheet.block((x, 340), (120, 130), _SOFT, 8)
    sheet.table(940, 590, 320)
    for number, x in enumerate((330, 430, 530, 640)):
        sheet.person(x, 800, 290 - 20 * (number % 2), (_MIDDLE, _DARK, _STRAW, _SOFT)[number])


def _stage(sheet: _Sheet) -> None:
    sheet.block((120, 130), (1360, 400), _MIDDLE)
    sheet.block((80, 530), (1440, 60), _WOOD)
    for x in (260, 700, 1140):
        sheet.table(x, 380, 200, _LIGHT)
        sheet.paper((x + 60, 330), (80, 50), 2)
    for row in range(2):
        for x in range(140, 1480, 130):
            sheet.block((x, 660 + row * 120), (90, 100), (_DARK, _SOFT)[row], 16)


def _list(sheet: _Sheet) -> None:
    sheet.block((0, 0), (_WIDE, _HIGH), _STRAW)
    sheet.paper((430, 60), (740, 790), 11)
    sheet.block((460, 446), (470, 14), _DARK, 7)
    sheet.block((1210, 250), (34, 430), _DARK, 16)
    sheet.draw.polygon([(1210, 680), (1244, 680), (1227, 740)], fill=_WOOD)


def _booths(sheet: _Sheet) -> None:
    for x in (180, 640, 1100):
        sheet.table(x, 500, 320)
        sheet.block((x + 20, 300), (280, 200), _LIGHT, 10)
        sheet.block((x + 20, 300), (18, 200), _SOFT)
        sheet.block((x + 282, 300), (18, 200), _SOFT)
    sheet.person(800, 820, 330, _DARK)


def _assembly(sheet: _Sheet) -> None:
    sheet.block((480, 80), (640, 330), _LIGHT, 10)
    for number, tall in enumerate((120, 210, 160, 250, 190)):
        sheet.block((560 + number * 100, 370 - tall), (60, tall), _MIDDLE, 6)
    sheet.table(400, 500, 800)
    for x in (520, 680, 920, 1080):
        sheet.person(x, 500, 150, _DARK)
    for row in range(2):
        for x in range(110, 1500, 140):
            sheet.block((x, 720 + row * 90), (96, 76), (_SOFT, _MIDDLE)[row], 14)


def _class(sheet: _Sheet) -> None:
    sheet.block((180, 90), (1240, 420), _DARK, 10)
    for row in range(3):
        for group in range(2 + row % 2):
            x, y = 260 + group * 260, 140 + row * 120
            for stroke in range(4):
                sheet.block((x + stroke * 36, y), (10, 80), _LIGHT, 5)
            sheet.draw.line((x - 14, y + 70, x + 130, y + 10), fill=_LIGHT, width=_BROAD)
    sheet.table(260, 620, 1080)
    sheet.boxes((420, 502), 1, 1)
    sheet.boxes((732, 502), 1, 1)
    sheet.boxes((1044, 502), 1, 1)


def _ramp(sheet: _Sheet) -> None:
    sheet.block((900, 120), (560, 520), _LIGHT)
    sheet.block((1060, 240), (240, 400), _WOOD, 8)
    for step in range(4):
        sheet.block((900 - step * 70, 640 + step * 50), (640, 50), _SOFT)
    sheet.draw.polygon([(80, 840), (760, 640), (900, 640), (900, 700), (300, 840)], fill=_MIDDLE)
    sheet.draw.line((100, 740, 860, 520), fill=_DARK, width=_BROAD + 4)
    for x, y in ((140, 728), (480, 630), (820, 532)):
        sheet.block((x, y), (14, 110), _DARK)


def _lamp(sheet: _Sheet) -> None:
    sheet.block((0, 0), (_WIDE, _HIGH), _DARK)
    sheet.draw.polygon([(800, 220), (420, 640), (1180, 640)], fill=_MIDDLE)
    sheet.block((792, 0), (16, 170), _LIGHT)
    sheet.draw.polygon([(720, 230), (880, 230), (830, 160), (770, 160)], fill=_STRAW)
    sheet.table(300, 640, 1000)
    for number in range(5):
        sheet.paper((560 + number * 14, 560 - number * 12), (340, 70), 3)
    sheet.draw.ellipse((1210, 120, 1430, 340), fill=_LIGHT)
    sheet.draw.line((1320, 230, 1320, 150), fill=_DARK, width=_BROAD)
    sheet.draw.line((1320, 230, 1366, 203), fill=_DARK, width=_BROAD + 4)


def _store(sheet: _Sheet) -> None:
    sheet.draw.polygon([(60, 220), (800, 60), (1540, 220)], fill=_MIDDLE)
    sheet.block((100, 220), (1400, 420), _LIGHT)
    for y in (360, 500, 640):
        sheet.block((160, y), (1280, 14), _DARK)
    for y in (242, 382, 522):
        sheet.boxes((190, y), 8, 1)
    sheet.person(1400, 820, 320, _DARK)


def _screen(sheet: _Sheet) -> None:
    sheet.block((260, 90), (1080, 520), _DARK, 20)
    for column, x in enumerate((310, 820)):
        sheet.paper((x, 140), (470, 420), 7)
        y = 190
        if column == 0:
            sheet.draw.line([(x + 360, y + 30), (x + 390, y + 60), (x + 440, y - 10)], fill=_MIDDLE, width=22)
        else:
            sheet.draw.line((x + 370, y - 10, x + 440, y + 60), fill=_WOOD, width=22)
            sheet.draw.line((x + 440, y - 10, x + 370, y + 60), fill=_WOOD, width=22)
    for x in (420, 640, 960, 1180):
        sheet.person(x, 880, 250, _MIDDLE)


def _cases(sheet: _Sheet) -> None:
    for number, x in enumerate((140, 600, 1060)):
        sheet.block((x, 200), (400, 440), _SOFT, 10)
        sheet.block((x + 18, 218), (364, 320), _LIGHT, 6)
        sheet.block((x, 560), (400, 80), _WOOD)
        sheet.paper((x + 50, 250), (150, 210), 4 + number)
        sheet.block((x + 250, 360), (70, 130), _WOOD, 10)
        sheet.block((x + 232, 490), (106, 30), _DARK, 6)
    sheet.person(800, 850, 300, _DARK)


_SCENES: dict[str, Callable[[_Sheet], None]] = {
    "balai": _hall, "kursi": _stage, "daftar": _list, "bilik": _booths, "aula": _assembly, "kelas": _class,
    "landai": _ramp, "lampu": _lamp, "gudang": _store, "layar": _screen, "pameran": _cases,
}  # fmt: skip


def known() -> Iterable[str]:
    """What can be drawn."""
    return _SCENES.keys()


@cache
def drawn(name: str) -> bytes:
    """A picture by name, as PNG."""
    sheet = _Sheet()
    _SCENES[name](sheet)
    held = BytesIO()
    sheet.picture.quantize(32).save(held, "PNG", optimize=True)
    return held.getvalue()
