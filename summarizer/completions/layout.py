"""JSON laid out for review: what fits on a line stands on one, longer objects and lists have one item a line."""

import json
from collections.abc import Iterable
from typing import Any

_WIDTH = 120
_DEEPEST = 50
"""Levels that are laid out; no answer's schema has a fifth of them, and pydantic reads no more than 200."""


class TooDeep(ValueError):
    """JSON that is nested deeper than anything meant to be read."""


def laid_out(value: Any, depth: int = 0) -> str:
    """Return the JSON of the value, at that depth of a file; raise TooDeep beyond 50 levels that need their own lines."""
    if depth > _DEEPEST:
        raise TooDeep(f"nested more than {_DEEPEST} levels deep")
    line = _on_one_line(value)
    if not value or not isinstance(value, dict | list) or 2 * depth + len(line) <= _WIDTH:
        return line
    if isinstance(value, list):
        return _on_many_lines("[", (laid_out(item, depth + 1) for item in value), "]", depth)
    named = (f"{_on_one_line(name)}: {laid_out(item, depth + 1)}" for name, item in value.items())
    return _on_many_lines("{", named, "}", depth)


def _on_one_line(value: Any) -> str:
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError as error:
        raise TooDeep("nested deeper than Python writes") from error


def _on_many_lines(opening: str, items: Iterable[str], closing: str, depth: int) -> str:
    margin = "  " * depth
    return f"{opening}\n{margin}  " + f",\n{margin}  ".join(items) + f"\n{margin}{closing}"
