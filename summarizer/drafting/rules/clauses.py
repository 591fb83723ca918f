"""Clauses: where in a sentence the words around a verb begin and end."""

from collections.abc import Sequence

from summarizer.drafting.rules.lexicon.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from summarizer.drafting.rules.subjects import subject_before
from summarizer.mentions.tokens import Token

_MARKS = frozenset(";:—–•|")
_BREAKS = frozenset(
    "while as when because although though after before which who whom that but and until if since where whereas".split()
)
_RELATIVES = frozenset({"who", "whom", "which", "that", "where"})
_NEVER_VERBS = frozenset("hundred indeed need seed speed feed breed greed red bed shed embed united".split())


def clause(words: Sequence[Token], i: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """Return the index range, within bounds, of the clause that holds the verb or noun at index i.

    It begins and ends at a mark or a conjunction that has a verb of its own on the far side; leading adverbials stay.
    """
    low, high = bounds
    start = i
    while start > low and not _ends_left(words, start - 1, low, i):
        start -= 1
    end = i + 1
    while end < high and not _ends_right(words, end, high):
        end += 1
    while start < i and (words[start].text in ",.)-" or words[start].norm in ("and", "but")):
        start += 1
    while end > i + 1 and (words[end - 1].text in ",.(-" or words[end - 1].norm in PREPOSITIONS):
        end -= 1
    return (_with_antecedent(words, start, low) if start < i else start), end


def _with_antecedent(words: Sequence[Token], start: int, low: int) -> int:
    """Take in who a relative clause is about: "Lund, who was arrested"."""
    if start < low + 2 or words[start - 1].norm not in ("who", "which"):
        return start
    phrase = subject_before(words, start - 2 if words[start - 2].text == "," else start - 1, low)
    return phrase.start if phrase else start


def has_verb(words: Sequence[Token], start: int, end: int) -> bool:
    """Whether `words[start:end]` looks like holding a finite verb."""
    return any(_is_verb(words, i) for i in range(start, end))


def _is_verb(words: Sequence[Token], i: int) -> bool:
    word = words[i]
    if word.norm in AUXILIARIES or word.norm in (
        "said",
        "says",
        "left",
        "came",
        "went",
        "fled",
        "took",
        "became",
        "led",
        "fell",
    ):
        return True
    if not word.norm.endswith("ed") or word.norm in _NEVER_VERBS or len(word.norm) < 5 or "-" in word.text:
        return False
    return i > 0 and words[i - 1].norm not in DETERMINERS


def _ends_left(words: Sequence[Token], i: int, low: int, verb: int) -> bool:
    if words[i].text in _MARKS:
        return True
    return words[i].norm in _BREAKS and has_verb(words, low, i) and has_verb(words, i + 1, verb + 1)


def _ends_right(words: Sequence[Token], i: int, high: int) -> bool:
    if words[i].text in _MARKS:
        return True
    if words[i].norm not in _BREAKS or (words[i].norm in _RELATIVES and words[i - 1].text != ","):
        return False
    stop = next((j for j in range(i + 1, high) if words[j].text in _MARKS or words[j].text == ","), high)
    return has_verb(words, i + 1, stop)


def verbs_in(words: Sequence[Token], start: int, end: int) -> list[int]:
    """Return the indices in `words[start:end]` of what looks like a finite verb or its auxiliary."""
    return [i for i in range(start, end) if _is_verb(words, i)]
