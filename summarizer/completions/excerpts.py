"""What may be shown of a provider's message: a short line without the key and without words of the request."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_LONGEST = 160
_RUN = 20
"""Code points in a row that a message and a request share only if one quotes the other."""
_KEY_LIKE = re.compile(
    r"\b(sk|pk|gsk|xai)[-_][\w*.\-]{4,}|\bAIza[\w\-]{10,}|\bBearer\s+\S+|\S*\*{3,}\S*", re.IGNORECASE
)
"""Keys as providers echo them, often with stars inside."""


class Private(NamedTuple):
    """What no message may hold."""

    key: str | None
    texts: Sequence[str]
    """What was sent."""


def excerpt(said: str, private: Private) -> str:
    """Return what may be shown of the provider's message, in one line; empty where it quotes the request, or says nothing."""
    line = _one_line(said[: 100 * _LONGEST])
    if private.key:
        line = line.replace(private.key, "(key)")
    line = _KEY_LIKE.sub("(key)", line)
    shown = line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
    return "" if any(_quotes(shown, _one_line(text)) for text in private.texts) else shown


def _one_line(text: str) -> str:
    """Return the text with nothing in it that moves a terminal's cursor or breaks a line."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _quotes(shown: str, text: str) -> bool:
    return any(shown[start : start + _RUN] in text for start in range(max(len(shown) - _RUN + 1, 0)))
