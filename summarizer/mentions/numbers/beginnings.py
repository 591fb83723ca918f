"""Beginnings: which forms of number may begin at a token, and the first of them that reads one there."""

from collections.abc import Callable, Iterable, Sequence

from summarizer.mentions.numbers.forms import BEGINNING_WORDS, FORMS, Form
from summarizer.mentions.numbers.line import HYPHENS, Line
from summarizer.mentions.numbers.times import LENGTH_WORDS
from summarizer.mentions.numbers.values import Expression
from summarizer.mentions.numbers.words import DENOMINATORS, MULTIPLYING, SMALL, TENS, is_whole_numeral, is_whole_word

_Reader = Callable[[Line, int], Expression | None]


def _read(forms: Iterable[Form]) -> tuple[_Reader, ...]:
    return tuple(form.read for form in forms)


def _by_word_behind(forms: Sequence[Form]) -> dict[str, tuple[_Reader, ...]]:
    """Return the readers by the word behind a number that is whole; under "" those for any other word."""
    words = frozenset({""}).union(*(form.behind_number or () for form in forms))
    return {
        word: _read(form for form in forms if form.behind_number is None or word in form.behind_number)
        for word in words
    }


_OF_DIGITS = tuple(form for form in FORMS if form.with_digits)
_OF_WORDS = tuple(form for form in FORMS if not form.begins.isdisjoint(SMALL))
_READERS_BY_WORD = {word: _read(form for form in FORMS if word in form.begins) for word in BEGINNING_WORDS}
_READERS_OF_DIGITS = _read(_OF_DIGITS)
_BEHIND_A_NUMERAL = _by_word_behind(_OF_DIGITS)
_BEHIND_A_WORD = _by_word_behind(_OF_WORDS)
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
    """Return the readers of the forms that may begin at this token; behind most numbers and articles stand words of none."""
    word, following = line.words[at], line.words[at + 1]
    if word in ("a", "an") and following not in _BEHIND_AN_ARTICLE:
        return ()
    if is_whole_numeral(line, at):
        return _BEHIND_A_NUMERAL.get(following) or _BEHIND_A_NUMERAL[""]
    if is_whole_word(line, at):
        return _BEHIND_A_WORD.get(following) or _BEHIND_A_WORD[""]
    return _READERS_BY_WORD.get(word, _READERS_OF_DIGITS)
