"""Triggers: the words of a sentence that name a happening, with the verb form that says whether it took place."""

from collections.abc import Sequence
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
from summarizer.drafting.rules.lexicon.happenings import LIGHT_VERBS, NOUN_GROUPS, VERB_GROUPS
from summarizer.drafting.rules.lexicon.inflection import plural, verb_forms
from summarizer.drafting.rules.words import is_capital
from summarizer.mentions.tokens import Token
from summarizer.models.findings import EventType

Form = Literal["base", "third", "past", "progressive", "noun"]
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


class _Entry(NamedTuple):
    rest: list[str]
    lemma: str
    type: EventType
    form: Form
    beside: frozenset[str] = frozenset()


def _verb_entries() -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for group in VERB_GROUPS:
        for lemma in group.verbs:
            base, *rest = lemma.split("_")
            forms = verb_forms(base)
            named: tuple[tuple[str, Form], ...] = (
                (forms.past, "past"), (forms.participle, "past"), (forms.progressive, "progressive"),
                (forms.third, "third"), (forms.base, "base"),
            )  # fmt: skip
            for written, form in dict.fromkeys(named):
                found.setdefault(written, []).append(_Entry(rest, lemma, group.type, form, group.beside))
    return _longest_first(found)


def _noun_entries() -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for group in NOUN_GROUPS:
        for lemma in group.nouns:
            *lead, head = lemma.split("_")
            for written in (head, plural(head)):
                first, *rest = [*lead, written]
                found.setdefault(first, []).append(_Entry(rest, lemma, group.type, "noun"))
    return _longest_first(found)


def _longest_first(found: dict[str, list[_Entry]]) -> dict[str, list[_Entry]]:
    """Try "shot dead" before "shot"."""
    return {word: sorted(entries, key=lambda entry: -len(entry.rest)) for word, entries in found.items()}


_VERBS = _verb_entries()
_NOUNS = _noun_entries()
_FIRST_WORDS = _VERBS.keys() | _NOUNS.keys()
_LIGHT_FORMS = {form for verb in LIGHT_VERBS for form in verb_forms(verb)}
_TOLL_FORMS = {form for verb in ("kill", "injure", "wound", "die", "trample") for form in verb_forms(verb)}
_AHEAD = frozenset(
    "plan plans planned planning expected due set scheduled forced agreed decided poised vowed pledged ordered began begun "
    "started threatened failed tried".split()
)
"""Words before "to" that make what follows a happening of its own."""


def triggers(words: Sequence[Token], *, headline: bool) -> list[Trigger]:
    """Return the triggers of one sentence in order; negated, habitual and merely possible ones are none."""
    candidates = [i for i, word in enumerate(words) if word.norm in _FIRST_WORDS]
    return [trigger for i in candidates if (trigger := _trigger_at(words, i, headline=headline))]


def _trigger_at(words: Sequence[Token], i: int, *, headline: bool) -> Trigger | None:
    for entry in _VERBS.get(words[i].norm, ()):
        if (
            _stands(words, i, entry)
            and (not entry.beside or any(word.norm in entry.beside for word in words))
            and (trigger := _verb(words, i, entry, headline=headline))
        ):
            return trigger
    for entry in _NOUNS.get(words[i].norm, ()):
        if _stands(words, i, entry) and (trigger := _noun(words, i, entry, headline=headline)):
            return trigger
    return None


def _stands(words: Sequence[Token], i: int, entry: _Entry) -> bool:
    rest = entry.rest
    return not rest or [part.norm for part in words[i + 1 : i + 1 + len(rest)]] == rest


def verb_group_start(words: Sequence[Token], i: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    while i and (words[i - 1].norm in _GROUP or (words[i].norm == "to" and words[i - 1].norm in _AHEAD)):
        i -= 1
    return i


def _verb(words: Sequence[Token], i: int, entry: _Entry, *, headline: bool) -> Trigger | None:
    end = i + 1 + len(entry.rest)
    opening = verb_group_start(words, i)
    group = [word.norm for word in words[opening:i]]
    if NEGATIONS.intersection(group) and "only" not in group:
        return None
    near = [norm for norm in group if norm not in ADVERBS]
    last = near[-1] if near else ""
    before = words[opening - 1] if opening else None
    voice: Voice = "active"
    if entry.form == "progressive":
        fits = last in BE or (before is not None and before.norm in _BEGINNINGS and i - opening < 2)
    elif entry.form == "past":
        voice = "passive" if last in BE or _by_follows(words, end) else "active"
        fits = last in BE or last in HAVE or _is_past(words, i, end, before, headline=headline)
    elif entry.form == "base":
        fits = (last == "to" and len(near) > 1 and near[-2] in _AHEAD) or last in ("will", "would", "must", "shall") or (
            headline and not group and before is not None and before.norm.endswith("s")
        )  # fmt: skip
    else:
        fits = headline and not group and before is not None and before.kind == "word"
    return Trigger(i, end, entry.lemma, entry.type, voice, opening) if fits else None


def _is_past(words: Sequence[Token], i: int, end: int, before: Token | None, *, headline: bool) -> bool:
    """Whether a form in -ed stands as a verb: a subject before it, or a passive that "by" or a headline shows."""
    if _by_follows(words, end):
        return True
    if before is None or before.norm in DETERMINERS or before.norm in PREPOSITIONS or before.norm in ("and", "more"):
        return before is not None and before.norm == "and" and end < len(words) and words[end].norm in DETERMINERS
    if before.text in ",;:•-" and not headline:
        return False
    follows = words[end] if end < len(words) else None
    if is_capital(words[i]):
        return headline
    return not (
        follows
        and follows.kind == "word"
        and before.norm.endswith(("ly", "al", "ic"))
        and follows.norm not in PREPOSITIONS
    )


def _by_follows(words: Sequence[Token], end: int) -> bool:
    """Whether the agent of a passive follows: "announced by", "announced on Friday by"."""
    while end < len(words) and (words[end].norm in _WHEN or words[end].kind == "numeral"):
        end += 1
    return end < len(words) and words[end].norm == "by"


def _noun(words: Sequence[Token], i: int, entry: _Entry, *, headline: bool) -> Trigger | None:
    """The trigger of an event noun that is told as happening: beside a verb that adds little, or in a title.

    "launched an investigation" is one trigger.
    """
    end = i + 1 + len(entry.rest)
    if is_capital(words[i]) and i and not headline:
        return None
    start = max(0, i - _LIGHT_REACH)
    if any(word.norm in NEGATIONS for word in words[max(0, i - 2 * _LIGHT_REACH) : i]):
        return None
    light = next((k for k in range(i - 1, start - 1, -1) if words[k].norm in _LIGHT_FORMS), None)
    if light is not None and i - light <= _NEAR and not headline:
        return Trigger(light, end, entry.lemma, entry.type, "noun", verb_group_start(words, light))
    behind = next((k for k in range(end, min(end + _NEAR, len(words))) if words[k].norm in _LIGHT_FORMS), None)
    if behind is not None and not headline:
        return Trigger(i, behind + 1, entry.lemma, entry.type, "noun", i)
    took = any(word.norm in _TOLL_FORMS for word in words[start:i])
    return Trigger(i, end, entry.lemma, entry.type, "noun", i) if headline or light is not None or took else None


def participle(form: str) -> str | None:
    """Return the past participle of a verb of the lexicon by any of its forms but the base: "killing" gives "killed"."""
    return _PARTICIPLES.get(form)


_PARTICIPLES = {
    form: forms.participle
    for group in VERB_GROUPS
    for forms in (verb_forms(lemma) for lemma in group.verbs if "_" not in lemma)
    for form in (forms.past, forms.participle, forms.progressive)
}
