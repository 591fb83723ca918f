"""Promises about the closing view of a run."""

from summarizer.reports.overview import ARTICLES, Overview
from tests.reports.invented import strike


def test_each_article_stands_with_its_date_title_and_leading_figures() -> None:
    """A reader sees what was found without opening a file."""
    overview = Overview()
    overview.add(strike())

    shown = " ".join(overview.render(160, colour=False).split())

    assert shown.startswith("strike 2031-05-04 Ferry strike more than 1,200 people dockers who stopped work")


def test_a_large_run_shows_its_first_articles_and_counts_the_others() -> None:
    """The view stays a screen or two, however many articles there are."""
    overview = Overview()
    for number in range(ARTICLES + 3):
        overview.add(strike(f"a{number}"))
    shown = overview.render(100, colour=False)

    assert ARTICLES == shown.count("Ferry strike")
    assert "… and 3 more articles" in shown


def test_a_run_without_articles_shows_nothing() -> None:
    """No empty table."""
    assert "" == Overview().render(100, colour=False)
