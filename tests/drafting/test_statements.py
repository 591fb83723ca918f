"""Promises of the rules for statements: who said what, in which words."""

from typing import NamedTuple

import pytest

from tests.drafting.drafted import draft, summarized


class Said(NamedTuple):
    """A text and the one statement it holds last: kind, words, cue, speaker, role, relays."""

    text: str
    kind: str
    content: tuple[str, ...]
    cue: str | None
    speaker: str
    role: str | None = None
    via: tuple[str, ...] = ()


DIRECT = [
    Said("“The dam is safe,” said Ana Lund of the river guard.", "direct", ("The dam is safe",), "said", "Ana Lund",
         "of the river guard"),
    Said("“The dam is safe,” Harbour Minister Ana Lund said in Port Ellery.", "direct", ("The dam is safe",), "said",
         "Ana Lund", "Harbour Minister"),
    Said("Ana Lund said: “The dam is safe. Go home.”", "direct", ("The dam is safe. Go home.",), "said", "Ana Lund"),
    Said("“The dam is safe,” said Ana Lund. “Go home.”", "direct", ("The dam is safe", "Go home."), "said", "Ana Lund"),
    Said("“The dam,” said Ana Lund, “is entirely safe.”", "direct", ("The dam", "is entirely safe."), "said", "Ana Lund"),
    Said("It is a “quiet and ordinary spring,” Ana Lund said.", "mixed", ("It is a “quiet and ordinary spring,”",),
         "said", "Ana Lund"),
    Said("Ana Lund, the harbour master, spoke. “We are open,” she said.", "direct", ("We are open",), "said", "Ana Lund"),
]  # fmt: skip

INDIRECT = [
    Said("Ana Lund said that the dam was safe.", "indirect", ("the dam was safe",), "said", "Ana Lund"),
    Said("The dam was safe on Friday, Ana Lund, the harbour master, said.", "indirect", ("The dam was safe on Friday",),
         "said", "Ana Lund", "harbour master"),
    Said("The lake guard on Friday confirmed that the dam was safe.", "indirect", ("the dam was safe",), "confirmed",
         "lake guard"),
    Said("According to the Lake Ministry, the dam was safe.", "indirect", ("the dam was safe",), "According to",
         "Lake Ministry"),
    Said("The dam was safe on Friday, according to the Lake Ministry.", "indirect", ("The dam was safe on Friday",),
         "according to", "Lake Ministry"),
    Said("Ana Lund told reporters that the dam was safe.", "indirect", ("the dam was safe",), "told", "Ana Lund"),
    Said("The council explained that the road was “hardly used”.", "mixed", ("the road was “hardly used”",),
         "explained", "council"),
    Said("The owners put the damage at 40 million crowns.", "indirect", ("the damage at 40 million crowns",), "put",
         "owners"),
    Said("The dam was safe on Friday, Ana Lund said, Reuters reports.", "indirect", ("The dam was safe on Friday",),
         "said", "Ana Lund", None, ("Reuters",)),
    Said("Ana Lund said Lake Minister Nils Holm told her the dam was safe.", "indirect", ("the dam was safe",), "told",
         "Nils Holm", "Lake Minister", ("Ana Lund",)),
]  # fmt: skip

ANTECEDENTS = [
    ("Lake Minister Nils Holm resigned on Monday. Holm said that the dam was safe.", "Nils Holm"),
    ("Lake Minister Nils Holm said that he was tired. He added that the dam was safe.", "Nils Holm"),
    ("The Lake Ministry said that the dam was safe. The ministry added that the road was open.", "Lake Ministry"),
    ("The Green Harbour Alliance (GHA) lost. The GHA said that the count was wrong.", "Green Harbour Alliance"),
]

COORDINATED = [
    ("The ministry said 200 boats sank, but the union put the toll at 500.", ["ministry", "union"]),
    ("Police said 12 people were hurt and the clinic said it had treated 31.", ["Police", "clinic"]),
    ("According to the port, 200 boats sank, but the union said that 500 had sunk.", ["port", "union"]),
    ("The mayor said 12 boats sank; the owners put the number at 31.", ["mayor", "owners"]),
]

RUNS_ENDED = [
    "Baker Nils Holm frowned: “It is cracked from end to end.”",
    "The baker Nils Holm shook his head. “It is cracked from end to end.”",
    "“It is cracked from end to end,” grumbled the baker Nils Holm.",
    "Divers had pulled out 40 “very tired old men” by noon.",
    "\n\nThe crowd booed.\n\n“It is cracked from end to end.”",
]

COUNTERED = [
    ("“The lake is low,” harbour chief Nils Holm countered.", "Nils Holm"),
    ("Harbour chief Nils Holm disagreed: “The lake is low.”", "Nils Holm"),
    ("“The lake is low,” shouted the baker Nils Holm.", "Nils Holm"),
]

DATELINES = [
    ("LONDON (Wire) - Lake Minister Nils Holm said that the dam was safe.", "Lake Minister"),
    ("PORT ELLERY, May 4 (Norda) - Lake Minister Nils Holm said that the dam was safe.", "Lake Minister"),
    ("NEW YORK (Wire) — “The dam is safe,” Lake Minister Nils Holm said.", "Lake Minister"),
    ("ELLERY (Wire) - Nils Holm said that the dam was safe.", None),
]

NO_STATEMENTS = [
    "Ana Lund did not say where the boats were.",
    "The lake is said to have frozen in May.",
    "Ana Lund pledged help for the villages.",
    "The so-called “quiet zone” was opened on Monday.",
    "The port read the reports of the harbour master.",
    "Nobody wanted to say that the dam was safe.",
]


@pytest.mark.parametrize("said", [*DIRECT, *INDIRECT], ids=lambda said: said.text[:40])
def test_speech_is_found_with_its_words_and_speaker(said: Said) -> None:
    """The last statement of the text has these words, this cue, this speaker, role and relays, as grounding reads them."""
    found = summarized(said.text).statements[-1]
    assert said.kind == found.kind
    assert said.content == tuple(span.text for span in found.content)
    assert said.cue == (found.cue.text if found.cue else None)
    assert (said.speaker, said.role, said.via) == (found.speaker, found.speaker_role, found.via)


@pytest.mark.parametrize(("text", "speaker"), ANTECEDENTS)
def test_a_later_mention_of_a_speaker_takes_the_full_name(text: str, speaker: str) -> None:
    """A surname, a pronoun, "the ministry" and an abbreviation stand for the name that the text gave before."""
    assert speaker == draft(text).statements[-1].speaker


@pytest.mark.parametrize(("text", "speakers"), COORDINATED)
def test_a_joined_clause_with_its_own_source_ends_the_first(text: str, speakers: list[str]) -> None:
    """Each clause has its own speaker, and nobody relays the other."""
    found = draft(text).statements
    assert [(speaker, ()) for speaker in speakers] == [(statement.speaker, statement.via) for statement in found]


@pytest.mark.parametrize("behind", RUNS_ENDED)
def test_words_behind_somebody_else_are_not_the_last_speakers(behind: str) -> None:
    """A clause with its own subject ends a run of quotations, even where nothing says whose the next words are."""
    (statement,) = summarized(f"“The dam is safe,” said Ana Lund. {behind}").statements
    assert ("Ana Lund", ["The dam is safe"]) == (statement.speaker, [span.text for span in statement.content])


@pytest.mark.parametrize(("behind", "speaker"), COUNTERED)
def test_who_contradicts_has_words_of_their_own(behind: str, speaker: str) -> None:
    """The next quotation belongs to the subject of its own verb."""
    assert speaker == draft(f"“The dam is safe,” said Ana Lund.\n\n{behind}").statements[-1].speaker


@pytest.mark.parametrize(("text", "role"), DATELINES)
def test_a_dateline_is_no_role(text: str, role: str | None) -> None:
    """Place and agency before the dash are no part of the speaker."""
    (statement,) = summarized(text).statements
    assert ("Nils Holm", role) == (statement.speaker, statement.speaker_role)


@pytest.mark.parametrize("text", NO_STATEMENTS)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    """Negatives, passives without a speaker, pledges, scare quotes and the noun "reports" yield none."""
    assert () == draft(text).statements


def test_a_quotation_that_resumes_in_a_new_paragraph_is_a_new_statement() -> None:
    """It has the same speaker and no cue of its own."""
    found = draft("“The dam is safe,” said Ana Lund.\n\n“But do not go near the old bridge tonight.”\n").statements
    assert ["Ana Lund", "Ana Lund"] == [statement.speaker for statement in found]
    assert found[1].cue is None


def test_a_cue_without_a_subject_has_the_speaker_before_it() -> None:
    """In "explained that …, but admitted that …" both statements are the council's, and the first ends before "but"."""
    found = summarized("The council explained that the road was open, but admitted that the lamps were out.").statements
    assert ["council", "council"] == [statement.speaker for statement in found]
    assert "the road was open" == found[0].content[0].text


def test_a_cue_with_two_clauses_is_not_an_event() -> None:
    """The words "announced that" hand over words: a statement, not an event."""
    assert () == draft("The council announced that the road was long.").events
