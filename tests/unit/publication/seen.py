"""What a publication is looked at with in these tests."""

from datetime import date

from langkah.desk import Office
from langkah.documents import Kind
from langkah.publication import Publication
from langkah.terms.step import Act, Step

ON = date(2024, 1, 20)


def seen_as(office: Office, text: str, on: date = ON) -> Publication:
    """The publication that a plain text is, on a day of the campaign."""
    return office.reviewer(Step(act=Act.POST, on=on)).review(text, Kind.TEXT).publication


def rules(publication: Publication) -> list[str]:
    """The rules of its notices, in order."""
    return [one.rule for one in publication.notices]
