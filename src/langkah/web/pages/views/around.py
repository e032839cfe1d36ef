"""What stands around every page of the site, and how a page is told of elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import mark_safe

from langkah.terms.speech import Lang
from langkah.web.page import assets, language
from langkah.web.page.words import WORDS, frame, now_spoken, words
from langkah.web.pages import gate
from langkah.web.pages.models import AnnouncementPage, NewsIndexPage, OpinionIndexPage, OpinionPage, Writing
from langkah.web.pages.views import kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A plain link that tells others of a page."""

    key: str
    address: str


def around(request: HttpRequest, home: Any) -> dict[str, Any]:
    """The name of the site, its sections, and where everything is.

    `here` is the address that is shared and found: one for a text, whatever language stands around it. `native` marks
    what is in Indonesian on a page that is not.
    """
    lang = now_spoken()
    path = request.path_info
    site = {
        "home_page": home,
        "sections": [
            (one, _name(one.specific_class, one.title, lang))
            for one in home.get_children().live().order_by("path")
        ],
        "search_address": language.on_site(reverse("site_search"), lang),
        "feed_address": reverse("site_feed"),
        "here": request.build_absolute_uri(language.on_site(path, Lang.ID)),
        "switch": f"{language.elsewhere(request)}{_asked(request)}"
        if path.startswith(language.site(Lang.ID))
        else "",
        "native": mark_safe(' lang="id"') if lang is Lang.EN else "",
        "copy_script": assets.address("salin.js"),
    }
    return {**frame(request), **site}


def _asked(request: HttpRequest) -> str:
    """What goes along into the other language: of a page that others are shown as well, its number alone."""
    if kept.keeps(request):
        page = kept.asked_page(request)
        return f"?hal={page}" if page else ""
    return f"?{request.GET.urlencode()}" if request.GET else ""


def _name(kind: Any, title: str, lang: Lang) -> str:
    """What a section is called: by the office in Indonesian, by what it is in English."""
    known = {NewsIndexPage: "site_news", OpinionIndexPage: "site_opinions"}
    return words(lang)[known[kind]] if lang is Lang.EN and kind in known else title


def context(page: Any, request: HttpRequest) -> dict[str, Any]:
    """What a page of the site is shown with, by its kind."""
    found = around(request, page.home())
    found["called"] = _name(page.specific_class, page.title, now_spoken())
    if isinstance(page, Writing):
        found["card_picture"] = card_picture(request, page)
    if isinstance(page, AnnouncementPage):
        found["over"] = page.until is not None and page.until < gate.today()
    if isinstance(page, OpinionPage):
        found["disclaimer"] = _disclaimer(page)
        found["shares"] = shares(found["here"], page.title)
        found["views"] = kept.views(page.pk, request)
    return found


def _disclaimer(page: OpinionPage) -> str:
    """As the author has it; in English, where it is the usual one."""
    usual = WORDS["disclaimer"]
    return usual.in_(now_spoken()) if page.disclaimer == usual.id else page.disclaimer


def shares(address: str, title: str) -> list[Share]:
    """To WhatsApp, Facebook and X: links, so that nothing of theirs is loaded here."""
    return [
        Share(key="WhatsApp", address="https://wa.me/?" + urlencode({"text": f"{title} {address}"})),
        Share(
            key="Facebook", address="https://www.facebook.com/sharer/sharer.php?" + urlencode({"u": address})
        ),
        Share(key="X", address="https://x.com/intent/post?" + urlencode({"text": title, "url": address})),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPicture:
    """The picture that a service shows beside a shared page."""

    address: str
    width: int
    height: int
    alt: str


def card_picture(request: HttpRequest, page: Any) -> CardPicture | None:
    """The first picture of a text, cut to the shape of a card."""
    for block in page.body:
        if block.block_type == "picture" and (image := block.value["picture"]) is not None:
            made = image.get_rendition("fill-1200x630|format-jpeg")
            return CardPicture(
                address=request.build_absolute_uri(made.url),
                width=made.width,
                height=made.height,
                alt=image.contextual_alt_text or "",
            )
    return None
