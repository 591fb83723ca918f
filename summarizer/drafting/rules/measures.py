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
from summarizer.drafting.rules.page import Line
from summarizer.drafting.rules.subject_measures import Place, SubjectMeasures
from summarizer.drafting.rules.subjects import subject_before
from summarizer.drafting.rules.trigger_entries import participle
from summarizer.drafting.rules.word_classes import SYMBOL
from summarizer.models.mentions import DateMention, NumberMention

_LEADS = ARTICLES | ADVERBS | frozenset("of or more less fewer other are is were was and than".split())
_RELATIVES = frozenset({"who", "that", "which"})
_GOES_ON = PREPOSITIONS | _RELATIVES
_SINGULAR = frozenset({"has", "is", "was"})
_NO_NOUN = frozenset({"per", "a", "them", "whom", "us", "those", "which"})


class MeasureWriter:
    """Words the measures of one article's figures."""

    def __init__(self, text: str, numbers: Sequence[NumberMention], dates: Sequence[DateMention]) -> None:
        self._text = text
        self._free = FreeWords(text, numbers, dates)
        self._subjects = SubjectMeasures(text, self._free)

    def measure(self, line: Line, number: NumberMention, clause: tuple[int, int]) -> str:
        """Return what the number measures, from its phrase and the clause around it; never a number in it."""
        before, after = line.index_at(number.phrase.start), line.index_at(number.phrase.end)
        at = Place(line.words, *clause, before, after, line.verbs_in(*clause))
        noun = self._noun(line, number)
        if number.kind in ("age", "duration", "measure") and (owner := self._owner(line, number)):
            return f"{NOUN_OF_KIND[number.kind].removesuffix(' of time')} of {owner}"
        if told := self._subjects.told(at, number):
            return told
        if noun is None or number.kind in ("percent", "money", "measure") or at.words.norms[at.before - 1] == "at":
            valued = self._subjects.valued(at)
            if valued:
                return valued
        return self._counted(at, number, noun or self._stand_in(number))

    def _counted(self, at: Place, number: NumberMention, noun: str) -> str:
        """The counted noun with its clause turned round: "boats that the firm sold" for "the firm sold 40 boats"."""
        verbs = at.verbs
        if noun == "people" and at.after < at.words.size and at.words.norms[at.after] in CONDITIONS:
            return f"people {at.words.norms[at.after]}"  # "14 dead", "60 injured"
        behind = [verb for verb in verbs if verb >= at.after and not self._modifies(at, verb, verbs)]
        if behind:
            return self._as_subject(at, noun, behind[0], "who" if number.unit == "person" else "that")
        rest = ""
        if at.after < at.end and at.words.norms[at.after] in _GOES_ON:
            rest = self._free.between(at.words, at.after, at.end)
        toll = participle(at.words.norms[at.before - 1]) if at.before > at.start else None
        lead = toll or self._lead(at, verbs) or ("" if rest else self._words_before(at, noun))
        of_phrase = at.after < at.end and at.words.norms[at.after] == "of"
        parts = (noun, rest, lead) if of_phrase else (noun, lead, rest)
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

    def _noun(self, line: Line, number: NumberMention) -> str | None:
        """The counted noun phrase as it stands behind the number; None where there is none."""
        if number.kind in NOUN_OF_KIND and number.kind != "fraction":
            return None
        words = line.words
        start, end = line.index_at(number.number.end), line.index_at(number.phrase.end) + 1
        inside = [
            i for i in range(start, min(end, words.size))
            if number.number.end <= words.starts[i] < number.phrase.end and not self._free.blocks(words, i)
        ]  # fmt: skip
        first = next((i for i in inside if words.norms[i] not in _LEADS and not words.classes[i] & SYMBOL), None)
        if first is None or words.norms[first] in _NO_NOUN:
            return None
        return self._text[words.starts[first] : words.ends[inside[-1]]]

    def _stand_in(self, number: NumberMention) -> str:
        if number.kind in NOUN_OF_KIND:
            return NOUN_OF_KIND[number.kind]
        return "people" if number.unit == "person" else number.unit or "number"

    def _owner(self, line: Line, number: NumberMention) -> str | None:
        """Whose age or length it is: "19-year-old Lund", "Lund, 19,", "a two-hour visit to the port"."""
        words = line.words
        after = line.index_at(number.phrase.end)
        before = line.index_at(number.number.start)
        if "-" in self._text[number.number.start : number.phrase.end]:
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


def _lowered(first: str, said: str) -> str:
    """What is said, its leading article or determiner small: "that the firm sold"."""
    return said[:1].lower() + said[1:] if first in DETERMINERS else said
