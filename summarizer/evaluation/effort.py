"""Effort: what each article took of a model, to be read beside its score: requests, tokens, cost, length, seconds."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from time import perf_counter

from pydantic import Field

from summarizer.drafting.drafter import Drafted, Drafter
from summarizer.models.articles import Article
from summarizer.models.drafts import Draft
from summarizer.models.mentions import Mentions
from summarizer.models.strict import Quantity, StrictModel
from summarizer.models.summaries import Summary
from summarizer.models.usage import Meter, Prices, Usage

_NOTHING = "-"
_MILLISECONDS = 3  # decimals


class Effort(StrictModel):
    """What one article took."""

    characters: int = Field(ge=1)
    """Code points of the article's text."""
    usage: Usage
    cost: Quantity | None
    """USD; None where it is not known, and where nothing was sent."""
    seconds: float | None
    """Spent on drafting, repeated requests and waits between them included; None where nothing was sent."""

    @property
    def length(self) -> float:
        """Characters of the answers for each character of the article."""
        return self.usage.answered_characters / self.characters


class Timed:
    """A Drafter that lets another one draft, and holds the clock."""

    def __init__(self, drafter: Drafter) -> None:
        self._drafter = drafter
        self.seconds: dict[str, float] = {}
        """By article id."""

    @property
    def name(self) -> str:
        """The other one's."""
        return self._drafter.name

    async def draft(self, article: Article, mentions: Mentions, meter: Meter) -> Drafted:
        """Do as the other one does."""
        began = perf_counter()
        try:
            return await self._drafter.draft(article, mentions, meter)
        finally:
            self._add(article, began)

    async def reconsider(self, article: Article, mentions: Mentions, summary: Summary, meter: Meter) -> Draft | None:
        """Do as the other one does."""
        began = perf_counter()
        try:
            return await self._drafter.reconsider(article, mentions, summary, meter)
        finally:
            self._add(article, began)

    async def close(self) -> None:
        """Do as the other one does."""
        await self._drafter.close()

    def _add(self, article: Article, began: float) -> None:
        spent = self.seconds.get(article.id, 0.0) + perf_counter() - began
        self.seconds[article.id] = round(spent, _MILLISECONDS)


def effort_of(characters: int, usage: Usage, prices: Prices | None, seconds: float | None) -> Effort | None:
    """Return what an article of so many characters took; None where no model was asked and nothing used again.

    What recordings or kept completions answered, be it in part, has no cost and no seconds: they say nothing of them.
    """
    again = usage.replayed + usage.reused
    if not (usage.requests or again):
        return None
    sent = not again
    return Effort(
        characters=characters,
        usage=usage,
        cost=usage.cost(prices) if sent else None,
        seconds=seconds if sent else None,
    )


def effort_rows(efforts: Mapping[str, Effort]) -> tuple[tuple[str, ...], ...]:
    """Return each measure in a row: its name, the sum over the articles, the mean and the most of those that are known."""
    found = tuple(efforts.values())
    return tuple(
        (name, *_cells([value(each) for each in found], form, summed=summed))
        for name, value, form, summed in _MEASURES
        if any(value(each) for each in found)
    )


EFFORT_HEADERS = ("", "sum", "mean", "most")


def effort_cells(effort: Effort | None) -> tuple[str, ...]:
    """Return what one article took in a few cells, under EFFORT_COLUMNS; what is not known: `-`."""
    if effort is None:
        return (_NOTHING,) * len(EFFORT_COLUMNS)
    usage = effort.usage
    return (
        f"{usage.requests:,}" if usage.requests else f"{usage.replayed + usage.reused:,} recorded",
        _NOTHING if effort.cost is None else f"{effort.cost:,.4f}",
        f"{effort.length:.2f}",
        _NOTHING if effort.seconds is None else f"{effort.seconds:,.1f}",
    )


EFFORT_COLUMNS = ("requests", "USD", "answers / article", "seconds")


def _cells(values: Sequence[Decimal | float | None], form: str, *, summed: bool) -> tuple[str, str, str]:
    known = [float(value) for value in values if value is not None]
    total = f"{sum(known):{form}}" if summed and len(known) == len(values) else _NOTHING
    mean = f"{sum(known) / len(known):{',.2f' if form == ',.0f' else form}}"
    return total, mean, f"{max(known):{form}}"


_Value = Callable[[Effort], Decimal | float | None]
_MEASURES: tuple[tuple[str, _Value, str, bool], ...] = (
    ("requests", lambda effort: effort.usage.requests, ",.0f", True),
    ("recorded completions", lambda effort: effort.usage.replayed, ",.0f", True),
    ("completions used again", lambda effort: effort.usage.reused, ",.0f", True),
    ("tokens read", lambda effort: effort.usage.prompt_tokens, ",.0f", True),
    ("of them cached", lambda effort: effort.usage.cached_tokens, ",.0f", True),
    ("tokens written", lambda effort: effort.usage.completion_tokens, ",.0f", True),
    ("requests nobody metered", lambda effort: effort.usage.unmetered, ",.0f", True),
    ("cost, USD", lambda effort: effort.cost, ",.4f", True),
    ("answers / article, characters", lambda effort: effort.length, ".2f", False),
    ("seconds", lambda effort: effort.seconds, ",.1f", False),
)
"""Name, value, how it is written, and whether its sum means something."""
