"""Keys, signatures and releases: what holds, and everything that does not."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from langkah.rulebook import Release, load
from langkah.rulebook.compile import digest
from langkah.rulebook.seal import ed25519, minisign
from langkah.rulebook.seal.minisign import SecretKey
from langkah.terms.errors import LangkahError, OutOfDate, WrongInput
from tests.unit.rulebook.shelf import COMPILED, norm

KEY = SecretKey(b"langkah!", bytes(range(32)))
OTHER = SecretKey(b"kantor-b", bytes(range(1, 33)))
ENGINE = "weigh/1"
#: RFC 8032, section 7.1: secret, public, message, signature.
RFC = (
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
)
#: What a strict verifier refuses, as the vectors name it.
REFUSED = {"non_canonical_A", "non_canonical_R", "low_order_A", "low_order_R", "low_order_residue"}


@pytest.mark.parametrize(("secret", "public", "message", "signature"), RFC)
def test_the_vectors_of_the_rfc_hold(secret: str, public: str, message: str, signature: str) -> None:
    seed, said = bytes.fromhex(secret), bytes.fromhex(message)
    assert ed25519.public_key(seed).hex() == public
    assert ed25519.sign(seed, said).hex() == signature
    assert ed25519.verify(bytes.fromhex(public), said, bytes.fromhex(signature))


def test_the_vectors_that_others_collected_are_taken_and_refused_strictly(shared: Path) -> None:
    vectors = json.loads((shared / "vectors" / "ed25519" / "ed25519vectors.json").read_bytes())
    wrong = [
        one["number"]
        for one in vectors
        if ed25519.verify(bytes.fromhex(one["key"]), one["msg"].encode(), bytes.fromhex(one["sig"]))
        is not REFUSED.isdisjoint(one["flags"] or [])
    ]
    assert len(vectors) > 900
    assert wrong == []


def test_a_flipped_bit_anywhere_is_noticed() -> None:
    seed, message = bytes(range(32)), b"langkah"
    public, signature = ed25519.public_key(seed), ed25519.sign(seed, message)
    for place in range(0, 64, 5):
        spoiled = bytearray(signature)
        spoiled[place] ^= 1
        assert not ed25519.verify(public, message, bytes(spoiled))
    assert not ed25519.verify(public, message + b"!", signature)


def test_signatures_and_keys_of_a_wrong_shape_are_refused() -> None:
    seed = bytes(32)
    public, signature = ed25519.public_key(seed), ed25519.sign(seed, b"")
    too_large = signature[:32] + (
        int.from_bytes(signature[32:], "little") + 2**252 + 27742317777372353535851937790883648493
    ).to_bytes(32, "little")
    no_point = bytes([2]) + bytes(31)
    minus_zero = bytes([1]) + bytes(30) + bytes([128])
    beyond = (2**255 - 19).to_bytes(32, "little")
    for key, given in ((public[:31], signature), (public, signature[:63]), (public, too_large)):
        assert not ed25519.verify(key, b"", given)
    for point in (no_point, minus_zero, beyond):
        assert not ed25519.verify(point, b"", signature)
        assert not ed25519.verify(public, b"", point + signature[32:])


def test_keys_come_back_from_their_files() -> None:
    assert minisign.read_secret(KEY.written()) == KEY
    assert minisign.read_public(KEY.public.written()) == KEY.public
    assert minisign.read_public(KEY.public.written().splitlines()[1]) == KEY.public
    assert str(list(range(5)))[:3] not in repr(KEY)


@pytest.mark.parametrize("written", ["", "untrusted comment: x\n", "a\nb\n", "!!!!", "RWQ=", KEY.written()])
def test_a_public_key_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(WrongInput) as caught:
        minisign.read_public(written)
    assert caught.value.code == "rulebook.key-unreadable"


def test_a_secret_key_that_is_none_or_spoiled_is_refused() -> None:
    foreign = SecretKey(KEY.number, OTHER.seed).written().splitlines()[1]
    whole = KEY.written().splitlines()[1]
    mixed = whole[:100] + foreign[100:]
    for written in ("", KEY.public.written(), mixed):
        with pytest.raises(WrongInput):
            minisign.read_secret(written)


def test_a_signature_seals_content_and_comment() -> None:
    signature = minisign.sign(KEY, b"isi", "sebuah komentar")
    assert minisign.verify(KEY.public, b"isi", signature) == "sebuah komentar"
    lines = signature.splitlines()
    broken = {
        "rulebook.signature-wrong": (signature.replace("sebuah", "seekor"), minisign.sign(KEY, b"lain", "sebuah komentar")),
        "rulebook.signature-foreign": (minisign.sign(OTHER, b"isi", "x"),),
        "rulebook.signature-unreadable": (
            "", "x\n" * 4, "\n".join([*lines[:3], "AA=="]), "\n".join([lines[0], lines[1], "comment: x", lines[3]]),
            "\n".join([lines[0], "AA==", *lines[2:]]),
        ),
    }  # fmt: skip
    for code, files in broken.items():
        for file in files:
            with pytest.raises(WrongInput) as caught:
                minisign.verify(KEY.public, b"isi", file)
            assert caught.value.code == code, file


MINISIGN = shutil.which("minisign")


@pytest.mark.skipif(MINISIGN is None, reason="minisign is not installed")
def test_minisign_itself_takes_our_signatures_and_we_take_its(tmp_path: Path) -> None:
    content = tmp_path / "isi"
    content.write_bytes(b"isi\n")
    (tmp_path / "isi.minisig").write_text(minisign.sign(KEY, b"isi\n", "x"), encoding="utf-8")
    (tmp_path / "k.pub").write_text(KEY.public.written(), encoding="utf-8")
    run = ["minisign", "-Vm", str(content), "-p", str(tmp_path / "k.pub")]
    assert subprocess.run(run, capture_output=True, check=False).returncode == 0
    (tmp_path / "k.key").write_text(KEY.written(), encoding="utf-8")
    run = [
        "minisign",
        "-Sm",
        str(content),
        "-s",
        str(tmp_path / "k.key"),
        "-t",
        "hai",
        "-x",
        str(tmp_path / "s"),
    ]
    assert subprocess.run(run, capture_output=True, check=False).returncode == 0
    assert minisign.verify(KEY.public, b"isi\n", (tmp_path / "s").read_text(encoding="utf-8")) == "hai"


def _book(**changed: object) -> dict[str, object]:
    book = {key: value for key, value in {**COMPILED, **changed}.items() if key != "digest"}
    return {**book, "digest": digest(book)}


def _release(book: dict[str, object] | None = None) -> Release:
    return Release.of(book or _book(), [{"id": "larangan"}], 7)


def _open(content: bytes, signature: str) -> Release:
    return Release.opened(content, signature, engine=ENGINE, key=KEY.public.written())


def test_a_release_comes_back_whole() -> None:
    content, signature = _release().sealed(engine=ENGINE, key=KEY.written())
    found = _open(content, signature)
    assert (found.serial, found.version, found.examples) == (7, "2026.11.23", [{"id": "larangan"}])
    assert found.digest == found.rulebook.digest == _book()["digest"]
    assert [one.id for one in found.rulebook.norms()][:2] == ["larangan", "larangan"]


def test_the_bundled_book_travels() -> None:
    content, signature = Release.bundled(3).sealed(engine=ENGINE, key=KEY.written())
    assert _open(content, signature).digest == load().digest


def _forged(change: dict[str, object], *, comment: str | None = None) -> tuple[bytes, str]:
    """A release whose parts were exchanged by someone who holds the key."""
    content, signature = _release().sealed(engine=ENGINE, key=KEY.written())
    given = json.loads(content)
    for path, value in change.items():
        *way, last = path.split(".")
        place = given
        for step in way:
            place = place[step]
        place[last] = value
    told = comment or signature.splitlines()[2].removeprefix("trusted comment: ")
    spoiled = json.dumps(given).encode()
    return spoiled, minisign.sign(KEY, spoiled, told)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"examples": []}, "rulebook.release-mixed"),
        ({"rulebook.norms": []}, "rulebook.release-mixed"),
        ({"manifest.serial": 8}, "rulebook.release-mixed"),
        ({"manifest.version": "2020.01.01"}, "rulebook.release-mixed"),
        ({"manifest.format": 2}, "rulebook.release-foreign"),
        ({"manifest.engine": "weigh/2"}, "rulebook.release-foreign"),
        ({"rulebook.format": 2}, "rulebook.release-foreign"),
        ({"manifest": []}, "rulebook.release-broken"),
        ({"manifest.parts": 1}, "rulebook.release-broken"),
        ({"manifest.serial": "7"}, "rulebook.release-broken"),
        ({"rulebook": 1}, "rulebook.release-broken"),
    ],
)
def test_mixed_broken_and_foreign_releases_are_refused(change: dict[str, object], code: str) -> None:
    with pytest.raises(LangkahError) as caught:
        _open(*_forged(change))
    assert caught.value.code == code


def test_a_book_whose_digest_is_not_its_own_is_refused() -> None:
    book = {**_book(), "digest": "sha256:0"}
    content, signature = _release(book).sealed(engine=ENGINE, key=KEY.written())
    with pytest.raises(WrongInput) as caught:
        _open(content, signature)
    assert caught.value.code == "rulebook.release-mixed"


def test_a_comment_that_tells_of_another_release_is_refused() -> None:
    with pytest.raises(WrongInput) as caught:
        _open(*_forged({}, comment="langkah rulebook serial:9"))
    assert caught.value.code == "rulebook.release-mixed"


@pytest.mark.parametrize(
    "spoiled", [{"when": [[["weather", "in", ["rain"]]]]}, {"modality": "advised"}, {"mark": "V9"}]
)
def test_a_book_that_speaks_of_what_is_not_known_is_refused(spoiled: dict[str, object]) -> None:
    book = _book(norms=[norm("aneh", **spoiled)])
    content, signature = _release(book).sealed(engine=ENGINE, key=KEY.written())
    with pytest.raises(OutOfDate) as caught:
        _open(content, signature)
    assert caught.value.code == "rulebook.release-foreign"


def test_what_is_no_release_is_refused_after_its_signature() -> None:
    for content in (b"\xff", b"[]", b"{}"):
        with pytest.raises(WrongInput) as caught:
            _open(content, minisign.sign(KEY, content, "x"))
        assert caught.value.code == "rulebook.release-broken"
    with pytest.raises(WrongInput) as caught:
        _open(b"\xff", minisign.sign(OTHER, b"\xff", "x"))
    assert caught.value.code == "rulebook.signature-foreign"


def test_a_file_that_is_far_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("langkah.rulebook.seal.release._MOST_BYTES", 10)
    with pytest.raises(WrongInput) as caught:
        _open(b" " * 11, "")
    assert caught.value.code == "rulebook.release-broken"
