"""What the proof of a draft left open: the numbers and items that one more question is about."""

from typing import NamedTuple

from summarizer.drafting.model.parts import estimated_tokens
from summarizer.models.mentions import Mentions, Sentence
from summarizer.models.summaries import Rejection, Summary

_SETTLED = frozenset({"duplicate", "no_figure_by_rule", "number_listed"})
"""Rejections after which nothing is missing."""

_MOST_ITEMS = 60
"""Numbers and rejections that one question may be about; an answer that leaves more open is not worth mending."""


class LeftOpen(NamedTuple):
    """Numbers that nobody disposed of, and items that could not be proven."""

    numbers: tuple[str, ...]
    """Their handles."""
    rejections: tuple[Rejection, ...]
    sentences: tuple[Sentence, ...]
    """Those of the article that both are about, each with the ones beside it."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to ask."""
        return not self.numbers and not self.rejections


def left_open(summary: Summary, mentions: Mentions, most_tokens: int) -> LeftOpen:
    """Return what is left open of the article, from its beginning on as far as one question goes.

    That is at most 60 items in sentences of about so many tokens together. What was rejected of the summary's own
    sentences, or points nowhere in the article, is not asked about.
    """
    items: list[tuple[int, str | Rejection]] = []
    numbers = summary.coverage.open_numbers
    items += [(each.sentence, each.id) for each in mentions.numbers if each.id in numbers]
    items += [(each.sentence or 0, each) for each in summary.rejections if _may_be_mended(each, mentions)]
    items.sort(key=lambda item: item[0])
    near: set[int] = set()
    taken: list[str | Rejection] = []
    for sentence, item in items[:_MOST_ITEMS]:
        shown = near | {sentence - 1, sentence, sentence + 1}
        if near and _tokens(mentions, shown) > most_tokens:
            break
        near = shown
        taken.append(item)
    return LeftOpen(
        tuple(item for item in taken if isinstance(item, str)),
        tuple(item for item in taken if isinstance(item, Rejection)),
        tuple(each for each in mentions.sentences if each.index in near),
    )


def _may_be_mended(rejection: Rejection, mentions: Mentions) -> bool:
    stands = rejection.sentence is not None and 1 <= rejection.sentence <= len(mentions.sentences)
    return stands and rejection.kind != "summary" and rejection.reason not in _SETTLED


def _tokens(mentions: Mentions, indices: set[int]) -> int:
    shown = [mentions.sentences[index - 1] for index in indices if 1 <= index <= len(mentions.sentences)]
    return sum(estimated_tokens(sentence.span.text) for sentence in shown)
