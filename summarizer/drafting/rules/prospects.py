"""Prospects: which words of a sentence speak of what is still to come."""

from summarizer.drafting.rules.lexicon.function_words import BE, DETERMINERS, PREPOSITIONS
from summarizer.drafting.rules.lexicon.prospect_words import AHEAD, ARRANGED
from summarizer.drafting.rules.word_classes import LINK, NUMERAL, PROSPECT, WORD
from summarizer.drafting.rules.words import Words


def looking_ahead(words: Words) -> list[int]:
    """Return the indices of the words that look ahead, in order."""
    norms, classes = words.norms, words.classes
    last = words.size - 1
    return [
        i for i in words.where(PROSPECT | LINK)
        if (classes[i] & PROSPECT or (i < last and norms[i + 1] == "to")) and _looks_ahead(words, i)
    ]  # fmt: skip


def _looks_ahead(words: Words, i: int) -> bool:
    """Whether word i is a verb form of what is still to come: "plans to", "is to", "will"; no noun "plan" or "will"."""
    norm, before = words.norms[i], words.norms[i - 1] if i else ""
    after = min(i + 1, words.size - 1)
    follows = words.norms[after]
    if norm in ("will", "shall"):
        return words.texts[i].islower() and before not in DETERMINERS
    if norm in ARRANGED and before in BE and follows != "to":
        return True
    if norm == "plans" and before not in DETERMINERS:
        return follows == "to" or follows in DETERMINERS or words.classes[after] & NUMERAL > 0
    return follows == "to" and (norm in AHEAD or norm in BE) and _verb_follows(words, i + 2)


def _verb_follows(words: Words, i: int) -> bool:
    """Whether "to" before word i goes on with a verb ("to close two schools") and not with a noun ("to heavy rain")."""
    if i >= words.size or not words.classes[i] & WORD or not words.texts[i].islower() or words.norms[i] in DETERMINERS:
        return False
    after = min(i + 1, words.size - 1)
    if words.norms[i] == "be" or not words.classes[after] & WORD:
        return True
    return words.norms[after] in DETERMINERS or words.norms[after] in PREPOSITIONS or words.norms[i - 2] != "due"
