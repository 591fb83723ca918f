"""Forms that tell a day by its distance from another that the words name, or by several lengths of time together."""

from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import VAGUE, Example, Form, Place, Reading, Values, from_article
from summarizer.mentions.dates.lengths import ABOUT, lengths_of, mark_of, moved, moved_by_all
from summarizer.mentions.dates.lexicon import DAYS_FROM_ARTICLE, MONTHS_OF_UNIT

_NOW = "now|today|tonight|yesterday|tomorrow=day"


def _from_day(values: Values, place: Place) -> Reading:
    """So many units on from today, tomorrow or yesterday, or back from it."""
    base = ArticleDate.of(place.article.day_after(DAYS_FROM_ARTICLE.get(values["day"], 0)))
    return _counted(values, place, base, -1 if values["side"] == "before" else 1)


def _counted(values: Values, place: Place, base: ArticleDate, sign: int) -> Reading:
    count, unit = values["count"], values["unit"]
    if count is None:
        return VAGUE
    near, far = (moved(base, sign * number, unit) for number in count)
    if near is None or far is None:
        return from_article(None)
    mark = mark_of(place, unit)
    first, last = (near, far) if sign > 0 else (far, near)
    return from_article(f"{near}{mark}" if near == far else f"{first}{mark}/{last}{mark}")


def _from_weekday(values: Values, place: Place) -> Reading:
    return _counted(values, place, ArticleDate.of(place.article.weekday_from(values["weekday"])), 1)


def _on_from_now(values: Values, place: Place) -> Reading:
    return _counted(values, place, place.article, 1)


def _in_time(values: Values, place: Place) -> Reading | None:
    """`In two weeks' time`, or by its end at the latest."""
    led = place.before(2 if place.before() in ABOUT else 1) in ("in", "within")
    return _on_from_now(values, place) if led else None


def _weekdays(values: Values, place: Place) -> Reading:
    """So many Sundays ago or from now; the article's own day counts for none of them."""
    count, article = values["count"], place.article
    back = values["side"] == "ago"
    beside = ArticleDate.of(article.day_after(-1 if back else 1))
    day = beside.weekday_until(values["weekdays"]) if back else beside.weekday_from(values["weekdays"])
    if count is None or count[0] != count[1]:
        return VAGUE
    weeks = count[0] - 1
    return from_article(ArticleDate.of(day).day_after(7 * (-weeks if back else weeks)))


def _several_ago(values: Values, place: Place) -> Reading:
    """Lengths of falling or rising size add up, as precise as the finest of them."""
    lengths = lengths_of(values)
    if not lengths:
        return VAGUE
    edtf = moved_by_all(place.article, lengths, -1)
    return from_article(edtf and f"{edtf}{mark_of(place, '')}")


def _halves_ago(values: Values, place: Place) -> Reading:
    """A half is seldom meant to the day: approximate, and as precise as the next finer unit."""
    count, unit = values.get("count", (0, 0)), values["unit"]
    if count is None or count[0] != count[1]:
        return VAGUE
    halves = 2 * count[0] + 1
    if unit in MONTHS_OF_UNIT and unit != "month":
        months = halves * MONTHS_OF_UNIT[unit] // 2
        edtf = place.article.month_after(-months) if unit == "year" else place.article.year_after(-months // 12)
    else:
        days = {"month": 30, "week": 7, "fortnight": 14, "day": 1}.get(unit, 0)
        edtf = place.article.day_after(-(halves * days // 2))
    return from_article(edtf and (edtf if unit in ("minute", "hour") else f"{edtf}~"))


def _quarter_century_ago(_values: Values, place: Place) -> Reading:
    year = place.article.year_after(-25)
    return from_article(year and f"{year}~")


FORMS = (
    Form(
        f"<count> <unit> from|after|before=side {_NOW}",
        _from_day,
        (
            Example("The vote is two weeks from today.", "2022-09-27", "two weeks from today", "2022-10-11"),
            Example(
                "It was sold three days before yesterday.", "2022-09-27", "three days before yesterday", "2022-09-23"
            ),
            Example("Five years from now it will be dry.", "2022-09-27", "Five years from now", "2027"),
            Example("The vote is two weeks from today.", None, "two weeks from today", None, "at", "no_article_date"),
        ),
    ),
    Form(
        "<count> <unit> from <weekday>",
        _from_weekday,
        (
            Example("The vote is a week from Friday.", "2022-09-27", "a week from Friday", "2022-10-07"),
            Example("They sail two weeks from Sunday.", "2022-09-27", "two weeks from Sunday", "2022-10-16"),
            Example("The vote is a week from Friday.", None, "a week from Friday", None, "at", "no_article_date"),
        ),
    ),
    Form(
        "<count> <unit> hence",
        _on_from_now,
        (
            Example("A decade hence it will be dry.", "2022-09-27", "A decade hence", "2032~"),
            Example("The vote is three weeks hence.", "2022-09-27", "three weeks hence", "2022-10-18"),
            Example("Two months hence they sail.", "2022-09-27", "Two months hence", "2022-11"),
        ),
    ),
    Form(
        "<count> <unit> '|’? time",
        _in_time,
        (
            Example("The vote is in two weeks’ time.", "2022-09-27", "two weeks’ time", "2022-10-11"),
            Example("In a year's time it will be dry.", "2022-09-27", "a year's time", "2023"),
            Example("They sail in about three months' time.", "2022-09-27", "three months' time", "2022-12~"),
        ),
    ),
    Form(
        "<count> <weekdays> ago|from=side now?",
        _weekdays,
        (
            Example("The ship sank three Fridays ago.", "2022-09-27", "three Fridays ago", "2022-09-09"),
            Example("The vote is two Sundays from now.", "2022-09-27", "two Sundays from now", "2022-10-09"),
            Example("It rained two Tuesdays ago.", "2022-09-27", "two Tuesdays ago", "2022-09-13"),
        ),
    ),
    Form(
        "<count> <unit> and|,? <count=more> <unit=more_unit> ago",
        _several_ago,
        (
            Example("It was sold a month and ten days ago.", "2022-09-27", "a month and ten days ago", "2022-08-17"),
            Example(
                "They met two years and three months ago.", "2022-09-27", "two years and three months ago", "2020-06"
            ),
            Example("He was freed 1 week 2 days ago.", "2022-09-27", "1 week 2 days ago", "2022-09-18"),
        ),
    ),
    Form(
        "<count> <unit> and|,? <count=more> <unit=more_unit> and|,=last_joint? <count=most> <unit=most_unit> ago",
        _several_ago,
        (
            Example(
                "It was 1 year, 2 months and 3 days ago.", "2022-09-27", "1 year, 2 months and 3 days ago", "2021-07-24"
            ),
            Example("It was 2 years 1 month 20 days ago.", "2022-09-27", "2 years 1 month 20 days ago", "2020-08-07"),
            Example(
                "It was two years, one week and a day ago.",
                "2022-09-27",
                "two years, one week and a day ago",
                "2020-09-19",
            ),
        ),
    ),
    Form(
        "<count> <unit> and a half ago",
        _halves_ago,
        (
            Example("It was sold a year and a half ago.", "2022-09-27", "a year and a half ago", "2021-03~"),
            Example("They met a decade and a half ago.", "2022-09-27", "a decade and a half ago", "2007~"),
            Example("He left a week and a half ago.", "2022-09-27", "a week and a half ago", "2022-09-17~"),
        ),
    ),
    Form(
        "<count> and a half <unit> ago",
        _halves_ago,
        (
            Example("It was sold two and a half years ago.", "2022-09-27", "two and a half years ago", "2020-03~"),
            Example(
                "They met three and a half centuries ago.", "2022-09-27", "three and a half centuries ago", "1672~"
            ),
            Example("He left one and a half months ago.", "2022-09-27", "one and a half months ago", "2022-08-13~"),
        ),
    ),
    Form(
        "half a|an <unit> ago",
        _halves_ago,
        (
            Example("It was sold half a year ago.", "2022-09-27", "half a year ago", "2022-03~"),
            Example("It rained half an hour ago.", "2022-09-27", "half an hour ago", "2022-09-27"),
            Example("They met half a century ago.", "2022-09-27", "half a century ago", "1972~"),
            Example("The hall burned half a decade ago.", "2022-09-27", "half a decade ago", "2017~"),
        ),
    ),
    Form(
        "a quarter -? of? a? century ago",
        _quarter_century_ago,
        (
            Example("It was sold a quarter of a century ago.", "2022-09-27", "a quarter of a century ago", "1997~"),
            Example("They met a quarter century ago.", "2022-09-27", "a quarter century ago", "1997~"),
            Example("A quarter-century ago it was a field.", "2022-09-27", "A quarter-century ago", "1997~"),
        ),
    ),
)
