"""An office takes releases in, uses them, and goes back only where it may."""

import json
from pathlib import Path

import pytest

from langkah.desk import Office
from langkah.desk.releases import Releases, make_release
from langkah.rulebook import load
from langkah.rulebook.seal.minisign import SecretKey
from langkah.terms.errors import NotFound, OutOfDate, WrongInput

KEY = SecretKey(b"langkah!", bytes(range(32)))
OTHER = SecretKey(b"kantor-b", bytes(range(1, 33)))


@pytest.fixture
def office(tmp_path: Path) -> Releases:
    releases = Releases(tmp_path / "buku")
    releases.trust(KEY.public.written())
    return releases


def made(tmp_path: Path, serial: int, key: SecretKey = KEY) -> Path:
    return make_release(tmp_path / "rilis", serial, key.written())


def test_a_release_is_taken_in_and_used(tmp_path: Path, office: Releases) -> None:
    assert office.current() is None
    assert office.rulebook() is None
    release = office.take(made(tmp_path, 1))
    assert office.serials() == [release.serial] == [1]
    used = Office(releases=tmp_path / "buku").rulebook
    assert used.digest == release.digest == load().digest
    assert Office(releases=tmp_path / "kosong").rulebook.digest == load().digest


def test_nothing_older_comes_in_but_the_same_may_come_again(tmp_path: Path, office: Releases) -> None:
    office.take(made(tmp_path, 5))
    office.take(made(tmp_path, 5))
    with pytest.raises(OutOfDate) as caught:
        office.take(made(tmp_path, 4))
    assert caught.value.code == "desk.release-old"
    office.take(made(tmp_path, 6))
    assert office.serials() == [5, 6]


def test_going_back_is_to_what_was_taken_in_before(tmp_path: Path, office: Releases) -> None:
    for serial in (5, 6):
        office.take(made(tmp_path, serial))
    assert office.go_back(5).serial == 5
    current = office.current()
    assert current is not None
    assert current.serial == 5
    with pytest.raises(OutOfDate):
        office.take(made(tmp_path, 6))  # it was there before: going forward again is going back to it
    assert office.go_back(6).serial == 6
    with pytest.raises(NotFound) as caught:
        office.go_back(4)
    assert "5, 6" in str(caught.value.values["known"])


def test_another_serial_with_other_content_is_no_repetition(tmp_path: Path, office: Releases) -> None:
    file = made(tmp_path, 5)
    office.take(file)
    kept = tmp_path / "buku" / "rulebook-5.json"
    kept.write_bytes(kept.read_bytes() + b" ")
    with pytest.raises(OutOfDate):
        office.take(file)


def test_what_lies_in_the_folder_is_checked_again(tmp_path: Path, office: Releases) -> None:
    office.take(made(tmp_path, 5))
    kept = tmp_path / "buku" / "rulebook-5.json"
    whole = kept.read_bytes()
    kept.write_bytes(whole.replace(b'"level":"stop"', b'"level":"care"', 1))
    with pytest.raises(WrongInput) as caught:
        office.current()
    assert caught.value.code == "rulebook.signature-wrong"


def test_a_file_renamed_to_another_serial_is_noticed(tmp_path: Path, office: Releases) -> None:
    for serial in (5, 6):
        office.take(made(tmp_path, serial))
    folder = tmp_path / "buku"
    for end in ("", ".minisig"):
        (folder / f"rulebook-5.json{end}").replace(folder / f"rulebook-6.json{end}")
    with pytest.raises(WrongInput) as caught:
        office.current()
    assert caught.value.code == "desk.release-renamed"


def test_only_the_trusted_key_counts(tmp_path: Path, office: Releases) -> None:
    office.trust(KEY.public.written())
    with pytest.raises(WrongInput) as caught:
        office.trust(OTHER.public.written())
    assert caught.value.code == "desk.key-other"
    with pytest.raises(WrongInput) as caught:
        office.take(made(tmp_path, 1, OTHER))
    assert caught.value.code == "rulebook.signature-foreign"
    assert office.serials() == []


def test_missing_files_and_a_damaged_state_are_named(tmp_path: Path, office: Releases) -> None:
    with pytest.raises(NotFound) as caught:
        office.take(tmp_path / "tidak-ada.json")
    assert caught.value.values["file"] == "tidak-ada.json"
    with pytest.raises(NotFound):
        Releases(tmp_path / "baru").take(made(tmp_path, 1))  # no key is trusted there yet
    for state in ("[]", "{", '{"current": "x", "highest": 1}'):
        (tmp_path / "buku" / "state.json").write_text(state, encoding="utf-8")
        with pytest.raises(WrongInput) as broken:
            office.current()
        assert broken.value.code == "desk.state-broken"


def test_a_stop_in_between_leaves_what_was_in_use(
    tmp_path: Path, office: Releases, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.take(made(tmp_path, 5))

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Releases, "_use", stop)
        with pytest.raises(KeyboardInterrupt):
            office.take(made(tmp_path, 6))
    current = office.current()
    assert current is not None
    assert current.serial == 5
    assert json.loads((tmp_path / "buku" / "state.json").read_bytes()) == {"current": 5, "highest": 5}
