"""What the server was asked: how often, by whom, about what."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Counts:
    """Requests since the server began, each counted when it has arrived whole, whatever comes of it."""

    requests: int = 0
    articles: Counter[str] = field(default_factory=Counter)
    """By the article's number, where it has a marker."""
    digests: Counter[str] = field(default_factory=Counter)
    """By the digest of the messages: see `asked.message_digest`."""
    faults: Counter[str] = field(default_factory=Counter)
    """How often each fault was met."""
    elsewhere: int = 0
    """Requests that followed a redirect."""
    open: int = 0
    """Requests that have no whole response yet."""
    most_open: int = 0
    """The most of them at once."""

    def as_json(self) -> dict[str, Any]:
        """Return the counts as `GET /counts` sends them."""
        return vars(self)

    @classmethod
    def from_json(cls, stated: dict[str, Any]) -> "Counts":
        """Return the counts that `as_json` wrote."""
        counters = {name: Counter(stated[name]) for name in ("articles", "digests", "faults")}
        return cls(**{**stated, **counters})
