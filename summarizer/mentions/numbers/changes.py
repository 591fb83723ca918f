"""Change: which way a quantity went by a number (`rose 5%`, `a fall of 300`, `3% higher`), by a table of words."""

from typing import NamedTuple

from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.measured import Measured
from summarizer.models.mentions import Change


class ChangeWords(NamedTuple):
    """Words that tell which way a quantity went."""

    change: Change
    words: str
    """Split by spaces; verbs in all their forms."""
    examples: tuple[str, ...]
    """Invented texts with one number, which went this way."""


MOVING = (
    ChangeWords(
        "up",
        "rise rises rose risen rising climb climbs climbed climbing grow grows grew grown growing increase increases increased "
        "increasing surge surges surged surging soar soars soared soaring jump jumps jumped jumping rebound rebounds rebounded "
        "rally rallies rallied leap leaps leapt leaped skyrocket skyrockets skyrocketed rocketed spike spikes spiked swell "
        "swells swelled swollen widen widens widened balloon ballooned expand expands expanded expanding appreciate appreciated appreciates up higher "
        "upward upwards increased growth uptick upturn",
        (
            "Rents rose by about 5%.",
            "Rents are up 5%.",
            "Its herd grew by 300 goats.",
            "It was set to grow rents by 5%.",
        ),
    ),
    ChangeWords(
        "down",
        "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases "
        "decreased decreasing plunge plunges plunged plunging plummet plummets plummeted plummeting tumble tumbles tumbled "
        "tumbling slump slumps slumped slumping sink sinks sank sunk sinking slide slides slid sliding shrink shrinks shrank "
        "shrunk shrinking narrow narrows narrowed halve halved "
        "dwindle dwindles dwindled crash crashed crashes depreciate depreciated depreciates down lower downward "
        "downwards decreased downturn",
        ("Rents fell by about 5%.", "Rents are down 5%.", "Its herd shrank by 300 goats.", "Rents slid a further 5%."),
    ),
)
"""In front of a number of any kind."""
TRADING = (
    ChangeWords(
        "up",
        "add adds added adding gain gains gained gaining advance advances advanced advancing firm firmed firms improve improves "
        "improved strengthen strengthened strengthens lift lifts lifted raise raises raised raising hike hikes hiked",
        ("Orrin Mills gained 3%.", "Ostby added 15 cents to close."),
    ),
    ChangeWords(
        "down",
        "lose loses lost losing shed sheds shedding slip slips slipped slipping ease eases eased easing dip dips dipped dipping "
        "weaken weakened weakens retreat retreats retreated cut cuts cutting lowered reduce reduces reduced slash slashed trim "
        "trimmed",
        ("Orrin Mills lost 3%.", "Ostby slipped 15 cents.", "It cut the levy by 3%."),
    ),
)
"""In front of a share, points or small coins alone: who adds or loses people or millions changes nothing that is measured."""
NAMED = (
    ChangeWords(
        "up",
        "rise rises increase increases gain gains jump jumps surge growth hike hikes climb uptick leap rally advance improvement",
        ("a rise of 5%", "an increase of some 40 goats", "a 5% increase", "a 5% pay rise", "gains of 3%"),
    ),
    ChangeWords(
        "down",
        "fall falls drop drops decline declines decrease decreases dip cut cuts reduction reductions slump plunge slide",
        ("a fall of 5%", "a drop of some 40 goats", "a 5% drop", "a 5% pay cut", "a decline of 300 goats"),
    ),
)
"""Nouns in front of "of" and a number, or behind a share."""
COMPARED = (
    ChangeWords("up", "higher up", ("Rents were 5% higher.", "Rents closed 5% up.")),
    ChangeWords("down", "lower down", ("Rents were 5% lower.", "Rents closed 5% down.")),
)
"""Right behind a share."""
UNCHANGED = (
    "Rents rose from 5%.",
    "Rents rose to 300 euros.",
    "an increase to 40 goats",
    "Goats make up 5% of it.",
    "They may stay up to 5 weeks.",
    "It lost 20 goats.",
    "It raised €50 million.",
    "Rents are high at 5%.",
    "It added 40 seats.",
)
"""Invented texts whose one number tells of no change."""


def _by_word(rows: tuple[ChangeWords, ...]) -> dict[str, Change]:
    return {word: row.change for row in rows for word in row.words.split()}


_MOVING = _by_word(MOVING)
_TRADING = _by_word(TRADING)
_NAMED = _by_word(NAMED)
_COMPARED = _by_word(COMPARED)
_IN_STEPS = {**_MOVING, **_TRADING}
_TELLING = frozenset(_MOVING) | frozenset(_TRADING) | frozenset(_NAMED)
_PASSED = frozenset(
    "by a an another further additional extra just only sharply slightly modestly back whopping mere".split()
)
"""Words that may part a change from its number with its qualifier."""
_PARTICLES = frozenset({"up", "down"})
_PHRASAL = frozenset(
    "give gives gave given giving make makes made making take takes took taken taking pick picks picked picking set sets setting "
    "put puts put putting build builds built building come comes came coming add adds added boil boils boiled boiling break "
    "breaks broke broken bring brings brought wind winds wound turn turns turned cough coughed rack racks racked lay lays laid "
    "hand hands handed gun gunned shoot shot shut shuts round rounded back backed clean cleaned".split()
)
"""Verbs that "up" and "down" only help to name."""
_SMALL_STEPS = frozenset({"percentage point", "basis point", "point", "tick"})
_CLAUSE_ENDS = frozenset(',.;:()“”"')
_REACH = 6


def change_at(line: Line, first: int, found: Measured) -> Change | None:
    """Return which way the quantity went by the number, whose phrase begins at this token with its qualifier.

    A level ("rose to 300") is no amount of change.
    """
    if line.words[first - 1] == "+" and line.is_glued(first) and not line.is_glued(first - 1):
        return "up"
    in_steps = found.kind == "percent" or found.unit in _SMALL_STEPS or found.factor < 1
    behind = _behind(line, found.end) if in_steps else None
    if behind or _TELLING.isdisjoint(line.words[max(0, first - 2 * _REACH) : first]):
        return behind
    return _in_front(line, first - 1, _IN_STEPS if in_steps else _MOVING)


def _behind(line: Line, at: int) -> Change | None:
    return _COMPARED.get(line.words[at]) or _NAMED.get(line.words[at]) or _NAMED.get(line.words[at + 1])


def _in_front(line: Line, at: int, words: dict[str, Change]) -> Change | None:
    last = at
    while line.words[at] in _PASSED:
        at -= 1
    word = line.words[at]
    if word in words:
        named = word in _PARTICLES and line.words[at - 1] in _PHRASAL
        return None if named or line.words[at + 1] in HYPHENS else words[word]
    if word == "of":
        return _NAMED.get(line.words[at - 1])
    return _before_object(line, at, words) if "by" in line.words[at + 1 : last + 1] else None


def _before_object(line: Line, at: int, words: dict[str, Change]) -> Change | None:
    """Return the change whose verb stands in front of what changes: "cut the levy by 3%"."""
    for place in range(at, max(-1, at - _REACH), -1):
        if line.words[place] in words:
            return words[line.words[place]]
        if line.words[place] in _CLAUSE_ENDS or line.is_numeral(place):
            return None
    return None
