"""Forms of weekdays, which the article's date and the tense turn into days."""

from datetime import date

from summarizer.mentions.dates.article_date import ArticleDate, last_day
from summarizer.mentions.dates.forms import (
    AMBIGUOUS,
    VAGUE,
    Example,
    Form,
    Place,
    Reading,
    Values,
    from_article,
)
from summarizer.mentions.dates.lexicon import ENDS_OF_CLAUSES, NAMES_AFTER_WEEKDAYS, NAMES_BEFORE_WEEKDAYS, STEPS, WHICH

_AFTER_NAMED_WEEKDAY = ENDS_OF_CLAUSES - {"in"}
_AFTER_LONE_NUMBER = frozenset(("", ".", ",", ";", ":", "!", "?", ")", "”", "at"))


def _is_name(place: Place) -> bool:
    """Whether a weekday is part of a name: Black Friday, the Sunday Times."""
    following = place.tokens[place.end : place.end + 1]
    return place.before() in NAMES_BEFORE_WEEKDAYS or (
        place.after() in NAMES_AFTER_WEEKDAYS and following[0].text[0].isupper()
    )


_NO_DAY_BEFORE = frozenset("a all any each every most one per some".split())
_STORY_BEFORE = frozenset("fifth final first following fourth preceding previous same second that third".split())


def _weekday(values: Values, place: Place) -> Reading | None:
    """News looks back: the last such day, the article's own included, unless the words look ahead."""
    if _is_name(place) or place.before() in _NO_DAY_BEFORE:
        return None
    if place.before() in _STORY_BEFORE:
        return VAGUE
    article, weekday = place.article, values["weekday"]
    called_for = place.before() == "for" and not place.tokens[place.end - 1].norm.endswith("'s")
    return from_article(article.weekday_from(weekday) if place.ahead or called_for else article.weekday_until(weekday))


def _chosen_weekday(values: Values, place: Place) -> Reading | None:
    """The last and the next such day are never the article's own."""
    if _is_name(place):
        return None
    article, weekday, step = place.article, values["weekday"], STEPS[values["which"]]
    whole = article.whole
    if whole is None or step == 0:
        return from_article(article.weekday_from(weekday))
    distance = (weekday - whole.weekday()) % 7 or 7
    return from_article(article.day_after(distance if step > 0 else distance - 7 if distance < 7 else -7))


def _weekday_of_week(values: Values, place: Place) -> Reading:
    return from_article(place.article.weekday_of_week(values["weekday"], STEPS[values["which"]]))


def _weekdays_of_week(values: Values, place: Place) -> Reading | None:
    if values["weekday"] >= values["last"]:
        return None
    step = STEPS[values["which"]]
    first, last = (place.article.weekday_of_week(values[name], step) for name in ("weekday", "last"))
    return from_article(f"{first}/{last}" if first and last else None)


def _named_weekday(values: Values, place: Place) -> Reading | None:
    """Such a day of the article's month or one beside it, if it is that weekday there; further off it is a guess."""
    return _day_that_is(values, place) if not place.after() or place.after() in _AFTER_NAMED_WEEKDAY else None


def _counted_weekday(values: Values, place: Place) -> Reading | None:
    """`Monday the twelve` without an ordinal's ending may count twelve people: only alone, and on such a Monday."""
    found = _day_that_is(values, place) if place.after() in _AFTER_LONE_NUMBER else None
    return None if found == AMBIGUOUS else found


def _day_that_is(values: Values, place: Place) -> Reading:
    whole = place.article.whole
    if whole is None:
        return from_article(None)
    found = []
    for step in (-1, 0, 1):
        year, month, _ = ArticleDate.of(place.article.month_after(step))
        if year and month and values["day"] <= (last_day(year, month) or 0):
            found.append(date(year, month, values["day"]))
    fitting = [day for day in found if day.weekday() == values["weekday"]]
    if not fitting:
        return AMBIGUOUS
    ahead = place.ahead
    return from_article(min(fitting, key=lambda day: (abs(day - whole), (day > whole) != ahead)).isoformat())


FORMS = (
    Form(
        "<weekday> <part>?",
        _weekday,
        (
            Example("He spoke on Wednesday.", "2022-09-28", "Wednesday", "2022-09-28"),
            Example("He spoke on Wednesday.", "2022-09-27", "Wednesday", "2022-09-21"),
            Example("Both parents were asked Tuesday night.", "2013-04-24", "Tuesday night", "2013-04-23"),
            Example("The court will meet on Friday.", "2022-09-27", "Friday", "2022-09-30"),
            Example("The court, he said on Monday, will meet.", "2022-09-27", "Monday", "2022-09-26"),
            Example("A march was called for Friday.", "2022-09-27", "Friday", "2022-09-30"),
            Example("He spoke on Wednesday.", None, "Wednesday", None, "at", "no_article_date"),
            Example("It has rained since Monday.", "XXXX-09-27", "Monday", None, "since", "no_article_date"),
        ),
    ),
    Form(
        f"{WHICH} <weekday> <part>?",
        _chosen_weekday,
        (
            Example("He died last Thursday.", "2013-04-25", "last Thursday", "2013-04-18"),
            Example("They vote next Sunday.", "2013-04-25", "next Sunday", "2013-04-28"),
            Example("They vote this Sunday.", "2013-04-25", "this Sunday", "2013-04-28"),
        ),
    ),
    Form(
        f"<weekday> <part>? of? {WHICH} week",
        _weekday_of_week,
        (
            Example("On Wednesday last week, he spoke.", "2022-09-27", "Wednesday last week", "2022-09-21"),
            Example("They meet on Friday next week.", "2022-09-27", "Friday next week", "2022-10-07"),
        ),
    ),
    Form(
        f"{WHICH} week ,? on? <weekday> <part>?",
        _weekday_of_week,
        (
            Example("They vote next week on Sunday.", "2022-09-27", "next week on Sunday", "2022-10-09"),
            Example("He left last week, on Monday.", "2022-09-27", "last week, on Monday", "2022-09-19"),
            Example("They sail this week Thursday.", "2022-09-27", "this week Thursday", "2022-09-29"),
        ),
    ),
    Form(
        f"{WHICH} week ,? from|between? <day_name=weekday> -|–|to|and|until|through <day_name=last>",
        _weekdays_of_week,
        (
            Example(
                "The line is shut next week from Monday to Thursday.",
                "2022-09-27",
                "next week from Monday to Thursday",
                "2022-10-03/2022-10-06",
            ),
            Example(
                "It rained last week between Tuesday and Friday.",
                "2022-09-27",
                "last week between Tuesday and Friday",
                "2022-09-20/2022-09-23",
            ),
            Example("Open this week Wed-Sat.", "2022-09-27", "this week Wed-Sat", "2022-09-28/2022-10-01"),
        ),
    ),
    Form(
        f"<weekday> -|–|to|and|until|through <weekday=last> of? {WHICH} week",
        _weekdays_of_week,
        (
            Example(
                "It is shut Monday to Thursday next week.",
                "2022-09-27",
                "Monday to Thursday next week",
                "2022-10-03/2022-10-06",
            ),
            Example(
                "It rained from Tuesday until Friday last week.",
                "2022-09-27",
                "Tuesday until Friday last week",
                "2022-09-20/2022-09-23",
            ),
            Example(
                "They met Friday through Sunday of last week.",
                "2022-09-27",
                "Friday through Sunday of last week",
                "2022-09-23/2022-09-25",
            ),
        ),
    ),
    Form(
        "<weekday> ,? the <ordinal_day=day>",
        _named_weekday,
        (
            Example("They met on Monday the 12th.", "2022-09-27", "Monday the 12th", "2022-09-12"),
            Example("They will meet on Friday, the 14th.", "2022-09-27", "Friday, the 14th", "2022-10-14"),
            Example(
                "They were shut in from Monday the 12th to Friday the 16th.",
                "2022-09-27",
                "Monday the 12th to Friday the 16th",
                "2022-09-12/2022-09-16",
            ),
            Example("It shut on Friday the 13th.", "2022-09-27", "Friday the 13th", None, "at", "ambiguous"),
            Example("On Monday, the 3rd suspect fled.", "2022-09-27", "Monday", "2022-09-26"),
            Example("They met on Monday the 12th.", None, "Monday the 12th", None, "at", "no_article_date"),
        ),
    ),
    Form(
        "<weekday> the <spelled_ordinal=day>",
        _named_weekday,
        (
            Example("They met on Monday the twelfth.", "2022-09-27", "Monday the twelfth", "2022-09-12"),
            Example(
                "They will meet on Friday the twenty-first.", "2022-09-27", "Friday the twenty-first", "2022-10-21"
            ),
            Example("They met on Saturday the tenth.", "2022-09-27", "Saturday the tenth", "2022-09-10"),
            Example("On Tuesday, the second of them fell.", "2022-09-28", "Tuesday", "2022-09-27"),
        ),
    ),
    Form(
        "<weekday> the <lone_day=day>",
        _counted_weekday,
        (
            Example("They met on Monday the 12.", "2022-09-27", "Monday the 12", "2022-09-12"),
            Example("They will meet Friday the 21 at noon.", "2022-09-27", "Friday the 21", "2022-10-21"),
            Example("It shut on Saturday the ten, he said.", "2022-09-27", "Saturday the ten", "2022-09-10"),
            Example("On Monday the 12 were freed.", "2022-09-27", "Monday", "2022-09-26"),
            Example("They freed on Sunday the twelve.", "2022-09-27", "Sunday", "2022-09-25"),
        ),
    ),
)
