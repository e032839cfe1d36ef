"""The public site beside its pages: search, feed, map of the site, pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.feedgenerator import Atom1Feed
from wagtail.models import Page, Site

from langkah.web.pages.models import HomePage, Writing
from langkah.web.pages.views.around import around
from langkah.web.pages.words import stems

_IN_A_FEED = 20
_A_PAGE = 12
_LONGEST = 200
_MOST = 5_000
_KINDS = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
_WEEK = "public, max-age=604800"


def _home(request: HttpRequest) -> HomePage:
    """The front of the site that is asked. Raises: Http404 where no site was opened yet."""
    site = Site.find_for_request(request)
    home = site.root_page.specific if site else None
    if not isinstance(home, HomePage):
        raise Http404
    return home


def _newest(home: HomePage) -> Any:
    return (
        Writing.objects.descendant_of(home).live().public().specific().order_by("-first_published_at", "-pk")
    )


def search(request: HttpRequest) -> HttpResponse:
    """Texts in which every word of the question stands, in whatever form."""
    home = _home(request)
    asked = request.GET.get("cari", "")[:_LONGEST].strip()
    roots = stems.of_text(asked)
    found: Any = _newest(home).search(roots, operator="and") if roots else []
    shown = Paginator(found, _A_PAGE).get_page(request.GET.get("hal"))
    context = {**around(request, home), "asked": asked, "shown": shown, "page": home}
    return render(request, "pages/search.html", context)


def feed(request: HttpRequest) -> HttpResponse:
    """The newest texts as Atom."""
    home = _home(request)
    made = Atom1Feed(
        title=home.title,
        link=request.build_absolute_uri(home.get_url(request)),
        description=home.lead,
        language="id",
        feed_url=request.build_absolute_uri(request.path_info),
        author_name=home.title,
    )
    for one in _newest(home)[:_IN_A_FEED]:
        made.add_item(
            title=one.title,
            link=request.build_absolute_uri(one.get_url(request)),
            description=one.lead,
            author_name=getattr(one, "author", "") or home.title,
            pubdate=one.first_published_at,
            updateddate=one.last_published_at,
            unique_id=f"urn:uuid:{one.translation_key}",
        )
    answer = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    made.write(answer, "utf-8")
    return answer


def sitemap(request: HttpRequest) -> HttpResponse:
    """Every live page, for programs that look for them."""
    home = _home(request)
    pages = Page.objects.descendant_of(home, inclusive=True).live().public().order_by("path")[:_MOST]
    rows = [(request.build_absolute_uri(one.get_url(request)), one.last_published_at) for one in pages]
    return render(request, "pages/sitemap.xml", {"rows": rows}, content_type="application/xml")


def picture(request: HttpRequest, name: str) -> HttpResponseBase:  # noqa: ARG001 — Django's own
    """A picture as it was made for a page; what was uploaded is not given out."""
    kind = _KINDS.get(Path(name).suffix.lower())
    path = Path(settings.MEDIA_ROOT) / "images" / name
    if kind is None or not path.is_file():
        raise Http404
    return FileResponse(path.open("rb"), content_type=kind, headers={"Cache-Control": _WEEK})
