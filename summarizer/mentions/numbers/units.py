"""Units of measure: shares, durations, lengths, areas, weights and the rest, with their symbols and words."""

from typing import NamedTuple

from summarizer.mentions.numbers.line import Line, longest_first
from summarizer.models.mentions import NumberKind


class Unit(NamedTuple):
    """A unit of measure."""

    symbol: str
    """What a mention states as its unit."""
    kind: NumberKind
    words: str
    """Forms in the singular, split by "|"; a form may have several tokens, split by spaces. Words of three letters or
    more are read with a plural -s too."""
    example: str
    """A text whose one number has this unit."""
    per: str | None = None
    """The denominator that the unit holds in itself."""


DURATIONS = (
    Unit("second", "duration", "second|sec", "it shook for 40 seconds"),
    Unit("minute", "duration", "minute|min", "it shook for 40 minutes"),
    Unit("hour", "duration", "hour|hr|hrs|h", "the blackout lasted 14 hours"),
    Unit("day", "duration", "day", "a truce of 12 days"),
    Unit("week", "duration", "week", "a truce of 12 weeks"),
    Unit("fortnight", "duration", "fortnight", "a truce for a fortnight"),
    Unit("month", "duration", "month", "a truce of 12 months"),
    Unit("year", "duration", "year|yr|yrs", "a sentence of 12 years"),
    Unit("decade", "duration", "decade", "they ruled for two decades"),
    Unit("century", "duration", "century|centurie", "they ruled for two centuries"),
)
"""Lengths of time."""

UNITS = (
    *DURATIONS,
    Unit("%", "percent", "%|percent|per cent|pct|pc|p . c .", "a rise of 14 per cent"),
    Unit("‰", "percent", "‰|per mille", "a rate of 2 per mille"),
    Unit("percentage point", "measure", "percentage point|% point|percent point|pp", "a rise of 2 percentage points"),
    Unit("basis point", "measure", "basis point|bp|bps", "a cut of 25 basis points"),
    Unit("km", "measure", "km|kilometre|kilometer", "a wall of 14 km"),
    Unit("m", "measure", "m|metre|meter", "a wall of 14 metres"),
    Unit("cm", "measure", "cm|centimetre|centimeter", "a wall of 14 centimetres"),
    Unit("mm", "measure", "mm|millimetre|millimeter", "14 mm of rain"),
    Unit("mile", "measure", "mile", "a wall of 14 miles"),
    Unit("nautical mile", "measure", "nautical mile", "14 nautical miles off the coast"),
    Unit("yard", "measure", "yard", "a shot from 14 yards"),
    Unit("foot", "measure", "foot|feet|ft", "a wall of 14 feet"),
    Unit("inch", "measure", "inch|inche", "14 inches of snow"),
    Unit(
        "km2", "measure", "km2|km 2|sq km|sq . km|square km|square kilometre|square kilometer", "14 square kilometres"
    ),
    Unit("m2", "measure", "m2|m 2|sq m|sq . m|square metre|square meter|sqm", "a flat of 14 square metres"),
    Unit("square mile", "measure", "square mile|sq mile", "14 square miles"),
    Unit("square foot", "measure", "square foot|square feet|sq ft|sq . ft", "a flat of 900 square feet"),
    Unit("hectare", "measure", "hectare|ha", "a fire on 14 hectares"),
    Unit("acre", "measure", "acre", "a fire on 14 acres"),
    Unit("km3", "measure", "km3|cubic kilometre|cubic kilometer", "14 cubic kilometres of ice"),
    Unit("m3", "measure", "m3|cubic metre|cubic meter", "14 cubic metres of water"),
    Unit("l", "measure", "l|litre|liter", "14 litres of milk"),
    Unit("ml", "measure", "ml|millilitre|milliliter", "14 ml of serum"),
    Unit("gallon", "measure", "gallon", "14 gallons of fuel"),
    Unit("barrel", "measure", "barrel|bbl", "14 barrels of oil"),
    Unit("tonne", "measure", "tonne|metric ton|metric tonne|t", "14 tonnes of rice"),
    Unit("ton", "measure", "ton", "14 tons of rice"),
    Unit("kg", "measure", "kg|kilogram|kilogramme|kilo", "14 kilos of rice"),
    Unit("g", "measure", "g|gram|gramme", "14 grams of gold"),
    Unit("mg", "measure", "mg|milligram|milligramme", "14 mg of iron"),
    Unit("lb", "measure", "lb|lbs|pound of", "14 lbs of rice"),
    Unit("ounce", "measure", "ounce|oz", "14 ounces of gold"),
    Unit("km", "measure", "km / h|kmh|kph|km / hr|kilometre per hour|kilometer per hour", "winds of 140 km/h", "hour"),
    Unit("mile", "measure", "mph|mile per hour", "winds of 90 mph", "hour"),
    Unit("knot", "measure", "knot", "winds of 40 knots"),
    Unit("°C", "measure", "° c|°c|c|degree celsius|degree centigrade|celsius", "a high of 41 degrees Celsius"),
    Unit("°F", "measure", "° f|f|degree fahrenheit|fahrenheit", "a high of 99 degrees Fahrenheit"),
    Unit("degree", "measure", "degree|°", "a high of 41 degrees"),
    Unit("W", "measure", "w|watt", "a lamp of 14 watts"),
    Unit("kW", "measure", "kw|kilowatt", "a motor of 140 kW"),
    Unit("MW", "measure", "mw|megawatt", "a plant of 140 megawatts"),
    Unit("GW", "measure", "gw|gigawatt", "plants of 14 gigawatts"),
    Unit("kWh", "measure", "kwh|kilowatt hour|kilowatt - hour", "a battery of 14 kWh"),
    Unit("MWh", "measure", "mwh|megawatt hour|megawatt - hour", "a price for 14 MWh"),
    Unit("mAh", "measure", "mah", "a battery of 4,500 mAh"),
    Unit("mile", "measure", "mpg|mile per gallon", "a car that does 40 mpg", "gallon"),
    Unit("decibel", "measure", "decibel|db", "a noise of 90 decibels"),
    Unit("volt", "measure", "volt", "a shock of 230 volts"),
    Unit("horsepower", "measure", "horsepower|hp|bhp|brake horsepower", "a motor of 140 horsepower"),
    Unit("GB", "measure", "gb|gigabyte", "14 GB of memory"),
    Unit("MB", "measure", "mb|megabyte", "14 MB of memory"),
    Unit("TB", "measure", "tb|terabyte", "14 TB of memory"),
    Unit("Hz", "measure", "hz|hertz", "a hum of 50 Hz"),
    Unit("MHz", "measure", "mhz|megahertz", "a band of 50 MHz"),
    Unit("GHz", "measure", "ghz|gigahertz", "a band of 5 GHz"),
    Unit("rpm", "measure", "rpm", "it turns at 300 rpm"),
    Unit("ppm", "measure", "ppm|parts per million", "a level of 420 ppm"),
    Unit("magnitude", "measure", "magnitude|on the richter scale", "a 6.4-magnitude quake"),
    Unit("calorie", "measure", "calorie|kcal", "a meal of 900 calories"),
)
"""Every unit of measure. Metric units have their symbol, others their English name."""

_SYMBOLS_THAT_TOUCH = frozenset({"g", "t", "h", "w", "p", "c", "f"})
"""Single letters are units only where they touch the numeral ("40g"), or the text is about something else."""
_CAPITAL_SYMBOLS = frozenset({"c", "f"})
"""Of these, those that are written with a capital; beside a bracket they may stand apart: "30 C (86 F)"."""


def _forms() -> dict[tuple[str, ...], Unit]:
    found: dict[tuple[str, ...], Unit] = {}
    for unit in UNITS:
        for form in unit.words.split("|"):
            words = tuple(form.split())
            found[words] = unit
            if len(words[-1]) > 2 and words[-1].isalpha():
                found[(*words[:-1], words[-1] + "s")] = unit
                found[(words[0] + "s", *words[1:])] = unit
    return found


_UNIT_OF = _forms()
_FORMS_BY_FIRST = longest_first(_UNIT_OF, 0)
DURATION_WORDS = frozenset(form[0] for form, unit in _UNIT_OF.items() if unit.kind == "duration" and len(form[0]) > 2)
"""Words for lengths of time, plurals included."""


def unit_at(line: Line, at: int) -> tuple[int, Unit] | None:
    """Return the end of the unit of measure that begins at this token, and the unit."""
    for form in _FORMS_BY_FIRST.get(line.words[at], ()):
        end = _end_of(form, line, at)
        if end and (form[0] not in _SYMBOLS_THAT_TOUCH or _touches(line, at)):
            return end, _UNIT_OF[form]
    return None


def _touches(line: Line, at: int) -> bool:
    capital = line.words[at] in _CAPITAL_SYMBOLS
    touches = line.is_glued(at) or (capital and line.words[at + 1] in ("(", ")"))
    return touches and (not capital or line.text(at).isupper())


def magnitude_before(line: Line, at: int) -> int | None:
    """Return the word "magnitude" in front of this token: "magnitude 6.4", "magnitude-6.4", "a magnitude of 6.4"."""
    named_at = at - 1 - (line.words[at - 1] == "of" or line.is_hyphen(at - 1))
    return named_at if line.words[named_at] == "magnitude" else None


def _end_of(form: tuple[str, ...], line: Line, at: int) -> int | None:
    """Return the end of the form at this token, its parts joined by hyphens or not; None where it does not stand."""
    end = at
    for word in form:
        end += end > at and word != "-" and line.is_hyphen(end)
        if line.words[end] != word:
            return None
        end += 1
    return end
