"""Sentences tile the article, and end where a reader says they end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.mentions.paragraphs import split_paragraphs
from summarizer.mentions.sentences import ENDS, JOINS, split_sentences
from summarizer.models.articles import Article, Furniture
from summarizer.models.mentions import Sentence
from summarizer.models.spans import slice_span


def sentences_of(text: str, *, title: str | None = None, furniture: tuple[str, ...] = ()) -> tuple[Sentence, ...]:
    """Return the sentences of an article whose furniture is the first place where each of these words stand."""
    marks = tuple(
        Furniture(span=slice_span(text, text.index(words), text.index(words) + len(words)), kind="share")
        for words in furniture
    )
    return split_sentences(Article(id="a", text=text, title=title, furniture=marks))


def texts_of(text: str) -> list[str]:
    return [sentence.span.text for sentence in sentences_of(text)]


@pytest.mark.parametrize("example", [example for rule in JOINS for example in rule.examples])
def test_sentence_goes_on_in_every_example_of_a_join(example: str) -> None:
    """The examples of the table of joins are one sentence each."""
    text = example.replace("| ", "")
    assert [text] == texts_of(text)


@pytest.mark.parametrize("example", [example for rule in ENDS for example in rule.examples])
def test_sentence_ends_in_every_example_of_an_end(example: str) -> None:
    """The examples of the table of ends are cut where they say."""
    assert [part.strip() for part in example.split("|")] == texts_of(example.replace("|", ""))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“All left.” The rest stayed.", ["“All left.”", "The rest stayed."]),
        ("All left.” The rest stayed.", ["All left.”", "The rest stayed."]),
        ("“All left at the border”the agency said.", ["“All left at the border”the agency said."]),
        ("It was 5 p.m. on Sept. 22. They left.", ["It was 5 p.m. on Sept. 22.", "They left."]),
        ("Did they go? Yes! All of them did.", ["Did they go?", "Yes!", "All of them did."]),
        ('"If they stay – so be it," he said.', ['"If they stay – so be it," he said.']),
        ("See orr.example.com for more. It is open.", ["See orr.example.com for more.", "It is open."]),
    ],
)
def test_sentence_ends_where_a_reader_ends_it(text: str, expected: list[str]) -> None:
    """Marks that close a quotation stay with it; abbreviations, times and web addresses do not end a sentence."""
    assert expected == texts_of(text)


def test_each_line_is_a_paragraph() -> None:
    """No sentence crosses a line break or a blank line, and paragraphs are numbered from 1."""
    found = sentences_of("One left. Two stayed.\nThree more,\n\n\tand a fourth.\r\nA fifth.")
    assert [("One left.", 1), ("Two stayed.", 1), ("Three more,", 2), ("and a fourth.", 3), ("A fifth.", 4)] == [
        (sentence.span.text, sentence.paragraph) for sentence in found
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Lines of about one length that go on in lower case are read as one text."""
    text = (
        "The bridge over the river was closed at noon, and all of the buses\n"
        "went the long way round by the old mill. Orr said that nobody had\n"
        "been hurt.\n"
    )
    assert 2 == len(sentences_of(text))


def test_lines_of_a_list_stay_apart() -> None:
    """Bullets and short lines are never taken for wrapped text."""
    text = "• the bridge over the river was closed at noon, and buses went round\n• the mill was not closed, though it was wet"
    assert 2 == len(sentences_of(text))


def test_headlines_are_the_title_and_short_lines_without_an_end() -> None:
    """The title counts even when it ends in a mark; a long line that lost its full stop is body text."""
    lost = "the mayor then told the whole council in a long speech that nobody would have to leave the town"
    found = sentences_of(
        f"Who left? And who stayed?\n\nA wet week\n\nThey left.\n\n{lost}", title="Who left? And who stayed?"
    )
    assert ["headline", "headline", "body", "body"] == [sentence.kind for sentence in found]


def test_furniture_is_a_sentence_of_its_own() -> None:
    """A marked stretch is cut out of its line, whatever it holds, and is never split."""
    found = sentences_of("They left. Share now! All of it! Then it rained.", furniture=("Share now! All of it!",))
    assert [("They left.", "body"), ("Share now! All of it!", "furniture"), ("Then it rained.", "body")] == [
        (sentence.span.text, sentence.kind) for sentence in found
    ]


def test_a_single_unbroken_run_of_marks_is_read() -> None:
    """Text without spaces, however long, is one sentence rather than hours of work."""
    text = "x" + '."' * 100_000
    assert [text] == texts_of(text)


texts = st.text(
    st.sampled_from("ab AZ.!?\"'“”‘’«»…,;:\n\r\t\u2028\u00a0\u200b05•(") | st.characters(codec="utf-8"),
    min_size=1,
    max_size=200,
)


@given(texts, st.data())
def test_sentences_tile_all_that_is_not_space(text: str, data: st.DataObject) -> None:
    """Of any text, with any furniture, every code point that is not space lies in exactly one sentence."""
    edges = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=3))
    marks = tuple(
        Furniture(span=slice_span(text, start, end), kind="share") for start, end in sorted(edges) if start < end
    )
    position = 0
    found = split_sentences(Article(id="a", text=text, furniture=marks))
    for sentence in found:
        assert not text[position : sentence.span.start].strip()
        assert text[sentence.span.start : sentence.span.end] == sentence.span.text == sentence.span.text.strip()
        position = sentence.span.end
    assert not text[position:].strip()
    assert list(range(1, len(found) + 1)) == [sentence.index for sentence in found]


@given(texts)
def test_sentences_stay_within_their_paragraph(text: str) -> None:
    """Paragraphs and the sentences' paragraph numbers agree."""
    article = Article(id="a", text=text)
    paragraphs = split_paragraphs(article)
    for sentence in split_sentences(article):
        paragraph = paragraphs[sentence.paragraph - 1]
        assert paragraph.start <= sentence.span.start < sentence.span.end <= paragraph.end
        assert paragraph.kind == sentence.kind
