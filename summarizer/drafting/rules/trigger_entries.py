"""Trigger entries: every written form of the lexicon's verbs and nouns, by its first word."""

from typing import Literal, NamedTuple

from summarizer.drafting.rules.lexicon.happenings import NOUN_GROUPS, VERB_GROUPS
from summarizer.drafting.rules.lexicon.inflection import plural, verb_forms
from summarizer.models.findings import EventType

Form = Literal["base", "third", "past", "progressive", "noun"]


class Entry(NamedTuple):
    """One form of one verb or noun."""

    rest: tuple[str, ...]
    """The words behind the first."""
    lemma: str
    type: EventType
    form: Form
    beside: frozenset[str] = frozenset()


def _verb_entries() -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for group in VERB_GROUPS:
        for lemma in group.verbs:
            base, *rest = lemma.split("_")
            forms = verb_forms(base)
            named: tuple[tuple[str, Form], ...] = (
                (forms.past, "past"), (forms.participle, "past"), (forms.progressive, "progressive"),
                (forms.third, "third"), (forms.base, "base"),
            )  # fmt: skip
            for written, form in dict.fromkeys(named):
                found.setdefault(written, []).append(Entry(tuple(rest), lemma, group.type, form, group.beside))
    return _longest_first(found)


def _noun_entries() -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for group in NOUN_GROUPS:
        for lemma in group.nouns:
            *lead, head = lemma.split("_")
            for written in (head, plural(head)):
                first, *rest = [*lead, written]
                found.setdefault(first, []).append(Entry(tuple(rest), lemma, group.type, "noun"))
    return _longest_first(found)


def _longest_first(found: dict[str, list[Entry]]) -> dict[str, list[Entry]]:
    """Try "shot dead" before "shot"."""
    return {word: sorted(entries, key=lambda entry: -len(entry.rest)) for word, entries in found.items()}


VERBS = _verb_entries()
NOUNS = _noun_entries()
FIRST_WORDS = VERBS.keys() | NOUNS.keys()


def participle(form: str) -> str | None:
    """Return the past participle of a verb of the lexicon by any of its forms but the base: "killing" gives "killed"."""
    return _PARTICIPLES.get(form)


_PARTICIPLES = {
    form: forms.participle
    for group in VERB_GROUPS
    for forms in (verb_forms(lemma) for lemma in group.verbs if "_" not in lemma)
    for form in (forms.past, forms.participle, forms.progressive)
}
