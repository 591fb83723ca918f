"""Swaps: whether a draft gives one number the unit or measure of another number in the same sentence."""

from summarizer.grounding.folding import folded
from summarizer.grounding.source import Source
from summarizer.grounding.verdicts import Unproven
from summarizer.models.mentions import NumberMention

_COUNTED_KINDS = frozenset({"count", "other"})
"""Kinds whose phrase names what is counted; a sum or a share is told by its measure alone."""

_SAYS_NOTHING = frozenset(
    "about almost around less more most nearly only over some than under other them they their those these which "
    "whom with from have least approximately roughly further another additional total".split()
)
"""Words of a phrase that do not tell what is counted."""


def check_not_swapped(source: Source, mention: NumberMention, measure: str, unit: str) -> None:
    """Raise Unproven where the unit is another number's and not this one's, or the measure names what another counts.

    Only numbers that may be figures can be meant instead; both phrases must name something to tell them apart by.
    """
    sentence = source.sentence(mention.sentence).span
    others = [n for n in source.numbers_within(sentence) if n.reason is None and n.unit and n.id != mention.id]
    if not others:
        return
    said, mine = _telling_words(measure), _telling_words(mention.phrase.text)
    for other in others:
        if mention.unit is not None and unit == other.unit != mention.unit:
            raise Unproven("wording_of_other_number", "unit", unit)
        if mention.kind not in _COUNTED_KINDS or other.kind not in _COUNTED_KINDS or not mine or said & mine:
            continue
        if (said & _telling_words(other.phrase.text)) - mine:
            raise Unproven("wording_of_other_number", "measure", measure)


def _telling_words(text: str) -> frozenset[str]:
    """The words that can tell two counted things apart: no numerals, no short words, plural endings dropped."""
    words = (word for word in folded(text).split() if len(word) > 3 and not word[0].isdigit())
    return frozenset(word.rstrip("s") for word in words if word not in _SAYS_NOTHING)
