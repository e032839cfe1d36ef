"""The units of systemd start what there is, and keep it in."""

from configparser import ConfigParser
from pathlib import Path

import pytest

from langkah.web.manage import _parser

HARD = {
    "NoNewPrivileges": "yes",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "MemoryDenyWriteExecute": "yes",
    "UMask": "0077",
    "IPAddressDeny": "any",
    "CapabilityBoundingSet": "",
}
SERVICES = ("langkah", "langkah-worker", "langkah-backup")


def _unit(path: Path) -> ConfigParser:
    read = ConfigParser(interpolation=None, strict=False, comment_prefixes="#")
    read.optionxform = str  # type: ignore[assignment,method-assign]  # systemd tells capitals apart
    read.read_string(path.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_starts_a_command_of_ours_and_is_kept_in(root: Path, name: str) -> None:
    service = _unit(root / "deploy" / f"{name}.service")["Service"]
    program, office, *command = service["ExecStart"].split()
    assert program == "/srv/langkah/.venv/bin/langkah"
    assert office == "office"
    _parser().parse_args(command)
    assert {key: service[key] for key in HARD} == HARD
    assert service["User"] == "langkah"


def test_the_nightly_copy_has_its_service(root: Path) -> None:
    assert "OnCalendar" in _unit(root / "deploy" / "langkah-backup.timer")["Timer"]
    assert "--keep" in _unit(root / "deploy" / "langkah-backup.service")["Service"]["ExecStart"]
