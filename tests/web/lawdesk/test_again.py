"""What changes the law asks once more who it is, and keeps what was typed."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from langkah.web.lawdesk.models import Change, Switched
from langkah.web.people.models import Person
from tests.web.lawdesk.conftest import NORM, Propose
from tests.web.people.conftest import PASSWORD
from tests.web.people.world import said

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]
OFF = f"/kantor/aturan/norma/{NORM}/matikan/"
WHY = "Putusan pengadilan sedang dipelajari."
LATE = 330


def _asked(client: Client, path: str, form: dict[str, object]) -> str:
    """Where the password is asked for."""
    answer = client.post(path, form)
    assert answer.status_code == 302
    where = str(answer.headers["Location"])
    assert where.startswith("/kantor/masuk/ulang/")
    return where


def test_a_norm_is_switched_off_with_the_reason_that_was_typed_before_the_password(
    lawyer: Person, second: Person, enter: Enter
) -> None:
    client = enter(lawyer, LATE)
    where = _asked(client, OFF, {"alasan": WHY, "alasan_en": "A judgment is being read."})
    assert not Switched.objects.exists()
    assert client.post(where, {"password": PASSWORD}).headers["Location"] == "/kantor/aturan/mati/"
    switch = Switched.objects.get()
    assert (switch.reason_id, switch.reason_en) == (WHY, "A judgment is being read.")
    other = enter(second, LATE)
    other.post(_asked(other, f"/kantor/aturan/mati/{switch.pk}/teguhkan/", {}), {"password": PASSWORD})
    switch.refresh_from_db()
    assert switch.second == second
    late = enter(second, LATE)
    path = f"/kantor/aturan/mati/{switch.pk}/hidupkan/"
    late.post(_asked(late, path, {"alasan": "Sudah dibaca lagi."}), {"password": PASSWORD})
    switch.refresh_from_db()
    assert switch.end_reason == "Sudah dibaca lagi."


def test_a_change_is_approved_for_what_was_read_before_the_password(
    proposed: Propose, second: Person, enter: Enter
) -> None:
    change = proposed()
    client = enter(second, LATE)
    where = _asked(client, f"/kantor/aturan/usul/{change.pk}/setuju/", {"dibaca": change.digest})
    change.refresh_from_db()
    assert change.state == Change.State.OPEN
    client.post(where, {"password": PASSWORD})
    change.refresh_from_db()
    assert change.state == Change.State.APPROVED


def test_a_file_must_be_chosen_again_and_the_reason_need_not_be_typed_again(
    lawyer: Person, enter: Enter
) -> None:
    client = enter(lawyer, LATE)
    form: dict[str, object] = {
        "alasan": WHY,
        "semua": "1",
        "berkas": SimpleUploadedFile("buku.yaml", b"id: x"),
    }
    answer = client.post(_asked(client, "/kantor/aturan/impor/", form), {"password": PASSWORD})
    assert answer.status_code == 400
    shown = said(answer)
    assert "berkas perlu dipilih sekali lagi" in shown
    assert f">{WHY}</textarea>" in shown
    assert 'value="1" checked' in " ".join(shown.split())
