"""What a WSGI server runs: `langkah.web.wsgi:application`."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from langkah.terms.step import Step
from langkah.web.keeping.front import Front
from langkah.web.office import office

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "langkah.web.settings")  # noqa: TID251 — Django looks only there

application = Front(get_wsgi_application())
# Now, so that a broken list of contestants stops the start and nobody waits for the first answer.
office().consider(Step(text="Ayo gunakan hak pilih."))
