"""Subject measures: what a number measures where it is the value of the clause's subject or object, not a count."""

from typing import NamedTuple

from summarizer.drafting.rules.free_words import HANGING, FreeWords, behind_article, group_start
from summarizer.drafting.rules.lexicon.function_words import HAVE, PRONOUNS
from summarizer.drafting.rules.lexicon.measure_words import (
    CHANGES,
    COSTS,
    EXTENTS,
    FALLS,
    RISES,
    VALUE_PREPOSITIONS,
    VALUED,
)
from summarizer.drafting.rules.lexicon.toll_words import TOLLS
from summarizer.drafting.rules.subjects import subject_before
from summarizer.drafting.rules.word_classes import WORD
from summarizer.drafting.rules.words import Words
from summarizer.models.mentions import NumberKind

_BEFORE_NOUN = HANGING | HAVE
_VALUE_VERBS = CHANGES | VALUED
_BESIDE = 3  # a verb of valuing may stand right before what a statement says


class Place(NamedTuple):
    """A number in its sentence, as word indices: the clause around it and its phrase."""

    words: Words
    start: int
    end: int
    before: int
    """The first word of the number's phrase."""
    after: int
    """The word behind the phrase."""
    verbs: list[int]
    """The finite verbs of the clause."""


class SubjectMeasures:
    """Words the measures of numbers that are values."""

    def __init__(self, text: str, free: FreeWords) -> None:
        self._text = text
        self._free = free

    def told(self, at: Place, kind: NumberKind) -> str | None:
        """As in "the repair cost 4 million", "the tower is 40 metres high", "profit rose 12 percent"."""
        i = at.before - 1
        extent = EXTENTS.get(at.words.norms[at.after]) if at.after < at.words.size else None
        if kind == "measure" and extent:
            beside = at.words.texts[i] == ","  # "The wall, 40 metres long,"
            verb = i if beside else next((verb for verb in at.verbs if verb < at.before), None)
            return self._of_subject(at, extent, verb) if verb is not None else None
        if kind == "money" and i > at.start and at.words.norms[i] in COSTS:
            return self._of_subject(at, COSTS[at.words.norms[i]], i)
        by = i - (at.words.norms[i] == "by") if i > at.start else at.start
        changes = at.words.norms[by] in RISES or at.words.norms[by] in FALLS
        if not changes or by <= at.start:
            return None
        subject = self._subject(at, by)
        return _change(at.words.norms[by], subject) if subject else None

    def _of_subject(self, at: Place, what: str, verb: int) -> str | None:
        subject = self._subject(at, verb)
        if subject is None:
            return None
        return f"{what} of {subject}" if subject[:1].isupper() else f"{what} of the {subject}"

    def _subject(self, at: Place, verb: int) -> str | None:
        """The subject of a verb without its article, its first letter small unless it is a name; None for "it"."""
        found = subject_before(at.words, group_start(at.words, verb), at.start)
        if found is None or at.words.norms[found.start] in PRONOUNS:
            return None
        if any(found.start <= verb < found.end for verb in at.verbs):
            return None  # a clause, not a noun phrase
        start = behind_article(at.words, found.start)
        said = self._free.between(at.words, start, found.end)
        if not said or said.endswith(("'s", "’s")):
            return None
        first = said.split(maxsplit=1)[0]
        return said if f" {first.lower()} " not in self._text else said[:1].lower() + said[1:]

    def valued(self, at: Place) -> str | None:
        """What has the value: "turnout of 58%", "prices rose by 4%", "put the damage at two million"."""
        i = at.before - 1
        if i > at.start and at.words.norms[i] == "of":
            start = i
            while (
                start > at.start
                and at.words.classes[start - 1] & WORD
                and at.words.norms[start - 1] not in _BEFORE_NOUN
            ):
                start -= 1
            return self._free.between(at.words, start, i) or None
        if i > at.start + 1 and at.words.norms[i] in VALUE_PREPOSITIONS and at.words.norms[i - 1] in TOLLS:
            return at.words.texts[i - 1]  # "deaths rose to 14 and injuries to 70"
        verb = next((v for v in range(i, max(at.start - _BESIDE, -1), -1) if at.words.norms[v] in _VALUE_VERBS), None)
        if verb is None or (at.words.norms[i] not in VALUE_PREPOSITIONS and verb != i):
            return None
        if at.words.norms[verb] in VALUED:
            thing = self._free.between(at.words, behind_article(at.words, verb + 1), i)
            return _change(at.words.norms[verb], thing) if thing and at.words.norms[i] == "by" else thing or None
        subject = subject_before(at.words, group_start(at.words, verb), at.start)
        if subject is None or at.words.norms[subject.start] in PRONOUNS:
            return None
        return self._free.between(at.words, behind_article(at.words, subject.start), subject.end) or None


def _change(verb: str, subject: str) -> str:
    """A change by its direction: "rise in profit" for what "rose" or was "raised"."""
    return f"{'rise' if verb in RISES else 'fall' if verb in FALLS else 'change'} in {subject}"
