"""Cues of a passage: which of its words hand words over to a speaker."""

from typing import NamedTuple

from summarizer.drafting.rules.lexicon.cues import CUE_FORMS, CueForm, CueVerb
from summarizer.drafting.rules.lexicon.function_words import BE, DETERMINERS, MODALS, NEGATIONS, PREPOSITIONS
from summarizer.drafting.rules.word_classes import CAPITAL, CUE, WORD
from summarizer.drafting.rules.words import Words

_BETWEEN = frozenset("also again reportedly later previously already been".split())
"""What may stand between a subject and a cue."""
_NO_CUE_AFTER = MODALS | NEGATIONS | {"to", "did", "does", "do", "let"}
_ALWAYS_VERBS = frozenset({"say", "tell", "think", "believe", "write", "insist", "argue", "admit", "deny", "add"})


class Cue(NamedTuple):
    """A verb of saying at work: `items[start:end]` of a passage."""

    start: int
    end: int
    verb: CueVerb
    form: CueForm


def cues_in(items: Words) -> list[Cue]:
    """Return the cues in order; passives ("is said to"), infinitives, negatives and nouns ("the reports") are none."""
    found = []
    norms = items.norms
    for i in items.where(CUE):
        for rest, verb, form in CUE_FORMS[norms[i]]:
            end = i + 1 + len(rest)
            if (not rest or norms[i + 1 : end] == rest) and _is_verb(items, i, verb):
                found.append(Cue(i, end, verb, form))
                break
    return found


def _is_verb(items: Words, i: int, verb: CueVerb) -> bool:
    norm, norms = items.norms[i], items.norms
    back = i - 1
    while back >= 0 and norms[back] in _BETWEEN:
        back -= 1
    if back < 0 or items.classes[i] & CAPITAL:
        return back < 0 and norm.endswith("ing")
    before = norms[back]
    if before in _NO_CUE_AFTER:
        return False
    if before in BE:
        return norm == verb.progressive
    if before in DETERMINERS or before in PREPOSITIONS:
        return (norm == verb.progressive and before in ("as", "by")) or (
            verb.base in _ALWAYS_VERBS and before in ("this", "that", "these", "those", "all", "both", "her", "him")
        )
    told = norm in (verb.past, verb.progressive) or " " in verb.base
    return verb.base in _ALWAYS_VERBS or told or _fits_present(items, i, back)


def _fits_present(items: Words, i: int, back: int) -> bool:
    """Whether "report" or "claims" is a verb here: after a name, a pronoun or a plural, and not before another verb."""
    before = items.norms[back]
    after = items.norms[i + 1] if i + 1 < items.size else "."
    if after in BE or after in ("said", "say", "of", "by", "from"):
        return False
    if items.norms[i].endswith("s"):
        return items.classes[back] & WORD > 0 and not before.endswith(("ed", "al", "ic", "ous", "ive", "ly", "media"))
    return before in ("i", "we", "they", "you") or before.endswith("s")
