"""Forms of days, weeks, months and years that are told by where they lie from the article."""

from summarizer.mentions.dates.article_date import ArticleDate
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
from summarizer.mentions.dates.lexicon import (
    DAYS_FROM_ARTICLE,
    ENDS_OF_CLAUSES,
    MONTHS,
    SEASONS,
    STEPS,
    UNITS,
    WEEKDAYS,
    WHICH,
)
from summarizer.mentions.dates.patterns import word_of

_AFTER_LAST = frozenset((*WEEKDAYS, *MONTHS, *SEASONS, "weekend", "night"))
"""What `last` and `next` belong to instead: the week before last Monday."""
_BEFORE_WEEKEND = frozenset("at by on over since until".split())
_JOINED = frozenset("' and or - – — / ’".split())


def _day(values: Values, place: Place) -> Reading | None:
    """A capital makes a name of it behind another name: USA Today."""
    named = (
        place.tokens[place.start].text[0].isupper() and place.start and place.tokens[place.start - 1].text[0].isupper()
    )
    return None if named else from_article(place.article.day_after(DAYS_FROM_ARTICLE[values["day"]]))


def _two_days_off(values: Values, place: Place) -> Reading:
    return from_article(place.article.day_after(-2 if values["side"] == "before" else 2))


def _part_of_today(values: Values, place: Place) -> Reading:
    return from_article(place.article.day_after(-1 if values["which"] == "last" else 0))


def period_from_article(article: ArticleDate, period: str, step: int) -> str | None:
    """Return the calendar week, weekend, fortnight, month, year or decade so many steps from the article's own."""
    match period:
        case "day":
            return article.day_after(step)
        case "week":
            return article.week_after(step)
        case "weekend":
            return article.weekend_after(step)
        case "month":
            return article.month_after(step)
        case "year":
            return article.year_after(step)
        case "decade":
            first = article.year_after(10 * step)
            return first and f"{first[:3]}0/{first[:3]}9"
        case _:
            return None


def _period(values: Values, place: Place) -> Reading | None:
    which, period = values.get("which", "this"), values["period"]
    article = place.article
    if (which == "past" and period != "weekend") or (place.after() == "of" and STEPS[which]):
        return None  # the last week of something
    if period == "weekend":
        whole = article.whole
        told = place.behind if "which" in values else not place.ahead
        behind = whole is not None and whole.weekday() < 5 and which == "this" and told
        return from_article(article.weekend_after(-1 if behind else STEPS[which]))
    return from_article(period_from_article(article, period, STEPS[which]))


def _weekend_of_headline(values: Values, place: Place) -> Reading | None:
    """`Two drowned over weekend`: headlines leave out the article; `on weekend duty` tells a kind of duty."""
    alone = place.after() not in _JOINED and (not place.after() or place.after() in ENDS_OF_CLAUSES)
    told = place.ahead or place.behind
    return _period(values, place) if alone and told and place.before() in _BEFORE_WEEKEND else None


def _month_beside(values: Values, place: Place) -> Reading:
    """Last May is the latest May before the article's month, next May the first after it."""
    article, month, step = place.article, values["month"], STEPS[values["which"]]
    if article.year is None or article.month is None:
        return from_article(None)
    year = article.year
    if step < 0 and month >= article.month:
        year -= 1
    elif step > 0 and month <= article.month:
        year += 1
    return from_statement(Stated(year, month), place)


def _one_further(values: Values, place: Place) -> Reading | None:
    """The one after next, the one before last."""
    step = 2 if values["side"] == "after" else -2
    named, following = word_of(place.tokens[place.end - 1]), place.after()
    if named != ("next" if step > 0 else "last") or following in _AFTER_LAST or following in UNITS:
        return None
    return from_article(period_from_article(place.article, values["period"], step))


FORMS = (
    Form(
        "today|yesterday|tomorrow|tmrw|tonight=day <part>?",
        _day,
        (
            Example("The storm came yesterday.", "2015-09-12", "yesterday", "2015-09-11"),
            Example("The storm came yesterday afternoon.", "2015-09-12", "yesterday afternoon", "2015-09-11"),
            Example("Match postponed, kick-off now tmrw.", "2015-09-12", "tmrw", "2015-09-13"),
            Example("The storm came yesterday.", "XXXX-09-12", "yesterday", "XXXX-09-11"),
            Example("The vote is tomorrow.", None, "tomorrow", None, "at", "no_article_date"),
        ),
    ),
    Form(
        "the day before|after=side yesterday|tomorrow|tmrw",
        _two_days_off,
        (Example("He left the day before yesterday.", "2015-09-12", "the day before yesterday", "2015-09-10"),),
    ),
    Form(
        "this|last=which morning|afternoon|evening|night|lunchtime",
        _part_of_today,
        (
            Example("All had gone home by last night.", "2024-10-14", "last night", "2024-10-13", "until"),
            Example("He spoke this morning.", "2024-10-14", "this morning", "2024-10-14"),
        ),
    ),
    Form(
        f"early|mid|late? -? {WHICH} week|weekend|month|year|decade=period",
        _period,
        (
            Example("Last week, they met.", "2006-01-12", "Last week", "2006-01-02/2006-01-08"),
            Example("They travelled there last year.", "2013-04-24", "last year", "2012"),
            Example("They meet next month.", "2024-12-14", "next month", "2025-01"),
            Example("Last weekend was busy.", "2022-09-27", "Last weekend", "2022-09-24/2022-09-25"),
            Example("It opened late last year.", "2022-09-27", "late last year", "2021"),
            Example("They travelled there last year.", None, "last year", None, "at", "no_article_date"),
            Example("They met last month.", "XXXX-09-12", "last month", "XXXX-08"),
            Example("It closes mid next month.", "2022-09-27", "mid next month", "2022-10"),
            Example("What to see this weekend", "2022-09-27", "this weekend", "2022-10-01/2022-10-02"),
            Example("Storms killed two this weekend.", "2022-09-27", "this weekend", "2022-09-24/2022-09-25"),
            Example("The current year is dry.", "2022-09-27", "current year", "2022"),
            Example("He left last year, in the last week of the tour.", "2022-09-27", "last year", "2021"),
            Example("Losses grew from 6 to 31 this month.", "2022-09-27", "this month", "2022-09"),
        ),
    ),
    Form(
        "the weekend=period",
        _period,
        (Example("They came over the weekend.", "2022-09-27", "the weekend", "2022-09-24/2022-09-25"),),
    ),
    Form(
        "weekend=period",
        _weekend_of_headline,
        (
            Example("Two drowned over weekend", "2022-09-27", "weekend", "2022-09-24/2022-09-25"),
            Example("Trams will be shut at weekend, mayor warns", "2022-09-27", "weekend", "2022-10-01/2022-10-02"),
            Example("Floods expected on weekend in Lunen", "2022-09-27", "weekend", "2022-10-01/2022-10-02"),
            Example("Two drowned over weekend", None, "weekend", None, "at", "no_article_date"),
        ),
    ),
    Form(
        "earlier|later in the week|month|year|decade=period",
        _period,
        (Example("They had met later in the week.", "2022-09-27", "later in the week", "2022-09-26/2022-10-02"),),
    ),
    Form(
        f"{WHICH} <month>",
        _month_beside,
        (
            Example("They met last April.", "2022-09-27", "last April", "2022-04"),
            Example("They met last October.", "2022-09-27", "last October", "2021-10"),
            Example("They meet next March.", "2022-09-27", "next March", "2023-03"),
        ),
    ),
    Form(
        "the? week|weekend|month|year|decade=period after|before=side the? next|last",
        _one_further,
        (
            Example("They vote the week after next.", "2022-09-27", "the week after next", "2022-10-10/2022-10-16"),
            Example("He left the week before last.", "2022-09-27", "the week before last", "2022-09-12/2022-09-18"),
            Example("He left the year before last.", "2022-09-27", "the year before last", "2020"),
            Example("They sail the month after next.", "2022-12-07", "the month after next", "2023-02"),
        ),
    ),
)
NO_DATES = (
    "She was on weekend duty.",
    "They work at weekend and evening markets.",
    "Weekend trips sell well.",
    "Snow over weekend",
)
"""Sentences with the like of such words, and no date."""
