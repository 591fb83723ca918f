"""Markdown is read as its reader sees it: words without marks, and what the front matter says."""

from pathlib import Path

import pytest

from summarizer.models.articles import Article
from summarizer.reading.inputs import read_inputs
from summarizer.reading.markdown import read_markdown
from summarizer.summarizing import summarize


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# Storm kills 12\n\nIt rained.\n", "Storm kills 12\n\nIt rained.\n"),
        (
            "More than **5,000** people, *300* homes and __40__ boats.",
            "More than 5,000 people, 300 homes and 40 boats.\n",
        ),
        ("The [mayor](http://prisk.example/2024) left.", "The mayor left.\n"),
        ("![A flooded street](street-2024.jpg)\n\nIt rained.", "It rained.\n"),
        ("1. Roads: 14 km closed\n2. Rail: none\n", "• Roads: 14 km closed\n\n• Rail: none\n"),
        ("- one\n\n  and more\n- two\n", "• one\n\nand more\n\n• two\n"),
        ("The lines\nof one paragraph\\\nand a break.", "The lines of one paragraph\nand a break.\n"),
        ("| Town | Dead |\n| --- | --- |\n| Prisk | 12 |\n", "| Town | Dead |\n\n| Prisk | 12 |\n"),
        ("<div>\n<b>raw</b>\n</div>\n\nIt <b>rained</b>. <!-- note -->\n", "It rained.\n"),
        ("It cost 5 \\* 3 &amp; more, ~~much~~.", "It cost 5 * 3 & more, much.\n"),
    ],
)
def test_the_words_are_those_of_the_rendered_page(markdown: str, text: str) -> None:
    """Marks, addresses, pictures and raw HTML are no words of the story."""
    assert text == read_markdown(markdown).text


@pytest.mark.parametrize(
    ("front", "title", "published"),
    [
        ("title: Fire in Prisk\ndate: 2024-03-12T08:00:00Z", "Fire in Prisk", "2024-03-12"),
        ("title: 'Fire'\ndate: last Tuesday", "Fire", None),
        ("published: 2024-02-31\ndate: 2024-03-01", None, "2024-03-01"),
    ],
)
def test_the_front_matter_states_title_and_date(front: str, title: str | None, published: str | None) -> None:
    """What it says wins over the text; a day that does not exist is none."""
    written = read_markdown(f"---\n{front}\n---\n\nIt burned.\n")

    assert ("It burned.\n", title, published) == (written.text, written.stated.title, written.stated.published)


@pytest.mark.parametrize(("told", "language"), [("de-AT", "de"), ("EN", "en"), ("German", None)])
def test_the_front_matter_states_the_language_by_its_letters(told: str, language: str | None) -> None:
    """The name of a language is no code: the first letters of “German” would be another one's."""
    assert language == read_markdown(f"---\nlang: {told}\n---\nIt burned.\n").stated.language


def test_a_file_that_ends_in_md_is_markdown_and_another_is_not(tmp_path: Path) -> None:
    """The same words in both: marks are read as marks only where the name says Markdown."""
    for name in ("a.md", "b.markdown", "c.txt"):
        (tmp_path / name).write_text("# Fire\n\nSome **300** people left.\n", encoding="utf-8")

    articles = [reading.article for reading in read_inputs([str(tmp_path)])]
    texts = [article.text for article in articles if isinstance(article, Article)]

    assert ["Fire\n\nSome 300 people left.\n"] * 2 + ["# Fire\n\nSome **300** people left.\n"] == texts


def test_a_number_between_marks_is_a_figure() -> None:
    """Emphasis hides no figure, and the spans are those of the text that the Summary carries."""
    text = read_markdown("# Storm over Prisk\n\nMore than **5,000** people fled on Tuesday.\n").text
    (figure,) = summarize(text, published="2024-03-14").figures

    assert ("5,000", "more_than") == (figure.number.text, figure.qualifier)
    assert figure.number.text == text[figure.number.start : figure.number.end]
