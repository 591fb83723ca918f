"""instructor over our own transport: it prepares the request; our parser decides what fits, and nothing is asked again."""

from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any, cast

import instructor
from instructor.core.exceptions import IncompleteOutputException
from openai.types import CompletionUsage

from summarizer.completions.asking import Answer, InvalidAnswer, Question, Reply
from summarizer.completions.completion import Completion
from summarizer.completions.parsing import parse_answer
from summarizer.completions.strict_schema import response_format, strict_schema

Send = Callable[[Mapping[str, Any], Mapping[str, Any]], Awaitable[Completion]]
"""Sends a request's body with what goes over it; raises NoCompletion."""

_NO_USAGE = CompletionUsage(prompt_tokens=0, completion_tokens=0, total_tokens=0)
"""What instructor counts up in place; for a response without it, it looks on the disk for another provider's SDK."""


class _Through(IncompleteOutputException):
    """Carries an outcome through instructor, which lets only this kind pass unlogged, unwrapped and not asked again."""

    def __init__(self, outcome: Exception) -> None:
        super().__init__()
        self.outcome = outcome


async def instructed(question: Question[Answer], request: Mapping[str, Any], send: Send) -> Reply[Answer]:
    """Return the reply to the question; `request` holds the model and its parameters.

    Raises InvalidAnswer for a completion that does not fit, NoCompletion as `send` does.
    """
    try:
        reply = await _ask(
            send=send,
            messages=[{"role": role, "content": _sendable(content)} for role, content in question.messages],
            response_model=_prepared(question.answer_type),
            max_retries=0,
            strict=False,
            extra_body={"response_format": response_format(question.answer_type)},
            **request,
        )
    except _Through as through:
        raise through.outcome from None
    return cast("Reply[Answer]", reply)


async def _create(send: Send, extra_body: Mapping[str, Any], **prepared: Any) -> Any:
    """Return what `send` brings, as instructor reads it; the request comes prepared by instructor."""
    try:
        completion = await send(prepared, extra_body)
    except Exception as failure:  # noqa: BLE001 — whatever it is, instructor would write it to its log, request and all
        raise _Through(failure) from None
    message = SimpleNamespace(content=completion.text)
    return SimpleNamespace(choices=[SimpleNamespace(finish_reason="stop", message=message)], usage=_NO_USAGE)


_ask: Any = instructor.patch(create=_create, mode=instructor.Mode.JSON_SCHEMA)


@cache
def _prepared(answer_type: type[Answer]) -> type[instructor.ResponseSchema]:
    """Return the answer's type as instructor takes it as it is, schema made once and parsing ours."""

    class Prepared(instructor.ResponseSchema):
        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
            return strict_schema(answer_type)

        @classmethod
        def model_validate_json(cls, json_data: Any, **_: Any) -> Any:
            try:
                return Reply(parse_answer(json_data, answer_type), json_data)
            except InvalidAnswer as invalid:
                raise _Through(invalid) from None

    Prepared.__name__ = answer_type.__name__
    return Prepared


def _sendable(content: str) -> str:
    """Return the text with a question mark for each half of a surrogate pair, which no request can hold."""
    return content.encode(errors="replace").decode()
