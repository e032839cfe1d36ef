"""What someone is about to do: Step, Act, Toward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from langkah.terms.standing import Capacity, Channel, Standing

FactValue = bool | int | str

#: Longest text weighed at once, in characters.
TEXT_LIMIT = 1_000_000


class Toward(StrEnum):
    """Kinds of counterpart a step can be aimed at; anything else is taken as a name."""

    PARTY = "party"
    HOPEFUL = "hopeful"
    CANDIDATE = "candidate"
    CONTESTANT = "contestant"
    CAMPAIGN_TEAM = "campaign-team"
    CAMPAIGN_ACCOUNT = "campaign-account"
    CAMPAIGN_MATERIAL = "campaign-material"
    OFFICIAL_ACCOUNT = "official-account"
    NEWS_ACCOUNT = "news-account"
    KIN = "kin"
    SPOUSE = "spouse"
    SUPERIOR = "superior"
    SUBORDINATE = "subordinate"
    COLLEAGUE = "colleague"
    VENDOR = "vendor"
    SERVED = "served"
    PUBLIC = "public"
    MEDIA = "media"
    STATE = "state"
    NOBODY = "nobody"


class Act(StrEnum):
    """What is done, in the vocabulary of the fact base."""

    POST = "post"
    COMMENT = "comment"
    SHARE = "share"
    LIKE = "like"
    FOLLOW_GROUP = "follow-group"
    SOCIALISE_ONLINE = "socialise-online"
    PHOTO_WITH_CANDIDATE = "photo-with-candidate"
    PHOTO_WITH_CAMPAIGN_TEAM = "photo-with-campaign-team"
    PHOTO_WITH_CAMPAIGN_MATERIAL = "photo-with-campaign-material"
    GESTURE = "gesture"
    DISPLAY_MATERIAL = "display-material"
    WEAR_ATTRIBUTE = "wear-attribute"
    WEAR_SYMBOL = "wear-symbol"
    DISCLOSE_VOTE = "disclose-vote"
    PARTISAN_STATEMENT = "partisan-statement"
    PARTISAN_COMMUNICATION = "partisan-communication"
    STATEMENT_MEDIA = "statement-media"
    SURVEY_PUBLISH = "survey-publish"
    QUICK_COUNT_PUBLISH = "quick-count-publish"
    FALSE_INFO = "false-info"
    LEAK_NONPUBLIC = "leak-nonpublic"
    ATTEND_CAMPAIGN = "attend-campaign"
    ATTEND_CAMPAIGN_PASSIVE = "attend-campaign-passive"
    ATTEND_DECLARATION = "attend-declaration"
    JOIN_CAMPAIGN = "join-campaign"
    JOIN_CAMPAIGN_ACTIVITY = "join-campaign-activity"
    CAMPAIGN_ACTIVITY = "campaign-activity"
    CAMPAIGN_EXECUTOR = "campaign-executor"
    CAMPAIGN_TEAM_ROLE = "campaign-team-role"
    SPEAK_AT_PARTY = "speak-at-party"
    APPROACH_PARTY = "approach-party"
    APPROACH_PUBLIC = "approach-public"
    GIVE_ID_COPY = "give-id-copy"
    DONATE = "donate"
    MOBILISE = "mobilise"
    USE_STATE_FACILITY = "use-state-facility"
    DECIDE_PARTISAN = "decide-partisan"
    PARTISAN_ACTIVITY = "partisan-activity"
    JOIN_PARTY = "join-party"
    RESIGN_BEFORE_PARTY = "resign-before-party"
    REGISTER_AS_CANDIDATE = "register-as-candidate"
    SPOUSE_ACCOMPANY = "spouse-accompany"
    TAKE_CLTN = "take-cltn"
    MEETING_IMPRESSION = "meeting-impression"
    VOTE = "vote"
    VOTE_OBSTRUCT = "vote-obstruct"
    MONEY_POLITICS = "money-politics"
    GIFT_RECEIVE = "gift-receive"
    GIFT_REQUEST = "gift-request"
    GIFT_REJECT = "gift-reject"
    GIFT_REPORT = "gift-report"
    COI_AVOID = "coi-avoid"
    COI_DECLARE = "coi-declare"
    RECUSE = "recuse"
    FAMILY_TIE_DECLARE = "family-tie-declare"
    ABUSE_POWER = "abuse-power"
    BROKER_GAIN = "broker-gain"
    LEVY = "levy"
    MISUSE_STATE_PROPERTY = "misuse-state-property"
    FOREIGN_EMPLOYMENT = "foreign-employment"
    RESIST_INTERVENTION = "resist-intervention"
    SERVE_FAIRLY = "serve-fairly"
    HARM_SERVED = "harm-served"
    HARM_STATE = "harm-state"
    OBSTRUCT_DUTY = "obstruct-duty"
    ARBITRARY_TO_STAFF = "arbitrary-to-staff"
    DISRUPT_STAGE = "disrupt-stage"
    DUTY_LOYAL = "duty-loyal"
    DUTY_UNITY = "duty-unity"
    DUTY_POLICY = "duty-policy"
    DUTY_LAW = "duty-law"
    DUTY_DEDICATION = "duty-dedication"
    DUTY_INTEGRITY = "duty-integrity"
    DUTY_PLACEMENT = "duty-placement"
    DUTY_OATH = "duty-oath"
    DUTY_STATE_FIRST = "duty-state-first"
    DUTY_REPORT_HARM = "duty-report-harm"
    DUTY_REPORT_ASSETS = "duty-report-assets"
    DUTY_ATTENDANCE = "duty-attendance"
    DUTY_DEVELOP_STAFF = "duty-develop-staff"
    DUTY_VALUES = "duty-values"
    DUTY_NEUTRAL = "duty-neutral"
    DUTY_REPUTATION = "duty-reputation"
    DUTY_PROFESSIONAL = "duty-professional"
    SEVERE_DISCIPLINE = "severe-discipline"
    DISCIPLINE_PROCEEDING = "discipline-proceeding"
    ETHICS_PROCEEDING = "ethics-proceeding"
    SUPERVISOR_FAIL_ACT = "supervisor-fail-act"
    APPEAL = "appeal"
    REPORT_VIOLATION = "report-violation"
    SUPERVISE_REPORT = "supervise-report"
    TRAINING_COMPLETE = "training-complete"
    LEAVE = "leave"
    WORK_HOURS = "work-hours"
    REST = "rest"
    OVERTIME = "overtime"
    WELLBEING = "wellbeing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step before it is taken; nothing in it is kept.

    `act` None means: infer it from the text, else a post. `on` None means today.
    `toward` holds kinds (`Toward`) or names. `facts` uses the vocabulary of `FACTS`.
    """

    text: str = ""
    act: Act | None = None
    toward: tuple[str, ...] = ()
    on: date | None = None
    at: time | None = None
    standing: Standing = Standing.PNS
    channel: Channel | None = None
    capacity: Capacity | None = None
    facts: Mapping[str, FactValue] = field(default_factory=dict)
    id: str | None = None
