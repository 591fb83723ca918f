"""The number grammar on real articles: the numbers of the shared gold."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.mentions import NumberMention
from tests.shared_gold import shared_gold_files


def _states(mention: NumberMention, figure: dict[str, Any]) -> bool:
    number = figure["number"]
    overlaps = mention.number.start < number["end"] and number["start"] < mention.number.end
    return overlaps and (mention.low, mention.high) == (Decimal(figure["low"]), Decimal(figure["high"]))


def _mentions(path: Path, published: str | None) -> tuple[NumberMention, ...]:
    return find_mentions(Article(id=path.stem, text=path.read_text("utf-8"), published=published)).numbers


def test_gold_numbers_are_found_with_their_values() -> None:
    """At least 99 of 100 gold numbers are found with the same bounds and may be figures, at least 95 with their qualifier."""
    total = found = qualified = open_mentions = 0
    for path in shared_gold_files():
        gold = json.loads(path.read_text("utf-8"))
        if "figures" not in gold:
            continue
        mentions = [m for m in _mentions(path.with_suffix(".txt"), gold["published"]) if m.reason is None]
        open_mentions += len(mentions)
        for figure in gold["figures"]:
            alternates = [figure, *({**figure, **other} for other in figure.get("alternates", []))]
            stated = next((m for m in mentions if any(_states(m, a) for a in alternates)), None)
            total += 1
            found += stated is not None
            qualified += stated is not None and stated.qualifier in [a["qualifier"] for a in alternates]
    assert found >= 0.99 * total
    assert qualified >= 0.95 * total
    assert open_mentions <= 1.2 * total
