"""A prediction that the article does not bear out is found without the gold."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from summarizer.evaluation.gold import Case
from summarizer.evaluation.proof import PLAIN_NUMBER_WORDS, unproven_fields
from summarizer.evaluation.scoring import score_article
from summarizer.models.articles import Article
from summarizer.models.findings import Event, Figure, Participant, Statement
from summarizer.models.spans import Span
from tests.evaluation.making import gold

_TEXT = (
    "Some 4.3 million herring, 2½ tonnes of them in nets, and 5,000 to 6,000 crates were landed at Port Vell, "
    "the Coast Guard said. A third of the 1 in 4 boats sank off Zoë Rock."
)
_CASE = Case(Article(id="herring", text=_TEXT), gold(), "herring")


def _span(words: str) -> Span:
    start = _TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def _figure(words: str, low: str, high: str | None = None, **fields: Any) -> Figure:
    return Figure(
        id="f1",
        number=_span(words),
        evidence=(_span(words),),
        low=Decimal(low),
        high=Decimal(high or low),
        qualifier="exact",
        unit="herring",
        measure="herring landed",
        **fields,
    )


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("4.3 million", "4300000", None),
        ("5,000 to 6,000", "5000", "6000"),
        ("2½", "2.5", None),
        ("A third", "33.33", None),
        ("1 in 4", "25", None),
    ],
)
def test_a_value_whose_digits_stand_there_or_cannot_be_checked_is_proven(
    words: str, low: str, high: str | None
) -> None:
    """Words and fractions are left to those who read numbers."""
    assert () == unproven_fields(_CASE, _figure(words, low, high))


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("4.3 million", "4400000", None), ("5,000 to 6,000", "5000", "7000"), ("5,000 to 6,000", "6000", "50000")],
)
def test_a_value_with_other_digits_is_not(words: str, low: str, high: str | None) -> None:
    """One changed digit is enough."""
    assert ("low", "high") == unproven_fields(_CASE, _figure(words, low, high))


@pytest.mark.parametrize("word", sorted(PLAIN_NUMBER_WORDS))
def test_words_that_scale_or_join_leave_the_digits_to_be_checked(word: str) -> None:
    """Each word of the table."""
    text = f"Nets: 5 {word} ."
    number = Span(start=6, end=8 + len(word), text=f"5 {word}")
    wrong = _figure("4.3 million", "7").model_copy(update={"number": number, "evidence": (number,)})
    assert ("low", "high") == unproven_fields(Case(Article(id="nets", text=text), gold(), "nets"), wrong)


def test_words_that_do_not_stand_at_their_place_are_unproven() -> None:
    """The right words one letter off."""
    there = _span("4.3 million")
    off = Span(start=there.start + 1, end=there.end + 1, text=there.text)
    moved = _figure("4.3 million", "4300000").model_copy(update={"number": off, "evidence": (off,)})
    assert ("number", "evidence") == unproven_fields(_CASE, moved)


def test_names_must_stand_in_the_article() -> None:
    """Case and accents aside, and word by word."""
    proven = _figure("4.3 million", "4300000", place="Port Vell", attribution=("coast guard",))
    invented = _figure("4.3 million", "4300000", place="Vell Port", attribution=("the Coast Guard", "Selby Herald"))
    assert () == unproven_fields(_CASE, proven)
    assert ("place", "attribution") == unproven_fields(_CASE, invented)


def test_people_in_events_and_statements_are_checked_too() -> None:
    """Participants, speakers and relays."""
    sank = Event(
        id="e1",
        trigger=_span("sank"),
        evidence=(_span("sank off Zoë Rock"),),
        type="disaster",
        description="Boats sank.",
        participants=(Participant(name="Ada Moll", role="agent"),),
        place="Zoe Rock",
    )
    said = Statement(
        id="s1", kind="indirect", content=(_span("A third"),), speaker="Ada Moll", via=("Coast Guard", "Selby Herald")
    )
    assert ("participants",) == unproven_fields(_CASE, sank)
    assert ("speaker", "via") == unproven_fields(_CASE, said)


def test_a_matched_item_that_the_article_does_not_bear_out_is_found_and_not_proven() -> None:
    """It is a hit for `found`, none for `proven`, and counts as unproven."""
    right = _figure("4.3 million", "4300000", place="Port Vell")
    case = replace(_CASE, gold=gold([right]))
    kinds = [
        score_article(case, gold([each])).kinds["figures"]
        for each in (right, right.model_copy(update={"place": "Orra"}))
    ]
    assert [(1, 1, 0), (1, 0, 1)] == [(kind.found.hits, kind.proven.hits, kind.unproven) for kind in kinds]
