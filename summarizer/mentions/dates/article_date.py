"""The article's own date, as far as it is known, and the days and periods that are counted from it."""

from calendar import isleap, monthrange
from datetime import date, timedelta
from typing import NamedTuple, Self

_LEAP_YEAR, _COMMON_YEAR = 2000, 2001
_SOON = 92  # days; a day named without its year is one to come only within about a season from the article's date


def day_edtf(year: int | None, month: int, day: int) -> str:
    """Return the day in EDTF, with `XXXX` for an unknown year."""
    return f"{month_edtf(year, month)}-{day:02}"


def month_edtf(year: int | None, month: int) -> str:
    """Return the month in EDTF, with `XXXX` for an unknown year."""
    return f"{'XXXX' if year is None else f'{year:04}'}-{month:02}"


def year_edtf(year: int | None) -> str | None:
    """Return the year in EDTF; None if it is unknown or has no four digits."""
    return f"{year:04}" if year is not None and 1 <= year <= 9999 else None


def last_day(year: int | None, month: int) -> int | None:
    """Return the last day of the month; None for February of an unknown year."""
    if year is None and month == 2:
        return None
    return monthrange(_LEAP_YEAR if year is None else year, month)[1]


class ArticleDate(NamedTuple):
    """The article's date; each field is None where it is unknown.

    Every method returns EDTF, or None where what is known of the date does not settle the answer.
    """

    year: int | None
    month: int | None
    day: int | None

    @classmethod
    def of(cls, published: str | None) -> Self:
        """Return the date that `Article.published` states; of an interval, its end."""
        stated = (published or "").rpartition("/")[2].partition("T")[0].rstrip("~?%")
        year, month, day = [*stated.split("-"), "", "", ""][:3]
        return cls(*(int(part) or None if part.isdigit() else None for part in (year, month, day)))

    @property
    def whole(self) -> date | None:
        """The day itself, where year, month and day are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def day_after(self, days: int) -> str | None:
        """Return the day so many days later (earlier, if negative)."""
        whole = self.whole
        if whole:
            moved = _moved(whole, days)
            return moved.isoformat() if moved else None
        if self.year is not None or self.month is None or self.day is None:
            return None
        in_years = {_without_year(year, self.month, self.day, days) for year in (_LEAP_YEAR, _COMMON_YEAR)}
        return in_years.pop() if len(in_years) == 1 else None

    def week_after(self, weeks: int) -> str | None:
        """Return the calendar week, Monday to Sunday, so many weeks later."""
        return self._days_of_week(weeks, 0, 6)

    def weekend_after(self, weeks: int) -> str | None:
        """Return Saturday and Sunday of the calendar week so many weeks later."""
        return self._days_of_week(weeks, 5, 6)

    def weekday_of_week(self, weekday: int, weeks: int) -> str | None:
        """Return the weekday (Monday is 0) of the calendar week so many weeks later."""
        interval = self._days_of_week(weeks, weekday, weekday)
        return interval.partition("/")[0] if interval else None

    def weekday_until(self, weekday: int) -> str | None:
        """Return the last such weekday on or before the article's date."""
        whole = self.whole
        return self.day_after(-((whole.weekday() - weekday) % 7)) if whole else None

    def weekday_from(self, weekday: int) -> str | None:
        """Return the first such weekday on or after the article's date."""
        whole = self.whole
        return self.day_after((weekday - whole.weekday()) % 7) if whole else None

    def month_after(self, months: int) -> str | None:
        """Return the month so many months later."""
        if self.month is None:
            return None
        years, month = divmod(self.month - 1 + months, 12)
        if self.year is None:
            return month_edtf(None, month + 1)
        return month_edtf(self.year + years, month + 1) if 1 <= self.year + years <= 9999 else None

    def year_after(self, years: int) -> str | None:
        """Return the year so many years later."""
        return None if self.year is None else year_edtf(self.year + years)

    def same_day_after(self, months: int) -> str | None:
        """Return the same day so many months later, or that month's last day."""
        month = self.month_after(months)
        if month is None or self.day is None or self.year is None:
            return None
        last = monthrange(int(month[:4]), int(month[5:]))[1]
        return f"{month}-{min(self.day, last):02}"

    def year_of(self, month: int, day: int | None, *, ahead: bool) -> int | None:
        """Return the year of a day or month that is named without one.

        News looks back: it is the last one unless the words look ahead, or a day lies only shortly after the article.
        """
        year = self._nearest_year(month, day, ahead=ahead)
        if year is None or (month, day) != (2, 29):
            return year
        while not isleap(year):
            year += 1 if ahead else -1
        return year

    def _nearest_year(self, month: int, day: int | None, *, ahead: bool) -> int | None:
        if self.year is None or self.month is None:
            return self.year
        own = (self.month, self.day if self.day and day else 1)
        named = (month, day or 1)
        if named < own:
            return self.year + 1 if ahead and self.year < 9999 else self.year
        distance = (named[0] - own[0]) * 30 + named[1] - own[1]
        if ahead or named == own or (day is not None and distance <= _SOON):
            return self.year
        return max(1, self.year - 1)

    def _days_of_week(self, weeks: int, first: int, last: int) -> str | None:
        whole = self.whole
        if not whole:
            return None
        monday = 7 * weeks - whole.weekday()
        start, end = self.day_after(monday + first), self.day_after(monday + last)
        return f"{start}/{end}" if start and end else None


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def _without_year(year: int, month: int, day: int, days: int) -> str | None:
    if day > monthrange(year, month)[1]:
        return None
    moved = _moved(date(year, month, day), days)
    return day_edtf(None, moved.month, moved.day) if moved else None
