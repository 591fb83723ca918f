"""Clauses: where in a sentence the words around a verb begin and end."""

from collections.abc import Sequence

from summarizer.drafting.rules.joints import MARKS
from summarizer.drafting.rules.lexicon.function_words import PREPOSITIONS
from summarizer.drafting.rules.page import Line
from summarizer.drafting.rules.subjects import subject_before
from summarizer.mentions.tokens import Token

_RELATIVES = frozenset({"who", "whom", "which", "that", "where"})


def clause(line: Line, i: int, bounds: tuple[int, int]) -> tuple[int, int]:
    """Return the index range, within bounds, of the clause that holds the verb or noun at index i.

    It begins and ends at a mark or a conjunction that has a verb of its own on the far side; leading adverbials stay.
    """
    words, (low, high) = line.words, bounds
    start, end = _left_end(line, i, low), _right_end(line, i, high)
    while start < i and (words[start].text in ",.)-" or words[start].norm in ("and", "but")):
        start += 1
    while end > i + 1 and (words[end - 1].text in ",.(-" or words[end - 1].norm in PREPOSITIONS):
        end -= 1
    return (_with_antecedent(words, start, low) if start < i else start), end


def _left_end(line: Line, i: int, low: int) -> int:
    for k in reversed(line.breaks):
        if k < low:
            break
        if k < i and _ends_left(line, k, low, i):
            return k + 1
    return low


def _right_end(line: Line, i: int, high: int) -> int:
    return next((k for k in line.breaks if i < k < high and _ends_right(line, k, high)), high)


def _with_antecedent(words: Sequence[Token], start: int, low: int) -> int:
    """Take in who a relative clause is about: "Lund, who was arrested"."""
    if start < low + 2 or words[start - 1].norm not in ("who", "which"):
        return start
    phrase = subject_before(words, start - 2 if words[start - 2].text == "," else start - 1, low)
    return phrase.start if phrase else start


def _ends_left(line: Line, k: int, low: int, verb: int) -> bool:
    return line.words[k].text in MARKS or (line.has_verb(low, k) and line.has_verb(k + 1, verb + 1))


def _ends_right(line: Line, k: int, high: int) -> bool:
    words = line.words
    if words[k].text in MARKS:
        return True
    if words[k].norm in _RELATIVES and words[k - 1].text != ",":
        return False
    stop = next((j for j in range(k + 1, high) if words[j].text in MARKS or words[j].text == ","), high)
    return line.has_verb(k + 1, stop)
