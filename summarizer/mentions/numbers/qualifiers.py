"""Qualifiers: what the words around a number say of it (`more than`, `some`, `or more`), as two tables."""

from typing import NamedTuple

from summarizer.mentions.numbers.line import Line, longest_first
from summarizer.mentions.numbers.measured import Measured
from summarizer.mentions.numbers.values import Expression
from summarizer.models.mentions import Qualifier


class QualifierWords(NamedTuple):
    """Words with one meaning beside a number."""

    qualifier: Qualifier
    words: str
    """Forms, split by "|"; the tokens of each split by spaces."""
    example: str
    """A text with one number, which they qualify."""


BEFORE = (
    QualifierWords(
        "about",
        "about|around|some|approximately|approx|approx .|roughly|circa|c .|ca .|an estimated|estimated|estimated at|a reported|"
        "~|≈|in the region of|in the order of|on the order of|something like|give or take|or so|in the neighborhood of",
        "some 300 sheep",
    ),
    QualifierWords(
        "more_than",
        "more than|over|above|greater than|higher than|larger than|longer than|in excess of|exceeding|exceeds|exceed|exceeded|upwards of|upward of|"
        "north of|>|surpassing|surpassed|topped|topping|beyond|older than|bigger than|better than|over the age of|above the age of",
        "more than 300 sheep",
    ),
    QualifierWords(
        "at_least",
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|a minimum|minimum|≥|> =|at the very least|as few as|as little as",
        "at least 300 sheep",
    ),
    QualifierWords(
        "almost",
        "almost|nearly|close to|approaching|nearing|virtually|near|getting on for|not quite",
        "almost 300 sheep",
    ),
    QualifierWords(
        "less_than",
        "less than|fewer than|under|below|lower than|smaller than|shorter than|short of|shy of|younger than|under the age of|below the age of|<|south of|sub -",
        "fewer than 300 sheep",
    ),
    QualifierWords(
        "at_most",
        "up to|at most|a maximum of|maximum of|maximum|no more than|not more than|no longer than|no greater than|no higher than|as many as|as much as|"
        "as high as|as long as|≤|< =|at the most|limited to|capped at|not exceeding|not exceed|a limit of|a cap of",
        "up to 300 sheep",
    ),
)
"""What stands in front of a number."""

AFTER = (
    QualifierWords(
        "at_least",
        "or more|or over|or older|or above|or longer|or higher|or greater|and above|and over|and older|and up|and more|at least",
        "300 or more sheep",
    ),
    QualifierWords(
        "at_most",
        "at the most|or less|or fewer|or under|or younger|or below|at most|or lower|maximum|and under|and younger|tops",
        "300 or fewer sheep",
    ),
    QualifierWords("more_than", "- plus|+|- odd plus|and counting", "300-plus sheep"),
    QualifierWords("about", "or so|give or take|- odd|odd|- ish|ish|or thereabouts", "300-odd sheep"),
)
"""What stands behind a number, its unit or its noun."""

STRENGTHENERS = frozenset(
    "well just slightly much far significantly only a little bit even still considerably substantially somewhat already".split()
)
"""Adverbs that a qualifier may have in front of it; they belong to the phrase and change nothing."""

_BEFORE = {tuple(form.split()): row.qualifier for row in BEFORE for form in row.words.split("|")}
_AFTER = {tuple(form.split()): row.qualifier for row in AFTER for form in row.words.split("|")}

QUALIFYING_WORDS = frozenset(word for form in (*_BEFORE, *_AFTER) for word in form) | STRENGTHENERS
"""Every word of a qualifier: a phrase that has no other beside its number names no unit."""
_BEFORE_BY_LAST = longest_first(_BEFORE, -1)
_AFTER_BY_FIRST = longest_first(_AFTER, 0)
NO_BOUND = (
    "It sold fewer than the 300 sheep of last year.",
    "It rose above its 300 sheep.",
    "It stayed below the 300-sheep limit.",
    "The toll is higher than the 300 that were feared.",
    "The cost is spread over 300 weeks.",
    "It is payable over 300 weeks.",
    "They pay it back over 300 weeks.",
    "The mayor resigned over 300 sheep.",
    "There is a row over 300 sheep.",
)
"""Texts whose number is known from elsewhere, by its article or possessive, or tells across what or because of what: nothing bounds it."""
_SPREADING = frozenset("spread spreads paid payable repaid repayable back staggered stretched".split())
"""Words in front of an "over" that tells across which time, not of how much more: "spread over five years"."""
_DISPUTING = frozenset(
    "anger argue argued concern concerns controversy dispute disputes fears feud fight inquiry investigation lawsuit outrage "
    "probe protest protests quarrel quarrels quit quits resign resignation resigned resigns row rows scandal standoff strike "
    "talks tension tensions uproar worries worry".split()
)
"""Words in front of an "over" that tells because of what: "a row over 30 visas"."""
_BETWEEN = frozenset({"a", "an", "another", "one", "total", "of", "record", "just", "only"})
"""Words that may part a qualifier from its number: "at least another 300", "more than a thousand"."""
_ALLOWING = frozenset({"can", "may", "could", "allowed", "permitted", "entitled", "allows", "allow", "permits"})
_REACH_OF_ONLY = 9


class Qualified(NamedTuple):
    """What the words around a number say of it, and how far they and its noun reach."""

    first: int
    """The first token of the phrase."""
    end: int
    """The token behind the phrase."""
    qualifier: Qualifier


def qualified(line: Line, number: Expression, found: Measured) -> Qualified:
    """Return the qualifier of a number, and the phrase: qualifier, number and what it measures."""
    before = None if _is_no_bound(line, found) else qualifier_before(line, found.first)
    first, end = (before[0] if before else found.first), found.end
    after = qualifier_behind(line, number.end) or qualifier_behind(line, found.unit_end) or qualifier_behind(line, end)
    if after:
        end = max(end, after[0])
    if number.form == "range":
        return Qualified(first, end, "between")
    if before or after:
        return Qualified(first, end, (before or after or (0, "exact"))[1])
    if number.form == "magnitude":
        return Qualified(first, end, "magnitude")
    if found.kind == "duration" and line.words[number.first - 1] == "within":
        return Qualified(number.first - 1, end, "at_most")
    return Qualified(first, end, "at_most" if _caps_what_is_allowed(line, number.first) else "exact")


def _is_no_bound(line: Line, found: Measured) -> bool:
    """Whether an "over" in front of the number says across which time, or because of what."""
    before = found.first - 1
    if line.words[before] != "over":
        return False
    word = line.words[before - 1]
    return word in _DISPUTING or (found.kind == "duration" and word in _SPREADING)


def qualifier_before(line: Line, at: int) -> tuple[int, Qualifier] | None:
    """Return the first token of the qualifier that ends in front of this token, and the qualifier."""
    for last in (at - 1, at - 2, at - 3):
        for form in _BEFORE_BY_LAST.get(line.words[last], ()):
            first = last + 1 - len(form)
            if line.follows(first, form):
                return _past_strengtheners(line, first), _BEFORE[form]
        if line.words[last] not in _BETWEEN:
            break
    return None


def _past_strengtheners(line: Line, first: int) -> int:
    while line.words[first - 1] in STRENGTHENERS:
        first -= 1
    return first


def qualifier_behind(line: Line, at: int) -> tuple[int, Qualifier] | None:
    """Return the end of the qualifier that begins at this token, and the qualifier."""
    for form in _AFTER_BY_FIRST.get(line.words[at], ()):
        if line.follows(at, form):
            return at + len(form), _AFTER[form]
    return None


def _caps_what_is_allowed(line: Line, at: int) -> bool:
    """Whether "only" in front of this token sets a limit on what is allowed: "may only stay for 30 days"."""
    near = line.words[max(0, at - _REACH_OF_ONLY) : at]
    if "only" not in near:
        return False
    only = len(near) - 1 - near[::-1].index("only")
    return not _ALLOWING.isdisjoint(near[max(0, only - 3) : only + 4])
