"""Relations: what the words in front of a date make of it."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.mentions.tokens import Token
from summarizer.models.mentions import DateRelation


class RelationWords(NamedTuple):
    """Words in front of a date and the relation that they state."""

    words: tuple[str, ...]
    relation: DateRelation
    example: str
    """An invented sentence about one date."""


RELATION_WORDS = (
    RelationWords(("since",), "since", "It has rained since late Wednesday."),
    RelationWords(("from",), "since", "The bridge will be shut from Wednesday."),
    RelationWords(("starting",), "since", "The bridge is shut starting Wednesday."),
    RelationWords(("beginning",), "since", "Beginning last Wednesday, rain fell."),
    RelationWords(("effective",), "since", "He resigned, effective Wednesday."),
    RelationWords(("as", "from"), "since", "He resigned as from Wednesday."),
    RelationWords(("starting", "on"), "since", "It has rained daily, starting on Wednesday."),
    RelationWords(("beginning", "on"), "since", "It has rained daily, beginning on Wednesday."),
    RelationWords(("starting", "in"), "since", "It has rained daily, starting in May."),
    RelationWords(("beginning", "in"), "since", "Beginning in 2019, rents rose."),
    RelationWords(("until",), "until", "It rained until at least Wednesday."),
    RelationWords(("till",), "until", "It rained till Wednesday."),
    RelationWords(("by",), "until", "It must be paid by Wednesday."),
    RelationWords(("up", "to"), "until", "They took letters up to Wednesday."),
    RelationWords(("later", "than"), "until", "It must be paid no later than Wednesday."),
    RelationWords(("before",), "before", "It was paid before Wednesday."),
    RelationWords(("prior", "to"), "before", "It was paid prior to Wednesday."),
    RelationWords(("ahead", "of"), "before", "They slept ahead of Wednesday."),
    RelationWords(("after",), "after", "All was calm after Wednesday."),
)
_ONE = {words[0]: relation for words, relation, _ in RELATION_WORDS if len(words) == 1}
_TWO = {words: relation for words, relation, _ in RELATION_WORDS if len(words) == 2}
_BETWEEN = frozenset("about around approximately roughly at least late early mid the".split())


def relation_before(tokens: Sequence[Token], start: int) -> DateRelation:
    """Return what the words before position `start` make of the date there; `at` where they say nothing."""
    place = start - 1
    while place >= max(0, start - 3) and tokens[place].norm in _BETWEEN:
        place -= 1
    if place < 0:
        return "at"
    word = tokens[place].norm
    return _TWO.get((tokens[place - 1].norm, word)) or _ONE.get(word, "at")
