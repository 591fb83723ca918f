"""Forms of dates whose day or year is spelled out in words, and of years of fewer than four digits."""

from summarizer.mentions.dates.absolute import day_near_article, full_date
from summarizer.mentions.dates.forms import Example, Form, Place, Reading, Stated, Values, from_statement
from summarizer.mentions.dates.lexicon import ENDS_OF_CLAUSES

_BEFORE_YEAR = frozenset("in since until till during before after around circa year".split())


def _spelled(values: Values, place: Place) -> Reading | None:
    """A possessive behind it makes it a thing: the second of May's storms."""
    if place.tokens[place.end - 1].norm.endswith("'s"):
        return None
    return full_date(values | {"day": values["spelled"]}, place)


def _lone_day(values: Values, place: Place) -> Reading | None:
    return day_near_article(values["compound_ordinal"], place)


def _year(values: Values, place: Place) -> Reading | None:
    return from_statement(Stated(values["spelled_year"]), place) if place.before() in _BEFORE_YEAR else None


def _early_year(values: Values, place: Place) -> Reading | None:
    alone = not place.after() or place.after() in ENDS_OF_CLAUSES
    return from_statement(Stated(values["early_year"]), place) if alone else None


def _late_year(values: Values, place: Place) -> Reading | None:
    """`August 99`: a number that no month has days for, and with nothing behind it that it could count."""
    alone = not place.after() or place.after() in ENDS_OF_CLAUSES - {"-", "–", "/", "to", "and"}
    return from_statement(Stated(values["late_year"], values["month"]), place) if alone else None


FORMS = (
    Form(
        "the? <spelled_ordinal=spelled> of <month> <year_tail>?",
        _spelled,
        (
            Example("It opened on the third of March 2021.", None, "the third of March 2021", "2021-03-03"),
            Example(
                "Twenty-second of August, the harbour: calm.", "2022-09-27", "Twenty-second of August", "2022-08-22"
            ),
            Example("It has stood since the tenth of May.", "2022-09-27", "the tenth of May", "2022-05-10", "since"),
        ),
    ),
    Form(
        "<weekday_lead>? <month> the? <spelled_day=spelled> <year_tail>?",
        _spelled,
        (
            Example("It opened on March the twenty-third.", "2022-09-27", "March the twenty-third", "2022-03-23"),
            Example("It opened on August twenty two, 2021.", None, "August twenty two, 2021", "2021-08-22"),
            Example(
                "Monday, June first, nineteen seventy, was dry.",
                None,
                "Monday, June first, nineteen seventy",
                "1970-06-01",
            ),
        ),
    ),
    Form(
        "the <compound_ordinal>",
        _lone_day,
        (
            Example("They left on the twenty-first.", "2022-09-27", "the twenty-first", "2022-09-21"),
            Example("They left on the thirtieth, he said.", "2022-09-27", "the thirtieth", "2022-08-30"),
            Example("They left on the twelfth.", None, "the twelfth", None, "at", "no_article_date"),
        ),
    ),
    Form(
        "<spelled_year>",
        _year,
        (
            Example("It was built in nineteen eighty-four.", None, "nineteen eighty-four", "1984"),
            Example("They have met since two thousand and eleven.", None, "two thousand and eleven", "2011", "since"),
            Example("It burned down in nineteen oh six.", None, "nineteen oh six", "1906"),
        ),
    ),
    Form(
        "<month> <late_year>",
        _late_year,
        (
            Example("The club was founded in August 87.", None, "August 87", "1987-08"),
            Example("The files run until March 64, the archive said.", None, "March 64", "1964-03", "until"),
            Example("In August 99 people left.", None, "August", "XXXX-08"),
            Example("Cast: bronze, October 52", None, "October 52", "1952-10"),
        ),
    ),
    Form(
        "the? year <spelled_hundreds=early_year>",
        _early_year,
        (
            Example(
                "It burned in the year eight hundred and forty.",
                None,
                "the year eight hundred and forty",
                "0840",
            ),
            Example("The first siege was in the year five hundred.", None, "the year five hundred", "0500"),
            Example(
                "Peace came in year three hundred twelve, it is said.",
                None,
                "year three hundred twelve",
                "0312",
            ),
        ),
    ),
    Form(
        "the? year <early_year>",
        _early_year,
        (
            Example("The comet came in the year 837.", None, "the year 837", "0837"),
            Example("A dim sun was seen in the year 536.", None, "the year 536", "0536"),
            Example("The wall was begun in year 122 by soldiers.", None, "year 122", "0122"),
        ),
    ),
)
NO_DATES = (
    "Two thousand and twelve votes were cast.",
    "He took the twenty-first place.",
    "In nineteen fifty metre pools they swim.",
    "In twenty twelve-storey blocks the lifts stood still.",
    "It gave in a dry year 100 million litres.",
)
"""Sentences with the like of such words, and no date."""
