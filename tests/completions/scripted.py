"""A model that answers by script, and questions to it."""

import asyncio
import hashlib
from collections.abc import Mapping

from summarizer.completions.asking import (
    Answer,
    Answerer,
    InvalidAnswer,
    Message,
    Question,
    QuestionKind,
    Reply,
)
from summarizer.completions.parsing import parse_answer
from summarizer.errors import ModelFault
from summarizer.models.deadlines import Deadline
from summarizer.models.strict import StrictModel
from summarizer.models.usage import Meter, Usage

KEY = "sk-canary-5b1f7c"
HANDLES: Mapping[str, tuple[int, int]] = {"1": (0, 31), "2": (32, 80), "n1": (4, 9), "n2": (40, 43), "d1": (20, 27)}
GOOD = '{"numbers": ["n1"], "note": "a ferry"}'
OTHER = '{"numbers": ["n2"], "note": null}'
BAD = '{"numbers": "n1"'


class Pointed(StrictModel):
    """An answer."""

    numbers: list[str]
    note: str | None


class Scripted:
    """Answers each question with the next line of its script; a fault in the script is raised."""

    def __init__(self, *script: str | ModelFault, usage: Usage | None = None, name: str = "openai/parrot") -> None:
        self.name = name
        self.key = KEY
        self.asked: list[Question[StrictModel]] = []
        self.deadlines: list[Deadline] = []
        self.closed = False
        self._script = list(script)
        self._usage = usage or Usage(requests=1, prompt_tokens=900, cached_tokens=700, completion_tokens=60)

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        """Return the next line of the script, once others had their turn."""
        line = self._script.pop(0)
        self.deadlines.append(meter.deadline)
        await asyncio.sleep(0)
        meter.add(self._usage)
        if isinstance(line, ModelFault):
            raise line
        return Reply(parse_answer(line, question.answer_type), line)

    async def close(self) -> None:
        """Remember it."""
        self.closed = True


def question(
    article: str = "ferry", kind: QuestionKind = "answer", part: int = 1, words: str = "Two ferries sank."
) -> Question[Pointed]:
    """A question about an article with those words."""
    return Question(
        kind=kind,
        part=part,
        messages=(Message("system", "Point, never copy."), Message("user", words)),
        answer_type=Pointed,
        article=article,
        digest=hashlib.sha256(words.encode()).hexdigest(),
        handles=HANDLES,
    )


def reply(answerer: Answerer, asked: Question[Pointed], meter: Meter | None = None) -> Reply[Pointed]:
    """What the answerer replies."""
    return asyncio.run(answerer.ask(asked, meter or Meter()))


def outcome(answerer: Answerer, asked: Question[Pointed]) -> Pointed | str:
    """The answer, or the text that is none."""
    try:
        return reply(answerer, asked).answer
    except InvalidAnswer as invalid:
        return invalid.text
