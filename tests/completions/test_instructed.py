"""Promises about the request that is put together from what earlier requests wrote."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import pytest

from summarizer.completions.completion import Completion
from summarizer.models.usage import Usage
from tests.completions.asked import QUESTION


def sent(request: Mapping[str, str | float]) -> Any:
    """Return the request as a server would read it."""
    from summarizer.completions.instructed import instructed  # here: loads the SDKs

    bodies: list[bytes] = []

    async def send(body: bytes) -> Completion:
        bodies.append(body)
        return Completion('{"boats": 4}', Usage())

    asyncio.run(instructed(QUESTION, request, send))
    (body,) = bodies
    return json.loads(body)


@pytest.mark.parametrize("values", [(0, 0.0, False), (1.0, True, 1)])
def test_a_parameter_is_sent_as_it_is_stated_whatever_was_sent_before(values: tuple[float, ...]) -> None:
    """Equal numbers of other types are other JSON: a server that wants a whole number refuses `0.0`."""
    for value in values:
        told = sent({"model": "m", "seed": value})["seed"]

        assert (type(value), value) == (type(told), told)
