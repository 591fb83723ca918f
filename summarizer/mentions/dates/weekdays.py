"""Forms of weekdays, which the article's date and the tense turn into days."""

from summarizer.mentions.dates.forms import (
    VAGUE,
    Example,
    Form,
    Place,
    Reading,
    Values,
    from_article,
)
from summarizer.mentions.dates.lexicon import NAMES_AFTER_WEEKDAYS, NAMES_BEFORE_WEEKDAYS, STEPS, WHICH


def _is_name(place: Place) -> bool:
    """Whether a weekday is part of a name: Black Friday, the Sunday Times."""
    following = place.tokens[place.end : place.end + 1]
    return place.before() in NAMES_BEFORE_WEEKDAYS or (
        place.after() in NAMES_AFTER_WEEKDAYS and following[0].text[0].isupper()
    )


_NO_DAY_BEFORE = frozenset("a all any each every most one per some".split())
_STORY_BEFORE = frozenset("final first following preceding previous same second that third".split())


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
)
