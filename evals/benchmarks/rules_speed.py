"""Articles of 4,000 characters a second by the built-in rules, on one core, and where the time goes."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from evals.benchmarks.shared import OPEN_GOLD, SHARED
from summarizer.drafting.rules.rule_drafter import draft_by_rules
from summarizer.grounding.grounder import ground
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.reading.text import read_text

LENGTH = 4000
ARTICLES = 60
ROUNDS = 5


def texts() -> Iterator[str]:
    """Yield texts of 4,000 characters, cut at line ends from the gold articles one after another."""
    paths = [*sorted((SHARED / "gold").glob("*/*.txt")), *sorted(OPEN_GOLD.rglob("*.txt"))]
    lines = [line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines(keepends=True)]
    at = 0
    while True:
        text = ""
        while len(text) < LENGTH:
            text += lines[at % len(lines)]
            at += 1
        yield text[:LENGTH]


def stages(text: str) -> Iterator[tuple[str, float]]:
    """Yield the CPU seconds of each stage of one article."""
    start = time.process_time()
    article: Article = read_text(text, published="2024-03-14")
    yield "reading", (at := time.process_time()) - start
    mentions = find_mentions(article)
    yield "mentions", (then := time.process_time()) - at
    draft = draft_by_rules(
        article, mentions
    )  # asyncio.run would put the whole draft into words, which no user pays for
    yield "drafting", (at := time.process_time()) - then
    summary = ground(article, mentions, draft, "rules")
    yield "grounding", (then := time.process_time()) - at
    summary.model_dump_json()
    yield "writing", time.process_time() - then


def main() -> None:
    """Print articles a second (the best round) and the share of each stage."""
    source = texts()
    articles = [next(source) for _ in range(ARTICLES)]
    best: dict[str, float] = {}
    for _ in range(ROUNDS + 1):  # the first round warms up
        spent: dict[str, float] = {}
        for text in articles:
            for stage, seconds in stages(text):
                spent[stage] = spent.get(stage, 0.0) + seconds
        if not best or sum(spent.values()) < sum(best.values()):
            best = spent
    total = sum(best.values())
    print(f"{ARTICLES / total:.0f} articles of {LENGTH} characters a second on one core (at least 100)")
    for stage, seconds in best.items():
        print(f"  {stage:10} {1000 * seconds / ARTICLES:6.2f} ms an article")
    loaded = [name for name in ("openai", "instructor") if name in sys.modules]
    print(f"imported: {', '.join(loaded) or 'neither openai nor instructor'}")


if __name__ == "__main__":
    main()
