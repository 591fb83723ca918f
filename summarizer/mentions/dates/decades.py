"""Forms of decades and centuries."""

from summarizer.mentions.dates.forms import Example, Form, Place, Reading, Values, from_article

_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_PART = "early|mid|late=part_of"
_OWNERS = frozenset("his her their my your our its whose".split())
_OF_OWNED = frozenset({"-", *_OF_DECADE})
_DEGREES = frozenset("degrees fahrenheit highs lows temperature temperatures".split())


def _decade(values: Values, place: Place) -> Reading | None:
    """The first four years are early, the next three the middle; where they end is approximate.

    Temperatures are in the thirties too, and so are people.
    """
    before = place.start - 1
    while before >= 0 and place.tokens[before].norm in _OF_OWNED:
        before -= 1
    if before >= 0 and place.tokens[before].norm in _OWNERS:
        return None
    if any(token.norm in _DEGREES for token in place.tokens):
        return None
    year = values["decade"]
    first, last = _OF_DECADE.get(values.get("part_of", ""), (0, 9))
    start = f"{year + first:04}" + ("~" if first else "")
    return from_article(f"{start}/{year + last:04}" + ("~" if last < 9 else ""))


def _century(values: Values, _place: Place) -> Reading | None:
    century = values["ordinal_day"]
    return from_article(f"{century * 100 - 99:04}/{century * 100:04}") if 1 <= century <= 21 else None


def _spelled_decade(values: Values, place: Place) -> Reading | None:
    return _decade(values | {"decade": values["spelled_decade"]}, place)


FORMS = (
    Form(
        f"the? {_PART}? -? <decade>",
        _decade,
        (
            Example("It was built in the 1990s.", None, "the 1990s", "1990/1999"),
            Example("It was built in the early 1990s.", None, "the early 1990s", "1990/1993~"),
            Example("It was built in the late ’70s.", None, "the late ’70s", "1977~/1979"),
        ),
    ),
    Form(
        "the? <ordinal_day> -? century",
        _century,
        (Example("It was built in the 19th century.", None, "the 19th century", "1801/1900"),),
    ),
    Form(
        f"the {_PART}? -? <spelled_decade>",
        _spelled_decade,
        (
            Example("It was built in the sixties.", None, "the sixties", "1960/1969"),
            Example("It was built in the early nineteen-twenties.", None, "the early nineteen-twenties", "1920/1923~"),
            Example("Rents rose in the twenty-tens.", None, "the twenty-tens", "2010/2019"),
            Example("Rents rose in the noughties.", None, "the noughties", "2000/2009"),
        ),
    ),
)
NO_DATES = (
    "Temperatures fell into the thirties.",
    "She is in her eighties.",
    "a man in his mid-20s",
    "The temperature stayed in the 30s.",
    "The mid-market rents of the two thousand tenants fell.",
)
"""Sentences with the like of such words, and no date."""
