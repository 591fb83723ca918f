"""What templates may do with data: few filters and tests, each paid for by the size of what it reads and writes."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from datetime import date
from decimal import Decimal
from typing import Any, Final, cast

import jinja2.filters
import jinja2.tests
from jinja2 import TemplateRuntimeError, Undefined, pass_context
from jinja2.runtime import Context

MOST_STEPS: Final = 1_000_000
"""What one rendering may take, in expressions evaluated: about a thousand times an ordinary article, and a second or two."""
MOST_CHARACTERS: Final = 2_000_000
"""The longest text that a rendering may give or make on the way, in code points: more than any model reads."""
BUDGET: Final = "(budget)"
"""Under which name a rendering finds its Budget; no template can write it."""
COUNTED: Final = "(counted)"
MEASURED: Final = "(measured)"
JOINED: Final = "(joined)"
_SHOWN = (str, int, float, Decimal, date, Undefined)
_CHARACTERS_A_STEP = 16
_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


class Budget:
    """The steps that a rendering has left."""

    def __init__(self) -> None:
        self._left = MOST_STEPS

    def spend(self, steps: int) -> None:
        """Take the steps off; raise TemplateRuntimeError if there are not so many left."""
        self._left -= steps
        if self._left < 0:
            raise TemplateRuntimeError(f"this takes more than {MOST_STEPS:,} steps")


def shown(value: object) -> str:
    """Return the value as it stands in a prompt: text, numbers and dates as they are.

    Raises TemplateRuntimeError for all else: None and lists are shown by mistake, sets and objects differ from run to run.
    """
    if isinstance(value, _SHOWN):
        return str(value)  # of an undefined name: its error; of an inline `if` without `else`: nothing
    raise TemplateRuntimeError(f"a value of type {type(value).__name__} cannot be shown as text")


def too_long() -> TemplateRuntimeError:
    """Return the error of a text that grew beyond all use."""
    return TemplateRuntimeError(f"this makes a text of more than {MOST_CHARACTERS:,} characters")


def _spend(context: Context, steps: int) -> None:
    context.resolve(BUDGET).spend(steps)


@pass_context
def _counted(context: Context, values: Any, once: int) -> Any:
    """Return what a loop goes through, its rounds paid for."""
    if not isinstance(values, Sequence | Mapping):
        str(values)  # the error of an undefined name
        raise TemplateRuntimeError(f"a value of type {type(values).__name__} is no list to go through")
    _spend(context, (1 + len(values)) * once)
    return values


@pass_context
def _measured(context: Context, value: Any) -> Any:
    """Return what is searched or cut, its length paid for."""
    if isinstance(value, Sized):
        _spend(context, len(value) // _CHARACTERS_A_STEP if isinstance(value, str) else len(value))
    return value


@pass_context
def _join(context: Context, values: Iterable[object], separator: str = "") -> str:
    texts = [shown(value) for value in _counted(context, values, 1)]
    length = sum(map(len, texts)) + len(separator) * max(len(texts) - 1, 0)
    if length > MOST_CHARACTERS:
        raise too_long()
    _spend(context, length // _CHARACTERS_A_STEP)
    return separator.join(texts)


@pass_context
def _items(context: Context, values: Mapping[object, object]) -> list[tuple[object, object]]:
    return list(_counted(context, values, 1).items())


@pass_context
def _tojson(context: Context, value: object) -> str:
    """Return the value as compact JSON that a model reads: unlike Jinja's, nothing is escaped for HTML or sorted."""
    if isinstance(value, Undefined):
        return shown(value)  # the error of an undefined name
    parts: list[str] = []
    length = 0
    for part in _JSON.iterencode(value):
        parts.append(part)
        length += len(part)
        _spend(context, 1 + len(part) // _CHARACTERS_A_STEP)
        if length > MOST_CHARACTERS:
            raise too_long()
    return "".join(parts)


def _of_text(change: Callable[[str], str]) -> Callable[[Context, str], str]:
    @pass_context
    def changed(context: Context, text: str) -> str:
        return change(shown(_measured(context, text)))

    return changed


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    **{name: jinja2.filters.FILTERS[name] for name in ("d", "default", "first", "last", "length")},
    "capitalize": _of_text(str.capitalize),
    "items": _items,
    "join": _join,
    "lower": _of_text(str.lower),
    "tojson": _tojson,
    "trim": _of_text(str.strip),
    "upper": _of_text(str.upper),
}
"""The filters that a template may name."""

METERS: Final[Mapping[str, Callable[..., Any]]] = {COUNTED: _counted, MEASURED: _measured, JOINED: _join}
"""The filters that loading puts around what must be paid for."""

TESTS: Final[Mapping[str, Callable[..., Any]]] = {
    name: cast("Callable[..., Any]", jinja2.tests.TESTS[name])
    for name in ("boolean", "defined", "mapping", "none", "number", "sequence", "string", "undefined")
}
"""The tests that a template may name."""
