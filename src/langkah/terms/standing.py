"""In what standing a person takes a step: citizen, servant of the state, member."""

from __future__ import annotations

from enum import StrEnum


class Standing(StrEnum):
    """The tie between the person and the state on the day of the step."""

    CITIZEN = "citizen"
    CPNS = "cpns"
    PNS = "pns"
    PPPK = "pppk"
    MEMBER = "member"
    ADHOC = "adhoc"


class Capacity(StrEnum):
    """Whether the step is taken as a private person or for the office."""

    PRIVATE = "private"
    OFFICIAL = "official"


class Channel(StrEnum):
    """Where the step happens."""

    SOCIAL = "social"
    CHAT_PRIVATE = "chat-private"
    CHAT_GROUP = "chat-group"
    IN_PERSON = "in-person"
    PRESS = "press"
    WEB = "web"
