"""Quantities in NewsQuant's terms, its gold as it is read, and how two of them compare.

The comparison is that of the benchmark's score script: values within a relative 1e-5, a range by both ends, units after
folding of case, plural and alias.
"""

import math
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from summarizer.errors import InputError, InvalidData
from summarizer.evaluation.benchmarks.files import SHARED, content, field, json_lines, objects

DATA = SHARED / "newsquant" / "dev.jsonl"
"""Where the sentences are by default."""
_NEEDED = "pass --data FILE: the sentences of NewsQuant (of CQE, EMNLP 2023), one JSON object a line"
NO_UNIT = "-"
CHANGES = ("=", "~", ">", "<", "up", "down")
"""Exactly, about, more than, less than; it went up or down by the value or to it."""

_ALIASES = {
    "-": "dimensionless unk none",
    "percentage": "% percent per_cent pct percentage_point",
    "dollar": "$ us$ usd us_dollar united_states_dollar",
    "euro": "€ eur",
    "pound sterling": "£ gbp pound",
    "chinese yuan": "yuan cny",
    "japanese yen": "yen jpy",
    "mile per hour": "mph",
    "kilometre per hour": "kph km/h",
    "kilometre": "km kilometer",
    "metre": "meter m",
    "centimetre": "centimeter cm",
    "millimetre": "millimeter mm",
    "litre": "liter",
    "foot": "feet ft",
    "inch": "inches",
    "metric ton": "tonne",
    "kilogram": "kg",
    "celsius": "degree_celsius",
    "fahrenheit": "degree_fahrenheit",
    "degree": "degree_angle",
    "count": "times time",
    "horsepower": "hp",
    "people": "person",
    "year of age": "year_old years_old year-old",
    "gigabyte": "gb",
}
_NAME_OF = {alias.replace("_", " "): name for name, aliases in _ALIASES.items() for alias in aliases.split()}
_SINGULARS = {
    "people": "people",
    "children": "child",
    "men": "man",
    "women": "woman",
    "lives": "life",
    "foot": "foot",
    "feet": "foot",
    "inches": "inch",
    "census": "census",
}
_RANGE = re.compile(r"\s*(-?[\d.]+(?:[eE][+-]?\d+)?)\s*-\s*(-?[\d.]+(?:[eE][+-]?\d+)?)\s*")


class Quantity(NamedTuple):
    """One quantity of a sentence."""

    values: tuple[float, ...]
    """One number, or the two ends of a range."""
    unit: str
    """Its normalised name, NO_UNIT for none."""
    change: str
    """One of CHANGES."""

    @property
    def in_words(self) -> str:
        """The quantity on one line."""
        return f"{self.change} {' to '.join(f'{value:.12g}' for value in self.values)} {self.unit}"

    def same_value(self, other: "Quantity") -> bool:
        """Whether the values are equal; the ends of a range may stand in either order."""
        if len(self.values) != len(other.values):
            return False
        pairs = zip(sorted(self.values), sorted(other.values), strict=True)
        return all(math.isclose(one, another, rel_tol=1e-5, abs_tol=1e-8) for one, another in pairs)


class Sentence(NamedTuple):
    """A sentence of the benchmark with its quantities."""

    id: str
    text: str
    quantities: tuple[Quantity, ...]


def read_sentences(path: Path) -> list[Sentence]:
    """Return the sentences of the file, those without a quantity included.

    Raises InputError or InvalidData, naming the file and what to do, where they cannot be read.
    """
    raw = content(path, _NEEDED)
    found = [
        Sentence(
            field(item, "id", str, place),
            field(item, "text", str, place),
            tuple(_gold(each, place) for each in objects(item, "quantities", place)),
        )
        for place, item in json_lines(raw, path)
    ]
    if not found:
        raise InputError(f"{path}: no sentence in it")
    return found


def folded_unit(name: str) -> str:
    """Return the name under which units are compared."""
    known = (name or NO_UNIT).lower().strip().strip(".")
    known = _NAME_OF.get(known, known) or NO_UNIT
    if known == NO_UNIT:
        return known
    *head, last = known.split()
    together = " ".join([*head, _singular(last)])
    return _NAME_OF.get(together, together)


def written(found: Iterable[Quantity]) -> list[dict[str, Any]]:
    """Return the quantities as the benchmark's score script reads predictions."""
    return [
        {
            "value": list(each.values) if len(each.values) > 1 else each.values[0],
            "unit": each.unit,
            "change": each.change,
        }
        for each in found
    ]


def _gold(item: dict[str, Any], place: str) -> Quantity:
    unit = field(item, "normalized_unit", str, place)
    return Quantity(
        _values(field(item, "value", (str, int, float), place), place), folded_unit(unit), item.get("change", "=")
    )


def _values(value: str | float, place: str) -> tuple[float, ...]:
    two = _RANGE.fullmatch(str(value))
    try:
        return (float(two[1]), float(two[2])) if two else (float(value),)
    except ValueError as error:
        raise InvalidData(f"{place}: value: a number or a range is needed") from error


def _singular(word: str) -> str:
    if word in _SINGULARS:
        return _SINGULARS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
