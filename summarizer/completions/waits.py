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
    date. What is negative, past or garbage is as if it were not there. Header names are asked for in lower case.
    """
    milliseconds = headers.get("retry-after-ms", "").strip()
    if _PLAIN.fullmatch(milliseconds):
        return float(milliseconds) / 1000
    stated = headers.get("retry-after", "").strip()
    if _PLAIN.fullmatch(stated):
        return float(stated)
    return _until(stated, now or datetime.now(UTC)) if stated else None


def _until(date: str, now: datetime) -> float | None:
    try:
        then = parsedate_to_datetime(date)
    except ValueError:
        return None
    seconds = (then if then.tzinfo else then.replace(tzinfo=UTC)).timestamp() - now.timestamp()
    return seconds if seconds > 0 else None


def after(told: float, spread: float) -> float:
    """Return the seconds to wait where so many were asked for: never less, and up to `spread` more, or all come at once."""
    return told + random.uniform(0, spread)


def backoff(failed: int, first: float, longest: float) -> float:
    """Return the seconds to wait after so many failures: `first`, doubled each time up to `longest`, less up to a quarter."""
    return min(first * 2.0 ** min(failed - 1, _MOST_DOUBLINGS), longest) * random.uniform(0.75, 1.0)
