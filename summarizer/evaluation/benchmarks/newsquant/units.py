"""Units in NewsQuant's names: our symbols and codes by a table, counted nouns by the words of their phrase."""

import re

from summarizer.evaluation.benchmarks.newsquant.quantities import NO_UNIT
from summarizer.evaluation.benchmarks.stated import Stated
from summarizer.mentions.numbers.nouns import singular
from summarizer.models.mentions import NumberMention

NAMES = {
    "%": "percentage",
    "‰": "per mille",
    "person": "people",
    "times": "count",
    "°C": "celsius",
    "°F": "fahrenheit",
    "km": "kilometre",
    "m": "metre",
    "cm": "centimetre",
    "mm": "millimetre",
    "µm": "micrometre",
    "nm": "nanometre",
    "km2": "square kilometre",
    "m2": "square metre",
    "cm2": "square centimetre",
    "km3": "cubic kilometre",
    "m3": "cubic metre",
    "l": "litre",
    "ml": "millilitre",
    "tonne": "metric ton",
    "kg": "kilogram",
    "g": "gram",
    "mg": "milligram",
    "lb": "pound-mass",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "TW": "terawatt",
    "Wh": "watt hour",
    "kWh": "kilowatt hour",
    "MWh": "megawatt hour",
    "GWh": "gigawatt hour",
    "TWh": "terawatt hour",
    "mAh": "milliampere-hour",
    "A": "ampere",
    "V": "volt",
    "N": "newton",
    "Nm": "newton metre",
    "Pa": "pascal",
    "GPa": "gigapascal",
    "MPa": "megapascal",
    "kPa": "kilopascal",
    "F": "farad",
    "b": "bit",
    "bit": "bit",
    "B": "byte",
    "kB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
    "rpm": "revolutions per minute",
    "ppm": "parts-per-million",
    "ppb": "parts-per-billion",
    "bhp": "brake horsepower",
    "PS": "horsepower",
    "lb-ft": "pound-foot",
    "ft-lb": "foot pound-force",
    "WAR": "win above replacement",
    "mmBTU": "mega british thermal unit",
    "USD": "dollar",
    "EUR": "euro",
    "GBP": "pound sterling",
    "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "NZD": "new zealand dollar",
    "HKD": "hong kong dollar",
    "SGD": "singapore dollar",
    "TWD": "new taiwan dollar",
    "INR": "indian rupee",
    "PKR": "pakistani rupee",
    "ILS": "shekel",
    "MYR": "malaysian ringgit",
    "IDR": "indonesian rupiah",
    "KRW": "south korean won",
    "RUB": "russian ruble",
    "UAH": "ukrainian hryvnia",
    "TRY": "turkish lira",
    "CHF": "swiss franc",
    "DKK": "danish krone",
    "NOK": "norwegian krone",
    "SEK": "swedish krona",
    "PLN": "polish zloty",
    "CZK": "czech koruna",
    "HUF": "hungarian forint",
    "HRK": "croatian kuna",
    "BRL": "brazilian real",
    "MXN": "mexican peso",
    "PHP": "philippine peso",
    "ZAR": "south african rand",
    "NGN": "nigerian naira",
    "THB": "thai baht",
    "VND": "vietnamese dong",
    "AED": "emirati dirham",
    "SAR": "saudi riyal",
    "BTC": "bitcoin",
}
"""Our units that the benchmark names otherwise; the others have one name."""
_HUNDREDTHS = {"penny": "point"}
"""What the benchmark calls hundredths of a currency where it has no name of its own: pence of a price are its points."""
_FILLING = frozenset(
    "a an the this that these those its their his her our my your of and or other such all which whom them us what".split()
)
_LEMMAS = {"best": "good", "biggest": "big", "largest": "large", "worst": "bad"}
_WORD = re.compile(r"[^\W_][\w$'’-]*")
_RATES = re.compile(r"\s(?:per|an?|each|every)\s|/")


def unit_name(mention: NumberMention, words: Stated) -> str:
    """Return the benchmark's name for what the number measures, its denominator included."""
    one = _one(mention, words)
    per = f" per {NAMES.get(mention.per, mention.per)}" if mention.per else ""
    return one + per


def _one(mention: NumberMention, words: Stated) -> str:
    if words.hundredth:
        return _HUNDREDTHS.get(words.hundredth, words.hundredth)
    if mention.kind == "fraction":
        return f"% {_counted(mention) or NO_UNIT}"
    if mention.unit is None:
        return NO_UNIT
    if mention.kind == "age":
        return f"{mention.unit} of age"
    if mention.kind == "count":
        return _counted(mention) or NAMES.get(mention.unit, mention.unit)
    return NAMES.get(mention.unit, mention.unit)


def _counted(mention: NumberMention) -> str:
    """Return the noun phrase behind the number, its last word in the singular: `different boss`, `snap man coverage`."""
    behind = mention.phrase.text[mention.number.end - mention.phrase.start :]
    if mention.per:
        behind = _RATES.split(behind)[0]
    found = [_LEMMAS.get(word.lower(), word) for word in _WORD.findall(behind) if word.lower() not in _FILLING]
    if not found:
        return ""
    return " ".join([*found[:-1], singular(found[-1].lower())])
