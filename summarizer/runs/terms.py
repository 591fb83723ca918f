"""Terms: what a run is bound by: where it keeps what it finds, how much it may begin, how long it may take."""

from dataclasses import dataclass
from decimal import Decimal

from summarizer.errors import SettingsError
from summarizer.models.usage import Prices, Usage
from summarizer.runs.run_record import prices
from summarizer.runs.store import RunStore
from summarizer.settings import Settings

_TYPICAL = Usage(requests=1, prompt_tokens=12_000, completion_tokens=2_700)
"""What an article of `evals/gold/open` is likely to take, by `run --dry-run`: for those that come through a stream unseen."""


@dataclass(frozen=True)
class Terms:
    """Seconds are those of a clock that nobody sets."""

    store: RunStore | None = None
    """What is finished there is not done again, and nothing counts as done before it is there."""
    article_seconds: float | None = None
    """What one article may take."""
    run_seconds: float | None = None
    """After these no article is begun."""
    drain_seconds: float = 0.0
    """What articles under way may still take once no more are begun because of a signal, a fault or a full disk."""
    max_articles: int | None = None
    """How many are begun at most."""
    budget: "Budget | None" = None


def terms_of(settings: Settings, store: RunStore | None, mean_cost: Decimal | None) -> Terms:
    """Return the terms that the settings state; `mean_cost` is what an article is expected to cost.

    Raises SettingsError for a limit of the cost without the prices.
    """
    stated, budget = prices(settings), None
    if settings.max_cost is not None:
        if stated is None:
            raise SettingsError("a limit of the cost needs the prices: state price_prompt and price_completion")
        budget = Budget(settings.max_cost, stated, mean_cost or _TYPICAL.cost(stated) or Decimal(0))
    return Terms(
        store=store,
        article_seconds=settings.article_timeout,
        run_seconds=settings.run_timeout,
        drain_seconds=settings.drain,
        max_articles=settings.max_articles,
        budget=budget,
    )


class Budget:
    """What a run may cost, in USD, and what it has cost so far."""

    def __init__(self, most: Decimal, per_tokens: Prices, expected: Decimal) -> None:
        """Set the limit; `expected` is the cost of an article as long as none has been paid for."""
        self.most = most
        self._prices = per_tokens
        self._expected = expected
        self._spent = Decimal(0)
        self._paid = 0

    def allows(self, under_way: int) -> bool:
        """Whether one more article can be paid for, beside those under way."""
        return self._spent + (under_way + 1) * self.mean <= self.most

    def add(self, usage: Usage) -> None:
        """Add what an article took; a request that nobody metered counts as a whole article."""
        if not usage.requests:
            return
        known = usage.model_copy(update={"unmetered": 0}).cost(self._prices) or Decimal(0)
        self._spent += known + (self.mean if usage.unmetered else 0)
        self._paid += 1

    @property
    def mean(self) -> Decimal:
        """What an article costs, as far as is known."""
        return self._spent / self._paid if self._paid else self._expected
