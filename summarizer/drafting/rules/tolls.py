"""Tolls: what a bare number counts, by its subject ("the death toll rose to 41") or its verb ("at least 37 died")."""

from summarizer.drafting.rules.lexicon.function_words import ADVERBS, BE, HAVE, PREPOSITIONS
from summarizer.drafting.rules.lexicon.measure_words import CHANGES, VALUE_PREPOSITIONS
from summarizer.drafting.rules.lexicon.toll_words import CONDITIONS, COUNTS, SUFFERED, TOLLS
from summarizer.drafting.rules.page import Line, Number
from summarizer.drafting.rules.subjects import Phrase, subject_before
from summarizer.drafting.rules.word_classes import SYMBOL
from summarizer.mentions.numbers.nouns import singular
from summarizer.mentions.numbers.people import is_person

_GROUP = ADVERBS | BE | HAVE
_REACH = 5  # "has since risen to more than"


def toll_unit(line: Line, number: Number) -> str | None:
    """Return what one of a bare number is: a person, or what "the number of …" names; None where nothing says."""
    words = line.words
    before, after = number.before, line.index_at(number.phrase_end - 1) + 1
    while after < words.size and words.norms[after] in _GROUP:
        after += 1
    if after < words.size and words.norms[after] in SUFFERED:
        return "person"
    subject = valued_subject(line, before)
    return _counted_by(line, subject) if subject else None


def valued_subject(line: Line, before: int) -> Phrase | None:
    """Return the subject whose value is the number at word `before`: "deaths climbed to", "and injuries to"."""
    words, i = line.words, before - 1
    if i < 1:
        return None
    if words.norms[i] in VALUE_PREPOSITIONS:
        if words.norms[i - 1] in TOLLS and i > 1 and words.norms[i - 2] in ("and", ","):
            return Phrase(i - 1, i, i, i)
        i -= 1
    verb = next((v for v in range(i, max(i - _REACH, -1), -1) if words.norms[v] in CHANGES), None)
    if verb is None or any(found & SYMBOL for found in words.classes[verb : i + 1]):
        return None
    while verb and words.norms[verb - 1] in _GROUP:
        verb -= 1
    return subject_before(words, verb)


def _counted_by(line: Line, subject: Phrase) -> str | None:
    words = line.words.norms[subject.start : subject.end]
    stop = next((k for k, norm in enumerate(words) if norm in PREPOSITIONS and k), len(words))
    head = words[stop - 1]
    if head in TOLLS:
        return "person"
    if head not in COUNTS or stop == len(words) or words[stop] != "of":
        return None
    rest = words[stop + 1 :]
    noun = rest[next((k for k, norm in enumerate(rest) if norm in PREPOSITIONS and k), len(rest)) - 1] if rest else ""
    return "person" if noun in CONDITIONS or is_person(singular(noun)) else singular(noun) or None
