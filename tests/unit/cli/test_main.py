"""The outermost line of the terminal door: language, faults, pipes, versions."""

import io
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

import langkah as package
from langkah.cli import main as door
from langkah.cli import office, weigh
from langkah.cli.main import COMMANDS, EXITS, language, run
from langkah.cli.speak import Terminal
from langkah.terms.errors import LangkahError
from langkah.terms.speech import Lang
from tests.cli.shell import langkah


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ((), {}, Lang.ID),
        ((), {"LANG": "en_US.UTF-8"}, Lang.EN),
        ((), {"LANG": "C.UTF-8"}, Lang.ID),
        ((), {"LANG": "en_US.UTF-8", "LANGKAH_LANG": "id"}, Lang.ID),
        (("weigh", "--lang", "en"), {"LANGKAH_LANG": "id"}, Lang.EN),
        (("weigh", "--lang=id"), {"LANG": "en_GB"}, Lang.ID),
        (("weigh", "--", "--lang", "en"), {}, Lang.ID),
        (("weigh", "--lang"), {}, Lang.ID),
    ],
)
def test_the_language_is_the_one_asked_for(
    arguments: tuple[str, ...], environment: dict[str, str], expected: Lang
) -> None:
    assert language(arguments, environment) is expected


def test_the_version_of_the_package_is_the_one_it_is_published_under(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert package.__version__ == project["version"]


def test_every_promised_name_loads_and_no_other() -> None:
    for name in package.__all__:
        assert getattr(package, name).__name__ == name
        assert name in dir(package)
    with pytest.raises(AttributeError, match="Kantor"):
        getattr(package, "Kantor")  # noqa: B009 — a checker would refuse the name, and so must the package


def test_every_exit_code_of_an_error_is_explained() -> None:
    kinds: list[type[LangkahError]] = [LangkahError, *LangkahError.__subclasses__()]
    assert {kind.exit_code for kind in kinds} <= set(EXITS)


def test_every_command_explains_itself_in_both_languages() -> None:
    for command in COMMANDS:
        if command.name == "office":
            continue  # its help comes from the other side of the door
        for lang, usage in (("id", "cara pakai: "), ("en", "usage: ")):
            said = langkah(command.name, "--help", "--lang", lang)
            assert said.code == 0
            assert said.out.startswith(f"{usage}langkah {command.name} ")


def test_a_fault_in_the_program_is_told_without_a_word_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_given: object) -> None:
        raise RuntimeError("rahasia yang ditimbang")

    monkeypatch.setattr(weigh, "step_from_json", break_down)
    said = langkah("weigh", "rahasia yang ditimbang")
    assert said.code == 70
    assert "cli.bug" in said.err
    assert "RuntimeError" in said.err
    assert "rahasia" not in said.err + said.out
    assert "Traceback" not in said.err


def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(weigh, "step_from_json", interrupt)
    said = langkah("weigh", "Selamat pagi")
    assert (said.code, said.out, said.err) == (130, "", "")


def test_a_reader_that_goes_away_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    terminal = Terminal(stdin=io.BytesIO(), out=Gone(), err=io.StringIO())
    assert run(["weigh", "Selamat pagi"], terminal) == 141
    assert isinstance(terminal.err, io.StringIO)
    assert terminal.err.getvalue() == ""


def test_the_office_is_opened_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def opened() -> int:
        seen.append(sys.argv)
        return 5

    monkeypatch.setattr(sys, "argv", ["langkah"])
    monkeypatch.setattr(office, "entry_points", lambda **_: [SimpleNamespace(load=lambda: opened)])
    assert langkah("office", "demo", "--port", "8001").code == 5
    assert seen == [["langkah office", "demo", "--port", "8001"]]


def test_an_office_that_is_not_installed_is_told_how_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> None:
        raise ModuleNotFoundError("django")

    for doors in ([], [SimpleNamespace(load=load)]):
        monkeypatch.setattr(office, "entry_points", lambda doors=doors, **_: doors)
        said = langkah("office", "demo")
        assert said.code == 6
        assert "cli.door-missing" in said.err
        assert "langkah[web]" in said.err


def test_the_width_comes_from_the_environment_or_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    assert door._width("72") == 72
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(fileno=lambda: -1))
    assert door._width("wide") == 80


def test_main_reads_this_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    streams = {
        "stdin": io.TextIOWrapper(io.BytesIO(b"Selamat pagi"), encoding="utf-8"),
        "stdout": io.TextIOWrapper(io.BytesIO(), encoding="utf-8"),
        "stderr": io.TextIOWrapper(io.BytesIO(), encoding="utf-8"),
    }
    for name, stream in streams.items():
        monkeypatch.setattr(sys, name, stream)
    monkeypatch.setattr(sys, "argv", ["langkah", "weigh", "-", "--on", "2024-01-20", "--no-color"])
    assert door.main() == 0
    raw = streams["stdout"].buffer
    assert isinstance(raw, io.BytesIO)
    assert raw.getvalue().decode().startswith("✓ BOLEH")
