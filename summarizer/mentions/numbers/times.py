"""Clock times (`10:06 PM`, `9am`), decades (`the 1990s`) and lengths of time worded with an article (`a year`)."""

from decimal import Decimal

from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.units import DURATION_WORDS, DURATIONS, unit_at
from summarizer.mentions.numbers.values import Expression, numeral_value

_BEFORE_A_LENGTH = frozenset(
    "for lasting lasted last lasts within than nearly almost about around roughly over under takes take took taking spend "
    "spent spends spending least another after every half only just in served serve serving jailed".split()
)
"""Words that may stand before "a year" where it states how long; elsewhere it is the "per year" of a rate."""
_BEHIND_A_LENGTH = frozenset({"ago", "later", "earlier", "long", "old", "after", "before"})
"""Words that may stand behind it there."""
BEHIND_AN_HOUR = frozenset({":", "am", "pm", "a", "p", "o'clock"})
"""Words that may stand behind the hour of a clock time."""
BEHIND_A_DECADE = frozenset({"'", "’", "s"})
"""Tokens that may stand behind the digits of a decade."""
_LIMITING_AGE = frozenset({"under", "over"})
_NO_LENGTH_BEHIND = frozenset({"on", "one", "yet"})
"""Words before "another year" where it is a time and no length."""
_OWNING = {f"{unit.words.split('|')[0]}'s": unit.symbol for unit in DURATIONS}
"""Lengths that own what lasts so long, with their units: "a minute's silence"."""
LENGTH_WORDS = DURATION_WORDS | _OWNING.keys()
"""Words of which one stands behind the article of a length."""
_HALF_BEHIND = ("and", "a", "half")


def day_half_at(line: Line, at: int) -> bool:
    """Whether `am`, `p.m.` or the like stands at this token."""
    return line.words[at] in ("am", "pm") or (line.words[at] in ("a", "p") and line.follows(at + 1, (".", "m")))


def read_clock(line: Line, at: int) -> Expression | None:
    """Return the clock time at this token, its value the hour; three parts (`2:08:33`) are a length, in seconds."""
    hour = numeral_value(line.words[at]) if line.is_numeral(at) and line.words[at + 1] in BEHIND_AN_HOUR else None
    if hour is None:
        return None
    parts = [hour]
    end = at + 1
    while len(parts) < 3 and line.words[end] == ":" and line.is_glued(end) and line.is_glued(end + 1):
        part = numeral_value(line.words[end + 1]) if line.is_numeral(end + 1) else None
        if part is None:
            break
        parts, end = [*parts, part], end + 2
    named = day_half_at(line, end) or line.words[end] == "o'clock"
    if len(parts) == 3 and not named:
        seconds = parts[0] * 3600 + parts[1] * 60 + parts[2]
        return Expression("clock", at, end, seconds, seconds, unit="second")
    return Expression("clock", at, end, hour, hour) if len(parts) > 1 or (named and hour < 25) else None


def read_decade(line: Line, at: int) -> Expression | None:
    """Return the decade at this token (`1990s`, `20s`): the first and last of its years."""
    decade = line.words[at]
    end = at + 1 + (line.words[at + 1] in ("'", "’"))
    if not (decade.isdecimal() and len(decade) in (2, 4) and decade.endswith("0")):
        return None
    if line.words[end] != "s" or not line.is_glued(end) or line.words[at - 1 - line.is_hyphen(at - 1)] in _LIMITING_AGE:
        return None
    return Expression("decade", at, end + 1, Decimal(decade), Decimal(decade) + 9)


def _one(at: int) -> Expression:
    return Expression("length", at, at + 1, Decimal(1), Decimal(1))


def read_length(line: Line, at: int) -> Expression | None:
    """Return the one that "a" or "another" means in "for a year" or "another hour"; 1.5 in "an hour and a half"."""
    word = line.words[at + 1]
    if word in _OWNING and line.words[at] != "another":
        return Expression("length", at, at + 1, Decimal(1), Decimal(1), unit=_OWNING[word], noun_at=at + 2)
    if word not in DURATION_WORDS or word.endswith("s"):
        return None
    before, behind = line.words[at - 1], line.words[at + 2]
    if line.words[at] == "another":
        return _one(at) if before not in _NO_LENGTH_BEHIND and (word != "day" or before in _BEFORE_A_LENGTH) else None
    if line.follows(at + 2, _HALF_BEHIND):
        unit = unit_at(line, at + 1)
        value = Decimal("1.5")
        return Expression("length", at, at + 2 + len(_HALF_BEHIND), value, value, unit=unit and unit[1].symbol)
    long = behind in HYPHENS and line.words[at + 3] in _BEHIND_A_LENGTH
    return _one(at) if before in _BEFORE_A_LENGTH or behind in _BEHIND_A_LENGTH or long else None
