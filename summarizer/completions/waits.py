"""How long a server asks to be left alone, and how long it is where it does not ask."""

import random
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MOST_DOUBLINGS = 60
"""Far beyond any limit, and within what a float holds."""
_PLAIN = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


def told_wait(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Return the seconds that the response's headers ask for; None where they ask for none, or for what is no time.

    `retry-after-ms` (of OpenAI and Azure) goes before `Retry-After`, which RFC 9110 (10.2.3) writes in seconds or as a
    date. What is negative, past or garbage is as if it were not there. A date counts from the response's own `Date`, from
    `now` where there is none: our clock may be wrong. Header names are asked for in lower case.
    """
    milliseconds = headers.get("retry-after-ms", "").strip()
    if _PLAIN.fullmatch(milliseconds):
        return float(milliseconds) / 1000
    stated = headers.get("retry-after", "").strip()
    if _PLAIN.fullmatch(stated):
        return float(stated)
    then = http_date(stated) if stated else None
    if then is None:
        return None
    seconds = (then - (http_date(headers.get("date", "")) or now or datetime.now(UTC))).total_seconds()
    return seconds if seconds > 0 else None


def http_date(stated: str) -> datetime | None:
    """Return the date that a header states, with its time zone; None for what is none."""
    try:
        date = parsedate_to_datetime(stated)
    except (ValueError, OverflowError):  # the latter for a year of many digits
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def after(told: float, spread: float) -> float:
    """Return the seconds to wait where so many were asked for: never less, and up to `spread` more, or all come at once."""
    return told + random.uniform(0, spread)


def backoff(failed: int, first: float, longest: float) -> float:
    """Return the seconds to wait after so many failures: `first`, doubled each time up to `longest`, less up to a quarter."""
    return min(first * 2.0 ** min(failed - 1, _MOST_DOUBLINGS), longest) * random.uniform(0.75, 1.0)
