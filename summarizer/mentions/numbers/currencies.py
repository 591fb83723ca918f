"""Finds the money that a number is an amount of, by the sign, code or name beside it."""

from decimal import Decimal

from summarizer.mentions.numbers.line import Line, longest_first
from summarizer.mentions.numbers.money import CODES, CODES_IN_LOWER_CASE, LETTERS, NAMES, SIGNS, Currency

__all__ = [
    "BEHIND_AN_AMOUNT",
    "LETTERS",
    "NAMES",
    "SIGNS",
    "Currency",
    "money_after",
    "money_before",
]

_SIGN_OF = {tuple(form.split()): sign for sign in SIGNS for form in sign.words.split("|")}
_NAME_OF = {tuple(form.split()): name for name in NAMES for form in name.words.split("|")}
_LETTER_OF = {letter.words: letter.code for letter in LETTERS}
_SIGNS_BY_LAST = longest_first(_SIGN_OF, -1)
_NAMES_BY_FIRST = longest_first(_NAME_OF, 0)
_READ_AS_CODE = {code: code for code in CODES} | {code: code.upper() for code in CODES_IN_LOWER_CASE}
SCALED_CODES = {
    f"{letter}{code}": (code, Decimal(scale))
    for letter, scale in (("K", 10**3), ("M", 10**6))
    for code in sorted(CODES)
}
"""Thousands and millions as business reports write them: KEUR, MUSD."""
_SCALES = {
    "thousand": 10**3, "million": 10**6, "mn": 10**6, "mln": 10**6, "billion": 10**9, "bn": 10**9, "bln": 10**9,
    "trillion": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7, "m": 10**6, "k": 10**3,
}  # fmt: skip
"""What makes an amount of a number plainly, and may stand behind a code instead ("75 USD million")."""
_NAMED_BEFORE = {
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "rupee": "INR", "rupees": "INR", "taka": "BDT",
    "yen": "JPY", "yuan": "CNY", "rand": "ZAR", "naira": "NGN",
}  # fmt: skip
"""Names that stand before an amount too: "rupees 40 lakh"."""
_GLUED_OR_CLOSED = frozenset(", . ; : ) ( / at to per and or from a".split()) | {""}
"""Behind a single letter for small coins that stands apart: "68 p at the close"."""
_WORDS = frozenset({"a", "can", "s"})
"""Signs that are words, or what stands behind an apostrophe, in text without capitals."""
_OPENING = 30
"""Tokens at the start of a line that tell whether it is written without capitals."""
_WITHOUT_CAPITALS = frozenset(word.lower() for word in (*CODES, *SCALED_CODES))
BEFORE_AN_AMOUNT = (
    frozenset(_SIGNS_BY_LAST)
    | _WITHOUT_CAPITALS
    | frozenset(_NAMED_BEFORE)
    | frozenset(letter.lower() for letter in _LETTER_OF)
)
"""Words with which money may end in front of a number."""
BEHIND_AN_AMOUNT = frozenset(_NAMES_BY_FIRST) | _WITHOUT_CAPITALS | {form[0] for form in _SIGN_OF if len(form) == 1}
"""Words with which money may begin behind a number; it does behind few, and this is asked of all."""


def money_before(line: Line, at: int) -> tuple[int, str] | None:
    """Return the first token of the currency sign or code in front of this token, and its ISO 4217 code."""
    if line.words[at - 1] not in BEFORE_AN_AMOUNT:
        return None
    found = _sign_before(line, at)
    return found if found and not _belongs_to_earlier(line, found[0], at) else None


def _sign_before(line: Line, at: int) -> tuple[int, str] | None:
    word, text = line.words[at - 1], line.text(at - 1)
    if text in _READ_AS_CODE:
        return at - 1, _READ_AS_CODE[text]
    if word == "$" and line.is_glued(at - 1) and line.text(at - 2).upper() in CODES:
        return at - 2, line.text(at - 2).upper()
    for form in _SIGNS_BY_LAST.get(word, ()):
        first = at - len(form)
        if line.follows(first, form) and _is_one_sign(line, first, at):
            return first, _SIGN_OF[form].code
    if text in _LETTER_OF and line.is_glued(at) and _is_plainly_an_amount(line, at):
        return at - 1, _LETTER_OF[text]
    named = word in _NAMED_BEFORE and line.words[at + 1] in _SCALES and line.words[at - 2] not in ("a", "an", "the")
    return (at - 1, _NAMED_BEFORE[word]) if named and line.is_numeral(at) and not line.is_numeral(at - 2) else None


def _is_one_sign(line: Line, first: int, end: int) -> bool:
    if not line.is_word(first):
        return True
    one = end - first < 2 or line.is_glued(first + 1) or len(line.words[first]) > 1
    return (one and line.is_capitalised(first)) or (line.words[first] not in _WORDS and _is_without_capitals(line))


def _is_without_capitals(line: Line) -> bool:
    """Whether the line is text whose capitals were lost, as in a row of tokens made for machines."""
    return not any(line.is_capitalised(at) for at in range(min(line.size, _OPENING)))


def _is_plainly_an_amount(line: Line, at: int) -> bool:
    digits = line.words[at]
    return line.words[at + 1] in _SCALES or "," in digits or digits[-3:-2] == "."


def _belongs_to_earlier(line: Line, first: int, at: int) -> bool:
    """Whether the sign is that of the number in front of it: "10 $ 30 $"."""
    apart = line.is_numeral(first - 1) and not line.is_glued(at)
    return apart and line.words[first - 2] not in BEFORE_AN_AMOUNT and line.words[at + 1] in BEHIND_AN_AMOUNT


def money_after(line: Line, at: int) -> tuple[int, str, Decimal] | None:
    """Return the end of the currency name, code or sign at this token, its code, and its worth in the major unit."""
    word = line.words[at]
    if word not in BEHIND_AN_AMOUNT:
        return None
    text = line.text(at)
    if text in _READ_AS_CODE:
        if line.is_numeral(at + 1) and line.words[at + 2] in _SCALES and not line.is_glued(at):
            return None  # "in 2019 USD 40 million": that of the amount behind it
        scale = _SCALES.get(line.words[at + 1], 0) if len(line.words[at + 1]) > 1 else 0
        return (at + 2, _READ_AS_CODE[text], Decimal(scale)) if scale else (at + 1, _READ_AS_CODE[text], Decimal(1))
    if text in SCALED_CODES:
        return at + 1, *SCALED_CODES[text]
    for form in _NAMES_BY_FIRST.get(word, ()):
        if line.follows(at, form) and (len(form[0]) > 1 or len(form) > 1 or _is_small_coin(line, at)):
            name = _NAME_OF[form]
            return at + len(form), name.code, name.factor
    sign = _SIGN_OF.get((word,))
    behind = sign and not line.is_word(at) and _stands_behind(line, at)
    return (at + 1, sign.code, Decimal(1)) if sign and behind else None


def _is_small_coin(line: Line, at: int) -> bool:
    """Whether a single letter is a name of money: "41c", not the "41C" of a hot day."""
    if not line.text(at).islower() and line.text(at).isascii():
        return False
    return line.is_glued(at) or (line.words[at] == "p" and line.words[at + 1] in _GLUED_OR_CLOSED)


def _stands_behind(line: Line, at: int) -> bool:
    return not line.is_numeral(at + 1) or (not line.is_glued(at + 1) and line.words[at + 2] in BEHIND_AN_AMOUNT)
