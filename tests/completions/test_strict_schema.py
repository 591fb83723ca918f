"""Promises about the schema that providers enforce."""

from decimal import Decimal
from typing import Annotated, Any, Literal, Optional

import pytest
from pydantic import Field, WithJsonSchema

from summarizer.completions.strict_schema import response_format, strict_schema
from summarizer.models.drafts import Draft
from summarizer.models.strict import Quantity, StrictModel

ADMITTED = frozenset(
    "type enum const description pattern format multipleOf minimum maximum exclusiveMinimum exclusiveMaximum "
    "minItems maxItems properties required additionalProperties items anyOf $ref $defs".split()
)

Handle = Annotated[str, Field(pattern=r"^n[1-9][0-9]*$")]


class Place(StrictModel):
    """Where something lies."""

    name: str = Field(min_length=1)
    inside: Optional["Place"] = None
    """The place around it."""


class Short(StrictModel):
    number: Handle


class Full(StrictModel):
    number: Handle
    repeats: tuple[Handle, ...] = ()
    place: Place | None = None
    status: Literal["seen", "told"] = "seen"
    """How it is known."""


class Finds(StrictModel):
    """Everything that was found."""

    finds: list[Short | Full] = Field(max_length=50)
    rows: list[list[int]] = Field(default_factory=list)
    day: str | None = None
    share: float = Field(default=0.0, ge=0, le=1)
    only: Literal["a"] = "a"
    amount: Quantity = Decimal(0)


@pytest.mark.parametrize("answer_type", [Finds, Place, Full, Draft])
def test_every_part_of_a_schema_is_strict(answer_type: type[StrictModel]) -> None:
    """Objects are closed and whole, nothing stands beside a reference, and each keyword is admitted."""
    schema = strict_schema(answer_type)

    assert "object" == schema["type"]
    _check(schema, schema.get("$defs", {}))


def _check(schema: dict[str, Any], definitions: dict[str, Any]) -> None:
    assert schema.keys() <= ADMITTED
    assert schema.keys() & {"type", "anyOf", "$ref", "enum", "const"}
    if "$ref" in schema:
        assert ["$ref"] == list(schema)
        assert schema["$ref"].removeprefix("#/$defs/") in definitions
    if schema.get("type") == "object":
        assert False is schema["additionalProperties"]
        assert list(schema["properties"]) == schema["required"]
    nested = [*schema.get("properties", {}).values(), *schema.get("anyOf", []), *schema.get("$defs", {}).values()]
    for inner in [*nested, *([schema["items"]] if "items" in schema else [])]:
        _check(inner, definitions)


def test_what_the_model_is_told_is_kept() -> None:
    """Descriptions, patterns, choices and bounds reach the provider; defaults and titles do not."""
    schema = strict_schema(Finds)
    definitions = schema["$defs"]

    assert "Everything that was found." == schema["description"]
    assert {"type": "string", "pattern": "^n[1-9][0-9]*$"} == definitions["Short"]["properties"]["number"]
    assert {"$ref": "#/$defs/Short"} in schema["properties"]["finds"]["items"]["anyOf"]
    assert 50 == schema["properties"]["finds"]["maxItems"]
    assert {"type": "number", "minimum": 0, "maximum": 1} == schema["properties"]["share"]
    assert {"anyOf": [{"type": "string"}, {"type": "null"}]} == schema["properties"]["day"]
    assert {"type": "string", "enum": ["seen", "told"], "description": "How it is known."} == (
        definitions["Full"]["properties"]["status"]
    )


def test_a_type_that_holds_itself_has_an_object_for_its_root() -> None:
    """Strict mode wants the root spelled out, not pointed to."""
    schema = strict_schema(Place)

    assert ["name", "inside"] == schema["required"]
    assert {"$ref": "#/$defs/Place"} in schema["properties"]["inside"]["anyOf"]


def test_a_description_beside_a_reference_is_kept() -> None:
    """It moves around the reference, which itself must stand alone."""

    class Trip(StrictModel):
        goal: Place
        """Where it ends."""

    assert {"description": "Where it ends.", "anyOf": [{"$ref": "#/$defs/Place"}]} == (
        strict_schema(Trip)["properties"]["goal"]
    )


def test_a_schema_is_made_once_for_each_type() -> None:
    """It is asked for with each request, and takes milliseconds to make."""
    assert strict_schema(Finds) is strict_schema(Finds)
    assert response_format(Finds) is response_format(Finds)


class Cat(StrictModel):
    kind: Literal["cat"]


class Dog(StrictModel):
    kind: Literal["dog"]


class Open(StrictModel, extra="allow"):
    kind: str


@pytest.mark.parametrize(
    "wanted",
    [
        Annotated[Cat | Dog, Field(discriminator="kind")],
        dict[str, int],
        dict[str, Any],
        tuple[int, str],
        set[str],
        Any,
        list[Any],
        list,
        Open,
        Annotated[str, WithJsonSchema({"type": "string", "pattern": "^(?!x)a$"})],
        bytes,
        Annotated[int, Field(json_schema_extra={"x-odd": 1})],
    ],
    ids=str,
)
def test_what_strict_mode_cannot_express_is_refused_with_its_place(wanted: Any) -> None:
    """It shows when the answer's type is written, not when a provider refuses the request."""

    class Inner(StrictModel):
        odd: wanted

    with pytest.raises(TypeError, match=r"Inner\.odd|Open"):
        strict_schema(Inner)
