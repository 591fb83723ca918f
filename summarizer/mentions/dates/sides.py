"""Forms of what of the article's own week, month or year lies before the article, or from it on."""

from summarizer.mentions.dates.article_date import ArticleDate, day_edtf, last_day
from summarizer.mentions.dates.forms import VAGUE, Example, Form, Place, Reading, Values, from_article
from summarizer.mentions.dates.relative import period_from_article


def _side_of_period(values: Values, place: Place) -> Reading | None:
    """The days of the article's own week, month or year before it, or from it on: it may be written the day before."""
    article, period, side = place.article, values["period"], values["side"]
    whole = period_from_article(article, period, 0)
    if side == "later" and "the" in [token.norm for token in place.tokens[place.start : place.end]] and not place.ahead:
        return None  # of a period that the story names
    first, last = _ends(whole) if whole else (None, None)
    beside = article.day_after(0 if side == "later" else -1)
    if first is None or last is None or beside is None:
        return from_article(whole)
    return from_article(f"{beside}/{last}" if side == "later" else f"{first}/{max(beside, first)}")


def _ends(period: str) -> tuple[str | None, str | None]:
    """Return the first and the last day of a week, month or year; None where its year is unknown."""
    start, _, end = period.partition("/")
    if end:
        return start, end
    year, month, _ = ArticleDate.of(period)
    if year is None:
        return None, None
    return day_edtf(year, month or 1, 1), day_edtf(year, month or 12, last_day(year, month or 12) or 28)


def _rest(values: Values, place: Place) -> Reading:
    """From the article to the end of its own week, month or year; told of the past, the story alone knows from when."""
    if not place.ahead:
        return VAGUE
    article, period = place.article, values["period"]
    _, end = _ends(period_from_article(article, period, 0) or "")
    own = article.day_after(0)
    return from_article(f"{own}/{end}" if own and end else None)


FORMS = (
    Form(
        "earlier|later=side this week|month|year=period",
        _side_of_period,
        (
            Example("It opened earlier this month.", "2022-09-27", "earlier this month", "2022-09-01/2022-09-26"),
            Example("It will open later this week.", "2022-09-27", "later this week", "2022-09-27/2022-10-02"),
            Example("He was freed earlier this year.", None, "earlier this year", None, "at", "no_article_date"),
            Example("He was freed earlier this year.", "2022", "earlier this year", "2022"),
        ),
    ),
    Form(
        "earlier|later=side in the week|month|year=period",
        _side_of_period,
        (
            Example("They met earlier in the week.", "2022-09-28", "earlier in the week", "2022-09-26/2022-09-27"),
            Example("It will be shut later in the year.", "2022-09-28", "later in the year", "2022-09-28/2022-12-31"),
            Example("Work begins later in the month.", "2022-09-28", "later in the month", "2022-09-28/2022-09-30"),
        ),
    ),
    Form(
        "the? rest|remainder of the|this|current|my|our|his|her|its|their? week|month|year=period",
        _rest,
        (
            Example(
                "It will rain for the rest of the week.", "2022-09-27", "the rest of the week", "2022-09-27/2022-10-02"
            ),
            Example(
                "Rents will fall for the remainder of the year.",
                "2022-09-27",
                "the remainder of the year",
                "2022-09-27/2022-12-31",
            ),
            Example(
                "It is to stay shut for the rest of this month.",
                "2022-09-27",
                "the rest of this month",
                "2022-09-27/2022-09-30",
            ),
            Example(
                "I will rest the remainder of my week.",
                "2022-09-27",
                "the remainder of my week",
                "2022-09-27/2022-10-02",
            ),
            Example("It rained for the rest of the week.", "2022-09-27", "the rest of the week", None, "at", "vague"),
        ),
    ),
)
