"""Questions: what a model is told and asked, from the templates and an article's pages."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from summarizer.completions.asking import Answer, Message, Question
from summarizer.drafting.model.answers import ArticleAnswer, FollowUpAnswer
from summarizer.drafting.model.examples import ExampleData, example_of
from summarizer.drafting.model.left_open import LeftOpen
from summarizer.drafting.model.page import as_shown, handles_of, page_of
from summarizer.models.articles import Article
from summarizer.models.mentions import Mentions, Sentence
from summarizer.models.summaries import Rejection
from summarizer.prompts.templates import Prompts

_GIVEN = {
    "system": ("examples",),
    "article": ("page",),
    "repair": ("fault",),
    "follow_up": ("page", "numbers", "rejections"),
}
"""The templates that make questions, and what each is given."""

_MOST_QUOTED = 200
"""Characters of a fault or a rejected value that are shown again: enough to know it by."""


class Questions:
    """Makes the questions about articles. The first message (rules and examples) is the same in all of them."""

    def __init__(self, prompts: Prompts, part_tokens: int) -> None:
        """`part_tokens` is about how long a part of an article may be.

        Raises InputError where a template asks for what it is not given.
        """
        for name, given in _GIVEN.items():
            prompts.check(name, given)
        self._prompts = prompts
        self.part_tokens = part_tokens

    def about_part(
        self, article: Article, mentions: Mentions, sentences: Sequence[Sentence], part: int
    ) -> Question[ArticleAnswer]:
        """Return the question for all that these sentences of the article report."""
        page = page_of(article, mentions, sentences)
        return Question(
            kind="answer",
            part=part,
            messages=(self._system, Message("user", self._prompts.render("article", page=page))),
            answer_type=ArticleAnswer,
            article=article.id,
            digest=self._digest(article),
            handles=handles_of(mentions),
        )

    def repairing(self, question: Question[Answer], fault: str) -> Question[Answer]:
        """Return the question asked again, saying what was wrong with the answer; the answer itself is not repeated."""
        told = Message("user", self._prompts.render("repair", fault=as_shown(fault)[:_MOST_QUOTED]))
        return replace(question, kind="repair", messages=(*question.messages, told))

    def about_the_rest(self, article: Article, mentions: Mentions, rest: LeftOpen) -> Question[FollowUpAnswer]:
        """Return the question for what is left open, with the sentences that this is about."""
        page = page_of(article, mentions, rest.sentences)
        rejections = [_quotable(rejection, page.mark) for rejection in rest.rejections]
        told = self._prompts.render("follow_up", page=page, numbers=rest.numbers, rejections=rejections)
        return Question(
            kind="follow_up",
            part=1,
            messages=(self._system, Message("user", told)),
            answer_type=FollowUpAnswer,
            article=article.id,
            digest=self._digest(article),
            handles=handles_of(mentions),
        )

    @cached_property
    def _system(self) -> Message:
        shown = [self._shown(data) for data in self._prompts.examples]
        return Message("system", self._prompts.render("system", examples=shown))

    def _shown(self, data: Mapping[str, Any]) -> dict[str, str]:
        """Return the example as the template `system` shows it; the answer as it is written, what is null included."""
        example = example_of(ExampleData.from_json(json.dumps(data)))
        answer = json.dumps(data["answer"], ensure_ascii=False, separators=(",", ":"))
        return {"article": self._prompts.render("article", page=example.page), "answer": answer}

    def _digest(self, article: Article) -> str:
        """Sum up what answers depend on: the article's words, the templates, the schemas; not how handles are numbered."""
        words = json.dumps((article.text, article.title, article.published))
        return hashlib.sha256(f"[{words}, {self._rest_of_digest}]".encode()).hexdigest()

    @cached_property
    def _rest_of_digest(self) -> str:
        """The JSON of what is the same for every article: the schemas take long to make."""
        schemas = [answer_type.model_json_schema() for answer_type in (ArticleAnswer, FollowUpAnswer)]
        return json.dumps((self._prompts.digest, schemas, self.part_tokens), sort_keys=True)[1:-1]


def _quotable(rejection: Rejection, mark: str) -> Rejection:
    """Return the rejection with a value that cannot pass for marks or lines of ours: it is words of the answer."""
    if rejection.value is None:
        return rejection
    value = as_shown(rejection.value).replace(mark, " ")
    return rejection.model_copy(update={"value": value[:_MOST_QUOTED]})
