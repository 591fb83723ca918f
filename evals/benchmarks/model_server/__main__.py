"""Serve until standard input ends; the first line of standard output is the port.

Whoever holds the other end of standard input keeps the server alive: it goes when they go, however that happens.
"""

import argparse
import asyncio
import gc
import sys

from evals.benchmarks.model_server.connection import listen
from evals.benchmarks.model_server.model import Behaviour, Model
from evals.benchmarks.model_server.plan import Plan

_BACKLOG = 4_096
"""Connections that may wait to be accepted; the system caps it (4,096 on Linux)."""


async def _serve(behaviour: Behaviour) -> None:
    server = await listen(Model(behaviour), _BACKLOG)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    server.close()


def main() -> None:
    """Read the behaviour from the command line and serve."""
    parser = argparse.ArgumentParser(prog="model_server", description=__doc__)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds from a request to its response")
    parser.add_argument("--plan", type=Plan.from_json, default=Plan(), help="faults, as Plan.as_json writes them")
    parser.add_argument("--wait", default="1", help="seconds that the fault 429-wait asks for")
    parser.add_argument("--drip-seconds", type=float, default=0.5, help="between two bytes of the fault drip")
    stated = parser.parse_args()
    gc.freeze()  # what is loaded by now stays
    asyncio.run(_serve(Behaviour(stated.latency, stated.plan, stated.wait, stated.drip_seconds)))


if __name__ == "__main__":
    main()
