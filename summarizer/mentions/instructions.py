"""Sentences that address a machine: orders to whoever reads the article by program, and marks that only programs read.

A cheap guess by the forms of three tables, in time that grows with the text. It proves nothing and drops nothing: findings
that rest on such sentences alone are marked, for a person to look at.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter

from summarizer.mentions.instruction_forms import DO, FORMS, InstructionForm
from summarizer.mentions.instruction_forms_abroad import FORMS_ABROAD
from summarizer.mentions.instruction_marks import MARKS
from summarizer.mentions.invisible import without_invisible
from summarizer.mentions.tokens import columns
from summarizer.models.mentions import Sentence

# What clauses begin after: marks, words of courtesy, an order in the second person.
_CLAUSE = re.compile(
    r"^\W*|[.!?:;,>\]\n\"'“”‘’«»—–¡¿-]\s*|\b(?:please|just|kindly|then|instead|you (?:must|should|shall|are to|have to|need to|will)"
    r"|por favor|veuillez|bitte|per favore)\s+"
)
_start = attrgetter("span.start")


class InstructionForms:
    """Forms ready for use: under the words and marks by which they are looked for, with their patterns."""

    def __init__(self, forms: Sequence[InstructionForm]) -> None:
        self._by_sign: dict[str, list[re.Pattern[str]]] = defaultdict(list)
        for form in forms:
            pattern = re.compile(form.pattern)
            for sign in form.signs.split():
                self._by_sign[sign].append(pattern)
        self._by_sign = dict(self._by_sign)  # what has no form is not to get one by being looked up
        self._marks = [sign for sign in self._by_sign if len(sign) == 1 or not sign.isalnum()]

    def sentences(self, text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
        """Return those of the text's sentences that have one of the forms, in text order."""
        if without_invisible(text) != text:
            return [one for one in sentences if self._in_one(without_invisible(one.span.text))]
        starts: list[int] = []
        found: dict[int, set[re.Pattern[str]]] = defaultdict(set)
        for place, patterns in self._signs(text):
            starts = starts or list(map(_start, sentences))
            found[bisect_right(starts, place) - 1].update(patterns)
        return [
            sentences[at]
            for at, patterns in sorted(found.items())
            if at >= 0 and _matches(patterns, sentences[at].span.text)
        ]

    def _in_one(self, words: str) -> bool:
        return any(_matches(patterns, words) for _, patterns in self._signs(words))

    def _signs(self, text: str) -> Iterator[tuple[int, list[re.Pattern[str]]]]:
        """Yield where a sign stands, and the patterns of the forms that it is a sign of."""
        by_sign = self._by_sign
        found = columns(text, 0, len(text))  # found once for all grammars
        for at in [at for at, norm in enumerate(found.norms) if norm in by_sign]:
            yield found.starts[at], by_sign[found.norms[at]]
        for mark in self._marks:
            place = text.find(mark)
            while place >= 0:
                yield place, by_sign[mark]
                place = text.find(mark, place + 1)


_ALL = InstructionForms((*FORMS, *MARKS, *FORMS_ABROAD))


def instruction_like(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return those of the text's sentences that address a machine, in text order."""
    return _ALL.sentences(text, sentences)


def _matches(patterns: set[re.Pattern[str]] | list[re.Pattern[str]], words: str) -> bool:
    """Whether one of the patterns meets the words: in lower case, letters of other widths made plain, clauses marked."""
    plain = (words if words.isascii() else unicodedata.normalize("NFKC", words)).lower()
    if any(pattern.search(plain) for pattern in patterns):
        return True
    orders = [pattern for pattern in patterns if DO in pattern.pattern]
    clauses = _CLAUSE.sub(rf"\g<0>{DO}", plain) if orders else ""
    return any(pattern.search(clauses) for pattern in orders)
