"""What each rule of the date grammar is worth: how many dates of Recognizers-Text are right without it, and what it reads.

Run with `python -m evals.benchmarks.date_ablation`. A rule is a form of date, or one of the named rules below. Beside the
right dates and periods stands how many cases of Recognizers-Text (dates, periods, dates with a time), sentences of NewsQuant
and lines of the gold (shared and our own open half) hold other dates without it. Of two forms that fit equally long the
earlier counts, so that a form may seem to be worth nothing where another takes its place.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import NamedTuple

from evals.benchmarks.rule_ablation import lines_of_gold, patched
from evals.benchmarks.shared import SHARED
from summarizer.evaluation.benchmarks.newsquant.quantities import read_sentences
from summarizer.evaluation.benchmarks.recognizers.scoring import score
from summarizer.mentions.dates import article_date, finding, lengths
from summarizer.mentions.dates.forms import VAGUE, Form
from summarizer.mentions.dates.tree import Tree
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article

_RECOGNIZERS = SHARED / "benchmarks" / "recognizers-text"
_NEWSQUANT = SHARED / "benchmarks" / "newsquant" / "dev.jsonl"
_FILES = ("DateParser", "DatePeriodParser", "DateTimeModel")
_TODAY = "2024-03-14"


class Rule(NamedTuple):
    """A rule, and how to do without it for a while."""

    name: str
    without: Callable[[], AbstractContextManager[None]]


def rules() -> Iterator[Rule]:
    """Yield every rule: the named ones first."""
    yield Rule("a few days ago", partial(patched, lengths, "_few_days_ago", lambda _: VAGUE))
    yield Rule("leap days", partial(patched, article_date, "isleap", lambda _: True))
    for form in finding.FORMS:
        yield Rule(f"{form.pattern}, {form.examples[0].span!r}", partial(_without, form))


def _without(form: Form) -> AbstractContextManager[None]:
    tree = Tree([each for each in finding.FORMS if each is not form])
    return patched(finding, "_TREE", tree)


def _texts() -> tuple[list[tuple[str, str]], ...]:
    """Return the texts of each kind with the day on which they are read."""
    cases = []
    for name in _FILES:
        for item in json.loads((_RECOGNIZERS / f"{name}.json").read_text(encoding="utf-8-sig")):
            today = (item.get("Context") or {}).get("ReferenceDateTime") or _TODAY
            cases.append((item.get("Input", ""), today[:10]))
    sentences = [(sentence.text, _TODAY) for sentence in read_sentences(_NEWSQUANT)]
    return cases, sentences, [(line, _TODAY) for line in lines_of_gold()]


def _read(texts: list[tuple[str, str]]) -> list[str]:
    """Return the dates of each text in writing."""
    found = []
    for text, today in texts:
        dates = find_mentions(Article(id="text", text=text, published=today)).dates if text.strip() else ()
        found.append(json.dumps([date.model_dump(mode="json", exclude={"id"}) for date in dates]))
    return found


def main() -> None:
    """Print a line for each rule."""
    kinds = _texts()
    whole = [_read(texts) for texts in kinds]
    print("without                                                    right  cases  NewsQuant  gold lines")
    for rule in (Rule("nothing", nullcontext), *rules()):
        with rule.without():
            right = sum(each.hits for each in score(_RECOGNIZERS, ("date", "period")).scores if " " not in each.name)
            changed = [
                sum(one != other for one, other in zip(before, _read(texts), strict=True))
                for before, texts in zip(whole, kinds, strict=True)
            ]
        print(f"{rule.name[:58]:58} {right:5} {changed[0]:6} {changed[1]:10} {changed[2]:11}", flush=True)


if __name__ == "__main__":
    main()
