"""The situation a step makes: every attribute a norm may ask about, known or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from langkah.bahasa import Mention, Reading, Said
from langkah.rulebook import Contest, stages_on
from langkah.terms.stages import Contestant, Phase, Stage
from langkah.terms.standing import Channel
from langkah.terms.step import Act, Step, Toward
from langkah.terms.utterance import PARTISAN, Utterance

Known = frozenset[object]

#: What is taken as given until someone says otherwise; a norm may still ask (`asks`).
PRESUMED: Mapping[str, Known] = {
    name: frozenset({False})
    for name in (
        "asked_by_superior", "on_unpaid_leave", "state_facility", "official_task", "permitted_by_office",
        "resigned", "recused", "declared", "reported", "refused", "ramadan", "nonpublic_data",
        "work_cannot_be_left",
    )
}  # fmt: skip
#: At or above this an utterance or described act is taken as said; below it is doubt, then a hint.
FIRM, DOUBT, HINT = 0.75, 0.5, 0.3

#: Acts that are made of words, so that their text tells whom they are aimed at.
SPOKEN = frozenset(
    {
        Act.POST, Act.COMMENT, Act.SHARE, Act.SOCIALISE_ONLINE, Act.PARTISAN_STATEMENT,
        Act.PARTISAN_COMMUNICATION, Act.STATEMENT_MEDIA, Act.FALSE_INFO, Act.DISCLOSE_VOTE,
        Act.LEAK_NONPUBLIC, Act.SURVEY_PUBLISH, Act.QUICK_COUNT_PUBLISH,
    }
)  # fmt: skip
#: Acts on what someone else wrote: a partisan text there is campaign content.
ENDORSING = frozenset({Act.LIKE, Act.SHARE, Act.FOLLOW_GROUP, Act.COMMENT})
_ONLINE = SPOKEN | ENDORSING
#: Acts whose name does not tell where they end up: taken for oneself, sent to a few or shown to all.
_ANYWHERE = frozenset(
    {
        Act.PHOTO_WITH_CANDIDATE, Act.PHOTO_WITH_CAMPAIGN_TEAM, Act.PHOTO_WITH_CAMPAIGN_MATERIAL, Act.GESTURE,
    }
)  # fmt: skip

#: The act that an utterance amounts to, whatever door it leaves by.
IMPLIED: Mapping[Utterance, Act] = {
    Utterance.LEAK: Act.LEAK_NONPUBLIC,
    Utterance.SURVEY: Act.SURVEY_PUBLISH,
    Utterance.QUICK_COUNT: Act.QUICK_COUNT_PUBLISH,
    Utterance.DISCLOSE_VOTE: Act.DISCLOSE_VOTE,
    Utterance.HOAX: Act.FALSE_INFO,
    Utterance.MOBILISE: Act.MOBILISE,
    Utterance.GIVE_GOODS: Act.MONEY_POLITICS,
}
#: Acts that words do by themselves.
DONE_BY_WORDS = frozenset(IMPLIED.values())
#: Whom an act is aimed at by its very name, unless the step says otherwise.
_AIMED: Mapping[str, Toward] = {
    Act.PHOTO_WITH_CANDIDATE: Toward.CONTESTANT,
    Act.PHOTO_WITH_CAMPAIGN_TEAM: Toward.CAMPAIGN_TEAM,
    Act.PHOTO_WITH_CAMPAIGN_MATERIAL: Toward.CAMPAIGN_MATERIAL,
    Act.ATTEND_CAMPAIGN: Toward.CONTESTANT,
    Act.ATTEND_CAMPAIGN_PASSIVE: Toward.CONTESTANT,
    Act.ATTEND_DECLARATION: Toward.CONTESTANT,
    Act.JOIN_CAMPAIGN: Toward.CONTESTANT,
    Act.JOIN_CAMPAIGN_ACTIVITY: Toward.CONTESTANT,
    Act.CAMPAIGN_ACTIVITY: Toward.CONTESTANT,
    Act.CAMPAIGN_EXECUTOR: Toward.CONTESTANT,
    Act.CAMPAIGN_TEAM_ROLE: Toward.CAMPAIGN_TEAM,
    Act.SOCIALISE_ONLINE: Toward.CONTESTANT,
    Act.PARTISAN_STATEMENT: Toward.CONTESTANT,
    Act.PARTISAN_COMMUNICATION: Toward.CONTESTANT,
    Act.PARTISAN_ACTIVITY: Toward.CONTESTANT,
    Act.DECIDE_PARTISAN: Toward.CONTESTANT,
    Act.DONATE: Toward.CONTESTANT,
    Act.GIVE_ID_COPY: Toward.CONTESTANT,
    Act.MEETING_IMPRESSION: Toward.CONTESTANT,
    Act.DISPLAY_MATERIAL: Toward.CAMPAIGN_MATERIAL,
    Act.SPEAK_AT_PARTY: Toward.PARTY,
    Act.APPROACH_PARTY: Toward.PARTY,
    Act.JOIN_PARTY: Toward.PARTY,
    Act.RESIGN_BEFORE_PARTY: Toward.PARTY,
    Act.SPOUSE_ACCOMPANY: Toward.SPOUSE,
    Act.FAMILY_TIE_DECLARE: Toward.KIN,
}
#: Who gives, where only the counterpart of a gift was told.
_GIVER: Mapping[str, str] = {
    Toward.PARTY: "party",
    Toward.CONTESTANT: "contestant",
    Toward.VENDOR: "vendor",
    Toward.SERVED: "served",
    Toward.COLLEAGUE: "colleague",
    Toward.SUPERIOR: "superior",
    Toward.SUBORDINATE: "subordinate",
    Toward.SPOUSE: "family",
    Toward.KIN: "family",
    Toward.STATE: "state",
}
_GIVEN = frozenset({Act.GIFT_RECEIVE, Act.GIFT_REQUEST, Act.GIFT_REJECT, Act.GIFT_REPORT})
_WORN = frozenset(
    {Act.WEAR_ATTRIBUTE, Act.WEAR_SYMBOL, Act.ATTEND_CAMPAIGN, Act.ATTEND_DECLARATION, Act.JOIN_CAMPAIGN}
)
_ROLE_OF_KIND = {"party": Toward.PARTY, "team": Toward.CAMPAIGN_TEAM, "account": Toward.CAMPAIGN_ACCOUNT}
_COMPETITORS = frozenset(
    {
        Toward.CONTESTANT, Toward.CAMPAIGN_TEAM, Toward.CAMPAIGN_ACCOUNT, Toward.CAMPAIGN_MATERIAL,
        Toward.HOPEFUL, Toward.CANDIDATE, Toward.PARTY,
    }
)  # fmt: skip
#: What belongs to a competitor and is not the competitor in person.
_THEIRS = frozenset({Toward.CAMPAIGN_TEAM, Toward.CAMPAIGN_ACCOUNT, Toward.CAMPAIGN_MATERIAL})
#: What is put up for all to see; and what says nothing of being with a team, though its words may name one.
_PUT_UP = frozenset({Act.POST, Act.COMMENT, Act.SHARE})
_ABOUT = _PUT_UP | {Act.GIVE_ID_COPY, Act.DECIDE_PARTISAN}
_SENT_TO = frozenset({Toward.CAMPAIGN_TEAM, Toward.CAMPAIGN_ACCOUNT})
_KINDS = frozenset(Toward)
#: Acts that take no side by themselves, and so hide none that is taken beside them.
_QUIET = frozenset(
    {
        Act.VOTE, Act.GIFT_RECEIVE, Act.GIFT_REJECT, Act.GIFT_REPORT, Act.GIFT_REQUEST,
        Act.FAMILY_TIE_DECLARE, Act.TAKE_CLTN, Act.RECUSE, Act.COI_AVOID, Act.COI_DECLARE,
        Act.SERVE_FAIRLY, Act.ABUSE_POWER, Act.BROKER_GAIN,
    }
)  # fmt: skip
#: What makes of any words a step of their own, whatever else they tell of.
_TAKING_SIDES = PARTISAN | {Utterance.RECRUIT, Utterance.GIVE_GOODS, Utterance.MOBILISE}
_SIDED = PARTISAN | {Utterance.RECRUIT, Utterance.SLOGAN}
_PHASE_OF = {
    Toward.HOPEFUL: Phase.HOPEFUL,
    Toward.CANDIDATE: Phase.CANDIDATE,
    Toward.PARTY: Phase.PARTY,
}


@dataclass(frozen=True, slots=True)
class World:
    """What is known beside the step: the day, its windows, the contests, the competitors by id.

    `stages` is empty where no calendar reaches: then nobody knows whether an election runs. `running`
    holds the contests of the day by name, each with its own windows.
    """

    on: date
    stages: frozenset[Stage]
    contests: tuple[Contest, ...]
    competitors: Mapping[str, Contestant]
    usual_phase: Phase
    running: tuple[tuple[str, tuple[str, ...]], ...] = ()
    elections: Known | None = None

    @classmethod
    def of(cls, on: date, contests: tuple[Contest, ...], competitors: Mapping[str, Contestant]) -> World:
        """The world on a day, with the windows that the day falls in."""
        stages = stages_on(contests, on)
        phase, running = _usual_phase(on, contests), _running(on, contests)
        return cls(on, stages, contests, competitors, phase, running, Contest.elections_on(contests, on))

    def told(self, stage: Stage) -> World:
        """The world as someone tells it: an election at that stage, with its candidates determined or not."""
        elections: Known | None = frozenset() if stage is Stage.OUTSIDE else None
        if stage in (Stage.OUTSIDE, Stage.PRE_DETERMINATION):
            return replace(self, stages=frozenset({stage}), running=(), elections=elections)
        stages = frozenset({stage, Stage.POST_DETERMINATION})
        return replace(self, stages=stages, usual_phase=Phase.CANDIDATE, running=(), elections=elections)


@dataclass(frozen=True, slots=True)
class Situation:
    """Attributes of the step; a missing key is unknown. `acts` maps each act to its certainty.

    `heard` is False where the act is made of words and nothing tells what they say. `sure` holds how
    sure an attribute is that was gathered from words alone; what was told stands without it.
    """

    acts: Mapping[str, float]
    values: Mapping[str, Known]
    said: Mapping[str, tuple[float, tuple[Said, ...]]]
    heard: bool = True
    sure: Mapping[str, float] = field(default_factory=dict)


def situation(step: Step, reading: Reading, world: World) -> Situation:
    """The situation of a step as the norms see it."""
    if "stage" in step.facts:
        world = world.told(Stage(str(step.facts["stage"])))
    acts = _acts(step, reading)
    main = next(iter(acts))
    said = _said(step, reading)
    values: dict[str, Known] = {
        "standing": frozenset({step.standing}),
    }
    channel = step.channel or _usual_channel(main)
    if channel is not None:
        values["channel"] = frozenset({channel})
    if step.capacity is not None:
        values["capacity"] = frozenset({step.capacity})
    else:
        values["capacity"] = frozenset({"private"})
    opened = _quick_count_open(step.at, world)
    if opened is not None:
        values["quick_count_open"] = frozenset({opened})
    for told in reading.described:
        if told.confidence >= DOUBT:
            values.update((name, frozenset({value})) for name, value in told.facts.items())
    values |= _calendar(world)
    values.update((name, frozenset({value})) for name, value in step.facts.items() if name != "stage")
    _aim(step, reading, world, main, values, said)
    _presume(main, values)
    values["stance"] = frozenset(one.stance for _, ones in said.values() for one in ones)
    return Situation(acts, values, said, _heard(step, main, values), _sure(step, reading, said))


def _calendar(world: World) -> dict[str, Known]:
    """What the calendar tells of the day, or someone in its place; nothing where neither does."""
    found: dict[str, Known] = {}
    if world.elections is not None:
        found["election"] = world.elections
    if world.stages:
        found |= {"stage": world.stages, "contest_running": frozenset({Stage.OUTSIDE not in world.stages})}
    return found


def _sure(
    step: Step, reading: Reading, said: Mapping[str, tuple[float, tuple[Said, ...]]]
) -> dict[str, float]:
    """How sure the side is, and whom it is aimed at where only the words tell."""
    sides = [sure for kind, (sure, _) in said.items() if kind in _SIDED]
    sided = max(sides, default=1.0)
    told = [one for one in reading.described if one.confidence >= DOUBT and _COMPETITORS & {*one.toward}]
    if _COMPETITORS & {*step.toward} or (told and (sides or step.act in (None, *(one.act for one in told)))):
        return {"stance": sided}
    # no side is taken, and the words tell of another deed than the step
    aimed = max((one.confidence for one in told), default=sided)
    return {"stance": sided, "toward": aimed, "phase": aimed}


def _presume(main: str, values: dict[str, Known]) -> None:
    """What follows from the rest: the giver from the counterpart; no attributes unless about them."""
    if main != Act.GESTURE:
        values.setdefault("gesture", frozenset({"none"}))
    if main in _GIVEN and "giver" not in values:
        givers = frozenset(_GIVER[str(kind)] for kind in values.get("toward", ()) if kind in _GIVER)
        if givers:
            values["giver"] = givers
    if main not in _WORN:
        values.setdefault("attributes", frozenset({"none"}))


def _heard(step: Step, main: str, values: Mapping[str, Known]) -> bool:
    if main not in SPOKEN or step.text.strip() or "content" in values:
        return True
    return "toward" in values and values["toward"].isdisjoint(_COMPETITORS)


def _acts(step: Step, reading: Reading) -> dict[str, float]:
    acts: dict[str, float] = {}
    if step.act is not None:
        acts[step.act] = 1.0
    else:
        for told in reading.described:
            if told.confidence >= DOUBT:
                acts[told.act] = max(acts.get(told.act, 0.0), told.confidence)
        sided = any(one.kind in _TAKING_SIDES and one.confidence >= DOUBT for one in reading.said)
        if not acts or (sided and acts.keys() <= _QUIET):
            # whoever tells of going to the polls and takes a side in the same breath does both
            acts[Act.POST] = 1.0
    for one in reading.said:
        implied = IMPLIED.get(one.kind)
        if implied is not None and one.confidence >= HINT:
            acts[implied] = max(acts.get(implied, 0.0), one.confidence)
    return acts


def _said(step: Step, reading: Reading) -> dict[str, tuple[float, tuple[Said, ...]]]:
    said: dict[str, tuple[float, tuple[Said, ...]]] = {}
    told = step.facts.get("content", "neutral")
    if told != "neutral":
        said[str(told)] = (1.0, ())
    heard: dict[str, list[Said]] = {}
    for one in reading.said:
        if one.confidence >= HINT:
            heard.setdefault(one.kind, []).append(one)
    for kind, ones in heard.items():
        sure = max(one.confidence for one in ones)
        said[kind] = (max(sure, said[kind][0]) if kind in said else sure, tuple(ones))
    return said


def _usual_channel(act: str) -> Channel | None:
    if act in _ANYWHERE:
        return None
    return Channel.SOCIAL if act in _ONLINE else Channel.IN_PERSON


def _quick_count_open(at: time | None, world: World) -> bool | None:
    if Stage.VOTING not in world.stages:
        return True if world.stages else None
    opens = quick_counts_from(world)
    return None if at is None or opens is None else _minutes(at) >= _minutes(opens)


def quick_counts_from(world: World) -> time | None:
    """The hour of the day from which quick counts of every contest that votes may be published."""
    hours = [c.quick_count_from for c in world.contests if Stage.VOTING in c.stages(world.on)]
    return max((hour for hour in hours if hour is not None), key=_minutes, default=None)


def _minutes(at: time) -> float:
    """Minutes since midnight in Western Indonesia; before it, below zero. No zone means that one."""
    ahead = at.utcoffset()
    east = (ahead - timedelta(hours=7)).total_seconds() / 60 if ahead is not None else 0
    return at.hour * 60 + at.minute - east


def _aim(
    step: Step,
    reading: Reading,
    world: World,
    main: str,
    values: dict[str, Known],
    said: Mapping[str, object],
) -> None:
    """Set `toward` and `phase`; leave `toward` unknown where nothing tells."""
    told = _reached(reading, main)
    kinds = {kind for kind in step.toward if kind in _KINDS} | told
    phases: set[object] = set()
    partisan = not _SIDED.isdisjoint(said)
    if partisan or told or main not in SPOKEN:
        beside = [one.act for one in reading.described if one.confidence >= DOUBT] or [Act(main)]
        named = _named(reading, world, phases)
        kinds = kinds.union(*(_as_content(named, act, main) for act in beside))
    if partisan:
        kinds |= _campaigned(main, kinds)
    elif not kinds and main in _AIMED and not (main in SPOKEN and step.text):
        kinds = {_AIMED[Act(main)]}
    phases.update(_PHASE_OF[Toward(kind)] for kind in kinds & _PHASE_OF.keys())
    if kinds & _COMPETITORS:
        phases = phases or {world.usual_phase}
        if kinds & _COMPETITORS - _THEIRS:
            kinds |= {kind for kind, phase in _PHASE_OF.items() if phase in phases}
        kinds |= {Toward.CONTESTANT}
    if kinds or step.text.strip():
        values["toward"] = frozenset(kinds or {Toward.NOBODY})
    values["phase"] = frozenset(phases)


def _reached(reading: Reading, main: str) -> set[str]:
    """Whom the told deeds are aimed at; of a post that tells of another deed, whom it is about."""
    told = [one for one in reading.described if one.confidence >= DOUBT]
    same = {kind for one in told if one.act == main for kind in one.toward}
    return same.union(*(_as_content(one.toward, one.act, main) for one in told if one.act != main))


def _as_content(kinds: Iterable[str], act: str, main: str) -> set[str]:
    """Words that only name a team are about a contestant: nothing is sent to its group."""
    if main not in _PUT_UP or act not in _ABOUT:
        return set(kinds)
    return {Toward.CONTESTANT if kind in _SENT_TO else kind for kind in kinds}


def _named(reading: Reading, world: World, phases: set[object]) -> set[str]:
    """The roles of those the text names; their phases on the day are added to `phases`."""
    for mention in reading.mentions:
        competitor = world.competitors.get(mention.who or "")
        if competitor is not None:
            phases.add(competitor.phase(world.on))
    return {role_of(mention) for mention in reading.mentions}


def role_of(mention: Mention) -> Toward:
    """Whom a mention is: a party, a team, an account; else a contestant."""
    return _ROLE_OF_KIND.get(mention.kind, Toward.CONTESTANT)


def _campaigned(main: str, kinds: set[str]) -> set[str]:
    """Whom a text with a side is aimed at when it names no one: what is liked is campaign content."""
    if main in ENDORSING and not kinds & {Toward.OFFICIAL_ACCOUNT, Toward.NEWS_ACCOUNT}:
        return {Toward.CAMPAIGN_ACCOUNT}
    return set() if kinds else {Toward.CONTESTANT}


def _usual_phase(on: date, contests: Iterable[Contest]) -> Phase:
    """What an unnamed competitor is: a candidate once a contest that is still open has determined its own."""
    determined = (Stage.POST_DETERMINATION in one.stages(on) for one in Contest.open_on(contests, on))
    return Phase.CANDIDATE if any(determined) else Phase.HOPEFUL


def _running(on: date, contests: Iterable[Contest]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The contests that run on a day, each with its own windows; of parties alone, if nothing else runs."""
    running = [one for one in contests if one.is_running(on)]
    shown = [one for one in running if one.has_tickets] or running
    return tuple((one.name, tuple(stage for stage in Stage if stage in one.stages(on))) for one in shown)
