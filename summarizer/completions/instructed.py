"""instructor over our own transport: it prepares the request; our parser decides what fits, and nothing is asked again.

It prepares once for each kind of answer: what it adds to a request depends on nothing else, and going through it with
every question would take longer than all the rest.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from typing import Any

import instructor
from instructor.core.exceptions import IncompleteOutputException
from pydantic_core import PydanticSerializationError, to_json

from summarizer.completions.asking import Answer, Message, Question, Reply
from summarizer.completions.completion import Completion
from summarizer.completions.parsing import parse_answer
from summarizer.completions.strict_schema import response_format, strict_schema
from summarizer.models.strict import StrictModel

Send = Callable[[bytes], Awaitable[Completion]]
"""Sends the body of a request; raises NoCompletion."""


async def instructed(question: Question[Answer], request: Mapping[str, Any], send: Send) -> Reply[Answer]:
    """Return the reply to the question; `request` holds the model and its parameters.

    Raises InvalidAnswer for a completion that does not fit, NoCompletion as `send` does.
    """
    completion = await send(_encoded(question.messages, {**request, **_prepared(question.answer_type)}))
    return Reply(parse_answer(completion.text, question.answer_type), completion.text)


def _encoded(messages: tuple[Message, ...], request: Mapping[str, Any]) -> bytes:
    """Return the JSON of the request, with a question mark for each half of a surrogate pair, which it cannot hold."""
    try:
        return to_json({"messages": [message._asdict() for message in messages], **request})
    except PydanticSerializationError:
        sendable = [Message(role, content.encode(errors="replace").decode()) for role, content in messages]
        return to_json({"messages": [message._asdict() for message in sendable], **request})


class _Prepared(IncompleteOutputException):
    """Carries a prepared request out of instructor, which lets only this kind pass unlogged, unwrapped and not asked again."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        super().__init__()
        self.fields = fields


@cache
def _prepared(answer_type: type[StrictModel]) -> Mapping[str, Any]:
    """Return what instructor adds to messages, model and parameters, with the schema in strict mode in place of its own."""

    def create(extra_body: Mapping[str, Any], **prepared: Any) -> None:
        raise _Prepared({**prepared, **extra_body})

    ask: Any = instructor.patch(create=create, mode=instructor.Mode.JSON_SCHEMA)
    try:
        ask(
            messages=[{"role": "user", "content": ""}],
            response_model=_with_strict_schema(answer_type),
            max_retries=0,
            strict=False,
            extra_body={"response_format": response_format(answer_type)},
        )
    except _Prepared as through:
        return {name: value for name, value in through.fields.items() if name != "messages"}
    raise TypeError(f"instructor asked nobody for {answer_type.__name__}")


def _with_strict_schema(answer_type: type[StrictModel]) -> type[instructor.ResponseSchema]:
    """Return the answer's type as instructor takes it as it is, its schema made once."""

    class Prepared(instructor.ResponseSchema):
        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
            return strict_schema(answer_type)

    Prepared.__name__ = answer_type.__name__
    return Prepared
