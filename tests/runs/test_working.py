"""Promises about what an article's time is: what is worked, and not what is waited for until it may ask."""

import asyncio

import pytest

from summarizer.drafting.drafter import Drafted
from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions
from summarizer.models.usage import Meter
from summarizer.runs.working import outcome_of
from tests.completions.leaping import leap
from tests.runs.test_many import Drafting, nothing, readings


class Waiting(Drafting):
    """Waits an hour for its turn, and works for so many seconds then."""

    def __init__(self, seconds: float) -> None:
        super().__init__(nothing)
        self._seconds = seconds

    async def draft(self, article: Article, mentions: Mentions, meter: Meter) -> Drafted:
        """Return an empty draft."""
        with meter.deadline.stopped():
            await asyncio.sleep(3_600)
        await asyncio.sleep(self._seconds)
        return await super().draft(article, mentions, meter)


@pytest.mark.parametrize(("seconds", "ending"), [(59, ("ok", None)), (61, ("pending", "timed_out"))])
def test_waiting_for_its_turn_takes_nothing_of_an_articles_time(seconds: float, ending: tuple[str, str | None]) -> None:
    """An hour that all are told to wait loses no article of a minute; a minute of work is one."""
    outcome = leap(outcome_of(readings(1)[0], Waiting(seconds), Meter(), 60))

    assert ending == (outcome.status, outcome.fault)
