"""The ground that the other tests stand on: a closed network, a fixed seed."""

import random
import socket

import pytest

from tests.architecture.tree import ROOT

# Set aside for documentation: no machine answers there, so a guard that fails open is slow but harmless.
ELSEWHERE = ("192.0.2.1", 9)


def test_the_network_is_closed() -> None:
    with socket.socket() as wire, pytest.raises(RuntimeError, match="network is closed"):
        wire.connect(ELSEWHERE)
    with pytest.raises(RuntimeError, match="network is closed"):
        socket.create_connection(("example.invalid", 80), timeout=1)


def test_a_server_of_our_own_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        with socket.create_connection(address, timeout=5) as wire:
            assert wire.getpeername() == address


@pytest.mark.parametrize("time", ["first", "second"])
def test_chance_begins_alike_in_every_test(time: str) -> None:
    assert random.getrandbits(64) == random.Random(20_240_214).getrandbits(64), time


def test_every_target_of_make_that_the_pages_name_exists() -> None:
    targets = {
        line.partition(":")[0] for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    }
    for page in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        named = {piece.partition("`")[0].split()[0] for piece in text.split("`make ")[1:]}
        assert named <= targets, (page, named - targets)
