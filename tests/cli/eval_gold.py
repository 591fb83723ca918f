"""Small gold suites of invented articles: their gold is what the rules find, so that every score starts at 1."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import summarizer
from summarizer.models.summaries import Coverage, Summary

TOWNS = ("Vell", "Orra", "Tamsin", "Quay", "Brond", "Lasko", "Merrin", "Dovet")

_TEXT = """Storm floods homes in {town}
2031-05-04

The storm flooded {homes} homes in {town} on Friday. Mayor Ada Moll said that {people} people had left the town.
"""


def summary_of(name: str, text: str) -> Summary:
    """Return what the rules find in the text."""
    found = summarizer.summarize(text)
    return found.model_copy(update={"article": found.article.model_copy(update={"id": name})})


def annotate(folder: Path, name: str, text: str, **changes: Any) -> Path:
    """Write NAME.txt and, beside it, what the rules find as its gold; `changes` replace top-level entries of the gold."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    findings = summary_of(name, text).model_dump(mode="json", include={"figures", "events", "statements"})
    about = {"guide": 1, "article": name, "title": None, "publisher": None, "language": "en", "published": None}
    gold = folder / f"{name}.json"
    gold.write_text(json.dumps({**about, **findings, **changes}), encoding="utf-8")
    return gold


def towns(folder: Path, count: int = len(TOWNS)) -> Path:
    """Fill the folder with so many independent articles and their gold; return it."""
    for number, town in enumerate(TOWNS[:count]):
        annotate(folder, town.lower(), _TEXT.format(town=town, homes=120 + number, people=45 + number))
    return folder


def write_predictions(file: Path, gold: Path, *, without_figures: Iterable[str] = ()) -> Path:
    """Write the rules' summaries of the folder's articles, those that are named without their figures; return the file."""
    bare = set(without_figures)
    found = []
    for text in sorted(gold.glob("*.txt")):
        summary = summary_of(text.stem, text.read_text(encoding="utf-8"))
        found.append(_without_figures(summary) if text.stem in bare else summary)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(f"{summary.model_dump_json()}\n" for summary in found), encoding="utf-8")
    return file


def _without_figures(summary: Summary) -> Summary:
    """Return the summary as of a drafter that found no figure; nothing points to one any more."""
    accounts = [
        account.model_copy(update={"figure": None, "reason": account.reason or "not_drafted"})
        for account in summary.coverage.numbers
    ]
    changes = {
        "figures": (),
        "headline": None,
        "sentences": (),
        "events": tuple(event.model_copy(update={"figures": ()}) for event in summary.events),
        "coverage": Coverage(numbers=tuple(accounts)),
    }
    return summary.model_copy(update=changes)
