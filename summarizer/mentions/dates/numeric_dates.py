"""Forms of dates in numerals, and of days and months joined to one another by marks."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.mentions.dates.absolute import full_date
from summarizer.mentions.dates.forms import AMBIGUOUS, Example, Form, Place, Reading, Stated, Values, from_statement
from summarizer.mentions.dates.lexicon import COUNTED, ENDS_OF_CLAUSES
from summarizer.mentions.tokens import Token

_BEFORE_SLASHED_DAY = frozenset("on since until till through by from to before after between and dated".split())
_BEFORE_DASHED_DAY = frozenset("on since until till dated".split())
"""Fewer: `from 4-22` and `to 4-22` tell scores and ranges."""
_IN_FRACTIONS = frozenset("cup cups inch inches mile miles odds ounce ounces teaspoon teaspoons".split())
_REACH = 6  # tokens: across another such fraction
_NUMBERED = frozenset(
    "act article bill case decision decree directive file law no nr number order page regulation resolution rule".split()
)
"""What is numbered within a year: law 11/2018."""


def _numeric(values: Values, place: Place) -> Reading:
    return from_statement(values["numeric"], place) if values["numeric"] else AMBIGUOUS


def _slashed(values: Values, place: Place) -> Reading | None:
    """Two numerals with a slash are a fraction or a score as well: a date only where the words around say so."""
    dashed = any(token.norm == "-" for token in place.tokens[place.start : place.end])
    told = "weekday_lead" in values or place.before() in (_BEFORE_DASHED_DAY if dashed else _BEFORE_SLASHED_DAY)
    alone = not place.after() or place.after() in ENDS_OF_CLAUSES
    if any(token.norm in _IN_FRACTIONS for token in place.tokens[place.end : place.end + _REACH]):
        return None
    return from_statement(values["slashed"], place) if told and alone else None


def _numeric_month(values: Values, place: Place) -> Reading | None:
    before = place.tokens[place.start - 1] if place.start else None
    if place.after() in COUNTED or (place.after() and place.after() not in ENDS_OF_CLAUSES):
        return None
    tokens = place.tokens[place.start : place.end]
    if tokens[1].norm != "/" and not _unbroken(tokens) and not _apart(values["numeric_month"], place):
        return None
    named = before and place.start > 1 and before.kind == "word" and before.text[0].isupper()
    return None if named or place.before() in _NUMBERED else from_statement(values["numeric_month"], place)


def _apart(stated: Stated, place: Place) -> bool:
    """Whether a dash with a space beside it joins month and year, no words and no years: 2003 - 11 may last to 2011."""
    years = place.tokens[place.start].norm == str(stated.year) and (stated.month or 0) > (stated.year or 0) % 100
    return not years and place.after() in ("", ".", ",", ";", ")")


def _marked(values: Values, place: Place) -> Reading | None:
    """The parts stand together, or behind a full stop as in `16. Nov. 2016`."""
    tokens = place.tokens[place.start : place.end]
    dotted = tokens[1].norm == "."
    return full_date(values, place) if dotted or _unbroken(tokens) else None


def _unbroken(tokens: Sequence[Token]) -> bool:
    return all(left.end == right.start for left, right in pairwise(tokens))


FORMS = (
    Form(
        "<weekday_lead>? <numeric>",
        _numeric,
        (
            Example("It was signed on 2022-09-27.", None, "2022-09-27", "2022-09-27"),
            Example("Status: 09/27/2022 2:29 p.m", None, "09/27/2022", "2022-09-27"),
            Example("Status: 09/27/22", None, "09/27/22", "2022-09-27"),
            Example("Signed on 2021/8/4.", None, "2021/8/4", "2021-08-04"),
            Example("It is dated 2/29/2019.", None, "2/29/2019", None, "at", "ambiguous"),
            Example("It was signed on 04/05/2022.", None, "04/05/2022", None, "at", "ambiguous"),
        ),
    ),
    Form(
        "<weekday_lead>? <dotted=numeric>",
        _numeric,
        (
            Example("It was signed on 27.9.2022 there.", None, "27.9.2022", "2022-09-27"),
            Example("It was signed on 27.09.87 there.", None, "27.09.87", "1987-09-27"),
            Example("Friday, 04.11.2022", None, "Friday, 04.11.2022", None, "at", "ambiguous"),
        ),
    ),
    Form(
        "<weekday_lead>? <slashed>",
        _slashed,
        (
            Example("They have met daily since 9/22.", "2022-09-27", "9/22", "2022-09-22", "since"),
            Example("The permit was signed on 9-22.", "2022-09-27", "9-22", "2022-09-22"),
            Example("Fri. 23/09 it rained.", "2022-09-27", "Fri. 23/09", "2022-09-23"),
            Example("The ferry stops from 4/20 to 10/25.", "2022-03-27", "4/20 to 10/25", "2022-04-20/2022-10-25"),
        ),
    ),
    Form(
        "<numeric_month>",
        _numeric_month,
        (
            Example("Prices, 2021-07: steady.", None, "2021-07", "2021-07"),
            Example("It was last checked in 11/2019.", None, "11/2019", "2019-11"),
            Example("The survey, 7 - 2021, found no cracks.", None, "7 - 2021", "2021-07"),
            Example("The lift was last checked 2019- 11", None, "2019- 11", "2019-11"),
            Example("Harbour dues, 2018 / 03", None, "2018 / 03", "2018-03"),
        ),
    ),
    Form(
        "<month> -|/ <day> <year_tail>?",
        _marked,
        (
            Example("Signed Oct-4 by the mayor.", "2022-12-27", "Oct-4", "2022-10-04"),
            Example("Signed Feb/21 by the mayor.", "2022-12-27", "Feb/21", "2022-02-21"),
            Example("Signed June-30 by the mayor.", "2022-12-27", "June-30", "2022-06-30"),
        ),
    ),
    Form(
        "<day> -|/ <month> -|/? <year_tail>?",
        _marked,
        (
            Example("Signed 4-Oct-2021 by the mayor.", None, "4-Oct-2021", "2021-10-04"),
            Example("Signed 21/Feb/2020 by the mayor.", None, "21/Feb/2020", "2020-02-21"),
            Example("Signed 30-June by the mayor.", "2022-12-27", "30-June", "2022-06-30"),
        ),
    ),
    Form(
        "<weekday_lead>? <day> . <month> <year_tail>",
        full_date,
        (
            Example("Hafenstadt, 4. Oct. 2021", None, "4. Oct. 2021", "2021-10-04"),
            Example("Mon. 21. February 2022, noon", None, "Mon. 21. February 2022", "2022-02-21"),
            Example("Hafenstadt, 30. Dec. 2020", None, "30. Dec. 2020", "2020-12-30"),
        ),
    ),
    Form(
        "<year=year_tail> -|/|. <month> -|/|.? <day>",
        _marked,
        (
            Example("Signed 2021-Oct-04 by the mayor.", None, "2021-Oct-04", "2021-10-04"),
            Example("Signed 2020/feb/21 by the mayor.", None, "2020/feb/21", "2020-02-21"),
            Example("Signed 2019.June.30 by the mayor.", None, "2019.June.30", "2019-06-30"),
        ),
    ),
)
NO_DATES = (
    "The order of 22-18-5 is a score.",
    "Version 10.15.07 came out.",
    "He drilled a hole of 5/16 inches.",
    "The bolts are from 5/16 to 7/16 inch.",
    "Fully 4/22 of them left.",
    "They fell from 5-13 to 4-22.",
    "They won 9-18-5 in all.",
    "The lock opens by 9-18-05.",
    "They are 9-18-21 after the win.",
    "Flat 24/09 burned.",
    "It was signed by decree 24/09.",
    "They made 8/22 of their shots.",
    "The numbers drawn are 4-18-22-31.",
    "They drew the numbers 4-18-22.",
    "He sanded a 16/05 board.",
    "The record stands at 9-18-15.",
)
"""Sentences with the like of such numerals, and no date."""
