"""Make lexicon/fold.tsv, the table of look-alike characters that fold undoes.

Run `python tools/fold_table.py path/to/confusables.txt`. The table is made from Python's own `unicodedata` and
from the look-alike list of Unicode Technical Standard 39; only what folds to ASCII letters and digits is kept.
"""

import sys
import unicodedata as ud
from pathlib import Path

OUT = Path(__file__).parent.parent / "src/langkah/bahasa/lexicon/fold.tsv"

HEADER = """\
# Characters that fold undoes: kind, what it reads as, code points (hexadecimal, ranges with -).
# Made by tools/fold_table.py from unicodedata and UTS #39 confusables.txt 13.0.0. Do not edit by hand.
# (c) 2020 Unicode, Inc. Unicode and the Unicode Logo are registered trademarks of Unicode, Inc. in the U.S. and
# other countries. Used under the Unicode licence: https://www.unicode.org/terms_of_use.html
# kinds: look = always undone, a disguise; plain = always undone, ordinary writing; accent = a letter with a mark;
# kin = letter of an alphabet that resembles Latin; far = any other script or symbol, undone only amid Latin letters;
# digit = foreign digit; drop = not seen by a reader; mark = mark on a letter; over = mark through a letter;
# blank = white space; flag = letter of a flag; lands = codes that make a flag.
"""

IGNORABLE = (
    "AD 34F 61C 115F-1160 17B4-17B5 180B-180E 200B-200F 202A-202E 2060-206F 3164 FE00-FE0F FEFF FFA0 FFF0-FFFB "
    "1BCA0-1BCA3 1D173-1D17A E0000-E0FFF"
)
BLANK = "85 A0 1680 2000-200A 2028-2029 202F 205F 3000"
MARK_BLOCKS = ("300-36F", "483-489", "1AB0-1AFF", "1DC0-1DFF", "20D0-20FF", "FE20-FE2F")
OVERLAYS = "334-338 20D2-20D3 20D8-20DA 20DD-20DE 20E0-20E2 20E5-20E6 20EA-20EB 332-333 489"
# Marks of scholarly transliteration (hadīṡ, Muḥammad): macron, dots, half rings.
TRANSLITERATION = {"\u0304", "\u0323", "\u0307", "\u0331"}
KIN = (
    "CYRILLIC GREEK ARMENIAN CHEROKEE COPTIC LISU DESERET OLD RUNIC CARIAN LYCIAN LYDIAN CANADIAN VAI TIFINAGH "
    "MATHEMATICAL BAMUM MIAO WARANG GOTHIC ELBASAN CAUCASIAN OSAGE MEDEFAIDRIN GLAGOLITIC PAHAWH"
).split()
ORDINARY_SYMBOLS = set("ℹⓂ🅰🅱🅾🅿")
UNTOUCHED = set("™℠©®€£¥¼½¾")
# What the list leaves at a neighbour of the ASCII letter, or gives to another letter than the eye does.
BY_EYE = {
    "вꮛ": "b", "к": "k", "м": "m", "н": "h", "т": "t", "я": "r", "и": "n", "п": "n", "з": "3", "ё": "e", "є": "e",
    "κ": "k", "τ": "t", "ε": "e", "ω": "w", "χ": "x", "β": "b", "η": "n", "μ": "u", "γ": "y", "ς": "s", "σ": "o",
    "ᎥᏆꓲⲒⲓᛁ": "i", "ɛ": "e", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ɩ": "i",
    "đ": "d", "ħ": "h", "ł": "l", "ø": "o", "ŋ": "n", "ĸ": "k", "ɪ": "i", "ʟ": "l",
}  # fmt: skip
NAMED = (
    "LATIN LETTER SMALL CAPITAL ", "MODIFIER LETTER SMALL ", "MODIFIER LETTER CAPITAL ",
    "SQUARED LATIN CAPITAL LETTER ", "NEGATIVE CIRCLED LATIN CAPITAL LETTER ",
    "NEGATIVE SQUARED LATIN CAPITAL LETTER ", "CROSSED NEGATIVE SQUARED LATIN CAPITAL LETTER ",
    "LATIN SMALL LETTER SCRIPT ", "LATIN SMALL LETTER BLACKLETTER ",
)  # fmt: skip
LANDS = (
    "AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY "
    "BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET EU "
    "FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN "
    "IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG "
    "MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL "
    "PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD "
    "TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
)

Entry = tuple[str, str]


def spread(ranges: str) -> set[str]:
    """The characters of a list such as '34F 61C 115F-1160'."""
    found: set[str] = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return found


def read_prototypes(path: Path) -> dict[str, str]:
    """Source character to prototype, as the list has it."""
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        fields = line.partition("#")[0].split(";")
        if len(fields) >= 3:
            found[chr(int(fields[0], 16))] = "".join(chr(int(code, 16)) for code in fields[1].split())
    return found


def bare(text: str) -> str:
    """Lower case without marks and without the brackets of enclosed letters."""
    kept = (ch for ch in ud.normalize("NFKD", text) if ud.category(ch) not in {"Mn", "Me"})
    folded = "".join(kept).lower()
    if len(folded) > 1 and ud.normalize("NFKC", text) != text:
        folded = folded.strip("().,〔〕")
    return folded


def is_ascii_word(text: str) -> bool:
    """True for one to four ASCII letters and digits."""
    return 0 < len(text) <= 4 and text.isascii() and text.isalnum()


def prototype(ch: str, prototypes: dict[str, str]) -> str:
    """What the look-alike list makes of a character, in ASCII, or nothing."""
    for form in (ch.lower(), ch):
        seen = "".join(prototypes.get(part, part) for part in ud.normalize("NFKD", form))
        seen = bare(
            "".join(BY_NAME.get(part) or prototypes.get(part, part) for part in ud.normalize("NFD", seen))
        )
        seen = seen.replace("rn", "m")
        if is_ascii_word(seen):
            return seen
    return ""


def compatible(ch: str, word: str) -> Entry:
    """Kind of a character that normalisation alone makes ASCII."""
    tag = ud.decomposition(ch).partition(" ")[0]
    if not tag.startswith("<"):
        marks = {m for m in ud.normalize("NFD", ch) if ud.category(m) == "Mn"}
        return ("plain" if marks <= TRANSLITERATION else "accent"), word
    ordinary = ch in ORDINARY_SYMBOLS or (word.isdigit() and tag != "<font>")
    if (
        ordinary
        or tag in {"<square>", "<fraction>"}
        or ch in "ªº"
        or (tag == "<compat>" and "(" not in ud.normalize("NFKC", ch))
    ):
        return "plain", word
    return "look", word


def by_sight(ch: str, word: str) -> Entry:
    """Kind of a character that only looks like ASCII."""
    name = ud.name(ch, "")
    if ud.category(ch)[0] not in "LNM" and word in {"l", "i", "1"} and "LATIN" not in name:
        return "far", "|"
    if name.startswith(("LATIN", "MODIFIER")) and ud.category(ch)[0] == "L":
        return ("accent" if "STROKE" in name or ch in "ßæœþðıŋÆŒÞÐŊẞ" else "look"), word
    script = name.partition(" ")[0]
    return ("kin" if script in KIN and ud.category(ch)[0] in "LN" else "far"), word


def unseen() -> dict[str, Entry]:
    """What a reader does not see or sees as a gap, and marks."""
    table: dict[str, Entry] = {}
    common = set().union(*map(spread, MARK_BLOCKS))
    for code in range(0x80, 0x110000):
        ch = chr(code)
        if ud.category(ch) in {"Mn", "Me"}:
            table[ch] = ("mark" if ch in common else "far", "")
    table |= dict.fromkeys(spread(OVERLAYS), ("over", ""))
    table |= dict.fromkeys(spread(IGNORABLE), ("drop", ""))
    table |= dict.fromkeys(map(chr, range(0x80, 0xA0)), ("drop", ""))
    table |= dict.fromkeys(spread(BLANK), ("blank", " "))
    table["\u2800"] = ("look", " ")
    table |= {chr(0x1F1E6 + i): ("flag", chr(97 + i)) for i in range(26)}
    return table


def by_name() -> dict[str, str]:
    """Letters whose Unicode name says which letter they are."""
    found: dict[str, str] = {}
    for code in range(0x80, 0x20000):
        name = ud.name(chr(code), "")
        for start in NAMED:
            rest = name.removeprefix(start)
            if rest != name and len(rest) == 1 and rest.isalpha():
                found[chr(code)] = rest.lower()
    return found


BY_NAME = by_name()


def entry(ch: str, eye: dict[str, str], prototypes: dict[str, str]) -> Entry | None:
    """How one visible character is undone, or nothing."""
    word = bare(ch)
    if ch in UNTOUCHED:
        return None
    if ch in eye:
        return by_sight(ch, eye[ch])
    if ch in BY_NAME:
        return ("plain" if ch in ORDINARY_SYMBOLS else "look"), BY_NAME[ch]
    if is_ascii_word(word):
        return compatible(ch, word)
    if ud.category(ch) == "Nd":
        return "digit", str(ud.digit(ch)) + prototype(ch, {k: v for k, v in prototypes.items() if k == ch})
    word = prototype(ch, prototypes)
    return by_sight(ch, word) if word else None


def build(prototypes: dict[str, str]) -> dict[str, Entry]:
    """The whole table."""
    eye = {
        form: word
        for chars, word in BY_EYE.items()
        for ch in chars
        for form in (ch, ch.upper())
        if len(form) == 1
    }
    table = unseen()
    for code in range(0x80, 0x110000):
        ch = chr(code)
        if ch in table or ud.category(ch) in {"Cn", "Co", "Cs", "Cc"}:
            continue
        found = entry(ch, eye, prototypes)
        if found:
            table[ch] = found
    table["№"] = ("plain", "no")
    return table


def ranges(chars: list[str]) -> str:
    """Sorted characters as '34F 61C 115F-1160'."""
    spans: list[list[int]] = []
    for code in sorted(map(ord, chars)):
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return " ".join(f"{a:X}" if a == b else f"{a:X}-{b:X}" for a, b in spans)


def main() -> None:
    """Write the table beside the other lexicons."""
    groups: dict[Entry, list[str]] = {}
    for ch, found in build(read_prototypes(Path(sys.argv[1]))).items():
        groups.setdefault(found, []).append(ch)
    rows = [f"{kind}\t{word}\t{ranges(chars)}\n" for (kind, word), chars in sorted(groups.items())]
    rows.append(f"lands\t{LANDS.lower()}\t\n")
    OUT.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
