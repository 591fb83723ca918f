"""The few-shot examples that a model is shown: true of their own text."""

import json

from summarizer.drafting.model.examples import Example, ExampleData, example_of
from summarizer.drafting.model.translating import to_draft
from summarizer.grounding.grounder import ground
from summarizer.models.summaries import Summary
from summarizer.prompts.templates import Prompts


def examples() -> list[Example]:
    """The examples as they are shown."""
    return [example_of(ExampleData.from_json(json.dumps(data))) for data in Prompts.load().examples]


def proven(example: Example) -> Summary:
    """What grounding makes of the example's answer."""
    return ground(example.article, example.mentions, to_draft(example.answer), "example")


def test_every_item_of_an_example_is_proven_by_its_text() -> None:
    """No example teaches an item that would be rejected."""
    assert examples()
    assert [()] * len(examples()) == [proven(example).rejections for example in examples()]


def test_an_example_leaves_no_number_open() -> None:
    """No example teaches to pass over a number."""
    assert [0] * len(examples()) == [proven(example).coverage.open for example in examples()]
