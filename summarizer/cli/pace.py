"""Pace: what a run has done so far, how fast it goes, and how long it will still take; of flat size."""

from collections import Counter, deque
from collections.abc import Callable

from summarizer.models.outcomes import Outcome
from summarizer.models.usage import Prices, Usage
from summarizer.reports.amounts import duration_in_words, money_in_words, rate_in_words, tokens_in_words

_WINDOW_SECONDS = 300.0
"""How far back the rate looks: a few rounds of the longest requests, so that it neither jumps nor clings to the past."""

_SAMPLE_SECONDS = 1.0
_FEWEST = 3
"""Articles before a rate is told: the first one took its whole time, and the others were under way beside it."""


class Pace:
    """Counts outcomes as they come. Those that an earlier run finished come in a burst: they make no rate and cost nothing."""

    def __init__(self, total: int | None, prices: Prices | None, clock: Callable[[], float]) -> None:
        """`total` is how many articles there are, None where nobody knows; the clock tells seconds."""
        self._total = total
        self._prices = prices
        self._clock = clock
        self.began = clock()
        self._counts: Counter[str] = Counter()
        self._usage = Usage()
        self._samples: deque[tuple[float, int]] = deque([(self.began, 0)])

    @property
    def done(self) -> int:
        """How many articles have their outcome."""
        return self._counts["done"]

    @property
    def reused(self) -> int:
        """How many of these an earlier run had finished."""
        return self._counts["reused"]

    @property
    def of_total(self) -> str:
        """How many are done of how many, where that is known: `1,200/100,000`."""
        return f"{self.done:,}/{self._total:,}" if self._total else f"{self.done:,}"

    def add(self, outcome: Outcome, *, reused: bool) -> None:
        """Count one outcome."""
        self._counts["done"] += 1
        self._counts["not ok"] += outcome.status != "ok"
        if reused:
            self._counts["reused"] += 1
        else:
            self._usage += outcome.usage
        self._sample()

    def counts(self) -> list[str]:
        """Return what is not plainly done, in words: `3 not ok`, `400 reused`."""
        return [f"{self._counts[what]:,} {what}" for what in ("not ok", "reused") if self._counts[what]]

    def spent(self) -> list[str]:
        """Return what this run has asked of a model: `2.1 M tokens`, and `USD 1.20` where the prices are known."""
        usage = self._usage
        tokens = usage.prompt_tokens + usage.completion_tokens
        if not tokens:
            return []
        metered = usage.model_copy(update={"unmetered": 0}).cost(self._prices)
        at_least = "at least " if usage.unmetered else ""
        return [tokens_in_words(tokens), *([] if metered is None else [f"{at_least}{money_in_words(metered)}"])]

    def speed(self) -> list[str]:
        """Return the rate of late, and how long the rest takes at it: `8.3 articles/s`, `12 min left`."""
        rate = self._rate()
        if rate is None:
            return []
        left = max(0, (self._total or 0) - self.done)
        return [rate_in_words(rate), *([f"{duration_in_words(left / rate)} left"] if left else [])]

    def _rate(self) -> float | None:
        """Return articles a second, of late and up to now; None where too few have been finished to tell."""
        (since, before), fresh = self._samples[0], self.done - self.reused
        seconds = self._clock() - since
        return (fresh - before) / seconds if fresh >= _FEWEST and fresh > before and seconds > 0 else None

    def _sample(self) -> None:
        """Remember how many had been finished by now, at most once a second and no longer than the rate looks back."""
        now, fresh = self._clock(), self.done - self.reused
        if not fresh:
            self._samples[0] = (now, 0)  # what follows had to wait for those of the earlier run
        elif now - self._samples[-1][0] >= _SAMPLE_SECONDS:
            self._samples.append((now, fresh))
        while len(self._samples) > 1 and now - self._samples[1][0] > _WINDOW_SECONDS:
            self._samples.popleft()
