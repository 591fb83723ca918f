"""Forms that count a length of time from the article, or from a happening that only the story settles."""

from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import VAGUE, Example, Form, Place, Reading, Values, from_article
from summarizer.mentions.dates.lexicon import DAYS_OF_UNIT, MONTHS_OF_UNIT
from summarizer.mentions.dates.patterns import word_of

ABOUT = frozenset("about around almost nearly roughly some over than approximately just".split())
_FEW_DAYS = 3  # how many "the past few days" and "a few days ago" are, marked approximate
_BEFORE_WINDOW = frozenset(
    "across during for her his in its of our over that their these this those throughout within".split()
)
_LOOKING_BACK = frozenset("past last previous recent".split())


def _ago(values: Values, place: Place) -> Reading:
    count, unit = values["count"], values["unit"]
    if count is None:
        few = any(token.norm == "few" for token in place.tokens[place.start : place.end])
        return _few_days_ago(place.article) if few and unit == "day" else VAGUE
    low, high = (moved(place.article, -number, unit) for number in count)
    if low is None or high is None:
        return from_article(None)
    mark = mark_of(place, unit)
    return from_article(f"{low}{mark}" if low == high else f"{high}{mark}/{low}{mark}")


def mark_of(place: Place, unit: str) -> str:
    """Return the mark of an approximate date where the words before the length, or its unit, make it one."""
    return "~" if place.before() in ABOUT or unit in ("decade", "century") else ""


def moved(article: ArticleDate, count: int, unit: str) -> str | None:
    """Return the day, month or year so many units after the article, as precise as the unit but never finer than a day."""
    if unit in ("minute", "hour"):
        return article.day_after(int(count / 24) if unit == "hour" else 0)
    if unit in DAYS_OF_UNIT:
        return article.day_after(count * DAYS_OF_UNIT[unit])
    if unit == "month":
        return article.month_after(count)
    return article.year_after(count * MONTHS_OF_UNIT[unit] // 12)


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
    start, end = article.day_after(-_FEW_DAYS), article.day_after(0)
    return from_article(f"{start}~/{end}" if start and end else None)


def _few_days_ago(article: ArticleDate) -> Reading:
    day = article.day_after(-_FEW_DAYS)
    return from_article(day and f"{day}~")


def _vague(_values: Values, _place: Place) -> Reading:
    return VAGUE


def _vague_step(values: Values, _place: Place) -> Reading | None:
    """`The next day`; without an article it counts from the article's own date."""
    return VAGUE if "the" in values else None


def _vague_after(_values: Values, place: Place) -> Reading | None:
    """`Two days before` tells a time, `two days after` too; `for two days before` tells a length."""
    return VAGUE if place.before() not in ("for", "every") else None


FORMS = (
    Form(
        "<count> <unit> ago",
        _ago,
        (
            Example("It happened four days ago.", "2022-09-27", "four days ago", "2022-09-23"),
            Example(
                "Four or five days ago, they came.", "2022-09-27", "Four or five days ago", "2022-09-22/2022-09-23"
            ),
            Example("It was half of what it was a week ago.", "2022-09-27", "a week ago", "2022-09-20"),
            Example("It was ordered almost a week ago.", "2022-09-27", "a week ago", "2022-09-20~"),
            Example("They met two years ago.", "2022-09-27", "two years ago", "2020"),
            Example("They met six months ago.", "2022-03-27", "six months ago", "2021-09"),
            Example("It melted four decades ago.", "2022-09-27", "four decades ago", "1982~"),
            Example("They met a few days ago.", "2022-09-27", "a few days ago", "2022-09-24~"),
            Example("They met several days ago.", "2022-09-27", "several days ago", None, "at", "vague"),
            Example("They met a few years ago.", "2022-09-27", "a few years ago", None, "at", "vague"),
            Example("It happened four days ago.", None, "four days ago", None, "at", "no_article_date"),
        ),
    ),
    Form("<unit> ago", _vague, (Example("They met years ago.", "2022-09-27", "years ago", None, "at", "vague"),)),
    Form(
        "the? past|last|next|coming|upcoming|previous=which <count>? <unit>",
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
        "the? recent|following|intervening|coming|past|last days|weeks|months|years|decades|hours|centuries",
        _vague,
        (Example("They fled in recent days.", "2022-09-27", "recent days", None, "at", "vague"),),
    ),
    Form(
        "<count> <unit> later|earlier|afterwards|beforehand|previously|before|after|following|since",
        _vague_after,
        (
            Example("He came home two weeks later.", "2022-09-27", "two weeks later", None, "at", "vague"),
            Example("He was caught a day later.", None, "a day later", None, "at", "vague"),
            Example("He was shot three days after the feast.", None, "three days after", None, "at", "vague"),
        ),
    ),
    Form(
        "the? next|following|previous|same|preceding <unit>",
        _vague_step,
        (Example("He was caught the next day.", "2022-09-27", "the next day", None, "at", "vague"),),
    ),
    Form(
        "the day|night|week|month|year before|after",
        _vague,
        (Example("He had left the day before.", "2022-09-27", "the day before", None, "at", "vague"),),
    ),
    Form(
        "that day|night|week|weekend|month|year|morning|evening|afternoon|summer|winter|spring|autumn",
        _vague,
        (Example("All left that day.", "2022-09-27", "that day", None, "at", "vague"),),
    ),
)
