"""Dates are found in running text, read against what is known of the article's date, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.mentions.dates.finding import FORMS
from summarizer.mentions.dates.lexicon import COUNTS, EDGES, MONTHS, SEASONS, UNITS, WEEKDAYS
from summarizer.mentions.dates.tree import Tree
from summarizer.mentions.tokens import tokens
from summarizer.models.edtf import is_edtf
from tests.mentions.dates_in import dates_in

TREE = Tree(FORMS)
EXAMPLES = [example.text for form in FORMS for example in form.examples]


def readings(text: str, published: str | None) -> list[tuple[str, str | None]]:
    return [(mention.span.text, mention.edtf) for mention in dates_in(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was elected in 2010 and again in 2014 and 2018.", ["2010", "2014", "2018"]),
        ("The Sunday Post wrote of Black Friday and of every Monday.", []),
        ("May Orr met him in May.", ["May"]),
        ("USA Today wrote that it rains today.", ["today"]),
        ("It fell for the third quarter in a row.", []),
        ("In March 20 people left.", ["March"]),
        ("The 2,014 men and 2014 votes of Route 1999 stayed.", []),
        ("It opens at 10:06 PM or at 6 p.m. or 2:30.", []),
        ("Yesterday’s storm and last week's rain.", ["Yesterday", "last week"]),
        ("The Nov. 13-14 talks; the 5 November 2015 storm.", ["Nov. 13-14", "5 November 2015"]),
        ("It was Wed. 5 Oct. and then Friday 13 September.", ["Wed. 5 Oct", "Friday 13 September"]),
    ],
)
def test_expressions_are_found_among_their_like(text: str, expected: list[str]) -> None:
    """The span is the whole expression, without preposition or possessive ending, and nothing else is taken for one."""
    assert expected == [span for span, _ in readings(text, "2022-09-28")]


@pytest.mark.parametrize(
    "text",
    [
        "It rained last week, less than in all of 2023.",
        "Last month was dry; March 2023 was not.",
        "It fell from last year to May 2023.",
    ],
)
@pytest.mark.parametrize("published", [None, "XXXX-05-03"])
def test_no_year_is_borrowed_from_another_date(text: str, published: str | None) -> None:
    """What is told by the article's date has no year where that date has none, whatever year stands beside it."""
    first = dates_in(text, published)[0]
    assert first.edtf is None or first.edtf.startswith("XXXX")


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2022-09-27", ["2022-09-21", "2022-09-26", "2022-09-19/2022-09-25", "2022", "2022-03", "2022-01-01"]),
        ("2022-09", ["2022-09-21", None, None, "2022", "2022-03", "2022-01-01"]),
        ("2022", ["2022-09-21", None, None, "2022", "2022-03", "2022-01-01"]),
        ("XXXX-09-27", ["XXXX-09-21", None, None, None, "XXXX-03", "XXXX-01-01"]),
        (None, ["XXXX-09-21", None, None, None, "XXXX-03", "XXXX-01-01"]),
    ],
)
def test_no_more_is_read_than_the_date_settles(published: str | None, expected: list[str | None]) -> None:
    """What an article's date does not settle stays open: unknown digits, or no reading at all with its reason."""
    text = "On 21 September, on Monday, last week, this year, in March and since the beginning of the year it rained."
    found = dates_in(text, published)
    assert expected == [mention.edtf for mention in found]
    assert ["no_article_date" if edtf is None else None for edtf in expected] == [
        mention.unresolved for mention in found
    ]


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2024-03-01", "2024-02-29"), ("2023-03-01", "2023-02-28"), ("XXXX-03-01", None), ("XXXX-01-01", "XXXX-12-31")],
)
def test_yesterday_crosses_months_and_leap_days(published: str, expected: str | None) -> None:
    """In an unknown year the day before 1 March cannot be known, the one before 1 January can."""
    assert [("yesterday", expected)] == readings("It rained yesterday.", published)


def test_day_that_its_year_lacks_is_ambiguous() -> None:
    """29 February of a year that has none is not moved to another day."""
    (found,) = dates_in("They left on the 29th of last month.", "2023-03-01")
    assert (None, "ambiguous") == (found.edtf, found.unresolved)


def test_leap_day_without_its_year_is_the_nearest_on_the_side_told() -> None:
    """29 February, told in a year that has none, is the last or the next that there is, and so is what it bounds."""
    assert [("29 February", "2020-02-29")] == readings("They left on 29 February.", "2023-04-01")
    assert [("29 February", "2024-02-29")] == readings("They will leave on 29 February.", "2023-04-01")
    assert [("27 to 29 February", "2020-02-27/2020-02-29")] == readings("They left 27 to 29 February.", "2023-04-01")


def test_lengths_that_do_not_add_up_are_read_apart() -> None:
    """What is counted from elsewhere, or comes in rising size, is no part of the stretch before it."""
    stretch, ago = ("the past two months", "2022-07/2022-09"), ("three days ago", "2022-09-24")
    assert [stretch, ago] == readings("For the past two months and three days ago too it rained.", "2022-09-27")
    assert [stretch] == readings("In the past two months and 2 years it rained.", "2022-09-27")


def test_handles_run_through_the_article() -> None:
    """Handles count from d1 in text order over all sentences, and each mention names its sentence."""
    found = dates_in("It rained on Monday. On Tuesday it did not.\n\nOn Friday it snowed.", "2022-09-28")
    assert [("d1", 1), ("d2", 2), ("d3", 3)] == [(mention.id, mention.sentence) for mention in found]


WORDS = (
    [name.capitalize() for name in (*MONTHS, *WEEKDAYS)]
    + [*SEASONS, *UNITS, *EDGES, *list(COUNTS)[:5], "few", "Today", "yesterday", "weekend", "quarter", "half", "q"]
    + "the of last next this past ago later before after since until to - – and between from early mid late".split()
    + "in will said , . / 1st 3 12 29 30 31 1000 1999 2020 2199 90s '90s 2022-02-30 31/12/2099 05/06/2020".split()
)
DATES = st.none() | st.sampled_from(
    "2022-09-27 9999-12-31 0001-01-01 0000-01-01 2024-02-29 XXXX-02-29 XXXX-12-31 2022-09 2022 XXXX XXXX-XX-31 "
    "2022-XX-05 20XX-09-21 2022-09-21/.. 2022-09-21~ 2022-09-21T10:00".split()
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join) | st.text(min_size=1, max_size=80)


@given(TEXTS, DATES)
def test_any_text_with_any_date_is_read(text: str, published: str | None) -> None:
    """Readings are valid EDTF or have a reason, spans equal their slices and never overlap."""
    position = 0
    for mention in dates_in(text, published):
        assert text[mention.span.start : mention.span.end] == mention.span.text
        assert position <= mention.span.start
        position = mention.span.end
        assert (mention.edtf is None) != (mention.unresolved is None)
        assert mention.edtf is None or is_edtf(mention.edtf)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join) | st.sampled_from(EXAMPLES))
def test_no_form_that_fits_is_passed_over(text: str) -> None:
    """At each word the tree finds the forms whose patterns fit there, with the same values and ends."""
    found = tokens(text, 0, len(text))
    for at in range(len(found)):
        alone = [
            (form, *fit)
            for form, pattern in zip(FORMS, TREE.patterns, strict=True)
            if (fit := pattern.match(found, at))
        ]
        assert alone == list(TREE.fits(TREE.edges(found, at), found, at))
        assert not alone or at in [place for place, _ in TREE.places(found)]
