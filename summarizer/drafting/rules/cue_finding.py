"""Cues of a passage: which of its words hand words over to a speaker."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarizer.drafting.rules.lexicon.cues import CUE_VERBS, CueVerb
from summarizer.drafting.rules.lexicon.function_words import BE, DETERMINERS, MODALS, NEGATIONS, PREPOSITIONS
from summarizer.drafting.rules.words import is_capital
from summarizer.mentions.tokens import Token

CueForm = Literal["present", "past", "progressive"]

_ALWAYS_VERBS = frozenset({"say", "tell", "think", "believe", "write", "insist", "argue", "admit", "deny", "add"})


class Cue(NamedTuple):
    """A verb of saying at work: `items[start:end]` of a passage."""

    start: int
    end: int
    verb: CueVerb
    form: CueForm


def _forms() -> dict[str, list[tuple[list[str], CueVerb, CueForm]]]:
    found: dict[str, list[tuple[list[str], CueVerb, CueForm]]] = {}
    for verb in CUE_VERBS:
        written: tuple[tuple[str, CueForm], ...] = (
            (verb.base, "present"), (verb.third, "present"), (verb.past, "past"), (verb.progressive, "progressive"),
        )  # fmt: skip
        for words, form in written:
            first, *rest = words.split()
            found.setdefault(first, []).append((rest, verb, form))
    return found


_BY_FIRST_WORD = _forms()


def cues_in(items: Sequence[Token]) -> list[Cue]:
    """Return the cues in order; passives ("is said to"), infinitives, negatives and nouns ("the reports") are none."""
    found = []
    for i in [i for i, item in enumerate(items) if item.norm in _BY_FIRST_WORD]:
        for rest, verb, form in _BY_FIRST_WORD[items[i].norm]:
            end = i + 1 + len(rest)
            if (not rest or [word.norm for word in items[i + 1 : end]] == rest) and _is_verb(items, i, verb):
                found.append(Cue(i, end, verb, form))
                break
    return found


def _is_verb(items: Sequence[Token], i: int, verb: CueVerb) -> bool:
    back = i - 1
    while back >= 0 and items[back].norm in ("also", "again", "reportedly", "later", "previously", "already", "been"):
        back -= 1
    before = items[back] if back >= 0 else None
    if before is None or is_capital(items[i]):
        return before is None and items[i].norm.endswith("ing")
    if before.norm in MODALS or before.norm in NEGATIONS or before.norm in ("to", "did", "does", "do", "let"):
        return False
    if before.norm in BE:
        return items[i].norm == verb.progressive
    if before.norm in DETERMINERS or before.norm in PREPOSITIONS:
        return (items[i].norm == verb.progressive and before.norm in ("as", "by")) or (
            verb.base in _ALWAYS_VERBS
            and before.norm in ("this", "that", "these", "those", "all", "both", "her", "him")
        )
    told = items[i].norm in (verb.past, verb.progressive) or len(verb.base.split()) > 1
    return verb.base in _ALWAYS_VERBS or told or _fits_present(items, i, before)


def _fits_present(items: Sequence[Token], i: int, before: Token) -> bool:
    """Whether "report" or "claims" is a verb here: after a name, a pronoun or a plural, and not before another verb."""
    after = items[i + 1].norm if i + 1 < len(items) else "."
    if after in BE or after in ("said", "say", "of", "by", "from"):
        return False
    if items[i].norm.endswith("s"):
        return before.kind == "word" and not before.norm.endswith(("ed", "al", "ic", "ous", "ive", "ly", "media"))
    return before.norm in ("i", "we", "they", "you") or before.norm.endswith("s")
