"""What becomes of a run whose model server has every fault there is, for some articles or for the whole run.

    python -m evals.benchmarks.long_runs.faulty --articles 1000 --share 0.01 --share 0.3

Promised: every article has the outcome that its fault leads to, worked out beforehand; the run ends with the status that
follows; `run.json` counts as many requests as the server does; after a fault that ends a run the same command goes on and
asks about nothing twice that was finished. Exits with 1 where one of these fails.
"""

import argparse
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import NamedTuple

from evals.benchmarks.long_runs.articles import is_asked_twice, marker, write_articles
from evals.benchmarks.long_runs.process import limited, record, start
from evals.benchmarks.model_server.counts import Counts
from evals.benchmarks.model_server.faults import FAULTS
from evals.benchmarks.model_server.model import Behaviour
from evals.benchmarks.model_server.plan import Plan, Planned, fault_of
from evals.benchmarks.model_server.server import ModelServer, model_server
from summarizer.errors import LASTING_FAULTS

_ENDS_THE_RUN = ("401", "403", "402", "quota")
_OF_ONE_CALL = tuple(name for name in FAULTS if name not in _ENDS_THE_RUN)
_IN_FLIGHT = 16
_OPTIONS = ("--concurrency", str(_IN_FLIGHT))
_TIMEOUT = {"SUMMARIZER_TIMEOUT": "3"}
"""Seconds of one request: what hangs would hold the run for minutes."""
_MOST_ATTEMPTS = 3
_DISK_BYTES = 2**20 + 2**18
_MOST_RESUMES = 9


class Promise(NamedTuple):
    """Something promised, and whether it was kept."""

    text: str
    is_kept: bool


class End(NamedTuple):
    """How an article ends."""

    status: str
    fault: str | None


def main() -> int:
    """Print what came of it; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--share", type=float, action="append", help="of the articles that meet a fault")
    parser.add_argument("--calls-only", action="store_true", help="leave out the faults that end a run")
    asked = parser.parse_args()
    is_well = True
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        articles = write_articles(place / "articles.jsonl", asked.articles)
        for share in asked.share or (0.01, 0.3):
            is_well &= _told(f"{share:.0%} of {asked.articles:,} calls", _faults_of_calls(articles, place, share))
        if not asked.calls_only:
            for name in _ENDS_THE_RUN:
                is_well &= _told(f"a run that meets {name}", _fault_of_the_run(articles, place, name))
            is_well &= _told("a run whose disk is full", _full_disk(articles, place))
    return 0 if is_well else 1


def _faults_of_calls(articles: Path, place: Path, share: float) -> Iterator[Promise]:
    plan = Plan(tuple(_planned()), share, seed=3)
    out = place / f"share-{share}"
    with model_server(Behaviour(plan=plan)) as server:
        status = start(articles, out, server.url, *_OPTIONS, environment=_TIMEOUT).wait()
        counts = server.counts()
    expected = {number: _expected(fault_of(number, plan)) for number in _numbers(articles)}
    ends = _ends(out)
    wrong = sorted(number for number, end in expected.items() if ends.get(number) != end)
    met = Counter(one.name for number in expected if (one := fault_of(number, plan)))
    yield Promise(
        f"every article ends as its fault says ({len(expected) - len(wrong):,} of {len(expected):,})", not wrong
    )
    for number in wrong[:5]:
        yield Promise(f"  {number}, {fault_of(number, plan)}: {expected[number]}, not {ends.get(number)}", False)
    yield Promise(f"{sum(met.values())} articles meet {len(met)} faults; status 1 ({status})", status == 1)
    asked = record(out)["usage"]["requests"]
    yield Promise(f"requests in run.json and at the server ({asked:,}, {counts.requests:,})", asked == counts.requests)
    unbounded = sorted(number for number in expected if not _is_bounded(number, plan, counts))
    yield Promise(f"no article is asked about more often than its fault is worth ({unbounded[:5]})", not unbounded)


def _planned() -> Iterator[Planned]:
    """Yield each fault once and always; but nobody is told for ever to come later while all others are served."""
    for name in _OF_ONE_CALL:
        yield Planned(name, "once")
        if FAULTS[name].kind != "rate_limited":
            yield Planned(name, "always")


def _expected(planned: Planned | None) -> End:
    if planned is None or planned.fault.kind is None:
        return End("ok", None)
    if planned.times == "once" and planned.fault.helps != "never":
        return End("ok", None)
    kind = planned.fault.kind
    return End("failed" if kind in LASTING_FAULTS else "pending", kind)


def _is_bounded(number: str, plan: Plan, counts: Counts) -> bool:
    """Whether the article was asked about as often as it had to be, and no more often than it may be."""
    planned, asked = fault_of(number, plan), counts.articles[number]
    whole = 2 if is_asked_twice(int(number)) else 1
    if planned is None or planned.fault.kind is None:
        return asked == whole
    if planned.fault.helps == "never":
        return asked == 1
    if planned.times == "once":
        return asked == whole + 1
    return asked == 2 if planned.fault.helps == "repair" else 1 < asked <= _MOST_ATTEMPTS


def _fault_of_the_run(articles: Path, place: Path, name: str) -> Iterator[Promise]:
    plan = _plan_for_one(Planned(name, "once"), _numbers(articles))
    out = place / f"run-{name}"
    with model_server(Behaviour(plan=plan)) as server:
        first = start(articles, out, server.url, *_OPTIONS).wait()
        ends = _ends(out)
        yield Promise(f"status 3 ({first})", first == 3)
        pending = sum(end.status == "pending" for end in ends.values())
        yield Promise(f"every article is ok or pending ({len(ends):,}, {pending} pending)", _is_whole(articles, ends))
        yield from _goes_on(articles, out, server)


def _plan_for_one(planned: Planned, numbers: Sequence[str]) -> Plan:
    """Return a plan by which one article alone meets the fault, somewhere within the first half."""
    plans = (Plan((planned,), share=1 / len(numbers), seed=seed) for seed in count())
    first_half = set(numbers[: len(numbers) // 2])
    return next(
        plan for plan in plans if len(met := {one for one in numbers if fault_of(one, plan)}) == 1 and met <= first_half
    )


def _full_disk(articles: Path, place: Path) -> Iterator[Promise]:
    out = place / "disk"
    with model_server() as server:
        environment = {"SUMMARIZER_DRAIN": "2"}
        first = start(
            articles, out, server.url, *_OPTIONS, environment=environment, program=limited(_DISK_BYTES)
        ).wait()
        yield Promise(f"status 2 ({first})", first == 2)
        finished = sum(end.status == "ok" for end in _ends(out).values())
        yield Promise(f"what was finished is kept ({finished})", finished > 0)
        yield from _goes_on(articles, out, server)


def _goes_on(articles: Path, out: Path, server: ModelServer) -> Iterator[Promise]:
    """Do the same command until all is well: nothing that was finished may be asked about again."""
    again = 0
    for _ in range(_MOST_RESUMES):
        before = server.counts()
        finished = [number for number, end in _ends(out).items() if end.status == "ok"]
        status = start(articles, out, server.url, *_OPTIONS).wait()
        after = server.counts()
        again += sum(after.articles[number] - before.articles[number] for number in finished)
        if status == 0:
            break
    yield Promise(
        f"the same command finishes it (status {status})", status == 0 and set(_ends(out).values()) == {End("ok", None)}
    )
    yield Promise(f"nothing finished is asked about again ({again})", again == 0)


def _is_whole(articles: Path, ends: Mapping[str, End]) -> bool:
    return len(ends) == len(_numbers(articles)) and {end.status for end in ends.values()} <= {"ok", "pending"}


def _numbers(articles: Path) -> list[str]:
    with articles.open("rb") as lines:
        return [marker(number) for number, _ in enumerate(lines, start=1)]


def _ends(out: Path) -> dict[str, End]:
    """Return how each article ended, by its number; the inputs are lines, in the order of the articles."""
    with closing(sqlite3.connect(out / "store.sqlite")) as store:
        rows = store.execute("SELECT source, status, fault FROM inputs JOIN outcomes USING (key)")
        return {marker(int(source.rpartition(":")[2])): End(status, fault) for source, status, fault in rows}


def _told(title: str, promises: Iterator[Promise]) -> bool:
    print(title)
    is_well = True
    for promise in promises:
        print(f"  {'kept  ' if promise.is_kept else 'BROKEN'} {promise.text}", flush=True)
        is_well &= promise.is_kept
    return is_well


if __name__ == "__main__":
    sys.exit(main())
