"""Dimensions: what each unit of measure is in the base unit of its dimension, to compare values in different units.

Factors are exact. Sources: metric units by definition (SI Brochure, 9th edition); yards, pounds and what is built on them
by the international agreement of 1959, liquids, bushels and tons those of the United States, barrels those of oil, the
conventional millimetre of mercury and the British thermal unit of the International Table (all NIST Special Publication
811, appendix B); light years (IAU); calories those of food, 4184 J. Pounds per square inch alone are rounded, at the 13th
digit. Months and years have no fixed number of days, horsepower is several units, and money has no
fixed rate: these convert to nothing else, or within a group of their own.
"""

from decimal import Context, Decimal
from typing import NamedTuple

from summarizer.mentions.numbers.metric import factors

_FOOT, _INCH, _MILE = Decimal("0.3048"), Decimal("0.0254"), Decimal("1609.344")
_POUND = Decimal("453.59237")
_FLUID_OUNCE = Decimal("0.0295735295625")
_DIGITS = Context(prec=40)


class Dimension(NamedTuple):
    """One kind of quantity: units that convert into each other."""

    name: str
    base: str
    """The unit that the factors are in."""
    factors: dict[str, Decimal]
    """What one of each other unit is in the base unit."""


def _times(scale: Decimal | int, multiples: dict[str, Decimal]) -> dict[str, Decimal]:
    return {unit: factor * scale for unit, factor in multiples.items()}


def _in(**multiples: str) -> dict[str, Decimal]:
    return {unit.replace("_", " "): Decimal(factor) for unit, factor in multiples.items()}


DIMENSIONS = (
    Dimension(
        "length",
        "m",
        factors("m")
        | {"inch": _INCH, "foot": _FOOT, "yard": 3 * _FOOT, "fathom": 6 * _FOOT, "furlong": 660 * _FOOT, "mile": _MILE}
        | _in(nautical_mile="1852", light_year="9460730472580800"),
    ),
    Dimension(
        "area",
        "m2",
        _in(mm2="1E-6", cm2="1E-4", km2="1E6", hectare="1E4", dunam="1E3")
        | {"square inch": _INCH**2, "square foot": _FOOT**2, "square yard": (3 * _FOOT) ** 2}
        | {"square mile": _MILE**2, "acre": _MILE**2 / 640},
    ),
    Dimension(
        "volume",
        "l",
        factors("l")
        | _in(cm3="1E-3", m3="1E3", km3="1E12", bushel="35.23907016688")
        | _times(1000, {"cubic inch": _INCH**3, "cubic foot": _FOOT**3, "cubic yard": (3 * _FOOT) ** 3})
        | _times(_FLUID_OUNCE, _in(fluid_ounce="1", cup="8", pint="16", quart="32", gallon="128", barrel="5376"))
        | {"tablespoon": _FLUID_OUNCE / 2, "teaspoon": _FLUID_OUNCE / 6},
    ),
    Dimension(
        "mass",
        "g",
        factors("g")
        | _in(tonne="1E6", kilotonne="1E9", megatonne="1E12", quintal="1E5", carat="0.2", troy_ounce="31.1034768")
        | _times(_POUND, _in(lb="1", ounce="0.0625", stone="14", ton="2000", short_ton="2000", long_ton="2240")),
    ),
    Dimension(
        "time",
        "second",
        factors("second") | _in(minute="60", hour="3600", day="86400", week="604800", fortnight="1209600"),
    ),
    Dimension("months", "month", _in(year="12", decade="120", century="1200", millennium="12000")),
    Dimension("share", "%", _in(ppm="1E-4", ppb="1E-7") | {"‰": Decimal("0.1")}),
    Dimension("points", "percentage point", _in(basis_point="0.01")),
    Dimension("power", "W", factors("W")),
    Dimension(
        "energy",
        "J",
        factors("J")
        | _times(3600, factors("Wh") | {"Wh": Decimal(1)})
        | _in(calorie="4184", BTU="1055.05585262", mmBTU="1055055852.62", therm="105505585.262"),
    ),
    Dimension("charge", "Ah", factors("Ah")),
    Dimension("voltage", "V", factors("V")),
    Dimension("current", "A", factors("A")),
    Dimension("capacitance", "F", factors("F")),
    Dimension("force", "N", factors("N")),
    Dimension("torque", "Nm", {"lb-ft": Decimal("1.3558179483314004")}),
    Dimension(
        "pressure",
        "Pa",
        factors("Pa") | _in(bar="1E5", mbar="100", atmosphere="101325", mmHg="133.322387415", psi="6894.757293168"),
    ),
    Dimension("frequency", "rpm", _times(60, factors("Hz") | {"Hz": Decimal(1)})),
    Dimension(
        "data",
        "bit",
        factors("bit") | _times(8, factors("B") | _in(B="1", MiB="1048576", GiB="1073741824")),
    ),
    Dimension("angle", "degree", _in(turn="360")),
    Dimension("dose", "Sv", factors("Sv")),
    Dimension("activity", "Bq", factors("Bq")),
)
"""Every unit has one place."""


class _Scale(NamedTuple):
    """A scale of temperature: kelvins are degrees above its absolute zero times `ninths` ninths."""

    zero: Decimal
    ninths: int


TEMPERATURES = {
    "K": _Scale(Decimal(0), 9),
    "°C": _Scale(Decimal("-273.15"), 9),
    "°F": _Scale(Decimal("-459.67"), 5),
}
"""Scales, which have no common zero."""
_RATES = {"knot": "nautical mile/hour"}
"""Units that are rates by themselves."""
_PLACE_OF = {
    unit: (dimension.name, factor)
    for dimension in DIMENSIONS
    for unit, factor in ({dimension.base: Decimal(1)} | dimension.factors).items()
}


def convert(value: Decimal, unit: str, into: str) -> Decimal | None:
    """Return what a value in one unit is in another, to 28 digits; None where the two measure different things.

    Units are those of mentions; a rate is written with a slash ("km/hour"). Every unit converts into itself.
    """
    if unit == into:
        return value
    if unit in TEMPERATURES and into in TEMPERATURES:
        old, new = TEMPERATURES[unit], TEMPERATURES[into]
        return _rounded((value - old.zero) * old.ninths / new.ninths + new.zero)
    above, old_per = _split(unit)
    above_into, new_per = _split(into)
    over = _ratio(above, above_into)
    under = _ratio(old_per, new_per)
    if over is None or under is None:
        return None
    return _rounded(_DIGITS.divide(_DIGITS.multiply(value, over[0] * under[1]), over[1] * under[0]))


def dimension_of(unit: str) -> str | None:
    """Return the name of the dimension that the unit measures, None for what converts into nothing else."""
    if unit in TEMPERATURES:
        return "temperature"
    above, below = _split(unit)
    place, per = _PLACE_OF.get(above), _PLACE_OF.get(below)
    if not below:
        return place and place[0]
    return f"{place[0]} per {per[0]}" if place and per else None


def _split(unit: str) -> tuple[str, str]:
    above, _, below = _RATES.get(unit, unit).partition("/")
    return above, below


def _ratio(unit: str, into: str) -> tuple[Decimal, Decimal] | None:
    """Return the factors of the two units, which are any where they are the same one."""
    if unit == into:
        return Decimal(1), Decimal(1)
    old, new = _PLACE_OF.get(unit), _PLACE_OF.get(into)
    return (old[1], new[1]) if old and new and old[0] == new[0] else None


def _rounded(value: Decimal) -> Decimal:
    return Context(prec=28).plus(value).normalize(_DIGITS)
