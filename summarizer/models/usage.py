"""Usage: what was asked of a model, what it cost, and what was answered without asking; summed over every attempt."""

from decimal import Decimal

from pydantic import Field

from summarizer.models.deadlines import Deadline
from summarizer.models.strict import Quantity, StrictModel

_PRICED_TOKENS = 1_000_000


class Prices(StrictModel):
    """What a model costs, in USD for a million tokens."""

    prompt: Quantity
    cached: Quantity
    """Of a prompt token that the provider had read before."""
    completion: Quantity


class Usage(StrictModel):
    """Requests sent, the tokens that the provider counted in them, what was answered, and completions used again."""

    requests: int = Field(default=0, ge=0)
    """Every request that left, those without an answer included."""
    prompt_tokens: int = Field(default=0, ge=0)
    cached_tokens: int = Field(default=0, ge=0)
    """Those of the prompt tokens that the provider had read before."""
    completion_tokens: int = Field(default=0, ge=0)
    answered_characters: int = Field(default=0, ge=0)
    """Of the completions, as they came; of a recorded or kept one, as it came at first."""
    unmetered: int = Field(default=0, ge=0)
    """Requests whose tokens nobody counted: the provider may have charged for them all the same."""
    replayed: int = Field(default=0, ge=0)
    """Recorded completions that were used."""
    reused: int = Field(default=0, ge=0)
    """Completions that were paid for before, in this run or an earlier one, and used again."""
    renumbered: int = Field(default=0, ge=0)
    """Handles of recorded completions whose words have another handle by now."""
    lost: int = Field(default=0, ge=0)
    """Handles of recorded completions whose words have none any more."""

    def __add__(self, other: "Usage") -> "Usage":
        """Return the sum of both."""
        return Usage(**{name: getattr(self, name) + getattr(other, name) for name in Usage.model_fields})

    def cost(self, prices: Prices | None) -> Decimal | None:
        """Return the cost in USD; None where it is not known: no prices, or requests that nobody metered."""
        if self.requests == 0:
            return Decimal(0)
        if prices is None or self.unmetered:
            return None
        fresh = self.prompt_tokens - self.cached_tokens
        charged = (
            fresh * prices.prompt,
            self.cached_tokens * prices.cached,
            self.completion_tokens * prices.completion,
        )
        return sum(charged, Decimal(0)) / _PRICED_TOKENS


class Meter:
    """Sums the usage of one article while its work goes on, so that it is known however that ends."""

    def __init__(self, deadline: Deadline | None = None) -> None:
        self.usage = Usage()
        self.deadline = deadline or Deadline(None)
        """The article's, which stands still while a question of it waits for its turn."""

    def apart(self) -> "Meter":
        """Return a meter for one question of the article: it counts from 0, and its deadline is the article's."""
        return Meter(self.deadline)

    def add(self, usage: Usage) -> None:
        """Add what one more request or replay took."""
        self.usage += usage
