"""Estimate: what a run will ask of a model, and what that may cost, before anything is sent."""

from decimal import Decimal

from pydantic import Field

from summarizer.models.strict import Quantity, StrictModel
from summarizer.models.usage import Prices


class Expected(StrictModel):
    """What is to be asked of a model, if things go a certain way."""

    requests: int = Field(ge=0)
    prompt_tokens: int = Field(ge=0)
    """Tokens that the model reads."""
    static_tokens: int = Field(ge=0)
    """Those of them that every request begins with: a provider reads them once and keeps them for a while."""
    completion_tokens: int = Field(ge=0)
    """Tokens that the model writes as its answers; what it thinks before it answers is not among them."""
    cost: Quantity | None
    """USD; None where the prices are not known."""


class Unread(StrictModel):
    """An input that cannot be read."""

    source: str
    reason: str


class Estimate(StrictModel):
    """What a run will take: a guess from what was measured on other articles, never a promise."""

    model: str
    """As the settings name it."""
    asks: bool
    """Whether a model is asked at all: the rules and what is replayed send nothing."""
    ahead: int = Field(ge=0)
    """Articles that will be summarized."""
    finished: int = Field(ge=0)
    """Articles that an earlier run has finished."""
    beyond: int = Field(ge=0)
    """Readable articles that the limit of articles leaves for another run."""
    unreadable: int = Field(ge=0)
    first_unread: tuple[Unread, ...]
    """The first inputs that cannot be read."""
    low: Expected
    likely: Expected
    high: Expected
    prices: Prices | None
    """Of the model; None where the settings do not state them."""
    max_cost: Quantity | None
    """The limit that the settings state, USD."""

    @property
    def cost_ahead(self) -> Decimal | None:
        """What one article is likely to cost, USD; None where no article is ahead, or the prices are not known."""
        return self.likely.cost / self.ahead if self.ahead and self.likely.cost is not None else None
