"""ModelDrafter: the drafter that asks a language model: the article, once again if need be, and what is left open."""

from collections.abc import Sequence
from typing import TypeVar

from summarizer.completions.asking import Answerer, InvalidAnswer, Question
from summarizer.drafting.drafter import Drafted
from summarizer.drafting.model.answers import ArticleAnswer, FollowUpAnswer
from summarizer.drafting.model.left_open import left_open
from summarizer.drafting.model.page import shown_sentences
from summarizer.drafting.model.parts import joined, parts_of
from summarizer.drafting.model.questions import Questions
from summarizer.drafting.model.renumbering import renumbered
from summarizer.drafting.model.translating import to_draft
from summarizer.errors import ModelFault, ModelUnusable
from summarizer.models.articles import Article
from summarizer.models.drafts import Draft
from summarizer.models.mentions import Mentions
from summarizer.models.summaries import Summary
from summarizer.models.usage import Meter, Usage

AnyAnswer = TypeVar("AnyAnswer", bound=FollowUpAnswer)


class ModelDrafter:
    """Drafts by asking: at most an answer and one repair of it for each part, and one question about what is left open."""

    def __init__(self, answerer: Answerer, questions: Questions) -> None:
        self.answerer = answerer
        self._questions = questions

    @property
    def name(self) -> str:
        """The model's name."""
        return self.answerer.name

    async def draft(self, article: Article, mentions: Mentions, meter: Meter) -> Drafted:
        """Return the draft of the article; `missing` says which parts of it got none.

        Raises the first part's ModelFault where none got one.
        """
        parts = parts_of(shown_sentences(article, mentions), self._questions.part_tokens)
        drafts: list[Draft] = []
        faults: list[tuple[int, ModelFault]] = []
        for number, sentences in enumerate(parts, start=1):
            question = self._questions.about_part(article, mentions, sentences, number)
            try:
                drafts.append(await self._drafted(question, meter))
            except ModelFault as fault:
                faults.append((number, fault))
                if isinstance(fault, ModelUnusable):
                    break
        if not drafts:
            raise faults[0][1]
        return Drafted(joined(drafts), _missing(faults, len(parts)), faults[-1][1].kind if faults else None)

    async def reconsider(self, article: Article, mentions: Mentions, summary: Summary, meter: Meter) -> Draft | None:
        """Return what the model says to what its draft left open; None where nothing is open. Raises as `draft` does."""
        rest = left_open(summary, mentions, self._questions.part_tokens)
        if rest.is_empty:
            return None
        question = self._questions.about_the_rest(article, mentions, rest)
        try:
            return await self._answered(question, meter)
        except InvalidAnswer as invalid:
            raise _unusable(invalid) from invalid

    async def close(self) -> None:
        """Let go of connections."""
        await self.answerer.close()

    async def _drafted(self, question: Question[ArticleAnswer], meter: Meter) -> Draft:
        """Return the draft of one part; an answer that cannot be read is asked for once more."""
        try:
            return await self._answered(question, meter)
        except InvalidAnswer as invalid:
            repair = self._questions.repairing(question, invalid.fault)
        try:
            return await self._answered(repair, meter)
        except InvalidAnswer as invalid:
            raise _unusable(invalid) from invalid

    async def _answered(self, question: Question[AnyAnswer], meter: Meter) -> Draft:
        reply = await self.answerer.ask(question, meter)
        draft = to_draft(reply.answer)
        if reply.recorded_handles is None:
            return draft
        today = renumbered(draft, reply.recorded_handles, question.handles)
        meter.add(Usage(renumbered=today.renumbered, lost=today.lost))
        return today.draft


def _unusable(invalid: InvalidAnswer) -> ModelFault:
    del invalid  # what is wrong with it may quote the article
    return ModelFault("invalid_answer", "the model's answer does not fit its schema")


def _missing(faults: Sequence[tuple[int, ModelFault]], parts: int) -> str | None:
    if not faults:
        return None
    return "; ".join(f"part {number} of {parts} is missing: {fault}" for number, fault in faults)
