"""Clauses: where in a sentence the words around a verb begin and end."""

from bisect import bisect_left, bisect_right

from summarizer.drafting.rules.lexicon.function_words import PREPOSITIONS
from summarizer.drafting.rules.page import Line
from summarizer.drafting.rules.subjects import subject_before
from summarizer.drafting.rules.word_classes import MARKS
from summarizer.drafting.rules.words import Words

_RELATIVES = frozenset({"who", "whom", "which", "that", "where"})


def clause(line: Line, i: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """Return the index range, within bounds, of the clause that holds the verb or noun at index i.

    It begins and ends at a mark or a conjunction that has a verb of its own on the far side; leading adverbials stay.
    """
    words, (low, high) = line.words, bounds
    start, end = _left_end(line, i, low), _right_end(line, i, high)
    while start < i and (words.texts[start] in ",.)-" or words.norms[start] in ("and", "but")):
        start += 1
    while end > i + 1 and (words.texts[end - 1] in ",.(-" or words.norms[end - 1] in PREPOSITIONS):
        end -= 1
    return (_with_antecedent(words, start, low) if start < i else start), end


def _left_end(line: Line, i: int, low: int) -> int:
    breaks = line.breaks
    for n in range(bisect_left(breaks, i) - 1, bisect_left(breaks, low) - 1, -1):
        if _ends_left(line, breaks[n], low, i):
            return breaks[n] + 1
    return low


def _right_end(line: Line, i: int, high: int) -> int:
    breaks = line.breaks
    for n in range(bisect_right(breaks, i), bisect_left(breaks, high)):
        if _ends_right(line, breaks[n], high):
            return breaks[n]
    return high


def _with_antecedent(words: Words, start: int, low: int) -> int:
    """Take in who a relative clause is about: "Lund, who was arrested"."""
    if start < low + 2 or words.norms[start - 1] not in ("who", "which"):
        return start
    phrase = subject_before(words, start - 2 if words.texts[start - 2] == "," else start - 1, low)
    return phrase.start if phrase else start


def _ends_left(line: Line, k: int, low: int, verb: int) -> bool:
    return line.words.texts[k] in MARKS or (line.has_verb(low, k) and line.has_verb(k + 1, verb + 1))


def _ends_right(line: Line, k: int, high: int) -> bool:
    words = line.words
    if words.texts[k] in MARKS:
        return True
    if words.norms[k] in _RELATIVES and words.texts[k - 1] != ",":
        return False
    stop = next((j for j in range(k + 1, high) if words.texts[j] in MARKS or words.texts[j] == ","), high)
    return line.has_verb(k + 1, stop)
