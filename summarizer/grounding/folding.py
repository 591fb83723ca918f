"""Folding: the form in which names and words are compared: no case, accents or punctuation."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(
    "[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)  # accents, invisible characters
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")


def folded(text: str) -> str:
    """Return the words of the text in lower case, without accents, possessive endings and punctuation, one space between."""
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub(" ", text)
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    text = text.casefold()
    plain = text.replace(" ", "").isalnum()  # most names and phrases are: ten times faster than looking for words
    return " ".join(text.split() if plain else _WORD.findall(text))


def holds(folded_text: str, folded_words: str) -> bool:
    """Whether the folded words stand in the folded text as whole words, in that order."""
    return bool(folded_words) and f" {folded_words} " in f" {folded_text} "


def cuts_a_word(text: str, start: int, end: int) -> bool:
    """Whether `[start, end)` begins or ends within a word of the text."""
    if start > 0 and text[start - 1 : start + 1].isalnum():
        return True
    return end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
