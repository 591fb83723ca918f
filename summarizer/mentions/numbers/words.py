"""Number words: `twenty-five`, `one hundred and ten thousand`, and the scale words behind numerals (`4.3 million`)."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.line import HYPHENS, Cardinal, Line
from summarizer.mentions.numbers.metres import is_length

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
SMALL = {word: value for value, word in enumerate(_BELOW_TWENTY.split())}
"""Words below twenty."""
TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
"""Words that multiply what stands before them."""
MULTIPLYING = {**SCALES, "dozen": 12}
NUMBER_WORDS = frozenset(SMALL) | frozenset(TENS) | frozenset(MULTIPLYING)
"""Words with which a number in words may begin, apart from "a"."""


DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
"""The nouns of fractions in the singular."""
DENOMINATOR_PLURALS = {"halves": 2, **{word + "s": value for word, value in DENOMINATORS.items() if value > 2}}


class Abbreviation(NamedTuple):
    """A scale written short behind a numeral."""

    value: int
    needs_sign: bool
    """Whether it is one only where the number is money or things in the plural follow: `t` may be tonnes."""
    example: str
    """A text, whose one number holds it."""


ABBREVIATIONS = {
    "k": Abbreviation(10**3, False, "a garage for 12k"),
    "bn": Abbreviation(10**9, False, "debts of 3bn"),
    "mn": Abbreviation(10**6, False, "debts of 3 mn"),
    "mln": Abbreviation(10**6, False, "debts of 3 mln"),
    "mio": Abbreviation(10**6, False, "debts of 3 mio"),
    "bln": Abbreviation(10**9, False, "debts of 3 bln"),
    "mil": Abbreviation(10**6, False, "debts of 3 mil"),
    "tn": Abbreviation(10**12, False, "debts of 3tn"),
    "trn": Abbreviation(10**12, False, "debts of 3trn"),
    "m": Abbreviation(10**6, True, "a bridge for €12m, 4m visitors and sales of 3m"),
    "b": Abbreviation(10**9, True, "a bridge for €12b"),
    "t": Abbreviation(10**12, True, "a debt of $2t"),
}
_RACES = frozenset({"finals", "heats", "hurdles", "races", "runs", "sprints", "titles"})
"""Words in the plural behind metres: "the 400m finals"."""
_PLURALS = {word + "s": value for word, value in MULTIPLYING.items()}
_GOING_ON = frozenset(MULTIPLYING) | frozenset(_PLURALS) | frozenset(ABBREVIATIONS) | HYPHENS | {"and", "/", "⁄"}
"""Words behind a numeral that may be part of the same number; digits may be, too."""
_GOING_ON_IN_WORDS = (_GOING_ON - ABBREVIATIONS.keys()) | DENOMINATORS.keys() | DENOMINATOR_PLURALS.keys() | {"point"}
"""Words behind a number word below twenty that may be part of the same number."""


def is_whole_numeral(line: Line, at: int) -> bool:
    """Whether a numeral stands at this token and nothing behind it may be part of the same number, as with most."""
    following = line.words[at + 1]
    return line.is_numeral(at) and following not in _GOING_ON and not following[:1].isdigit()


def is_whole_word(line: Line, at: int) -> bool:
    """Whether a number word below twenty stands at this token and nothing behind it may be part of the same number."""
    return line.words[at] in SMALL and line.words[at + 1] not in _GOING_ON_IN_WORDS


def read_scale(line: Line, at: int, *, of_money: bool = False) -> tuple[int, Decimal] | None:
    """Return the end and value of the scale word behind a number: `million`, `-million`, `hundred thousand`, `bn`."""
    short = ABBREVIATIONS.get(line.words[at])
    if short and line.is_numeral(at - 1) and (line.is_glued(at) or len(line.words[at]) > 1):
        if line.is_numeral(at + 1) and line.is_glued(at + 1):
            return None  # an exponent or a code: "40m2"
        told = of_money or line.text(at) in ("M", "B") or _counts_things(line, at + 1)
        if short.needs_sign and not told and (line.words[at] != "m" or is_length(line, at)):
            return None
        return at + 1, Decimal(short.value)
    end, scale = at, Decimal(1)
    while True:
        begin = end + 1 if line.is_hyphen(end) else end
        value = MULTIPLYING.get(line.words[begin]) or _PLURALS.get(line.words[begin])
        if value is None or scale * value > 10**15:
            return (end, scale) if end > at else None
        end, scale = begin + 1, scale * value


def _counts_things(line: Line, at: int) -> bool:
    word = line.words[at]
    return word == "people" or (word.endswith("s") and len(word) > 3 and word not in _RACES)


def read_words(line: Line, at: int) -> Cardinal | None:
    """Return the number in words that begins at this token; "a" counts as one only before a scale word."""
    end, total, largest, scale = at, Decimal(0), Decimal(10**16), Decimal(1)
    while True:
        begin = end if end == at else _past_and(line, end)
        group = _read_group(line, begin)
        if group is None or (begin > end and _is_numerator(line, group[0])):
            return Cardinal(end, total, scale) if end > at else None
        group_end, value = group
        scaled = read_scale(line, group_end)
        group_scale = scaled[1] if scaled else Decimal(1)
        if group_scale >= largest or (end > at and value * group_scale >= largest):
            return Cardinal(end, total, scale)
        if end == at:
            scale = group_scale if value % 100 else group_scale * 100
        end, total, largest = scaled[0] if scaled else group_end, total + value * group_scale, group_scale
        if group_scale == 1:
            return Cardinal(end, total, scale)


def _is_numerator(line: Line, at: int) -> bool:
    noun = line.words[at + line.is_hyphen(at)]
    return noun in DENOMINATORS or noun in DENOMINATOR_PLURALS


def _past_and(line: Line, at: int) -> int:
    return at + 1 if line.words[at] == "and" or line.is_hyphen(at) else at


def _read_group(line: Line, at: int) -> tuple[int, int] | None:
    """Return the end and value of a number below a thousand, or the one that an article or nothing stands for."""
    small = read_small(line, at)
    if small is None:
        if line.words[at] in ("a", "an") and line.words[at + 1] in MULTIPLYING:
            small = at + 1, 1
        elif line.words[at] in MULTIPLYING:
            small = at, 1
        else:
            return None
    end, value = small
    hundred = end + 1 if line.is_hyphen(end) else end
    if line.words[hundred] != "hundred":
        return small
    rest = read_small(line, _past_and(line, hundred + 1))
    return (rest[0], value * 100 + rest[1]) if rest and rest[1] else (hundred + 1, value * 100)


def read_small(line: Line, at: int) -> tuple[int, int] | None:
    """Return the end and value of a number below a hundred in words."""
    word = line.words[at]
    if word in SMALL:
        return at + 1, SMALL[word]
    if word not in TENS:
        return None
    digit_at = at + 2 if line.is_hyphen(at + 1) else at + 1
    digit = SMALL.get(line.words[digit_at], 0)
    return (digit_at + 1, TENS[word] + digit) if 0 < digit < 10 else (at + 1, TENS[word])
