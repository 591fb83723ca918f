"""Folding: the form in which names and words are compared: no case, accents or punctuation."""

import re
import unicodedata

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_CUT_BEFORE = re.compile(r"(?:\w|\d[.,]|[-−+])$")
_CUT_AFTER = re.compile(r"\w|[.,]\d")
_MARKS = re.compile(
    "[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)  # accents, invisible characters
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")


def folded(text: str) -> str:
    """Return the words of the text in lower case, without accents, possessive endings and punctuation, one space between."""
    text = _POSSESSIVE.sub(" ", text)
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return _NOT_ALPHANUMERIC.sub(" ", text.casefold()).strip()


def holds(folded_text: str, folded_words: str) -> bool:
    """Whether the folded words stand in the folded text as whole words, in that order."""
    return bool(folded_words) and f" {folded_words} " in f" {folded_text} "


def is_extract(wording: str, text: str) -> bool:
    """Whether the wording, its closing full stop aside, stands in the text word for word, case aside, no word or numeral cut."""
    wanted, within = wording.strip().removesuffix(".").casefold(), text.casefold()
    at = within.find(wanted)
    if at < 0 or not wanted:
        return False
    around = within[max(0, at - 2) : at], within[at + len(wanted) : at + len(wanted) + 2]
    return not (_CUT_BEFORE.search(around[0]) or _CUT_AFTER.match(around[1]))
