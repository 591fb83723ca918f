"""How much is lost and paid twice when a run is killed again and again: SIGKILL at random moments, then the same command.

    python -m evals.benchmarks.long_runs.killed --articles 2000 --kills 100 --in-flight 16

Promised: the files equal those of an undisturbed run, each article has one row, a kill costs at most as many requests as
were in flight, and no article whose outcome was durable is asked about again. Exits with 1 where one of these fails.
"""

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from evals.benchmarks.long_runs.articles import write_articles
from evals.benchmarks.long_runs.process import record, start, tables
from evals.benchmarks.model_server.model import Behaviour
from evals.benchmarks.model_server.server import ModelServer, model_server

_LOOK_SECONDS = 0.005


class Plan(NamedTuple):
    """What is done."""

    articles: int
    kills: int
    in_flight: int
    latency: float
    seed: int

    @property
    def options(self) -> tuple[str, ...]:
        """Those of the command line."""
        return ("--concurrency", str(self.in_flight))


@dataclass
class Seen:
    """What the kills did."""

    kills: int = 0
    lost: list[int] = field(default_factory=list)
    """Requests of each kill whose completion was not durable: paid for, and to be paid again."""
    asked_again: int = 0
    """Requests about articles whose outcome was durable before."""
    equal: bool = False
    rows: int = 0
    doubled: int = 0
    requests: int = 0
    undisturbed: int = 0

    @property
    def extra(self) -> int:
        """Requests more than without kills."""
        return self.requests - self.undisturbed


def main() -> int:
    """Print what came of it; return the exit status."""
    plan = _asked()
    with tempfile.TemporaryDirectory() as folder, model_server(Behaviour(latency=plan.latency)) as whole:
        place = Path(folder)
        articles = write_articles(place / "articles.jsonl", plan.articles)
        assert start(articles, place / "whole", whole.url, *plan.options).wait() == 0  # noqa: S101
        seen = Seen(undisturbed=whole.counts().requests)
        with model_server(Behaviour(latency=plan.latency)) as server:
            _kill_often(plan, articles, place / "killed", server, seen)
            assert start(articles, place / "killed", server.url, *plan.options).wait() == 0  # noqa: S101
            seen.requests = server.counts().requests
        seen.equal = tables(place / "whole") == tables(place / "killed")
        lines = tables(place / "killed")["summaries.jsonl"].splitlines()
        seen.rows, seen.doubled = len(lines), len(lines) - len(set(lines))
        assert record(place / "killed")["outcomes"] == {"ok": plan.articles}  # noqa: S101
    return _tell(plan, seen)


def _kill_often(plan: Plan, articles: Path, out: Path, server: ModelServer, seen: Seen) -> None:
    """Kill the run so often, each time after some more requests, the first ones before any."""
    chance = random.Random(plan.seed)
    durable: Counter[str] = Counter()
    lost_before = 0
    for _ in range(plan.kills):
        more = chance.randrange(2 * seen.undisturbed // plan.kills + 1)
        with start(articles, out, server.url, *plan.options) as process:
            _wait_for(more, server, process)
            time.sleep(chance.random() * plan.latency)
            process.kill()
        counts = server.counts()
        seen.kills += 1
        lost = counts.requests - _rows(out, "SELECT count(*) FROM completions")[0][0]
        seen.lost.append(lost - lost_before)
        lost_before = lost
        seen.asked_again += sum(counts.articles[number] - asked for number, asked in durable.items())
        finished = _rows(out, "SELECT article FROM outcomes WHERE status = 'ok'")
        durable = Counter({article[1:]: counts.articles[article[1:]] for (article,) in finished})


def _wait_for(more: int, server: ModelServer, process: "subprocess.Popen[bytes]") -> None:
    """Return once the server has been asked so often more, or the run has ended."""
    until = server.counts().requests + more
    while server.counts().requests < until and process.poll() is None:
        time.sleep(_LOOK_SECONDS)


def _rows(out: Path, sql: str) -> list[tuple[Any]]:
    """Return rows of the store as it was left; none where it was never made."""
    if not (out / "store.sqlite").exists():
        return [(0,)] if "count" in sql else []
    with closing(sqlite3.connect(out / "store.sqlite")) as store:
        return list(store.execute(sql))


def _tell(plan: Plan, seen: Seen) -> int:
    most = max(seen.lost, default=0)
    promises = {
        "files equal to those of an undisturbed run": seen.equal,
        f"{plan.articles:,} rows, none twice ({seen.rows:,}, {seen.doubled} twice)": (
            seen.rows == plan.articles and not seen.doubled
        ),
        f"at most {plan.in_flight} requests lost by a kill (most {most}, all {sum(seen.lost)})": most <= plan.in_flight,
        f"no request about an article that was finished ({seen.asked_again})": seen.asked_again == 0,
        f"requests beyond the {seen.undisturbed:,} of an undisturbed run at most those lost ({seen.extra})": (
            seen.extra <= sum(seen.lost)
        ),
    }
    print(f"{plan.articles:,} articles, {plan.in_flight} in flight, {plan.latency:g} s latency, {seen.kills} kills")
    for promise, is_kept in promises.items():
        print(f"  {'kept  ' if is_kept else 'BROKEN'} {promise}")
    return 0 if all(promises.values()) else 1


def _asked() -> Plan:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--in-flight", type=int, default=16)
    parser.add_argument("--latency", type=float, default=0.1, help="seconds until the server answers")
    parser.add_argument("--seed", type=int, default=7)
    return Plan(**vars(parser.parse_args()))


if __name__ == "__main__":
    sys.exit(main())
