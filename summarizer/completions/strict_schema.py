"""An answer's JSON Schema in the dialect that providers enforce while they write: OpenAI's strict mode.

Its rules stand in OpenAI's guide to structured outputs ("Supported schemas"): every object is closed, all its properties
are required, the root is an object, and only some keywords are known. The SDK's own function for this is private, lets
defaults and open objects through, and unrolls references.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from summarizer.models.strict import StrictModel

_KEPT = frozenset(
    "type enum const description pattern multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minItems maxItems".split()
)
_NESTED = frozenset("properties required additionalProperties items anyOf $ref $defs format".split())
_DROPPED = frozenset({"title", "default", "minLength", "maxLength", "examples"})
"""What strict mode does not know and loses nothing by: our parser enforces the lengths and fills in the defaults."""
_SAYS_WHAT = frozenset({"type", "enum", "const", "anyOf", "$ref"})
_FORMATS = frozenset("date-time time date duration email hostname ipv4 ipv6 uuid".split())
_LOOKAROUND = re.compile(r"\(\?<?[=!]")


@cache
def strict_schema(answer_type: type[StrictModel]) -> dict[str, Any]:
    """Return the schema, made once for each type: to be read, not changed.

    Raises TypeError, naming the place, for what strict mode cannot express: unions with a discriminator, open dicts, tuples
    of fixed length, sets, values of any type, formats and patterns that it does not know, a root that is no object.
    """
    schema = answer_type.model_json_schema()
    definitions = schema.pop("$defs", {})
    if "$ref" in schema:  # of a type that holds itself
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    if schema.get("type") != "object":
        raise TypeError(f"{answer_type.__name__}: an answer is an object")
    strict = _strict(schema, answer_type.__name__)
    if definitions:
        strict["$defs"] = {name: _strict(inner, name) for name, inner in definitions.items()}
    return strict


@cache
def response_format(answer_type: type[StrictModel]) -> dict[str, Any]:
    """Return the request's `response_format`, which has the provider enforce the schema; to be read, not changed."""
    schema = strict_schema(answer_type)
    return {"type": "json_schema", "json_schema": {"name": answer_type.__name__, "strict": True, "schema": schema}}


def _strict(schema: Mapping[str, Any], place: str) -> dict[str, Any]:
    unknown = schema.keys() - _KEPT - _NESTED - _DROPPED
    if unknown:
        raise TypeError(f"{place}: strict mode has no {', '.join(sorted(unknown))}")
    if not schema.keys() & _SAYS_WHAT:
        raise TypeError(f"{place}: a value of any type cannot be asked for")
    strict = {name: value for name, value in schema.items() if name in _KEPT}
    strict |= _text(schema, place) | _object(schema, place) | _array(schema, place)
    if "anyOf" in schema:
        strict["anyOf"] = [_strict(inner, f"{place}[{number}]") for number, inner in enumerate(schema["anyOf"])]
    if "$ref" in schema:  # nothing may stand beside a reference
        strict = {**strict, "anyOf": [{"$ref": schema["$ref"]}]} if strict else {"$ref": schema["$ref"]}
    return strict


def _text(schema: Mapping[str, Any], place: str) -> dict[str, Any]:
    if _LOOKAROUND.search(schema.get("pattern", "")):
        raise TypeError(f"{place}: strict mode has no patterns that look around")
    if "format" not in schema:
        return {}
    if schema["format"] not in _FORMATS:
        raise TypeError(f"{place}: strict mode has no format {schema['format']}")
    return {"format": schema["format"]}


def _object(schema: Mapping[str, Any], place: str) -> dict[str, Any]:
    if schema.get("type") != "object":
        return {}
    if schema.get("additionalProperties", False) is not False or "properties" not in schema:
        raise TypeError(f"{place}: an object with keys of any name cannot be asked for: take a list of pairs")
    properties = {name: _strict(inner, f"{place}.{name}") for name, inner in schema["properties"].items()}
    return {"properties": properties, "required": list(properties), "additionalProperties": False}


def _array(schema: Mapping[str, Any], place: str) -> dict[str, Any]:
    if schema.get("type") != "array":
        return {}
    if "items" not in schema:
        raise TypeError(f"{place}: a list of anything cannot be asked for")
    return {"items": _strict(schema["items"], f"{place}[]")}
