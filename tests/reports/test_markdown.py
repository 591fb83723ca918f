"""Promises about a Summary as Markdown."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reports.markdown import PAGES, escaped, page
from tests.reports.invented import flagged, strike


def test_a_page_holds_the_summary_its_findings_and_the_account() -> None:
    """A reader finds the headline, each kind of finding and what became of the numbers."""
    text = page(strike())

    assert text.startswith("# Ferry strike\n\nVell Courier, 2031-05-04, article strike\n")
    assert "**Dockers stopped work in Port Vell. (e1)**" in text
    assert "| f1 | more than 1,200 | people | dockers who stopped work | Port Vell | 2031-05-03 |" in text
    assert "| e1 | 2031-05-03 | Dockers stopped work in Port Vell. |" in text
    assert "| s1 | Ada Moll |" in text
    assert "1 of 2 numbers is a figure; 1 is not: 1 date." in text
    assert "1 rejection." in text


def test_the_report_is_the_pages_one_after_the_other(tmp_path: Path) -> None:
    """A run's file is what its summaries add, and nothing before them."""
    file = PAGES.open(tmp_path / "pages.md")
    for article in ("a", "b"):
        file.add(strike(article))
    file.close()

    assert page(strike("a")) + page(strike("b")) == (tmp_path / "pages.md").read_text(encoding="utf-8")


def test_marked_findings_say_so_and_why() -> None:
    """A reader sees beside the finding that its words speak to a machine alone, and a line says what the mark means."""
    text = page(flagged())

    assert "| f1 \\! | more than 1,200 |" in text
    assert "| e1 \\! | 2031-05-03 |" in text
    assert "| s1 | Ada Moll |" in text
    assert "1 sentence addresses a machine, not readers; what is marked \\! rests on that alone: e1, f1." in text
    assert "1 sentence holds invisible characters." in text
    assert "\\!" not in page(strike())


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("<img src=x onerror=run()>", "&lt;img src=x onerror=run()&gt;"),
        ("![pixel](http://x.test/p.png)", "\\!\\[pixel\\](http&#8203;://x.test/p.png)"),
        ("see www.x.test", "see www&#8203;.x.test"),
        ("a|b *c* _d_ `e` ~f~ $g$", "a\\|b \\*c\\* \\_d\\_ \\`e\\` \\~f\\~ \\$g\\$"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("7. no list", "7\\. no list"),
        ("AT&amp;T", "AT&amp;amp;T"),
        ("ends in \\", "ends in \\\\"),
        ("two\n\nparagraphs", "two paragraphs"),
    ],
)
def test_no_word_of_an_article_becomes_markup(words: str, shown: str) -> None:
    """Markdown, HTML, links and images in an article are shown as they were written."""
    assert shown == escaped(words)


@given(st.text(min_size=1))
def test_an_article_cannot_leave_its_cell(words: str) -> None:
    """Whatever a measure says, its row keeps its columns and the page its lines."""
    plain, hostile = page(strike()), page(strike(measure=words))

    assert len(plain.splitlines()) == len(hostile.splitlines())
    assert [_bars(line) for line in plain.splitlines()] == [_bars(line) for line in hostile.splitlines()]


def _bars(line: str) -> int:
    return len(re.findall(r"(?<!\\)(?:\\\\)*\|", line))
