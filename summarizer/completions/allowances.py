"""What a provider's rate-limit headers still allow, and until when."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from summarizer.completions.token_estimates import Tokens
from summarizer.completions.waits import http_date

Headers = Iterable[tuple[bytes, bytes]]
"""A response's headers as they came, names in any case."""

Hear = Callable[[Headers], None]
"""Hears the headers of each response, as soon as they are there."""

Kind = Literal["requests", "tokens", "input", "output"]


class Told(NamedTuple):
    """What remains of one kind, and the seconds until there is more."""

    remaining: float
    reset: float


_REMAINING: Mapping[bytes, Kind] = {
    b"x-ratelimit-remaining-requests": "requests",
    b"x-ratelimit-remaining-tokens": "tokens",
    b"anthropic-ratelimit-requests-remaining": "requests",
    b"anthropic-ratelimit-tokens-remaining": "tokens",
    b"anthropic-ratelimit-input-tokens-remaining": "input",
    b"anthropic-ratelimit-output-tokens-remaining": "output",
}
"""OpenAI's, which Groq, Azure and others send too, and Anthropic's, as their guides to rate limits name them."""
_RESET: Mapping[bytes, Kind] = {
    b"x-ratelimit-reset-requests": "requests",
    b"x-ratelimit-reset-tokens": "tokens",
    b"anthropic-ratelimit-requests-reset": "requests",
    b"anthropic-ratelimit-tokens-reset": "tokens",
    b"anthropic-ratelimit-input-tokens-reset": "input",
    b"anthropic-ratelimit-output-tokens-reset": "output",
}

_COUNT = re.compile(r"[0-9]{1,12}")
_SECONDS = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")
_DURATION = re.compile(
    r"(?=[0-9])(?:([0-9]{1,3})h)?(?:([0-9]{1,4})m(?!s))?(?:([0-9]{1,6}(?:\.[0-9]{1,9})?)s)?(?:([0-9]{1,9}(?:\.[0-9]{1,9})?)ms)?"
)
"""`1s`, `6m0s`, `250ms`, `1h2m3.5s`: the durations of the language Go, which OpenAI writes."""
_LONGEST_WINDOW = 86_400.0
"""Seconds. No provider counts over more than a day: what says more is a date in seconds, or garbage."""


def told_allowances(headers: Headers, now: datetime | None = None) -> Mapping[Kind, Told]:
    """Return what the headers say of each kind; a kind of which one of both is missing, garbage or past is left out.

    A date counts from the response's own `Date`, from `now` where there is none: our clock may be wrong.
    """
    remaining: dict[Kind, str] = {}
    resets: dict[Kind, str] = {}
    for name, value in headers:
        lower = name.lower()
        if lower == b"date":
            now = http_date(value.decode("latin-1")) or now
        if b"ratelimit" not in lower:
            continue
        if kind := _REMAINING.get(lower):
            remaining[kind] = value.decode("latin-1").strip()
        elif kind := _RESET.get(lower):
            resets[kind] = value.decode("latin-1").strip()
    told: dict[Kind, Told] = {}
    for kind in remaining.keys() & resets.keys() if remaining else ():
        seconds = _seconds(resets[kind], now)
        if seconds is not None and _COUNT.fullmatch(remaining[kind]):
            told[kind] = Told(float(remaining[kind]), seconds)
    return told


def _seconds(stated: str, now: datetime | None) -> float | None:
    """Return the seconds until the reset: of a number, a duration, or a date of RFC 3339."""
    if _SECONDS.fullmatch(stated):
        seconds = float(stated)
    elif parts := _DURATION.fullmatch(stated):
        hours, minutes, whole, thousandths = (float(part or 0) for part in parts.groups())
        seconds = hours * 3600 + minutes * 60 + whole + thousandths / 1000
    else:
        seconds = _until(stated, now or datetime.now(UTC))
    return seconds if 0 < seconds <= _LONGEST_WINDOW else None


def _until(date: str, now: datetime) -> float:
    try:
        then = datetime.fromisoformat(date)
    except ValueError:
        return 0.0
    return then.timestamp() - now.timestamp() if then.tzinfo else 0.0


class _Left:
    """What may still leave of one kind, and until when that holds."""

    __slots__ = ("amount", "until")

    def __init__(self, amount: float, until: float) -> None:
        self.amount = amount
        self.until = until


class Allowances:
    """What the provider still allows of each kind that it spoke of; times are seconds of one clock.

    What leaves is taken off at once, since the response that says so comes seconds later. No wait is longer than
    `longest`; once it is over, a request may find out what the provider says now.
    """

    def __init__(self, longest: float) -> None:
        self._longest = longest
        self._left: dict[Kind, _Left] = {}

    def hear(self, headers: Headers, now: float) -> None:
        """Take in a response's headers: the latest word on a kind holds."""
        for kind, told in told_allowances(headers).items():
            self._left[kind] = _Left(told.remaining, now + min(told.reset, self._longest))

    def wait(self, now: float, tokens: Tokens) -> float:
        """Return the seconds until a request of so many tokens may leave, 0 for at once."""
        until = now
        for kind, left in self._left.items():
            if left.until > until and left.amount < _taken(kind, tokens):
                until = left.until
        return until - now

    def take(self, tokens: Tokens) -> None:
        """Count a request that leaves."""
        for kind, left in self._left.items():
            left.amount -= _taken(kind, tokens)


def _taken(kind: Kind, tokens: Tokens) -> float:
    if kind == "requests":
        return 1
    if kind == "tokens":
        return tokens.total
    return tokens.prompt if kind == "input" else tokens.answer
