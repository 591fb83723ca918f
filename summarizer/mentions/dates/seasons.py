"""Forms of seasons: three months each, approximate at both ends."""

from summarizer.mentions.dates.absolute import told_year
from summarizer.mentions.dates.forms import (
    Example,
    Form,
    Place,
    Reading,
    Values,
    from_article,
)
from summarizer.mentions.dates.lexicon import STEPS, WHICH


def season_of(year: int | None, season: tuple[int, int]) -> str | None:
    """Return the season that ends in the year (or an unknown one), approximate at both ends."""
    first, last = season
    if year is None:
        return f"XXXX-{first:02}~/XXXX-{last:02}~"
    begins = year - 1 if first > last else year
    return f"{begins:04}-{first:02}~/{year:04}-{last:02}~" if begins >= 1 and year <= 9999 else None


def _season_beside(values: Values, place: Place) -> Reading:
    """Last summer is the latest that was over in the article's month, next summer the first yet to begin."""
    article, season, step = place.article, values["season"], STEPS.get(values["which"], 0)
    if article.year is None or article.month is None:
        return from_article(None)
    first, last = season
    year = article.year
    over = article.month > last
    begun = article.month >= first or (first > last and article.month <= last)
    if step < 0:
        year -= not over
    elif step > 0:
        year += begun + (first > last and article.month >= first)
    else:
        year += first > last and article.month >= first
    return from_article(season_of(year, season))


def _season_of_told_year(values: Values, place: Place) -> Reading:
    year = told_year(values, place)
    return from_article(None if year is None else season_of(year, values["season"]))


def _season(values: Values, place: Place) -> Reading | None:
    if "year_tail" in values:
        return from_article(season_of(values["year_tail"], values["season"]))
    if place.before() not in ("in", "by", "since", "until", "before", "during", "after", "through", "over"):
        return None
    article = place.article
    if article.year is None or article.month is None:
        return Reading(season_of(None, values["season"]), None)
    begun = values["season"][0] <= article.month
    step = (1 if begun else 0) if place.ahead else (0 if begun else -1)
    return from_article(season_of(article.year + step, values["season"]))


FORMS = (
    Form(
        f"{WHICH} <season>",
        _season_beside,
        (
            Example("They met last autumn.", "2010-03-11", "last autumn", "2009-09~/2009-11~"),
            Example("They met last winter.", "2010-03-11", "last winter", "2009-12~/2010-02~"),
            Example("They meet this summer.", "2010-03-11", "this summer", "2010-06~/2010-08~"),
        ),
    ),
    Form(
        "the? <season> <year_tail>?",
        _season,
        (
            Example("They met in the summer of 2019.", None, "the summer of 2019", "2019-06~/2019-08~"),
            Example("It will be built by autumn.", "2019-05-23", "autumn", "2019-09~/2019-11~", "until"),
        ),
    ),
    Form(
        "the? <season> <which_year>",
        _season_of_told_year,
        (
            Example(
                "They met in the summer of last year.", "2019-05-23", "the summer of last year", "2018-06~/2018-08~"
            ),
            Example("It will be built in spring next year.", "2019-05-23", "spring next year", "2020-03~/2020-05~"),
            Example(
                "They met in the autumn of this year.", "2019-12-23", "the autumn of this year", "2019-09~/2019-11~"
            ),
        ),
    ),
)
