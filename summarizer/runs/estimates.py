"""Estimates: what a run will ask of a model, from the questions that it would begin with and what answers to others took.

The first question about each article is made as the run would make it, and measured. What cannot be known before it is
asked (how many tokens a provider counts, how long the answers are, how often a second question follows) is taken from the
recorded completions in `evals/recordings/claude`: 23 articles of 1,300 to 5,900 characters, English, of 2026-11-28;
`python -m evals.benchmarks.estimate_error` says how far off that is for each.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from summarizer.completions.asking import Question
from summarizer.completions.strict_schema import strict_schema
from summarizer.drafting.model.answers import ArticleAnswer
from summarizer.drafting.model.page import shown_sentences
from summarizer.drafting.model.parts import parts_of
from summarizer.drafting.model.questions import Questions
from summarizer.errors import UnreadableInput
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.estimates import Estimate, Expected, Unread
from summarizer.models.mentions import Mentions
from summarizer.models.usage import Prices, Usage
from summarizer.prompts.templates import Prompts
from summarizer.reading.inputs import Reading
from summarizer.runs.run_record import prices
from summarizer.settings import REPLAY, RULES, Settings

_ANSWER_BYTES_A_PAGE_BYTE = 1.3
_ANSWER_BYTES_A_NUMBER = 120
"""An answer is as long as its page makes it, and as the numbers do that may be figures: each becomes an item or a dismissal.
Least squares of the relative errors over the 23 first answers: in all less than 1 % off, each between 24 % too low and 20 % too
high; fitted to the 13 of shared gold alone, 7 % too high for the 10 of our own, which are 2.7 times as dense in numbers."""

_FOLLOW_UP_BYTES, _FOLLOW_UP_ANSWER_BYTES = 1_110, 370
"""Mean of 27 questions about what was left open, in four rounds over the articles, behind their first message, and of their
answers."""

_FIRST_UNREAD = 5


class _Case(NamedTuple):
    """How what is not known beforehand may turn out. Bytes are those of UTF-8."""

    prompt_bytes_a_token: float
    answer_bytes_a_token: float
    counts_schema: bool
    """Whether the provider counts the answer's schema among what the model reads."""
    follow_ups: float
    """Second questions for each article."""
    length: float
    """Of the answers, against what their pages suggest."""
    cached: bool
    """Whether the provider finds again what every request begins with."""


_LOW = _Case(3.7, 3.4, counts_schema=False, follow_ups=0.1, length=0.8, cached=True)
_LIKELY = _Case(3.6, 3.3, counts_schema=True, follow_ups=0.25, length=1.0, cached=True)
_HIGH = _Case(3.2, 2.8, counts_schema=True, follow_ups=0.5, length=1.35, cached=False)
"""Bytes a token: of the 23 whole questions, and of their answers, by the tokenizers o200k_base and cl100k_base (OpenAI), Llama 3
and Claude 2 within 3.6 to 3.7 and 3.3 to 3.4, by that of Mistral 7B 3.2 and 2.8; the schema is like the questions. Four
characters a token, the usual rule, is of English prose. The schema: OpenAI puts it before the system message ("Prompt caching"
in its guides), a local server only holds the model to it. Second questions: 3, 5, 8 and 11 of the 23
articles in four rounds. Length: answers were .83 to 1.31 times as long as their pages suggest."""


@dataclass
class _Measured:
    """Sums over questions: all that an estimate needs, however many articles there are."""

    articles: int = 0
    questions: int = 0
    page_bytes: int = 0
    """Of what follows the first message."""
    numbers: int = 0
    """Number mentions that may be figures."""


class _Measuring:
    """Makes first questions and sums up their lengths."""

    def __init__(self, settings: Settings) -> None:
        """Raise InputError for prompts that cannot be used."""
        overlay = Path(settings.prompts) if settings.prompts else None
        self._questions = Questions(Prompts.load(overlay), settings.part_tokens)
        self._schema_bytes = len(json.dumps(strict_schema(ArticleAnswer), separators=(",", ":")))
        self._prices = prices(settings)
        self._caches = settings.price_cached is not None
        self.sums = _Measured()
        self._static_bytes = 0

    def add(self, article: Article) -> None:
        """Add the article's first questions: one, or one for each part of a long one."""
        mentions = find_mentions(article)
        for question in first_questions(self._questions, article, mentions):
            first, *rest = (len(message.content.encode()) for message in question.messages)
            self._static_bytes = first
            self.sums.questions += 1
            self.sums.page_bytes += sum(rest)
        self.sums.articles += 1
        self.sums.numbers += may_be_figures(mentions)

    def expected(self, case: _Case) -> Expected:
        """Return what all of it takes if things go so."""
        sums = self.sums
        follow_ups = case.follow_ups * sums.articles
        requests = round(sums.questions + follow_ups)
        beginning = self._static_bytes + (self._schema_bytes if case.counts_schema else 0)
        static = beginning / case.prompt_bytes_a_token
        pages = (sums.page_bytes + follow_ups * _FOLLOW_UP_BYTES) / case.prompt_bytes_a_token
        answers = case.length * answer_bytes(sums.page_bytes, sums.numbers) + follow_ups * _FOLLOW_UP_ANSWER_BYTES
        usage = Usage(
            requests=requests,
            prompt_tokens=round(requests * static + pages),
            cached_tokens=round(max(0, requests - 1) * static) if case.cached and self._caches else 0,
            completion_tokens=round(answers / case.answer_bytes_a_token),
        )
        return _as_expected(usage, round(requests * static), self._prices)


def estimate(readings: Iterable[Reading], settings: Settings, is_finished: Callable[[Article], bool]) -> Estimate:
    """Return what a run over these inputs would take; nothing is sent, and one article is held at a time.

    `is_finished` says whether an earlier run has an article's outcome for good. What every request begins with is priced
    as read anew each time, unless the settings state what it costs when a provider has it still. Raises InputError for
    prompts that cannot be used.
    """
    asks = not (settings.model == RULES or settings.model.startswith(REPLAY))
    measuring = _Measuring(settings)
    unread: list[Unread] = []
    ahead = finished = beyond = unreadable = 0
    for source, article in readings:
        if isinstance(article, UnreadableInput):
            unreadable += 1
            if len(unread) < _FIRST_UNREAD:
                unread.append(Unread(source=source, reason=article.reason))
        elif is_finished(article):
            finished += 1
        elif settings.max_articles is not None and ahead >= settings.max_articles:
            beyond += 1
        else:
            ahead += 1
            if asks:
                measuring.add(article)
    return Estimate(
        model=settings.model,
        asks=asks,
        ahead=ahead,
        finished=finished,
        beyond=beyond,
        unreadable=unreadable,
        first_unread=tuple(unread),
        low=measuring.expected(_LOW),
        likely=measuring.expected(_LIKELY),
        high=measuring.expected(_HIGH),
        prices=prices(settings),
        max_cost=settings.max_cost,
    )


def first_questions(questions: Questions, article: Article, mentions: Mentions) -> list[Question[ArticleAnswer]]:
    """Return the questions that an article begins with, as the drafter asks them."""
    parts = parts_of(shown_sentences(article, mentions), questions.part_tokens)
    return [questions.about_part(article, mentions, part, number) for number, part in enumerate(parts, start=1)]


def may_be_figures(mentions: Mentions) -> int:
    """Return how many number mentions an answer has to say something about."""
    return sum(number.reason is None for number in mentions.numbers)


def answer_bytes(page_bytes: float, numbers: float) -> float:
    """Return how long the answer to such a question is, bytes of UTF-8."""
    return _ANSWER_BYTES_A_PAGE_BYTE * page_bytes + _ANSWER_BYTES_A_NUMBER * numbers


def _as_expected(usage: Usage, static: int, per_tokens: Prices | None) -> Expected:
    cost = usage.cost(per_tokens)
    return Expected(
        requests=usage.requests,
        prompt_tokens=usage.prompt_tokens,
        static_tokens=static,
        completion_tokens=usage.completion_tokens,
        cost=None if cost is None else Decimal(f"{cost:.6f}"),
    )
