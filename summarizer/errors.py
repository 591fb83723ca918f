"""Everything the package raises, as one small tree.

SummarizerError
  InputError             what was given cannot be used                          exit 2
    UnreadableInput      one input cannot be read; the others go on             exit 1, as its outcome
    InvalidData          JSON that does not fit its model: names item and field
  SettingsError          a flag, variable or summarizer.toml entry is unusable  exit 2
  UnknownModel           no such model, or not in this version                  exit 2
  OutputError            a result cannot be written; says where                 exit 2
  ModelFault             a model gave no usable answer; `kind` says why         exit 1 or 3, as its article's outcome
    ModelUnusable        it will give none to any article: key or quota refused exit 3, ends the run

A fault that belongs to one article of many becomes that article's Outcome and is not raised.
Each message is one line that says what, where, and what to do next.
"""

from typing import Final, Literal

FaultKind = Literal[
    "rate_limited",  # 429 until the last attempt, or told to wait longer than an article may take
    "server_error",  # 5xx until the last attempt
    "unreachable",  # no connection, or it broke each time
    "timed_out",  # no whole answer before the deadline
    "request_refused",  # the provider does not take such a request: 400, 404, 422, a redirect
    "context_length",  # the request is too long for the model
    "refused",  # the model declines
    "filtered",  # a content filter of the provider cut in
    "truncated",  # the answer ended at the token limit
    "malformed_response",  # what came back is no completion: HTML, no choices, a cut or undecodable body
    "too_large",  # the response was longer than any answer can be
    "invalid_answer",  # a completion that does not fit its schema, also after the repair
    "recording_missing",  # replaying, and this was never recorded
    "key_refused",  # 401, 403
    "quota_exhausted",  # the account has no credit left
    "unavailable",  # nobody got an answer for so long that the run gave up
]
"""Why a model gave no usable answer."""

FATAL_FAULTS: Final = ("key_refused", "quota_exhausted", "unavailable")
"""Those after which no article will get an answer."""

LASTING_FAULTS: Final = ("context_length", "refused", "filtered", "truncated", "too_large", "invalid_answer")
"""Those that belong to the article and would come again; after any other, asking on another day may bring an answer."""


class SummarizerError(Exception):
    """Anything this package raises on purpose."""


class InputError(SummarizerError):
    """What was given cannot be used."""


class UnreadableInput(InputError):
    """One input cannot be read as an article; `source` names it, `reason` says why."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class InvalidData(InputError):
    """JSON that does not fit the model it is meant for; the message names the field."""


class SettingsError(SummarizerError):
    """A flag, an environment variable or an entry of summarizer.toml is unusable."""


class UnknownModel(SummarizerError):
    """No drafter answers to that model name."""


class OutputError(SummarizerError):
    """A result cannot be written to the place asked for."""


class ModelFault(SummarizerError):
    """A model gave no usable answer; `kind` says why, and the message holds no word of the article, answer or key."""

    def __init__(self, kind: FaultKind, message: str) -> None:
        super().__init__(message)
        self.kind: FaultKind = kind


class ModelUnusable(ModelFault):
    """A model that will answer no article: its key or quota was refused."""
