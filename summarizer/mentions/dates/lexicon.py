"""The calendar's words and what each of them stands for."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
MONTHS_IN_DOUBT = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec march april may june august".split())
"""Also a verb, a name, or the start of another word: a month only beside a number or after a word that dates have."""

MONTHS_IN_CAPITALS = frozenset("march mar may".split())
"""Another word altogether without their capital."""
MONTHS_IN_DOUBT_WITHOUT = MONTHS_IN_DOUBT - frozenset("april june".split())
"""Months without their capital, as careless texts have them, only beside a numeral or a word such as `last`."""

WEEKDAYS = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}  # fmt: skip
WEEKDAY_ABBREVIATIONS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""Only in front of a full date."""
NAMES_BEFORE_WEEKDAYS = frozenset(
    "ash black bloody cyber easter fat good holy maundy palm sheffield shrove super".split()
)
NAMES_AFTER_WEEKDAYS = frozenset(
    "express herald independent journal live magazine mail mirror post telegraph times world".split()
)
"""Capitalised words beside a weekday that make a name of it."""

PARTS_OF_DAY = frozenset("morning afternoon evening night noon midday lunchtime midnight".split())

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""First and last month, by the meteorological seasons of the northern hemisphere."""

DAYS_FROM_ARTICLE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1}

UNITS = {
    "minute": "minute", "minutes": "minute", "hour": "hour", "hours": "hour", "day": "day", "days": "day",
    "week": "week", "weeks": "week", "fortnight": "fortnight", "fortnights": "fortnight", "month": "month",
    "months": "month", "year": "year", "years": "year", "decade": "decade", "decades": "decade",
    "century": "century", "centuries": "century",
}  # fmt: skip
DAYS_OF_UNIT = {"day": 1, "week": 7, "fortnight": 14}
MONTHS_OF_UNIT = {"month": 1, "year": 12, "decade": 120, "century": 1200}

COUNTS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}  # fmt: skip
VAGUE_COUNTS = frozenset("few several some many dozens hundreds thousands".split())

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
"""Of quarters and halves."""
PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
"""Of weekdays and weeks within a month or year, counted from its end if negative."""
ORDINAL_SUFFIXES = frozenset("st nd rd th".split())
EDGES = {
    "beginning": "start", "start": "start", "turn": "start", "onset": "start", "outset": "start",
    "end": "end", "close": "end", "middle": "middle",
}  # fmt: skip

YEARS = range(1000, 2200)
"""Numerals of four digits that may be a year."""

WHICH = "last|next|this|past|coming|upcoming|current=which"
"""The part of a pattern that tells where a period lies from the article's."""
OF_WHICH = "last|previous|this|the|current|next|coming|upcoming=which"
"""The same behind a part of the period, as in `the first week of the month`."""
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "this": 0,
    "the": 0,
    "current": 0,
}
"""How many periods on from the article's own each of these words is."""

ENDS_OF_CLAUSES = frozenset(
    ", . ; : ! ? ) ] - – — / ” \" ' ’ and or to when as after before but while with by for from in on at is was were are "
    "had has have that which who the a an under because it he she they his her its their we until till through".split()
)
"""What may follow a bare numeral that is a date: no noun that it could count."""
COUNTED = frozenset(
    "people persons men women children soldiers civilians troops percent per % million billion thousand km m kg votes "
    "points dollars euros pounds tonnes tons miles metres meters kilometres kilometers others cases deaths jobs".split()
)
"""What a numeral in front counts, so that it is no day and no year."""
