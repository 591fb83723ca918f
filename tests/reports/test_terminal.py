"""Promises about a Summary in a terminal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from summarizer.reports import terminal
from tests.reports.invented import flagged, strike


def test_a_page_tells_what_matters_in_words() -> None:
    """Headline, value with its qualifier, what, where, when, who says so, and the account of the numbers."""
    page = terminal.page(strike(), 120, colour=False)

    assert page.startswith("Ferry strike\nstrike, Vell Courier, 2031-05-04\n")
    for words in (
        "more than 1,200 people",
        "dockers who stopped work",
        "Port Vell",
        "2031-05-03",
        "harbour office",
        "Ada Moll, by Vell Courier",
        "We will not give in",
        "1 of 2 numbers is a figure; 1 is not: 1 date. 1 rejection.",
    ):
        assert words in page


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Long words are broken rather than lost or left to wrap across columns."""
    page = terminal.page(strike(title="東京" * 90, measure="x" * 300), width, colour=False)

    assert max(map(cell_len, page.splitlines())) <= width
    assert 300 == page.count("x")


def test_a_pipe_gets_plain_text() -> None:
    """Without colour there is no escape code, with colour there is."""
    assert "\x1b" not in terminal.page(strike(), 80, colour=False)
    assert "\x1b[1m" in terminal.page(strike(), 80, colour=True)


def test_markup_of_the_table_library_means_nothing_in_an_article() -> None:
    """Words in square brackets are words."""
    assert "[red]stop[/red] :boom:" in terminal.page(strike(title="[red]stop[/red] :boom:"), 80, colour=True)


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1))
def test_an_article_cannot_steer_the_terminal(words: str) -> None:
    """No control character of an article arrives as one."""
    page = terminal.page(strike(title=words, measure=words), 80, colour=False)

    assert not any((ord(c) < 0x20 and c != "\n") or 0x7F <= ord(c) < 0xA0 for c in page)


def test_an_article_without_a_title_is_named_once() -> None:
    """Its id stands where the title would."""
    summary = strike("a7")
    untitled = summary.model_copy(update={"article": summary.article.model_copy(update={"title": None})})

    assert terminal.page(untitled, 80, colour=False).startswith("a7\nVell Courier, 2031-05-04\n")


def test_a_headline_that_is_the_title_is_shown_once() -> None:
    """The title says it already."""
    page = terminal.page(strike(title="Dockers stopped work in Port Vell."), 200, colour=False)

    assert page.startswith("Dockers stopped work in Port Vell.\nstrike,")
    assert "\n\nThe harbour office counts more than 1,200.\n" in page


def test_marked_findings_say_so_and_why() -> None:
    """A reader sees beside the finding that its words speak to a machine alone, and a line says what the mark means."""
    page = terminal.page(flagged(), 200, colour=False)

    assert "f1 ! more than 1,200 people" in page
    assert "e1 ! 2031-05-03" in page
    assert "s1 !" not in page
    assert "\n1 sentence addresses a machine, not readers; what is marked ! rests on that alone: e1, f1. " in page
    assert "1 sentence holds invisible characters.\n" in page
    assert "!" not in terminal.page(strike(), 200, colour=False)
