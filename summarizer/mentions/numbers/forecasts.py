"""Forecasts that a number is compared with: whoever foresaw it stands where a counted noun would."""

from summarizer.mentions.numbers.currencies import money_before
from summarizer.mentions.numbers.line import Line

_FORESEERS = frozenset(
    "analysts bankers bookmakers brokers economists experts forecasters investors markets ministers observers officials "
    "organisers organizers planners pollsters scientists strategists traders".split()
)
_FORESEEING = frozenset(
    "anticipated estimated expected feared forecast forecasted foresaw had hoped planned predicted projected promised "
    "sought wanted".split()
)
_COMPARING = frozenset(
    "above against beat beaten beating below beyond exceeded exceeding missed missing over than topped topping under".split()
)
_COMPARING_WITH_OF = frozenset({"ahead", "instead", "short", "shy"})
_ENDING = frozenset({"", ".", ",", ";", ":", ")", "”", '"', "and", "but", "for", "last", "this", "when", "while"})
EXAMPLES = (
    "Orrin hired fewer than the 900 analysts expected.",
    "It is well below the 2.5 million planners had hoped for.",
    "Births fell short of the 4,000 experts predicted, a survey says.",
)
"""Invented texts whose number does not count those who foresaw it."""
COUNTED = (
    "The 900 analysts expected to attend stayed away.",
    "More than 900 analysts expected a cut.",
    "It hired fewer than the 900 analysts of last year.",
)
"""Invented texts whose number counts those who stand behind it."""


def is_foreseer(line: Line, number_at: int, noun_at: int) -> bool:
    """Whether the noun begins a clause without its pronoun: "than the 900 (that) analysts expected"."""
    verb_at = noun_at + 1 + (line.words[noun_at + 1] in ("had", "have"))
    if line.words[noun_at] not in _FORESEERS or line.words[verb_at] not in _FORESEEING:
        return False
    sign = money_before(line, number_at)
    article_at = (sign[0] if sign else number_at) - 1
    if line.words[article_at] != "the" or line.words[verb_at + 1] not in _ENDING:
        return False
    before = line.words[article_at - 1]
    return before in _COMPARING or (before == "of" and line.words[article_at - 2] in _COMPARING_WITH_OF)
