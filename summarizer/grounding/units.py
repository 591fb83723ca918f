"""Units: whether a drafted unit can be that of a number mention."""

import re

from summarizer.grounding.folding import folded
from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.mentions import NumberMention

_PERSON = "person"
_FIXED_KINDS = frozenset({"percent", "money", "measure", "duration", "age", "multiplier"})
"""Kinds whose unit stands beside the number in so many words, so that a draft cannot know better."""

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


def proven_unit(source: Source, mention: NumberMention, drafted: str | None) -> str:
    """Return the unit: the drafted one if the words beside the number allow it, else the one that code read.

    Raises Unproven where there is none, or where the drafted one contradicts the words.
    """
    if drafted is None:
        if mention.unit is None:
            raise Unproven("unit_missing", "unit")
        return mention.unit
    if drafted == mention.unit:
        return drafted
    if mention.unit is None or mention.kind not in _FIXED_KINDS:
        allowed = (
            drafted in (_PERSON, mention.unit) or _is_word_of(source, drafted) or _read(drafted).kind in _FIXED_KINDS
        )
    else:
        allowed = _read(drafted).unit == mention.unit or _shares_its_name(mention, drafted)
    if not allowed:
        raise Unproven("unit_mismatch", "unit", drafted)
    return drafted


def _read(unit: str) -> NumberMention:
    """Return what the grammar makes of such a unit: `kilometres` is `km`, a measure."""
    return find_mentions(Article(id="unit", text=f"5 {unit}")).numbers[0]


def _shares_its_name(mention: NumberMention, currency: str) -> bool:
    names = (codes.split() for name, codes in _SHARED_NAMES if name.search(mention.phrase.text))
    return mention.kind == "money" and any(currency in codes for codes in names)


def _is_word_of(source: Source, unit: str) -> bool:
    """Whether the article uses the unit's last word, in the singular or a regular plural."""
    noun = folded(unit).rpartition(" ")[2]
    plurals = (noun, f"{noun}s", f"{noun}es", f"{noun.removesuffix('y')}ies")
    return any(source.names(form) for form in plurals)
