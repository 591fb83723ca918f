"""Forms that count days, weekdays and weeks within a month or year: `the first Friday of July`, `the 20th of next month`.

A week belongs to the month or year that holds its Thursday (ISO 8601 says so of years); it runs from Monday to Sunday.
"""

from datetime import date, timedelta

from summarizer.mentions.dates.article_date import ArticleDate, last_day
from summarizer.mentions.dates.forms import (
    AMBIGUOUS,
    Example,
    Form,
    Place,
    Reading,
    Stated,
    Values,
    from_article,
    from_statement,
)
from summarizer.mentions.dates.lexicon import OF_WHICH, STEPS

_THURSDAY, _SATURDAY = 3, 5
_DAYS = {"week": (_THURSDAY, -3, 3), "weekend": (_SATURDAY, 0, 1)}
"""The weekday whose month a week or weekend belongs to, and how far from it the first and the last day lie."""
_LASTING = frozenset("absent away closed held lasts on out run running runs shut shuts".split())
"""Said of what goes on from one day to another, not of a number that changes."""


def _period(values: Values, place: Place) -> tuple[date, date] | None:
    """Return the first and the last day of the month or year that is counted in; None if its year is unknown."""
    year, month, _ = values["stated"] if "stated" in values else _told(place.article, values)
    if month and year is None and "stated" in values:
        year = place.article.year_of(month, None, ahead=place.ahead)
    if not year:
        return None
    return date(year, month or 1, 1), date(year, month or 12, last_day(year, month or 12) or 28)


def _told(article: ArticleDate, values: Values) -> Stated:
    step = STEPS[values["which"]]
    edtf = article.month_after(step) if values["unit"] == "month" else article.year_after(step)
    year, month, _ = ArticleDate.of(edtf)
    return Stated(year, month)


def _nth(period: tuple[date, date], weekday: int, number: int) -> date | None:
    """Return the weekday of that number within the period, counted from its end if negative; None if it has no such."""
    first, last = period
    if number > 0:
        days = (weekday - first.weekday()) % 7 + 7 * (number - 1)
    else:
        days = (last - first).days - (last.weekday() - weekday) % 7 + 7 * (number + 1)
    return first + timedelta(days) if 0 <= days <= (last - first).days else None


def _weekday(values: Values, place: Place) -> Reading:
    period = _period(values, place)
    if period is None:
        return from_article(None)
    found = _nth(period, values["weekday"], values["place_in_period"])
    return from_article(found.isoformat()) if found else AMBIGUOUS


def _week(values: Values, place: Place) -> Reading:
    period = _period(values, place)
    if period is None:
        return from_article(None)
    weekday, back, on = _DAYS[values["span"]]
    found = _nth(period, weekday, values["place_in_period"])
    if found is None:
        return AMBIGUOUS
    own = ArticleDate(found.year, found.month, found.day)
    first, last = own.day_after(back), own.day_after(on)
    return from_article(f"{first}/{last}" if first and last else None)


def _day(values: Values, place: Place) -> Reading | None:
    """The day of a month told from the article's; with a possessive behind it, something of that month's."""
    if place.tokens[place.end - 1].norm.endswith("'s"):
        return None
    month = place.article.month_after(STEPS[values["which"]])
    if month is None:
        return from_article(None)
    year, number, _ = ArticleDate.of(month)
    return from_statement(Stated(year, number, values["day"]), place)


def _days(values: Values, place: Place) -> Reading | None:
    """Numerals alone may count anything: one has its ordinal ending, `of` comes before the month, or something lasts."""
    words = [token.norm for token in place.tokens[place.start : place.end]]
    lasts = place.before(2 if place.before() in ("from", "between") else 1) in _LASTING
    told = lasts or "of" in words or not {"st", "nd", "rd", "th"}.isdisjoint(words)
    if not told or values["day"] >= values["last"]:
        return None
    first, last = _day(values, place), _day(values | {"day": values["last"]}, place)
    if first is None or last is None or not (first.edtf and last.edtf):
        return last or first
    return Reading(f"{first.edtf}/{last.edtf}", None)


FORMS = (
    Form(
        "the? <place_in_period> <weekday> of|in <stated>",
        _weekday,
        (
            Example("It opened on the first Friday of July 2021.", None, "the first Friday of July 2021", "2021-07-02"),
            Example("They met on the last Monday in May.", "2022-09-27", "the last Monday in May", "2022-05-30"),
            Example("It fell on the 3rd Tuesday of 2020.", None, "the 3rd Tuesday of 2020", "2020-01-21"),
            Example(
                "The fifth Friday of June 2022 never came.",
                None,
                "The fifth Friday of June 2022",
                None,
                "at",
                "ambiguous",
            ),
            Example(
                "They met on the last Monday in May.", None, "the last Monday in May", None, "at", "no_article_date"
            ),
        ),
    ),
    Form(
        f"the? <place_in_period> <weekday> of|in? {OF_WHICH} month|year=unit",
        _weekday,
        (
            Example(
                "They meet on the second Monday of next month.",
                "2022-09-27",
                "the second Monday of next month",
                "2022-10-10",
            ),
            Example("It fell on the first Sunday this year.", "2022-09-27", "the first Sunday this year", "2022-01-02"),
            Example(
                "It shuts on the last Friday of the month.", "2022-09-27", "the last Friday of the month", "2022-09-30"
            ),
        ),
    ),
    Form(
        "the? <place_in_period> week|weekend=span of|in <stated>",
        _week,
        (
            Example(
                "Sales rose in the first week of October.",
                "2022-11-02",
                "the first week of October",
                "2022-10-03/2022-10-09",
            ),
            Example(
                "It ran until the last week of 2020.", None, "the last week of 2020", "2020-12-28/2021-01-03", "until"
            ),
            Example(
                "The fair is on the first weekend in July 2021.",
                None,
                "the first weekend in July 2021",
                "2021-07-03/2021-07-04",
            ),
        ),
    ),
    Form(
        f"the? <place_in_period> week|weekend=span of|in? {OF_WHICH} month|year=unit",
        _week,
        (
            Example(
                "It ends in the third week of this month.",
                "2022-11-02",
                "the third week of this month",
                "2022-11-14/2022-11-20",
            ),
            Example(
                "He fell ill in the first week of the year.",
                "2022-11-02",
                "the first week of the year",
                "2022-01-03/2022-01-09",
            ),
            Example(
                "They vote on the last weekend of next month.",
                "2022-11-02",
                "the last weekend of next month",
                "2022-12-31/2023-01-01",
            ),
        ),
    ),
    Form(
        f"the? <ordinal_day=day> of? {OF_WHICH} month",
        _day,
        (
            Example("Rent is due on the 20th of next month.", "2022-12-07", "the 20th of next month", "2023-01-20"),
            Example("It shut on the 5th of this month.", "2022-12-07", "the 5th of this month", "2022-12-05"),
            Example(
                "It shut on the 31st of last month.", "2022-12-07", "the 31st of last month", None, "at", "ambiguous"
            ),
        ),
    ),
    Form(
        f"the? <spelled_ordinal=day> of {OF_WHICH} month",
        _day,
        (
            Example("Rent is due on the first of next month.", "2022-12-07", "the first of next month", "2023-01-01"),
            Example("It shut on the fifth of this month.", "2022-12-07", "the fifth of this month", "2022-12-05"),
            Example(
                "It has rained since the tenth of last month.",
                "2022-12-07",
                "the tenth of last month",
                "2022-11-10",
                "since",
            ),
        ),
    ),
    Form(
        f"the? <day> -|–|—|to|and|until|till|through the? <day=last> of|in? {OF_WHICH} month",
        _days,
        (
            Example(
                "They met from the 3rd to the 5th of this month.",
                "2022-12-07",
                "the 3rd to the 5th of this month",
                "2022-12-03/2022-12-05",
            ),
            Example(
                "The road is shut 6 to 19 of next month.",
                "2022-12-07",
                "6 to 19 of next month",
                "2023-01-06/2023-01-19",
            ),
            Example(
                "The road is shut from 8 to 17 this month.",
                "2022-12-07",
                "8 to 17 this month",
                "2022-12-08/2022-12-17",
            ),
            Example(
                "They met on the 9th and 10th last month.",
                "2022-12-07",
                "the 9th and 10th last month",
                "2022-11-09/2022-11-10",
            ),
        ),
    ),
)
NO_DATES = (
    "Deaths rose from 4 to 22 in their second week.",
    "He came first of the month's runners.",
    "She is the second of the month's winners.",
)
"""Sentences with the like of such words, and no date."""
