"""Units of Recognizers-Text in our terms: its names on the left, ours on the right, alternatives split by "|".

A unit that is not here has one name, which they write with a capital.
"""

_OURS = {
    # money; a sign alone names the currency that our grammar takes it for
    "Dollar": "USD",
    "Rupee": "INR",
    "Franc": "CHF",
    "Bitcoin": "BTC|XBT|bitcoin",
    "Finnish markka": "FIM",
    "Netherlands guilder": "NLG",
    "Peseta": "ESP",
    # measures
    "Square meter": "m2",
    "Square kilometer": "km2",
    "Square foot": "square foot",
    "Cubic foot": "cubic foot",
    "Cubic meter": "m3",
    "Kilometer": "km",
    "Meter": "m",
    "Decimeter": "dm",
    "Centimeter": "cm",
    "Millimeter": "mm",
    "Picometer": "pm",
    "Kilogram": "kg",
    "Gram": "g",
    "Microgram": "µg|μg|mcg|ug|microgram|microgramme",
    "Milliliter": "ml",
    "Liter": "l",
    "Pound": "lb",
    "Metric ton": "tonne",
    "Ton": "ton|tonne",
    "Megabit": "Mb|Mbit|megabit",
    "Megabyte": "MB",
    "Bit": "bit|b",
    "Millisecond": "ms|millisecond",
    "Radian": "radian|rad",
    # ages and temperatures
    "Age": "year",
    "C": "°C",
    "F": "°F",
    "Degree": "degree",
}


def our_units(name: str) -> tuple[str, ...]:
    """Return what we call a unit of theirs, rates as `mile per hour`; a name of no rule is ours in lower case."""
    one, per, denominator = name.partition(" per ")
    units = tuple(_OURS.get(one[:1].upper() + one[1:], one.lower()).split("|"))
    return tuple(f"{unit} per {below}" for unit in units for below in our_units(denominator)) if per else units


def our_currencies(name: str, code: str | None) -> tuple[str, ...]:
    """Return the ISO 4217 code, or where they give none what their name of a currency or its hundredth is with us."""
    if code:
        return (code,)
    return ("GBP",) if name == "Pound" else our_units(name)
