"""Pointers: from the strings of an answer to the Words of a Draft."""

import re

from summarizer.models.drafts import UnlistedNumber, Words

_NO_SENTENCE = 0
_LONGEST_NUMBER = 9  # digits; Python refuses to read thousands of them, and no article has as many sentences
_NOTHING = "?"  # where nothing but a mark was copied: text that is no number
_MARK = re.compile(r"\{[^{}]*\}")


def words_at(pointer: str) -> Words:
    """Return the words that `5`, `5|first|last`, `5|first|6|last` or `5|phrase` points to.

    Marks that a model has copied along with the words are dropped: they are not in the article.
    """
    number, *parts = pointer.split("|")
    sentence = _sentence(number)
    match [without_marks(part) for part in parts]:
        case []:
            return Words(sentence=sentence)
        case [phrase]:
            return Words(sentence=sentence, first=phrase, last=phrase)
        case [first, last]:
            return Words(sentence=sentence, first=first, last=last)
        case [first, end_number, last]:
            return Words(sentence=sentence, first=first, end_sentence=_sentence(end_number), last=last)
        case _:
            raise ValueError(f"{pointer!r} is no pointer")


def phrase_in(sentence: int, phrase: str) -> Words:
    """Return the phrase as it stands in that sentence."""
    words = without_marks(phrase)
    return Words(sentence=sentence, first=words, last=words)


def said_at(said: str) -> str | Words:
    """Return the quotation's handle as it is, or the words of a pointer."""
    return said if said.startswith("q") else words_at(said)


def numbers_at(numbers: str) -> tuple[str | UnlistedNumber, tuple[str, ...]]:
    """Return the number of `n7 n12` or `5|two dozen`, and the handles of its repetitions."""
    if "|" in numbers:
        sentence, text = numbers.split("|")
        return UnlistedNumber(sentence=_sentence(sentence), text=without_marks(text) or _NOTHING), ()
    first, *others = numbers.split()
    return first, tuple(others)


def without_marks(words: str) -> str:
    """Return the words alone, with single spaces."""
    return " ".join(_MARK.sub("", words).split())


def _sentence(digits: str) -> int:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else _NO_SENTENCE
