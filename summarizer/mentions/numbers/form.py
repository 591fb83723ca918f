"""Form: one way of wording a number, with its reader and invented examples."""

from collections.abc import Callable
from typing import NamedTuple

from summarizer.mentions.numbers.line import Line
from summarizer.mentions.numbers.values import Expression


class Example(NamedTuple):
    """An invented text with one number in it."""

    text: str
    number: str
    """The words of the number expression."""
    low: str
    high: str | None = None
    """None where it equals `low`."""


class Form(NamedTuple):
    """One way of wording a number."""

    name: str
    begins: frozenset[str]
    """The words with which it may begin."""
    with_digits: bool
    """Whether it may begin with a numeral or a fraction in digits."""
    read: Callable[[Line, int], Expression | None]
    """Returns the expression that begins at a token, None if this form does not."""
    examples: tuple[Example, ...]
    behind_number: frozenset[str] | None = None
    """The words of which one stands behind a numeral or small number with which it begins; None where any may."""
