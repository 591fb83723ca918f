"""Measures: what a number counts, in a noun phrase without the number, from the counted noun and its clause."""

from collections.abc import Sequence

from summarizer.drafting.rules.free_words import FreeWords, group_start
from summarizer.drafting.rules.lexicon.function_words import (
    ADVERBS,
    ARTICLES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
)
from summarizer.drafting.rules.lexicon.measure_words import (
    NOUN_OF_KIND,
)
from summarizer.drafting.rules.lexicon.toll_words import CONDITIONS
from summarizer.drafting.rules.page import Line, Number
from summarizer.drafting.rules.subject_measures import Place, SubjectMeasures
from summarizer.drafting.rules.subjects import subject_before
from summarizer.drafting.rules.trigger_entries import participle
from summarizer.drafting.rules.word_classes import SYMBOL
from summarizer.models.mentions import DateMention, NumberKind, NumberMention

_LEADS = ARTICLES | ADVERBS | frozenset("of or more less fewer other are is were was and than".split())
_RELATIVES = frozenset({"who", "that", "which"})
_GOES_ON = PREPOSITIONS | _RELATIVES
_SINGULAR = frozenset({"has", "is", "was"})
_OWNED = frozenset({"age", "duration", "measure"})
_VALUES = frozenset({"percent", "money", "measure"})
_NO_NOUN = frozenset({"per", "a", "them", "whom", "us", "those", "which"})


class MeasureWriter:
    """Words the measures of one article's figures."""

    def __init__(self, text: str, numbers: Sequence[NumberMention], dates: Sequence[DateMention]) -> None:
        self._text = text
        self._free = FreeWords(text, numbers, dates)
        self._subjects = SubjectMeasures(text, self._free)

    def measure(self, line: Line, number: Number, unit: str | None, clause: tuple[int, int]) -> str:
        """Return what the number measures, from its phrase and the clause around it; never a number in it."""
        at = Place(line.words, *clause, number.before, number.after, line.verbs_in(*clause))
        kind = number.kind
        if kind in _OWNED and (owner := self._owner(line, number)):
            return f"{NOUN_OF_KIND[kind].removesuffix(' of time')} of {owner}"
        if kind in _VALUES and (told := self._subjects.told(at, kind)):
            return told
        noun = self._noun(line, number)
        if noun is None or kind in _VALUES or at.words.norms[at.before - 1] == "at":
            valued = self._subjects.valued(at)
            if valued:
                return valued
        return self._counted(at, unit, noun or _stand_in(kind, unit))

    def _counted(self, at: Place, unit: str | None, noun: str) -> str:
        """The counted noun with its clause turned round: "boats that the firm sold" for "the firm sold 40 boats"."""
        words, verbs = at.words, at.verbs
        follows = words.norms[at.after] if at.after < words.size else ""
        if noun == "people" and follows in CONDITIONS:
            return f"people {follows}"  # "14 dead", "60 injured"
        behind = next((verb for verb in verbs if verb >= at.after and not self._modifies(at, verb, verbs)), None)
        if behind is not None:
            return self._as_subject(at, noun, behind, "who" if unit == "person" else "that")
        rest = ""
        if at.after < at.end and follows in _GOES_ON:
            rest = self._free.between(words, at.after, at.end)
        toll = participle(words.norms[at.before - 1]) if at.before > at.start else None
        lead = toll or self._lead(at, verbs) or ("" if rest else self._words_before(at, noun))
        parts = (noun, rest, lead) if at.after < at.end and follows == "of" else (noun, lead, rest)
        return " ".join(part for part in parts if part)

    def _as_subject(self, at: Place, noun: str, verb: int, relative: str) -> str:
        """As in "boats from the port that have sunk" for "40 boats from the port have sunk"."""
        group = group_start(at.words, verb)
        aside = self._free.between(at.words, at.after, group)
        complete = group <= at.after or (aside and at.words.ends[group - 1] - at.words.starts[at.after] == len(aside))
        agrees = at.words.norms[verb] not in _SINGULAR or not noun.endswith("s")
        predicate = self._free.between(at.words, max(group, at.after), at.end)
        if not complete or not agrees or not predicate:
            return f"{noun} {aside}".strip()
        opens = at.words.norms[max(group, at.after) - 1] in _RELATIVES
        return " ".join(part for part in (noun, aside, "" if opens else relative, predicate) if part)

    def _modifies(self, at: Place, verb: int, verbs: Sequence[int]) -> bool:
        """Whether a form in -ed only describes the noun: "brothers suspected of theft were freed"."""
        follows = at.words.norms[verb + 1] if verb + 1 < at.end else ""
        described = at.words.norms[verb].endswith("ed") and verb == at.after and follows in PREPOSITIONS
        return described and any(later > verb for later in verbs)

    def _noun(self, line: Line, number: Number) -> str | None:
        """The counted noun phrase as it stands behind the number; None where there is none."""
        if number.kind in NOUN_OF_KIND and number.kind != "fraction":
            return None
        words = line.words
        end = min(number.after + 1, words.size)
        inside = [
            i for i in range(line.index_at(number.end), end)
            if number.end <= words.starts[i] < number.phrase_end and not self._free.blocks(words, i)
        ]  # fmt: skip
        first = next((i for i in inside if words.norms[i] not in _LEADS and not words.classes[i] & SYMBOL), None)
        if first is None or words.norms[first] in _NO_NOUN:
            return None
        return self._text[words.starts[first] : words.ends[inside[-1]]]

    def _owner(self, line: Line, number: Number) -> str | None:
        """Whose age or length it is: "19-year-old Lund", "Lund, 19,", "a two-hour visit to the port"."""
        words = line.words
        after, before = number.after, number.at
        if "-" in self._text[number.start : number.phrase_end]:
            stops = [i for i in range(after, words.size) if words.norms[i] in PRONOUNS]
            rest = self._free.between(
                words, after, min([*stops, *line.verbs_in(after, words.size)], default=words.size)
            )
            if not rest:
                return None
            return rest if words.texts[after][0].isupper() else f"the {rest}"
        if number.kind == "age" and before and words.texts[before - 1] == ",":
            name = next((name for name in reversed(line.names) if name.end <= before), None)
            return name.text if name else None
        return None

    def _lead(self, at: Place, verbs: Sequence[int]) -> str:
        """As in "that the firm sold" for "the firm sold 40 boats", "with which Lund won" for "Lund won with 40 votes"."""
        verb = next((v for v in reversed(verbs) if v < at.before), None)
        subject = subject_before(at.words, group_start(at.words, verb), at.start) if verb is not None else None
        if subject is None or at.words.classes[subject.start] & SYMBOL or at.words.norms[subject.start] in PRONOUNS:
            return ""
        end = at.before
        preposition = ""
        if at.words.norms[end - 1] in PREPOSITIONS:
            preposition, end = at.words.norms[end - 1], end - 1
        said = self._free.between(at.words, subject.start, end)
        if not said or at.words.ends[end - 1] - at.words.starts[subject.start] != len(said):
            return ""
        said = _lowered(at.words.norms[subject.start], said)
        return f"{preposition} which {said}" if preposition else f"that {said}"

    def _words_before(self, at: Place, noun: str) -> str:
        """Where no better word than "people" or "amount of money" is known, the clause before the number tells more."""
        said = self._free.between(at.words, at.start, at.before)
        whole = said and at.words.ends[at.before - 1] - at.words.starts[at.start] == len(said)
        bare = noun in NOUN_OF_KIND.values() or noun == "people"
        if not bare or not whole or " " not in said or at.words.norms[at.start] in PRONOUNS:
            return ""
        return f"that {_lowered(at.words.norms[at.start], said)}"


def _stand_in(kind: NumberKind, unit: str | None) -> str:
    if kind in NOUN_OF_KIND:
        return NOUN_OF_KIND[kind]
    return "people" if unit == "person" else unit or "number"


def _lowered(first: str, said: str) -> str:
    """What is said, its leading article or determiner small: "that the firm sold"."""
    return said[:1].lower() + said[1:] if first in DETERMINERS else said
