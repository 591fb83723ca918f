"""What every model shares: frozen, closed to unknown fields, and read from JSON without silent losses."""

import json
import re
from collections.abc import Sequence
from decimal import Context, Decimal
from typing import Annotated, Any, ClassVar, NoReturn, Self

from pydantic import BaseModel, ConfigDict, PlainSerializer, PlainValidator, ValidationError, WithJsonSchema

from summarizer.errors import InvalidData

_MOST_DIGITS = 40  # no news counts higher; a longer row of digits is an attack or an accident
_CONTEXT = Context(prec=2 * _MOST_DIGITS)
_UNIT = Decimal(1)
DECIMAL_PATTERN = r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"


_set_values, _set_given, _set_extra, _set_private = (
    vars(BaseModel)[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)  # the values are frozen


class StrictModel(BaseModel):
    """A frozen value: no coercion, no unknown field, no NaN or infinity."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )

    _all_given: ClassVar[set[str]]
    """The names of all fields."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Note the names of the class's fields, which each of its trusted values has been given."""
        cls._all_given = set(cls.model_fields)

    @classmethod
    def trusted(cls, **fields: Any) -> Self:
        """Return the value with all its fields, none of them checked: for code that has just read them off a text.

        It takes a third of the time of the checks and of pydantic's `model_construct`, which looks for defaults.
        """
        made = object.__new__(cls)
        _set_values(made, fields)
        _set_given(made, cls._all_given.copy())
        _set_extra(made, None)
        _set_private(made, None)
        return made

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Return the value that the JSON states.

        Raises InvalidData, naming the field, where the JSON is malformed, repeats a key, or does not fit.
        """
        check_json(text)
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            raise InvalidData(f"no valid {cls.__name__}: {first_fault(error)}") from error


def check_json(text: str | bytes) -> Any:
    """Return the parsed JSON; a repeated key, NaN or Infinity raises InvalidData, where parsers pass them over."""
    try:
        return json.loads(text, object_pairs_hook=_without_duplicates, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise InvalidData(f"not valid JSON: {error}") from error


def first_fault(error: ValidationError) -> str:
    """Return the first fault in one line: the place as a dotted path, then what is wrong there."""
    fault = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in fault["loc"]) or "top level"
    more = error.error_count() - 1
    return f"{place}: {fault['msg']}" + (f" (and {more} more)" if more else "")


def _without_duplicates(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        repeated = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {repeated!r} stands twice in one object")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def plain_decimal(value: Decimal) -> Decimal:
    """Return the same number without exponent or trailing zeros: 4.30E+6 becomes 4300000."""
    if value == value.to_integral_value():
        return _CONTEXT.quantize(value, _UNIT)
    return _CONTEXT.normalize(value)


def quantity(value: object) -> Decimal:
    """Return the number as a Quantity holds it: plain and exact; raise ValueError for what is none."""
    if isinstance(value, Decimal) and value.same_quantum(_UNIT) and value.adjusted() < _MOST_DIGITS:
        return value  # a whole number written plainly, as most are: nothing to check or change
    if isinstance(value, str):
        if not re.fullmatch(DECIMAL_PATTERN, value):
            raise ValueError("a decimal string such as '4300000' or '33.33' is needed")
        value = Decimal(value)
    if not isinstance(value, Decimal) or not value.is_finite():
        raise ValueError("a finite decimal is needed")
    if len(value.as_tuple().digits) > _MOST_DIGITS or abs(value.adjusted()) > _MOST_DIGITS:
        raise ValueError(f"a number of at most {_MOST_DIGITS} digits is needed")
    return plain_decimal(value)


Quantity = Annotated[
    Decimal,
    PlainValidator(quantity),  # in place of pydantic's own check, which would look at each number a second time
    PlainSerializer("{:f}".format, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": DECIMAL_PATTERN}),
]
"""A number as stated, exact: a plain decimal string in JSON."""
