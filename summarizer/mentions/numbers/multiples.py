"""Multiples of another quantity, unit `times`: `double`, `tripled`, `threefold`, `10-fold`, `2x`."""

from decimal import Decimal

from summarizer.mentions.numbers.cardinals import read_cardinal
from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.values import Expression
from summarizer.mentions.numbers.words import SMALL, TENS

MULTIPLE_WORDS = {
    "double": 2, "doubled": 2, "doubling": 2, "twice": 2, "twofold": 2,
    "triple": 3, "tripled": 3, "tripling": 3, "treble": 3, "trebled": 3, "trebling": 3, "thrice": 3, "threefold": 3,
    "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "fourfold": 4, "quintuple": 5, "quintupled": 5,
    **{f"{word}fold": value for word, value in (SMALL | TENS).items() if value > 4},
}  # fmt: skip
"""Words that say by themselves how many times as much."""
BEHIND_A_MULTIPLE = HYPHENS | {"times", "fold", "x", "×"}
"""Words that may stand behind a numeral that is a multiple."""
_NAMED_BY_DOUBLE = frozenset(
    "act acts agent agents bed beds bill blow bogey check decker digit digits fault faults figures header homicide jeopardy "
    "life meaning murder murders room rooms standard standards take vision whammy jump jumps crown bypass axel lutz".split()
)
"""Nouns that "double" and "triple" only help to name."""
COMPARING = frozenset(
    "as more the higher larger bigger greater faster less lower its their his her that what than worse smaller longer".split()
)
"""Words behind "three times" where it compares instead of counting happenings."""


def read_multiple(line: Line, at: int) -> Expression | None:
    """Return the multiple at this token; the number of "three times as many" is `three`."""
    value = MULTIPLE_WORDS.get(line.words[at])
    if value is not None:
        noun_at = at + 1 + (line.words[at + 1] in HYPHENS)
        return None if line.words[noun_at] in _NAMED_BY_DOUBLE else _times(at, at + 1, Decimal(value), -1)
    number = read_cardinal(line, at)
    if number is None:
        return None
    noun_at = number.end + line.is_hyphen(number.end)
    word = line.words[noun_at]
    compares = word == "times" and (line.words[noun_at + 1] in COMPARING or number.value != int(number.value))
    if compares or word == "fold" or (word in ("x", "×") and line.is_numeral(at) and _ends_here(line, noun_at)):
        return _times(at, number.end, number.value, noun_at + 1)
    return None


def _ends_here(line: Line, at: int) -> bool:
    return line.is_glued(at) and not (line.is_glued(at + 1) and line.is_numeral(at + 1))


def _times(first: int, end: int, value: Decimal, noun_at: int) -> Expression:
    return Expression("multiple", first, end, value, value, unit="times", noun_at=noun_at)
