"""How far the two independent readings of our own gold agree: the second scored against the first, by the same scorer.

`python -m evals.benchmarks.readings [FOLDER]`, by default the open half. Beside it what the scorer gives four made
predictions: the gold itself, nothing, another article's gold, and gold with one field in three spoilt. Then, field by
field, how often the second reading agrees on items that both have: no drafter can be asked for more.
"""

import random
import sys
from collections.abc import Mapping
from pathlib import Path

from evals.benchmarks.shared import OPEN_GOLD
from summarizer.evaluation.annotations import Annotation, Findings, read_gold
from summarizer.evaluation.gold import Case, load_suite
from summarizer.evaluation.intervals import total
from summarizer.evaluation.kinds import KINDS, KindName
from summarizer.evaluation.metrics import GATED, article_tally
from summarizer.evaluation.scoring import score

SEED = 1


def first_reading(folder: Path, case: Case) -> Case:
    """Return the case with the first reader's annotation in place of the adjudicated one."""
    (path,) = (folder.parent / "first_readings" / folder.name).rglob(f"{case.id}.json")
    return Case(case.article, read_gold(path, case.text), case.cluster)


def corrupted(annotation: Annotation, chance: random.Random) -> Annotation:
    """Return the annotation with one field in three of its findings spoilt."""
    spoil: dict[str, dict[str, str]] = {
        "figures": {"unit": "furlong", "time": "1999", "qualifier": "less_than"},
        "events": {"type": "other", "status": "denied", "time": "1999"},
        "statements": {"speaker": "Nobody", "kind": "mixed"},
    }
    changed = {
        kind: tuple(
            item.model_copy(update={name: value for name, value in wrong.items() if chance.random() < 1 / 3})
            for item in getattr(annotation, kind)
        )
        for kind, wrong in spoil.items()
    }
    return annotation.model_copy(update=changed)


def rows(cases: list[Case], predictions: Mapping[str, Findings | None]) -> str:
    """Return the gated F1s, in one line."""
    articles = score(cases, predictions).articles
    f1 = {metric: total([article_tally(article, metric) for article in articles]).f1 or 0.0 for metric in GATED}
    return "  ".join(f"{metric} {value:.3f}" for metric, value in f1.items())


def fields(cases: list[Case], predictions: Mapping[str, Findings | None], kind: KindName) -> str:
    """Return F1 of each field of the kind over the items that both have, in one line."""
    counted = score(cases, predictions).fields(kind).items()
    shown = [(name, counts.matched.strict.f1) for name, counts in counted]
    return "  ".join(f"{name} {f1:.3f}" for name, f1 in shown if f1 is not None)


def main() -> None:
    """Print agreement, and the made predictions."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else OPEN_GOLD
    cases = list(load_suite(folder).cases)
    chance = random.Random(SEED)
    seconds = {case.id: case.second for case in cases}
    firsts = [first_reading(folder, c) for c in cases]
    print(f"second reading against the first  {rows(firsts, seconds)}")
    print(f"second reading against the gold   {rows(cases, seconds)}")
    print(f"the gold itself                   {rows(cases, {c.id: c.gold for c in cases})}")
    print(f"nothing                           {rows(cases, {c.id: None for c in cases})}")
    shuffled = dict(zip([c.id for c in cases], [c.gold for c in cases[1:] + cases[:1]], strict=True))
    print(f"shuffled among the articles       {rows(cases, shuffled)}")
    print(
        f"corrupted                         {rows(cases, {c.id: corrupted(c.gold.annotation, chance) for c in cases})}"
    )
    for kind in KINDS:
        print(f"fields of {kind.name}, given a match")
        print(f"  second reading against the first  {fields(firsts, seconds, kind.name)}")
        print(f"  second reading against the gold   {fields(cases, seconds, kind.name)}")


if __name__ == "__main__":
    main()
