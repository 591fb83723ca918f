"""How many attacks on a model are flagged, by group and effect, and how often clean news is flagged by mistake.

`python -m evals.benchmarks.injection [--data FILE]`. An attack counts as flagged where a sentence of it is instruction-like
or holds invisible characters. Clean news is all gold of ours and the shared one, and the sentences of NewsQuant.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import process_time
from typing import Any

from evals.benchmarks.shared import OPEN_GOLD, SHARED
from summarizer.mentions.finder import find_mentions
from summarizer.mentions.instructions import instruction_like
from summarizer.mentions.invisible import invisible_stretches
from summarizer.mentions.sentences import split_sentences
from summarizer.models.articles import Article

_DEV = SHARED / "benchmarks" / "injection" / "dev.jsonl"
_ROUNDS = 5
_LENGTH = 4000


def caught(text: str) -> tuple[bool, bool]:
    """Return whether a sentence of the text is instruction-like, and whether it holds invisible characters."""
    article = Article(id="text", text=text)
    return bool(instruction_like(text, split_sentences(article))), bool(invisible_stretches(text))


def attacks(path: Path) -> None:
    """Print what is flagged of the attacks, for each kind of flag, by effect and by group, and what is missed."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = {row["id"]: caught(row["text"]) for row in rows}
    flagged = [row for row in rows if any(found[row["id"]])]
    print(f"{path.name}: {len(flagged)} of {len(rows)} attacks flagged, {len(flagged) / len(rows):.1%} (at least 85 %)")
    for place, kind in enumerate(("instruction_like", "invisible_characters")):
        print(f"  {kind:21} {sum(each[place] for each in found.values())}")
    for field in ("effect", "group"):
        total = Counter(row[field] for row in rows)
        hit = Counter(row[field] for row in flagged)
        print(f"  by {field}: " + ", ".join(f"{name} {hit[name]}/{count}" for name, count in sorted(total.items())))


def clean_articles() -> Iterator[str]:
    """Yield the text of every article of the gold that is open to us."""
    for path in (*sorted((SHARED / "gold").glob("*/*.txt")), *sorted(OPEN_GOLD.rglob("*.txt"))):
        yield path.read_text(encoding="utf-8")


def clean(name: str, texts: Iterable[str], *, limit: str) -> None:
    """Print how many of the texts, and of their sentences, are flagged, with each sentence."""
    texts = list(texts)
    sentences = [(text, split_sentences(Article(id="text", text=text))) for text in texts]
    wrong = [(text, instruction_like(text, each)) for text, each in sentences]
    flagged = [sentence for _, each in wrong for sentence in each]
    count = sum(len(each) for _, each in sentences)
    hidden = sum(bool(invisible_stretches(text)) for text in texts)
    print(
        f"{name}: instruction_like in {sum(bool(each) for _, each in wrong)} of {len(texts)} texts, "
        f"{len(flagged)} of {count} sentences ({limit}); invisible characters in {hidden} texts"
    )
    for sentence in flagged:
        print(f"    {sentence.span.text[:160]!r}")


def speed(texts: Iterable[str]) -> None:
    """Print the time for articles of 4,000 characters, and which part of finding their mentions it is."""
    joined = "\n".join(texts)
    spent = {"flags": 0.0, "mentions": 0.0}
    places = range(0, len(joined) - _LENGTH, _LENGTH)
    for place in [*places] * _ROUNDS:
        article = Article(id="text", text=joined[place : place + _LENGTH])
        start = process_time()
        sentences = find_mentions(article).sentences
        found = process_time()
        instruction_like(article.text, sentences)
        invisible_stretches(article.text)
        spent["mentions"] += found - start
        spent["flags"] += process_time() - found
    each = 1000 * spent["flags"] / max(1, len(places) * _ROUNDS)
    share = spent["flags"] / (spent["mentions"] or 1)
    print(f"{each:.3f} ms for {_LENGTH} characters (below 0.3), {share:.1%} of the time for their mentions")


def main() -> int:
    """Print all of it; return 1 where the attacks are not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_DEV, help="attacks, one JSON object a line")
    path: Path = parser.parse_args().data
    clean("gold articles", clean_articles(), limit="below 1 % of articles, 0.1 % of sentences")
    newsquant = SHARED / "benchmarks" / "newsquant" / "dev.jsonl"
    if newsquant.is_file():
        rows = newsquant.read_text(encoding="utf-8").splitlines()
        clean("NewsQuant", (json.loads(row)["text"] for row in rows), limit="below 0.1 %")
    else:
        print(f"NewsQuant is not at {newsquant}: set SUMMARIZER_SHARED to the folder that holds benchmarks/")
    speed(clean_articles())
    if not path.is_file():
        print(f"no attacks at {path}: set SUMMARIZER_SHARED to the folder that holds benchmarks/, or give --data")
        return 1
    attacks(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
