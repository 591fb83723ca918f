"""Forms of weeks that are told by one of their days: `the week of 3 May`, `the week ending Friday`."""

from datetime import date

from summarizer.mentions.dates.absolute import day_near_article
from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import Example, Form, Place, Reading, Values, from_article, from_statement

_DAYS_OF = {"ending": (-6, 0), "ended": (-6, 0), "beginning": (0, 6), "commencing": (0, 6), "starting": (0, 6)}
"""Where the week begins and ends, counted from the day: seven days, whatever weekday that is."""


def _week(values: Values, place: Place) -> Reading | None:
    day = from_statement(values["day_of_month"], place)
    return _around(day, values["side"])


def _week_of_lone_day(values: Values, place: Place) -> Reading | None:
    day = day_near_article(values["ordinal_day"], place)
    return _around(day, values["side"]) if day else None


def _week_of_weekday(values: Values, place: Place) -> Reading:
    article, weekday = place.article, values["weekday"]
    day = article.weekday_from(weekday) if place.ahead else article.weekday_until(weekday)
    return _around(from_article(day), values["side"])


def _around(day: Reading, side: str) -> Reading:
    """The calendar week that holds the day, or the seven days that begin or end with it."""
    if day.edtf is None or day.edtf.startswith("XXXX"):
        return Reading(None, day.unresolved or "no_article_date")
    back = date.fromisoformat(day.edtf).weekday()
    first, last = _DAYS_OF.get(side, (-back, 6 - back))
    own = ArticleDate.of(day.edtf)
    return from_article(f"{own.day_after(first)}/{own.day_after(last)}")


_SIDE = "of|beginning|commencing|starting|ending|ended=side on?"

FORMS = (
    Form(
        f"the? week {_SIDE} the? <day_of_month>",
        _week,
        (
            Example(
                "The trial is set for the week of May 3, 2021.",
                None,
                "the week of May 3, 2021",
                "2021-05-03/2021-05-09",
            ),
            Example(
                "It fell in the week ending 24 September.",
                "2022-09-27",
                "the week ending 24 September",
                "2022-09-18/2022-09-24",
            ),
            Example(
                "It is shut in the week beginning on 4 October.",
                "2022-09-27",
                "the week beginning on 4 October",
                "2022-10-04/2022-10-10",
            ),
            Example(
                "It fell in the week ending 24 September.",
                None,
                "the week ending 24 September",
                None,
                "at",
                "no_article_date",
            ),
        ),
    ),
    Form(
        f"the? week {_SIDE} the <ordinal_day>",
        _week_of_lone_day,
        (
            Example("They met in the week of the 14th.", "2022-09-27", "the week of the 14th", "2022-09-12/2022-09-18"),
            Example(
                "They will meet in the week of the 5th.", "2022-09-27", "the week of the 5th", "2022-10-03/2022-10-09"
            ),
            Example(
                "It fell in the week ending the 24th.",
                "2022-09-27",
                "the week ending the 24th",
                "2022-09-18/2022-09-24",
            ),
        ),
    ),
    Form(
        f"the? week {_SIDE} <weekday>",
        _week_of_weekday,
        (
            Example(
                "Claims fell in the week ended Saturday.",
                "2022-09-27",
                "the week ended Saturday",
                "2022-09-18/2022-09-24",
            ),
            Example(
                "It will rain in the week starting Monday.",
                "2022-09-27",
                "the week starting Monday",
                "2022-10-03/2022-10-09",
            ),
            Example(
                "Claims fell in the week ended Friday.", None, "the week ended Friday", None, "at", "no_article_date"
            ),
        ),
    ),
)
