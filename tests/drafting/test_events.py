"""Promises of the rules for events: what happened, told once however often it is mentioned."""

import pytest

from summarizer.models.findings import Event
from tests.drafting.drafted import draft, summarized

STATUSES = [
    ("The council will open the court and sentence two men.", "planned"),
    ("The men were sentenced on Monday.", "occurred"),
    ("The army is evacuating the village.", "ongoing"),
    ("The men would be deported if they came back.", "conditional"),
    ("The men allegedly robbed a bank.", "alleged"),
    ("The port plans to evacuate the village.", "planned"),
    ("The village is to be evacuated.", "planned"),
    ("The planned march began in Port Ellery.", "occurred"),
    ("The men may have robbed a bank.", "alleged"),
    ("Rebels might have shelled the port.", "alleged"),
    ("The mill could have been destroyed by the blast.", "alleged"),
    ("The port may be evacuated.", "conditional"),
    ("The men were arrested in May.", "occurred"),
]

NO_EVENTS = [
    "The men were not arrested.",
    "The lake is a quiet place.",
    "The wounded man slept.",
    "The port never evacuated the village.",
]


def only_event(text: str) -> Event:
    """Return the one event of a text."""
    (event,) = summarized(text).events
    return event


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_the_verb_group_decides_the_status(text: str, status: str) -> None:
    """Tense, modal verbs and words of doubt before the verb say whether it took place."""
    assert status == draft(text).events[-1].status


@pytest.mark.parametrize("text", NO_EVENTS)
def test_what_did_not_happen_is_no_event(text: str) -> None:
    """Negated verbs, standing states and participles before a noun yield none."""
    assert () == draft(text).events


DATES = [
    "The tower was demolished on a day nobody noted, the first since 2019.",
    "Prices rose by 4 percent from May 2030.",
    "Sales rose to $40 million from $30 million in 2019.",
    "Ana Lund was arrested.\n\nOn Monday the clerk Ana Lund was arrested at the port.",
]


@pytest.mark.parametrize("text", DATES)
def test_a_date_of_something_else_is_no_time_of_the_event(text: str) -> None:
    """What it is compared with, or what another sentence says, does not date a happening."""
    assert draft(text).events[0].time is None


def test_evidence_is_the_clause_without_lead_in_or_full_stop() -> None:
    """The clause ends where another clause begins, and the words of the reporting verb are no part of it."""
    event = only_event("Ana Lund said that the army evacuated the village on Monday because the road was open.")
    assert "the army evacuated the village on Monday" == event.evidence[0].text
    assert "evacuated" == event.trigger.text
    assert ("Ana Lund",) == event.attribution
    assert "The army evacuated the village on Monday." == event.description


def test_active_and_passive_give_the_same_parts() -> None:
    """The agent acts and the patient undergoes, whichever stands first."""
    active = only_event("The Lake Guard arrested Nils Holm in Port Ellery on Monday.")
    passive = only_event("Nils Holm was arrested by the Lake Guard in Port Ellery on Monday.")
    expected = {("Lake Guard", "agent"), ("Nils Holm", "patient")}
    assert expected == {(p.name, p.role) for p in active.participants}
    assert expected == {(p.name, p.role) for p in passive.participants}


def test_place_and_time_are_those_of_the_clause() -> None:
    """The name after "in" and the date beside the verb, read against the article's day."""
    event = only_event("Nils Holm was arrested in Port Ellery on Monday.")
    assert ("Port Ellery", "2031-05-12") == (event.place, event.time)


def test_a_happening_told_twice_is_one_event_with_two_clauses() -> None:
    """The same verb of the same people joins; the same verb of others does not."""
    text = "Nils Holm was arrested on Monday.\n\nHolm was arrested by the Lake Guard.\n\nAna Lund was arrested too.\n"
    found = summarized(text).events
    assert [2, 1] == [len(event.evidence) for event in found]


def test_the_noun_names_what_killed_people() -> None:
    """A death toll belongs to the event noun beside it; a death told for itself is a person's."""
    assert "disaster" == only_event("At least 40 people were killed in an avalanche near Port Ellery.").type
    assert "person" == only_event("The painter Nils Holm was killed near Port Ellery.").type


def test_a_trigger_that_stands_there_before_is_pointed_to_with_what_follows() -> None:
    """Two events of one verb in one sentence keep their own triggers."""
    found = summarized("Some 40 boats crossed the border, and 30 cars crossed the border river.").events
    assert all(event.evidence[0].contains(event.trigger) for event in found)


def test_a_verb_may_be_followed_by_nothing_but_a_score() -> None:
    """A line that ends with “5-4” and no full stop has nobody behind its verb."""
    assert ["The bill died 5-4."] == [event.description for event in summarized("The bill died 5-4").events]
