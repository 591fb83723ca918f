"""Forms of dates that state their own day, month or year."""

from summarizer.mentions.dates.article_date import last_day
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
from summarizer.mentions.dates.lexicon import MONTHS_IN_DOUBT
from summarizer.mentions.dates.patterns import word_of

_BEFORE_MONTH = frozenset(
    "in since until till by before after during from to through throughout late early mid last next this of between "
    "and around for".split()
)
_BEFORE_YEAR = frozenset("in since until till during throughout before after around circa late early mid year".split())
_BEFORE_YEAR_IF_ALONE = frozenset("by from to through and between of for , ( - – — & or /".split())
_BEFORE_YEAR_OF_SOMETHING = frozenset("the a his her its their our my your this that".split())
_AFTER_LONE_YEAR = frozenset(
    ", . ; : ! ? ) ] - – — / ” \" ' ’ and or to when as after before but while with by for from in on at is was were are "
    "had has have that which who the a an under because it he she they his her its their we until through".split()
)
_COUNTED = frozenset(
    "people persons men women children soldiers civilians troops percent per % million billion thousand km m kg votes "
    "points dollars euros pounds tonnes tons miles metres meters kilometres kilometers others cases deaths jobs".split()
)
_RECENT_YEARS = range(1900, 2100)


def _full(values: Values, place: Place) -> Reading | None:
    if place.after() in _COUNTED:
        return None
    stated = Stated(values.get("year_tail"), values["month"], values["day"])
    most = last_day(stated.year, stated.month or 1) or 29
    return from_statement(stated, place) if values["day"] <= most else None


def _numeric(values: Values, place: Place) -> Reading:
    return from_statement(values["numeric"], place) if values["numeric"] else AMBIGUOUS


def _month_and_year(values: Values, place: Place) -> Reading:
    return from_statement(Stated(values["year_tail"], values["month"]), place)


def _month(values: Values, place: Place) -> Reading | None:
    in_doubt = word_of(place.tokens[place.start]) in MONTHS_IN_DOUBT and place.before() not in _BEFORE_MONTH
    return None if in_doubt else from_statement(Stated(None, values["month"]), place)


def _day(values: Values, place: Place) -> Reading | None:
    """A day whose month is the article's or, if that lies on the wrong side of it, the one beside."""
    if place.after() and place.after() not in _AFTER_LONE_YEAR:
        return None
    article = place.article
    if article.month is None or article.day is None:
        return from_article(None)
    day, ahead = values["ordinal_day"], place.ahead
    step = 0
    if ahead and day < article.day:
        step = 1
    elif not ahead and day > article.day:
        step = -1
    month = article.month_after(step)
    if month is None:
        return from_article(None)
    year = None if article.year is None else int(month[:4])
    return from_statement(Stated(year, int(month[5:]), day), place)


def _year(values: Values, place: Place) -> Reading | None:
    """A numeral of four digits is a year after some words, after others only if nothing is counted by it."""
    before, after = place.before(), place.after()
    number = values["year"]
    if after in _COUNTED or place.before() in ("$", "€", "£"):
        return None
    alone = not after or after in _AFTER_LONE_YEAR
    recent = number in _RECENT_YEARS
    possessive = place.start > 0 and place.tokens[place.start - 1].norm.endswith("'s")
    if alone:
        told = before in _BEFORE_YEAR or (recent and before in _BEFORE_YEAR_IF_ALONE)
    else:
        told = recent and number % 1000 > 0 and (possessive or before in _BEFORE_YEAR | _BEFORE_YEAR_OF_SOMETHING)
    return from_statement(Stated(number), place) if told else None


FORMS = (
    Form(
        "<weekday_lead>? <day> of? <month> <year_tail>?",
        _full,
        (
            Example("They met on 21 September 2022.", None, "21 September 2022", "2022-09-21"),
            Example("They met on 21 September.", None, "21 September", "XXXX-09-21"),
            Example("They met on 21 September.", "2023-01-05", "21 September", "2022-09-21"),
            Example("It opened on the 21st of May, 1984.", None, "21st of May, 1984", "1984-05-21"),
            Example("Tuesday, 4 October 2022, 10:23", None, "Tuesday, 4 October 2022", "2022-10-04"),
            Example("It will open on 3 January.", "2022-11-02", "3 January", "2023-01-03"),
        ),
    ),
    Form(
        "<weekday_lead>? <month> the? <day> <year_tail>?",
        _full,
        (
            Example("They left on September 21, 2022.", None, "September 21, 2022", "2022-09-21"),
            Example("They have left since Sept. 6.", "2022-09-14", "Sept. 6", "2022-09-06", "since"),
            Example("Friday, August 21, 2015", None, "Friday, August 21, 2015", "2015-08-21"),
            Example("They met on March 3rd.", "XXXX-09-22", "March 3rd", "XXXX-03-03"),
        ),
    ),
    Form(
        "<weekday_lead>? <numeric>",
        _numeric,
        (
            Example("It was signed on 2022-09-27.", None, "2022-09-27", "2022-09-27"),
            Example("Status: 09/27/2022 2:29 p.m", None, "09/27/2022", "2022-09-27"),
            Example("It was signed on 04/05/2022.", None, "04/05/2022", None, "at", "ambiguous"),
        ),
    ),
    Form(
        "<weekday_lead>? <dotted=numeric>",
        _numeric,
        (
            Example("It was signed on 27.9.2022 there.", None, "27.9.2022", "2022-09-27"),
            Example("Friday, 04.11.2022", None, "Friday, 04.11.2022", None, "at", "ambiguous"),
        ),
    ),
    Form(
        "<month> <year_tail>",
        _month_and_year,
        (
            Example("He was killed in September 2011.", None, "September 2011", "2011-09"),
            Example("It has stood since May, 1984.", None, "May, 1984", "1984-05", "since"),
        ),
    ),
    Form(
        "<month>",
        _month,
        (
            Example("It has grown since November.", "2024-03-14", "November", "2023-11", "since"),
            Example("A decision will fall in January.", "2024-03-14", "January", "2025-01"),
            Example("They left in May.", None, "May", "XXXX-05"),
        ),
    ),
    Form(
        "the <ordinal_day>",
        _day,
        (
            Example("They left on the 21st.", "2022-09-27", "the 21st", "2022-09-21"),
            Example("They left on the 29th, he said.", "2022-09-27", "the 29th", "2022-08-29"),
            Example("They left on the 21st.", None, "the 21st", None, "at", "no_article_date"),
        ),
    ),
    Form(
        "<year>",
        _year,
        (
            Example("The invasion in 2008 was short.", None, "2008", "2008"),
            Example("The 2014 protests went on.", None, "2014", "2014"),
            Example("It will double by 2035.", "2024-03-14", "2035", "2035", "until"),
            Example("The hall at night (2008) was full.", None, "2008", "2008"),
        ),
    ),
)
NO_DATES = (
    "They may leave the town.",
    "May I come in?",
    "We counted 2014 votes.",
    "They live in 1500 villages and in 2000 homes.",
    "The price fell to 1950 points.",
    "In 24 hours they sold 1,984 tickets.",
    "He read the 7th paragraph of the 5th chapter.",
    "The march on the capital was long.",
    "Pay $2022 now.",
)
"""Sentences with the like of such words, and no date."""
