"""Answers of any kind that fit the schema: whatever a model says, its article has an outcome."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.drafting.model.answers import ArticleAnswer
from summarizer.drafting.model.translating import to_draft
from summarizer.errors import InvalidData
from summarizer.grounding.grounder import ground
from summarizer.models.summaries import Summary
from tests.drafting.model.ferry import ARTICLE, GOOD, MENTIONS, answer

_ANY = st.text(max_size=12) | st.sampled_from(
    [
        "",
        " ",
        "{n3}",
        "a",
        "z",
        "+a",
        "-",
        "d0",
        "d2",
        "d99",
        "d1/d2",
        "d0/d0",
        "../..",
        "2031-05",
        "12",
        "9" * 5000,
        "Lund",
    ]
)
_WORDS = st.sampled_from(["The ferry", "Sunday", "12", "{n3}", "sank", "“", " ", "1", "340 passengers", "\n"])
_POINTER = st.builds("|".join, st.lists(_WORDS, max_size=2)).map(lambda words: f"3|{words}" if words else "3")
_POINTERS = _POINTER | st.sampled_from(
    ["0", "7", "99", "9" * 5000, "3|We heard|5|dark", "5|We|3|dark", "3|sank|99|x", "3|x|" + "9" * 5000 + "|y"]
)
_NUMBER = st.sampled_from(["n3", "n4", "n3 n4", "n3 n3", "n99", "3|12", "3|{n3}", "99|12", "4|340", "n" + "9" * 5000])
_LETTERS = st.sampled_from(["", "a", "ab", "z", "aa"])
_FIGURES = st.fixed_dictionaries(
    {"n": _NUMBER, "what": _ANY, "when": _ANY | st.none(), "where": _ANY | st.none(), "by": _LETTERS},
    optional={"status": st.sampled_from(["planned", "reported"]), "unit": _ANY, "per": _ANY, "words": _POINTERS,
              "names": st.lists(_ANY, max_size=2)},
)  # fmt: skip
_EVENTS = st.fixed_dictionaries(
    {"e": st.integers(-5, 5), "at": st.lists(_POINTERS, min_size=1, max_size=3), "do": _ANY | _WORDS,
     "type": st.just("disaster"), "who": st.lists(_ANY, max_size=2), "when": _ANY | st.none(), "where": _ANY, "by": _LETTERS},
    optional={"status": st.just("planned"), "say": _ANY, "numbers": st.lists(_NUMBER, max_size=2) | st.none()},
)  # fmt: skip
_STATEMENTS = st.fixed_dictionaries(
    {"s": st.integers(-5, 5), "said": st.lists(_POINTERS | st.sampled_from(["q1", "q99"]), min_size=1, max_size=2),
     "cue": _ANY | _WORDS | st.none(), "who": _ANY},
    optional={"via": _LETTERS, "role": _ANY},
)  # fmt: skip
_CITED = st.fixed_dictionaries(
    {"text": _ANY, "cites": st.lists(st.sampled_from(["n3", "e1", "s1", "n99"]), max_size=2)}
)
_ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "names": st.lists(st.sampled_from(["a=coast guard", "a= = ", "b=Ida Moll=passenger", "z=12"]), max_size=3),
        "figures": st.lists(_FIGURES, max_size=3),
        "no_figures": st.lists(st.sampled_from(["n3 name", "n3 n4 date", "n99 zero"]), max_size=2),
        "events": st.lists(_EVENTS, max_size=3),
        "statements": st.lists(_STATEMENTS, max_size=3),
        "headline": _CITED | st.none(),
        "summary": st.lists(_CITED, max_size=2),
    },
)


def proven(text: str) -> Summary:
    """What grounding makes of the answer; a Summary checks itself: every span is true."""
    return ground(ARTICLE, MENTIONS, to_draft(ArticleAnswer.from_json(text)), "m")


@settings(max_examples=300, deadline=None)
@given(_ANSWERS)
def test_any_answer_that_fits_becomes_findings_and_rejections(said: dict[str, object]) -> None:
    """Nothing is raised, and every item is one or the other."""
    try:
        read = ArticleAnswer.from_json(json.dumps(said))
    except InvalidData:
        return
    found = ground(ARTICLE, MENTIONS, to_draft(read), "m")
    drafted = len(read.figures) + len(read.events) + len(read.statements)
    rejected = [each for each in found.rejections if each.kind != "summary"]

    assert drafted <= len(found.figures) + len(found.events) + len(found.statements) + len(rejected)
    assert not {figure.number.text for figure in found.figures} - {"12", "340"}


@pytest.mark.parametrize(
    "changes",
    [
        {"events": [GOOD["events"][0] | {"at": ["9" * 5000]}]},
        {"figures": [GOOD["figures"][0] | {"n": "3|{n3}"}]},
        {"events": [GOOD["events"][0] | {"do": "{n3}"}]},
        {"statements": [GOOD["statements"][0] | {"said": ["3|{n3}"]}]},
    ],
)
def test_a_pointer_to_nothing_is_a_rejection(changes: dict[str, object]) -> None:
    """A number with thousands of digits, or a mark alone, points nowhere."""
    assert proven(answer(**changes)).rejections
