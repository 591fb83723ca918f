"""Forms of weeks that are told by one of their days: `the week of 3 May`, `the week ending Friday`."""

from datetime import date

from summarizer.mentions.dates.absolute import day_near_article
from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import Example, Form, Place, Reading, Values, from_article, from_statement

_DAYS_OF = {
    "ending": (-6, 0),
    "ended": (-6, 0),
    "beginning": (0, 6),
    "commencing": (0, 6),
    "starting": (0, 6),
    "c": (0, 6),
    "b": (0, 6),
}
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


def _numbered_week(values: Values, _place: Place) -> Reading | None:
    """The week of that number by ISO 8601; without its year it is anyone's: of a season, a trial, a pregnancy."""
    year, number = values["year_tail"], values["week_number"]
    try:
        first, last = (date.fromisocalendar(year, number, weekday) for weekday in (1, 7))
    except ValueError:
        return None
    return from_article(f"{first}/{last}")


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
        "w / c|b=side <day_of_month>",
        _week,
        (
            Example("Strike dates: w/c 4 October 2021", None, "w/c 4 October 2021", "2021-10-04/2021-10-10"),
            Example("It was shut w/c Feb 7.", "2022-03-27", "w/c Feb 7", "2022-02-07/2022-02-13"),
            Example("Rotas for w/b 12 Sept were late.", "2022-09-27", "w/b 12 Sept", "2022-09-12/2022-09-18"),
        ),
    ),
    Form(
        "week <week_number> in? <year_tail>",
        _numbered_week,
        (
            Example("Flu deaths fell in week 31 of 2021.", None, "week 31 of 2021", "2021-08-02/2021-08-08"),
            Example("Figures for week 1, 2020, are late.", None, "week 1, 2020", "2019-12-30/2020-01-05"),
            Example("It was worst in week 52 in 2019.", None, "week 52 in 2019", "2019-12-23/2019-12-29"),
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
