"""instructor over our own transport: it prepares the request; our parser decides what fits, and nothing is asked again.

It prepares once for each kind of answer: what it adds to a request depends on nothing else, and going through it with
every question would take longer than all the rest.
"""

from collections.abc import Awaitable, Callable, Mapping
from functools import cache, lru_cache
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


async def instructed(question: Question[Answer], request: Mapping[str, str | float], send: Send) -> Reply[Answer]:
    """Return the reply to the question; `request` holds the model and its parameters.

    Raises InvalidAnswer for a completion that does not fit, NoCompletion as `send` does.
    """
    completion = await send(_body(question, request))
    return Reply(parse_answer(completion.text, question.answer_type), completion.text)


def _body(question: Question[Answer], request: Mapping[str, str | float]) -> bytes:
    """Return the JSON of the request, put together from what is its own and what was written for an earlier one."""
    told = b",".join(map(_message, question.messages))
    rest = _rest(question.answer_type, **request)
    return b'{"messages":[%b],%b' % (told, rest)


def _message(message: Message) -> bytes:
    return _first_message(message) if message.role == "system" else _written(message)


@lru_cache(maxsize=8)
def _first_message(message: Message) -> bytes:
    """Return the JSON of the message that all questions of a run begin with: it is half of a request."""
    return _written(message)


def _written(message: Message) -> bytes:
    """Return the JSON of the message, with a question mark for each half of a surrogate pair, which it cannot hold."""
    try:
        return to_json(message._asdict())
    except PydanticSerializationError:
        return to_json({"role": message.role, "content": message.content.encode(errors="replace").decode()})


@lru_cache(maxsize=32, typed=True)  # 0 and 0.0 are equal, and not the same JSON
def _rest(answer_type: type[StrictModel], /, **request: str | float) -> bytes:
    """Return the JSON of what is the same in every request, without the brace that opens it."""
    return to_json({**request, **_prepared(answer_type)})[1:]


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
