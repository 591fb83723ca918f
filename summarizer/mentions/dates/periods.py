"""Forms of quarters and halves of a year, and of the beginning, middle and end of a period."""

from summarizer.mentions.dates.article_date import ArticleDate, day_edtf, last_day, month_edtf, year_edtf
from summarizer.mentions.dates.forms import Example, Form, Place, Reading, Stated, Values, from_article, from_statement
from summarizer.mentions.dates.lexicon import OF_WHICH, STEPS
from summarizer.mentions.dates.relative import period_from_article

_IN_A_ROW = frozenset("consecutive running straight".split())
_LENGTH_OF_PART = {"q": 3, "h": 6}
"""Of quarters and halves, in months."""


def _edge_of_stated(values: Values, place: Place) -> Reading:
    """The first or last day of a month or year; its middle is the period itself."""
    stated: Stated = values["stated"]
    if values["edge"] == "middle":
        return from_statement(stated, place)
    year, month, _ = stated
    if month is not None and year is None:
        year = place.article.year_of(month, None, ahead=place.ahead)
    return _edge(values["edge"], year, month)


def _edge_of_period(values: Values, place: Place) -> Reading:
    period = period_from_article(place.article, values["period"], STEPS[values["which"]])
    if values["period"] == "year":
        year = int(period) if period else None
        if year is None and values["which"] not in ("the", "this"):
            return from_article(None)
        return from_article(period) if values["edge"] == "middle" else _edge(values["edge"], year, None)
    if period is None:
        return from_article(None)
    if values["period"] == "month" and values["edge"] != "middle":
        year = int(period[:4]) if period[:4].isdigit() else None
        return _edge(values["edge"], year, int(period[5:7]))
    first, _, last = period.partition("/")
    return from_article({"start": first, "end": last or first, "middle": period}[values["edge"]])


def _edge(edge: str, year: int | None, month: int | None) -> Reading:
    month = month or (1 if edge == "start" else 12)
    day = 1 if edge == "start" else last_day(year, month)
    return from_article(day_edtf(year, month, day) if day else month_edtf(year, month))


def _part_of_stated(values: Values, place: Place) -> Reading | None:
    """The guide keeps the whole period: late 2011 is 2011."""
    return from_statement(values["stated"], place)


def _quarter(values: Values, place: Place) -> Reading | None:
    if place.after() in _IN_A_ROW or (place.after() == "in" and place.after(3) == "row"):
        return None
    number = values["ordinal"]
    return _months(values, place, 3 * number - 2, 3 * number)


def _numbered_part(values: Values, place: Place) -> Reading | None:
    """`Q3`, `H1`; a half only with its year, since much else is named so."""
    part, number = values["part"], values["day"]
    at = next(k for k in range(place.start, place.end) if place.tokens[k].norm == part)
    glued = place.tokens[at].end == place.tokens[at + 1].start
    length = _LENGTH_OF_PART[part]
    if not glued or number * length > 12 or (part == "h" and not ("year_tail" in values or "which" in values)):
        return None
    return _months(values, place, length * (number - 1) + 1, length * number)


def _half(values: Values, place: Place) -> Reading | None:
    number = values["ordinal"]
    return _months(values, place, 6 * number - 5, 6 * number) if number <= 2 else None


def _some_months(values: Values, place: Place) -> Reading | None:
    count = values["count"]
    if count is None or count[0] != count[1] or not 1 <= count[0] <= 12:
        return None
    first, last = (1, count[0]) if values["side"] in ("first", "opening") else (13 - count[0], 12)
    return _months(values, place, first, last)


def _months(values: Values, place: Place, first: int, last: int) -> Reading:
    """The months of the stated year, of the one told from the article's, or else of the latest that they began in."""
    article = place.article
    year: int | None = values.get("year_tail")
    if year is None and article.year is not None:
        year = article.year + (STEPS[values["which"]] if "which" in values else _step(article, first, last, place))
    if (year is None and STEPS.get(values.get("which", "the"))) or (year is not None and not year_edtf(year)):
        return from_article(None)
    return from_article(f"{month_edtf(year, first)}/{month_edtf(year, last)}")


def _step(article: ArticleDate, first: int, last: int, place: Place) -> int:
    month = article.month or 12
    if place.ahead:
        return 1 if last < month else 0
    return 0 if first <= month else -1


_OF_WHICH = f"of? {OF_WHICH} year"
_PART = "early|mid|late=part_of"

FORMS = (
    Form(
        "the? <edge> of <stated>",
        _edge_of_stated,
        (
            Example(
                "They came since the beginning of April.", "2022-09-27", "the beginning of April", "2022-04-01", "since"
            ),
            Example("It closed at the end of February 2024.", None, "the end of February 2024", "2024-02-29"),
            Example("It closed at the end of 2019.", None, "the end of 2019", "2019-12-31"),
        ),
    ),
    Form(
        f"the? <edge> of {OF_WHICH} week|month|year|decade=period",
        _edge_of_period,
        (
            Example(
                "It fell since the beginning of the year.",
                "2024-03-14",
                "the beginning of the year",
                "2024-01-01",
                "since",
            ),
            Example(
                "It fell since the beginning of the year.", None, "the beginning of the year", "XXXX-01-01", "since"
            ),
            Example(
                "It closes by the end of next month.", "2024-03-14", "the end of next month", "2024-04-30", "until"
            ),
            Example("It closes at the end of this week.", "2024-03-14", "the end of this week", "2024-03-17"),
        ),
    ),
    Form(
        "early|mid|late|earlier|later -? in? <stated>",
        _part_of_stated,
        (
            Example("It was found in late 2011.", "2013-04-25", "late 2011", "2011"),
            Example("It was found in mid-September.", "2013-04-25", "mid-September", "2012-09"),
            Example("It was found earlier in 2011.", "2013-04-25", "earlier in 2011", "2011"),
        ),
    ),
    Form(
        "the? <ordinal> -? quarter <year_tail>?",
        _quarter,
        (
            Example("Sales fell in the third quarter.", "2022-10-27", "the third quarter", "2022-07/2022-09"),
            Example("Sales fell in the fourth quarter.", "2022-01-27", "the fourth quarter", "2021-10/2021-12"),
            Example("Sales fell in the 3rd quarter of 2021.", None, "the 3rd quarter of 2021", "2021-07/2021-09"),
        ),
    ),
    Form(
        f"the? <ordinal> -? quarter {_OF_WHICH}",
        _quarter,
        (
            Example(
                "It fell in the first quarter of last year.",
                "2022-10-27",
                "the first quarter of last year",
                "2021-01/2021-03",
            ),
        ),
    ),
    Form(
        "<year=year_tail> ,|'s|’s? the? <ordinal> -? quarter",
        _quarter,
        (
            Example("Sales fell in 2021 third quarter.", None, "2021 third quarter", "2021-07/2021-09"),
            Example("Accounts for 2020, first quarter", None, "2020, first quarter", "2020-01/2020-03"),
            Example("Filed: 2019 the 4th quarter", None, "2019 the 4th quarter", "2019-10/2019-12"),
        ),
    ),
    Form(
        "q|h=part <day> <year_tail>?",
        _numbered_part,
        (
            Example("Sales fell in Q3 2021.", None, "Q3 2021", "2021-07/2021-09"),
            Example("Sales fell in H1 2021.", None, "H1 2021", "2021-01/2021-06"),
            Example("Sales fell in Q4.", "2022-01-27", "Q4", "2021-10/2021-12"),
        ),
    ),
    Form(
        f"q|h=part <day> {_OF_WHICH}",
        _numbered_part,
        (
            Example("Sales fell in Q3 last year.", "2022-10-27", "Q3 last year", "2021-07/2021-09"),
            Example("Sales will fall in H1 of next year.", "2022-10-27", "H1 of next year", "2023-01/2023-06"),
            Example("Sales fell in Q1 of this year.", "2022-10-27", "Q1 of this year", "2022-01/2022-03"),
        ),
    ),
    Form(
        "<any_year=year_tail> -|/? q|h=part <day>",
        _numbered_part,
        (
            Example("Sales fell in 2021 Q3.", None, "2021 Q3", "2021-07/2021-09"),
            Example("Guidance for 2021H2 stands.", None, "2021H2", "2021-07/2021-12"),
            Example("The 2020-Q1 accounts are late.", None, "2020-Q1", "2020-01/2020-03"),
        ),
    ),
    Form(
        "the? first|last|final|opening=side <count> months <year_tail>",
        _some_months,
        (
            Example(
                "It sold more in the first nine months of 2022.",
                None,
                "the first nine months of 2022",
                "2022-01/2022-09",
            ),
        ),
    ),
    Form(
        f"the? first|last|final|opening=side <count> months {_OF_WHICH}",
        _some_months,
        (
            Example(
                "It sold less in the last two months of last year.",
                "2022-10-27",
                "the last two months of last year",
                "2021-11/2021-12",
            ),
        ),
    ),
    Form(
        "the? <ordinal> half <year_tail>",
        _half,
        (Example("It fell in the first half of 2021.", None, "the first half of 2021", "2021-01/2021-06"),),
    ),
    Form(
        f"the? <ordinal> half {_OF_WHICH}",
        _half,
        (
            Example(
                "It fell in the second half of the year.",
                "2022-10-27",
                "the second half of the year",
                "2022-07/2022-12",
            ),
        ),
    ),
)
