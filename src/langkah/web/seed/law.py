"""An invented change of a norm in every state, and a norm that is off."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from langkah.desk.drafting.workshop import Workshop
from langkah.web.lawdesk import changes, switching
from langkah.web.lawdesk.models import Change
from langkah.web.people.models import Person
from langkah.web.people.powers import Role

OFF = "dkpp-8e-simbol"
#: Norm, what of it is another, and why.
APPROVED = ("warga-donasi", "title", "Rekaan: dibuat lebih mudah dibaca warga.")
WAITS = ("akun-berita", "title", "Rekaan: judul lama mudah disalahpahami sebagai anjuran.")
REFUSED = ("warga-foto-pose", "title", "Rekaan: disingkat agar muat di layar kecil.")
WITHDRAWN = ("warga-hadir-kampanye", "title", "Rekaan: menunggu naskah peraturan yang baru.")
#: What titles end with once they are changed: whoever reads one sees that it is part of the demonstration.
ENDS = {"id": " (peraga)", "en": " (demonstration)"}


def plant(people: dict[Role, Person]) -> None:
    """One proposal in every state, and a switch that waits for its second person."""
    lawyer, integrity, now = people[Role.LEGAL], people[Role.INTEGRITY], timezone.now()
    shop = changes.workshop()
    approved = _proposed(shop, APPROVED, lawyer)
    tried = shop.attempt(approved.body, approved.norm, whole=False)
    changes.make_law(approved, integrity, approved.digest, tried, now)
    _proposed(shop, WAITS, lawyer)
    refused = _proposed(shop, REFUSED, integrity)
    changes.drop(refused, lawyer, "Rekaan: judul yang sekarang sudah cukup singkat.", now)
    changes.drop(_proposed(shop, WITHDRAWN, lawyer), lawyer, "", now)
    why = (
        "Rekaan: arti lambang pada seragam sedang dipastikan.",
        "Invented: what a symbol on a uniform means is being made sure.",
    )
    switching.switch_off(OFF, why, lawyer, now - timedelta(hours=1))


def _proposed(shop: Workshop, what: tuple[str, str, str], by: Person) -> Change:
    norm, key, reason = what
    data = shop.data(norm)
    said = data[key]
    if isinstance(said, dict):
        data[key] = {lang: f"{words}{ENDS[lang]}" for lang, words in said.items()}
    today = timezone.localdate()
    return changes.propose(
        changes.Wish(body=shop.written(data), reason=reason, since=today), by, timezone.now(), shop
    )
