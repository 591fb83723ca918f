"""What the package logs, said to who sits at the terminal."""

import logging

from summarizer.cli.printing import say

_LOGGER = logging.getLogger("summarizer")


class _Said(logging.Handler):
    """Says what is logged, line by line, above a progress bar and with its controls spelled out."""

    def emit(self, record: logging.LogRecord) -> None:
        for line in self.format(record).splitlines():
            say(f"summarizer: {line}")


def say_what_is_logged() -> None:
    """Say warnings and what is worse, from now on."""
    _LOGGER.addHandler(_Said())


def say_of_level(*, verbose: bool, quiet: bool) -> None:
    """Say everything where the user wants more, and errors alone where less."""
    _LOGGER.setLevel(logging.DEBUG if verbose else logging.ERROR if quiet else logging.WARNING)
