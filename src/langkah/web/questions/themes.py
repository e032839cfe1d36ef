"""What the themes of questions are called."""

from __future__ import annotations

from langkah.terms.speech import Lang
from langkah.terms.words import THEME
from langkah.web.page.words import words
from langkah.web.questions.asking import OTHER
from langkah.web.steps.labels import label


def theme_name(theme: str, lang: Lang) -> str:
    """In words; what belongs to none has a name as well."""
    return words(lang)["theme_other"] if theme == OTHER else label(THEME, theme).in_(lang)


def about(theme: str, lang: Lang) -> str:
    """The same within a sentence."""
    name = theme_name(theme, lang)
    return name[:1].lower() + name[1:]


def every(lang: Lang) -> list[tuple[str, str]]:
    """All of them, as a list to choose from."""
    return [(theme, theme_name(theme, lang)) for theme in (*THEME, OTHER)]
