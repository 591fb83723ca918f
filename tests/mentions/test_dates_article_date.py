"""Days and periods counted from the article's date follow the calendar."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from summarizer.mentions.dates.article_date import ArticleDate, last_day

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@given(days, st.integers(0, 6))
def test_weekdays_lie_within_a_week_of_the_article(day: date, weekday: int) -> None:
    """The last such weekday is at most six days back, the next at most six days ahead, and both are that weekday."""
    own = ArticleDate.of(day.isoformat())
    last, following = (
        date.fromisoformat(edtf or "") for edtf in (own.weekday_until(weekday), own.weekday_from(weekday))
    )
    assert last.weekday() == weekday == following.weekday()
    assert day - timedelta(6) <= last <= day <= following <= day + timedelta(6)


@given(days, st.integers(-60, 60))
def test_weeks_run_from_monday_to_sunday(day: date, weeks: int) -> None:
    """The calendar week so many weeks on begins on a Monday and ends with its weekend."""
    own = ArticleDate.of(day.isoformat())
    monday, _, sunday = (own.week_after(weeks) or "").partition("/")
    assert 0 == date.fromisoformat(monday).weekday()
    assert 6 == (date.fromisoformat(sunday) - date.fromisoformat(monday)).days
    assert sunday == (own.weekend_after(weeks) or "").partition("/")[2] == own.weekday_of_week(6, weeks)
    assert date.fromisoformat(monday) <= day + timedelta(7 * weeks) <= date.fromisoformat(sunday)


@given(days, st.integers(-2000, 2000))
def test_months_follow_one_another(day: date, months: int) -> None:
    """So many months on and as many back is the article's own month."""
    there = ArticleDate.of(ArticleDate.of(day.isoformat()).month_after(months))
    assert f"{day:%Y-%m}" == there.month_after(-months)


@given(days, st.integers(1, 12), st.booleans())
def test_month_without_a_year_is_the_nearest_on_the_side_told(day: date, month: int, ahead: bool) -> None:
    """Looking back the month has begun, looking ahead it is not over, and it is within a year."""
    year = ArticleDate.of(day.isoformat()).year_of(month, None, ahead=ahead)
    assert year is not None
    distance = (year - day.year) * 12 + month - day.month
    assert 0 <= (distance if ahead else -distance) < 12


def test_day_just_after_the_article_is_one_to_come() -> None:
    """A day named without its year may lie a season ahead; further ahead it is last year's."""
    own = ArticleDate.of("2013-05-03")
    assert (2013, 2012) == (own.year_of(7, 4, ahead=False), own.year_of(12, 4, ahead=False))


def test_last_day_of_february_needs_the_year() -> None:
    """An unknown year leaves only February's last day open."""
    assert (None, 31, 29, 28) == (last_day(None, 2), last_day(None, 12), last_day(2024, 2), last_day(2023, 2))
