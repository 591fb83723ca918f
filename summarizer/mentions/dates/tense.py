"""Tense: whether the words around a date look ahead of the article or back."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.mentions.tokens import Token


class TenseExample(NamedTuple):
    """An invented sentence about one `Friday`, and whether it looks ahead there."""

    text: str
    ahead: bool


AHEAD = frozenset(
    "slated adjourned begins closes deadline delayed due ends expect expected expecting expects expires extended "
    "likely planned postponed resumes returns scheduled shall starts suspended takes tomorrow unlikely upcoming will won't".split()
)
AHEAD_WITH_TO = frozenset(
    "are be forecast going hope hopes hoping intend intends is plan planning plans set vows want wants was were".split()
)
"""Looks ahead with `to` and a verb."""
MODALS = frozenset("could may might should would".split())
"""Look ahead unless `have` or `not` follows."""
BACK = frozenset(
    "became began came did died fell found gave had held lost made met rose said saw says since told took was went were "
    "won wrote".split()
)
_PASSIVE = frozenset("are be being get is not to".split())
_LIMITS = frozenset(("by", "till", "until"))
_CLAUSE_ENDS = frozenset(';“”"«»')
_CUES = AHEAD | MODALS | BACK | _CLAUSE_ENDS | {"to"}
_CUE_ENDINGS = ("ed", "'ll")
_REACH = 20  # tokens; further away, a cue belongs to something else

EXAMPLES = (
    TenseExample("The court will meet on Friday.", ahead=True),
    TenseExample("On Friday, the court is to hear him.", ahead=True),
    TenseExample("They plan to meet on Friday.", ahead=True),
    TenseExample("Rain is forecast to ease on Friday.", ahead=True),
    TenseExample("Experts do not expect it to fall before Friday.", ahead=True),
    TenseExample("Tenants who have to flee left on Friday.", ahead=False),
    TenseExample("They were forecast to win, and lost on Friday.", ahead=False),
    TenseExample("All will be released on Friday.", ahead=True),
    TenseExample("The trial begins Friday.", ahead=True),
    TenseExample("The talks will be held on Friday.", ahead=True),
    TenseExample("The bridge is closed until Friday.", ahead=True),
    TenseExample("We need it by Friday.", ahead=True),
    TenseExample("“We need it by Friday,” he said.", ahead=True),
    TenseExample("The bridge could be shut by Friday.", ahead=True),
    TenseExample("They might have met on Friday.", ahead=False),
    TenseExample("The court met on Friday.", ahead=False),
    TenseExample("The court, he said on Friday, will meet.", ahead=False),
    TenseExample("On Friday, they marched; more will march.", ahead=False),
    TenseExample("They moved their plans to Friday.", ahead=False),
    TenseExample("It rained until Friday.", ahead=False),
)


def looks_ahead(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words around the date at `tokens[start:end]` look ahead; where nothing tells, news looks back."""
    return leaning(tokens, start, end) is True


def leaning(tokens: Sequence[Token], start: int, end: int) -> bool | None:
    """Whether the nearest cue before the date, else the nearest after it, looks ahead; None where there is no cue."""
    before = range(start - 1, max(-1, start - 1 - _REACH), -1)
    after = range(end, min(len(tokens), end + _REACH))
    for places in (before, after):
        ahead = _nearest_cue(tokens, places, start)
        if ahead is not None:
            return ahead
    return True if start > 0 and tokens[start - 1].norm in _LIMITS else None


def _nearest_cue(tokens: Sequence[Token], places: Iterable[int], date: int) -> bool | None:
    for place in places:
        word = tokens[place].norm
        if word not in _CUES and not word.endswith(_CUE_ENDINGS):
            continue
        previous = tokens[place - 1].norm if place else ""
        following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
        if word in AHEAD or word.endswith("'ll"):
            return True
        if word == "to" and place + 1 != date and previous in AHEAD_WITH_TO:
            return True
        if word in MODALS and tokens[place].text.islower():
            return following not in ("have", "not")
        past = (word in BACK and previous != "be") or (
            len(word) > 4 and word.endswith("ed") and previous not in _PASSIVE
        )
        if past and following != "to":
            return False
        if word in _CLAUSE_ENDS:
            break
    return None
