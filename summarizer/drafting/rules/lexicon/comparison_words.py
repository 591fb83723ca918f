"""Words of comparison: what points to an earlier state rather than to when something took place."""

CHANGING = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling drop drops dropped climb climbs climbed grow grows grew "
    "grown increase increases increased decrease decreases decreased decline declines declined jump jumps jumped slip "
    "slips slipped shrink shrinks shrank shrunk up down higher lower more fewer less gain gains gained revised cut raised "
    "lowered doubled tripled halved surged slid eased soared plunged edged widened narrowed reduced".split()
)
"""Words behind which "from" names what a value was before: "up from 40", "rose from 40"."""

AGAINST = frozenset("than against versus vs compared".split())
"""Words that name what something is held against: "than in 2021", "compared with 40"."""

EXTREMES = frozenset(
    "lowest highest biggest largest smallest greatest worst best fastest slowest strongest weakest deadliest most least "
    "fewest first record peak longest shortest hottest coldest warmest steepest sharpest heaviest wettest driest lows highs "
    "low high".split()
)
"""Words behind which "since" says how far back a comparison reaches: "the lowest since 2019"."""

MADE = frozenset(
    "built rebuilt founded established created born elected appointed set signed introduced bought made completed "
    "launched opened closed retired adopted enacted published".split()
)
"""Participles that date a thing rather than what is told of it: "the bridge, built in 1987, collapsed"."""
EITHER = frozenset("launched opened closed retired".split())
"""Those of them that are as often the verb of their own clause: they date a thing only behind a comma."""
