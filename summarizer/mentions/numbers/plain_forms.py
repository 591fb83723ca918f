"""The table of the plain forms: vague numbers, lengths with an article, numerals and number words, digits of a code."""

from decimal import Decimal

from summarizer.mentions.numbers.cardinals import read_signed
from summarizer.mentions.numbers.form import Example, Form
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.times import read_length
from summarizer.mentions.numbers.vague import PLURALS, VAGUE_COUNTS, read_couple, read_magnitude
from summarizer.mentions.numbers.values import Expression
from summarizer.mentions.numbers.words import NUMBER_WORDS


def _read_plain(line: Line, at: int) -> Expression | None:
    signed = read_signed(line, at)
    if signed is None:
        return None
    first, number = signed
    return Expression("cardinal", first, number.end, number.value, number.value)


def _read_code(line: Line, at: int) -> Expression | None:
    """Return the digits that state no quantity: too long a row, or groups of no known kind (`192.168.0.4`)."""
    if not line.is_numeral(at):
        return None
    start = Decimal("".join(c for c in line.words[at][:18] if c.isdecimal()))
    return Expression("code", at, at + 1, start, start)


_NONE: frozenset[str] = frozenset()

PLAIN_FORMS = (
    Form(
        "couple",
        frozenset({"a", "another", "couple", "pair"}),
        False,
        read_couple,
        (
            Example("a couple of sheep", "a couple", "2"),
            Example("a couple of hundred sheep", "a couple of hundred", "200"),
        ),
    ),
    Form(
        "magnitude",
        frozenset(PLURALS) | VAGUE_COUNTS | {"a"},
        False,
        read_magnitude,
        (
            Example("dozens of sheep", "dozens", "12"),
            Example("Tens of thousands of sheep", "Tens of thousands", "10000"),
            Example("hundreds of thousands of sheep", "hundreds of thousands", "100000"),
            Example("several hundred sheep", "several hundred", "100"),
            Example("a few thousand sheep", "a few thousand", "1000"),
            Example("millions of sheep", "millions", "1000000"),
        ),
    ),
    Form(
        "length of time",
        frozenset({"a", "an", "another"}),
        False,
        read_length,
        (
            Example("He stayed for a year.", "a", "1"),
            Example("a week ago", "a", "1"),
            Example("They kept a minute's silence.", "a", "1"),
            Example("It lies an hour's drive away.", "an", "1"),
            Example("at a week's notice", "a", "1"),
            Example("They searched another hour.", "another", "1"),
            Example("The mill closes for another month.", "another", "1"),
            Example("It needs another year.", "another", "1"),
        ),
    ),
    Form(
        "cardinal",
        NUMBER_WORDS | {"a", "an", "half", "quarter"},
        True,
        _read_plain,
        (
            Example("200,000 sheep", "200,000", "200000"),
            Example("1.300.000 sheep", "1.300.000", "1300000"),
            Example("1.3 x 10^6 cells", "1.3 x 10^6", "1300000"),
            Example("a mass of 1.99×10−7 kg", "1.99×10−7", "0.000000199"),
            Example("5e9 cells", "5e9", "5000000000"),
            Example("10⁶ cells", "10⁶", "1000000"),
            Example("fifty - two sheep", "fifty - two", "52"),
            Example("7 thousand 2 hundred and 46 sheep", "7 thousand 2 hundred and 46", "7246"),
            Example("6 crore and two hundred sheep", "6 crore and two hundred", "60000200"),
            Example("three billion and a half million sheep", "three billion and a half million", "3000500000"),
            Example("two hundred and three quarters", "two hundred and three quarters", "200.75"),
            Example("a hundred and two dozen sheep", "a hundred and two dozen", "124"),
            Example("five doz sheep", "five doz", "60"),
            Example("nought point four litres", "nought point four", "0.4"),
            Example("- 4.5", "- 4.5", "-4.5"),
            Example("sales of 4.5 M", "4.5 M", "4500000"),
            Example("sales of 12 k", "12 k", "12000"),
            Example("sales of 1.2b", "1.2b", "1200000000"),
            Example("1.300,50 euros", "1.300,50", "1300.5"),
            Example("12,34,567.89 rupees", "12,34,567.89", "1234567.89"),
            Example("1\u00a0300 sheep", "1\u00a0300", "1300"),
            Example("1 300 000 sheep", "1 300 000", "1300000"),
            Example("three and a quarter litres", "three and a quarter", "3.25"),
            Example("four point seven litres", "four point seven", "4.7"),
            Example("two thirds of a million sheep", "two thirds of a million", "666666.67"),
            Example(".5 litres", ".5", "0.5"),
            Example("3.25 litres", "3.25", "3.25"),
            Example("2,5 litres", "2,5", "2.5"),
            Example("4.3 million sheep", "4.3 million", "4300000"),
            Example("€4.5m", "4.5m", "4500000"),
            Example("12k sheep", "12k", "12000"),
            Example("4 1/2 litres", "4 1/2", "4.5"),
            Example("3½ litres", "3½", "3.5"),
            Example("It was -5 at dawn.", "-5", "-5"),
            Example("minus 5 degrees", "minus 5", "-5"),
            Example("twenty-five sheep", "twenty-five", "25"),
            Example("one hundred and ten thousand sheep", "one hundred and ten thousand", "110000"),
            Example("two million three hundred thousand sheep", "two million three hundred thousand", "2300000"),
            Example("a hundred sheep", "a hundred", "100"),
            Example("two dozen sheep", "two dozen", "24"),
            Example("half a million sheep", "half a million", "500000"),
            Example("a quarter of a million sheep", "a quarter of a million", "250000"),
            Example("two and a half million sheep", "two and a half million", "2500000"),
            Example("three and a half litres", "three and a half", "3.5"),
        ),
    ),
    Form("code", _NONE, True, _read_code, (Example("a server at 192.168.0.4", "192.168.0.4", "19216804"),)),
)
"""In the order in which they are tried, behind all others."""
