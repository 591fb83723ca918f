"""Promises of the rules for figures: what each number measures, when, where and on whose word."""

import pytest

from tests.drafting.drafted import draft, summarized

MEASURES = [
    ("More than 200 boats have sunk in the storm.", "boats that have sunk in the storm"),
    ("Some 40 villagers left for the coast on Monday.", "villagers who left for the coast"),
    ("The firm owns 40 boats near the coast.", "boats near the coast"),
    ("Ana Lund was elected with 4,100 votes.", "votes with which Ana Lund was elected"),
    ("The storm killed 40 people in the valley.", "people killed in the valley"),
    ("There was a turnout of 58 percent.", "turnout"),
    ("The town council put the damage at $40 million.", "damage"),
    ("Bread prices rose by 4 percent in May.", "rise in Bread prices"),
    ("On Monday the net profit fell 4 percent.", "fall in net profit"),
    ("The bank raised its lending rate by 4 percent.", "rise in lending rate"),
    ("The council cut the harbour fee to $4.", "harbour fee"),
    ("The repair cost $40 million.", "cost of the repair"),
    ("The tower is 40 metres high.", "height of the tower"),
    ("The ministry spent $40 million.", "amount of money that the ministry spent"),
    ("Nearly 40 dead were found.", "people dead"),
    ("Ana Lund, 41, leads the league.", "age of Ana Lund"),
    ("After a six-month visit to the port she left.", "length of the visit to the port"),
]

STATUSES = [
    ("The port plans to buy 40 boats.", "planned"),
    ("The port estimated the damage at $40 million.", "estimated"),
    ("The men allegedly sold 40 boats.", "alleged"),
    ("The port sold 40 boats.", "reported"),
    ("The port is to buy 40 boats.", "planned"),
    ("The council is due to close 12 schools.", "planned"),
    ("The Renewal Plan cost $40 million.", "reported"),
    ("The planned dam cost $40 million.", "reported"),
    ("The planning board approved 300 homes.", "reported"),
    ("The firm earned $40 million, missing the estimate of analysts.", "reported"),
    ("The firm earned $40 million, more than analysts had forecast.", "reported"),
    ("An estimated 300 boats sank.", "estimated"),
    ("Floods may have sunk 300 boats.", "alleged"),
    ("The firm may cut 300 jobs.", "conditional"),
    ("Guests may stay 90 days.", "reported"),
    ("The owner rejected claims that 300 boats sank.", "denied"),
]

TIMES = [
    ("Sales rose to $40 million from $30 million in 2019.", (None, "2019")),
    ("Exports reached $40 million in May, up from $30 million a year earlier.", ("2031-05", None)),
    ("The mill employs 300 people, up from 200 last year.", (None, "2030")),
    ("The firm hired 300 workers last year, compared with 200 in 2029.", ("2030", "2029")),
    ("Unemployment fell to 4 percent, the lowest since October 2020.", (None,)),
    ("Rents were 4 percent higher than in 2029.", (None,)),
    ("The bridge, built in 1987, cost $40 million.", (None,)),
    ("The bridge was built in 1987 at a cost of $40 million.", ("1987",)),
    ("Inflation was 8 percent in May, the highest rate since 1991.", ("2031-05",)),
]


@pytest.mark.parametrize(("text", "measure"), MEASURES)
def test_a_measure_says_what_is_counted(text: str, measure: str) -> None:
    """The counted noun with its clause, or what the value belongs to, and no number in it."""
    assert measure == draft(text).figures[0].measure


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_words_of_doubt_and_intention_decide_the_status(text: str, status: str) -> None:
    """Plans, estimates and allegations are marked as such."""
    assert status == draft(text).figures[0].status


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_a_number_has_no_time_of_a_comparison(text: str, times: tuple[str | None, ...]) -> None:
    """A date belongs to the number it stands beside, and none to a number that it only is compared with."""
    assert times == tuple(figure.time for figure in summarized(text).figures)


def test_a_toll_counts_the_dead_again() -> None:
    """A bare toll that is told elsewhere with its noun is one figure with two evidence spans."""
    (figure,) = summarized("The storm killed 14 people.\n\nOn Monday the death toll stood at 14.").figures
    assert ("person", 2) == (figure.unit, len(figure.evidence))


def test_a_quantity_stated_again_is_one_figure() -> None:
    """The second mention is evidence, not a second figure; a different number is."""
    text = "Some 4,100 boats sank.\n\nThe ministry said that 4,100 boats sank. Another 300 boats were saved."
    found = summarized(text).figures
    assert [2, 1] == [len(figure.evidence) for figure in found]
    assert ("ministry",) == found[0].attribution


def test_small_numbers_of_different_things_stay_apart() -> None:
    """Two men and two boats are two figures."""
    assert 2 == len(draft("Two men were found. On Monday two boats were found.").figures)


def test_since_lasts_until_the_article_for_what_accumulates() -> None:
    """A perfect counts up to the article's day; a state goes on."""
    counted = draft("Since 2 May, 400 boats have entered the port.").figures[0]
    lasting = draft("Since 2 May 40 boats are in the port.").figures[0]
    assert ("2031-05-02/2031-05-16", "2031-05-02/..") == (counted.time, lasting.time)


def test_a_figure_has_the_source_of_its_statement() -> None:
    """Originator first, then the relay."""
    text = "Some 400 boats entered the port on Monday, Lake Minister Ana Lund said, Reuters reports."
    assert ("Ana Lund", "Reuters") == draft(text).figures[0].attribution


def test_a_number_that_counts_nothing_nameable_is_left_open() -> None:
    """Where neither the text nor the sentence before it names a unit, nothing is drafted."""
    summary = summarized("They got 41.7 in the end.")
    assert () == summary.figures
    assert () == summary.rejections
