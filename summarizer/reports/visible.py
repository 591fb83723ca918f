"""Visible text: words from outside made safe to stand in a terminal, a message or a table cell."""

import re

# Everything that can move the cursor, recolour or reorder what a reader sees: C0 and C1 controls, the marks that
# override the direction of text (Unicode standard annex 9), and surrogates, which no encoding can write.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    r"""Return the text on one line: line ends and tabs become single spaces, controls are spelled out (`\x1b`)."""
    return without_controls(_SPACES.sub(" ", text).strip())


def without_controls(text: str) -> str:
    r"""Return the text with its lines and tabs as they are, and every other control spelled out."""
    return _UNSEEN.sub(_spelled, text)


def _spelled(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
