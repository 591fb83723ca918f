"""Forms that count a length of time back from the article, or from a happening that only the story settles."""

from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import VAGUE, Example, Form, Place, Reading, Values, from_article
from summarizer.mentions.dates.lexicon import DAYS_OF_UNIT, MONTHS_OF_UNIT

ABOUT = frozenset("about around almost nearly roughly some over than approximately just".split())
FEW_DAYS = 3  # how many "the past few days" and "a few days ago" are, marked approximate
_PAIRS = (("count", "unit"), ("more", "more_unit"), ("most", "most_unit"))
Lengths = tuple[tuple[int, str], ...]
"""Counts and their units."""


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


def lengths_of(values: Values) -> Lengths:
    """Return the lengths that add up; none where one of them is open."""
    found = [(values[name], values[unit]) for name, unit in _PAIRS if name in values]
    if any(count is None or count[0] != count[1] for count, _ in found):
        return ()
    return tuple((count[0], unit) for count, unit in found)


def moved_by_all(article: ArticleDate, lengths: Lengths, sign: int) -> str | None:
    """Return the day, month or year that lies all lengths from the article, as precise as the finest of them."""
    months = sign * sum(count * MONTHS_OF_UNIT.get(unit, 0) for count, unit in lengths)
    days = sign * sum(count * DAYS_OF_UNIT.get(unit, 0) for count, unit in lengths)
    units = {unit for _, unit in lengths}
    if units <= MONTHS_OF_UNIT.keys():
        return article.month_after(months) if "month" in units else article.year_after(months // 12)
    return ArticleDate.of(article.same_day_after(months)).day_after(days) if months else article.day_after(days)


def _few_days_ago(article: ArticleDate) -> Reading:
    day = article.day_after(-FEW_DAYS)
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
