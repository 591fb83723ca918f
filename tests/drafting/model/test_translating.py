"""From a model's compact answer to a draft, and through grounding."""

import pytest

from summarizer.completions.strict_schema import strict_schema
from summarizer.drafting.model.answers import ArticleAnswer, FollowUpAnswer
from summarizer.drafting.model.pointers import numbers_at, words_at
from summarizer.drafting.model.translating import to_draft
from summarizer.errors import InvalidData
from summarizer.grounding.grounder import ground
from summarizer.models.drafts import UnlistedNumber, Words
from summarizer.models.summaries import Summary
from tests.drafting.model.ferry import ARTICLE, GOOD, MENTIONS, answer, answered


def summary(**changes: object) -> Summary:
    """What grounding makes of the good answer with these changes."""
    return ground(ARTICLE, MENTIONS, to_draft(answered(**changes)), "parrot")


def test_a_good_answer_is_proven_whole() -> None:
    """Every item becomes a finding, every number is accounted for, and letters have become names."""
    found = summary()

    assert () == found.rejections
    assert 0 == found.coverage.open
    assert [("12", "2031-05-04", ("coast guard",)), ("340", "2031-05-04", ("coast guard",))] == [
        (figure.number.text, figure.time, figure.attribution) for figure in found.figures
    ]
    assert [("indirect", "coast guard", None), ("direct", "Ida Moll", "passenger")] == [
        (statement.kind, statement.speaker, statement.speaker_role) for statement in found.statements
    ]


def test_what_is_left_unsaid_is_decided_by_code() -> None:
    """An event's words serve as its description, the figures in its clauses are its own, and quotation marks tell speech."""
    at = ["3|The ferry|people drowned", "1"]
    (event,) = summary(events=[GOOD["events"][0] | {"at": at}]).events

    assert "The ferry Aurora sank off Lund on Sunday, and 12 people drowned" == event.description
    assert ("f1",) == event.figures


def test_the_full_form_says_the_rest() -> None:
    """Status, unit, rate, own wording and names reach the draft; an empty list of numbers means none."""
    figure = GOOD["figures"][1] | {
        "status": "estimated",
        "unit": "person",
        "per": "day",
        "words": "4",
        "names": ["Lund"],
    }
    event = GOOD["events"][0] | {"status": "alleged", "say": "The ferry sank.", "numbers": [], "names": ["Lund"]}
    draft = to_draft(answered(figures=[figure], events=[event]))

    drafted = draft.figures[0]
    assert ("estimated", "person", "day", Words(sentence=4)) == (
        drafted.status,
        drafted.unit,
        drafted.per,
        drafted.evidence,
    )
    assert ("alleged", "The ferry sank.", (), ("Lund",)) == (
        draft.events[0].status,
        draft.events[0].description,
        draft.events[0].numbers,
        draft.events[0].names,
    )


def test_a_status_alone_needs_no_full_form() -> None:
    """The form between short and full says the one thing that is said most often."""
    draft = to_draft(answered(events=[GOOD["events"][0] | {"status": "planned"}]))

    assert ("planned", None) == (draft.events[0].status, draft.events[0].numbers)


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("5", Words(sentence=5)),
        ("5|broke out", Words(sentence=5, first="broke out", last="broke out")),
        ("5|The bridge|next year", Words(sentence=5, first="The bridge", last="next year")),
        ("5|The bridge|6|next year", Words(sentence=5, first="The bridge", end_sentence=6, last="next year")),
        ("5|{n7}12 people|on  Sunday", Words(sentence=5, first="12 people", last="on Sunday")),
    ],
)
def test_pointers_name_words_by_sentence_and_boundary(pointer: str, words: Words) -> None:
    """Marks that were copied along and double spaces are dropped."""
    assert words == words_at(pointer)


def test_a_number_may_have_repetitions_or_stand_without_a_handle() -> None:
    """`n7 n9` is one figure stated twice; `5|two dozen` is text to be read by code."""
    assert ("n7", ("n9",)) == numbers_at("n7 n9")
    assert (UnlistedNumber(sentence=5, text="two dozen"), ()) == numbers_at("5|two dozen")


def test_a_citation_of_what_was_never_drafted_is_rejected() -> None:
    """It does not fall on another item by its position."""
    found = summary(summary=[{"text": "12 people drowned.", "cites": ["e7"]}])

    assert ["citation_missing"] == [rejection.reason for rejection in found.rejections]


def test_a_letter_that_was_not_declared_is_a_name_that_the_article_lacks() -> None:
    """A slip in a letter becomes a rejection, not another source."""
    found = summary(figures=[GOOD["figures"][0] | {"by": "z"}], summary=[])

    assert [("name_not_in_text", "undeclared letter z")] == [
        (rejection.reason, rejection.value) for rejection in found.rejections
    ]


def test_several_numbers_may_share_one_reason() -> None:
    """`n3 n4 name` dismisses both."""
    draft = to_draft(answered(figures=[], no_figures=["n3 n4 name"]))

    assert [("n3", "name"), ("n4", "name")] == [(each.number, each.reason) for each in draft.dismissals]


@pytest.mark.parametrize(
    "changes",
    [
        {"figures": [GOOD["figures"][0] | {"n": "twelve"}]},
        {"figures": [GOOD["figures"][0] | {"low": 12}]},
        {"events": [GOOD["events"][0] | {"at": []}]},
        {"events": [GOOD["events"][0] | {"type": "party"}]},
        {"statements": [GOOD["statements"][0] | {"said": ["three words"]}]},
        {"no_figures": ["n3 unimportant"]},
        {"names": ["coast guard"]},
        {"more": 1},
    ],
)
def test_an_answer_out_of_form_is_no_answer(changes: dict[str, object]) -> None:
    """A value written instead of a handle, an unknown type, reason or field: none is read as something else."""
    with pytest.raises(InvalidData):
        ArticleAnswer.from_json(answer(**changes))


def test_what_a_model_leaves_out_is_not_said() -> None:
    """A server that does not enforce the schema may drop what is null or empty; that costs no repair."""
    read = ArticleAnswer.from_json('{"figures": [{"n": "n3", "what": "people who drowned"}]}')

    assert (None, "") == (read.figures[0].when, read.figures[0].by)


@pytest.mark.parametrize("answer_type", [ArticleAnswer, FollowUpAnswer])
def test_the_schema_can_be_enforced_while_it_is_written(answer_type: type[FollowUpAnswer]) -> None:
    """Strict mode takes it, every property is required, and no handle of one article is in it."""
    schema = strict_schema(answer_type)

    assert list(schema["properties"]) == schema["required"]
    assert all(each["required"] == list(each["properties"]) for each in schema["$defs"].values())


@pytest.mark.parametrize(
    "changes",
    [
        {"figures": [GOOD["figures"][0] | {"where": "z"}]},
        {"events": [GOOD["events"][0] | {"who": ["+z"]}]},
        {"statements": [GOOD["statements"][0] | {"who": "z"}]},
        {"statements": [GOOD["statements"][0] | {"via": "z"}]},
        {"names": ["b=Ida Moll=passenger"], "figures": [GOOD["figures"][0] | {"by": "a"}]},
    ],
)
def test_no_letter_passes_for_a_name(changes: dict[str, object]) -> None:
    """Though the article has the word "a": a letter is the name that was declared for it, or none."""
    reasons = {rejection.reason for rejection in summary(**{"summary": [], "headline": None, **changes}).rejections}

    assert {"name_not_in_text"} == reasons


def test_wording_holds_nothing_that_is_not_seen() -> None:
    """Line breaks and invisible characters of a model's wording never reach a table or a terminal."""
    (figure, *_) = to_draft(
        answered(figures=[GOOD["figures"][0] | {"what": "people\n\n#\u202e who\u200b drowned"}])
    ).figures

    assert "people # who drowned" == figure.measure
