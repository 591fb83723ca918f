"""Swaps: whether a draft gives one number the unit or measure of another number in the same sentence."""

import re

from summarizer.grounding.source import Source
from summarizer.grounding.units import is_carried_over
from summarizer.grounding.verdicts import Unproven
from summarizer.models.mentions import NumberMention

_COUNTED_KINDS = frozenset({"count", "other"})
"""Kinds whose phrase names what is counted; a sum or a share is told by its measure alone."""

_SAYS_NOTHING = frozenset(
    "about almost around less more most nearly only over some than under other them they their those these which "
    "whom with from have least approximately roughly further another additional total".split()
)
"""Words of a phrase that do not tell what is counted."""

_PART_OF_OTHERS = re.compile(r"\bof (?:the|them|these|those|which|whom|its|their|his|her)\b", re.IGNORECASE)


def check_not_swapped(source: Source, mention: NumberMention, measure: str, unit: str) -> None:
    """Raise Unproven where the unit is another number's and not this one's, or the measure names what another counts.

    Only numbers that may be figures can be meant instead; both phrases must name something to tell them apart by.
    """
    is_counted = mention.kind in _COUNTED_KINDS
    has_other_unit = mention.unit is not None and unit != mention.unit
    if not is_counted and not has_other_unit:
        return  # nothing tells it from another
    sentence = source.sentence(mention.sentence).span
    numbers = source.numbers_within(sentence.start, sentence.end)
    others = [n for n in numbers if n.reason is None and n.unit and n.id != mention.id]
    if not has_other_unit:
        others = [n for n in others if n.kind in _COUNTED_KINDS]
    if not others:
        return
    foreign = _foreign_words(source, mention, measure) if is_counted else frozenset()
    shared = _words_of_unit(source, unit)
    for other in others:
        if has_other_unit and unit == other.unit and not _may_share_unit(mention, other):
            raise Unproven("wording_of_other_number", "unit", unit)
        betraying = foreign - shared if unit == other.unit else foreign  # "Two people …; three …": both are people
        if betraying and other.kind in _COUNTED_KINDS and betraying & _telling_words(source, other.phrase.text):
            raise Unproven("wording_of_other_number", "measure", measure)


def _may_share_unit(mention: NumberMention, other: NumberMention) -> bool:
    """Whether the other's unit may be its own as well, although code read another one: only that of a number before it."""
    is_thing = mention.unit != "person" and _is_part_of_others(mention)
    return other.number.start < mention.number.start and (is_thing or is_carried_over(mention))


def _is_part_of_others(mention: NumberMention) -> bool:
    """Whether it tells a part of what another number counts: "four of the places", "thirteen of them"."""
    return _PART_OF_OTHERS.search(mention.phrase.text) is not None


def _words_of_unit(source: Source, unit: str) -> frozenset[str]:
    return _telling_words(source, "person people" if unit == "person" else unit)


def _foreign_words(source: Source, mention: NumberMention, measure: str) -> frozenset[str]:
    """Return the telling words of the measure where they can betray another number: none of them is this one's."""
    if _is_part_of_others(mention):
        return frozenset()
    mine = _telling_words(source, mention.phrase.text) - _telling_words(source, mention.number.text)
    said = _telling_words(source, measure) if mine else mine
    return frozenset() if said & mine else said


def _telling_words(source: Source, text: str) -> frozenset[str]:
    """The words that can tell two counted things apart: no numerals, no short words, plural endings dropped."""
    words = source.folded(text).split()
    return frozenset(
        [word.rstrip("s") for word in words if len(word) > 3 and not word[0].isdigit() and word not in _SAYS_NOTHING]
    )
