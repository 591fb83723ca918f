"""Quotations are found with any marks, and apostrophes are not taken for marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.mentions.quotations import MARKS, Marks, find_quotations
from summarizer.mentions.sentences import split_sentences
from summarizer.models.articles import Article, Furniture
from summarizer.models.mentions import Quotation
from summarizer.models.spans import slice_span


def quotations_of(text: str) -> tuple[Quotation, ...]:
    article = Article(id="a", text=text)
    return find_quotations(article, split_sentences(article))


def contents_of(text: str) -> list[str]:
    return [quotation.content.text for quotation in quotations_of(text)]


@pytest.mark.parametrize("marks", MARKS, ids=lambda marks: marks.opening)
def test_every_kind_of_marks_is_read_in_its_example(marks: Marks) -> None:
    """Each row of the table of marks yields what it says from its own example."""
    assert [marks.content] == contents_of(marks.example)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left,” she said, “and we came back.”", ["We left", "and we came back."]),
        ('"We left,” she said.', ["We left"]),
        ("They “left , ” she said.", ["left"]),
        ("He called it “the ‘old’ way of it”.", ["the ‘old’ way of it"]),
        ("‘He said “go” to me,’ she said.", ["He said “go” to me"]),
        ("The so-called ‘votes’ of the town and ‘talks’ went on.", ["votes", "talks"]),
    ],
)
def test_content_is_what_was_said(text: str, expected: list[str]) -> None:
    """Marks and the comma before a closing one stay out, a full stop stays in, of nested quotations the outer counts."""
    assert expected == contents_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights and the bosses' duties aren't theirs.",
        "The workers’ rights and the bosses’ duties aren’t theirs.",
        "It was rock 'n' roll in the '90s, and he was 6'2\" tall.",
        "She said “we left and never came back.",
        "It is “” and ‘…’ here.",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    """Possessives, elisions, inches, a mark that nothing closes, and marks without words between them."""
    assert [] == contents_of(text)


def test_quotation_may_resume_in_the_next_paragraph() -> None:
    """Where the next paragraph opens again, the unclosed quotation runs to its paragraph's end, and both count."""
    found = quotations_of("She said: “We left.\n\n“Then we came back,” she said. “And slept.")
    assert ["We left.", "Then we came back"] == [quotation.content.text for quotation in found]
    assert "“We left." == found[0].outer.text


def test_quotation_names_the_sentences_it_begins_and_ends_in() -> None:
    """A quotation of three sentences begins in the first of them and ends in the last."""
    (found,) = quotations_of("It rained. He said: “We left. All of us. It was late.” Then they slept.")
    assert (2, 4) == (found.sentence, found.end_sentence)


def test_furniture_is_not_quoted() -> None:
    """Marks in page furniture make no quotation and close none."""
    text = "“We left,” she said. “Sign up” for more."
    start = text.index("“Sign")
    mark = Furniture(span=slice_span(text, start, len(text)), kind="newsletter")
    article = Article(id="a", text=text, furniture=(mark,))
    assert ["We left"] == [found.content.text for found in find_quotations(article, split_sentences(article))]


@given(st.text(st.sampled_from("ab s.,\n“”„‟«»‹›\"'‘’‚`") | st.characters(codec="utf-8"), min_size=1, max_size=200))
def test_any_text_yields_quotations_in_order(text: str) -> None:
    """Spans equal their slices, never overlap, hold words, and handles are numbered in text order."""
    article = Article(id="a", text=text)
    sentences = split_sentences(article)
    position = 0
    for number, found in enumerate(find_quotations(article, sentences), 1):
        assert f"q{number}" == found.id
        for span in (found.content, found.outer):
            assert text[span.start : span.end] == span.text
        assert found.outer.contains(found.content)
        assert position <= found.outer.start
        position = found.outer.end
        assert sentences[found.sentence - 1].span.start <= found.outer.start < sentences[found.sentence - 1].span.end
        assert sentences[found.end_sentence - 1].span.start < position <= sentences[found.end_sentence - 1].span.end
