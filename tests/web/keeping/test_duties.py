"""A duty of the worker that fails is told of; the others are done."""

from threading import Event

import pytest
from django.core.exceptions import PermissionDenied

from langkah.web.keeping import worker
from langkah.web.keeping.worker import Duty


def test_a_duty_that_fails_is_named_without_its_words_and_the_others_are_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done: list[str] = []

    def held() -> None:
        raise PermissionDenied("Judul tulisan seseorang")

    duties = (Duty("gate", 60, held), Duty("letters", 60, lambda: done.append("letters")))
    monkeypatch.setattr(worker, "DUTIES", duties)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    due = {duty.name: 0.0 for duty in duties}
    worker._duties(due, Event())
    assert done == ["letters"]
    told = capsys.readouterr().err
    assert told == "langkah: gate: gagal, dicoba lagi / failed, tried again: PermissionDenied\n"
    assert due["gate"] > 0, "tried again at its next turn, not at once"
