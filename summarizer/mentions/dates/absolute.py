"""Forms of dates that state their own day, month or year."""

from summarizer.mentions.dates.article_date import last_day
from summarizer.mentions.dates.forms import (
    Example,
    Form,
    Place,
    Reading,
    Stated,
    Values,
    from_article,
    from_statement,
)
from summarizer.mentions.dates.lexicon import COUNTED, ENDS_OF_CLAUSES, MONTHS_IN_DOUBT
from summarizer.mentions.dates.patterns import word_of

_BEFORE_MONTH = frozenset(
    "in since until till by before after during from to through throughout late early mid last next this of between "
    "and around for".split()
)
_BEFORE_YEAR = frozenset("in since until till during throughout before after around circa late early mid year".split())
_BEFORE_YEAR_IF_ALONE = frozenset("by from to through and between of for , ( - – — & or /".split())
_BEFORE_YEAR_OF_SOMETHING = frozenset("the a his her its their our my your this that".split())
_RECENT_YEARS = range(1900, 2101)  # forecasts run to the end of the century


def full_date(values: Values, place: Place) -> Reading | None:
    """Return the reading of a day and its month, with the year that is stated, told from the article's, or left out."""
    if place.after() in COUNTED:
        return None
    year = values.get("year_tail")
    if "which_year" in values:
        year = told_year(values, place)
        if year is None:
            return from_article(None)
    stated = Stated(year, values["month"], values["day"])
    most = last_day(stated.year, stated.month or 1) or 29
    return from_statement(stated, place) if values["day"] <= most else None


def told_year(values: Values, place: Place) -> int | None:
    """Return the year that `last year` and the like name; None where the article's is unknown."""
    year = place.article.year_after(values["which_year"])
    return int(year) if year else None


def _month_and_year(values: Values, place: Place) -> Reading:
    return from_statement(Stated(values["year_tail"], values["month"]), place)


def _month_of_told_year(values: Values, place: Place) -> Reading:
    year = told_year(values, place)
    return from_article(None) if year is None else from_statement(Stated(year, values["month"]), place)


def _month_behind_year(values: Values, place: Place) -> Reading | None:
    """`2021 November`: where the sentence goes on with another word, the month's name may begin a sentence part."""
    return _month_and_year(values, place) if not place.after() or place.after() in ENDS_OF_CLAUSES else None


def _month_and_short_year(values: Values, place: Place) -> Reading:
    return from_statement(Stated(values["short_year"], values["month"]), place)


def _month(values: Values, place: Place) -> Reading | None:
    in_doubt = word_of(place.tokens[place.start]) in MONTHS_IN_DOUBT and place.before() not in _BEFORE_MONTH
    return None if in_doubt else from_statement(Stated(None, values["month"]), place)


def _day(values: Values, place: Place) -> Reading | None:
    return day_near_article(values["ordinal_day"], place)


def day_near_article(day: int, place: Place) -> Reading | None:
    """Return a day whose month is the article's or, if that lies on the wrong side of it, the one beside."""
    if place.after() and place.after() not in ENDS_OF_CLAUSES:
        return None
    article = place.article
    if article.month is None or article.day is None:
        return from_article(None)
    ahead, step = place.ahead, 0
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
    if after in COUNTED or place.before() in ("$", "€", "£"):
        return None
    alone = not after or after in ENDS_OF_CLAUSES
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
        full_date,
        (
            Example("They met on 21 September 2022.", None, "21 September 2022", "2022-09-21"),
            Example("They met on 21 September.", None, "21 September", "XXXX-09-21"),
            Example("They met on 21 September.", "2023-01-05", "21 September", "2022-09-21"),
            Example("It opened on the 21st of May, 1984.", None, "21st of May, 1984", "1984-05-21"),
            Example("Tuesday, 4 October 2022, 10:23", None, "Tuesday, 4 October 2022", "2022-10-04"),
            Example("It will open on 3 January.", "2022-11-02", "3 January", "2023-01-03"),
            Example("She was born on 29 February.", "2021-01-20", "29 February", "2020-02-29"),
        ),
    ),
    Form(
        "<weekday_lead>? <month> the? <day> <year_tail>?",
        full_date,
        (
            Example("They left on September 21, 2022.", None, "September 21, 2022", "2022-09-21"),
            Example("They have left since Sept. 6.", "2022-09-14", "Sept. 6", "2022-09-06", "since"),
            Example("Friday, August 21, 2015", None, "Friday, August 21, 2015", "2015-08-21"),
            Example("They met on March 3rd.", "XXXX-09-22", "March 3rd", "XXXX-03-03"),
            Example("The dam burst on Feb. 29.", "2022-09-27", "Feb. 29", "2020-02-29"),
            Example("They will wed on February 29th.", "2022-09-27", "February 29th", "2024-02-29"),
        ),
    ),
    Form(
        "<weekday_lead>? <day> of? <month> <which_year>",
        full_date,
        (
            Example("They met on 3 March this year.", "2022-09-27", "3 March this year", "2022-03-03"),
            Example("They met on the 30th of June last year.", "2022-09-27", "30th of June last year", "2021-06-30"),
            Example("They met on 3 March last year.", None, "3 March last year", None, "at", "no_article_date"),
        ),
    ),
    Form(
        "<weekday_lead>? <month> the? <day> <which_year>",
        full_date,
        (
            Example("It opened on October 11 last year.", "2022-09-27", "October 11 last year", "2021-10-11"),
            Example("It opens on April 2 next year.", "2022-09-27", "April 2 next year", "2023-04-02"),
            Example(
                "It has stood since May 8 of this year.", "2022-09-27", "May 8 of this year", "2022-05-08", "since"
            ),
        ),
    ),
    Form(
        "<month> <which_year>",
        _month_of_told_year,
        (
            Example("Exports rose 4% in March this year.", "2022-09-27", "March this year", "2022-03"),
            Example("He was freed in December of last year.", "2022-09-27", "December of last year", "2021-12"),
            Example("It opens in June next year.", "2022-09-27", "June next year", "2023-06"),
            Example("He was freed in June last year.", None, "June last year", None, "at", "no_article_date"),
        ),
    ),
    Form(
        "<year=year_tail> ,? <month>",
        _month_behind_year,
        (
            Example("Orders, 2021 November: 1,300.", None, "2021 November", "2021-11"),
            Example("The bridge opened in 2019 October.", None, "2019 October", "2019-10"),
            Example("Filed under 2020, Sept.", None, "2020, Sept", "2020-09"),
        ),
    ),
    Form(
        "<year=year_tail> ,? <month> <day>",
        full_date,
        (
            Example("The harbour opened on 2019 October 4.", None, "2019 October 4", "2019-10-04"),
            Example("Dated 2021, March 30, it was never sent.", None, "2021, March 30", "2021-03-30"),
            Example("Minutes of 2020 Dec. 12", None, "2020 Dec. 12", "2020-12-12"),
        ),
    ),
    Form(
        "<month> <short_year>",
        _month_and_short_year,
        (
            Example("They marched in May ’68.", None, "May ’68", "1968-05"),
            Example("It shut in December '04.", None, "December '04", "2004-12"),
            Example("Since March ’11 it has stood empty.", None, "March ’11", "2011-03", "since"),
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
            Example("In June two thousand people marched.", None, "June", "XXXX-06"),
            Example("In May first reports came.", None, "May", "XXXX-05"),
            Example("In november it rained.", "2022-09-27", "november", "2021-11"),
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
            Example("Law 11/2018 was passed.", None, "2018", "2018"),
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
