"""Times are built from date handles."""

import pytest

from summarizer.grounding.source import Source
from summarizer.grounding.times import resolve_time
from summarizer.grounding.verdicts import Unproven
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article

TEXT = "Between 3 March 2024 and 9 March 2024 it rained. In February 2024 it did not. It stopped on Friday."


def source(published: str | None) -> Source:
    """The text with handles d1, d2, ... as an article of that date."""
    article = Article(id="rain", text=TEXT, published=published)
    return Source(article, find_mentions(article))


def dates(published: str | None) -> dict[str, str]:
    """The handle of each date under its reading or its words."""
    return {mention.edtf or mention.span.text: mention.id for mention in source(published).mentions.dates}


def test_handles_intervals_and_the_articles_own_date_become_edtf() -> None:
    """A handle is its date; d0 is the article's date; two dots stay open."""
    february = dates("2024-03-14")["2024-02"]

    assert "2024-02" == resolve_time(source("2024-03-14"), february)
    assert "2024-02/2024-03-14" == resolve_time(source("2024-03-14"), f"{february}/d0")
    assert "2024-02/.." == resolve_time(source("2024-03-14"), f"{february}/..")
    assert "2024-02/.." == resolve_time(source(None), f"{february}/d0")
    assert "2024-03-03" == resolve_time(source(None), "2024-03-03")
    assert "2024-03-10" == resolve_time(source(None), "2024-03-10")
    assert resolve_time(source(None), None) is None


@pytest.mark.parametrize("expression", ["d77", "soon", "2024-02-31", "../..", "2024-03/2024-02", "2023-12-24", "1999"])
def test_what_is_no_time_is_unproven(expression: str) -> None:
    """No date is guessed, and none runs backwards."""
    with pytest.raises(Unproven):
        resolve_time(source(None), expression)


def test_a_date_that_the_text_does_not_settle_is_no_time() -> None:
    """A bare weekday in an article without a date stays unknown; the item it belongs to is not lost for that."""
    handles = dates(None)

    assert resolve_time(source(None), handles["Friday"]) is None
    assert resolve_time(source(None), "d0") is None
    assert resolve_time(source(None), f"{handles['Friday']}/d0") is None
    assert "2024-02/.." == resolve_time(source(None), f"{handles['2024-02']}/{handles['Friday']}")


@pytest.mark.parametrize(
    ("told", "day", "proven"),
    [
        ("Ten days after it he left.", "2024-03-13", True),
        ("Two weeks earlier he had left.", "2024-02-18", True),
        ("Two weeks earlier he had left.", "2024-03-17", False),
        ("Two weeks earlier he had left.", "2024-02-17", False),
        ("It is open 10 days a month.", "2024-03-13", False),
        ("Less than 10 days after it he left.", "2024-03-13", False),
        ("Eight weeks later he left.", "2024-04", False),
        ("Ninety days after it he left.", "2024-06-01", False),
    ],
)
def test_a_day_may_be_counted_from_a_stated_one(told: str, day: str, proven: bool) -> None:
    """“Ten days after the vote” is told; another length of time leads nowhere, and what is counted is a day."""
    article = Article(id="vote", text=f"The vote was on 3 March 2024. {told}")
    counted = Source(article, find_mentions(article))

    if proven:
        assert day == resolve_time(counted, day)
    else:
        with pytest.raises(Unproven):
            resolve_time(counted, day)
