"""Promises about many articles at once."""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue

import pytest

from summarizer.drafting.drafter import Drafted
from summarizer.drafting.rules.rule_drafter import RuleDrafter
from summarizer.errors import (
    InputError,
    InvalidData,
    ModelFault,
    ModelUnusable,
    OutputError,
    UnknownModel,
    UnreadableInput,
)
from summarizer.models.articles import Article
from summarizer.models.drafts import Draft
from summarizer.models.mentions import Mentions
from summarizer.models.outcomes import Outcome
from summarizer.models.summaries import Summary
from summarizer.models.usage import Meter, Usage
from summarizer.reading.inputs import Reading
from summarizer.runs.accounts import Accounts
from summarizer.runs.many import summarize_many, summarize_readings
from summarizer.runs.reader_thread import Arrival
from summarizer.runs.store import open_store

PATIENCE_S = 60  # after which a test that would hang fails instead


class Drafting:
    """A drafter that does what the test says before it answers with nothing."""

    name = "test"

    def __init__(self, before: Callable[[Article], Awaitable[None]]) -> None:
        self._before = before
        self.closed = False

    async def draft(self, article: Article, mentions: Mentions, meter: Meter) -> Drafted:
        """Return an empty draft."""
        del mentions
        meter.add(Usage(requests=1))
        async with asyncio.timeout(PATIENCE_S):
            await self._before(article)
        return Drafted(Draft())

    async def reconsider(self, article: Article, mentions: Mentions, summary: Summary, meter: Meter) -> Draft | None:
        """Add nothing."""
        del article, mentions, summary, meter
        return None

    async def close(self) -> None:
        """Remember it."""
        self.closed = True


async def nothing(article: Article) -> None:
    """Do nothing."""
    del article


def article(article_id: str) -> Article:
    """Return a short invented article."""
    return Article(id=article_id, text="Rain fell on Port Vell.")


def readings(count: int) -> list[Reading]:
    """Return so many readable inputs: `a1.txt`, `a2.txt`, …"""
    return [Reading(f"a{number}.txt", article(f"a{number}")) for number in range(1, count + 1)]


def test_texts_and_articles_get_outcomes_in_their_order() -> None:
    """With the rules the order is that of the articles, and a text is named by its place."""
    texts: list[Article | str] = ["Ten people left Port Vell on Monday.", article("a"), "Nobody came."]

    outcomes = list(summarize_many(texts, concurrency=2))

    assert [("text-1", "ok"), ("a", "ok"), ("text-3", "ok")] == [(one.article, one.status) for one in outcomes]
    assert all(one.summary and one.summary.article.id == one.article for one in outcomes)


def test_the_date_given_is_that_of_articles_that_state_none() -> None:
    """`published` reaches texts and articles alike, where they state no date of their own."""
    dated = article("b").model_copy(update={"published": "2030-01-01"})
    outcomes = summarize_many(["Rain fell.", article("a"), dated], published="2031-05-04")

    assert ["2031-05-04", "2031-05-04", "2030-01-01"] == [
        one.summary.article.published for one in outcomes if one.summary
    ]


@pytest.mark.parametrize("item", [" \n ", UnreadableInput("text-1", "holds no text")])
def test_what_cannot_be_read_has_an_outcome_too(item: str | UnreadableInput) -> None:
    """It is unreadable with its reason, and the next one goes on."""
    unreadable, after = summarize_many([item, "Rain fell."])

    assert ("text-1", "unreadable", "holds no text") == (unreadable.source, unreadable.status, unreadable.reason)
    assert "ok" == after.status


def test_unusable_arguments_are_refused_before_any_article_is_taken() -> None:
    """An unknown model, a date that is none, no concurrency and one text for many raise at the call."""
    untouched = iter(["Rain fell."])

    with pytest.raises(UnknownModel):
        summarize_many(untouched, model="no-such-model")
    with pytest.raises(InvalidData, match="published"):
        summarize_many(untouched, published="yesterday")
    with pytest.raises(InvalidData, match="concurrency"):
        summarize_many(untouched, concurrency=0)
    with pytest.raises(InvalidData, match="one text"):
        summarize_many("Rain fell.")
    assert "Rain fell." == next(untouched)


def test_no_more_articles_are_taken_than_may_be_under_way() -> None:
    """A run over a million articles holds a handful."""
    taken = 0

    def counted() -> Iterator[str]:
        nonlocal taken
        for number in range(20):
            taken += 1
            yield f"Rain fell {number} times."

    for finished, _ in enumerate(summarize_many(counted(), concurrency=3)):
        assert taken - finished <= 3


def test_so_many_are_under_way_at_once() -> None:
    """Five drafts that wait for each other all finish."""
    barrier = asyncio.Barrier(5)

    async def meet(_: Article) -> None:
        await barrier.wait()

    assert 10 == len(list(summarize_readings(readings(10), Drafting(meet), concurrency=5)))


def test_outcomes_come_as_they_finish() -> None:
    """A slow article does not hold back the one behind it."""
    second_was_seen = threading.Event()

    async def wait_for_second(one: Article) -> None:
        if one.id == "a1":
            await asyncio.to_thread(second_was_seen.wait, PATIENCE_S)

    outcomes = summarize_readings(readings(2), Drafting(wait_for_second))

    assert "a2" == next(outcomes).article
    second_was_seen.set()
    assert "a1" == next(outcomes).article


def test_a_fault_of_one_article_is_its_outcome_alone(caplog: pytest.LogCaptureFixture) -> None:
    """The reason names kind and place of the fault; no word of the article reaches reason or log."""

    async def break_at_second(one: Article) -> None:
        if one.id == "a2":
            raise ValueError(f"cannot do {one.text}")

    with caplog.at_level(logging.DEBUG, "summarizer"):
        first, second, third = summarize_readings(readings(3), Drafting(break_at_second), concurrency=1)

    assert ("ok", "failed", "ok") == (first.status, second.status, third.status)
    assert ("a2.txt", "a2") == (second.source, second.article)
    assert second.reason is not None
    assert second.reason.startswith("internal fault, please report it: ValueError in test_many.py, line ")
    assert "break_at_second" in caplog.text
    assert "Rain" not in second.reason + caplog.text


def test_an_expected_fault_of_one_article_tells_its_own_reason() -> None:
    """An error of the package is the outcome's reason as it stands."""

    async def refuse(_: Article) -> None:
        raise InputError("no word of it is known")

    (outcome,) = summarize_readings(readings(1), Drafting(refuse))

    assert ("failed", "no word of it is known") == (outcome.status, outcome.reason)


def test_it_works_inside_a_running_loop() -> None:
    """Notebooks run one."""

    async def notebook() -> list[Outcome]:
        return list(summarize_many(["Rain fell."]))

    assert ["ok"] == [outcome.status for outcome in asyncio.run(notebook())]


def test_what_is_under_way_is_not_lost_when_the_source_breaks() -> None:
    """Articles taken before the source raised are finished and returned, then the error comes through."""

    def broken() -> Iterator[str]:
        yield "Rain fell."
        yield "Snow fell."
        raise ConnectionError("the source is gone")

    outcomes = summarize_many(broken(), concurrency=5)

    assert ["text-1", "text-2"] == [next(outcomes).article, next(outcomes).article]
    with pytest.raises(ConnectionError):
        next(outcomes)


def test_closing_early_cancels_what_is_under_way() -> None:
    """A caller who has enough leaves no draft and no thread behind."""
    cancelled = []

    async def first_or_never(one: Article) -> None:
        try:
            if one.id != "a1":
                await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(one.id)
            raise

    outcomes = summarize_readings(readings(3), Drafting(first_or_never), concurrency=3)
    assert "a1" == next(outcomes).article
    outcomes.close()

    assert [] == [thread.name for thread in threading.enumerate() if thread.name == "summarizer-loop"]
    assert set(cancelled) <= {"a2", "a3"}


def test_an_outcome_does_not_wait_for_the_next_reading() -> None:
    """A source that is slow, or a stream that stays open, holds back nothing that is finished."""
    first_was_seen = threading.Event()

    def slow() -> Iterator[Reading]:
        yield Reading("a1.txt", article("a1"))
        assert first_was_seen.wait(PATIENCE_S)
        yield Reading("a2.txt", article("a2"))

    outcomes = summarize_readings(slow(), RuleDrafter())

    assert "a1" == next(outcomes).article
    first_was_seen.set()
    assert ["a2"] == [outcome.article for outcome in outcomes]


class Interruption(BaseException):
    """As a signal's handler brings it about."""


def test_an_interruption_comes_after_what_had_finished_and_does_not_wait_for_the_rest() -> None:
    """One article is done, the other blocks its thread until the test lets it go."""
    arrivals: SimpleQueue[Arrival] = SimpleQueue()
    let_go = threading.Event()

    async def block_at_second(one: Article) -> None:
        if one.id == "a2":
            arrivals.put(Interruption())
            let_go.wait(PATIENCE_S)

    outcomes = summarize_readings(readings(2), Drafting(block_at_second), arrivals=arrivals)

    assert "a1" == next(outcomes).article
    assert "pending" == next(outcomes).status
    with pytest.raises(Interruption):
        next(outcomes)
    let_go.set()
    for thread in threading.enumerate():
        if thread.name == "summarizer-loop":
            thread.join(PATIENCE_S)


@pytest.mark.parametrize("item", [None, 7, b"Rain fell."])
def test_what_is_no_article_is_an_outcome_and_the_others_go_on(item: object) -> None:
    """A list from elsewhere may hold anything."""
    outcomes = list(summarize_many(["Rain fell.", item, "Snow fell."]))  # type: ignore[list-item]

    assert ["ok", "unreadable", "ok"] == [one.status for one in outcomes]
    assert ("text-2", f"an article is text or an Article, not {type(item).__name__}") == (
        outcomes[1].source,
        outcomes[1].reason,
    )


def test_a_fault_of_the_model_belongs_to_its_article() -> None:
    """It has its kind and what it took, and the next article goes on."""

    async def before(article: Article) -> None:
        if article.id == "a1":
            raise ModelFault("refused", "it declines")

    drafter = Drafting(before)
    first, second = summarize_readings(readings(2), drafter, concurrency=1)

    assert ("failed", "refused", "it declines", 1) == (first.status, first.fault, first.reason, first.usage.requests)
    assert ("ok", None, 1) == (second.status, second.fault, second.usage.requests)
    assert drafter.closed


def test_a_key_refused_at_the_second_question_ends_the_run_too() -> None:
    """The article keeps what the first answer gave it, and no other is asked about."""

    class Refused(Drafting):
        async def reconsider(
            self, article: Article, mentions: Mentions, summary: Summary, meter: Meter
        ) -> Draft | None:
            """Be refused."""
            del article, mentions, summary, meter
            raise ModelUnusable("key_refused", "the key is not known")

    async def before(article: Article) -> None:
        del article

    outcomes = summarize_readings(readings(50), Refused(before), concurrency=1)
    first = next(outcomes)

    assert ("partial", "key_refused", True) == (first.status, first.fault, first.summary is not None)
    with pytest.raises(ModelUnusable):
        next(outcomes)


def test_a_refused_key_ends_the_run_with_the_article_that_met_it() -> None:
    """Its outcome comes, then the fault; no further article is paid for, and the connections are closed."""
    asked: list[str] = []

    async def before(article: Article) -> None:
        asked.append(article.id)
        raise ModelUnusable("key_refused", "the key is not known")

    drafter = Drafting(before)
    outcomes = summarize_readings(readings(50), drafter, concurrency=1)

    assert "key_refused" == next(outcomes).fault
    with pytest.raises(ModelUnusable, match="the key is not known"):
        next(outcomes)
    assert ["a1"] == asked[:1]
    assert len(asked) <= 2
    assert drafter.closed


def test_a_store_keeps_what_is_finished_from_one_call_to_the_next(tmp_path: Path) -> None:
    """The second call returns the same outcomes without doing the work, and a command goes on in the same folder."""
    texts = ["Rain fell on Port Vell.", "Snow fell on Port Vell.", ""]
    first = list(summarize_many(texts, store=tmp_path / "kept"))
    with closing(open_store(tmp_path / "kept", "any")) as store:
        kept = Accounts(store).outcomes()
    again = list(summarize_many(texts, store=tmp_path / "kept"))

    assert {"ok": 2, "unreadable": 1} == kept
    assert [outcome.summary for outcome in first] == [outcome.summary for outcome in again]


def test_a_store_that_another_call_uses_is_refused(tmp_path: Path) -> None:
    """Two writers would pay twice."""
    first = summarize_many(["Rain fell.", "Snow fell."], store=tmp_path)
    next(first)
    with pytest.raises(OutputError, match="is in use by process"):
        next(summarize_many(["Rain fell."], store=tmp_path))
    first.close()

    assert 1 == len(list(summarize_many(["Rain fell."], store=tmp_path)))
