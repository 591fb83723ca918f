"""What each rule of the number grammar is worth: NewsQuant's scores without it, and in how many sentences it matters.

Run with `python -m evals.benchmarks.rule_ablation`. A rule is a form of number, a rule for what is no figure, a row of words
of change, or one of the named rules below. Beside the scores stands how many sentences of NewsQuant, cases of
Recognizers-Text and lines of the gold (shared and our own open half) read otherwise without it: a rule that serves one sentence
only has no place in a grammar.
Units, currencies and qualifiers are vocabulary and are not listed.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from typing import Any, NamedTuple

from evals.benchmarks.shared import OPEN_GOLD, SHARED
from summarizer.evaluation.benchmarks.newsquant.quantities import DATA, read_sentences
from summarizer.evaluation.benchmarks.newsquant.scoring import predict, score
from summarizer.evaluation.benchmarks.recognizers.cases import DATA as RECOGNIZERS
from summarizer.evaluation.benchmarks.recognizers.cases import read_specs
from summarizer.evaluation.benchmarks.recognizers.kinds import KINDS
from summarizer.mentions.finder import find_mentions
from summarizer.mentions.numbers import beginnings, changes, elliptic, finding, names, no_figures, restated
from summarizer.mentions.numbers.forms import FORMS, Form
from summarizer.mentions.numbers.no_figures import RULES, NoFigureRule
from summarizer.models.articles import Article


class Rule(NamedTuple):
    """A rule, and how to do without it for a while."""

    name: str
    without: Callable[[], AbstractContextManager[None]]


@contextmanager
def patched(module: Any, name: str, value: object) -> Iterator[None]:
    """Give the module's name another value for a while."""
    kept = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, kept)


def _nothing(*_: object, **__: object) -> None:
    return None


def rules() -> Iterator[Rule]:
    """Yield every rule."""
    yield from (Rule(f"form: {form.name}", partial(_without_form, form)) for form in FORMS)
    yield from (
        Rule(f"no figure: {rule.reason}, {(rule.examples or rule.open_examples)[0]!r}", partial(_without_reason, rule))
        for rule in RULES
    )
    for name in ("MOVING", "TRADING", "NAMED", "COMPARED"):
        table = f"_{name}"
        yield Rule(f"change: {name.lower()}", partial(_without_words, table))
    for label, module, function in (
        ("change: by what, behind its object", changes, "_before_object"),
        ("conversion in brackets", restated, "_is_conversion"),
        ("units shared in a row", elliptic, "_is_joined"),
        ("units handed on", finding, "is_open"),
        ("names and numbers in a row", names, "_is_in_table"),
        ("rates", finding, "rate_behind"),
    ):
        yield Rule(label, partial(patched, module, function, _nothing))


@contextmanager
def _without_form(form: Form) -> Iterator[None]:
    tables = (beginnings._READERS_BY_WORD, beginnings._BEHIND_A_NUMERAL, beginnings._BEHIND_A_WORD)  # noqa: SLF001
    kept = [dict(table) for table in tables]
    of_digits = tuple(read for read in beginnings._READERS_OF_DIGITS if read is not form.read)  # noqa: SLF001
    for table in tables:
        for word, readers in table.items():
            table[word] = tuple(read for read in readers if read is not form.read)
    with patched(beginnings, "_READERS_OF_DIGITS", of_digits):
        yield
    for table, before in zip(tables, kept, strict=True):
        table.update(before)


@contextmanager
def _without_reason(rule: NoFigureRule) -> Iterator[None]:
    left = {
        key: tuple(each for each in tried if each[1] is not rule.applies)
        for key, tried in no_figures._RULES_FOR.items()  # noqa: SLF001
    }
    with patched(no_figures, "_RULES_FOR", left):
        yield


@contextmanager
def _without_words(table: str) -> Iterator[None]:
    words = getattr(changes, table)
    in_steps = {word: change for word, change in changes._IN_STEPS.items() if word not in words}  # noqa: SLF001
    with patched(changes, table, {}), patched(changes, "_IN_STEPS", in_steps):
        yield


def _cases() -> list[str]:
    kinds = [kind for kind in KINDS if kind.name not in ("date", "period")]
    return sorted({spec.text for kind in kinds for spec in read_specs(RECOGNIZERS, kind.file)})


def lines_of_gold() -> list[str]:
    """Return the lines of the gold articles, shared and our own open half, that are not empty."""
    paths = [*sorted((SHARED / "gold").glob("*/*.txt")), *sorted(OPEN_GOLD.rglob("*.txt"))]
    return [line for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _read(texts: list[str]) -> list[str]:
    found = []
    for text in texts:
        numbers = find_mentions(Article(id="line", text=text, published="2024-03-14")).numbers
        found.append(json.dumps([number.model_dump(mode="json", exclude={"id"}) for number in numbers]))
    return found


def main() -> None:
    """Print a line for each rule."""
    sentences = read_sentences(DATA)
    texts = [sentence.text for sentence in sentences]
    corpora = texts, _cases(), lines_of_gold()
    whole = [_read(corpus) for corpus in corpora]
    print("without                                        value  +unit +change   NewsQuant  cases  gold lines")
    for rule in (Rule("nothing", nullcontext), *rules()):
        with rule.without():
            f1 = [each.f1.value or 0.0 for each in score(sentences, predict(sentences), DATA).scores]
            changed = [
                sum(one != other for one, other in zip(before, _read(which), strict=True))
                for before, which in zip(whole, corpora, strict=True)
            ]
        shown = " ".join(f"{100 * value:6.1f}" for value in f1)
        print(f"{rule.name[:44]:44} {shown}   {changed[0]:9} {changed[1]:6} {changed[2]:11}", flush=True)


if __name__ == "__main__":
    main()
