"""Joints: the words of a sentence that tell its clauses apart, its finite verbs."""

from summarizer.drafting.rules.word_classes import DETERMINER, FINITE, PAST
from summarizer.drafting.rules.words import Words


def verbs(words: Words) -> list[int]:
    """Return the indices of what looks like a finite verb or its auxiliary, in order.

    A form in -ed is none where it opens the sentence or follows a determiner: "the wounded".
    """
    classes = words.classes
    return [
        i for i in words.where(FINITE | PAST)
        if classes[i] & FINITE or (i > 0 and not classes[i - 1] & DETERMINER)
    ]  # fmt: skip
