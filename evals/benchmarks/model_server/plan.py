"""Which articles meet which fault: worked out from their numbers and a seed, by the server and by who expects what."""

import hashlib
import json
from dataclasses import dataclass
from typing import Literal, NamedTuple

from evals.benchmarks.model_server.faults import FAULTS, Fault

Times = Literal["once", "always"]
"""The first request about an article, or every one."""


class Planned(NamedTuple):
    """What one article meets."""

    name: str
    """Of the fault, in `FAULTS`."""
    times: Times

    @property
    def fault(self) -> Fault:
        """The fault itself."""
        return FAULTS[self.name]


@dataclass(frozen=True)
class Plan:
    """Faults for a share of the articles, spread over them evenly by chance."""

    faults: tuple[Planned, ...] = ()
    share: float = 0.0
    """Of the articles that meet a fault, 0 to 1."""
    seed: int = 0

    def as_json(self) -> str:
        """Return the plan in one line."""
        return json.dumps({"faults": self.faults, "share": self.share, "seed": self.seed})

    @classmethod
    def from_json(cls, text: str) -> "Plan":
        """Return the plan that `as_json` wrote; raise KeyError for a fault that is none."""
        stated = json.loads(text)
        faults = tuple(Planned(name, times) for name, times in stated["faults"])
        for planned in faults:
            FAULTS[planned.name]
        return cls(faults, stated["share"], stated["seed"])


def fault_of(article: str | None, plan: Plan) -> Planned | None:
    """Return what the article meets, by the six digits of its marker; None for nothing, as for one without a marker."""
    if article is None or not plan.faults:
        return None
    digest = hashlib.sha256(f"{plan.seed}:{article}".encode()).digest()
    chance = int.from_bytes(digest[:8], "big") / 2**64
    if chance >= plan.share:
        return None
    return plan.faults[int.from_bytes(digest[8:16], "big") % len(plan.faults)]
