"""Forms of lengths of time that end with the article or begin with it: `the past week`, `the next three days`."""

from itertools import pairwise

from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import VAGUE, Example, Form, Place, Reading, Values, from_article
from summarizer.mentions.dates.lengths import FEW_DAYS, lengths_of, moved, moved_by_all
from summarizer.mentions.dates.patterns import word_of

_BEFORE_WINDOW = frozenset(
    "across during for her his in its of our over that their these this those throughout within".split()
)
_LOOKING_BACK = frozenset("past last previous recent".split())
_GREATER = {"year": ("decade",), "month": ("year",), "week": ("year", "month"), "day": ("year", "month", "week")}
"""Units that stand before another where lengths add up."""
_COUNTED_FROM = frozenset("ago afterwards earlier hence later".split())
_REACH = 4  # tokens behind several lengths, among which such a word counts the last of them from elsewhere


def _window(values: Values, place: Place) -> Reading | None:
    """A length of time that ends or begins with the article; `last 3 weeks` alone may be a verb and how long."""
    unit, which = values["unit"], values["which"]
    counted = "count" in values and which != "last"
    led = "the" in values or place.before() in _BEFORE_WINDOW or counted
    if not led or place.after() == "of":
        return None
    sign = -1 if which in _LOOKING_BACK else 1
    if "count" in values:
        return _counted_window(place.article, values["count"], unit, sign)
    several = word_of(place.tokens[place.end - 1]).endswith("s")
    if several or which in ("next", "previous"):
        return VAGUE
    return _single_window(place.article, unit, sign)


def _window_of_several(values: Values, place: Place) -> Reading | None:
    """`The past two years and three months`; `in the past year and three weeks ago` are two."""
    lengths = lengths_of(values)
    led = "the" in values or place.before() in _BEFORE_WINDOW
    falling = all(one in _GREATER.get(other, ()) for (_, one), (_, other) in pairwise(lengths))
    elsewhere = any(token.norm in _COUNTED_FROM for token in place.tokens[place.end : place.end + _REACH])
    if not (led and lengths and falling) or elsewhere or place.after() == "of":
        return None
    if place.article.year is None:
        return from_article(None)
    sign = -1 if values["which"] in _LOOKING_BACK else 1
    none_of_each = tuple((0, unit) for _, unit in lengths)
    return _between(moved_by_all(place.article, none_of_each, sign), moved_by_all(place.article, lengths, sign), sign)


def _counted_window(article: ArticleDate, count: tuple[int, int] | None, unit: str, sign: int) -> Reading:
    if count is None:
        return _few_days(article) if unit == "day" and sign < 0 else VAGUE
    if unit == "hour":
        return _between(article.day_after(0), article.day_after(sign * -(-count[1] // 24)), sign)
    return _between(moved(article, 0, unit), moved(article, sign * count[1], unit), sign)


def _single_window(article: ArticleDate, unit: str, sign: int) -> Reading:
    """One month is given to the day, one year to the month."""
    if unit == "month":
        return _between(article.day_after(0), article.same_day_after(sign), sign)
    if unit == "year":
        return _between(article.month_after(0), article.month_after(12 * sign), sign)
    return _counted_window(article, (1, 1), unit, sign)


def _between(own: str | None, other: str | None, sign: int) -> Reading:
    if own is None or other is None:
        return from_article(None)
    return from_article(f"{other}/{own}" if sign < 0 else f"{own}/{other}")


def _few_days(article: ArticleDate) -> Reading:
    start, end = article.day_after(-FEW_DAYS), article.day_after(0)
    return from_article(f"{start}~/{end}" if start and end else None)


_WINDOW = "the? past|last|next|coming|upcoming|previous=which"

FORMS = (
    Form(
        f"{_WINDOW} <count>? <unit>",
        _window,
        (
            Example("They left in the past week.", "2022-09-27", "the past week", "2022-09-20/2022-09-27"),
            Example("They left in the last 24 hours.", "2022-09-27", "the last 24 hours", "2022-09-26/2022-09-27"),
            Example("They left in the past month.", "2022-09-27", "the past month", "2022-08-27/2022-09-27"),
            Example("They left in the past year.", "2022-09-27", "the past year", "2021-09/2022-09"),
            Example("They left over the past three years.", "2022-09-27", "the past three years", "2019/2022"),
            Example("They left in the past few days.", "2022-09-27", "the past few days", "2022-09-24~/2022-09-27"),
            Example("Past three weeks: 40 arrests.", "2022-09-27", "Past three weeks", "2022-09-06/2022-09-27"),
            Example("Rain likely next 2 days.", "2022-09-27", "next 2 days", "2022-09-27/2022-09-29"),
            Example("They leave in the coming weeks.", "2022-09-27", "the coming weeks", None, "at", "vague"),
            Example("They left in the past week.", None, "the past week", None, "at", "no_article_date"),
        ),
    ),
    Form(
        f"{_WINDOW} <count> <unit> and? <count=more> <unit=more_unit>",
        _window_of_several,
        (
            Example(
                "Rents rose in the past two years and three months.",
                "2022-09-27",
                "the past two years and three months",
                "2020-06/2022-09",
            ),
            Example(
                "They will be away for the next 2 months 5 days.",
                "2022-09-27",
                "the next 2 months 5 days",
                "2022-09-27/2022-12-02",
            ),
            Example(
                "He slept over the past 2 weeks and 1 day.",
                "2022-09-27",
                "the past 2 weeks and 1 day",
                "2022-09-12/2022-09-27",
            ),
            Example(
                "In the past two years and a month it sank.",
                "XXXX-09-27",
                "the past two years and a month",
                None,
                "at",
                "no_article_date",
            ),
        ),
    ),
    Form(
        f"{_WINDOW} <count> <unit> and|,? <count=more> <unit=more_unit> and|,=last_joint? <count=most> <unit=most_unit>",
        _window_of_several,
        (
            Example(
                "It has rained for the last 2 years, 1 month and 3 days.",
                "2022-09-27",
                "the last 2 years, 1 month and 3 days",
                "2020-08-24/2022-09-27",
            ),
            Example(
                "They will be away for the next 1 year 2 months 5 days.",
                "2022-09-27",
                "the next 1 year 2 months 5 days",
                "2022-09-27/2023-12-02",
            ),
            Example(
                "It rained for the past two months, one week and a day.",
                "2022-09-27",
                "the past two months, one week and a day",
                "2022-07-19/2022-09-27",
            ),
        ),
    ),
)
