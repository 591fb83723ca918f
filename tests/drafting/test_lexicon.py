"""Promises of the tables of words: each row works in its own example."""

from typing import get_args

import pytest

from summarizer.drafting.rules.lexicon.cues import CUE_VERBS, CueVerb
from summarizer.drafting.rules.lexicon.doubt_words import DOUBTS, Doubt
from summarizer.drafting.rules.lexicon.happenings import NOUN_GROUPS, VERB_GROUPS
from summarizer.drafting.rules.lexicon.inflection import VerbForms, plural, verb_forms
from summarizer.drafting.rules.lexicon.toll_words import UNIT_EXAMPLES
from summarizer.models.findings import EventType
from tests.drafting.drafted import read, summarized

VERBS = [(group, verb) for group in VERB_GROUPS for verb in group.verbs]
NOUNS = [(group, noun) for group in NOUN_GROUPS for noun in group.nouns]
FORMS = [
    ("flee", VerbForms("flee", "flees", "fled", "fled", "fleeing")),
    ("carry", VerbForms("carry", "carries", "carried", "carried", "carrying")),
    ("ban", VerbForms("ban", "bans", "banned", "banned", "banning")),
    ("shoot", VerbForms("shoot", "shoots", "shot", "shot", "shooting")),
    ("die", VerbForms("die", "dies", "died", "died", "dying")),
    ("arrive", VerbForms("arrive", "arrives", "arrived", "arrived", "arriving")),
    ("run", VerbForms("run", "runs", "ran", "run", "running")),
]


@pytest.mark.parametrize("verb", CUE_VERBS, ids=lambda verb: verb.base)
def test_each_cue_hands_over_a_statement_in_its_example(verb: CueVerb) -> None:
    """The example yields one statement whose cue is a form of the verb."""
    page, statements, _ = read(verb.example)
    (utterance,) = statements.utterances
    assert utterance.cue is not None
    assert page.text[utterance.cue.start : utterance.cue.end] in (verb.base, verb.third, verb.past)


@pytest.mark.parametrize(("group", "verb"), VERBS, ids=[verb for _, verb in VERBS])
def test_each_verb_names_an_event_of_its_type(group: object, verb: str) -> None:
    """With its participle in the group's example, the verb is the trigger of an event of the group's type."""
    assert group in VERB_GROUPS
    row = next(row for row in VERB_GROUPS if row is group)
    base, *rest = verb.split("_")
    _, _, events = read(row.example.format(" ".join([verb_forms(base).participle, *rest])))
    assert (verb, row.type) in [(h.trigger.lemma, h.trigger.type) for h in events.happenings]


@pytest.mark.parametrize(("group", "noun"), NOUNS, ids=[noun for _, noun in NOUNS])
def test_each_noun_names_an_event_of_its_type(group: object, noun: str) -> None:
    """In the group's example the noun is the trigger of an event of the group's type."""
    row = next(row for row in NOUN_GROUPS if row is group)
    _, _, events = read(row.example.format(noun.replace("_", " ")))
    assert (noun, row.type) in [(h.trigger.lemma, h.trigger.type) for h in events.happenings]


def test_the_lexicon_covers_every_type_of_event() -> None:
    """Each of the thirteen types has verbs, and there are at least 150 of them."""
    assert set(get_args(EventType)) == {group.type for group in VERB_GROUPS}
    assert len({verb for _, verb in VERBS}) >= 150


@pytest.mark.parametrize(("verb", "forms"), FORMS)
def test_verbs_inflect(verb: str, forms: VerbForms) -> None:
    """Regular and irregular verbs have the forms a dictionary gives."""
    assert forms == verb_forms(verb)


@pytest.mark.parametrize(
    ("noun", "many"), [("crash", "crashes"), ("victory", "victories"), ("day", "days"), ("fire", "fires")]
)
def test_nouns_have_plurals(noun: str, many: str) -> None:
    """Regular plurals follow the spelling of the noun."""
    assert many == plural(noun)


@pytest.mark.parametrize("doubt", DOUBTS, ids=lambda doubt: doubt.example)
def test_each_doubt_is_cast_in_its_example(doubt: Doubt) -> None:
    """The ferry of the example is told to have sunk with the doubt's status, not as a fact."""
    _, _, events = read(doubt.example)
    assert [doubt.status] == [h.status for h in events.happenings if h.trigger.lemma == "sink"]


@pytest.mark.parametrize(("text", "unit", "measure"), UNIT_EXAMPLES)
def test_a_bare_number_counts_what_its_sentence_tells(text: str, unit: str, measure: str) -> None:
    """Its subject or its verb says what one of it is, and the measure names it."""
    figure = summarized(text).figures[0]
    assert (unit, measure) == (figure.unit, figure.measure)
