"""What a text does: calls, endorses, attacks, teaches, reports."""

from __future__ import annotations

from enum import StrEnum


class Utterance(StrEnum):
    """An act done with words, told apart from the mere mention of a name."""

    CALL = "call"  # asks others to vote for, or not for, someone
    ENDORSE = "endorse"  # stands for someone: support, praise with a side
    ATTACK = "attack"  # stands against someone who competes
    COMPARE = "compare"  # sets one contestant above another
    PREDICT = "predict"  # foretells who wins
    RESULT_CLAIM = "result-claim"  # claims a result that is not official
    QUICK_COUNT = "quick-count"  # spreads quick-count or exit-poll figures
    SURVEY = "survey"  # spreads survey or polling figures
    GIVE_GOODS = "give-goods"  # gives or promises money or goods for votes
    RECRUIT = "recruit"  # draws others into a team, group or event of a contestant
    MOBILISE = "mobilise"  # directs staff or subordinates towards a contestant
    LEAK = "leak"  # shares what the office keeps closed
    SARA = "sara"  # sets groups of faith, race or origin against each other
    INSULT = "insult"  # demeans a person or group
    DEFAME = "defame"  # accuses someone of a crime or disgrace as fact
    HOAX = "hoax"  # passes on what bears the marks of a hoax
    HARM_INSTITUTION = "harm-institution"  # hurts the good name of the service or the office
    DISCLOSE_VOTE = "disclose-vote"  # tells, or asks for, a choice at the ballot
    PERSONAL_DATA = "personal-data"  # carries NIK, KK, phone numbers or addresses
    SLOGAN = "slogan"  # a slogan, tag or sign of one side, without more
    EDUCATE = "educate"  # teaches voters, explains rules, calls to use one's vote
    ANNOUNCE = "announce"  # announces officially, treating all alike
    REPORT = "report"  # reports, quotes or forwards a warning without taking a side
    CLARIFY = "clarify"  # puts a falsehood right
    CRITICISE_POLICY = "criticise-policy"  # judges a policy, not a contestant
    DECLINE = "decline"  # refuses to take a side, or keeps out of it
    ASK = "ask"  # asks whether something is allowed


#: Utterances that take the side of, or a side against, someone who competes.
PARTISAN = frozenset({Utterance.CALL, Utterance.ENDORSE, Utterance.ATTACK, Utterance.COMPARE})
#: Utterances that speak in favour of a text.
LAWFUL = frozenset(
    {
        Utterance.EDUCATE,
        Utterance.ANNOUNCE,
        Utterance.REPORT,
        Utterance.CLARIFY,
        Utterance.CRITICISE_POLICY,
        Utterance.DECLINE,
        Utterance.ASK,
    }
)


class Stance(StrEnum):
    """The side an utterance takes toward its target."""

    FOR = "for"
    AGAINST = "against"
    ABOUT = "about"
