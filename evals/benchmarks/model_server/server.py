"""Start the server in a process of its own, ask it what it counted, end it."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from evals.benchmarks.model_server.counts import Counts
from evals.benchmarks.model_server.model import Behaviour
from evals.benchmarks.shared import ROOT

_SECONDS_TO_END = 10


@dataclass(frozen=True)
class ModelServer:
    """A running server."""

    port: int

    @property
    def url(self) -> str:
        """What a client takes for its base URL."""
        return f"http://127.0.0.1:{self.port}/v1"

    def counts(self) -> Counts:
        """Return what the server has been asked so far; raise OSError where it is gone."""
        return counts_at(self.url)


def counts_at(url: str) -> Counts:
    """Return the counts of the server with that base URL, for processes that did not start it."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # loopback is behind no proxy
    with direct.open(url.removesuffix("/v1") + "/counts") as response:
        return Counts.from_json(json.load(response))


@contextmanager
def model_server(behaviour: Behaviour = Behaviour()) -> Iterator[ModelServer]:  # noqa: B008 — immutable
    """Run a server that behaves so; it ends with the block, or with this process."""
    arguments = [
        *("--latency", str(behaviour.latency)),
        *("--plan", behaviour.plan.as_json()),
        *("--wait", behaviour.wait),
        *("--drip-seconds", str(behaviour.drip_seconds)),
    ]
    command = [sys.executable, "-m", "evals.benchmarks.model_server", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin  # noqa: S101 — a pipe was asked for
        assert process.stdout  # noqa: S101
        try:
            yield ModelServer(int(process.stdout.readline()))
        finally:
            process.stdin.close()
            process.wait(_SECONDS_TO_END)
