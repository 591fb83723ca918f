"""Questions to a model, their replies, and the one interface of everybody who answers them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Literal, NamedTuple, Protocol, TypeVar

from summarizer.models.strict import StrictModel
from summarizer.models.usage import Meter, Usage

Handles = Mapping[str, tuple[int, int]]
"""Where the handles that a question shows stand: code points `[start, end)` of the article's text. A sentence's is its number."""

QuestionKind = Literal["answer", "repair", "follow_up"]

Answer = TypeVar("Answer", bound=StrictModel)


class Message(NamedTuple):
    """One message to a model."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True)
class Question(Generic[Answer]):
    """One thing asked about one article; its answer is JSON that fits `answer_type`."""

    kind: QuestionKind
    part: int
    """Which part of a long article, from 1."""
    messages: tuple[Message, ...]
    answer_type: type[Answer]
    article: str
    """The article's id: names recordings for people."""
    digest: str
    """SHA-256 of the article's words, the templates and the answer's schema: what a recording must agree with."""
    handles: Handles

    @property
    def characters(self) -> int:
        """Of all messages together."""
        return sum(len(message.content) for message in self.messages)


class Reply(NamedTuple, Generic[Answer]):
    """What came back, already valid."""

    answer: Answer
    text: str
    """The completion as it came."""
    recorded_handles: Handles | None = None
    """Of a replayed answer: where its handles stood when it was recorded."""
    took: Usage | None = None
    """Of a completion that is used again: what its requests took when it came."""


class InvalidAnswer(Exception):
    """A completion that does not fit its schema; never leaves the drafter, which asks for one repair."""

    def __init__(self, text: str, fault: str) -> None:
        super().__init__(fault)
        self.text = text
        """The completion as it came."""
        self.fault = fault
        """What is wrong with it, in one line; may quote it."""
        self.took: Usage | None = None
        """As of a Reply."""


class Answerer(Protocol):
    """A model, or a folder of what one answered."""

    @property
    def name(self) -> str:
        """The model's name, as a Summary records it."""
        ...

    async def ask(self, question: Question[Answer], meter: Meter) -> Reply[Answer]:
        """Return the model's reply; every attempt is added to the meter, also where one of these is raised.

        Raises InvalidAnswer for a completion that does not fit, ModelFault for none, ModelUnusable where none will come.
        """
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
