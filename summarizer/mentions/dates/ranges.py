"""Forms of ranges: two days of one month, two years, and any two dates that words join."""

from summarizer.mentions.dates.article_date import last_day
from summarizer.mentions.dates.forms import Example, Form, Place, Reading, Stated, Values, from_statement
from summarizer.models.edtf import is_edtf

JOINING = frozenset("to until till through thru - – —".split())
_RECENT_YEARS = range(1900, 2100)


def _days(values: Values, place: Place) -> Reading | None:
    year, month = values.get("year_tail"), values["month"]
    first, last = (Stated(year, month, values[name]) for name in ("day", "last"))
    fits = values["day"] < values["last"] <= (last_day(year, month) or 29)
    return joined(from_statement(first, place), from_statement(last, place), place) if fits else None


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
    """Return the reading of a range of two dates, the later lending its year; None where it would run backwards."""
    stated = first.stated
    if stated and stated.month and stated.year is None and last.stated and last.stated.year:
        year = last.stated.year - (stated.month > (last.stated.month or 12))
        first = from_statement(stated._replace(year=year), place)
    if first.edtf is None or last.edtf is None:
        return Reading(None, first.unresolved or last.unresolved)
    if first.edtf.startswith("XXXX") and not last.edtf.startswith("XXXX"):
        return Reading(None, "no_article_date")  # a day told by the article's date has no year to borrow
    edtf = f"{first.edtf.partition('/')[0]}/{last.edtf.rpartition('/')[2]}"
    return Reading(edtf, None) if is_edtf(edtf) else None


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
)
JOINED = (
    Example("They paid for the period from 2004 to 2009.", None, "2004 to 2009", "2004/2009"),
    Example("Between 2010 and 2023 it sank.", None, "2010 and 2023", "2010/2023"),
    Example(
        "From 1 April to 27 September, 441 applied.", "2022-10-04", "1 April to 27 September", "2022-04-01/2022-09-27"
    ),
    Example("It was warm from December to February 2020.", None, "December to February 2020", "2019-12/2020-02"),
    Example("It rained from Monday to Wednesday.", "2022-09-30", "Monday to Wednesday", "2022-09-26/2022-09-28"),
    Example("It rained from Monday to Wednesday.", None, "Monday to Wednesday", None, "at", "no_article_date"),
    Example(
        "It fell from last month to May 2023.", "XXXX-06-12", "last month to May 2023", None, "at", "no_article_date"
    ),
)
"""Any two dates with such a word between them."""
