"""Units of measure: every form of each is read, and values convert within a dimension and nowhere else."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.mentions.numbers.dimensions import DIMENSIONS, TEMPERATURES, Dimension, convert, dimension_of
from summarizer.mentions.numbers.units import UNITS, Unit
from tests.mentions.numbers_in import number_in, numbers_in

ALL = [unit for dimension in DIMENSIONS for unit in (dimension.base, *dimension.factors)]
_TIMES_OF_DAY = {"pm"}


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.example)
def test_every_symbol_and_word_of_a_unit_is_read(unit: Unit) -> None:
    """Each form gives the unit, symbols in their own capitals, words in the singular."""
    forms = {*unit.words.split("|"), *unit.symbols.split("|")} - {""} - _TIMES_OF_DAY
    found = {form: number_in(f"It was 14 {form}.").unit for form in forms}
    assert dict.fromkeys(forms, unit.symbol) == found


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("a file of 40 Mb", "Mbit", None),
        ("a file of 40 MB", "MB", None),
        ("plants of 40 mw", "MW", None),
        ("a current of 40 A/cm2", "A", "cm2"),
        ("It crawls at 14 ft/s.", "foot", "second"),
        ("It flies 14 miles per second.", "mile", "second"),
        ("a sample with 14 mg/l of lead", "mg", "l"),
        ("a field of 14 km 2 in Orrin", "km2", None),
        ("a field of 14 km²", "km2", None),
        ("the 24m2 flat", "m2", None),
        ("a melt at 14 C in Orrin", "°C", None),
        ("a 25″ neck", "inch", None),
        ("a weight of 20 (kg)", "kg", None),
        ("some 14 deaths per 100,000 births", "death", "100000 birth"),
        ("It kills 14 per 100,000.", None, "100000"),
        ("It burns 9 l/100 km.", "l", "100 km"),
        ("power at $40/MWh", "USD", "MWh"),
        ("a dose of 14μg", "µg", None),
    ],
)
def test_symbols_are_read_as_they_are_written(text: str, unit: str, per: str | None) -> None:
    """Capitals tell units apart where both are in use; exponents, micro signs and brackets are read in any form."""
    mention = number_in(text)
    assert (unit, per) == (mention.unit, mention.per)


@pytest.mark.parametrize(
    "text",
    ["the code 24m212", "the text q=30%25", "in block 12 C Holt lives", "its 5 Orrin Cups", "the 80 F-class hulls"],
)
def test_letters_of_a_code_or_name_are_no_unit(text: str) -> None:
    """A symbol with a digit behind it, a letter before a name and part of a name are no unit of measure."""
    assert "measure" not in {mention.kind for mention in numbers_in(text)}


@pytest.mark.parametrize(
    ("value", "unit", "into", "expected"),
    [
        ("14", "mile", "km", "22.530816"),
        ("98.6", "°F", "°C", "37"),
        ("-40", "°C", "°F", "-40"),
        ("0", "°C", "K", "273.15"),
        ("36", "km/hour", "m/second", "10"),
        ("2", "knot", "km/hour", "3.704"),
        ("3", "hour", "minute", "180"),
        ("2", "decade", "month", "240"),
        ("1", "barrel", "gallon", "42"),
        ("5", "acre", "square foot", "217800"),
        ("40", "Mbit/second", "MB/second", "5"),
        ("25", "basis point", "percentage point", "0.25"),
        ("2", "kWh", "MJ", "7.2"),
        ("6", "foot", "inch", "72"),
        ("3000", "rpm", "Hz", "50"),
        ("5", "goat", "goat", "5"),
        ("5", "USD/barrel", "USD/gallon", "0.1190476190476190476190476190"),
    ],
)
def test_values_convert_within_a_dimension(value: str, unit: str, into: str, expected: str) -> None:
    """The same quantity in another unit is exact, as far as 28 digits can be."""
    assert Decimal(expected) == convert(Decimal(value), unit, into)


@pytest.mark.parametrize(
    ("unit", "into"),
    [("km", "kg"), ("day", "month"), ("%", "percentage point"), ("USD", "EUR"), ("km", "km/hour"), ("degree", "°C")],
)
def test_nothing_converts_across_dimensions(unit: str, into: str) -> None:
    """Different kinds of quantity, shares and points, money and calendar months have no common measure."""
    assert convert(Decimal(1), unit, into) is None


def test_every_unit_of_a_dimension_is_one_of_the_tables() -> None:
    """Each dimension's units are those of mentions, and stand in one dimension alone."""
    known = {unit.symbol for unit in UNITS}
    assert set() == {*ALL, *TEMPERATURES} - known - {"F", "Sv"}
    assert len(ALL) == len(set(ALL))
    assert "length per time" == dimension_of("km/hour")


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3), st.sampled_from(DIMENSIONS), st.data())
def test_converting_back_gives_the_value(value: Decimal, dimension: Dimension, data: st.DataObject) -> None:
    """There and back again is the same value, to 20 digits."""
    units = [dimension.base, *dimension.factors]
    unit, into = data.draw(st.sampled_from(units)), data.draw(st.sampled_from(units))
    there = convert(value, unit, into)
    assert there is not None
    back = convert(there, into, unit)
    assert back is not None
    assert abs(back - value) <= abs(value).scaleb(-20)
