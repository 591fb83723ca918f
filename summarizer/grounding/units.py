"""Units: whether a drafted unit can be that of a number mention."""

import re

from summarizer.grounding.folding import folded, holds
from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.mentions.finder import find_mentions
from summarizer.mentions.numbers.qualifiers import QUALIFYING_WORDS
from summarizer.models.articles import Article
from summarizer.models.mentions import NumberMention
from summarizer.models.spans import Span

_PERSON = "person"
_WORD = re.compile(r"[^\W\d_]+|[$£€¥]")
_FIXED_KINDS = frozenset({"percent", "money", "measure", "duration", "age", "multiplier"})
"""Kinds whose unit stands beside the number in so many words, so that a draft cannot know better."""

_EACH = re.compile(r"\s+(?:each|apiece|(?:a|per) head|per capita)\b", re.IGNORECASE)
"""What makes a sum of money in front of it one per person, without saying who."""
_EACH_OF = re.compile(r"\beach of (?:\w+ )?$", re.IGNORECASE)
"""What stands in front of a number of people each of whom something holds for."""

_SHORTEST_NOUN = 3
"""Letters; the article has shorter ones as symbols and as what is left of "I'm"."""

_POINTS = ("point", "percentage point")
"""News shortens the second to the first; which is meant, the context says."""

_SHARED_NAMES = (
    (re.compile(r"\$|\bdollars?\b", re.IGNORECASE), "USD AUD CAD FJD HKD JMD NAD NZD SGD TWD ARS CLP COP MXN"),
    (re.compile(r"£|\bpounds?\b", re.IGNORECASE), "GBP EGP LBP SDG SYP"),
    (re.compile(r"\b(?:crowns?|kron\w+|kr)\b", re.IGNORECASE), "CZK DKK ISK NOK SEK"),
    (re.compile(r"\bpesos?\b", re.IGNORECASE), "ARS CLP COP CUP DOP MXN PHP UYU"),
    (re.compile(r"\bfrancs?\b", re.IGNORECASE), "CDF CHF GNF RWF XAF XOF"),
    (re.compile(r"\bdinars?\b", re.IGNORECASE), "BHD DZD IQD JOD KWD LYD RSD TND"),
    (re.compile(r"\brupees?\b", re.IGNORECASE), "INR LKR MUR NPR PKR"),
    (re.compile(r"\b(?:leu|lei)\b", re.IGNORECASE), "MDL RON"),
    (re.compile(r"¥|\byuan\b|\byen\b", re.IGNORECASE), "CNY JPY"),
)
"""Signs and names that several currencies share (ISO 4217): the article, not the number, says which is meant."""


def proven_unit(source: Source, mention: NumberMention, drafted: str | None, measure: str) -> str:
    """Return the unit: the drafted one if the words beside the number allow it, else the one that code read.

    Where the number stands alone ("put the toll at nine"), it is what the measure counts ("people killed"). Raises
    Unproven where there is none, or where the drafted one contradicts the words.
    """
    if drafted is None:
        unit = mention.unit or _counted(source, measure)
        if unit is None:
            raise Unproven("unit_missing", "unit")
        return unit
    if drafted == mention.unit:
        return drafted
    unit = _canonical(drafted)
    if mention.unit is None or mention.kind not in _FIXED_KINDS or is_carried_over(mention):
        allowed = drafted == _PERSON or _is_noun_of(source, drafted) or _is_noun_of(source, unit)
        allowed = allowed or _is_unit_beside(source, mention, drafted)
        allowed = allowed or (mention.unit, drafted) == _POINTS
        allowed = allowed or _is_money_of(unit, source.sentence(mention.sentence).span.text)
    else:
        allowed = _read(drafted).unit == mention.unit or _shares_its_name(mention, drafted)
    if not allowed:
        raise Unproven("unit_mismatch", "unit", drafted)
    return unit


def _read(unit: str) -> NumberMention:
    """Return what the grammar makes of such a unit: `kilometres` is `km`, a measure."""
    return find_mentions(Article(id="unit", text=f"5 {unit}")).numbers[0]


def _counted(source: Source, measure: str) -> str | None:
    """Return the singular of the plural that the measure begins with, if the article has that noun.

    With a capital it may be a name, which tells nothing of what is counted.
    """
    if measure[:1].isupper():
        return None
    read = _read(measure)
    if read.unit is None or read.kind != "count" or read.reason is not None:
        return None
    return read.unit if read.unit == _PERSON or _is_noun_of(source, read.unit) else None


def _canonical(unit: str) -> str:
    """Return the symbol or code of a unit that has one, as `EUR` for `euro`; else the unit as it is."""
    read = _read(unit)
    return read.unit if read.unit and read.kind in _FIXED_KINDS else unit


def _shares_its_name(mention: NumberMention, currency: str) -> bool:
    names = (codes.split() for name, codes in _SHARED_NAMES if name.search(mention.phrase.text))
    return mention.kind == "money" and any(currency in codes for codes in names)


def proven_per(source: Source, mention: NumberMention, drafted: str | None, unit: str) -> str | None:
    """Return the denominator: the drafted one if the article allows it, else what code read.

    It has to stand in the number's sentence or beside it, or another number of this unit has it ("$85 a barrel", and
    later "above $90"). Raises Unproven where neither is so.
    """
    if drafted is None or drafted == mention.per:
        return mention.per
    per = _canonical(drafted)
    near = source.mentions.sentences[max(0, mention.sentence - 2) : mention.sentence + 1]
    if any(_names_denominator(source, drafted, sentence.span) for sentence in near):
        return per
    if any((other.per, other.unit) == (per, unit) for other in source.mentions.numbers):
        return per
    if per == _PERSON and mention.kind == "money" and _is_for_each_person(source, mention):
        return per
    raise Unproven("unit_mismatch", "per", drafted)


def _is_for_each_person(source: Source, mention: NumberMention) -> bool:
    """Whether the sum is told as "$90 each", or of "each of its 40 miners"."""
    if _EACH.match(source.article.text, mention.phrase.end):
        return True
    sentence = source.sentence(mention.sentence).span
    people = [n for n in source.numbers_within(sentence.start, sentence.end) if n.unit == _PERSON]
    return any(_EACH_OF.search(source.article.text, sentence.start, n.phrase.start) for n in people)


def _names_denominator(source: Source, drafted: str, sentence: Span) -> bool:
    words = source.folded(sentence.text)
    if drafted.isalpha() and any(holds(words, form) for form in _forms(drafted)):
        return True
    return source.extract(drafted, [sentence]) or _is_money_of(_canonical(drafted), sentence.text)


def _is_money_of(code: str, sentence: str) -> bool:
    """Whether the sentence names the currency, by its code, sign or name."""
    return any(_read(word).unit == code for word in dict.fromkeys(_WORD.findall(sentence)) if code.isupper())


def is_carried_over(mention: NumberMention) -> bool:
    """Whether the unit is that of an earlier number, as in "9.2 percent and over six": nothing beside the number says it."""
    beside = mention.phrase.text.lower().replace(mention.number.text.lower(), " ", 1).split()
    plain = all(character.isalnum() or character in " .,-–" for character in mention.number.text)
    is_bare = plain and QUALIFYING_WORDS.issuperset(beside)
    return is_bare and mention.kind not in ("multiplier", "fraction")


def _is_noun_of(source: Source, unit: str) -> bool:
    """Whether the article has each word of the unit, the last in the singular or a regular plural."""
    *modifiers, noun = unit.split() or [""]
    if len(noun) < _SHORTEST_NOUN:
        return False
    if not all(word.replace("-", "").isalpha() and word.islower() for word in (*modifiers, noun)):
        return False
    return any(source.names(form) for form in _forms(noun)) and all(source.names(word) for word in modifiers)


def _forms(noun: str) -> tuple[str, ...]:
    noun = folded(noun)
    return noun, f"{noun}s", f"{noun}es", f"{noun.removesuffix('y')}ies", f"{noun.removesuffix('man')}men"


def _is_unit_beside(source: Source, mention: NumberMention, unit: str) -> bool:
    """Whether a number that names no unit may have that of one in its sentence or the next to it: "Unity 24.1, Greens 19.8"."""
    if mention.unit is not None:
        return False
    near = source.mentions.sentences[max(0, mention.sentence - 2) : mention.sentence + 1]
    return any(
        other.unit == unit
        for sentence in near
        for other in source.numbers_within(sentence.span.start, sentence.span.end)
    )
