"""Forms of ranges: two days of one month, two years, and any two dates that words join."""

from summarizer.mentions.dates.article_date import last_day
from summarizer.mentions.dates.forms import Example, Form, Place, Reading, Stated, Values, from_article, from_statement
from summarizer.models.edtf import is_edtf

JOINING = frozenset("to until till through thru - – —".split())
_RECENT_YEARS = range(1900, 2100)


def _days(values: Values, place: Place) -> Reading | None:
    year, month = values.get("year_tail"), values["month"]
    first, last = (Stated(year, month, values[name]) for name in ("day", "last"))
    fits = values["day"] < values["last"] <= (last_day(year, month) or 29)
    return joined(from_statement(first, place), from_statement(last, place), place) if fits else None


def _days_up_to_month(values: Values, place: Place) -> Reading | None:
    """`From 4 to January 22`: behind `from` or `between` the first numeral is a day too."""
    return _days(values, place) if place.before() in ("from", "between") else None


def _years(values: Values, place: Place) -> Reading | None:
    """`2004-2009`; of a year in two digits (`2009-10`) only the next one, as seasons and budgets are named."""
    first, last = values["year"], values.get("last") or values["year"] // 100 * 100 + values["short"]
    if first not in _RECENT_YEARS or last not in _RECENT_YEARS or place.before() in ("$", "€", "£"):
        return None
    if values.get("by") == "and" and place.before() != "between":
        return None
    fits = first < last if "last" in values else last == first + 1
    return Reading(f"{first}/{last}", None) if fits else None


def joined(first: Reading, last: Reading, place: Place) -> Reading | None:
    """Return the reading of a range of two dates, the one with a year lending it; None where it would run backwards."""
    begins, ends = _stated(first), _stated(last)
    if begins and ends and begins.month and begins.year is None and ends.year:
        first = from_statement(begins._replace(year=ends.year - (begins.month > (ends.month or 12))), place)
    elif begins and ends and begins.year and ends.month and ends.year is None:
        last = _after(begins, ends, place)
    if first.edtf is None or last.edtf is None:
        return Reading(None, first.unresolved or last.unresolved)
    if first.edtf.startswith("XXXX") and not last.edtf.startswith("XXXX"):
        return Reading(None, "no_article_date")  # a day told by the article's date has no year to borrow
    found = _range(first.edtf, last.edtf)
    if found or not begins or not ends or ends.year or begins.year or not first.edtf[:4].isdigit():
        return found
    last = _after(begins._replace(year=int(first.edtf[:4])), ends, place)
    return _range(first.edtf, last.edtf) if last.edtf else None


def _stated(reading: Reading) -> Stated | None:
    """Return what the words state; of a 29 February the year too, since only some have one."""
    stated, edtf = reading.stated, reading.edtf
    if stated and edtf and stated == Stated(None, 2, 29) and edtf[:4].isdigit():
        return stated._replace(year=int(edtf[:4]))
    return stated


def _after(begins: Stated, ends: Stated, place: Place) -> Reading:
    """Return the reading of a day or month without its year as the first one after another that has one."""
    year = begins.year or 0
    earlier = (ends.month or 12, ends.day or 31) < (begins.month or 1, begins.day or 1)
    return from_statement(ends._replace(year=year + earlier), place)


def _range(first: str, last: str) -> Reading | None:
    edtf = f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"
    return Reading(edtf, None) if is_edtf(edtf) else None


def _now(_values: Values, place: Place) -> Reading | None:
    """Only as one end of a range; alone it dates nothing that the article's date does not."""
    begins = place.before() in ("between", "from") and place.after() in JOINING | {"and"}
    ends = place.before() in JOINING | {"and"}
    return from_article(place.article.day_after(0)) if begins or ends else None


ONLY_JOINED = frozenset(("now",))
"""Words that are a date only as one end of a range."""

FORMS = (
    Form(
        "<day> -|–|—|to|and|or|until|through the? <day=last> of? <month> <year_tail>?",
        _days,
        (
            Example("They met on 10-12 May 2021.", None, "10-12 May 2021", "2021-05-10/2021-05-12"),
            Example("They met from 10 to 12 May.", "2021-06-01", "10 to 12 May", "2021-05-10/2021-05-12"),
        ),
    ),
    Form(
        "<month> <day> -|–|—|to|and|or|until|through <day=last> <year_tail>?",
        _days,
        (
            Example("They asked them between March 3 and 8.", "2010-03-11", "March 3 and 8", "2010-03-03/2010-03-08"),
            Example("They met May 10–12, 2021.", None, "May 10–12, 2021", "2021-05-10/2021-05-12"),
        ),
    ),
    Form(
        "<month> ,? from|between <day> -|–|—|to|and|until|through <day=last> <year_tail>?",
        _days,
        (
            Example(
                "The fair runs in May between 3 and 8.", "2022-03-27", "May between 3 and 8", "2022-05-03/2022-05-08"
            ),
            Example("It rained in March, from 9 to 12.", "2022-05-27", "March, from 9 to 12", "2022-03-09/2022-03-12"),
            Example("Closed October from 2-7, 2021", None, "October from 2-7, 2021", "2021-10-02/2021-10-07"),
        ),
    ),
    Form(
        "<day> -|–|—|to|and|until|through <month> the? <day=last> <year_tail>?",
        _days_up_to_month,
        (
            Example("The ferry stopped from 3 to March 9, 2021.", None, "3 to March 9, 2021", "2021-03-03/2021-03-09"),
            Example("It rained between 12 and May 14.", "2022-06-27", "12 and May 14", "2022-05-12/2022-05-14"),
            Example("It will shut from 02 until June 5.", "2022-04-27", "02 until June 5", "2022-06-02/2022-06-05"),
        ),
    ),
    Form(
        "<spelled_year=year> until|till|through <spelled_year=last>",
        _years,
        (
            Example(
                "It shone from nineteen ninety until two thousand and five.",
                None,
                "nineteen ninety until two thousand and five",
                "1990/2005",
            ),
            Example(
                "He ruled from nineteen sixty-one till nineteen seventy.",
                None,
                "nineteen sixty-one till nineteen seventy",
                "1961/1970",
            ),
            Example(
                "From two thousand through two thousand and nine it sank.",
                None,
                "two thousand through two thousand and nine",
                "2000/2009",
            ),
        ),
    ),
    Form(
        "<year> -|–|—|/|to|until|till|through|and=by <year=last>",
        _years,
        (
            Example("The 2004-2009 taxes were paid.", None, "2004-2009", "2004/2009"),
            Example("Between 1990 and 1995 prices rose.", None, "1990 and 1995", "1990/1995"),
        ),
    ),
    Form(
        "<year> -|–|/ <day=short>",
        _years,
        (Example("The 2009-10 season was short.", None, "2009-10", "2009/2010"),),
    ),
    Form(
        "now",
        _now,
        (
            Example(
                "It must be done between now and 4 October.", "2022-09-27", "now and 4 October", "2022-09-27/2022-10-04"
            ),
            Example("Between 3 June and now, 40 left.", "2022-09-27", "3 June and now", "2022-06-03/2022-09-27"),
            Example("From now until Friday it will rain.", "2022-09-27", "now until Friday", "2022-09-27/2022-09-30"),
        ),
    ),
)
JOINED = (
    Example("They paid for the period from 2004 to 2009.", None, "2004 to 2009", "2004/2009"),
    Example("Between 2010 and 2023 it sank.", None, "2010 and 2023", "2010/2023"),
    Example(
        "From 1 April to 27 September, 441 applied.", "2022-10-04", "1 April to 27 September", "2022-04-01/2022-09-27"
    ),
    Example(
        "It was shut from 5 December 2021 to 3 January.", None, "5 December 2021 to 3 January", "2021-12-05/2022-01-03"
    ),
    Example("It was shut from May 2021 to August.", "2022-09-27", "May 2021 to August", "2021-05/2021-08"),
    Example(
        "It is shut from 25 September to 20 April.", "2022-09-27", "25 September to 20 April", "2022-09-25/2023-04-20"
    ),
    Example("It was warm from December to February 2020.", None, "December to February 2020", "2019-12/2020-02"),
    Example(
        "It was cold from 3 January to 29 February.", "2021-03-27", "3 January to 29 February", "2020-01-03/2020-02-29"
    ),
    Example("It rained from Monday to Wednesday.", "2022-09-30", "Monday to Wednesday", "2022-09-26/2022-09-28"),
    Example("It rained from Monday to Wednesday.", None, "Monday to Wednesday", None, "at", "no_article_date"),
    Example(
        "It fell from last month to May 2023.", "XXXX-06-12", "last month to May 2023", None, "at", "no_article_date"
    ),
)
"""Any two dates with such a word between them."""
