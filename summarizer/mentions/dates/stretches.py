"""Forms that measure a length of time off from a named day: the stretch behind it, its far end, or all beyond that."""

from summarizer.mentions.dates.anchors import anchored
from summarizer.mentions.dates.article_date import ArticleDate
from summarizer.mentions.dates.forms import VAGUE, Example, Form, Place, Reading, Values, from_article
from summarizer.mentions.dates.lengths import mark_of, moved
from summarizer.mentions.dates.lexicon import DAYS_OF_UNIT, MONTHS_OF_UNIT

_LASTING = frozenset(("for",))
_ALLOWING = frozenset("allowed can may must permitted".split())
_REACH = 6  # tokens before a length, among which such a word makes it a limit
_NO_POINT_BEFORE = frozenset(
    "every first following for last least least most next past previous than the to up within".split()
)
"""What makes a length itself of `two weeks before 3 May`, a limit, or a stretch of unknown bounds."""
_ENDS = frozenset(("", ".", ",", ";", "!", "?", ")", "”", '"'))
_CHANGES = frozenset(
    "best biggest change changed double doubled earn fall first gain grow halve highest increase largest lose lowest "
    "once quadruple rise shrink third time times triple twice worst".split()
)
_REACH_OF_CHANGES = 10  # tokens


def _days_on(base: ArticleDate, count: int, unit: str) -> str | None:
    """Return the day so many units after the base, months and years by the same day of the month."""
    if unit in DAYS_OF_UNIT:
        return base.day_after(count * DAYS_OF_UNIT[unit])
    return base.same_day_after(count * MONTHS_OF_UNIT[unit]) if unit in MONTHS_OF_UNIT else None


def _lasting(values: Values, place: Place) -> Reading | None:
    """The stretch that begins on the day and is so long: a week from Monday ends on Sunday."""
    count, unit = values["count"], values["unit"]
    if values["side"] == "from" and place.before() not in _LASTING:
        return None  # two weeks from today is a day
    words = {token.norm for token in place.tokens[max(0, place.start - _REACH) : place.start]}
    if not words.isdisjoint(_ALLOWING) or unit in ("minute", "hour"):
        return None
    if count is None or count[0] != count[1]:
        return VAGUE
    if count[0] < 1:
        return None
    first = anchored(values["anchor"], place)
    last = ArticleDate.of(_days_on(first, count[0], unit)).day_after(-1)
    own = first.day_after(0)
    return from_article(f"{own}/{last}" if own and last and own <= last else None)


def _bounded(values: Values, place: Place) -> Reading | None:
    """All days that are nearer to the day than so long, or further off; `more than` leaves the other end open."""
    count, unit, bound = values["count"], values["unit"], values["bound"]
    if place.before() in ("no", "not") or unit in ("minute", "hour"):
        return None
    if count is None or count[0] != count[1]:
        return VAGUE
    sign = -1 if values["side"] == "before" else 1
    base = anchored(values["anchor"], place)
    own, end = base.day_after(0), ArticleDate.of(_days_on(base, sign * count[0], unit))
    far = end.day_after({"more": sign, "within": 0}.get(bound, -sign))
    if own is None or far is None:
        return from_article(None)
    first, last = (own, far) if bound != "more" else (far, "..")
    return from_article(f"{first}/{last}" if sign > 0 else f"{last}/{first}")


def _point(values: Values, place: Place) -> Reading | None:
    """The day, month or year so long after the day or before it, as precise as the unit."""
    count, unit = values["count"], values["unit"]
    if count is None or count[0] != count[1] or place.before() in _NO_POINT_BEFORE or unit in ("minute", "hour"):
        return None
    sign = -1 if values["side"] == "before" else 1
    edtf = moved(anchored(values["anchor"], place), sign * count[0], unit)
    lone = values["anchor"].weekday is not None and not values["anchor"].which
    if lone and edtf and not place.ahead and edtf > (place.article.day_after(0) or ""):
        return None  # told of the past, the weekday lies further back
    return from_article(edtf and f"{edtf}{mark_of(place, unit)}")


def _in(values: Values, place: Place) -> Reading | None:
    """`In three weeks` of something to come, as working days are unless told of the past.

    Behind a change or a superlative it is how long that took.
    """
    count, unit = values["count"], values["unit"]
    known = count is not None and count[0] == count[1]
    if place.before() != "in" or place.after() not in _ENDS or not known or unit in ("minute", "hour"):
        return None
    tokens = place.tokens[max(0, place.start - _REACH_OF_CHANGES) : place.start]
    if count is None or any(token.kind == "numeral" or token.norm in _CHANGES for token in tokens):
        return None
    if "kind" in values:
        return from_article(_workday(place.article, count[0])) if unit == "day" and not place.behind else None
    if not place.ahead:
        return None
    return from_article(moved(place.article, count[0], unit))


def _workday(article: ArticleDate, count: int) -> str | None:
    """Return the day so many days from Monday to Friday after the article."""
    whole = article.whole
    if whole is None:
        return None
    weekday = min(whole.weekday(), 4)  # a weekend counts like its Friday
    weeks, days = divmod(weekday + count, 5)
    return article.day_after(7 * weeks + days - whole.weekday())


_SIDE = "after|before|from=side"

FORMS = (
    Form(
        "<count> <unit> ,? starting|beginning=side on|from|with? <anchor>",
        _lasting,
        (
            Example(
                "The pool is shut for two weeks starting July 4.",
                "2022-06-27",
                "two weeks starting July 4",
                "2022-07-04/2022-07-17",
            ),
            Example(
                "A month beginning on 1 May 2021 will be free.",
                None,
                "A month beginning on 1 May 2021",
                "2021-05-01/2021-05-31",
            ),
            Example(
                "Trams stop for three days, starting from tomorrow.",
                "2022-06-27",
                "three days, starting from tomorrow",
                "2022-06-28/2022-06-30",
            ),
            Example(
                "It shuts for a week starting Monday.", None, "a week starting Monday", None, "at", "no_article_date"
            ),
        ),
    ),
    Form(
        "<count> <unit> ,? from=side <anchor>",
        _lasting,
        (
            Example(
                "The bridge will shut for four days from Monday.",
                "2022-09-27",
                "four days from Monday",
                "2022-10-03/2022-10-06",
            ),
            Example(
                "The museum is free for one week, from 3 May 2021.",
                None,
                "one week, from 3 May 2021",
                "2021-05-03/2021-05-09",
            ),
            Example(
                "Buses were cut for two months from 1 June.",
                "2022-09-27",
                "two months from 1 June",
                "2022-06-01/2022-07-31",
            ),
        ),
    ),
    Form(
        f"more|less|fewer=bound than <count> <unit> {_SIDE} <anchor>",
        _bounded,
        (
            Example(
                "It came more than two weeks after 3 May 2021.",
                None,
                "more than two weeks after 3 May 2021",
                "2021-05-18/..",
            ),
            Example(
                "He had left more than ten days before yesterday.",
                "2022-09-27",
                "more than ten days before yesterday",
                "../2022-09-15",
            ),
            Example(
                "The vote is less than three weeks from today.",
                "2022-09-27",
                "less than three weeks from today",
                "2022-09-27/2022-10-17",
            ),
        ),
    ),
    Form(
        f"within=bound the? <count> <unit> {_SIDE} <anchor>",
        _bounded,
        (
            Example(
                "He must pay within two weeks from today.",
                "2022-09-27",
                "within two weeks from today",
                "2022-09-27/2022-10-11",
            ),
            Example(
                "It was repaired within three days after 4 May 2021.",
                None,
                "within three days after 4 May 2021",
                "2021-05-04/2021-05-07",
            ),
            Example(
                "They called within two days before last Friday.",
                "2022-09-27",
                "within two days before last Friday",
                "2022-09-21/2022-09-23",
            ),
        ),
    ),
    Form(
        "<count> <unit> after|before=side <anchor>",
        _point,
        (
            Example("It was sold two days after 4 May 2021.", None, "two days after 4 May 2021", "2021-05-06"),
            Example("A week before next Sunday they sail.", "2022-09-27", "A week before next Sunday", "2022-09-25"),
            Example("It fell a year after 11 March 2011.", None, "a year after 11 March 2011", "2012"),
        ),
    ),
    Form(
        "<count> business|working=kind? <unit>",
        _in,
        (
            Example("The election will be held in three weeks.", "2022-09-27", "three weeks", "2022-10-18"),
            Example("They are due back in two days, he said.", "2022-09-27", "two days", "2022-09-29"),
            Example("Ask again in two working days.", "2022-09-29", "two working days", "2022-10-03"),
            Example("She will answer in five working days.", "2022-09-29", "five working days", "2022-10-06"),
        ),
    ),
)
NO_DATES = (
    "Prices will double in three weeks.",
    "He will play for the first time in two years.",
    "It sold 40 cars in three days.",
    "They may stay for 90 days.",
    "The wall took four days, from one end to another.",
    "The wall was built in four working days.",
)
"""Sentences with the like of such lengths, and no date."""
