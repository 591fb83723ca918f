"""Scores: the two sides of a game or of a vote (`3-1`, `voted 12 to 9`), and what each side counts."""

from typing import NamedTuple

from summarizer.mentions.numbers.line import DASHES, Line
from summarizer.mentions.numbers.units import unit_at
from summarizer.mentions.numbers.words import SMALL, TENS

_CONTESTS = frozenset(
    "win wins won winning beat beats beaten lose loses lost loss draw drew drawn defeat defeats defeated victory lead led "
    "leads score scores scored goal goals match game vote votes voted aggregate equaliser set sets tie tied trailing "
    "trailed ahead thrashed edged routed decision scoreline halftime".split()
)
"""Words near which `1-3` is a score."""
_VOTING = frozenset(
    "vote votes voted voting ballot ballots ruled ruling jury justices senate senators parliament lawmakers councillors".split()
)
_COUNTED = (
    ("vote", _VOTING),
    ("goal", frozenset("goal goals equaliser penalty penalties striker".split())),
    ("point", frozenset("point points basketball rugby touchdown touchdowns".split())),
)
"""What one of each side is, by the words near a score; the first that stands there counts."""
_SIDES = frozenset(SMALL) | frozenset(TENS)
_HIGHEST_SCORE = 250
_NEAR = 15
"""How many tokens on either side tell whether a contest is told."""
_MARGIN = frozenset({"a", "by", "margin", "narrow", "narrowly", "of", "was", "went"})
"""Words that may part the word for a vote from its sides: "voted by a margin of 61 to 38"."""


class ScoreExample(NamedTuple):
    """An invented text, the sides of the score in it and what they count."""

    text: str
    sides: tuple[int, int]
    unit: str | None


EXAMPLES = (
    ScoreExample("The Ostrian senate voted 61-38 against it.", (61, 38), "vote"),
    ScoreExample("The bill passed by 38-61 votes.", (38, 61), "vote"),
    ScoreExample("The judges ruled five to four for the town.", (5, 4), "vote"),
    ScoreExample("The council voted by 12 to 19 to close it.", (12, 19), "vote"),
    ScoreExample("Orrin won 3-1 with a late header.", (3, 1), None),
    ScoreExample("The striker made it 4-2.", (4, 2), "goal"),
)


def is_score_at(line: Line, at: int) -> bool:
    """Whether the dash at this token, or the "to" of a vote, stands between the two sides of a score."""
    if line.words[at] == "to":
        return _parts_votes(line, at)
    if line.words[at] not in DASHES or not (line.is_glued(at) and line.is_glued(at + 1)):
        return False
    left, right = line.words[at - 1], line.words[at + 1]
    if not (left.isdecimal() and right.isdecimal() and len(left) <= 3 and len(right) <= 3):
        return False
    if max(int(left), int(right)) > _HIGHEST_SCORE or unit_at(line, at + 2) or line.is_hyphen(at + 2):
        return False
    return int(left) >= int(right) or not _CONTESTS.isdisjoint(line.words[max(0, at - _NEAR) : at + _NEAR])


def _parts_votes(line: Line, at: int) -> bool:
    sides = all(line.words[side].isdecimal() or line.words[side] in _SIDES for side in (at - 1, at + 1))
    before = at - 2
    while line.words[before] in _MARGIN:
        before -= 1
    return sides and (line.words[before] in _VOTING or line.words[at + 2] in _VOTING)


def counted_by_score(line: Line, at: int) -> str | None:
    """Return what the sides of the score around this token count; None where no word near it says so."""
    near = line.words[max(0, at - _NEAR) : at + _NEAR]
    return next((unit for unit, words in _COUNTED if not words.isdisjoint(near)), None)
