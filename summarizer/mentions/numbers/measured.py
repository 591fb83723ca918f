"""What a number measures: its unit from the expression, a currency, a unit of measure or the counted noun."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.ages import age_of
from summarizer.mentions.numbers.counted import STOPS, Counted, counted_at, counted_behind_of, unit_of
from summarizer.mentions.numbers.currencies import BEFORE_AN_AMOUNT, SCALED_CODES, money_after, money_before
from summarizer.mentions.numbers.forecasts import is_foreseer
from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.people import GROUPS, HURT, HURTING
from summarizer.mentions.numbers.rates import DIVIDING, divided_at
from summarizer.mentions.numbers.scores import counted_by_score, is_score_at
from summarizer.mentions.numbers.units import INCH, Unit, magnitude_before, unit_at
from summarizer.mentions.numbers.values import Expression
from summarizer.models.mentions import NumberKind

_WEIGHING = frozenset(
    "weigh weighs weighed weighing weight weights heavy heavier kg kilo kilos kilogram kilograms ounce ounces ton tons tonne "
    "tonnes baby babies infant newborn muscle fat diet dieting overweight obese slimmed".split()
)
"""Words near pounds that are a weight."""
_SLIMMING = frozenset(
    "drop drops dropped dropping shed sheds shedding lose loses lost losing gain gains gained gaining".split()
)
"""Words right in front of a few pounds that are a weight: "to lose 25 pounds"."""
_MOST_SLIMMED = 200
_NEAR = 8
_SIZED = frozenset(
    "long wide tall deep thick high across by x × screen screens display displays tv monitor pipe pipes blade wheels tyres pizza".split()
)
_BEFORE_PERCENTAGE = frozenset({"", "a", "the", "at", "in", "with", "low", "high", "final", "overall"})
_ADDED = frozenset({"inch", "lb", "ounce"})
"""Units of what several units tell that are no lengths of time."""
_DIVIDED = frozenset({"money", "measure", "duration"})
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
"""What may enclose a unit behind its number."""
_MARKS = _BRACKETS.keys() | {'"', "”"}


class Measured(NamedTuple):
    """The unit of a number, and how far the words that state it reach."""

    first: int
    """The first token of the number with a currency sign in front of it."""
    end: int
    """The token behind number, unit and counted noun."""
    unit_end: int
    """The token behind what no other number may begin in: number and unit of measure."""
    kind: NumberKind
    unit: str | None
    per: str | None = None
    factor: Decimal = Decimal(1)
    """What to multiply the bounds by: 0.01 for cents."""


def measured(line: Line, number: Expression) -> Measured:
    """Return what the number measures by the words beside it."""
    by_form = _by_form(line, number)
    if by_form:
        return by_form
    noun_at = _noun_at(line, number)
    found = _money(line, number, noun_at) or _unit(line, number, noun_at)
    found = found or _age(line, number) or _count(line, number)
    return _rated(line, found) if line.words[found.end] in DIVIDING else found


def _rated(line: Line, found: Measured) -> Measured:
    """Return it with the denominator behind it if a number might begin in that: "per second", "/cm2", "per 100,000"."""
    begins = found.kind in _DIVIDED or line.is_numeral(found.end + 1)
    rate = divided_at(line, found.end) if begins and not found.per else None
    return found._replace(end=rate[0], unit_end=rate[0], per=rate[1]) if rate else found


def _by_form(line: Line, number: Expression) -> Measured | None:
    first, end = number.first, number.end
    if number.form == "ordinal":
        return Measured(first, end, end, "ordinal", None)
    if number.form in ("length", "clock") and number.unit:
        kind: NumberKind = "measure" if number.unit in _ADDED else "duration"
        return Measured(first, number.after, number.after, kind, number.unit)
    if number.form == "range" and number.unit:
        return Measured(first, end, end, "age", number.unit)
    if number.form == "amount":
        sign = money_before(line, first)
        return Measured(sign[0] if sign else first, end, end, "money", number.unit)
    if number.form in ("clock", "decade", "code"):
        return Measured(first, end, end, "other", None)
    if number.form == "multiple":
        return Measured(first, number.after, number.after, "multiplier", "times")
    if number.form == "share":
        behind_of = line.words[end] == "of"
        noun_end = (counted_behind_of(line, end, single=True) if behind_of else counted_at(line, end, single=False)).end
        return Measured(first, noun_end, end, "fraction", "%")
    for between in (end, first - 1):
        if is_score_at(line, between):
            return Measured(first, end, end, "score", counted_by_score(line, between))
    return None


def _noun_at(line: Line, number: Expression) -> int:
    """Return where the noun begins behind a hyphen, or the "of" of "millions of dollars"."""
    at = number.after
    return at + (line.words[at] == "of" or line.is_hyphen(at))


def _money(line: Line, number: Expression, at: int) -> Measured | None:
    behind = money_after(line, at)
    if behind and line.words[at] in ("pound", "pounds") and _weighs(line, number, at):
        return Measured(number.first, behind[0], behind[0], "measure", "lb")
    before = money_before(line, number.first)
    if behind and not before and not unit_at(line, at):
        return Measured(number.first, behind[0], behind[0], "money", behind[1], factor=behind[2])
    if before:
        return Measured(before[0], number.end, number.end, "money", before[1])
    scaled = SCALED_CODES.get(line.text(number.first - 1)) if line.words[number.first - 1] in BEFORE_AN_AMOUNT else None
    if scaled:
        return Measured(number.first - 1, number.end, number.end, "money", scaled[0], factor=scaled[1])
    return None


def _weighs(line: Line, number: Expression, at: int) -> bool:
    """Whether pounds are a weight: "a 200-pound boar", "it weighs 200 pounds", "to lose 25 pounds"."""
    before = line.words[max(0, number.first - _NEAR) : number.first]
    slimming = number.high <= _MOST_SLIMMED and not _SLIMMING.isdisjoint(before[-2:])
    return line.is_hyphen(at - 1) or slimming or not _WEIGHING.isdisjoint(before + line.words[at : at + _NEAR])


def _unit(line: Line, number: Expression, at: int) -> Measured | None:
    found = unit_at(line, at) or (_by_mark(line, at) if line.words[at] in _MARKS else None)
    if found is None:
        if line.words[number.first - 1] == "of" and _is_percentage_of(line, number):
            return Measured(number.first, number.end, number.end, "percent", "%")
        first = magnitude_before(line, number.first)
        return None if first is None else Measured(first, number.end, number.end, "measure", "magnitude")
    end, unit = found
    old = end + line.is_hyphen(end)
    if unit.kind == "duration" and line.words[old] in ("old", "olds"):
        return Measured(number.first, old + 1, old + 1, "age", unit.symbol)
    if unit.kind == "duration" and line.follows(end, ("of", "age")):
        return Measured(number.first, end + 2, end + 2, "age", unit.symbol)
    return Measured(number.first, end, end, unit.kind, unit.symbol, unit.per)


def _by_mark(line: Line, at: int) -> tuple[int, Unit] | None:
    """Return the unit in brackets, or inches by a quotation mark before a word for a size: `20 (kg)`, `a 40" screen`."""
    closing = _BRACKETS.get(line.words[at])
    if closing is None:
        return (at + 1, INCH) if line.words[at + 1] in _SIZED and line.is_numeral(at - 1) else None
    found = unit_at(line, at + 1)
    return (found[0] + 1, found[1]) if found and line.words[found[0]] == closing else None


def _is_percentage_of(line: Line, number: Expression) -> bool:
    """Whether a noun in front makes it a percentage: "won by a percentage of 54", but not "20 percent of 40"."""
    named = number.first - 2
    if line.words[named] not in ("percent", "percents", "percentage", "cent"):
        return False
    before = named - 1 - (line.words[named] == "cent" and line.words[named - 1] == "per")
    return line.words[before] in _BEFORE_PERCENTAGE and counted_at(line, number.end, single=False).unit is None


def _age(line: Line, number: Expression) -> Measured | None:
    age = age_of(line, number)
    return Measured(age.first, age.end, age.end, "age", "year") if age else None


def _count(line: Line, number: Expression) -> Measured:
    at, end = number.after, number.end
    if line.is_hyphen(at) and line.is_word(at + 1) and line.words[at + 1] not in STOPS:
        unit = "person" if line.words[at + 1] == "strong" else unit_of(line, at + 1)
        return Measured(number.first, at + 2, end, "count", unit)
    if line.words[at] == "of":
        counted = counted_behind_of(line, at)
    else:
        counted = counted_at(line, at, single=number.form == "part" or number.is_exactly(1))
        if counted.unit and is_foreseer(line, number.first, counted.end - 1):
            counted = Counted(end, None)
    named = unit_at(line, counted.end - 1) if counted.unit and not line.is_capitalised(counted.end - 1) else None
    if named and named[0] == counted.end:
        return Measured(number.first, counted.end, end, named[1].kind, named[1].symbol)
    return Measured(number.first, counted.end, end, "count", counted.unit or _people(line, number))


def _people(line: Line, number: Expression) -> str | None:
    """Return `person` where the words beside a number without a noun tell of people: "107 killed", "a crowd of 400"."""
    group_at = next((at for at in (number.first - 1, number.first - 2) if line.words[at] == "of"), 0)
    if line.words[group_at - 1] in GROUPS:
        return "person"
    befell = line.words[number.end] in HURT or (line.words[number.end] == "were" and line.words[number.end + 1] in HURT)
    return "person" if befell or not HURTING.isdisjoint(line.words[max(0, number.first - 3) : number.first]) else None
