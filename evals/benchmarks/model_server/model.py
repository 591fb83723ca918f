"""The model behind the server: from the body of a request to the response and what has been counted."""

from typing import Any, NamedTuple

from evals.benchmarks.model_server.answers import answer_text
from evals.benchmarks.model_server.asked import Asked, read_request
from evals.benchmarks.model_server.counts import Counts
from evals.benchmarks.model_server.faults import Answered, Response, good
from evals.benchmarks.model_server.plan import Plan, Planned, fault_of

_BYTES_A_TOKEN = 4
"""Of requests and answers, about."""


class Behaviour(NamedTuple):
    """How a server behaves."""

    latency: float = 0.0
    """Seconds from a request's last byte to its response."""
    plan: Plan = Plan()
    wait: str = "1"
    """Seconds that the fault `429-wait` asks for."""
    drip_seconds: float = 0.5
    """Between two bytes of the fault `drip`."""


class Model:
    """Answers and counts."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.counts = Counts()

    def respond(self, body: bytes) -> Response:
        """Return the response to the body of a request, which is counted; a body that is none is refused."""
        self.counts.requests += 1
        try:
            asked = read_request(body)
        except ValueError as error:
            return Response(f'{{"error": {{"message": "{type(error).__name__}"}}}}'.encode(), "400 Bad Request")
        self.counts.digests[asked.digest] += 1
        text = answer_text(asked)
        answered = Answered(text, _completion(asked, text, len(body)), self.behaviour.wait)
        planned = self._met(asked)
        if planned is None:
            return good(answered)
        self.counts.faults[planned.name] += 1
        return planned.fault.respond(answered)

    def _met(self, asked: Asked) -> Planned | None:
        """Return the fault that this request meets, having counted it for its article."""
        if asked.article is None:
            return None
        self.counts.articles[asked.article] += 1
        planned = fault_of(asked.article, self.behaviour.plan)
        passed = planned and planned.times == "once" and self.counts.articles[asked.article] > 1
        return None if passed else planned


def _completion(asked: Asked, text: str, question_bytes: int) -> dict[str, Any]:
    """Return the chat completion that holds the answer, where the request wants it."""
    message: dict[str, Any] = {"role": "assistant", "content": text, "refusal": None}
    reason = "stop"
    if asked.tool is not None:
        call = {"id": f"call-{asked.digest}", "type": "function", "function": {"name": asked.tool, "arguments": text}}
        message, reason = {"role": "assistant", "content": None, "tool_calls": [call]}, "tool_calls"
    prompt, completion = question_bytes // _BYTES_A_TOKEN, len(text) // _BYTES_A_TOKEN
    return {
        "id": f"chat-{asked.digest}",
        "object": "chat.completion",
        "created": 1,
        "model": "parrot",
        "choices": [{"index": 0, "message": message, "finish_reason": reason}],
        "usage": {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion},
    }
