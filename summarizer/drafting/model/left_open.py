"""What the proof of a draft left open: the numbers and items that one more question is about."""

from typing import NamedTuple

from summarizer.models.mentions import Mentions, Sentence
from summarizer.models.summaries import Rejection, Summary

_SETTLED = frozenset({"duplicate", "no_figure_by_rule", "number_listed"})
"""Rejections after which nothing is missing."""


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


def left_open(summary: Summary, mentions: Mentions) -> LeftOpen:
    """Return what is left open of the article; a summary sentence that was rejected is not."""
    open_ids = tuple(each.id for each in summary.coverage.numbers if each.reason in ("rejected", "not_drafted"))
    rejections = tuple(each for each in summary.rejections if each.kind != "summary" and each.reason not in _SETTLED)
    about = {mentions.number_by_id[handle].sentence for handle in open_ids}
    about |= {each.sentence for each in rejections if each.sentence is not None}
    near = {sentence + step for sentence in about for step in (-1, 0, 1)}
    return LeftOpen(open_ids, rejections, tuple(each for each in mentions.sentences if each.index in near))
