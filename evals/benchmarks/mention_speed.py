"""How many megabytes of news a second code finds its mentions in, on one core, and how many times faster than peers.

Run with `python -m evals.benchmarks.mention_speed`. CPU time; how dense in numbers each kind of text is stands beside it. Peers
that are installed read the first SAMPLE characters of the same texts. Each reader, ours too, works in a process of its own,
as what another one keeps in memory slows every allocation down; they take turns, so that a busy machine disturbs all alike,
and the least time of each counts. The ratio is that of the times for the sample. Each does what its documentation shows for
the whole job: quantulum3 its `parse`, Recognizers-Text its recognizers of numbers, units and dates one after another.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import cache, partial
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from time import process_time
from typing import NamedTuple

from evals.benchmarks.peers import present
from evals.benchmarks.shared import OPEN_GOLD, SHARED
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions

PUBLISHED = "2024-03-14"
SAMPLE = 6000
ROUNDS = 12
_MEGABYTE = 1_000_000
_RECOGNIZERS = {
    "recognizers_number": ("number",),
    "recognizers_number_with_unit": ("currency", "dimension", "age", "temperature"),
    "recognizers_date_time": ("datetime",),
}

Read = Callable[[str], object]


class Reader(NamedTuple):
    """A package that finds quantities or dates in a text."""

    name: str
    distribution: str
    loaded: Callable[[], Read]
    """Import it and return what reads one text."""


def _ours(text: str) -> Mentions:
    return find_mentions(Article(id="text", text=text, published=PUBLISHED))


def _quantulum() -> Read:
    read: Read = import_module("quantulum3.parser").parse
    return read


def _recognizers() -> Read:
    english = import_module("recognizers_text").Culture.English
    recognize = [
        getattr(import_module(module), f"recognize_{name}") for module, names in _RECOGNIZERS.items() for name in names
    ]
    return lambda text: [each(text, english) for each in recognize]


OURS = Reader("ours", "summarizer", lambda: _ours)
PEERS = (
    Reader("quantulum3", "quantulum3", _quantulum),
    Reader("Recognizers-Text", "recognizers-text-suite", _recognizers),
)
_LOADED = {reader.name: reader.loaded for reader in (OURS, *PEERS)}


def corpora() -> Iterator[tuple[str, list[str]]]:
    """Yield the name and the texts of each kind of news that is here; say which is not.

    Each has texts enough that what the finder keeps of the article at hand helps none of the next round.
    """
    yield "our own open gold", _read(sorted(OPEN_GOLD.rglob("*.txt")))
    gold = sorted((SHARED / "gold").glob("*/*.txt"))
    sentences = SHARED / "benchmarks" / "newsquant" / "dev.jsonl"
    if gold:
        yield "shared gold", _read(gold)
    if sentences.is_file():
        rows = sentences.read_text(encoding="utf-8").splitlines()
        sentences_of = [json.loads(row)["text"] for row in rows]
        yield "NewsQuant", ["\n".join(sentences_of[at : at + 30]) for at in range(0, len(rows), 30)]
    if not (gold and sentences.is_file()):
        print(f"not all texts are at {SHARED}: set SUMMARIZER_SHARED to the folder that holds gold/ and benchmarks/")


def main() -> None:
    """Print megabytes a second for each kind of text, and beside it how many times faster than each peer we are."""
    peers = present(PEERS)
    with ExitStack() as stack:
        pools = {reader.name: stack.enter_context(_process()) for reader in (OURS, *peers)}
        for name, texts in corpora():
            _report(name, texts, pools)


def _process() -> ProcessPoolExecutor:
    """Return one process, which starts with nothing in its memory."""
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


def _report(name: str, texts: Sequence[str], pools: Mapping[str, ProcessPoolExecutor]) -> None:
    whole, sample = "whole", _beginning(texts)
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        for reader, pool in pools.items():
            best[reader] = min(pool.submit(_seconds, reader, sample).result(), best.get(reader, float("inf")))
        seconds = pools[OURS.name].submit(_seconds, OURS.name, texts).result()
        best[whole] = min(seconds, best.get(whole, float("inf")))
    size = _bytes(texts)
    numbers = sum(len(_ours(text).numbers) for text in texts)
    density = f"{size / 1000:.0f} kB with {1000 * numbers / size:.0f} numbers each"
    print(f"{name}, {density}: {size / _MEGABYTE / best.pop(whole):.2f} MB/s (at least 1)")
    ours = best.pop(OURS.name)
    for peer, theirs in best.items():
        kilobytes = _bytes(sample) / 1000 / theirs
        print(f"  {peer}: {kilobytes:.1f} kB/s; ours is {theirs / ours:,.0f} times as fast (the faster: at least 50)")


def _seconds(reader: str, texts: Sequence[str]) -> float:
    read = _ready(reader)
    start = process_time()
    for text in texts:
        read(text)
    return process_time() - start


@cache
def _ready(reader: str) -> Read:
    """Return what reads one text, its tables built and caches filled."""
    read = _LOADED[reader]()
    read("It cost $5 in May.")
    return read


def _beginning(texts: Sequence[str]) -> list[str]:
    """Return whole lines of the texts, about SAMPLE characters of them."""
    taken: list[str] = []
    for line in (line for text in texts for line in text.splitlines() if line.strip()):
        if sum(map(len, taken)) >= SAMPLE:
            break
        taken.append(line)
    return taken


def _read(paths: Sequence[Path]) -> list[str]:
    return list(map(partial(Path.read_text, encoding="utf-8"), paths))


def _bytes(texts: Sequence[str]) -> int:
    return sum(len(text.encode()) for text in texts)


if __name__ == "__main__":
    main()
