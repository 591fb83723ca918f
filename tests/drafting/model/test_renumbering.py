"""Renumbering: a recorded answer means the same words under today's handles, or nothing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from summarizer.completions.asking import Handles
from summarizer.drafting.model.renumbering import renumbered
from summarizer.grounding.grounder import ground
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.drafts import (
    CitationDraft,
    Dismissal,
    Draft,
    EventDraft,
    FigureDraft,
    ParticipantDraft,
    SentenceDraft,
    StatementDraft,
    UnlistedNumber,
    Words,
)

_HANDLES = re.compile(r"(?:[ndq][0-9]+|\.\.)(?:/(?:d[0-9]+|\.\.))?")


def _words(sentence: int, end_sentence: int) -> Words:
    return Words(sentence=sentence, first="the boats", last="the quay", end_sentence=end_sentence)


FULL = Draft(
    figures=(
        FigureDraft(
            number="n1",
            repeats=("n2", "n3"),
            evidence=_words(1, 2),
            measure="boats at the quay",
            unit="boat",
            per="day",
            time="d1/d2",
            place="Orsk",
            attribution=("Ada Lind",),
            status="estimated",
            names=("Orsk",),
        ),
        FigureDraft(number=UnlistedNumber(sentence=3, text="a few"), measure="crews", time="d3/.."),
    ),
    events=(
        EventDraft(
            trigger=_words(2, 3),
            evidence=(_words(3, 4), _words(4, 4)),
            type="disaster",
            description="The quay gave way.",
            participants=(ParticipantDraft(name="Ada Lind", role="agent"),),
            place="Orsk",
            time="d4",
            attribution=("Ada Lind",),
            status="planned",
            numbers=("n4", "n1"),
            names=("Orsk",),
        ),
    ),
    statements=(
        StatementDraft(
            kind="direct",
            content=("q1", _words(1, 4), "q2"),
            cue=_words(2, 2),
            speaker="Ada Lind",
            speaker_role="harbour master",
            via=("Orsk Post",),
        ),
    ),
    dismissals=(Dismissal(number="n5", reason="name"),),
    headline=SentenceDraft(text="A quay gave way.", cites=(CitationDraft(kind="event", position=0),)),
    sentences=(SentenceDraft(text="Boats sank.", cites=(CitationDraft(kind="figure", position=0),)),),
)
"""A draft with every field filled."""


def pointers(value: object, name: str = "") -> Iterator[str]:
    """Every handle in the draft, in the order of its fields."""
    if isinstance(value, BaseModel):
        for field in type(value).model_fields:
            yield from pointers(getattr(value, field), field)
    elif isinstance(value, tuple):
        for item in value:
            yield from pointers(item, name)
    elif isinstance(value, str) and _HANDLES.fullmatch(value):
        yield from (handle for handle in value.split("/") if handle != "..")
    elif isinstance(value, int) and name in ("sentence", "end_sentence"):
        yield str(value)


def tables(steps: Mapping[str, Sequence[tuple[int, bool]]]) -> tuple[Handles, Handles]:
    """The handles of an older grammar and of today's, which found more: mentions by how far they lie apart, and whether new."""
    recorded: dict[str, tuple[int, int]] = {}
    now: dict[str, tuple[int, int]] = {}
    for kind, mentions in steps.items():
        older = 0
        starts = accumulate(step for step, _ in mentions)
        for number, (start, (_, new)) in enumerate(zip(starts, mentions, strict=True), 1):
            now[f"{kind}{number}"] = (start, start + 2)
            if not new:
                older += 1
                recorded[f"{kind}{older}"] = (start, start + 2)
    return recorded, now


def _with_at_least(known: int) -> st.SearchStrategy[list[tuple[int, bool]]]:
    """Mentions two or more code points apart, of which at least that many are no new ones."""
    places = st.tuples(st.integers(2, 9), st.booleans())
    return st.lists(places, max_size=3 * known).map(lambda found: [*found, *[(2, False)] * known])


STEPS = st.fixed_dictionaries(
    {"": _with_at_least(4), "n": _with_at_least(5), "d": _with_at_least(4), "q": _with_at_least(2)}
)


@given(STEPS)
def test_every_handle_means_the_same_words_when_more_is_found(steps: dict[str, list[tuple[int, bool]]]) -> None:
    """Wherever in the draft it stands, and wherever the new mentions stand; those that changed are counted."""
    recorded, now = tables(steps)
    result = renumbered(FULL, recorded, now)
    before, after = list(pointers(FULL)), list(pointers(result.draft))
    assert [recorded[handle] for handle in before] == [now[handle] for handle in after]
    changed = {old for old, new in zip(before, after, strict=True) if old != new}
    assert (len(changed), 0) == (result.renumbered, result.lost)


@given(STEPS)
def test_what_is_lost_of_a_poorer_grammar_points_nowhere(steps: dict[str, list[tuple[int, bool]]]) -> None:
    """The other way round: what today's grammar has no more is no handle of any table, and all else is in its place."""
    now, recorded = tables(steps)
    result = renumbered(FULL, recorded, now)
    before, after = list(pointers(FULL)), list(pointers(result.draft))
    kept = {old: new for old, new in zip(before, after, strict=True) if recorded[old] in _places(now, old)}
    assert [recorded[old] for old in kept] == [now[new] for new in kept.values()]
    lost = {old: new for old, new in zip(before, after, strict=True) if old not in kept}
    assert lost.keys() == {old for old, new in lost.items() if new not in now and new not in recorded}
    assert len(lost) == result.lost


def _places(table: Handles, like: str) -> set[tuple[int, int]]:
    return {place for handle, place in table.items() if handle.rstrip("0123456789") == like.rstrip("0123456789")}


def test_the_full_draft_is_full() -> None:
    """No field has its default, so that a new one that holds handles fails the tests of this module until it is renumbered."""
    models: list[BaseModel] = [FULL, FULL.figures[0], FULL.events[0], FULL.statements[0], FULL.events[0].trigger]
    defaults = [
        f"{type(model).__name__}.{name}"
        for model in models
        for name, field in type(model).model_fields.items()
        if getattr(model, name) == field.default
    ]
    assert [] == defaults


def test_the_same_table_changes_nothing() -> None:
    """The draft comes back equal, invented handles and two at one place included."""
    table, _ = tables({"": [(2, False)] * 4, "n": [(2, False)] * 2, "d": [(2, False)] * 4, "q": []})
    recorded = {**table, "n3": table["n1"], "n4": table["n1"]}
    assert (FULL, 0, 0) == renumbered(FULL, recorded, recorded)


def dismissed(*handles: str) -> Draft:
    """A draft that dismisses those numbers."""
    return Draft(dismissals=tuple(Dismissal(number=handle, reason="name") for handle in handles))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ({"n1": (0, 5), "n2": (10, 17)}, "n2"),
        ({"n1": (5, 12), "n2": (12, 18), "n3": (18, 20)}, "n2"),
        ({"n1": (10, 17), "n2": (10, 18)}, "n1"),
        ({"n1": (5, 20), "n2": (10, 17)}, "n2"),
        ({"n1": (0, 10), "n2": (17, 20), "d1": (10, 17), "q1": (10, 17), "1": (0, 20)}, "n01"),
        ({}, "n01"),
    ],
)
def test_a_mention_is_known_by_its_place(now: Handles, expected: str) -> None:
    """The same place, else the most of it, of the same kind alone; else no handle that there can be."""
    assert dismissed(expected) == renumbered(dismissed("n1"), {"n1": (10, 17)}, now).draft


def test_distinct_handles_are_counted() -> None:
    """However often the draft points to each; one that kept its number is not counted."""
    recorded = {"n1": (0, 1), "n2": (2, 3), "n3": (4, 5)}
    result = renumbered(dismissed("n1", "n2", "n2", "n3", "n3"), recorded, {"n1": (0, 1), "n2": (1, 2), "n3": (2, 3)})
    assert (dismissed("n1", "n3", "n3", "n03", "n03"), 1, 1) == result


def test_an_invented_handle_never_comes_true() -> None:
    """It was rejected when it was recorded; that a number has that handle by now is chance, and it was not lost."""
    assert (dismissed("n02"), 0, 0) == renumbered(dismissed("n2"), {"n1": (0, 1)}, {"n1": (0, 1), "n2": (5, 6)})
    assert (dismissed("n7", "1", "N1"), 0, 0) == renumbered(dismissed("n7", "1", "N1"), {"1": (0, 9)}, {"2": (0, 9)})


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        (None, None),
        ("d1", "d2"),
        ("d0", "d0"),
        ("d1/d2", "d2/d02"),
        ("d0/d1", "d0/d2"),
        ("../d1", "../d2"),
        ("d1/..", "d2/.."),
        ("2031-05/2031-06", "2031-05/2031-06"),
    ],
)
def test_times_keep_all_but_their_date_handles(time: str | None, expected: str | None) -> None:
    """The article's own date, open ends and EDTF stay."""
    draft = Draft(figures=(FigureDraft(number="n1", measure="boats", time=time),))
    now = {"n1": (0, 1), "d0": (0, 1), "d1": (3, 5), "d2": (6, 9)}
    result = renumbered(draft, {"n1": (0, 1), "d1": (6, 9), "d2": (20, 25)}, now)
    assert expected == result.draft.figures[0].time


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (Words(sentence=1, first="a", last="b"), Words(sentence=1, first="a", last="b")),
        (Words(sentence=2, first="a", last="b"), Words(sentence=2, first="a", last="b")),
        (Words(sentence=2, first="a"), Words(sentence=2, first="a", end_sentence=3)),
        (Words(sentence=1, end_sentence=2), Words(sentence=1, end_sentence=3)),
        (Words(sentence=3, last="b", end_sentence=4), Words(sentence=4, last="b", end_sentence=4)),
        (Words(sentence=3, first="a"), Words(sentence=4, first="a")),
        (Words(sentence=5), Words(sentence=5)),
        (Words(sentence=6), Words(sentence=-6)),
        (Words(sentence=1, end_sentence=6), Words(sentence=1, end_sentence=-6)),
    ],
)
def test_sentences_are_known_by_where_they_begin(words: Words, expected: Words) -> None:
    """The second is two today, the third and fourth are one, the fifth begins earlier, the sixth is gone."""
    recorded = {"1": (0, 10), "2": (10, 30), "3": (30, 40), "4": (41, 50), "5": (52, 60), "6": (60, 70)}
    now = {"1": (0, 10), "2": (10, 15), "3": (15, 30), "4": (30, 50), "5": (51, 60)}
    draft = Draft(statements=(StatementDraft(kind="indirect", content=(words,), speaker="Ada Lind"),))
    assert (expected,) == renumbered(draft, recorded, now).draft.statements[0].content


def test_grounding_rejects_what_was_lost() -> None:
    """As unknown handles, each in its field, and never as another number, date, quotation or sentence."""
    text = "Ada Lind counted 40 boats on Tuesday. “We lost 12 of them,” she said."
    article = Article(id="boats", text=text, published="2031-05-08")
    mentions = find_mentions(article)
    gone = {"1": (900, 901), "n1": (900, 901), "d1": (900, 901), "q1": (900, 901)}
    now = {"1": (0, 37), "2": (38, 69), "n1": (17, 19), "n2": (47, 49), "d1": (29, 36), "q1": (39, 58)}
    draft = Draft(
        figures=(
            FigureDraft(number="n1", measure="boats"),
            FigureDraft(number="n2", measure="boats lost", time="d1"),
        ),
        events=(
            EventDraft(trigger=Words(sentence=1), evidence=(Words(sentence=1),), type="other", description="Lost."),
        ),
        statements=(StatementDraft(kind="direct", content=("q1",), speaker="Ada Lind"),),
    )
    result = renumbered(draft, {**gone, "n2": now["n2"]}, now)
    summary = ground(article, mentions, result.draft, "parrot")
    assert (4, ()) == (result.lost, (*summary.figures, *summary.events, *summary.statements))
    assert {"unknown_handle"} == {rejection.reason for rejection in summary.rejections}
    assert ["number", "time", "sentence", "content"] == [rejection.field for rejection in summary.rejections]
