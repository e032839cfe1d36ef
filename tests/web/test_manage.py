"""`langkah office …`: opens, describes itself, and says clearly why it cannot."""

import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest

from langkah import web
from langkah.web.api.describe import document_text
from langkah.web.manage import COMMANDS, main
from tests.whole.server import served


def test_the_demonstration_opens_and_names_its_pages(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "langkah.web.manage", "demo", "--port", "{port}"]
    with served(tmp_path / "office", command) as office:
        connection = HTTPConnection("127.0.0.1", office.port, timeout=20)
        connection.request("GET", "/")
        assert connection.getresponse().status == 200
        connection.close()
        said = office.said.decode()
    for path in ("/", "/en/", "/norma", "/api/openapi.json"):
        assert f"{office.address}{path}\n" in said
    assert "Traceback" not in office.said.decode()
    assert {path.name for path in office.folder.iterdir()} == {"stdout", "stderr", "temporary", "var"}


def test_it_stops_quietly_when_asked(tmp_path: Path) -> None:
    with served(tmp_path / "office") as office:
        office.process.send_signal(signal.SIGTERM)
        assert office.process.wait(timeout=20) == 0
    assert b"Traceback" not in office.said


def test_without_granian_the_plain_server_opens(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['granian'] = None; "
        "from langkah.web.manage import main; sys.exit(main(['demo', '--port', '{port}']))"
    )
    with served(tmp_path / "office", [sys.executable, "-c", code]) as office:
        connection = HTTPConnection("127.0.0.1", office.port, timeout=20)
        connection.request("POST", "/api/steps", b'{"act": "vote"}', {"Content-Type": "application/json"})
        assert connection.getresponse().status == 200
        connection.close()
    assert b"Traceback" not in office.said
    assert b"POST" not in office.said


def test_a_port_in_use_is_said_in_both_languages_with_a_free_one(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["demo", "--port", str(port)]) == 2
    said = capsys.readouterr().err
    assert f"pintu {port} di 127.0.0.1 sedang dipakai" in said
    assert f"port {port} on 127.0.0.1 is in use" in said
    free = int(said.partition("--port ")[2].split()[0])
    assert free not in {0, port}


@pytest.mark.parametrize(
    ("host", "port"), [("203.0.113.9", "8000"), ("127.0.0.1", "99999"), ("tidak.ada.invalid", "80")]
)
def test_an_address_that_cannot_be_opened_is_said(
    capsys: pytest.CaptureFixture[str], host: str, port: str
) -> None:
    assert main(["serve", "--host", host, "--port", port]) == 2
    assert "tidak dapat membuka" in capsys.readouterr().err


def test_the_description_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["openapi"]) == 0
    assert capsys.readouterr().out == document_text()


@pytest.mark.parametrize("asked", ["--help", "-h", "help"])
def test_help_lists_the_office_s_own_commands_in_one_line_each(
    asked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([asked]) == 0
    lines = capsys.readouterr().out.splitlines()
    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    assert listed == list(COMMANDS)
    assert all(" / " in line for line in lines if line.startswith("  "))
    assert not {"flush", "createsuperuser", "changepassword"} & set(" ".join(lines).split())
    own = {one.stem for one in Path(web.__file__).parent.glob("*/management/commands/[a-z]*.py")}
    assert own <= set(listed)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_describes_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert f"langkah office {command}" in capsys.readouterr().out


def test_django_s_own_commands_are_within_reach(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "no issues" in capsys.readouterr().out


@pytest.mark.django_db
def test_no_model_waits_for_a_migration(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["makemigrations", "--check", "--dry-run"]) == 0


def test_the_terminal_finds_the_door(tmp_path: Path) -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("langkah"), "office", "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
