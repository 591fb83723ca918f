"""How amounts of time, money, tokens and speed read: as short as they can be told from one another."""

from decimal import Decimal

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_THOUSAND, _MILLION = 1_000, 1_000_000


def duration_in_words(seconds: float) -> str:
    """Return the time in one or two units: `40 s`, `12 min`, `3 h 17 min`, `5 d 3 h`."""
    if seconds < 1.5 * _MINUTE:
        return f"{seconds:.0f} s"
    minutes = round(seconds / _MINUTE)
    if minutes < 1.5 * _MINUTE:
        return f"{minutes} min"
    if seconds < 2 * _DAY:
        return f"{minutes // 60} h {minutes % 60} min"
    hours = round(seconds / _HOUR)
    return f"{hours // 24} d {hours % 24} h"


def rate_in_words(articles_a_second: float) -> str:
    """Return the speed in the unit that has whole articles in it: `8.3 articles/s`, `25 articles/min`."""
    many, unit = (articles_a_second, "s") if articles_a_second >= 1 else (articles_a_second * _MINUTE, "min")
    return f"{many:,.0f} articles/{unit}" if many >= 10 else f"{many:.1f} articles/{unit}"


def tokens_in_words(tokens: int) -> str:
    """Return the count, rounded where it is long: `8,640 tokens`, `210 k tokens`, `2.1 M tokens`."""
    if tokens < 10 * _THOUSAND:
        return f"{tokens:,} tokens"
    if tokens < _MILLION - _THOUSAND / 2:
        return f"{tokens / _THOUSAND:.0f} k tokens"
    millions = tokens / _MILLION
    return f"{millions:,.0f} M tokens" if millions >= 100 else f"{millions:.1f} M tokens"


def money_in_words(usd: Decimal) -> str:
    """Return US dollars to the cent; below one, to the hundredth of a cent: `USD 1,204.50`, `USD 0.0042`."""
    return f"USD {usd:,.2f}" if usd >= 1 or usd == 0 else f"USD {usd:.4f}"
