"""Every address of the rulebook desk, below /kantor/aturan/."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from langkah.desk.drafting.workshop import Kind
from langkah.web.lawdesk.views import files, proposing, reading, shelving, switches

urlpatterns: list[URLPattern | URLResolver] = [
    path("", reading.listing, name="law"),
    path("beda/", reading.compare, name="law_compare"),
    path("periksa/", proposing.check, name="law_check"),
    path("baru/", proposing.new, name="law_new"),
    path("dasar/", shelving.listing, name="law_shelf"),
    path("dasar/peraturan/baru/", shelving.new, {"kind": Kind.INSTRUMENT}, name="law_instrument_new"),
    path(
        "dasar/peraturan/<slug:instrument>/usul/",
        shelving.propose_instrument,
        name="law_instrument_propose",
    ),
    path("dasar/tahapan/baru/", shelving.new, {"kind": Kind.CONTEST}, name="law_contest_new"),
    path("dasar/tahapan/<slug:contest>/usul/", shelving.propose_contest, name="law_contest_propose"),
    path("norma/<slug:identifier>/", reading.norm, name="law_norm"),
    path("norma/<slug:identifier>/usul/", proposing.propose, name="law_propose"),
    path("norma/<slug:identifier>/matikan/", switches.off, name="law_off"),
    path("ekspor/", files.export, name="law_export"),
    path("impor/", files.take_in, name="law_import"),
    path("mati/", switches.listing, name="law_switches"),
    path("mati/<int:pk>/teguhkan/", switches.confirm, name="law_off_confirm"),
    path("mati/<int:pk>/hidupkan/", switches.on, name="law_on"),
    path("usul/", proposing.listing, name="law_changes"),
    path("usul/<int:pk>/", proposing.single, name="law_change"),
    path("usul/<int:pk>/ubah/", proposing.edit, name="law_edit"),
    path("usul/<int:pk>/setuju/", proposing.approve, name="law_approve"),
    path("usul/<int:pk>/batal/", proposing.drop, name="law_drop"),
]
