"""Beginnings: which forms of number may begin at a token, and the first of them that reads one there."""

from collections.abc import Callable

from summarizer.mentions.numbers.forms import BEGINNING_WORDS, FORMS
from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.times import LENGTH_WORDS
from summarizer.mentions.numbers.values import Expression
from summarizer.mentions.numbers.words import DENOMINATORS, MULTIPLYING, TENS, is_whole_numeral

_Reader = Callable[[Line, int], Expression | None]
_READERS_BY_WORD = {word: tuple(form.read for form in FORMS if word in form.begins) for word in BEGINNING_WORDS}
_OF_DIGITS = tuple(form for form in FORMS if form.with_digits)
_READERS_OF_DIGITS = tuple(form.read for form in _OF_DIGITS)
_READERS_OF_ANY_NUMERAL = tuple(form.read for form in _OF_DIGITS if form.behind_digits is None)
_READERS_BY_WORD_BEHIND = {
    word: tuple(form.read for form in _OF_DIGITS if form.behind_digits is None or word in form.behind_digits)
    for word in frozenset().union(*(form.behind_digits or frozenset() for form in _OF_DIGITS))
}

_BEHIND_AN_ARTICLE = (
    HYPHENS | DENOMINATORS.keys() | MULTIPLYING.keys() | TENS.keys() | LENGTH_WORDS | {"couple", "few", "pair"}
)
"""Words of which one stands behind "a" or "an" wherever a form begins with it."""


def read_at(line: Line, at: int) -> Expression | None:
    """Return the number expression that begins at this token, by the first form that reads one."""
    for read in _readers(line, at):
        expression = read(line, at)
        if expression:
            return expression
    return None


def _readers(line: Line, at: int) -> tuple[_Reader, ...]:
    """Return the readers of the forms that may begin at this token; behind most numerals and articles stand words of none."""
    if line.words[at] in ("a", "an") and line.words[at + 1] not in _BEHIND_AN_ARTICLE:
        return ()
    if is_whole_numeral(line, at):
        return _READERS_BY_WORD_BEHIND.get(line.words[at + 1], _READERS_OF_ANY_NUMERAL)
    return _READERS_BY_WORD.get(line.words[at], _READERS_OF_DIGITS)
