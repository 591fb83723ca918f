"""From a completion's text to an answer."""

import json

import pytest

from summarizer.completions.asking import InvalidAnswer
from summarizer.completions.parsing import parse_answer
from summarizer.models.strict import StrictModel


class Listed(StrictModel):
    """An answer."""

    words: list[str]


@pytest.mark.parametrize("fenced", ["```json\n{}\n```", "```\n{}```", "  ```JSON\n\n{}\n\n```\n"])
def test_one_fence_is_taken_off(fenced: str) -> None:
    """Models like to put one around JSON."""
    assert ["a"] == parse_answer(fenced.replace("{}", '{"words": ["a"]}'), Listed).words


@pytest.mark.parametrize("text", ["```\n" + "\n" * 300_000, "```" + " \n" * 300_000 + "x", "`" * 500_000])
def test_a_fence_without_end_is_read_at_once(text: str) -> None:
    """Time in proportion to the text: a test that hangs has failed."""
    with pytest.raises(InvalidAnswer):
        parse_answer(text, Listed)


@pytest.mark.parametrize("words", [["x" * 2_001], ["x"] * 2_001])
def test_what_no_answer_needs_is_refused_unread(words: list[str]) -> None:
    """A measure of a hundred thousand characters would take minutes to prove."""
    with pytest.raises(InvalidAnswer, match="the most"):
        parse_answer(json.dumps({"words": words}), Listed)
