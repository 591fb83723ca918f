"""Standing: whether what is told took place, is planned, alleged, denied or only possible, from the words around it."""

from collections.abc import Sequence
from typing import Literal

from summarizer.drafting.rules.lexicon.function_words import BE, DETERMINERS, HAVE
from summarizer.drafting.rules.lexicon.prospect_words import ALLEGED, CONDITIONAL, ESTIMATED, ESTIMATES, POSSIBLE
from summarizer.drafting.rules.page import Line
from summarizer.drafting.rules.word_classes import NUMERAL
from summarizer.drafting.rules.words import Words
from summarizer.models.findings import EventStatus, FigureStatus

_CONDITIONAL_IN_SPEECH = CONDITIONAL - {"would"}
_CONDITIONAL_OF_FIGURES = frozenset({"would", "could", "might"})
_IF = frozenset({"if", "case"})
_NO_FUTURE = HAVE | {"if"}
_WAS = frozenset({"was", "were"})
_BESIDE = 2  # the verb that hands over a statement may say how sure it is
_ESTIMATING = ESTIMATED | ESTIMATES
_NEAR = 6  # "may have killed more than 40"
_COMPARED = frozenset("than as below above beat beats beating missed missing exceeded exceeding topped".split())
_VALUE_LINKS = frozenset("of for was is were are".split())
_SPANS = frozenset("hour hours day days week weeks month months year years".split())


def event_status(line: Line, opening: int, trigger: int, clause: tuple[int, int], *, reported: bool) -> EventStatus:
    """Return the status of an event whose verb group is `line.words[opening:trigger + 1]` within its clause.

    In reported speech "would" stands for "will": planned, unless an "if" is near.
    """
    words = line.words
    first = max(0, opening - 2)
    group = words.norms[first:trigger]
    if line.unsettled:
        if doubt := _doubt(line, trigger):
            return doubt
        if _any(ALLEGED, words.norms[max(0, opening - 4) : trigger]) or _may_have(words, first, trigger):
            return "alleged"
        depends = _any(_IF, words.norms[clause[0] : clause[1]])
        if depends or _any(_CONDITIONAL_IN_SPEECH if reported else CONDITIONAL, group):
            return "conditional"
        if any(_is_possible(words, i) for i in range(first, trigger)):
            return "conditional"
        if "would" in group or _among(line.ahead, first, trigger):
            return "planned"
    going_on = words.norms[trigger].endswith("ing") or "underway" in words.norms[clause[0] : clause[1]]
    if going_on and (_any(BE, group) or "begun" in group) and not _any(_WAS, group):
        return "ongoing"
    return "occurred"


def figure_status(line: Line, at: int, clause: tuple[int, int], *, reported: bool) -> FigureStatus:
    """Return the status of a figure, whose number is `line.words[at]`, from the words of its clause.

    In reported speech "would" is "will".
    """
    if not line.unsettled:
        return "reported"
    words, start = line.words, max(0, clause[0] - _BESIDE)
    present = words.norms[start : clause[1]]
    aside = next((i for i in range(at, clause[1]) if words.texts[i] == ","), clause[1])
    if doubt := _doubt(line, at):
        return doubt
    if _any(ALLEGED, present) or ("could" not in present and _may_have(words, max(clause[0], at - _NEAR), at)):
        return "alleged"
    if _any(_ESTIMATING, present) and any(_estimates(words, cue, at) for cue in range(start, aside)):
        return "estimated"
    if _among(line.ahead, clause[0], aside):
        return "planned"
    if "would" in present and reported and not _any(_NO_FUTURE, present):
        return "planned"
    if _any(_CONDITIONAL_OF_FIGURES, present):
        return "conditional"
    permitted = _any(_SPANS, words.norms[at + 1 : at + 3])  # "may stay for 90 days": a limit in force
    possible = not permitted and _any(POSSIBLE, present) and any(_is_possible(words, i) for i in range(clause[0], at))
    return "conditional" if possible else "reported"


def _any(words: frozenset[str], norms: Sequence[str]) -> bool:
    return not words.isdisjoint(norms)


def _among(indices: Sequence[int], start: int, end: int) -> bool:
    return any(start <= i < end for i in indices)


def _doubt(line: Line, i: int) -> Literal["alleged", "denied"] | None:
    """What the sentence says of word i if it does not tell it as true: what is denied is no longer only alleged."""
    found = [doubt.status for doubt in line.doubted if doubt.start <= i < doubt.end]
    return max(found, default=None)  # "denied" after "alleged"


def _is_possible(words: Words, i: int) -> bool:
    return words.norms[i] in POSSIBLE and words.texts[i].islower()  # not the month


def _may_have(words: Words, start: int, end: int) -> bool:
    return any(_is_possible(words, i) and words.norms[i + 1] == "have" for i in range(start, min(end, words.size - 1)))


def _estimates(words: Words, cue: int, at: int) -> bool:
    """Whether word `cue` makes the number at `at` an estimate: no comparison ("than expected"), no other's estimate."""
    norm, before = words.norms[cue], words.norms[cue - 1] if cue else ""
    if norm not in _ESTIMATING or before in _COMPARED:
        return False
    after = words.norms[cue + 1] if cue + 1 < words.size else ""
    noun = norm in ESTIMATES and (before in DETERMINERS or before.endswith(("'s", "s'")) or after in _VALUE_LINKS)
    alone = not any(found & NUMERAL for found in words.classes[min(cue, at) + 1 : max(cue, at)])
    if noun:
        compared = _any(_COMPARED, words.norms[max(0, cue - 3) : cue]) and after != "of"
        return cue < at and alone and not compared
    return cue < at or alone
