"""The scorer against cases that catch other scorers out, each with the F1 that a person works out by hand.

Greedy pairing, positional pairing, credit for nulls, copies that count as hits, recall that leaves wrong items out,
numbers and dates compared as strings. Run with `python -m evals.benchmarks.adversarial`; the tests run the same rows.
Peers that are installed are asked for the same lists; theirs is the score that they give, which need not be an F1.
"""

import sys
from typing import NamedTuple

from evals.benchmarks.peers import PEERS, Record, present, records
from summarizer.evaluation.annotations import Gold
from summarizer.evaluation.counts import Tally
from summarizer.evaluation.metrics import Metric, article_tally
from summarizer.evaluation.scoring import score_article
from summarizer.models.findings import Figure
from tests.evaluation.making import case, event, figure, gold, statement


class Row(NamedTuple):
    """One case: what is compared, and what is right."""

    name: str
    gold: Gold
    predicted: Gold
    metric: Metric
    precision: float | None
    recall: float | None
    f1: float | None

    def tally(self) -> Tally:
        """Return what the scorer makes of it."""
        return article_tally(score_article(case(self.gold), self.predicted), self.metric)

    def records(self) -> tuple[list[Record], list[Record]]:
        """Return gold and prediction as a peer gets them."""
        kind = self.metric.partition(".")[0]
        return records(getattr(self.gold, kind)), records(getattr(self.predicted, kind))


_THREE = [figure("f1", 0, 10, "5"), figure("f2", 20, 30, "6"), figure("f3", 40, 50, "7")]
_ALL_WRONG = {"qualifier": "about", "unit": "net", "time": "2031-04"}


def _other(name: str, start: int, value: str) -> Figure:
    """Return a figure that has nothing in common with those above."""
    fields = {"measure": "rain on Tuesday", "unit": "mm", "per": "day", "place": "Orra", "status": "estimated"}
    return figure(name, start, start + 4, value, qualifier="almost", time="2031-03-04", **fields)


ROWS = (
    Row(  # overlaps .82 for (s1, p s1), .70 for (s1, p s2) and .67 for (s2, p s1): the best single pair blocks the rest
        "greedy trap",
        gold(statements=[statement("s1", 0, 20), statement("s2", 6, 26)]),
        gold(statements=[statement("s1", 2, 22), statement("s2", 0, 14)]),
        "statements.found", 1, 1, 1,
    ),
    Row(
        "shuffled",
        gold(figures=_THREE),
        gold(figures=[_THREE[2], _THREE[0], _THREE[1]]),
        "figures.strict", 1, 1, 1,
    ),
    Row("empty against empty", gold(), gold(), "figures.found", None, None, None),
    Row("no gold, three predicted", gold(), gold(figures=_THREE), "figures.found", 0, None, 0),
    Row("three gold, none predicted", gold(figures=_THREE), gold(), "figures.found", None, 0, 0),
    Row(
        "one gold, three copies",
        gold(figures=[figure("f1", 0, 10)]),
        gold(figures=[figure("f1", 0, 10), figure("f2", 0, 10), figure("f3", 0, 10)]),
        "figures.strict", 1 / 3, 1, 1 / 2,
    ),
    Row(
        "two copies in the gold, one predicted",
        gold(figures=[figure("f1", 0, 10), figure("f2", 0, 10)]),
        gold(figures=[figure("f1", 0, 10)]),
        "figures.strict", 1, 1 / 2, 2 / 3,
    ),
    Row(
        "two right and a spurious one",
        gold(figures=_THREE[:2]),
        gold(figures=[*_THREE[:2], figure("f3", 100, 110, "8")]),
        "figures.strict", 2 / 3, 1, 4 / 5,
    ),
    Row(
        "all unrelated",
        gold(figures=_THREE),
        gold(figures=[_other("f1", 103, "90"), _other("f2", 125, "81"), _other("f3", 147, "0.4")]),
        "figures.soft", 0, 0, 0,
    ),
    Row(
        "two gold, one right and one unrelated",
        gold(figures=_THREE[:2]),
        gold(figures=[_THREE[0], _other("f2", 103, "90")]),
        "figures.strict", 1 / 2, 1 / 2, 1 / 2,
    ),
    Row(
        "nearly all fields null on both sides, the real ones wrong",
        gold(figures=[figure("f1", 0, 10, "5")]),
        gold(figures=[figure("f1", 0, 10, "50", unit="net")]),
        "figures.soft", 0, 0, 0,
    ),
    Row(
        "two gold, one right and one wrong: a wrong one hurts recall",
        gold(figures=_THREE[:2]),
        gold(figures=[_THREE[0], figure("f2", 20, 30, "6", **_ALL_WRONG)]),
        "figures.strict", 1 / 2, 1 / 2, 1 / 2,
    ),
    Row(
        "ten times the value is no match",
        gold(figures=[figure("f1", 0, 10, "1300")]),
        gold(figures=[figure("f1", 0, 10, "13000")]),
        "figures.found", 0, 0, 0,
    ),
    Row(
        "the same value written with other zeros",
        gold(figures=[figure("f1", 0, 10, "1300")]),
        gold(figures=[figure("f1", 0, 10, "1300.0")]),
        "figures.strict", 1, 1, 1,
    ),
    Row(
        "the same value elsewhere",
        gold(figures=[figure("f1", 0, 10, "1300")]),
        gold(figures=[figure("f1", 10, 20, "1300")]),
        "figures.found", 0, 0, 0,
    ),
    Row(
        "the month for the day",
        gold(figures=[figure("f1", 0, 10, time="2031-03-15")]),
        gold(figures=[figure("f1", 0, 10, time="2031-03")]),
        "figures.strict", 0, 0, 0,
    ),
    Row(
        "day and month swapped",
        gold(figures=[figure("f1", 0, 10, time="2031-03-04")]),
        gold(figures=[figure("f1", 0, 10, time="2031-04-03")]),
        "figures.strict", 0, 0, 0,
    ),
    Row(
        "a place on the calendar written as an interval",
        gold(figures=[figure("f1", 0, 10, time="2031-03")]),
        gold(figures=[figure("f1", 0, 10, time="2031-03-01/2031-03-31")]),
        "figures.strict", 1, 1, 1,
    ),
    Row(
        "two events in one clause, ties by type",
        gold(events=[event("e1", 0, 20, type="justice"), event("e2", 0, 20, type="conflict")]),
        gold(events=[event("e1", 0, 20, type="conflict"), event("e2", 0, 20, type="justice")]),
        "events.strict", 1, 1, 1,
    ),
)  # fmt: skip


def main() -> int:
    """Print each row with what is right, what the scorer says and what installed peers say; return 1 if we are wrong."""
    peers = present(PEERS)
    print("right  ours   " + "  ".join(peer.name.ljust(_WIDTH) for peer in peers))
    wrong = 0
    for row in ROWS:
        tally = row.tally()
        found = (tally.precision, tally.recall, tally.f1)
        right = _same(found, (row.precision, row.recall, row.f1))
        wrong += not right
        theirs = "  ".join(_shown(peer.score(*row.records())).ljust(_WIDTH) for peer in peers)
        print(f"{_shown(row.f1)}  {_shown(found[2])}  {theirs}  {'' if right else 'WRONG '}{row.name} ({row.metric})")
    print(f"{len(ROWS) - wrong} of {len(ROWS)} right in precision, recall and F1")
    return 1 if wrong else 0


_WIDTH = 12


def _shown(score: float | None) -> str:
    return "  -  " if score is None else f"{score:.3f}"


def _same(found: tuple[float | None, ...], right: tuple[float | None, ...]) -> bool:
    return all(
        (a is None and b is None) or (a is not None and b is not None and abs(a - b) < 1e-12)
        for a, b in zip(found, right, strict=True)
    )


if __name__ == "__main__":
    sys.exit(main())
