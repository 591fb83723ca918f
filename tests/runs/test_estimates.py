"""Promises about what a run is expected to take before anything is sent."""

import asyncio
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from evals.benchmarks.estimate_error import compared, recordings_by_article
from summarizer.completions.asking import Answer, Message, Question, Reply
from summarizer.completions.parsing import parse_answer
from summarizer.drafting.model.model_drafter import ModelDrafter
from summarizer.drafting.model.questions import Questions
from summarizer.errors import InputError, UnreadableInput
from summarizer.evaluation.gold import load_suite
from summarizer.models.articles import Article
from summarizer.models.estimates import Estimate
from summarizer.models.usage import Meter
from summarizer.prompts.templates import Prompts
from summarizer.reading.inputs import Reading
from summarizer.runs.estimates import estimate, first_questions
from summarizer.settings import Settings
from tests.drafting.model.ferry import ARTICLE, MENTIONS, answer
from tests.shared_gold import ROOT

MODEL = Settings(model="openai/parrot", price_prompt=Decimal(1), price_completion=Decimal(4))
SUITE = ROOT / "evals" / "suites" / "open.toml"
RECORDINGS = ROOT / "evals" / "recordings" / "claude" / "open"


class Listening:
    """Answers every question with the same, and remembers what it was told."""

    name = "openai/parrot"

    def __init__(self) -> None:
        self.heard: list[tuple[Message, ...]] = []

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        """Return the good answer."""
        del meter
        self.heard.append(question.messages)
        return Reply(parse_answer(answer(), question.answer_type), answer())

    async def close(self) -> None:
        """Hold on to nothing."""


def readings(count: int) -> Iterator[Reading]:
    """So many articles that differ in their names."""
    for number in range(count):
        yield Reading(f"a{number}.txt", ARTICLE.model_copy(update={"id": f"a{number}"}))


def nothing_finished(_: Article) -> bool:
    """As in a new folder."""
    return False


def estimated(settings: Settings = MODEL, count: int = 10) -> Estimate:
    """The estimate over so many articles of which none is finished."""
    return estimate(readings(count), settings, nothing_finished)


@pytest.mark.parametrize("part_tokens", [4_000, 30])
def test_the_questions_that_are_measured_are_those_that_are_asked(part_tokens: int) -> None:
    """A drafter asks them word for word, part by part."""
    questions = Questions(Prompts.load(None), part_tokens)
    measured = first_questions(questions, ARTICLE, MENTIONS)
    answerer = Listening()
    asyncio.run(ModelDrafter(answerer, questions).draft(ARTICLE, MENTIONS, Meter()))

    assert (1 if part_tokens == 4_000 else 2) == len(measured)
    assert answerer.heard == [question.messages for question in measured]


def test_every_input_is_counted_once() -> None:
    """Ahead, finished, beyond the limit or unreadable; a few of the unreadable are named."""
    unread = [Reading(f"p{number}.txt", UnreadableInput(f"p{number}.txt", "holds no text")) for number in range(8)]
    settings = Settings(model="openai/parrot", max_articles=3)
    made = estimate([*unread, *readings(9)], settings, lambda article: article.id in ("a0", "a8"))

    assert (3, 2, 4, 8) == (made.ahead, made.finished, made.beyond, made.unreadable)
    assert ["p0.txt", "p1.txt", "p2.txt", "p3.txt", "p4.txt"] == [each.source for each in made.first_unread]


def test_what_is_finished_costs_nothing() -> None:
    """Only what is ahead is asked about."""
    half = estimate(readings(20), MODEL, lambda article: int(article.id[1:]) < 10)

    assert estimated(count=10).model_dump(exclude={"finished"}) == half.model_dump(exclude={"finished"})


def test_low_likely_and_high_are_in_order_and_never_less_than_a_request_an_article() -> None:
    """A range that holds what is likely."""
    made = estimated()

    for name in ("requests", "prompt_tokens", "static_tokens", "completion_tokens", "cost"):
        low, likely, high = (getattr(case, name) for case in (made.low, made.likely, made.high))
        assert 0 < low < likely < high
    assert 10 <= made.low.requests <= made.high.requests <= 20
    assert all(case.static_tokens < case.prompt_tokens for case in (made.low, made.likely, made.high))


def test_the_cost_is_that_of_the_tokens() -> None:
    """At the stated prices: a million read for a dollar, a million written for four."""
    made = estimated()

    for case in (made.low, made.likely, made.high):
        assert Decimal(case.prompt_tokens + 4 * case.completion_tokens) / 1_000_000 == case.cost
    assert made.likely.cost is not None
    assert made.likely.cost / 10 == made.cost_ahead


def test_what_every_request_repeats_is_at_full_price_unless_a_lower_one_is_stated() -> None:
    """The most that it may cost stays the most: a provider may have forgotten it each time."""
    full, less = (estimated(settings).model_dump() for settings in (MODEL, _with_cached_price()))
    saved = (
        (full["likely"]["static_tokens"] * Decimal(11) / 12) * Decimal("0.9") / 1_000_000
    )  # not of the first request

    assert 12 == full["likely"]["requests"]
    assert abs(full["likely"]["cost"] - less["likely"]["cost"] - saved) < Decimal("0.00001")
    assert less["low"]["cost"] < full["low"]["cost"]
    assert less["high"]["cost"] == full["high"]["cost"]


def _with_cached_price() -> Settings:
    return Settings(
        model="openai/parrot", price_prompt=Decimal(1), price_cached=Decimal("0.1"), price_completion=Decimal(4)
    )


def test_without_prices_tokens_are_told_and_no_cost() -> None:
    """Nothing is guessed about what a model costs."""
    made = estimated(Settings(model="openai/parrot"))

    assert made.likely.prompt_tokens == estimated().likely.prompt_tokens
    assert (None, None, None) == (made.likely.cost, made.cost_ahead, made.prices)


@pytest.mark.parametrize("model", ["rules", "replay:recordings"])
def test_what_asks_no_model_has_no_request_and_no_cost(model: str) -> None:
    """Articles are counted all the same."""
    made = estimated(Settings(model=model))

    assert (10, False) == (made.ahead, made.asks)
    assert made.low == made.likely == made.high
    assert (0, 0, 0, Decimal(0)) == (
        *(made.high.requests, made.high.prompt_tokens, made.high.completion_tokens, made.high.cost),
    )


def test_articles_are_taken_one_at_a_time() -> None:
    """However many there are, no article is held once it has been measured."""
    alive: list[int] = []

    def counted() -> Iterator[Reading]:
        for number, reading in enumerate(readings(5)):
            alive.append(number)
            yield reading

    seen: list[int] = []

    def is_finished(_: Article) -> bool:
        seen.append(len(alive))
        return True

    estimate(counted(), MODEL, is_finished)

    assert [1, 2, 3, 4, 5] == seen


def test_prompts_of_ones_own_are_measured_and_bad_ones_refused(tmp_path: Path) -> None:
    """The templates that the run would use count."""
    settings = Settings(model="openai/parrot", prompts=str(tmp_path))
    (tmp_path / "system.j2").write_text("Read the article.")
    short = estimated(settings)
    (tmp_path / "system.j2").write_text("{{ nobody.gave }}")

    assert short.low.static_tokens < estimated().low.static_tokens / 100
    with pytest.raises(InputError):
        estimated(settings)


def test_estimates_are_near_what_was_recorded() -> None:
    """Questions to half a percent, the answers of ten articles to five, of each one within the range that is told."""
    questions = Questions(Prompts.load(None), Settings().part_tokens)
    recordings = recordings_by_article(RECORDINGS)
    found = [compared(case, recordings[case.id], questions) for case in load_suite(SUITE).cases]
    asked, was_asked, answered, was_answered, second = (sum(column) for column in zip(*found, strict=True))

    assert 10 == len(found)
    assert all(each.was_asked <= each.asked <= 1.005 * each.was_asked for each in found)
    assert 0.995 < asked / was_asked < 1.005
    assert 0.95 < answered / was_answered < 1.05
    assert all(0.8 * each.answered < each.was_answered < 1.35 * each.answered for each in found)
    assert 0.1 <= second / len(found) <= 0.5
