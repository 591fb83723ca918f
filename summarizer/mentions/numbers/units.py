"""Finds the unit of measure that stands beside a number, by its words or by its symbol."""

from typing import NamedTuple

from summarizer.mentions.numbers.line import Line, longest_first
from summarizer.mentions.numbers.measures import DURATIONS, UNITS
from summarizer.mentions.numbers.unit import Unit
from summarizer.mentions.tokens import columns

__all__ = ["DURATIONS", "DURATION_WORDS", "INCH", "UNITS", "Unit", "magnitude_before", "unit_at"]

_MAY_STAND_APART = frozenset({"m", "l", "w", "v", "k"})
"""Single letters that are units behind a space too, whatever follows."""
_APART_BEFORE_LOWER_CASE = frozenset({"c", "f"})
"""Those that are where no name goes on: "12 C melting point", but not "in block 12 C Holt lives"."""
_CLOSING = frozenset(", . ; : ) ( / – - of per and or to at in for on from with is was a".split()) | {""}
"""What may stand behind any other letter, or behind an exponent, that stands apart: "5 A.", "14 km 2 of"."""
_EXPONENTS = frozenset({"2", "3"})
_NO_DIGITS_BEHIND = frozenset({"%", "c", "f", "g", "l", "m", "t", "w", "v", "a", "n", "j", "k"})
"""Symbols that a digit must not touch, or it is a code: "24m212", "30%25"."""

_CAPITALS_ONLY = frozenset({"kN"})
"""Symbols that are something else without capitals: kunas."""


class _Forms(NamedTuple):
    any_case: dict[tuple[str, ...], Unit]
    """By normalised words."""
    as_written: dict[tuple[str, ...], dict[tuple[str, ...], Unit]]
    """By normalised words, then as the symbol is written: kilobits and kilobytes differ in capitals alone."""


def _forms() -> _Forms:
    found = _Forms({}, {})
    for unit in UNITS:
        for form in filter(None, unit.words.split("|")):
            words, _ = _split(form)
            found.any_case[words] = unit
            if len(words[-1]) > 2 and words[-1].isalpha():
                found.any_case[*words[:-1], words[-1] + "s"] = unit
            if len(words[0]) > 2 and words[0].isalpha():
                found.any_case[words[0] + "s", *words[1:]] = unit
    for unit in UNITS:
        for symbol in filter(None, unit.symbols.split("|")):
            words, written = _split(symbol)
            found.as_written.setdefault(words, {}).setdefault(written, unit)
            if len("".join(words)) > 1 and symbol not in _CAPITALS_ONLY:
                found.any_case.setdefault(words, unit)
    return found


def _split(form: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the form as a text's tokens have it: normalised and as written."""
    found = columns(form, 0, len(form))
    return tuple(found.norms), tuple(found.texts)


_FORMS = _forms()
_FORMS_BY_FIRST = longest_first({**_FORMS.any_case, **_FORMS.as_written}, 0)
INCH = _FORMS.any_case[("inch",)]
DURATION_WORDS = frozenset(
    form[0] for form, unit in _FORMS.any_case.items() if unit.kind == "duration" and len(form[0]) > 2
)
"""Words for lengths of time, plurals included."""


def unit_at(line: Line, at: int) -> tuple[int, Unit] | None:
    """Return the end of the unit of measure that begins at this token, and the unit."""
    for form in _FORMS_BY_FIRST.get(line.words[at], ()):
        end = _end_of(form, line, at)
        unit = _unit(form, line, at, end) if end else None
        if end and unit:
            return end, unit
    return None


def _unit(form: tuple[str, ...], line: Line, at: int, end: int) -> Unit | None:
    """Return the unit for the form that stands there, as far as it is written like one."""
    if form[-1] in _NO_DIGITS_BEHIND and len(form) == 1 and line.is_numeral(end) and line.is_glued(end):
        return None
    if len(form[0]) == 1 and len(form) == 1 and form[0].isalpha() and not _stands_as_symbol(line, at):
        return None
    by_text = _FORMS.as_written.get(form)
    written = by_text and by_text.get(tuple(line.text(place) for place in range(at, end)))
    return written or _FORMS.any_case.get(form)


def _stands_as_symbol(line: Line, at: int) -> bool:
    letter = line.words[at]
    if line.is_hyphen(at + 1) or (line.words[at + 1] == "." and line.is_word(at + 2) and line.is_glued(at + 2)):
        return False  # "F-series", "C.P.I."
    if line.is_glued(at) or letter in _MAY_STAND_APART or line.words[at + 1] in _CLOSING:
        return True
    return letter in _APART_BEFORE_LOWER_CASE and line.is_word(at + 1) and not line.is_capitalised(at + 1)


def magnitude_before(line: Line, at: int) -> int | None:
    """Return the word "magnitude" in front of this token: "magnitude 6.4", "magnitude-6.4", "a magnitude of 6.4"."""
    named_at = at - 1 - (line.words[at - 1] == "of" or line.is_hyphen(at - 1))
    return named_at if line.words[named_at] == "magnitude" else None


def _end_of(form: tuple[str, ...], line: Line, at: int) -> int | None:
    """Return the end of the form at this token, its parts joined by hyphens or not; None where it does not stand."""
    end = at
    for word in form:
        end += end > at and word != "-" and line.is_hyphen(end)
        if line.words[end] != word or (word in _EXPONENTS and not _is_exponent(line, end, form[0])):
            return None
        end += 1
    return end


def _is_exponent(line: Line, at: int, base: str) -> bool:
    touches_behind = line.is_glued(at + 1) and line.is_word(at + 1)
    return not touches_behind if line.is_glued(at) else base in ("km", "m") and line.words[at + 1] in _CLOSING
