"""Everything the package raises, as one small tree.

SummarizerError
  InputError             what was given cannot be used                          exit 2
    UnreadableInput      one input cannot be read; the others go on             exit 1, as its outcome
    InvalidData          JSON that does not fit its model: names item and field
  SettingsError          a flag, variable or summarizer.toml entry is unusable  exit 2
  UnknownModel           no such model, or not in this version                  exit 2
  OutputError            a result cannot be written; says where                 exit 2

A fault that belongs to one article of many becomes that article's Outcome and is not raised.
Each message is one line that says what, where, and what to do next.
"""


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
