"""Is this step allowed, under which article, and what would be wiser?

A step is weighed in four moves. `facts` turns the step, what its text says and the day into a
*situation*: attributes that are known, presumed or unknown. `engage` holds every norm in force
against the situation with three answers: it applies, it does not, it cannot be told yet. `argue`
lets named exceptions take norms away, lowers what rests on doubt, and orders what is left: the
gravest norm gives the level. `soften`, `change` and `question` then ask what would be wiser, what
smallest change leads to a milder level (each one is weighed again), and which question decides most.

The function you need::

    verdict = judge(Case(step, reading, world, book, read))

What it refuses: it gives no level without a provision; it never says *jangan* out of doubt, from
an unchecked source, or from a score alone; it reads no clock, keeps nothing and writes nothing.
Same step, reading, day and rulebook: same verdict, forever.

Ideas behind it: general rule and named exceptions as in Catala; counterfactual explanation as the
smallest change of fact that changes the answer; questions by expected reduction of doubt.
"""

from langkah.weigh.case import Case
from langkah.weigh.facts import World
from langkah.weigh.interview import Interview
from langkah.weigh.judging import ENGINE, judge

__all__ = ["ENGINE", "Case", "Interview", "World", "judge"]
