"""The one table from what goes wrong at a provider to what it means for an article, and whether to ask again."""

import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from summarizer.completions.excerpts import Private, excerpt
from summarizer.completions.waits import told_wait
from summarizer.errors import FaultKind, ModelFault, ModelUnusable
from summarizer.models.usage import Usage

Again = Literal["never", "once", "always"]
"""How often the same request may be sent once more: `always` ends with the limit of attempts."""

UNMETERED = Usage(requests=1, unmetered=1)
"""A request that left and whose tokens nobody counted."""
FREE = Usage(requests=1)
"""A request that was turned away before a model saw it: no provider charges for that."""
NOT_SENT = Usage()
"""A request that never left: no connection stood."""


class NoCompletion(Exception):
    """One request that brought no completion. Its text is ours alone; what the provider said is kept apart."""

    def __init__(self, kind: FaultKind, detail: str, again: Again = "never", usage: Usage = UNMETERED) -> None:
        super().__init__(detail)
        self.kind: FaultKind = kind
        self.detail = detail
        """What was seen, in our own words: a status, a deadline."""
        self.again: Again = again
        self.usage = usage
        """What the provider counted for it."""
        self.wait: float | None = None
        """Seconds that the server asks to wait."""
        self.said = ""
        """The provider's own message, raw: it may quote the request and the key."""


class _Wording(NamedTuple):
    """What a provider's code or words say more exactly than its status."""

    kind: FaultKind
    codes: frozenset[str]
    words: re.Pattern[str]


_WORDINGS = (
    _Wording(
        "quota_exhausted",
        frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "insufficient_balance"}),
        re.compile(r"credit balance is too low|insufficient (balance|credits?|funds|quota)", re.IGNORECASE),
    ),
    _Wording(
        "context_length",  # OpenAI, vLLM; llama.cpp; Anthropic; Gemini; Mistral
        frozenset({"context_length_exceeded", "exceed_context_size_error"}),
        re.compile(
            r"context (length|size|window)|prompt is too long|input token count|too large for model|too many input tokens",
            re.IGNORECASE,
        ),
    ),
    _Wording(
        "filtered",  # Azure, OpenAI; OpenRouter
        frozenset({"content_filter", "content_policy_violation"}),
        re.compile(r"content (management|safety) policy|content filter|requires moderation|was flagged", re.IGNORECASE),
    ),
)
_WORDED = frozenset({400, 402, 403, 413, 422, 429})
"""The statuses under which providers report what the wordings tell apart."""

_FREE = frozenset({401, 402, 403, 404, 429})

_STATUSES: Mapping[int, tuple[FaultKind, Again]] = {
    401: ("key_refused", "never"),
    402: ("quota_exhausted", "never"),
    403: ("key_refused", "never"),
    408: ("timed_out", "always"),
    409: ("request_refused", "always"),  # a lock that another request holds
    413: ("context_length", "never"),
    429: ("rate_limited", "always"),
}

_MEANINGS: Mapping[FaultKind, str] = {
    "rate_limited": "takes no more requests for now: try again later, or with fewer at a time",
    "server_error": "has a fault of its own: try again later",
    "unreachable": "cannot be reached: check the address and the network",
    "timed_out": "gave no whole answer in time: try again later, or allow more time",
    "request_refused": "does not take such a request: check the model's name and the address",
    "context_length": "says that the request is too long for the model",
    "refused": "declined to answer for this article",
    "filtered": "stopped at its content filter for this article",
    "truncated": "ended its answer at the token limit: allow more tokens",
    "malformed_response": "sent no completion: check that the address is that of an OpenAI-compatible API",
    "too_large": "sent more than any answer can be",
    "invalid_answer": "gave an answer that does not fit",
    "recording_missing": "has no recording of this",
    "key_refused": "refused the key: check it and what it may use, then run again to go on",
    "quota_exhausted": "says that the account has no credit left: top it up, then run again to go on",
    "unavailable": "has not answered for too long: run again later to go on",
}
_ENDS_THE_RUN: frozenset[FaultKind] = frozenset({"key_refused", "quota_exhausted", "unavailable"})


def refused_by_status(status: int, headers: Mapping[str, str], body: object) -> NoCompletion:
    """Return what an error status means; `body` is the parsed error, its text, or None."""
    codes, said = _stated(body)
    kind, again = _STATUSES.get(status, ("server_error", "always") if status >= 500 else ("request_refused", "never"))
    if status == 403 and not isinstance(body, Mapping):  # a firewall's page about this one request, no word of the API
        kind, again = "request_refused", "never"
    if status in _WORDED:
        worded = next((row.kind for row in _WORDINGS if codes & row.codes or row.words.search(said)), None)
        if worded and not (status == 429 and worded != "quota_exhausted"):
            kind, again = worded, "never"
    failure = NoCompletion(kind, f"status {status}", again, FREE if status in _FREE else UNMETERED)
    failure.said = said
    failure.wait = told_wait(headers)
    return failure


def _stated(body: object) -> tuple[frozenset[str], str]:
    """Return the codes and the message of an error body, however deep the provider nests them."""
    if isinstance(body, Mapping):
        inner = body.get("error")
        if isinstance(inner, Mapping | str) and inner:
            return _stated(inner)
        codes = frozenset(str(body[name]).lower() for name in ("code", "type", "status") if body.get(name))
        return codes, _text(body.get("message") or body.get("detail"))
    return frozenset(), _text(body)


def _text(said: Any) -> str:
    return said if isinstance(said, str) else ""


def translated(failure: NoCompletion, where: str, private: Private) -> ModelFault:
    """Return the fault as the rest of the package knows it: one line with `where` (the host) and what to do next."""
    said = excerpt(failure.said, private)
    detail = f"{failure.detail}; it says: {said}" if said else failure.detail
    made = ModelUnusable if failure.kind in _ENDS_THE_RUN else ModelFault
    return made(failure.kind, f"{where} {_MEANINGS[failure.kind]} ({detail})")
