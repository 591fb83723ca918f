"""The table of rules for numbers that measure nothing, each with its reason and invented examples."""

from collections.abc import Callable
from typing import NamedTuple, get_args

from summarizer.mentions.numbers import names, periods
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.measured import Measured
from summarizer.mentions.numbers.separators import UNSETTLED
from summarizer.mentions.numbers.values import Expression
from summarizer.models.mentions import NoFigure, NumberKind


class NoFigureRule(NamedTuple):
    """One way in which a number measures nothing."""

    reason: NoFigure
    applies: Callable[[Line, Expression, Measured], bool]
    examples: tuple[str, ...]
    """Invented texts: it explains a number of each, and leaves none open."""
    open_examples: tuple[str, ...]
    """Invented texts that look alike: their number may be a figure."""
    kinds: frozenset[NumberKind] | None = None
    """The kinds of number that it may apply to; None for any."""
    in_digits: bool | None = None
    """Whether it applies to numbers that begin in digits alone, or to those in words alone; None for both."""


_ZEROS = frozenset({"zero", "nought", "naught"})
_BEFORE_PRONOUN = frozenset("this that which each every any no another the such only some many a particular".split())
_NOT_COUNTED_ONE = frozenset("another who whom whose that which by on day side hand way thing off time sided".split())


def _is_pronoun(line: Line, number: Expression, found: Measured) -> bool:
    if line.words[number.first] != "one" or number.end != number.first + 1 or number.form != "cardinal":
        return False
    before, behind = line.words[number.first - 1], line.words[number.end]
    if before in ("least", "than", "only", "just") and (found.unit or behind == "of"):
        return False
    if before in _BEFORE_PRONOUN or behind in _NOT_COUNTED_ONE or behind == "of":
        return True
    if line.is_hyphen(number.end):
        return found.kind == "count" and line.words[number.end + 1] in _NOT_COUNTED_ONE | {"way", "on"}
    return found.unit is None


def _is_zero(line: Line, number: Expression, found: Measured) -> bool:
    return (found.kind == "score" or line.words[number.first] in _ZEROS) and number.is_exactly(0)


RULES = (
    NoFigureRule(
        "ambiguous",
        lambda line, number, _: line.words[number.first].endswith(UNSETTLED),
        (),
        ("1.300 goats",),
        frozenset({"other"}),
        in_digits=True,
    ),
    NoFigureRule(
        "time_of_day",
        lambda line, number, _: periods.is_clock_time(line, number),
        ("Polls close at 22:30.", "It shuts at 6 p.m.", "from 9 to 11am"),
        ("It took 2:08:33 to the line.", "6 mills"),
    ),
    NoFigureRule(
        "ordinal",
        lambda _, number, __: number.form == "ordinal",
        ("her first win", "the 7th paragraph"),
        ("7 paragraphs",),
        frozenset({"ordinal"}),
    ),
    NoFigureRule(
        "identifier",
        lambda line, number, _: names.is_identifier(line, number),
        ("Call 555-014-2367.", "the page /news/2041/", "Dial 0800 555 014.", "the 40212 zip code"),
        ("some 555 pages", "10-15 pages"),
        in_digits=True,
    ),
    NoFigureRule(
        "identifier",
        lambda line, number, _: names.is_list_marker(line, number),
        ("2. Close the door.", "3) Close the door.", "12. Ostby Mills, the baker"),
        ("2 doors", "2.5 miles"),
        in_digits=True,
    ),
    NoFigureRule(
        "name",
        lambda line, number, _: names.is_designated(line, number),
        ("aboard Flight 370", "guard posts 542 and 543", "No. 5 on the list", "a category 4 storm", "the ftse 100"),
        ("the flight of 370 geese", "no 5 goats alike", "a storm of 4 days"),
    ),
    NoFigureRule(
        "name",
        lambda line, number, found: found.kind != "age" and names.is_part_of_name(line, number),
        ("the G7 states", "a COVID-19 ward", "a 5G mast", "an F-16 jet", "the under-21 side", "a COVID -19 ward"),
        ("5 g of salt", "minus-16 degrees", "a magnitude-6.4 quake", "the under-21s", "a sub-7 km race"),
        in_digits=True,
    ),
    NoFigureRule(
        "name",
        lambda line, number, _: names.is_capitalised_name(line, number),
        ("the Group of Seven", "the Group of 20", "the Big Four banks"),
        ("Seven boats sank.", "Most of seven boats sank."),
    ),
    NoFigureRule(
        "date",
        lambda line, number, _: periods.is_day_of_month(line, number),
        ("on 21 September", "on Sept. 21", "from May 3-5"),
        ("21 goats", "They may 21 times ask."),
        in_digits=True,
    ),
    NoFigureRule(
        "date",
        periods.is_year,
        ("in 2014", "the 1991 flood", "(1987)", "Between 1914 and 1918 grain prices went on rising."),
        ("about 2014 goats", "€1991", "1991 km", "between 1914 and 1918 goats"),
        frozenset({"count"}),
        in_digits=True,
    ),
    NoFigureRule(
        "date",
        lambda _, number, __: periods.is_decade(number),
        ("since the 1990s",),
        ("They counted 1990 goats.",),
        frozenset({"other"}),
        in_digits=True,
    ),
    NoFigureRule(
        "name",
        lambda line, number, _: names.is_number_of_name(line, number),
        ("He drives the Orrin 3.", "They sold Model 3s there."),
        ("The team from Orrin had 3.",),
        frozenset({"count"}),
        in_digits=True,
    ),
    NoFigureRule(
        "name",
        names.is_before_name,
        ("He flew a 640 Skylark there.", "a house at 12 Orrin Road", "the phone called 11 Pro"),
        ("Storm Kills 40 On Ostby Bridge", "They met 12 Germans there.", "It fed 40 Ostby families."),
        frozenset({"count"}),
        in_digits=True,
    ),
    NoFigureRule(
        "bounds_period",
        periods.bounds_a_period,
        ("in the first four months", "in the space of one week", "within ten days of the vote"),
        ("for four months", "within ten days"),
        frozenset({"duration"}),
    ),
    NoFigureRule(
        "places_in_time",
        periods.places_in_time,
        ("four days ago", "two weeks later", "over the past three years"),
        ("four days of rain", "over three years"),
        frozenset({"duration"}),
    ),
    NoFigureRule(
        "pronoun",
        _is_pronoun,
        ("one of the largest", "They help one another.", "No one came."),
        ("one boat", "at least one of them"),
        in_digits=False,
    ),
    NoFigureRule("zero", _is_zero, ("zero tolerance", "It came to naught."), ("0 accidents",)),
)
"""Rules in the order in which they are tried."""

_RULES_FOR = {
    (kind, digits): tuple(
        (rule.reason, rule.applies)
        for rule in RULES
        if (rule.kinds is None or kind in rule.kinds) and rule.in_digits in (None, digits)
    )
    for kind in get_args(NumberKind)
    for digits in (False, True)
}


def reason_by_rule(line: Line, number: Expression, found: Measured) -> NoFigure | None:
    """Return why the number measures nothing, by the first rule that applies; None where it may be a figure."""
    for reason, applies in _RULES_FOR[found.kind, not line.is_word(number.first)]:
        if applies(line, number, found):
            return reason
    return None
