"""Standing: whether what is told took place, is planned, alleged, denied or only possible, from the words around it."""

from collections.abc import Sequence
from typing import Literal

from summarizer.drafting.rules.lexicon.function_words import BE, DETERMINERS, HAVE, PREPOSITIONS
from summarizer.drafting.rules.page import Line
from summarizer.mentions.tokens import Token
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
    around = {word.norm for word in words[clause[0] : clause[1]]}
    before = {word.norm for word in words[max(0, opening - 4) : trigger]}
    first = max(0, opening - 2)
    group = [word.norm for word in words[first:trigger]]
    if doubt := _doubt(line, trigger):
        return doubt
    if before & _ALLEGED or _may_have(words, first, trigger):
        return "alleged"
    if {"if", "case"} & around or _CONDITIONAL & set(group) - ({"would"} if reported else set()):
        return "conditional"
    if any(_is_possible(word) for word in words[first:trigger]):
        return "conditional"
    if "would" in group or any(_looks_ahead(words, i) for i in range(first, trigger)):
        return "planned"
    if (
        (words[trigger].norm.endswith("ing") or "underway" in around)
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
    present = {word.norm for word in words[start : clause[1]]}
    aside = next((i for i in range(at, clause[1]) if words[i].text == ","), clause[1])
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
    permitted = any(word.norm in _SPANS for word in words[at + 1 : at + 3])  # "may stay for 90 days": a limit in force
    return "conditional" if not permitted and any(map(_is_possible, words[clause[0] : at])) else "reported"


def _doubt(line: Line, i: int) -> Literal["alleged", "denied"] | None:
    """What the sentence says of word i if it does not tell it as true: what is denied is no longer only alleged."""
    found = [doubt.status for doubt in line.doubted if doubt.start <= i < doubt.end]
    return max(found, default=None)  # "denied" after "alleged"


def _is_possible(word: Token) -> bool:
    return word.norm in _POSSIBLE and word.text.islower()  # not the month


def _may_have(words: Sequence[Token], start: int, end: int) -> bool:
    return any(_is_possible(words[i]) and words[i + 1].norm == "have" for i in range(start, min(end, len(words) - 1)))


def _looks_ahead(words: Sequence[Token], i: int) -> bool:
    """Whether word i is a verb form of what is still to come: "plans to", "is to", "will"; no noun "plan" or "will"."""
    word, before = words[i], words[i - 1].norm if i else ""
    after = words[i + 1] if i + 1 < len(words) else word
    if word.norm in ("will", "shall"):
        return word.text.islower() and before not in DETERMINERS
    if word.norm in _ARRANGED and before in BE and after.norm != "to":
        return True
    if word.norm == "plans" and before not in DETERMINERS:
        return after.norm == "to" or after.norm in DETERMINERS or after.kind == "numeral"
    looks = word.norm in _AHEAD or word.norm in BE
    return looks and after.norm == "to" and _verb_follows(words, i + 2)


def _verb_follows(words: Sequence[Token], i: int) -> bool:
    """Whether "to" before word i goes on with a verb ("to close two schools") and not with a noun ("to heavy rain")."""
    if i >= len(words) or words[i].kind != "word" or not words[i].text.islower() or words[i].norm in DETERMINERS:
        return False
    after = words[i + 1] if i + 1 < len(words) else words[i]
    return words[i].norm == "be" or after.kind != "word" or after.norm in DETERMINERS or after.norm in PREPOSITIONS or (
        words[i - 2].norm != "due"
    )  # fmt: skip


def _estimates(words: Sequence[Token], cue: int, at: int) -> bool:
    """Whether word `cue` makes the number at `at` an estimate: no comparison ("than expected"), no other's estimate."""
    norm, before = words[cue].norm, words[cue - 1].norm if cue else ""
    if norm not in _ESTIMATED | _ESTIMATES or before in _COMPARED:
        return False
    after = words[cue + 1].norm if cue + 1 < len(words) else ""
    noun = norm in _ESTIMATES and (before in DETERMINERS or before.endswith(("'s", "s'")) or after in _VALUE_LINKS)
    between = words[min(cue, at) + 1 : max(cue, at)]
    alone = not any(word.kind == "numeral" for word in between)
    if noun:
        compared = any(word.norm in _COMPARED for word in words[max(0, cue - 3) : cue]) and after != "of"
        return cue < at and alone and not compared
    return cue < at or alone
