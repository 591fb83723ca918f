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
from summarizer.drafting.rules.trigger_finding import participle
from summarizer.mentions.tokens import Token
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
        if noun is None or number.kind in ("percent", "money", "measure") or at.words[at.before - 1].norm == "at":
            valued = self._subjects.valued(at)
            if valued:
                return valued
        return self._counted(at, number, noun or self._stand_in(number))

    def _counted(self, at: Place, number: NumberMention, noun: str) -> str:
        """The counted noun with its clause turned round: "boats that the firm sold" for "the firm sold 40 boats"."""
        verbs = at.verbs
        if noun == "people" and at.after < len(at.words) and at.words[at.after].norm in CONDITIONS:
            return f"people {at.words[at.after].norm}"  # "14 dead", "60 injured"
        behind = [verb for verb in verbs if verb >= at.after and not self._modifies(at, verb, verbs)]
        if behind:
            return self._as_subject(at, noun, behind[0], "who" if number.unit == "person" else "that")
        rest = ""
        if at.after < at.end and at.words[at.after].norm in _GOES_ON:
            rest = self._free.between(at.words, at.after, at.end)
        toll = participle(at.words[at.before - 1].norm) if at.before > at.start else None
        lead = toll or self._lead(at, verbs) or ("" if rest else self._words_before(at, noun))
        of_phrase = at.after < at.end and at.words[at.after].norm == "of"
        parts = (noun, rest, lead) if of_phrase else (noun, lead, rest)
        return " ".join(part for part in parts if part)

    def _as_subject(self, at: Place, noun: str, verb: int, relative: str) -> str:
        """As in "boats from the port that have sunk" for "40 boats from the port have sunk"."""
        group = group_start(at.words, verb)
        aside = self._free.between(at.words, at.after, group)
        complete = group <= at.after or (aside and at.words[group - 1].end - at.words[at.after].start == len(aside))
        agrees = at.words[verb].norm not in _SINGULAR or not noun.endswith("s")
        predicate = self._free.between(at.words, max(group, at.after), at.end)
        if not complete or not agrees or not predicate:
            return f"{noun} {aside}".strip()
        opens = at.words[max(group, at.after) - 1].norm in _RELATIVES
        return " ".join(part for part in (noun, aside, "" if opens else relative, predicate) if part)

    def _modifies(self, at: Place, verb: int, verbs: Sequence[int]) -> bool:
        """Whether a form in -ed only describes the noun: "brothers suspected of theft were freed"."""
        follows = at.words[verb + 1].norm if verb + 1 < at.end else ""
        described = at.words[verb].norm.endswith("ed") and verb == at.after and follows in PREPOSITIONS
        return described and any(later > verb for later in verbs)

    def _noun(self, line: Line, number: NumberMention) -> str | None:
        """The counted noun phrase as it stands behind the number; None where there is none."""
        if number.kind in NOUN_OF_KIND and number.kind != "fraction":
            return None
        near = line.words[line.index_at(number.number.end) : line.index_at(number.phrase.end) + 1]
        words = [w for w in near if number.number.end <= w.start < number.phrase.end and not self._free.blocks(w)]
        while words and (words[0].norm in _LEADS or words[0].kind == "symbol"):
            words = words[1:]
        if not words or words[0].norm in _NO_NOUN or words[0].kind == "symbol":
            return None
        return self._text[words[0].start : words[-1].end]

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
            stops = [i for i in range(after, len(words)) if words[i].norm in PRONOUNS]
            rest = self._free.between(
                words, after, min([*stops, *line.verbs_in(after, len(words))], default=len(words))
            )
            if not rest:
                return None
            return rest if words[after].text[0].isupper() else f"the {rest}"
        if number.kind == "age" and before and words[before - 1].text == ",":
            name = next((name for name in reversed(line.names) if name.end <= before), None)
            return name.text if name else None
        return None

    def _lead(self, at: Place, verbs: Sequence[int]) -> str:
        """As in "that the firm sold" for "the firm sold 40 boats", "with which Lund won" for "Lund won with 40 votes"."""
        verb = next((v for v in reversed(verbs) if v < at.before), None)
        subject = subject_before(at.words, group_start(at.words, verb), at.start) if verb is not None else None
        if subject is None or at.words[subject.start].kind == "symbol" or at.words[subject.start].norm in PRONOUNS:
            return ""
        end = at.before
        preposition = ""
        if at.words[end - 1].norm in PREPOSITIONS:
            preposition, end = at.words[end - 1].norm, end - 1
        said = self._free.between(at.words, subject.start, end)
        if not said or at.words[end - 1].end - at.words[subject.start].start != len(said):
            return ""
        said = _lowered(at.words[subject.start], said)
        return f"{preposition} which {said}" if preposition else f"that {said}"

    def _words_before(self, at: Place, noun: str) -> str:
        """Where no better word than "people" or "amount of money" is known, the clause before the number tells more."""
        said = self._free.between(at.words, at.start, at.before)
        whole = said and at.words[at.before - 1].end - at.words[at.start].start == len(said)
        bare = noun in NOUN_OF_KIND.values() or noun == "people"
        if not bare or not whole or " " not in said or at.words[at.start].norm in PRONOUNS:
            return ""
        return f"that {_lowered(at.words[at.start], said)}"


def _lowered(first: Token, said: str) -> str:
    """What is said, its leading article or determiner small: "that the firm sold"."""
    return said[:1].lower() + said[1:] if first.norm in DETERMINERS else said
