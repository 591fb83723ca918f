"""Articles of 4,000 characters a second by the built-in rules, on one core, and where the time goes."""

import sys
import time
from collections.abc import Iterator, Sequence
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


def corpora() -> dict[str, list[Path]]:
    """Return where the texts of each kind of news are: real articles, and our own gold, written to be dense in numbers."""
    return {
        "real news (the shared gold)": sorted((SHARED / "gold").glob("*/*.txt")),
        "news dense in numbers (our own gold)": sorted(OPEN_GOLD.rglob("*.txt")),
    }


def texts(paths: Sequence[Path]) -> Iterator[str]:
    """Yield texts of 4,000 characters, cut at line ends from the files one after another, without end."""
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines(keepends=True)]
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


def report(name: str, articles: Sequence[str]) -> None:
    """Print articles a second (the best round) and the time of each stage."""
    best: dict[str, float] = {}
    for _ in range(ROUNDS + 1):  # the first round warms up
        spent: dict[str, float] = {}
        for text in articles:
            for stage, seconds in stages(text):
                spent[stage] = spent.get(stage, 0.0) + seconds
        if not best or sum(spent.values()) < sum(best.values()):
            best = spent
    numbers = sum(len(find_mentions(read_text(text)).numbers) for text in articles) / len(articles)
    print(f"{name}, {numbers:.0f} numbers each:")
    print(f"  {len(articles) / sum(best.values()):.0f} articles of {LENGTH} characters a second (at least 100)")
    for stage, seconds in best.items():
        print(f"    {stage:10} {1000 * seconds / len(articles):6.2f} ms an article")


def main() -> None:
    """Print the speed on each kind of news that is here."""
    for name, paths in corpora().items():
        if paths:
            source = texts(paths)
            report(name, [next(source) for _ in range(ARTICLES)])
        else:
            print(f"{name}: not at {SHARED}; set SUMMARIZER_SHARED to the folder that holds gold/")
    loaded = [name for name in ("openai", "instructor") if name in sys.modules]
    print(f"imported: {', '.join(loaded) or 'neither openai nor instructor'}")


if __name__ == "__main__":
    main()
