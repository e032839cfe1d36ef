"""What templates can do with our words: fill their blanks, and tell a moment."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.conf import settings
from django.template import Context

from langkah.terms.stages import Zone
from langkah.web.page import language
from langkah.web.page.words import day, now_spoken, of_the_week

register = template.Library()


@register.simple_tag
def fill(sentence: str, **blanks: object) -> str:
    """The sentence with its blanks filled."""
    return sentence.format(**blanks)


@register.simple_tag(takes_context=True)
def place(context: Context, page: Any) -> str:
    """The address of a page of the public site, with the words around it in the language of this one."""
    return language.on_site(page.get_url(context.get("request")) or "", now_spoken())


@register.filter
def when(moment: datetime | None) -> str:
    """A moment in the office's zone: 26 November 2026, 20.58 WIB."""
    if moment is None:
        return ""
    zone = Zone(settings.ZONE)
    there = moment.astimezone(zone.tz)
    return f"{day(there.date().isoformat(), now_spoken())}, {there:%H.%M} {zone.value}"


@register.filter
def on_weekday(moment: datetime) -> str:
    """A day as a newspaper writes it: Kamis, 26 November 2026."""
    there = moment.astimezone(Zone(settings.ZONE).tz).date()
    return f"{of_the_week(there.weekday(), now_spoken())}, {on_day(there)}"


@register.filter
def on_day(moment: datetime | date | None) -> str:
    """A day as people write it, in the office's zone: 26 November 2026."""
    if moment is None:
        return ""
    if isinstance(moment, datetime):
        moment = moment.astimezone(Zone(settings.ZONE).tz).date()
    return day(moment.isoformat(), now_spoken())
