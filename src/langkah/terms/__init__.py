"""The words every room speaks: steps, standings, stages, provisions, verdicts.

Values only, and only the standard library: every noun is frozen and checked when it is made, so
that no room below or above has to check it again. Import from the module that holds the noun::

    >>> from langkah.terms.step import Act, Step
    >>> Step(act=Act.LIKE).standing.value
    'pns'

This room knows no law, reads nothing, has no clock and no chance.
"""
