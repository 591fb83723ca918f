"""What our mentions amount to in NewsQuant's terms: which of them it counts, and with which value, unit and change.

It counts whatever has a number, figures and lengths of time that only place in time alike, and `one` beside what it
counts ("one of the best screens"). It does not count dates, times of day, ordinals, names, an article that stands for
one ("a year"), nor words that name no number ("several hundred", "twice", "a pair").
"""

from collections.abc import Iterator, Sequence

from summarizer.evaluation.benchmarks.newsquant.quantities import NO_UNIT, Quantity, folded_unit
from summarizer.evaluation.benchmarks.newsquant.units import unit_name
from summarizer.evaluation.benchmarks.stated import stated
from summarizer.mentions.finder import find_mentions
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
_COUNTED_REASONS = frozenset({None, "places_in_time", "bounds_period"})


def quantities_in(text: str) -> list[Quantity]:
    """Return what the finder reads in the sentence, an article of its own without title and date."""
    mentions = find_mentions(Article(id="sentence", text=text)).numbers
    return [_quantity(group) for group in _together(text, mentions)]


def _together(text: str, mentions: Sequence[NumberMention]) -> Iterator[list[NumberMention]]:
    """Yield what is one quantity each: a number, or the two sides of a score."""
    kept = [mention for mention in mentions if _counts(mention)]
    at = 0
    while at < len(kept):
        size = 2 if at + 1 < len(kept) and _are_sides(text, kept[at], kept[at + 1]) else 1
        yield kept[at : at + size]
        at += size


def _are_sides(text: str, one: NumberMention, other: NumberMention) -> bool:
    between = text[one.number.end : other.number.start]
    return one.kind == other.kind == "score" and between.strip() in {"-", "–", "—", "to"}


def _counts(mention: NumberMention) -> bool:
    words = mention.number.text.lower()
    if words in _ARTICLES or words.startswith(_VAGUE):
        return False
    if mention.reason == "pronoun":
        return mention.unit is not None
    if mention.reason == "zero":
        return mention.kind == "score"
    return mention.reason in _COUNTED_REASONS and (mention.kind != "multiplier" or words[0].isdigit())


def _quantity(group: Sequence[NumberMention]) -> Quantity:
    mention = group[0]
    if len(group) > 1:
        sides = dict.fromkeys(float(side.low) for side in group)
        return Quantity(tuple(sides), NO_UNIT, "=")
    words = stated(mention)
    values = dict.fromkeys((float(words.low), float(words.high)))
    return Quantity(tuple(values), folded_unit(unit_name(mention, words)), _change(mention))


def _change(mention: NumberMention) -> str:
    """Return the direction where one is told, else what the qualifier says."""
    return mention.change or _CHANGE_OF[mention.qualifier]
