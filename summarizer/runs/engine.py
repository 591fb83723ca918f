"""Engine: many articles under way at once, until all have an outcome or no more may be begun."""

import asyncio
import time
from collections.abc import Generator, Iterable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import NamedTuple

from summarizer.drafting.drafter import Drafter
from summarizer.errors import FATAL_FAULTS, InvalidData, ModelUnusable, OutputError
from summarizer.models.articles import Article
from summarizer.models.outcomes import Outcome
from summarizer.models.usage import Meter
from summarizer.reading.inputs import Reading
from summarizer.runs.loop_thread import loop_thread
from summarizer.runs.reader_thread import Arrival, reader_thread
from summarizer.runs.store import Placed
from summarizer.runs.terms import Terms
from summarizer.runs.working import Worked, not_begun, outcome_of, told, without_summary

_LOOK_SECONDS = 1.0
"""How often it is seen whether the disk still takes something."""
_LEAST_SECONDS = 0.01
_GRACE_SECONDS = 1.0
"""What an article that is cut off may take to say so; one deep in the rules cannot."""


class _UnderWay(NamedTuple):
    placed: Placed
    work: "Future[None]"
    meter: Meter


class Engine:
    """One run of a drafter over readings. `outcomes` may be iterated once."""

    def __init__(self, drafter: Drafter, terms: Terms, concurrency: int, arrivals: "SimpleQueue[Arrival]") -> None:
        """Raise InvalidData for a concurrency below 1: so many articles are held at a time at most."""
        if concurrency < 1:
            raise InvalidData(f"concurrency: {concurrency} is below 1")
        self.halted: str | None = None
        """Why no more articles are begun, in a few words; None while they are."""
        self.reused = 0
        """How many of the outcomes so far an earlier run had finished."""
        self._drafter = drafter
        self._terms = terms
        self._concurrency = concurrency
        self._arrivals = arrivals
        self._under_way: dict[int, _UnderWay] = {}
        self._begun = 0
        self._all_taken = False
        self._raised: BaseException | None = None
        self._drained_by: float | None = None
        self._ends_by = None if terms.run_seconds is None else time.monotonic() + terms.run_seconds

    def outcomes(self, readings: Iterable[Reading]) -> Generator[Outcome, None, None]:
        """Yield the outcome of each reading as it finishes; with the rules, in the order of the readings.

        `readings` is iterated in a thread of its own, so that a source that is slow holds back no outcome. Works inside a
        running event loop too, which it blocks between outcomes. If `readings` itself raises, what is under way is finished
        and yielded first. An interruption (a BaseException that is no Exception) put into the arrivals, as from a signal's
        handler, a key or quota that is refused, a model that is gone and a disk that takes nothing end the run: nothing more
        is begun, what is under way gets the time that the terms allow, and the reason is raised (ModelUnusable,
        OutputError) after the last outcome. The drafter is closed at the end.
        """
        with (
            loop_thread(self._drafter.close) as loop,
            reader_thread(readings, self._concurrency, self._arrivals) as room,
        ):
            while self._waits():
                self._look()
                try:
                    arrival = self._arrivals.get(timeout=self._patience())
                except Empty:
                    continue
                outcome = self._heard(arrival, loop)
                if outcome is not None:
                    yield outcome
                    if not self.halted:  # else nothing more is taken from the readings
                        room.release()
            yield from self._cut_off()
            if self._raised is not None:
                raise self._raised

    def _waits(self) -> bool:
        if not self.halted:
            return bool(self._under_way) or not self._all_taken
        in_time = self._drained_by is None or time.monotonic() < self._drained_by
        return (bool(self._under_way) and in_time) or not self._arrivals.empty()

    def _look(self) -> None:
        """See whether the time of the run is over, or the disk takes nothing."""
        if self._raised is None and self._terms.store and self._terms.store.fault:
            self._end_with(self._terms.store.fault)
        over = self._ends_by is not None and time.monotonic() >= self._ends_by
        if over and not self.halted and not self._all_taken:
            self.halted = f"the {self._terms.run_seconds:g} s of the run were over"

    def _patience(self) -> float | None:
        """Return the seconds after which there is something to look at; None where only an arrival is waited for."""
        now = time.monotonic()
        ends = self._drained_by if self.halted else self._ends_by
        seconds = [] if ends is None else [max(ends - now, _LEAST_SECONDS)]
        return min((*seconds, *([_LOOK_SECONDS] if self._terms.store else [])), default=None)

    def _heard(self, arrival: Arrival, loop: asyncio.AbstractEventLoop) -> Outcome | None:
        """Return the outcome that the arrival brings, if it does."""
        if isinstance(arrival, Placed):
            return self._taken_up(arrival, loop)
        if isinstance(arrival, Worked):
            return self._finished(arrival)
        if arrival is None:
            self._all_taken = True
        elif isinstance(arrival, Exception) and not isinstance(arrival, OutputError):
            self._raised, self._all_taken = arrival, True  # the readings broke: what was read is finished first
        else:
            self._end_with(arrival)
        return None

    def _taken_up(self, placed: Placed, loop: asyncio.AbstractEventLoop) -> Outcome | None:
        store = self._terms.store
        finished = store.finished(placed) if store else None
        if finished is not None:
            self.reused += 1
            return finished
        if isinstance(placed.reading.article, Article):
            self.halted = self.halted or self._cap()
            if self.halted:
                return self._pending(placed, self.halted)
            self._begun += 1
        meter = Meter()
        work = asyncio.run_coroutine_threadsafe(self._work_on(placed, meter), loop)
        self._under_way[placed.position] = _UnderWay(placed, work, meter)
        return None

    def _cap(self) -> str | None:
        """Return why no article more is begun; None where one may be."""
        terms = self._terms
        if terms.max_articles is not None and self._begun >= terms.max_articles:
            return f"no more than {terms.max_articles:,} articles were to be begun"
        if terms.budget and not terms.budget.allows(len(self._under_way)):
            return f"one more might have cost more than the {terms.budget.most:f} USD that the run may"
        return None

    def _finished(self, worked: Worked) -> Outcome | None:
        if self._under_way.pop(worked.position, None) is None:
            return None  # it was cut off
        outcome = worked.outcome
        if self._terms.budget:
            self._terms.budget.add(outcome.usage)
        if outcome.fault in FATAL_FAULTS:
            self._end_with(ModelUnusable(outcome.fault, outcome.reason or ""))
        return outcome

    def _end_with(self, fault: BaseException) -> None:
        """Begin no more articles, give those under way their time, and raise the fault then."""
        if self._raised is None:
            self._raised = fault
            self._drained_by = time.monotonic() + self._terms.drain_seconds
        self.halted = self.halted or f"the run was stopped: {fault}"

    async def _work_on(self, placed: Placed, meter: Meter) -> None:
        """Put the outcome into the arrivals by itself: a callback of the task would wait until the loop is free again."""
        store, reading, outcome = self._terms.store, placed.reading, None
        try:
            outcome = await outcome_of(reading, self._drafter, meter, self._terms.article_seconds)
            if store:
                await store.keep(placed, outcome)
        except asyncio.CancelledError:
            if outcome is None:
                outcome = self._pending(placed, "it was cut off when the run was stopped", meter)
            else:
                outcome = not_begun(reading, "the disk had not taken its outcome when the run was stopped", meter)
            self._arrivals.put(Worked(placed.position, outcome))
            raise
        except OutputError as fault:
            outcome = not_begun(reading, str(fault), meter)
            self._arrivals.put(fault)
        except Exception as fault:  # noqa: BLE001  # no article's fault is another's
            outcome = without_summary(reading, meter, told(fault, reading.source))
        self._arrivals.put(Worked(placed.position, outcome))

    def _cut_off(self) -> Generator[Outcome, None, None]:
        """Yield the outcomes of what is still under way when nobody waits any longer."""
        until = time.monotonic() + _GRACE_SECONDS
        for under_way in self._under_way.values():
            under_way.work.cancel()
        while self._under_way and (left := until - time.monotonic()) > 0:
            try:
                arrival = self._arrivals.get(timeout=left)
            except Empty:
                break
            if isinstance(arrival, Worked) and self._under_way.pop(arrival.position, None) is not None:
                yield arrival.outcome
        for placed, _, meter in self._under_way.values():
            yield self._pending(placed, "it was cut off when the run was stopped", meter)

    def _pending(self, placed: Placed, reason: str, meter: Meter | None = None) -> Outcome:
        outcome = not_begun(placed.reading, reason, meter)
        if self._terms.store:
            self._terms.store.keep_later(placed, outcome)
        return outcome
