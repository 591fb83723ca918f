"""Standing: whether what is told took place, is planned, alleged, denied or only possible, from the words around it."""

from collections.abc import Sequence

from summarizer.drafting.rules.lexicon.function_words import BE, HAVE
from summarizer.mentions.tokens import Token
from summarizer.models.findings import EventStatus, FigureStatus

_PLANNED = frozenset("will shall plan plans planned planning due scheduled expected intends intend".split())
_CONDITIONAL = frozenset({"would", "could", "might", "must", "should", "if"})
_ALLEGED = frozenset("allegedly alleged rumoured rumored unverified".split())
_DENIED = frozenset("denied denies deny denying".split())
_BESIDE = 2  # the verb that hands over a statement may say how sure it is
_ESTIMATED = frozenset(
    "estimate estimated estimates projected projection forecast forecasts predicted expected".split()
)


def event_status(
    words: Sequence[Token], opening: int, trigger: int, clause: tuple[int, int], *, reported: bool
) -> EventStatus:
    """Return the status of an event whose verb group is `words[opening:trigger + 1]` within its clause.

    In reported speech "would" stands for "will": planned, unless an "if" is near.
    """
    around = {word.norm for word in words[clause[0] : clause[1]]}
    before = {word.norm for word in words[max(0, opening - 4) : trigger]}
    group = [word.norm for word in words[max(0, opening - 2) : trigger]]
    if before & _ALLEGED:
        return "alleged"
    if _DENIED & {word.norm for word in words[:opening]}:
        return "denied"
    if {"if", "case"} & around or _CONDITIONAL & set(group) - ({"would"} if reported else set()):
        return "conditional"
    if "would" in group:
        return "planned"
    if _PLANNED & set(group):
        return "planned"
    if (
        (words[trigger].norm.endswith("ing") or "underway" in around)
        and (set(group) & BE or "begun" in group)
        and not {"was", "were"} & set(group)
    ):
        return "ongoing"
    return "occurred"


def figure_status(words: Sequence[Token], clause: tuple[int, int], *, reported: bool) -> FigureStatus:
    """Return the status of a figure from the words of its clause; "would" in reported speech is "will"."""
    present = {word.norm for word in words[max(0, clause[0] - _BESIDE) : clause[1]]}
    if present & _ALLEGED:
        return "alleged"
    if present & {"denied", "denies"}:
        return "denied"
    if present & _ESTIMATED:
        return "estimated"
    if present & {"plan", "plans", "planned", "planning", "scheduled"} or "will" in present:
        return "planned"
    if "would" in present and reported and not present & (HAVE | {"if"}):
        return "planned"
    return "conditional" if {"would", "could", "might"} & present else "reported"
