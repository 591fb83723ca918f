"""Number words: `twenty-five`, `one hundred and ten thousand`, and the scale words behind numerals (`4.3 million`)."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.line import HYPHENS, Cardinal, Line
from summarizer.mentions.numbers.metres import is_length

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
SMALL = {word: value for value, word in enumerate(_BELOW_TWENTY.split())} | {"nought": 0, "naught": 0}
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
DOZENS = {"dozen": 12, "doz": 12, "dz": 12}
MULTIPLYING = SCALES | DOZENS
NUMBER_WORDS = frozenset(SMALL) | frozenset(TENS) | frozenset(MULTIPLYING)
"""Words with which a number in words may begin, apart from "a"."""


_UNIT_ORDINALS = {
    "first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}  # fmt: skip
"""What makes a denominator of tens or hundreds: "twenty-first"; "seconds" are a length of time."""
DENOMINATORS = {
    "half": 2, "quarter": 4, "tenth": 10, "twelfth": 12,
    **{word: value for word, value in _UNIT_ORDINALS.items() if value > 1},
    **{f"{word}th": value for word, value in SMALL.items() if value == 11 or value > 12},
    **{f"{word[:-1]}ieth": value for word, value in TENS.items()},
    **{f"{word}th": value for word, value in SCALES.items() if word not in ("lakh", "crore")},
}  # fmt: skip
"""The nouns of fractions in the singular."""
DENOMINATOR_PLURALS = {"halves": 2, **{word + "s": value for word, value in DENOMINATORS.items() if value > 2}}
_UNIT_ORDINAL_PLURALS = {word + "s": value for word, value in _UNIT_ORDINALS.items()}
PARTS = DENOMINATORS.keys() | DENOMINATOR_PLURALS.keys() | _UNIT_ORDINALS.keys() | _UNIT_ORDINAL_PLURALS.keys()
"""Words with which a denominator ends."""


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
    "tln": Abbreviation(10**12, False, "debts of 3 tln"),
    "trln": Abbreviation(10**12, False, "debts of 3 trln"),
    "m": Abbreviation(10**6, True, "a bridge for €12m, 4m visitors and sales of 3m"),
    "b": Abbreviation(10**9, True, "a bridge for €12b"),
    "t": Abbreviation(10**12, True, "a debt of $2t"),
}
_MILLIONS_OF_MONEY = "MM"
"""In capitals behind money, as bankers write them; elsewhere millimetres."""
_RACES = frozenset({"finals", "heats", "hurdles", "race", "races", "run", "runs", "sprints", "titles", "walk"})
"""Words behind metres and kilometres: "the 400m finals", "a 10 k run"."""
_PLURALS = {word + "s": value for word, value in MULTIPLYING.items()}
_DOZEN_WORDS = frozenset(DOZENS) | {f"{word}s" for word in DOZENS}
RAISING = frozenset({"e", "x", "×", "*", "·", "^"})
"""What may stand between a numeral and a power of ten, or before an exponent."""
_GOING_ON = (
    frozenset(MULTIPLYING)
    | frozenset(_PLURALS)
    | frozenset(ABBREVIATIONS)
    | HYPHENS
    | RAISING
    | {"and", "mm", "/", "⁄"}
)
"""Words behind a numeral that may be part of the same number; digits may be, too."""
_GOING_ON_IN_WORDS = (
    (_GOING_ON - ABBREVIATIONS.keys())
    | DENOMINATORS.keys()
    | DENOMINATOR_PLURALS.keys()
    | TENS.keys()
    | {"one", "point"}
)
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
    if short and line.is_numeral(at - 1) and _is_abbreviation(line, at):
        if line.is_numeral(at + 1) and line.is_glued(at + 1):
            return None  # an exponent or a code: "40m2"
        told = of_money or line.text(at) in ("M", "B") or _counts_things(line, at + 1) or _is_billion(line, at)
        if short.needs_sign and not told and (line.words[at] != "m" or is_length(line, at)):
            return None
        return at + 1, Decimal(short.value)
    if of_money and line.text(at) == _MILLIONS_OF_MONEY:
        return at + 1, Decimal(10**6)
    end, scale = at, Decimal(1)
    while True:
        begin = end + 1 if line.is_hyphen(end) else end
        value = MULTIPLYING.get(line.words[begin]) or _PLURALS.get(line.words[begin])
        if value is None or scale * value > 10**15:
            return (end, scale) if end > at else None
        end, scale = begin + 1, scale * value


def _is_abbreviation(line: Line, at: int) -> bool:
    """Whether it touches the numeral, has several letters, or can be nothing else: "2.5 M", "40 k", but no "40 k run"."""
    if line.is_glued(at) or len(line.words[at]) > 1:
        return True
    if line.text(at) == "k":
        return line.words[at + 1] not in _RACES
    digits = line.words[at - 1]
    return line.text(at) in ("M", "B") and ("." in digits or "," in digits)


def _is_billion(line: Line, at: int) -> bool:
    return line.words[at] == "b" and "." in line.words[at - 1] and line.is_glued(at)


def _counts_things(line: Line, at: int) -> bool:
    word = line.words[at]
    return word == "people" or (word.endswith("s") and len(word) > 3 and word not in _RACES)


def read_words(line: Line, at: int) -> Cardinal | None:
    """Return the number in words that begins at this token; "a" counts as one only before a scale word."""
    end, total, largest, scale = at, Decimal(0), Decimal(10**16), Decimal(1)
    while True:
        begin = end if end == at else _past_and(line, end)
        group = _read_group(line, begin)
        if group is None or (begin > end and _is_numerator(line, group)):
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
            number = Cardinal(end, total, scale)
            return _with_dozens(line, number) if line.words[end] == "and" else number


def _with_dozens(line: Line, number: Cardinal) -> Cardinal:
    dozens = read_small(line, number.end + 1)
    if dozens is None or line.words[dozens[0]] not in _DOZEN_WORDS:
        return number
    return Cardinal(dozens[0] + 1, number.value + 12 * dozens[1], number.scale)


def _is_numerator(line: Line, upper: tuple[int, int]) -> bool:
    """Whether the number, of which the end and the value are given, and the word behind it are a proper fraction."""
    lower = denominator_at(line, upper[0] + line.is_hyphen(upper[0]), plural=upper[1] != 1)
    return lower is not None and upper[1] < lower[1]


def denominator_at(line: Line, at: int, *, plural: bool) -> tuple[int, int] | None:
    """Return the end and value of the denominator at this token: `thirds`, `twenty-firsts`, `one hundred and fifth`."""
    word = line.words[at]
    simple = (DENOMINATOR_PLURALS if plural else DENOMINATORS).get(word)
    if simple:
        return at + 1, simple
    if word in TENS:
        greater, unit_at = TENS[word], at + 1 + line.is_hyphen(at + 1)
    elif word == "one" and line.words[at + 1 + line.is_hyphen(at + 1)] == "hundred":
        greater, unit_at = 100, at + 2 + line.is_hyphen(at + 1)
        unit_at = _past_and(line, unit_at)
    else:
        return None
    unit = (_UNIT_ORDINAL_PLURALS if plural else _UNIT_ORDINALS).get(line.words[unit_at])
    return (unit_at + 1, greater + unit) if unit else None


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
    rest_at = _past_and(line, hundred + 1)
    rest = read_small(line, rest_at)
    if rest is None or not rest[1] or (rest_at > hundred + 1 and _is_other_term(line, rest)):
        return hundred + 1, value * 100
    return rest[0], value * 100 + rest[1]


def _is_other_term(line: Line, rest: tuple[int, int]) -> bool:
    """Whether what "and" adds is a fraction or dozens: "a hundred and three quarters", "a hundred and two dozen"."""
    return line.words[rest[0]] in _DOZEN_WORDS or _is_numerator(line, rest)


def past_hyphen(line: Line, at: int) -> int:
    """Return the token behind a hyphen at this one that joins two words, spaces on both of its sides or on none."""
    joins = line.words[at] in HYPHENS and line.is_glued(at) == line.is_glued(at + 1)
    return at + joins


def read_small(line: Line, at: int) -> tuple[int, int] | None:
    """Return the end and value of a number below a hundred in words."""
    word = line.words[at]
    if word in SMALL:
        return at + 1, SMALL[word]
    if word not in TENS:
        return None
    digit_at = past_hyphen(line, at + 1)
    digit = SMALL.get(line.words[digit_at], 0)
    return (digit_at + 1, TENS[word] + digit) if 0 < digit < 10 else (at + 1, TENS[word])
