"""Standing: whether what is told took place, is planned, alleged, denied or only possible, from the words around it."""

from typing import Literal

from summarizer.drafting.rules.lexicon.function_words import BE, DETERMINERS, HAVE, PREPOSITIONS
from summarizer.drafting.rules.page import Line
from summarizer.drafting.rules.word_classes import NUMERAL, WORD
from summarizer.drafting.rules.words import Words
from summarizer.models.findings import EventStatus, FigureStatus

_AHEAD = frozenset("plan plans planned planning intend intends intended intending due scheduled set expected".split())
"""Words that look ahead before "to" and a verb."""
_ARRANGED = frozenset("planned scheduled expected due".split())
_CONDITIONAL = frozenset({"would", "could", "might", "must", "should", "if"})
_POSSIBLE = frozenset({"may", "might", "could"})
_ALLEGED = frozenset("allegedly alleged rumoured rumored unverified".split())
_BESIDE = 2  # the verb that hands over a statement may say how sure it is
_NEAR = 6  # "may have killed more than 40"
_ESTIMATED = frozenset("estimate estimated estimates projected predicted forecast forecasts expected".split())
_ESTIMATES = frozenset("estimate estimates projection projections forecast forecasts".split())
_COMPARED = frozenset("than as below above beat beats beating missed missing exceeded exceeding topped".split())
_VALUE_LINKS = frozenset("of for was is were are".split())
_SPANS = frozenset("hour hours day days week weeks month months year years".split())


def event_status(line: Line, opening: int, trigger: int, clause: tuple[int, int], *, reported: bool) -> EventStatus:
    """Return the status of an event whose verb group is `line.words[opening:trigger + 1]` within its clause.

    In reported speech "would" stands for "will": planned, unless an "if" is near.
    """
    words = line.words
    around = set(words.norms[clause[0] : clause[1]])
    before = set(words.norms[max(0, opening - 4) : trigger])
    first = max(0, opening - 2)
    group = words.norms[first:trigger]
    if doubt := _doubt(line, trigger):
        return doubt
    if before & _ALLEGED or _may_have(words, first, trigger):
        return "alleged"
    if {"if", "case"} & around or _CONDITIONAL & set(group) - ({"would"} if reported else set()):
        return "conditional"
    if any(_is_possible(words, i) for i in range(first, trigger)):
        return "conditional"
    if "would" in group or any(_looks_ahead(words, i) for i in range(first, trigger)):
        return "planned"
    if (
        (words.norms[trigger].endswith("ing") or "underway" in around)
        and (set(group) & BE or "begun" in group)
        and not {"was", "were"} & set(group)
    ):
        return "ongoing"
    return "occurred"


def figure_status(line: Line, at: int, clause: tuple[int, int], *, reported: bool) -> FigureStatus:
    """Return the status of a figure, whose number is `line.words[at]`, from the words of its clause.

    In reported speech "would" is "will".
    """
    words, start = line.words, max(0, clause[0] - _BESIDE)
    present = set(words.norms[start : clause[1]])
    aside = next((i for i in range(at, clause[1]) if words.texts[i] == ","), clause[1])
    if doubt := _doubt(line, at):
        return doubt
    if present & _ALLEGED or ("could" not in present and _may_have(words, max(clause[0], at - _NEAR), at)):
        return "alleged"
    if any(_estimates(words, cue, at) for cue in range(start, aside)):
        return "estimated"
    if any(_looks_ahead(words, i) for i in range(clause[0], aside)):
        return "planned"
    if "would" in present and reported and not present & (HAVE | {"if"}):
        return "planned"
    if {"would", "could", "might"} & present:
        return "conditional"
    permitted = not _SPANS.isdisjoint(words.norms[at + 1 : at + 3])  # "may stay for 90 days": a limit in force
    return "conditional" if not permitted and any(_is_possible(words, i) for i in range(clause[0], at)) else "reported"


def _doubt(line: Line, i: int) -> Literal["alleged", "denied"] | None:
    """What the sentence says of word i if it does not tell it as true: what is denied is no longer only alleged."""
    found = [doubt.status for doubt in line.doubted if doubt.start <= i < doubt.end]
    return max(found, default=None)  # "denied" after "alleged"


def _is_possible(words: Words, i: int) -> bool:
    return words.norms[i] in _POSSIBLE and words.texts[i].islower()  # not the month


def _may_have(words: Words, start: int, end: int) -> bool:
    return any(_is_possible(words, i) and words.norms[i + 1] == "have" for i in range(start, min(end, words.size - 1)))


def _looks_ahead(words: Words, i: int) -> bool:
    """Whether word i is a verb form of what is still to come: "plans to", "is to", "will"; no noun "plan" or "will"."""
    norm, before = words.norms[i], words.norms[i - 1] if i else ""
    after = min(i + 1, words.size - 1)
    follows = words.norms[after]
    if norm in ("will", "shall"):
        return words.texts[i].islower() and before not in DETERMINERS
    if norm in _ARRANGED and before in BE and follows != "to":
        return True
    if norm == "plans" and before not in DETERMINERS:
        return follows == "to" or follows in DETERMINERS or words.classes[after] & NUMERAL > 0
    return follows == "to" and (norm in _AHEAD or norm in BE) and _verb_follows(words, i + 2)


def _verb_follows(words: Words, i: int) -> bool:
    """Whether "to" before word i goes on with a verb ("to close two schools") and not with a noun ("to heavy rain")."""
    if i >= words.size or not words.classes[i] & WORD or not words.texts[i].islower() or words.norms[i] in DETERMINERS:
        return False
    after = min(i + 1, words.size - 1)
    if words.norms[i] == "be" or not words.classes[after] & WORD:
        return True
    return words.norms[after] in DETERMINERS or words.norms[after] in PREPOSITIONS or words.norms[i - 2] != "due"


def _estimates(words: Words, cue: int, at: int) -> bool:
    """Whether word `cue` makes the number at `at` an estimate: no comparison ("than expected"), no other's estimate."""
    norm, before = words.norms[cue], words.norms[cue - 1] if cue else ""
    if norm not in _ESTIMATED | _ESTIMATES or before in _COMPARED:
        return False
    after = words.norms[cue + 1] if cue + 1 < words.size else ""
    noun = norm in _ESTIMATES and (before in DETERMINERS or before.endswith(("'s", "s'")) or after in _VALUE_LINKS)
    alone = not any(found & NUMERAL for found in words.classes[min(cue, at) + 1 : max(cue, at)])
    if noun:
        compared = not _COMPARED.isdisjoint(words.norms[max(0, cue - 3) : cue]) and after != "of"
        return cue < at and alone and not compared
    return cue < at or alone
