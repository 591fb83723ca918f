"""Triggers: the words of a sentence that name a happening, with the verb form that says whether it took place."""

from typing import Literal, NamedTuple

from summarizer.drafting.rules.lexicon.function_words import (
    ADVERBS,
    BE,
    CALENDAR,
    DETERMINERS,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
)
from summarizer.drafting.rules.lexicon.happenings import LIGHT_VERBS
from summarizer.drafting.rules.lexicon.inflection import verb_forms
from summarizer.drafting.rules.trigger_entries import NOUNS, VERBS, Entry
from summarizer.drafting.rules.word_classes import CAPITAL, NUMERAL, TRIGGER, WORD
from summarizer.drafting.rules.words import Words
from summarizer.models.findings import EventType

Voice = Literal["active", "passive", "noun"]

_LIGHT_REACH = 6
_NEAR = 4
_WHEN = CALENDAR | ADVERBS | {"on"}
_GROUP = ADVERBS | BE | HAVE | MODALS | NEGATIONS | {"to"}
_BEGINNINGS = frozenset("begun began begin started starting start".split())


class Trigger(NamedTuple):
    """Words that name a happening: `words[start:end]`."""

    start: int
    end: int
    lemma: str
    type: EventType
    voice: Voice
    opening: int
    """Where its verb group begins, auxiliaries included: "has been" in "has been arrested"."""


_LIGHT_FORMS = {form for verb in LIGHT_VERBS for form in verb_forms(verb)}
_TOLL_FORMS = {form for verb in ("kill", "injure", "wound", "die", "trample") for form in verb_forms(verb)}
_AHEAD = frozenset(
    "plan plans planned planning expected due set scheduled forced agreed decided poised vowed pledged ordered began begun "
    "started threatened failed tried".split()
)
"""Words before "to" that make what follows a happening of its own."""


def triggers(words: Words, *, headline: bool) -> list[Trigger]:
    """Return the triggers of one sentence in order; negated, habitual and merely possible ones are none."""
    candidates = words.where(TRIGGER)
    return [trigger for i in candidates if (trigger := _trigger_at(words, i, headline=headline))]


def _trigger_at(words: Words, i: int, *, headline: bool) -> Trigger | None:
    norm = words.norms[i]
    for entry in VERBS.get(norm, ()):
        if (
            _stands(words, i, entry)
            and not (entry.beside and entry.beside.isdisjoint(words.norms))
            and (trigger := _verb(words, i, entry, headline=headline))
        ):
            return trigger
    for entry in NOUNS.get(norm, ()):
        if _stands(words, i, entry) and (trigger := _noun(words, i, entry, headline=headline)):
            return trigger
    return None


def _stands(words: Words, i: int, entry: Entry) -> bool:
    rest = entry.rest
    return not rest or words.norms[i + 1 : i + 1 + len(rest)] == rest


def verb_group_start(words: Words, i: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    norms = words.norms
    while i and (norms[i - 1] in _GROUP or (norms[i] == "to" and norms[i - 1] in _AHEAD)):
        i -= 1
    return i


def _verb(words: Words, i: int, entry: Entry, *, headline: bool) -> Trigger | None:
    end = i + 1 + len(entry.rest)
    opening = verb_group_start(words, i)
    group = words.norms[opening:i]
    if not NEGATIONS.isdisjoint(group) and "only" not in group:
        return None
    near = [norm for norm in group if norm not in ADVERBS]
    last = near[-1] if near else ""
    before = words.norms[opening - 1] if opening else None
    voice: Voice = "active"
    if entry.form == "progressive":
        fits = last in BE or (before in _BEGINNINGS and i - opening < 2)
    elif entry.form == "past":
        voice = "passive" if last in BE or _by_follows(words, end) else "active"
        fits = last in BE or last in HAVE or _is_past(words, (i, end), opening - 1, headline=headline)
    elif entry.form == "base":
        fits = (last == "to" and len(near) > 1 and near[-2] in _AHEAD) or last in ("will", "would", "must", "shall") or (
            headline and not group and before is not None and before.endswith("s")
        )  # fmt: skip
    else:
        fits = headline and not group and opening > 0 and words.classes[opening - 1] & WORD > 0
    return Trigger(i, end, entry.lemma, entry.type, voice, opening) if fits else None


def _is_past(words: Words, form: tuple[int, int], before: int, *, headline: bool) -> bool:
    """Whether a form in -ed stands as a verb: a subject before it, or a passive that "by" or a headline shows."""
    i, end = form
    norms = words.norms
    if _by_follows(words, end):
        return True
    if before < 0:
        return False
    norm = norms[before]
    if norm in DETERMINERS or norm in PREPOSITIONS or norm in ("and", "more"):
        return norm == "and" and end < words.size and norms[end] in DETERMINERS
    if words.texts[before] in ",;:•-" and not headline:
        return False
    if words.classes[i] & CAPITAL:
        return headline
    described = norm.endswith(("ly", "al", "ic")) and end < words.size and words.classes[end] & WORD
    return not described or norms[end] in PREPOSITIONS


def _by_follows(words: Words, end: int) -> bool:
    """Whether the agent of a passive follows: "announced by", "announced on Friday by"."""
    while end < words.size and (words.norms[end] in _WHEN or words.classes[end] & NUMERAL):
        end += 1
    return end < words.size and words.norms[end] == "by"


def _noun(words: Words, i: int, entry: Entry, *, headline: bool) -> Trigger | None:
    """The trigger of an event noun that is told as happening: beside a verb that adds little, or in a title.

    "launched an investigation" is one trigger.
    """
    end = i + 1 + len(entry.rest)
    if words.classes[i] & CAPITAL and i and not headline:
        return None
    norms = words.norms
    start = max(0, i - _LIGHT_REACH)
    if not NEGATIONS.isdisjoint(norms[max(0, i - 2 * _LIGHT_REACH) : i]):
        return None
    light = next((k for k in range(i - 1, start - 1, -1) if norms[k] in _LIGHT_FORMS), None)
    if light is not None and i - light <= _NEAR and not headline:
        return Trigger(light, end, entry.lemma, entry.type, "noun", verb_group_start(words, light))
    behind = next((k for k in range(end, min(end + _NEAR, words.size)) if norms[k] in _LIGHT_FORMS), None)
    if behind is not None and not headline:
        return Trigger(i, behind + 1, entry.lemma, entry.type, "noun", i)
    told = headline or light is not None or not _TOLL_FORMS.isdisjoint(norms[start:i])
    return Trigger(i, end, entry.lemma, entry.type, "noun", i) if told else None
