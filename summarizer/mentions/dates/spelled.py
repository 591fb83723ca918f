"""Days, years and decades spelled out in words: `twenty-first`, `nineteen ninety-nine`, `the sixties`."""

from collections.abc import Sequence

from summarizer.mentions.dates.lexicon import ENDS_OF_CLAUSES, YEARS
from summarizer.mentions.dates.patterns import word_of
from summarizer.mentions.tokens import Token

_UNITS = {word: n for n, word in enumerate("one two three four five six seven eight nine".split(), 1)}
_TEENS = {
    word: n
    for n, word in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10
    )
}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30}  # fmt: skip
_DECADES = {
    "noughties": 0, "tens": 10, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
_NOUGHT = frozenset(("zero", "oh", "nought"))
_CENTURIES = {word: n for word, n in (_TEENS | _TENS).items() if n <= 20}
"""The first half of a year told as two numbers: `nineteen` ninety-nine, `twenty` eighteen."""

TENS_OF_ORDINALS = frozenset(("twenty", "thirty"))
LOW_ORDINALS = frozenset(word for word, n in _ORDINALS.items() if n < 10)
STARTS_OF_ORDINALS = frozenset(_ORDINALS) | TENS_OF_ORDINALS
STARTS_OF_YEARS = frozenset(_CENTURIES) | frozenset(("one", "two"))
STARTS_OF_HUNDREDS = frozenset(_UNITS)
STARTS_OF_CARDINALS = frozenset(_UNITS) | frozenset(_TEENS) | TENS_OF_ORDINALS
STARTS_OF_DECADES = frozenset(_DECADES) | frozenset(_CENTURIES) | frozenset(("two",))
WITHIN = frozenset(("-", "hundred", "thousand", "thousands", *_NOUGHT, *_UNITS, *_TEENS, *_TENS, *_ORDINALS, *_DECADES))
"""The words that may come second in any of them."""

_Read = tuple[int, int] | None
_Tokens = Sequence[Token]


def _word(tokens: _Tokens, place: int) -> str:
    return word_of(tokens[place]) if place < len(tokens) else ""


def _after_hyphen(tokens: _Tokens, place: int) -> int:
    return place + 1 if _word(tokens, place) == "-" else place


def spelled_ordinal(tokens: _Tokens, place: int) -> _Read:
    """Return an ordinal up to thirty-first, and the position after it."""
    word = _word(tokens, place)
    if word in _ORDINALS:
        return _ORDINALS[word], place + 1
    tens = _TENS.get(word)
    last = _after_hyphen(tokens, place + 1)
    unit = _ORDINALS.get(_word(tokens, last), 10)
    return (tens + unit, last + 1) if tens and unit < 10 and tens + unit <= 31 else None


def compound_ordinal(tokens: _Tokens, place: int) -> _Read:
    """Return an ordinal from tenth to thirty-first: the lower ones number all kinds of things."""
    found = spelled_ordinal(tokens, place)
    return found if found and found[0] >= 10 else None


def spelled_day(tokens: _Tokens, place: int) -> _Read:
    """Return a day behind its month: an ordinal, or a number from twenty on, with nothing that it could count behind."""
    found = spelled_ordinal(tokens, place)
    if not found:
        found = _below_hundred(tokens, place)
        if not found or not 20 <= found[0] <= 31:
            return None
    more = _word(tokens, found[1])
    return found if _ends_clause(more) or more in STARTS_OF_YEARS or more.isdigit() else None


def spelled_cardinal(tokens: _Tokens, place: int) -> _Read:
    """Return a number of days that a month has, in words: `fifteen`, `thirty-one`."""
    found = _below_hundred(tokens, place)
    return found if found and found[0] <= 31 else None


def _ends_clause(word: str) -> bool:
    """Whether what follows leaves a number alone; a hyphen ties it to a noun: `twelve-storey`."""
    return not word or (word in ENDS_OF_CLAUSES and word != "-")


def _below_hundred(tokens: _Tokens, place: int) -> _Read:
    word = _word(tokens, place)
    if word in _TEENS or word in _UNITS:
        return _TEENS.get(word) or _UNITS[word], place + 1
    tens = _TENS.get(word)
    if tens is None:
        return None
    last = _after_hyphen(tokens, place + 1)
    unit = _UNITS.get(_word(tokens, last))
    return (tens + unit, last + 1) if unit else (tens, place + 1)


def spelled_year(tokens: _Tokens, place: int) -> _Read:
    """Return a year in words and the position after it, where nothing follows that it could count."""
    found = _two_numbers(tokens, place) or _thousands(tokens, place)
    if not found or found[0] not in YEARS:
        return None
    return found if _ends_clause(_word(tokens, found[1])) else None


def _two_numbers(tokens: _Tokens, place: int) -> _Read:
    """`nineteen ninety-nine`, `twenty eighteen`, `nineteen oh one`, `nineteen hundred`."""
    century = _CENTURIES.get(_word(tokens, place))
    if century is None:
        return None
    second = _after_hyphen(tokens, place + 1)
    word = _word(tokens, second)
    if word in _NOUGHT:
        unit = _UNITS.get(_word(tokens, second + 1))
        return (century * 100 + unit, second + 2) if unit else None
    if word == "hundred":
        return _with_rest(tokens, century * 100, second + 1)
    rest = _below_hundred(tokens, second)
    return (century * 100 + rest[0], rest[1]) if rest and rest[0] >= 10 else None


def _thousands(tokens: _Tokens, place: int) -> _Read:
    """`two thousand and eleven`, `one thousand seven hundred and eighty-nine`."""
    thousand = {"one": 1000, "two": 2000}.get(_word(tokens, place))
    if thousand is None or _word(tokens, place + 1) != "thousand":
        return None
    hundreds = _UNITS.get(_word(tokens, place + 2))
    if hundreds and _word(tokens, place + 3) == "hundred":
        return _with_rest(tokens, thousand + 100 * hundreds, place + 4)
    return _with_rest(tokens, thousand, place + 2)


def spelled_hundreds(tokens: _Tokens, place: int) -> _Read:
    """Return a number from one hundred to nine hundred and ninety-nine: `two hundred and six`."""
    hundreds = _UNITS.get(_word(tokens, place))
    return _with_rest(tokens, 100 * hundreds, place + 2) if hundreds and _word(tokens, place + 1) == "hundred" else None


def _with_rest(tokens: _Tokens, number: int, end: int) -> tuple[int, int]:
    rest = _below_hundred(tokens, end + (_word(tokens, end) == "and"))
    return (number + rest[0], rest[1]) if rest else (number, end)


def spelled_decade(tokens: _Tokens, place: int) -> _Read:
    """Return the first year of a decade: `the sixties`, `nineteen-twenties`, `twenty-tens`, `two thousands`."""
    word = _word(tokens, place)
    if word in _DECADES and word != "tens":
        return (1900 if _DECADES[word] else 2000) + _DECADES[word], place + 1
    if word == "two" and _word(tokens, place + 1) == "thousands":
        return 2000, place + 2
    if word == "two" and _word(tokens, place + 1) == "thousand":
        century, last = 20, place + 2 + (_word(tokens, place + 2) == "and")
    else:
        century, last = _CENTURIES.get(word, 0), _after_hyphen(tokens, place + 1)
    decade = _DECADES.get(_word(tokens, last))
    return (100 * century + decade, last + 1) if century and decade else None
