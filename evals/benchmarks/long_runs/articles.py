"""Invented articles, as many as wanted, each known to the model server by the number in its title."""

import json
from pathlib import Path

_TOWNS = ("Port Vell", "Asker Bay", "Low Harrow", "Stenmouth", "Tarn Cross", "Old Quay")
_TRADES = ("dockers", "nurses", "drivers", "teachers", "bakers", "miners", "clerks")
_BARE_EVERY = 4


def marker(number: int) -> str:
    """Return what the model server knows the article by: six digits."""
    return f"{number:06d}"


def write_articles(path: Path, count: int) -> Path:
    """Write so many articles as JSON Lines, numbered from 1; every fourth leaves a number open, so that it is asked twice."""
    with path.open("w", encoding="utf-8") as lines:
        for number in range(1, count + 1):
            lines.write(json.dumps(_article(number)) + "\n")
    return path


def _article(number: int) -> dict[str, str]:
    town, trade = _TOWNS[number % len(_TOWNS)], _TRADES[number % len(_TRADES)]
    sentences = [
        f"{1000 + number:,} {trade} stopped work in {town}, the harbour office said.",
        f"They ask for {3 + number % 9} percent, and {20 + number % 70} shops stayed shut.",
    ]
    if number % _BARE_EVERY == 0:
        sentences.append(f"The index of {town} stood at {100 + number % 800}.")
    return {
        "id": f"a{marker(number)}",
        "title": f"Article {marker(number)}",
        "text": " ".join(sentences),
        "published": "2031-05-04",
    }
