"""What our mentions amount to in NewsQuant's terms: which of them it counts, and with which value, unit and change.

It counts whatever has a number: figures, lengths of time that only place in time, and `one` beside what it counts ("one
of the best screens"). It does not count dates, times of day, ordinals and names, an article that stands for one ("a
year"), nor words that name no number ("several hundred", "twice", "a pair").

The two ends of a movement ("from 300 to 350") and the two sides of a score are one quantity there and two mentions here.
A direction that is told outdoes a qualifier: "up nearly 57 %" is up. A range is approximate where "about" stands before it,
and so is what somebody averages.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from summarizer.evaluation.benchmarks.newsquant.quantities import NO_UNIT, Quantity, folded_unit
from summarizer.evaluation.benchmarks.newsquant.units import unit_name
from summarizer.evaluation.benchmarks.stated import stated
from summarizer.mentions.finder import find_mentions
from summarizer.mentions.numbers.qualifiers import BEFORE
from summarizer.models.articles import Article
from summarizer.models.mentions import NumberMention, Qualifier

_CHANGE_OF: dict[Qualifier, str] = {
    "exact": "=",
    "between": "=",
    "magnitude": "=",
    "about": "~",
    "almost": "~",
    "more_than": ">",
    "at_least": ">",
    "less_than": "<",
    "at_most": "<",
}
_ARTICLES = frozenset({"a", "an"})
_VAGUE = ("several", "few", "a few", "many", "a couple", "couple", "a pair", "pair")
_FROM = re.compile(r"\b[Ff]rom\s+$")
_TO = re.compile(r"(?:\s+[^\s,;:.()]+(?:\.\d\w*)?){0,5}\s+to\s+")
"""At most five words between the unit and the "to" of the other end."""
_ABOUT = re.compile("|".join(rf"{re.escape(words)}(?:\b|\s)" for words in BEFORE[0].words.split("|")), re.IGNORECASE)
_AVERAGING = re.compile(r"\b[Aa]verag(?:ed|es|ing)\s+$")
_COUNTED_REASONS = frozenset({None, "places_in_time", "bounds_period"})


def quantities_in(text: str) -> list[Quantity]:
    """Return what the finder reads in the sentence, an article of its own without title and date."""
    return quantities_of(text, find_mentions(Article(id="sentence", text=text)).numbers)


def quantities_of(text: str, mentions: Sequence[NumberMention]) -> list[Quantity]:
    """Return what the mentions of the sentence, in text order, amount to."""
    return [_quantity(text, group) for group in _together(text, mentions)]


def _together(text: str, mentions: Sequence[NumberMention]) -> Iterator[list[NumberMention]]:
    """Yield what is one quantity each: one mention, or two."""
    kept = [mention for mention in mentions if _counts(mention)]
    at = 0
    while at < len(kept):
        pair = kept[at : at + 2]
        size = 2 if len(pair) == 2 and (_are_sides(text, *pair) or _are_ends(text, *pair)) else 1
        yield kept[at : at + size]
        at += size


def _are_sides(text: str, one: NumberMention, other: NumberMention) -> bool:
    """Whether two numbers are the sides of a score: "2-0"."""
    between = text[one.number.end : other.number.start]
    return one.kind == other.kind == "score" and between.strip() in {"-", "–", "—", "to"}


def _are_ends(text: str, one: NumberMention, other: NumberMention) -> bool:
    """Whether two numbers are the ends of a movement: "from $5.20 in May to $4.80", no comma or third number between."""
    if one.low != one.high or other.low != other.high:
        return False
    before, between = text[: one.phrase.start], text[one.phrase.end : other.phrase.start]
    return bool(_FROM.search(before) and _TO.fullmatch(between))


def _counts(mention: NumberMention) -> bool:
    words = mention.number.text.lower()
    if words in _ARTICLES or words.startswith(_VAGUE):
        return False
    if mention.reason == "pronoun":
        return mention.unit is not None
    if mention.reason == "zero":
        return mention.kind == "score"
    return mention.reason in _COUNTED_REASONS and (mention.kind != "multiplier" or words[0].isdigit())


def _quantity(text: str, group: Sequence[NumberMention]) -> Quantity:
    if group[-1].kind == "score":
        return Quantity(_distinct(side.low for side in group), NO_UNIT, "=")
    words = [stated(mention) for mention in group]
    units = [folded_unit(unit_name(mention, each)) for mention, each in zip(group, words, strict=True)]
    values = _distinct(bound for each in words for bound in each[:2])
    return Quantity(values, next((unit for unit in units if unit != NO_UNIT), NO_UNIT), _change(text, group))


def _distinct(bounds: Iterable[Decimal]) -> tuple[float, ...]:
    return tuple(dict.fromkeys(map(float, bounds)))


def _change(text: str, group: Sequence[NumberMention]) -> str:
    """Return the direction where one is told; else what the qualifier says, of a movement that it has two ends."""
    told = next((mention.change for mention in group if mention.change), None)
    if told or len(group) > 1:
        return told or "="
    return "~" if _is_approximate(text, group[0]) else _CHANGE_OF[group[0].qualifier]


def _is_approximate(text: str, mention: NumberMention) -> bool:
    about_a_range = mention.qualifier == "between" and _ABOUT.match(mention.phrase.text)
    return bool(about_a_range or _AVERAGING.search(text[: mention.phrase.start]))
