"""How findings and counts read in plain words, the same in every report."""

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from summarizer.models.findings import Figure
from summarizer.models.summaries import Coverage, Summary, WhyNoFigure
from summarizer.models.usage import Usage

_IRREGULAR = {
    "child": "children",
    "foot": "feet",
    "half": "halves",
    "life": "lives",
    "man": "men",
    "person": "people",
    "woman": "women",
}
_SAME_IN_PLURAL = frozenset(
    {"aircraft", "cm", "fish", "g", "kg", "km", "km2", "m", "m2", "m3", "mg", "mm", "series", "sheep", "times"}
)
_PLURAL_ENDINGS = {r"(?<=[^aeiou])y$": "ies", r"(?:s|x|z|ch|sh)$": r"\g<0>es"}

_BEFORE_NUMBER = {
    "exact": "",
    "about": "about ",
    "more_than": "more than ",
    "at_least": "at least ",
    "almost": "almost ",
    "less_than": "less than ",
    "at_most": "at most ",
}

# Why a number is no figure: the words for one such number, and for several.
_NO_FIGURE: dict[WhyNoFigure, tuple[str, str]] = {
    "date": ("date", "dates"),
    "time_of_day": ("time of day", "times of day"),
    "ordinal": ("ordinal", "ordinals"),
    "name": ("part of a name", "parts of names"),
    "identifier": ("identifier", "identifiers"),
    "furniture": ("in page furniture", "in page furniture"),
    "bounds_period": ("bounds a period", "bound a period"),
    "places_in_time": ("places something in time", "place something in time"),
    "pronoun": ("pronoun", "pronouns"),
    "zero": ("zero", "zeros"),
    "ambiguous": ("ambiguous", "ambiguous"),
    "rejected": ("rejected", "rejected"),
    "not_drafted": ("left open", "left open"),
}


def counted(count: int, singular: str) -> str:
    """Return the count with its noun: `1 figure`, `1,200 figures`."""
    return f"{count:,} {singular}" if count == 1 else f"{count:,} {singular}s"


def value_in_words(figure: Figure) -> str:
    """Return what the article says the number is: `more than 200,000`, `5,000 to 6,000`, `hundreds of thousands`."""
    if figure.qualifier == "magnitude":
        return figure.number.text[:1].lower() + figure.number.text[1:]
    if figure.low != figure.high:
        return f"{_grouped(figure.low)} to {_grouped(figure.high)}"
    return _BEFORE_NUMBER.get(figure.qualifier, "") + _grouped(figure.low)


def amount_in_words(figure: Figure) -> str:
    """Return value and unit together: `more than 1,300 arrests`, `tens of thousands of people`."""
    of = "of " if figure.qualifier == "magnitude" and figure.number.text.lower().endswith("s") else ""
    return f"{value_in_words(figure)} {of}{unit_in_words(figure)}"


def unit_in_words(figure: Figure) -> str:
    """Return the unit with what it is counted by, as its number wants it: `people`, `cases per day`, `%`, `EUR`."""
    one = figure.qualifier == "exact" and figure.low == figure.high == 1
    unit = figure.unit if one else _plural(figure.unit)
    return f"{unit} per {figure.per}" if figure.per else unit


def _plural(unit: str) -> str:
    *modifiers, noun = unit.split(" ")
    if not noun.isalpha() or not noun.islower() or noun in _SAME_IN_PLURAL:
        return unit
    ending = next((ending for ending in _PLURAL_ENDINGS if re.search(ending, noun)), "$")
    plural = _IRREGULAR.get(noun) or re.sub(ending, _PLURAL_ENDINGS.get(ending, "s"), noun)
    return " ".join([*modifiers, plural])


def coverage_in_words(coverage: Coverage) -> str:
    """Return the account of the numbers: `14 of 17 numbers are figures; 3 are not: 2 dates, 1 ordinal`."""
    reasons = Counter(account.reason for account in coverage.numbers if account.figure is None and account.reason)
    return numbers_in_words(coverage.in_figures, reasons)


def numbers_in_words(in_figures: int, reasons: Mapping[WhyNoFigure, int]) -> str:
    """Return the account of so many numbers that are figures, and so many that are not for each reason."""
    others = sum(reasons.values())
    total = in_figures + others
    if not total:
        return "no number in the text"
    verb = "is a figure" if 1 in (in_figures, total) else "are figures"
    said = f"{in_figures:,} of {counted(total, 'number')} {verb}"
    if not others:
        return said
    listed = ", ".join(f"{count:,} {_NO_FIGURE[reason][count > 1]}" for reason, count in Counter(reasons).most_common())
    return f"{said}; {others:,} {'is' if others == 1 else 'are'} not: {listed}"


def flags_in_words(summary: Summary) -> str:
    """Return what is flagged in the article and what the mark `!` says, in one line; empty where nothing is."""
    kinds = Counter(flag.kind for flag in summary.flags)
    said = []
    if count := kinds["instruction_like"]:
        verb = "addresses a machine" if count == 1 else "address a machine"
        marked = sorted(summary.marked, key=lambda finding: (finding[0], int(finding[1:])))
        rest = (
            f"what is marked ! rests on that alone: {', '.join(marked)}" if marked else "no finding rests on that alone"
        )
        said.append(f"{counted(count, 'sentence')} {verb}, not readers; {rest}.")
    if count := kinds["invisible_characters"]:
        verb = "holds" if count == 1 else "hold"
        said.append(f"{counted(count, 'sentence')} {verb} invisible characters.")
    return " ".join(said)


def marked_id(summary: Summary, finding: str) -> str:
    """Return the finding's id, with `!` behind it where it rests on sentences alone that address a machine."""
    return f"{finding} !" if finding in summary.marked else finding


def usage_in_words(usage: Usage, cost: Decimal | None) -> list[str]:
    """Return what was asked of a model, in a line or two; nothing where nothing was."""
    lines: list[str] = []
    if usage.requests:
        told = "cost unknown" if cost is None else f"USD {cost:,.4f}"
        read, written = f"{usage.prompt_tokens:,} tokens read", f"{usage.completion_tokens:,} written"
        lines.append(f"{counted(usage.requests, 'request')}, {read}, {written}, {told}")
    if usage.reused:
        lines.append(f"{counted(usage.reused, 'completion')} used again, at no cost")
    if usage.replayed:
        moved = f"{usage.renumbered:,} renumbered, {usage.lost:,} lost"
        lines.append(f"{counted(usage.replayed, 'recorded completion')} replayed; handles: {moved}")
    return lines


def _grouped(value: Decimal) -> str:
    return format(value, ",f")
