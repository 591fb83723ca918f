"""Promises about what ends a run, and what it keeps."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from queue import SimpleQueue

import pytest

from summarizer.drafting.rules.rule_drafter import RuleDrafter
from summarizer.errors import ModelFault, ModelUnusable, OutputError
from summarizer.models.articles import Article
from summarizer.models.outcomes import Outcome
from summarizer.models.usage import Prices, Usage
from summarizer.reading.inputs import Reading
from summarizer.runs.accounts import Accounts
from summarizer.runs.engine import Engine
from summarizer.runs.reader_thread import Arrival
from summarizer.runs.store import Placed, RunStore, open_store
from summarizer.runs.terms import Budget, Terms
from tests.runs.test_many import Drafting, nothing, readings


class Stop(BaseException):
    """A signal, as the command line sends it."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[RunStore]:
    """Return an empty store."""
    store = open_store(tmp_path, "work")
    store.begin(fresh=False)
    with closing(store):
        yield store


def engine(drafter: Drafting | RuleDrafter, terms: Terms, concurrency: int = 1) -> Engine:
    """Return an engine that nobody interrupts."""
    return Engine(drafter, terms, concurrency, SimpleQueue())


def broken_off(outcomes: Iterator[Outcome]) -> tuple[list[Outcome], BaseException]:
    """Return the outcomes until one raises, and what is raised."""
    ended: list[Outcome] = []
    while True:
        try:
            ended.append(next(outcomes))
        except StopIteration:
            raise AssertionError("nothing was raised") from None
        except BaseException as raised:  # noqa: BLE001  # it is the test's to look at
            return ended, raised


async def never(article: Article) -> None:
    """Wait for what never comes."""
    del article
    await asyncio.Event().wait()


def test_an_outcome_is_durable_before_it_counts(store: RunStore) -> None:
    """When an article's outcome is handed on, another reader of the file has it."""
    seen = []
    for outcome in engine(Drafting(nothing), Terms(store=store)).outcomes(readings(3)):
        rows = store.database.rows("SELECT article FROM outcomes ORDER BY article")
        seen.append((outcome.article, [article for (article,) in rows]))

    assert all(article in stored for article, stored in seen)
    assert ["a1", "a2", "a3"] == seen[-1][1]


def test_what_is_finished_is_not_done_again(store: RunStore) -> None:
    """The second run asks nobody, and its outcomes are the same."""
    asked: list[str] = []

    async def note(article: Article) -> None:
        asked.append(article.id)

    first = list(engine(Drafting(note), Terms(store=store)).outcomes(readings(3)))
    store.begin(fresh=False)
    second = engine(Drafting(note), Terms(store=store))
    again = list(second.outcomes(readings(4)))

    assert ["a1", "a2", "a3", "a4"] == asked
    assert 3 == second.reused
    assert [one.summary for one in first] == [one.summary for one in again[:3]]


def test_what_a_model_may_answer_another_day_is_asked_again_and_what_it_declined_is_not(store: RunStore) -> None:
    """A fault of the server passes; a refusal of this article stays."""
    asked: list[str] = []

    async def fail(article: Article) -> None:
        asked.append(article.id)
        raise ModelFault("server_error" if article.id == "a1" else "refused", "it did")

    first = list(engine(Drafting(fail), Terms(store=store)).outcomes(readings(2)))
    list(engine(Drafting(fail), Terms(store=store)).outcomes(readings(2)))

    assert ["pending", "failed"] == [outcome.status for outcome in first]
    assert ["a1", "a2", "a1"] == asked
    assert 3 == Accounts(store).usage().requests


def test_an_article_has_a_deadline_for_all_its_work(store: RunStore) -> None:
    """It is pending then, with what it had asked, and the others go on."""
    work = engine(Drafting(never), Terms(store=store, article_seconds=0.01))

    outcomes = list(work.outcomes(readings(2)))

    assert [("pending", "timed_out", 1)] * 2 == [(one.status, one.fault, one.usage.requests) for one in outcomes]


def test_a_run_begins_nothing_after_its_time(store: RunStore) -> None:
    """What was begun is finished; the rest is pending and says why."""
    work = engine(Drafting(nothing), Terms(store=store, run_seconds=0.0))

    outcomes = list(work.outcomes(readings(2)))

    assert [("pending", "the 0 s of the run were over")] == [(one.status, one.reason) for one in outcomes]
    assert "the 0 s of the run were over" == work.halted


def test_what_is_under_way_may_end_when_the_run_is_stopped() -> None:
    """Two are under way when the signal comes: both end, no third is begun, and the signal is raised."""
    arrivals: SimpleQueue[Arrival] = SimpleQueue()
    begun: list[str] = []
    both = asyncio.Event()

    async def stop_at_second(article: Article) -> None:
        begun.append(article.id)
        if article.id == "a2":
            arrivals.put(Stop())
            both.set()
        await both.wait()

    work = Engine(Drafting(stop_at_second), Terms(drain_seconds=60), 2, arrivals)
    ended, raised = broken_off(work.outcomes(readings(9)))

    assert ["a1", "a2"] == begun
    assert {("a1", "ok"), ("a2", "ok")} == {(one.article, one.status) for one in ended}
    assert isinstance(raised, Stop)


def test_what_does_not_end_in_time_is_cut_off_and_its_requests_are_counted(store: RunStore) -> None:
    """The usage of an article that nobody waits for is in the store: it may have been charged."""
    arrivals: SimpleQueue[Arrival] = SimpleQueue()

    async def stop_and_hang(article: Article) -> None:
        arrivals.put(Stop())
        await never(article)

    outcomes = Engine(Drafting(stop_and_hang), Terms(store=store, drain_seconds=0), 1, arrivals).outcomes(readings(3))
    cut_off = next(outcomes)
    with pytest.raises(Stop):
        next(outcomes)

    assert ("pending", "it was cut off when the run was stopped", 1) == (
        *(cut_off.status, cut_off.reason),
        cut_off.usage.requests,
    )
    store.database.flush()
    assert ({"pending": 1}, 1) == (Accounts(store).outcomes(), Accounts(store).usage().requests)


def test_a_refused_key_lets_what_is_under_way_end(store: RunStore) -> None:
    """The other article's answer was on its way: it is kept."""
    refused = asyncio.Event()

    async def refuse_first(article: Article) -> None:
        if article.id == "a1":
            refused.set()
            raise ModelUnusable("key_refused", "no such key")
        await refused.wait()

    work = engine(Drafting(refuse_first), Terms(store=store, drain_seconds=60), 2)
    ended, raised = broken_off(work.outcomes(readings(9)))

    statuses = {outcome.article: outcome.status for outcome in ended}
    assert {"a1": "pending", "a2": "ok"}.items() <= statuses.items()
    assert len(ended) < 9
    assert isinstance(raised, ModelUnusable)


def test_a_disk_that_takes_nothing_ends_the_run(tmp_path: Path) -> None:
    """No more is begun; what was durable before stays."""
    store = open_store(tmp_path, "work")
    store.begin(fresh=False)
    pages = store.database.row("PRAGMA page_count")
    assert pages is not None
    store.database._writing.execute(f"PRAGMA max_page_count = {pages[0] + 3}")
    ended, raised = broken_off(engine(Drafting(nothing), Terms(store=store)).outcomes(readings(200)))
    store.close()
    with closing(open_store(tmp_path, "work")) as again:
        kept = Accounts(again).outcomes()

    told = [outcome.status for outcome in ended]
    assert str(raised).endswith("cannot be written: database or disk is full")
    assert 0 < told.count("ok") == kept["ok"] < 200
    assert isinstance(raised, OutputError)


def test_a_budget_allows_what_the_mean_of_the_paid_ones_leaves_room_for() -> None:
    """Before any was paid the estimate counts; a request that nobody metered counts as one article more."""
    budget = Budget(Decimal(1), Prices(prompt=Decimal(1), cached=Decimal(1), completion=Decimal(1)), Decimal("0.4"))

    assert budget.allows(1)
    assert not budget.allows(2)
    budget.add(Usage(requests=1, prompt_tokens=200_000))
    assert budget.allows(3)
    assert not budget.allows(4)
    budget.add(Usage(requests=1, unmetered=1))
    assert budget.allows(2)
    assert not budget.allows(3)


def test_a_summary_that_was_proven_stays_when_nothing_better_comes(store: RunStore) -> None:
    """The next run may not get to the article, or get no answer: what an earlier one found is still there."""
    (placed,) = (Placed(1, one) for one in readings(1))
    assert isinstance(placed.reading.article, Article)
    found = next(iter(engine(Drafting(nothing), Terms()).outcomes(readings(1)))).summary
    partial = Outcome(
        source="a1.txt",
        article="a1",
        status="partial",
        reason="no second answer",
        summary=found,
        fault="server_error",
        usage=Usage(requests=2),
    )
    asyncio.run(store.keep(placed, partial))
    list(engine(Drafting(nothing), Terms(store=store, max_articles=0)).outcomes(readings(1)))
    store.database.flush()

    assert ({"partial": 1}, 2) == (Accounts(store).outcomes(), Accounts(store).usage().requests)
    assert 1 == len(list(store.summaries()))


def test_a_full_disk_ends_a_run_that_begins_no_more_anyway(tmp_path: Path) -> None:
    """Nobody waits for a disk without end, only because a limit was reached before."""
    store = open_store(tmp_path, "work")
    store.begin(fresh=False)
    pages = store.database.row("PRAGMA page_count")
    assert pages is not None
    store.database._writing.execute(f"PRAGMA max_page_count = {pages[0]}")
    work = engine(Drafting(nothing), Terms(store=store, max_articles=1), 2)
    long = Article(id="long", text="Rain fell on Port Vell. " * 4_000)
    _, raised = broken_off(work.outcomes([Reading("long.txt", long), *readings(9)]))
    store.database._writing.execute("PRAGMA max_page_count = 100000")
    store.close()

    assert isinstance(raised, OutputError)


def test_a_time_out_of_another_is_not_the_article_s_own(store: RunStore) -> None:
    """An SDK may raise TimeoutError; the article's deadline is not over, and the message does not say so."""

    async def give_up(article: Article) -> None:
        del article
        raise TimeoutError

    (outcome,) = engine(Drafting(give_up), Terms(store=store)).outcomes(readings(1))

    assert outcome.reason is not None
    assert outcome.reason.startswith("internal fault")
